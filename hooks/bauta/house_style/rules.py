"""The rules of the house, in the order they are asked; the name of a rule is its id."""

from __future__ import annotations

from collections.abc import Callable, Iterator

from bauta.correction import Correction
from bauta.house_style import (
    design,
    fields,
    identity,
    pictures,
    places,
    plan,
    press,
    programmes,
    registers,
    release,
    sections,
)
from bauta.reading.material import Copy, Material

CopyRule = Callable[[Copy, Material], Iterator[Correction]]
HouseRule = Callable[[Material], Iterator[Correction]]

UNREADABLE_RULES: tuple[CopyRule, ...] = (fields.yaml, identity.id_filename)
"""Rules that hold even for a file whose fields cannot be read."""

COPY_RULES: tuple[CopyRule, ...] = (
    fields.field_missing,
    fields.field_value,
    fields.field_unknown,
    fields.too_long,
    fields.status,
    identity.municipality_unknown,
    identity.theme_unknown,
    identity.program_unknown,
    identity.reference_unknown,
    sections.section_missing,
    sections.section_order,
    sections.section_unknown,
    sections.section_doubled,
    sections.section_empty,
    sections.section_generated,
    sections.steps_too_few,
    sections.markup,
    pictures.image_missing,
    pictures.image_file,
    pictures.image_alt,
    pictures.image_credit,
    pictures.image_consent,
    pictures.image_resolution,
    programmes.agreement_ending,
)

HOUSE_RULES: tuple[HouseRule, ...] = (
    identity.duplicate_id,
    registers.program_unknown,
    registers.theme_unknown,
    registers.municipality_unknown,
    registers.reference_unknown,
    registers.raw_material_unused,
    registers.field_value,
    programmes.cohort_unknown,
    programmes.cohort_count,
    programmes.field_value,
    programmes.reference_unknown,
    plan.plan_sum,
    places.part_missing,
    programmes.part_missing,
    places.part_order,
    places.part_unplaced,
    plan.spread,
    plan.signature,
    press.field_value,
    press.field_missing,
    design.reference_unknown,
    design.field_value,
    release.status,
    release.field_missing,
    release.field_value,
)

COPYFITTING_RULES = ("overset", "underset")
"""Rules the layout itself answers to; see `bauta.composing.copyfit`."""


def rule_ids() -> list[str]:
    """The id of every rule of the house."""
    rules = (*UNREADABLE_RULES, *COPY_RULES, *HOUSE_RULES)
    names = (rule.__name__.replace("_", "-") for rule in rules)
    return list(dict.fromkeys((*names, *COPYFITTING_RULES)))
