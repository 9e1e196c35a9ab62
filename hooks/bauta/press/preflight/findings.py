"""What preflight finds: each check with its name, and each fault with its page and its place."""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import Literal, NamedTuple

from bauta.correction import Level

CheckId = Literal[
    "file", "content", "page-count", "signature", "page-size", "boxes", "bleed", "safe-area", "colour-space",
    "total-ink", "black-text", "coloured-text", "small-text", "hairline", "resolution", "fonts", "output-intent",
    "pdf-x",
]  # fmt: skip

CHECKS: dict[CheckId, str] = {
    "file": "Hel fil",
    "content": "Lesbart innhold",
    "page-count": "Antall sider",
    "signature": "Hele ark",
    "page-size": "Sideformat",
    "boxes": "Bokser for trim og utfall",
    "bleed": "Utfall",
    "safe-area": "Sikker sone for tekst",
    "colour-space": "Bare trykkfarger (CMYK)",
    "total-ink": "Fargemengde",
    "black-text": "Svart tekst bare i svart",
    "coloured-text": "Små bokstaver i én farge",
    "small-text": "Minste skriftstørrelse",
    "hairline": "Tynneste strek",
    "resolution": "Oppløsning i bilder",
    "fonts": "Skrifter ligger i filen",
    "output-intent": "Trykkprofil",
    "pdf-x": "PDF/X-4",
}
"""Every check, in the order they are told of, and what a printer calls it."""


class Area(NamedTuple):
    """A rectangle in mm from the top left corner of the trimmed page; it may reach beyond it."""

    left: float
    top: float
    right: float
    bottom: float


@dataclass(frozen=True)
class Finding:
    """A fault. `page` counts from 1 and is 0 for the file as a whole."""

    check: CheckId
    text: str
    page: int = 0
    area: Area | None = None
    level: Level = "feil"

    def __str__(self) -> str:
        where = f"side {self.page}: " if self.page else ""
        mark = "varsel: " if self.level == "varsel" else ""
        return f"[{self.check}] {mark}{where}{self.text}"


@dataclass(frozen=True)
class FileVerdict:
    """What was found in a file, and what was looked at, so that silence can be told from blindness."""

    name: str
    pages: int
    size: int
    """Bytes."""
    sha256: str
    findings: tuple[Finding, ...] = ()
    looked: dict[CheckId, str] = field(default_factory=dict)
    """Check -> what it looked at, in words."""
    coverage: tuple[tuple[float, ...], ...] = ()
    """The mean of each ink on each page, in percent: cyan, magenta, yellow, black."""

    @property
    def faults(self) -> int:
        """Findings that keep the file from the press."""
        return sum(finding.level == "feil" for finding in self.findings)

    @property
    def warnings(self) -> int:
        """Findings to look at."""
        return len(self.findings) - self.faults

    @property
    def approved(self) -> bool:
        """Whether the file may go to press."""
        return not self.faults
