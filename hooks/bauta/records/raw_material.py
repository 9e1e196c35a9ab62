"""Raw material is what the texts are written from: facts by key, each finding with its sources and its certainty."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Annotated, Any, Literal

from pydantic import Field, StringConstraints

from bauta.records.field_types import Id
from bauta.records.requirement import Entity
from bauta.records.sources import YearText

Statement = Annotated[str, StringConstraints(min_length=1)]


def _told(hint: str) -> Any:
    return Field(default_factory=list, description=hint)


class Facts(Entity):
    """What the sources say, in the house's own words: one statement or more under each key."""

    hva: list[Statement] = _told("hva det er, eller hva som ble gjort")
    fakta: list[Statement] = _told("opplysninger uten egen nøkkel")
    tall: list[Statement] = _told("nøkkeltall, med det de teller")
    bakgrunn: list[Statement] = _told("hvorfor det ble gjort")
    steg: list[Statement] = _told("stegene i rekkefølge, med dato der den er kjent")
    prosess: list[Statement] = _told("hvordan arbeidet gikk")
    medvirkning: list[Statement] = _told("hvem som var med, og hvordan")
    aktorer: list[Statement] = _told("hvem tiltaket tilhører, og hvem som deltok: enheter og roller, aldri personer")
    ansvarlig: list[Statement] = _told("hvem som hadde ansvaret: enhet og rolle, aldri person")
    forankring: list[Statement] = _told("vedtak og planer, med organ og dato")
    brukerhensyn: list[Statement] = _told("hvem løsningen tar hensyn til")
    mal_og_materialer: list[Statement] = _told("mål, materialer og utstyr")
    kostnad: list[Statement] = _told("kostnad og hvem som betalte")
    tidsbruk: list[Statement] = _told("hvor lang tid det tok")
    resultat: list[Statement] = _told("hva som ble bedre, med tall og år")
    gikk_bra: list[Statement] = _told("det som gikk bra")
    snubletrader: list[Statement] = _told("det som var vanskelig")
    raad: list[Statement] = _told("råd til andre")
    vurdering: list[Statement] = _told("redaksjonens vurdering")
    veien_videre: list[Statement] = _told("hva som skulle skje etterpå")
    aar: list[Statement] = _told("år, når kilden sier noe annet enn «aar» øverst")
    dato: list[Statement] = _told("dato slik kilden skriver den")
    slag: list[Statement] = _told("hva slags hendelse det er på tidslinja")
    omraade: list[Statement] = _told("området erfaringen hører til")
    laerdom: list[Statement] = _told("erfaringen, som råd")
    grunnlag: list[Statement] = _told("hvor erfaringen kommer fra")
    eksempler: list[Id] = _told("id-er til råstoff som viser erfaringen")
    rolle: list[Statement] = _told("rollen i programmet")
    ressurskommune: list[Statement] = _told("tida som ressurskommune")
    organisering: list[Statement] = _told("hvordan kommunen er organisert om dette")
    medvirkningsrad: list[Statement] = _told("rådet for personer med funksjonsnedsettelse")
    prosjektleder: list[Statement] = _told("hvor prosjektlederen satt: rolle og enhet, aldri navn")
    saerpreg: list[Statement] = _told("det som er særpreget for kommunen")
    sterke_sider: list[Statement] = _told("det kommunen er god på")
    planbestemmelser: list[Statement] = _told("bestemmelser i planene")
    planer: list[Statement] = _told("planarbeid nå")
    geografi: list[Statement] = _told("hvor kommunen ligger, og hvordan den er")
    innbyggere: list[Statement] = _told("folketall, med år og kilde")
    kommunenummer: list[Statement] = _told("kommunenummer, med årene de gjaldt")
    malform: list[Statement] = _told("målform")
    motto: list[Statement] = _told("kommunens motto")
    ogsaa: list[Statement] = _told("andre programmer kommunen var med i")
    sentralbord: list[Statement] = _told("kommunens felles telefonnummer, eller «ukjent»")
    epost: list[Statement] = _told("kommunens postmottak, eller «ukjent»")
    postadresse: list[Statement] = _told("kommunens postadresse, eller «ukjent»")
    radside: list[Statement] = _told("rådets side på nettet, eller «ukjent»")
    ikke_funnet: list[Statement] = _told("det vi lette etter og ikke fant")
    tvil: list[Statement] = _told("det som er usikkert, og hvorfor")

    def statements(self) -> Iterator[str]:
        """Every statement, key by key."""
        for key in Facts.model_fields:
            yield from getattr(self, key)


class Finding(Entity):
    """What the same sources told: the facts, and what must be known of them before they are used."""

    fakta: Facts = Field(description="det kildene sier, i egne ord")
    kilder: list[Id] = Field(default_factory=list, description="id-er i referanser.yml")
    sikkerhet: Literal["lest", "utdrag", "tittel"] = Field(
        description="lest: det står i teksten vi har lest. utdrag: bare en del er lest. tittel: bare tittelen er sett"
    )
    uu_omtalt: Literal["ja", "indirekte", "nei"] | None = Field(
        default=None, description="om kilden selv omtaler universell utforming; nei: bruk det bare som sammenheng"
    )
    hvem_sier: str = Field(default="", description="hvem som sier det, når det er én part i en sak")
    slutning: list[str] = Field(
        default_factory=list, description="nøkler i «fakta» som er redaksjonens egen slutning, ikke kildens ord"
    )
    merknad: str = Field(default="", description="forbehold; årstall som er utledet, kilder som spriker")


class RawMaterial(Entity):
    """One item sent in or found: what it is, whose it is, what was found, why it is not used."""

    id: Id = Field(description="små bokstaver a–z, tall og bindestrek")
    tittel: str = Field(description="hva det handler om")
    kommuner: list[Id] = Field(
        default_factory=list, description="id-er til kommunene; ingen når det gjelder hele landet"
    )
    program: Id = Field(description="id i programregisteret")
    tema: Id | None = Field(default=None, description="id i temaregisteret")
    aar: YearText = Field(default="", description="år eller tidsrom")
    ikke_brukt: str = Field(default="", description="redaksjonens grunn, når ingen tekst bygger på det")
    funn: Annotated[
        list[Finding], Field(min_length=1, description="det som er funnet, ett punkt for hver runde med kilder")
    ]

    @property
    def kilder(self) -> list[Id]:
        """The sources of all findings, each once."""
        return list(dict.fromkeys(source for finding in self.funn for source in finding.kilder))

    @property
    def title_only(self) -> bool:
        """Whether no more than the titles of the sources was seen."""
        return all(finding.sikkerhet == "tittel" for finding in self.funn)

    @property
    def silent(self) -> bool:
        """Whether the sources say nothing of universal design: context, and no example of it."""
        told = {finding.uu_omtalt for finding in self.funn}
        return "nei" in told and not told & {"ja", "indirekte"}

    def statements(self) -> Iterator[str]:
        """All the item says: title, year, facts, whose words they are, reservations."""
        yield from (self.tittel, self.aar)
        for finding in self.funn:
            yield from finding.fakta.statements()
            yield from (finding.hvem_sier, finding.merknad)
