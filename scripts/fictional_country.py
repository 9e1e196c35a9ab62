"""A fictional country: municipalities and examples nobody has heard of, put into a house to see how it grows.

Names, places, figures and events are all made up from a seed; no name is that of a Norwegian municipality.
"""

from __future__ import annotations

import random
import re
from collections.abc import Iterator
from itertools import product
from pathlib import Path
from typing import Any, NamedTuple

import yaml

SEED = 1
COUNTY = 24
"""Municipalities of a county."""
FIRST_NUMBER, LAST_NUMBER = 60, 99
"""The first two digits of the municipal numbers of invented counties; no Norwegian county has them."""
BEGINNINGS = (
    "Brull", "Dompe", "Edder", "Flokse", "Gjørv", "Hvasse", "Ister", "Jurv", "Knurre", "Lomme", "Mosse",
    "Nisse", "Okse", "Pluss", "Rugle", "Snirkel", "Tuste", "Ulme", "Vrim", "Ylte", "Ågje", "Ønske", "Bamse",
    "Dusk", "Erle", "Flirt", "Glippe", "Humle", "Inge", "Jafse", "Krus", "Lurve", "Myse", "Nupse", "Orme",
    "Pirk", "Raske", "Slarve", "Trille", "Unge",
)  # fmt: skip
ENDINGS = (
    "vika", "nesset", "dalen", "moen", "fjellet", "øya", "elva", "sundet", "bygda", "strand", "mark", "lia",
    "bergan", "tun", "eid", "vollen", "haugen", "åsen", "botn", "skaret", "tangen", "myra", "holmen", "bakken",
    "grenda", "hella", "kroken", "slåtta", "enga", "tjern", "lunden", "sletta", "kammen", "gapet", "furua",
    "løkka", "hagen", "hamna", "stølen",
)  # fmt: skip
DONE = (
    "Benker langs {sted}", "Ny rampe ved {sted}", "Ledelinjer gjennom {sted}", "Teleslynge i {sted}", "Heis i {sted}",
    "Turvei rundt {sted}", "Sjekkliste for {sted}", "Bedre lys ved {sted}", "Trinnfri inngang til {sted}",
    "Skilt som alle kan lese ved {sted}",
)  # fmt: skip
PLACES = ("biblioteket", "brygga", "skolen", "kulturhuset", "torget", "badeplassen", "legekontoret", "stasjonen")
WHO = ("teknisk drift", "plankontoret", "skolekontoret", "kulturkontoret", "helsestasjonen")
STEPS = (
    "Gå turen med {ting} og {annen}.", "Mål {ting}, {annen} og {tredje}, og tegn dem.",
    "Prøv {ting} og {annen} i {uker} uker.", "Bestem hvem som måker {ting} og vasker {annen}.",
    "Bygg {ting} først, så {annen}.", "Mål {ting} på nytt etter {uker} måneder.",
)  # fmt: skip
LIKED = (
    "Alle så {ting} før {annen} ble bygd.",
    "Driften eide {ting} og {annen}.",
    "Rådet valgte {ting} framfor {annen}.",
)
STUMBLED = ("Den første {ting} var for bratt.", "Vi glemte {ting} og {annen}.", "Vi bestilte {ting} og fikk {annen}.")
LANDSCAPES = ("kyst", "fjord", "slette", "innland-skog", "innland-jordbruk", "by", "fjell")
MEASURES = ("plan", "prosess", "kompetanse", "bygg", "uteområde", "transport", "ikt", "drift", "tjeneste")
CONSIDERATIONS = ("bevegelse", "syn", "hørsel", "forståelse", "miljø")
PHASES = ("planlagt", "pågår", "gjennomført", "avsluttet")

EVERY = "slag: kommuner"
"""A sheet of a book that lists every municipality."""


class Place(NamedTuple):
    """A municipality nobody has heard of."""

    name: str
    county: str
    number: str

    @property
    def id(self) -> str:
        """Its id: no Norwegian letters, no spaces."""
        return self.name.lower().replace("æ", "ae").replace("ø", "o").replace("å", "a")


class Terms(NamedTuple):
    """What the texts of a house may name."""

    programme: str
    themes: list[str]
    keywords: list[str]
    references: list[str]
    """One that all build on: what is invented has no source of its own."""


def settle(root: Path, municipalities: int, examples: int, seed: int = SEED) -> list[Path]:
    """Put so many municipalities with so many examples each into a house; the texts that are new."""
    chance = random.Random(seed)  # noqa: S311 (a country to measure by, no secret)
    terms = _terms(root)
    places = _places(root, municipalities, chance)
    _register(root, places)
    _make_room(root)
    files = []
    for place in places:
        ids = [f"{place.id}-tiltak-{number}" for number in range(1, examples + 1)]
        files.append(_write(root, f"municipalities/{place.id}", *_profile(place, terms, chance)))
        files += [_write(root, f"examples/{id_}", *_example(id_, place, terms, chance)) for id_ in ids]
        _material(root, place, ids, terms)
    return files


def _make_room(root: Path) -> None:
    """Take away the books that list every municipality on a page or two: a country needs other plans for them."""
    for book in (root / "content/utgaver").glob("*.yml"):
        if EVERY not in book.read_text(encoding="utf-8"):
            continue
        book.unlink()
        used = re.compile(rf"^ *- {book.stem}\n|(?<=[\[ ]){book.stem}, |, {book.stem}(?=[\],])", re.MULTILINE)
        for file in [
            *(root / "content").rglob("*.md"),
            *(root / "examples").glob("*.md"),
            *(root / "municipalities").glob("*.md"),
        ]:
            text = file.read_text(encoding="utf-8")
            if book.stem in text:
                file.write_text(used.sub("", text), encoding="utf-8")


def _terms(root: Path) -> Terms:
    register = root / "content/registre"
    themes = [theme for theme in _read(register / "temaer.yml") if theme["nummer"]]
    programme = themes[0]["program"]
    keywords = [str(keyword["ord"]) for keyword in _read(register / "stikkord.yml")]
    references = [str(reference["id"]) for reference in _read(register / "referanser.yml")][:1]
    return Terms(programme, [theme["id"] for theme in themes if theme["program"] == programme], keywords, references)


def _places(root: Path, count: int, chance: random.Random) -> list[Place]:
    taken = {name for county in _read(root / "content/registre/fylker.yml") for name in county.get("kommuner", ())}
    names = [first + last for first, last in product(BEGINNINGS, ENDINGS) if first + last not in taken]
    if count > len(names):
        raise ValueError(f"a country has at most {len(names)} municipalities")
    per_county = max(COUNTY, -(-count // (LAST_NUMBER - FIRST_NUMBER + 1)))
    chance.shuffle(names)
    return [
        Place(name, f"{_county_name(at // per_county)}", f"{FIRST_NUMBER + at // per_county}{at % per_county + 1:02}")
        for at, name in enumerate(names[:count])
    ]


def _county_name(number: int) -> str:
    return f"{BEGINNINGS[number % len(BEGINNINGS)]}fylket"


def _register(root: Path, places: list[Place]) -> None:
    file = root / "content/registre/fylker.yml"
    counties: dict[str, dict[str, object]] = {}
    for place in places:
        counties.setdefault(place.county, {"nummer": place.number[:2], "navn": place.county})
    file.write_text(file.read_text(encoding="utf-8") + _yaml(list(counties.values())), encoding="utf-8")


def _profile(place: Place, terms: Terms, chance: random.Random) -> tuple[dict[str, object], str]:
    # The municipalities of a county lie together, each county a degree or so from the others.
    latitude = round(58.8 + int(place.number[:2]) * 5 % 12 + chance.uniform(-0.5, 0.5), 3)
    middle = 8.5 + max(0.0, latitude - 61) * 1.1 + max(0.0, latitude - 69) * 3
    fields: dict[str, object] = {
        "id": place.id, "type": "kommune", **_common(terms), "navn": place.name, "landskap": chance.choice(LANDSCAPES),
        "rastoff": [f"{place.id}-notat"], "bruk": ["nettutgave"], "henvisninger": terms.references,
        "rolle": [{"program": terms.programme, "rolle": "deltaker", "fra": 2010}],
        "kommunenummer": place.number, "fylke": place.county,
        "posisjon": {"lat": latitude, "lon": round(middle + chance.uniform(-1.6, 1.6), 3)},
        "innbyggere": {"tall": chance.randint(700, 90_000), "dato": "2026", "kilde": "Oppdiktet"},
        "unikt": f"{place.name} er diktet opp for å se hvordan et helt land blir.",
        "sterke_sider": ["benker", "rette svar"],
        "koordinering": {"enhet": chance.choice(WHO), "stillingsprosent": "ukjent"},
        "forankring": "ukjent", "videreforing": "ukjent", "kontakt": "ukjent", "nettside": "ukjent",
    }  # fmt: skip
    begun = chance.randint(2004, 2012)
    text = (
        f"## Kort om kommunen\n\n{place.name} ligger i {place.county}."
        f" {place.name} har {chance.randint(2, 30)} grender og én"
        f" {chance.choice(('kirke', 'kai', 'stasjon', 'bro'))}.\n\n"
        f"## Det unike hos oss\n\nI {place.name} har {chance.choice(WHO)} prøvd {chance.choice(PLACES)} i {begun}.\n\n"
        f"## Slik har vi arbeidet\n\n{place.name} har hatt {chance.randint(2, 30)} befaringer siden {begun}.\n\n"
        f"## Resultater\n\n{place.name} har bygd om {chance.randint(2, 60)} innganger.\n\n"
        f"## Erfaringer\n\n### Dette gikk bra\n\n- {_told(LIKED, chance)[0]}\n\n"
        f"### Snubletråder\n\n- {_told(STUMBLED, chance)[0]}\n\n"
        f"## Sterke sider\n\n{place.name} låner bort {chance.choice(PLACES)}.\n\n"
        f"## Veien videre\n\n{place.name} måler igjen i {begun + 20}."
    )
    return fields, text


def _example(id_: str, place: Place, terms: Terms, chance: random.Random) -> tuple[dict[str, object], str]:
    where = f"{chance.choice(PLACES)} i {place.name}"
    begun = chance.randint(2004, 2024)
    months = chance.randint(3, 30)
    cost = chance.choice(("ukjent", {"belop": chance.randint(2, 900) * 10_000, "ar": begun}))
    fields: dict[str, object] = {
        "id": id_, "type": "eksempel", "form": "full", **_common(terms),
        "tittel": chance.choice(DONE).format(sted=where),
        "ingress": f"{place.name} brukte {months} måneder på {where}, og målte hva som ble bedre.",
        "kommuner": [place.id], "rastoff": [f"{place.id}-notat"], "bruk": ["nettutgave"],
        "tema": chance.choice(terms.themes),
        "stikkord": sorted(chance.sample(terms.keywords, min(3, len(terms.keywords)))),
        "tiltakstype": chance.choice(MEASURES), "brukerhensyn": sorted(chance.sample(CONSIDERATIONS, 2)),
        "fase": chance.choice(PHASES), "periode": {"fra": str(begun), "til": str(begun + months // 12)},
        "henvisninger": terms.references, "ansvarlig": {"enhet": chance.choice(WHO)},
        "samarbeid": ["Et oppdiktet lag"], "forankring": "ukjent", "kostnad": cost,
        "medvirkning": "ukjent", "finansiering": "ukjent", "tidsbruk": f"{months} måneder", "resultater": "ukjent",
        "overforbarhet": chance.choice(("høy", "middels")),
    }  # fmt: skip
    steps = "\n".join(f"{number}. {step}" for number, step in enumerate(_told(STEPS, chance, 4), 1))
    text = (
        f"## Kort fortalt\n\n- Arbeidet begynte i {begun}.\n- Det tok {months} måneder.\n- Rådet var med.\n\n"
        f"## Bakgrunn og mål\n\nAlle i {place.name} skulle kunne bruke {where} alene."
        f" Før hadde {place.name} {chance.randint(2, 14)} trinn der.\n\n"
        f"## Slik gjorde vi det\n\n{steps}\n\n"
        f"## Organisering og prosess\n\nArbeidet lå hos {chance.choice(WHO)}."
        f" Rådet i {place.name} var på {chance.randint(2, 9)} befaringer.\n\n"
        f"## Ressurser\n\n{chance.randint(2, 9)} ansatte i {place.name} var med.\n\n"
        f"## Resultater\n\n{place.name} sparte {chance.randint(2, 90)} minutter om dagen.\n\n"
        f"## Erfaringer\n\n### Dette gikk bra\n\n- {_told(LIKED, chance)[0]}\n\n"
        f"### Snubletråder\n\n- {_told(STUMBLED, chance)[0]}\n\n"
        f"## Veien videre\n\nNeste sted i {place.name} er {chance.choice(PLACES)}.\n\n"
        f"## Råd til andre kommuner\n\n- Begynn med {chance.choice(PLACES)}.\n- Mål før dere bygger."
    )
    return fields, text


def _told(templates: tuple[str, ...], chance: random.Random, count: int = 1) -> list[str]:
    """So many sentences with things in them that do not exist, so that no two texts say the same."""

    def thing() -> str:
        return f"{chance.choice(BEGINNINGS)}{chance.choice(ENDINGS)}".lower()

    return [
        sentence.format(ting=thing(), annen=thing(), tredje=thing(), uker=chance.randint(1, 60))
        for sentence in chance.sample(templates, count)
    ]


def _common(terms: Terms) -> dict[str, object]:
    return {
        "program": terms.programme, "sprak": "nb", "status": "utkast", "oppdatert": "2026-01-15",
        "lisens": "CC-BY-4.0",
    }  # fmt: skip


def _material(root: Path, place: Place, ids: list[str], terms: Terms) -> None:
    item = {
        "id": f"{place.id}-notat", "tittel": f"Oppdiktet notat fra {place.name}", "kommuner": [place.id],
        "program": terms.programme,
        "funn": [{"fakta": {"hva": [f"{place.name} har prøvd {len(ids)} tiltak."]}, "sikkerhet": "lest"}],
    }  # fmt: skip
    (root / f"content/rastoff/{place.id}.yml").write_text(_yaml([item]), encoding="utf-8")


def _write(root: Path, key: str, fields: dict[str, object], text: str) -> Path:
    file = root / f"{key}.md"
    file.write_text(f"---\n{_yaml(fields)}---\n\n{text}\n", encoding="utf-8")
    return file


def _read(file: Path) -> Iterator[dict[str, Any]]:
    yield from yaml.load(file.read_bytes(), yaml.CSafeLoader)


def _yaml(data: object) -> str:
    return yaml.safe_dump(data, allow_unicode=True, sort_keys=False, width=120)
