"""Making responses for tests."""

from collections.abc import Mapping

from hypothesis import strategies as some

from scan.definition.model import NOT_APPLICABLE, Answer, Instrument
from scan.scoring.response import Response

answers = some.sampled_from([1, 2, 3, 4, 5, NOT_APPLICABLE, None])
whole_scans = some.lists(answers, min_size=36, max_size=36)


def response(instrument: Instrument, given: Mapping[str, Answer]) -> Response:
    """Make a response with these answers."""
    return Response(instrument.key, instrument.version, "2026-11", given)


def response_of(instrument: Instrument, given: list[Answer]) -> Response:
    """Make a response with one answer per item, in order."""
    return response(instrument, {item.key: answer for item, answer in zip(instrument.items, given, strict=True)})


def response_per_role(instrument: Instrument, answer: Mapping[str, Answer], otherwise: Answer = 3) -> Response:
    """Make a response with the same answer to all items of a role."""
    given = {item.key: answer.get(scale.key, otherwise) for scale in instrument.scales for item in scale.items}
    return response(instrument, given)
