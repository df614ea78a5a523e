"""The report: everything that a visitor reads at the end, as data."""

from __future__ import annotations

from dataclasses import dataclass
from fractions import Fraction
from typing import Any

from scan.advice import Focus, choose_focus
from scan.change import Change, compare_profiles
from scan.exact import four_decimals
from scan.model import Instrument, Item, TargetProfile
from scan.precision import margin, standard_error
from scan.response import Response
from scan.scoring import Profile, Score, score_band, score_response
from scan.wording import HONEST_SENTENCES, PROVISIONAL_SENTENCE, conclusion, focus_introduction

FORMAT = "i-scan-verslag"
FORMAT_VERSION = 1


@dataclass(frozen=True, slots=True)
class Comparison:
    """An earlier profile of the same person, with what changed since."""

    earlier: Profile
    changes: tuple[Change, ...]


@dataclass(frozen=True, slots=True)
class Report:
    """A profile with what we say about it."""

    profile: Profile
    target: TargetProfile | None
    focus: tuple[Focus, ...]
    comparison: Comparison | None


def make_report(
    response: Response,
    instrument: Instrument,
    target: TargetProfile | None = None,
    earlier: Response | None = None,
) -> Report:
    """Score a response and say what follows from it."""
    profile = score_response(response, instrument)
    before = score_response(earlier, instrument) if earlier else None
    comparison = Comparison(before, compare_profiles(before, profile)) if before else None
    return Report(profile, target, choose_focus(profile, target), comparison)


def honest_sentences(instrument: Instrument) -> tuple[str, ...]:
    """Give the sentences about what the result is not."""
    return (*HONEST_SENTENCES, PROVISIONAL_SENTENCE) if instrument.assumptions.provisional else HONEST_SENTENCES


def report_data(report: Report) -> dict[str, Any]:
    """Write a report as data for JSON; numbers carry four decimals, rounded half up."""
    profile, target = report.profile, report.target
    return {
        "format": FORMAT,
        "format_version": FORMAT_VERSION,
        "instrument": profile.instrument.key,
        "instrument_version": profile.instrument.version,
        "month": profile.response.month,
        "profile": target.key if target else None,
        "conclusion": conclusion(profile),
        "flat": profile.flat,
        "scores": {score.scale.key: _score_data(score, profile, target) for score in profile.scores},
        "focus_introduction": focus_introduction(profile, report.focus, target),
        "focus": [_focus_data(focus) for focus in report.focus],
        "changes": _changes_data(report.comparison),
        "honest": list(honest_sentences(profile.instrument)),
    }


def _score_data(score: Score, profile: Profile, target: TargetProfile | None) -> dict[str, Any]:
    ends = score_band(score, profile.instrument)
    aim = target.targets[score.scale.key] if target else None
    return {
        "title": score.scale.title,
        "score": _number(score.mean),
        "answered": score.answered,
        "not_applicable": score.not_applicable,
        "items": len(score.scale.items),
        "sem": _number(None if score.variance is None else standard_error(score.variance)),
        "margin": _number(None if score.variance is None else margin(score.variance)),
        "low": _number(ends[0] if ends else None),
        "high": _number(ends[1] if ends else None),
        "level": score.level.key if score.level else None,
        "level_text": score.scale.level_texts[score.level.key] if score.level else None,
        "group": profile.groups.get(score.scale.key),
        "target": _number(aim),
        "gap": _number(None if aim is None or score.mean is None else aim - score.mean),
    }


def _focus_data(focus: Focus) -> dict[str, Any]:
    return {
        "role": focus.scale.key,
        "equal_with": [scale.key for scale in focus.equal_with],
        "module": {"title": focus.module.title, "aim": focus.module.aim, "page": focus.module.page},
        "act": focus.act,
        "question": focus.question,
        "items": [_item_data(item) for item in focus.items],
    }


def _item_data(item: Item) -> dict[str, str]:
    return {"key": item.key, "text": item.text, "help": item.help}


def _changes_data(comparison: Comparison | None) -> dict[str, Any] | None:
    if comparison is None:
        return None
    return {change.scale.key: _change_data(change) for change in comparison.changes}


def _change_data(change: Change) -> dict[str, Any] | None:
    if change.verdict is None:
        return None
    return {"difference": _number(change.difference), "z": _number(change.z), "verdict": change.verdict}


def _number(value: Fraction | None) -> float | None:
    return None if value is None else four_decimals(value)
