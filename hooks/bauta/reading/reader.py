"""Reading takes in every source file of a root and keeps each fault with its file and line."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator
from dataclasses import replace
from functools import cache, partial
from operator import attrgetter
from pathlib import Path
from typing import Any, TypeVar

from bauta.correction import Correction
from bauta.reading.counted import Counts, asks, counts, in_copy, in_edition
from bauta.reading.field_faults import validated
from bauta.reading.field_shelf import FieldShelf
from bauta.reading.frozen_files import FrozenFolder, read_frozen
from bauta.reading.house_files import EditionCopy, RegisterFile, read_edition, read_register
from bauta.reading.manuscript import Manuscript, read_manuscript
from bauta.reading.material import Copy, Material
from bauta.reading.premises import EDITIONS, REGISTERS, files_in, frozen_folders, strays
from bauta.reading.raw_material import RAW_MATERIAL, RawMaterialShelf
from bauta.reading.word_list import in_the_house, languages_of
from bauta.records.alternatives import Alternatives, in_house
from bauta.records.entries import ENTRY_TYPES, Entry
from bauta.records.languages import Language
from bauta.records.registers import ALTERNATIVES, Registers

T = TypeVar("T")
Source = TypeVar("Source", Copy, EditionCopy)


class Reader:
    """Reads a root again and again, and takes in anew only the files that have changed."""

    def __init__(self, root: Path) -> None:
        self._root = root
        self._house = Alternatives()
        self._kept: dict[Path, tuple[tuple[int, int], Any]] = {}
        self._folders: dict[str, tuple[list[tuple[str, int, int]], FrozenFolder]] = {}
        self._raw_material = RawMaterialShelf(root)
        self._fields = FieldShelf(root)
        self._registers: tuple[tuple[RegisterFile, ...], Registers] = ((), Registers())
        self._asking: dict[str, tuple[object, bool]] = {}
        self._languages: tuple[Language, ...] = ()
        self._counted: dict[str, tuple[object, Counts, Any]] = {}

    def read(self, release: str = "") -> Material:
        """All material below the root, as for the release of an edition. A folder that is not there is an empty one."""
        faults: list[Correction] = [*strays(self._root)]
        languages = languages_of(self._root)
        if languages != self._languages:
            self._languages = languages
            self._kept.clear()
        house = self._alternatives()
        copy = tuple(self._copy(house))
        self._fields.tidy(text.path for text in copy)
        registers = [self._take(file, partial(read_register, house)) for file in files_in(self._root, REGISTERS)]
        registers += [self._take(file, self._raw_material.read) for file in files_in(self._root, RAW_MATERIAL)]
        self._raw_material.tidy()
        editions = [self._take(file, partial(read_edition, languages)) for file in files_in(self._root, EDITIONS)]
        faults += [fault for register in registers for fault in register.faults]
        faults += [fault for edition in editions for fault in edition.faults]
        together = self._together(tuple(registers))
        books = _longest_first(file.copy for file in editions if file.copy is not None)
        counted = cache(partial(counts, copy, together, [book.edition for book in books]))
        return Material(
            root=self._root,
            copy=tuple(self._with_numbers(text, text.entry.program, in_copy, counted) for text in copy),
            registers=together,
            languages=languages,
            places=_in_order(registers, attrgetter("places")),
            editions=tuple(self._with_numbers(book, book.edition.program, in_edition, counted) for book in books),
            frozen_folders=tuple(self._frozen()),
            faults=tuple(faults),
            unread=frozenset(
                [file.name for file in registers if file.unread]
                + ["utgaver" for edition in editions if edition.copy is None]
            ),
            release=release,
            half_read=_in_order(registers, attrgetter("half_read")),
        )

    def _alternatives(self) -> Alternatives:
        """What the texts choose between. Where that has changed, all that was read is read anew."""
        found = [file for file in files_in(self._root, REGISTERS) if file.stem == ALTERNATIVES]
        read = [self._take(file, partial(read_register, Alternatives())) for file in found]
        house = Alternatives(tuple(item for register in read for item in register.items))
        if house != self._house:
            self._house, self._kept = house, {file: self._kept[file] for file in found}
        return house

    def _copy(self, house: Alternatives) -> Iterator[Copy]:
        for folder, entry_type in ENTRY_TYPES.items():
            kind = in_house(entry_type, house)
            for file in files_in(self._root, folder):
                yield self._take(file, partial(_read_copy, self._fields, self._languages, kind))

    def _frozen(self) -> Iterator[FrozenFolder]:
        """The editions that have come out; one is read again only when something in its folder has changed."""
        for folder, files in frozen_folders(self._root):
            state = [(file.name, (found := file.stat()).st_mtime_ns, found.st_size) for file in files]
            kept = self._folders.get(folder)
            if kept is None or kept[0] != state:
                self._folders[folder] = kept = (state, read_frozen(self._root, folder, files))
            yield kept[1]

    def _take(self, file: Path, make: Callable[[Path, Path], T]) -> T:
        """What `make` reads from a file, or what it read last if the file is the same."""
        stat = file.stat()
        state = (stat.st_mtime_ns, stat.st_size)
        kept = self._kept.get(file)
        if kept is None or kept[0] != state:
            kept = (state, make(self._root, file))
            self._kept[file] = kept
        result: T = kept[1]
        return result

    def _with_numbers(
        self, source: Source, programme: str, put: Callable[[Source, Counts], Source], counted: Callable[[str], Counts]
    ) -> Source:
        """A text or an edition with the numbers it asks for; the same object as long as it and they are the same."""
        asking = self._asking.get(source.path)
        if asking is None or asking[0] is not source:
            self._asking[source.path] = asking = (source, asks(source))
        if not asking[1]:
            return source
        there = counted(programme)
        kept = self._counted.get(source.path)
        if kept is None or kept[0] is not source or kept[1] != there:
            kept = (source, there, put(source, there))
            self._counted[source.path] = kept
        result: Source = kept[2]
        return result

    def _together(self, files: tuple[RegisterFile, ...]) -> Registers:
        """The registers as one; the same object as long as no register has changed."""
        if self._registers[0] != files:
            found = _in_order(files, attrgetter("items"))
            lists = {name: list(items) for name, items in found.items() if name in Registers.model_fields}
            self._registers = (files, Registers.model_construct(None, **lists))
        return self._registers[1]


def _in_order(files: Iterable[RegisterFile], part: Callable[[RegisterFile], tuple[T, ...]]) -> dict[str, tuple[T, ...]]:
    """A part of each register by its name: that of its one file, or of its files one after another."""
    found: dict[str, tuple[T, ...]] = {}
    for file in files:
        found[file.name] = (*found.get(file.name, ()), *part(file))
    return found


def _longest_first(editions: Iterable[EditionCopy]) -> list[EditionCopy]:
    """The editions with the main one first: the one of most pages; of those alike, the first by name."""
    return sorted(editions, key=lambda copy: -copy.edition.sider)


def _read_copy(
    shelf: FieldShelf, languages: tuple[Language, ...], entry_type: type[Entry], root: Path, file: Path
) -> Copy:
    return read_entry(read_manuscript(root, file, shelf), entry_type, languages)


def read_entry(manuscript: Manuscript, entry_type: type[Entry], languages: tuple[Language, ...]) -> Copy:
    """The entry of a manuscript, in a language of the house. One that cannot be read keeps its place under its name."""
    if misfiled := _misfiled(manuscript, entry_type):
        manuscript = replace(manuscript, fields={}, faults=(misfiled,))
    fields, foreign = in_the_house(manuscript.path, dict(manuscript.fields), manuscript.marks, languages)
    entry, faults = validated(entry_type, manuscript.path, fields, manuscript.marks)
    if entry is None:
        entry = entry_type.model_construct()
    if not entry.id:
        entry = entry.model_copy(update={"id": manuscript.stem})
    return Copy(manuscript, entry, (*foreign, *faults))


def _misfiled(manuscript: Manuscript, entry_type: type[Entry]) -> Correction | None:
    """What to say of a text that lies in the folder of another kind, once instead of for each of its fields."""
    kind, asked = manuscript.fields.get("type"), entry_type.model_fields["type"].default
    home = next((folder for folder, type_ in ENTRY_TYPES.items() if type_.model_fields["type"].default == kind), None)
    if home is None or kind == asked:
        return None
    here = manuscript.path.rpartition("/")[0]
    text = f"«type» er {kind}, men filen ligger i {here}/ blant slike med type {asked}; flytt den til {home}/"
    return Correction(manuscript.path, manuscript.line_of("type"), "id-filename", text)
