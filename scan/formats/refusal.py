"""Refusing what someone handed in, in one sentence."""

from __future__ import annotations

import re
from collections.abc import Mapping

_PLACE = re.compile(r"\{([a-z]+)\}")
_LONGEST_SHOWN = 40
_UNSHOWABLE = re.compile("[\u0000-\u001f\u007f-\u009f\u061c\u200e\u200f\u202a-\u202e\u2066-\u2069\ud800-\udfff]")
"""Control characters, marks that turn the direction of writing, and halves of characters."""


class RefusalError(Exception):
    """What someone handed in cannot be used; the message is one Dutch sentence for who did."""


def fill_in(sentence: str, words: Mapping[str, object]) -> str:
    """Fill in `{place}` wherever `words` has that place, once: what is filled in is never read as a place."""
    return _PLACE.sub(lambda place: str(words.get(place[1], place[0])), sentence)


def showable(text: str) -> str:
    """Give text from a file as a sentence may show it: nothing invisible in it, and of one look's length."""
    text = _UNSHOWABLE.sub("\ufffd", text)
    return text if len(text) <= _LONGEST_SHOWN else text[:_LONGEST_SHOWN] + "…"
