"""The nouns of an instrument, as they are once everything about them has been checked."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field, replace
from fractions import Fraction
from typing import Literal

from scan.definition.links import is_elsewhere
from scan.definition.nouns import Nouns

NOT_APPLICABLE: Literal["nvt"] = "nvt"

Edition = Literal["volledig", "kort"]
FULL: Literal["volledig"] = "volledig"
SHORT: Literal["kort"] = "kort"
"""The short edition asks a few items per scale: an indication, with wider margins and without an order of scales."""

OWN_TARGET = "eigen"
"""The key of the targets that a visitor sets; no profile of an instrument may have it."""

Answer = int | Literal["nvt"] | None
"""Points, `nvt`, or `None` for a blank."""

CORRELATIONS = (Fraction(1, 100), Fraction(99, 100))
"""The lowest and highest inter-item correlation for which the formulas say something."""
_LOWEST_SPREAD = Fraction(1, 10)


@dataclass(frozen=True, slots=True)
class AnswerOption:
    """One answer that a visitor can choose; without `points` it counts in no score.

    `colleague_label` is the same answer in the words of a colleague who answers about someone, `colleague_note` what is
    said after it there; it may be empty.
    """

    value: int | Literal["nvt"]
    label: str
    meaning: str
    colleague_label: str
    colleague_note: str = ""

    @property
    def points(self) -> int | None:
        """What the answer adds to a score, or `None` when it adds nothing."""
        return self.value if isinstance(self.value, int) else None


@dataclass(frozen=True, slots=True)
class Item:
    """One statement, with an example from practice and the passage of the site that helps.

    `colleague_text` is the same statement about someone else; empty when the instrument has no view for a colleague.
    """

    key: str
    text: str
    colleague_text: str
    example: str
    help: str


@dataclass(frozen=True, slots=True)
class Module:
    """The module to work on for one scale; `form` says how long it takes and with how many, or nothing."""

    title: str
    aim: str
    page: str
    form: str = ""


@dataclass(frozen=True, slots=True)
class Idea:
    """Something small to try out, as a passage of the site tells it."""

    title: str
    page: str


@dataclass(frozen=True, slots=True)
class Scale:
    """Items that together measure one thing.

    `level_texts` maps a level's key to what it looks like in this scale. `acts` and `questions` have one for each
    level, from a first try to taking others along. `short` names the items of the short edition.
    `colour` is a place in the row of twelve colours (`scan/charts/colours.py`), where it is not the scale's own place.
    `sheet` is the page of a worksheet to begin with; empty when there is none. `idea` is for who likes to try first.
    """

    key: str
    title: str
    summary: str
    page: str
    module: Module
    level_texts: Mapping[str, str]
    acts: tuple[str, ...]
    questions: tuple[str, ...]
    items: tuple[Item, ...]
    short: tuple[str, ...]
    colour: int | None = None
    sheet: str = ""
    idea: Idea | None = None


@dataclass(frozen=True, slots=True)
class Level:
    """A band on a scale that starts at its cut score and runs to the next one."""

    key: str
    label: str
    cut: Fraction
    meaning: str


@dataclass(frozen=True, slots=True)
class Assumptions:
    """The spread (`sd`, in points of the answer scale) and mean inter-item correlation that margins rest on.

    `provisional_text` is what a report says of them as long as they are provisional.
    """

    sd: Fraction
    inter_item_r: Fraction
    provisional: bool
    provisional_text: str = ""


def spread_limits(lowest: int, highest: int) -> tuple[Fraction, Fraction]:
    """Give the lowest and highest spread that makes sense: at most half of the answer scale lies on either side."""
    return _LOWEST_SPREAD, Fraction(highest - lowest, 2)


@dataclass(frozen=True, slots=True)
class TargetProfile:
    """What a programme asks per scale, on the answer scale; a scale that is left out has no target."""

    key: str
    title: str
    reason: str
    targets: Mapping[str, Fraction]


@dataclass(frozen=True, slots=True)
class Revision:
    """What a version changed; `date` is written as 2026-11-23."""

    version: str
    date: str
    text: str


@dataclass(frozen=True, slots=True)
class Instrument:
    """One complete, versioned question set; `history` runs from its first version to this one, or is empty.

    `honest` holds the sentences about what a result is not; the first and the last always stand in sight.
    `lowest` and `highest` are the numbers of points that an answer can give.
    """

    key: str
    version: str
    title: str
    nouns: Nouns
    honest: tuple[str, ...]
    options: tuple[AnswerOption, ...]
    assumptions: Assumptions
    levels: tuple[Level, ...]
    scales: tuple[Scale, ...]
    profiles: tuple[TargetProfile, ...]
    edition: Edition = FULL
    history: tuple[Revision, ...] = ()
    lowest: int = field(init=False)
    highest: int = field(init=False)

    def __post_init__(self) -> None:
        """Work out what a report asks more than a hundred times."""
        points = [option.value for option in self.options if isinstance(option.value, int)]
        object.__setattr__(self, "lowest", min(points, default=0))
        object.__setattr__(self, "highest", max(points, default=0))

    @property
    def items(self) -> tuple[Item, ...]:
        """All items, in the order of the scales."""
        return tuple(item for scale in self.scales for item in scale.items)

    @property
    def answers_needed(self) -> int:
        """The number of answers per scale that make a score: two thirds, rounded up; in the short edition all."""
        items = len(self.scales[0].items)
        return items if self.edition == SHORT else -(-2 * items // 3)

    @property
    def has_short_edition(self) -> bool:
        """Whether it can be taken with a few items per scale: only when every scale says which."""
        return all(scale.short for scale in self.scales)

    def in_edition(self, edition: Edition) -> Instrument:
        """Give the same instrument with only the items of an edition."""
        if edition == self.edition:
            return self
        scales = tuple(
            replace(scale, items=tuple(item for item in scale.items if item.key in scale.short))
            for scale in self.scales
        )
        return replace(self, scales=scales, edition=edition)

    @property
    def has_peer_view(self) -> bool:
        """Whether a colleague can fill it in about someone: only when every item says how."""
        return all(item.colleague_text for item in self.items)

    @property
    def pages(self) -> tuple[str, ...]:
        """All pages of the site that the instrument links to, as an editor writes them."""
        of_scales = [page for scale in self.scales for page in (scale.page, scale.module.page, scale.sheet)]
        scales = [page for page in of_scales if page and not is_elsewhere(page)]
        ideas = [scale.idea.page for scale in self.scales if scale.idea]
        return (*scales, *ideas, *(item.help for item in self.items))

    @property
    def major_version(self) -> str:
        """The part of the version before the dot; scores compare only within one."""
        return self.version.partition(".")[0]

    @property
    def without_points(self) -> AnswerOption | None:
        """The answer that counts in no score, if there is one."""
        return next((option for option in self.options if option.points is None), None)

    @property
    def spreads(self) -> tuple[Fraction, Fraction]:
        """The lowest and highest spread (`sd`) that makes sense with these answers."""
        return spread_limits(self.lowest, self.highest)

    def is_low(self, points: int) -> bool:
        """Say whether an answer lies below the middle of the answer scale: on one from 1 to 5, that is 1 or 2."""
        return 2 * points < self.lowest + self.highest

    def level(self, mean: Fraction) -> Level:
        """Find the level that a mean falls in: the last whose cut score it reaches."""
        return [level for level in self.levels if level.cut <= mean][-1]

    @property
    def lower_levels(self) -> tuple[Level, ...]:
        """The lower half of the levels."""
        return self.levels[: len(self.levels) // 2]

    def profile(self, key: str) -> TargetProfile:
        """Find a target profile; `KeyError` when the instrument has none of that name."""
        return {profile.key: profile for profile in self.profiles}[key]
