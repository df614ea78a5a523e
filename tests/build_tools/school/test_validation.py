"""Checking a school without building: what `python -m scan validate MAP` says."""

import json
import subprocess
import sys
from pathlib import Path

import pytest

from build_tools.paths import ROOT
from build_tools.school.validation import is_school, read_school_instruments
from tests.school.conftest import FOLDER

CHANGE = """\
scales:
  coach:
    module: {title: Cursus, aim: Je oefent., page: eigen/cursus.md}
"""


def _complaints(folder: Path) -> list[str]:
    return [line for files in read_school_instruments(str(folder)) for line in files.complaints]


def _school(tmp_path: Path, text: str, change: str) -> Path:
    (tmp_path / "vragen").mkdir()
    (tmp_path / "school.yml").write_text(f"name: School\n{text}instruments: vragen\n", encoding="utf-8")
    (tmp_path / "vragen" / "i-scan.yml").write_text(change, encoding="utf-8")
    return tmp_path


def test_the_worked_school_is_in_order() -> None:
    """Named by its folder, or by its file."""
    assert _complaints(FOLDER) == []
    assert is_school(str(FOLDER)) and is_school(str(FOLDER / "school.yml")) and not is_school("i-scan")
    assert [files.data["instrument"]["version"] for files in read_school_instruments(str(FOLDER))[1:]] == ["2.0+brug"]


def test_a_page_that_an_item_needs_must_be_there(tmp_path: Path) -> None:
    """Else a build would stop at it later."""
    assert _complaints(_school(tmp_path, "", CHANGE)) == [
        "School, bij 'module': de pagina 'eigen/cursus.md' is er niet. Noem een andere, of maak haar."
    ]


@pytest.mark.parametrize("hidden", ["bruggen-bouwen/", "bruggen-bouwen/daarna.md"])
def test_a_page_that_an_item_needs_must_not_be_hidden(tmp_path: Path, hidden: str) -> None:
    """By itself, or with its folder."""
    school = _school(tmp_path, f"hide: [{hidden}]\n", CHANGE.replace("eigen/cursus.md", "bruggen-bouwen/daarna.md"))
    assert any("bij 'module': de pagina 'bruggen-bouwen/daarna.md' is er niet." in line for line in _complaints(school))


def test_what_is_wrong_with_the_values_is_said_as_well(tmp_path: Path) -> None:
    """As in a build."""
    (line,) = _complaints(_school(tmp_path, "licence: ''\n", CHANGE))
    assert line.endswith("school.yml, regel 2: 'licence' is leeg. Vul een tekst in.")


@pytest.mark.parametrize(("folder", "status"), [(FOLDER, 0), (None, 1)])
def test_the_command_says_it(tmp_path: Path, folder: Path | None, status: int) -> None:
    """With 0 where all is well."""
    folder = folder or _school(tmp_path, "name: twee\n", CHANGE)
    command = [sys.executable, "-m", "scan", "validate", str(folder)]
    done = subprocess.run(command, cwd=ROOT, capture_output=True, text=True, encoding="utf-8", check=False)
    assert done.returncode == status
    assert ("In orde." in done.stdout) == (status == 0)
    assert status == 0 or "staat hier voor de tweede keer" in done.stderr, json.dumps(done.stderr)
