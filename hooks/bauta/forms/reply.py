"""The reply to who sent a form: what came, what is missing, by when and to whom, in plain words and their language."""

from __future__ import annotations

from collections.abc import Iterator

from bauta.forms.questions import questions
from bauta.forms.word_intake import Intake
from bauta.records.entries import Example
from bauta.records.sections import headings_for

WORDS = {
    "nb": {
        "greeting": "Hei!",
        "thanks": "Takk for skjemaet{about}. Vi har lest det, og dette er kommet fram:",
        "answers": "{number} svar",
        "text": "tekst under {headings}",
        "pictures": "{number} bilder",
        "picture": "1 bilde",
        "missing": "Dette mangler:",
        "none": "Ingenting mangler i skjemaet.",
        "look": "Se også på dette:",
        "unknown": "Skriv «ukjent» der dere ikke vet svaret.",
        "deadline": "Vi trenger svaret innen {date}.",
        "undated": "[DATO – sett inn fristen]",
        "address": "Send svaret til {address}.",
        "unaddressed": "[ADRESSE – sett inn redaksjonens postkasse]",
        "regards": "Hilsen redaksjonen",
    },
    "nn": {
        "greeting": "Hei!",
        "thanks": "Takk for skjemaet{about}. Vi har lese det, og dette er kome fram:",
        "answers": "{number} svar",
        "text": "tekst under {headings}",
        "pictures": "{number} bilete",
        "picture": "1 bilete",
        "missing": "Dette manglar:",
        "none": "Ingenting manglar i skjemaet.",
        "look": "Sjå òg på dette (merknadene er på bokmål):",
        "unknown": "Skriv «ukjent» der de ikkje veit svaret.",
        "deadline": "Vi treng svaret innan {date}.",
        "undated": "[DATO – set inn fristen]",
        "address": "Send svaret til {address}.",
        "unaddressed": "[ADRESSE – set inn postkassa til redaksjonen]",
        "regards": "Helsing redaksjonen",
    },
}
"""What the letter says, by language. No address or date is made up: what nobody has set stands in brackets."""


def missing(intake: Intake) -> list[str]:
    """What the form asks for and has no answer to: questions and headings, as the form calls them."""
    entry, language = intake.entry, str(intake.fields["sprak"])
    form = entry.form if isinstance(entry, Example) else "full"
    names: dict[str, str] = {}
    for question in questions(intake.kind, form, language):
        if question.must and question.name not in intake.fields:
            names.setdefault(question.name, question.label.partition(":")[0].rstrip(" 0123456789"))
    headings = (h for h in headings_for(entry) or () if h.required and not h.generated and h.id not in intake.text)
    return [*names.values(), *(f"«{heading.words(language)}»" for heading in headings)]


def reply(intake: Intake, deadline: str = "", address: str = "") -> str:
    """The letter, as plain text to paste into an e-mail."""
    return "\n\n".join(_paragraphs(intake, deadline, address)) + "\n"


def _paragraphs(intake: Intake, deadline: str, address: str) -> Iterator[str]:
    words = WORDS[str(intake.fields["sprak"])]
    called = intake.fields.get("navn") or intake.fields.get("tittel")
    yield words["greeting"]
    about = f" om «{called}»" if isinstance(called, str) else ""
    yield "\n".join([words["thanks"].format(about=about), *(f"- {text}" for text in _come(intake, words))])
    lacking = missing(intake)
    yield "\n".join([words["missing"], *(f"- {text}" for text in lacking)]) if lacking else words["none"]
    if told := [*intake.remarks, *intake.unplaced]:
        yield "\n".join([words["look"], *(f"- {text}" for text in told)])
    if lacking or told:
        yield words["unknown"]
        yield words["deadline"].format(date=deadline or words["undated"])
        yield words["address"].format(address=address or words["unaddressed"])
    yield words["regards"]


def _come(intake: Intake, words: dict[str, str]) -> Iterator[str]:
    asked = {question.name for question in questions(intake.kind)}
    yield words["answers"].format(number=len(asked & set(intake.fields)))
    language = str(intake.fields["sprak"])
    titles = [h.words(language) for h in headings_for(intake.entry) or () if h.id in intake.text]
    if titles:
        yield words["text"].format(headings=", ".join(f"«{title}»" for title in titles))
    if number := len(intake.pictures):
        yield words["picture"] if number == 1 else words["pictures"].format(number=number)
