"""What all commands share: how they end, and how they answer when they are used wrongly."""

from __future__ import annotations

import argparse
import gc
import os
import sys
import unicodedata
from collections.abc import Callable, Sequence
from pathlib import Path
from typing import Any, NoReturn, ParamSpec

from bauta.cli.wrong_use import in_norwegian
from bauta.obstacle import obstacle
from bauta.records.languages import MissingWordError

CLEAN, FAULTS, WRONG_USE = 0, 1, 2
INTERRUPTED, NOT_READ = 130, 141
"""What shells report of a program that Ctrl-C has stopped, and of one whose reader has gone."""

UNHURRIED = (20_000, 50, 100)
"""How many new things Python waits for before it looks for what nobody needs."""

HEADINGS = {"positional arguments": "det du oppgir", "options": "valg"}

Given = ParamSpec("Given")


class Parser(argparse.ArgumentParser):
    """A parser that speaks Norwegian, also when it is used wrongly."""

    def __init__(self, prog: str | None = None, *, description: str | None = None, **settings: Any) -> None:
        """Take `settings` as argparse does."""
        super().__init__(prog, description=description, formatter_class=Help, add_help=False, **settings)
        self.add_argument("-h", "--help", action="help", help="vis denne hjelpen")

    def error(self, message: str) -> NoReturn:
        """Say what could not be understood, and end with 2."""
        self.print_usage(sys.stderr)
        self.exit(WRONG_USE, f"{self.prog}: kan ikke forstå dette: {in_norwegian(message)}\n")


class Help(argparse.HelpFormatter):
    """The help of a command, with the words of argparse in Norwegian."""

    def add_usage(self, usage: str | None, actions: Any, groups: Any, prefix: str | None = None) -> None:
        """Lay down how the command is written."""
        super().add_usage(usage, actions, groups, "slik: " if prefix is None else prefix)

    def start_section(self, heading: str | None) -> None:
        """Begin a group of arguments."""
        super().start_section(HEADINGS.get(heading or "", heading))


def be_unhurried() -> None:
    """Let Python seldom look for what nobody needs in this process: hardly anything of a house is let go."""
    gc.set_threshold(*UNHURRIED)


def ended(command: Callable[Given, int], *given: Given.args, **named: Given.kwargs) -> int:
    """Run a command and tell how it ended, also when Ctrl-C stopped it or its reader has read enough (`| head`)."""
    be_unhurried()
    try:
        try:
            return command(*given, **named)
        finally:
            sys.stdout.flush()
    except KeyboardInterrupt:
        sys.stderr.write("Avbrutt.\n")
        return INTERRUPTED
    except (OSError, MissingWordError) as fault:
        if not isinstance(fault, BrokenPipeError):
            if not (told := obstacle(fault)):
                raise
            sys.stderr.write(f"{told}\n")
            return FAULTS
        nowhere = os.open(os.devnull, os.O_WRONLY)  # Python writes what is left when it ends
        for stream in (sys.stdout, sys.stderr):
            os.dup2(nowhere, stream.fileno())
        return NOT_READ


def source_paths(root: Path, files: Sequence[Path]) -> set[str]:
    """Files named on the command line, as corrections name them: relative to the root, forward slashes, NFC."""
    absolute = [(Path.cwd() / file).resolve() for file in files]
    known = [file.relative_to(root) if file.is_relative_to(root) else file for file in absolute]
    return {unicodedata.normalize("NFC", file.as_posix()) for file in known}
