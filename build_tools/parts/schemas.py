"""The JSON Schemas of the files that people hand to each other, made from what we ask and published on the site."""

from __future__ import annotations

import json
from pathlib import Path
from typing import Any

from build_tools.parts.goal_card import FORMAT as CARD_FORMAT
from build_tools.parts.goal_card import FORMAT_VERSION as CARD_FORMAT_VERSION
from build_tools.parts.goal_card import FORMS, ICT_ROLES, MOST_CARDS, WORDS, goal_card_values
from build_tools.paths import CONTENT
from scan.definition.model import FULL, NOT_APPLICABLE, SHORT, Instrument
from scan.scoring.response import FORMAT, FORMAT_VERSION, LONGEST_NOTE, MOST_FOCUS_ROLES

_TEAM_FORMAT = "i-scan-teambestand"
_DIALECT = "https://json-schema.org/draft/2020-12/schema"
_MONTH = {"type": ["string", "null"], "pattern": "^[0-9]{4}-(0[1-9]|1[0-2])$"}


def published_schemas(*instruments: Instrument, words: Path = CONTENT / WORDS) -> dict[str, str]:
    """Give the text of each schema by the address where it is published; that of goal cards when they have words."""
    schemas = {}
    for instrument in instruments:
        schemas[f"schemas/{instrument.key}-resultaat-1.json"] = result_schema(instrument)
        schemas[f"schemas/{instrument.key}-teambestand-1.json"] = team_schema(instrument)
    if words.exists():
        schemas["schemas/i-coach-doelenkaart-1.json"] = goal_card_schema(words)
    return {address: json.dumps(schema, ensure_ascii=False, indent=1) + "\n" for address, schema in schemas.items()}


def result_schema(instrument: Instrument) -> dict[str, Any]:
    """Describe a result file; unknown extra fields are allowed, as the reader ignores them."""
    answer = {"enum": [*range(instrument.lowest, instrument.highest + 1), NOT_APPLICABLE, None]}
    note = {"type": ["string", "null"], "maxLength": LONGEST_NOTE}
    target = {"type": ["number", "null"], "minimum": instrument.lowest, "maximum": instrument.highest}
    roles = [scale.key for scale in instrument.scales]
    return {
        "title": "Resultaatbestand van de i-scan",
        "description": "Wat iemand invulde en erbij schreef. Scores staan er niet in: die worden opnieuw berekend.",
        **_file(instrument, FORMAT, "answers"),
        "properties": {
            **_about(instrument, FORMAT),
            "month": _MONTH,
            "author": {"enum": ["zelf", "collega", None]},
            "edition": {"enum": [FULL, SHORT, None]},
            "answers": {
                "type": "object",
                "properties": {item.key: answer for item in instrument.items},
                "additionalProperties": False,
            },
            "notes": _by_role(roles, note),
            "situations": _by_role(roles, note),
            "targets": _by_role(roles, target | {"multipleOf": 0.5}),
            "focus": {"type": ["array", "null"], "items": {"enum": roles}, "maxItems": MOST_FOCUS_ROLES},
        },
    }


def team_schema(instrument: Instrument) -> dict[str, Any]:
    """Describe a team file: scores per role and nothing else about a person, but for a label that they typed."""
    score = {
        "type": ["object", "null"],
        "properties": {
            "score": {"type": "number", "minimum": instrument.lowest, "maximum": instrument.highest},
            "answered": {"type": "integer", "minimum": 1, "maximum": len(instrument.scales[0].items)},
        },
        "required": ["score", "answered"],
    }
    return {
        "title": "Teambestand van de i-scan",
        "description": "Wat één lid aan een teambeeld bijdraagt: een score per rol, geen antwoorden.",
        **_file(instrument, _TEAM_FORMAT, "scores"),
        "properties": {
            **_about(instrument, _TEAM_FORMAT),
            "scores": {
                "type": "object",
                "properties": {scale.key: score for scale in instrument.scales},
                "required": [scale.key for scale in instrument.scales],
                "additionalProperties": False,
            },
            "label": {"type": "string"},
        },
    }


def goal_card_schema(words: Path = CONTENT / WORDS) -> dict[str, Any]:
    """Describe a file with goal cards; what a card leaves out is empty."""
    texts = {
        key: {"title": text["label"], "type": ["string", "null"], "maxLength": text["most"]}
        for key, text in goal_card_values(words)["texts"].items()
    }
    choices = {
        "ict_role": {"enum": [*ICT_ROLES, None]},
        "forms": {"type": ["array", "null"], "items": {"enum": list(FORMS)}},
    }
    return {
        "title": "Bestand met doelenkaarten",
        "description": "Per kaart één onderwijsdoel, met de afspraken over ict die erbij horen.",
        "$schema": _DIALECT,
        "type": "object",
        "required": ["format", "format_version", "cards"],
        "properties": {
            "format": {"const": CARD_FORMAT},
            "format_version": {"const": CARD_FORMAT_VERSION},
            "month": _MONTH,
            "cards": {
                "type": "array",
                "items": {"type": "object", "properties": texts | choices},
                "minItems": 1,
                "maxItems": MOST_CARDS,
            },
        },
    }


def _file(instrument: Instrument, name: str, content: str) -> dict[str, Any]:
    """Say what holds for every file: an object that names its format and instrument, and has this content."""
    return {"$schema": _DIALECT, "type": "object", "required": [*_about(instrument, name), content]}


def _about(instrument: Instrument, name: str) -> dict[str, Any]:
    return {
        "format": {"const": name},
        "format_version": {"const": FORMAT_VERSION},
        "instrument": {"const": instrument.key},
        "instrument_version": {"type": "string", "pattern": f"^{instrument.major_version}\\.[0-9]{{1,3}}$"},
    }


def _by_role(roles: list[str], value: dict[str, Any]) -> dict[str, Any]:
    return {"type": ["object", "null"], "properties": dict.fromkeys(roles, value)}
