"""The model that gives slides their look: the house's own, put together of parts, 338.7 x 190.5 mm."""

from __future__ import annotations

from dataclasses import dataclass
from pathlib import Path
from string import Template
from xml.sax.saxutils import escape

from bauta.artwork.palette import house_palette, inks, theme_colours
from bauta.website.clippings.sheets import FOLDER
from bauta.website.clippings.word_package import closed

PARTS = "lysbilder"
"""Our folder in overrides/klipp: the theme, the master of slides and that of notes."""
MM = 36000
"""Units of the format in a millimetre."""
HEAD = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n'
SPACES = (
    'xmlns:a="http://schemas.openxmlformats.org/drawingml/2006/main" '
    'xmlns:r="http://schemas.openxmlformats.org/officeDocument/2006/relationships" '
    'xmlns:p="http://schemas.openxmlformats.org/presentationml/2006/main"'
)
RELATIONS = "http://schemas.openxmlformats.org/package/2006/relationships"
KIND = "http://schemas.openxmlformats.org/officeDocument/2006/relationships/"
TYPE = "application/vnd.openxmlformats-officedocument."
ROOT = (
    '<p:nvGrpSpPr><p:cNvPr id="1" name=""/><p:cNvGrpSpPr/><p:nvPr/></p:nvGrpSpPr>'
    '<p:grpSpPr><a:xfrm><a:off x="0" y="0"/>'
    '<a:ext cx="0" cy="0"/><a:chOff x="0" y="0"/><a:chExt cx="0" cy="0"/></a:xfrm></p:grpSpPr>'
)
"""The group all shapes of a page are in."""

Box = tuple[float, float, float, float]
"""Left, top, width and height, in mm."""
TITLE: Box = (18, 13, 302, 25)
TEXT: Box = (18, 46, 302, 126)
LEFT: Box = (18, 46, 150, 126)
RIGHT: Box = (176, 46, 144, 126)


@dataclass(frozen=True)
class Place:
    """A place for text or a picture; `kind` and `number` are what pandoc knows it by, `size` is in half points x 50."""

    kind: str
    number: int
    box: Box
    size: int = 0
    colour: str = ""
    low: bool = False
    """Whether the text stands at the foot of its place."""


LAYOUTS: dict[str, tuple[str, tuple[Place, ...]]] = {
    "Title Slide": (
        "title",
        (
            Place("ctrTitle", 0, (18, 40, 302, 62), 4000, "bg1", low=True),
            Place("subTitle", 1, (18, 108, 302, 40), 2000, "bg1"),
            Place("dt", 10, (18, 166, 120, 10), 1400, "bg1"),
        ),
    ),
    "Title and Content": ("obj", (Place("title", 0, TITLE, low=True), Place("", 1, TEXT))),
    "Section Header": (
        "secHead",
        (Place("title", 0, (18, 60, 302, 50), 3600, low=True), Place("body", 1, (18, 116, 302, 40))),
    ),
    "Two Content": (
        "twoObj",
        (Place("title", 0, TITLE, low=True), Place("", 1, LEFT, 2000), Place("", 2, RIGHT, 2000)),
    ),
    "Comparison": (
        "twoTxTwoObj",
        (
            Place("title", 0, TITLE, low=True),
            Place("body", 1, (18, 46, 150, 14), 2000),
            Place("", 2, (18, 62, 150, 110), 2000),
            Place("body", 3, (176, 46, 144, 14), 2000),
            Place("", 4, (176, 62, 144, 110), 2000),
        ),
    ),
    "Content with Caption": (
        "objTx",
        (Place("title", 0, TITLE, low=True), Place("", 1, RIGHT, 2000), Place("body", 2, LEFT, 2000)),
    ),
    "Blank": ("blank", ()),
}
"""The layouts pandoc asks for, by the names it knows them by."""


def slide_model(root: Path, title: str) -> bytes:
    """The model as a presentation without slides; `title` stands at the foot of each slide beside its number."""
    colours = {name: rgb.removeprefix("#") for name, rgb in inks(root).items()}
    themes = theme_colours(house_palette(root)) or ["lenke"]
    accents = {f"aksent_{place}": colours[themes[2 * n % len(themes)]] for n, place in enumerate((3, 4, 5))}
    made = accents | {
        "tre": ROOT,
        "tittelfelt": _shape(2, Place("title", 0, TITLE, low=True)),
        "tekstfelt": _shape(3, Place("body", 1, TEXT)),
        "linje": _line(4, (18, 40, 302, 0.6)),
        "fot": _foot(5, title),
        "oppsett": "".join(
            f'<p:sldLayoutId id="{2147483649 + number}" r:id="rId{number}"/>' for number in range(1, len(LAYOUTS) + 1)
        ),
    }

    def ours(name: str) -> bytes:
        text = (root / FOLDER / PARTS / name).read_text(encoding="utf-8")
        return Template(text).substitute(colours, **made).encode()

    theme, notes_theme = ours("tema.xml"), ours("tema.xml")
    layouts = {f"slideLayouts/slideLayout{n}.xml": _layout(name) for n, name in enumerate(LAYOUTS, 1)}
    parts = {
        "presentation.xml": _presentation().encode(),
        "presProps.xml": f"{HEAD}<p:presentationPr {SPACES}/>".encode(),
        "viewProps.xml": f"{HEAD}<p:viewPr {SPACES}/>".encode(),
        "tableStyles.xml": (f'{HEAD}<a:tblStyleLst {SPACES} def="{{5C22544A-7EE6-4342-B048-85BDC9FD1C3A}}"/>'.encode()),
        "theme/theme1.xml": theme,
        "theme/theme2.xml": notes_theme,
        "slideMasters/slideMaster1.xml": ours("mal.xml"),
        "notesMasters/notesMaster1.xml": ours("notatmal.xml"),
        **{name: text.encode() for name, text in layouts.items()},
    }
    relations = {
        "_rels/presentation.xml.rels": [
            ("slideMaster", "slideMasters/slideMaster1.xml"),
            ("notesMaster", "notesMasters/notesMaster1.xml"),
            ("presProps", "presProps.xml"),
            ("viewProps", "viewProps.xml"),
            ("theme", "theme/theme1.xml"),
            ("tableStyles", "tableStyles.xml"),
        ],
        "slideMasters/_rels/slideMaster1.xml.rels": [
            *(("slideLayout", f"../{name}") for name in layouts),
            ("theme", "../theme/theme1.xml"),
        ],
        "notesMasters/_rels/notesMaster1.xml.rels": [("theme", "../theme/theme2.xml")],
        **{
            name.replace("/", "/_rels/") + ".rels": [("slideMaster", "../slideMasters/slideMaster1.xml")]
            for name in layouts
        },
    }
    return closed(
        {
            "[Content_Types].xml": _types(layouts).encode(),
            "_rels/.rels": _relations(
                [("officeDocument", "ppt/presentation.xml"), ("extended-properties", "docProps/app.xml")]
            ),
            "docProps/app.xml": (
                f'{HEAD}<Properties xmlns="{KIND.replace("relationships/", "extended-properties")}"/>'.encode()
            ),
            **{f"ppt/{name}": data for name, data in parts.items()},
            **{f"ppt/{name}": _relations(pairs) for name, pairs in relations.items()},
        }
    )


def _presentation() -> str:
    return (
        f'{HEAD}<p:presentation {SPACES}><p:sldMasterIdLst><p:sldMasterId id="2147483648" r:id="rId1"/>'
        '</p:sldMasterIdLst><p:notesMasterIdLst><p:notesMasterId r:id="rId2"/></p:notesMasterIdLst>'
        '<p:sldSz cx="12192000" cy="6858000"/><p:notesSz cx="6858000" cy="9144000"/></p:presentation>'
    )


def _relations(pairs: list[tuple[str, str]]) -> bytes:
    rows = "".join(
        f'<Relationship Id="rId{number}" Type="{KIND}{kind}" Target="{target}"/>'
        for number, (kind, target) in enumerate(pairs, 1)
    )
    return f'{HEAD}<Relationships xmlns="{RELATIONS}">{rows}</Relationships>'.encode()


def _types(layouts: dict[str, str]) -> str:
    kinds = {
        "/ppt/presentation.xml": "presentationml.presentation.main",
        "/ppt/presProps.xml": "presentationml.presProps",
        "/ppt/viewProps.xml": "presentationml.viewProps",
        "/ppt/tableStyles.xml": "presentationml.tableStyles",
        "/ppt/theme/theme1.xml": "theme",
        "/ppt/theme/theme2.xml": "theme",
        "/ppt/slideMasters/slideMaster1.xml": "presentationml.slideMaster",
        "/ppt/notesMasters/notesMaster1.xml": "presentationml.notesMaster",
        "/docProps/app.xml": "extended-properties",
        **{f"/ppt/{name}": "presentationml.slideLayout" for name in layouts},
    }
    rows = "".join(f'<Override PartName="{name}" ContentType="{TYPE}{kind}+xml"/>' for name, kind in kinds.items())
    return (
        f'{HEAD}<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types">'
        '<Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/>'
        '<Default Extension="xml" ContentType="application/xml"/>'
        '<Default Extension="png" ContentType="image/png"/><Default Extension="jpg" ContentType="image/jpeg"/>'
        f"{rows}</Types>"
    )


def _layout(name: str) -> str:
    kind, places = LAYOUTS[name]
    dark = kind == "title"
    ground = (
        '<p:bg><p:bgPr><a:solidFill><a:schemeClr val="tx2"/></a:solidFill><a:effectLst/></p:bgPr></p:bg>'
        if dark
        else ""
    )
    shapes = "".join(_shape(number, place) for number, place in enumerate(places, 2))
    hidden = ' showMasterSp="0"' if dark else ""
    return (
        f'{HEAD}<p:sldLayout {SPACES} type="{kind}" preserve="1"{hidden}><p:cSld name="{name}">{ground}'
        f"<p:spTree>{ROOT}{shapes}</p:spTree></p:cSld><p:clrMapOvr><a:masterClrMapping/></p:clrMapOvr></p:sldLayout>"
    )


def _frame(box: Box) -> str:
    left, top, width, height = (round(mm * MM) for mm in box)
    return (
        f'<p:spPr><a:xfrm><a:off x="{left}" y="{top}"/><a:ext cx="{width}" cy="{height}"/></a:xfrm>'
        '<a:prstGeom prst="rect"><a:avLst/></a:prstGeom>'
    )


def _shape(number: int, place: Place) -> str:
    colour = f'<a:solidFill><a:schemeClr val="{place.colour}"/></a:solidFill>' if place.colour else ""
    size = f' sz="{place.size}"' if place.size else ""
    plain = ' marL="0" indent="0"' if place.kind else ""
    none = "<a:buNone/>" if place.kind else ""
    letters = f'<a:defRPr{size}>{colour}<a:latin typeface="+mn-lt"/></a:defRPr>'
    style = f"<a:lvl1pPr{plain}>{none}{letters}</a:lvl1pPr>" if size or colour else ""
    known = (f' type="{place.kind}"' if place.kind else "") + (f' idx="{place.number}"' if place.number else "")
    anchor = "b" if place.low else "t"
    return (
        f'<p:sp><p:nvSpPr><p:cNvPr id="{number}" name="{place.kind or "Innhold"} {number}"/>'
        f'<p:cNvSpPr><a:spLocks noGrp="1"/></p:cNvSpPr><p:nvPr><p:ph{known}/></p:nvPr></p:nvSpPr>'
        f"{_frame(place.box)}</p:spPr><p:txBody>"
        f'<a:bodyPr lIns="0" tIns="0" rIns="0" bIns="0" anchor="{anchor}"><a:normAutofit/></a:bodyPr>'
        f'<a:lstStyle>{style}</a:lstStyle><a:p><a:endParaRPr lang="nb-NO"/></a:p></p:txBody></p:sp>'
    )


def _line(number: int, box: Box) -> str:
    return (
        f'<p:sp><p:nvSpPr><p:cNvPr id="{number}" name="Linje"/><p:cNvSpPr/><p:nvPr userDrawn="1"/></p:nvSpPr>'
        f"{_frame(box)}"
        '<a:solidFill><a:schemeClr val="accent2"/></a:solidFill><a:ln><a:noFill/></a:ln></p:spPr></p:sp>'
    )


def _foot(number: int, title: str) -> str:
    """The title of the work, and the number of the slide."""
    run = '<a:rPr lang="nb-NO" sz="1100"><a:solidFill><a:schemeClr val="tx2"/></a:solidFill></a:rPr>'
    return (
        f'<p:sp><p:nvSpPr><p:cNvPr id="{number}" name="Fot"/><p:cNvSpPr txBox="1"/><p:nvPr userDrawn="1"/></p:nvSpPr>'
        f"{_frame((18, 178, 302, 7))}<a:noFill/></p:spPr><p:txBody>"
        '<a:bodyPr lIns="0" tIns="0" rIns="0" bIns="0" anchor="ctr"/>'
        f"<a:lstStyle/><a:p><a:r>{run}<a:t>{escape(title)}  ·  </a:t></a:r>"
        f'<a:fld id="{{0C8B9C8E-2C55-4B0B-8E0D-6B1A5B0C1D22}}" type="slidenum">{run}<a:t>1</a:t></a:fld>'
        "</a:p></p:txBody></p:sp>"
    )
