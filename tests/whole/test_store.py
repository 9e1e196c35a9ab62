"""A store gives back what was put in it, whole, whoever else uses it and whatever became of them."""

from __future__ import annotations

import os
import subprocess
import sys
import time
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path

import pytest
from conftest import PROJECT

from bauta.store import Store, key_of

KILLED = """
import os, sys
from pathlib import Path
from bauta.store import Store
Path.replace = lambda *_: os._exit(9)
Store(Path(sys.argv[1])).put("nokkel", b"halvferdig")
"""
"""Dies when all is written but not yet in its place."""


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    """A shelf that is not there yet."""
    return tmp_path / "hylle"


def test_what_is_put_in_is_given_back(folder: Path) -> None:
    assert Store(folder).get("nokkel") is None
    Store(folder).put("nokkel", b"PDF")
    assert Store(folder).get("nokkel") == b"PDF"


def test_a_run_killed_while_it_writes_leaves_nothing_under_the_key(folder: Path) -> None:
    environment = {**os.environ, "PYTHONPATH": str(PROJECT / "hooks")}
    assert subprocess.run([sys.executable, "-c", KILLED, str(folder)], env=environment, check=False).returncode == 9
    assert Store(folder).get("nokkel") is None
    (left,) = folder.iterdir()
    Store(folder).prune([])
    assert left.exists(), "en annen bygging kan ennå være i gang med den"
    os.utime(left, (time.time() - 7200,) * 2)
    Store(folder).prune([])
    assert not left.exists()


@pytest.mark.parametrize("spoilt", [b"", b"PDF", b"x" * 40])
def test_a_spoilt_file_is_as_if_it_were_not_there(spoilt: bytes, folder: Path) -> None:
    Store(folder).put("nokkel", b"PDF")
    (folder / "nokkel").write_bytes(spoilt)
    assert Store(folder).get("nokkel") is None
    Store(folder).put("nokkel", b"PDF")
    assert Store(folder).get("nokkel") == b"PDF"


def test_the_store_may_be_emptied_at_any_time(folder: Path) -> None:
    store = Store(folder)
    store.put("nokkel", b"PDF")
    (folder / "nokkel").unlink()
    assert store.get("nokkel") is None
    folder.rmdir()
    store.prune(["nokkel"])
    store.put("nokkel", b"PDF")
    assert store.get("nokkel") == b"PDF"


def test_those_used_last_are_kept_as_many_as_this_run_used(folder: Path) -> None:
    store = Store(folder)
    for number, name in enumerate(("eldst", "eldre", "gammel", "ny-1", "ny-2")):
        store.put(name, name.encode())
        os.utime(folder / name, (1_000_000 + number,) * 2)
    assert store.get("eldst") == b"eldst"  # used now, though it was made first
    store.prune(["ny-1", "ny-2"])
    assert {file.name for file in folder.iterdir()} == {"ny-1", "ny-2", "eldst", "gammel"}


def test_many_may_put_get_and_prune_at_once(folder: Path) -> None:
    def work(number: int) -> bool:
        store, name = Store(folder), f"nokkel-{number % 5}"
        store.put(name, name.encode() * 1000)
        store.prune([name])
        return store.get(name) in (None, name.encode() * 1000)

    with ThreadPoolExecutor(8) as pool:
        assert all(pool.map(work, range(200)))
    assert not [file for file in folder.iterdir() if file.name.startswith(".")]


def test_a_key_tells_its_parts_from_each_other() -> None:
    assert key_of(b"ab", b"c") == key_of(b"ab", b"c")
    assert len({key_of(b"ab", b"c"), key_of(b"a", b"bc"), key_of(b"abc"), key_of(b"abc", b"")}) == 4
