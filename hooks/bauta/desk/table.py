"""The desk in a terminal: what comes first, on a screen; everything when it is asked for."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from bauta.desk.desk import EditorialDesk, TextStatus
from bauta.records.languages import MESSAGES
from bauta.text.wording import date

SCREEN = 24
"""Lines of the smallest terminal in common use."""
LONGEST = 10**9
WIDTH = 100
"""Characters of a line before it is cut, so that a text takes one line."""
FEWEST = 6
"""Lines for texts that dates and hearings leave."""


@dataclass(frozen=True)
class Selection:
    """The texts somebody asks for; what is empty leaves nothing out."""

    municipality: str = ""
    status: str = ""
    owner: str = ""

    def cards(self, desk: EditorialDesk) -> list[TextStatus]:
        """The texts, the most urgent first."""
        found = desk.of(self.municipality) if self.municipality else list(desk.cards)
        asked = (c for c in found if self.status in ("", c.entry.status) and self.owner in ("", c.owner))
        return sorted(asked, key=lambda card: card.urgency)

    @property
    def everything(self) -> bool:
        """Whether nothing is left out."""
        return self == Selection()


def as_text(desk: EditorialDesk, selection: Selection, room: int = SCREEN) -> str:
    """The desk in at most so many lines."""
    cards = selection.cards(desk)
    head, whole = list(_head(desk, cards, selection)), room >= LONGEST
    beside = list(_beside(desk, whole)) if selection.everything or whole else []
    beside = beside if whole else beside[: room - len(head) - FEWEST]
    lines = [*head, *beside, *_texts(cards, room - len(head) - len(beside), whole=whole)]
    return "\n".join(lines if whole else (_cut(line) for line in lines)) + "\n"


def _head(desk: EditorialDesk, cards: Sequence[TextStatus], selection: Selection) -> Iterator[str]:
    count = f"{len(cards)} {'tekst' if len(cards) == 1 else 'tekster'}"
    if not selection.everything:
        count += f" av {len(desk.cards)}"
    kinds = Counter(card.entry.status for card in cards)
    statuses = ", ".join(f"{number} {status}" for status, number in kinds.most_common())
    yield f"Redaksjonen {date(desk.today.isoformat(), MESSAGES)}: {count}{f' ({statuses})' if statuses else ''}"
    owed = Counter(card.owner for card in cards if card.owner)
    late = sum(card.overdue for card in cards)
    waits = "; ".join(f"{number} venter på {who}" for who, number in owed.most_common())
    yield (waits or "Ingen tekster venter på noen.") + (f"; fristen er forbi for {late}" if late else "")


def _beside(desk: EditorialDesk, whole: bool) -> Iterator[str]:
    """Hearings, dates and raw material; only what is to come, unless all is asked for."""
    waiting = [r for r in desk.material.registers.horinger if not r.historisk]
    if waiting:
        yield "== Høringer"
    for round_ in waiting:
        inside = sum(answer.tatt_inn is not None for answer in round_.svar)
        waiting_for = ", ".join(round_.unanswered) or "ingen"
        yield f"{round_.hva}: {len(round_.svar)} svar, {inside} tatt inn; venter på {waiting_for}"
    today = desk.today.isoformat()
    dates = [found for found in desk.dates if whole or (found[0] >= today and not found[3])]
    undated = [phase for phase in desk.undated if whole or not phase.historisk]
    if dates or undated:
        yield "== Datoer"
    for day, kind, text, history in dates:
        yield f"{day}  {kind:<9} {text}{' (historisk)' if history else ''}"
    for phase in undated:
        yield f"{'ukjent':<10}  {f'Fase {phase.fase}':<9} {phase.hva}{' (historisk)' if phase.historisk else ''}"
    if whole:
        yield "== Innsendt stoff: brukt, ikke brukt med grunn, ikke plassert"
        yield from (f"{row.name:<24}{row.used:>4}{row.explained:>4}{row.open:>4}" for row in desk.coverage)


def _texts(cards: Sequence[TextStatus], room: int, *, whole: bool) -> Iterator[str]:
    """A line for each text, below it what it lacks where there is room, and how to see the rest."""
    if not cards:
        return
    few = sum(1 + len(card.missing) for card in cards) + 1 <= room
    shown = cards if whole or few or len(cards) + 1 <= room else cards[: room - 2]
    yield "== Tekster, det som haster mest, først"
    for card in shown:
        yield _line(card, lacking=not (whole or few))
        if whole or few:
            yield from (f"    – {text}" for text in card.missing)
    if len(shown) < len(cards):
        rest = len(cards) - len(shown)
        yield f"… og {rest} til. Velg med --municipality, --status eller --mine; --all viser alt, --json gir data."


def _line(card: TextStatus, *, lacking: bool) -> str:
    pieces = [card.entry.id]
    if card.deadline:
        kind = "svarfrist" if card.hearing else "frist"
        pieces.append(f"{kind} {card.deadline}{', FORBI' if card.overdue else ''}")
    if card.faults:
        pieces.append(f"{card.faults} feil")
    if card.choice:
        pieces.append(f"prioritet {card.choice.prioritet}: {card.choice.grunn}")
    if card.voided:
        pieces.append(f"godkjenningen gjelder ikke: {card.voided} er endret")
    if lacking and card.missing:
        pieces.append(f"mangler {len(card.missing)}")
    if card.owner:
        pieces.append(f"{card.owner}: {card.next}")
    return "; ".join(filter(None, (*pieces, card.budget)))


def _cut(line: str) -> str:
    return line if len(line) <= WIDTH else f"{line[: WIDTH - 2]} …"
