"""The files of the school that never lived, each as the pages of the site would save it."""

from __future__ import annotations

import json
from collections.abc import Iterator, Mapping
from typing import Any

from build_tools.example.school import AskedProfile, ExampleSchool, Group, OpenMember, SavedResult, Team
from scan.definition.model import Instrument
from scan.formats import target_profile, team
from scan.formats.result import result_data
from scan.scoring.exact import four_decimals
from scan.scoring.response import read_response
from scan.scoring.scores import score_response

PREFIX = "verzonnen-voorbeeld"
"""How the name of each file of a person begins, for in a list of files only names are seen."""


def example_files(school: ExampleSchool) -> dict[str, str]:
    """Give the text of every file, by its path from the folder of the school."""
    return {path: _text(school.note, data) for path, data in _files(school)}


def answered(member: OpenMember, instrument: Instrument) -> dict[str, Any]:
    """Give what a result file with the answers of a member holds."""
    return result_data(instrument, dict(zip((item.key for item in instrument.items), member.points, strict=True)))


def _text(note: str, data: Mapping[str, Any]) -> str:
    """Write a file; `voorbeeld` is an extra field, which every reader ignores."""
    return json.dumps({**data, "voorbeeld": note}, ensure_ascii=False, indent=1) + "\n"


def _files(school: ExampleSchool) -> Iterator[tuple[str, dict[str, Any]]]:
    for each in school.teams:
        for group in each.groups:
            yield from _group_files(each, group)
        for member in each.members:
            yield f"{each.folder}/{PREFIX}-{member.name}.json", _open_data(member, each.instrument)
    yield f"{school.profile.file}.json", _profile_data(school.profile)
    for result in school.results:
        yield f"{PREFIX}-{result.file}.json", _result_data(result, school)


def _group_files(its_team: Team, group: Group) -> Iterator[tuple[str, dict[str, Any]]]:
    keys = [scale.key for scale in its_team.instrument.scales]
    for number, levels in enumerate(group.levels, start=1):
        data = {"format": team.LEVELS_FORMAT, **_about(team.FORMAT_VERSION, its_team.instrument)}
        path = f"{its_team.folder}/{group.name}/{PREFIX}-{group.name}-{number:02}.json"
        yield path, {**data, "levels": dict(zip(keys, levels, strict=True))}


def _open_data(member: OpenMember, instrument: Instrument) -> dict[str, Any]:
    profile = score_response(read_response(answered(member, instrument), instrument), instrument)
    scores = {
        score.scale.key: score.estimate and {"score": four_decimals(score.estimate.mean), "answered": score.answered}
        for score in profile.scores
    }
    about = _about(team.FORMAT_VERSION, instrument)
    return {"format": team.FORMAT, **about, "scores": scores, "label": member.label}


def _profile_data(profile: AskedProfile) -> dict[str, Any]:
    return {
        "format": target_profile.FORMAT,
        **_about(target_profile.FORMAT_VERSION, profile.instrument),
        "title": profile.title,
        "goals": list(profile.goals),
        "targets": {key: float(target) for key, target in profile.targets.items()},
    }


def _result_data(result: SavedResult, school: ExampleSchool) -> dict[str, Any]:
    its_team = school.team(result.folder)
    member = next(member for member in its_team.members if member.name == result.member)
    return {
        **answered(member, its_team.instrument),
        "month": result.month,
        "targets": {key: float(target) for key, target in school.profile.targets.items()},
        "focus": list(result.focus),
    }


def _about(version: int, instrument: Instrument) -> dict[str, Any]:
    return {"format_version": version, "instrument": instrument.key, "instrument_version": instrument.version}
