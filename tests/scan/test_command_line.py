"""The command line, as someone types it."""

import json
import os
import subprocess
import sys
from pathlib import Path

import pytest

from build_tools.paths import ROOT
from tests.golden import FOLDER
from tests.scan.command import run_here

CASE = FOLDER / "person-starting-technovator.json"


def _scan(*arguments: str | Path, cwd: Path = ROOT) -> subprocess.CompletedProcess[str]:
    command = [sys.executable, "-m", "scan", *map(str, arguments)]
    found = os.environ | {"PYTHONPATH": str(ROOT)}
    return subprocess.run(command, cwd=cwd, env=found, capture_output=True, text=True, check=False, timeout=60)


def test_score_prints_the_report_as_json() -> None:
    """With a target profile and an earlier attempt."""
    later = FOLDER / "person-starting-technovator-half-a-year-later.json"
    process = _scan("score", later, "--profile", "digitale-basis", "--compare", CASE)
    assert (process.returncode, process.stderr) == (0, "")
    report = json.loads(process.stdout)
    assert report["profile"] == "digitale-basis"
    assert set(report["scores"]) == set(report["changes"])


def test_report_writes_one_self_contained_page(tmp_path: Path) -> None:
    """No link, script or sheet of elsewhere in it."""
    page = tmp_path / "verslag.html"
    process = run_here("report", CASE, "--output", page)
    assert (process.returncode, process.stdout, process.stderr) == (0, "", "")
    html = page.read_text(encoding="utf-8")
    assert html.startswith("<!doctype html>")
    assert 'data-role="technovator"' in html
    assert not any(word in html for word in ("<link", "<script", "src=", "url(", "http"))


def test_report_links_to_a_site_when_it_is_given() -> None:
    """A slash at the end is not needed."""
    process = run_here("report", CASE, "--site", "https://voorbeeld.nl/scan")
    assert 'href="https://voorbeeld.nl/scan/rollen/' in process.stdout


def test_the_file_names_its_instrument(tmp_path: Path) -> None:
    """Wherever someone stands: a folder beside them that bears the same name is something else."""
    (tmp_path / "i-scan").mkdir()
    process = _scan("score", CASE, cwd=tmp_path)
    named = _scan("score", CASE, "--instrument", "i-scan", cwd=tmp_path)
    assert (process.returncode, process.stderr) == (0, "")
    assert json.loads(process.stdout)["instrument"] == "i-scan"
    assert named.stdout == process.stdout


@pytest.mark.parametrize(
    ("content", "message"),
    [
        (
            '{"format": "i-scan-resultaat", "instrument": "weer"}',
            "Dit bestand hoort bij de vragenlijst 'weer', en die is hier niet. Noem een andere met --instrument.",
        ),
        *[
            (content, "In dit bestand staat niet bij welke vragenlijst het hoort. Noem die met --instrument.")
            for content in ("[]", "{}", '{"instrument": "../i-scan"}', '{"instrument": ["i-scan"]}')
        ],
    ],
)
def test_a_file_of_an_instrument_that_is_not_here_is_told_so(content: str, message: str, tmp_path: Path) -> None:
    """And a name in a file is never a path."""
    file = tmp_path / "antwoorden.json"
    file.write_text(content, encoding="utf-8")
    process = run_here("score", file)
    assert (process.returncode, process.stdout, process.stderr.strip()) == (1, "", message)


def test_validate_says_that_all_is_well() -> None:
    """For every instrument of the checkout."""
    process = _scan("validate")
    assert (process.returncode, process.stdout) == (0, "In orde.\n")


@pytest.mark.parametrize("broken", ["", "instrument.yml", "scales/coach.yml"])
def test_validate_names_all_problems(broken: str, tmp_path: Path) -> None:
    """Given the folder or any file in it."""
    folder = tmp_path / "mijn-scan"
    (folder / "scales").mkdir(parents=True)
    (folder / "instrument.yml").write_text("key: Mijn Scan\nversion: 1\n", encoding="utf-8")
    (folder / "scales" / "coach.yml").write_text("key: coach\n", encoding="utf-8")
    process = run_here("validate", folder / broken)
    assert process.returncode == 1
    assert "instrument.yml, regel 2: de versie is '1'." in process.stderr
    assert "Traceback" not in process.stderr


@pytest.mark.parametrize(
    ("arguments", "message"),
    [
        (["score", "nergens.json"], "Het bestand 'nergens.json' is er niet of kan niet worden gelezen."),
        (["score", "README.md"], "Dit is geen leesbaar bestand van een scan."),
        (
            ["score", str(CASE), "--profile", "geen"],
            "Het doelprofiel 'geen' bestaat niet; wel: startend-programma, blended-onderwijs, digitale-basis, "
            "vernieuwing-en-ai, eigen.",
        ),
        (["report", str(CASE), "--output", "/"], "Het bestand '/' kan niet worden geschreven."),
        (
            ["report", str(CASE), "--output", str(CASE)],
            f"In het bestand '{CASE}' staan de antwoorden zelf. Kies met --output een andere naam.",
        ),
        (
            ["score", os.fsdecode(b"r\xe9sultat.json")],
            r"Het bestand 'r\udce9sultat.json' is er niet of kan niet worden gelezen.",
        ),
    ],
)
def test_a_mistake_gets_one_sentence(arguments: list[str], message: str) -> None:
    """Exit status 1, nothing on stdout, no traceback."""
    process = run_here(*arguments)
    assert (process.returncode, process.stdout, process.stderr.strip()) == (1, "", message)


@pytest.mark.parametrize(
    ("arguments", "why"),
    [
        ([], "OPDRACHT ontbreekt"),
        (["tel"], "'tel' bestaat niet; kies uit 'score', 'report', 'validate', 'pilot', 'team'"),
        (["score"], "ANTWOORDEN.json ontbreekt"),
        (["score", str(CASE), "--onzin"], "'--onzin' is onbekend"),
        (["report", str(CASE), "-o"], "achter --output/-o ontbreekt iets"),
        (["score", str(CASE), "--co=a"], "--co=a kan van alles zijn: --compare, --colleague"),
    ],
)
def test_a_command_that_does_not_exist_is_explained(arguments: list[str], why: str) -> None:
    """In one line, with the way to the help."""
    process = run_here(*arguments)
    assert process.returncode == 1
    assert process.stderr == f"Deze opdracht klopt niet ({why}). Kijk met --help hoe het moet.\n"


@pytest.mark.skipif(not Path("/dev/full").exists(), reason="only Linux has a disk that is always full")
@pytest.mark.parametrize("arguments", [["score", CASE], ["report", CASE], ["validate"]])
def test_an_outcome_that_cannot_be_printed_is_told(arguments: list[str | Path]) -> None:
    """As on a disk that is full."""
    command = [sys.executable, "-m", "scan", *map(str, arguments)]
    with Path("/dev/full").open("wb") as full:
        process = subprocess.run(command, cwd=ROOT, stdout=full, stderr=subprocess.PIPE, text=True, check=False)
    message = "De uitkomst kan niet worden afgedrukt. Kijk of er nog plaats is waar je haar heen stuurt.\n"
    assert (process.returncode, process.stderr) == (1, message)


def test_a_name_that_is_too_long_is_the_name_of_nothing() -> None:
    """It is told so as any other."""
    process = run_here("validate", "a" * 5000)
    assert process.returncode == 1
    assert process.stderr.endswith("dit bestand is er niet of kan niet worden gelezen. Controleer de naam.\n")
    assert process.stderr.count("\n") == 1


def test_an_unknown_instrument_is_named(tmp_path: Path) -> None:
    """With the file that is missing."""
    process = run_here("score", CASE, "--instrument", "geen")
    assert process.returncode == 1
    assert "geen/instrument.yml: dit bestand is er niet of kan niet worden gelezen." in process.stderr


def test_an_instrument_elsewhere_is_named_by_its_path(tmp_path: Path) -> None:
    """With a slash in it, it is a folder; so a school tries its own before it stands in place."""
    weather = ROOT / "tests" / "instruments" / "weer"
    file = tmp_path / "antwoorden.json"
    head = {"format": "i-scan-resultaat", "format_version": 1, "instrument": "weer", "instrument_version": "2.3"}
    file.write_text(json.dumps(head | {"answers": {}}), encoding="utf-8")
    process = run_here("score", file, "--instrument", weather)
    assert (process.returncode, process.stderr) == (0, "")
    assert json.loads(process.stdout)["conclusion"].endswith("Per onderdeel heb je er 3 van de 4 nodig.")
