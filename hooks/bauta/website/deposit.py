"""Legal deposit: what the national library is sent of an edition, as one package that tells what it holds (BagIt)."""

from __future__ import annotations

import hashlib
import zipfile
from collections.abc import Iterator
from io import BytesIO
from pathlib import Path
from xml.sax.saxutils import escape

from bauta.reading.frozen_files import FrozenCopy
from bauta.records.frozen import FrozenEdition, FrozenFile, Use

PACKAGE = "pliktavlevering.zip"
HANDED_IN: tuple[Use, ...] = ("bok", "trykk", "henvisning")
"""What is handed in: all forms that can be read, the files the press had, and the description of the book."""
METADATA = "metadata.xml"
BAGIT = "BagIt-Version: 1.0\nTag-File-Character-Encoding: UTF-8\n"
DATED = (1980, 1, 1, 0, 0, 0)
"""What a package is dated, so that it is always the same bytes."""
TYPES = {"pdf": "application/pdf", "epub": "application/epub+zip"}


def deposit(copy: FrozenCopy, root: Path) -> bytes:
    """The package of an edition, made of what was frozen alone. Raises `ValueError` for a file that has changed."""
    edition = copy.edition
    payload = {file.navn: copy.read(root, file) for file in handed_in(edition)}
    payload[METADATA] = "".join(_metadata(copy)).encode()
    tags = {
        "bagit.txt": BAGIT,
        "bag-info.txt": "".join(f"{name}: {' '.join(said.split())}\n" for name, said in _info(copy, payload) if said),
        "manifest-sha256.txt": _checksums({f"data/{name}": data for name, data in payload.items()}),
    }
    named = {name: text.encode() for name, text in tags.items()}
    named["tagmanifest-sha256.txt"] = _checksums(named).encode()
    return _packed(f"{edition.utgave}-{edition.ar}", named | {f"data/{name}": data for name, data in payload.items()})


def handed_in(edition: FrozenEdition) -> list[FrozenFile]:
    """The files of an edition that are handed in."""
    return [file for file in edition.filer if file.bruk in HANDED_IN]


def _info(copy: FrozenCopy, payload: dict[str, bytes]) -> Iterator[tuple[str, str]]:
    edition = copy.edition
    yield "Source-Organization", edition.utgiver
    yield "External-Description", f"{edition.name}. {edition.betegnelse}"
    for number in dict.fromkeys(number for _, number in edition.isbn):
        yield "External-Identifier", number and f"ISBN {number}"
    yield "External-Identifier", edition.doi and f"doi:{edition.doi}"
    yield "Internal-Sender-Identifier", f"{edition.utgave}-{edition.ar}"
    yield "Internal-Sender-Description", f"Gitt ut på {edition.adresse}{copy.address}"
    yield "Bagging-Date", edition.dato
    yield "Payload-Oxum", f"{sum(map(len, payload.values()))}.{len(payload)}"


def _metadata(copy: FrozenCopy) -> Iterator[str]:
    """The book in Dublin Core, as catalogues read it."""
    edition = copy.edition
    yield '<?xml version="1.0" encoding="UTF-8"?>\n<metadata xmlns:dc="http://purl.org/dc/elements/1.1/">\n'
    said = [
        ("title", edition.name),
        ("creator", edition.utgiver),
        ("publisher", edition.utgiver),
        ("date", edition.dato),
        ("language", edition.sprak),
        ("identifier", edition.isbn.trykt and f"ISBN {edition.isbn.trykt} (trykt)"),
        ("identifier", edition.isbn.pdf and f"ISBN {edition.isbn.pdf} (PDF)"),
        ("identifier", edition.isbn.epub and f"ISBN {edition.isbn.epub} (EPUB)"),
        ("identifier", edition.doi and f"https://doi.org/{edition.doi}"),
        ("identifier", f"{edition.adresse}{copy.address}"),
        ("description", f"{edition.betegnelse}, {edition.sider} sider"),
        *(("format", TYPES[ending]) for ending in TYPES if any(f.navn.endswith(f".{ending}") for f in edition.filer)),
    ]
    yield from (f"  <dc:{name}>{escape(text)}</dc:{name}>\n" for name, text in said if text)
    yield "</metadata>\n"


def _checksums(files: dict[str, bytes]) -> str:
    return "".join(f"{hashlib.sha256(data).hexdigest()}  {name}\n" for name, data in files.items())


def _packed(folder: str, files: dict[str, bytes]) -> bytes:
    packed = BytesIO()
    with zipfile.ZipFile(packed, "w") as bundle:
        for name, data in files.items():
            bundle.writestr(zipfile.ZipInfo(f"{folder}/{name}", DATED), data)
    return packed.getvalue()
