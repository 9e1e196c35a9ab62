"""The pull request: the annotations a contributor gets, the comment, and workflows that give nothing away."""

from __future__ import annotations

import subprocess
import sys
from pathlib import Path
from typing import Any

import pytest
import yaml
from conftest import PROJECT, Desk

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


def test_a_comment_calls_on_nobody_and_links_nowhere_but_to_the_run(tmp_path: Path) -> None:
    hostile = "## Korrektur\n\n@alle <script>x</script> ![](https://a.example/b.png) [her](http://c.example) | a |\n"
    (tmp_path / "review.md").write_text(hostile + "ord " * 30_000, encoding="utf-8")
    made = run(
        sys.executable, str(PROJECT / ".ci/comment.py"), str(tmp_path / "review.md"), "https://kjoring.example/1"
    )
    assert made.returncode == 0, made.stderr
    assert made.stdout.startswith("## Korrektur\n\n&#64;alle &#60;script>x")
    assert made.stdout.count("https://") == 1
    assert "(http" in made.stdout.splitlines()[-1]
    assert "![" not in made.stdout
    assert len(made.stdout) < 65_000
