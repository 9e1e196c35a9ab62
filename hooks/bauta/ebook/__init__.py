"""E-books: every book and every theme as EPUB 3, made of the paste-up that the printed book is set from.

binder: The binder makes every e-book, and keeps those that have not changed since they were last made.
cover: The cover of an e-book: of a book its first page as it is set, of a theme a drawn one; either as a picture.
leaves: A leaf is a sheet of the book as a document of its own: text that flows, with printed pages marked in it.
package: The package an EPUB is: leaves and pictures, what a reading system must know of them, and one zip file.
pictures: The pictures of an e-book: scenes, maps and drawings as SVG files, photographs as they are on the screen.
printed_pages: Printed pages in text that flows: where each begins, read from the book as it is set.
volume: A volume is what one e-book is made of.
"""
