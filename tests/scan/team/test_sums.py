"""The sums of a team equal those of a loop over its members that was written apart."""

import json
from fractions import Fraction
from typing import Any

import pytest
from hypothesis import given, settings
from hypothesis import strategies as some

from scan.bridge import Bridge
from scan.definition.model import Instrument, TargetProfile
from scan.scoring.response import read_response
from scan.scoring.scores import score_response
from scan.team.outcome import team_of_members
from scan.team.reading import MemberReader
from scan.team.report.data import team_data
from scan.team.running_sum import RunningSum, read_running_sum
from scan.team.target import find_team_target
from tests.golden import CASES, Case
from tests.scan.team import brute_force
from tests.scan.team.members import Handed, file_of, flat, row_of, scores_of, teams

TARGETS = some.dictionaries(
    some.sampled_from(["trainer", "coach", "adviseur", "onderwijskundige", "veranderkundige", "technovator"]),
    some.integers(2, 10).map(lambda halves: Fraction(halves, 2)),
)


def _profile(targets: dict[str, Fraction]) -> TargetProfile | None:
    return TargetProfile("", "Doel", "", targets) if targets else None


def _data(team: list[Handed], instrument: Instrument, targets: dict[str, Fraction]) -> dict[str, Any]:
    reader = MemberReader(instrument)
    members = [reader.read_row(row_of(handed, number)) for number, handed in enumerate(team)]
    return team_data(team_of_members(members, instrument, _profile(targets)))


def _plain(scales: dict[str, Any]) -> dict[str, Any]:
    return {key: {name: value for name, value in each.items() if name != "mean"} for key, each in scales.items()}


@settings(max_examples=150)
@given(teams, TARGETS)
def test_every_count_is_that_of_a_loop_over_the_members(
    instrument: Instrument, team: list[Handed], targets: dict[str, Fraction]
) -> None:
    """Whatever way each hands in, with a target for some scales, all or none."""
    team = [handed for handed in team if handed.way != "answers"]  # of two that are the same, one counts
    keys = [scale.key for scale in instrument.scales]
    data = _data(team, instrument, targets)
    assert data["members"] == len(team)
    assert _plain(data["scales"]) == brute_force.work_out(team, keys, targets)


@settings(max_examples=100)
@given(teams)
def test_a_result_gives_the_levels_that_it_would_give_itself(instrument: Instrument, team: list[Handed]) -> None:
    """No more than that is taken from it: it counts as the file with levels alone."""
    unique = {json.dumps(each.answers): each for each in team}.values()
    results = [Handed("answers", each.answers) for each in unique]
    levels = [Handed("levels", each.answers) for each in unique]
    targets = {"coach": Fraction(3)}
    assert _data(results, instrument, targets)["scales"] == _data(levels, instrument, targets)["scales"]
    assert _data(results, instrument, targets)["people"] == []


@settings(max_examples=60)
@given(teams, TARGETS)
def test_files_and_rows_come_to_the_same(
    instrument: Instrument, team: list[Handed], targets: dict[str, Fraction]
) -> None:
    """The command line and the page read the same members."""
    reader = MemberReader(instrument)
    unique = list({json.dumps([each.way, each.answers]): each for each in team}.values())
    members = [
        reader.read_file(file_of(handed, number, instrument), handed.group) for number, handed in enumerate(unique)
    ]
    assert team_data(team_of_members(members, instrument, _profile(targets))) == _data(unique, instrument, targets)


@settings(max_examples=60)
@given(teams, TARGETS)
def test_adding_one_by_one_is_adding_all_at_once(
    instrument: Instrument, team: list[Handed], targets: dict[str, Fraction]
) -> None:
    """Also when the sum goes to the page and back after each: a fraction stays a fraction."""
    rows = [row_of(handed, number) for number, handed in enumerate(team)]
    sums = RunningSum(_profile(targets))
    for row in rows:
        member = MemberReader(instrument, keeps_scores=True).read_row(row)
        sums = read_running_sum(json.loads(json.dumps(sums.plus(member, instrument).data())))
    outcome = sums.outcome(instrument)
    assert outcome.members == len(team)
    for number, figures in enumerate(outcome.figures):
        scores = [scores_of(handed)[number] for handed in team]
        known = [score[0] for score in scores if score]
        measured = [score for handed, score in zip(team, scores, strict=True) if score and handed.way != "levels"]
        assert figures.scored == len(known)
        if len(measured) == len(known) >= 5:
            assert figures.mean == sum(known, Fraction()) / len(known)
        else:
            assert figures.mean is None


def test_a_score_stands_for_the_answers_that_it_was_rounded_from(instrument: Instrument) -> None:
    """3.5 with four decimals of 21/6 is on the cut; one that no answers give is taken as it is written."""
    reader = MemberReader(instrument)
    rows = [[3.3333, 6], [3.5, 6], [2.5, 6], [3.4999, 6], [1.1, 6], None]
    member = reader.read_row({"scores": rows})
    means = [standing and standing.estimate and standing.estimate.mean for standing in member.standings]
    assert means == [
        Fraction(10, 3),
        Fraction(7, 2),
        Fraction(5, 2),
        Fraction("3.4999"),
        Fraction("1.1"),
        None,
    ]
    assert [standing and standing.level.key for standing in member.standings] == [
        "zelfstandig",
        "meenemen",
        "zelfstandig",
        "zelfstandig",
        "verkennen",
        None,
    ]


@pytest.mark.parametrize("case", CASES, ids=lambda case: case.file.stem)
def test_what_a_report_says_comes_back_in_a_team(instrument: Instrument, case: Case) -> None:
    """Scores and levels, taken over from the report into a member's file: the same level, bar and target, exactly."""
    profile = score_response(read_response(case.response, instrument), instrument)
    report = json.loads(Bridge(instrument).answer(case.request))["report"]["scores"]
    head = {"format_version": 1, "instrument": instrument.key, "instrument_version": instrument.version}
    scores = {
        key: {"score": each["score"], "answered": each["answered"]} if each["score"] is not None else None
        for key, each in report.items()
    }
    reader = MemberReader(instrument)
    member = reader.read_file(head | {"format": "i-scan-teambestand", "scores": scores, "label": "Noor"})
    assert [standing and standing.estimate for standing in member.standings] == [
        score.estimate for score in profile.scores
    ]
    levels = {key: each["level"] for key, each in report.items()}
    limited = reader.read_file(head | {"format": "i-scan-teamniveaus", "levels": levels})
    of_the_result = reader.read_file(case.response)
    assert limited == of_the_result
    assert [standing and standing.level for standing in limited.standings] == [
        score.estimate and score.estimate.level for score in profile.scores
    ]


def test_a_score_of_too_few_answers_is_none(instrument: Instrument) -> None:
    """As in a result; three answers are enough only because the short edition asks no more."""
    reader = MemberReader(instrument)
    member = reader.read_row({"scores": [[4, 2], [4, 3], [4, 4], [4, 5], [4, 6], None]})
    assert [standing is not None for standing in member.standings] == [False, True, True, True, True, False]
    assert member.standings[2] is not None
    assert member.standings[2].estimate is not None
    assert member.standings[2].estimate.multiplier == Fraction("1.6449"), "four scales have a score"


@pytest.mark.parametrize(
    ("team", "covered"),
    [
        ([flat(4, 4, 4, 4, 4, 4)], "gedekt"),
        ([flat(4, 4, 4, 4, 4, 4), *[flat(1, 1, 1, 1, 1, 1)] * 2], "gedekt"),
        ([flat(4, 4, 4, 4, 4, 4), *[flat(1, 1, 1, 1, 1, 1)] * 3], "dun"),
        ([*[flat(4, 4, 4, 4, 4, 4)] * 2, *[flat(1, 1, 1, 1, 1, 1)] * 9], "gedekt"),
        ([flat(3, 3, 3, 3, 3, 3)] * 5, "open"),
        ([flat(1, 1, 1, 1, 1, 1)] * 5, "open"),
        ([], "open"),
    ],
)
def test_how_a_target_is_covered(instrument: Instrument, team: list[Handed], covered: str) -> None:
    """By two who reach it, in a team of up to three by one; thin by one, or by who has it inside the bar."""
    data = _data(team, instrument, {"coach": Fraction(4)})
    assert data["scales"]["coach"]["coverage"] == covered


def test_who_is_only_near_covers_thinly(instrument: Instrument) -> None:
    """The bar of six scales with six answers reaches 0.573 up: from 3 to 3.5, and not to 4."""
    data = _data([flat(3, 3, 3, 3, 3, 3)] * 2, instrument, {"coach": Fraction(7, 2), "trainer": Fraction(4)})
    assert [data["scales"][key]["coverage"] for key in ("coach", "trainer")] == ["dun", "open"]
    assert data["scales"]["coach"]["near"] == 2


def test_a_target_is_a_profile_or_a_file_with_one(instrument: Instrument) -> None:
    """By its key, or as the data of the file that a programme saved."""
    found = find_team_target("blended-onderwijs", instrument)
    assert found
    assert found.targets["onderwijskundige"] == 4
    assert find_team_target(None, instrument) is None
