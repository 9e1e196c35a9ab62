"""The desk: how far each text is come, who owes what by when, and what it lacks."""

from __future__ import annotations

import datetime
from collections import Counter, defaultdict
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass, field
from functools import cached_property

from bauta.composing.copyfit import Extent, budget
from bauta.correction import Correction
from bauta.desk.calendars import Event, gathering_events
from bauta.desk.coverage import Coverage, coverage
from bauta.facts.facts import supplement
from bauta.house_style.sign_off import changed_since, holds
from bauta.reading.material import Copy, Material
from bauta.records.editorial import Choice, CommentRound, EditorialPhase
from bauta.records.entries import Entry, Example, Page, Profile, Sourced
from bauta.records.languages import MESSAGES
from bauta.records.programmes import Gathering
from bauta.records.requirement import UNKNOWN
from bauta.text.render import Rendered
from bauta.text.wording import date

EDITORS, MUNICIPALITY = "redaksjonen", "kommunen"
CALENDAR = "Frister og samlinger"
LACKS = {"field-missing", "section-missing", "section-empty", "steps-too-few"}
"""Rules whose corrections tell of something that is not there; so do those on pictures."""


@dataclass(frozen=True)
class TextStatus:
    """One text on the board."""

    copy: Copy
    owner: str
    """Who has the next move; "" when nobody has."""
    phase: EditorialPhase | None
    """The step the text owes first, among those with a deadline."""
    hearing: CommentRound | None
    """The round of comment that still waits for an answer about the text, the first by its deadline."""
    overdue: bool
    missing: tuple[str, ...]
    faults: int
    budget: str
    choice: Choice | None
    rounds: tuple[CommentRound, ...]
    """The rounds of comment the text has been in, or is in."""

    @property
    def entry(self) -> Entry:
        """The fields of the text."""
        return self.copy.entry

    @property
    def next(self) -> str:
        """What the owner is to do."""
        status = self.entry.house.named("status", self.entry.status)
        return status.neste if status else ""

    @property
    def approved(self) -> bool:
        """Whether the sign-off holds."""
        return holds(self.copy)

    @property
    def voided(self) -> str:
        """What has changed since the text was approved."""
        return changed_since(self.copy)

    @property
    def deadline(self) -> str:
        """The deadline as it is read, or nothing."""
        return date(self.due, MESSAGES) if self.due else ""

    @property
    def due(self) -> str:
        """The day of the deadline; that of a hearing goes before that of a phase, since others wait for the answer."""
        running = self.hearing or self.phase
        return running.frist if running else ""

    @property
    def urgency(self) -> tuple[bool, str, bool, int, int, str]:
        """What sorts the most urgent first: overdue, by deadline, by hearing, by priority, by faults."""
        priority = self.choice.prioritet if self.choice else 9
        return (not self.overdue, self.due or "9999", self.hearing is None, priority, -self.faults, self.entry.id)


@dataclass(frozen=True)
class EditorialDesk:
    """Everything on the desk on one day."""

    today: datetime.date
    material: Material
    cards: tuple[TextStatus, ...]
    coverage: tuple[Coverage, ...] = field(default=())

    @cached_property
    def by_status(self) -> dict[str, list[TextStatus]]:
        """Every status with its texts, in the order of the work."""
        known = self.material.registers.alternatives.of("status")
        return {status.id: [card for card in self.cards if card.entry.status == status.id] for status in known}

    @cached_property
    def status_names(self) -> dict[str, str]:
        """What every status is called, as a heading."""
        known = self.material.registers.alternatives.of("status")
        return {status.id: status.navn[:1].upper() + status.navn[1:] for status in known}

    @cached_property
    def owed(self) -> Counter[str]:
        """How many texts wait for each."""
        return Counter(card.owner for card in self.cards if card.owner)

    def of(self, municipality: str) -> list[TextStatus]:
        """The texts of a municipality: its profile and its examples."""
        return [card for card in self.cards if municipality in _municipalities(card.entry)]

    def card(self, id_: str) -> TextStatus | None:
        """The text with an id, or a path."""
        named = (card for card in self.cards if id_ in (card.entry.id, card.copy.path, card.copy.key))
        return next(named, None)

    @property
    def dates(self) -> list[tuple[str, str, str, bool]]:
        """Deadlines, rounds and gatherings in order of time: day, kind, text, whether it is history."""
        registers = self.material.registers
        phases = ((p.frist, f"Fase {p.fase}", p.hva, p.historisk) for p in registers.faser if p.frist != UNKNOWN)
        rounds = ((r.sendt, "Høring", r.hva, r.historisk) for r in registers.horinger)
        answers = (
            (r.frist, "Svarfrist", r.hva, False) for r in registers.horinger if r.frist != UNKNOWN and not r.historisk
        )
        today = self.today.isoformat()
        meetings = ((g.fra, "Samling", _placed(g), g.til < today) for g in registers.samlinger)
        return sorted((*answers, *rounds, *phases, *meetings), key=lambda found: found[0])

    @property
    def undated(self) -> list[EditorialPhase]:
        """Steps whose deadline nobody knows, in the order of the register."""
        return [phase for phase in self.material.registers.faser if phase.frist == UNKNOWN]

    def events(self, site: str) -> Iterator[Event]:
        """Deadlines and gatherings for calendars; `site` is the address of the website, and makes the ids unique."""
        for phase in self.material.registers.faser:
            if phase.frist != UNKNOWN:
                day, mark = datetime.date.fromisoformat(phase.frist), " (historisk)" if phase.historisk else ""
                yield Event(f"frist-{phase.id}@{_host(site)}", f"Frist: {phase.hva}{mark}", day, day)
        for round_ in self.material.registers.horinger:
            if round_.frist != UNKNOWN:
                day = datetime.date.fromisoformat(round_.frist)
                yield Event(f"horing-{round_.id}@{_host(site)}", f"Svarfrist: {round_.hva}", day, day)
        yield from gathering_events(self.material.registers.samlinger, site)


def lay_desk(
    material: Material,
    rendered: Mapping[str, tuple[Rendered, ...]],
    extents: Mapping[str, Extent],
    corrections: Iterable[Correction],
    today: datetime.date,
) -> EditorialDesk:
    """The desk on a day, from the texts, the registers and the verdict on them alone."""
    marked: dict[str, list[Correction]] = defaultdict(list)
    for correction in corrections:
        marked[correction.path].append(correction)

    def card(copy: Copy) -> TextStatus:
        own, sections = marked[copy.path], rendered[copy.key] if isinstance(copy.entry, Sourced) else ()
        return _card(copy, material, sections, extents.get(copy.key), own, today)

    copies = (copy for copy in material.copy if not isinstance(copy.entry, Page))
    cards = tuple(card(copy) for copy in copies)
    return EditorialDesk(today, material, cards, tuple(coverage(material)))


def _card(
    copy: Copy,
    material: Material,
    sections: tuple[Rendered, ...],
    extent: Extent | None,
    own: list[Correction],
    today: datetime.date,
) -> TextStatus:
    entry, registers = copy.entry, material.registers
    missing = [c.text for c in own if c.rule in LACKS or c.rule.startswith("image-")]
    if isinstance(entry, Sourced):
        missing += [f"ukjent: {text}" for text in supplement(entry, sections)]
    owed = (p for p in registers.faser if entry.status in p.gjelder and p.program == entry.program)
    running = sorted((p for p in owed if p.frist != UNKNOWN and not p.historisk), key=lambda p: p.frist)
    status = entry.house.named("status", entry.status)
    owner = (status.venter_pa or "") if status else ""
    rounds = tuple(r for r in registers.horinger if concerns(r, entry))
    asked = sorted(
        (r for r in rounds if r.unanswered and not r.historisk and r.frist != UNKNOWN), key=lambda r: r.frist
    )
    first = asked[0].frist if asked else running[0].frist if running else ""
    return TextStatus(
        copy=copy,
        owner=owner if isinstance(entry, Sourced) or not owner else EDITORS,
        phase=running[0] if running else None,
        hearing=asked[0] if asked else None,
        overdue=bool(first) and first < today.isoformat(),
        missing=tuple(missing),
        faults=sum(c.level == "feil" for c in own),
        budget=budget(extent) if extent else "",
        choice=next((choice for choice in registers.utvalg if choice.id == entry.id), None),
        rounds=rounds,
    )


def concerns(round_: CommentRound, entry: Entry) -> bool:
    """Whether a round of comment is about a text; one that names none is about all of its programme while it runs."""
    if round_.tekster:
        return entry.id in round_.tekster
    return round_.program == entry.program and not round_.historisk


def _municipalities(entry: Entry) -> list[str]:
    if isinstance(entry, Profile):
        return [entry.id]
    return entry.kommuner if isinstance(entry, Example) else []


def _placed(gathering: Gathering) -> str:
    return gathering.navn if gathering.sted == UNKNOWN else f"{gathering.navn}, {gathering.sted}"


def _host(site: str) -> str:
    return site.partition("://")[2].strip("/") or "bauta"
