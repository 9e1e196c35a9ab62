"""Another publisher's house: twelve places nobody has heard of, five themes, and a book of 64 pages of 170 × 240 mm."""

from __future__ import annotations

import datetime
import re
import shutil
from collections.abc import Iterator
from itertools import cycle
from pathlib import Path
from typing import Any

import yaml
from conftest import PROJECT, Desk

from bauta.cli import new
from bauta.forms.template import file_name
from bauta.reading.reader import Reader
from bauta.records.entries import Entry, Example, Profile, Theme
from bauta.records.sections import headings_for

NAME, PUBLISHER = "Små steder som vokser", "Distriktssenteret"
PROGRAMME = "sma-steder-som-vokser"
PLACES = (
    "Prøvnes", "Tinnvåg", "Sildrehamn", "Kvernstad", "Lauvøya", "Grandemo",
    "Skarnset", "Birkeneset", "Hesteryd", "Myrlia", "Osfjell", "Fjæregrend",
)  # fmt: skip
THEMES = ("Butikken", "Bolig", "Møteplass", "Ungdom", "Næring")
FULL, SHORT = (4, 4, 4, 4, 2), 2
"""Examples of each theme on a page and on half a page."""
DESIGN = PROJECT / "tests/bok-170x240/overrides/design/170x240"
FIFTH = 'tema-5: {rgb: "#33477f", cmyk: [80, 60, 4, 30]}\n'
FACES = """brodtekst: {familier: [Literata, Work Sans], reserve: [Georgia, serif]}
titler: {familier: [Work Sans], reserve: [system-ui, sans-serif]}
nett:
  - {familie: Work Sans, vekt: 400 700, akser: {wght: [400, 700]}, forst: true}
  - {familie: Literata, vekt: "400", akser: {wght: 400, opsz: 16}, forst: true}
  - {familie: Literata, vekt: "700", akser: {wght: 700, opsz: 16}}
"""
CHOICES = {
    "status": (("tanke", {"venter_pa": "redaksjonen", "neste": "skrive"}), ("lest", {"betyr": ["fullstendig"]}),
               ("i-trykken", {"betyr": ["fullstendig", "signert"]}), ("forbi", {"betyr": ["ute_av_bruk"]})),
    "tiltakstype": (("dugnad", {}), ("butikkutvikling", {"betyr": ["synlig"]})),
    "brukerhensyn": (("tilflyttere", {}), ("fastboende", {})),
    "fase": (("prøves", {}), ("varer", {})),
    "overforbarhet": (("gratis", {}), ("koster-litt", {})),
    "landskap": (("fjord", {}), ("fjell", {})),
    "lys": (("skumring", {}),),
}  # fmt: skip
"""What their texts choose between, and what it means."""
ABOUT = {"emne": ("kommune", "sted"), "emner": ("kommuner", "steder"),
         "emnet": ("kommunen", "stedet"), "emnene": ("kommunene", "stedene")}  # fmt: skip
"""The words for what the publication is about: those of this one, and theirs."""
SAID = cycle(
    (
        "Vi begynte med å spørre dem som bor her, og skrev ned det de sa.",
        "Det tok et halvt år før noe ble bygd, og det var godt brukt tid.",
        "Laget tok dugnaden, og stedet betalte for det som måtte kjøpes.",
        "Den som bor lengst unna, fikk velge dag for møtet.",
        "Etterpå talte vi hvem som kom, og hvem som ikke kom.",
        "Planen er på én side og henger der alle går forbi.",
    )
)
SENTENCES = {"kommune": 4, "stikkord": 1, "tema": 2}
"""Sentences under each heading, by what they are in; full examples have three."""
POINTS = {"steg": "1. "} | dict.fromkeys(("kort-fortalt", "rad", "gikk-bra", "snubletrader", "les-mer"), "- ")
DAY = datetime.date(2026, 3, 2)


def furnish_publisher(root: Path) -> Desk:
    """The house below `root`: made by the command, then given its own texts, its design and its book."""
    assert new.main(PROJECT, ["samling", NAME, "--folder", str(root), "--publisher", PUBLISHER]) == 0
    for sample in ("municipalities/et-sted.md", "examples/et-eksempel.md", "content/rastoff/et-sted.yml"):
        (root / sample).unlink()
    shutil.rmtree(root / "content/temaer")
    shutil.copytree(DESIGN, root / "overrides/design/170x240")
    palette = (DESIGN / "palett.yml").read_text(encoding="utf-8") + FIFTH
    for folder in (root / "overrides", root / "overrides/design/170x240"):
        (folder / "palett.yml").write_text(palette, encoding="utf-8")
        (folder / "skrift.yml").write_text(FACES, encoding="utf-8")
    words = (root / "overrides/ord.yml").read_text(encoding="utf-8")
    for name, (theirs, ours) in ABOUT.items():
        assert f"  {name}: {theirs}\n" in words
        words = words.replace(f"  {name}: {theirs}\n", f"  {name}: {ours}\n")
    (root / "overrides/ord.yml").write_text(words, encoding="utf-8")
    for page in (root / "content").rglob("*.md"):
        lines = page.read_text(encoding="utf-8").splitlines(keepends=True)
        page.write_text("".join(map(_about, lines)).replace("status: kladd\n", "status: tanke\n"), encoding="utf-8")
    for path, text in _texts():
        file = root / path
        file.parent.mkdir(parents=True, exist_ok=True)
        file.write_text(text, encoding="utf-8")
    return Desk(root)


def _about(line: str) -> str:
    """A line of a page, with what the publication is about; ids and names of templates stay."""
    if line.startswith(("id:", "mal:")):
        return line
    for theirs, ours in ABOUT.values():
        for here, there in ((theirs, ours), (theirs.capitalize(), ours.capitalize())):
            line = re.sub(rf"\b{here}\b(?!\.md)", there, line)
    return line


def told_here() -> set[str]:
    """What this publication says that no other does: titles of texts and books, sources, programmes, names."""
    material = Reader(PROJECT).read()
    settings = yaml.safe_load((PROJECT / "mkdocs.yml").read_text(encoding="utf-8").partition("\nplugins:")[0])
    found = {settings["site_name"], settings["site_url"], settings["extra"]["kontakt"]["epost"]}
    found |= {profile.unikt for profile in material.profiles.values()}
    for copy in material.copy:
        if not copy.path.startswith("content/") or copy.path.startswith("content/erfaringer/"):
            found.add(copy.entry.name)
    found |= {name for programme in material.registers.programmer for name in (programme.navn, programme.kort)}
    found |= {reference.tittel for reference in material.registers.referanser if len(reference.tittel) > 30}
    return {name for name in found if len(name) > 12}


def strangers(folder: Path) -> dict[str, list[str]]:
    """The files below a folder that say something of this publication, and what. The counties are everybody's."""
    told = told_here()
    assert len(told) > 300
    kinds = (".html", ".md", ".yml", ".json", ".csv", ".xml", ".js", ".svg")
    files = [file for file in folder.rglob("*") if file.suffix in kinds and file.stem != "fylker"]
    assert files
    texts = ((file.as_posix(), file.read_text(encoding="utf-8")) for file in files)
    return {path: found for path, text in texts if (found := [name for name in told if name in text])}


def _texts() -> Iterator[tuple[str, str]]:
    themes = [{"id": file_name(name), "navn": name, "nummer": n} for n, name in enumerate(THEMES, 1)]
    shared = {"program": PROGRAMME, "kort": "Det små steder lever av."}
    chosen = ((field, *one) for field, some in CHOICES.items() for one in some)
    yield "content/registre/valg.yml", _yaml([{"felt": f, "id": id_, "navn": id_} | means for f, id_, means in chosen])
    yield "content/registre/temaer.yml", _yaml([t | shared | {"farge": f"tema-{t['nummer']}"} for t in themes])
    for number, name in enumerate(PLACES):
        fields = {
            "navn": name, "kommunenummer": "ukjent", "unikt": f"{name} er alene om å ha prøvd alt to ganger.",
            "posisjon": {"lat": 59 + number, "lon": 6 + number}, "rolle": [{"program": PROGRAMME, "rolle": "deltaker"}],
            "sterke_sider": ["Dugnad", "Tålmod"],
        }  # fmt: skip
        yield f"municipalities/{file_name(name)}.md", _record(Profile, file_name(name), fields)
    places, plan = cycle(PLACES), []
    for theme, full in zip(themes, FULL, strict=True):
        mine: dict[str, list[str]] = {"full": [], "stikkord": []}
        for form, title in _titles(str(theme["navn"]), full):
            place = next(places)
            id_ = file_name(f"{place} {title}")
            mine[form].append(id_)
            fields = {
                "tittel": title, "ingress": f"{place} gjorde det ferdig på ett år.", "kommuner": [file_name(place)],
                "tema": theme["id"], "form": form, "stikkord": ["mal", "oppskrift", "erfaring"],
                "tiltakstype": "dugnad", "brukerhensyn": ["tilflyttere"], "fase": "varer", "motiv": ["torg"],
            }  # fmt: skip
            yield f"examples/{id_}.md", _record(Example, id_, fields)
        pages = {"ramme": "eksempler", "slag": "tema", "id": theme["id"], "sider": 1 + full + SHORT // 2}
        plan.append(pages | {"fulle": mine["full"], "stikkord": mine["stikkord"], "motiv": ["torg", "benk", "plan"]})
        yield f"content/temaer/{theme['id']}.md", _record(Theme, str(theme["id"]), {"tittel": theme["navn"]})
    yield "content/utgaver/bok.yml", _yaml(_edition(plan))


def _titles(theme: str, full: int) -> Iterator[tuple[str, str]]:
    yield from (("full", f"{theme} fikk nytt liv, del {number}") for number in range(1, full + 1))
    yield from (("stikkord", f"{theme} kort fortalt, del {number}") for number in range(1, SHORT + 1))


def _record(kind: type[Entry], id_: str, fields: dict[str, Any]) -> str:
    """A text of a kind, with something under every heading of its template."""
    fixed = {"id": id_, "type": kind.model_fields["type"].default, "program": PROGRAMME, "sprak": "nb"}
    given = {"henvisninger": ["en-kilde"]} | ({} if kind is Theme else {"bruk": ["bok", "nettutgave"]})
    meta = fixed | {"status": "tanke", "oppdatert": DAY.isoformat(), "lisens": "CC-BY-4.0"} | given | fields
    entry, lines = kind.model_construct(None, **meta), []
    for heading in headings_for(entry) or ():
        if heading.generated:
            continue
        lines.append(f"{'#' * heading.level} {heading.words('nb')}\n")
        if heading.id != "erfaringer":
            said = [next(SAID) for _ in range(SENTENCES.get(fields.get("form", meta["type"]), 3))]
            mark = POINTS.get(heading.id, "")
            lines.append(("\n" if mark else " ").join(mark + sentence for sentence in said) + "\n")
    return f"---\n{_yaml(meta)}---\n\n" + "\n".join(lines)


def _edition(themes: list[dict[str, Any]]) -> dict[str, Any]:
    def pages(part: str, kind: str, number: int = 1, **more: Any) -> dict[str, Any]:
        return {"ramme": part, "slag": kind, "sider": number, **more}

    tiles = ["torg", "benk", "skole", "plan"]
    plan = [
        pages("foran", "forside", motiv=tiles),
        pages("foran", "innhold"),
        pages("innledning", "kapittel", id="innledning", motiv=tiles[:3]),
        *(pages("steder", "profil", 2, id=file_name(name), motiv=tiles[:2]) for name in PLACES),
        *themes,
        pages("bakerst", "register", 2),
        pages("bakerst", "henvisninger"),
        *(pages("bakerst", "tom") for _ in range(4)),
        pages("bak", "kolofon", id="kolofon", motiv=tiles),
        pages("bak", "bakside", motiv=tiles[:2]),
    ]
    frame: dict[str, int] = {}
    for item in plan:
        frame[item["ramme"]] = frame.get(item["ramme"], 0) + item["sider"]
    return {
        "id": "bok", "program": PROGRAMME, "tittel": NAME, "utgiver": PUBLISHER, "utgave": "Prøveutgave 2026",
        "adresse": "https://sma-steder.example/", "design": "170x240", "sider": 64, "omslagssider": 4, "ark": 4,
        "format": {"bredde": 170, "hoyde": 240, "utfall": 4},
        "ramme": [{"id": id_, "tittel": id_.capitalize(), "sider": number} for id_, number in frame.items()],
        "plan": plan,
        "trykk": {
            "innbinding": "limfrest", "fargetekst": 9, "innmat": {"navn": "Prøvepapir", "gram": 150, "bulk": 1.2},
            "omslag": {"navn": "Prøvekartong", "gram": 300, "bulk": 1.1},
        },
    }  # fmt: skip


class _Plain(yaml.SafeDumper):
    """Writes the same list twice rather than point back to it."""

    def ignore_aliases(self, data: object) -> bool:  # noqa: ARG002 (PyYAML asks it so)
        return True


def _yaml(value: object) -> str:
    return yaml.dump(value, Dumper=_Plain, allow_unicode=True, sort_keys=False)
