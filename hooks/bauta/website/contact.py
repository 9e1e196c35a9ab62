"""Contact: the ways to reach a municipality."""

from __future__ import annotations

from bauta.records.entries import Profile
from bauta.records.field_types import Responsible
from bauta.text.wording import worded


def ways_to_reach(profile: Profile, words: dict[str, str]) -> list[tuple[str, str, str]]:
    """Label, text and address (may be empty) of each way that is known; a role and a shared mailbox, never a person."""
    post = profile.kontakt if isinstance(profile.kontakt, Responsible) else Responsible()
    site = worded(profile.nettside)
    mail, phone = worded(post.epost), worded(post.telefon)
    ways = [
        ("enhet", ", ".join(filter(None, (worded(post.enhet), worded(post.rolle)))), ""),
        ("epost", mail, f"mailto:{mail}"),
        ("telefon", phone, "tel:" + "".join(phone.split())),
        ("nettside", site.partition("://")[2].rstrip("/"), site),
    ]
    return [(words[name], text, address) for name, text, address in ways if text]
