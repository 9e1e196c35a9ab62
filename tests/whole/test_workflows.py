"""The pull request: the annotations a contributor gets, the comment, and workflows that give nothing away."""

from __future__ import annotations

import re
import subprocess
import sys
from pathlib import Path
from typing import Any

import pytest
import yaml
from conftest import PROJECT, Built, Desk
from lxml import html
from markdown_it import MarkdownIt

from bauta.cli import check

WORKFLOWS = sorted((PROJECT / ".github/workflows").glob("*.yml"))
ANNOTATIONS = PROJECT / "tests/annotations"
SCHEMAS = {
    "vendor.github-workflows": WORKFLOWS,
    "vendor.github-issue-forms": [f for f in (PROJECT / ".github/ISSUE_TEMPLATE").glob("*.yml") if f.stem != "config"],
    "vendor.github-issue-config": [PROJECT / ".github/ISSUE_TEMPLATE/config.yml"],
    "vendor.dependabot": [PROJECT / ".github/dependabot.yml"],
    "vendor.gitlab-ci": [PROJECT / ".gitlab-ci.yml"],
}


def run(*command: str) -> subprocess.CompletedProcess[str]:
    return subprocess.run(command, capture_output=True, text=True, encoding="utf-8", check=False)


def tool(name: str) -> str:
    return str(Path(sys.executable).with_name(name))


def workflow(name: str) -> dict[Any, Any]:
    found: dict[Any, Any] = yaml.safe_load((PROJECT / f".github/workflows/{name}.yml").read_text(encoding="utf-8"))
    return found


def test_a_tag_lays_out_what_was_frozen_each_file_under_a_name_of_its_own(built: Built, tmp_path: Path) -> None:
    steps = [step for step in workflow("utgivelse")["jobs"]["bygg"]["steps"] if "run" in step]
    assert [step["run"].split()[:2] for step in steps] == [
        ["python", "scripts/build"],
        ["python", ".ci/assets.py"],
        ["cp", '"site/utgaver/${TAG%-*}/${TAG##*-}/pliktavlevering.zip"'],
    ]
    target = tmp_path / "utgivelse"
    for step in steps[1:]:
        assert step["env"] == {"TAG": "${{ github.ref_name }}"}
        said = step["run"].replace("python .ci", f"{sys.executable} {PROJECT}/.ci").removesuffix("utgivelse") + str(
            target
        )
        shell = ["bash", "-ec", said]
        made = subprocess.run(shell, cwd=built.desk.root, env={"TAG": "hoveddokument-2025"}, check=False)
        assert made.returncode == 0
    frozen = built.desk.root / "content/utgaver/hoveddokument/2025"
    laid = {file.name for file in target.iterdir()}
    assert len(laid) > 4
    assert laid == {file.name for file in frozen.iterdir()} | {"pliktavlevering.zip"}


def test_two_files_of_a_release_that_a_host_reads_as_one_are_refused(tmp_path: Path) -> None:
    (tmp_path / "inn/a").mkdir(parents=True)
    for name in ("a/b.pdf", "A-b.pdf"):
        (tmp_path / "inn" / name).write_bytes(b"x")
    refused = run(sys.executable, str(PROJECT / ".ci/assets.py"), str(tmp_path / "inn"), str(tmp_path / "nei"))
    assert refused.returncode == 1
    assert "samme navn" in refused.stderr


def test_a_faulty_file_in_a_fork_gives_the_annotations_that_are_written_down(
    desk: Desk, capsys: pytest.CaptureFixture[str], request: pytest.FixtureRequest
) -> None:
    desk.overlay(ANNOTATIONS / "examples", "examples")
    assert check.main(desk.root, ["--format", "github"]) == 1
    printed, expected = capsys.readouterr().out, ANNOTATIONS / "expected.txt"
    if request.config.getoption("--renew"):
        expected.write_text(printed, encoding="utf-8")
    assert printed == expected.read_text(encoding="utf-8")


@pytest.mark.parametrize("schema", SCHEMAS)
def test_github_and_gitlab_can_read_what_is_theirs(schema: str) -> None:
    assert SCHEMAS[schema]
    checked = run(tool("check-jsonschema"), "--builtin-schema", schema, *map(str, SCHEMAS[schema]))
    assert checked.returncode == 0, checked.stdout + checked.stderr


def test_the_workflows_have_no_known_holes() -> None:
    audit = run(tool("zizmor"), "--offline", "--no-progress", "--persona=regular", str(PROJECT / ".github"))
    assert audit.returncode == 0, audit.stdout + audit.stderr


def test_a_pull_request_meets_no_secret_and_no_token_that_writes() -> None:
    check = workflow("sjekk")
    assert set(check[True]) == {"pull_request"}  # YAML reads `on` as true
    assert check["permissions"] == {}
    assert all(job["permissions"] == {"contents": "read"} for job in check["jobs"].values())
    assert "secrets." not in (PROJECT / ".github/workflows/sjekk.yml").read_text(encoding="utf-8")


def test_the_comment_runs_nothing_from_the_pull_request() -> None:
    steps = workflow("kommentar")["jobs"]["kommentar"]["steps"]
    checkout = next(step for step in steps if step.get("uses", "").startswith("actions/checkout@"))
    assert "ref" not in checkout["with"]
    assert [line for step in steps for line in step.get("run", "").splitlines() if "omtale/" in line] == [
        'python3 .ci/comment.py omtale/review.md "$RUN" > kommentar.md'
    ]


RUN = "https://kjoring.example/1"
HOSTILE = (
    "[Klikk her][1] og [1]\n\n[1]: https://ond.example/fisk",
    "[1]: <https://ond.example> 'tittel'\n\n[her][1] [1] [1][]",
    "[&#x68;ttps](https&colon;//ond.example) &lbrack;her&rbrack;&lpar;https://ond.example&rpar;",
    "&#91;her&#93;&#40;https&#58;//ond.example&#41; &#119;ww.ond.example",
    "www.ond.example WWW.ond.example ond.com en.ond.example ftp://ond.example HTTPS://ond.example",
    "//ond.example mailto:ond@ond.example xmpp:ond@ond.example javascript:alert(1) ond&#64;ond.example",
    "<https://ond.example> <ond@ond.example> <script>x</script> <!-- <img src=x> --> <details open>",
    "![](https://ond.example/b.png) ![b][1] [^1]\n\n[^1]: note",
    "@alle @org/lag &#64;alle &commat;alle x@alle #12 org/repo#12 GH-12 &#35;12",
    "```\n<b>\n```\n~~~\n[a](https://ond.example)\n~~~",
    "`[a](https://ond.example)` ``@alle`` \\[a](https://ond.example) $`x`$ $$x$$",
    "/approve\n\n&#47;approve\n\n\u202e\u2066www\u2060.ond.example\u0000",
    "| [a](https://ond.example) | www.ond.example |\n|---|---|\n| @alle | ![x](y) |",
)


def comment_on(review: str, tmp_path: Path) -> str:
    (tmp_path / "review.md").write_text(review, encoding="utf-8")
    made = run(sys.executable, str(PROJECT / ".ci/comment.py"), str(tmp_path / "review.md"), RUN)
    assert made.returncode == 0, made.stderr
    return made.stdout


@pytest.mark.parametrize("hostile", HOSTILE)
def test_a_comment_calls_on_nobody_and_links_nowhere_but_to_the_run(hostile: str, tmp_path: Path) -> None:
    page = html.fromstring(MarkdownIt("gfm-like").render(comment_on(f"## Korrektur\n\n{hostile}\n", tmp_path)))
    assert [link.get("href") for link in page.iter("a")] == [RUN]
    assert {element.tag for element in page.iter()} <= SHOWN, hostile
    text = page.text_content()
    assert not re.search(r"@\w|#\d|GH-\d|^/\w|www\.|://|mailto:\w", text, re.MULTILINE | re.IGNORECASE)


SHOWN = {"div", "h2", "p", "a", "em", "strong", "ul", "li", "table", "thead", "tbody", "tr", "th", "td", "br"}
"""What a review is made of."""


def test_a_comment_keeps_the_review_readable(tmp_path: Path) -> None:
    review = (
        "## Korrektur mot main\n\n**Nytt i denne endringen**\n\n"
        "- municipalities/tromso.md:12: &#91;section-order&#93; «Resultater» står før &#60;b&#62;\n\n"
        "| Tekst | Før | Etter |\n|---|---|---|\n| Benker &#124; lys | 1,5 sider | 2 sider |\n"
    )
    page = html.fromstring(MarkdownIt("gfm-like").render(comment_on(review, tmp_path)))
    assert page.findtext(".//li") == "municipalities/tromso.md:12: [section-order] «Resultater» står før <b>"
    assert [cell.text for cell in page.iter("td")] == ["Benker | lys", "1,5 sider", "2 sider"]
    assert page.findtext(".//strong") == "Nytt i denne endringen"


def test_a_comment_is_no_longer_than_a_comment_may_be(tmp_path: Path) -> None:
    made = comment_on("## Korrektur\n\n" + ("<ord> " * 20 + "\n") * 3000, tmp_path)
    assert len(made) < 65_000
    assert made.count(RUN) == 1
