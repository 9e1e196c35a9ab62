"""The desk in a terminal: the board, the dates, and what each text lacks."""

from __future__ import annotations

from collections.abc import Iterator

from bauta.desk.desk import EditorialDesk, TextStatus
from bauta.text.wording import date


def as_text(desk: EditorialDesk) -> str:
    """The whole desk."""
    return "\n".join(_lines(desk)) + "\n"


def _lines(desk: EditorialDesk) -> Iterator[str]:
    yield f"Redaksjonen {date(desk.today.isoformat())}: {len(desk.cards)} tekster"
    owed = "; ".join(f"{count} venter på {who}" for who, count in desk.owed.most_common())
    yield owed or "Ingen tekster venter på noen."
    for status, cards in desk.by_status.items():
        if cards:
            yield f"\n== {status} ({len(cards)})"
            for card in cards:
                yield from _card(card)
    yield "\n== Datoer"
    for day, kind, text, history in desk.dates:
        yield f"{day}  {kind:<9} {text}{' (historisk)' if history else ''}"
    for phase in desk.undated:
        yield f"{'ukjent':<10}  {f'Fase {phase.fase}':<9} {phase.hva}{' (historisk)' if phase.historisk else ''}"
    waiting = [r for r in desk.material.registers.horinger if not r.historisk]
    if waiting:
        yield "\n== Høringer"
    for round_ in waiting:
        inside = sum(answer.tatt_inn is not None for answer in round_.svar)
        waiting_for = ", ".join(round_.unanswered) or "ingen"
        yield f"{round_.hva}: {len(round_.svar)} svar, {inside} tatt inn; venter på {waiting_for}"
    yield "\n== Råstoff: brukt, ikke brukt med grunn, ikke plassert"
    for row in desk.coverage:
        yield f"{row.name:<24}{row.used:>4}{row.explained:>4}{row.open:>4}"


def _card(card: TextStatus) -> Iterator[str]:
    pieces = [f"venter på {card.owner}: {card.next}" if card.owner else "", card.budget]
    if card.deadline:
        pieces.insert(0, f"frist {card.deadline}{', FORBI' if card.overdue else ''}")
    if card.choice:
        pieces.append(f"prioritet {card.choice.prioritet}: {card.choice.grunn}")
    if card.voided:
        pieces.append(f"godkjenningen gjelder ikke: {card.voided} er endret")
    yield f"{card.copy.path}: {'; '.join(filter(None, pieces))}"
    yield from (f"    – {text}" for text in card.missing)
