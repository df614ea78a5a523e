"""The goal card: what a saved card holds, and the words around it, which an editor can change."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from functools import cache
from pathlib import Path
from typing import Any

from build_tools.paths import CONTENT
from build_tools.yaml_reader import read_yaml
from scan.problems import Path as DataPath
from scan.problems import Problem, did_you_mean, problem_lines

FORMAT = "i-coach-doelenkaart"
FORMAT_VERSION = 1
MOST_CARDS = 20

TEXTS = {
    "team": 80,
    "goal": 300,
    "students": 300,
    "teachers": 300,
    "ict_use": 300,
    "literacy": 200,
    "learning_situation": 200,
    "development": 200,
    "organisation": 200,
    "form_note": 160,
    "owner_team": 160,
    "owner_manager": 160,
    "owner_i_coach": 160,
    "owner_ict": 160,
    "means": 200,
    "look_back_month": 40,
    "look_back": 200,
}
"""The texts of a card, each with its most characters: together they fill one sheet of A4 and no more."""

ICT_ROLES = ("helps", "none", "unknown")
FORMS = ("training", "coaching", "designing", "trying", "other")

WORDS = CONTENT / "programma" / "doelenkaart.yml"


class GoalCardError(Exception):
    """Words that do not fit the card; carries every message."""

    def __init__(self, messages: list[str]) -> None:
        super().__init__("\n".join(messages))
        self.messages = messages


@cache
def goal_card_values(file: Path = WORDS) -> dict[str, Any]:
    """Give what the page and the schema need to know of a card; raises `GoalCardError` with all messages."""
    read = read_yaml(file)
    messages = list(read.complaints)
    if read.is_readable:
        messages += problem_lines(_problems(read.data, _SHAPE), read.places)
    if messages:
        raise GoalCardError(messages)
    texts = {key: {**words, "most": TEXTS[key]} for key, words in read.data["texts"].items()}
    return {
        **read.data,
        "texts": texts,
        "asked": {
            "format": FORMAT,
            "version": FORMAT_VERSION,
            "mostCards": MOST_CARDS,
            "texts": [{"key": key, "label": texts[key]["label"], "most": most} for key, most in TEXTS.items()],
            "ictRoles": ICT_ROLES,
            "forms": FORMS,
        },
    }


@dataclass(frozen=True)
class _Choices:
    """A list of one or more of these."""

    known: tuple[str, ...]


_WORD = 100
"""Characters: a label or a hint that is longer no longer fits beside its field on paper."""

_SHAPE: dict[str, Any] = {
    "texts": {key: {"label": _WORD, "hint": _WORD} for key in TEXTS},
    "ict_roles": dict.fromkeys(ICT_ROLES, _WORD),
    "forms": dict.fromkeys(FORMS, _WORD),
    "example": TEXTS | {"ict_role": ICT_ROLES, "forms": _Choices(FORMS)},
}
"""What must be there: names with what they hold, a text by its most characters, one of some words, or some of them."""


def _problems(data: Any, shape: Any, path: DataPath = ()) -> Iterator[Problem]:
    if isinstance(shape, dict):
        yield from _problems_of_names(data, shape, path)
    elif isinstance(shape, int):
        if not isinstance(data, str) or not data.strip() or len(data) > shape:
            yield Problem(path, f"hier hoort een tekst van hooguit {shape} tekens.", "Schrijf hem op, of korter.")
    else:
        known = shape.known if isinstance(shape, _Choices) else shape
        chosen = data if isinstance(shape, _Choices) else [data]
        if not isinstance(chosen, list) or not chosen or any(each not in known for each in chosen):
            yield Problem(path, "deze keuze bestaat niet.", f"Kies uit {', '.join(known)}.")


def _problems_of_names(data: Any, shape: dict[str, Any], path: DataPath) -> Iterator[Problem]:
    if not isinstance(data, dict):
        yield Problem(path, "hier horen namen met hun tekst.", f"Nodig zijn: {', '.join(shape)}.")
        return
    for name in data.keys() - shape.keys():
        cure = did_you_mean(name, shape.keys() - data.keys()).strip() or "Haal hem weg."
        yield Problem((*path, name), f"de naam '{name}' kennen we hier niet.", cure)
    for name, inner in shape.items():
        if name in data:
            yield from _problems(data[name], inner, (*path, name))
        else:
            yield Problem(path, f"hier ontbreekt '{name}'.", "Zet die erbij, met de tekst erachter.")
