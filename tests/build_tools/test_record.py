"""Recording the last whole run of the tests."""

import json
from pathlib import Path
from types import SimpleNamespace

import pytest

from build_tools.data.proof.last_run import LastRun
from build_tools.record import RecordError, last_run, read_runs
from tests.conftest import leave_outcomes

NAMED = ["tests/test_a.py::test_one", "tests/test_a.py::test_two", "tests/test_b.py::test_three"]
WHOLE = {
    "day": "2026-11-27",
    "outcomes": {
        "tests/test_a.py::test_one[x-y]": "passed",
        "tests/test_a.py::test_one[z::z]": "passed",
        "tests/test_a.py::test_two": "skipped",
        "tests/test_a.py::test_other": "passed",
    },
}
HOSTS = {"day": "2026-11-26", "outcomes": {"tests/test_b.py::test_three": "passed"}}


def test_a_run_is_recorded_for_the_tests_that_are_named() -> None:
    """With the cases of each; the day is that of the oldest part, and a test that was skipped was not run."""
    assert last_run({"test": WHOLE, "hosts": HOSTS}, NAMED, "1.2.3", ["Python 3"]) == LastRun(
        day="2026-11-26",
        version="1.2.3",
        cases=4,
        programs=("Python 3",),
        passed={"tests/test_a.py::test_one": 2, "tests/test_b.py::test_three": 1},
    )


@pytest.mark.parametrize("ending", ["failed", "error", "xfailed"])
def test_a_run_that_was_not_in_order_is_not_recorded(ending: str) -> None:
    """The page says that nothing went wrong."""
    broken = {"day": "2026-11-27", "outcomes": {"tests/test_c.py::test_it": ending}}
    with pytest.raises(RecordError, match=r"tests/test_c\.py::test_it"):
        last_run({"test": WHOLE, "hosts": broken}, NAMED, "1", [])


def test_without_a_whole_run_there_is_nothing_to_record() -> None:
    """That on hosts alone is not enough."""
    with pytest.raises(RecordError, match="make test"):
        last_run({"hosts": HOSTS}, NAMED, "1", [])


def test_a_run_leaves_how_each_case_ended(tmp_path: Path) -> None:
    """The worst of what was reported of it: a test that passed may still fail while its things are put away."""
    reports = {"passed": ["a", "b"], "skipped": ["c"], "error": ["b"]}
    reporter = SimpleNamespace(getreports=lambda kind: [SimpleNamespace(nodeid=name) for name in reports.get(kind, ())])
    leave_outcomes(reporter, tmp_path / "runs" / "test.json")  # type: ignore[arg-type]  # as much of one as it asks for
    outcomes = read_runs(tmp_path / "runs")["test"]["outcomes"]
    assert outcomes == {"a": "passed", "b": "error", "c": "skipped"}
    assert len(json.loads((tmp_path / "runs" / "test.json").read_text(encoding="utf-8"))["day"]) == len("2026-11-27")
