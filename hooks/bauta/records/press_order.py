"""The press order is what an edition asks of the print office; what nobody has decided is `ukjent`."""

from __future__ import annotations

from typing import Annotated, Literal

from pydantic import Field, StringConstraints

from bauta.records.bindings import BINDINGS, Binding, BindingName
from bauta.records.field_types import Day, Mail, Number
from bauta.records.requirement import UNKNOWN, Entity

Positive = Annotated[Number, Field(gt=0, le=1000)]
Undecided = Literal["ukjent"]
NONE = "ingen"
NoneOrUndecided = Literal["ukjent", "ingen"]
"""An empty list would be one that is forgotten."""
Said = Annotated[str, StringConstraints(min_length=1, max_length=200)]

Finish = Literal[
    "falsing", "hulling", "perforering", "bigging", "preging", "folie", "flekklakk", "runde hjørner", "krympefilm"
]  # fmt: skip
Mark = Literal["FSC", "PEFC", "Svanemerket"]


class Paper(Entity):
    """A paper as the print office names it."""

    navn: str = ""
    gram: Positive
    """Weight in g/m²."""
    bulk: Positive
    """Volume in cm³/g."""

    @property
    def thickness(self) -> float:
        """Thickness of a leaf in mm."""
        return self.gram * self.bulk / 1000


class Delivery(Entity):
    """Where the copies go, when, and how they are packed."""

    sted: Said = UNKNOWN
    dato: Day | Undecided = "ukjent"
    pakking: Said = UNKNOWN


class Press(Entity):
    """What the print office is asked for; an edition without it is not printed."""

    opplag: Annotated[int, Field(gt=0, le=1_000_000)] | None = None
    """Copies; None while it is not decided, which a release refuses."""
    innbinding: BindingName
    ryggtillegg: Annotated[Number, Field(ge=0, le=20)] = 0.5
    """Glue and cover, in mm beyond the leaves, as the print office says."""
    innmat: Paper
    omslag: Paper | None = None
    """None where the cover is part of the inside."""
    fiberretning: Literal["ukjent", "langs ryggen", "på tvers av ryggen"] = "ukjent"
    """Which way the fibres of the paper run."""
    laminering: Literal["ukjent", "ingen", "matt", "blank", "myk"] = "ukjent"
    """What covers the outside of the cover."""
    klaffer: Annotated[Number, Field(ge=0, le=200)] | Undecided = "ukjent"
    """Width of each flap of the cover in mm; 0 for none."""
    etterbehandling: list[Finish] | NoneOrUndecided = "ukjent"
    """What is done besides binding."""
    miljomerker: list[Mark] | NoneOrUndecided = "ukjent"
    """Marks the print office is asked to print under its own licence."""
    provetrykk: Literal["ukjent", "ingen", "pdf", "fargeprøve", "blindbok", "trykkark"] = "ukjent"
    """The proof the publisher wants to see before printing."""
    levering: Delivery = Delivery()
    kontakt: Mail | Undecided = "ukjent"
    """Where the print office asks: the address of a role, not of a person."""
    profil: Annotated[str, StringConstraints(pattern=r"^[\w.-]+\.icc$")] = "FOGRA39L_coated.icc"
    """The printing condition as a profile in overrides/print/."""
    betingelse: Said = "FOGRA39"
    """What the ICC's register calls the printing condition."""
    fargegrense: Annotated[int, Field(gt=0, le=400)] = 300
    """Most ink in one place, all four together, in percent."""
    fargetekst: Annotated[Number, Field(ge=0, le=12)] = 10
    """Points below which letters are to be in one ink: in several it shows if a plate is a hair out of place."""
    skjaeremerker: bool = False
    """Crop marks, outside the bleed."""

    @property
    def binding(self) -> Binding:
        """What its binding asks of the book."""
        return BINDINGS[self.innbinding]

    @property
    def undecided(self) -> list[str]:
        """The names of what is `ukjent`, in the order of the fields; those of the cover only where it has one."""
        cover = () if self.omslag is not None else ("laminering", "klaffer")
        told = {name: getattr(self, name) for name in type(self).model_fields if name not in cover}
        told |= {f"levering.{name}": value for name, value in self.levering}
        return [name for name, value in told.items() if value == UNKNOWN]
