"""Spelling by hunspell where it is installed, beside the project's own words. Advice, never a fault."""

from __future__ import annotations

import shutil
import subprocess
from collections.abc import Collection

from bauta.records.languages import TONGUES, Language

SHORTEST = 3
"""Letters; shorter pieces are abbreviations."""


def unknown_words(text: str, language: Language, known: Collection[str]) -> list[str] | None:
    """Words in small letters that neither the dictionary nor the project knows; None where there is no hunspell.

    Words with a capital are names, and not judged.
    """
    hunspell = shutil.which("hunspell")
    if hunspell is None:
        return None
    command = [hunspell, "-l", "-i", "utf-8", "-d", TONGUES[language].locale]
    closed = text.replace("\u00a0", " ").replace("\u00ad", "")
    answer = subprocess.run(command, input=closed, capture_output=True, text=True, encoding="utf-8", check=False)
    if answer.returncode:
        return None
    found = (word for word in answer.stdout.split() if word[0].islower() and len(word) >= SHORTEST)
    return [word for word in dict.fromkeys(found) if word not in known]
