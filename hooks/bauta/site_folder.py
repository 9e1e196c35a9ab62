"""The site folder: what may be replaced by a new site, and what may never be."""

from __future__ import annotations

from pathlib import Path

MARK = ".bauta"
"""The file that says that a folder is a site built here, and is replaced by the next one."""
SAYS = "Denne mappa er et nettsted bygd av Bauta. Neste bygging erstatter alt som ligger her.\n"
OWN = ("content", "municipalities", "examples", "hooks", "overrides", "scripts", "tests")
"""The folders of the project that hold what others have written."""


HOMES = ("/home", "/users")
"""Where systems keep the homes of people."""


def refusal(folder: Path, project: Path) -> str:
    """Why a site may not stand in `folder`, as a sentence with what to do; empty when it may."""
    folder, project = folder.resolve(), project.resolve()
    other = "Velg en ny mappe med --site-dir."
    if folder == project or folder in project.parents:
        return f"{folder} er prosjektet selv, eller en mappe prosjektet ligger i. {other}"
    if _is_home(folder):
        return f"{folder} er en hjemmemappe, eller en mappe hjemmemapper ligger i. {other}"
    if any(folder.is_relative_to(project / name) for name in (*OWN, ".git")):
        return f"{folder} er blant kildene i prosjektet. {other}"
    if not folder.exists():
        return ""
    if not folder.is_dir():
        return f"{folder} er en fil. {other}"
    if (folder / MARK).is_file() or not any(folder.iterdir()):
        return ""
    return f"{folder} har annet innhold enn et nettsted bygd her. {other} Er den et gammelt nettsted, slett den først."


def mark(folder: Path) -> None:
    """Say in a folder that it is a site built here."""
    folder.mkdir(parents=True, exist_ok=True)
    (folder / MARK).write_text(SAYS, encoding="utf-8")


def _is_home(folder: Path) -> bool:
    """Whether a folder is somebody's home, or holds such."""
    home = Path.home().resolve()
    return folder == home or folder in home.parents or folder.parent.as_posix().lower().endswith(HOMES)
