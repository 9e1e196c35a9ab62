"""What anyone sees first."""

from __future__ import annotations

from playwright.sync_api import Page


def test_the_first_page_opens_without_a_complaint(page: Page) -> None:
    complaints: list[str] = []
    page.on("console", lambda message: complaints.append(message.text) if message.type == "error" else None)
    page.on("pageerror", lambda fault: complaints.append(str(fault)))
    page.goto("")
    assert page.locator("h1").count() == 1
    assert complaints == []
