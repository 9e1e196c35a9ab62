"""Forms: templates, the Word form out and in, the form in the browser, JSON Schema.

answers: Answers as people write them, read as the fields want them: «240 000 kr», «4. desember 2008», «Høy», «ja».
pandoc_tree: Text as Pandoc's tree: read as plain words, made into tables, written as Markdown for the house.
questions: The questions of a form: every field a contributor answers, in plain words, made from the models.
schemas: JSON Schema of records, registers and editions, and snippets, for editors that complete and judge while one
    types.
template: Templates are sent out to be filled in; they are made from the same models that check the answer.
web_form: The web form: the fields of records as a configuration for Decap CMS, and its files made the house's own.
word_file: A Word file as its author left it: rows of tables, text under headings, pictures, and what stands
    elsewhere.
word_form: The Word form: the template of a record as a document to fill in without knowing anything of its format.
word_intake: The intake makes a record of a filled Word form; what has no place in the record is kept and told of.
word_rows: The rows of a filled Word form, put into the fields they answer; and the pictures, wherever they stand.
"""
