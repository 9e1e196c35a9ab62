"""scripts/build puts a whole site in place of the old one, or leaves the old one alone."""

from __future__ import annotations

import sys
from importlib.machinery import SourceFileLoader
from importlib.util import module_from_spec, spec_from_loader
from pathlib import Path
from types import ModuleType, SimpleNamespace

import pytest
from conftest import PROJECT


@pytest.fixture
def script(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> ModuleType:
    """The script, loaded without its bootstrap; its project is an empty folder with an old site."""
    bootstrap = SimpleNamespace(enter=lambda: None, say=lambda _: None, ROOT=tmp_path)
    monkeypatch.setitem(sys.modules, "bootstrap", bootstrap)
    monkeypatch.setattr(sys, "dont_write_bytecode", True)
    loader = SourceFileLoader("build_script", str(PROJECT / "scripts/build"))
    spec = spec_from_loader("build_script", loader)
    assert spec is not None
    module = module_from_spec(spec)
    loader.exec_module(module)
    (tmp_path / "site").mkdir()
    (tmp_path / "site/index.html").write_text("gammel", encoding="utf-8")
    return module


def made(code: int):
    """A build that leaves a site behind, whole or half, and ends with `code`."""

    def mkdocs(site: Path) -> int:
        site.mkdir()
        (site / "index.html").write_text("ny", encoding="utf-8")
        return code

    return mkdocs


def site(root: Path) -> str:
    return (root / "site/index.html").read_text(encoding="utf-8")


def leftovers(root: Path) -> list[str]:
    return [file.name for file in root.iterdir() if file.name != "site"]


def test_a_whole_build_takes_the_place_of_the_old_site(
    script: ModuleType, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(script, "mkdocs", made(0))
    assert script.main([]) == 0
    assert site(tmp_path) == "ny"
    assert leftovers(tmp_path) == []


def test_a_build_that_fails_halfway_leaves_the_old_site(
    script: ModuleType, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(script, "mkdocs", made(1))
    assert script.main([]) == 1
    assert site(tmp_path) == "gammel"
    assert leftovers(tmp_path) == []


def test_a_build_where_there_was_no_site_makes_one(
    script: ModuleType, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    (tmp_path / "site/index.html").unlink()
    (tmp_path / "site").rmdir()
    monkeypatch.setattr(script, "mkdocs", made(0))
    assert script.main([]) == 0
    assert site(tmp_path) == "ny"


def test_a_swap_that_fails_puts_the_old_site_back(script: ModuleType, tmp_path: Path) -> None:
    with pytest.raises(OSError, match="finnes-ikke"):
        script.swap(tmp_path / "finnes-ikke", tmp_path / "site", tmp_path / "til-side")
    assert site(tmp_path) == "gammel"


def test_a_site_set_aside_by_a_run_that_was_killed_is_put_back_by_the_next(
    script: ModuleType, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    aside = tmp_path / ".site-drept"
    aside.mkdir()
    (tmp_path / "site").rename(aside / script.OLD)
    monkeypatch.setattr(script, "mkdocs", made(1))
    assert script.main([]) == 1
    assert site(tmp_path) == "gammel"


def test_a_release_is_asked_for_with_a_flag(script: ModuleType, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.delenv("BAUTA_UTGIVELSE", raising=False)
    monkeypatch.setattr(script, "mkdocs", lambda _: 1)
    script.main(["--release"])
    assert script.os.environ["BAUTA_UTGIVELSE"] == "1"
    monkeypatch.delenv("BAUTA_UTGIVELSE")
