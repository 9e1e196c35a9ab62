"""Contact: the ways to reach a municipality."""

from __future__ import annotations

from bauta.records.declaration import declarations
from bauta.records.entries import Profile
from bauta.records.field_types import Responsible
from bauta.text.wording import worded


def ways_to_reach(profile: Profile) -> list[tuple[str, str, str]]:
    """Label, text and address (may be empty) of each way that is known; a role and a shared mailbox, never a person."""
    post = profile.kontakt if isinstance(profile.kontakt, Responsible) else Responsible()
    site = worded(profile.nettside, profile.sprak)
    mail, phone = worded(post.epost, profile.sprak), worded(post.telefon, profile.sprak)
    called = declarations(Responsible)
    ways = [
        (
            called["enhet"],
            ", ".join(filter(None, (worded(post.enhet, profile.sprak), worded(post.rolle, profile.sprak)))),
            "",
        ),
        (called["epost"], mail, f"mailto:{mail}"),
        (called["telefon"], phone, "tel:" + "".join(phone.split())),
        (declarations(Profile)["nettside"], site.partition("://")[2].rstrip("/"), site),
    ]
    return [(declared.label_in(profile.sprak), text, address) for declared, text, address in ways if text]
