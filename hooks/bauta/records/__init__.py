"""Records: what there is. Typed fields, registers and editions; the only schema.

alternatives: Alternatives are what a house lets its texts choose between in a field, and what each means to the
    machine.
bindings: Bindings as the trade has them, each with what a book must be to be bound so.
declaration: A declaration is all the house knows of a field, said once; forms, facts and data follow it.
edition: An edition is one book: its trim, its frame of parts with pages, and its plan of entries.
editorial: Editorial work as the registers keep it: phases with deadlines, choices with reasons, rounds of comment.
entries: Entries are what the book and the site are made of; their typed fields are the only schema.
eras: Eras are the times a programme tells its measures by: for the pilots that of the pilots, the resources, and
    later.
field_types: Field types are the small things fields are made of: dates, places, amounts, decisions, pictures.
flatplan: The flat plan is the running order of a book with the page numbers that follow from it.
frozen: A frozen edition is a book as it came out one year: its files, and the addresses and page numbers it has in
    print.
glossary: The glossary: all that headings, labels and hints say, to be said in a language they are not declared in.
languages: Languages: how each writes dates, numbers and spans, what headings and fields are called in it, its words.
legal_rules: Legal rules are what the law and its guidance ask today.
measurements: Measurements are what was built, in figures, and the one figure that tells it best.
namings: Namings are the fields that name a text by its id, and the folders that what they name lies in.
names: Names a text may have, since they are none of a private person's: of places, firms, bodies, laws and works.
picture_files: Files with pictures: the kinds a record may have, and what such a file may be called.
press_order: The press order is what an edition asks of the print office; what nobody has decided is `ukjent`.
programmes: Programmes are what municipalities take part in: their cohorts, their participants, their gatherings.
raw_material: Raw material is what the texts are written from: facts by key, each finding with its sources and its
    certainty.
registers: Registers are the lists the whole house shares: themes, keywords, references, raw material.
requirement: What the house asks of each field: an identity, a required fact, or an optional one.
sections: The fixed order of headings for each kind of record, in bokmål and nynorsk.
shapes: The shape of a field: whether it is a list, what its parts are, which values it may have.
sources: Sources are what the texts can be looked up in: references, and what happened when.
terms: Terms are what texts are ordered and found by: themes, keywords, synonyms, the words of the house.
"""
