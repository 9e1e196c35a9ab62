"""Desk: the editors. Status, deadlines, reminders, review, advice, the check of facts.

advice: Advice on a text: how it reads, shortenings nobody explains, typography and spelling. Never a fault.
calendars: Calendars of whole days, deadlines and gatherings, that Outlook, Google and Apple read (RFC 5545).
coverage: Coverage is what has become of the raw material: used, left out for a written reason, or neither.
desk: The desk: how far each text is come, who owes what by when, and what it lacks.
fact_base: The fact base is the raw material as the fact check reads it: all that each item and each municipality has
    to say.
fact_check: The fact check lists every figure and proper name of a text that its raw material does not hold.
history: The history is what git remembers of the house: its texts as they stood at an earlier commit.
link_check: Addresses in the register of references, asked at a pace their hosts can bear; what they answered is
    kept in it.
plan_table: The flat plan as a table for editors: every text with the pages it has and the pages it uses.
reasons: Reasons why a spread looks otherwise than it did: what on it has changed, moved, or is taken from elsewhere.
recipes: Recipes are the full examples of a book, counted by what another municipality needs to use them.
references: References to a text in another: its id in a field, or a link in a sentence; all are rewritten, or struck
    out.
reminder: The reminder: a letter that asks for exactly what a text lacks, in its own language.
removal: A removal is the moving out of a text: to another id, into another text, or away; all that names it follows.
replanning: Replanning: what a book would cost with two texts exchanged, or with pages moved, before its plan is
    written.
review: A review holds the house as it stands against the house as it was: corrections, budgets, spreads,
    readability.
spreads: Spreads as pictures: which of them differ between two printings, and how each looks.
table: The desk in a terminal: the board, the dates, and what each text lacks.
"""
