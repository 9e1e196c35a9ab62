"""PDF/X-4 (ISO 15930-7): what a file needs besides its pages to go to press on its own."""

from __future__ import annotations

import uuid
from dataclasses import dataclass
from io import BytesIO
from typing import Any

from pikepdf import Array, Dictionary, Name, Pdf, Stream, String

VERSION = "PDF/X-4"
NAMESPACE = "http://www.npes.org/pdfx/ns/id/"
PAGED = "http://ns.adobe.com/xap/1.0/t/pg/"
REGISTRY = "http://www.color.org"
FOR_READERS = ("/Outlines", "/Names", "/Dests", "/OpenAction", "/AA", "/StructTreeRoot", "/MarkInfo", "/PageLabels")
"""Entries of the catalogue that lead readers about, and point to pages that are no longer there."""


@dataclass(frozen=True)
class Condition:
    """A printing condition: its name in the register of the ICC, and its profile."""

    name: str
    profile: bytes


def finish(pdf: Pdf, title: str, identity: str, condition: Condition) -> bytes:
    """The file as PDF/X-4. `identity` names what it holds: the same name and pages give the same ids and bytes."""
    _lead_nowhere(pdf)
    _blend_in_four_inks(pdf)
    pdf.Root.OutputIntents = Array([pdf.make_indirect(_intent(pdf, condition))])
    pdf.docinfo["/Title"] = String(title)
    pdf.docinfo["/Trapped"] = Name("/False")
    _tell(pdf, title, identity)
    if "/ID" in pdf.trailer:
        del pdf.trailer["/ID"]  # the book's; each of its files gets one of its own
    made = BytesIO()
    pdf.save(made, deterministic_id=True, min_version="1.6")
    return made.getvalue()


def _lead_nowhere(pdf: Pdf) -> None:
    for entry in FOR_READERS:
        if entry in pdf.Root:
            del pdf.Root[entry]


def _blend_in_four_inks(pdf: Pdf) -> None:
    """What is blended is ink: colours mixed in RGB would come out as other inks than those asked for."""
    for item in pdf.objects:
        if not isinstance(item, Dictionary | Stream):
            continue
        group = item.get("/Group")
        if isinstance(group, Dictionary) and group.get("/S") == Name.Transparency and "/CS" in group:
            group.CS = Name.DeviceCMYK


def _intent(pdf: Pdf, condition: Condition) -> Dictionary:
    profile = pdf.make_stream(condition.profile)
    profile.N = 4
    return Dictionary(
        Type=Name.OutputIntent,
        S=Name.GTS_PDFX,
        OutputConditionIdentifier=String(condition.name),
        RegistryName=String(REGISTRY),
        Info=String(condition.name),
        DestOutputProfile=profile,
    )


def _tell(pdf: Pdf, title: str, identity: str) -> None:
    """Say in XMP what the file is."""
    document = uuid.uuid5(uuid.NAMESPACE_URL, identity)
    with pdf.open_metadata(set_pikepdf_as_editor=False, update_docinfo=False) as xmp:
        before = str(xmp.get("xmpMM:InstanceID", ""))  # Typst makes it from all it has set
        told: dict[str, Any] = {
            f"{{{NAMESPACE}}}GTS_PDFXVersion": VERSION,
            "dc:title": title,
            "pdf:Trapped": "False",
            "xmp:MetadataDate": xmp.get("xmp:ModifyDate", ""),
            "xmpMM:DocumentID": f"uuid:{document}",
            "xmpMM:InstanceID": f"uuid:{uuid.uuid5(document, before)}",
            "xmpMM:RenditionClass": "default",
            "xmpMM:VersionID": "1",
            f"{{{PAGED}}}NPages": str(len(pdf.pages)),
        }
        for name, value in told.items():
            xmp[name] = value
