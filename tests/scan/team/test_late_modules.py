"""The code of a team comes after Python has started, from a file of its own; no other page carries it."""

import json
import subprocess
import zlib
from pathlib import Path

import pytest

from build_tools.data.instruments import instrument_folder, read_instrument_files
from build_tools.engine.engine import make_engine
from build_tools.engine.python_zip import late_sources, our_sources, our_styles, read_zip
from build_tools.engine.tables import CLOSED_MODULES
from build_tools.paths import ROOT
from build_tools.set_up.node import find_node
from scan.definition.model import Instrument
from scan.team_bridge import TeamBridge
from scan.text.team.cautions import other_sums
from tests.scan.team.team_requests import team_requests
from tests.weather_site import FOLDER

SCRIPT = ROOT / "tests" / "scan" / "score_in_pyodide.js"
MOST_BYTES = 72_000
"""Packed, on its way to the page of a team; the same modules in the snapshot are three times as many, on every page."""


@pytest.mark.parametrize("start", ["restored", "cold"])
def test_the_late_modules_give_the_same_answers_to_the_letter(
    start: str, instrument: Instrument, tmp_path: Path
) -> None:
    """After either start, to every kind of question; and nothing of the standard library is looked for in vain."""
    data = read_instrument_files(instrument_folder(instrument.key)).data
    engine = make_engine({instrument.key: data})
    requests = team_requests(data)
    file = tmp_path / "requests.json"
    file.write_text(json.dumps(requests), encoding="utf-8")
    command = [find_node(), str(SCRIPT), str(engine.folder), start, str(file), ",".join(CLOSED_MODULES), "team"]
    process = subprocess.run(command, capture_output=True, text=True, check=True, timeout=120)
    given = json.loads(process.stdout)
    bridge = TeamBridge(instrument)
    assert given["answers"] == [bridge.answer(request) for request in requests]
    assert given["missed"] == []
    assert process.stderr == ""


def test_no_other_page_carries_a_team(instrument: Instrument) -> None:
    """Not its modules, not its style; what all pages start with imports none of it."""
    assert not late_sources("team").keys() & our_sources().keys()
    assert {"scan/team_bridge.py", "scan/formats/team.py", "scan/team/outcome.py"} <= late_sources("team").keys()
    assert "scan/team/report/team.css" not in our_styles()
    for name, source in our_sources().items():
        assert b"scan.team" not in source, name


def test_what_comes_late_is_small_and_holds_all_of_it(instrument: Instrument, tmp_path: Path) -> None:
    """One file, packed as the snapshot is: bytecode of every module, and the style beside them."""
    data = read_instrument_files(instrument_folder(instrument.key)).data
    engine = make_engine({instrument.key: data})
    part = engine.manifest["files"]["team"]
    assert part["packed"]["bytes"] <= MOST_BYTES
    archive = tmp_path / "team.zip"
    archive.write_bytes(zlib.decompress((engine.folder / part["packed"]["file"]).read_bytes()))
    assert read_zip(archive).keys() == {f"{name}c" for name in late_sources("team")} | {"scan/team/report/team.css"}


def test_every_question_about_another_instrument_is_answered(weather: Instrument) -> None:
    """One without levels in halves, a short edition or an answer that does not count."""
    bridge = TeamBridge(weather)
    requests = team_requests(read_instrument_files(FOLDER / "weer").data)
    answers = [json.loads(bridge.answer(request)) for request in requests]
    refused = [answer["refusal"] for answer in answers if "refusal" in answer]
    assert set(refused) == {
        "In dit doelprofiel staat geen enkel doel.",
        "Dit bestand hoort bij een andere vragenlijst dan 'weer'.",
        other_sums(),
    }
