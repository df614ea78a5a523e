"""The target profile: goals to choose from, what they ask per scale, and a form that makes a file and a sheet of it."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from fractions import Fraction
from pathlib import PurePosixPath
from typing import Any

from build_tools.data.programme_goals import Goal, ProgrammeGoals, SheetFields, load_programme_goals
from build_tools.data.sheet_form import SheetForm, sheet_form
from build_tools.pages.kind import PageKind
from build_tools.parts.form_values import on_a_step, target_values
from build_tools.parts.styles import CONTROLS, FRAME, NAMED_AFTER, STATES, Styles, from_theme
from build_tools.parts.surroundings import Surroundings
from scan.definition.model import Instrument, Scale
from scan.formats.page_data import page_data
from scan.formats.target_profile import LONGEST_TITLE, target_profile_file
from scan.scoring.exact import decimal_text
from scan.text.names import number_word

MOST_GOALS = 3
"""Who chooses more has not chosen; their reasons also have to fit on one sheet of paper."""


@dataclass(frozen=True)
class Reason:
    """Why something is asked of a scale: a goal, or a profile to begin from, which gives no work."""

    goal: str
    title: str
    level: Fraction
    work: str = ""

    @property
    def number(self) -> float:
        """What is asked, as the page and files hold it."""
        return float(self.level)

    @property
    def text(self) -> str:
        """What is asked, as a sentence writes it."""
        return decimal_text(self.level, 1)


def reasons(instrument: Instrument, goals: ProgrammeGoals, scale: Scale) -> tuple[Reason, ...]:
    """Give all that can be asked of a scale, the highest first: the first of those that are chosen is what is asked."""
    return tuple(sorted(_reasons(instrument, goals, scale), key=lambda reason: -reason.level))


def _reasons(instrument: Instrument, goals: ProgrammeGoals, scale: Scale) -> Iterator[Reason]:
    for profile in instrument.profiles:
        if scale.key in profile.targets:
            yield Reason(profile.key, profile.title, on_a_step(profile.targets[scale.key]))
    for goal in goals.goals:
        yield from (Reason(goal.key, goal.title, ask.level, ask.work) for ask in goal.asks if ask.scale == scale.key)


def _values(around: Surroundings) -> Mapping[str, Any]:
    instrument = around.its_instrument
    forms = {
        path: sheet_form(PurePosixPath(path).stem, front.own["sheet"])
        for path, front in around.of_kind("sheet").items()
    }
    file = around.content / PurePosixPath(around.page.path).with_suffix(".yml")
    goals = load_programme_goals(file, instrument, {path: form.names for path, form in forms.items()})
    asked = {scale.key: reasons(instrument, goals, scale) for scale in instrument.scales}
    keys = [*(profile.key for profile in instrument.profiles), *(goal.key for goal in goals.goals)]
    return {
        "groups": goals.groups,
        "sheets": goals.sheets,
        "asked": asked,
        "targets": {goal.key: {ask.scale: decimal_text(ask.level, 1) for ask in goal.asks} for goal in goals.goals}
        | {
            profile.key: {scale: decimal_text(target, 1) for scale, target in profile.targets.items()}
            for profile in instrument.profiles
        },
        "levels": [
            value | {"level": instrument.level(Fraction(value["number"])).label} for value in target_values(instrument)
        ],
        "most_goals": number_word(MOST_GOALS),
        "longest_title": LONGEST_TITLE,
        "rules": {
            "file": page_data(target_profile_file(instrument, keys)),
            "instrument": instrument.key,
            "version": instrument.version,
            "mostGoals": MOST_GOALS,
            "asks": {key: [[reason.goal, reason.number] for reason in each] for key, each in asked.items()},
            "signs": {goal.key: goal.sign for goal in goals.goals},
            "work": {goal.key: _work(goal) for goal in goals.goals},
            "sheets": [_sheet_rules(sheet, forms[sheet.page], around) for sheet in goals.sheets],
        },
    }


def _work(goal: Goal) -> list[list[str]]:
    """Give the work that a goal asks for with its scale, what it asks most of first."""
    return [[ask.scale, ask.work] for ask in sorted(goal.asks, key=lambda ask: -ask.level)]


def _sheet_rules(sheet: SheetFields, form: SheetForm, around: Surroundings) -> dict[str, Any]:
    """Give what a script needs to write on a sheet: where it is, what its file is, and which field takes what."""
    file = {"name": form.file.name, "version": form.file.version}
    address = around.page.root + around.find(sheet.page).address
    return {"sheet": form.key, "file": file, "address": address, "rows": sheet.rows, "fields": sheet.fields}


KIND = PageKind(
    name="profile",
    template="profile",
    styles=Styles(
        (
            *FRAME,
            *CONTROLS,
            *from_theme("parts/keep", "parts/table-scroll"),
            *STATES,
            *from_theme("parts/profile/choice", "parts/profile/scale", "parts/profile/table", "pages/profile"),
        ),
        (NAMED_AFTER,),
    ),
    script="profile",
    holds_answers=True,
    needs_instrument=True,
    values=_values,
)
