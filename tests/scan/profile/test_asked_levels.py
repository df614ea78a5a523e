"""What goals ask of each scale, and what a sheet takes over: the modules that know no page, run in Node."""

import json
import subprocess
from pathlib import Path
from typing import Any

import pytest

from build_tools.set_up.node import find_node

ASKS = {
    "wind": [["storm", 4.0], ["begin", 2.5], ["bries", 2.5]],
    "wolken": [["bries", 3.5], ["begin", 3.0]],
    "zon": [],
}
NOTHING = {"wind": None, "wolken": None, "zon": None}


def _answer(tmp_path: Path, **job: Any) -> dict[str, Any]:
    file = tmp_path / "job.json"
    file.write_text(json.dumps({"asks": ASKS, "steps": []} | job), encoding="utf-8")
    script = Path(__file__).with_name("answer_in_node.js")
    done = subprocess.run([find_node(), str(script), str(file)], capture_output=True, text=True, check=True, timeout=60)
    answer: dict[str, Any] = json.loads(done.stdout)
    return answer


@pytest.mark.parametrize(
    ("steps", "targets", "adjusted"),
    [
        ([{"goals": []}], {}, []),
        ([{"goals": ["bries"]}], {"wind": 2.5, "wolken": 3.5}, []),
        ([{"goals": ["bries", "storm"]}], {"wind": 4, "wolken": 3.5}, []),
        ([{"goals": ["begin", "bries"]}], {"wind": 2.5, "wolken": 3.5}, []),
        ([{"goals": ["bries", "storm"]}, {"goals": ["begin"]}], {"wind": 2.5, "wolken": 3}, []),
        ([{"goals": ["onbekend"]}], {}, []),
        ([{"set": {"zon": 5}}, {"goals": ["bries"]}], {"wind": 2.5, "wolken": 3.5, "zon": 5}, ["zon"]),
        (
            [{"goals": ["bries"]}, {"set": {"wind": 3}}, {"goals": ["bries", "storm"]}],
            {"wind": 3, "wolken": 3.5},
            ["wind"],
        ),
        (
            [{"goals": ["bries"]}, {"set": {"wind": None}}, {"goals": ["storm"]}],
            {"wolken": None},
            ["wind"],
        ),
        (
            [{"goals": ["bries"]}, {"set": {"wind": 4}}, {"goals": ["storm"]}, {"goals": []}],
            {},
            [],
        ),
    ],
    ids=[
        *("nothing-is-chosen", "one-goal", "the-highest-of-two-goals", "two-goals-that-ask-the-same"),
        *("a-goal-that-goes-takes-its-level-along", "a-goal-that-this-site-does-not-know"),
        *("what-no-goal-asks", "what-someone-set-stays", "what-someone-took-away-stays-away"),
        "who-set-what-the-goals-ask-follows-them-again",
    ],
)
def test_targets_follow_the_goals_but_where_someone_set_them(
    tmp_path: Path, steps: list[dict[str, Any]], targets: dict[str, Any], adjusted: list[str]
) -> None:
    """The highest of what the chosen goals ask; what was set by hand stays, and is told apart."""
    assert _answer(tmp_path, steps=steps)["said"][-1] == {"targets": NOTHING | targets, "adjusted": adjusted}


def test_a_sheet_takes_goals_signs_work_and_targets(tmp_path: Path) -> None:
    """Of the work first what each goal asks most of all, as far as there are rows; a profile to begin from has none."""
    words = {
        "goals": ["begin", "storm", "bries"],
        "titles": {"begin": "Begin", "storm": "Storm", "bries": "Bries"},
        "scales": {"wind": "Wind", "wolken": "Wolken", "zon": "Zon"},
        "targets": {"wind": "4,0 · hard", "wolken": "3,5 · dicht", "zon": ""},
    }
    rules = {
        "signs": {"storm": "Bomen buigen.", "bries": "Vlaggen wapperen."},
        "work": {
            "storm": [["wind", "Schuilen"], ["zon", "Wachten"]],
            "bries": [["wolken", "Kijken"], ["wind", "Voelen"]],
        },
    }
    fields = {"goals": "doel", "signs": "doel", "work": "werk.{row}", "scales": "wie.{row}", "targets": "{scale}.nu"}
    texts = _answer(tmp_path, sheet={"fields": fields, "rows": 3}, rules=rules, words=words)["texts"]
    assert texts == {
        "doel": "Storm\nBries\nBomen buigen.\nVlaggen wapperen.",
        "werk.1": "Schuilen",
        "wie.1": "Wind",
        "werk.2": "Kijken",
        "wie.2": "Wolken",
        "werk.3": "Wachten",
        "wie.3": "Zon",
        "wind.nu": "4,0 · hard",
        "wolken.nu": "3,5 · dicht",
    }
    assert _answer(tmp_path, sheet={"fields": {}, "rows": 3}, rules=rules, words=words)["texts"] == {}
