"""A release asks of all that is printed what is asked of checked texts."""

from __future__ import annotations

import pytest
from conftest import PROJECT, Desk, build

from bauta.cli import check

EXAMPLE = "examples/lilleby-benker-i-bygata.md"
PROFILE = "municipalities/ovrevik.md"


def test_a_section_that_is_unknown_is_let_through_in_a_draft_and_not_in_a_release(desk: Desk) -> None:
    assert desk.report() == ""
    assert f"{PROFILE}:" in desk.report(release="hoveddokument")
    assert "[section-empty] «Resultat» er ukjent" in desk.report(release="hoveddokument")


def test_raw_material_without_a_use_is_a_warning_first_and_a_fault_in_a_release(desk: Desk) -> None:
    desk.edit("content/rastoff/lilleby.yml", "  ikke_brukt: Sier det samme som notatet om benkene.\n", "")
    assert "[raw-material-unused] varsel: råstoffet «ra-3»" in desk.report()
    assert "[raw-material-unused] råstoffet «ra-3»" in desk.report(release="hoveddokument")


def test_a_text_no_book_prints_is_not_held_back_by_a_release(desk: Desk) -> None:
    desk.edit("content/om.md", "oppdatert: 2026-01-15\n", "")
    assert "content/om.md:2: [field-missing] varsel:" in desk.report(release="hoveddokument")


def test_what_is_required_of_a_printed_text_binds_in_a_release(desk: Desk) -> None:
    desk.edit(EXAMPLE, "overforbarhet: høy\n", "")
    assert f"{EXAMPLE}:2: [field-missing] varsel:" in desk.report()
    assert f"{EXAMPLE}:2: [field-missing] feltet «overforbarhet»" in desk.report(release="hoveddokument")


def test_a_printed_text_that_is_not_approved_is_held_back(desk: Desk) -> None:
    held = f"{EXAMPLE}:{desk.line_of(EXAMPLE, 'status:')}: [status] teksten har status "
    assert held not in desk.report()
    report = desk.report(release="hoveddokument")
    assert held in report
    assert "content/om.md" not in "".join(line for line in report.splitlines() if "[status]" in line)


def test_placeholders_of_the_edition_are_refused(desk: Desk) -> None:
    edition = "content/utgaver/hoveddokument.yml"
    report = desk.report(release="hoveddokument")
    assert f"{edition}:{desk.line_of(edition, 'adresse:')}: [field-value] «adresse» er plassholderen" in report
    assert "[field-missing] «isbn.trykt» er tomt" in report
    assert "[field-missing] «isbn.pdf» er tomt" in report
    desk.edit(edition, "adresse: https://prove.example/", "adresse: https://universell.kommune.no/")
    assert "«adresse» er plassholderen" not in desk.report(release="hoveddokument")


def test_one_edition_is_released_at_a_time(desk: Desk, capsys: pytest.CaptureFixture[str]) -> None:
    other = (PROJECT / "tests/editions/hefte.yml").read_text(encoding="utf-8")
    desk.write("content/utgaver/hefte.yml", other)
    asked = desk.report(release="hoveddokument")
    assert "content/utgaver/hoveddokument.yml" in asked
    assert "content/utgaver/hefte.yml" not in asked
    assert check.main(desk.root, ["--release", "hovedokument"]) == 2
    assert capsys.readouterr().err == "Det er ingen utgave med id «hovedokument»; mener du «hoveddokument»?\n"


def test_placeholders_among_the_settings_of_the_site_are_refused(desk: Desk) -> None:
    desk.write("SECURITY.md", (PROJECT / "SECURITY.md").read_bytes())
    desk.edit("mkdocs.yml", "copyright:", "repo_url: https://gitlab.example/kommunene/bok\ncopyright:")
    release = build(desk, release="hoveddokument")
    assert release.code != 0
    for name in ("site_url", "tilgjengelighetserklaering"):
        line = next(
            n for n, text in enumerate((desk.root / "mkdocs.yml").read_text().splitlines(), 1) if f"{name}:" in text
        )
        assert f"mkdocs.yml:{line}: [field-value] «{name}» er plassholderen https://" in release.output
    assert "«repo_url» er plassholderen https://gitlab.example/kommunene/bok" in release.output
    assert "[field-value] redaksjonen@bauta.example er en plassholder" in release.output
    assert "SECURITY.md:7: [field-value] sikkerhet@bauta.example er en plassholder" in release.output


def test_raw_material_that_is_used_has_no_reason_for_not_being_so(desk: Desk) -> None:
    desk.edit(EXAMPLE, "rastoff: [ra-1]", "rastoff: [ra-1, ra-3]")
    line = desk.line_of("content/rastoff/lilleby.yml", "- id: ra-3")
    told = f"content/rastoff/lilleby.yml:{line}: [raw-material-unused] varsel: råstoffet «ra-3» er brukt i «"
    assert told in desk.report()
