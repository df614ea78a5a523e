"""Every golden case comes out the same: in this Python, and in the Python that is shipped to browsers."""

import json
import subprocess
from pathlib import Path

import pytest

from build_tools.data.instruments import instrument_folder, read_instrument_files
from build_tools.engine.engine import make_engine
from build_tools.engine.tables import CLOSED_MODULES
from build_tools.engine.warm_up_requests import warm_up_requests
from build_tools.paths import CONTENT
from build_tools.set_up.node import find_node
from scan.bridge import Bridge
from scan.definition.model import Instrument
from tests.golden import CASES, Case, differences
from tests.hostile_files import EMPTY, HOSTILE_FILES, NOT_JSON, TOO_DEEP, TOO_LARGE

FEWEST = 160
"""As many as there were when the site began to count them."""


@pytest.mark.parametrize("case", CASES, ids=lambda case: case.file.stem)
def test_a_case_comes_out_as_worked_out_by_hand(case: Case, instrument: Instrument) -> None:
    """The report says what the case file says, number for number."""
    answer = json.loads(Bridge(instrument).answer(case.request))
    assert differences(case.expect, answer["report"]) == []


def test_there_are_enough_cases() -> None:
    """None is lost without anyone noticing; the site counts them itself."""
    assert len(CASES) >= FEWEST
    assert "Voor {{ golden_cases }} sets antwoorden" in (CONTENT / "over" / "gemaakt.md").read_text(encoding="utf-8")


def _hostile_requests() -> list[str]:
    """Give what the page would ask if it let every strange file through that is JSON at all, and not very large."""
    requests = []
    for content, sentence in HOSTILE_FILES.values():
        if sentence not in (EMPTY, NOT_JSON, TOO_DEEP, TOO_LARGE) and len(content) < 5_000:
            requests.append({"question": "report", "response": json.loads(content), "site": "../../"})
    return [json.dumps(request) for request in requests]


@pytest.fixture(scope="module")
def answers(instrument: Instrument) -> dict[str, str]:
    """Every request that is tried in the shipped Python, with the answer of this one."""
    data = read_instrument_files(instrument_folder(instrument.key)).data
    bridge = Bridge(instrument)
    requests = [*(case.request for case in CASES), *warm_up_requests(data), *_hostile_requests()]
    return {request: bridge.answer(request) for request in requests}


@pytest.mark.parametrize("start", ["restored", "cold"])
def test_the_shipped_python_gives_the_same_answers_to_the_letter(
    start: str, instrument: Instrument, answers: dict[str, str], tmp_path: Path
) -> None:
    """From the snapshot and from the zip: the same JSON and the same HTML as this Python.

    And nothing is imported meanwhile that was not there: the snapshot has no files beside it, and of the standard
    library the zip holds only what was seen to load. What reads a table that was left out cannot be imported, and
    what was emptied does not complain when it is swept up.
    """
    data = read_instrument_files(instrument_folder(instrument.key)).data
    engine = make_engine({instrument.key: data})
    file = tmp_path / "requests.json"
    file.write_text(json.dumps([*answers]), encoding="utf-8")
    script = Path(__file__).with_name("score_in_pyodide.js")
    command = [find_node(), str(script), str(engine.folder), start, str(file), ",".join(CLOSED_MODULES)]
    process = subprocess.run(command, capture_output=True, text=True, check=True, timeout=120)
    given = json.loads(process.stdout)
    assert given["answers"] == [*answers.values()]
    assert given["missed"] == []
    assert process.stderr == ""
    if start == "restored":
        assert given["loaded"] == []
        assert given["open"] == []


def test_warming_up_leaves_no_trace(instrument: Instrument) -> None:
    """The report that nobody sees does not show in what comes afterwards."""
    bridge = Bridge(instrument)
    before = [bridge.answer(case.request) for case in CASES[:3]]
    bridge.warm_up()
    assert [bridge.answer(case.request) for case in CASES[:3]] == before
