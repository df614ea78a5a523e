"""Where members have no name, nothing is shown that is about too few of them, nor what would let it be worked out."""

import json
from typing import Any

import pytest
from hypothesis import given, settings
from hypothesis import strategies as some

from scan.definition.model import Instrument
from scan.team.outcome import Outcome, team_of_members
from scan.team.reading import MemberReader
from scan.team.report.data import team_data
from scan.team.report.html import render_team_page
from scan.team.report.picture import render_team_picture
from scan.team.report.spreadsheet import render_team_spreadsheet
from scan.team.report.warnings import cautions
from scan.team.running_sum import RunningSum
from scan.team.suppression import hidden_groups
from scan.team.target import find_team_target
from tests.scan.team.members import Handed, flat, row_of, teams

HIDES = (("mean", 5), ("coverage", 5), ("levels", 8), ("reached", 8), ("near", 8))
"""What is shown of how many."""


@settings(max_examples=300)
@given(some.lists(some.integers(0, 20), max_size=9), some.sampled_from([5, 8]))
def test_what_is_hidden_cannot_be_found_by_subtraction(sizes: list[int], fewest: int) -> None:
    """Small groups are hidden, never one alone, and together they are enough; unless there is no other to hide."""
    hidden = hidden_groups(sizes, fewest)
    shown = [size for place, size in enumerate(sizes) if place not in hidden and size]
    assert all(size >= fewest for size in shown)
    together = [sizes[place] for place in hidden]
    if hidden and shown:
        assert len(hidden) > 1
        assert sum(together) >= fewest


@pytest.mark.parametrize(
    ("sizes", "hidden"),
    [
        ([4, 9, 7], {0, 2}),
        ([9, 7, 12], set()),
        ([4, 4, 9], {0, 1}),
        ([2, 2, 9, 6], {0, 1, 3}),
        ([0, 6, 6], set()),
        ([3, 0, 0], {0}),
        ([], set()),
    ],
)
def test_the_second_smallest_goes_with_the_one_that_is_hidden(sizes: list[int], hidden: set[int]) -> None:
    """Of groups that may show a mean."""
    assert hidden_groups(sizes, 5) == hidden


def _team(team: list[Handed], instrument: Instrument, target: str | None = None) -> Outcome:
    reader = MemberReader(instrument)
    rows = [row_of(handed, number) for number, handed in enumerate(team)]
    return team_of_members([reader.read_row(row) for row in rows], instrument, find_team_target(target, instrument))


def _sum(team: list[Handed], instrument: Instrument, target: str | None = None) -> RunningSum:
    sums = RunningSum(find_team_target(target, instrument))
    for number, handed in enumerate(team):
        sums = sums.plus(MemberReader(instrument, keeps_scores=True).read_row(row_of(handed, number)), instrument)
    return sums


@settings(max_examples=150)
@given(teams)
def test_a_group_with_members_without_a_name_shows_nothing_of_few(instrument: Instrument, team: list[Handed]) -> None:
    """Counted by those who have no name, scale by scale; so an open member never makes up the number."""
    team = [handed for handed in team if handed.way != "answers"]
    data = team_data(_team(team, instrument, "blended-onderwijs"))
    for group in data["groups"]:
        name = "" if group["name"] == "" else group["name"]
        nameless = [handed for handed in team if handed.group == name and handed.way == "levels"]
        for number, scale in enumerate(instrument.scales):
            scored = sum(row_of(handed, 0)["levels"][number] is not None for handed in nameless)
            for what, fewest in HIDES:
                if 0 < scored < fewest:
                    assert group["scales"][scale.key][what] is None


@settings(max_examples=100)
@given(teams)
def test_a_sum_shows_nothing_of_few(instrument: Instrument, team: list[Handed]) -> None:
    """Nothing at all of fewer than five; of five to seven means and whether it is covered; counts from eight."""
    outcome = _sum(team, instrument, "blended-onderwijs").outcome(instrument)
    data = team_data(outcome)
    if len(team) < 5:
        assert (data["scales"], data["groups"], data["actions"]) == ({}, [], None)
        return
    for part in (data, *data["groups"]):
        for scale in part["scales"].values():
            for what, fewest in HIDES:
                if 0 < scale["scored"] < fewest:
                    assert scale[what] is None


def test_a_sum_of_four_says_only_that_it_waits(instrument: Instrument) -> None:
    """In the page, on the wall and in a spreadsheet."""
    outcome = _sum([flat(4, 3, 2, 1, 2, 3)] * 4, instrument).outcome(instrument)
    page = render_team_page(outcome, None)
    assert "Er zijn 4 leden opgeteld. Vanaf 5 leden staat hier wat het team samen zegt." in page
    assert "<svg" not in page
    assert "<table" not in page
    assert render_team_spreadsheet(outcome).count("\r\n") == 1


def test_a_sum_keeps_no_label_and_no_answers(instrument: Instrument) -> None:
    """What the page holds between two members is counts and sums by scale, and the target."""
    data = _sum([flat(4, 3, 2, 1, 2, 3, group="Zorg")] * 3, instrument, "blended-onderwijs").data()
    text = json.dumps(data)
    assert "Lid" not in text
    assert set(data) == {"target", "groups"}
    (sums,) = data["groups"].values()
    assert set(sums) == {"members", "scales"}
    assert {name for scale in sums["scales"] for name in scale} == {
        "scored",
        "measured",
        "total",
        "levels",
        "reached",
        "near",
    }


@pytest.mark.parametrize(
    ("then", "now", "is_shown"), [(6, 6, True), (6, 7, False), (6, 10, False), (6, 11, True), (4, 9, False)]
)
def test_two_sums_that_differ_by_few_are_not_laid_side_by_side(
    instrument: Instrument, then: int, now: int, is_shown: bool
) -> None:
    """The difference would be theirs."""
    earlier, later = (_sum([flat(4, 3, 2, 1, 2, 3)] * members, instrument) for members in (then, now))
    outcome = later.outcome(instrument, earlier.outcome(instrument))
    assert (outcome.earlier is not None) == is_shown
    assert any("De twee momenten verschillen te weinig" in each for each in cautions(outcome)) != is_shown


def test_members_without_a_name_have_no_row_anywhere(instrument: Instrument) -> None:
    """Not in the page, not on the wall, not in a spreadsheet, not in the data: only counts."""
    team = [flat(4, 3, 2, 1, 2, number % 4 + 1, way="levels") for number in range(9)]
    outcome = _team(team, instrument, "blended-onderwijs")
    data: dict[str, Any] = team_data(outcome)
    assert data["people"] == []
    assert data["mode"] == "beperkt"
    assert render_team_spreadsheet(outcome).count("\r\n") == 1 + len(instrument.scales)
    for text in (render_team_page(outcome, None), render_team_picture(outcome)):
        assert "lid zonder naam" not in text


def test_few_without_a_name_are_told(instrument: Instrument) -> None:
    """The picture may be hung on a wall; whoever holds the files can read them anyway."""
    few, enough = ([flat(4, 3, 2, 1, 2, 3, way="levels")] * members for members in (4, 5))
    assert "4 leden deden mee zonder naam;" in cautions(_team(few, instrument))[0]
    assert cautions(_team(enough, instrument)) == []


def test_a_sum_without_numbers_is_a_list_of_words(instrument: Instrument) -> None:
    """How each scale is covered, and the whole reason why there is no more; no empty drawing, and no dashes."""
    team = [flat(4, 3, 2, 1, 2, 3)] * 4 + [flat(4, 3, 2, 1, 2, 3, way="levels")] * 3
    page = render_team_page(_sum(team, instrument, "blended-onderwijs").outcome(instrument), None)
    assert "Trainer</strong> (gevraagd 3): gedekt." in page
    assert "4 van de 7 gaven een score, de rest alleen een niveau, dus een gemiddelde is er niet." in page
    assert not [each for each in ("<svg", "<table", "–") if each in page.partition("</style>")[2]]
    without = _sum(team, instrument).outcome(instrument)
    page = render_team_page(without, None)
    assert "7 leden deden mee; per rol is er nog niets te tonen." in page
    assert "Met een doelprofiel dat je vooraf kiest" in page
    assert "<svg" in render_team_picture(without)


def test_a_sum_with_means_alone_says_on_which_level_they_lie(instrument: Instrument) -> None:
    """By scale; no number is made of all scales."""
    page = render_team_page(_sum([flat(4, 3, 3, 3, 1, 1)] * 6, instrument).outcome(instrument), None)
    told = "Gemiddeld staat het team op verkennen bij veranderkundige en technovator, op zelfstandig bij coach, "
    assert told + "adviseur en onderwijskundige en op meenemen bij trainer." in page
    assert page.count("<svg") == len(instrument.scales)
