"""Keeping the last whole run of the tests for the page about what the site promises."""

from __future__ import annotations

import json
import sys
from collections import Counter
from collections.abc import Iterable, Mapping
from pathlib import Path
from typing import Any

from build_tools.bench.circumstances import look_around
from build_tools.bench.launching import installed_browsers
from build_tools.checks import RUNS
from build_tools.data.faults import FaultsError
from build_tools.data.proof.last_run import LAST_RUN, LastRun, write_last_run
from build_tools.data.proof.proof import read_proof
from build_tools.data.shared.library import PROMISES
from build_tools.paths import CONTENT, short_path
from build_tools.release.version import project_version

_WHOLE = "test"
"""The run without which there is nothing to record; that on hosts and that of the release come with it."""


class RecordError(FaultsError):
    """A run that cannot be recorded."""


def record(_arguments: list[str]) -> int:
    """Write what the last whole run says of the promises; gives 1, with the reason, when it says nothing good."""
    try:
        runs = read_runs(RUNS)
        named = {
            test for theme in read_proof(CONTENT / PROMISES).themes for each in theme.promises for test in each.tests
        }
        programs = look_around(installed_browsers()).programs
        write_last_run(last_run(runs, named, project_version(), programs))
    except FaultsError as error:
        print(error, file=sys.stderr)
        return 1
    print(f"Bewaard in {short_path(LAST_RUN)}.")
    return 0


def read_runs(folder: Path) -> dict[str, dict[str, Any]]:
    """Read what each kind of run left: its day, and the outcome of each case by its name."""
    return {file.stem: json.loads(file.read_text(encoding="utf-8")) for file in sorted(folder.glob("*.json"))}


def last_run(
    runs: Mapping[str, Mapping[str, Any]], named: Iterable[str], version: str, programs: Iterable[str]
) -> LastRun:
    """Make the record of these runs; raises `RecordError` for a run that is not there, or that failed somewhere."""
    if _WHOLE not in runs:
        raise RecordError(["Er is nog geen hele controle geweest. Draai eerst: make test"])
    outcomes = {name: outcome for run in runs.values() for name, outcome in run["outcomes"].items()}
    failed = sorted(name for name, outcome in outcomes.items() if outcome not in ("passed", "skipped"))
    if failed:
        raise RecordError(
            ["De laatste controle was niet in orde:", *failed, "Herstel dat, en draai make test opnieuw."]
        )
    passed = Counter(_test(name) for name, outcome in outcomes.items() if outcome == "passed")
    not_whole = {_test(name) for name, outcome in outcomes.items() if outcome == "skipped"}
    return LastRun(
        day=min(run["day"] for run in runs.values()),
        version=version,
        cases=passed.total(),
        programs=tuple(programs),
        passed={test: passed[test] for test in sorted(named) if passed[test] and test not in not_whole},
    )


def _test(case: str) -> str:
    """Give the test that a case is of."""
    return case.partition("[")[0]
