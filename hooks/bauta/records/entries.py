"""Entries are what the book and the site are made of; their typed fields are the only schema.

A field has one name, the Norwegian one that contributors write.
"""

from __future__ import annotations

from typing import Annotated, Literal

from bauta.records.field_types import (
    Anchoring,
    Consideration,
    Coordination,
    Cost,
    CostShare,
    Day,
    Form,
    HistoricNumber,
    Id,
    Language,
    Licence,
    Measure,
    Municipality,
    Period,
    Phase,
    Picture,
    Place,
    Population,
    Position,
    Resource,
    Responsible,
    Result,
    Role,
    SignOff,
    WayOn,
    WebAddress,
)
from bauta.records.requirement import Entity, Known, Text, Unknown, identity, optional, required

Status = Literal["rastoff", "valgt", "supplering", "utkast", "kvalitetssikring", "godkjent", "arkivert"]
PageTemplate = Literal[
    "bidra.html",
    "boka.html",
    "data.html",
    "eksempler.html",
    "erfaringer.html",
    "henvisninger.html",
    "hjem.html",
    "kommuner.html",
    "last-ned.html",
    "programmer.html",
    "rastoff.html",
    "redaksjon.html",
    "ressurskommuner.html",
    "samling.html",
    "samlinger.html",
    "side.html",
    "sideplan.html",
    "sok.html",
    "stikkord.html",
    "temaer.html",
    "tilgjengelighet.html",
    "trykk.html",
]
"""The templates a page may ask for. All others in overrides/ are for records, or parts of these."""
CHECKED: tuple[Status, ...] = ("kvalitetssikring", "godkjent")
"""The statuses from which everything the template calls PÅKREVD must be in place."""


class Entry(Entity):
    """What every entry has, whatever it tells of."""

    id: Id = identity("kebab-case, likt filnavnet")
    type: str = identity("fast verdi")
    program: Id = identity("id i programregisteret")
    sprak: Language = identity("nb eller nn", "nb")
    status: Status = identity("hvor langt teksten er kommet", "rastoff")
    kvalitetssikret: SignOff | None = optional("rolle, dato og avtrykk; scripts/desk --approve skriver det")
    oppdatert: Day | None = required("ÅÅÅÅ-MM-DD")
    lisens: Licence = identity("CC-BY-4.0 eller NLOD-2.0", "CC-BY-4.0")
    merknad: str = optional("til redaksjonen, trykkes ikke", "")

    @property
    def name(self) -> str:
        """What the entry is called in lists, running heads and links."""
        raise NotImplementedError

    @property
    def summary(self) -> str:
        """What the entry says in a sentence or two, where only that has room."""
        return ""

    @property
    def checked(self) -> bool:
        """Whether the text has come to quality assurance or further."""
        return self.status in CHECKED


class Sourced(Entry):
    """An entry that builds on sources and raw material."""

    bilder: list[Picture] = optional("bilder i mappa med samme navn som filen", list)
    henvisninger: list[Id] = identity("id-er i referansesamlingen, minst én", list)
    rastoff: list[Id] = required("id-er til råstoffet teksten bygger på", list)
    bruk: list[Id] = required("minst én: hoveddokument, kortversjon, nettutgave, referansesamling", list)


class Example(Sourced):
    """An example told so that others can use it as a recipe."""

    type: Literal["eksempel"] = identity("fast verdi", "eksempel")
    form: Form = identity("full (oppskrift på en side) eller stikkord (kortform)", "full")
    tittel: str = identity("maks 70 tegn. Si hva som er gjort.")
    ingress: str = required("maks 250 tegn. Brukes i kortversjon og søk.", "")
    kommuner: list[Id] = identity("id til kommuneprofil, minst én", list)
    tema: Id = identity("ett av hovedtemaene i temaregisteret")
    stikkord: list[str] = required("3–8 ord fra stikkordlista", list)
    motiv: list[Id] = optional("inntil to motiver i overrides/motiver, tegnet når bilder mangler", list, max_length=2)
    tiltakstype: Annotated[Measure | Unknown | None, Known] = required("type tiltak")
    brukerhensyn: Annotated[list[Consideration] | Unknown, Known] = required("hvem tiltaket tar hensyn til", list)
    fase: Annotated[Phase | Unknown | None, Known] = required("hvor langt tiltaket er kommet")
    periode: Annotated[Period | Unknown | None, Known] = required('"ÅÅÅÅ" eller "ÅÅÅÅ-MM"')
    sted: Place | None = optional("sted og posisjon")
    ansvarlig: Annotated[Responsible | Unknown | None, Known] = required(
        "rolle og felles postkasse, ikke privat e-post"
    )
    samarbeid: list[str] = optional("andre aktører", list)
    forankring: Annotated[list[Anchoring] | Unknown, Known] = required("vedtak og orienteringer", list)
    medvirkning: Annotated[list[str] | Unknown, Known] = optional(
        "råd, brukerorganisasjoner og innbyggere som deltok", list
    )
    kostnad: Annotated[Cost | Unknown | None, Known] = required("belop kan være tomt, men da kreves merknad")
    finansiering: Annotated[list[str] | Unknown, Known] = optional("kilder til penger", list)
    kostnadsdeling: list[CostShare] = optional(
        "hvem som betalte hva: andel (kroner, prosent eller deler) og tekst, tegnes som stolpe", list
    )
    tidsbruk: Text | None = required('for eksempel "8 måneder fra vedtak til åpning"')
    resultater: Annotated[list[Result] | Unknown, Known] = required("minst ett, gjerne målbart", list)
    forutsetninger: list[str] = optional("hva som må være på plass", list)
    overforbarhet: Annotated[Literal["lav", "middels", "høy"] | Unknown | None, Known] = required(
        "hvor lett andre kan gjøre det samme"
    )

    @property
    def name(self) -> str:
        return self.tittel or self.id

    @property
    def summary(self) -> str:
        return self.ingress


class Profile(Sourced):
    """A municipality presented the same way as all the others."""

    type: Literal["kommune"] = identity("fast verdi", "kommune")
    navn: str = identity("offisielt norsk navn")
    navn_andre_sprak: list[str] = optional("samisk eller kvensk navn der det er offisielt", list)
    kommunenummer: Municipality = identity("fire siffer i anførselstegn, 2024-nummer")
    kommunenummer_historisk: list[HistoricNumber] = optional("tidligere numre med år", list)
    fylke: str = optional("kontrolleres mot kommunenummeret", "")
    posisjon: Position | None = optional("punkt på kartet, grader")
    innbyggere: Annotated[Population | Unknown | None, Known] = required("tall, dato og kilde")
    innbyggere_tidligere: Population | None = optional("samme tall for et tidligere år, i dagens grenser")
    rolle: list[Role] = required("hva kommunen har vært i programmet", list)
    unikt: str = required("én setning, maks 160 tegn: det som er spesielt for kommunen", "")
    sterke_sider: Annotated[list[str] | Unknown, Known] = required("2–5 punkter", list)
    koordinering: Annotated[Coordination | Unknown | None, Known] = required(
        "hvordan arbeidet samordnes, og avsatt kapasitet"
    )
    forankring: Annotated[list[Anchoring] | Unknown, Known] = required("minst orientering til formannskapet", list)
    videreforing: Annotated[WayOn | Unknown | None, Known] = required("2–3 års perspektiv")
    ressurstilbud: Annotated[list[Annotated[int, "1–7"]] | Unknown, Known] = optional(
        "nummer 1–7 fra forventningene til en ressurskommune", list
    )
    ressurskommune: Annotated[Resource | Unknown | None, Known] = optional("datoer for rapport, brev, avtale")
    kontakt: Annotated[Responsible | Unknown | None, Known] = required("rolle og felles postkasse")
    nettside: Annotated[WebAddress | Unknown | None, Known] = required("kommunens nettsted")

    @property
    def name(self) -> str:
        return self.navn or self.id

    @property
    def summary(self) -> str:
        return self.unikt


class Chapter(Entry):
    """A part of the book told by the editors."""

    type: Literal["kapittel"] = identity("fast verdi", "kapittel")
    tittel: str = identity("kapitlets tittel")
    ingress: str = optional("maks 250 tegn", "")
    henvisninger: list[Id] = optional("id-er i referansesamlingen", list)
    rastoff: list[Id] = optional("id-er til råstoffet teksten bygger på", list)

    @property
    def name(self) -> str:
        return self.tittel or self.id

    @property
    def summary(self) -> str:
        return self.ingress


class Theme(Chapter):
    """The opening page of a theme; `id` is the theme's id in the register."""

    type: Literal["tema"] = identity("fast verdi", "tema")  # type: ignore[assignment]  # a narrower chapter


class Lesson(Chapter):
    """A piece of advice drawn from what was done; the examples it links to are those that show it."""

    type: Literal["erfaring"] = identity("fast verdi", "erfaring")  # type: ignore[assignment]  # a short chapter
    nummer: int = identity("plassen blant rådene i programmet", 0)
    omrade: str = optional("overskriften rådet står under, lik for dem som står sammen", "")
    slutning: bool = optional("true når rådet er redaksjonens egen slutning", False)


class Page(Chapter):
    """A page of the website alone; `mal` names the template that adds lists and tables."""

    type: Literal["side"] = identity("fast verdi", "side")  # type: ignore[assignment]  # a chapter of the web alone
    mal: Literal["", PageTemplate] = optional("sidemal i overrides/", "")


class MadePage(Page):
    """A page made of an item in a register; no source may ask for its template."""

    mal: Literal["program.html", "programsamling.html"]  # type: ignore[assignment]  # other templates than a source has


ENTRY_TYPES: dict[str, type[Entry]] = {
    "municipalities": Profile,
    "examples": Example,
    "content/kapitler": Chapter,
    "content/temaer": Theme,
    "content/erfaringer": Lesson,
    "content": Page,
}
"""Folder of the sources -> the type of entry that lives there."""

FOLDERS = {type_: folder for folder, type_ in ENTRY_TYPES.items()}
"""The same the other way."""
