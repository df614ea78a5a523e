"""What of a result goes along when someone shares it: one list, for every form that can carry it."""

from __future__ import annotations

from typing import Any, Literal, get_args

from scan.formats.refusal import RefusalError
from scan.text.share_words import UNKNOWN_PART

SharePart = Literal["steps", "answers", "notes", "comparison", "peer"]
"""What to do, the answer to each item, notes with situations, earlier attempts, and a peer's view."""
Share = frozenset[SharePart]
"""The parts that go along beside what always does: what the result comes to, its chart, its table and,
but in a conversation report, what each score means."""

_PARTS: tuple[SharePart, ...] = get_args(SharePart)
EVERYTHING: Share = frozenset(_PARTS)


def read_share(parts: Any) -> Share:
    """Read a list of parts that the page handed in; nothing at all is everything.

    Raises `RefusalError` with one Dutch sentence when it is no such list.
    """
    if parts is None:
        return EVERYTHING
    if not isinstance(parts, list) or not all(isinstance(part, str) and part in EVERYTHING for part in parts):
        raise RefusalError(UNKNOWN_PART)
    return frozenset(parts)
