"""Operands: what stands before each operator of a page's content (ISO 32000-1, annex A)."""

from __future__ import annotations

from decimal import Decimal
from typing import Any

from pikepdf import Array, Dictionary, Name, String

LARGEST = 1e7
"""No number of a page is larger, in any unit it may have."""

KINDS = {"n": "tall", "N": "navn", "s": "tekst", "a": "liste", "p": "navn eller oppslag"}
OPERANDS = {
    "b": "", "B": "", "b*": "", "B*": "", "BDC": "Np", "BI": "", "BMC": "N", "BT": "", "BX": "", "c": "nnnnnn",
    "cm": "nnnnnn", "CS": "N", "cs": "N", "d": "an", "d0": "nn", "d1": "nnnnnn", "Do": "N", "DP": "Np", "EI": "",
    "EMC": "", "ET": "", "EX": "", "f": "", "F": "", "f*": "", "G": "n", "g": "n", "gs": "N", "h": "", "i": "n",
    "ID": "", "j": "n", "J": "n", "K": "nnnn", "k": "nnnn", "l": "nn", "m": "nn", "M": "n", "MP": "N", "n": "",
    "q": "", "Q": "", "re": "nnnn", "RG": "nnn", "rg": "nnn", "ri": "N", "s": "", "S": "", "sh": "N", "T*": "",
    "Tc": "n", "Td": "nn", "TD": "nn", "Tf": "Nn", "Tj": "s", "TJ": "a", "TL": "n", "Tm": "nnnnnn", "Tr": "n",
    "Ts": "n", "Tw": "n", "Tz": "n", "v": "nnnn", "w": "n", "W": "", "W*": "", "y": "nnnn", "'": "s", '"': "nns",
}  # fmt: skip
"""Operator -> a letter for each operand; `KINDS` tells what the letters are."""
COLOURS = {"SC", "sc", "SCN", "scn"}
"""Take as many numbers as their colour space has parts; the last two may end in the name of a pattern."""
MOST_PARTS = 32


def misfit(operator: str, given: Any) -> str:
    """What is wrong with an operator and what stands before it; nothing for one as it should be."""
    if operator in COLOURS:
        parts = given[:-1] if len(given) and operator in ("SCN", "scn") and isinstance(given[-1], Name) else given
        fits = len(parts) <= MOST_PARTS and all(map(is_number, parts)) and len(given) > 0
        return "" if fits else f"operatoren «{operator}» uten de tallene den skal ha"
    wanted = OPERANDS.get(operator)
    if wanted is None:
        return f"operatoren «{operator[:20]}», som ikke finnes i PDF"
    if len(given) == len(wanted) and all(_is(kind, value) for kind, value in zip(wanted, given, strict=True)):
        return ""
    told = ", ".join(KINDS[kind] for kind in wanted) or "ingenting"
    return f"operatoren «{operator}» uten det som skal stå foran den ({told})"


def is_number(value: Any) -> bool:
    """Whether this is a number that can be a length, a colour or part of a matrix."""
    return isinstance(value, int | float | Decimal) and not isinstance(value, bool) and abs(float(value)) <= LARGEST


def _is(kind: str, value: Any) -> bool:
    match kind:
        case "n":
            return is_number(value)
        case "N":
            return isinstance(value, Name)
        case "s":
            return isinstance(value, String)
        case "a":
            return isinstance(value, Array) and all(is_number(item) or isinstance(item, String) for item in value)
        case _:
            return isinstance(value, Name | Dictionary)
