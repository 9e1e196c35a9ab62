"""The rule for what is written as Markdown: nothing that would be left out, changed or shown as signs goes unsaid."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator, Sequence

from bauta.correction import Correction, Level
from bauta.house_style.rule import CopyRule
from bauta.house_style.signs import written
from bauta.reading.body import ATX, OPEN_COMMENT, code_lines, fences
from bauta.reading.front_matter import CONFLICT, UNSETTLED
from bauta.reading.material import Copy, Material
from bauta.text import as_written

TAG = re.compile(r"</?[a-zA-Z][^<>]*>")
AUTOLINK = re.compile(r"<(?:https?://|mailto:|[^\s@<>]+@)[^<>]*>")
ENTITY = re.compile(r"&(?:#[0-9]+|#[xX][0-9a-fA-F]+|[a-zA-Z][a-zA-Z0-9]*);")
CODE = re.compile(r"`[^`]*`")
PICTURE = re.compile(r"!\[[^\[\]]*\][(\[]")
DEFINITION = re.compile(r"^ {0,3}\[[^\[\]]+\]:")
NOTE = re.compile(r"\[\^[^\[\]]+\]")
STRAIGHT = re.compile(r'(?<!\w)["“”„]([^"“”„]*)["“”„](?!\w)')
TITLE = re.compile(r"\]\([^()\s]+ +[\"'(]")
DELIMITER = re.compile(r"^[ :|-]*-[ :|-]*$")
CELL = re.compile(r"\\.|`[^`]*`|\|")

Fault = tuple[int, str, Level]
"""Line of the body, counted from 0, what is wrong and how much it matters."""


@CopyRule
def markup(copy: Copy, material: Material) -> Iterator[Correction]:
    """Texts are plain Markdown, and all that is written in them is set as it is written."""
    lines = copy.manuscript.body.split("\n")
    code = code_lines(lines)
    prose = ["" if number in code else line for number, line in enumerate(lines)]
    for look in LOOKS:
        for number, text, level in look(prose):
            yield Correction(copy.path, copy.manuscript.body_line + number, "markup", text, level)
    for number, text, level in _fences(lines):
        yield Correction(copy.path, copy.manuscript.body_line + number, "markup", text, level)
    yield from _fields(copy, material.binding(copy))


def _fields(copy: Copy, level: Level) -> Iterator[Correction]:
    """Fields are text and nothing else: no tags, no names of signs, and quotes as they are set."""
    for keys, text in written(dict(copy.manuscript.fields)):
        line = copy.line_of(*keys)
        if tag := TAG.search(AUTOLINK.sub("", text)):
            told = f"HTML-koden «{tag.group()[:80]}» kan ikke brukes i «{keys[0]}»; slett den og behold ordene"
            yield Correction(copy.path, line, "markup", told, level)
        if entity := ENTITY.search(text):
            told = f"«{entity.group()[:80]}» i «{keys[0]}» er HTML-kode for et tegn; skriv tegnet selv"
            yield Correction(copy.path, line, "markup", told, level)
        if quoted := STRAIGHT.search(text):
            told = f'rette anførselstegn i «{keys[0]}»: skriv «{quoted[1][:40]}» i stedet for "{quoted[1][:40]}"'
            yield Correction(copy.path, line, "markup", told, "varsel")


def _signs(lines: Sequence[str]) -> Iterator[Fault]:
    """What a single line has that is no Markdown of ours."""
    for number, line in enumerate(lines):
        told = CODE.sub("", line)
        if PICTURE.search(told):
            yield number, "bilde midt i teksten; legg det i feltet «bilder», så får det plass i begge utgaver", "feil"
        if tag := TAG.search(AUTOLINK.sub("", told)):
            yield number, f"HTML-koden «{tag.group()[:80]}» kan ikke brukes; skriv vanlig Markdown", "feil"
        if entity := ENTITY.search(told):
            yield number, f"«{entity.group()[:80]}» er HTML-kode for et tegn; skriv tegnet selv", "feil"
        if OPEN_COMMENT in told:
            text = "kommentaren som begynner her, er ikke lukket; sett --> der den slutter, eller slett <!--"
            yield number, text, "feil"
        if CONFLICT.match(line):
            yield number, UNSETTLED, "feil"


def _links(lines: Sequence[str]) -> Iterator[Fault]:
    """Notes, addresses that stand by themselves, and titles of links: none of them is set."""
    for number, line in enumerate(lines):
        told = CODE.sub("", line)
        if NOTE.search(told):
            yield (
                number,
                "fotnoter kan ikke brukes; skriv det i teksten, eller legg kilden i «henvisninger»",
                "feil",
            )
        elif found := DEFINITION.match(told):
            text = (
                f"linja begynner med «{found.group()[:60].strip()}» og leses ikke som en lenke; "
                "skriv lenken rett i teksten: [ord](adresse), eller legg kilden i feltet «henvisninger»"
            )
            yield number, text, "feil"
        if TITLE.search(told):
            yield number, "teksten i anførselstegn etter adressen i en lenke blir borte; slett den", "feil"


def _tables(lines: Sequence[str]) -> Iterator[Fault]:
    """Rows with more cells than the table has columns, and tables that are none for want of an empty line."""
    columns = 0
    for number, line in enumerate(lines):
        if number and "|" in lines[number - 1] and "|" in line and DELIMITER.match(line):
            columns = _cells(lines[number - 1])
            if number > 1 and lines[number - 2].strip():
                yield number - 1, "en tabell må ha en tom linje over seg for å bli en tabell; sett den inn", "feil"
        elif not line.strip():
            columns = 0
        elif columns and (cells := _cells(line)) > columns:
            text = f"raden har {cells} celler, men tabellen har {columns} kolonner, og resten blir borte; rett den"
            yield number, f"{text} (skriv \\| der en loddrett strek hører til teksten)", "feil"


def _cells(line: str) -> int:
    """The cells of a row; a bar that is escaped or stands in code parts none."""
    row = line.strip()
    bars = [found for found in CELL.finditer(row) if found.group() == "|"]
    ends = bool(bars) and bars[-1].end() == len(row)
    return len(bars) + 1 - row.startswith("|") - (ends and len(row) > 1)


def _lists(lines: Sequence[str]) -> Iterator[Fault]:
    """Numbers that will be others, levels that cannot be told apart, paragraphs that are nothing but signs."""
    for number, numbers in as_written.uncounted(lines):
        written = ", ".join(map(str, numbers[:8]))
        text = f"lista er nummerert {written}, men blir {numbers[0]}, {numbers[0] + 1} …; nummerer den i rekkefølge"
        yield number, f"{text}, eller skriv \\. etter tallet i linjer som ikke er punkter i en liste", "varsel"
    for number in as_written.deepest(lines):
        text = f"lister og sitater kan ha høyst {as_written.DEEPEST} nivåer; trekk linja ut, eller del teksten opp"
        yield number, text, "feil"
    crowds = as_written.crowded(lines)
    for number in sorted(crowds - {number + 1 for number in crowds}):
        text = (
            f"avsnittet har mer enn {as_written.MOST_LINES} linjer eller {as_written.MOST_SIGNS} tegn av slaget "
            "[ ] ( ) * _ ` og settes uten lenker og utheving; del det med tomme linjer"
        )
        yield number, text, "feil"


def _fences(lines: Sequence[str]) -> Iterator[Fault]:
    """Fences that are not closed, and headings shut in by them."""
    for fence in fences(lines):
        mark = lines[fence.first].strip()[:3]
        if fence.last is None:
            text = f"linja med {mark} begynner en kodeblokk som ikke er lukket; slett den, eller lukk den med {mark}"
            yield fence.first, text, "feil"
            continue
        for number in range(fence.first + 1, fence.last):
            if ATX.match(lines[number]):
                text = f"overskriften står i en kodeblokk og blir ingen overskrift; slett linjene med {mark} rundt den"
                yield number, text, "feil"


LOOKS: tuple[Callable[[Sequence[str]], Iterator[Fault]], ...] = (_signs, _links, _tables, _lists)
"""What is looked for in the lines that are not code."""
