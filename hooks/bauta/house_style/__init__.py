"""House style: the rules copy must follow, one generator a rule, and the sign-off.

alternatives: Rules for what the texts choose between: one status says that a text is approved, and what is drawn has a
    drawing.
counts: Rules for what the house counts and names itself: numbers in prose and names of themes agree with the
    registers.
design: Rules for what the design must have: the motifs a plan names, the colours of the themes.
design_files: The design's own files are proofread like texts: palettes, word lists, measures, faces.
fields: Rules for the fields at the top of a file.
frozen: Rules for editions that have come out: they stay as they were, and every address in print leads somewhere.
grounds: The grounds of a verdict: all that what is said of one text, or of the registers, rests on besides
    themselves.
identity: Rules for what a file is called and what it points to.
markup: The rule for what is written as Markdown: nothing that would be left out, changed or shown as signs goes unsaid.
persons: The rule for persons: nobody is named, and no mailbox or number of one's own is given.
phrases: Rules for what is said under a heading: something that is known, and in words of its own.
palettes: Palettes, proofread: colours that are known, written as colours are, and told from the text that stands on
    them.
pictures: Rules for pictures: there, described, credited, allowed and sharp enough.
places: Rules for what stands where in a book: everything has its place, in the order of the frame, and once.
plan: Rules for the pages of a book: they add up to the frame, spreads lie open, signatures are whole.
press: Rules for what the print office is asked for.
printed_registers: The rule for signs in what is printed beside the texts: registers and editions.
programmes: Rules for programmes: cohorts add up, gatherings are in order, agreements do not run out unseen.
proofread: Proofreading holds all material against house style and marks every fault of every file.
registered_persons: The rule for persons in the registers and the editions.
registers: Rules for the registers: they point to what is there, and «Alt råstoff bør brukes».
release: Rules that bind a release alone: everything printed is approved, and no placeholder is left.
rules: The rules of the house, in the order they are asked; the name of a rule is its id.
rule: A rule of the house: what finds its faults, in one text or in the house as a whole.
sections: Rules for the headings of a record and what stands under them.
signs: The rule for signs: each has a face that draws it, and none is hidden.
shelf: What was found in each text when it was last read: few texts change between two readings, so the rest is kept.
sign_off: A sign-off holds for the words and facts that were approved, and for no others.
word_lists: Word lists, proofread: the same words in both languages, with the same blanks, and all that the templates
    ask for.
"""
