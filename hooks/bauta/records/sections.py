"""The fixed order of headings for each kind of record, in bokmål and nynorsk."""

from __future__ import annotations

import re
from collections.abc import Iterable
from dataclasses import dataclass, replace

from bauta.records.entries import Entry, Example, Profile, Theme
from bauta.records.languages import LANGUAGES, declared_in

NOT_SLUG = re.compile(r"[^a-z0-9]+")
OPENING = "apning"
"""Stands for what is above the first heading of a text, where headings are named by their anchors."""
READ_ON = "les-mer"
"""Where a text leads on to others: nothing to tell of where it is left out."""
LETTERS = str.maketrans({"æ": "ae", "ø": "o", "å": "a", "é": "e", "ü": "u", "ö": "o", "ä": "a"})


@dataclass(frozen=True)
class Heading:
    """A heading of the template: its words, its level, whether it must stand and who writes it."""

    id: str
    nb: str
    nn: str
    level: int = 2
    required: bool = True
    generated: bool = False
    hint: str = ""
    """What to write, for the one who fills in the template."""
    hint_nn: str = ""
    """The same in nynorsk, where it is not the same words."""
    also: tuple[str, ...] = ()
    """What people call it instead; they are told what it is called here."""

    def words(self, language: str) -> str:
        """The heading in the language of the record."""
        return declared_in(language, self.nb, nn=self.nn)

    @property
    def spellings(self) -> list[str]:
        """The heading in every language of the house."""
        return [self.words(language) for language in LANGUAGES]

    def hint_in(self, language: str) -> str:
        """What to write, in the language of the record."""
        return declared_in(language, self.hint, nn=self.hint_nn)


WENT_WELL = Heading(
    "gikk-bra",
    "Dette gikk bra",
    "Dette gjekk bra",
    level=3,
    also=("Det som gikk bra", "Dette fungerte", "Dette lyktes vi med", "Suksessfaktorer", "Positive erfaringer"),
)
STUMBLES = Heading(
    "snubletrader",
    "Snubletråder",
    "Snubletrådar",
    level=3,
    hint="Minst én. Alt gir læring.",
    hint_nn="Minst éin. Alt gir læring.",
    also=(
        "Utfordringer",
        "Fallgruver",
        "Dette gikk dårlig",
        "Dette gikk mindre bra",
        "Negative erfaringer",
        "Hindringer",
    ),
)
EXPERIENCE = (
    Heading(
        "erfaringer", "Erfaringer", "Erfaringar", also=("Læring", "Lærdommer", "Dette lærte vi", "Våre erfaringer")
    ),
    WENT_WELL,
    STUMBLES,
)
IN_BRIEF = Heading(
    "kort-fortalt",
    "Kort fortalt",
    "Kort fortalt",
    hint="3–5 strekpunkter, maks 80 ord.",
    hint_nn="3–5 strekpunkt, maks 80 ord.",
    also=("Kort sagt", "Kort om tiltaket", "Sammendrag", "Oppsummering", "Ingress", "Innledning", "Introduksjon"),
)
WAY_ON = Heading(
    "veien-videre",
    "Veien videre",
    "Vegen vidare",
    hint="Mulig retning de neste 2–3 årene, positivt og framtidsrettet.",
    hint_nn="Mogleg retning dei neste 2–3 åra, positivt og framtidsretta.",
    also=("Videre arbeid", "Arbeidet videre", "Planer framover", "Neste steg", "Framtida", "Framover"),
)

FULL_EXAMPLE = (
    IN_BRIEF,
    Heading(
        "bakgrunn",
        "Bakgrunn og mål",
        "Bakgrunn og mål",
        hint="Hvilket behov løste dere? For hvem?",
        hint_nn="Kva behov løyste de? For kven?",
        also=("Bakgrunn", "Mål", "Målsetting", "Hvorfor", "Behovet", "Utgangspunkt", "Formål"),
    ),
    Heading(
        "steg",
        "Slik gjorde vi det",
        "Slik gjorde vi det",
        hint="Oppskriften: nummererte steg (1. 2. 3.), minst tre. Ett verb i hvert.",
        hint_nn="Oppskrifta: nummererte steg (1. 2. 3.), minst tre. Eitt verb i kvart.",
        also=("Framgangsmåte", "Fremgangsmåte", "Gjennomføring", "Steg for steg", "Tiltak", "Tiltaket", "Metode"),
    ),
    Heading(
        "organisering",
        "Organisering og prosess",
        "Organisering og prosess",
        hint="Hvem ledet, hvem deltok, hvordan ble arbeidet forankret?",
        hint_nn="Kven leidde, kven deltok, korleis vart arbeidet forankra?",
        also=("Organisering", "Prosess", "Forankring", "Medvirkning", "Samarbeid"),
    ),
    Heading(
        "ressurser",
        "Ressurser",
        "Ressursar",
        hint="Kostnad, finansiering, tid, kompetanse.",
        also=("Økonomi", "Kostnad", "Kostnader", "Finansiering", "Ressursbruk", "Tid og penger"),
    ),
    Heading(
        "resultater",
        "Resultater",
        "Resultat",
        hint="Hva ble bedre, og hvordan vet dere det?",
        hint_nn="Kva vart betre, og korleis veit de det?",
        also=("Effekt", "Effekter", "Virkning", "Gevinst", "Gevinster", "Dette oppnådde vi"),
    ),
    *EXPERIENCE,
    WAY_ON,
    Heading(
        "rad",
        "Råd til andre kommuner",
        "Råd til andre kommunar",
        hint="3–5 korte råd i du-form.",
        also=("Råd", "Tips", "Tips til andre", "Våre råd", "Anbefalinger", "Råd til andre"),
    ),
    Heading("henvisninger", "Henvisninger", "Tilvisingar", generated=True),
)

KEYWORD_EXAMPLE = (
    IN_BRIEF,
    *(replace(h, required=h.level == WENT_WELL.level) for h in EXPERIENCE),
    replace(WAY_ON, required=False),
    Heading("henvisninger", "Henvisninger", "Tilvisingar", generated=True),
)

PROFILE = (
    Heading(
        "om-kommunen",
        "Kort om kommunen",
        "Kort om kommunen",
        hint="Ett avsnitt, maks 60 ord. Faktaboksen lages av feltene over.",
        hint_nn="Eitt avsnitt, maks 60 ord. Faktaboksen blir laga av felta over.",
    ),
    Heading(
        "det-unike",
        "Det unike hos oss",
        "Det unike hos oss",
        hint="Det dere mener er spesielt for kommunen.",
        hint_nn="Det de meiner er spesielt for kommunen.",
    ),
    Heading(
        "slik-har-vi-arbeidet",
        "Slik har vi arbeidet",
        "Slik har vi arbeidd",
        hint="Organisering, forankring, kompetanse, medvirkning.",
        hint_nn="Organisering, forankring, kompetanse, medverknad.",
    ),
    Heading("resultater", "Resultater", "Resultat"),
    *EXPERIENCE,
    Heading(
        "sterke-sider",
        "Sterke sider",
        "Sterke sider",
        hint="Hva andre kommuner kan få hjelp til.",
        hint_nn="Kva andre kommunar kan få hjelp til.",
    ),
    WAY_ON,
    Heading("eksempler", "Våre eksempler", "Eksempla våre", generated=True),
    Heading("kontakt", "Kontakt og henvisninger", "Kontakt og tilvisingar", generated=True),
)

THEME = (
    Heading("hva", "Hva det handler om", "Kva det handlar om"),
    Heading("hvorfor", "Hvorfor det er viktig", "Kvifor det er viktig"),
    Heading("larer", "Dette lærer eksemplene oss", "Dette lærer eksempla oss"),
    Heading(READ_ON, "Les mer", "Les meir"),
)


def headings_for(entry: Entry) -> tuple[Heading, ...] | None:
    """The headings an entry must follow, or None for chapters, which are free."""
    match entry:
        case Example(form="stikkord"):
            return KEYWORD_EXAMPLE
        case Example():
            return FULL_EXAMPLE
        case Profile():
            return PROFILE
        case Theme():
            return THEME
    return None


def anchors(headings: Iterable[Heading] | None) -> dict[str, str]:
    """The anchor of each heading of a template, by its words in any language."""
    return {words: heading.id for heading in headings or () for words in heading.spellings}


def slug(title: str) -> str:
    """A heading as an anchor: lower case, a–z and digits, hyphens between."""
    return NOT_SLUG.sub("-", title.lower().translate(LETTERS)).strip("-")
