"""What argparse says of wrong use, in Norwegian."""

from __future__ import annotations

import re

MESSAGES = {
    r"the following arguments are required: (.+)": r"\1 mangler",
    r"one of the arguments (.+) is required": r"oppgi en av \1",
    r"unrecognized arguments: (.+)": r"kjenner ikke \1",
    r"ambiguous option: (.+) could match (.+)": r"\1 kan bety \2",
    r"invalid choice: (.+) \(choose from (.+)\)": r"\1 går ikke; velg mellom \2",
    r"invalid int value: (.+)": r"\1 er ikke et helt tall",
    r"invalid float value: (.+)": r"\1 er ikke et tall",
    r"expected one argument": "verdien mangler",
    r"expected at least one argument": "minst én verdi mangler",
    r"not allowed with argument (.+)": r"kan ikke brukes sammen med \1",
    r"ignored explicit argument (.+)": r"tar ingen verdi, men fikk \1",
}
"""What argparse says, as patterns, and the same in Norwegian."""
ABOUT = re.compile(r"argument (.+?): (.+)", re.DOTALL)


def in_norwegian(message: str) -> str:
    """The message in Norwegian; one that argparse did not write, such as one of ours, stands as it is."""
    if about := ABOUT.fullmatch(message):
        return f"{about[1]}: {in_norwegian(about[2])}"
    for pattern, told in MESSAGES.items():
        if found := re.fullmatch(pattern, message, re.DOTALL):
            return found.expand(told)
    return message
