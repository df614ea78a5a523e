"""A school that never lived, as an editor wrote it: who answered what, and what the school asks."""

from __future__ import annotations

from collections.abc import Collection, Mapping
from dataclasses import dataclass
from fractions import Fraction
from pathlib import Path

from build_tools.data.data_file import read_data_file
from build_tools.data.instruments import instrument_folder, instrument_keys, load_instrument_files
from scan.definition.fields import Fields
from scan.definition.model import Instrument
from scan.definition.problems import did_you_mean
from scan.formats.result import TARGET_STEP
from scan.formats.target_profile import LONGEST_TITLE
from scan.formats.team import LONGEST_LABEL

SCHOOL = "programma/kringloop.yml"
"""Where it stands, from the folder with content; its files stand in the folder of the same name."""

_GROUPS = ("folder", "instrument", "groups")
_OPEN = ("folder", "instrument", "members")
_PROFILE = ("file", "instrument", "title", "goals", "targets")
_RESULT = ("file", "folder", "member", "month", "focus")


@dataclass(frozen=True, slots=True)
class Group:
    """Members who give no more than levels: for each a level per scale."""

    name: str
    levels: tuple[tuple[str, ...], ...]


@dataclass(frozen=True, slots=True)
class OpenMember:
    """A member who gives scores, with the points of the answers that they come from, per item of the instrument."""

    name: str
    label: str
    points: tuple[int, ...]


@dataclass(frozen=True, slots=True)
class Team:
    """Files of one team at one moment, in a folder of their own: of members in groups, or of open ones."""

    folder: str
    instrument: Instrument
    groups: tuple[Group, ...]
    members: tuple[OpenMember, ...]


@dataclass(frozen=True, slots=True)
class AskedProfile:
    """What the school asks of its members, by scale, and the keys of the goals that ask it."""

    file: str
    instrument: Instrument
    title: str
    goals: tuple[str, ...]
    targets: Mapping[str, Fraction]


@dataclass(frozen=True, slots=True)
class SavedResult:
    """The whole result of one open member, which a team does not get: only who it is about has it."""

    file: str
    folder: str
    member: str
    month: str
    focus: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class ExampleSchool:
    """All of it; `note` says in every file that nobody in it ever lived."""

    note: str
    teams: tuple[Team, ...]
    profile: AskedProfile
    results: tuple[SavedResult, ...]

    def team(self, folder: str) -> Team:
        """Find a team by its folder."""
        return next(team for team in self.teams if team.folder == folder)


def read_school(file: Path) -> ExampleSchool:
    """Read the school; raises `DataFileError` with every problem."""
    return read_data_file(file, ("note", "groups", "members", "profile", "results"), _load)


def _load(fields: Fields) -> ExampleSchool:
    teams = [_load_groups(each) for each in fields.groups("groups", _GROUPS, 1, 4)]
    teams += [_load_open(each) for each in fields.groups("members", _OPEN, 1, 4)]
    return ExampleSchool(
        note=fields.text("note", 200),
        teams=tuple(teams),
        profile=_load_profile(fields.fields("profile", _PROFILE)),
        results=tuple(_load_result(each, teams) for each in fields.groups("results", _RESULT, 1, 4)),
    )


def _instrument(fields: Fields) -> Instrument:
    keys = instrument_keys()
    return load_instrument_files(instrument_folder(_one_of(fields, "instrument", keys)))


def _one_of(fields: Fields, name: str, choices: Collection[str]) -> str:
    """Read one of these words; the first of them after a problem."""
    word = fields.text(name)
    if word in choices:
        return word
    fields.reject(name, f"'{word}' bestaat hier niet.", f"Kies uit: {', '.join(choices)}.{did_you_mean(word, choices)}")
    return next(iter(choices))


def _load_groups(fields: Fields) -> Team:
    instrument = _instrument(fields)
    groups = fields.groups("groups", ("name", "levels"), 1, 8)
    return Team(fields.key("folder"), instrument, tuple(_load_group(each, instrument) for each in groups), ())


def _load_group(fields: Fields, instrument: Instrument) -> Group:
    keys = [level.key for level in instrument.levels]
    rows = fields.texts("levels", 1, 40)
    signs = {str(number): key for number, key in enumerate(keys, start=1)}
    for row in rows:
        if len(row) != len(instrument.scales) or not set(row) <= set(signs):
            cure = f"Schrijf {len(instrument.scales)} cijfers van 1 tot en met {len(keys)}, tussen aanhalingstekens."
            fields.reject("levels", f"'{row}' is geen rijtje niveaus.", cure)
    return Group(fields.key("name"), tuple(tuple(signs.get(sign, keys[0]) for sign in row) for row in rows))


def _load_open(fields: Fields) -> Team:
    instrument = _instrument(fields)
    members = fields.groups("members", ("name", "label", "answers"), 1, 12)
    return Team(fields.key("folder"), instrument, (), tuple(_load_member(each, instrument) for each in members))


def _load_member(fields: Fields, instrument: Instrument) -> OpenMember:
    rows = fields.texts("answers", len(instrument.scales), len(instrument.scales))
    items = len(instrument.scales[0].items)
    points = {str(option.points): option.points for option in instrument.options if option.points is not None}
    for row in rows:
        if len(row) != items or not set(row) <= set(points):
            cure = f"Schrijf {items} cijfers van {instrument.lowest} tot en met {instrument.highest}."
            fields.reject("answers", f"'{row}' is geen rijtje antwoorden.", cure)
    given = tuple(points.get(sign, instrument.lowest) for row in rows for sign in row)
    return OpenMember(fields.key("name"), fields.text("label", LONGEST_LABEL), given)


def _load_profile(fields: Fields) -> AskedProfile:
    instrument = _instrument(fields)
    targets = fields.fields("targets", [scale.key for scale in instrument.scales])
    low, high = Fraction(instrument.lowest), Fraction(instrument.highest)
    asked = {key: targets.number(key, low, high) for key in targets.names}
    for key, target in asked.items():
        if (target / Fraction(TARGET_STEP)).denominator > 1:
            targets.reject(key, f"'{key}' is geen stap van een half.", "Schrijf bijvoorbeeld 3 of 3.5.")
    return AskedProfile(
        file=fields.key("file"),
        instrument=instrument,
        title=fields.text("title", LONGEST_TITLE),
        goals=fields.texts("goals", 1, 4),
        targets=asked,
    )


def _load_result(fields: Fields, teams: Collection[Team]) -> SavedResult:
    folder = _one_of(fields, "folder", [team.folder for team in teams if team.members])
    team = next(team for team in teams if team.folder == folder)
    return SavedResult(
        file=fields.key("file"),
        folder=folder,
        member=_one_of(fields, "member", [member.name for member in team.members]),
        month=fields.text("month", 7),
        focus=fields.texts("focus", 1, 2),
    )
