"""Preflight: a finished press file held against its job ticket, knowing nothing of what made it.

apart: A file from outside is held against its order in a process of its own; one made to harm ends only itself.
colour_operators: Operators that set colours, and what a dictionary of the graphics state may bring with it.
colour_spaces: Colour spaces as a file names them, and what they come down to.
conformance: Checks of the standard: fonts, the printing condition, and what PDF/X-4 asks for and forbids.
document: Checks of the pages and their boxes: how many, how large, where they are cut.
embedding: Embedding: whether the letters of a font lie in the file, and can be read.
findings: What preflight finds: each check with its name, and each fault with its page and its place.
graphics_state: The graphics state follows the content of a page: how it draws, and what it has drawn so far.
images: Pictures in a file as inks: read as the press reads them, and shown ink by ink to what renders the
    separations.
ink_coverage: Checks of the pages as printed: how much ink lies where, how near the edge text stands.
interpreter: The interpreter walks the content of a page and all it draws with: forms, patterns, masks, glyphs,
    images.
lines: Checks of what the content draws: colours, pictures, text and lines.
matrices: Transformation matrices of PDF (ISO 32000-1, 8.3): `(a, b, c, d, e, f)`, and boxes in points.
opening: Opening a file: whole, unlocked, with pages; what is wrong with it told as a printer would understand it.
operands: Operands: what stands before each operator of a page (ISO 32000-1, annex A).
order: The order a file is held against: what its job ticket says it shall be.
page: A page of a file with its boxes, and what it draws.
page_print: The print of a page: one number for all it is made of, wherever in the file that lies. The same page has the
    same.
page_report: The report on a page: what was found on it, and what the verdict on the whole file needs to know of it.
painted: What a page draws, as its content says: text, lines, pictures and colours, each with its place in points.
paths: Operators that make and paint paths: surfaces, lines, and surfaces as narrow as lines.
proof_line: The line of a proof: a form that stands alike beyond the bleed of every page is read on the first of them.
report: The report of preflight: as text, as JSON, and as a page that shows where each fault is.
separations: Separations: what each of the four inks prints on a page, rendered with PDFium.
text: Operators that set and show text.
trim_edges: Trim edges: what stands just within the trim, held against what stands in the bleed beside it, colour by
    colour.
verdict: The verdict on a press file: every check, on the file alone.
"""
