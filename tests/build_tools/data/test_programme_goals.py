"""The goals of a programme, as an editor may change them."""

import re
from pathlib import Path

import pytest

from build_tools.data.data_file import DataFileError
from build_tools.data.programme_goals import ProgrammeGoals, load_programme_goals
from build_tools.pages.programme.profile import reasons
from build_tools.paths import CONTENT
from scan.definition.model import Instrument

GOALS = CONTENT / "programma" / "doelprofiel.yml"
SHEET = "werkbladen/blad.md"
TEXT = """\
groups:
  - title: Doelen
    goals:
      - key: feedback
        title: Eerder feedback
        sign: Studenten verbeteren hun werk.
        asks:
          - scale: coach
            level: "3.5"
            work: Meekijken
sheets:
  - page: werkbladen/blad.md
    label: Zet het op het blad
    rows: 2
    fields:
      work: werk.{row}
      targets: rol.{scale}
"""


def _load(file: Path, instrument: Instrument) -> ProgrammeGoals:
    names = [*("werk.1", "werk.2"), *(f"rol.{scale.key}" for scale in instrument.scales)]
    return load_programme_goals(file, instrument, {SHEET: names})


def _file(tmp_path: Path, text: str) -> Path:
    file = tmp_path / "doelprofiel.yml"
    file.write_text(text, encoding="utf-8")
    return file


def test_what_fits_is_read(tmp_path: Path, instrument: Instrument) -> None:
    """Goals in their groups, and the sheets with their fields."""
    goals = _load(_file(tmp_path, TEXT), instrument)
    assert [(goal.key, [(ask.scale, float(ask.level)) for ask in goal.asks]) for goal in goals.goals] == [
        ("feedback", [("coach", 3.5)])
    ]
    assert goals.sheets[0].fields == {"work": "werk.{row}", "targets": "rol.{scale}"}


@pytest.mark.parametrize(
    ("change", "where", "message"),
    [
        (
            ("scale: coach", "scale: kok"),
            8,
            "'kok' bestaat hier niet. "
            "Kies uit: trainer, coach, adviseur, onderwijskundige, veranderkundige, technovator.",
        ),
        (('"3.5"', '"3.3"'), 9, "'level' is geen stap van een half. Schrijf bijvoorbeeld 3 of 3.5."),
        (('"3.5"', '"6"'), 9, "'level' is 6. Kies een getal van 1 tot en met 5."),
        (("key: feedback", "key: digitale-basis"), 1, "'digitale-basis' staat er 2 keer. Geef elk een eigen sleutel."),
        (
            ("werkbladen/blad.md", "werkbladen/bladd.md"),
            12,
            "'werkbladen/bladd.md' is geen werkblad. Noem een werkblad. Bedoel je 'werkbladen/blad.md'?",
        ),
        (("rows: 2", "rows: 3"), 16, "het vak 'werk.3' is er niet. Noem een vak. Bedoel je 'werk.2'?"),
    ],
    ids=["scale", "step", "range", "key-of-a-profile", "sheet", "field"],
)
def test_what_does_not_fit_stops_the_build(
    tmp_path: Path, instrument: Instrument, change: tuple[str, str], where: int, message: str
) -> None:
    """With the line, what is wrong and what to do."""
    with pytest.raises(DataFileError) as refusal:
        _load(_file(tmp_path, TEXT.replace(*change, 1)), instrument)
    found = [re.match(r".*doelprofiel\.yml, regel (\d+): (.*)", each) for each in refusal.value.messages]
    assert [(int(each[1]), each[2]) for each in found if each] == [(where, message)]


@pytest.fixture
def goals(tmp_path: Path, instrument: Instrument) -> ProgrammeGoals:
    """The goals of this checkout, without the sheets: the build looks at those."""
    text = GOALS.read_text(encoding="utf-8").partition("\nsheets:")[0]
    return load_programme_goals(_file(tmp_path, text), instrument, {})


def test_the_goals_of_this_checkout_ask_something_of_every_scale(goals: ProgrammeGoals, instrument: Instrument) -> None:
    """And none of all: a goal that asks everything helps nobody to choose."""
    asked = [{ask.scale for ask in goal.asks} for goal in goals.goals]
    assert set().union(*asked) == {scale.key for scale in instrument.scales}
    assert all(2 <= len(each) <= 3 for each in asked)


def test_what_is_asked_of_a_scale_comes_highest_first(goals: ProgrammeGoals, instrument: Instrument) -> None:
    """The page takes the first that is chosen; the profiles of the instrument are among them."""
    for scale in instrument.scales:
        levels = [reason.level for reason in reasons(instrument, goals, scale)]
        assert levels == sorted(levels, reverse=True)
    first = [reason.goal for reason in reasons(instrument, goals, instrument.scales[0])]
    assert {profile.key for profile in instrument.profiles} < set(first)
