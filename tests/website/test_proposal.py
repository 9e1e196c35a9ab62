"""Readers propose a change on the page of a text; the link leads to the page of the host that edits its file."""

from __future__ import annotations

import pytest
from conftest import Built

from bauta.website.proposal import host_of

PAGES = {
    "eksempler/lilleby-benker-i-bygata/index.html": "examples/lilleby-benker-i-bygata.md",
    "kommuner/ovrevik/index.html": "municipalities/ovrevik.md",
    "temaer/plasser/index.html": "content/temaer/plasser.md",
}


def test_every_record_leads_to_the_page_that_edits_its_file(amended: Built) -> None:
    for page, path in PAGES.items():
        html = (amended.site / page).read_text(encoding="utf-8")
        assert f'href="https://github.com/kommunene/bok/edit/main/{path}"' in html, page
    assert "Foreslå en endring</a>. Du skriver i en kopi av teksten hos GitHub" in html
    nynorsk = (amended.site / "kommuner/ovrevik/index.html").read_text(encoding="utf-8")
    assert "Føreslå ei endring</a>" in nynorsk


def test_nothing_is_said_where_no_host_is_named(built: Built) -> None:
    for page in PAGES:
        html = (built.site / page).read_text(encoding="utf-8")
        assert "/edit/" not in html
        assert "Foreslå en endring" not in html


@pytest.mark.parametrize(
    ("repository", "kind", "branch", "address"),
    [
        ("https://gitlab.com/a/b/", "", "", "https://gitlab.com/a/b/-/edit/main/examples/x.md"),
        ("https://git.kommune.example/a/b", "gitlab", "trunk", "https://git.kommune.example/a/b/-/edit/trunk/examples/x.md"),
        ("https://github.com/a/b", "", "neste utgave", "https://github.com/a/b/edit/neste%20utgave/examples/x.md"),
        ("https://git.kommune.example/a/b", "", "", None),
        ("javascript:github", "", "", None),
        ("", "", "", None),
    ],
)  # fmt: skip
def test_github_and_gitlab_have_their_own_addresses(
    repository: str, kind: str, branch: str, address: str | None
) -> None:
    host = host_of(repository, kind, branch)
    assert (host.edit_address("examples/x.md") if host else None) == address
