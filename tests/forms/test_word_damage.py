"""Files that are no Word file, are locked, damaged or made to do harm: told in plain words, in bounded time."""

from __future__ import annotations

import time
import zlib
from io import BytesIO
from pathlib import Path
from zipfile import ZIP_DEFLATED, ZipFile

import pytest
from PIL import Image
from typist import OOXML, drawn, form, line, painted, typed

from bauta.forms.word_intake import take_in
from bauta.forms.word_package import NotWordError

OLE = b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1"
LOCKED, OLD = (
    OLE + bytes(600) + "EncryptedPackage".encode("utf-16-le"),
    OLE + bytes(600) + "WordDocument".encode("utf-16-le"),
)


def refused(file: Path) -> str:
    """What is said of a file, in less time than anyone would mind."""
    begun = time.process_time()
    with pytest.raises(NotWordError) as fault:
        take_in(file, {})
    assert time.process_time() - begun < 5
    return str(fault.value)


@pytest.mark.parametrize(
    ("content", "said"),
    [
        (b"", "filen er tom"),
        (b"Dette er tekst", "filen er ikke et Word-dokument; åpne den og lagre den på nytt som .docx"),
        (b"PK\x03\x04", "filen er skadet eller ikke hel"),
        (LOCKED, "filen er låst med passord; åpne den i Word, velg Fil"),
        (OLD, "filen er lagret slik Word gjorde før 2007 (.doc)"),
        (b"%PDF-1.7", "filen er en PDF"),
        (b"{\\rtf1 x}", "filen er lagret som RTF"),
        (b"\xef\xbb\xbf<html>", "filen er en nettside eller XML"),
    ],
)
def test_a_file_that_is_no_word_file_is_refused_with_its_real_cause(content: bytes, said: str, tmp_path: Path) -> None:
    (tmp_path / "brev.docx").write_bytes(content)
    assert refused(tmp_path / "brev.docx").startswith(said)


def test_a_folder_or_no_file_is_refused(tmp_path: Path) -> None:
    assert refused(tmp_path).startswith("filen finnes ikke, eller er ikke en vanlig fil")
    assert refused(tmp_path / "x.docx").startswith("filen finnes ikke, eller er ikke en vanlig fil")


def test_a_file_of_another_program_is_named(tmp_path: Path) -> None:
    for kind, said in (("opendocument.text", "LibreOffice"), ("x", "filen er ikke et Word-dokument")):
        with ZipFile(tmp_path / "a.docx", "w") as package:
            package.writestr("mimetype", f"application/vnd.oasis.{kind}")
        assert said in refused(tmp_path / "a.docx")
    with ZipFile(tmp_path / "a.docx", "w") as package:
        package.writestr(
            "[Content_Types].xml",
            f'<Types xmlns="{OOXML}/package/2006/content-types"><Override ContentType="a.spreadsheetml"/></Types>',
        )
    assert refused(tmp_path / "a.docx") == "filen er et regneark; send Word-skjemaet"


def test_the_body_may_be_called_anything(tmp_path: Path) -> None:
    file = typed(tmp_path / "a.docx", form({}), main="word/document2.xml")
    assert take_in(file, {}).fields["tittel"] == "Rampe ved kaia"


def test_every_kind_of_damage_is_told_and_never_a_traceback(tmp_path: Path) -> None:
    whole = typed(tmp_path / "hel.docx", form({}, {"Kort fortalt": line("Tekst.")})).read_bytes()
    hurt = tmp_path / "skadet.docx"
    said = set()
    for place in range(0, len(whole), 97):
        for damaged in (whole[:place], whole[:place] + bytes([whole[place] ^ 0xFF]) + whole[place + 1 :]):
            hurt.write_bytes(damaged)
            try:
                take_in_quickly(hurt)
            except NotWordError as fault:
                said.add(str(fault).partition(";")[0].partition("(")[0].strip())
    assert "filen er skadet eller ikke hel" in said
    assert len(said) > 1


def take_in_quickly(file: Path) -> None:
    """Read all parts without Pandoc."""
    from bauta.forms.word_copy import copy_of

    copy_of(file)


def test_a_part_whose_sum_is_wrong_is_told(tmp_path: Path) -> None:
    file = typed(tmp_path / "a.docx", form({}))
    with ZipFile(file) as package:
        part = package.getinfo("word/document.xml")
        stored = zlib.crc32(package.read(part)).to_bytes(4, "little")
    file.write_bytes(file.read_bytes().replace(stored, b"\0\0\0\0"))
    assert refused(file).startswith("filen er skadet eller ikke hel")


def test_declarations_and_what_they_name_are_never_read(tmp_path: Path) -> None:
    laughs = "".join(f'<!ENTITY l{n} "{f"&l{n - 1};" * 10}">' for n in range(1, 12))
    for inside in (f'<!ENTITY l0 "ha">{laughs}', '<!ENTITY l11 SYSTEM "file:///etc/hostname">'):
        file = typed(tmp_path / "a.docx", form({}))
        with ZipFile(file) as package:
            body = package.read("word/document.xml").decode()
        body = body.replace("?>", f"?><!DOCTYPE w:document [{inside}]>", 1).replace("Rampe ved kaia", "&l11;")
        with ZipFile(file) as old, ZipFile(tmp_path / "b.docx", "w") as new:
            for name in old.namelist():
                new.writestr(name, body if name == "word/document.xml" else old.read(name))
        assert "dokumenttype (DTD)" in refused(tmp_path / "b.docx")


BOMBS = {
    "a hundred megabytes of text": line("a" * 100_000_000),
    "a hundred thousand elements in each other": "<w:p>" * 100_000 + "</w:p>" * 100_000,
    "a million elements": "<w:p/>" * 1_000_000,
    "three megabytes of text": line("Noen ord til. ") * 20_000 + line("ord " * 600_000),
}


@pytest.mark.parametrize("kind", BOMBS)
def test_more_than_a_form_can_hold_is_refused_before_it_costs(kind: str, tmp_path: Path) -> None:
    said = refused(typed(tmp_path / "a.docx", BOMBS[kind]))
    assert said.startswith(("filen er altfor stor når den pakkes ut", "filen er ikke slik Word skriver den"))


def test_a_hundred_megabytes_of_pictures_are_never_unpacked_unless_they_are_used(tmp_path: Path) -> None:
    file = typed(tmp_path / "a.docx", form({}))
    with ZipFile(file, "a", ZIP_DEFLATED) as package:
        package.writestr("word/media/stor.jpg", bytes(100_000_000))
    begun = time.process_time()
    assert take_in(file, {}).pictures == {}
    assert time.process_time() - begun < 5


def test_a_comment_in_the_xml_costs_no_more_than_its_length(tmp_path: Path) -> None:
    def seconds(inside: str) -> float:
        file = typed(tmp_path / "a.docx", f"<!-- {inside} -->{form({})}")
        begun = time.process_time()
        take_in(file, {})
        return time.process_time() - begun

    harmless = min(seconds("ord " * 250_000) for _ in range(2))
    assert seconds("<w:t " * 200_000) < 3 * harmless + 0.5


def test_macros_and_links_out_of_the_file_are_told_and_never_followed(tmp_path: Path) -> None:
    related = {"m": ("vbaProject", "vbaProject.bin"), "t": ("attachedTemplate", "!http://192.0.2.1/mal.dotm")}
    file = typed(tmp_path / "a.docx", form({}), {"word/vbaProject.bin": b"x"}, related)
    assert take_in(file, {}).unplaced == [
        "makroer: filen har makroer (små program); de er ikke lest, og følger ikke med"
    ]


def test_only_web_and_mail_addresses_become_links(tmp_path: Path) -> None:
    text = line('<w:hyperlink r:id="a"><w:r><w:t>her</w:t></w:r></w:hyperlink>')
    body = form({}, {"Kort fortalt": text})
    for address, written in (
        ("!https://ovrevik.example/a", "[her](https://ovrevik.example/a)"),
        ("!javascript:x", "her"),
    ):
        file = typed(tmp_path / "a.docx", body, related={"a": ("hyperlink", address)})
        assert take_in(file, {}).text["kort-fortalt"] == written


def test_more_pictures_than_a_form_can_have_are_told_of(tmp_path: Path) -> None:
    body = form({}, {"Kort fortalt": line(drawn("x", descr="Kaia")) * 60})
    file = typed(tmp_path / "a.docx", body, {"word/media/a.png": painted()}, {"x": ("image", "media/a.png")})
    taken = take_in(file, {})
    assert len(taken.pictures) == 40
    assert taken.unplaced == ["bilde utover de første: Kaia: send det ved siden av"] * 20


def test_many_huge_pictures_cost_no_more_than_a_few(tmp_path: Path) -> None:
    huge = BytesIO()
    Image.new("1", (8900, 8900)).save(huge, "PNG")
    body = form({}, {"Kort fortalt": line(drawn("x")) * 30})
    file = typed(tmp_path / "a.docx", body, {"word/media/a.png": huge.getvalue()}, {"x": ("image", "media/a.png")})
    taken = take_in(file, {})
    assert len(taken.pictures) == 7
    assert "bildet a.png er ikke tatt med, for skjemaet har altfor mange store bilder" in taken.remarks
