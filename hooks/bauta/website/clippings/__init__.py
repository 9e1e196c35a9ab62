"""Clippings: an example cut out in every form, and all examples as data.

citation: Citations: an example or a reference as CSL-JSON and BibTeX, and an example as a Norwegian list of sources
    has it.
clipping: A clipping is an example on its own, with all that must travel with it.
drawing: The drawing of a clipping: the scene of motifs that stands where there is no photograph.
forms: Every form of every clipping: the files that are laid down beside the page of an example.
linked_data: A clipping as JSON-LD in the words of schema.org; what schema.org has no word for is said in the
    house's own.
markdown: A clipping as Markdown: front matter a reader understands, then the text as its author wrote it.
office: The office writes files for word processors and talks: many manuscripts by one pandoc, each after a house
    model.
open_data: All examples, municipalities and references as data for spreadsheets, programs, maps and reference
    managers.
sheets: Clippings as HTML: a file that stands alone, a card for other websites, and the manuscript of a Word file.
slide_model: The model that gives slides their look: the house's own, put together of parts, 338.7 x 190.5 mm.
slides: Slides of an example and of a theme: what was done, how, what it took, what was learnt, and whose it is.
table: All examples as a table, one row each, for programs and for spreadsheets.
word: A clipping as a Word file: pandoc makes it after a model document in the look of the house.
word_model: The model that gives Word files their look: pandoc's own model, with the styles of the house on A4.
word_package: The package a Word file is: parts in a zip file, opened and closed so that the same parts give the
    same bytes.
workbook: All examples as a workbook: the table with numbers as numbers, and what each of its fields holds.
"""
