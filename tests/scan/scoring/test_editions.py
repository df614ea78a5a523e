"""The short edition: the same rule, with longer bars."""

from fractions import Fraction

import pytest

from scan.definition.model import SHORT, Instrument
from scan.formats.refusal import RefusalError
from scan.report.data import make_report
from scan.scoring.exact import four_decimals
from scan.scoring.response import read_response
from scan.scoring.scores import score_response
from scan.text.conclusions import conclusion
from tests.responses import response_per_role


def _file(instrument: Instrument, answers: dict[str, object]) -> dict[str, object]:
    return {
        "format": "i-scan-resultaat",
        "format_version": 1,
        "instrument": instrument.key,
        "instrument_version": instrument.version,
        "month": "2026-11",
        "edition": "kort",
        "answers": answers,
    }


def test_three_items_of_each_role_make_the_short_edition(instrument: Instrument) -> None:
    """Each of them an item of the full one."""
    short = instrument.in_edition(SHORT)
    assert [len(scale.items) for scale in short.scales] == [3] * 6
    assert {item.key for item in short.items} < {item.key for item in instrument.items}


def test_all_three_answers_are_needed_and_the_margin_is_wider(instrument: Instrument) -> None:
    """α = 3·0.4 / 1.8 = 2/3; sem = 0.7·√(1/3) = 0.4041; with five scores 1.7391 times that is 0.7028."""
    answers: dict[str, object] = dict.fromkeys((item.key for item in instrument.in_edition(SHORT).items), 4)
    answers["coach-leervraag"] = None
    report = make_report(read_response(_file(instrument, answers), instrument), instrument)
    trainer, coach = report.profile.scores[:2]
    assert coach.estimate is None
    assert trainer.estimate
    assert trainer.estimate.mean == 4
    assert trainer.estimate.variance == Fraction(49, 100) / 3
    assert four_decimals(trainer.estimate.margin) == 0.7028


def test_the_short_edition_follows_the_same_rule(instrument: Instrument) -> None:
    """Answers that are far apart are told apart."""
    keys = [item.key for item in instrument.in_edition(SHORT).items]
    answers: dict[str, object] = {key: 5 if key.startswith("coach") else 1 for key in keys}
    profile = score_response(read_response(_file(instrument, answers), instrument), instrument)
    assert profile.groups["coach"] == "kop"
    assert conclusion(profile) == "Je schat jezelf als coach duidelijk hoger in dan in de andere rollen."
    assert [focus.scale.key for focus in make_report(profile.response, instrument).focus] == ["trainer", "adviseur"]


def test_answers_to_other_items_do_not_count_in_the_short_edition(instrument: Instrument) -> None:
    """A full file that is called short is scored on the items of the short edition."""
    full = dict.fromkeys(response_per_role(instrument, {}).answers, 3) | {"coach-bereikbaar": 5}
    profile = score_response(read_response(_file(instrument, full), instrument), instrument)
    coach = profile.score("coach").estimate
    assert coach
    assert coach.mean == 3


def test_an_edition_that_does_not_exist_is_refused(instrument: Instrument) -> None:
    """In one sentence."""
    with pytest.raises(RefusalError, match="uitgave van de vragenlijst die hier niet bestaat"):
        read_response(_file(instrument, {}) | {"edition": "extra"}, instrument)
