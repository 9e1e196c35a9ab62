"""A build that is killed, or meets an odd machine, leaves the old site or the new one, whole, and nothing in the way.

`scripts/test tests/whole/test_kills.py --kills 200` kills as often as that; the moments follow from `--seed`.
"""

from __future__ import annotations

import hashlib
import os
import random
import shutil
import signal
import subprocess
import sys
import time
from pathlib import Path
from typing import Any

import pytest
from conftest import PROJECT, UNSETTLED, Built, Desk, furnish, with_a_past

TEXTS = ("Første utgave av siden.", "Andre utgave av siden.")

pytestmark = pytest.mark.skipif(os.name == "nt", reason="Windows har ikke signalet vi dreper med")


def with_commands(root: Path, kept: Path | None) -> Desk:
    """A house that builds itself, with the packages of this one, and with what another, if any, has kept."""
    desk = with_a_past(furnish(root))
    if kept:
        shutil.copytree(kept / ".cache", root / ".cache", dirs_exist_ok=True)
    shutil.copytree(PROJECT / "scripts", root / "scripts")
    shutil.copy(PROJECT / "requirements.lock", root)
    (root / ".venv").symlink_to(sys.prefix, target_is_directory=True)
    return desk


def start(desk: Desk, odd: dict[str, str] | None = None, **how: Any) -> subprocess.Popen[bytes]:
    """A build with all its processes in a group of their own; `odd` is what the machine says otherwise than most."""
    environment = {name: value for name, value in os.environ.items() if name not in UNSETTLED} | (odd or {})
    command = [sys.executable, str(desk.root / "scripts/build")]
    return subprocess.Popen(
        command,
        cwd=desk.root,
        env=environment,
        start_new_session=True,
        stdout=subprocess.DEVNULL,
        stderr=subprocess.PIPE,
        **how,
    )


def whole(desk: Desk) -> str:
    """What names every file of the site and what is in it."""
    digest = hashlib.sha256()
    site = desk.root / "site"
    for file in sorted(site.rglob("*")):
        if file.is_file():
            digest.update(file.relative_to(site).as_posix().encode() + b"\0" + file.read_bytes() + b"\0")
    return digest.hexdigest()


def leftovers(desk: Desk) -> list[str]:
    return [file.name for file in [*desk.root.glob(".site-*"), *desk.root.glob(".cache/*-*-*")]]


@pytest.mark.full
def test_a_build_that_is_killed_leaves_a_whole_site_and_whole_caches(
    tmp_path: Path, built: Built, request: pytest.FixtureRequest
) -> None:
    kills, seed = request.config.getoption("--kills"), request.config.getoption("--seed")
    chance = random.Random(seed)  # noqa: S311 (moments, not secrets)
    desk = with_commands(tmp_path / "hus", built.desk.root)
    about = (desk.root / "content/om.md").read_text(encoding="utf-8")
    sites, took = [], 0.0
    for text in TEXTS:
        desk.write("content/om.md", f"{about}\n{text}\n")
        begun = time.monotonic()
        build = start(desk)
        _, said = build.communicate()
        assert build.returncode == 0, said.decode()
        took = time.monotonic() - begun
        sites.append(whole(desk))
    assert sites[0] != sites[1]
    killed = 0
    for number in range(kills):
        desk.write("content/om.md", f"{about}\n{TEXTS[number % 2]}\n")
        build = start(desk)
        try:
            build.wait(chance.uniform(0, took))
        except subprocess.TimeoutExpired:
            os.killpg(build.pid, signal.SIGKILL)
            killed += 1
        build.communicate()
        assert whole(desk) in sites, f"drap {number} (--seed {seed})"
    assert killed >= kills // 2
    for text, expected in zip(TEXTS, sites, strict=True):
        desk.write("content/om.md", f"{about}\n{text}\n")
        build = start(desk)
        _, said = build.communicate()
        assert build.returncode == 0, said.decode()
        assert whole(desk) == expected
    assert leftovers(desk) == []


@pytest.fixture(scope="module")
def plain(tmp_path_factory: pytest.TempPathFactory, built: Built) -> tuple[Desk, str]:
    """A house built on a machine like most, and what names its site. Only for reading."""
    desk = with_commands(tmp_path_factory.mktemp("vanlig") / "hus", built.desk.root)
    build = start(desk)
    _, said = build.communicate()
    assert build.returncode == 0, said.decode()
    return desk, whole(desk)


def beside(plain: tuple[Desk, str], root: Path, *, shelf: bool = True) -> Desk:
    """A house like the plain one, with or without what that one has kept."""
    return with_commands(root, plain[0].root if shelf else None)


@pytest.mark.full
def test_an_odd_machine_makes_the_same_site_byte_by_byte(plain: tuple[Desk, str], tmp_path: Path) -> None:
    desk = beside(plain, tmp_path / "hus med mellomrom, æøå og 'tegn'", shelf=False)
    odd = {"LANG": "C", "LC_ALL": "C", "TZ": "Pacific/Kiritimati", "PYTHONHASHSEED": "7", "PATH": str(tmp_path)}
    build = start(desk, odd, umask=0o077)
    _, said = build.communicate()
    assert build.returncode == 0, said.decode()
    assert whole(desk) == plain[1]


def test_two_builds_at_once_both_end_well(plain: tuple[Desk, str], tmp_path: Path) -> None:
    desk = beside(plain, tmp_path / "hus")
    for build in [start(desk), start(desk)]:
        _, said = build.communicate()
        assert build.returncode == 0, said.decode()
    assert whole(desk) == plain[1]
    assert leftovers(desk) == []


@pytest.mark.parametrize("most", [100, pytest.param(200_000, marks=pytest.mark.full)])
def test_a_full_disk_is_told_and_leaves_the_old_site(most: int, plain: tuple[Desk, str], tmp_path: Path) -> None:
    import resource  # not there on Windows, nor is this test

    desk = beside(plain, tmp_path / "hus", shelf=False)
    shutil.copytree(plain[0].root / "site", desk.root / "site")
    build = start(desk, preexec_fn=lambda: resource.setrlimit(resource.RLIMIT_FSIZE, (most, most)))
    _, said = build.communicate()
    assert build.returncode != 0
    assert "rydd plass" in said.decode()
    assert "Traceback" not in said.decode()
    assert whole(desk) == plain[1]
    assert leftovers(desk) == []
