"""Artwork: drawings, maps, colours, measures and pictures as data, for the book and for the site.

barcode: The bar code of a book: an ISBN as EAN-13 (ISO/IEC 15420), drawn as bars without a library.
colour_profiles: Profiles of printing conditions: where they lie, and what the head of one tells (ICC.1:2010, 7.2).
contrast: How well colours are told from each other, on the screen and in four inks.
crop: A crop: how a picture fills a slot of other proportions, with what matters most in it inside.
design: The design of a book: its measures, palette and faces, from the folder that the edition names.
faces: The faces of a design: which families stand in which row, and how the website has them cut.
drawing_board: The drawing board: vector drawings of the website, each by a template in overrides/tegninger.
lettering: Lettering sets names on a map: each beside its point, none over another.
maps: Maps as drawn: plain data for the book, an inline picture for the site.
measured: Measured drawings: what was built, drawn from the measures of its record, one geometry for book and website.
originals: Originals are pictures as somebody sent them. They are opened here and nowhere else, and only if they can
    be trusted.
outline: The outline of Norway and the municipalities on it, in one plane, for the maps of the site and of the book.
palette: The palette: one set of colours, as sRGB for the screen and CMYK for the press.
pictures: Pictures of a record: where the file is, how large, and how sharp it prints.
plates: Plates: which photographs of a record are printed, and in which slot of the design each of them stands.
prints: Prints are what Typst sets in place of originals: the same picture with nothing of camera, place or person
    in it.
qr: QR codes, as runs of dark modules that the compositor draws as one path.
scenery: Places and people as drawn: landscapes, rooms, motifs, figures.
scenes: Scenes as they are asked for by the book and the website: one drawing, as SVG or in inks.
signs: The signs a design has faces for: what every row of faces can set, asked of the faces themselves.
tints: The tints and shades of the colours of the themes, for the website.
wheel: A wheel shows an idea: what all turns on in the hub, what meets in it around the rim; as SVG and as data.
"""
