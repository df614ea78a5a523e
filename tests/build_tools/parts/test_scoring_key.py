"""The key on paper, followed by someone with a pen, beside the program."""

from itertools import combinations_with_replacement

import pytest
from hypothesis import given

from build_tools.parts.scoring_key import ScoringKey, scoring_key
from scan.definition.model import SHORT, Answer, Instrument
from scan.scoring.response import read_response
from scan.scoring.scores import Profile, score_response
from tests.golden import CASES, Case
from tests.responses import response_of, whole_scans

Row = tuple[str, int, int]
"""What someone writes down of a role: its name, the points, and how many answers they are of."""


def _differ(key: ScoringKey, one: Row, other: Row, roles: int) -> bool:
    """Look it up, as the key says."""
    numbers = [points * key.factors[key.counts.index(count)] for _, points, count in (one, other)]
    counts = tuple(sorted((one[2], other[2]), reverse=True))
    line = next(row for row in key.differences if row.answers == counts)
    column = next(place for place, (fewest, most) in enumerate(key.columns) if fewest <= roles <= most)
    limit = line.differences[column]
    return limit is not None and abs(numbers[0] - numbers[1]) >= limit


def _by_hand(profile: Profile, key: ScoringKey) -> tuple[dict[str, str], list[str]]:
    """Give the level of each role, and the roles to grow in; none when the highest and the lowest do not differ."""
    rows = [(score.scale.key, sum(score.points), score.answered) for score in profile.scores]
    rows = [row for row in rows if row[2] >= key.counts[-1]]
    levels = {name: _level(key, points, count) for name, points, count in rows}
    if len(rows) < 2:
        return levels, []
    numbers = [points * key.factors[key.counts.index(count)] for _, points, count in rows]
    highest, lowest = rows[numbers.index(max(numbers))], rows[numbers.index(min(numbers))]
    if not _differ(key, highest, lowest, len(rows)):
        return levels, []
    return levels, [
        row[0] for row in rows if _differ(key, row, highest, len(rows)) and not _differ(key, row, lowest, len(rows))
    ]


def _level(key: ScoringKey, points: int, count: int) -> str:
    place = key.counts.index(count)
    return next(row.level.key for row in key.levels if (sums := row.sums[place]) and sums[0] <= points <= sums[1])


def _by_the_program(profile: Profile) -> tuple[dict[str, str], list[str]]:
    levels = {scale.key: estimate.level.key for scale, estimate in profile.known}
    return levels, [key for key, group in profile.groups.items() if group == "groei"]


@pytest.mark.parametrize(
    "case", [case for case in CASES if case.response.get("edition") != SHORT], ids=lambda case: case.file.stem
)
def test_a_pen_gives_the_outcome_of_the_program(case: Case, instrument: Instrument) -> None:
    """Levels, whether anything differs, and what to grow in: for every golden case of the paper edition."""
    profile = score_response(read_response(case.response, instrument), instrument)
    assert _by_hand(profile, scoring_key(instrument)) == _by_the_program(profile)


@given(whole_scans)
def test_a_pen_gives_the_outcome_of_the_program_for_anyone(instrument: Instrument, given_: list[Answer]) -> None:
    """However it is filled in."""
    profile = score_response(response_of(instrument, given_), instrument)
    assert _by_hand(profile, scoring_key(instrument)) == _by_the_program(profile)


def test_the_key_of_the_design(instrument: Instrument) -> None:
    """With six roles and all answers, from seven points; levels by the nearest answer."""
    key = scoring_key(instrument)
    assert (key.counts, key.factors, key.points) == ((6, 5, 4), (10, 12, 15), 7)
    assert key.columns == ((2, 4), (5, 5), (6, 6))
    assert [row.answers for row in key.differences] == list(combinations_with_replacement((6, 5, 4), 2))
    assert [row.sums[0] for row in key.levels] == [(6, 8), (9, 14), (15, 20), (21, 30)]
