"""The XML of a Word file: read within bounds, with one name for each thing whoever wrote the file."""

from __future__ import annotations

from collections.abc import Iterator
from xml.etree.ElementTree import Element, ParseError, TreeBuilder, XMLParser, tostring

OOXML, STRICT = "http://schemas.openxmlformats.org/", "http://purl.oclc.org/ooxml/"
"""The two families of names that Word writes; the second is «Strict Open XML»."""
PREFIXES = {
    "w": "wordprocessingml/2006/main",
    "r": "officeDocument/2006/relationships",
    "a": "drawingml/2006/main",
    "pic": "drawingml/2006/picture",
    "wp": "drawingml/2006/wordprocessingDrawing",
    "c": "drawingml/2006/chart",
    "dgm": "drawingml/2006/diagram",
    "m": "officeDocument/2006/math",
    "rel": "package/2006/relationships",
    "ct": "package/2006/content-types",
}
OTHERS = {
    "http://schemas.openxmlformats.org/markup-compatibility/2006": "mc",
    "http://schemas.microsoft.com/office/word/2010/wordml": "w14",
    "http://schemas.microsoft.com/office/word/2010/wordprocessingShape": "wps",
    "urn:schemas-microsoft-com:vml": "v",
    "urn:schemas-microsoft-com:office:office": "o",
}
KNOWN = (
    {OOXML + path: prefix for prefix, path in PREFIXES.items()}
    | {STRICT + path.replace("/2006", ""): prefix for prefix, path in PREFIXES.items()}
    | OTHERS
)
"""Address of a vocabulary -> the prefix we call it by."""
DECLARED = {f"xmlns:{prefix}": OOXML + path for prefix, path in PREFIXES.items()} | {
    f"xmlns:{prefix}": address for address, prefix in OTHERS.items()
}

DEEPEST = 120
"""Elements within elements. A picture in a table in a table in a box needs about 60."""
MOST = 150_000
"""Elements in one part; a filled form has some 5 000."""


class XmlError(ValueError):
    """The part is not XML, or not XML that Word writes."""


class _Bounded(TreeBuilder):
    """Builds a tree with names we know, and stops at what no Word file has."""

    def __init__(self) -> None:
        super().__init__()
        self._depth = self._count = 0

    def start(self, tag: str, attrs: dict[str, str], /) -> Element:
        self._depth += 1
        self._count += 1
        if self._depth > DEEPEST or self._count > MOST:
            raise XmlError("for mye, eller for dypt nøstet")
        return super().start(_called(tag), {_called(name): value for name, value in attrs.items()})

    def end(self, tag: str, /) -> Element:
        self._depth -= 1
        return super().end(_called(tag))

    def doctype(self, *_said: str | None) -> None:
        """Declarations can name files and grow without end; Word never writes any."""
        raise XmlError("filen har en dokumenttype (DTD), som Word aldri skriver")


def tree_of(data: bytes) -> Element:
    """The tree of a part, its names with the prefixes of `PREFIXES`. Raises `XmlError`."""
    parser = XMLParser(target=_Bounded())  # noqa: S314  # bounded, and stopped at the first declaration
    try:
        parser.feed(data)
        root: Element = parser.close()
    except (ParseError, ValueError, LookupError) as fault:
        raise XmlError(str(fault)) from None
    settle(root)
    return root


def written(root: Element) -> bytes:
    """A tree as a part that other programs read."""
    root.attrib.update(DECLARED)
    part: bytes = tostring(root, encoding="utf-8", xml_declaration=True)
    return part


def texts(root: Element, *tags: str) -> Iterator[str]:
    """The text of every element of these names, in order, if any."""
    return (text for element in root.iter() if element.tag in tags and (text := (element.text or "").strip()))


def shallow(root: Element, stop: str) -> Iterator[Element]:
    """Every element below, but nothing within those called `stop`."""
    for child in root:
        yield child
        if child.tag != stop:
            yield from shallow(child, stop)


READABLE = ("w:t", "w:p", "w:sym", "w:drawing", "pic:pic", "v:imagedata", "c:chart", "dgm:relIds", "m:t")


def settle(root: Element) -> None:
    """Leave one version of what stands in several for old and new programs: the newest with something to read."""
    for place, child in reversed([*enumerate(root)]):
        if child.tag != "mc:AlternateContent":
            settle(child)
            continue
        versions = [one for one in child if one.tag in ("mc:Choice", "mc:Fallback")]
        read = (one for one in versions if any(part.tag in READABLE for part in one.iter()))
        chosen = next(read, None)
        inner = [] if chosen is None else [*chosen]
        for part in inner:
            settle(part)
        root[place : place + 1] = inner


def at(element: Element | None, path: str) -> Element | None:
    """The first element on a path of names; None when there is none, or no element to start from."""
    for name in path.split("/"):
        element = next((child for child in element if child.tag == name), None) if element is not None else None
    return element


def on(element: Element | None) -> bool:
    """Whether a property is set: it is there, and does not say no."""
    return element is not None and element.get("w:val", "1") not in ("0", "false", "off", "none")


def _called(tag: str) -> str:
    address, brace, name = tag.rpartition("}")
    prefix = KNOWN.get(address[1:]) if brace else None
    return f"{prefix}:{name}" if prefix else name
