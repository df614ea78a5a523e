"""Every golden case comes out the same: in this Python, and in the Python that is shipped to browsers."""

import json
import subprocess
from pathlib import Path

import pytest

from build_tools.engine.vendor import make_engine
from build_tools.environment import find_node
from build_tools.instruments import instrument_folder, read_instrument_files
from build_tools.paths import NODE_MODULES
from scan.bridge import Bridge
from scan.model import Instrument
from tests.golden import CASES, Case, differences


@pytest.mark.parametrize("case", CASES, ids=lambda case: case.file.stem)
def test_a_case_comes_out_as_worked_out_by_hand(case: Case, instrument: Instrument) -> None:
    """The report says what the case file says, number for number."""
    answer = json.loads(Bridge(instrument).answer(case.request))
    assert differences(case.expect, answer["report"]) == []


def test_there_are_enough_cases() -> None:
    """Cases are not lost without anyone noticing."""
    assert len(CASES) >= 40


def test_pyodide_gives_the_same_reports_to_the_letter(instrument: Instrument, tmp_path: Path) -> None:
    """The shipped engine writes the same JSON and the same HTML as this Python, for all cases."""
    engine = make_engine({instrument.key: read_instrument_files(instrument_folder(instrument.key)).data})
    requests = tmp_path / "requests.json"
    requests.write_text(json.dumps([case.request for case in CASES]), encoding="utf-8")
    script = Path(__file__).with_name("score_in_pyodide.js")
    command = [find_node(), str(script), str(NODE_MODULES / "pyodide"), str(engine.folder), str(requests)]
    done = subprocess.run(command, capture_output=True, text=True, check=True, timeout=120)
    bridge = Bridge(instrument)
    assert json.loads(done.stdout) == [bridge.answer(case.request) for case in CASES]
