"""Offprints and extracts: all of the web page, and whose it is; made again only when something has changed."""

from __future__ import annotations

import io
from collections.abc import Iterator
from pathlib import Path

import pikepdf
import pypdfium2
import pytest
import segno
from conftest import PROJECT, Built, Desk
from lxml import html
from proof import heard, letters, lines, web_page
from trails import links

from bauta.composing import bindery
from bauta.publication import House, Publication

EXAMPLES = (
    "lilleby-benker-i-bygata",
    "lilleby-skilt-i-biblioteket",
    "ovrevik-rampe-ved-kaia",
    "ovrevik-trapp-med-kontrast",
)
TRAPP = "examples/ovrevik-trapp-med-kontrast"
COUNTIES = {"content/fylker/innlandet", "content/fylker/vestland"}
CHANGED = {TRAPP, "municipalities/lilleby", "municipalities/ovrevik", "content/temaer/plasser", *COUNTIES}
"""What has the text of that example in it."""
PICTURED = {
    "examples/lilleby-benker-i-bygata", "municipalities/lilleby", "content/temaer/plasser", "content/fylker/innlandet",
}  # fmt: skip
"""What has the photograph of the benches in it."""
HERE = "https://prove.example/"
BLOCKS = ".//h1|.//h2|.//h3|.//p|.//li|.//dt|.//dd|.//th|.//td|.//figcaption"
ELSEWHERE = (
    ".//nav|.//script|.//svg|.//a[@class='kilder__plass']|.//*[contains(@class, 'relatert')]|.//footer"
    "|.//section[contains(@class, 'klipp')]|.//section[@aria-labelledby='del-laerdommer']"
    "|.//section[@aria-labelledby='del-trenger']|.//p[contains(@class, 'opphav')]|.//h2[@id='erfaringer']"
    "|.//section[@aria-labelledby='del-krav']|.//*[contains(@class, 'lettlest')]"
)
"""What leads on from a page, is drawn, or says facts of the page once more: not part of what it says."""
SPARSE = 297 / 4
"""How far down in mm every page of an offprint is set at the least."""


def said(article: html.HtmlElement) -> Iterator[str]:
    """The letters of each block of a web page, those of its lists and boxes one by one."""
    for skipped in article.xpath(ELSEWHERE):
        skipped.drop_tree()
    for block in article.xpath(BLOCKS):
        if block.getparent().get("data-felt") == "regel" and block.tag == "dd":  # the book tells what each is about
            yield from (letters(rule.text_content()) for rule in block.findall("a"))
            continue
        text = letters(" ".join(block.itertext()))
        if text and block.find(".//p") is None and block.find(".//li") is None:
            yield text


def read(file: Path) -> str:
    """All that stands in a PDF, with single spaces."""
    pages = pypdfium2.PdfDocument(file)
    return " ".join(" ".join(page.get_textpage().get_text_range() for page in pages).replace("\ufffe", "").split())


def missing(site: Path, id_: str) -> list[str]:
    """What the page of an example says and its offprint does not."""
    page = web_page(site, f"eksempler/{id_}/")
    whole = letters(heard(site / f"eksempler/{id_}/{id_}.pdf"))
    spoken = (
        text.replace("Foto", "") for text in said(page.find(".//article"))
    )  # the book has no word before a credit
    return [text for text in spoken if text not in whole.replace("Foto", "")]


@pytest.mark.parametrize("id_", EXAMPLES)
def test_an_offprint_says_all_its_web_page_says(id_: str, built: Built) -> None:
    assert missing(built.site, id_) == []


@pytest.mark.full
def test_every_offprint_of_the_real_site_says_all_its_page_says(real_site: Path) -> None:
    ids = [file.stem for file in (PROJECT / "examples").glob("*.md")]
    assert len(ids) > 150
    assert {id_: lost for id_ in ids if (lost := missing(real_site, id_))} == {}


def test_no_offprint_of_the_real_site_has_a_page_with_little_on_it(real_site: Path) -> None:
    low = {}
    for file in (real_site / "eksempler").rglob("*.pdf"):
        for number, page in enumerate(pypdfium2.PdfDocument(file), 1):
            words = [bottom for _, _, top, _, bottom in lines(page) if 15 < top < 280]
            low |= {(file.stem, number): max(words)} if max(words, default=0) < SPARSE else {}
    assert low == {}


def test_a_profile_keeps_its_spread_in_every_extract(real_site: Path) -> None:
    files = sorted((real_site / "kommuner").rglob("*.pdf"))
    assert {file.stem for file in files} >= {file.stem for file in (PROJECT / "municipalities").glob("*.md")}
    begun = {
        file.stem: [bookmark.get_dest().get_index() + 1 for bookmark in pypdfium2.PdfDocument(file).get_toc()][:3]
        for file in files
    }
    assert begun == {file.stem: [1, 2, 4] for file in files}


@pytest.mark.parametrize("id_", EXAMPLES)
def test_an_offprint_says_whose_it_is_and_on_what_terms(id_: str, built: Built) -> None:
    text = read(built.site / f"eksempler/{id_}/{id_}.pdf")
    for part in ("Prøveboka", "Redaksjonen for prøveboka, oppdatert", "CC BY 4.0", "ikke bekreftet", "ikkje stadfesta"):
        other = {"ikke bekreftet": "ikkje stadfesta", "ikkje stadfesta": "ikke bekreftet"}.get(part, part)
        assert part in text or other in text, part
    assert letters(f"{HERE}eksempler/{id_}/") in letters(text)
    with pikepdf.open(built.site / f"eksempler/{id_}/{id_}.pdf") as pdf:
        assert f"{HERE}eksempler/{id_}/" in {target for page in pdf.pages for target in links(pdf, page)}


@pytest.mark.parametrize("id_", EXAMPLES)
def test_the_qr_code_of_an_offprint_leads_to_its_page(id_: str, built: Built) -> None:
    code = segno.make(f"{HERE}eksempler/{id_}/", error="m", micro=False, mask=0).matrix
    assert printed_code(built.site / f"eksempler/{id_}/{id_}.pdf", len(code)) == [list(row) for row in code]


def printed_code(file: Path, size: int) -> list[list[int]]:
    """The modules of the QR code on the last page, read from the page as it is drawn."""
    document = pypdfium2.PdfDocument(file)
    page = document[len(document) - 1]
    drawn = (item.get_bounds() for item in page.get_objects(filter=[2]))  # paths
    squares = [b for b in drawn if abs((b[2] - b[0]) - (b[3] - b[1])) < 0.01 and 40 < b[2] - b[0] < 80]
    left, _, right, top = min(squares, key=lambda b: b[2] - b[0])  # within its white margin
    scale = 4
    picture = page.render(scale=scale).to_pil().convert("L")
    side = (right - left) / size
    height = page.get_height()

    def dark(row: int, column: int) -> int:
        x, y = left + (column + 0.5) * side, height - top + (row + 0.5) * side
        return int(picture.getpixel((int(x * scale), int(y * scale))) < 128)

    return [[dark(row, column) for column in range(size)] for row in range(size)]


@pytest.mark.parametrize(
    ("address", "titles"),
    [
        (
            "kommuner/lilleby/lilleby.pdf",
            ["Lilleby", "Benker for hver femtiende meter i Bygata", "Skilt som ble prøvd"],
        ),
        (
            "temaer/plasser/plasser.pdf",
            ["Plasser og gater", "Benker for hver femtiende", "Skilt som ble prøvd", "Trapp med"],
        ),
    ],
)
def test_an_extract_holds_the_record_and_all_its_examples(address: str, titles: list[str], built: Built) -> None:
    with pikepdf.open(built.site / address) as pdf, pdf.open_outline() as outline:
        found = {item.title for item in walk(outline.root)}
        assert all(any(name.startswith(title) for name in found) for title in titles), found
        targets = [target for page in pdf.pages for target in links(pdf, page)]
        assert any(isinstance(target, int) for target in targets)
        assert str(pdf.Root.Lang) == "nb"
    text = letters(read(built.site / address))
    for title in titles:
        assert letters(title) in text


def walk(items: list[pikepdf.OutlineItem]) -> Iterator[pikepdf.OutlineItem]:
    """Every bookmark, however deep."""
    for item in items:
        yield item
        yield from walk(item.children)


def test_the_contents_of_an_extract_name_the_pages_its_texts_stand_on(built: Built) -> None:
    pages = pypdfium2.PdfDocument(built.site / "kommuner/lilleby/lilleby.pdf")
    text = [" ".join(page.get_textpage().get_text_range().split()) for page in pages]
    for title in ("Benker for hver femtiende meter i Bygata", "Skilt som ble prøvd på papir"):
        number = int(text[0].split(title, 1)[1].split()[0])
        assert number > 1
        assert letters(title) in letters(text[number - 1])


def test_a_nynorsk_offprint_is_nynorsk_from_its_first_word(built: Built) -> None:
    with pikepdf.open(built.site / "eksempler/ovrevik-rampe-ved-kaia/ovrevik-rampe-ved-kaia.pdf") as pdf:
        assert str(pdf.Root.Lang) == "nn"


@pytest.mark.parametrize("address", ["kommuner/lilleby", "temaer/plasser"])
def test_the_page_offers_its_extract_with_its_size(address: str, built: Built) -> None:
    page = web_page(built.site, address)
    (link,) = page.xpath("//a[@type='application/pdf' and contains(@class, 'knapp')]")
    file = built.site / address / link.get("href")
    assert f"{round(file.stat().st_size / 1000)}\u00a0kB" in link.text_content()


def offprints(desk: Desk, day: int = 0) -> dict[str, bytes]:
    """Everything the house prints of single records."""
    with House(desk.root) as house:
        publication = Publication(house)
        publication.made_at = day
        publication.print_books()
        return publication.offprints


def set_anew(desk: Desk, day: int = 0) -> set[str]:
    """The keys of the offprints that are not taken from the shelf when the house prints them all."""
    shelf = desk.root / bindery.STORE
    kept = {file.name for file in shelf.glob("*")}
    made = offprints(desk, day)
    new = [file.read_bytes() for file in shelf.iterdir() if file.name not in kept]
    return {key for key, pdf in made.items() if any(file.endswith(pdf) for file in new)}


@pytest.mark.full
def test_only_what_has_changed_is_set_again(desk: Desk) -> None:
    first = offprints(desk)
    assert len(first) > len(CHANGED)
    assert set_anew(desk) == set()
    assert offprints(desk) == first
    desk.edit(f"{TRAPP}.md", "ingress: ", "ingress: Ny ordlyd. ")
    assert set_anew(desk) == CHANGED


@pytest.mark.full
@pytest.mark.parametrize("change", ["design", "picture", "day"])
def test_a_new_design_picture_or_day_is_not_mistaken_for_the_old(change: str, desk: Desk) -> None:
    every = set_anew(desk)
    assert len(every) > len(PICTURED)
    if change == "design":
        desk.edit("overrides/print/small.typ", "leading: 0.39em", "leading: 0.4em")
    if change == "picture":
        picture = desk.root / "examples/lilleby-benker-i-bygata/benk.jpg"
        picture.write_bytes((desk.root / "municipalities/lilleby/torget.jpg").read_bytes())
    assert set_anew(desk, day=86400 if change == "day" else 0) == (PICTURED if change == "picture" else every)


@pytest.mark.full
def test_two_builds_at_once_give_the_same_whole_files(desk: Desk) -> None:
    from concurrent.futures import ThreadPoolExecutor

    with ThreadPoolExecutor(2) as pool:
        one, other = pool.map(lambda _: offprints(desk), range(2))
    assert one == other
    for pdf in one.values():
        with pikepdf.open(io.BytesIO(pdf)) as opened:
            assert len(opened.pages) > 0
