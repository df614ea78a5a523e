"""The JSON Schemas of the files that people hand to each other, made of their formats and published on the site."""

from __future__ import annotations

import json
from pathlib import Path

from build_tools.parts.goal_card import goal_card_format
from build_tools.release.manifest_format import manifest_file
from scan.definition.model import Instrument
from scan.formats.file_format import FileFormat
from scan.formats.result import result_file
from scan.formats.schema import json_schema
from scan.formats.target_profile import target_profile_file
from scan.formats.team import levels_file, sum_file, team_file
from scan.formats.worksheet import worksheet_file


def published_schemas(*instruments: Instrument, words: Path) -> dict[str, str]:
    """Give the text of each schema by the address where it is published.

    That of goal cards comes with their `words`: a site without that file has no such cards.
    """
    formats: dict[str, FileFormat] = {}
    for instrument in instruments:
        formats[f"schemas/{instrument.key}-resultaat-1.json"] = result_file(instrument)
        formats[f"schemas/{instrument.key}-teambestand-1.json"] = team_file(instrument)
        formats[f"schemas/{instrument.key}-teamniveaus-1.json"] = levels_file(instrument)
        formats[f"schemas/{instrument.key}-teamsom-1.json"] = sum_file(instrument)
        formats[f"schemas/{instrument.key}-doelprofiel-1.json"] = target_profile_file(instrument)
    if words.exists():
        formats["schemas/i-coach-doelenkaart-1.json"] = goal_card_format(words)
    formats["schemas/i-coach-werkblad-1.json"] = worksheet_file(None, {})
    formats["schemas/i-coach-release-1.json"] = manifest_file()
    return {
        address: json.dumps(json_schema(each), ensure_ascii=False, indent=1) + "\n" for address, each in formats.items()
    }
