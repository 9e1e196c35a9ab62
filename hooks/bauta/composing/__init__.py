"""Composing: from copy to set pages. Paste-up, the compositor, copyfitting, offprints; only `typeset` knows Typst.

advice: The advice of a programme as a book prints it: a card for each piece, and the municipalities behind them.
apprentice: An apprentice is a compositor in a process of its own: it sets beside us, and what it remembers goes with
    it.
back_matter: What the house makes from the whole book: contents, index, references and overviews.
bindery: The bindery makes many small PDFs at a time, and keeps those that have not changed since they were last
    made.
cast_off: Casting off finds how far each sheet runs. A sheet that has not changed since it was cast off is not set
    again.
copyfit: Copyfitting holds the extent of each text, as laid out, against the pages allotted to it.
extracts: Extracts are small books of the house's own records: a municipality's, a theme's, or one example's, an
    offprint.
make_up: Make-up takes an edition from paste-up to pages: cast off, copyfit, fill up, set.
matter: Matter is one text as it is set, in plain data: what it says, what is set around it, and where its links
    lead.
offprints: The paste-up of an extract, an offprint or a review proof: the entries of the editions, with all they
    hold.
paste_up: The paste-up is a book as plain data: every sheet with all the compositor needs to set it.
programme_sheets: The sheets of a book that are made from the registers of programmes, as plain data for the
    compositor.
standing_type: Standing type: the sheets of the last paste-up of a book, used again where nothing they are made from
    has changed.
typeset: The compositor: sets a paste-up with Typst and tells how far each text runs.
"""
