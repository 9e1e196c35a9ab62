"""An obstacle is what stands in the way of a run: a full disk, a folder nobody may write in, a word that is missing."""

from __future__ import annotations

import errno

from bauta.records.languages import MissingWordError

WHAT = {
    errno.ENOSPC: "disken er full; rydd plass, og kjør på nytt",
    errno.EDQUOT: "plassen du har fått på disken, er brukt opp; rydd, og kjør på nytt",
    errno.EFBIG: "disken eller systemet tar ikke så store filer; rydd plass eller øk grensen, og kjør på nytt",
    errno.EROFS: "disken kan bare leses; flytt prosjektet dit du kan skrive, og kjør på nytt",
    errno.EACCES: "du har ikke lov til å lese eller skrive her; endre rettighetene, og kjør på nytt",
    errno.EPERM: "du har ikke lov til å lese eller skrive her; endre rettighetene, og kjør på nytt",
    errno.ENOMEM: "minnet er fullt; lukk andre programmer, og kjør på nytt",
    errno.ECHILD: "en prosess som satte sider ved siden av, stanset; kjør på nytt, og meld feilen om den kommer igjen",
    errno.EMFILE: "for mange filer er åpne på en gang; lukk andre programmer eller øk grensen, og kjør på nytt",
    errno.ENFILE: "for mange filer er åpne på maskinen; lukk andre programmer, og kjør på nytt",
}
"""What the system says -> what it is, and what to do."""


def obstacle(fault: BaseException) -> str:
    """What is in the way, at which file, as a sentence; empty when the fault is our own."""
    if isinstance(fault, MissingWordError):
        return f"{fault}."
    if not isinstance(fault, OSError) or fault.errno not in WHAT:
        return ""
    where = f"{fault.filename}: " if fault.filename else ""
    return f"{where}{WHAT[fault.errno]}."
