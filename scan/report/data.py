"""The report: everything that a visitor reads at the end, as data."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from fractions import Fraction
from typing import Any

from scan.definition.model import Instrument, Item, Scale, TargetProfile
from scan.scoring.advice import Focus, choose_focus, places_to_start
from scan.scoring.change import Change, compare_profiles
from scan.scoring.estimate import Estimate
from scan.scoring.exact import four_decimals
from scan.scoring.peer import PeerRating, compare_with_peer
from scan.scoring.precision import standard_error
from scan.scoring.response import Response
from scan.scoring.scores import Profile, Score, score_response
from scan.text.comparisons import peer_conclusion
from scan.text.conclusions import conclusion
from scan.text.report_words import honest_sentences
from scan.text.suggestions import focus_introduction

FORMAT = "i-scan-verslag"
FORMAT_VERSION = 1


@dataclass(frozen=True, slots=True)
class Comparison:
    """Earlier profiles of the same person, oldest first, with what changed per scale since the last and the first."""

    earlier: tuple[Profile, ...]
    since_last: Mapping[str, Change]
    since_first: Mapping[str, Change]

    @property
    def changes(self) -> tuple[Change, ...]:
        """All that is said of what changed."""
        return (*self.since_last.values(), *self.since_first.values())


@dataclass(frozen=True, slots=True)
class Report:
    """A profile with what we say about it; `places` are the items to start with when no scale is in the focus."""

    profile: Profile
    target: TargetProfile | None
    focus: tuple[Focus, ...]
    places: tuple[Item, ...]
    comparison: Comparison | None
    peer_rating: PeerRating | None


def make_report(
    response: Response,
    instrument: Instrument,
    target: TargetProfile | None = None,
    earlier: Sequence[Response] = (),
    peer: Response | None = None,
) -> Report:
    """Score a response and say what follows from it, beside earlier ones and a peer's where they are given."""
    profile = score_response(response, instrument)
    rating = compare_with_peer(profile, score_response(peer, instrument)) if peer else None
    focus = choose_focus(profile, target)
    places = () if focus else places_to_start(profile)
    return Report(profile, target, focus, places, _comparison(profile, earlier, target, instrument), rating)


def _comparison(
    profile: Profile, earlier: Sequence[Response], target: TargetProfile | None, instrument: Instrument
) -> Comparison | None:
    """Compare with earlier attempts in the order of their months; those without one come first."""
    if not earlier:
        return None
    in_order = sorted(earlier, key=lambda response: response.month or "")
    before = tuple(score_response(response, instrument) for response in in_order)
    since_last, since_first = (compare_profiles(each, profile, target) for each in (before[-1], before[0]))
    return Comparison(before, since_last, since_first)


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
        "focus_introduction": focus_introduction(profile, report.focus, target, report.places),
        "focus": [_focus_data(focus) for focus in report.focus],
        "places": [_item_data(item) for item in report.places],
        "changes": _changes_data(report),
        "attempts": [_attempt_data(earlier) for earlier in report.comparison.earlier] if report.comparison else [],
        "colleague": _peer_data(report),
        "notes": dict(profile.response.notes),
        "situations": dict(profile.response.situations),
        "honest": list(honest_sentences(profile.instrument)),
    }


def _score_data(score: Score, profile: Profile, target: TargetProfile | None) -> dict[str, Any]:
    aim = target.targets.get(score.scale.key) if target else None
    data = {
        "title": score.scale.title,
        "score": None,
        "answered": score.answered,
        "not_applicable": score.not_applicable,
        "items": len(score.scale.items),
        **dict.fromkeys(("sem", "margin", "low", "high", "level", "level_text")),
        "group": profile.groups.get(score.scale.key),
        "target": None if aim is None else four_decimals(aim),
        "gap": None,
    }
    return data | _estimate_data(score.estimate, score.scale, aim) if score.estimate else data


def _estimate_data(estimate: Estimate, scale: Scale, aim: Fraction | None) -> dict[str, Any]:
    low, high = estimate.bar
    return {
        "score": four_decimals(estimate.mean),
        "sem": four_decimals(standard_error(estimate.variance)),
        "margin": four_decimals(estimate.margin),
        "low": four_decimals(low),
        "high": four_decimals(high),
        "level": estimate.level.key,
        "level_text": scale.level_texts[estimate.level.key],
        "gap": None if aim is None else four_decimals(aim - estimate.mean),
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


def _changes_data(report: Report) -> dict[str, Any] | None:
    if report.comparison is None:
        return None
    changes = report.comparison.since_last
    return {score.scale.key: _change_data(changes.get(score.scale.key)) for score in report.profile.scores}


def _change_data(change: Change | None) -> dict[str, Any] | None:
    if change is None:
        return None
    return {
        "difference": four_decimals(change.difference),
        "planned": change.planned,
        "verdict": change.verdict,
    }


def _attempt_data(profile: Profile) -> dict[str, Any]:
    scores = {score.scale.key: _mean(score) for score in profile.scores}
    return {"month": profile.response.month, "edition": profile.instrument.edition, "scores": scores}


def _peer_data(report: Report) -> dict[str, Any] | None:
    rating = report.peer_rating
    if rating is None:
        return None
    return {
        "conclusion": peer_conclusion(rating),
        "scores": {score.scale.key: _peer_score_data(score, rating) for score in rating.profile.scores},
    }


def _peer_score_data(theirs: Score, rating: PeerRating) -> dict[str, Any]:
    discrepancy = rating.discrepancies.get(theirs.scale.key)
    if discrepancy is None:
        return {"score": _mean(theirs), "margin": None, "distance": None, "differs": None}
    return {
        "score": _mean(theirs),
        "margin": four_decimals(discrepancy.peer.margin),
        "distance": four_decimals(discrepancy.points),
        "differs": discrepancy.differs,
    }


def _mean(score: Score) -> float | None:
    return four_decimals(score.estimate.mean) if score.estimate else None
