"""The figures of the website: as it is, thirty times larger, and of its search; and where the site shows them."""

import re
import statistics
import subprocess
from collections.abc import Iterator
from itertools import chain
from pathlib import Path

import yaml
from playwright.sync_api import Error

import bootstrap
import search_figures
from bauta.publication import House, Publication
from bauta.reading.dateline import day_of
from bauta.records.languages import MESSAGES
from bauta.text.wording import amount
from fictional_country import settle
from speed_figures import command, copied
from web_figures import Figure, large_site, rounds

MUNICIPALITIES, EXAMPLES = 357, 12
"""What a site that has grown to 5,000 pages has besides: municipalities, and examples of each."""
REGISTER = "content/registre/maalinger.yml"
FIGURES = re.compile(r"\d+")


def website(*, save: bool) -> Iterator[dict[str, object]]:
    """Every figure of the website, of today's size and of one that is much larger; each told as it comes.

    A round that fails is said, and gives an empty row; the others are taken and kept all the same.
    """
    figures = []
    with copied() as root:
        command("build")(root)
        for measured in chain(rounds(root / "site"), [_grown(root)]):
            for row in _taken(measured):
                figures.append(row)
                yield row
    if save:
        keep([row for row in figures if row])


def _grown(root: Path) -> Iterator[Figure]:
    """The same house as a country."""
    settle(root, MUNICIPALITIES, EXAMPLES)
    yield from large_site(root)


def _taken(measured: Iterator[Figure]) -> Iterator[dict[str, object]]:
    try:
        yield from map(told, measured)
    except (SystemExit, OSError, subprocess.SubprocessError, Error) as fault:
        bootstrap.say(f"Kunne ikke måles: {fault}")
        yield {}


def search() -> Iterator[dict[str, object]]:
    """How well, how fast and how light the search answers, asked in a browser."""
    for name, values, unit, limit in search_figures.measure(bootstrap.ROOT / "site"):
        yield told(Figure("søk", name, statistics.median(values), unit, limit))


def queries(file: Path) -> Iterator[dict[str, object]]:
    """How many queries of a file have the right page among the first three; those that have not are told."""
    given = list(search_figures.of_a_file(bootstrap.ROOT / "site", file))
    for answer in given:
        if not answer.found:
            bootstrap.say(f"{answer.query}: {', '.join(answer.pages) or 'ingen treff'}")
    share = 100 * sum(answer.found for answer in given) / len(given)
    yield told(Figure("søk", f"{file.name}: rett side blant tre, av {len(given)}", share, "%", None))


def told(measured: Figure) -> dict[str, object]:
    """A figure, said at once."""
    kept = "" if measured.keeps else "  utenfor grensen"
    limit = "" if measured.limit is None else f"  (grense {spoken(measured.limit, '')})"
    bootstrap.say(f"{measured.name}: {spoken(measured.value, measured.unit)}{limit}{kept}")
    return {
        "gruppe": measured.group,
        "navn": measured.name,
        "verdi": round(measured.value, 3),
        "enhet": measured.unit,
        "grense": measured.limit,
        "minstemål": measured.least,
        "holder": measured.keeps,
    }


def keep(figures: list[dict[str, object]]) -> None:
    """Write the figures where the site shows them, dated as the edition is."""
    with House(bootstrap.ROOT) as house:
        day = day_of(Publication(house).made_at).isoformat()
    file = bootstrap.ROOT / REGISTER
    rows = merged(yaml.safe_load(file.read_text(encoding="utf-8")), figures, day)
    head = "# Skrevet av scripts/bench --web --save. Ikke rett for hånd.\n"
    file.write_text(head + yaml.safe_dump(rows, allow_unicode=True, sort_keys=False, width=200), encoding="utf-8")


def merged(rows: list[dict[str, str]], figures: list[dict[str, object]], day: str) -> list[dict[str, str]]:
    """The rows of the register, each figure in the row of its name or in a new one; what was not measured stays."""
    kept = {_name(row["navn"]): row for row in rows}
    for row in figures:
        limit = "" if row["grense"] is None else "minst " * bool(row["minstemål"]) + spoken(row["grense"], "")
        kept[_name(row["navn"])] = {
            "gruppe": str(row["gruppe"]),
            "navn": str(row["navn"]),
            "verdi": spoken(row["verdi"], row["enhet"]),
            "krav": limit,
            "dato": day,
        }
    return list(kept.values())


def _name(told_of: object) -> str:
    """What a figure is called, however many pages or queries it is of."""
    return FIGURES.sub("", str(told_of))


def spoken(value: object, unit: object) -> str:
    """A figure as it is read, with Norwegian signs."""
    return f"{amount(float(str(value)), MESSAGES)} {unit}".strip()
