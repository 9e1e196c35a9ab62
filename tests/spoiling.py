"""Spoiling: a copy of the miniature with one thing wrong in it, as people and machines make things wrong, by a seed."""

from __future__ import annotations

import random
import re
import zipfile
from collections.abc import Callable
from io import BytesIO

Spoil = Callable[[str, random.Random], str]

SIGNS = "\n:#-[]{}\"'*&!|>%@`,~\t 0æ\u00a0\u2028«»<=_\\^\u202e\ufeff\x00\x07\u0301♿\uf0b7"
VALUES = (
    ".inf", "-.inf", ".nan", "1e400", "-1", "0", "10000000000000", "2009-02-31", '"2009-13"', '"2009-00-00"', "9999",
    "[]", "{}", "[[]]", "null", "~", "true", "ja", "no", "0x1f", "0o17", "1_000", "12:30:45", "!!bool x",
    "!!python/x y", "*alias", "&anker x", "| \n  x", "> x", "ukjent", "[ukjent]", "Ukjent", "#1", "x #1", "'", '"',
    "lilleby", "Lilleby", "../../etc/passwd", "a" * 300, "ø" * 3000, "https://" + "a" * 600, "{lat: 10, lon: 61}",
    "{lat: 6700000, lon: 500000}", "{<<: {a: 1}}", "[1, [2, [3, [4]]]]", "2026-01-15T10:00:00Z", "=1+1", "<b>x</b>",
    "\u202eabc", "x\ty", "-0.0",
)  # fmt: skip
BLOCKS = (
    "<!-- husk", "<!-- a --> b <!-- c", "-->", "~~~", "```", "```\nkode\n```", "<<<<<<< HEAD", "=======",
    ">>>>>>> gren", "- a\n  - b\n    - c\n      - d\n        - e\n          - f", "1. En\n3. Tre\n2. To", "3. etasje",
    "1) En\n2) To", "| A | B |\n|---|---|\n| 1 | 2 | 3 |", "| A |\n|-|", "[x]: y", "[^1]: note", "Se [x][1].",
    "![b](c.jpg)", "> " * 30 + "x", "* " * 40 + "x", "[" * 200, "**" * 90, "_" * 300, "`" * 77, "<div>\nx\n</div>",
    "&nbsp;&#0;&#x110000;", "\\" * 50, "---", "===", "# En tittel", "###### Seks", "####### Sju", "    rykket inn",
    "Ord\n: Forklaring", "- [ ] gjøre", "x  \ny", "[l](javascript:x)", '[l](../content/om.md "T")', "[l](<a b>)",
    "<https://x.example>", "a\n---", "- a\n---", "• punkt", "ord " * 2000, "langtord" * 400, "#ikke", "1986. Et år",
    "25. mai var dagen", "- \n- \n-", "\n\n\n\n", "|" * 60,
)  # fmt: skip


def spoilt(text: str, chance: random.Random) -> str:
    """The text with one to three things wrong."""
    for _ in range(chance.choice((1, 1, 1, 2, 3))):
        text = chance.choice(WAYS)(text, chance)
    return text


def _stretch(text: str, chance: random.Random) -> tuple[int, int]:
    at = chance.randrange(len(text) + 1)
    return at, min(len(text), at + chance.choice((1, 1, 2, 5, 40, 400)))


def _lost(text: str, chance: random.Random) -> str:
    at, end = _stretch(text, chance)
    return text[:at] + text[end:]


def _doubled(text: str, chance: random.Random) -> str:
    at, end = _stretch(text, chance)
    return text[:end] + text[at:end] * chance.choice((1, 1, 20)) + text[end:]


def _put_in(text: str, chance: random.Random) -> str:
    at = chance.randrange(len(text) + 1)
    return text[:at] + chance.choice(SIGNS) * chance.choice((1, 1, 3, 30)) + text[at:]


def _line_moved(text: str, chance: random.Random) -> str:
    lines = text.split("\n")
    lines.insert(chance.randrange(len(lines)), lines.pop(chance.randrange(len(lines))))
    return "\n".join(lines)


def _line_lost(text: str, chance: random.Random) -> str:
    lines = text.split("\n")
    del lines[chance.randrange(len(lines))]
    return "\n".join(lines)


def _value(text: str, chance: random.Random) -> str:
    """Another value after a colon, or in a list."""
    places = list(re.finditer(r"(?<=: )[^,\n{}\[\]]+|(?<=- )[^,\n{}\[\]]+", text))
    if not places:
        return text
    place = chance.choice(places)
    return text[: place.start()] + chance.choice(VALUES) + text[place.end() :]


def _block(text: str, chance: random.Random) -> str:
    """A block of Markdown, or of what looks like it, between two lines."""
    lines = text.split("\n")
    at = chance.randrange(len(lines) + 1)
    around = chance.choice(("", "\n"))
    return "\n".join([*lines[:at], around + chance.choice(BLOCKS) + around, *lines[at:]])


def _indented(text: str, chance: random.Random) -> str:
    lines = text.split("\n")
    at = chance.randrange(len(lines))
    lines[at : at + 3] = [chance.choice((" ", "   ", "\t", "     ")) + line for line in lines[at : at + 3]]
    return "\n".join(lines)


def _elsewhere(text: str, chance: random.Random) -> str:
    """Line ends, forms of letters and marks as other machines write them."""
    return chance.choice((text.replace("\n", "\r\n"), text.replace("å", "a\u030a"), "\ufeff" + text, text.upper()))


WAYS: tuple[Spoil, ...] = (
    _lost, _doubled, _put_in, _line_moved, _line_lost, _value, _value, _value, _block, _block, _indented, _elsewhere,
)  # fmt: skip


def spoilt_bytes(data: bytes, chance: random.Random) -> bytes:
    """A file with a few bytes lost, doubled or turned."""
    for _ in range(chance.choice((1, 1, 3, 10))):
        at = chance.randrange(len(data) or 1)
        end = at + chance.choice((1, 1, 4, 30, 500, 5000))
        way = chance.randrange(4)
        if way == 0:
            data = data[:at] + data[end:]
        elif way == 1:
            data = data[:at] + data[at:end] + data[at:]
        elif way == 2:
            data = data[:at] + bytes(chance.randrange(256) for _ in range(min(end - at, 50))) + data[end:]
        else:
            data = data[:at] if chance.random() < 0.2 else data[:at] + data[at : at + 1].swapcase() + data[at + 1 :]
    return data


def spoilt_form(data: bytes, chance: random.Random) -> bytes:
    """A Word file with something wrong in one of its parts, or in the file as a whole."""
    if chance.random() < 0.2:
        return spoilt_bytes(data, chance)
    with zipfile.ZipFile(BytesIO(data)) as word:
        parts = {name: word.read(name) for name in word.namelist()}
    name = chance.choice(["word/document.xml"] * 4 + sorted(parts))
    text = parts[name].decode("utf-8", "replace")
    parts[name] = chance.choice((_in_markup, _lost, _doubled, _put_in))(text, chance).encode("utf-8", "surrogatepass")
    if chance.random() < 0.1:
        del parts[chance.choice(sorted(parts))]
    made = BytesIO()
    with zipfile.ZipFile(made, "w", zipfile.ZIP_DEFLATED) as word:
        for part, content in parts.items():
            word.writestr(part, content)
    return made.getvalue()


def _in_markup(text: str, chance: random.Random) -> str:
    """An element lost, doubled or moved, or other words between two tags: mostly well-formed."""
    found = list(re.finditer(r"<w:(p|r|tr|tc|tbl|t|sdt)\b[^>]*>.*?</w:\1>", text, re.DOTALL))
    if not found:
        return text
    one, other = chance.choice(found), chance.choice(found)
    words = chance.choice((*VALUES, *BLOCKS)).replace("&", "&amp;").replace("<", "&lt;")
    return chance.choice(
        (
            text[: one.start()] + text[one.end() :],
            text[: one.end()] + one[0] * chance.choice((1, 30)) + text[one.end() :],
            text[: other.start()] + one[0] + text[other.start() :],
            text[: one.start()] + re.sub(r"(<w:t[^>]*>)[^<]*", lambda tag: tag[1] + words, one[0]) + text[one.end() :],
        )
    )
