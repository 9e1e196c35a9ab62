"""A new house for `scripts/new samling`: another publication beside this one, or in place of it."""

from __future__ import annotations

import argparse
import datetime
import shutil
import subprocess
import sys
from collections.abc import Iterator
from contextlib import suppress
from pathlib import Path

from bauta.cli.command_line import CLEAN, WRONG_USE
from bauta.forms.empty_house import BESIDE_ALONE, NAME, Publisher, own_files, texts_of, tool_files
from bauta.forms.template import file_name


def new_house(root: Path, options: argparse.Namespace) -> int:
    """Make an empty house. Exit 2 when its folder is taken, or when what would be replaced is not kept in git."""
    name, publisher = options.title, options.publisher or f"Redaksjonen for {options.title}"
    for told in (name, publisher):
        if not NAME.fullmatch(told) or not file_name(told):
            sys.stderr.write(
                f"«{told}» kan ikke være et navn: bruk høyst 80 bokstaver, tall, mellomrom og .,:&()!?–-\n"
            )
            return WRONG_USE
    house = Publisher(name, file_name(name), publisher, datetime.date.today(), options.language)
    folder = root if options.here else (Path.cwd() / options.folder if options.folder else root.parent / house.id)
    if refused := "".join(_not_kept(root) if options.here else _taken(root, folder)):
        sys.stderr.write(f"{refused} Ingenting er skrevet.\n")
        return WRONG_USE
    files = dict(own_files(root, house))
    if options.here:
        files = {path: content for path, content in files.items() if not path.startswith(BESIDE_ALONE)}
        for file in list(texts_of(root)):
            file.unlink()
            with suppress(OSError):  # a folder that is not empty yet stays
                file.parent.rmdir()
                file.parent.parent.rmdir()
    else:
        for path, file in tool_files(root):
            (folder / path).parent.mkdir(parents=True, exist_ok=True)
            shutil.copy(file, folder / path)
    for path, content in files.items():
        (folder / path).parent.mkdir(parents=True, exist_ok=True)
        (folder / path).write_bytes(content)
        if path.startswith("scripts/"):
            (folder / path).chmod(0o755)
    sys.stdout.write(
        f"{folder} er laget: {len(files)} filer er deres egne. Gå dit, og kjør scripts/check og scripts/build\n"
    )
    return CLEAN


def _taken(root: Path, folder: Path) -> Iterator[str]:
    """Why a house cannot stand in a folder."""
    if folder.resolve().is_relative_to(root.resolve()):
        yield f"{folder} ligger i dette huset; velg en mappe utenfor med --folder."
    elif folder.exists() and (not folder.is_dir() or any(folder.iterdir())):
        yield f"{folder} finnes fra før og er ikke tom; velg en annen mappe med --folder."


def _not_kept(root: Path) -> Iterator[str]:
    """Why what lies here cannot be replaced: only what git keeps can be had back."""
    try:
        asked = ["git", "-C", str(root), "status", "--porcelain"]
        changed = subprocess.run(asked, capture_output=True, text=True, check=True).stdout
    except (OSError, subprocess.CalledProcessError):
        yield "Mappa ligger ikke i git, så tekstene her kan ikke hentes tilbake; lag huset ved siden av, uten --here."
        return
    if changed.strip():
        yield "Noe her er endret og ikke lagt inn i git; legg det inn (git commit) først, så kan alt hentes tilbake."
