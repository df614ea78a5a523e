"""Two moments of a team that was only added up: a saved sum beside one of now, and what is refused."""

import json
from collections import Counter
from fractions import Fraction
from typing import Any

import pytest
from hypothesis import given, settings
from hypothesis import strategies as some

from scan.definition.model import Instrument
from scan.formats.refusal import RefusalError
from scan.scoring.exact import decimal_text
from scan.team.running_sum import read_saved_sum
from scan.team_bridge import TeamBridge
from tests.scan.formats.odd_files import SUM
from tests.scan.team.members import Handed, answers, flat, level_key, row_of, scores_of

TARGET = "blended-onderwijs"
OFF = "De getallen in dit bestand kloppen niet met elkaar."
teams_to_add = some.lists(some.builds(Handed, way=some.just("scores"), answers=answers), min_size=5, max_size=16)


def _ask(instrument: Instrument, question: str, **rest: Any) -> dict[str, Any]:
    answer: dict[str, Any] = json.loads(TeamBridge(instrument).answer(json.dumps({"question": question, **rest})))
    return answer


def _sum(instrument: Instrument, team: list[Handed], target: Any = TARGET) -> dict[str, Any]:
    sums: dict[str, Any] = {}
    for number, handed in enumerate(team):
        sums = _ask(instrument, "add", sum=sums, member=row_of(handed, number), target=target)["sum"]
    return sums


def _file(instrument: Instrument, team: list[Handed], target: Any = TARGET) -> dict[str, Any]:
    """Give the file that the page makes of the data of a picture."""
    data = _ask(instrument, "team", sum=_sum(instrument, team, target))["team"]
    head = {name: SUM[name] for name in ("format", "format_version", "month")}
    kept = {name: data[name] for name in ("instrument", "instrument_version", "members", "scales")}
    title = data["profile"]["title"] if data["profile"] else ""
    return {**head, **kept, "title": title}


def _beside(instrument: Instrument, then: list[Handed], now: list[Handed], then_target: Any = TARGET) -> dict[str, Any]:
    saved = _file(instrument, then, then_target)
    return _ask(instrument, "team", sum=_sum(instrument, now), earlier={"saved": saved})


def _scored(team: list[Handed], place: int) -> int:
    return sum(scores_of(handed)[place] is not None for handed in team)


def _shown(team: list[Handed], place: int) -> dict[str, Any]:
    """Work out once more what may be shown of one scale: counts from eight scores on, a mean from five on."""
    means = [each[0] for each in (scores_of(handed)[place] for handed in team) if each]
    counts = Counter(map(level_key, means))
    levels = ("verkennen", "oefenen", "zelfstandig", "meenemen")
    return {
        "levels": {level: counts[level] for level in levels} if len(means) >= 8 else None,
        "mean": sum(means, Fraction()) / len(means) if len(means) >= 5 else None,
    }


@settings(max_examples=40, deadline=None)
@given(teams_to_add, teams_to_add)
def test_what_was_saved_comes_back_as_it_was_counted(
    instrument: Instrument, then: list[Handed], now: list[Handed]
) -> None:
    """Beside a sum of as many, or of at least five more or fewer: of both what a loop over the members gives.

    Of a scale that one to four more or fewer have a score on, nothing of then.
    """
    answer = _beside(instrument, then, now)
    if 0 < abs(len(then) - len(now)) < 5:
        assert answer["refusal"].startswith("De twee momenten verschillen te weinig mensen")
        return
    data = answer["team"]
    for told, team in ((data["earlier"], then), (data, now)):
        assert told["members"] == len(team)
        for place, scale in enumerate(instrument.scales):
            shown, mine = told["scales"][scale.key], _shown(team, place)
            if team is then and 0 < abs(_scored(then, place) - _scored(now, place)) < 5:
                hidden = (shown[name] for name in ("levels", "mean", "reached", "near", "coverage"))
                assert not any(each for each in hidden), "what a few filled in there would be the difference"
                continue
            assert shown["levels"] == mine["levels"]
            assert (shown["mean"] is None) == (mine["mean"] is None)
            assert mine["mean"] is None or shown["mean"] == pytest.approx(float(mine["mean"]), abs=6e-5)


def test_two_means_stand_side_by_side(instrument: Instrument) -> None:
    """With how many they are of, how it was and is covered, and the warning where one could be told."""
    then, now = [flat(2, 2, 2, 2, 2, 2)] * 5, [*[flat(2, 2, 2, 2, 2, 2)] * 3, *[flat(5, 5, 5, 5, 5, 5)] * 2]
    html = _beside(instrument, then, now)["html"]
    part = html[html.index('data-part="comparison"') :]
    assert "Toen 5 leden, nu 5 leden. Vergelijk ze alleen als het dezelfde groep is." in part
    assert part.count(f">{decimal_text(Fraction(2), 1)} → {decimal_text(Fraction(16, 5), 1)}<") == 6
    assert "open → gedekt" in part
    assert "Verkennen" not in part, "of five nobody is shown how they are divided"


def test_another_target_leaves_the_coverage_out_and_says_so(instrument: Instrument) -> None:
    """What was reached then cannot be worked out from a sum."""
    team = [flat(3, 3, 3, 3, 3, 3)] * 8
    html = _beside(instrument, team, team, None)["html"]
    part = html[html.index('data-part="comparison"') :]
    assert "Toen lag er geen doelprofiel naast, dus de dekking van toen staat er niet bij." in part
    assert ">Dekking<" not in part
    assert ">Gemiddeld<" in part


@pytest.mark.parametrize("more", [1, 4])
def test_sums_that_tell_on_a_few_are_not_laid_side_by_side(instrument: Instrument, more: int) -> None:
    """What one member filled in would be the difference; five are enough, and the same group is."""
    team = [flat(3, 3, 3, 3, 3, 3)] * 9
    for pair in ((team, [*team, *team[:more]]), ([*team, *team[:more]], team)):
        assert _beside(instrument, *pair)["refusal"].startswith("De twee momenten verschillen te weinig mensen")
    assert "html" in _beside(instrument, team, team)
    assert "html" in _beside(instrument, team, [*team, *team[:5]])


def test_a_scale_that_one_skipped_then_shows_nothing_of_then(instrument: Instrument) -> None:
    """Else their score is the difference; the other scales stand side by side, and a sentence says why one does not."""
    others = [flat(3, 3, 3, 3, 3, 3)] * 8
    answer = _beside(instrument, [*others, flat(0, 2, 2, 2, 2, 2)], [*others, flat(5, 2, 2, 2, 2, 2)])
    then = answer["team"]["earlier"]
    assert {key for key, scale in then["scales"].items() if scale["mean"] is None} == {"trainer"}
    assert then["scales"]["trainer"]["levels"] is None
    assert "trainer" not in [module["scale"] for module in then["actions"]["modules"]]
    sentence = "Verschilt een rol één tot vier scores, dan staat daar alleen het laatste."
    assert sentence in answer["html"]
    assert sentence not in _beside(instrument, others, others)["html"]


@pytest.mark.parametrize(
    ("changes", "sentence"),
    [
        ({"instrument": "weer"}, "Dit bestand hoort bij een andere vragenlijst dan 'i-scan'."),
        ({"instrument_version": "1.0"}, "Dit bestand hoort bij versie 1.0 van de vragenlijst;"),
        ({"format": "i-scan-teambestand"}, "Dit is geen bewaarde som van de i-scan."),
        ({"members": 4}, OFF),
        ({"members": 8}, OFF),
        ({"title": "x" * 81}, OFF),
        ({"scales": None}, OFF),
        ({"scales": {"<b>": {}}}, "Dit bestand heeft een som voor iets onbekends: '<b>'."),
    ],
)
def test_a_file_that_is_off_is_refused(instrument: Instrument, changes: dict[str, Any], sentence: str) -> None:
    """With one sentence, and so it is at the door."""
    with pytest.raises(RefusalError) as refusal:
        read_saved_sum(SUM | changes, instrument)
    assert str(refusal.value).startswith(sentence)
    sums = _sum(instrument, [flat(3, 3, 3, 3, 3, 3)] * 9)
    answer = _ask(instrument, "team", sum=sums, earlier={"saved": SUM | changes})
    assert answer == {"refusal": str(refusal.value)}


@pytest.mark.parametrize(
    "changes",
    [
        {"scored": 10},
        {"scored": 8},
        {"levels": {"verkennen": 9, "oefenen": 1, "zelfstandig": 0, "meenemen": 0}},
        {"levels": {"verkennen": -1, "oefenen": 10, "zelfstandig": 0, "meenemen": 0}},
        {"levels": {"verkennen": 9}},
        {"mean": 6},
        {"reached": 6},
        {"coverage": "gedekt<script>"},
        {"target": None},
        {"scored": 7, "levels": None},
        {"scored": 4, "levels": None, "reached": None, "near": None},
    ],
)
def test_numbers_that_do_not_belong_together_are_refused(instrument: Instrument, changes: dict[str, Any]) -> None:
    """Nor does a file bring more of few people than would be shown of them."""
    scales = SUM["scales"] | {"coach": SUM["scales"]["coach"] | changes}
    with pytest.raises(RefusalError) as refusal:
        read_saved_sum(SUM | {"scales": scales}, instrument)
    assert str(refusal.value).startswith(OFF)


def test_a_hostile_title_is_text(instrument: Instrument) -> None:
    """As everywhere."""
    saved = SUM | {"title": "<img src=x onerror=alert(1)>"}
    sums = _sum(instrument, [flat(3, 3, 3, 3, 3, 3)] * 9)
    answer = _ask(instrument, "team", sum=sums, earlier={"saved": saved})
    assert "<img" not in answer["html"]
    assert "&lt;img" in answer["html"]
