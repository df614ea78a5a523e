"""Writing `school.yml` from values: for who has no editor, and so that a later version takes them again.

Every text stands between double quotes, and what no eye can see is written as a code, so that what is read back is
what was written, whatever it holds. A test reads it as the build does.
"""

from __future__ import annotations

import json
import re
from collections.abc import Iterator, Mapping, Sequence
from typing import Any

_HEAD = """\
# De waarden van jullie uitgave, gemaakt op de pagina 'Inrichten'. Open dit bestand daar weer bij een nieuwe versie,
# of bouw ermee: make site SCHOOL=map, met dit bestand en de beelden in die map.
"""
_BARE = {
    **dict.fromkeys(("log_days", "days"), re.compile(r"0|[1-9][0-9]{0,5}")),
    "shows_name": re.compile("true|false"),
}
"""What an editor that knows the schema wants without quotes, by name: numbers, and yes or no."""
_NONE = re.compile(r"(?!)")


def school_yaml(values: Mapping[str, Any]) -> str:
    """Write values, groups of values and lists of texts as YAML; the same values give the same text."""
    return _HEAD + "".join(f"{line}\n" for line in _lines(values, ""))


def _lines(values: Mapping[str, Any], indent: str) -> Iterator[str]:
    for name, value in values.items():
        if isinstance(value, Mapping):
            yield f"{indent}{name}:"
            yield from _lines(value, f"{indent}  ")
        elif isinstance(value, str):
            yield f"{indent}{name}: {value if _BARE.get(name, _NONE).fullmatch(value) else quoted(value)}"
        else:
            yield f"{indent}{name}:"
            yield from _points(value, indent)


def _points(values: Sequence[str], indent: str) -> Iterator[str]:
    for value in values:
        yield f"{indent}  - {quoted(value)}"


def quoted(text: str) -> str:
    """Write a text between double quotes, as YAML and JSON both read it."""
    return "".join(each if each.isprintable() else _code(each) for each in json.dumps(text, ensure_ascii=False))


def _code(character: str) -> str:
    number = ord(character)
    return f"\\u{number:04x}" if number < 0x10000 else f"\\U{number:08x}"
