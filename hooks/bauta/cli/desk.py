"""desk: what waits for whom, reminders, sign-offs, calendars."""

from __future__ import annotations

import argparse
import datetime
import sys
from collections.abc import Sequence
from pathlib import Path
from typing import Any

from bauta.cli.command_line import CLEAN, FAULTS, WRONG_USE, Parser
from bauta.correction import blocks
from bauta.desk.calendars import calendar
from bauta.desk.desk import CALENDAR, EDITORS, MUNICIPALITY, EditorialDesk, TextStatus, lay_desk
from bauta.desk.reminder import envelope, reminder
from bauta.desk.table import LONGEST, SCREEN, Selection, as_text
from bauta.house_style.sign_off import approved
from bauta.json_text import json_text
from bauta.publication import House
from bauta.reading.dateline import day_of, made_at
from bauta.reading.premises import REGISTERS
from bauta.reading.suggestion import choice, nearest
from bauta.records.registers import ALTERNATIVES
from bauta.report import as_text as as_report


def main(root: Path, arguments: Sequence[str]) -> int:
    """Print the desk, or do one thing with one text. Exit 2 when the text is not there."""
    parser = Parser("scripts/desk", description="Redaksjonen: status, frister, hvem som skylder hva, hva som mangler.")
    parser.add_argument("--date", type=_day, metavar="ÅÅÅÅ-MM-DD", help="dagen det regnes fra; ellers siste commit")
    parser.add_argument("--municipality", metavar="ID", default="", help="bare tekstene fra en kommune")
    parser.add_argument("--status", metavar="STATUS", default="", help="bare tekstene med en status")
    parser.add_argument(
        "--mine", nargs="?", const=EDITORS, choices=(EDITORS, MUNICIPALITY), default="", metavar="HVEM",
        help="bare tekstene som venter på redaksjonen, eller på kommunen",
    )  # fmt: skip
    parser.add_argument("--all", action="store_true", help="vis alt, ikke bare det som får plass på en skjerm")
    act = parser.add_mutually_exclusive_group()
    act.add_argument("--reminder", metavar="ID", help="skriv brevet som ber om det som mangler i en tekst")
    act.add_argument("--approve", metavar="ID", help="godkjenn en tekst slik den er nå; krever --by")
    act.add_argument("--ics", type=Path, metavar="FIL", help="skriv frister og samlinger til en kalenderfil")
    act.add_argument("--json", action="store_true", help="skriv ut som JSON")
    parser.add_argument(
        "--from", dest="sender", metavar="ADRESSE", default="", help="redaksjonens postkasse, til brevet"
    )
    parser.add_argument("--by", metavar="ROLLE", default="", help="rollen som godkjenner")
    options = parser.parse_args(arguments)
    with House(root) as house:
        verdict = house.verdict()
        made = made_at(root, verdict.material)
        today = options.date or day_of(made)
        laid = lay_desk(verdict.material, verdict.rendered, verdict.extents, verdict.corrections, today)
        if wanted := options.reminder or options.approve:
            card = laid.card(wanted)
            if card is None:
                sys.stderr.write(f"finner ingen tekst med id «{wanted}»\n")
                return WRONG_USE
            if options.approve:
                return _approve(house, card, options.by, options.date or datetime.date.today())
            sys.stdout.write(reminder(card, envelope(card, verdict.material, options.sender)))
            return CLEAN
    if options.ics:
        site = next((copy.edition.adresse for copy in laid.material.editions), "")
        options.ics.write_bytes(calendar(CALENDAR, laid.events(site), made))
        sys.stdout.write(f"{options.ics} er laget\n")
    elif options.json:
        sys.stdout.write(json_text(as_data(laid)))
    else:
        if options.municipality and not laid.of(options.municipality):
            known = sorted(laid.material.profiles)
            remedy = nearest(options.municipality, known, laid.material.municipality_ids) or choice(known)
            sys.stderr.write(f"kjenner ingen tekster fra «{options.municipality}»{remedy}\n")
            return WRONG_USE
        if options.status and options.status not in laid.by_status:
            remedy = nearest(options.status, laid.by_status) or choice(laid.by_status)
            sys.stderr.write(f"kjenner ikke statusen «{options.status}»{remedy}\n")
            return WRONG_USE
        chosen = Selection(options.municipality, options.status, options.mine)
        sys.stdout.write(as_text(laid, chosen, LONGEST if options.all else SCREEN))
    return CLEAN


def _day(written: str) -> datetime.date:
    try:
        return datetime.date.fromisoformat(written)
    except ValueError:
        raise argparse.ArgumentTypeError(f"{written} er ingen dag; skriv den slik: 2026-11-30") from None


def _approve(house: House, card: TextStatus, role: str, day: datetime.date) -> int:
    """Write the sign-off, unless the text then has a fault: it must be whole before it is approved."""
    if not role:
        sys.stderr.write("hvem godkjenner? skriv rollen med --by\n")
        return WRONG_USE
    if not card.entry.house.meaning("status", "signert"):
        sys.stderr.write(f"ingen status i {REGISTERS}/{ALTERNATIVES}.yml «betyr: [signert]»; legg en til\n")
        return WRONG_USE
    file = house.root / card.copy.path
    before = file.read_text(encoding="utf-8")
    file.write_text(approved(before, card.copy, role, day), encoding="utf-8", newline="\n")
    faults = [c for c in house.verdict().corrections if c.path == card.copy.path]
    if blocks(faults):
        file.write_text(before, encoding="utf-8", newline="\n")
        sys.stdout.write(as_report(faults))
        sys.stderr.write(f"{card.copy.path} er ikke godkjent; rett dette først\n")
        return FAULTS
    sys.stdout.write(f"{card.copy.path} er godkjent av {role}. Endres teksten, gjelder ikke godkjenningen lenger.\n")
    return CLEAN


def as_data(desk: EditorialDesk) -> list[dict[str, Any]]:
    """The texts on the desk as plain data."""
    return [
        {
            "fil": card.copy.path,
            "navn": card.entry.name,
            "status": card.entry.status,
            "venter_pa": card.owner,
            "frist": card.due or None,
            "forbi": card.overdue,
            "godkjent": card.approved,
            "endret_siden": card.voided,
            "prioritet": card.choice.prioritet if card.choice else None,
            "mangler": list(card.missing),
            "plass": card.budget,
        }
        for card in desk.cards
    ]
