"""Make-up takes an edition from copy to pages: render, paste up, set, copyfit."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping
from concurrent.futures import ThreadPoolExecutor
from dataclasses import dataclass
from pathlib import Path
from types import TracebackType
from typing import Any

from bauta.artwork.measures import read_measures
from bauta.composing.cast_off import CastOff
from bauta.composing.copyfit import Extent, blanks, copyfit, edition_trim, extents
from bauta.composing.paste_up import assemble, paste_up, read_words, render_copy
from bauta.composing.typeset import Compositor, let_go
from bauta.correction import Correction, collate
from bauta.house_style.proofread import Proofreader
from bauta.reading.house_files import EditionCopy
from bauta.reading.manuscript import Manuscript
from bauta.reading.material import Copy, Material
from bauta.reading.reader import Reader
from bauta.records.flatplan import flat_plan
from bauta.text.render import Rendered, Renderer
from bauta.text.tree import words


@dataclass(frozen=True)
class Issue:
    """An edition as set: how far each text runs, and what is wrong with it."""

    edition: EditionCopy
    extents: tuple[Extent, ...]
    corrections: tuple[Correction, ...]
    paste_up: dict[str, Any]
    blanks: dict[int, int]
    """First page of a sheet -> empty pages that fill it up."""


@dataclass(frozen=True)
class Verdict:
    """The whole house after one reading: material, rendered copy, editions, every correction."""

    material: Material
    rendered: Mapping[str, tuple[Rendered, ...]]
    issues: tuple[Issue, ...]
    corrections: tuple[Correction, ...]

    @property
    def extents(self) -> dict[str, Extent]:
        """Extents by key; the first edition that prints a text speaks for it."""
        return {extent.key: extent for issue in reversed(self.issues) for extent in issue.extents}


class House:
    """Everything kept between readings: the renderer, one compositor an edition, text not changed."""

    def __init__(self, root: Path) -> None:
        self.root = root
        self._reader = Reader(root)
        self._proofreader = Proofreader()
        self._renderer = Renderer()
        self._compositors: dict[str, Compositor] = {}
        self._cast_off: dict[str, CastOff] = {}
        self._kept: dict[str, tuple[Manuscript, tuple[Rendered, ...]]] = {}

    def __enter__(self) -> House:
        return self

    def __exit__(
        self, kind: type[BaseException] | None, fault: BaseException | None, trace: TracebackType | None
    ) -> None:
        for compositor in self._compositors.values():
            compositor.__exit__(kind, fault, trace)
        let_go()

    def verdict(self, release: bool = False) -> Verdict:
        """Read, proofread, render, set and copyfit everything as it stands now."""
        material = self._reader.read(release)
        rendered = _Renderings(material.by_key, self._rendered)
        with ThreadPoolExecutor(max_workers=1) as typesetting:  # the compositor works while the house proofreads
            setting = typesetting.submit(self._issues, material, rendered)
            proofread = list(self._proofreader.proofread(material))
            issues = setting.result()
        found = (correction for issue in issues for correction in issue.corrections)
        return Verdict(material, rendered, issues, tuple(collate((*proofread, *found))))

    def pdf(self, issue: Issue, timestamp: int) -> bytes:
        """The book of an edition as last set, each sheet beginning on the page the plan says."""
        compositor = self.compositor(issue)
        compositor.lay_out(filled(issue))
        return compositor.pdf(timestamp)

    def compositor(self, issue: Issue) -> Compositor:
        """The compositor of an edition."""
        return self._compositor(issue.edition)

    def _compositor(self, edition: EditionCopy) -> Compositor:
        if edition.path not in self._compositors:
            self._compositors[edition.path] = Compositor(self.root)
        return self._compositors[edition.path]

    def _rendered(self, copy: Copy) -> tuple[Rendered, ...]:
        kept = self._kept.get(copy.key)
        if kept is None or kept[0] is not copy.manuscript:
            kept = (copy.manuscript, render_copy(copy, self._renderer))
            self._kept[copy.key] = kept
        return kept[1]

    def _issues(self, material: Material, rendered: Mapping[str, tuple[Rendered, ...]]) -> tuple[Issue, ...]:
        """Each edition is set while the next is pasted up."""
        words = read_words(self.root) if material.editions else {}
        with ThreadPoolExecutor() as typesetting:
            setting = []
            for edition in material.editions:
                desk = assemble(material, edition.edition, rendered, words)
                setting.append(typesetting.submit(self._set, edition, material, paste_up(desk)))
            return tuple(issue.result() for issue in setting)

    def _set(self, edition: EditionCopy, material: Material, data: dict[str, Any]) -> Issue:
        plan = flat_plan(edition.edition)
        if edition.path not in self._cast_off:
            self._cast_off[edition.path] = CastOff(self.root, Path(edition.path).stem)
        marks = self._cast_off[edition.path].marks(data, lambda: self._compositor(edition))
        found = extents(plan, marks, read_measures(self.root), edition_trim(edition.edition), _words(data))
        corrections = tuple(copyfit(edition, found, material))
        return Issue(edition, tuple(found), corrections, data, blanks(plan, marks))


def filled(issue: Issue) -> dict[str, Any]:
    """The paste-up of an edition with the empty pages that let each sheet begin where the plan says."""
    blanks = issue.blanks  # a sheet without is left as it is, so that it need not be set again
    sheets = [
        {**sheet, "blank": blanks[sheet["first"]]} if sheet["first"] in blanks else sheet
        for sheet in issue.paste_up["sheets"]
    ]
    return {**issue.paste_up, "sheets": sheets}


class _Renderings(Mapping[str, tuple[Rendered, ...]]):
    """Rendered copy by key, rendered when it is first asked for: a check needs only what is printed."""

    def __init__(self, copy: Mapping[str, Copy], render: Callable[[Copy], tuple[Rendered, ...]]) -> None:
        self._copy = copy
        self._render = render

    def __getitem__(self, key: str) -> tuple[Rendered, ...]:
        return self._render(self._copy[key])

    def __iter__(self) -> Iterator[str]:
        return iter(self._copy)

    def __len__(self) -> int:
        return len(self._copy)


def _words(data: dict[str, Any]) -> dict[str, int]:
    """Words of running text set for each entry."""
    return {
        entry["id"]: sum(words([section["title"], *section["nodes"]]) for section in entry["sections"])
        for sheet in data["sheets"]
        for entry in sheet["entries"]
    }
