"""The job ticket: what the print office is asked for, as data that people and machines read."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Any

from bauta.artwork.pictures import SHARP
from bauta.records.edition import Edition
from bauta.records.press_order import Paper, Press

TICKET = "trykkbestilling.json"
INSIDE, COVER = "innmat.pdf", "omslag.pdf"
COVER_SHEETS = 2
"""Pages of the file of the cover: outside and inside."""


@dataclass(frozen=True)
class Made:
    """Which run of the house made the files."""

    commit: str
    date: str
    """ISO 8601."""
    release: bool


def ticket(edition: Edition, press: Press, profile: str, palette: str, made: Made) -> dict[str, Any]:
    """The order for an edition, before the files are there.

    `profile` is the SHA-256 of the profile, `palette` the printing condition the inks of the palette are chosen for.
    """
    trim = edition.format
    return {
        "tittel": edition.tittel,
        "undertittel": edition.undertittel,
        "utgave": edition.utgave,
        "utgiver": edition.utgiver,
        "isbn": edition.isbn.trykt,
        "release": made.release,
        "versjon": made.commit,
        "dato": made.date,
        "opplag": press.opplag,
        "format": {"bredde": _whole(trim.bredde), "hoyde": _whole(trim.hoyde)},
        "utfall": _whole(trim.utfall),
        "sider": edition.sider,
        "ark": {"sider": edition.ark, "antall": edition.inside // edition.ark},
        "innbinding": press.innbinding,
        "rygg": edition.spine,
        "kryping": _creep(edition, press),
        "papir": {"innmat": _paper(press.innmat), "omslag": press.omslag and _paper(press.omslag)},
        "fiberretning": press.fiberretning,
        "laminering": press.laminering,
        "klaffer": press.klaffer if isinstance(press.klaffer, str) else _whole(press.klaffer),
        "etterbehandling": press.etterbehandling,
        "miljomerker": press.miljomerker,
        "provetrykk": press.provetrykk,
        "levering": press.levering.model_dump(),
        "kontakt": press.kontakt,
        "ukjent": press.undecided,
        "farger": "4 + 4 (CMYK)",
        "profil": {"fil": press.profil, "betingelse": press.betingelse, "sha256": profile},
        "palett": {"betingelse": palette},
        "fargegrense": press.fargegrense,
        "fargetekst": _whole(press.fargetekst),
        "opplosning": SHARP,
        "standard": "PDF/X-4",
        "skjaeremerker": press.skjaeremerker,
        "filer": list(_files(edition)),
    }


def _paper(paper: Paper) -> dict[str, Any]:
    return {"navn": paper.navn, "gram": _whole(paper.gram), "bulk": paper.bulk}


def _creep(edition: Edition, press: Press) -> dict[str, Any] | None:
    """How far the pages at the middle of a stapled book are pushed out by those about them; None for other bindings.

    It is told and not done: who lays out the sheets knows the paper they are printed on, and done twice it is doubled.
    """
    if press.innbinding != "stiftheftet":
        return None
    sheets = edition.inside // 4
    cover = press.omslag.thickness if press.omslag is not None else 0
    pushed = max(sheets - 1, 0) * press.innmat.thickness + cover
    return {"innerst": round(pushed, 2), "lagt_inn": False, "hvem": "trykkeriet, når sidene legges på ark"}


def _files(edition: Edition) -> list[dict[str, Any]]:
    trim = edition.format
    pages = {"bredde": _whole(trim.bredde), "hoyde": _whole(trim.hoyde)}
    flat = {"bredde": _whole(round(2 * trim.bredde + edition.spine + 2 * edition.flap, 2)), "hoyde": _whole(trim.hoyde)}
    files: list[dict[str, Any]] = [{"navn": INSIDE, "sider": edition.inside, "format": pages, "ark": edition.ark}]
    if edition.omslagssider:
        files.append({"navn": COVER, "sider": COVER_SHEETS, "format": flat, "ark": None})
    return files


def _whole(number: float) -> float:
    """A number as it is written: 210, not 210.0."""
    return int(number) if number == int(number) else number
