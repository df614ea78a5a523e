"""A team on the command line, as someone types it."""

import json
import subprocess
import sys
from pathlib import Path
from typing import Any

import pytest

from build_tools.paths import ROOT
from scan.definition.model import Instrument
from tests.hostile_files import HOSTILE_FILES
from tests.scan.command import run_here
from tests.scan.formats.odd_files import PROFILE, SUM
from tests.scan.team import brute_force
from tests.scan.team.members import Handed, flat, write_files


def _run(*arguments: str | Path) -> tuple[int, str, list[str]]:
    done = run_here("team", *arguments)
    return done.returncode, done.stdout, done.stderr.splitlines()


def _run_process(*arguments: str | Path) -> tuple[int, str, list[str]]:
    command = [sys.executable, "-m", "scan", "team", *map(str, arguments)]
    done = subprocess.run(command, cwd=ROOT, capture_output=True, text=True, check=False, timeout=60)
    return done.returncode, done.stdout, done.stderr.splitlines()


def _team(*arguments: str | Path) -> tuple[int, dict[str, Any], list[str]]:
    status, output, lines = _run(*arguments)
    return status, json.loads(output) if output else {}, lines


TEAM = [flat(4, 3, 2, 1, 2, 3), flat(1, 4, 4, 0, 5, 3), flat(2, 2, 2, 2, 2, 2), flat(5, 5, 4, 4, 3, 3)]


def test_the_contract(instrument: Instrument, tmp_path: Path) -> None:
    """Members, refused, and per scale who has a score, the levels, the target, and who reaches it or is near."""
    files = write_files(tmp_path / "in", TEAM, instrument)
    status, data, lines = _team(*files, "--profile", "blended-onderwijs")
    assert (status, lines, data["members"], data["refused"]) == (0, [], 4, [])
    targets = instrument.profile("blended-onderwijs").targets
    expected = brute_force.work_out(TEAM, [scale.key for scale in instrument.scales], targets)
    assert list(data["scales"]) == list(expected)
    for key, scale in expected.items():
        assert {name: data["scales"][key][name] for name in scale} == scale
    assert _team(tmp_path / "in", "--profile", "blended-onderwijs")[1] == data


def test_every_hostile_file_gets_one_line_and_the_rest_is_used(instrument: Instrument, tmp_path: Path) -> None:
    """As with a pilot; half-written ones, and those of another instrument or another version."""
    write_files(tmp_path, TEAM, instrument)
    for name, (content, _) in HOSTILE_FILES.items():
        (tmp_path / f"x-{name}.json").write_bytes(content)
    (tmp_path / "half.json").write_text('{"format": "i-scan-team', encoding="utf-8")
    status, data, lines = _team(tmp_path, tmp_path / "er-niet.json")
    assert (status, data["members"]) == (0, 4)
    assert len(data["refused"]) == len(HOSTILE_FILES) + 2
    assert all(each["why"].count("\n") == 0 and each["why"].endswith(".") for each in data["refused"])
    assert lines == [f"{each['file']}: {each['why']}" for each in data["refused"]]


def test_a_target_can_be_a_file(instrument: Instrument, tmp_path: Path) -> None:
    """One that cannot be used is refused as any file, and the team is shown without; the status tells a script so."""
    files = write_files(tmp_path / "in", TEAM, instrument)
    target, other = tmp_path / "doel.json", tmp_path / "ander.json"
    target.write_text(json.dumps(PROFILE), encoding="utf-8")
    other.write_text(json.dumps(PROFILE | {"instrument": "weer"}), encoding="utf-8")
    data = _team(*files, "--target", target)[1]
    assert data["profile"] == {"key": "", "title": PROFILE["title"]}
    assert [data["scales"][key]["target"] for key in ("trainer", "coach", "adviseur")] == [2.5, 3.5, None]
    status, data, lines = _team(*files, "--target", other)
    assert (status, data["profile"], data["members"]) == (1, None, 4)
    assert lines == [f"{other}: Dit bestand hoort bij een andere vragenlijst dan 'i-scan'."]
    assert _run(*files, "--target", target, "--profile", "blended-onderwijs")[0] == 1


def test_groups_are_folders(instrument: Instrument, tmp_path: Path) -> None:
    """Each with a name; one hides its counts when few without a name are in it."""
    write_files(tmp_path / "zorg", TEAM[:2], instrument)
    write_files(tmp_path / "techniek", [Handed("levels", each.answers) for each in TEAM[2:]], instrument)
    status, data, _ = _team(f"--group=Team Zorg={tmp_path / 'zorg'}", f"--group=Techniek={tmp_path / 'techniek'}")
    assert (status, data["members"], data["mode"]) == (0, 4, "gemengd")
    assert [(group["name"], group["members"]) for group in data["groups"]] == [("Team Zorg", 2), ("Techniek", 2)]
    assert [group["scales"]["coach"]["levels"] is None for group in data["groups"]] == [False, True]


def test_two_moments(instrument: Instrument, tmp_path: Path) -> None:
    """The same people under the same labels are the same team, earlier."""
    now = write_files(tmp_path / "nu", TEAM, instrument)
    then = write_files(tmp_path / "toen", TEAM[:3], instrument)
    data = _team(*now, "--earlier", *then[:1], "--earlier", then[1], "--earlier", then[2])[1]
    assert (data["members"], data["earlier"]["members"], data["refused"]) == (4, 3, [])
    status, data, lines = _team(*now, "--earlier", tmp_path / "weg.json")
    assert (status, data["members"], data["earlier"], len(lines)) == (1, 4, None, 1)


def test_a_saved_sum_lies_beside_a_sum(instrument: Instrument, tmp_path: Path) -> None:
    """Of as many or of five more; of one fewer both are refused, and it lies alone, beside nothing but a sum."""
    files = write_files(tmp_path / "nu", [flat(4, 3, 2, 1, 2, 3)] * 14, instrument)
    saved, off = tmp_path / "som.json", tmp_path / "mis.json"
    saved.write_text(json.dumps(SUM), encoding="utf-8")
    off.write_text(json.dumps(SUM | {"members": 4}), encoding="utf-8")
    for count in (9, 14):
        status, data, lines = _team(*files[:count], "--sum", "--earlier", saved)
        assert (status, data["earlier"]["members"], data["earlier"]["scales"]["coach"]["mean"]) == (0, 9, 2.3333)
        assert lines == []
    status, output, lines = _run(*files[:10], "--sum", "--earlier", saved)
    assert (status, output, len(lines)) == (1, "", 1)
    assert lines[0].startswith("De twee momenten verschillen te weinig mensen")
    alone = f"{saved}: Een bewaarde som ligt alleen naast een som."
    for arguments, sentence in (
        (["--earlier", saved], alone),
        (["--sum", "--earlier", saved, "--earlier", files[0]], alone),
        (["--sum", "--earlier", off], f"{off}: De getallen in dit bestand kloppen niet met elkaar."),
    ):
        status, data, lines = _team(*files[:9], *arguments)
        assert (status, data["members"], data["earlier"]) == (1, 9, None)
        assert lines[0].startswith(sentence)


def test_only_a_sum(instrument: Instrument, tmp_path: Path) -> None:
    """Nothing of four, means of six."""
    files = write_files(tmp_path, [*TEAM, *TEAM[:2]], instrument)
    assert _team(*files[:4], "--sum")[1]["scales"] == {}
    scale = _team(*files, "--sum")[1]["scales"]["coach"]
    assert (scale["scored"], scale["levels"], scale["mean"]) == (6, None, 3.5)


@pytest.mark.parametrize(("name", "begins"), [("t.html", "<!doctype"), ("t.svg", "<svg"), ("t.csv", '\ufeff"wie"')])
def test_a_report_in_a_file(instrument: Instrument, tmp_path: Path, name: str, begins: str) -> None:
    """By its ending: a page, the sheet for the wall, a table."""
    files = write_files(tmp_path / "in", TEAM, instrument)
    assert _run(*files, "-o", tmp_path / name)[:2] == (0, "")
    assert (tmp_path / name).read_text(encoding="utf-8").startswith(begins)


def test_no_file_of_a_member_is_written_over(instrument: Instrument, tmp_path: Path) -> None:
    """Nor a target profile."""
    files = write_files(tmp_path, TEAM, instrument)
    before = files[0].read_bytes()
    assert _run(*files, "-o", files[0])[0] == 1
    assert files[0].read_bytes() == before


@pytest.mark.parametrize(
    ("arguments", "sentence"),
    [
        ([], "Er zijn geen bestanden van leden genoemd. Noem ze achter de opdracht, of bij --group."),
        (
            ["--group", "zorg"],
            "Achter --group staat een naam, een is-teken en een map of bestand: --group 'Team Zorg=zorg'.",
        ),
        (
            ["tests/formats", "--profile", "weg"],
            "Het doelprofiel 'weg' bestaat niet; wel: startend-programma, blended-onderwijs, digitale-basis, "
            "vernieuwing-en-ai.",
        ),
    ],
)
def test_a_command_that_cannot_be_carried_out_says_why(arguments: list[str], sentence: str) -> None:
    """In one sentence, with status 1."""
    assert _run(*arguments) == (1, "", [sentence])


def test_a_process_of_its_own_says_the_same(instrument: Instrument, tmp_path: Path) -> None:
    """What is typed is what the other tests ask for in their own process."""
    arguments: list[str | Path] = [*write_files(tmp_path, TEAM, instrument), "--profile", "digitale-basis", "--sum"]
    assert _run_process(*arguments) == _run(*arguments)


def test_nothing_to_use_is_a_failure_that_is_told(tmp_path: Path) -> None:
    """All of it refused: the JSON says why."""
    file = tmp_path / "leeg.json"
    file.write_bytes(b"hallo")
    status, data, lines = _team(file)
    assert (status, data["members"]) == (1, 0)
    assert lines[0] == f"{file}: Dit is geen leesbaar bestand van een scan."
