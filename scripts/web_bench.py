"""The figures of the website: as it is, thirty times larger, and of its search; and where the site shows them."""

import math
import statistics
from collections.abc import Iterator
from pathlib import Path

import yaml

import bootstrap
import search_figures
from bauta.publication import House, Publication
from bauta.reading.dateline import day_of
from bauta.records.languages import MESSAGES
from bauta.text.wording import amount
from speed_figures import command, copied, multiply
from web_figures import Figure, large_site, web_figures

LARGE = 5000
"""Pages of a site that has grown."""
REGISTER = "content/registre/maalinger.yml"


def website(*, save: bool) -> Iterator[dict[str, object]]:
    """Every figure of the website, of today's size and of one that is thirty times larger; each told as it comes."""
    figures = []
    with copied() as root:
        command("build")(root)
        pages = sum(1 for _ in (root / "site").rglob("index.html"))
        for measured in web_figures(root / "site"):
            figures.append(told(measured))
            yield figures[-1]
        originals = sorted((root / "examples").glob("*.md"))
        multiply(originals, 1 + math.ceil((LARGE - pages) / len(originals)))
        for measured in large_site(root):
            figures.append(told(measured))
            yield figures[-1]
    if save:
        keep(figures)


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
    items = [
        {
            "gruppe": row["gruppe"],
            "navn": row["navn"],
            "verdi": spoken(row["verdi"], row["enhet"]),
            "krav": "" if row["grense"] is None else "minst " * bool(row["minstemål"]) + spoken(row["grense"], ""),
            "dato": day,
        }
        for row in figures
    ]
    head = "# Skrevet av scripts/bench --web --save. Ikke rett for hånd.\n"
    text = yaml.safe_dump(items, allow_unicode=True, sort_keys=False, width=120)
    (bootstrap.ROOT / REGISTER).write_text(head + text, encoding="utf-8")


def spoken(value: object, unit: object) -> str:
    """A figure as it is read, with Norwegian signs."""
    return f"{amount(float(str(value)), MESSAGES)} {unit}".strip()
