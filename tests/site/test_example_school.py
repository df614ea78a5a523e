"""The school that never lived: its files open on this site, and the page about it tells what they give."""

import json
from collections.abc import Callable, Mapping
from dataclasses import replace
from fractions import Fraction
from pathlib import Path
from typing import Any

import pytest
import yaml

from build_tools.data.instruments import instrument_folder, instrument_keys, load_instrument_files
from build_tools.example.files import answered, example_files
from build_tools.example.school import SCHOOL, read_school
from build_tools.parts.goal_card import WORDS, goal_card_format
from build_tools.paths import CONTENT, short_path, source_files
from scan.definition.model import OWN_TARGET, Instrument, TargetProfile
from scan.formats import goal_cards, result, target_profile, team
from scan.formats.reading import read_data
from scan.formats.refusal import RefusalError
from scan.scoring.change import compare_profiles
from scan.scoring.exact import decimal_text, shortest_text
from scan.scoring.response import read_response
from scan.scoring.scores import Profile, score_response
from scan.team.member import Member
from scan.team.outcome import Outcome, team_of_members
from scan.team.reading import MemberReader
from scan.team.target import read_target
from scan.text.names import number_word
from scan.text.team.report_words import COVERAGE

FOLDER = (CONTENT / SCHOOL).with_suffix("")
FILES = source_files(FOLDER, "**/*")
INSTRUMENTS = {key: load_instrument_files(instrument_folder(key)) for key in instrument_keys()}
CURE = "Draai `python -m build_tools example`, en kijk of de pagina nog klopt."
BY_HAND = {"doelenkaart.json"}
PAGE = " ".join((CONTENT / SCHOOL).with_suffix(".md").read_text(encoding="utf-8").replace("**", "").split())


def _data(path: str | Path) -> Any:
    return json.loads((FOLDER / path).read_text(encoding="utf-8"))


def _complaint(file: Path, instruments: Mapping[str, Instrument]) -> str:
    """Read a file as the page for it does; empty when it opens."""
    data = _data(file)
    instrument = instruments.get(data.get("instrument"), next(iter(instruments.values())))
    readers: dict[str, Callable[[Any], Any]] = {
        team.FORMAT: MemberReader(instrument).read_file,
        team.LEVELS_FORMAT: MemberReader(instrument).read_file,
        result.FORMAT: lambda each: read_response(each, instrument),
        target_profile.FORMAT: lambda each: read_target(each, instrument),
        goal_cards.FORMAT: lambda each: read_data(each, goal_card_format(CONTENT / WORDS)),
    }
    try:
        readers[data["format"]](data)
    except RefusalError as refusal:
        return f"{short_path(file)}: {refusal} {CURE}"
    return ""


def _members(folder: str, instrument: Instrument) -> list[Member]:
    reader, files = MemberReader(instrument), source_files(FOLDER / folder, "**/*.json")
    return [
        reader.read_file(
            json.loads(file.read_text(encoding="utf-8")), "" if file.parent.name == folder else file.parent.name
        )
        for file in files
    ]


@pytest.fixture(scope="module")
def docents() -> Outcome:
    """The forty, by their levels."""
    instrument = INSTRUMENTS["raamwerkscan"]
    return team_of_members(_members("docenten", instrument), instrument, None)


@pytest.fixture(scope="module")
def coaches() -> dict[str, Outcome]:
    """The six beside what their school asks: then, and half a year later."""
    instrument = INSTRUMENTS["i-scan"]
    target = read_target(_data("doelprofiel.json"), instrument)
    return {
        folder: team_of_members(_members(folder, instrument), instrument, target)
        for folder in ("i-coaches", "i-coaches-later")
    }


@pytest.fixture(scope="module")
def profiles() -> dict[str, dict[str, Profile]]:
    """What each of the six answered beside what is asked of them, scored: by folder and by letter."""
    school = read_school(CONTENT / SCHOOL)
    targets = {"targets": _data("doelprofiel.json")["targets"]}
    return {
        each.folder: {
            member.label[0]: _scored(answered(member, each.instrument) | targets, each.instrument)
            for member in each.members
        }
        for each in school.teams
    }


def _scored(data: dict[str, Any], instrument: Instrument) -> Profile:
    return score_response(read_response(data, instrument), instrument)


@pytest.mark.parametrize("file", [file for file in FILES if file.is_file()], ids=lambda file: file.name)
def test_every_file_opens_where_it_belongs(file: Path) -> None:
    """Read by the readers of the pages; if not, the line says which file, why, and what to do."""
    assert _complaint(file, INSTRUMENTS) == ""


def test_other_statements_are_told_with_the_file_and_the_cure() -> None:
    """A new version of an instrument does not leave old files behind unseen."""
    newer = {key: replace(each, version="9.0") for key, each in INSTRUMENTS.items()}
    line = _complaint(FOLDER / "i-coaches" / "verzonnen-voorbeeld-a.json", newer)
    assert line.startswith(
        "content/programma/kringloop/i-coaches/verzonnen-voorbeeld-a.json: Dit bestand hoort bij versie"
    )
    assert line.endswith(CURE)


def test_the_files_are_those_of_the_school_as_it_is_written() -> None:
    """None was changed by hand, none is left of before, and each names the version of now."""
    made = example_files(read_school(CONTENT / SCHOOL))
    there = {file.relative_to(FOLDER).as_posix(): file.read_text(encoding="utf-8") for file in FILES if file.is_file()}
    assert {path: text for path, text in there.items() if path not in BY_HAND} == made, CURE


def test_the_profile_asks_what_its_goals_ask() -> None:
    """As the page of the target profile would: of each role the highest."""
    groups = yaml.safe_load((CONTENT / "programma" / "doelprofiel.yml").read_text(encoding="utf-8"))["groups"]
    goals = {goal["key"]: goal["asks"] for group in groups for goal in group["goals"]}
    profile = read_school(CONTENT / SCHOOL).profile
    asked: dict[str, Fraction] = {}
    for ask in (ask for key in profile.goals for ask in goals[key]):
        asked[ask["scale"]] = max(Fraction(ask["level"]), asked.get(ask["scale"], Fraction(0)))
    assert dict(profile.targets) == asked


def test_the_page_tells_where_the_docents_stand(docents: Outcome) -> None:
    """The table, the lowest element, and that it is the lowest in every team."""
    lower = {each.scale.key: sum(list((each.levels or {}).values())[:2]) for each in docents.figures}
    for each in docents.figures:
        counts = " | ".join(str(count) for count in (each.levels or {}).values())
        assert f"| {each.scale.title} | {counts} |" in PAGE
    assert max(lower, key=lambda key: lower[key]) == "professionalisering"
    assert f"Bij professionalisering staan er {lower['professionalisering']} op verkennen of oefenen" in PAGE
    assert 2 / 3 < (docents.members - lower["leersituatie"]) / docents.members < 0.7
    assert [group.members for group in docents.groups] == [10, 10, 10, 10]
    for group in docents.groups:
        below = {each.scale.key: sum(list((each.levels or {}).values())[:2]) for each in group.figures}
        assert sorted(below, key=lambda key: -below[key])[0] == "professionalisering"
        assert sorted(below.values())[-1] > sorted(below.values())[-2], group.name


def test_the_page_tells_who_covers_what(coaches: dict[str, Outcome]) -> None:
    """The table beside the target, and who reaches what is asked."""
    now = coaches["i-coaches"]
    asked = [each for each in now.figures if each.target is not None]
    for each in asked:
        row = f"| {shortest_text(each.target or 0)} | {each.reached} | {each.near} | {COVERAGE[each.coverage or '']} |"
        assert f"| {each.scale.title} {row}" in PAGE
    assert PAGE.count("| gedekt |") + PAGE.count("| dun gedekt |") + PAGE.count("| open |") == len(asked)
    keys = [each.scale.key for each in now.figures]
    standings = {each.label[0]: each.standings[keys.index("onderwijskundige")] for each in now.people}
    reach = {letter for letter, each in standings.items() if each and each.reaches(Fraction(4))}
    near = {letter for letter, each in standings.items() if each and each.is_near(Fraction(4))}
    assert (reach, near) == ({"E"}, {"B", "C"})
    modules = [each.scale.key for each in now.actions.modules]
    assert modules == ["veranderkundige", "onderwijskundige"]
    assert f"[lees de module {now.actions.modules[0].scale.module.title}]" in PAGE


def test_the_page_tells_what_changed_and_what_did_not(
    coaches: dict[str, Outcome], profiles: dict[str, dict[str, Profile]]
) -> None:
    """One score changed more than its margin; the others that reach another level differ by one point."""
    then, now = profiles["i-coaches"], profiles["i-coaches-later"]
    own, changed, moved = TargetProfile(OWN_TARGET, "", "", {}), [], []
    for letter in then:
        for key, change in compare_profiles(then[letter], now[letter], own).items():
            before, after = then[letter].score(key), now[letter].score(key)
            changed += [(letter, key)] if change.verdict == "veranderd" else []
            if change.before.level != change.after.level:
                moved.append(((letter, key), abs(sum(after.points) - sum(before.points))))
    assert changed == [("B", "veranderkundige")]
    others = [points for which, points in moved if which not in changed]
    assert set(others) == {1}
    assert f"Nog {number_word(len(others))} keer komt iemand op een ander niveau uit" in PAGE
    estimate = now["B"].score("veranderkundige").estimate
    assert estimate
    assert f"B schat zich als veranderkundige nu in op {decimal_text(estimate.mean, 1)} en haalt" in PAGE
    first, second = ({each.scale.key: each.coverage for each in outcome.figures} for outcome in coaches.values())
    assert {key: (first[key], each) for key, each in second.items() if first[key] != each} == {
        "veranderkundige": ("open", "dun")
    }


def test_of_b_one_role_lies_below_the_target(profiles: dict[str, dict[str, Profile]]) -> None:
    """So that its result leads to that role."""
    response = read_response(_data("verzonnen-voorbeeld-i-coach-b.json"), INSTRUMENTS["i-scan"])
    profile = score_response(response, INSTRUMENTS["i-scan"])
    below = [
        scale.key
        for scale, one in profile.known
        if (aim := response.targets.get(scale.key)) and one.falls_short_of(aim)
    ]
    assert below == ["veranderkundige"]
    assert profile.scores == profiles["i-coaches"]["B"].scores
