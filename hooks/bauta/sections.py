"""The fixed order of headings for each kind of record, in bokmål and nynorsk."""

from __future__ import annotations

from dataclasses import dataclass

from bauta.entries import Entry, Example, Profile, Theme


@dataclass(frozen=True)
class Heading:
    """A heading of the template: its words, its level, whether it must stand and who writes it."""

    id: str
    nb: str
    nn: str
    level: int = 2
    required: bool = True
    generated: bool = False

    def words(self, language: str) -> str:
        """The heading in the language of the record."""
        return self.nn if language == "nn" else self.nb


WENT_WELL = Heading("gikk-bra", "Dette gikk bra", "Dette gjekk bra", level=3)
STUMBLES = Heading("snubletrader", "Snubletråder", "Snubletrådar", level=3)
EXPERIENCE = (Heading("erfaringer", "Erfaringer", "Erfaringar"), WENT_WELL, STUMBLES)
IN_BRIEF = Heading("kort-fortalt", "Kort fortalt", "Kort fortalt")
WAY_ON = Heading("veien-videre", "Veien videre", "Vegen vidare")

FULL_EXAMPLE = (
    IN_BRIEF,
    Heading("bakgrunn", "Bakgrunn og mål", "Bakgrunn og mål"),
    Heading("steg", "Slik gjorde vi det", "Slik gjorde vi det"),
    Heading("organisering", "Organisering og prosess", "Organisering og prosess"),
    Heading("ressurser", "Ressurser", "Ressursar"),
    Heading("resultater", "Resultater", "Resultat"),
    *EXPERIENCE,
    WAY_ON,
    Heading("rad", "Råd til andre kommuner", "Råd til andre kommunar"),
    Heading("henvisninger", "Henvisninger", "Tilvisingar", generated=True),
)

KEYWORD_EXAMPLE = (
    IN_BRIEF,
    *(Heading(h.id, h.nb, h.nn, h.level, required=h.level == 3) for h in EXPERIENCE),
    Heading(WAY_ON.id, WAY_ON.nb, WAY_ON.nn, required=False),
    Heading("henvisninger", "Henvisninger", "Tilvisingar", generated=True),
)

PROFILE = (
    Heading("om-kommunen", "Kort om kommunen", "Kort om kommunen"),
    Heading("det-unike", "Det unike hos oss", "Det unike hos oss"),
    Heading("slik-har-vi-arbeidet", "Slik har vi arbeidet", "Slik har vi arbeidd"),
    Heading("resultater", "Resultater", "Resultat"),
    *EXPERIENCE,
    Heading("sterke-sider", "Sterke sider", "Sterke sider"),
    WAY_ON,
    Heading("eksempler", "Våre eksempler", "Eksempla våre", generated=True),
    Heading("kontakt", "Kontakt og henvisninger", "Kontakt og tilvisingar", generated=True),
)

THEME = (
    Heading("hva", "Hva det handler om", "Kva det handlar om"),
    Heading("hvorfor", "Hvorfor det er viktig", "Kvifor det er viktig"),
    Heading("larer", "Dette lærer eksemplene oss", "Dette lærer eksempla oss"),
    Heading("les-mer", "Les mer", "Les meir"),
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
