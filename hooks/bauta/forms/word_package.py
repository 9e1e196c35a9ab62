"""The package a Word file is: parts in a zip, found by what they are to each other and not by name, within bounds."""

from __future__ import annotations

import posixpath
import zlib
from dataclasses import dataclass
from pathlib import Path
from types import TracebackType
from typing import Self
from xml.etree.ElementTree import Element
from zipfile import BadZipFile, ZipFile

from bauta.forms.word_xml import XmlError, tree_of

MOST_BYTES = 200_000_000
"""Bytes of a file as sent, and of all it unpacks to."""
MOST_PARTS = 3_000
LARGEST_XML = 8_000_000
"""Bytes of one part with text; a hundred pages are about one million."""

AGAIN = "åpne filen i Word, lagre den på nytt som .docx, og send den en gang til"
DAMAGED = f"filen er skadet eller ikke hel; be avsenderen sende den på nytt, eller {AGAIN}"
LOCKED = (
    "filen er låst med passord; åpne den i Word, velg Fil > Informasjon > Beskytt dokument > Krypter med passord, "
    "slett passordet, lagre og send den på nytt"
)
TOO_LARGE = (
    "filen er altfor stor når den pakkes ut; kopier svarene inn i et tomt skjema, gjør bildene mindre og send dem "
    "ved siden av"
)
NOT_WORD = "filen er ikke et Word-dokument; åpne den og lagre den på nytt som .docx"
OLE = b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1"
"""How files begin that are kept as Office did before 2007; locked files are still kept so."""
STARTS = {
    b"%PDF": "filen er en PDF; send Word-skjemaet den er laget av",
    b"{\\rtf": f"filen er lagret som RTF; {AGAIN}",
    b"<": f"filen er en nettside eller XML; {AGAIN}",
}
KINDS = {
    "oasis.opendocument": "filen er et LibreOffice-dokument (.odt); velg Fil > Lagre som > Word (.docx), og send den",
    "spreadsheetml": "filen er et regneark; send Word-skjemaet",
    "presentationml": "filen er en presentasjon; send Word-skjemaet",
}


class NotWordError(Exception):
    """The file cannot be read as a Word file; the message tells its sender what to do."""


@dataclass(frozen=True)
class Relation:
    """What one part is to another: the last word of its type, the name of its part, or an address outside."""

    kind: str
    target: str
    outside: bool


class Package:
    """A Word file opened for reading. Raises `NotWordError` for anything else, here and when parts are read."""

    def __init__(self, file: Path) -> None:
        self._zip = _opened(file)
        self._left = MOST_BYTES
        try:
            self._names = {part.filename.lstrip("/").lower(): part for part in self._zip.infolist()}
            self.main = self._main()
        except BaseException:
            self._zip.close()
            raise

    def __enter__(self) -> Self:
        return self

    def __exit__(
        self, kind: type[BaseException] | None, value: BaseException | None, trace: TracebackType | None
    ) -> None:
        self._zip.close()

    def has(self, name: str) -> bool:
        """Whether there is such a part; Word does not mind capital letters."""
        return name.lower() in self._names

    def read(self, name: str) -> bytes:
        """A part as it lies there."""
        part = self._names.get(name.lower())
        if part is None:
            raise NotWordError(DAMAGED)
        if part.flag_bits & 1:
            raise NotWordError(LOCKED)
        self._left -= part.file_size
        if self._left < 0:
            raise NotWordError(TOO_LARGE)
        try:
            return self._zip.read(part)
        except (BadZipFile, zlib.error, EOFError, OSError, ValueError, NotImplementedError, RuntimeError) as fault:
            raise NotWordError(DAMAGED) from fault

    def tree(self, name: str) -> Element:
        """The XML of a part."""
        part = self._names.get(name.lower())
        if part is not None and part.file_size > LARGEST_XML:
            raise NotWordError(TOO_LARGE)
        try:
            return tree_of(self.read(name))
        except XmlError as fault:
            raise NotWordError(f"filen er ikke slik Word skriver den ({fault}); {AGAIN}") from fault

    def relations(self, name: str) -> dict[str, Relation]:
        """What a part refers to, by id; the package itself is the part with no name."""
        folder, _, last = name.rpartition("/")
        listed = posixpath.join(folder, "_rels", f"{last}.rels")
        if not self.has(listed):
            return {}
        found = {}
        for one in self.tree(listed).iter("rel:Relationship"):
            outside, target = one.get("TargetMode") == "External", one.get("Target", "")
            if not outside:
                target = posixpath.normpath(posixpath.join("/", folder, target)).lstrip("/")
            found[one.get("Id", "")] = Relation(one.get("Type", "").rpartition("/")[2], target, outside)
        return found

    def _main(self) -> str:
        kinds = self.read("mimetype")[:200].decode("latin-1") if self.has("mimetype") else ""
        if self.has("[Content_Types].xml"):
            kinds += " ".join(
                one.get("ContentType", "") for one in self.tree("[Content_Types].xml").iter("ct:Override")
            )
        main = next((r.target for r in self.relations("").values() if r.kind == "officeDocument"), "word/document.xml")
        if "wordprocessingml" in kinds and self.has(main):
            return main
        raise NotWordError(next((said for kind, said in KINDS.items() if kind in kinds), NOT_WORD))


def _opened(file: Path) -> ZipFile:
    try:
        if not file.is_file():
            raise NotWordError("filen finnes ikke, eller er ikke en vanlig fil; se etter om navnet er skrevet riktig")
        if not 0 < file.stat().st_size <= MOST_BYTES:
            raise NotWordError(TOO_LARGE if file.stat().st_size else "filen er tom; be avsenderen sende den på nytt")
        with file.open("rb") as opened:
            start = opened.read(len(OLE))
            if start == OLE:
                raise NotWordError(_old(start + opened.read(MOST_BYTES)))
    except OSError as fault:
        raise NotWordError(f"filen kan ikke leses ({fault.strerror}); lukk den i Word, og prøv igjen") from fault
    said = next((said for mark, said in STARTS.items() if start.lstrip(b"\xef\xbb\xbf \r\n").startswith(mark)), "")
    if said or not start.startswith(b"PK"):
        raise NotWordError(said or NOT_WORD)
    try:
        opened_zip = ZipFile(file)
    except (BadZipFile, ValueError, OSError, NotImplementedError, RuntimeError, EOFError) as fault:
        raise NotWordError(DAMAGED) from fault
    if len(opened_zip.infolist()) > MOST_PARTS:
        opened_zip.close()
        raise NotWordError(TOO_LARGE)
    return opened_zip


def _old(data: bytes) -> str:
    """What a file of the older kind is."""
    if "EncryptedPackage".encode("utf-16-le") in data or "EncryptionInfo".encode("utf-16-le") in data:
        return LOCKED
    return f"filen er lagret slik Word gjorde før 2007 (.doc); {AGAIN}"
