"""Bauta sets one Markdown source as a website and a book with a fixed page budget."""
