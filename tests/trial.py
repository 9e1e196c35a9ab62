"""Trials of spoilt sources: no traceback, no hang, no silence about what is lost; and what is passed can be set."""

from __future__ import annotations

import random
import re
import shutil
import time
import traceback
from collections import Counter
from collections.abc import Callable
from contextlib import suppress
from io import BytesIO
from pathlib import Path

import pikepdf
from conftest import SOURCES, Desk, furnish
from spoiling import spoilt, spoilt_bytes, spoilt_form

from bauta.composing.standing_type import StandingType
from bauta.correction import Correction, blocks
from bauta.forms.word_intake import take_in
from bauta.forms.word_package import NotWordError
from bauta.house_style.proofread import Proofreader
from bauta.press.preflight.order import Order
from bauta.press.preflight.verdict import preflight
from bauta.publication import House, assembly_of
from bauta.reading.material import Copy
from bauta.reading.reader import Reader
from bauta.text.render import Rendered
from bauta.text.renderings import RenderedCopy, Renderings
from bauta.text.tree import plain

LONGEST = 5.0
"""Seconds of processor that any input may take."""
SET_EACH = 12
"""One of so many spoilt texts is set in type as well, and bound where house style passes it."""
WORD = re.compile(r"[^\W\d_]{3,}")
ADDRESS = re.compile(r"\]\([^\s)]*|<[^>]*>|`+|https?://\S+")
TELLS = ("markup", "yaml", "sign-missing", "section-unknown", "section-generated", "id-filename", "reference-unknown")
"""Rules that tell of what is not set."""


class FailureError(AssertionError):
    """What went wrong with a spoilt input."""


class Trials:
    """Spoils one source at a time on a desk, and puts it back."""

    def __init__(self, desk: Desk, form: bytes, press_file: bytes) -> None:
        self._root = desk.root
        self._texts = sorted(file for folder in SOURCES for file in (desk.root / folder).rglob("*.md"))
        self._data = sorted((desk.root / "content").rglob("*.yml"))
        self._form, self._press_file = form, press_file
        self._reader, self._proofreader, self._rendered = Reader(desk.root), Proofreader(), RenderedCopy()
        self._house = House(desk.root)
        self._house.verdict()
        self._number = 0
        self.kinds: dict[str, Callable[[random.Random], tuple[str, bytes]]] = {
            "tekster": self._text,
            "registre": self._register,
            "skjemaer": self._word_form,
            "trykkfiler": self._pdf,
        }

    def run(self, kind: str, seed: str) -> tuple[str, bytes, FailureError | None]:
        """Name and bytes of the input a seed gives, and what went wrong with it."""
        self._spoilt: tuple[str, bytes] = ("", b"")
        began = time.process_time()
        try:
            self.kinds[kind](random.Random(seed))  # noqa: S311 (the same every time)
        except FailureError as failure:
            return (*self._spoilt, failure)
        except Exception as fault:
            at = traceback.extract_tb(fault.__traceback__)[-1]
            where = f"{Path(at.filename).name}:{at.lineno}"
            return (*self._spoilt, FailureError(f"{type(fault).__name__}: {fault} ({where})"))
        spent = time.process_time() - began
        return (*self._spoilt, FailureError(f"tok {spent:.1f} sekunder") if spent > LONGEST else None)

    def close(self) -> None:
        """Let the house go."""
        self._house.__exit__(None, None, None)

    def _text(self, chance: random.Random) -> tuple[str, bytes]:
        return self._source(chance.choice(self._texts), chance)

    def _register(self, chance: random.Random) -> tuple[str, bytes]:
        return self._source(chance.choice(self._data), chance)

    def _source(self, file: Path, chance: random.Random) -> tuple[str, bytes]:
        before = file.read_bytes()
        data = spoilt(before.decode(), chance).encode("utf-8", "surrogatepass")
        data = spoilt_bytes(data, chance) if chance.random() < 0.05 else data
        self._spoilt = (file.relative_to(self._root).as_posix(), data)
        try:
            file.write_bytes(data)
            self._judge(self._spoilt[0])
        finally:
            file.write_bytes(before)
        return self._spoilt

    def _judge(self, path: str) -> None:
        material = self._reader.read()
        rendered = Renderings(material.by_key, self._rendered)
        corrections = list(self._proofreader.proofread(material))
        for edition in material.editions:
            StandingType().paste_up(assembly_of(self._root, material, edition.edition, rendered))
        if copy := next((copy for copy in material.copy if copy.path == path), None):
            _hold_to_its_words(copy, rendered[copy.key], corrections)
        self._number += 1
        if self._number % SET_EACH == 0:
            self._set()

    def _set(self) -> None:
        verdict = self._house.verdict()
        if not blocks(verdict.corrections):
            for issue in verdict.issues:
                self._house.pdf(issue, 0)

    def _word_form(self, chance: random.Random) -> tuple[str, bytes]:
        self._spoilt = ("skjema.docx", spoilt_form(self._form, chance))
        file = self._root / ".cache/skjema.docx"
        file.write_bytes(self._spoilt[1])
        with suppress(NotWordError):
            take_in(file, {})
        return self._spoilt

    def _pdf(self, chance: random.Random) -> tuple[str, bytes]:
        self._spoilt = ("fil.pdf", spoilt_bytes(self._press_file, chance))
        preflight(self._spoilt[1], Order("fil.pdf"))
        return self._spoilt


def _hold_to_its_words(copy: Copy, rendered: tuple[Rendered, ...], corrections: list[Correction]) -> None:
    """Every word of a text is set, or something is told of the text."""
    if any(c.path == copy.path and c.rule in TELLS for c in corrections):
        return
    written = Counter(WORD.findall(ADDRESS.sub(" ", copy.manuscript.body).casefold()))
    set_ = Counter(w for s in rendered for w in WORD.findall(f"{s.title} {plain(s.nodes)}".casefold()))
    if lost := [word for word in (written - set_) if word != "ukjent"]:
        raise FailureError(f"borte uten et ord: {', '.join(lost[:8])}")


def unpacked(pdf: bytes) -> bytes:
    """A PDF with its streams as they are read, so that a spoilt byte may hit what they say."""
    with pikepdf.open(BytesIO(pdf)) as file:
        made = BytesIO()
        file.save(made, compress_streams=False, stream_decode_level=pikepdf.StreamDecodeLevel.generalized)
        return made.getvalue()


def laid_out(root: Path) -> Desk:
    """A fresh miniature to spoil."""
    shutil.rmtree(root, ignore_errors=True)
    return furnish(root)
