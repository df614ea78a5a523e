"""The figures of a pilot: of people whose figures are known, and of groups in which there is little to see."""

import json
from fractions import Fraction
from typing import Any

import pytest

from scan.bridge import Bridge
from scan.definition.model import Answer, Instrument
from scan.pilot.cautions import cautions
from scan.pilot.data import pilot_data
from scan.pilot.figures import ENOUGH_PEOPLE, Row, work_out
from scan.pilot.html import render_pilot
from tests.scan.pilot.people import mixed, simulated


def _data(rows: list[Any], instrument: Instrument) -> dict[str, Any]:
    data = pilot_data(work_out(rows, instrument))
    json.dumps(data, allow_nan=False)
    return data


def test_a_simulated_sample_has_the_figures_it_was_drawn_with(instrument: Instrument) -> None:
    """Items that correlate .40 give α .80; the mean of six has variance 1 + 1.5/6; scales correlate .5·α.

    With 4,000 people each figure lies within three standard errors of that, and the interval holds α.
    """
    pilot = work_out(simulated(instrument, 4000, between=0.5, error=1.5), instrument)
    for figures in pilot.scales:
        assert figures.people == 4000
        assert figures.inter_item_r == pytest.approx(0.4, abs=0.03)
        assert figures.alpha == pytest.approx(0.8, abs=0.015)
        assert figures.sd == pytest.approx(1000 * 1.25**0.5, rel=0.035)
        assert figures.interval is not None
        assert figures.interval[0] < Fraction(4, 5) < figures.interval[1]
    assert len(pilot.correlations) == 15
    for each in pilot.correlations:
        assert each.r == pytest.approx(0.5 * 0.8, abs=0.045)


def test_figures_are_over_people_who_answered_the_whole_scale(instrument: Instrument) -> None:
    """Whoever left one item open counts for that item's neighbours, and not for α; nvt and blanks are counted apart."""
    size = len(instrument.scales[0].items)
    rows: list[Row] = [*mixed(instrument, 20)]
    rows[0] = ["nvt", *rows[0][1:]]
    rows[1] = [None, *rows[1][1:]]
    data = _data(rows, instrument)
    first, second = (data["scales"][scale.key] for scale in instrument.scales[:2])
    assert (data["n"], first["n"], second["n"]) == (20, 18, 20)
    items = list(first["items"].values())
    assert [(each["n"], each["missing"], each["nvt"]) for each in items] == [(18, 1, 1), *[(20, 0, 0)] * (size - 1)]
    without = _data(rows[2:], instrument)["scales"][instrument.scales[0].key]
    same = ("n", "mean", "sd", "alpha", "alpha_low", "alpha_high", "inter_item_r")
    assert [first[name] for name in same] == [without[name] for name in same]
    assert [each["n"] for each in data["correlations"]] == [18] * 5 + [20] * 10


def test_the_spread_is_that_of_means_of_people(instrument: Instrument) -> None:
    """Divided by n − 1: of 2 and 4 it is the root of 2."""
    size = len(instrument.items)
    figures = _data([[2] * size, [4] * size], instrument)["scales"]["trainer"]
    assert (figures["mean"], figures["sd"]) == (3, 1.4142)


def test_the_shape_is_that_of_the_contract(instrument: Instrument) -> None:
    """Every scale and every item by its key, numbers with at most four decimals."""
    data = _data(mixed(instrument, 30), instrument)
    assert list(data["scales"]) == [scale.key for scale in instrument.scales]
    for scale in instrument.scales:
        figures = data["scales"][scale.key]
        assert list(figures) == ["n", "mean", "sd", "alpha", "alpha_low", "alpha_high", "inter_item_r", "items"]
        assert list(figures["items"]) == [item.key for item in scale.items]
        for item in figures["items"].values():
            assert list(item) == ["n", "mean", "item_rest_r", "missing", "nvt"]
        numbers = [value for value in figures.values() if isinstance(value, float)]
        assert numbers == [round(value, 4) for value in numbers]


def _all(answer: Answer, instrument: Instrument) -> list[Answer]:
    return [answer] * len(instrument.items)


def test_nobody_is_told_so(instrument: Instrument) -> None:
    """No figures, no tables, one sentence."""
    data = _data([], instrument)
    assert data["n"] == 0
    assert data["cautions"] == ["Er is geen bestand van de i-scan dat meetelt, dus er is niets te berekenen."]
    assert data["precision"] is None
    assert "<table" not in render_pilot(work_out([], instrument))


def test_one_person_has_means_and_no_spread(instrument: Instrument) -> None:
    """And is told from when there is more."""
    data = _data([_all(4, instrument)], instrument)
    figures = data["scales"]["coach"]
    assert (figures["n"], figures["mean"]) == (1, 4)
    assert [figures[name] for name in ("sd", "alpha", "alpha_low", "alpha_high", "inter_item_r")] == [None] * 5
    assert "Spreiding en samenhang zijn er pas bij twee mensen of meer." in data["cautions"]


def test_people_who_all_answer_the_same_are_told_in_words(instrument: Instrument) -> None:
    """No variance: α and correlations are unknown, the spread is nothing, and nothing on the page is no number."""
    rows = [_all(3, instrument)] * 120
    data = _data(rows, instrument)
    figures = data["scales"]["coach"]
    assert (figures["sd"], figures["alpha"], figures["inter_item_r"]) == (0, None, None)
    told = cautions(work_out(rows, instrument))
    assert told[0].startswith(
        "Bij de rollen trainer, coach, adviseur, onderwijskundige, veranderkundige en technovator"
    )
    assert told[-1] == (
        "119 bestanden hebben precies dezelfde antwoorden als een ander. Kijk of iemand dubbel is meegeteld."
    )
    assert "nan" not in render_pilot(work_out(rows, instrument)).lower()


def test_an_item_to_which_all_answer_the_same_is_named(instrument: Instrument) -> None:
    """The scale has an α, but no mean correlation."""
    rows: list[Row] = [[3, *row[1:]] for row in mixed(instrument, 120)]
    data = _data(rows, instrument)
    figures = data["scales"]["trainer"]
    assert figures["alpha"] is not None
    assert figures["inter_item_r"] is None
    assert figures["items"][instrument.items[0].key]["item_rest_r"] is None
    assert any(instrument.items[0].text in line for line in data["cautions"])


@pytest.mark.parametrize("people", [ENOUGH_PEOPLE - 1, ENOUGH_PEOPLE])
def test_too_few_people_is_the_first_thing_said(people: int, instrument: Instrument) -> None:
    """Up to the last that is missing, and also when they are missing in one scale only."""
    rows = mixed(instrument, people)
    few = people < ENOUGH_PEOPLE
    told = cautions(work_out(rows, instrument))
    assert bool(told) is few
    assert not few or told[0].startswith("Te weinig om op te bouwen")
    one_less = [[None, *rows[0][1:]], *rows[1:]]
    assert cautions(work_out(one_less, instrument))[0].startswith("Te weinig om op te bouwen")


def test_it_works_for_any_instrument(weather: Instrument) -> None:
    """Two scales of four items from 1 to 4, in its own nouns."""
    rows = mixed(weather, 30)
    data = _data(rows, weather)
    assert set(data["scales"]) == {scale.key for scale in weather.scales}
    assert weather.nouns.respondent.many in data["cautions"][0]
    html = render_pilot(work_out(rows, weather))
    assert html.count("<table") == 1 + len(weather.scales) + 1
    assert html.count("<h3>") == 2


@pytest.mark.parametrize("people", [1, 30, 120])
def test_who_hears_the_summary_hears_when_there_are_too_few(people: int, instrument: Instrument) -> None:
    """With the number, before any table."""
    request = {"question": "pilot", "responses": mixed(instrument, people)}
    answer = json.loads(Bridge(instrument).answer(json.dumps(request)))
    assert f"De cijfers van {people} i-coach" in answer["summary"]
    assert ("te weinig" in answer["summary"]) is (people < ENOUGH_PEOPLE)
    assert answer["pilot"] == pilot_data(work_out(mixed(instrument, people), instrument))


def test_a_row_that_our_own_script_got_wrong_is_no_answer(instrument: Instrument) -> None:
    """Too short, or with an answer that does not exist: nothing is guessed."""
    bridge = Bridge(instrument)
    for row, error in (([3], ValueError), ([9] * len(instrument.items), KeyError)):
        with pytest.raises(error):
            bridge.answer(json.dumps({"question": "pilot", "responses": [row]}))
