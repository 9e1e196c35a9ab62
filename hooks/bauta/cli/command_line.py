"""What all commands share: how they end, and how they answer when they are used wrongly."""

from __future__ import annotations

import argparse
import sys
import unicodedata
from pathlib import Path
from typing import NoReturn

CLEAN, FAULTS, WRONG_USE = 0, 1, 2


class Parser(argparse.ArgumentParser):
    """A parser that speaks Norwegian when it is used wrongly."""

    def error(self, message: str) -> NoReturn:
        """Say what could not be understood, and end with 2."""
        self.print_usage(sys.stderr)
        self.exit(WRONG_USE, f"{self.prog}: kan ikke forstå dette: {message}\n")


def source_path(root: Path, file: Path) -> str:
    """A file named on the command line, as corrections name it: relative to the root, forward slashes, NFC."""
    absolute = (Path.cwd() / file).resolve()
    known = absolute.relative_to(root) if absolute.is_relative_to(root) else absolute
    return unicodedata.normalize("NFC", known.as_posix())
