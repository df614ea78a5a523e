"""The tables of the report: the same numbers as the charts, always visible."""

from __future__ import annotations

from fractions import Fraction
from xml.etree.ElementTree import Element

from scan.definition.model import TargetProfile
from scan.report.data import Comparison, Report
from scan.report.parts.stacking_table import Row, stacking_table
from scan.scoring.exact import decimal_text
from scan.scoring.peer import PeerRating
from scan.scoring.scores import Profile, Score
from scan.text.comparisons import (
    CHANGE_CAPTION,
    CHANGE_TABLE_NAME,
    PEER_TABLE_NAME,
    change_headings,
    change_text,
    difference_text,
    discrepancy_text,
    peer_headings,
    two_views,
    verdict_text,
)
from scan.text.score_words import (
    NOTHING,
    TABLE_NAME,
    answered_text,
    compared_mean_text,
    level_label,
    margin_text,
    mean_text,
    score_caption,
    score_headings,
)


def score_table(report: Report, name: str = TABLE_NAME) -> Element:
    """Give all scores, with the target where there is one; `name` tells two such tables on one page apart."""
    profile, target = report.profile, report.target
    headings = score_headings(profile.instrument.nouns, with_target=target is not None)
    rows = [_score_row(score, profile, target) for score in profile.scores]
    return stacking_table(score_caption(profile.instrument), name, headings, rows)


def change_table(comparison: Comparison, profile: Profile, name: str = CHANGE_TABLE_NAME) -> Element:
    """Give every attempt with a verdict on the difference: since the last time, and with more times since the first."""
    several = len(comparison.earlier) > 1
    headings = change_headings(comparison.earlier, profile.instrument.nouns)
    rows = [_change_row(number, comparison, profile, several) for number in range(len(profile.scores))]
    return stacking_table(CHANGE_CAPTION, name, headings, rows)


def peer_table(rating: PeerRating, profile: Profile, name: str = PEER_TABLE_NAME) -> Element:
    """Give a peer's scores beside someone's own."""
    pairs = zip(profile.scores, rating.profile.scores, strict=True)
    rows = [_peer_row(rating, mine, theirs) for mine, theirs in pairs]
    nouns = profile.instrument.nouns
    return stacking_table(two_views(nouns), name, peer_headings(nouns), rows)


def _score_row(score: Score, profile: Profile, target: TargetProfile | None) -> Row:
    group = profile.groups.get(score.scale.key)
    estimate = score.estimate
    hooks = {
        "data-role": score.scale.key,
        "data-score": decimal_text(estimate.mean, 4, point=".") if estimate else "",
        "data-answered": str(score.answered),
        "data-level": estimate.level.key if estimate else "",
        "data-group": group or "",
    }
    cells = [
        mean_text(estimate),
        margin_text(estimate),
        answered_text(score),
        level_label(estimate),
        *([_aim(target.targets.get(score.scale.key))] if target else []),
    ]
    return hooks, score.scale.title, cells


def _change_row(number: int, comparison: Comparison, profile: Profile, several: bool) -> Row:
    scale = profile.scores[number].scale
    last, first = comparison.since_last.get(scale.key), comparison.since_first.get(scale.key)
    *then, now = scores = [attempt.scores[number] for attempt in (*comparison.earlier, profile)]
    verdicts = (
        [change_text(last, then[-1], now), change_text(first, then[0], now)]
        if several
        else [difference_text(last), verdict_text(last, then[-1], now)]
    )
    cells = [*(compared_mean_text(score.estimate) for score in scores), *verdicts]
    return {"data-change": scale.key, "data-verdict": last.verdict if last else ""}, scale.title, cells


def _aim(aim: Fraction | None) -> str:
    return NOTHING if aim is None else decimal_text(aim, 1)


def _peer_row(rating: PeerRating, mine: Score, theirs: Score) -> Row:
    discrepancy = rating.discrepancies.get(mine.scale.key)
    differs = "" if discrepancy is None else "ja" if discrepancy.differs else "nee"
    verdict = discrepancy_text(discrepancy, mine, theirs, rating.profile.instrument.nouns)
    cells = [compared_mean_text(mine.estimate), compared_mean_text(theirs.estimate), verdict]
    return {"data-view": mine.scale.key, "data-differs": differs}, mine.scale.title, cells
