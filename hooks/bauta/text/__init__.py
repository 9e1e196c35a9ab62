"""Text: Markdown becomes clean HTML and a neutral tree; Norwegian words, numbers and typography.

abridgement: An abridgement is a text with fewer of its own words: chosen headings, or the first paragraph under
    each.
as_written: Markdown as people write it becomes Markdown as the renderer reads it; nothing an author wrote is lost on
    the way.
lessons: Lessons are records of their own; a chapter that is made of them takes them in under its own words.
persons: Persons in a text: names that look like those of people, and addresses and numbers that look like their own.
printed: Printed text: rendered sections as a book sets them, with hard spaces, and with links to where they lead from
    it.
readability: Readability: how heavy a text is, by LIX and by its longest sentences. Advice, never a fault.
render: Rendering turns a section's Markdown into sanitised HTML and that into a tree, the same for web and book.
renderings: Renderings: every piece of copy rendered once, when it is first asked for, and again when it has
    changed.
spelling: Spelling by hunspell where it is installed, beside the project's own words. Advice, never a fault.
steps: The steps of a recipe as a track in time: the year each of them tells of itself.
tree: A text tree is a rendered text as nodes: what the page, the book, the search and the counts all come from.
typography: Norwegian typography: hard spaces in what is printed; quotes, dashes, dates and numbers mended in a
    source.
wording: Wording puts single facts in words the Norwegian way: numbers, dates, spans, amounts.
"""
