"""A typist makes Word files by hand, part by part, as other programs and other people make them."""

from __future__ import annotations

from collections.abc import Mapping
from html import escape
from io import BytesIO
from pathlib import Path
from zipfile import ZIP_DEFLATED, ZipFile

from PIL import Image

OOXML = "http://schemas.openxmlformats.org"
NAMES = " ".join(
    f'xmlns:{prefix}="{address}"'
    for prefix, address in {
        "w": f"{OOXML}/wordprocessingml/2006/main",
        "r": f"{OOXML}/officeDocument/2006/relationships",
        "a": f"{OOXML}/drawingml/2006/main",
        "pic": f"{OOXML}/drawingml/2006/picture",
        "wp": f"{OOXML}/drawingml/2006/wordprocessingDrawing",
        "c": f"{OOXML}/drawingml/2006/chart",
        "dgm": f"{OOXML}/drawingml/2006/diagram",
        "mc": f"{OOXML}/markup-compatibility/2006",
        "w14": "http://schemas.microsoft.com/office/word/2010/wordml",
        "wps": "http://schemas.microsoft.com/office/word/2010/wordprocessingShape",
        "v": "urn:schemas-microsoft-com:vml",
    }.items()
)
PART = "application/vnd.openxmlformats-officedocument.wordprocessingml"
OUTSIDE = ' TargetMode="External"'
TITLE = "Rampe ved kaia"


def run(text: str, properties: str = "") -> str:
    """A run of text."""
    return f'<w:r><w:rPr>{properties}</w:rPr><w:t xml:space="preserve">{escape(text)}</w:t></w:r>'


def line(*runs: str, properties: str = "") -> str:
    """A paragraph; what is no XML is plain text."""
    inner = "".join(one if one.startswith("<") else run(one) for one in runs)
    return f"<w:p><w:pPr>{properties}</w:pPr>{inner}</w:p>"


def form(answers: Mapping[str, str], text: Mapping[str, str] | None = None) -> str:
    """The body of a form: cells beside labels, paragraphs under headings."""
    rows = "".join(
        f"<w:tr><w:tc>{line(label)}</w:tc><w:tc>{cell if cell.startswith('<') else line(cell)}</w:tc></w:tr>"
        for label, cell in {"Tittel": TITLE, "Kommuner": "Øvrevik", **answers}.items()
    )
    under = "".join(line(heading) + inner for heading, inner in (text or {}).items())
    return f"<w:tbl><w:tblGrid><w:gridCol/><w:gridCol/></w:tblGrid>{rows}</w:tbl>{under}"


def typed(
    file: Path,
    body: str,
    parts: Mapping[str, str | bytes] | None = None,
    related: Mapping[str, tuple[str, str]] | None = None,
    main: str = "word/document.xml",
) -> Path:
    """A Word file with a body, more parts, and what they are to the body: id -> kind and target (`!` is outside)."""
    relations = "".join(
        f'<Relationship Id="{id_}" Type="{OOXML}/officeDocument/2006/relationships/{kind}" '
        f'Target="{escape(target.removeprefix("!"))}"{OUTSIDE if target.startswith("!") else ""}/>'
        for id_, (kind, target) in (related or {}).items()
    )
    start = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>'
    folder, _, last = main.rpartition("/")
    with ZipFile(file, "w", ZIP_DEFLATED) as package:
        package.writestr(
            "[Content_Types].xml",
            f'{start}<Types xmlns="{OOXML}/package/2006/content-types"><Default Extension="rels" '
            'ContentType="application/vnd.openxmlformats-package.relationships+xml"/>'
            f'<Override PartName="/{main}" ContentType="{PART}.document.main+xml"/></Types>',
        )
        package.writestr(
            "_rels/.rels",
            f'{start}<Relationships xmlns="{OOXML}/package/2006/relationships"><Relationship Id="a" '
            f'Type="{OOXML}/officeDocument/2006/relationships/officeDocument" Target="{main}"/></Relationships>',
        )
        package.writestr(
            f"{folder}/_rels/{last}.rels",
            f'{start}<Relationships xmlns="{OOXML}/package/2006/relationships">{relations}</Relationships>',
        )
        package.writestr(main, f"{start}<w:document {NAMES}><w:body>{body}</w:body></w:document>")
        for name, content in (parts or {}).items():
            package.writestr(name, content)
    return file


def part(element: str, inner: str) -> str:
    """A part with a root element."""
    return f"<{element} {NAMES}>{inner}</{element}>"


def drawn(id_: str, *, descr: str = "", crop: str = "", beside: str = "", link: bool = False) -> str:
    """A picture in the text, by the id of its relation."""
    way = "link" if link else "embed"
    return (
        f'<w:r><w:drawing><wp:inline><wp:docPr id="1" name="b" descr="{descr}"/><a:graphic><a:graphicData uri="p">'
        f'<pic:pic><pic:nvPicPr><pic:cNvPr name="b"/></pic:nvPicPr><pic:blipFill><a:blip r:{way}="{id_}">{beside}'
        f"</a:blip>{crop}</pic:blipFill><pic:spPr/></pic:pic></a:graphicData></a:graphic></wp:inline></w:drawing></w:r>"
    )


def ticked(box: str, on: bool) -> str:
    """A box of Word's new kind."""
    value = int(on)
    return (
        f'<w:sdt><w:sdtPr><w14:checkbox><w14:checked w14:val="{value}"/></w14:checkbox></w:sdtPr>'
        f"<w:sdtContent>{run(box)}</w:sdtContent></w:sdt>"
    )


def old_field(data: str, result: str = "") -> str:
    """A field of Word's old kind."""
    shown = run(result) if result else ""
    return (
        f'<w:r><w:fldChar w:fldCharType="begin"><w:ffData>{data}</w:ffData></w:fldChar></w:r>'
        '<w:r><w:instrText> FORM </w:instrText></w:r><w:r><w:fldChar w:fldCharType="separate"/></w:r>'
        f'{shown}<w:r><w:fldChar w:fldCharType="end"/></w:r>'
    )


def painted(width: int = 80, height: int = 40, colour: str = "red", kind: str = "PNG") -> bytes:
    """A picture, white but for its left half."""
    made, image = BytesIO(), Image.new("RGB", (width, height), "white")
    image.paste(colour, (0, 0, width // 2, height))
    image.save(made, kind)
    return made.getvalue()
