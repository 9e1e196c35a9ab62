"""Checks of the standard: fonts, the printing condition, and what PDF/X-4 asks for and forbids."""

from __future__ import annotations

import hashlib
from collections.abc import Iterator

from pikepdf import Array, Dictionary, Name, Pdf, Stream

from bauta.artwork.colour_profiles import is_press_profile
from bauta.press.preflight.findings import Finding
from bauta.press.preflight.order import Order
from bauta.press.preflight.text import face_of

OLDEST = "1.4"
NEWEST = "1.6"
"""The version of PDF that PDF/X-4 builds on."""
FORBIDDEN = {
    "/AcroForm": "skjemafelt",
    "/OpenAction": "en handling når filen åpnes",
    "/AA": "handlinger",
    "/StructTreeRoot": "et strukturtre, som hører hjemme i lesernes PDF",
}
"""Entries of the catalogue that have no business at the press."""
ATTACHED = {"/JavaScript": "program (JavaScript)", "/EmbeddedFiles": "vedlegg"}
X4 = "{http://www.npes.org/pdfx/ns/id/}GTS_PDFXVersion"


def fonts(pdf: Pdf) -> Iterator[Finding]:
    """Every font is in the file."""
    told = set()
    for item in pdf.objects:
        if not isinstance(item, Dictionary) or item.get("/Type") != Name.Font:
            continue
        if item.get("/Subtype") == Name.Type0:
            continue  # its descendant carries the letters
        name = face_of(item)
        if item.get("/Subtype") == Name.Type3:
            fault = f"skriften «{name}» er tegnet (Type 3)"
        elif not {"/FontFile", "/FontFile2", "/FontFile3"} & set(item.get("/FontDescriptor", Dictionary()).keys()):
            fault = f"skriften «{name}» ligger ikke i filen"
        else:
            continue
        if fault not in told:
            told.add(fault)
            yield Finding("fonts", fault)


def output_intent(pdf: Pdf, order: Order) -> Iterator[Finding]:
    """The file says which printing condition it is made for, and carries its profile."""
    intents = [intent for intent in pdf.Root.get("/OutputIntents", Array()) if intent.get("/S") == Name.GTS_PDFX]
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
    """The file says that it is PDF/X-4, and has nothing that PDF/X-4 forbids."""
    for text in (*_not_told(pdf), *_forbidden(pdf)):
        yield Finding("pdf-x", text)
    for number, page in enumerate(pdf.pages, 1):
        if len(page.obj.get("/Annots", Array())):
            yield Finding("pdf-x", "siden har lenker eller merknader", number)


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
    yield from (f"filen har {called}" for entry, called in FORBIDDEN.items() if entry in pdf.Root)
    names = pdf.Root.get("/Names", Dictionary())
    yield from (f"filen har {called}" for entry, called in ATTACHED.items() if entry in names)
