"""Numbers as people write them: «240 000 kr», «ca. 1,2 mill.», «kr 45.000,-», «30 prosent»."""

from __future__ import annotations

import re
from collections.abc import Iterator

THOUSANDS = re.compile(r"(?<=\d)[ \u00a0\u2009\u202f.'](?=\d{3}(?!\d))")
"""What stands between groups of three figures."""
NUMBER = re.compile(r"(?<![\d.,])([-−]?\d{1,15}(?:[.,]\d{1,6})?)(?![\d])")
POINTED = re.compile(r"-?\d{1,3}\.\d{3}")
"""Thousands, or degrees with three decimals: where thousands will not do, it is degrees."""
LONGEST = 120
"""Characters of an answer that may be a number with words."""
SCALES = {
    "tusen": 10**3, "tus": 10**3, "t": 10**3, "k": 10**3, "mill": 10**6, "million": 10**6, "millioner": 10**6,
    "millionar": 10**6, "mnok": 10**6, "mrd": 10**9, "milliard": 10**9, "milliarder": 10**9, "milliardar": 10**9,
}  # fmt: skip
UNITS = ("kr", "kroner", "krone", "nok", "prosent", "%", ",-", ",–", "stk")
"""What may stand beside a number and says nothing the field does not."""
WORD = re.compile(r"[^\W\d_]+|%|,[-–]")


def numbers_in(text: str) -> Iterator[tuple[int | float, str]]:
    """The number of a text that has one only, and the words that are not in it."""
    if len(text) > LONGEST:
        return
    joined = THOUSANDS.sub("", text)
    found = NUMBER.findall(joined)
    if len(found) != 1:
        return
    before, _, after = joined.partition(found[0])
    following = WORD.match(after.lstrip())
    scale = SCALES.get(following[0].casefold(), 1) if following else 1
    written = found[0].replace("−", "-").replace(",", ".")
    number = round(float(written) * scale, 6) if "." in written else int(written) * scale
    if isinstance(number, float) and number.is_integer():
        number = int(number)
    rest = after.lstrip()[len(following[0]) :] if following and scale > 1 else after
    words = f"{before} {rest}".split()
    left = [word for word in words if word.strip(" .,;:").casefold() not in UNITS and word.strip(" .,;:-–")]
    yield number, " ".join(left)
    if joined != text and (degrees := POINTED.fullmatch(text.strip())):
        yield float(degrees[0]), ""
