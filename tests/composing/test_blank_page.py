"""A page the plan leaves blank is blank, and is counted like others."""

from __future__ import annotations

import pypdfium2
import pytest
from conftest import Desk

EDITION = "content/utgaver/hoveddokument.yml"


@pytest.mark.full
def test_a_page_the_plan_leaves_blank_has_nothing_on_it(desk: Desk) -> None:
    desk.edit(EDITION, "slag: register, sider: 1", "slag: tom, sider: 1")
    assert desk.report() == ""
    blank = pypdfium2.PdfDocument(desk.pdf())[16]
    assert not blank.get_textpage().get_text_range().strip()
    assert not [*blank.get_objects()]
