"""Examples cut out: every form says whose it is and on what terms, reads as it should, and is the same each time."""

from __future__ import annotations

import io
import json
import os
import re
import shutil
import subprocess
import sys
import zipfile
from pathlib import Path

import pypandoc
import pytest
import yaml
from conftest import Built, Desk, build
from lxml import etree, html

from bauta.records.sources import Reference
from bauta.security_policy import source_hash
from bauta.site_folder import mark
from bauta.website.clippings.citation import bibtex, reference_item

PHOTO = "lilleby-benker-i-bygata"
NYNORSK = "ovrevik-trapp-med-kontrast"
FORMS = ("docx", "md", "html", "json", "bib", "csl.json")
W = {"w": "http://schemas.openxmlformats.org/wordprocessingml/2006/main"}
SOURCE = "Redaksjonen for prøveboka"
DRAFTED = {"nb": "ikke bekreftet av kommunen", "nn": "ikkje stadfesta av kommunen"}


def form(site: Path, example: str, ending: str) -> bytes:
    """One form of an example."""
    return (site / f"eksempler/{example}/{example}.{ending}").read_bytes()


def said(data: bytes, ending: str) -> str:
    """All that stands in a form, as text."""
    if ending != "docx":
        return data.decode()
    parts = zipfile.ZipFile(io.BytesIO(data))
    document = etree.fromstring(parts.read("word/document.xml"))
    links = parts.read("word/_rels/document.xml.rels").decode()
    return "".join(document.itertext()) + links + parts.read("docProps/core.xml").decode()


def word_part(site: Path, example: str, part: str) -> etree._Element:
    """A part of a Word file, as XML."""
    return etree.fromstring(zipfile.ZipFile(io.BytesIO(form(site, example, "docx"))).read(part))


@pytest.mark.parametrize("ending", FORMS)
@pytest.mark.parametrize(("example", "language"), [(PHOTO, "nb"), (NYNORSK, "nn")])
def test_every_form_says_whose_it_is_and_on_what_terms(example: str, language: str, ending: str, built: Built) -> None:
    text = said(form(built.site, example, ending), ending)
    assert SOURCE in text
    assert "CC BY 4.0" in text
    assert f"https://prove.example/eksempler/{example}/" in text
    assert DRAFTED[language] in text


@pytest.mark.parametrize("ending", ["docx", "md", "html"])
def test_a_form_with_pictures_tells_what_they_show_and_whose_they_are(ending: str, built: Built) -> None:
    data = form(built.site, PHOTO, ending)
    raw = said(data, ending)
    if ending == "docx":
        raw += zipfile.ZipFile(io.BytesIO(data)).read("word/document.xml").decode()
    assert "En lang, rød benk under et tre." in raw
    assert "Benken ved kirkebakken." in raw
    assert "Foto: Prøveboka / CC BY 4.0" in raw


@pytest.mark.full
def test_a_changed_text_changes_its_word_file_and_the_store_stays_small(built: Built, shelved: Desk) -> None:
    kept = {file.name for file in (shelved.root / ".cache/hyller/word").iterdir()}
    shelved.edit(f"examples/{PHOTO}.md", "Tell først.", "Tell først, og tell om vinteren.")
    changed = build(shelved)
    assert changed.code == 0, changed.output
    assert form(changed.site, PHOTO, "docx") != form(built.site, PHOTO, "docx")
    now = {file.name for file in (shelved.root / ".cache/hyller/word").iterdir()}
    assert len(now - kept) == 2  # the Word file, and the slides
    assert len(now) <= 2 * len(kept)  # the store keeps as many old ones as it needs new ones


def test_a_word_file_has_headings_as_styles_and_a_header_row(built: Built) -> None:
    document = word_part(built.site, PHOTO, "word/document.xml")
    styles = document.xpath("//w:pStyle/@w:val", namespaces=W)
    known = set(word_part(built.site, PHOTO, "word/styles.xml").xpath("//w:style/@w:styleId", namespaces=W))
    assert styles[0] == "Title"
    assert {"Ingress", "Merknad", "Heading1", "Heading2", "Kilde"} <= set(styles) <= known
    for table in document.xpath("//w:tbl", namespaces=W):
        assert table.xpath("w:tr[1]/w:trPr/w:tblHeader", namespaces=W)


@pytest.mark.parametrize(("example", "language"), [(PHOTO, "nb-NO"), (NYNORSK, "nn-NO")])
def test_a_word_file_knows_its_language_and_itself(example: str, language: str, built: Built) -> None:
    defaults = word_part(built.site, example, "word/styles.xml")
    assert defaults.xpath("//w:docDefaults//w:lang/@w:val", namespaces=W) == [language]
    properties = {etree.QName(e).localname: e.text for e in word_part(built.site, example, "docProps/core.xml")}
    assert properties["language"] == language
    assert properties["creator"] == SOURCE
    assert properties["title"] in said(form(built.site, example, "html"), "html")
    assert properties["modified"] == "2026-01-15T12:00:00Z"


def test_every_picture_in_a_word_file_has_an_alternative_text(built: Built) -> None:
    document = word_part(built.site, PHOTO, "word/document.xml")
    alternatives = document.xpath("//*[local-name()='docPr']/@descr")
    assert alternatives == ["En lang, rød benk under et tre."]
    names = zipfile.ZipFile(io.BytesIO(form(built.site, PHOTO, "docx"))).namelist()
    (picture,) = (name for name in names if name.startswith("word/media/"))
    assert picture.endswith((".jpg", ".jpeg"))


def test_every_part_of_a_word_file_is_there_and_is_xml(built: Built) -> None:
    parts = zipfile.ZipFile(io.BytesIO(form(built.site, PHOTO, "docx")))
    assert parts.testzip() is None
    for name in parts.namelist():
        if name.endswith((".xml", ".rels")):
            etree.fromstring(parts.read(name))
    relations = etree.fromstring(parts.read("word/_rels/document.xml.rels"))
    inner = [e.get("Target") for e in relations if e.get("TargetMode") != "External"]
    assert {f"word/{target}" for target in inner} <= set(parts.namelist())
    used = set(re.findall(rb'r:(?:id|embed)="(\w+)"', parts.read("word/document.xml")))
    assert used <= {e.get("Id").encode() for e in relations}


def test_markdown_has_front_matter_and_links_that_work_from_anywhere(built: Built) -> None:
    _, front, text = form(built.site, PHOTO, "md").decode().split("---\n", 2)
    fields = yaml.safe_load(front)
    assert fields["tittel"] == "Benker for hver femtiende meter i Bygata"
    assert fields["kommuner"] == ["Lilleby"]
    assert fields["lisens"] == "CC BY 4.0"
    assert fields["bilder"][0]["alternativ tekst"] == "En lang, rød benk under et tre."
    links = re.findall(r"\]\(<?([^)>]+)", text)
    assert "https://prove.example/eksempler/lilleby-skilt-i-biblioteket/" in links
    assert all(link.startswith(("http", "mailto")) for link in links)


def test_markdown_reads_as_the_page_does(amended: Built) -> None:
    text = form(amended.site, PHOTO, "md").decode()
    read = pypandoc.convert_text(text.split("---\n", 2)[2], "html", "commonmark")
    page = html.document_fromstring(read)
    assert "25. oktober møttes alle ute." in page.text_content()
    assert "https://prove.example/eksempler/lilleby-skilt-i-biblioteket/" in page.xpath("//a/@href")


def test_a_page_of_its_own_fetches_nothing(built: Built) -> None:
    page = html.document_fromstring(form(built.site, PHOTO, "html"))
    assert page.get("lang") == "nb"
    assert page.xpath("//@src")
    assert [source for source in page.xpath("//@src") if not source.startswith("data:image/jpeg;base64,")] == []
    assert page.xpath("//script | //link[not(@rel='canonical')]") == []
    assert page.xpath("//@style | //@*[starts-with(name(), 'on')]") == []
    assert all(link.startswith(("http", "mailto", "tel")) for link in page.xpath("//a/@href"))
    assert "noindex" in page.xpath("//meta[@name='robots']/@content")[0]


def test_the_host_lets_a_page_of_its_own_have_its_style(built: Built) -> None:
    page = html.document_fromstring(form(built.site, PHOTO, "html"))
    (style,) = page.iter("style")
    named = source_hash(style.text)
    assert named in page.xpath("//meta[@http-equiv='Content-Security-Policy']/@content")[0]
    assert named in (built.site / "_headers").read_text(encoding="utf-8")


def test_json_is_an_article_with_the_steps_of_its_recipe(built: Built) -> None:
    data = json.loads(form(built.site, PHOTO, "json"))
    assert data["@context"] == ["https://schema.org", {"bauta": "https://prove.example/data/#"}]
    assert data["@type"] == ["Article", "HowTo"]
    assert [step["position"] for step in data["step"]] == [1, 2, 3, 4]
    assert data["license"] == "https://creativecommons.org/licenses/by/4.0/"
    assert data["inLanguage"] == "nb-NO"
    assert data["temporalCoverage"] == "2006/2010"
    assert data["contentLocation"][0]["geo"] == {"@type": "GeoCoordinates", "latitude": 61.0, "longitude": 10.0}
    assert data["image"][0]["description"] == "En lang, rød benk under et tre."
    for part in data["encoding"]:
        assert (built.site / part["contentUrl"].removeprefix("https://prove.example/")).is_file()


SCHEMA_ORG = {
    "Article": {"headline", "articleBody", "articleSection"},
    "CreativeWork": {
        "abstract", "citation", "contentLocation", "creativeWorkStatus", "creditText", "dateModified", "datePublished",
        "encoding", "hasPart", "inLanguage", "isPartOf", "keywords", "license", "position", "publisher", "creator",
        "temporalCoverage", "text",
    },
    "HowTo": {"step"},
    "MediaObject": {"contentUrl", "encodingFormat", "width", "height"},
    "ImageObject": {"caption"},
    "Place": {"geo", "containedInPlace"},
    "GeoCoordinates": {"latitude", "longitude"},
}  # fmt: skip
"""The properties of schema.org that are used, under the type that has them."""
LINEAGE = {
    "Article": ["CreativeWork"], "HowTo": ["CreativeWork"], "HowToStep": ["CreativeWork"],
    "Collection": ["CreativeWork"], "MediaObject": ["CreativeWork"], "Dataset": ["CreativeWork"],
    "ImageObject": ["MediaObject", "CreativeWork"], "AdministrativeArea": ["Place"],
}  # fmt: skip
THING = {"name", "url", "identifier", "description", "image"}


def misused(data: object) -> list[tuple[str, str]]:
    """Type and property of what no type has the property."""
    if isinstance(data, list):
        return [fault for item in data for fault in misused(item)]
    if not isinstance(data, dict):
        return []
    named = data.get("@type", [])
    types = [named] if isinstance(named, str) else named
    allowed = set(THING)
    for kind in types:
        for ancestor in (kind, *LINEAGE.get(kind, [])):
            allowed |= SCHEMA_ORG.get(ancestor, set())
    found = [
        (str(types), name) for name in data if types and not name.startswith(("@", "bauta:")) and name not in allowed
    ]
    return found + [fault for value in data.values() for fault in misused(value)]


def test_json_uses_the_words_of_schema_org_where_they_belong(built: Built) -> None:
    assert misused(json.loads((built.site / "data/eksempler.json").read_bytes())) == []


REFERENCES = [
    Reference(id="ren", type="rapport", tittel="Årsmelding", utgiver="Kommunen", aar="2019", adresse="https://a.no/b"),
    Reference(
        id="vrang",
        type="nettside",
        tittel="100 % sikkert & #1_b ~x^2 \\ $",
        utgiver="Hansen og Olsen and Son",
        aar="2005–2008",
        adresse="https://a.no/b_c?d=%20{e}&f=g#h",
        lest="2026-11-01",
    ),
    Reference(
        id="apen", type="artikkel", tittel="«Sitat»: æøå – fine", utgiver="Avisa", aar="2005–", adresse="https://a.no/"
    ),
]


@pytest.mark.parametrize("reference", REFERENCES, ids=lambda reference: reference.id)
def test_bibtex_is_read_back_as_it_was_written(reference: Reference) -> None:
    pandoc = pypandoc.get_pandoc_path()
    run = subprocess.run(
        [pandoc, "--from=bibtex", "--to=csljson"],
        input=bibtex(reference_item(reference)).encode(),
        capture_output=True,
        check=True,
    )
    (item,) = json.loads(run.stdout)
    read = html.fragment_fromstring(item["title"], create_parent=True).text_content()
    assert (item["id"], read) == (reference.id, reference.tittel)
    assert item["author"] == [{"literal": reference.utgiver}] or item["author"][0]["family"] == reference.utgiver
    assert item["URL"] == reference.adresse.replace("{", "%7B").replace("}", "%7D")


def test_a_lone_brace_in_a_title_does_not_swallow_the_rest_of_the_file() -> None:
    entry = bibtex(reference_item(REFERENCES[0].model_copy(update={"tittel": "Halv {klamme", "merknad": "}}"})))
    assert entry.count("{") == entry.count("}")
    assert r"{{Halv \textbraceleft{}klamme}}" in entry


def test_csl_json_says_years_spans_and_what_is_neither() -> None:
    issued = [reference_item(reference)["issued"] for reference in REFERENCES]
    assert issued == [{"date-parts": [[2019]]}, {"date-parts": [[2005], [2008]]}, {"literal": "2005–"}]


def test_the_citation_is_in_the_norwegian_form(built: Built) -> None:
    page = html.document_fromstring((built.site / f"eksempler/{PHOTO}/index.html").read_bytes())
    assert page.xpath("string(//*[@id='klipp-sitat']/following-sibling::pre)") == (
        "Redaksjonen for prøveboka. (2026, 15. januar). Benker for hver femtiende meter i Bygata "
        "(Prøveutgave 2026) [Eksempel fra Lilleby, utkast]. Prøveboka. "
        "https://prove.example/eksempler/lilleby-benker-i-bygata/"
    )


def test_the_page_offers_every_file_that_is_there_and_no_other(built: Built) -> None:
    folder = built.site / f"eksempler/{PHOTO}"
    page = html.document_fromstring((folder / "index.html").read_bytes())
    offered = page.xpath("//*[contains(@class, 'klipp__filer')]//a/@href")
    there = [f"{PHOTO}.{ending}" for ending in ("pdf", "docx", "pptx", "md", "html", "json")]
    assert offered == [name for name in there if (folder / name).is_file()]
    assert len(offered) >= 4


def test_the_card_may_stand_in_a_frame_and_leads_out_of_it(built: Built) -> None:
    page = html.document_fromstring((built.site / f"eksempler/{PHOTO}/index.html").read_bytes())
    snippet = html.fragment_fromstring(page.xpath("string(//*[@id='klipp-ramme']/following-sibling::pre)"))
    assert snippet.get("title") == "Eksempel: Benker for hver femtiende meter i Bygata"
    card = html.document_fromstring(
        (built.site / snippet.get("src").removeprefix("https://prove.example/")).read_bytes()
    )
    (link,) = card.xpath("//a")
    assert (link.get("href"), link.get("target")) == (f"https://prove.example/eksempler/{PHOTO}/", "_top")
    assert "noindex" in card.xpath("//meta[@name='robots']/@content")[0]
    assert "CC BY 4.0" in card.text_content()


@pytest.mark.full
def test_word_files_can_be_left_out(shelved: Desk) -> None:
    command = [sys.executable, "-m", "mkdocs", "build", "--strict", "--quiet"]
    subprocess.run(command, cwd=shelved.root, env={**os.environ, "BAUTA_UTEN_WORD": "1"}, check=True)
    page = html.document_fromstring((shelved.root / f"site/eksempler/{PHOTO}/index.html").read_bytes())
    assert f"{PHOTO}.docx" not in page.xpath("//a/@href")
    assert not list((shelved.root / "site/eksempler").rglob("*.docx"))


def test_a_fault_in_pandoc_stops_the_build_with_the_old_site_in_place(
    shelved: Desk, monkeypatch: pytest.MonkeyPatch
) -> None:
    mark(shelved.root / "site")
    shelved.write("site/index.html", "det gamle nettstedet")
    broken = shelved.root / "pandoc"
    broken.write_text(
        '#!/bin/sh\ncase "$*" in *version*) echo "pandoc 3.9";; *reference.docx) exec "$EKTE" "$@";;'
        ' *) echo "tomt for papir" >&2; exit 1;; esac\n',
        encoding="utf-8",
    )
    broken.chmod(0o755)
    monkeypatch.setenv("EKTE", pypandoc.get_pandoc_path())
    monkeypatch.setenv("PYPANDOC_PANDOC", str(broken))
    shutil.rmtree(shelved.root / ".cache/hyller/word")
    stopped = build(shelved)
    assert stopped.code != 0
    assert "Word- og lysbildefilene kunne ikke lages. Pandoc sier: tomt for papir" in " ".join(stopped.output.split())
    assert "Traceback" not in stopped.output
    assert (shelved.root / "site/index.html").read_text(encoding="utf-8") == "det gamle nettstedet"
