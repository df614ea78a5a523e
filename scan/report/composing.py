"""From the contents of files to a report: the one way that the browser and the command line both take."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any

from scan.definition.model import Instrument
from scan.report.data import Report, make_report
from scan.scoring.response import read_response
from scan.scoring.target import find_target


def compose_report(
    instrument: Instrument,
    response: Any,
    target: str | None = None,
    earlier: Sequence[Any] = (),
    peer: Any = None,
) -> Report:
    """Read a response and what it is laid beside, all as plain data that nobody should trust, and make a report.

    `target` is the key of a target profile, or `eigen` for the targets in the response itself. Raises `RefusalError`
    with one Dutch sentence for whatever cannot be used, and `KeyError` for a target that the instrument does not have.
    """
    own = read_response(response, instrument)
    return make_report(
        own,
        instrument,
        target=find_target(target, own, instrument),
        earlier=[read_response(attempt, instrument) for attempt in earlier],
        peer=None if peer is None else read_response(peer, instrument, "collega"),
    )
