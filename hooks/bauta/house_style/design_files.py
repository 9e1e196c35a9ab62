"""The design's own files are proofread like texts: palettes, word lists, measures, faces."""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import lru_cache
from importlib.metadata import PackageNotFoundError
from pathlib import Path
from typing import Any

from bauta.artwork import palette
from bauta.artwork.design import FACES, SHARED, WORDS
from bauta.artwork.faces import Faces
from bauta.contract.measures import Measures
from bauta.correction import Correction
from bauta.house_style.palettes import palette_faults
from bauta.house_style.word_lists import word_faults
from bauta.reading.field_faults import validated
from bauta.reading.front_matter import Marks, read_yaml
from bauta.reading.source_text import SourceTextError, source_text
from bauta.reading.suggestion import nearest
from bauta.records.edition import DESIGNS, MEASURES

SIZE = re.compile(r"\bsize\.([a-z]+)\b")
"""A size of type that the book asks for by its name."""


def design_faults(root: Path) -> tuple[Correction, ...]:
    """What is wrong with the design of the house and of its books; nothing can be set before it is mended."""
    files = [root / SHARED / name for name in (palette.FILE, WORDS, FACES)]
    files += sorted(file for name in JUDGES for file in (root / DESIGNS).glob(f"*/{name}"))
    return _judged(root, tuple((file, file.stat().st_mtime_ns if file.is_file() else 0) for file in files))


@lru_cache(maxsize=8)
def _judged(root: Path, files: tuple[tuple[Path, int], ...]) -> tuple[Correction, ...]:
    return tuple(fault for file, _ in files for fault in _of_file(root, file))


def _of_file(root: Path, file: Path) -> Iterator[Correction]:
    path = file.relative_to(root).as_posix()
    try:
        text = source_text(file)
    except SourceTextError as fault:
        yield Correction(path, fault.line, "yaml", fault.text)
        return
    except FileNotFoundError:
        yield Correction(path, 1, "yaml", "filen mangler; hent den tilbake fra git")
        return
    fields, marks, faults = read_yaml(path, text)
    yield from faults or JUDGES[file.name](root, path, fields, marks)


def _measures(root: Path, path: str, fields: dict[str, Any], marks: Marks) -> Iterator[Correction]:
    """Measures are numbers, and every size that the book asks for is in the scale."""
    measures, faults = validated(Measures, path, fields, marks)
    yield from faults
    for template in sorted((root / SHARED).glob("**/*.typ")) if measures is not None else ():
        for size in dict.fromkeys(SIZE.findall(template.read_text(encoding="utf-8"))):
            if measures is not None and size not in measures.skrift:
                where = template.relative_to(root).as_posix()
                told = f"størrelsen «{size}» mangler i «skrift»; {where} bruker den{nearest(size, measures.skrift)}"
                yield Correction(path, marks.line_of("skrift"), "field-missing", told)


def _faces(_root: Path, path: str, fields: dict[str, Any], marks: Marks) -> Iterator[Correction]:
    faces, faults = validated(Faces, path, fields, marks)
    yield from faults
    if faces is not None:
        try:
            faces.versions  # noqa: B018 (asks for each family)
        except PackageNotFoundError as fault:
            told = f"en av skriftene er ikke installert ({fault.name}); rett navnet, eller legg pakken til i låsefila"
            yield Correction(path, 1, "field-value", told)


JUDGES = {palette.FILE: palette_faults, WORDS: word_faults, MEASURES: _measures, FACES: _faces}
"""Name of a file of a design -> what is asked of it."""
