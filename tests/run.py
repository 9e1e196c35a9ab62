"""How a run of the tests is asked for: in full or by sample, with or without tests that are skipped."""

from __future__ import annotations

import compileall
from collections.abc import Generator
from pathlib import Path

import pytest

HOOKS = Path(__file__).parent.parent / "hooks"


def pytest_sessionstart() -> None:
    """Compile the hooks, so that no copy of the house has to do it again in each build."""
    compileall.compile_dir(HOOKS, quiet=2)


def pytest_addoption(parser: pytest.Parser) -> None:
    parser.addoption("--renew", action="store_true", help="write the expected reports anew")
    parser.addoption("--full", action="store_true", help="every type of page and every PDF, not a sample")
    parser.addoption("--strict-skips", action="store_true", help="fail where a test would be skipped")
    parser.addoption("--kills", type=int, default=5, help="how often a build is killed")
    parser.addoption("--seed", type=int, default=1, help="what the moments of the kills follow from")


def pytest_collection_modifyitems(config: pytest.Config, items: list[pytest.Item]) -> None:
    """Leave what is marked `full` to the full run; it is not skipped, but not asked for."""
    if not config.getoption("--full"):
        left = [item for item in items if item.get_closest_marker("full")]
        config.hook.pytest_deselected(items=left)
        items[:] = [item for item in items if item not in left]


@pytest.hookimpl(wrapper=True)
def pytest_runtest_makereport(item: pytest.Item) -> Generator[None, pytest.TestReport, pytest.TestReport]:
    """Count a test that is skipped as failed, where all that tests need is said to be there."""
    report = yield
    if report.skipped and item.config.getoption("--strict-skips"):
        report.outcome = "failed"
    return report


@pytest.fixture(scope="session")
def full(pytestconfig: pytest.Config) -> bool:
    """Whether every page and file is tried, not one of each kind."""
    return bool(pytestconfig.getoption("--full"))
