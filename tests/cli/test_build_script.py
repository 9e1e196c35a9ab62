"""scripts/build puts a whole site in place of the old one, or leaves the old one alone."""

from __future__ import annotations

import shutil
import sys
from importlib.machinery import SourceFileLoader
from importlib.util import module_from_spec, spec_from_loader
from pathlib import Path
from types import ModuleType, SimpleNamespace

import pytest
from conftest import PROJECT

from bauta.site_folder import MARK, mark
from bauta.staging import Staging


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
    mark(tmp_path / "site")
    (tmp_path / "site/index.html").write_text("gammel", encoding="utf-8")
    return module


def made(code: int):
    """A build that leaves a site behind, whole or half, and ends with `code`."""

    def mkdocs(staging: Staging) -> int:
        site = staging.folder / "ny"
        mark(site)
        (site / "index.html").write_text("ny", encoding="utf-8")
        return code

    return mkdocs


def site(root: Path) -> str:
    return (root / "site/index.html").read_text(encoding="utf-8")


def leftovers(root: Path) -> list[str]:
    return [file.name for file in root.iterdir() if file.name not in ("site", ".cache")]


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
    shutil.rmtree(tmp_path / "site")
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
    killed = Staging(tmp_path / ".site-drept")
    (tmp_path / "site").rename(killed.folder / script.OLD)
    (tmp_path / ".site-begynt").mkdir()
    killed.let_go()
    monkeypatch.setattr(script, "mkdocs", made(1))
    assert script.main([]) == 1
    assert site(tmp_path) == "gammel"
    assert leftovers(tmp_path) == []


def test_a_run_killed_while_it_cleared_up_is_cleared_up_after(
    script: ModuleType, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    killed = Staging(tmp_path / ".site-drept")
    (killed.folder / "ny").mkdir()
    with monkeypatch.context() as halfway:
        halfway.setattr(shutil, "rmtree", lambda *_, **__: (_ for _ in ()).throw(PermissionError))
        killed.close()
    assert (tmp_path / ".site-drept/ny").is_dir()
    monkeypatch.setattr(script, "mkdocs", made(0))
    assert script.main([]) == 0
    assert leftovers(tmp_path) == []


def test_what_another_run_is_working_in_is_left_alone(
    script: ModuleType, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    other = Staging(tmp_path / ".site-annen")
    (other.folder / "ny").mkdir()
    monkeypatch.setattr(script, "mkdocs", made(0))
    assert script.main([]) == 0
    assert (other.folder / "ny").is_dir()
    other.close()


def snapshot(folder: Path) -> dict[str, bytes]:
    return {str(file): file.read_bytes() for file in folder.rglob("*") if file.is_file() and ".cache" not in file.parts}


@pytest.mark.parametrize("where", [".", "..", "content", "content/nytt", ".git", "mine-ting", "fil.txt", "hjem", "~"])
def test_a_folder_that_is_no_site_built_here_is_never_replaced(
    script: ModuleType, tmp_path: Path, monkeypatch: pytest.MonkeyPatch, where: str
) -> None:
    for name in ("content/om.md", ".git/HEAD", "mine-ting/brev.txt", "fil.txt", "hjem/.profile"):
        file = tmp_path / name
        file.parent.mkdir(exist_ok=True)
        file.write_text("mitt", encoding="utf-8")
    monkeypatch.setenv("HOME", str(tmp_path / "hjem"))
    (tmp_path / "hjem" / MARK).touch()  # even so
    before = snapshot(tmp_path)
    monkeypatch.setattr(script, "mkdocs", made(0))
    assert script.main(["--site-dir", str(tmp_path / where) if where != "~" else str(Path.home())]) == 2
    assert snapshot(tmp_path) == before


@pytest.mark.parametrize("where", ["ny", "dypt/nede/ny", "tom"])
def test_a_new_folder_and_an_empty_one_are_built_in(
    script: ModuleType, tmp_path: Path, monkeypatch: pytest.MonkeyPatch, where: str
) -> None:
    (tmp_path / "tom").mkdir()
    monkeypatch.setattr(script, "mkdocs", made(0))
    assert script.main(["--site-dir", str(tmp_path / where)]) == 0
    assert (tmp_path / where / "index.html").read_text(encoding="utf-8") == "ny"


def test_a_link_to_a_folder_is_judged_by_where_it_leads(
    script: ModuleType, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    (tmp_path / "viktig").mkdir()
    (tmp_path / "viktig/brev.txt").write_text("mitt", encoding="utf-8")
    (tmp_path / "snarvei").symlink_to(tmp_path / "viktig")
    monkeypatch.setattr(script, "mkdocs", made(0))
    assert script.main(["--site-dir", str(tmp_path / "snarvei")]) == 2
    assert (tmp_path / "viktig/brev.txt").read_text(encoding="utf-8") == "mitt"


def test_what_comes_into_the_folder_while_the_site_is_built_is_not_lost(
    script: ModuleType, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    def meanwhile(staging: Staging) -> int:
        (tmp_path / "ny").mkdir()
        (tmp_path / "ny/brev.txt").write_text("mitt", encoding="utf-8")
        return made(0)(staging)

    monkeypatch.setattr(script, "mkdocs", meanwhile)
    assert script.main(["--site-dir", str(tmp_path / "ny")]) == 2
    assert (tmp_path / "ny/brev.txt").read_text(encoding="utf-8") == "mitt"


def test_a_place_that_cannot_be_written_is_told_without_a_traceback(
    script: ModuleType, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    def full(*_: object) -> None:
        raise OSError(28, "No space left on device")

    monkeypatch.setattr(script, "staged", full)
    assert script.main([]) == 2
    assert site(tmp_path) == "gammel"


def test_a_release_is_asked_for_with_a_flag(script: ModuleType, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.delenv("BAUTA_UTGIVELSE", raising=False)
    monkeypatch.setattr(script, "mkdocs", lambda _: 1)
    script.main(["--release", "hoveddokument"])
    assert script.os.environ["BAUTA_UTGIVELSE"] == "hoveddokument"
    monkeypatch.delenv("BAUTA_UTGIVELSE")


def counted(times: list[int]):
    """A build that counts how often it is asked for."""

    def mkdocs(staging: Staging) -> int:
        times.append(1)
        return made(0)(staging)

    return mkdocs


def test_a_site_is_not_built_again_when_nothing_it_is_made_from_has_changed(
    script: ModuleType, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    (tmp_path / "examples").mkdir()
    text = tmp_path / "examples/rampe.md"
    text.write_text("rampe", encoding="utf-8")
    times: list[int] = []
    monkeypatch.setattr(script, "mkdocs", counted(times))
    assert [script.main([]), script.main([]), len(times)] == [0, 0, 1]
    text.write_text("rampa", encoding="utf-8")
    assert [script.main([]), len(times)] == [0, 2]
    (tmp_path / "site/index.html").write_text("rettet for hånd", encoding="utf-8")
    assert [script.main([]), len(times), site(tmp_path)] == [0, 3, "ny"]
    monkeypatch.setenv("SOURCE_DATE_EPOCH", "1")
    assert [script.main([]), len(times)] == [0, 4]
    (tmp_path / ".cache/hyller/pdf").mkdir(parents=True)
    assert [script.main(["--clean"]), len(times)] == [0, 5]
    assert not (tmp_path / ".cache/hyller/pdf").exists()


def test_what_is_saved_while_the_site_is_built_is_built_the_next_time(
    script: ModuleType, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    times: list[int] = []

    def meanwhile(staging: Staging) -> int:
        (tmp_path / "mkdocs.yml").write_text(f"site_name: {len(times)}", encoding="utf-8")
        return counted(times)(staging)

    monkeypatch.setattr(script, "mkdocs", meanwhile)
    assert [script.main([]), len(times)] == [0, 1]
    monkeypatch.setattr(script, "mkdocs", counted(times))
    assert [script.main([]), len(times)] == [0, 2]
    assert [script.main([]), len(times)] == [0, 2]
