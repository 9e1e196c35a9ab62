"""A first pull request with the mistakes everybody makes, by somebody who does what the messages say and no more."""

from __future__ import annotations

import re

import pytest
from conftest import Desk

from bauta.cli.check import main as check
from bauta.correction import Correction, blocks

TEXT = "examples/lilleby-benk-ved-skolen.md"
REFERENCES = "content/registre/referanser.yml"
REFERENCE = """- id: ref-bok
  type: Nettsiden
  tittel: Boka om benker
"""
FIELDS = """---
id: lilleby-benk-ved-skolen
type: eksempel
form: stikkord
program: prove
sprak: nb
status: utkast
oppdatert: 2026-01-15
lisens: CC-BY-4.0
tittel: Ny <b>benk</b> ved "Skolen"
ingress: Lilleby satte opp en benk der barna venter.
kommuner: [Lillebyy kommune]
tema: Plasser og gater
stikkord: [sitteplass, ledelinjer, Skilt]
tiltakstype: uteomraade
brukerhensyn: [bevegelse, synn]
fase: gjennomfort
periode: {fra: "2006", til: "2010"}
ansvarlig:
\tenhet: Teknisk drift
\trolle: Driftsleder
forankring: ukjent
kostnad: {belop: 15000, ar: 2008}
tidsbruk: 3 uker
resultater: [{hva: Flere venter sittende}]
overforbarhet: høy
henvisninger: [Lov om prøver, ref-bok]
rastoff: [ra-1]
bruk: [nettutgave]
---
"""
BODY = """
## Kort sagt

- Det står en benk ved skolen.

## Læring

### Dette fungerte

Barna var med og valgte plassen.

## Utfordringer

Benken var for lav.
"""


def mended(line: str, fault: Correction) -> str:
    """A line with what its message asks for done, word for word."""
    text = fault.text
    if "tabulator" in text:
        return line.replace("\t", "  ")
    if tag := re.search(r"HTML-koden «(</?(\w+)[^«»]*)»", text):
        return re.sub(rf"</?{tag[2]}>", "", line)
    if quotes := re.search(r'skriv «(.*)» i stedet for "(.*)"', text):
        return line.replace(f'"{quotes[2]}"', f"«{quotes[1]}»")
    wrong = re.search(
        r"«([^«»]*)» (?:står ikke|har ingen|finnes ikke)|kan ikke være «([^«»]*)»|er skrevet «(.*)»; ", text
    )
    right = re.search(r"(?:mener du|; skriv) «([^«»]*)»", text)
    assert wrong, text
    assert right, text
    if right[1].startswith("#"):
        return right[1]
    old = wrong[1] or wrong[2] or wrong[3]
    assert old in line, (line, text)
    return line.replace(old, right[1])


def test_every_mistake_is_told_at_once_and_mended_as_told_in_two_rounds(desk: Desk) -> None:
    desk.write(TEXT, FIELDS + BODY)
    desk.edit(REFERENCES, "- id: ref-2\n", f"{REFERENCE}- id: ref-2\n")
    told: list[int] = []
    for _ in range(2):
        faults = desk.proofread()
        told.append(len(faults))
        for fault in faults:
            lines = (desk.root / fault.path).read_text(encoding="utf-8").split("\n")
            lines[fault.line - 1] = mended(lines[fault.line - 1], fault)
            if "tabulator" in fault.text:
                lines = [line.replace("\t", "  ") for line in lines]
            desk.write(fault.path, "\n".join(lines))
    assert told[0] >= 15
    assert told[1] <= 2, "\n".join(map(str, faults))
    assert desk.proofread() == ()
    text = (desk.root / TEXT).read_text(encoding="utf-8")
    assert "tittel: Ny benk ved «Skolen»" in text
    assert "kommuner: [lilleby]" in text
    assert "stikkord: [benk, ledelinje, skilt]" in text
    assert "henvisninger: [ref-1, ref-bok]" in text


def test_the_text_is_green_when_it_is_mended(desk: Desk, capsys: pytest.CaptureFixture[str]) -> None:
    desk.write(TEXT, FIELDS + BODY)
    assert check(desk.root, [str(desk.root / TEXT)]) == 1
    out = capsys.readouterr().out
    assert "[yaml] linja er rykket inn med tabulator; bruk mellomrom, to for hvert nivå (også linje 21)" in out
    assert "tegn som betyr noe annet" not in out


UNREADABLE = {
    'tittel: Ny <b>benk</b> ved "Skolen"': "tittel: Ny benk: slik gikk det",
    "ingress: Lilleby satte opp en benk der barna venter.": 'ingress: "Lilleby satte opp en benk der barna venter.',
    "tema: Plasser og gater": "tema Plasser og gater",
    "brukerhensyn: [bevegelse, synn]": "brukerhensyn: [bevegelse, syn",
    "tidsbruk: 3 uker": "tidsbruk: *3 uker",
    "resultater: [{hva: Flere venter sittende}]": "resultater:\n  - hva: Flere venter: sittende\n  - hva: @alle",
    "overforbarhet: høy": "overforbarhet: høy\nid: en-til",
}
"""Lines of the text as they are, and as YAML cannot read them."""


def test_what_yaml_cannot_read_is_told_all_at_once_and_hides_no_other_fault(desk: Desk) -> None:
    text = FIELDS.replace("\t", "  ")
    for line, spoilt in UNREADABLE.items():
        assert line in text
        text = text.replace(line, spoilt)
    desk.write(TEXT, text + BODY)
    faults = [fault for fault in desk.proofread() if fault.path == TEXT]
    lines = (desk.root / TEXT).read_text(encoding="utf-8").split("\n")
    unreadable = [lines[fault.line - 1] for fault in faults if fault.rule == "yaml"]
    told = [line for spoilt in UNREADABLE.values() for line in spoilt.split("\n")]
    assert unreadable == [line for line in told if line not in ("resultater:", "overforbarhet: høy")]
    assert not [f for f in faults if f.rule == "field-missing"]


def test_a_field_that_can_be_read_is_judged_beside_one_that_cannot(desk: Desk) -> None:
    text = FIELDS.replace("\t", "  ").replace('tittel: Ny <b>benk</b> ved "Skolen"', "tittel: Ny benk: slik gikk det")
    desk.write(TEXT, text + BODY)
    rules = {fault.rule for fault in desk.proofread() if fault.path == TEXT}
    assert {"yaml", "field-value", "municipality-unknown", "section-unknown"} <= rules


def test_a_name_that_is_like_none_is_answered_with_those_there_are(desk: Desk) -> None:
    desk.edit("examples/lilleby-skilt-i-biblioteket.md", "kommuner: [lilleby]", "kommuner: [Oslo]")
    desk.edit("examples/lilleby-skilt-i-biblioteket.md", "[skilt, ledelinje, benk]", "[skilt, benk, rekkverk]")
    desk.edit("examples/lilleby-skilt-i-biblioteket.md", "## Erfaringer", "## Om oss")
    faults = desk.proofread()
    assert blocks(faults)
    told = " ".join(fault.text for fault in faults)
    assert "velg mellom lilleby (Lilleby), ovrevik (Øvrevik)" in told
    assert (
        "«rekkverk» står ikke i content/registre/stikkord.yml; velg mellom benk, ledelinje, rampe, skilt, trapp" in told
    )
    assert "bruk en av «## Kort fortalt»" in told
    assert "«### Snubletråder»" in told
