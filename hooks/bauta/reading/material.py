"""Material is all the house has to work from: copy, registers and editions, as read."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field
from functools import cached_property
from pathlib import Path

from bauta.correction import Correction, Level
from bauta.reading.addresses import sources_in
from bauta.reading.frozen_files import FrozenCopy, FrozenFolder
from bauta.reading.house_files import EditionCopy, Place
from bauta.reading.manuscript import Manuscript
from bauta.records.edition import Edition
from bauta.records.entries import Chapter, Entry, Example, Lesson, Page, Profile, Sourced, Theme
from bauta.records.flatplan import flat_plan
from bauta.records.languages import DECLARED, Language
from bauta.records.names import AllowedNames, allowed_names
from bauta.records.registers import Registers

OTHER_USES = ("nettutgave", "referansesamling")
"""What a text may be used for besides the editions in content/utgaver/."""


@dataclass(frozen=True)
class Copy:
    """One manuscript and the entry it tells of."""

    manuscript: Manuscript
    entry: Entry
    faults: tuple[Correction, ...] = ()

    @property
    def path(self) -> str:
        """Path of the source file, relative to the root."""
        return self.manuscript.path

    @property
    def key(self) -> str:
        """The path without `.md`: unique in the house, and what links between sources name."""
        return self.manuscript.path.removesuffix(".md")

    def line_of(self, *keys: str | int) -> int:
        """Line of a field in the source file."""
        return self.manuscript.line_of(*keys)


@dataclass(frozen=True, eq=False)
class Material:
    """Everything read from a root, each reading a thing of its own.

    `release` is the edition that is released: of all it prints is asked what is asked of checked texts. Empty for none.
    """

    root: Path
    copy: tuple[Copy, ...] = ()
    registers: Registers = field(default_factory=Registers)
    languages: tuple[Language, ...] = DECLARED
    """The languages the house writes: those it has words for, its own first."""
    places: dict[str, tuple[Place, ...]] = field(default_factory=dict)
    """Where the items of each register stand, in their order."""
    editions: tuple[EditionCopy, ...] = ()
    """The main one, of most pages, first."""
    frozen_folders: tuple[FrozenFolder, ...] = ()
    faults: tuple[Correction, ...] = ()
    unread: frozenset[str] = frozenset()
    """Registers that could not be read, and `utgaver` when an edition could not: none can judge what points to them."""
    release: str = ""
    half_read: Mapping[str, tuple[str, ...]] = field(default_factory=dict)
    """What the items of each register are named by that could not be read themselves."""

    @cached_property
    def current(self) -> tuple[Copy, ...]:
        """The copy that is in use: what readers are led to."""
        return tuple(copy for copy in self.copy if not copy.entry.archived)

    @property
    def language(self) -> Language:
        """The language of the house itself: of its lists, and of what has no text of its own."""
        return self.languages[0]

    @cached_property
    def by_key(self) -> dict[str, Copy]:
        """Copy by its key, `examples/<id>` and so on."""
        return {copy.key: copy for copy in self.copy}

    def known(self, register: str) -> Mapping[str, object] | None:
        """The items of a register by name, None when it could not be read."""
        if register in self.unread:
            return None
        known = self.registers.by_name[register]
        half = self.half_read.get(register)
        return {**dict.fromkeys(half), **known} if half else known

    @cached_property
    def uses(self) -> Mapping[str, object] | None:
        """What a text may be used for: the editions, and what is made without one."""
        if "utgaver" in self.unread:
            return None
        return dict.fromkeys((*OTHER_USES, *(edition.edition.id for edition in self.editions)))

    @property
    def released(self) -> list[EditionCopy]:
        """The edition that is released, if any."""
        return [copy for copy in self.editions if self.release and copy.edition.id == self.release]

    @cached_property
    def frozen(self) -> tuple[FrozenCopy, ...]:
        """Editions as they came out, the newest first; of the same year in the order of their ids."""
        whole = (folder.copy for folder in self.frozen_folders if folder.copy and not folder.faults)
        return tuple(sorted(whole, key=lambda copy: (-copy.edition.ar, copy.edition.utgave)))

    @property
    def designs(self) -> list[str]:
        """The designs the editions are set in, each once."""
        return list(dict.fromkeys(copy.edition.design for copy in self.editions))

    @cached_property
    def profiles(self) -> dict[str, Profile]:
        """Profiles by id, those out of use among them: what names their municipality goes on naming it."""
        return {e.id: e for e in self._entries() if isinstance(e, Profile)}

    @cached_property
    def current_profiles(self) -> dict[str, Profile]:
        """The profiles that are in use, by id."""
        return {id_: profile for id_, profile in self.profiles.items() if not profile.archived}

    @cached_property
    def examples(self) -> dict[str, Example]:
        """The examples that are in use, by id."""
        return {copy.entry.id: copy.entry for copy in self.current if isinstance(copy.entry, Example)}

    def municipality_name(self, id_: str) -> str:
        """The name of a municipality, with a profile or without one; empty when it is unknown."""
        profile, participant = self.profiles.get(id_), self.registers.participants.get(id_)
        return profile.name if profile else participant.navn if participant else ""

    def landscape(self, entry: Sourced) -> str | None:
        """The landscape of a record; where an example says none, that of its first municipality that has one."""
        if entry.landskap or not isinstance(entry, Example):
            return entry.landskap
        homes = (self.profiles[id_].landskap for id_ in entry.kommuner if id_ in self.profiles)
        return next(filter(None, homes), None)

    @cached_property
    def municipalities(self) -> dict[str, str]:
        """The names of the municipalities an example may be from, by id: those with a profile, then those without."""
        took_part = {id_: place.navn for id_, place in self.registers.participants.items()}
        return {id_: profile.name for id_, profile in self.profiles.items()} | {
            id_: name for id_, name in took_part.items() if id_ not in self.profiles
        }

    @cached_property
    def names(self) -> AllowedNames:
        """What a text may name: what the registers and the records are called, and the register of names."""
        called = [profile.navn for profile in self.profiles.values()]
        called += [county.navn for county in self.registers.fylker]
        # Of all municipalities of the country only names of several words: the others are surnames too.
        called += [name for county in self.registers.fylker for name in county.kommuner if " " in name]
        called += [example.sted.navn for example in self.examples.values() if example.sted]
        return allowed_names(self.registers.navn, {*called, *self.registers.names_of_participants})

    @cached_property
    def municipality_ids(self) -> dict[str, str]:
        """The ids of municipalities by their names."""
        return {name: id_ for id_, name in self.municipalities.items()}

    @cached_property
    def themes(self) -> dict[str, Theme]:
        """Opening pages of themes by id."""
        return {e.id: e for e in self._entries() if isinstance(e, Theme)}

    @cached_property
    def chapters(self) -> dict[str, Chapter]:
        """Chapters by id, themes and lessons not among them."""
        return {e.id: e for e in self._entries() if isinstance(e, Chapter) and not isinstance(e, Theme | Page | Lesson)}

    @cached_property
    def printed(self) -> dict[str, set[str]]:
        """Keys of the copy each edition prints, by edition id."""
        return {e.edition.id: {*flat_plan(e.edition).pages, *self._lessons_of(e.edition)} for e in self.editions}

    def lessons_in(self, programme: str) -> list[Copy]:
        """The lessons of a programme in their order."""
        found = [(c.entry.nummer, c.key, c) for c in self.current if isinstance(c.entry, Lesson)]
        return [copy for _, _, copy in sorted(found) if copy.entry.program == programme]

    def shown_by(self, lesson: Copy) -> list[Example]:
        """The examples a lesson links to: those that show it."""
        keys = dict.fromkeys(sources_in(lesson.path, lesson.manuscript.body))
        linked = (self.by_key[key].entry for key in keys if key in self.by_key)
        return [entry for entry in linked if isinstance(entry, Example) and not entry.archived]

    def lessons_from(self, example: str) -> list[Lesson]:
        """The lessons that link to an example, in order."""
        return self._lessons_from.get(example, [])

    def binding(self, copy: Copy) -> Level:
        """How hard what PÅKREVD asks binds this copy: an error once checked, and in a release."""
        in_release = copy.key in self.printed.get(self.release, ())
        return "feil" if copy.entry.checked or in_release else "varsel"

    def examples_of(self, municipality: str) -> list[Example]:
        """A municipality's examples, by theme and title."""
        return self._examples_by[0].get(municipality, [])

    def examples_in(self, theme: str) -> list[Example]:
        """A theme's examples, by title."""
        return self._examples_by[1].get(theme, [])

    @cached_property
    def _examples_by(self) -> tuple[dict[str, list[Example]], dict[str, list[Example]]]:
        """The examples of each municipality and of each theme, in the order they are listed in."""
        order = {theme.id: theme.nummer for theme in self.registers.temaer}
        of: dict[str, list[Example]] = {}
        within: dict[str, list[Example]] = {}
        for example in sorted(self.examples.values(), key=lambda e: (order.get(e.tema, 99), e.tittel.casefold())):
            within.setdefault(example.tema, []).append(example)
            for municipality in dict.fromkeys(example.kommuner):
                of.setdefault(municipality, []).append(example)
        return of, within

    def users_of(self, register: str, id_: str) -> list[Entry]:
        """The entries that build on an item of a register: `henvisninger`, `rastoff`, `regel`."""
        return self._users.get((register, id_), [])

    def current_users_of(self, register: str, id_: str) -> list[Entry]:
        """Those of them that are in use, for readers to be led to."""
        return [entry for entry in self.users_of(register, id_) if not entry.archived]

    @cached_property
    def _users(self) -> dict[tuple[str, str], list[Entry]]:
        found: dict[tuple[str, str], list[Entry]] = {}
        for entry in self._entries():
            if isinstance(entry, Sourced | Chapter):
                rules = entry.regel if isinstance(entry, Example) else []
                named = (("henvisninger", entry.henvisninger), ("rastoff", entry.rastoff), ("regel", rules))
                for register, ids in named:
                    for id_ in ids:
                        found.setdefault((register, id_), []).append(entry)
        return found

    @cached_property
    def _lessons_from(self) -> dict[str, list[Lesson]]:
        found: dict[str, list[Lesson]] = {}
        lessons = sorted((c.entry.program, c.entry.nummer, c.key) for c in self.current if isinstance(c.entry, Lesson))
        for _, _, key in lessons:
            for example in self.shown_by(self.by_key[key]):
                entry = self.by_key[key].entry
                assert isinstance(entry, Lesson)
                found.setdefault(example.id, []).append(entry)
        return found

    def _lessons_of(self, edition: Edition) -> list[str]:
        """Keys of the lessons an edition prints."""
        asked = any("erfaringer" in item.oversikt for item in edition.plan)
        return [copy.key for copy in self.lessons_in(edition.program)] if asked else []

    def _entries(self) -> Iterator[Entry]:
        return (copy.entry for copy in self.copy)
