"""Make a comment of a review that an untrusted pull request has written: its text stays text.

What is let through is letters, digits, and the signs that headings, lists, tables and bold type are made of. Every
other sign is written as a number, which Markdown shows but never reads. What sites make links or calls for attention of
after that, from the text alone, is broken by the thinnest space there is.
"""

import html
import re
import sys
import unicodedata
from collections.abc import Iterator
from pathlib import Path

MOST = 60_000
"""Characters; a comment on GitHub holds 65 536."""

NUMBERED = re.compile(r"&#\d{1,7};|.", re.DOTALL)
"""The signs of a text: those that the review has written as a number, and all others."""
PLAIN = re.compile(r"[\w \n.,;:?'\"()/%+=–—«»…·×−*|#-]")
"""What stands for itself. Letters and digits are those of any script."""
OWN = re.compile(r"\(?(?:content|municipalities|examples|overrides)/[\w/-]+\.(?:md|yml)\b")
"""The path of a source, which is no address."""
ALIVE = re.compile(
    r"@(?=\w)|(?<=[a-z]):(?=[a-z/])|/(?=/)|(?<=\w)\.(?=[^\W\d])|www(?=\.)|#(?=\d)|\bGH-(?=\d)|^/(?=\w)",
    re.IGNORECASE | re.MULTILINE,
)
"""Mentions, addresses, e-mail, numbers of issues, commands to robots: where the text is broken to be none of them."""
BREAK = "\N{HAIR SPACE}"


def main(review: str, run: str) -> int:
    """Print the comment."""
    text = Path(review).read_text(encoding="utf-8", errors="replace")
    cut = safe(text)
    if len(cut) > MOST:
        cut = cut[:MOST].rpartition("\n")[0] + "\n\n… resten står i kjøringen."
    print(f"{cut}\n\n[Bilder av oppslagene før og etter ligger i kjøringen, under «omtale»]({run}).")
    return 0


def safe(text: str) -> str:
    """The text with nothing in it that anything else reads as more than text."""
    signs = [(sign, numbered) for sign, numbered in _signs(text) if _is_visible(sign)]
    breaks = _breaks("".join(sign for sign, _ in signs))
    parts = []
    for place, (sign, numbered) in enumerate(signs, 1):
        parts.append(f"&#{ord(sign)};" if numbered or not PLAIN.fullmatch(sign) else sign)
        parts.append(BREAK if place in breaks else "")
    return "".join(parts)


def _signs(text: str) -> Iterator[tuple[str, bool]]:
    """Each sign as it will be shown, and whether the review has written it as a number."""
    for found in NUMBERED.finditer(text):
        numbered = len(found[0]) > 1
        yield (html.unescape(found[0])[:1] or "?") if numbered else found[0], numbered


def _is_visible(sign: str) -> bool:
    """Whether a sign is seen; controls, what turns the direction of writing and our own breaks are not."""
    return sign == "\n" or unicodedata.category(sign)[0] != "C"


def _breaks(shown: str) -> set[int]:
    """How many signs stand before each break."""
    own = {place for found in OWN.finditer(shown) for place in range(found.start(), found.end() + 1)}
    return {found.end() for found in ALIVE.finditer(shown) if found.end() not in own}


if __name__ == "__main__":
    sys.exit(main(*sys.argv[1:]))
