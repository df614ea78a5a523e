"""From what people handed in to the row of answers that a pilot counts, on the command line and in the browser."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any

from scan.definition.model import FULL, Answer, Instrument
from scan.formats.refusal import RefusalError
from scan.pilot.figures import Row
from scan.scoring.response import Response, read_response
from scan.text.pilot_words import OTHER_VERSION, SHORT_EDITION


def read_row(data: Any, instrument: Instrument) -> Row:
    """Read the answers in the data of a result file, for a pilot of exactly this version of the instrument.

    Raises `RefusalError` for what any reader refuses, and for another version, a short edition, and a peer's view.
    """
    response = read_response(data, instrument)
    if response.version != instrument.version:
        raise RefusalError(OTHER_VERSION.format(theirs=response.version, ours=instrument.version))
    if response.edition != FULL:
        raise RefusalError(SHORT_EDITION)
    return _row(response, instrument)


def read_rows(given: Sequence[Sequence[Answer]], instrument: Instrument) -> list[Row]:
    """Take over rows of answers in the order of the items, which the browser has read out of result files.

    Raises `KeyError` on an answer that does not exist and `ValueError` on a row of another length: mistakes of ours.
    """
    known: dict[Answer, Answer] = {option.value: option.value for option in instrument.options}
    known[None] = None
    return [tuple(known[answer] for answer, _ in zip(row, instrument.items, strict=True)) for row in given]


def _row(response: Response, instrument: Instrument) -> Row:
    return tuple(answer for scale in instrument.scales for answer in response.answers_of(scale))
