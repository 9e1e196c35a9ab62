"""The command `bauta` of an installed package: `bauta check` does what `scripts/check` does, where it is run."""

from __future__ import annotations

import sys
from importlib import import_module
from pathlib import Path

from bauta.cli.command_line import WRONG_USE, ended

COMMANDS = {
    "advice": "advice",
    "check": "check",
    "desk": "desk",
    "facts": "facts",
    "import": "intake",
    "links": "links",
    "merge": "merge",
    "new": "new",
    "plan": "plan",
    "preflight": "preflight",
    "proof": "proof",
    "release": "release",
    "remove": "remove",
    "rename": "rename",
    "review": "review",
}
"""Name of a command -> the module it lies in; only the one that is run is loaded."""


def main() -> int:
    """Run the command that is named first, on the house the folder lies in. Exit 2 when there is no such command."""
    name, *arguments = sys.argv[1:] or [""]
    if name not in COMMANDS:
        sys.stderr.write(f"bauta KOMMANDO …; kommandoene er {', '.join(COMMANDS)}. bauta KOMMANDO --help sier mer.\n")
        return WRONG_USE
    here = Path.cwd()
    root = next((folder for folder in (here, *here.parents) if (folder / "content/utgaver").is_dir()), None)
    if root is None and not {"-h", "--help"} & set(arguments):
        sys.stderr.write("fant ingen utgaver (content/utgaver) her eller i mappene over; stå i mappa med teksten\n")
        return WRONG_USE
    return ended(import_module(f"bauta.cli.{COMMANDS[name]}").main, root or here, arguments)
