"""Editorial work as the registers keep it: phases with deadlines, choices with reasons, rounds of comment."""

from __future__ import annotations

from typing import Annotated, Literal

from pydantic import StringConstraints

from bauta.records.alternatives import Choosing
from bauta.records.field_types import Day, Id, Status
from bauta.records.requirement import Entity


class EditorialPhase(Choosing):
    """A step of the editorial process, with its deadline where one is set.

    A text whose status is among `gjelder` owes the step: it must have come further by the deadline.
    """

    id: Id
    program: Id
    fase: str
    hva: str
    frist: Day | Literal["ukjent"] = "ukjent"
    historisk: bool = False
    """Done with: shown as history, never as overdue."""
    gjelder: list[Status] = []


class Choice(Entity):
    """The editors' weighing of a text: how much it matters, and why; `id` is that of the text."""

    id: Id
    prioritet: Literal[1, 2, 3]
    """1 is most wanted."""
    grunn: str


class GoneText(Entity):
    """A text that is taken away: where it stood, since when, and what its old address says to readers."""

    tekst: Annotated[str, StringConstraints(pattern=r"^(content/)?[a-z]+/[a-z0-9]+(-[a-z0-9]+)*$")]
    """Folder and id: `examples/lilleby-benk`."""
    fjernet: Day
    grunn: Annotated[str, StringConstraints(min_length=1, max_length=300)]


class CommentAnswer(Entity):
    """An answer to a comment round, by municipality or role, and the day it was worked into the texts."""

    fra: str
    mottatt: Day
    tatt_inn: Day | None = None
    merknad: str = ""


class CommentRound(Entity):
    """Texts sent out for comment; `tekster` are their ids, none means all."""

    id: Id
    program: Id
    hva: str
    sendt: Day
    frist: Day | Literal["ukjent"] = "ukjent"
    historisk: bool = False
    tekster: list[Id] = []
    spurt: list[str] = []
    """Municipality ids or roles that were asked."""
    svar: list[CommentAnswer] = []

    @property
    def unanswered(self) -> list[str]:
        """Those that were asked and have not answered."""
        heard = {answer.fra for answer in self.svar}
        return [asked for asked in self.spurt if asked not in heard]
