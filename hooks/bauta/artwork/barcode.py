"""The bar code of a book: an ISBN as EAN-13 (ISO/IEC 15420), drawn as bars without a library."""

from __future__ import annotations

from itertools import groupby

from bauta.contract.drawings import Barcode

LEFT = ("0001101", "0011001", "0010011", "0111101", "0100011", "0110001", "0101111", "0111011", "0110111", "0001011")
"""Modules of each digit in the left half; 1 is a bar."""
PARITY = ("000000", "001011", "001101", "001110", "010011", "011001", "011100", "010101", "010110", "011010")
"""First digit -> which of the six after it are mirrored."""
GUARD, MIDDLE = "101", "01010"


def check_digit(digits: str) -> int:
    """The last digit of an EAN-13, from the twelve before it: they count once and three times by turns."""
    return -sum(int(digit) * (3 if place % 2 else 1) for place, digit in enumerate(digits[:12])) % 10


def is_isbn(written: str) -> bool:
    """Whether this is an ISBN of thirteen digits, however it is hyphenated, with its right check digit."""
    digits = written.replace("-", "").replace(" ", "")
    known = len(digits) == 13 and digits.isascii() and digits.isdigit() and digits[:3] in ("978", "979")
    return known and int(digits[-1]) == check_digit(digits)


def barcode(written: str) -> Barcode | None:
    """The bars of an ISBN; None where it is none: house style tells of a wrong one."""
    if not is_isbn(written):
        return None
    digits = written.replace("-", "").replace(" ", "")
    return Barcode(written, digits, tuple(_bars(digits)))


def _bars(digits: str) -> list[tuple[int, int]]:
    """First module and width of each bar, in modules from the left guard."""
    right = ["".join("10"[int(module)] for module in LEFT[int(digit)]) for digit in digits[7:]]
    left = [
        "".join("10"[int(module)] for module in reversed(LEFT[int(digit)])) if mirrored == "1" else LEFT[int(digit)]
        for digit, mirrored in zip(digits[1:7], PARITY[int(digits[0])], strict=True)
    ]
    modules = GUARD + "".join(left) + MIDDLE + "".join(right) + GUARD
    bars, at = [], 0
    for module, run in groupby(modules):
        width = len(list(run))
        if module == "1":
            bars.append((at, width))
        at += width
    return bars
