"""Reading what can be answered: the options, the levels that they lead to, and what margins rest on."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from fractions import Fraction
from typing import Literal

from scan.definition.fields import Fields
from scan.definition.model import CORRELATIONS, NOT_APPLICABLE, AnswerOption, Assumptions, Level, spread_limits
from scan.definition.unique import check_unique

FEWEST_POINTS, MOST_POINTS = 2, 10
"""Answers with points: fewer than two cannot differ, more than ten nobody tells apart."""
_HIGHEST_POINT = Fraction(99)
_OPTION = ("value", "label", "meaning", "colleague_label", "colleague_note")


@dataclass(frozen=True, slots=True)
class AnswerScale:
    """The points of the lowest and the highest answer; when the answers are wrong, ends that no number lies beyond."""

    lowest: Fraction
    highest: Fraction
    is_known: bool


def load_options(main: Fields) -> tuple[AnswerOption, ...]:
    """Read the answers: points that rise by one, and after them, if there is one, the answer that does not count."""
    groups = main.groups("options", _OPTION, FEWEST_POINTS, MOST_POINTS + 1)
    options = tuple(_option(fields) for fields in groups)
    if options and not _in_order([option.value for option in options]):
        cause = f"de antwoorden zijn niet {FEWEST_POINTS} tot {MOST_POINTS} punten die met één oplopen."
        cure = (
            "Nummer ze vanaf het laagste met steeds één erbij, zoals 1, 2, 3, en zet nvt als laatste of laat het weg."
        )
        main.reject("options", cause, cure)
    return options


def answer_scale(options: Sequence[AnswerOption]) -> AnswerScale:
    """Give the ends of the answer scale."""
    if not _in_order([option.value for option in options]):
        return AnswerScale(Fraction(0), _HIGHEST_POINT, is_known=False)
    points = [Fraction(option.points) for option in options if option.points is not None]
    return AnswerScale(points[0], points[-1], is_known=True)


def load_assumptions(main: Fields, points: AnswerScale) -> Assumptions:
    """Read what margins rest on; as long as that is provisional, with the sentence that says so."""
    fields = main.fields("precision", ("provisional", "provisional_text", "sd", "inter_item_r"))
    provisional = fields.truth("provisional")
    has_text = provisional or fields.has("provisional_text")
    return Assumptions(
        sd=fields.number("sd", *spread_limits(int(points.lowest), int(points.highest))),
        inter_item_r=fields.number("inter_item_r", *CORRELATIONS),
        provisional=provisional,
        provisional_text=fields.text("provisional_text", longest=300) if has_text else "",
    )


def load_levels(main: Fields, points: AnswerScale) -> tuple[Level, ...]:
    """Read the levels, from the lowest answer up."""
    levels = tuple(
        Level(
            key=fields.key("key"),
            label=fields.text("label", longest=40),
            cut=fields.number("from", points.lowest, points.highest),
            meaning=fields.text("meaning", longest=120),
        )
        for fields in main.groups("levels", ("key", "label", "from", "meaning"), 2, 6)
    )
    cuts = [level.cut for level in levels]
    if cuts and points.is_known and cuts[0] != points.lowest:
        cure = f"Schrijf from: {points.lowest} bij het eerste niveau."
        main.reject("levels", f"het eerste niveau begint niet bij {points.lowest}.", cure)
    if cuts != sorted(set(cuts)):
        main.reject("levels", "de grenzen van de niveaus lopen niet op.", "Zet de niveaus op volgorde van from.")
    check_unique(main, "levels", [level.key for level in levels])
    return levels


def _option(fields: Fields) -> AnswerOption:
    label = fields.text("label", longest=40)
    theirs = fields.text("colleague_label", longest=40) if fields.has("colleague_label") else label
    note = fields.text("colleague_note", longest=60) if fields.has("colleague_note") else ""
    return AnswerOption(_option_value(fields), label, fields.text("meaning", longest=120), theirs, note)


def _option_value(fields: Fields) -> int | Literal["nvt"]:
    if fields.says("value", NOT_APPLICABLE):
        return NOT_APPLICABLE
    number = fields.number("value", Fraction(0), _HIGHEST_POINT)
    if number.denominator > 1:
        fields.reject("value", "een antwoord is een heel getal.", "Schrijf een getal zonder komma, of nvt.")
    return int(number)


def _in_order(values: Sequence[int | Literal["nvt"]]) -> bool:
    points = [value for value in values if value != NOT_APPLICABLE]
    rising = list(range(points[0], points[0] + len(points))) if points else []
    return FEWEST_POINTS <= len(points) <= MOST_POINTS and list(values) in (rising, [*rising, NOT_APPLICABLE])
