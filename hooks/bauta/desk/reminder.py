"""The reminder: a letter that asks for exactly what a text lacks, in its own language."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from bauta.desk.desk import MUNICIPALITY, TextStatus
from bauta.reading.material import Material
from bauta.records.entries import Example, Profile
from bauta.records.field_types import Responsible
from bauta.records.languages import MESSAGES, Language
from bauta.text.wording import date, worded

QUALITY: dict[Language, str] = {
    "nb": "Teksten er klar til kontroll. Les den, rett det som er feil, og si hvilken rolle som godkjenner den.",
    "nn": "Teksten er klar til kontroll. Les han, rett det som er feil, og sei kva rolle som godkjenner han.",
}
WORDS: dict[Language, dict[str, str]] = {
    "nb": {
        "emne": "Emne: {navn}: dette mangler",
        "hilsen": "Hei!",
        "fra": "Fra: {navn}, {adresse}",
        "til": "Til: {navn}, {adresse}",
        "uten_adresse": "[ADRESSE – sett inn postkassa]",
        "gjelder": "Det gjelder «{navn}».",
        "mangler": "Dette mangler:",
        "ingenting": "Ingenting mangler i teksten.",
        "frist": "Fristen er {frist}.",
        "forbi": "Fristen var {frist}.",
        "uten": "Vi har ikke satt noen frist. Skriv når dere kan svare.",
        "runde": "Vi venter også på svar på dette, sendt {sendt}: {hva}",
        "svarfrist": "Svarfristen for høringen er {frist}.",
        "svar_forbi": "Svarfristen for høringen var {frist}.",
        "slutt": "Skriv «ukjent» der opplysningen ikke finnes. Send svaret til {adresse}.",
        "hilsen_fra": "Hilsen {navn}",
    },
    "nn": {
        "emne": "Emne: {navn}: dette manglar",
        "hilsen": "Hei!",
        "fra": "Frå: {navn}, {adresse}",
        "til": "Til: {navn}, {adresse}",
        "uten_adresse": "[ADRESSE – set inn postkassa]",
        "gjelder": "Det gjeld «{navn}».",
        "mangler": "Dette manglar:",
        "ingenting": "Ingenting manglar i teksten.",
        "frist": "Fristen er {frist}.",
        "forbi": "Fristen var {frist}.",
        "uten": "Vi har ikkje sett nokon frist. Skriv når de kan svare.",
        "runde": "Vi ventar òg på svar på dette, sendt {sendt}: {hva}",
        "svarfrist": "Svarfristen for høyringa er {frist}.",
        "svar_forbi": "Svarfristen for høyringa var {frist}.",
        "slutt": "Skriv «ukjent» der opplysninga ikkje finst. Send svaret til {adresse}.",
        "hilsen_fra": "Helsing {navn}",
    },
}


@dataclass(frozen=True)
class Envelope:
    """Who a letter is from and to: names, and shared mailboxes; "" where none is known, and none is made up."""

    sender: str
    sender_address: str
    recipient: str
    recipient_address: str


def envelope(card: TextStatus, material: Material, address: str) -> Envelope:
    """From the publisher at a mailbox, to the unit that answers for the text, or else to its municipality."""
    entry = card.entry
    named = entry.kommuner if isinstance(entry, Example) else [entry.id] if isinstance(entry, Profile) else []
    profiles = [material.profiles[id_] for id_ in named if id_ in material.profiles]
    units = [entry.ansvarlig] if isinstance(entry, Example) else []
    mails = [
        worded(unit.epost, MESSAGES)
        for unit in (*units, *(p.kontakt for p in profiles))
        if isinstance(unit, Responsible)
    ]
    names = " og ".join(f"{profile.name} kommune" for profile in profiles)
    sender = next((copy.edition.utgiver for copy in material.editions), "")
    return Envelope(sender, address, names or sender, next(filter(None, mails), ""))


def reminder(card: TextStatus, post: Envelope) -> str:
    """The letter, as plain text to paste into an e-mail."""
    return "\n\n".join(_paragraphs(card, post, WORDS[card.entry.sprak])) + "\n"


def _paragraphs(card: TextStatus, post: Envelope, words: dict[str, str]) -> Iterator[str]:
    name, none = card.entry.name, words["uten_adresse"]
    head = (
        words["fra"].format(navn=post.sender, adresse=post.sender_address or none),
        words["til"].format(navn=post.recipient, adresse=post.recipient_address or none),
        words["emne"].format(navn=name),
    )
    yield "\n".join(head)
    yield words["hilsen"]
    yield words["gjelder"].format(navn=name)
    if card.entry.checked and card.owner == MUNICIPALITY:
        yield QUALITY[card.entry.sprak]
    asked = [text.removeprefix("ukjent: ") for text in card.missing]
    yield "\n".join([words["mangler"], *(f"- {text}" for text in asked)]) if asked else words["ingenting"]
    for round_ in card.rounds:
        if round_.unanswered and not round_.historisk:
            yield words["runde"].format(sendt=date(round_.sendt, MESSAGES), hva=round_.hva)
    if card.hearing:
        yield words["svar_forbi" if card.overdue else "svarfrist"].format(frist=card.deadline)
    elif card.phase:
        yield words["forbi" if card.overdue else "frist"].format(frist=card.deadline)
    else:
        yield words["uten"]
    if asked:
        yield words["slutt"].format(adresse=post.sender_address or none)
    yield words["hilsen_fra"].format(navn=post.sender)
