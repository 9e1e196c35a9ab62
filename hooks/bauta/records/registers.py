"""Registers are the lists the whole house shares: themes, keywords, references, raw material."""

from __future__ import annotations

from functools import cached_property

from bauta.records.alternatives import Alternative, Alternatives, Choosing, Kind, in_house
from bauta.records.editorial import Choice, CommentRound, EditorialPhase, GoneText
from bauta.records.eras import Era
from bauta.records.field_types import PARTICIPANT, Day, Id
from bauta.records.languages import LANGUAGES, Language
from bauta.records.legal_rules import LegalRule
from bauta.records.names import AllowedName
from bauta.records.programmes import Gathering, Participation, Programme
from bauta.records.raw_material import RawMaterial
from bauta.records.requirement import Entity
from bauta.records.sources import Milestone, Reference, Tally
from bauta.records.terms import HouseWord, Keyword, Synonyms, ThemeItem


class County(Entity):
    """A county and the first two digits of its municipality numbers (2024)."""

    nummer: str
    navn: str
    naboer: list[str] = []
    """The numbers of the counties it borders on."""
    kommuner: list[str] = []
    """The names of all its municipalities."""


class NationalFigure(Entity):
    """A figure on the tested-how page; `scripts/bench --web --save` writes them all anew."""

    gruppe: str
    navn: str
    verdi: str
    krav: str = ""
    dato: Day


ALTERNATIVES = "valg"
"""The register that says what the fields of the others, and of the texts, choose between; it is read first."""

ITEM_TYPES: dict[str, type[Entity]] = {
    ALTERNATIVES: Alternative,
    "temaer": ThemeItem,
    "stikkord": Keyword,
    "synonymer": Synonyms,
    "referanser": Reference,
    "programmer": Programme,
    "deltakelser": Participation,
    "samlinger": Gathering,
    "faser": EditorialPhase,
    "utvalg": Choice,
    "ordliste": HouseWord,
    "navn": AllowedName,
    "horinger": CommentRound,
    "fylker": County,
    "tidslinje": Milestone,
    "tall": Tally,
    "maalinger": NationalFigure,
    "regler": LegalRule,
    "adresser": GoneText,
}
"""Name of a file in content/registre/ -> the type of its items."""


def item_type(register: str, house: Alternatives) -> type[Entity] | None:
    """The type of a register's items in a house; nothing where there is no such register."""
    plain = ITEM_TYPES.get(register)
    return in_house(plain, house) if plain is not None and issubclass(plain, Choosing) else plain


class Registers(Entity):
    """All registers; the field name is the file name in content/registre/. Raw material is all of content/rastoff/."""

    valg: list[Alternative] = []
    temaer: list[ThemeItem] = []
    stikkord: list[Keyword] = []
    synonymer: list[Synonyms] = []
    referanser: list[Reference] = []
    rastoff: list[RawMaterial] = []
    programmer: list[Programme] = []
    deltakelser: list[Participation] = []
    samlinger: list[Gathering] = []
    faser: list[EditorialPhase] = []
    utvalg: list[Choice] = []
    ordliste: list[HouseWord] = []
    navn: list[AllowedName] = []
    horinger: list[CommentRound] = []
    fylker: list[County] = []
    tidslinje: list[Milestone] = []
    tall: list[Tally] = []
    maalinger: list[NationalFigure] = []
    regler: list[LegalRule] = []
    adresser: list[GoneText] = []

    @cached_property
    def alternatives(self) -> Alternatives:
        """What the texts of the house choose between."""
        return Alternatives(tuple(self.valg))

    def kind(self, plain: type[Kind]) -> type[Kind]:
        """A kind of record as it is in this house, with its alternatives."""
        return in_house(plain, self.alternatives)

    @cached_property
    def themes(self) -> dict[str, ThemeItem]:
        """Themes by id."""
        return {theme.id: theme for theme in self.temaer}

    def theme_names(self, programme: Id, language: Language) -> list[str]:
        """The names of a programme's themes in a language, in their order."""
        return [theme.name_in(language) for theme in self.temaer if theme.program == programme]

    @cached_property
    def theme_ids(self) -> dict[str, Id]:
        """The ids of themes by their names in any language."""
        return {name: theme.id for theme in self.temaer for name in map(theme.name_in, LANGUAGES)}

    @cached_property
    def references(self) -> dict[str, Reference]:
        """References by id."""
        return {reference.id: reference for reference in self.referanser}

    def eras(self, programme: Id) -> list[Era]:
        """The times a programme tells its measures by."""
        known = self.programmes.get(programme)
        return known.tider if known else []

    @cached_property
    def keywords(self) -> dict[str, Keyword]:
        """Keywords by the word itself."""
        return {keyword.ord: keyword for keyword in self.stikkord}

    @cached_property
    def legal_rules(self) -> dict[str, LegalRule]:
        """Today's rules by id."""
        return {rule.id: rule for rule in self.regler}

    @cached_property
    def words(self) -> dict[str, HouseWord]:
        """The project's own words."""
        return {word.ord: word for word in self.ordliste}

    @cached_property
    def programmes(self) -> dict[str, Programme]:
        """Programmes by id."""
        return {programme.id: programme for programme in self.programmer}

    def role_name(self, programme: Id, role: Id, language: Language, plain: str) -> str:
        """What a role of a programme is called; `plain` is what one is called who has none of its own."""
        known = self.programmes.get(programme)
        found = next((part for part in known.roller if part.id == role), None) if known else None
        return found.name_in(language) if found else plain

    def roles_in(self, programme: Id) -> list[Id]:
        """The roles one may have in a programme, that of a participant last."""
        known = self.programmes.get(programme)
        return [*(part.id for part in known.roller), PARTICIPANT] if known else [PARTICIPANT]

    def helps(self, programme: Id, role: Id) -> bool:
        """Whether those who have a role of a programme help others."""
        return programme in self.programmes and role in self.programmes[programme].helping

    @cached_property
    def participants(self) -> dict[str, Participation]:
        """The first place of every participant in the register, by the participant's id."""
        return {place.deltaker: place for place in reversed(self.deltakelser)}

    @cached_property
    def names_of_participants(self) -> set[str]:
        """What participants were called, and what the municipalities are called today."""
        then = {place.navn for place in self.deltakelser}
        return then | {place.i_dag.navn for place in self.deltakelser if place.i_dag}

    @cached_property
    def gatherings(self) -> dict[str, Gathering]:
        """Gatherings by id."""
        return {gathering.id: gathering for gathering in self.samlinger}

    @cached_property
    def by_name(self) -> dict[str, dict[str, Entity]]:
        """Each register's items by what others name them by."""
        return {
            register: {
                str(getattr(item, "ord" if register == "stikkord" else "id", "")): item
                for item in getattr(self, register)
            }
            for register in type(self).model_fields
        }

    @cached_property
    def meanings(self) -> dict[str, dict[str, str]]:
        """Register -> other words for its items -> what others name them by."""
        keywords = {word: k.ord for k in self.stikkord for word in (k.nn, *k.synonymer) if word}
        for words in self.synonymer:
            if known := next((word for word in words.likt if word in self.keywords), None):
                keywords = dict.fromkeys(words.likt, known) | keywords
        return {
            "temaer": self.theme_ids,
            "stikkord": keywords,
            "programmer": {name: p.id for p in self.programmer for name in (p.navn, p.kort) if name},
            "referanser": {reference.tittel: reference.id for reference in self.referanser},
            "rastoff": {item.tittel: item.id for item in self.rastoff},
        }

    def county_of(self, number: str) -> str | None:
        """The county a municipality number belongs to."""
        return next((county.navn for county in self.fylker if county.nummer == number[:2]), None)
