"""The desk: who owes what by when, what is missing, reminders, sign-offs that a changed word voids, calendars."""

from __future__ import annotations

import datetime
import json
import re

import icalendar
import pytest
from conftest import Built, Desk
from proof import web_page

from bauta.cli import desk as scripts_desk
from bauta.desk.desk import EditorialDesk, TextStatus, lay_desk
from bauta.publication import Verdict
from bauta.report import as_text

PROFILE = "municipalities/lilleby.md"
NYNORSK = "municipalities/ovrevik.md"
PHASES = "content/registre/faser.yml"
Captured = pytest.CaptureFixture[str]


def laid(desk: Desk, day: str = "2026-11-23", verdict: Verdict | None = None) -> EditorialDesk:
    told = verdict or desk.verdict()
    today = datetime.date.fromisoformat(day)
    return lay_desk(told.material, told.rendered, told.extents, told.corrections, today)


def card(desk: Desk, id_: str, day: str = "2026-11-23", verdict: Verdict | None = None) -> TextStatus:
    found = laid(desk, day, verdict).card(id_)
    assert found is not None
    return found


def approve(desk: Desk, id_: str = "lilleby") -> int:
    return scripts_desk.main(desk.root, ["--approve", id_, "--by", "Kommunedirektøren", "--date", "2026-01-20"])


def test_an_approved_text_loses_its_approval_by_one_changed_word(desk: Desk) -> None:
    assert approve(desk) == 0
    whole = desk.verdict()
    assert as_text(whole.corrections) == ""
    assert card(desk, "lilleby", verdict=whole).approved
    desk.edit(PROFILE, "Lilleby ligger", "Storeby ligger")
    changed = desk.verdict()
    line = desk.line_of(PROFILE, "kvalitetssikret:")
    assert as_text(changed.corrections).startswith(
        f"{PROFILE}:{line}: [status] ordene er endret etter godkjenningen 20."
    )
    voided = card(desk, "lilleby", verdict=changed)
    assert (voided.approved, voided.voided) == (False, "ordene")


def test_white_space_and_notes_to_the_editors_do_not_void_an_approval(desk: Desk) -> None:
    approve(desk)
    text = (desk.root / PROFILE).read_text(encoding="utf-8")
    desk.write(PROFILE, re.sub(r"(?<=\w) (?=\w+ ligger)", "\n", text).replace("\n\n## ", "\n\n\n## ") + "\n\n")
    desk.edit(PROFILE, "lisens:", "merknad: Ring i mars.\nlisens:")
    assert desk.report() == ""


def test_a_changed_fact_voids_an_approval(desk: Desk) -> None:
    approve(desk)
    desk.edit(PROFILE, "50 meter", "60 meter")
    assert "[status] faktaene er endret etter godkjenningen" in desk.report()


def test_a_text_that_is_not_whole_cannot_be_approved(desk: Desk, capsys: Captured) -> None:
    before = (desk.root / NYNORSK).read_bytes()
    assert approve(desk, "ovrevik") == 1
    printed = capsys.readouterr()
    assert "[section-empty]" in printed.out
    assert "er ikke godkjent; rett dette først" in printed.err
    assert (desk.root / NYNORSK).read_bytes() == before


def test_an_approval_needs_a_role_and_a_text(desk: Desk, capsys: Captured) -> None:
    assert scripts_desk.main(desk.root, ["--approve", "lilleby"]) == 2
    assert "skriv rollen med --by" in capsys.readouterr().err
    assert scripts_desk.main(desk.root, ["--reminder", "storeby"]) == 2
    assert capsys.readouterr().err == "finner ingen tekst med id «storeby»\n"


def test_the_owner_and_the_deadline_follow_the_status(desk: Desk) -> None:
    desk.write(
        PHASES,
        "- {id: inn, program: prove, fase: '1', hva: Supplering inn, frist: 2026-11-27, gjelder: [supplering]}\n",
    )
    desk.edit(PROFILE, "status: utkast", "status: supplering")
    verdict = desk.verdict()
    before, after = (card(desk, "lilleby", day, verdict) for day in ("2026-11-27", "2026-11-28"))
    assert (before.owner, before.next, before.overdue) == ("kommunen", "sende det som mangler", False)
    assert after.overdue
    other = card(desk, "ovrevik", verdict=verdict)
    assert (other.owner, other.phase) == ("redaksjonen", None)


def test_a_deadline_that_is_history_is_never_overdue(desk: Desk) -> None:
    phase = "- {id: inn, program: prove, fase: '1', hva: Inn, frist: 2009-09-08, historisk: true, gjelder: [utkast]}\n"
    desk.write(PHASES, phase)
    found = laid(desk)
    assert not any(card.overdue or card.phase for card in found.cards)
    assert ("2009-09-08", "Fase 1", "Inn", True) in found.dates


def test_a_step_without_a_known_deadline_is_on_the_desk_all_the_same(desk: Desk, capsys: Captured) -> None:
    desk.write(PHASES, "- {id: ut, program: prove, fase: '2', hva: Utkastet sendes ut., frist: ukjent}\n")
    scripts_desk.main(desk.root, [])
    assert "ukjent      Fase 2    Utkastet sendes ut.\n" in capsys.readouterr().out


def test_a_reminder_asks_for_exactly_what_is_missing_in_the_language_of_the_text(desk: Desk, capsys: Captured) -> None:
    desk.write(PHASES, "- {id: u, program: prove, fase: '1', hva: Utkast, frist: 2026-11-27, gjelder: [utkast]}\n")
    assert scripts_desk.main(desk.root, ["--reminder", "ovrevik", "--date", "2026-12-01"]) == 0
    letter = capsys.readouterr().out
    assert "\nEmne: Øvrevik: dette manglar\n" in letter
    asked = [line for line in letter.splitlines() if line.startswith("- ")]
    assert asked == [f"- {text.removeprefix('ukjent: ')}" for text in card(desk, "ovrevik").missing]
    assert "- resultat" in asked
    assert "Fristen var 27." in letter


def test_a_comment_round_tells_who_has_not_answered(desk: Desk, capsys: Captured) -> None:
    desk.write(
        "content/registre/horinger.yml",
        "- id: runde\n  program: prove\n  hva: Profilene til uttalelse.\n  sendt: 2026-11-02\n  frist: 2026-11-30\n"
        "  tekster: [lilleby, ovrevik]\n  spurt: [lilleby, ovrevik]\n"
        "  svar: [{fra: lilleby, mottatt: 2026-11-10, tatt_inn: 2026-11-12}]\n",
    )
    assert desk.report() == ""
    scripts_desk.main(desk.root, [])
    assert "Profilene til uttalelse.: 1 svar, 1 tatt inn; venter på ovrevik" in capsys.readouterr().out
    scripts_desk.main(desk.root, ["--reminder", "ovrevik"])
    assert "Vi ventar òg på svar på dette, sendt 2." in capsys.readouterr().out


HEARING = """- id: horing
  program: prove
  hva: Profilene til uttalelse.
  sendt: 2026-11-02
  frist: 2026-11-20
  tekster: [lilleby, ovrevik]
  spurt: [lilleby, ovrevik]
"""


def test_the_deadline_of_a_hearing_goes_before_that_of_a_phase(desk: Desk, capsys: Captured) -> None:
    desk.write(PHASES, "- {id: u, program: prove, fase: '1', hva: Utkast, frist: 2026-11-13, gjelder: [utkast]}\n")
    desk.write("content/registre/horinger.yml", HEARING)
    assert card(desk, "ovrevik", "2026-11-16").due == "2026-11-20"
    assert not card(desk, "ovrevik", "2026-11-16").overdue
    assert card(desk, "lilleby-benker-i-bygata", "2026-11-16").due == "2026-11-13"
    assert scripts_desk.main(desk.root, ["--date", "2026-11-16"]) == 0
    out = capsys.readouterr().out
    assert out.index("== Høringer") < out.index("== Datoer")
    assert "2026-11-20  Svarfrist Profilene til uttalelse." in out
    scripts_desk.main(desk.root, ["--reminder", "ovrevik", "--date", "2026-11-16"])
    assert "Svarfristen for høyringa er 20." in capsys.readouterr().out


def test_a_letter_has_a_sender_an_address_and_no_file_path(desk: Desk, capsys: Captured) -> None:
    scripts_desk.main(desk.root, ["--reminder", "lilleby-benker-i-bygata", "--from", "redaksjonen@bok.example"])
    letter = capsys.readouterr().out
    assert letter.splitlines()[0].startswith("Fra: ")
    assert ", redaksjonen@bok.example" in letter.splitlines()[0]
    assert letter.splitlines()[1] == "Til: Lilleby kommune, drift@lilleby.example"
    assert ".md" not in letter
    assert "examples/" not in letter
    scripts_desk.main(desk.root, ["--reminder", "lilleby-benker-i-bygata"])
    assert "[ADRESSE – sett inn postkassa]" in capsys.readouterr().out


def test_the_desk_takes_a_screen_until_all_is_asked_for(desk: Desk, capsys: Captured) -> None:
    for number in range(40):
        text = (desk.root / "examples/lilleby-skilt-i-biblioteket.md").read_text(encoding="utf-8")
        desk.write(f"examples/lilleby-skilt-{number}.md", text.replace("skilt-i-biblioteket", f"skilt-{number}", 1))
    desk.write("content/registre/horinger.yml", HEARING)
    for chosen in ([], ["--status", "utkast"], ["--municipality", "lilleby"], ["--mine"]):
        scripts_desk.main(desk.root, chosen)
        lines = capsys.readouterr().out.splitlines()
        assert 20 <= len(lines) <= 24
        assert max(map(len, lines)) <= 100
        assert " til. Velg med --municipality, --status eller --mine" in lines[-1]
    scripts_desk.main(desk.root, ["--all"])
    assert capsys.readouterr().out.count("lilleby-skilt-") == 40 + 1


def test_the_desk_shows_the_texts_of_one_municipality(desk: Desk, capsys: Captured) -> None:
    assert scripts_desk.main(desk.root, ["--municipality", "ovrevik"]) == 0
    out = capsys.readouterr().out
    assert "ovrevik-rampe-ved-kaia;" in out
    assert "lilleby" not in out
    assert scripts_desk.main(desk.root, ["--municipality", "Øvrevika"]) == 2
    assert "mener du «ovrevik»?" in capsys.readouterr().err
    assert scripts_desk.main(desk.root, ["--mine", "kommunen"]) == 0
    assert "0 tekster av" in capsys.readouterr().out


def test_a_choice_shows_its_priority_and_reason(desk: Desk, capsys: Captured) -> None:
    desk.write("content/registre/utvalg.yml", "- {id: lilleby-benker-i-bygata, prioritet: 1, grunn: Målt virkning.}\n")
    scripts_desk.main(desk.root, [])
    assert "prioritet 1: Målt virkning." in capsys.readouterr().out


def test_the_desk_as_json_holds_every_text(desk: Desk, capsys: Captured) -> None:
    scripts_desk.main(desk.root, ["--json"])
    rows = json.loads(capsys.readouterr().out)
    assert {row["fil"] for row in rows} >= {PROFILE, NYNORSK, "content/kapitler/forord.md", "content/temaer/plasser.md"}
    assert not any(row["fil"] == "content/om.md" for row in rows)


def test_raw_material_is_counted_by_what_became_of_it(desk: Desk) -> None:
    rows = {row.name: (row.used, row.explained, row.open) for row in laid(desk).coverage}
    assert rows == {"Lilleby": (1, 1, 0), "Øvrevik": (1, 0, 0)}


def test_calendars_hold_deadlines_and_gatherings_as_whole_days(built: Built) -> None:
    found = icalendar.Calendar.from_ical((built.site / "redaksjon/frister.ics").read_bytes())
    events = {str(e["summary"]): e for e in found.walk("VEVENT")}
    assert set(events) == {"Frist: Råstoff inn (historisk)", "Frist: Påmelding (Prøvesamlingen)", "Prøvesamlingen"}
    gathering = events["Prøvesamlingen"]
    assert (gathering["dtstart"].dt, gathering["dtend"].dt) == (datetime.date(2009, 12, 4), datetime.date(2009, 12, 6))
    assert str(gathering["location"]) == "Lilleby"


def test_the_page_shows_board_table_dates_and_raw_material(built: Built) -> None:
    page = web_page(built.site, "redaksjon/")
    text = " ".join(page.text_content().split())
    assert "Hvor langt hver tekst er kommet" in text or page.xpath("//h1[normalize-space()='Redaksjonen']")
    names = {link.text_content() for link in page.xpath("//*[contains(@class, 'tavle__navn')]/a")}
    assert {"Lilleby", "Øvrevik"} <= names
    assert page.xpath("//time[@datetime='2009-09-08']")
    assert "Fase 1, historisk" in text
    charts = page.xpath("//*[local-name()='svg'][@role='img']")
    assert len(charts) == 2
    assert all(chart.get("aria-label") for chart in charts)
    assert page.xpath("//table[@aria-label='Tekster etter status']//tr[th='Utkast']/td")[0].text_content() != "0"
    assert page.xpath("//table[@aria-label='Innsendt stoff, kommune for kommune']")
    inside = page.xpath(
        "//*[@id='innhold']//@style | //*[@id='innhold']//*[local-name()='style' or local-name()='script']"
    )
    assert inside == []
