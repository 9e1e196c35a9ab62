"""Forms: templates, the Word form out and in, the form in the browser, JSON Schema.

answers: Answers as people write them, read as the fields want them: «ca. 240 000 kr», «mars 2022», «Høy», «ja».
dates: Dates as people write them: «4. desember 2008», «mars 2022», «våren 2024», «4.12.08».
empty_house: An empty house: the tools of this one, and of its own an edition, two themes, a profile, an example and its
    colours.
filing: Filing puts a record where it belongs: under a name of its own, with its pictures, whole or not at all.
form_scripts: The scripts of the form in the browser: which packages of npm they come from, by the lock file, and where
    they lie.
numbers: Numbers as people write them: «240 000 kr», «ca. 1,2 mill.», «kr 45.000,-», «30 prosent».
online_form: The form on the website: who keeps the files and signs people in, and the files of /rediger/.
pandoc_tree: Text as Pandoc's tree: read as plain words, made into tables, written as Markdown for the house.
questions: The questions of a form: every field a contributor answers, in plain words, made from the models.
register_entry: A register entry is a new point of a register, written whole: each field with its value, and what may
    stand there.
reply: The reply to who sent a form: what came, what is missing, by when and to whom, in plain words and their
    language.
schemas: JSON Schema of records, registers and editions, and snippets, for editors that complete and judge while one
    types.
template: Templates are sent out to be filled in; they are made from the same models that check the answer.
text_lists: Lists in a text, however they were made, as tight lists: Word's own, and marks typed at the start of
    lines.
ticks: Boxes in an answer: what is ticked is answered, what is not is no answer, and what is unsure is told.
web_form: The web form: the fields of records as a configuration for Decap CMS.
word_asides: Text that stands outside the body of a Word file: headers, comments, figures, charts, pasted documents.
word_body: The body of a Word file as plain text: what is shown is kept, what is clicked is written, the rest is told
    of.
word_controls: What one clicks in a Word form: boxes to tick and lists to choose from, of the new kind and the old, as
    text.
word_copy: A plain copy of a Word file for Pandoc: what its author sees, in standard parts, and nothing that can do
    harm.
word_drawings: What is drawn in a Word file: pictures, cropped and turned as they are shown, and words within
    drawings.
word_file: A Word file as its author left it: rows of tables, text under headings, pictures, and what stands
    elsewhere.
word_form: The Word form: the template of a record as a document to fill in without knowing anything of its format.
word_intake: The intake makes a record of a filled Word form; what has no place in the record is kept and told of.
word_package: The package a Word file is: parts in a zip, found by what they are to each other and not by name, within
    bounds.
word_rows: The rows of a filled Word form, put into the fields they answer; and the pictures, wherever they stand.
word_runs: Runs of text in a Word file as plain text: what is shown, with what is clicked written out, the rest told
    of.
word_signs: Signs that stand for others in Word: those of symbol fonts, raised and lowered figures, and boxes to tick.
word_styles: The styles of a Word file: what a style says of its text, with what it takes from the styles it builds
    on.
word_xml: The XML of a Word file: read within bounds, with one name for each thing whoever wrote the file.
"""
