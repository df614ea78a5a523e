"""The figures of a pilot on the command line, as someone types it."""

import json
import os
import subprocess
import sys
from collections.abc import Mapping
from pathlib import Path
from typing import Any

import pytest

from build_tools.paths import ROOT
from scan.definition.model import Answer, Instrument
from scan.formats.result import result_data
from tests.hostile_files import HOSTILE_FILES
from tests.scan.command import run_here
from tests.scan.pilot.people import mixed


def _pilot(*arguments: str | Path) -> tuple[int, dict[str, Any], list[str]]:
    done = run_here("pilot", *arguments)
    return done.returncode, json.loads(done.stdout) if done.stdout else {}, done.stderr.splitlines()


def _pilot_process(*arguments: str | Path) -> tuple[int, dict[str, Any], list[str]]:
    command = [sys.executable, "-m", "scan", "pilot", *map(str, arguments)]
    done = subprocess.run(command, cwd=ROOT, capture_output=True, text=True, check=False, timeout=60)
    return done.returncode, json.loads(done.stdout), done.stderr.splitlines()


def _write(
    folder: Path, rows: list[list[Answer]], instrument: Instrument, changes: Mapping[str, str] | None = None
) -> list[Path]:
    folder.mkdir(exist_ok=True)
    files = [folder / f"{number:05}.json" for number in range(len(rows))]
    for file, row in zip(files, rows, strict=True):
        answers = {item.key: answer for item, answer in zip(instrument.items, row, strict=True)}
        file.write_text(json.dumps(result_data(instrument, answers) | dict(changes or {})), encoding="utf-8")
    return files


def test_files_give_figures(instrument: Instrument, tmp_path: Path) -> None:
    """Named one by one or by their folder; a pilot that is large enough says nothing beside its JSON."""
    files = _write(tmp_path / "in", mixed(instrument, 120), instrument)
    status, data, lines = _pilot_process(*files)
    assert (status, lines) == (0, [])
    assert (data["n"], data["refused"]) == (120, [])
    assert data["precision"]["yaml"].splitlines()[1:3] == ["precision:", "  provisional: false"]
    assert _pilot(tmp_path / "in")[1] == data


def test_a_small_pilot_says_so_aloud(instrument: Instrument, tmp_path: Path) -> None:
    """On the way for messages as well as in the JSON."""
    status, data, lines = _pilot(*_write(tmp_path, mixed(instrument, 12), instrument))
    assert status == 0
    assert lines == data["cautions"]
    assert lines[0].startswith("Te weinig om op te bouwen: de kleinste groep")
    assert data["precision"]["provisional"] is True


def test_every_hostile_file_gets_one_line_and_the_rest_is_used(instrument: Instrument, tmp_path: Path) -> None:
    """In the words of the instrument that most files name."""
    _write(tmp_path, mixed(instrument, 30), instrument)
    for name, (content, _) in HOSTILE_FILES.items():
        (tmp_path / f"x-{name}.json").write_bytes(content)
    missing = tmp_path / "er-niet.json"
    status, data, lines = _pilot(tmp_path, missing)
    why = {Path(each["file"]).stem.removeprefix("x-"): each["why"] for each in data["refused"]}
    assert (status, data["n"]) == (0, 30)
    assert why == {name: sentence for name, (_, sentence) in HOSTILE_FILES.items()} | {
        "er-niet": f"Het bestand '{missing}' is er niet of kan niet worden gelezen."
    }
    assert len(lines) == len(HOSTILE_FILES) + 1 + len(data["cautions"])


@pytest.mark.parametrize(
    ("changes", "why"),
    [
        ({"instrument_version": "{major}.9"}, "hoort bij versie {major}.9 van de vragenlijst"),
        ({"instrument_version": "99.0"}, "hoort bij versie 99.0 van de vragenlijst"),
        ({"instrument": "weer"}, "hoort bij een andere vragenlijst dan 'i-scan'"),
        ({"edition": "kort"}, "hoort bij de korte uitgave"),
        ({"author": "collega"}, "vulde een collega over iemand in"),
    ],
)
def test_another_questionnaire_is_refused_file_by_file(
    changes: dict[str, str], why: str, instrument: Instrument, tmp_path: Path
) -> None:
    """Another version, also a minor one; another instrument; the short edition; a colleague's view."""
    major = instrument.major_version
    changes = {name: value.format(major=major) for name, value in changes.items()}
    _write(tmp_path / "good", mixed(instrument, 5), instrument)
    others = _write(tmp_path / "other", mixed(instrument, 2), instrument, changes)
    status, data, lines = _pilot(*others, tmp_path / "good")
    assert (status, data["n"]) == (0, 5)
    assert [each["file"] for each in data["refused"]] == list(map(str, others))
    assert all(why.format(major=major) in each["why"] for each in data["refused"])
    assert lines[:2] == [f"{each['file']}: {each['why']}" for each in data["refused"]]


def test_nothing_to_use_is_a_failure_that_is_told(tmp_path: Path) -> None:
    """All of it refused: the JSON says why, with nothing in it that is no number."""
    file = tmp_path / "leeg.json"
    file.write_bytes(b"hallo")
    status, data, lines = _pilot(file)
    assert (status, data["n"], data["precision"]) == (1, 0, None)
    assert lines[0] == f"{file}: Dit is geen leesbaar bestand van een scan."


def test_no_files_is_a_mistake_that_is_told() -> None:
    """Without a name there is nothing to do."""
    assert _pilot() == (1, {}, ["Deze opdracht klopt niet (BESTAND ontbreekt). Kijk met --help hoe het moet."])


def test_two_thousand_files_take_two_seconds(instrument: Instrument, tmp_path: Path) -> None:
    """Of this machine's own time: whatever else runs on it does not count."""
    _write(tmp_path, mixed(instrument, 2000), instrument)
    before = _time_of_children()
    status, data, _ = _pilot_process(tmp_path)
    assert (status, data["n"]) == (0, 2000)
    assert _time_of_children() - before <= 2


def _time_of_children() -> float:
    times = os.times()
    return float(times.children_user + times.children_system)
