"""A country is built in parts, and shown in pages that can be read."""

from __future__ import annotations

import os
import shutil
import subprocess
import sys
from pathlib import Path

import pytest
from conftest import Built, Desk, build, with_a_past
from proof import web_page

from bauta.artwork.maps import MANY
from bauta.composing.bindery import STORE as SMALL_BOOKS
from bauta.publication import House, Publication
from bauta.website.leaves import EXAMPLES
from fictional_country import settle

LITTLE = {"BAUTA_UTEN_WORD": "1", "BAUTA_UTEN_SAERTRYKK": "1"}
"""Leaves out Word files and offprints, which a country has too many of for a test."""


def test_a_country_is_the_same_from_the_same_seed_and_another_from_another(tmp_path: Path, desk: Desk) -> None:
    shutil.copytree(desk.root, tmp_path / "samme", symlinks=True)
    shutil.copytree(desk.root, tmp_path / "annet", symlinks=True)
    files = [
        settle(root, 4, 2, seed) for root, seed in ((desk.root, 1), (tmp_path / "samme", 1), (tmp_path / "annet", 2))
    ]
    here, same, other = ([file.read_bytes() for file in written] for written in files)
    assert here == same != other
    assert len(here) == 12
    assert desk.proofread() == ()


@pytest.mark.full
def test_two_shelves_made_apart_give_the_same_site_as_one(desk: Desk, built: Built, tmp_path: Path) -> None:
    with_a_past(desk)
    made = []
    for part in (1, 2):
        shutil.rmtree(desk.root / SMALL_BOOKS, ignore_errors=True)
        with House(desk.root) as house:
            assert Publication(house).shelve(part, 2) > 0
        shutil.copytree(desk.root / SMALL_BOOKS, tmp_path / "hylle", dirs_exist_ok=True)
        made.append({file.name for file in (desk.root / SMALL_BOOKS).iterdir()})
    assert not made[0] & made[1]
    shutil.rmtree(desk.root / SMALL_BOOKS)
    shutil.copytree(built.desk.root / ".cache", desk.root / ".cache", dirs_exist_ok=True)
    shutil.rmtree(desk.root / SMALL_BOOKS)
    shutil.copytree(tmp_path / "hylle", desk.root / SMALL_BOOKS)
    assert build(desk).code == 0
    assert {file.name for file in (desk.root / SMALL_BOOKS).iterdir()} == made[0] | made[1]
    files = {file.relative_to(built.site): file for file in built.site.rglob("*") if file.is_file()}
    assert len(files) > 100
    different = [name for name, file in files.items() if (desk.root / "site" / name).read_bytes() != file.read_bytes()]
    assert different == []


@pytest.mark.full
def test_a_country_is_shown_by_counties_and_its_list_leaf_by_leaf(desk: Desk) -> None:
    settle(desk.root, MANY + 20, 1)
    command = [sys.executable, "-m", "mkdocs", "build", "--strict", "--quiet"]
    run = subprocess.run(command, cwd=desk.root, env={**os.environ, **LITTLE}, capture_output=True, check=False)
    assert run.returncode == 0, run.stderr.decode()[-2000:]
    site = desk.root / "site"
    page = web_page(site, "kommuner/")
    assert {link.strip("/").split("/")[-2] for link in page.xpath("//*[name()='svg']//@href")} == {"fylker"}
    counties = {link.strip("/").split("/")[-1] for link in page.xpath("//table//@href")}
    assert len(counties) >= 4
    for county in counties:
        assert web_page(site, f"fylker/{county}/").xpath("//*[name()='svg']//@href") or county in (
            "innlandet",
            "vestland",
        )
    listed = []
    for leaf in ("eksempler/", "eksempler/side/2/"):
        found = web_page(site, leaf).xpath("//*[contains(@class, 'utvalg__liste')]//h3/a/@href")
        listed += [link.strip("/").split("/")[-1] for link in found]
    assert len(listed) == len(set(listed)) == len([*(desk.root / "examples").glob("*.md")]) > EXAMPLES
