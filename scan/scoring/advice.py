"""From a profile to what someone could work on: at most two scales, each with something to do."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from fractions import Fraction

from scan.definition.model import Answer, Instrument, Item, Module, Scale, TargetProfile
from scan.formats.result import MOST_FOCUS_SCALES
from scan.scoring.scores import Profile, Score

MOST_ITEMS = 3


@dataclass(frozen=True, slots=True)
class Focus:
    """One scale to work on. `equal_with` names the other eligible scales with exactly the same deciding value."""

    scale: Scale
    equal_with: tuple[Scale, ...]
    act: str
    question: str
    items: tuple[Item, ...]

    @property
    def module(self) -> Module:
        """The module that belongs to the scale."""
        return self.scale.module


def choose_focus(profile: Profile, target: TargetProfile | None) -> tuple[Focus, ...]:
    """Choose at most two scales: the visitor's own, else those furthest below a target, else the lowest of 'groei'."""
    chosen = profile.response.focus
    if chosen:
        return tuple(focus_on(profile, profile.score(key).scale) for key in chosen)
    eligible = _below_target(profile, target) if target else _group_to_grow(profile)
    ranked = sorted(eligible, key=lambda pair: pair[1])
    return tuple(
        focus_on(profile, scale, tuple(other for other, rank in eligible if rank == value and other != scale))
        for scale, value in ranked[:MOST_FOCUS_SCALES]
    )


def places_to_start(profile: Profile) -> tuple[Item, ...]:
    """Give the items answered low over all scales, for who has no scale to work on; see `_lowest`."""
    answered = [pair for score in profile.scores for pair in zip(score.answers, score.scale.items, strict=True)]
    return _lowest(answered, profile.instrument)


def focus_on(profile: Profile, scale: Scale, equal_with: tuple[Scale, ...] = ()) -> Focus:
    """Give what someone can do for one scale, picked by the level of that scale."""
    score = profile.score(scale.key)
    step = _step(score, profile.instrument)
    items = _lowest(list(zip(score.answers, score.scale.items, strict=True)), profile.instrument)
    return Focus(scale, equal_with, scale.acts[step], scale.questions[step], items)


def _below_target(profile: Profile, target: TargetProfile) -> list[tuple[Scale, Fraction]]:
    """Pair each scale whose target lies above its bar with minus its gap."""
    aims = [(scale, estimate, target.targets.get(scale.key)) for scale, estimate in profile.known]
    return [
        (scale, estimate.mean - aim)
        for scale, estimate, aim in aims
        if aim is not None and estimate.falls_short_of(aim)
    ]


def _group_to_grow(profile: Profile) -> list[tuple[Scale, Fraction]]:
    return [(scale, estimate.mean) for scale, estimate in profile.known if profile.groups.get(scale.key) == "groei"]


def _step(score: Score, instrument: Instrument) -> int:
    """Give the place of the level, which has an act and a question of its own; without a score that of the first."""
    return instrument.levels.index(score.estimate.level) if score.estimate else 0


def _lowest(answered: Sequence[tuple[Answer, Item]], instrument: Instrument) -> tuple[Item, ...]:
    """Give at most three items answered below the middle of the answer scale, the lowest first, then in their order."""
    low = [(answer, item) for answer, item in answered if isinstance(answer, int) and instrument.is_low(answer)]
    return tuple(item for _, item in sorted(low, key=lambda pair: pair[0])[:MOST_ITEMS])
