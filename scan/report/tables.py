"""The tables of the report: the same numbers as the charts, always visible."""

from __future__ import annotations

from collections.abc import Sequence
from fractions import Fraction
from xml.etree.ElementTree import Element

from scan.charts.markup import element
from scan.definition.model import SHORT, TargetProfile
from scan.report.data import Comparison, Report
from scan.scoring.change import Change
from scan.scoring.estimate import Estimate
from scan.scoring.exact import decimal_text
from scan.scoring.peer import PeerRating
from scan.scoring.scores import Profile, Score
from scan.text.sentences import GROUP_NAMES, difference_text, distance_text, month_text, verdict_text

_HEADINGS = ("Rol", "Jouw score", "Marge", "Antwoorden", "Niveau", "Groep")


def score_table(report: Report, name: str = "Tabel met je scores") -> Element:
    """Give all scores, with the target where there is one; `name` tells two such tables on one page apart."""
    profile, target = report.profile, report.target
    headings = (*_HEADINGS, "Doel") if target else _HEADINGS
    rows = [_score_row(score, profile, target) for score in profile.scores]
    return _framed("Je scores per rol, op een schaal van 1 tot 5", name, headings, rows)


def change_table(comparison: Comparison, profile: Profile) -> Element:
    """Give every attempt with a verdict on the difference: since the last time, and with more times since the first."""
    months = [_attempt_name(earlier) for earlier in comparison.earlier]
    several = len(comparison.earlier) > 1
    verdicts = ("Sinds de vorige keer", "Sinds de eerste keer") if several else ("Verschil", "Wat dat zegt")
    headings = ("Rol", *(month.capitalize() for month in months), "Nu", *verdicts)
    rows = [_change_row(number, comparison, profile, several) for number in range(len(profile.scores))]
    return _framed("Je scores naast elkaar", "Tabel met verschillen", headings, rows)


def peer_table(rating: PeerRating, profile: Profile) -> Element:
    """Give a peer's scores beside someone's own."""
    pairs = zip(profile.scores, rating.profile.scores, strict=True)
    rows = [_peer_row(rating, mine, theirs) for mine, theirs in pairs]
    headings = ("Rol", "Jij", "Je collega", "Wat dat zegt")
    return _framed("Jouw beeld en dat van je collega", "Tabel met twee beelden", headings, rows)


def one_decimal(value: Fraction | None) -> str:
    """Write a score as people read it, or a dash where there is none."""
    return "–" if value is None else decimal_text(value, 1)


def _mean(estimate: Estimate | None) -> str:
    return one_decimal(estimate.mean if estimate else None)


def _framed(caption: str, name: str, headings: Sequence[str], rows: Sequence[Element]) -> Element:
    """Put rows below headings, in a frame of that name that a keyboard can scroll on a small screen."""
    head = element("tr", {}, *(element("th", {"scope": "col"}, heading) for heading in headings))
    table = element(
        "table",
        {"class": "report-table"},
        element("caption", {}, caption),
        element("thead", {}, head),
        element("tbody", {}, *rows),
    )
    return element("div", {"class": "report-scroll", "role": "region", "aria-label": name, "tabindex": "0"}, table)


def _row(hooks: dict[str, str], name: str, cells: Sequence[str]) -> Element:
    return element("tr", hooks, element("th", {"scope": "row"}, name), *(element("td", {}, cell) for cell in cells))


def _score_row(score: Score, profile: Profile, target: TargetProfile | None) -> Element:
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
        _mean(estimate),
        "± " + decimal_text(estimate.margin, 1) if estimate else "–",
        f"{score.answered} van {len(score.scale.items)}",
        estimate.level.label if estimate else "te weinig antwoorden",
        GROUP_NAMES[group] if group else "–",
        *([one_decimal(target.targets.get(score.scale.key))] if target else []),
    ]
    return _row(hooks, score.scale.title, cells)


def _change_row(number: int, comparison: Comparison, profile: Profile, several: bool) -> Element:
    scale = profile.scores[number].scale
    last, first = comparison.since_last.get(scale.key), comparison.since_first.get(scale.key)
    attempts = [*comparison.earlier, profile]
    told = [_change_text(last), _change_text(first)] if several else [difference_text(last), verdict_text(last)]
    cells = [*(_mean(attempt.scores[number].estimate) for attempt in attempts), *told]
    return _row({"data-change": scale.key, "data-verdict": last.verdict if last else ""}, scale.title, cells)


def _attempt_name(profile: Profile) -> str:
    short = " (korte i-scan)" if profile.instrument.edition == SHORT else ""
    return month_text(profile.response.month) + short


def _change_text(change: Change | None) -> str:
    return verdict_text(change) if change is None else f"{difference_text(change)}: {verdict_text(change)}"


def _peer_row(rating: PeerRating, mine: Score, theirs: Score) -> Element:
    discrepancy = rating.discrepancies.get(mine.scale.key)
    differs = "" if discrepancy is None else "ja" if discrepancy.differs else "nee"
    cells = [_mean(mine.estimate), _mean(theirs.estimate), distance_text(discrepancy)]
    return _row({"data-view": mine.scale.key, "data-differs": differs}, mine.scale.title, cells)
