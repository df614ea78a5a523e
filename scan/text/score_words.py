"""A score and what belongs to it, in words and numbers as people read them."""

from __future__ import annotations

from scan.definition.model import NOT_APPLICABLE, Answer, Instrument, TargetProfile
from scan.definition.nouns import Nouns
from scan.scoring.estimate import Estimate
from scan.scoring.exact import decimal_text, round_half_up, signed_text
from scan.scoring.scores import Profile, Score
from scan.text.names import capital, target_name

TOO_FEW = "te weinig antwoorden"
NOTHING = "–"
"""What stands in a table where there is no number."""
TABLE_NAME = "Tabel met je scores"
_COMPARED_DECIMALS = 2
"""Of scores that are compared. With one, two differences that differ by a thirtieth can look the same."""


def mean_text(estimate: Estimate | None) -> str:
    """Write a mean as people read it, or a dash where there is none."""
    return decimal_text(estimate.mean, 1) if estimate else NOTHING


def compared_mean_text(estimate: Estimate | None) -> str:
    """Write a mean that stands beside another, or a dash where there is none."""
    return decimal_text(estimate.mean, _COMPARED_DECIMALS) if estimate else NOTHING


def compared_difference_text(before: Estimate, after: Estimate) -> str:
    """Write how far one mean lies above another with its sign: the difference of the two as they are shown.

    That of the means themselves would not add up on the page: 1,67 and 2,33 are two thirds apart, not 0,67.
    """
    one, other = (round_half_up(each.mean, _COMPARED_DECIMALS) for each in (before, after))
    return signed_text(other - one, _COMPARED_DECIMALS)


def mean_or_too_few(estimate: Estimate | None) -> str:
    """Write a mean, or why there is none."""
    return decimal_text(estimate.mean, 1) if estimate else TOO_FEW


def margin_text(estimate: Estimate | None) -> str:
    """Write a margin with its sign."""
    return f"± {decimal_text(estimate.margin, 1)}" if estimate else NOTHING


def level_label(estimate: Estimate | None) -> str:
    """Name the level, or say why there is none."""
    return estimate.level.label if estimate else TOO_FEW


def answered_text(score: Score) -> str:
    """Say how many of the items count."""
    return f"{score.answered} van {len(score.scale.items)}"


def answer_label(answer: Answer, instrument: Instrument) -> str:
    """Give an answer in the words of its option."""
    labels = {option.value: option.label for option in instrument.options}
    return "niet ingevuld" if answer is None else labels[answer]


def scale_range(instrument: Instrument) -> str:
    """Say between which points a score lies."""
    return f"op een schaal van {instrument.lowest} tot {instrument.highest}"


def scores_text(profile: Profile) -> str:
    """Say all scores in one line, as the description of a chart."""
    named = [f"{score.scale.title}: {mean_or_too_few(score.estimate)}" for score in profile.scores]
    return "; ".join(named) + "."


def target_text(target: TargetProfile | None) -> str:
    """Say what the ticks in the chart are, to follow another sentence; empty without a target profile."""
    return f" De streepjes zijn {target_name(target)}." if target else ""


def missing_answers(score: Score, instrument: Instrument) -> str:
    """Say why a scale has no score."""
    needed, items = instrument.answers_needed, len(score.scale.items)
    times, label = score.not_applicable, answer_label(NOT_APPLICABLE, instrument) if score.not_applicable else ""
    not_applicable = f" ({times} keer '{label}')" if times else ""
    return (
        f"{score.scale.title}: {score.answered} van de {items} {instrument.nouns.item.many} beantwoord"
        f"{not_applicable}; voor een score zijn er {needed} nodig."
    )


def score_caption(instrument: Instrument) -> str:
    """Say what the table of scores holds."""
    return f"Je scores per {instrument.nouns.scale.one}, {scale_range(instrument)}"


def score_headings(nouns: Nouns, with_target: bool) -> tuple[str, ...]:
    """Give the headings of the table of scores."""
    headings = (capital(nouns.scale.one), "Jouw score", "Marge", "Antwoorden", "Niveau")
    return (*headings, "Doel") if with_target else headings
