"""The last whole run of the tests: what the site says of it, in a small file that is committed.

A build never looks at what lies in `.cache`: a clone has none of that, and must make the same pages.
"""

from __future__ import annotations

import json
from collections.abc import Mapping
from dataclasses import asdict, dataclass, field
from pathlib import Path

from build_tools.data.data_file import read_text
from build_tools.paths import ROOT

LAST_RUN = ROOT / "bench" / "last-run.json"


@dataclass(frozen=True)
class LastRun:
    """A run of everything: its day, the version of the site, how many cases passed, and with which programs.

    `passed` has the tests that a promise names: of each how many cases there were, all of which passed.
    """

    day: str = ""
    version: str = ""
    cases: int = 0
    programs: tuple[str, ...] = ()
    passed: Mapping[str, int] = field(default_factory=dict)


def read_last_run(file: Path = LAST_RUN) -> LastRun:
    """Read what was recorded; nothing, where nothing was."""
    if not file.exists():
        return LastRun()
    data = json.loads(read_text(file))
    return LastRun(**data | {"programs": tuple(data["programs"])})


def write_last_run(run: LastRun, file: Path = LAST_RUN) -> None:
    """Write it so that a change of one test is a change of one line."""
    file.write_text(json.dumps(asdict(run), indent=1, ensure_ascii=False) + "\n", encoding="utf-8")
