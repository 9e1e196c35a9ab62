"""The figures of a whole country: what it costs to check, edit, survey and build, and how that grows with its size."""

from __future__ import annotations

import os
import shutil
import subprocess
import sys
import time
from collections.abc import Callable, Iterator, Sequence
from pathlib import Path
from typing import NamedTuple

from bauta.store import SHELVES
from fictional_country import settle
from speed_figures import copied

EXAMPLES = 3
"""Examples of each municipality."""
KILO = 1 if sys.platform == "darwin" else 1024
"""Bytes in what the system counts memory in."""
MEMORY = 1200.0
"""MB any of the commands may take."""
STEADY = 1.15
"""How much faster than the country a cost may grow and still be called linear: machines are not that even."""
EDITED = "municipalities/klepp.md"
TOLD = 800
"""Characters shown of what a command says when it fails."""


class Step(NamedTuple):
    """A command on a country, after what has to be done to it; the limit is in seconds, for the country as it is."""

    name: str
    told: str
    limit: float
    command: tuple[str, ...]
    before: Callable[[Path], None]


class Taken(NamedTuple):
    """What a command took: seconds on the clock, seconds of processor in all its processes, MB of its largest."""

    seconds: float
    processor: float
    memory: float


def large_figures(municipalities: int, times: Sequence[int]) -> Iterator[dict[str, object]]:
    """Each figure of a country, then of those so many times as large, told as soon as it is taken."""
    last: dict[str, tuple[int, Taken]] = {}
    for size in times:
        with copied() as root:
            texts = len(settle(root, municipalities * size, EXAMPLES))
            for step in STEPS:
                step.before(root)
                taken = _take(root, step.command)
                yield _figure(step, size, texts, taken, last.get(step.name))
                last[step.name] = (size, taken)


def _figure(step: Step, size: int, texts: int, taken: Taken, last: tuple[int, Taken] | None) -> dict[str, object]:
    """A figure as it is shown; growth is held against the size before, 1 being as much as the country has grown."""
    growth = taken.processor / last[1].processor / (size / last[0]) if last else None
    within = size > 1 or (taken.seconds <= step.limit and taken.memory <= MEMORY)
    return {
        "navn": step.name,
        "hva": f"{step.told}, {texts} oppdiktede tekster",
        "ganger": size,
        "sekunder": round(taken.seconds, 1),
        "prosessor": round(taken.processor, 1),
        "grense": step.limit if size == 1 else None,
        "minne": round(taken.memory),
        "grense_minne": MEMORY if size == 1 else None,
        "vekst": None if growth is None else round(growth, 2),
        "grense_vekst": STEADY,
        "last": round(os.getloadavg()[0], 1) if hasattr(os, "getloadavg") else 0.0,
        "holder": within and (growth is None or growth <= STEADY),
    }


def _take(root: Path, command: tuple[str, ...]) -> Taken:
    """Run one of the scripts in a process of its own. Ends the measuring when it fails: half the work is no figure."""
    told = root / "sagt.txt"
    start = time.perf_counter()
    with told.open("wb") as out:
        arguments = [sys.executable, str(root / "scripts" / command[0]), *command[1:]]
        process = subprocess.Popen(arguments, cwd=root, stdout=out, stderr=subprocess.STDOUT)
        _, status, used = os.wait4(process.pid, 0)
    process.returncode = os.waitstatus_to_exitcode(status)
    if process.returncode:
        raise SystemExit(f"{' '.join(command)} stoppet:\n{told.read_text('utf-8', 'replace')[-TOLD:]}")
    return Taken(time.perf_counter() - start, used.ru_utime + used.ru_stime, used.ru_maxrss * KILO / 1e6)


def _cold(root: Path) -> None:
    shutil.rmtree(root / SHELVES, ignore_errors=True)


def _edited(root: Path) -> None:
    """One text says something else, of the same length."""
    file = root / EDITED
    text = file.read_text(encoding="utf-8")
    file.write_text(text.replace("Jæren", "Jaeren", 1) if "Jæren" in text else f"{text}\n", encoding="utf-8")


def _as_it_is(_: Path) -> None:
    """What needs no preparation."""


STEPS = (
    Step("check-cold", "scripts/check, ingenting gjemt", 25, ("check",), _cold),
    Step("check-edited", "scripts/check, én tekst endret", 2, ("check",), _edited),
    Step("desk", "scripts/desk", 3, ("desk",), _as_it_is),
    Step("build", "scripts/build uten særtrykk, ingenting gjemt", 180, ("build", "--without-offprints"), _cold),
)
"""What is measured, in this order: what comes later finds what the steps before have kept."""
