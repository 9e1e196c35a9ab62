"""Slides: a talk that says what was done and whose it is, and that any program opens."""

from __future__ import annotations

import posixpath
import zipfile
from pathlib import Path

from conftest import Built
from lxml import etree

A = "{http://schemas.openxmlformats.org/drawingml/2006/main}"
P = "{http://schemas.openxmlformats.org/presentationml/2006/main}"
PHOTO = "eksempler/lilleby-benker-i-bygata/lilleby-benker-i-bygata.pptx"
NYNORSK = "eksempler/ovrevik-trapp-med-kontrast/ovrevik-trapp-med-kontrast.pptx"
"""Two talks of the miniature."""


def parts(file: Path, kind: str) -> list[etree._Element]:
    """The slides, or the notes, in their order."""
    with zipfile.ZipFile(file) as talk:
        names = [name for name in talk.namelist() if name.startswith(f"ppt/{kind}/") and name.endswith(".xml")]
        numbers = {name: int("".join(filter(str.isdigit, name.rpartition("/")[2]))) for name in names}
        return [etree.fromstring(talk.read(name)) for name in sorted(names, key=numbers.__getitem__)]


def said(element: etree._Element) -> str:
    """All that stands in a slide."""
    return "\n".join("".join(line.itertext()) for line in element.iter(f"{A}p"))


def test_a_talk_tells_what_was_done_how_and_whose_it_is(built: Built) -> None:
    slides = [said(slide) for slide in parts(built.site / PHOTO, "slides")]
    assert slides[0].startswith("Benker for hver femtiende meter i Bygata\nEksempel fra Lilleby. Prøveboka")
    titles = [slide.partition("\n")[0] for slide in slides[1:]]
    assert titles[0] == "Kort fortalt"
    assert {"Slik gjorde vi det", "Dette trenger du", "Dette gikk bra", "Snubletråder", "Kilde og vilkår"} <= set(
        titles
    )
    assert "ikke bekreftet av kommunen" in slides[-1]
    assert "CC BY 4.0" in slides[-1]
    notes = "\n".join(said(note) for note in parts(built.site / PHOTO, "notesSlides"))
    assert "ikke bekreftet av kommunen" in notes
    assert "Foto: Prøveboka / CC BY 4.0" in slides[-1]


def test_pictures_are_described_and_words_have_a_language(built: Built) -> None:
    for talk, language in ((PHOTO, "nb-NO"), (NYNORSK, "nn-NO")):
        slides = parts(built.site / talk, "slides")
        pictures = [picture for slide in slides for picture in slide.iter(f"{P}pic")]
        assert pictures or talk == NYNORSK, "which has none"
        for picture in pictures:
            assert " " in picture.find(f"{P}nvPicPr/{P}cNvPr").get("descr"), "a sentence, not the name of a file"
        assert {run.get("lang") for slide in slides for run in slide.iter(f"{A}rPr")} == {language}
        for slide in slides:
            numbers = [shape.get("id") for shape in slide.iter(f"{P}cNvPr")]
            assert len(numbers) == len(set(numbers))


def test_every_part_of_a_talk_is_there_known_and_used(built: Built) -> None:
    for file in (built.site / PHOTO, next((built.site / "temaer").rglob("*.pptx"))):
        with zipfile.ZipFile(file) as talk:
            names, types = set(talk.namelist()), etree.fromstring(talk.read("[Content_Types].xml"))
            known = {part.get("PartName", "").lstrip("/") for part in types} - {""}
            used = {"[Content_Types].xml"}
            for name in names:
                if name.endswith(".rels"):
                    home = name.replace("_rels/", "").removesuffix(".rels")
                    within = posixpath.dirname(home)
                    targets = [
                        relation.get("Target")
                        for relation in etree.fromstring(talk.read(name))
                        if relation.get("TargetMode") != "External"
                    ]
                    used |= {name, *(posixpath.normpath(posixpath.join(within, t)).lstrip("/") for t in targets)}
        assert used == names
        assert known <= names


def test_the_talk_of_a_theme_names_its_examples_and_is_linked_with_its_size(built: Built) -> None:
    page = next((built.site / "temaer").rglob("*.pptx"))
    html = (page.parent / "index.html").read_text(encoding="utf-8")
    assert f'href="{page.name}" download' in html
    assert "PowerPoint, " in html
    text = "\n".join(said(slide) for slide in parts(page, "slides"))
    heads = etree.HTML(html).xpath("//*[contains(@class, 'eksempler')]//h3//text()")
    assert heads
    assert all(head in text for head in heads)
