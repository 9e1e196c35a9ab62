"""The reminder: a letter that asks for exactly what a text lacks, in its own language."""

from __future__ import annotations

from collections.abc import Iterator

from bauta.desk.desk import MUNICIPALITY, TextStatus
from bauta.facts.facts import Words
from bauta.records.field_types import Language
from bauta.text.wording import date

QUALITY: dict[Language, str] = {
    "nb": "Teksten er klar til kontroll. Les den, rett det som er feil, og si hvilken rolle som godkjenner den.",
    "nn": "Teksten er klar til kontroll. Les han, rett det som er feil, og sei kva rolle som godkjenner han.",
}
WORDS: dict[Language, dict[str, str]] = {
    "nb": {
        "emne": "Emne: {navn}: dette mangler",
        "hilsen": "Hei!",
        "gjelder": "Det gjelder «{navn}» ({fil}).",
        "mangler": "Dette mangler:",
        "ingenting": "Ingenting mangler i teksten.",
        "frist": "Fristen er {frist}.",
        "forbi": "Fristen var {frist}.",
        "uten": "Vi har ikke satt noen frist. Skriv når dere kan svare.",
        "runde": "Vi venter også på svar på dette, sendt {sendt}: {hva}",
        "slutt": "Skriv «ukjent» der opplysningen ikke finnes. Send svaret til redaksjonen.",
    },
    "nn": {
        "emne": "Emne: {navn}: dette manglar",
        "hilsen": "Hei!",
        "gjelder": "Det gjeld «{navn}» ({fil}).",
        "mangler": "Dette manglar:",
        "ingenting": "Ingenting manglar i teksten.",
        "frist": "Fristen er {frist}.",
        "forbi": "Fristen var {frist}.",
        "uten": "Vi har ikkje sett nokon frist. Skriv når de kan svare.",
        "runde": "Vi ventar òg på svar på dette, sendt {sendt}: {hva}",
        "slutt": "Skriv «ukjent» der opplysninga ikkje finst. Send svaret til redaksjonen.",
    },
}


def reminder(card: TextStatus) -> str:
    """The letter, as plain text to paste into an e-mail."""
    return "\n\n".join(_paragraphs(card, WORDS[card.entry.sprak])) + "\n"


def _paragraphs(card: TextStatus, words: Words) -> Iterator[str]:
    name = card.entry.name
    yield words["emne"].format(navn=name)
    yield words["hilsen"]
    yield words["gjelder"].format(navn=name, fil=card.copy.path)
    if card.entry.status == "kvalitetssikring" and card.owner == MUNICIPALITY:
        yield QUALITY[card.entry.sprak]
    asked = [text.removeprefix("ukjent: ") for text in card.missing]
    yield "\n".join([words["mangler"], *(f"- {text}" for text in asked)]) if asked else words["ingenting"]
    for round_ in card.rounds:
        if round_.unanswered and not round_.historisk:
            yield words["runde"].format(sendt=date(round_.sendt), hva=round_.hva)
    if card.phase:
        yield words["forbi" if card.overdue else "frist"].format(frist=card.deadline)
    else:
        yield words["uten"]
    if asked:
        yield words["slutt"]
