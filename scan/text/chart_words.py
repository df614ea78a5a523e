"""The words in and under charts: titles, how to read them, and what they show to whoever cannot see them."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from scan.definition.model import Instrument, Scale, TargetProfile
from scan.definition.nouns import Nouns
from scan.scoring.change import Change
from scan.scoring.estimate import Estimate
from scan.scoring.exact import decimal_text
from scan.scoring.scores import Profile, Score
from scan.text.comparisons import NOT_COMPARABLE, two_views
from scan.text.conclusions import conclusion
from scan.text.names import month_text
from scan.text.score_words import mean_or_too_few, scale_range, scores_text, target_text

NOW = "nu"
RADAR_SUMMARY = "Bekijk als radar"
RADAR_READING = "Dezelfde scores, zonder marge."
ATTEMPTS_READING = (
    "De open stip is je score van toen, de volle stip die van nu, elk met de marge als balk. "
    "Een lijn staat er alleen waar de balken elkaar niet raken."
)
_TREND_READING = "Elke stip is een keer, van links naar rechts. Het streepje erdoorheen is de marge."


@dataclass(frozen=True, slots=True)
class Pair:
    """Two estimates of one scale, the first for the open dot; `None` when one of them is missing."""

    scale: Scale
    estimates: tuple[Estimate, Estimate] | None


@dataclass(frozen=True, slots=True)
class PairWords:
    """What a chart of two profiles is called, and what to call its open and its filled dots when read aloud."""

    title: str
    open_dots: str
    filled_dots: str


def dots_title(instrument: Instrument) -> str:
    """Name the dot plot."""
    return f"Je {instrument.nouns.scale.many} {scale_range(instrument)}, met marge"


def dots_reading(target: TargetProfile | None, nouns: Nouns) -> str:
    """Say how to read the dot plot."""
    return (
        f"De grote stip is je score, de balk de marge eromheen. De kleine stippen zijn je eigen antwoorden. "
        f"Twee {nouns.scale.many} verschillen als hun balken elkaar niet raken.{_target_reading(target)}"
    )


def radar_title(nouns: Nouns) -> str:
    """Name the radar."""
    return f"Je {nouns.scale.many} als radar"


def radar_text(profile: Profile) -> str:
    """Say what the radar shows."""
    return f"Dezelfde scores als in de tabel. {scores_text(profile)}"


def trend_title(nouns: Nouns) -> str:
    """Name the small lines."""
    return f"Je {nouns.scale.many} door de tijd"


def trend_reading(changes: Sequence[Change]) -> str:
    """Say how to read the small lines, and that the margin drawn there is not the one that counted everywhere."""
    shorter = any(change.planned for change in changes)
    return _TREND_READING + (
        " Waar in de tabel staat 'toen gekozen of voorgesteld', telt een kortere marge." if shorter else ""
    )


def trend_text(histories: Sequence[Sequence[Score]]) -> str:
    """Say what the small lines show."""
    named = [
        f"{history[0].scale.title}: {', '.join(mean_or_too_few(score.estimate) for score in history)}"
        for history in histories
    ]
    return "; ".join(named) + "."


def two_attempts_words(nouns: Nouns) -> PairWords:
    """Name the chart of two attempts."""
    return PairWords(f"Je {nouns.scale.many} toen en nu", "toen", NOW)


def two_views_words(nouns: Nouns) -> PairWords:
    """Name the chart of one's own view and a peer's."""
    return PairWords(two_views(nouns), f"je {nouns.peer.one}", "jij")


def two_views_reading(nouns: Nouns) -> str:
    """Say how to read the chart of two views."""
    return (
        f"De volle stip is jouw beeld, de open stip dat van je {nouns.peer.one}, elk met de marge als balk. "
        "Een lijn staat er alleen waar de balken elkaar niet raken. Hoe minder antwoorden, hoe langer de balk."
    )


def pairs_text(words: PairWords, pairs: Sequence[Pair]) -> str:
    """Say what a chart of two profiles shows."""
    return "; ".join(_pair_text(words, pair) for pair in pairs) + "."


def picture_heading(profile: Profile) -> str:
    """Say above a picture what it is of."""
    return f"{profile.instrument.title}, {month_text(profile.response.month)}: zo schat ik mezelf in"


def picture_text(profile: Profile, target: TargetProfile | None) -> str:
    """Say what a picture shows: first what it comes to, then every score."""
    scores = scores_text(profile) + target_text(target)
    return f"{conclusion(profile)} Scores {scale_range(profile.instrument)}. {scores}"


def _target_reading(target: TargetProfile | None) -> str:
    return f"{target_text(target)} Een streepje rechts van de balk ligt verder weg dan de marge." if target else ""


def _pair_text(words: PairWords, pair: Pair) -> str:
    if not pair.estimates:
        return f"{pair.scale.title}: {NOT_COMPARABLE}"
    opened, filled = (decimal_text(estimate.mean, 1) for estimate in pair.estimates)
    return f"{pair.scale.title}: {words.open_dots} {opened}, {words.filled_dots} {filled}"
