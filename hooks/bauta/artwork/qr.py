"""QR codes, as runs of dark modules that the compositor draws as one path."""

from __future__ import annotations

from functools import lru_cache
from itertools import groupby

import segno

from bauta.contract.drawings import QrCode


@lru_cache(maxsize=4096)
def qr_code(address: str) -> QrCode:
    """The QR code of an address.

    The mask is fixed: any of the eight is valid, and weighing them costs ten times the code itself.
    """
    rows = segno.make(address, error="m", micro=False, mask=0).matrix
    runs: list[tuple[int, int, int]] = []
    for number, row in enumerate(rows):
        column = 0
        for dark, modules in groupby(row):
            length = len(list(modules))
            if dark:
                runs.append((column, number, length))
            column += length
    return QrCode(address, len(rows), tuple(runs))
