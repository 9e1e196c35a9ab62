"""What may lie where: no link is followed, and what is of no registered kind is told of and never published."""

from __future__ import annotations

import os
from pathlib import Path

import pytest
from conftest import Desk

EXAMPLE = "lilleby-benker-i-bygata"
STRAY = {
    "content/kapitler/ondt.html": "bare .md-filer skal ligge her",
    "content/temaer/x.svg": "bare .md-filer skal ligge her",
    "content/stil/x.svg": "bare .css-filer skal ligge her",
    "content/skript/x.html": "bare .js-filer skal ligge her",
    "content/registre/temaer.json": "bare .yml-filer skal ligge her",
    "content/robots.txt": "bare .md-filer skal ligge her",
    "content/vedlegg/rapport.pdf": "mappa «content/vedlegg» blir ikke lest",
    "content/vedlegg/side.md": "mappa «content/vedlegg» blir ikke lest",
    "content/kapitler/2026/side.md": "mappa «content/kapitler/2026» blir ikke lest",
    "examples/2026/lilleby-ny.md": "teksten ligger for dypt og blir ikke lest; flytt den til examples/",
    f"examples/{EXAMPLE}/under/benk.jpg": "skal det bare ligge bilder",
    f"examples/{EXAMPLE}/ondt.svg": "skal det bare ligge bilder",
    f"examples/{EXAMPLE}/ondt.html": "skal det bare ligge bilder",
    "municipalities/notat.txt": "bare .md-filer skal ligge her",
}
linked = pytest.mark.skipif(os.name == "nt", reason="Windows lager ikke snarveier uten videre")


@pytest.mark.parametrize("path", STRAY)
def test_a_file_of_no_kind_that_may_lie_there_is_told(path: str, desk: Desk) -> None:
    desk.write(path, "<script>alert(1)</script>")
    told = [line for line in desk.report().splitlines() if line.startswith(f"{path}:1: [id-filename] ")]
    assert len(told) == 1
    assert STRAY[path] in told[0]


def test_hidden_files_are_left_in_peace(desk: Desk) -> None:
    desk.write("content/.DS_Store", "x")
    desk.write(f"examples/{EXAMPLE}/.benk.jpg.swp", "x")
    assert desk.report() == ""


def test_a_folder_of_pictures_without_a_text_is_told(desk: Desk) -> None:
    desk.write("examples/gammelt-navn/benk.jpg", (desk.root / f"examples/{EXAMPLE}/benk.jpg").read_bytes())
    assert "examples/gammelt-navn:1: [id-filename] varsel: mappa hører ikke til noen tekst" in desk.report()


@linked
@pytest.mark.parametrize(
    "path",
    [
        "content/registre/ordliste.yml",
        "content/utgaver/ny.yml",
        "content/kapitler/ny.md",
        "content/stil/ny.css",
        f"examples/{EXAMPLE}/ny.jpg",
        "overrides/ord.yml",
        "overrides/motiver/ny.yml",
        "overrides/partials/ny.html",
    ],
)
@pytest.mark.parametrize("target", ["/dev/zero", "/etc/passwd", "finnes-ikke", "."])
def test_no_link_among_the_sources_is_followed_wherever_it_leads(path: str, target: str, desk: Desk) -> None:
    (desk.root / path).unlink(missing_ok=True)
    (desk.root / path).symlink_to(target)
    assert f"{path}:1: [id-filename] filen er en snarvei til noe annet" in desk.report()


@linked
@pytest.mark.parametrize("folder", ["content/temaer", "content/registre", "municipalities", f"examples/{EXAMPLE}",
                                    "overrides/print", "overrides"])  # fmt: skip
def test_no_linked_folder_is_followed_either(folder: str, desk: Desk, tmp_path: Path) -> None:
    (desk.root / folder).rename(tmp_path / "utenfor")
    (desk.root / folder).symlink_to(tmp_path / "utenfor", target_is_directory=True)
    assert f"{folder}:1: [id-filename] filen er en snarvei til noe annet" in desk.report()


@linked
def test_links_in_a_ring_and_things_that_are_no_files_are_told(desk: Desk) -> None:
    (desk.root / "content/ring").symlink_to(".", target_is_directory=True)
    os.mkfifo(desk.root / "content/temaer/ror.md")
    report = desk.report()
    assert "content/ring:1: [id-filename] filen er en snarvei til noe annet" in report
    assert "content/temaer/ror.md:1: [id-filename] filen er verken en fil eller en mappe" in report


@pytest.mark.parametrize("name", ["a" * 300 + ".jpg", "../benk.jpg", "/etc/passwd", "benk.svg", ".jpg", "be\\nk.jpg"])
def test_a_picture_name_that_cannot_be_a_file_of_the_record_is_told_at_its_field(name: str, desk: Desk) -> None:
    desk.edit(f"examples/{EXAMPLE}.md", "- fil: benk.jpg", f"- fil: '{name}'")
    assert f"examples/{EXAMPLE}.md:31: [field-value]" in desk.report()


@pytest.mark.parametrize("name", ["BENK.JPG", "kai #1 100% & ?a+b.jpg", "kaia i verdal (1).jpeg", "blå_benk.PNG"])
def test_a_picture_may_be_called_what_people_call_pictures(name: str, desk: Desk) -> None:
    folder = desk.root / f"examples/{EXAMPLE}"
    data = (folder / "benk.jpg").read_bytes()
    if name.endswith("PNG"):
        from PIL import Image

        Image.open(folder / "benk.jpg").save(folder / name, "PNG")
    else:
        (folder / name).write_bytes(data)
    desk.edit(f"examples/{EXAMPLE}.md", "- fil: benk.jpg", f"- fil: '{name}'")
    assert desk.report() == ""


@pytest.mark.parametrize("template", ["base.html", "finnes-ikke.html", "../base.html", "main.html", "program.html"])
def test_a_page_may_only_ask_for_a_template_that_pages_have(template: str, desk: Desk) -> None:
    desk.edit("content/om.md", "mal: side.html", f"mal: {template}")
    assert "[field-value] «mal»" in desk.report()
