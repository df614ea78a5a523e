"""The example in hours that several pages share."""

from pathlib import Path

import pytest

from build_tools.data.data_file import DataFileError
from build_tools.data.hours import Hours, read_hours
from build_tools.data.library import HOURS
from build_tools.paths import CONTENT

GOOD = """\
weeks: 40
teams: 2
docents: 3
spare: 10
people:
  - key: i-coach
    name: Eén i-coach
    work:
      - {what: Inloopuur, per: week, times: 1, hours: 0.5}
      - {what: Gesprek, per: team, times: 6, hours: 2}
      - {what: Module, per: jaar, times: 1, hours: 20}
  - key: docent
    name: Docenten
    work:
      - {what: Oefenen, per: docent, times: 3, hours: 1.5}
"""


def _read(folder: Path, text: str) -> Hours:
    file = folder / "uren.yml"
    file.write_text(text, encoding="utf-8")
    return read_hours(file)


def test_hours_are_times_and_numbers_and_what_comes_on_top(tmp_path: Path) -> None:
    """20 + 24 + 20 is 64, and a tenth more is 70; with one team 52 and 57. Six docents times 4.5 is 27, so 30."""
    hours = _read(tmp_path, GOOD)
    assert (hours.planned("i-coach"), hours.total("i-coach"), hours.total("i-coach", 1)) == ("64", 70, 57)
    assert (hours.total("docent"), hours.of_one_docent("docent"), hours.of_all()) == (30, "4,5", 100)
    assert hours.a_week("i-coach") == "1,8"


def test_hours_become_a_table_that_can_be_done_again(tmp_path: Path) -> None:
    """Every row says how often and how long, so that its sum can be checked."""
    hours = _read(tmp_path, GOOD)
    assert hours.table("i-coach").splitlines()[2:] == [
        "| Inloopuur | 40 weken | 0,5 | 20 |",
        "| Gesprek | 2 teams × 6 | 2 | 24 |",
        "| Module | 1 | 20 | 20 |",
        "| **Samen** | | | **64** |",
        "| 10 procent erbij | | | 6 |",
        "| **Totaal** | | | **70** |",
    ]
    assert hours.summary().splitlines()[2:] == ["| Eén i-coach | 70 |", "| Docenten | 30 |", "| **Samen** | **100** |"]


def test_who_is_not_in_the_file_is_said(tmp_path: Path) -> None:
    """The page adds its own line to this."""
    with pytest.raises(TypeError, match="'directeur' staat niet in de uren"):
        _read(tmp_path, GOOD).total("directeur")


def test_every_problem_with_hours_is_said_with_its_line(tmp_path: Path) -> None:
    """A word that is not there, a number that is none, a person twice."""
    text = GOOD.replace("per: week", "per: maand").replace("hours: 20", "hours: veel").replace("docent\n", "i-coach\n")
    with pytest.raises(DataFileError) as refusal:
        _read(tmp_path, text)
    assert [message.partition(", regel ")[2] for message in refusal.value.messages] == [
        "9: 'maand' bestaat hier niet. Kies uit: jaar, week, team, docent.",
        "11: 'hours' is geen leesbaar getal. Schrijf een getal, met een punt: 2.5.",
        "12: 'i-coach' staat hier voor de tweede keer. Haal er één weg.",
    ]


def test_the_hours_of_this_site_hold_everyone() -> None:
    """The i-coach, the docents with their side of the talks, the managers and who leads the programme."""
    hours = read_hours(CONTENT / HOURS)
    assert [person.key for person in hours.people] == ["i-coach", "docent", "leidinggevende", "programmaleider"]
    assert hours.of_all() == sum(hours.total(person.key) for person in hours.people)
