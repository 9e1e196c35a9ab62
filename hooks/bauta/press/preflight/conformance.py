"""Checks of the standard: fonts, the printing condition, and what PDF/X-4 asks for and forbids."""

from __future__ import annotations

import hashlib
from collections.abc import Iterator, Sequence

from pikepdf import Array, Dictionary, Name, Object, Pdf, Stream

from bauta.artwork.colour_profiles import is_press_profile
from bauta.press.preflight.embedding import font_faults
from bauta.press.preflight.findings import Finding
from bauta.press.preflight.order import Order
from bauta.press.preflight.page import Leaf

OLDEST = "1.4"
NEWEST = "1.6"
"""The version of PDF that PDF/X-4 builds on."""
CATALOGUE = {
    "/Type", "/Version", "/Extensions", "/Pages", "/PageLabels", "/ViewerPreferences", "/PageLayout", "/PageMode",
    "/Outlines", "/Metadata", "/OutputIntents", "/OCProperties", "/Lang", "/PieceInfo", "/Names", "/MarkInfo",
}  # fmt: skip
PAGE = {
    "/Type", "/Parent", "/Resources", "/MediaBox", "/CropBox", "/BleedBox", "/TrimBox", "/ArtBox", "/BoxColorInfo",
    "/Contents", "/Rotate", "/Group", "/Thumb", "/LastModified", "/Metadata", "/PieceInfo", "/ID", "/PZ", "/UserUnit",
    "/StructParents", "/Tabs", "/Annots",
}  # fmt: skip
"""What the catalogue and a page of a press file may hold; of `Annots` and `Names` more is said below."""
CALLED = {
    "/AcroForm": "skjemafelt",
    "/OpenAction": "en handling når filen åpnes",
    "/AA": "handlinger",
    "/StructTreeRoot": "et strukturtre, som hører hjemme i lesernes PDF",
    "/JavaScript": "program (JavaScript)",
    "/EmbeddedFiles": "vedlegg",
}
DIRECT = (0, 0)
"""The place of what stands within something else in a file."""
X4 = "{http://www.npes.org/pdfx/ns/id/}GTS_PDFXVersion"


def fonts(pdf: Pdf, leaves: Sequence[Leaf]) -> Iterator[Finding]:
    """Every font is in the file, and can be read: those the pages choose, and those that call themselves fonts."""
    chosen: dict[object, Object] = {}
    for leaf in leaves:
        for (name, place), font in leaf.drawn.fonts.items():
            chosen[place if place != DIRECT else (leaf.number, name)] = font
    for item in pdf.objects:
        if isinstance(item, Dictionary) and item.get("/Type") == Name.Font and "/DescendantFonts" not in item:
            carried = item.get("/Subtype") in (Name.CIDFontType0, Name.CIDFontType2)
            if not carried:  # what carries letters for another font is looked at with it
                chosen.setdefault(item.objgen, item)
    yield from dict.fromkeys(Finding("fonts", fault) for font in chosen.values() for fault in font_faults(font))


def output_intent(pdf: Pdf, order: Order) -> Iterator[Finding]:
    """The file says which printing condition it is made for, and carries its profile."""
    told = pdf.Root.get("/OutputIntents")
    listed = list(told) if isinstance(told, Array) else []
    intents = [one for one in listed if isinstance(one, Dictionary) and one.get("/S") == Name.GTS_PDFX]
    if len(intents) != 1:
        text = "filen sier ikke hvilken trykkbetingelse den er laget for (OutputIntent)"
        yield Finding("output-intent", text if not intents else "filen har flere trykkbetingelser; den skal ha én")
        return
    intent = intents[0]
    named = str(intent.get("/OutputConditionIdentifier", ""))
    if order.condition is not None and named != order.condition:
        yield Finding("output-intent", f"filen er laget for {named or 'ukjent'}, bestillingen sier {order.condition}")
    embedded = intent.get("/DestOutputProfile")
    if not isinstance(embedded, Stream):
        yield Finding("output-intent", "trykkprofilen ligger ikke i filen")
        return
    data = embedded.read_bytes()
    if embedded.get("/N") != 4 or not is_press_profile(data):
        yield Finding("output-intent", "profilen i filen er ikke en trykkprofil for fire farger")
    elif order.profile is not None and hashlib.sha256(data).hexdigest() != order.profile:
        yield Finding("output-intent", "profilen i filen er en annen enn den bestillingen nevner")


def pdf_x(pdf: Pdf) -> Iterator[Finding]:
    """The file says that it is PDF/X-4, and has nothing but what a press file may hold."""
    for text in (*_not_told(pdf), *_forbidden(pdf)):
        yield Finding("pdf-x", text)
    for number, page in enumerate(pdf.pages, 1):
        notes = page.obj.get("/Annots", Array())
        if not isinstance(notes, Array) or len(notes):
            yield Finding("pdf-x", "siden har lenker eller merknader", number)
        for entry in sorted(set(page.obj.keys()) - PAGE):
            yield Finding("pdf-x", f"siden har {_called(entry)}", number)


def _called(entry: str) -> str:
    return CALLED.get(entry, f"noe en trykkfil ikke skal ha ({entry[1:41]})")


def _not_told(pdf: Pdf) -> Iterator[str]:
    with pdf.open_metadata(set_pikepdf_as_editor=False, update_docinfo=False) as xmp:
        told = {name: str(xmp.get(name, "")) for name in (X4, "pdf:Trapped", "xmpMM:DocumentID", "xmp:CreateDate")}
    if told[X4] != "PDF/X-4":
        yield "filen sier ikke at den er PDF/X-4 (GTS_PDFXVersion)"
    trapped = str(pdf.docinfo.get("/Trapped", "")).lstrip("/")
    if trapped not in ("True", "False") or told["pdf:Trapped"] != trapped:
        yield "filen sier ikke om fargene er overlappet (Trapped)"
    if not told["xmpMM:DocumentID"] or "/ID" not in pdf.trailer:
        yield "filen mangler id"
    if not told["xmp:CreateDate"] or "/CreationDate" not in pdf.docinfo or "/ModDate" not in pdf.docinfo:
        yield "filen mangler dato"


def _forbidden(pdf: Pdf) -> Iterator[str]:
    if pdf.is_encrypted:
        yield "filen er låst med passord eller rettigheter"
    if not OLDEST <= pdf.pdf_version <= NEWEST:
        yield f"filen er PDF {pdf.pdf_version}; PDF/X-4 bygger på {NEWEST}"
    yield from (f"filen har {_called(entry)}" for entry in sorted(set(pdf.Root.keys()) - CATALOGUE))
    names = pdf.Root.get("/Names", Dictionary())
    held = names.keys() if isinstance(names, Dictionary) else ()
    yield from (f"filen har {_called(entry)}" for entry in sorted(held))
    if any(_is_program(item) for item in pdf.objects):
        yield f"filen har {CALLED['/JavaScript']}"


def _is_program(item: Object) -> bool:
    return isinstance(item, Dictionary) and ("/JS" in item or item.get("/S") == Name.JavaScript)
