"""What to mind about a team, in sentences."""

from __future__ import annotations

from collections.abc import Iterator

from scan.team.outcome import Outcome
from scan.team.suppression import FEWEST_FOR_A_DISTRIBUTION, FEWEST_FOR_A_MEAN
from scan.text.team import cautions as words


def cautions(outcome: Outcome) -> list[str]:
    """Give every caution, the weightiest first."""
    return list(_cautions(outcome))


def _cautions(outcome: Outcome) -> Iterator[str]:
    if not outcome.members:
        yield words.nobody(outcome.instrument.nouns)
        return
    if outcome.is_hidden:
        yield words.too_few_to_show(outcome.members, FEWEST_FOR_A_MEAN)
        return
    if outcome.mode != "som" and 0 < outcome.nameless < FEWEST_FOR_A_MEAN:
        yield words.few_nameless(outcome.nameless)
    if _hides_something(outcome):
        yield words.suppressed(FEWEST_FOR_A_MEAN, FEWEST_FOR_A_DISTRIBUTION, has_groups=bool(outcome.groups))
    if outcome.target and outcome.mode in ("beperkt", "gemengd"):
        yield words.band_for_bar()
    if outcome.leaves_out_earlier:
        yield words.other_sums()


def _hides_something(outcome: Outcome) -> bool:
    everything = [*outcome.figures, *(each for group in outcome.groups for each in group.figures)]
    return any(each.levels is None for each in everything)
