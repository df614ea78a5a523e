"""The goal card: the words around what a saved card holds, which an editor can change."""

from __future__ import annotations

from functools import cache
from pathlib import Path
from typing import Any

from build_tools.data.data_file import read_data_file
from scan.definition.fields import Fields
from scan.definition.unique import check_unique
from scan.formats.file_format import FileFormat
from scan.formats.goal_cards import FORMS, ICT_ROLES, MOST_CARDS, TEXTS, goal_cards
from scan.formats.page_data import page_data

WORDS = "programma/doelenkaart.yml"
"""Where the words stand, from the folder with content."""

_WORDS = ("label", "hint")
_CARD = (*TEXTS, "ict_role", "forms")
_START = (*TEXTS, "forms")

_LONGEST_WORDS = 100
"""Characters: a label or a hint that is longer no longer fits beside its field on paper."""

_MOST_STARTS = 8
"""Cards to begin from: each is a button above the cards."""


@cache
def goal_card_values(file: Path) -> dict[str, Any]:
    """Give what the page and the schema need to know of a card; raises `DataFileError` with every problem."""
    words = read_data_file(file, ("texts", "ict_roles", "forms", "example", "starts"), _load_words)
    return {
        **words,
        "texts": {key: words["texts"][key] | {"most": most} for key, most in TEXTS.items()},
        "rules": {"mostCards": MOST_CARDS, "file": page_data(_format(words))},
    }


def goal_card_format(file: Path) -> FileFormat:
    """Give the format of a file with cards, in the words of the page."""
    return _format(goal_card_values(file))


def _format(words: dict[str, Any]) -> FileFormat:
    return goal_cards({key: text["label"] for key, text in words["texts"].items()})


def _load_words(fields: Fields) -> dict[str, Any]:
    texts = fields.fields("texts", TEXTS)
    return {
        "texts": {key: _load_names(texts.fields(key, _WORDS), _WORDS) for key in TEXTS},
        "ict_roles": _load_names(fields.fields("ict_roles", ICT_ROLES), ICT_ROLES),
        "forms": _load_names(fields.fields("forms", FORMS), FORMS),
        "example": _load_example(fields.fields("example", _CARD)),
        **_load_starts(fields),
    }


def _load_names(fields: Fields, names: tuple[str, ...]) -> dict[str, str]:
    return {name: fields.text(name, _LONGEST_WORDS) for name in names}


def _load_example(fields: Fields) -> dict[str, Any]:
    texts = {key: fields.text(key, most) for key, most in TEXTS.items()}
    role = fields.text("ict_role")
    _reject_unknown(fields, "ict_role", (role,), ICT_ROLES)
    return {**texts, "ict_role": role, "forms": _load_forms(fields)}


def _load_starts(fields: Fields) -> dict[str, Any]:
    """Read the cards to begin from, each with a key for the address; words of a page may do without."""
    groups = fields.groups("starts", ("key", "label", "card"), 1, _MOST_STARTS) if fields.has("starts") else []
    keys = [group.key("key") for group in groups]
    check_unique(fields, "starts", keys)
    starts = dict(zip(keys, groups, strict=True))
    return {
        "starts": {key: _load_start(group.fields("card", _START)) for key, group in starts.items()},
        "start_labels": {key: group.text("label", _LONGEST_WORDS) for key, group in starts.items()},
    }


def _load_start(fields: Fields) -> dict[str, Any]:
    """Read what stands on such a card already; the rest is for who begins."""
    texts = {key: fields.text(key, most) for key, most in TEXTS.items() if fields.has(key)}
    return {**texts, "forms": _load_forms(fields)} if fields.has("forms") else texts


def _load_forms(fields: Fields) -> tuple[str, ...]:
    forms = fields.texts("forms", 1, len(FORMS))
    _reject_unknown(fields, "forms", forms, FORMS)
    return forms


def _reject_unknown(fields: Fields, name: str, choices: tuple[str, ...], names: tuple[str, ...]) -> None:
    for each in choices:
        if each and each not in names:
            fields.reject(name, f"'{each}' bestaat hier niet.", f"Kies uit: {', '.join(names)}.")
