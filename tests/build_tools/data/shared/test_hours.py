"""The example in hours that several pages share."""

from collections.abc import Callable
from fractions import Fraction
from pathlib import Path

import pytest

from build_tools.data.shared.hours import Hours, Work, read_hours
from build_tools.data.shared.library import HOURS
from build_tools.paths import CONTENT
from tests.data_files import refusals, written

GOOD = """\
weeks: 40
teams: 2
docents: 3
spare: 10
fulltime: 1000
people:
  - key: i-coach
    name: I-coach
    work:
      - {what: Inloopuur, per: week, times: 1, hours: 0.5}
      - {what: Gesprek, per: team, times: 6, hours: 1.5, prepare: 0.5, talk: doel}
      - {what: Module, per: i-coach, times: 1, hours: 20}
  - key: docent
    name: Docenten
    work:
      - {what: Gesprek, per: docent, times: 6, hours: 1.5, talk: doel}
      - {what: Terugblik, per: team, people: 2, times: 1, hours: 1}
ahead:
  - {what: Masterclass, people: 9, hours: 7, choice: masterclass}
  - {what: Lezen, people: 1, hours: 1.5}
"""

OTHER_LENGTH = (
    "het gesprek 'doel' is bij docent anders dan bij i-coach. Geef het aan beide kanten even vaak, en even lang."
)


def _read(folder: Path, text: str) -> Hours:
    return read_hours(written(folder, "uren.yml", text))


def test_hours_are_times_and_numbers_and_what_comes_on_top(tmp_path: Path) -> None:
    """20 + 24 + 20 is 64, and a tenth more is 70; with one team 52 and 57. Six docents times 9 and 4 is 58, so 64."""
    hours = _read(tmp_path, GOOD)
    assert (hours.total("i-coach"), hours.total("i-coach", 1)) == (70, 57)
    assert (hours.total("docent"), hours.of_one_docent("docent"), hours.of_all()) == (64, "9", 134)
    assert (hours.a_week("i-coach"), hours.of_all_in_fte()) == ("1,8", "0,13")


def test_what_each_i_coach_does_comes_again_with_a_second(tmp_path: Path) -> None:
    """With four teams: 2 × 20 of walking in, 48 of talks and 2 × 20 of modules, so 128 and 141."""
    hours = _read(tmp_path, GOOD)
    assert hours.total("i-coach", 4, 2) == 141
    assert hours.of_all(4, 2) == 141 + hours.total("docent", 4)


def test_hours_become_a_table_that_can_be_done_again(tmp_path: Path) -> None:
    """Every row says how often and how long, so that its sum can be checked."""
    hours = _read(tmp_path, GOOD)
    assert hours.table("i-coach").splitlines()[2:] == [
        "| Inloopuur | 40 weken | 0,5 | 20 |",
        "| Gesprek | 2 teams × 6 | 2 | 24 |",
        "| Module | 1 | 20 | 20 |",
        "| **Samen** | | | **64** |",
        "| 10 procent erbij, afgerond | | | 6 |",
        "| **Totaal** | | | **70** |",
    ]
    assert "| Terugblik | 2 teams × 2 | 1 | 4 |" in hours.table("docent")
    assert hours.summary().splitlines()[2:] == [
        "| I-coach | 70 | 0,07 |",
        "| Docenten | 64 | 0,06 |",
        "| **Samen** | **134** | **0,13** |",
    ]


def test_what_comes_before_the_year_is_said_and_in_no_total(tmp_path: Path) -> None:
    """Nine people for seven hours, and one who reads for an hour and a half."""
    hours = _read(tmp_path, GOOD)
    assert hours.ahead_table().splitlines()[2:] == [
        "| Masterclass | 9 | 7 | 63 |",
        "| Lezen | 1 | 1,5 | 1,5 |",
        "| **Samen, afgerond** | | | **65** |",
    ]
    assert _read(tmp_path, GOOD.replace("people: 9", "people: 90")).of_all() == hours.of_all()


def test_what_a_school_may_leave_out_is_left_out(tmp_path: Path) -> None:
    """63 and 1.5 is 65 with the masterclass, and 2 without; 134 in the year makes 199 with what comes before it."""
    hours = _read(tmp_path, GOOD)
    assert (hours.of_ahead(), hours.of_ahead("masterclass"), hours.with_ahead()) == (65, 2, 199)


def test_what_each_docent_asks_for_adds_up_to_what_is_signed(tmp_path: Path) -> None:
    """64 for six docents, the tenth and the looking back included, is 11; each plans 9 of their own."""
    hours = _read(tmp_path, GOOD)
    assert (hours.for_each_docent("docent"), hours.of_one_docent("docent")) == (11, "9")


def test_talks_with_one_team_are_counted_with_their_preparation(tmp_path: Path) -> None:
    """Six times an hour and a half, and half an hour before each."""
    assert _read(tmp_path, GOOD).of_talks("i-coach", "doel") == "12"


MODULE = """\
guide:
  - key: begeleider
    name: Begeleider
    work:
      - {what: Uitnodigen, per: jaar, times: 1, hours: 1.5}
      - {what: Begeleiden, per: i-coach, times: 4, hours: 2, prepare: 0.5, talk: module}
"""


def _with_module(guide: str = MODULE) -> str:
    followed = "per: i-coach, times: 4, hours: 2, prepare: 3, talk: module}"
    return GOOD.replace("per: i-coach, times: 1, hours: 20}", followed) + guide


def test_who_leads_a_module_is_counted_apart(tmp_path: Path) -> None:
    """1.5 and four times 2.5 is 11.5, so 12; six who follow it for 20 each make 132. The year stays as it was."""
    hours = _read(tmp_path, _with_module())
    assert (hours.of_guide(), hours.of_learner(), hours.of_module(6)) == (12, 20, 132)
    assert hours.of_all() == _read(tmp_path, GOOD).of_all()
    assert hours.guide_table().splitlines()[2:] == [
        "| Uitnodigen | 1 | 1,5 | 1,5 |",
        "| Begeleiden | 4 | 2,5 | 10 |",
        "| **Samen** | | | **12** |",
    ]


def test_a_small_group_leads_itself(tmp_path: Path) -> None:
    """Two meet for four times one hour instead of two: 16 each. Who leads it too adds 1.5 and four times 0.5."""
    hours = _read(tmp_path, _with_module())
    assert (hours.of_learner(meeting=1), hours.of_guide(taking_part=True)) == (16, 4)


def test_a_module_lasts_as_long_for_who_leads_it(tmp_path: Path) -> None:
    """They sit in one room."""
    other = "het gesprek 'module' is bij begeleider anders dan bij i-coach."
    (refusal,) = refusals(lambda: _read(tmp_path, _with_module(MODULE.replace("hours: 2,", "hours: 1,"))))
    assert other in refusal


def test_without_someone_who_leads_there_are_no_hours_of_a_module(tmp_path: Path) -> None:
    """And the page that asks for them says so, rather than 0."""
    with pytest.raises(TypeError, match="geen begeleider van een module"):
        _read(tmp_path, GOOD).of_module(6)


@pytest.mark.parametrize(
    "asked",
    [
        lambda hours, name: hours.total(name),
        lambda hours, name: hours.of_ahead(name),
        lambda hours, name: hours.of_talks("i-coach", "doel", name),
    ],
    ids=["person", "choice", "talk"],
)
def test_what_is_not_in_the_file_is_said(tmp_path: Path, asked: Callable[[Hours, str], object]) -> None:
    """Else a slip in a name would give other hours, and nobody would see it. The page adds its own line to this."""
    with pytest.raises(TypeError, match="'inspecteur' staat niet in de uren"):
        asked(_read(tmp_path, GOOD), "inspecteur")


def test_every_problem_with_hours_is_said_with_its_line(tmp_path: Path) -> None:
    """A word that is not there, a number that is none, a person twice."""
    text = GOOD.replace("per: week", "per: maand").replace("hours: 20", "hours: veel").replace("docent\n", "i-coach\n")
    messages = refusals(lambda: _read(tmp_path, text))
    assert "10: 'maand' bestaat hier niet. Kies uit: jaar, week, i-coach, team, docent." in messages
    assert "12: 'hours' is geen leesbaar getal. Schrijf een getal, met een punt: 2.5." in messages
    assert "13: 'i-coach' staat hier voor de tweede keer. Haal er één weg." in messages


@pytest.mark.parametrize(
    ("was", "becomes", "message"),
    [
        (
            "times: 6, hours: 1.5, talk",
            "times: 5, hours: 1.5, talk",
            OTHER_LENGTH,
        ),
        (
            "times: 6, hours: 1.5, talk",
            "times: 6, hours: 1, talk",
            OTHER_LENGTH,
        ),
        (
            "prepare: 0.5, talk: doel",
            "prepare: 0.5",
            "het gesprek 'doel' staat maar bij één kant. Zet het ook bij de ander.",
        ),
    ],
    ids=["less often", "shorter", "one side"],
)
def test_a_talk_is_counted_at_both_ends(tmp_path: Path, was: str, becomes: str, message: str) -> None:
    """As often and as long for everyone who is there; what someone prepares is their own."""
    text = GOOD.replace(was, becomes)
    assert [line.partition(": ")[2] for line in refusals(lambda: _read(tmp_path, text))] == [message]


def test_the_hours_of_this_site_hold_everyone() -> None:
    """The i-coach, the docents with their side of the talks, the managers, who leads the programme and the director."""
    hours = read_hours(CONTENT / HOURS)
    everyone = ["i-coach", "docent", "leidinggevende", "programmaleider", "directeur"]
    assert [person.key for person in hours.people] == everyone
    assert hours.of_all() == sum(hours.total(key) for key in everyone)


def test_both_ends_of_every_talk_of_this_site_take_the_same_hours() -> None:
    """Done by hand: of each talk, the hours of those at the table, without what they prepare."""
    hours = read_hours(CONTENT / HOURS)
    docents = hours.teams * hours.docents
    counts = {"jaar": Fraction(1), "i-coach": Fraction(1), "team": hours.teams, "docent": docents}

    def sat(key: str, talk: str) -> Fraction:
        return sum((_sitting(work, counts) for work in _work(hours, key) if work.talk == talk), Fraction(0))

    assert sat("i-coach", "leidinggevende") == sat("leidinggevende", "leidinggevende") == 6
    assert sat("i-coach", "programmaleider") == sat("programmaleider", "programmaleider") == 10
    assert sat("leidinggevende", "leiding-en-programmaleider") == sat("programmaleider", "leiding-en-programmaleider")
    assert sat("programmaleider", "directeur") == sat("directeur", "directeur") == 4
    assert sat("docent", "nagesprek") == sat("i-coach", "nagesprek") == 8
    for talk in ("team", "team-en-leiding", "werksessie"):
        assert sat("docent", talk) == hours.docents * sat("i-coach", talk)
    for key in ("i-coach", "leidinggevende", "programmaleider", "directeur"):
        assert sat("docent", "jaarterugblik") == 2 * sat(key, "jaarterugblik")


def _work(hours: Hours, key: str) -> tuple[Work, ...]:
    return next(person.work for person in hours.people if person.key == key)


def _sitting(work: Work, counts: dict[str, Fraction]) -> Fraction:
    return counts[work.per] * work.people * work.times * work.hours
