"""Which roles are suggested, and what is said about them."""

from hypothesis import given

from scan.definition.model import Answer, Instrument
from scan.scoring.advice import choose_focus, focus_on
from scan.scoring.scores import score_response
from tests.responses import response, response_of, response_per_role, whole_scans


@given(whole_scans)
def test_never_more_than_two_roles(instrument: Instrument, given_: list[Answer]) -> None:
    """With any profile, and without one."""
    profile = score_response(response_of(instrument, given_), instrument)
    for target in (None, *instrument.profiles):
        assert len(choose_focus(profile, target)) <= 2


def test_the_act_and_the_question_follow_the_level(instrument: Instrument) -> None:
    """Someone who begins gets the first step, someone who takes others along the last."""
    scale = instrument.scales[0]
    for answer, step in ((1, 0), (2, 1), (3, 2), (4, 3), (5, 3)):
        profile = score_response(response_per_role(instrument, {scale.key: answer}), instrument)
        focus = focus_on(profile, scale)
        assert (focus.act, focus.question) == (scale.acts[step], scale.questions[step])


def test_a_role_without_a_score_starts_with_the_first_step(instrument: Instrument) -> None:
    """Whoever chooses it anyway still gets something to do."""
    scale = instrument.scales[0]
    assert focus_on(score_response(response(instrument, {}), instrument), scale).act == scale.acts[0]


def test_the_lowest_items_come_first_and_at_most_three(instrument: Instrument) -> None:
    """Answers 1 before answers 2, in the order of the items; higher answers never."""
    scale = instrument.scales[0]
    answers: list[Answer] = [2, 1, 5, 2, 1, 3]
    given_ = {item.key: answer for item, answer in zip(scale.items, answers, strict=True)}
    focus = focus_on(score_response(response(instrument, given_), instrument), scale)
    assert [item.key for item in focus.items] == [scale.items[place].key for place in (1, 4, 0)]
