"""Measured drawings: what was built, drawn from the measures of its record, one geometry for book and website.

canvas: A canvas takes metres and gives millimetres: planes, lines, people for scale, dimension lines as architects do.
buildings: What is drawn of buildings: ramp, door, entrance, lift, pool hoist.
drawing: A measured drawing is chosen by its kind and filled with the measures that are known; no figure is made up.
known: The measures of a record as a drawing takes them: a number to draw by, and the words that stand at its line.
streets: What is drawn of streets and stops: platform, kerb, walkway, parking place, section of a street.
trails: What is drawn in nature: path, boardwalk, pier, bathing ramp.
"""
