"""The model that gives Word files their look: pandoc's own model, with the styles of the house on A4."""

from __future__ import annotations

import subprocess
from pathlib import Path
from string import Template
from xml.sax.saxutils import escape

from bauta.artwork.palette import inks
from bauta.website.clippings.sheets import FOLDER
from bauta.website.clippings.word_package import closed, opened

STYLES = "stiler.xml"
FOOT = "bunn.xml"
PAGE = "side.xml"
"""Our files in overrides/klipp: the styles, the foot of the page, and the page's size and margins."""

FOOT_TYPE = b"""<Override PartName="/word/footer1.xml"
 ContentType="application/vnd.openxmlformats-officedocument.wordprocessingml.footer+xml"/></Types>"""
FOOT_RELATION = b"""<Relationship Id="rIdFot" Target="footer1.xml"
 Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/footer"/></Relationships>"""
NORWEGIAN = {
    b'<w:themeFontLang w:val="en-US" />': b'<w:themeFontLang w:val="nb-NO" />',
    b'<w:decimalSymbol w:val="." />': b'<w:decimalSymbol w:val="," />',
    b'<w:listSeparator w:val="," />': b'<w:listSeparator w:val=";" />',
}
"""Settings of pandoc's model that are American, and what they are here."""


def model_document(root: Path, pandoc: str, title: str) -> bytes:
    """The model as a Word file; `title` stands at the foot of each page beside its number."""
    plain = subprocess.run([pandoc, "--print-default-data-file=reference.docx"], capture_output=True, check=True).stdout
    parts = opened(plain)
    colours = {name: rgb.removeprefix("#") for name, rgb in inks(root).items()}

    def ours(name: str) -> bytes:
        text = (root / FOLDER / name).read_text(encoding="utf-8")
        return Template(text).substitute(colours, tittel=escape(title)).encode()

    types, relations = "[Content_Types].xml", "word/_rels/document.xml.rels"
    before, _, _ = parts["word/document.xml"].rpartition(b"<w:sectPr>")
    settings = parts["word/settings.xml"]
    for american, norwegian in NORWEGIAN.items():
        settings = settings.replace(american, norwegian)
    return closed(
        parts
        | {
            "word/styles.xml": ours(STYLES),
            "word/footer1.xml": ours(FOOT),
            "word/settings.xml": settings,
            "word/document.xml": before + ours(PAGE) + b"</w:body></w:document>",
            types: parts[types].replace(b"</Types>", FOOT_TYPE),
            relations: parts[relations].replace(b"</Relationships>", FOOT_RELATION),
        }
    )
