"""What to mind about a team, in sentences: what tells on people, what is not shown, how something is worked out."""

from __future__ import annotations

from collections.abc import Iterator

from scan.team.outcome import Outcome
from scan.team.suppression import FEWEST_FOR_A_DISTRIBUTION, FEWEST_FOR_A_MEAN
from scan.text.team import cautions as words


def cautions(outcome: Outcome) -> list[str]:
    """Give what whoever has the files must mind, the weightiest first."""
    if told := closed(outcome):
        return [told]
    few = [words.few_nameless(outcome.nameless)] if _has_few_nameless(outcome) else []
    return [*few, *hidden(outcome), *_rules(outcome)]


def closed(outcome: Outcome) -> str:
    """Say why there is nothing to show; nothing when there is."""
    if not outcome.members:
        return words.nobody(outcome.instrument.nouns)
    if outcome.is_hidden:
        return words.too_few_to_show(outcome.members, FEWEST_FOR_A_MEAN)
    return ""


def tells_on_people(outcome: Outcome) -> list[str]:
    """Say why a picture does not belong on a wall; nothing when it may hang there."""
    return list(_tells(outcome))


def hidden(outcome: Outcome) -> list[str]:
    """Say what is not shown of few people, of the whole or of a group."""
    everything = [*outcome.figures, *(each for group in outcome.groups for each in group.figures)]
    if all(each.levels is not None for each in everything):
        return []
    return [words.suppressed(FEWEST_FOR_A_MEAN, FEWEST_FOR_A_DISTRIBUTION, has_groups=bool(outcome.groups))]


def undrawn(outcome: Outcome) -> list[str]:
    """Say why scales have neither a mean nor a distribution: once for all of which the same goes."""
    kinds = {
        (each.scored, each.measured): None
        for each in outcome.figures
        if each.scored and each.levels is None and each.mean is None
    }
    told = [words.nothing_divided(FEWEST_FOR_A_MEAN, FEWEST_FOR_A_DISTRIBUTION, *kind) for kind in list(kinds)[:1]]
    return [*told, words.TARGET_NEXT_TIME] if told and not outcome.target else told


def _tells(outcome: Outcome) -> Iterator[str]:
    if outcome.named:
        has_labels = any(member.label for member in outcome.named)
        yield words.NAMES if has_labels else words.SCORES
    if _has_few_nameless(outcome):
        yield words.few_nameless(outcome.nameless)


def _has_few_nameless(outcome: Outcome) -> bool:
    return outcome.mode != "som" and 0 < outcome.nameless < FEWEST_FOR_A_MEAN


def _rules(outcome: Outcome) -> Iterator[str]:
    """Say how something is worked out, and what is left out."""
    if outcome.target and outcome.mode in ("beperkt", "gemengd"):
        yield words.BAND_FOR_BAR
    if outcome.leaves_out_earlier:
        yield words.other_sums()
