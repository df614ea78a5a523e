"""JSON from an unknown hand: its size and depth are measured before anything parses it."""

from __future__ import annotations

import json
from typing import Any, NoReturn

from scan.formats.file_format import FileFormat
from scan.formats.refusal import RefusalError

_LONGEST_EXACT = 16


def parse_json(content: bytes, file_format: FileFormat) -> Any:
    """Parse the content of a file as a browser does; raises `RefusalError` when too large, too deep or no JSON."""
    refusals = file_format.refusals
    if not content:
        raise RefusalError(refusals.empty)
    if len(content) > file_format.most_bytes:
        raise RefusalError(refusals.too_large)
    try:
        text = content.decode("utf-8-sig")
        if _depth(text) > file_format.deepest:
            raise RefusalError(refusals.too_deep)
        return json.loads(text, parse_int=_whole_number, parse_constant=_refuse_constant)
    except ValueError as error:
        raise RefusalError(refusals.not_json) from error


def _whole_number(digits: str) -> int | float:
    """Read a whole number as a browser does: one of thousands of digits is a number too, if an absurd one."""
    return int(digits) if len(digits) < _LONGEST_EXACT else float(digits)


def _refuse_constant(name: str) -> NoReturn:
    """Refuse NaN and Infinity, which Python reads and JSON does not have."""
    raise ValueError(name)


def _depth(text: str) -> int:
    """Measure how deep brackets are nested, those within strings left out."""
    deepest = depth = 0
    in_string = escaped = False
    for character in text:
        if in_string:
            in_string, escaped = escaped or character != '"', character == "\\" and not escaped
        elif character == '"':
            in_string = True
        elif character in "[{":
            depth += 1
            deepest = max(deepest, depth)
        elif character in "]}":
            depth -= 1
    return deepest
