"""Facts: the stated fields of an entry in words, the same in both editions, and what is not known."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping
from types import MappingProxyType
from typing import Any

from bauta.contract.matter import Fact, LargeFigure
from bauta.reading.material import Material
from bauta.records.declaration import Shown, declarations
from bauta.records.entries import Entry, Example, Profile, Sourced
from bauta.records.eras import touched
from bauta.records.field_types import Role
from bauta.records.languages import TONGUES, Words
from bauta.records.requirement import UNKNOWN
from bauta.text.render import Rendered
from bauta.text.typography import hard_spaces
from bauta.text.wording import figure, listed, span, worded


def facts(entry: Entry, material: Material, words: Words) -> tuple[Fact, ...]:
    """Every fact that is stated, in the order they are declared in."""
    return tuple(_stated(entry, material, words, Shown.FACTS))


def brief_facts(example: Example, material: Material, words: Words) -> tuple[Fact, ...]:
    """The facts for the box of a printed example, which shows the short ones; what is drawn is not said twice."""
    drawn = {"finansiering"} if example.kostnadsdeling else set()
    stated = _stated(example, material, words, Shown.BRIEF)
    return tuple(fact for fact in stated if fact.id not in drawn)


def key_figure(entry: Sourced) -> LargeFigure | None:
    """The one figure that tells what was reached, where the record has one."""
    known = entry.nokkeltall
    return LargeFigure(figure(known.tall, entry.sprak), hard_spaces(known.hva)) if known else None


def unknown_facts(entry: Entry) -> list[str]:
    """The fields the author has written are unknown."""
    return [name for name in type(entry).model_fields if getattr(entry, name) == UNKNOWN]


def _stated(entry: Entry, material: Material, words: Words, place: Shown) -> Iterator[Fact]:
    """The facts that are declared to be shown in a place."""
    for name, declared in declarations(type(entry)).items():
        if place in declared.shown and (value := _said(name, entry, material, words)):
            yield Fact(name, declared.label_in(entry.sprak, getattr(entry, name)), value)


def _said(name: str, entry: Entry, material: Material, words: Words) -> str:
    """A fact in words: by its type, but for those that name things kept elsewhere."""
    looked_up = LOOKED_UP.get(name)
    return looked_up(entry, material, words) if looked_up else worded(_named(entry, name, words), words.language)


def _named(entry: Entry, name: str, words: Words) -> Any:
    """The value of a field; what is chosen among the alternatives of the house, by what it is called."""
    value = getattr(entry, name)
    if isinstance(value, list):
        return [entry.house.name(name, one, words.language) if isinstance(one, str) else one for one in value]
    return entry.house.name(name, value, words.language) if isinstance(value, str) else value


def _period(example: Any, material: Material, words: Words) -> str:
    """The years, and the times of the programme they lie in."""
    eras = [era.name_in(example.sprak) for era in touched(material.registers.eras(example.program), example.periode)]
    return " ".join(
        filter(None, (worded(example.periode, words.language), f"({listed(eras, words.language)})" if eras else ""))
    )


def _municipalities(example: Any, material: Material, words: Words) -> str:
    return ", ".join(filter(None, map(material.municipality_name, example.kommuner)))


def _roles(profile: Any, material: Material, words: Words) -> str:
    return "; ".join(_held(profile, material, words))


def _held(profile: Profile, material: Material, words: Words) -> Iterator[str]:
    """Each role once, with the years that are known, and whether it is unconfirmed."""

    def called(role: Role) -> str:
        return material.registers.role_name(role.program, role.rolle, profile.sprak, words["rolle_deltaker"])

    for name in dict.fromkeys(map(called, profile.rolle)):
        held = [role for role in profile.rolle if called(role) == name]
        years = [years for role in held if (years := span(role.fra, role.til, words.language))]
        certain = any(role.sikkerhet == "bekreftet" for role in held)
        doubt = "" if certain else f"({words['trolig']})"
        yield " ".join(filter(None, (name, ", ".join(years), doubt)))


def duties(profile: Profile, material: Material) -> list[str]:
    """What a resource municipality has done for others, in the language of its page."""
    named = profile.ressurstilbud if isinstance(profile.ressurstilbud, list) else []
    known = {duty.nummer: duty for programme in material.registers.programmer for duty in programme.oppgaver}
    return [known[number].name_in(profile.sprak) for number in named if number in known]


def _rules(example: Any, material: Material, words: Words) -> str:
    known = (material.registers.legal_rules.get(id_) for id_ in example.regel)
    return "; ".join(f"{rule.paragraf}: {_inner(rule.hva)}" for rule in known if rule)


def _inner(text: str) -> str:
    """A heading as it stands after a colon; an abbreviation keeps its capitals."""
    return text if text[:2].isupper() else text[:1].lower() + text[1:]


def _duties(profile: Any, material: Material, words: Words) -> str:
    return ", ".join(duties(profile, material))


def _numbers(profile: Any, material: Material, words: Words) -> str:
    told = TONGUES[words.language].i_aar
    earlier = ", ".join(told.format(old.nummer, old.ar) for old in profile.kommunenummer_historisk)
    return str(profile.number) + (f" ({earlier})" if earlier else "")


LOOKED_UP: Mapping[str, Callable[[Any, Material, Words], str]] = MappingProxyType(
    {
        "kommuner": _municipalities,
        "kommunenummer": _numbers,
        "periode": _period,
        "regel": _rules,
        "ressurstilbud": _duties,
        "rolle": _roles,
    }
)
"""Fields that say more than their type can: they name what a register or another field holds."""


def supplement(entry: Sourced, sections: tuple[Rendered, ...], place: Shown = Shown.NOWHERE) -> list[str]:
    """What the municipality is asked to supply: unknown sections first, then unknown facts, or those of a `place`."""
    asked: list[str] = []
    covered: int | None = None  # level of an unknown section; those under it need not be named
    for section in sections:
        if covered is not None and section.level > covered:
            continue
        covered = section.level if section.unknown else None
        asked += [section.title] if section.unknown else []
    declared = declarations(type(entry))
    unknown = [declared[name] for name in unknown_facts(entry) if place in declared[name].shown]
    labels = [declaration.label_in(entry.sprak) for declaration in unknown]
    asked += [label for label in labels if label not in asked]
    return [text[0].lower() + text[1:] for text in asked]
