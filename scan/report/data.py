"""The report: everything that a visitor reads at the end, as data."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from fractions import Fraction
from typing import Any

from scan.definition.model import Instrument, Item, TargetProfile
from scan.scoring.advice import Focus, choose_focus
from scan.scoring.change import Change, compare_profiles
from scan.scoring.exact import four_decimals
from scan.scoring.peer import Distance, SecondView, compare_views
from scan.scoring.precision import margin, standard_error
from scan.scoring.response import Response
from scan.scoring.scores import Profile, Score, score_band, score_response
from scan.text.sentences import (
    HONEST_SENTENCES,
    PROVISIONAL_SENTENCE,
    conclusion,
    focus_introduction,
    second_view_conclusion,
)

FORMAT = "i-scan-verslag"
FORMAT_VERSION = 1


@dataclass(frozen=True, slots=True)
class Comparison:
    """Earlier profiles of the same person, oldest first, with what changed since the last and since the first."""

    earlier: tuple[Profile, ...]
    since_last: tuple[Change, ...]
    since_first: tuple[Change, ...]


@dataclass(frozen=True, slots=True)
class Report:
    """A profile with what we say about it."""

    profile: Profile
    target: TargetProfile | None
    focus: tuple[Focus, ...]
    comparison: Comparison | None
    second_view: SecondView | None


def make_report(
    response: Response,
    instrument: Instrument,
    target: TargetProfile | None = None,
    earlier: Sequence[Response] = (),
    colleague: Response | None = None,
) -> Report:
    """Score a response and say what follows from it, beside earlier ones and a colleague's where they are given."""
    profile = score_response(response, instrument)
    view = compare_views(profile, score_response(colleague, instrument)) if colleague else None
    return Report(profile, target, choose_focus(profile, target), _comparison(profile, earlier, instrument), view)


def _comparison(profile: Profile, earlier: Sequence[Response], instrument: Instrument) -> Comparison | None:
    """Compare with earlier attempts in the order of their months; those without one come first."""
    if not earlier:
        return None
    in_order = sorted(earlier, key=lambda response: response.month or "")
    before = tuple(score_response(response, instrument) for response in in_order)
    return Comparison(before, compare_profiles(before[-1], profile), compare_profiles(before[0], profile))


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
        "edition": profile.instrument.edition,
        "month": profile.response.month,
        "profile": target.key if target else None,
        "conclusion": conclusion(profile),
        "flat": profile.flat,
        "scores": {score.scale.key: _score_data(score, profile, target) for score in profile.scores},
        "focus_introduction": focus_introduction(profile, report.focus, target),
        "focus": [_focus_data(focus) for focus in report.focus],
        "changes": _changes_data(report.comparison),
        "attempts": [_attempt_data(earlier) for earlier in report.comparison.earlier] if report.comparison else [],
        "colleague": _second_view_data(report.second_view),
        "notes": dict(profile.response.notes),
        "situations": dict(profile.response.situations),
        "honest": list(honest_sentences(profile.instrument)),
    }


def _score_data(score: Score, profile: Profile, target: TargetProfile | None) -> dict[str, Any]:
    ends = score_band(score, profile.instrument)
    aim = target.targets.get(score.scale.key) if target else None
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
    return {change.scale.key: _change_data(change) for change in comparison.since_last}


def _change_data(change: Change) -> dict[str, Any] | None:
    if change.verdict is None:
        return None
    return {"difference": _number(change.difference), "z": _number(change.z), "verdict": change.verdict}


def _attempt_data(profile: Profile) -> dict[str, Any]:
    scores = {score.scale.key: _number(score.mean) for score in profile.scores}
    return {"month": profile.response.month, "edition": profile.instrument.edition, "scores": scores}


def _second_view_data(view: SecondView | None) -> dict[str, Any] | None:
    if view is None:
        return None
    means = {score.scale.key: score.mean for score in view.profile.scores}
    return {
        "conclusion": second_view_conclusion(view),
        "scores": {distance.scale.key: _distance_data(distance, means) for distance in view.distances},
    }


def _distance_data(distance: Distance, means: dict[str, Fraction | None]) -> dict[str, Any]:
    return {
        "score": _number(means[distance.scale.key]),
        "distance": _number(distance.value),
        "differs": distance.differs,
    }


def _number(value: Fraction | None) -> float | None:
    return None if value is None else four_decimals(value)
