"""Entries are what the book and the site are made of; their typed fields are the only schema.

A field has one name, the Norwegian one that contributors write.
"""

from __future__ import annotations

from typing import Annotated, Literal

from pydantic import StringConstraints

from bauta.records.alternatives import Choosing
from bauta.records.declaration import BRIEF, FACTS, LINKED, TABLE, Column, declarations
from bauta.records.field_types import (
    Anchoring,
    Consideration,
    Coordination,
    Cost,
    CostAmount,
    CostShare,
    Day,
    DutyNumber,
    Ease,
    Form,
    HistoricNumber,
    Id,
    Landscape,
    Licence,
    Light,
    Measure,
    Municipality,
    Named,
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
    Status,
    WayOn,
    WebAddress,
)
from bauta.records.languages import Language
from bauta.records.measurements import KeyFigure, MeasuredKind, Measurement
from bauta.records.requirement import Known, Text, Unknown, identity, is_known, optional, required

PageTemplate = Literal[
    "bidra.html",
    "boka.html",
    "data.html",
    "eksempler.html",
    "erfaringer.html",
    "git.html",
    "henvisninger.html",
    "hjem.html",
    "husregler.html",
    "kommuner.html",
    "krav.html",
    "last-ned.html",
    "programmer.html",
    "rastoff.html",
    "redaksjon.html",
    "ressurskommuner.html",
    "samling.html",
    "samlinger.html",
    "sammenlign.html",
    "side.html",
    "sideplan.html",
    "sok.html",
    "stikkord.html",
    "temaer.html",
    "tilgjengelighet.html",
    "trykk.html",
]
"""The templates a page may ask for. All others in overrides/ are for records, or parts of these."""


class Entry(Choosing):
    """What every entry has, whatever it tells of."""

    id: Id = identity(
        "Id",
        "som filnavnet: små bokstaver a–z, tall og bindestrek",
        shown=TABLE | LINKED,
        about="Eksempelets faste navn. Det endres ikke.",
        terms=("identifier",),
        asked="redaksjonen",
    )
    type: str = identity("Type", "fast verdi", asked="på forhånd")
    program: Id = identity("Program", "id i programregisteret", asked="på forhånd")
    sprak: Language = identity(
        "Språk",
        "nb eller nn",
        "nb",
        shown=TABLE | LINKED,
        about="nb for bokmål, nn for nynorsk.",
        terms=("inLanguage",),
        asked="på forhånd",
    )
    status: Status = identity(
        "Status",
        "hvor langt teksten er kommet",
        hint_nn="kor langt teksten er komen",
        shown=TABLE | LINKED,
        about="Hvor langt teksten er kommet. Bare en tekst som er godkjent, er bekreftet.",
        terms=("creativeWorkStatus",),
        asked="redaksjonen",
        approved=False,
    )
    kvalitetssikret: SignOff | None = optional(
        "Kvalitetssikret",
        "rolle, dato og avtrykk; scripts/desk --approve skriver det",
        nn="Kvalitetssikra",
        hint_nn="rolle, dato og avtrykk; scripts/desk --approve skriv det",
        asked="kommando",
        approved=False,
    )
    oppdatert: Day | None = required(
        "Oppdatert",
        "ÅÅÅÅ-MM-DD",
        shown=TABLE | LINKED,
        about="Dagen teksten sist ble endret, ÅÅÅÅ-MM-DD.",
        terms=("dateModified",),
        asked="redaksjonen",
        approved=False,
    )
    lisens: Licence = identity(
        "Lisens",
        "CC-BY-4.0 eller NLOD-2.0",
        "CC-BY-4.0",
        shown=TABLE | LINKED,
        about="Lisensen teksten har.",
        terms=("license",),
        asked="redaksjonen",
    )
    merknad: str = optional(
        "Merknad",
        "til redaksjonen, trykkes ikke",
        "",
        hint_nn="til redaksjonen, blir ikkje trykt",
        asked="redaksjonen",
        approved=False,
    )
    tidligere_id: list[Id] = optional(
        "Tidligere id",
        "id-er teksten har hatt før; gamle adresser fører hit",
        list,
        nn="Tidlegare id",
        hint_nn="id-ar teksten har hatt før; gamle adresser fører hit",
        asked="redaksjonen",
        approved=False,
    )

    @property
    def name(self) -> str:
        """What the entry is called in lists, running heads and links."""
        raise NotImplementedError

    @property
    def summary(self) -> str:
        """What the entry says in a sentence or two, where only that has room."""
        return ""

    @property
    def archived(self) -> bool:
        """Whether the text is out of use: its page stays, and nothing leads to it."""
        return self.house.means("status", self.status, "ute_av_bruk")

    @property
    def checked(self) -> bool:
        """Whether the text has come to quality assurance or further."""
        return self.house.means("status", self.status, "fullstendig")

    @property
    def signed_off(self) -> bool:
        """Whether the status says that somebody has approved the text."""
        return self.house.means("status", self.status, "signert")

    @property
    def status_name(self) -> str:
        """What the status is called, in the language of the text."""
        return self.house.name("status", self.status, self.sprak)


class Sourced(Entry):
    """An entry that builds on sources and raw material."""

    bilder: list[Picture] = optional(
        "Bilder",
        "bilder i mappa med samme navn som filen",
        list,
        nn="Bilete",
        hint_nn="bilete i mappa med same namn som fila",
        plain="lim inn bildet her",
        plain_nn="lim inn biletet her",
        shown=LINKED,
        terms=("image",),
        asked="redaksjonen",
    )
    henvisninger: list[Named] = identity(
        "Henvisninger",
        "id-er i referansesamlingen, minst én",
        list,
        nn="Tilvisingar",
        hint_nn="id-ar i referansesamlinga, minst éin",
        shown=LINKED,
        terms=("citation",),
        asked="redaksjonen",
    )
    rastoff: list[Named] = required(
        "Innsendt stoff",
        "id-er til det innsendte stoffet teksten bygger på",
        list,
        hint_nn="id-ar til det innsende stoffet teksten byggjer på",
        asked="redaksjonen",
        approved=False,
    )
    bruk: list[Named] = required(
        "Bruk",
        "minst én: id til en utgave, nettutgave, referansesamling",
        list,
        hint_nn="minst éin: id til ei utgåve, nettutgave, referansesamling",
        asked="redaksjonen",
        approved=False,
    )

    landskap: Landscape | None = optional(
        "Landskap",
        "landskapet tegningen viser, fra faktaene",
        hint_nn="landskapet teikninga viser, frå faktaa",
        shown=TABLE,
        about="Landskapet der eksempelet er.",
        asked="redaksjonen",
    )
    lys: Light | None = optional(
        "Lys",
        "lyset tegningen viser, når teksten sier det; ellers følger det motivet",
        hint_nn="lyset teikninga viser, når teksten seier det; elles følgjer det motivet",
        asked="redaksjonen",
    )
    nokkeltall: KeyFigure | None = optional(
        "Nøkkeltall",
        "det ene tallet som forteller det, og hva det teller; ingenting når det ikke er noe",
        nn="Nøkkeltal",
        hint_nn="det eine talet som fortel det, og kva det tel; ingenting når det ikkje er noko",
        shown=FACTS | TABLE | LINKED,
        about="Det ene tallet som forteller hva som ble oppnådd.",
        columns=(
            Column("nokkeltall", "Det ene tallet som forteller hva som ble oppnådd.", "tall"),
            Column("nokkeltall_hva", "Hva nøkkeltallet teller.", "hva"),
        ),
    )


class Example(Sourced):
    """An example told so that others can use it as a recipe."""

    type: Literal["eksempel"] = identity("Type", "fast verdi", "eksempel", asked="på forhånd")
    form: Form = identity(
        "Omfang",
        "full (oppskrift på en side) eller stikkord (kortform)",
        "full",
        hint_nn="full (oppskrift på ei side) eller stikkord (kortform)",
        shown=TABLE,
        about="full er en oppskrift med framgangsmåte, stikkord er en kort form.",
        asked="på forhånd",
    )
    tittel: str = identity(
        "Tittel",
        "maks 70 tegn. Si hva som er gjort.",
        hint_nn="maks 70 teikn. Sei kva som er gjort.",
        shown=TABLE | LINKED,
        about="Hva som er gjort.",
        terms=("headline", "name"),
        longest=70,
    )
    ingress: str = required(
        "Ingress",
        "maks 250 tegn. Brukes i korte bøker og i søk.",
        "",
        hint_nn="maks 250 teikn. Blir brukt i korte bøker og i søk.",
        shown=TABLE | LINKED,
        about="Innledningen, på høyst 250 tegn.",
        terms=("abstract",),
        longest=250,
    )
    kommuner: list[Named] = identity(
        "Kommuner",
        "id til kommuneprofil, minst én",
        list,
        nn="Kommunar",
        single="Kommune",
        hint_nn="id til kommuneprofil, minst éin",
        plain="navnet på kommunen, minst én",
        plain_nn="namnet på kommunen, minst éin",
        shown=BRIEF | TABLE | LINKED,
        about="Kommunene eksempelet er fra, med semikolon mellom.",
        terms=("contentLocation",),
    )
    tema: Named = identity(
        "Tema",
        "ett av hovedtemaene i temaregisteret",
        hint_nn="eitt av hovudtema i temaregisteret",
        plain="ett av hovedtemaene",
        plain_nn="eitt av hovudtema",
        shown=TABLE | LINKED,
        about="Hovedtemaet eksempelet står under.",
        terms=("articleSection",),
    )
    stikkord: list[str] = required(
        "Stikkord",
        "3–8 ord fra stikkordlista",
        list,
        hint_nn="3–8 ord frå stikkordlista",
        shown=TABLE | LINKED,
        about="Ord fra stikkordlista, på bokmål.",
        terms=("keywords",),
        points=(3, 8),
    )
    motiv: list[Id] = optional(
        "Motiv",
        "inntil to motiver i overrides/motiver, tegnet når bilder mangler",
        list,
        hint_nn="inntil to motiv i overrides/motiver, teikna når bilete manglar",
        asked="redaksjonen",
        points=(1, 2),
    )
    sted: Place | None = optional(
        "Sted",
        "sted og posisjon",
        nn="Stad",
        hint_nn="stad og posisjon",
        shown=BRIEF | TABLE,
        columns=(
            Column("sted", "Stedet, når det er ett.", "navn"),
            Column("breddegrad", "Stedets breddegrad i WGS 84.", "lat"),
            Column("lengdegrad", "Stedets lengdegrad i WGS 84.", "lon"),
        ),
        asked="full",
    )
    tiltakstype: Annotated[Measure | Unknown | None, Known] = required(
        "Tiltak",
        "type tiltak",
        shown=FACTS | TABLE | LINKED,
        about="Hva slags tiltak det er.",
    )
    brukerhensyn: Annotated[list[Consideration] | Unknown, Known] = required(
        "Hvem det hjelper",
        "hvem tiltaket tar hensyn til",
        list,
        nn="Kven det hjelper",
        hint_nn="kven tiltaket tek omsyn til",
        shown=FACTS | TABLE | LINKED,
        about="Hvem tiltaket tar hensyn til.",
    )
    fase: Annotated[Phase | Unknown | None, Known] = required(
        "Fase",
        "hvor langt tiltaket er kommet",
        hint_nn="kor langt tiltaket er kome",
        shown=FACTS | TABLE | LINKED,
        about="Hvor langt tiltaket er kommet.",
    )
    periode: Annotated[Period | Unknown | None, Known] = required(
        "Periode",
        '"ÅÅÅÅ" eller "ÅÅÅÅ-MM"',
        plain="året, eller måneden og året: 2019, mars 2022",
        plain_nn="året, eller månaden og året: 2019, mars 2022",
        shown=BRIEF | TABLE | LINKED,
        columns=(
            Column("periode_fra", "År, eller år og måned, da tiltaket begynte.", "fra"),
            Column("periode_til", "År, eller år og måned, da det var ferdig.", "til"),
        ),
        terms=("temporalCoverage",),
    )
    kostnad: Annotated[Cost | Unknown | None, Known] = required(
        "Kostnad",
        "beløpet kan være tomt, men da kreves merknad",
        hint_nn="beløpet kan stå tomt, men då trengst ein merknad",
        shown=BRIEF | TABLE | LINKED,
        about="Beløp med år, og merknaden om det.",
        columns=(
            Column("kostnad", "Beløp i hele enheter av valutaen.", "belop"),
            Column("valuta", "Valutaen, når det er et beløp.", "valuta"),
            Column("kostnad_ar", "Året beløpet gjelder.", "ar"),
            Column("kostnad_merknad", "Hva beløpet omfatter, eller hvorfor det mangler.", "merknad"),
        ),
    )
    finansiering: Annotated[list[str] | Unknown, Known] = optional(
        "Finansiering",
        "kilder til penger",
        list,
        hint_nn="kjelder til pengar",
        shown=BRIEF | LINKED,
        about="Hvem som betalte.",
        asked="full",
    )
    kostnadsdeling: list[CostShare] = optional(
        "Hvem som betalte",
        "hvem som betalte hva: andel (kroner, prosent eller deler) og tekst, tegnes som stolpe",
        list,
        nn="Kven som betalte",
        hint_nn="kven som betalte kva: del (kroner, prosent eller delar) og tekst, blir teikna som stolpe",
        shown=LINKED,
        about="Hvem som betalte hvor mye.",
    )
    belop: list[CostAmount] = optional(
        "Beløp",
        "to beløp eller flere som kan holdes opp mot hverandre: hva, belop i kroner og tekst, tegnes som stolper",
        list,
        hint_nn="to beløp eller fleire som kan haldast opp mot kvarandre: hva, belop i kroner og tekst, "
        "blir teikna som stolpar",
        shown=LINKED,
        about="Beløp som kan holdes opp mot hverandre.",
        asked="redaksjonen",
    )
    tidsbruk: Text | None = required(
        "Tidsbruk",
        'for eksempel "8 måneder fra vedtak til åpning"',
        hint_nn='til dømes "8 månader frå vedtak til opning"',
        plain="for eksempel 8 måneder fra vedtak til åpning",
        plain_nn="til dømes 8 månader frå vedtak til opning",
        shown=BRIEF | LINKED,
        about="Hvor lang tid det tok.",
    )
    ansvarlig: Annotated[Responsible | Unknown | None, Known] = required(
        "Ansvarlig",
        "rolle og felles postkasse, ikke privat e-post",
        nn="Ansvarleg",
        hint_nn="rolle og felles postkasse, ikkje privat e-post",
        shown=BRIEF,
    )
    samarbeid: list[str] = optional(
        "Samarbeid",
        "andre aktører",
        list,
        hint_nn="andre aktørar",
        shown=FACTS | LINKED,
        about="Andre som var med.",
    )
    forankring: Annotated[list[Anchoring] | Unknown, Known] = required(
        "Forankring",
        "vedtak og orienteringer",
        list,
        hint_nn="vedtak og orienteringar",
        shown=FACTS | LINKED,
        about="Vedtak og orienteringer, med organ og dato.",
    )
    medvirkning: Annotated[list[str] | Unknown, Known] = optional(
        "Medvirkning",
        "råd, brukerorganisasjoner og innbyggere som deltok",
        list,
        nn="Medverknad",
        hint_nn="råd, brukarorganisasjonar og innbyggjarar som deltok",
        shown=FACTS | LINKED,
        about="Råd, organisasjoner og innbyggere som deltok.",
    )
    mal: list[Measurement] = optional(
        "Mål",
        'det som ble bygd, i tall med enhet, eller som forhold i anførselstegn: "1:15"',
        list,
        hint_nn='det som vart bygd, i tal med eining, eller som forhold i hermeteikn: "1:15"',
        plain="det som ble bygd, i tall med enhet, eller som forhold: 1:15",
        plain_nn="det som vart bygd, i tal med eining, eller som forhold: 1:15",
        shown=FACTS | TABLE | LINKED,
        about="Mål på det som ble bygd.",
        asked="full",
    )
    maltegning: MeasuredKind | None = optional(
        "Måltegning",
        "det målene tegnes på: rampe, dor, inngang, plattform, kantstein, gangveg, sti, klopp, brygge, baderampe, "
        "hc-plass, bassengheis, heis eller gate",
        nn="Målteikning",
        hint_nn="det måla blir teikna på: rampe, dor, inngang, plattform, kantstein, gangveg, sti, klopp, brygge, "
        "baderampe, hc-plass, bassengheis, heis eller gate",
        asked="redaksjonen",
    )
    regel: list[Named] = optional(
        "Dagens krav",
        "id-er i registeret over regler, for det tiltaket viser",
        list,
        hint_nn="id-ar i registeret over reglar, for det tiltaket viser",
        shown=FACTS | TABLE | LINKED,
        about="Dagens krav til det eksempelet viser, med paragraf.",
        asked="redaksjonen",
    )
    resultater: Annotated[list[Result] | Unknown, Known] = required(
        "Resultat",
        "minst ett, gjerne målbart",
        list,
        hint_nn="minst eitt, gjerne målbart",
        shown=FACTS | LINKED,
        about="Hva som ble bedre, målt der det er målt.",
    )
    forutsetninger: list[str] = optional(
        "Forutsetninger",
        "hva som må være på plass",
        list,
        nn="Føresetnader",
        hint_nn="kva som må vere på plass",
        shown=LINKED,
        about="Hva som må være på plass.",
        asked="full",
    )
    overforbarhet: Annotated[Ease | Unknown | None, Known] = required(
        "Overførbarhet",
        "hvor lett andre kan gjøre det samme",
        nn="Overførbarheit",
        hint_nn="kor lett andre kan gjere det same",
        shown=FACTS | LINKED,
        about="Hvor lett andre kan gjøre det samme.",
    )

    @property
    def name(self) -> str:
        return self.tittel or self.id

    @property
    def summary(self) -> str:
        return self.ingress


class Profile(Sourced):
    """A municipality presented the same way as all the others."""

    type: Literal["kommune"] = identity("Type", "fast verdi", "kommune", asked="på forhånd")
    navn: str = identity("Navn", "offisielt norsk navn", nn="Namn", hint_nn="offisielt norsk namn")
    navn_andre_sprak: list[str] = optional(
        "Navn på andre språk",
        "samisk eller kvensk navn der det er offisielt",
        list,
        nn="Namn på andre språk",
        hint_nn="samisk eller kvensk namn der det er offisielt",
    )
    fylke: str = optional(
        "Fylke",
        "kontrolleres mot kommunenummeret",
        "",
        hint_nn="blir kontrollert mot kommunenummeret",
        shown=FACTS,
    )
    kommunenummer: Annotated[Municipality | Unknown, Known] = identity(
        "Kommunenummer",
        "fire siffer i anførselstegn, 2024-nummer",
        hint_nn="fire siffer i hermeteikn, 2024-nummer",
        plain="de fire sifrene kommunen har fra 2024",
        plain_nn="dei fire sifra kommunen har frå 2024",
        shown=FACTS,
    )
    kommunenummer_historisk: list[HistoricNumber] = optional(
        "Tidligere kommunenummer",
        "tidligere numre med år",
        list,
        nn="Tidlegare kommunenummer",
        hint_nn="tidlegare nummer med år",
    )
    posisjon: Position | None = optional("Posisjon", "punkt på kartet, grader", hint_nn="punkt på kartet, gradar")
    innbyggere: Annotated[Population | Unknown | None, Known] = required(
        "Innbyggere",
        "tall, dato og kilde",
        nn="Innbyggjarar",
        hint_nn="tal, dato og kjelde",
        shown=FACTS,
    )
    innbyggere_tidligere: Population | None = optional(
        "Innbyggere før",
        "samme tall for et tidligere år, i dagens grenser",
        nn="Innbyggjarar før",
        hint_nn="same tal for eit tidlegare år, i dagens grenser",
    )
    rolle: list[Role] = required(
        "Rolle",
        "hva kommunen har vært i programmet",
        list,
        hint_nn="kva kommunen har vore i programmet",
        shown=FACTS,
    )
    unikt: str = required(
        "Unikt",
        "én setning, maks 160 tegn: det som er spesielt for kommunen",
        "",
        hint_nn="éi setning, maks 160 teikn: det som er spesielt for kommunen",
        longest=160,
    )
    sterke_sider: Annotated[list[str] | Unknown, Known] = required(
        "Sterke sider", "2–5 punkter", list, hint_nn="2–5 punkt", shown=FACTS, points=(2, 5)
    )
    koordinering: Annotated[Coordination | Unknown | None, Known] = required(
        "Koordinering",
        "hvordan arbeidet samordnes, og avsatt kapasitet",
        hint_nn="korleis arbeidet blir samordna, og avsett kapasitet",
        shown=FACTS,
    )
    forankring: Annotated[list[Anchoring] | Unknown, Known] = required(
        "Forankring",
        "minst orientering til formannskapet",
        list,
        hint_nn="minst orientering til formannskapet",
        shown=FACTS,
    )
    videreforing: Annotated[WayOn | Unknown | None, Known] = required(
        "Videreføring", "2–3 års perspektiv", nn="Vidareføring", shown=FACTS
    )
    ressurstilbud: Annotated[list[DutyNumber] | Unknown, Known] = optional(
        "Ressurstilbud",
        "nummer 1–7 fra forventningene til en ressurskommune",
        list,
        nn="Ressurstilbod",
        hint_nn="nummer 1–7 frå forventningane til ein ressurskommune",
        shown=FACTS,
    )
    ressurskommune: Annotated[Resource | Unknown | None, Known] = optional(
        "Ressurskommune", "datoer for rapport, brev, avtale", hint_nn="datoar for rapport, brev, avtale"
    )
    kontakt: Annotated[Responsible | Unknown | None, Known] = required("Kontakt", "rolle og felles postkasse")
    nettside: Annotated[WebAddress | Unknown | None, Known] = required(
        "Nettsted", "kommunens nettsted", nn="Nettstad", hint_nn="nettstaden til kommunen"
    )

    @property
    def number(self) -> str:
        """Its number among the municipalities of the country; empty where it is none of them."""
        return self.kommunenummer if is_known(self.kommunenummer) else ""

    @property
    def name(self) -> str:
        return self.navn or self.id

    @property
    def summary(self) -> str:
        return self.unikt


class Chapter(Entry):
    """A part of the book told by the editors."""

    type: Literal["kapittel"] = identity("Type", "fast verdi", "kapittel")
    tittel: str = identity("Tittel", "kapitlets tittel", longest=70)
    ingress: str = optional("Ingress", "maks 250 tegn", "", longest=250)
    henvisninger: list[Named] = optional("Henvisninger", "id-er i referansesamlingen", list, nn="Tilvisingar")
    rastoff: list[Named] = optional(
        "Innsendt stoff", "id-er til det innsendte stoffet teksten bygger på", list, approved=False
    )

    @property
    def name(self) -> str:
        return self.tittel or self.id

    @property
    def summary(self) -> str:
        return self.ingress


class Theme(Chapter):
    """The opening page of a theme; `id` is the theme's id in the register."""

    type: Literal["tema"] = identity("Type", "fast verdi", "tema")  # type: ignore[assignment]  # a narrower chapter


class Lesson(Chapter):
    """A piece of advice drawn from what was done; the examples it links to are those that show it."""

    type: Literal["erfaring"] = identity("Type", "fast verdi", "erfaring")  # type: ignore[assignment]  # a short chapter
    nummer: int = identity("Nummer", "plassen blant rådene i programmet", 0)
    omrade: str = optional("Område", "overskriften rådet står under, lik for dem som står sammen", "")
    belegg: Annotated[str, StringConstraints(max_length=125)] = optional(
        "Belegg", "det rådet hviler på, på to linjer i boka", ""
    )
    slutning: bool = optional("Slutning", "true når rådet er redaksjonens egen slutning", False)


class Page(Chapter):
    """A page of the website alone; `mal` names the template that adds lists and tables."""

    type: Literal["side"] = identity("Type", "fast verdi", "side")  # type: ignore[assignment]  # a chapter of the web alone
    mal: PageTemplate = optional("Mal", "sidemal i overrides/", "")


class MadePage(Page):
    """A page made of an item in a register; no source may ask for its template."""

    mal: Literal["program.html", "programsamling.html", "fylke.html"] = identity("Mal", "sidemal i overrides/", ...)  # type: ignore[assignment]  # other templates than a source has


ENTRY_TYPES: dict[str, type[Entry]] = {
    "municipalities": Profile,
    "examples": Example,
    "content/kapitler": Chapter,
    "content/temaer": Theme,
    "content/erfaringer": Lesson,
    "content": Page,
}
"""Folder of the sources -> the type of entry that lives there."""

FOLDERS: dict[str, str] = {kind.model_fields["type"].default: folder for folder, kind in ENTRY_TYPES.items()}
"""What a source says it is in `type` -> the folder of its kind."""


def field_labels(language: str) -> dict[str, str]:
    """What every field of every entry is called, by its name; of `mal`, measure or template, what a record calls it."""
    return {
        name: declared.label_in(language)
        for kind in reversed(ENTRY_TYPES.values())
        for name, declared in declarations(kind).items()
    }
