"""The contract with the design: the type of everything Python hands to Typst, written down once.

The design in overrides/print reads what stands here and nothing else; `tests` hold both sides to it. What the design
must recognise has an id; labels and other words are there to be printed. A key that has nothing to tell is there all
the same, as null, "" or [].

design: The design of a book as it reaches the compositor.
drawings: What is drawn: scenes, measured drawings, the wheel, QR codes and bars.
maps: Maps: Norway with the places on it, one of them marked, or all as large as they have inhabitants.
matter: What is read: the text tree, sections, facts and charts, and an entry with all that is set around it.
measures: Measures of the printed page, in mm, as the maal.yml of a design has them.
photographs: The photographs of a book, which the contract only names.
sheets: The sheets of a book by kind, the rows of what the house makes itself, and the book they make up.
written: The contract as JSON, for the compositor, and as JSON Schema.
"""
