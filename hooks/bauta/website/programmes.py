"""What the pages of programmes, gatherings and resource municipalities show, for the templates to ask for."""

from __future__ import annotations

import datetime
from collections.abc import Callable
from dataclasses import dataclass
from functools import cached_property

from bauta.artwork import maps, wheel
from bauta.composing.back_matter import norwegian
from bauta.facts import participation, selection
from bauta.facts.backing import backing
from bauta.facts.facts import duties
from bauta.facts.participation import CohortPlace
from bauta.reading.material import Material
from bauta.records.edition import Edition
from bauta.records.entries import Chapter, Example, Lesson, Profile
from bauta.records.field_types import Position
from bauta.records.languages import Words
from bauta.records.programmes import Cohort, Gathering, Programme
from bauta.records.requirement import is_known
from bauta.website.site import Site


@dataclass(frozen=True)
class Helper:
    """A resource municipality: its place in the cohort, and what it has done for others."""

    profile: Profile
    place: CohortPlace
    duties: list[str]
    """In the language of its profile."""
    numbers: list[int]

    @property
    def strengths(self) -> list[str]:
        """What it is good at, in its own words."""
        return self.profile.sterke_sider if isinstance(self.profile.sterke_sider, list) else []


@dataclass(frozen=True)
class Spot:
    """A participant on the map."""

    navn: str
    posisjon: Position | None


@dataclass(frozen=True)
class ProgrammeView:
    """The programmes as the website shows them."""

    site: Site
    today: datetime.date
    """The day the pages are made for; what has ended before it is history."""

    @property
    def material(self) -> Material:
        """Everything read."""
        return self.site.material

    def programme(self, id_: str) -> Programme:
        """A programme of the register."""
        return self.material.registers.programmes[id_]

    def gathering(self, id_: str) -> Gathering:
        """A gathering of the register."""
        return self.material.registers.gatherings[id_]

    @cached_property
    def places(self) -> list[CohortPlace]:
        """Every place of every participant."""
        return participation.places(self.material)

    def cohorts(self, programme: Programme) -> list[tuple[Cohort, list[CohortPlace]]]:
        """The cohorts of a programme with their places, by name."""
        return [
            (cohort, sorted(participation.in_cohort(self.material, programme, cohort), key=_by_name))
            for cohort in programme.kull
        ]

    def taken_part(self, participant: str) -> list[CohortPlace]:
        """All that a participant has taken part in, by year."""
        return participation.of_participant(self.material, participant)

    def again(self, place: CohortPlace) -> list[Cohort]:
        """The other cohorts of the same programme that a participant was in."""
        others = (p for p in self.taken_part(place.participant) if p.programme == place.programme)
        return [other.cohort for other in others if other.cohort and other.cohort != place.cohort]

    def first_row(self, place: CohortPlace) -> bool:
        """Whether this is the first place of the participant in the programme: the one links lead to."""
        same = (p for p in self.places if (p.programme, p.participant) == (place.programme, place.participant))
        return next(same) == place

    def gatherings(self, programme: str = "") -> list[Gathering]:
        """Gatherings by date, of one programme or of all."""
        found = (g for g in self.material.registers.samlinger if programme in ("", g.program))
        return sorted(found, key=lambda gathering: gathering.fra)

    def coming(self, gatherings: list[Gathering]) -> list[Gathering]:
        """Those of the gatherings that have not ended, which is all a calendar has use for."""
        return [gathering for gathering in gatherings if gathering.til >= self.today.isoformat()]

    def chapters(self, programme: str) -> list[Chapter]:
        """The chapters of a programme's books in the order they are printed, each once."""
        planned = [item.id for edition in self.editions(programme) for item in edition.plan if item.slag == "kapittel"]
        known = self.material.chapters
        return [known[id_] for id_ in dict.fromkeys(planned) if id_ in known]

    def lessons(self, programme: str) -> list[Lesson]:
        """The lessons of a programme in their order."""
        return [copy.entry for copy in self.material.lessons_in(programme) if isinstance(copy.entry, Lesson)]

    def shown_by(self, lesson: Lesson) -> list[Example]:
        """The examples that show a lesson."""
        return self.material.shown_by(self.material.by_key[f"content/erfaringer/{lesson.id}"])

    def behind(self, programme: str) -> list[tuple[Profile, dict[int, str]]]:
        """The municipalities behind the advice of a programme, by name, each with the numbers and their colours."""
        profiles = self.material.profiles
        found = [
            (profiles[id_], numbers) for id_, numbers in backing(self.material, programme).items() if id_ in profiles
        ]
        return sorted(found, key=lambda row: norwegian(row[0].navn))

    def examples(self, programme: str) -> list[Example]:
        """The examples of a programme, by title."""
        found = (example for example in self.material.examples.values() if example.program == programme)
        return sorted(found, key=lambda example: norwegian(example.name))

    def editions(self, programme: str) -> list[Edition]:
        """The books of a programme."""
        editions = (copy.edition for copy in self.material.editions)
        return [edition for edition in editions if edition.program == programme]

    def handout(self, gathering: Gathering) -> Edition | None:
        """The book made for a gathering."""
        return next(
            (
                copy.edition
                for copy in self.material.editions
                if any(item.slag == "okt" and item.id == gathering.id for item in copy.edition.plan)
            ),
            None,
        )

    def session_examples(self, gathering: Gathering, number: int) -> list[Example]:
        """The examples the handout has for a session, counted from 1."""
        handout = self.handout(gathering)
        plan = handout.plan if handout else []
        named = [id_ for item in plan if item.id == gathering.id and item.okt == number for id_ in item.kort_fortalt]
        return [self.material.examples[id_] for id_ in named if id_ in self.material.examples]

    def wheel(self, programme: Programme, words: Words) -> str:
        """The wheel of a programme as SVG, told of in these words."""
        return wheel.svg(self.site.root, wheel.drawn_wheel(programme.hjul, words)) if programme.hjul else ""

    def map(self, programme: Programme, address: Callable[[str], str], alt: str) -> str:
        """The participants whose position is known, on a map; `alt` has a place for their names.

        Each is a link: to its own page, or to its row on the page of the programme.
        """
        pages = {p.participant: f"municipalities/{p.profile.id}" for p in self.places if p.profile}

        def lead(participant: str) -> str:
            return address(pages[participant]) if participant in pages else f"#{participant}"

        return maps.linked_map(self.site.root, self._placed(programme), alt, lead)

    def mapped(self, programme: Programme) -> tuple[int, int]:
        """How many of the participants are on the map, and how many there are."""
        return len(self._placed(programme)), len({p.participant for p in self.places if p.programme == programme.id})

    def helpers(self, programme: Programme) -> list[Helper]:
        """The resource municipalities by name, confirmed or not, each once."""
        found: dict[str, Helper] = {}
        for place in self.places:
            if place.role in programme.helping and place.programme == programme.id and place.profile:
                profile = place.profile
                numbers = list(profile.ressurstilbud) if is_known(profile.ressurstilbud) else []
                held = duties(profile, self.material)
                found[profile.id] = Helper(profile, place, held, [n for n in numbers if isinstance(n, int)])
        return sorted(found.values(), key=lambda helper: norwegian(helper.profile.navn))

    def strengths(self, helpers: list[Helper]) -> list[tuple[str, str, str, str]]:
        """Strength, municipality, its id and the language of the words, by strength."""
        found = [(s, h.profile.navn, h.profile.id, h.profile.sprak) for h in helpers for s in h.strengths]
        return sorted(found, key=lambda row: norwegian(row[0]))

    def checklist(self, profile: Profile) -> list[selection.Point]:
        """What a municipality has handed in to be chosen as resource municipality."""
        return selection.checklist(profile, self.material)

    def _placed(self, programme: Programme) -> dict[str, Spot]:
        found = (p for p in self.places if p.programme == programme.id and p.position)
        return {place.participant: Spot(place.name, place.position) for place in found}


def _by_name(place: CohortPlace) -> tuple[int, ...]:
    return norwegian(place.name)
