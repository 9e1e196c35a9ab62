"""A book that cannot be bound as it is asked is told of before anybody prints it."""

from __future__ import annotations

import pytest
from conftest import Desk

EDITION = "content/utgaver/hoveddokument.yml"
LIMITS = {
    "for få sider": ("innbinding: limfrest", "innbinding: trådsydd", "har 20 sider med omslag; slik bindes 48–1600"),
    "for små ark": (
        "innbinding: limfrest",
        "innbinding: trådsydd",
        "arkene er på 4 sider; slik bindes ark på minst",
    ),
    "for tynn rygg": ("bulk: 1.3}\n  omslag", "bulk: 0.5}\n  omslag", "ryggen blir 1,5 mm; slik bindes 3–60 mm"),
}
"""What is wrong -> what is changed in the edition, and what is said."""


@pytest.mark.full
@pytest.mark.parametrize("limit", LIMITS)
def test_a_binding_has_its_limits(limit: str, desk: Desk) -> None:
    before, after, said = LIMITS[limit]
    assert not [fault for fault in desk.proofread() if fault.path == EDITION]
    desk.edit(EDITION, before, after)
    assert [fault for fault in desk.proofread() if fault.rule == "field-value" and said in fault.text]
