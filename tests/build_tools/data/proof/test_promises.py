"""What an editor writes about promises, and what the page makes of it."""

from fractions import Fraction
from pathlib import Path

import pytest

from build_tools.data.proof.last_run import LastRun, read_last_run, write_last_run
from build_tools.data.proof.measured import Measured, read_measurements
from build_tools.data.proof.promises import Theme, read_promises
from build_tools.data.proof.proof import Proof
from tests.data_files import refusals, written

BARS = {
    "last answer": Measured(Fraction("46.6"), Fraction(100), at_least=False),
    "engine": Measured(Fraction(4_099_590), Fraction(4_200_000), at_least=False),
    "ratio": Measured(None, Fraction(5), at_least=True),
}
GOOD = """\
themes:
  - key: snel
    promises:
      - says: Je wacht nergens op.
        figures:
          - {what: Een resultaat, bar: last answer, unit: ms}
          - {what: De rekenmodule, bar: engine, unit: MB}
          - {what: Beginnen, bar: ratio, unit: keer}
        tests: ["tests/one/test_a.py::test_this", "tests/one/test_a.py::test_that", "tests/test_b.py::test_it"]
        yourself: Probeer het.
  - key: heel
    promises:
      - says: Niets gaat stuk.
        tests: ["tests/test_b.py::test_it"]
"""
RUN = LastRun(
    day="2026-11-27",
    version="1.2.3",
    cases=7708,
    programs=("Python 3.13.0", "Chromium 1"),
    passed={"tests/one/test_a.py::test_this": 3, "tests/one/test_a.py::test_that": 1, "tests/test_b.py::test_it": 1},
)


def _read(folder: Path, text: str = GOOD) -> tuple[Theme, ...]:
    return read_promises(written(folder, "betrouwbaarheid.yml", text), BARS)


def test_a_row_says_what_was_measured_and_in_how_many_cases_it_held(tmp_path: Path) -> None:
    """With the limit, in the words of a visitor; numbers come from the run and the bench alone."""
    proof = Proof(_read(tmp_path), RUN, "2026-11-26")
    assert proof.table("snel").splitlines()[2:] == [
        "| 1. Je wacht nergens op. | Een resultaat: 47 ms, beloofd is hooguit 100. De rekenmodule: 4,10 MB, beloofd is "
        "hooguit 4,20. Beginnen: niet gemeten, beloofd is minstens 5 keer. Getest in 5 gevallen, alles goed. "
        "| Probeer het. |"
    ]
    assert proof.table("heel").splitlines()[2:] == ["| 2. Niets gaat stuk. | Getest in 1 geval, alles goed. |  |"]
    assert proof.cases == "7.708"
    assert proof.tests().splitlines() == [
        "1. `tests/one/test_a.py`: `test_this`, `test_that`; `tests/test_b.py`: `test_it`",
        "2. `tests/test_b.py`: `test_it`",
    ]


def test_a_test_that_the_last_run_did_not_have_is_not_passed_over(tmp_path: Path) -> None:
    """However many others held."""
    proof = Proof(_read(tmp_path), LastRun(passed={"tests/one/test_a.py::test_this": 3}), "")
    assert "Nog niet in de laatste hele controle." in proof.table("snel")
    assert "alles goed" not in proof.table("snel") + proof.table("heel")


def test_a_theme_that_is_not_there_is_a_slip_of_the_page(tmp_path: Path) -> None:
    """The page that names it makes a message of this, with its line."""
    with pytest.raises(TypeError, match="'traag' staat niet bij de beloften"):
        Proof(_read(tmp_path), RUN, "").table("traag")


@pytest.mark.parametrize(
    ("right", "wrong", "message"),
    [
        ("bar: engine", "bar: engines", "'engines' is niet gemeten. Bedoel je 'engine'?"),
        ("bar: engine", "bar: iets", "'iets' is niet gemeten. Neem een naam uit 'What must hold' in bench/README.md."),
        ("unit: MB", "unit: el", "'el' bestaat hier niet. Kies uit: ms, s, kB, MB, keer, van de 100."),
        (
            '["tests/test_b.py::test_it"]',
            "[test_it]",
            "'test_it' is geen test. Schrijf bestand en naam: tests/map/test_iets.py::test_het.",
        ),
        ('["tests/test_b.py::test_it"]', "[]", "'tests' heeft 0 onderdelen. Maak er 1 tot 8 van."),
        ("key: heel", "key: snel", "'snel' staat hier voor de tweede keer. Haal er één weg."),
    ],
)
def test_a_slip_of_the_pen_is_named(tmp_path: Path, right: str, wrong: str, message: str) -> None:
    """With its cure; a promise without a test is none."""
    assert [line.partition(": ")[2] for line in refusals(lambda: _read(tmp_path, GOOD.replace(right, wrong)))] == [
        message
    ]


def test_what_is_recorded_is_what_is_read(tmp_path: Path) -> None:
    """And where nothing was recorded, nothing is."""
    file = tmp_path / "last-run.json"
    assert read_last_run(file) == LastRun()
    write_last_run(RUN, file)
    assert read_last_run(file) == RUN


def test_bars_are_read_from_the_tables_of_the_bench(tmp_path: Path) -> None:
    """The first table alone; what could not be measured is nothing."""
    text = """\
Measured on 2026-11-27, 7 times each.

## What must hold

| bar | measured | limit |  |
| --- | --- | --- | --- |
| engine | 4,099,590 | ≤ 4,200,000 |  |
| ratio | not here | ≥ 5 | **missed** |

## What we aim at

| aim | measured | limit |  |
| --- | --- | --- | --- |
| more | 1 | ≤ 2 | reached |
"""
    measurements = read_measurements(written(tmp_path, "README.md", text))
    assert measurements.day == "2026-11-27"
    assert measurements.bars == {name: BARS[name] for name in ("engine", "ratio")}
    assert read_measurements(tmp_path / "none").bars == {}
