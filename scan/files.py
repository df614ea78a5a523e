"""Reading a JSON file that nobody should trust."""

from __future__ import annotations

import json
from pathlib import Path
from typing import Any, NoReturn

from scan.scoring.response import ResponseError

MOST_BYTES = 1_000_000
DEEPEST = 12
_LONGEST_EXACT = 16


def read_json_file(file: Path) -> Any:
    """Read a JSON file of at most 1 MB and at most twelve levels deep.

    Raises `ResponseError` with one Dutch sentence. The depth is measured before parsing: a parser of nested
    data runs out of stack long before it runs out of file.
    """
    try:
        with file.open("rb") as opened:
            content = opened.read(MOST_BYTES + 1)
    except OSError as error:
        raise ResponseError(f"Het bestand '{file}' is er niet of kan niet worden gelezen.") from error
    if len(content) > MOST_BYTES:
        raise ResponseError("Dit bestand is groter dan 1 MB; een resultaat van de i-scan is veel kleiner.")
    try:
        text = content.decode("utf-8-sig")
        if _depth(text) > DEEPEST:
            raise ResponseError("Dit bestand is te ingewikkeld opgebouwd voor een resultaat van de i-scan.")
        return json.loads(text, parse_int=_whole_number, parse_constant=_refuse_constant)
    except (UnicodeDecodeError, ValueError) as error:
        raise ResponseError("Dit bestand is geen leesbare JSON.") from error


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
