"""Originals are opened in one place, only as the kinds we name, and leave everything but the picture behind."""

from __future__ import annotations

import re
import zlib
from collections.abc import Callable
from io import BytesIO
from pathlib import Path

import pytest
from conftest import PROJECT
from PIL import Image, ImageCms, ImageOps, PngImagePlugin

from bauta.artwork.originals import LONGEST, MEGAPIXELS, OriginalError, original, size_of
from bauta.artwork.pictures import picture_file, upright
from bauta.artwork.prints import packed, print_of

SRGB = ImageCms.ImageCmsProfile(ImageCms.createProfile("sRGB")).tobytes()
EPS = b"%!PS-Adobe-3.0 EPSF-3.0\n%%BoundingBox: 0 0 30 20\n(hentet) = showpage\n%%EOF\n"


def picture(form: str, size: tuple[int, int] = (30, 20), mode: str = "RGB", **how: object) -> bytes:
    made = BytesIO()
    Image.new(mode, size, 100 if mode in ("L", "I;16") else None or 0).save(made, form, **how)  # type: ignore[arg-type]  # Pillow types each setting
    return made.getvalue()


def chunk(name: bytes, data: bytes) -> bytes:
    return len(data).to_bytes(4, "big") + name + data + zlib.crc32(name + data).to_bytes(4, "big")


def png_of(width: int, height: int) -> bytes:
    """A PNG file that says it is this large; what it weighs is not its size."""
    rows = zlib.compress(bytes(1000), 9)
    head = width.to_bytes(4, "big") + height.to_bytes(4, "big") + bytes((1, 0, 0, 0, 0))
    return b"\x89PNG\r\n\x1a\n" + chunk(b"IHDR", head) + chunk(b"IDAT", rows) + chunk(b"IEND", b"")


def png_with(*chunks: bytes) -> bytes:
    plain = picture("PNG")
    return plain[:33] + b"".join(chunks) + plain[33:]


BOMB = chunk(b"zTXt", b"Comment\0\0" + zlib.compress(bytes(2_000_000), 9))
REFUSED: dict[str, tuple[str, Callable[[], bytes], str]] = {
    "EPS called JPEG": ("a.jpg", lambda: EPS, "er en EPS-fil"),
    "EPS called EPS": ("a.eps", lambda: EPS, "er en EPS-fil"),
    "EPS with a preview": ("a.jpg", lambda: b"\xc5\xd0\xd3\xc6" + bytes(28) + EPS, "er en EPS-fil"),
    "PDF": ("a.jpg", lambda: b"%PDF-1.7\n", "er en PDF-fil"),
    "SVG": ("a.png", lambda: b"<svg xmlns='http://www.w3.org/2000/svg'/>", "er en SVG-fil"),
    "PNG called JPEG": ("a.jpg", lambda: picture("PNG"), "heter «.jpg», men er PNG"),
    "JPEG called PNG": ("a.png", lambda: picture("JPEG"), "heter «.png», men er JPEG"),
    "JPEG without an ending": ("a", lambda: picture("JPEG"), "men er JPEG"),
    "AVIF called JPEG": ("a.jpg", lambda: picture("AVIF"), "er et AVIF-bilde"),
    "GIF": ("a.gif", lambda: picture("GIF", mode="L"), "er et GIF-bilde"),
    "nothing": ("a.jpg", lambda: b"", "kan ikke åpnes"),
    "cut JPEG": ("a.jpg", lambda: picture("JPEG", (900, 700))[:-600], "skadet eller ufullstendig"),
    "cut PNG": ("a.png", lambda: picture("PNG", (900, 700))[:90], "kan ikke åpnes"),
    "text bomb": ("a.png", lambda: png_with(BOMB), "kan ikke åpnes"),
    "profile bomb": ("a.png", lambda: png_with(chunk(b"iCCP", b"p\0\0" + zlib.compress(bytes(2_000_000), 9))), ""),
    **{
        f"cut {name}": ("a.png", lambda name=name: png_with(chunk(name.encode(), b"\1")), "kan ikke åpnes")
        for name in ("gAMA", "cHRM", "pHYs")
    },
    "a pixel high": ("a.png", lambda: png_of(15_000, 1), "er 15000 × 1 piksler"),
    "a pixel wide": ("a.png", lambda: png_of(1, 15_000), "er 1 × 15000 piksler"),
    "too long": ("a.png", lambda: png_of(LONGEST + 1, 100), "piksler på hver side"),
    "100 megapixels": ("a.png", lambda: png_of(10_000, 10_000), f"høyst {MEGAPIXELS} megapiksler"),
    "177 megapixels": ("a.png", lambda: png_of(13_300, 13_300), f"høyst {MEGAPIXELS} megapiksler"),
    "900 megapixels": ("a.png", lambda: png_of(30_000, 30_000), f"høyst {MEGAPIXELS} megapiksler"),
    "32 bits": ("a.tif", lambda: picture("TIFF", mode="F"), "har farger vi ikke kan lese"),
}


@pytest.mark.parametrize("case", [name for name in REFUSED if name != "profile bomb"])
def test_what_is_no_picture_we_can_use_is_refused_with_what_to_do(
    case: str, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("PIL.EpsImagePlugin.Ghostscript", lambda *_: pytest.fail("Ghostscript ble startet"))
    name, made, says = REFUSED[case]
    (tmp_path / name).write_bytes(made())
    with pytest.raises(OriginalError, match=re.escape(says)) as told:
        original(tmp_path / name)
    assert "; " in str(told.value)
    with pytest.raises(OriginalError):
        size_of(tmp_path / name)


def test_a_profile_that_unpacks_without_end_is_refused_or_left_out(tmp_path: Path) -> None:
    (tmp_path / "a.png").write_bytes(REFUSED["profile bomb"][1]())
    try:
        found = original(tmp_path / "a.png").info
    except OriginalError:
        found = {}
    assert found == {}


@pytest.mark.parametrize(
    ("name", "form"),
    [
        ("a.jpg", "JPEG"),
        ("A.JPG", "JPEG"),
        ("a.JPEG", "JPEG"),
        ("å.png", "PNG"),
        ("a.webp", "WEBP"),
        ("a.tif", "TIFF"),
        ("a.TIFF", "TIFF"),
        ("a.jpg", "MPO"),
    ],
)
def test_the_kinds_we_name_are_opened_whatever_the_size_of_their_letters(name: str, form: str, tmp_path: Path) -> None:
    (tmp_path / name).write_bytes(picture(form))
    assert size_of(tmp_path / name) == (30, 20)


@pytest.mark.parametrize(
    "note", [b"\x02\0\x02\0\0\0006\0\0\0", b"\x03\0\1\0\0\0\xff\xff\0\0", b"\x0b\0\1\0\0\0\0\0\xd0\x40", b"\x63\0"]
)
def test_a_note_of_how_the_camera_was_held_that_makes_no_sense_is_passed_over(note: bytes, tmp_path: Path) -> None:
    notes = b"Exif\0\0II*\0\x08\0\0\0\1\0\x12\1" + note + bytes(4)
    Image.new("RGB", (30, 20)).save(tmp_path / "a.jpg", exif=notes)
    assert size_of(tmp_path / "a.jpg") == (30, 20)


@pytest.mark.parametrize("held", range(1, 9))
def test_a_picture_is_set_upright_however_the_camera_was_held(held: int, tmp_path: Path) -> None:
    source = Image.new("L", (40, 24), 200)
    source.paste(0, (0, 0, 16, 8))
    notes = Image.Exif()
    notes[0x0112] = held
    source.save(tmp_path / "a.png", exif=notes)
    with Image.open(tmp_path / "a.png") as opened:
        expected = ImageOps.exif_transpose(opened)
    assert original(tmp_path / "a.png").tobytes() == expected.tobytes()


def test_sixteen_bits_of_grey_keep_their_greys(tmp_path: Path) -> None:
    steps = [0, 64, 128, 255]
    source = Image.new("I;16", (32, 8))
    for number, grey in enumerate(steps):
        source.paste(grey * 257, (number * 8, 0, number * 8 + 8, 8))
    source.save(tmp_path / "a.png")
    seen = original(tmp_path / "a.png")
    assert [seen.getpixel((number * 8 + 4, 4)) for number in range(4)] == steps
    shown = upright(tmp_path / "a.png", 1600)
    assert [shown.getpixel((number * 8 + 4, 4)) for number in range(4)] == [(grey,) * 3 for grey in steps]


@pytest.mark.parametrize("mode", ["RGBA", "LA", "P"])
def test_what_can_be_seen_through_is_white_paper_on_the_web_and_in_print(mode: str, tmp_path: Path) -> None:
    source = Image.new("RGBA", (16, 16), (0, 0, 0, 0))
    source.paste((0, 0, 0, 255), (0, 0, 8, 16))
    source.convert(mode).save(tmp_path / "a.png")
    shown = upright(tmp_path / "a.png", 1600)
    with Image.open(tmp_path / print_of(tmp_path, tmp_path / "a.png").lstrip("/")) as printed:
        for seen in (shown, printed.convert("RGB")):
            assert seen.getpixel((12, 8)) == (255, 255, 255)
            assert seen.getpixel((3, 8)) == (0, 0, 0)


def told_of_place() -> Image.Exif:
    notes = Image.Exif()
    notes[0x010F], notes[0x013B], notes[0x0112] = "Hemmeligkamera", "Hemmeligperson", 6
    notes.get_ifd(0x8825)[29] = "Hemmeligsted"
    return notes


@pytest.mark.parametrize("form", ["JPEG", "PNG", "WEBP", "TIFF"])
def test_a_print_has_the_colours_and_nothing_of_camera_place_or_person(form: str, tmp_path: Path) -> None:
    name = {"JPEG": "a.jpg", "PNG": "a.png", "WEBP": "a.webp", "TIFF": "a.tif"}[form]
    how: dict[str, object] = {"exif": told_of_place(), "icc_profile": SRGB}
    if form == "PNG":
        how["pnginfo"] = PngImagePlugin.PngInfo()
        how["pnginfo"].add_text("Author", "Hemmeligperson")  # type: ignore[attr-defined]  # of PNG alone
    if form in ("JPEG", "WEBP"):
        how["xmp"] = b"<x:xmpmeta xmlns:x='adobe:ns:meta/'>Hemmeligperson</x:xmpmeta>"
    Image.new("RGB", (40, 24), "teal").save(tmp_path / name, form, **how)  # type: ignore[arg-type]  # Pillow types each setting
    with (tmp_path / name).open("ab") as file:
        file.write(b"Hemmelig etter slutten")
    assert b"Hemmelig" in (tmp_path / name).read_bytes()
    address = print_of(tmp_path, tmp_path / name)
    data = (tmp_path / address.lstrip("/")).read_bytes()
    assert b"Hemmelig" not in data
    assert b"Exif" not in data
    with Image.open(BytesIO(data)) as printed:
        assert printed.size == (24, 40)
        assert printed.info["icc_profile"] == SRGB
    assert print_of(tmp_path, tmp_path / name) == address


def test_a_print_that_is_spoilt_is_made_again(tmp_path: Path) -> None:
    Image.new("RGB", (40, 24), "teal").save(tmp_path / "a.jpg")
    made = tmp_path / print_of(tmp_path, tmp_path / "a.jpg").lstrip("/")
    whole = made.read_bytes()
    made.write_bytes(whole[:40])
    assert (tmp_path / print_of(tmp_path, tmp_path / "a.jpg").lstrip("/")).read_bytes() == whole


def test_inks_stay_inks_and_a_profile_for_other_colours_is_left_out(tmp_path: Path) -> None:
    Image.new("CMYK", (40, 24), (0, 255, 0, 0)).save(tmp_path / "a.jpg", icc_profile=SRGB)
    seen = original(tmp_path / "a.jpg")
    assert (seen.mode, seen.info) == ("CMYK", {})
    with Image.open(BytesIO(packed(seen, lossless=True)[0])) as printed:
        assert printed.mode == "CMYK"


def test_a_picture_is_found_by_its_name_however_its_letters_are_put_together(tmp_path: Path) -> None:
    folder = tmp_path / "examples/a"
    folder.mkdir(parents=True)
    (folder / "bra\u030atebrua.JPG").write_bytes(picture("JPEG"))
    assert picture_file(tmp_path, "examples/a", "br\u00e5tebrua.JPG") == folder / "bra\u030atebrua.JPG"


@pytest.mark.parametrize(
    "name", ["../b.jpg", "/etc/passwd", "under/b.jpg", "..\\b.jpg", "a" * 300 + ".jpg", "", ".", "b\0.jpg"]
)
def test_a_name_that_is_no_file_of_the_record_is_missing(name: str, tmp_path: Path) -> None:
    (tmp_path / "examples/a/under").mkdir(parents=True)
    for file in ("examples/b.jpg", "examples/a/under/b.jpg"):
        (tmp_path / file).write_bytes(picture("JPEG"))
    assert picture_file(tmp_path, "examples/a", name) is None


def test_pictures_are_opened_in_one_place() -> None:
    opening = re.compile(r"\b(?:Image|PIL)\.open\(|ImageFile\.Parser|from PIL\.\w+ import")
    files = [*PROJECT.glob("hooks/**/*.py"), *(file for file in PROJECT.glob("scripts/*") if file.is_file())]
    found = [file.name for file in files if opening.search(file.read_text(encoding="utf-8"))]
    assert found == ["originals.py"]
