"""Scenery: places and people as drawn, from data in overrides/scener and overrides/motiver.

aids: What people use: wheelchair, rollator, pram, white cane, crutch, fishing rod, guide dog; in profile, in metres.
chance: Chance that always falls alike: the same seed draws the same place on every machine.
facing: People seen from the front: standing, sitting or in a wheelchair, with hands to either side.
figure: A figure is a person as a motif asks for one: how old and built, how dressed, what is done and with which aid.
floor: The floor of a scene is what people stand on, from edge to edge, from pavement to sand.
growth: What grows: spruces, pines, broad trees in the land and trees along a street; rows as one shape each.
heads: Heads in profile: hair by style, a face with a nose, a hat, a hearing aid; all about the middle of the head.
land: Land: ridges, plains, plateaux, peaks and the sides of fjords, each a layer from edge to edge.
landscape: A landscape is sky, layers of land from the back to the front, and water: one drawing over the whole width.
layer: Layers of a landscape and the lights it is seen in, as the files in overrides/scener/ have them.
motif: A motif is a drawn foreground: a place and people in it, to be set in any landscape, or in a room.
order: An order says all that a scene is drawn from, and its name says the same; what is drawn of it is in mm.
paint: A paint has a colour on the screen and one in four inks; what is done to the one is done to the other.
pen: A pen draws in its own measure, up from its own origin; what comes out is in mm, down from the top of the scene.
people: People are drawn from joints: limbs are strokes, the rest soft shapes, in profile.
prop: Props are what a motif shows besides people: pieces as data, in metres, and things many motifs use.
room: A room is what indoor motifs stand in: a wall in the theme's palest paint, with windows where there is room.
scene: A scene is motifs in a place: one landscape or one room over the whole width, all on one ground line.
settlement: What people have built in the land: fishing villages, boathouses, farms, mills, walls of stone, streets.
sight: A sight is what a landscape is drawn for: how wide it is, in which light and season, and with which paints.
"""
