"""Norwegian typography: hard spaces in what is printed; quotes, dashes, dates and numbers mended in a source."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator
from functools import lru_cache
from itertools import groupby

from bauta.reading.body import COMMENT, code_lines
from bauta.reading.manuscript import parse_manuscript
from bauta.text.wording import HARD_SPACE, MONTHS

HARD = "\u00a0"
BEFORE_NUMBER = r"(?:§§?|\bca\.|\bnr\.|\bkap\.|\bNS|\bTEK|\bside|\bsak|\buke|\bveke) (?=\d)"
AFTER_NUMBER = (
    r"(?<=\d) (?=\d{3}\b|(?:kr|kroner|prosent|million|millionar|millioner|mill\.|milliarder"
    r"|km|cm|mm|m|m²|m2|meter|kilometer|centimeter|dekar|år)\b)"
)
MONTH = "|".join(MONTHS)
BEFORE_MONTH = rf"(?<=\d\.) (?=(?:{MONTH})\b)"
BEFORE_DASH = r" (?=– )"
MEASURE_BY_MEASURE = r"(?<=\d) (?=[×x] ?\d)|(?<=\d [×x]) (?=\d)"
TOGETHER = re.compile(rf"{BEFORE_NUMBER}|{AFTER_NUMBER}|{BEFORE_MONTH}|{BEFORE_DASH}|{MEASURE_BY_MEASURE}")


@lru_cache(maxsize=1 << 14)  # a verdict asks again for every text that has not changed
def hard_spaces(text: str) -> str:
    """The text with a hard space in numbers, before units and dashes, and between a sign and its number."""
    return TOGETHER.sub(lambda found: found[0].replace(" ", HARD), text)


KEPT = re.compile(
    r"`+[^`]*`+"  # code
    r"|\]\([^()]*(?:\([^()]*\)[^()]*)?\)"  # the address of a link
    r"|<[^<>]*>"  # an address between angles
    r"|\bhttps?://\S+|\bwww\.\S+|(?<!\S)[^\s@]+@\S+"  # addresses that stand bare
)
COUNTED = r"(?=\s(?:kroner|innbygger|personer|meter|kvadratmeter|brukere|besøk|turer|eksemplar|dollar|euro|mennesker))"
ISO_DATE = re.compile(r"(?<![\w-])(\d{4})-(0[1-9]|1[0-2])-(0[1-9]|[12]\d|3[01])\b(?!-)")

Rule = tuple[re.Pattern[str], str | Callable[[re.Match[str]], str]]


def _span_of_years(found: re.Match[str]) -> str:
    first, last = found[1], found[2]
    later = int(last) > int(first[-2:] if len(last) == 2 else first)
    return f"{first}–{last}" if later else found[0]


def _day(found: re.Match[str]) -> str:
    return f"{int(found[3])}.{HARD_SPACE}{MONTHS[int(found[2]) - 1]} {found[1]}"


def _grouped(found: re.Match[str]) -> str:
    """A number in groups of three, kept together where the word after it says what is counted."""
    counted = re.compile(COUNTED).match(found.string, found.end())
    return found[0].replace(" ", HARD_SPACE) if counted else found[0]


MARKS: tuple[Rule, ...] = (
    (re.compile(r"(?<=\w)'(?=\w)"), "’"),
    (re.compile(r"(?<=[\w»”).,;!?]) (?:--?|—) (?=[\w«“(])"), " – "),
    (re.compile(r"(?<=\w)\.\.\.(?!\.)"), "…"),
    (re.compile(r"(?<![\w-])((?:1[5-9]|20)\d\d)-((?:1[5-9]|20)\d\d|\d\d)\b(?![-/.]?\d)"), _span_of_years),
    (re.compile(rf"\b(\d{{1,2}})\.-(\d{{1,2}})\.(?= ?(?:{MONTH})\b)"), r"\1.–\2."),
    (re.compile(rf"\b(\d{{1,2}})\. ?({MONTH})\b"), rf"\1.{HARD_SPACE}\2"),
    (re.compile(r"\b(side|sidene) (\d+)-(\d+)\b"), r"\1 \2–\3"),
    (re.compile(r"\bkl\. (?=\d)"), f"kl.{HARD_SPACE}"),
    (re.compile(r"\bnr\. (?=\d)"), f"nr.{HARD_SPACE}"),
    (re.compile(r"(§§?) ?(?=\d)"), rf"\1{HARD_SPACE}"),
    (re.compile(r"(?<=\d) ?%"), f"{HARD_SPACE}%"),
    (re.compile(r"(?<![\d,.])(?<!\d )\d{1,3}(?: \d{3})+(?! ?\d)"), _grouped),
    (re.compile(r"(?<=\d) (?=(?:kroner|prosent|millioner|milliarder)\b)"), HARD_SPACE),
)
"""What stands the same to the ear: marks and spaces. It may be mended also where someone is quoted."""

WORDS: tuple[Rule, ...] = (
    (ISO_DATE, _day),
    (re.compile(r"\b0(\d)\.(\d{1,2})\.(\d{4})\b"), r"\1.\2.\3"),
    (re.compile(r"\b(\d{1,2})\.0(\d)\.(\d{4})\b"), r"\1.\2.\3"),
    (re.compile(rf"\b(\d{{1,2}}\.[ {HARD_SPACE}])({MONTH})\b", re.IGNORECASE), lambda f: f[1] + f[2].lower()),
    (re.compile(r"(?<![\d,.])(\d{2,3})(\d{3})" + COUNTED), rf"\1{HARD_SPACE}\2"),
    (re.compile(r"(?<![\d,.])(\d{1,3})\.(\d{3})" + COUNTED), rf"\1{HARD_SPACE}\2"),
    (re.compile(r"\b(\d+)\.(\d+)(?=[\s\u00a0](?:millioner|milliarder|prosent|kilometer|km|meter|%))"), r"\1,\2"),
)
"""What is written otherwise than it was: left as it is where someone is quoted."""


def mend(path: str, source: str) -> str:
    """The source of a text with its prose mended; mending it again changes nothing."""
    manuscript = parse_manuscript(path, source)
    lines = source.split("\n")
    if manuscript.body_line == 1:
        return source
    head, body = lines[: manuscript.body_line - 1], "\n".join(lines[manuscript.body_line - 1 :])
    pieces, at = [], 0
    for comment in COMMENT.finditer(body):
        pieces += [_prose(body[at : comment.start()]), comment[0]]
        at = comment.end()
    return "\n".join([*head, "".join([*pieces, _prose(body[at:])])])


def _prose(text: str) -> str:
    """Paragraph for paragraph; fenced and indented code stands."""
    lines = text.split("\n")
    code = code_lines(lines)
    kinds = groupby(enumerate(lines), lambda line: "code" if line[0] in code else "text" if line[1].strip() else "")
    paragraphs = ((kind, "\n".join(line for _, line in group)) for kind, group in kinds)
    indented = ("    ", "\t")
    mended = (_paragraph(p) if kind == "text" and not p.startswith(indented) else p for kind, p in paragraphs)
    return "\n".join(mended)


def _paragraph(text: str) -> str:
    kept: list[str] = []

    def keep(found: re.Match[str]) -> str:
        kept.append(found[0])
        return chr(0xE000 + len(kept) - 1)  # a private letter that no rule knows

    if any("\ue000" <= sign <= "\uf8ff" for sign in text) or len(KEPT.findall(text)) > 6000:
        return text
    text = _apply(MARKS, _quotes(KEPT.sub(keep, text)))
    text = _apply(MARKS, "".join(part if quoted else _apply(WORDS, part) for part, quoted in _parts(text)))
    return re.sub("[\ue000-\uf8ff]", lambda found: kept[ord(found[0]) - 0xE000], text)


def _parts(text: str) -> Iterator[tuple[str, bool]]:
    """The text in parts, and whether each is a quotation."""
    at = 0
    while (opens := text.find("«", at)) >= 0 and (closes := text.find("»", opens)) >= 0:
        yield text[at:opens], False
        yield text[opens : closes + 1], True
        at = closes + 1
    yield text[at:], False


def _apply(rules: tuple[Rule, ...], text: str) -> str:
    for pattern, replacement in rules:
        text = pattern.sub(replacement, text)
    return text


def _quotes(text: str) -> str:
    """Double quotes as « and », when each that opens also closes; else as they were (inches, a slip)."""
    marks = [found.start() for found in re.finditer('["“”„]', text)]
    if not marks or len(marks) % 2 or re.search(r'\d["”]', text):
        return text
    signs = list(text)
    for number, at in enumerate(marks):
        opens = number % 2 == 0
        before, after = text[at - 1 : at] if at else "", text[at + 1 : at + 2]
        if opens and (before.isalnum() or not after.strip()):
            return text
        if not opens and (after.isalnum() or not before.strip()):
            return text
        signs[at] = "«" if opens else "»"
    return "".join(signs)
