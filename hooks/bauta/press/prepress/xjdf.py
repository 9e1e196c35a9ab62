"""The job ticket as XJDF 2.1, CIP4's language for print jobs: what the print office's own programs read.

It says what is decided; what is `ukjent` or `ingen` in the ticket is left out, as the standard has it. Held against
CIP4's schema for 2.1 (`release/JDF_2.1` of cip4/XJDF-Schema) with every binding, lamination and delivery decided.
"""

from __future__ import annotations

from typing import Any
from xml.etree import ElementTree
from xml.etree.ElementTree import Element, SubElement

from bauta.press.prepress.ticket import COVER, INSIDE
from bauta.records.press_order import NONE
from bauta.records.requirement import UNKNOWN

XJDF = "trykkbestilling.xjdf"
NAMESPACE = "http://www.CIP4.org/JDFSchema_2_0"
POINTS = 72 / 25.4
"""Points in a millimetre: lengths in XJDF are in points, but thickness of paper in micrometres."""
BOUND = {"stiftheftet": "SaddleStitch", "limfrest": "SoftCover", "trådsydd": "SoftCover"}
SEWN = "trådsydd"
"""The binding that is a soft cover about a block that is sewn first."""
LAMINATED = {"matt": "Matte", "blank": "Gloss", "myk": "Soft"}
GRAIN = {"langs ryggen": "YDirection", "på tvers av ryggen": "XDirection"}
"""Along the height of the page, or its width."""
LICENSED = ("FSC", "PEFC")
"""Marks of paper; others are of the print office, and are said in words."""
NOON = "T12:00:00Z"
"""The standard asks for a moment: at noon in UTC it is the same day in all of Europe."""
IN_WORDS = {
    "etterbehandling": "Etterbehandling",
    "miljomerker": "Miljømerker",
    "provetrykk": "Prøvetrykk",
    "klaffer": "Klaffer, mm",
}
"""What is said to people, since the standard has no one word for it."""
PART = {INSIDE: "Innmat", COVER: "Omslag"}
"""Id of the product that a file is the pages of."""


def xjdf(ticket: dict[str, Any]) -> str:
    """The job of a ticket that is complete, files and all."""
    root = Element("XJDF", xmlns=NAMESPACE, Version="2.1", Types="Product", JobID=_job(ticket))
    root.set("DescriptiveName", ticket["tittel"])
    if ticket["fargegrense"]:
        _say(root, f"Fargegrense {ticket['fargegrense']} prosent. Standard {ticket['standard']}.")
    if told := ticket["kryping"]:
        _say(root, f"Kryping {told['innerst']} mm innerst, ikke lagt inn i filene: {told['hvem']}.")
    for name, called in IN_WORDS.items():
        if (told := ticket[name]) not in (UNKNOWN, NONE, 0):
            _say(root, f"{called}: {', '.join(told) if isinstance(told, list) else told}.")
    products = SubElement(root, "ProductList")
    _book(products, ticket)
    for file in ticket["filer"]:
        _part(products, ticket, file)
    _files(root, ticket)
    _media(root, ticket)
    _delivery(root, ticket)
    ElementTree.indent(root)
    return ElementTree.tostring(root, encoding="unicode", xml_declaration=True) + "\n"


def _job(ticket: dict[str, Any]) -> str:
    return "-".join(filter(None, ("bauta", ticket["dato"], ticket["versjon"])))


def _say(element: Element, text: str) -> None:
    SubElement(element, "Comment", Type="Instruction").text = text


def _intent(product: Element, name: str, **attributes: str) -> Element:
    intent = SubElement(product, "Intent", Name=name)
    return SubElement(intent, name, {key: value for key, value in attributes.items() if value})


def _book(products: Element, ticket: dict[str, Any]) -> None:
    """The whole: how many, how large, how bound, and of what parts."""
    product = SubElement(products, "Product", ID="Bok", IsRoot="true", ProductType="Book")
    if ticket["opplag"]:
        product.set("Amount", str(ticket["opplag"]))
    _intent(product, "LayoutIntent", FinishedDimensions=_size(ticket["format"], ticket["rygg"]))
    parts = " ".join(PART[file["navn"]] for file in ticket["filer"])
    bound = BOUND[ticket["innbinding"]]
    binding = _intent(product, "BindingIntent", BindingType=bound, BindingSide="Left", ChildRefs=parts)
    if ticket["innbinding"] == SEWN:
        SubElement(binding, "SoftCoverBinding", BlockThreadSewing="true")


def _part(products: Element, ticket: dict[str, Any], file: dict[str, Any]) -> None:
    """The inside, or the cover: its pages, its inks and its paper."""
    cover = file["navn"] == COVER
    kind = "Cover" if cover else "BookBlock"
    product = SubElement(products, "Product", ID=PART[file["navn"]], IsRoot="false", ProductType=kind)
    pages = 4 if cover else file["sider"]
    _intent(
        product, "LayoutIntent", Pages=str(pages), Bleed=_length(ticket["utfall"]), Dimensions=_size(file["format"], 0)
    )
    colours = _intent(product, "ColorIntent")
    for surface in ("Front", "Back"):
        SubElement(
            colours,
            "SurfaceColor",
            Surface=surface,
            ColorsUsed="Cyan Magenta Yellow Black",
            PrintStandard="_".join(ticket["profil"]["betingelse"].split()),
        )
    if paper := ticket["papir"]["omslag" if cover else "innmat"]:
        grain = "" if cover else GRAIN.get(ticket["fiberretning"], "")
        media = _intent(product, "MediaIntent", GrainDirection=grain, MediaType="Paper", Weight=str(paper["gram"]))
        for mark in ticket["miljomerker"] if isinstance(ticket["miljomerker"], list) else ():
            if mark in LICENSED:
                SubElement(media, "Certification", Organization=mark)
    if cover and ticket["laminering"] in LAMINATED:
        _intent(product, "LaminatingIntent", Surface="Front", Texture=LAMINATED[ticket["laminering"]])


def _set(root: Element, name: str) -> Element:
    return SubElement(root, "ResourceSet", Name=name, Usage="Input")


def _files(root: Element, ticket: dict[str, Any]) -> None:
    """The press files, each as the pages of its product."""
    files = _set(root, "RunList")
    for file in ticket["filer"]:
        resource = SubElement(files, "Resource")
        SubElement(resource, "Part", ProductPart=PART[file["navn"]])
        pages = SubElement(resource, "RunList", NPage=str(file["sider"]))
        SubElement(pages, "FileSpec", URL=file["navn"], MimeType="application/pdf")


def _media(root: Element, ticket: dict[str, Any]) -> None:
    """The papers."""
    media = _set(root, "Media")
    for name, part in (("innmat", INSIDE), ("omslag", COVER)):
        if paper := ticket["papir"][name]:
            resource = SubElement(media, "Resource", DescriptiveName=paper["navn"])
            SubElement(resource, "Part", ProductPart=PART[part])
            made = SubElement(resource, "Media", MediaType="Paper", Weight=str(paper["gram"]))
            made.set("Thickness", f"{paper['gram'] * paper['bulk']:g}")


def _delivery(root: Element, ticket: dict[str, Any]) -> None:
    """Where and when, as far as it is decided."""
    told = {name: value for name, value in ticket["levering"].items() if value != UNKNOWN}
    resource = SubElement(_set(root, "DeliveryParams"), "Resource")
    for name in ("sted", "pakking"):
        if name in told:
            _say(resource, str(told[name]))
    delivery = SubElement(resource, "DeliveryParams")
    if "dato" in told:
        delivery.set("Required", f"{told['dato']}{NOON}")
    if ticket["opplag"]:
        SubElement(delivery, "DropItem", Amount=str(ticket["opplag"]), ItemRef="Bok")


def _size(format_: dict[str, float], depth: float) -> str:
    """Width and height, and depth where there is one, in points."""
    sides = [format_["bredde"], format_["hoyde"], *([depth] if depth else [])]
    return " ".join(map(_length, sides))


def _length(millimetres: float) -> str:
    """A length in points."""
    return f"{millimetres * POINTS:.3f}".rstrip("0").rstrip(".")
