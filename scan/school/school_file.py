"""What `school.yml` holds: the values of a school as it has them, and the file as it is written from values.

It is written for who has no editor, and so that a later version takes the values again.

Every text stands between double quotes, and what no eye can see is written as a code, so that what is read back is
what was written, whatever it holds. A test reads it as the build does.
"""

from __future__ import annotations

import json
import re
from collections.abc import Iterator, Mapping, Sequence
from typing import Any

from scan.school.own_word import OwnWord
from scan.school.school import Logo, School

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


def values_of(school: School) -> dict[str, Any]:
    """Give the values that make this school again when they are read; what it does not say is not among them."""
    privacy, accessibility = school.privacy, school.accessibility
    values = {
        "name": school.name,
        "address": school.address,
        "contact": {topic: {"who": row.who, "how": row.how} for topic, row in school.contact.items()},
        "logo": _logo(school.logo) if school.logo else {},
        "icon": school.icon,
        "colours": {scheme: dict(colours) for scheme, colours in school.colours.items()},
        "word": _word(school.word) if school.word else {},
        "licence": school.licence,
        "privacy": {
            "legal_basis": privacy.legal_basis,
            "log_days": _number(privacy.log_days),
            "officer": privacy.officer,
            "teams": privacy.teams,
        },
        "accessibility": {"statement": accessibility.statement, "days": _number(accessibility.days)},
        "security": {"until": school.security_until},
        "hide": list(school.hide),
    }
    return _said(values)


def _logo(logo: Logo) -> dict[str, str]:
    return {"file": logo.file, "alt": logo.alt, "shows_name": "true" if logo.shows_name else ""}


def _word(word: OwnWord) -> dict[str, str]:
    before = "" if word.before == word.one else word.before
    return {"one": word.one, "many": word.many, "the": f"{word.article} {word.one}", "before": before}


def _number(number: int | None) -> str:
    return "" if number is None else str(number)


def _said(values: Mapping[str, Any]) -> dict[str, Any]:
    """Leave out what is empty, and a group in which everything is."""
    inside = {name: _said(value) if isinstance(value, Mapping) else value for name, value in values.items()}
    return {name: value for name, value in inside.items() if value}


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
