"""Hard spaces: what belongs together in a line of print is not parted at its end."""

from __future__ import annotations

import re
from functools import lru_cache

HARD = "\u00a0"
BEFORE_NUMBER = r"(?:§§?|\bca\.|\bnr\.|\bkap\.|\bNS|\bTEK|\bside|\bsak|\buke|\bveke) (?=\d)"
AFTER_NUMBER = (
    r"(?<=\d) (?=\d{3}\b|(?:kr|kroner|prosent|million|millionar|millioner|mill\.|milliarder"
    r"|km|cm|mm|m|m²|m2|meter|kilometer|centimeter|dekar|år)\b)"
)
MONTH = "januar|februar|mars|april|mai|juni|juli|august|september|oktober|november|desember"
BEFORE_MONTH = rf"(?<=\d\.) (?=(?:{MONTH})\b)"
BEFORE_DASH = r" (?=– )"
TOGETHER = re.compile(rf"{BEFORE_NUMBER}|{AFTER_NUMBER}|{BEFORE_MONTH}|{BEFORE_DASH}")


@lru_cache(maxsize=1 << 14)  # a verdict asks again for every text that has not changed
def hard_spaces(text: str) -> str:
    """The text with a hard space in numbers, before units and dashes, and between a sign and its number."""
    return TOGETHER.sub(lambda found: found[0].replace(" ", HARD), text)
