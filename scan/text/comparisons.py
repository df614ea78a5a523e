"""What two attempts, or the views of two people, allow us to conclude."""

from __future__ import annotations

from collections.abc import Sequence

from scan.definition.model import SHORT
from scan.definition.nouns import Nouns
from scan.scoring.change import Change, Verdict
from scan.scoring.peer import Discrepancy, PeerRating
from scan.scoring.scores import Profile, Score
from scan.text.names import capital, month_text, scale_names
from scan.text.score_words import NOTHING, answered_text, compared_difference_text

_WITHIN_THE_MARGIN = "binnen de marge"
VERDICT_NAMES: dict[Verdict, str] = {"veranderd": "veranderd", "binnen-de-marge": _WITHIN_THE_MARGIN}
_CHANGE_EXPLANATION = (
    "Een score is veranderd als de balken van toen en nu elkaar niet raken. Hoe minder antwoorden, hoe langer de balk. "
    "Een lagere score kan betekenen dat je scherper bent gaan kijken."
)
CHANGE_CAPTION = "Je scores naast elkaar"
CHANGE_TABLE_NAME = "Tabel met verschillen"
PEER_TABLE_NAME = "Tabel met twee beelden"
NOT_COMPARABLE = "niet te vergelijken"


def change_heading(attempts: int) -> str:
    """Announce the comparison with one or more earlier attempts."""
    return "Vergeleken met je eerdere scan" + ("s" if attempts > 1 else "")


def change_explanation(changes: Sequence[Change], nouns: Nouns) -> str:
    """Say what counts as a change, and that it counts sooner where someone set out to work."""
    if not any(change.planned for change in changes):
        return _CHANGE_EXPLANATION
    scale = nouns.scale
    return (
        f"{_CHANGE_EXPLANATION} Is een {scale.one} toen gekozen of voorgesteld, dan is de balk korter: "
        f"daar kijk je gericht naar, niet naar alle {scale.many} tegelijk."
    )


def change_headings(earlier: Sequence[Profile], nouns: Nouns) -> tuple[str, ...]:
    """Give the headings of the table of attempts."""
    verdicts = ("Sinds de vorige keer", "Sinds de eerste keer") if len(earlier) > 1 else ("Verschil", "Wat dat zegt")
    return (capital(nouns.scale.one), *(capital(_attempt_name(profile)) for profile in earlier), "Nu", *verdicts)


def difference_text(change: Change | None) -> str:
    """Write a difference with its sign."""
    return compared_difference_text(change.before, change.after) if change else NOTHING


def verdict_text(change: Change | None, then: Score, now: Score) -> str:
    """Say what two attempts at one scale allow us to conclude, and what made their bars longer or shorter."""
    if change is None:
        return f"{NOT_COMPARABLE}: minstens één van de twee keren waren er te weinig antwoorden"
    planned = ["toen gekozen of voorgesteld"] if change.planned else []
    return VERDICT_NAMES[change.verdict] + _remarks([*planned, *_answers_left_out("toen", then, "nu", now)])


def change_text(change: Change | None, then: Score, now: Score) -> str:
    """Say a difference and what it means in one cell."""
    verdict = verdict_text(change, then, now)
    return f"{difference_text(change)}: {verdict}" if change else verdict


def peer_heading(nouns: Nouns) -> str:
    """Announce what a peer sees."""
    return f"De blik van een {nouns.peer.one}"


def two_views(nouns: Nouns) -> str:
    """Name the two that are laid beside each other."""
    return f"Jouw beeld en dat van je {nouns.peer.one}"


def peer_headings(nouns: Nouns) -> tuple[str, ...]:
    """Give the headings of the table of two views."""
    return (capital(nouns.scale.one), "Jij", f"Je {nouns.peer.one}", "Wat dat zegt")


def discrepancy_text(discrepancy: Discrepancy | None, mine: Score, theirs: Score, nouns: Nouns) -> str:
    """Say what the distance between a peer's view and one's own allows us to conclude, and what made a bar longer."""
    if discrepancy is None:
        return f"{NOT_COMPARABLE}: te weinig antwoorden"
    peer = f"je {nouns.peer.one}"
    seen = f"{peer} schat je {'hoger' if discrepancy.points > 0 else 'lager'} in"
    verdict = seen if discrepancy.differs else _WITHIN_THE_MARGIN
    return verdict + _remarks(_answers_left_out("jij", mine, peer, theirs))


def peer_conclusion(rating: PeerRating) -> str:
    """Say in one sentence where two people see the same person differently."""
    nouns = rating.profile.instrument.nouns
    if not rating.discrepancies:
        return "Er zijn te weinig antwoorden om naast elkaar te leggen."
    differing = {key for key, discrepancy in rating.discrepancies.items() if discrepancy.differs}
    apart = [score.scale for score in rating.profile.scores if score.scale.key in differing]
    if not apart:
        return f"Bij geen {nouns.scale.single} {nouns.scale.one} verschillen jullie beelden meer dan de marge."
    return f"Jullie beelden verschillen bij {scale_names(apart)}. Vraag wat je {nouns.peer.one} zag."


def _answers_left_out(one_name: str, one: Score, other_name: str, other: Score) -> list[str]:
    """Say how many answers count when some were left out: the bars are longer then."""
    if all(score.answered == len(score.scale.items) for score in (one, other)):
        return []
    return [f"{one_name} {answered_text(one)} en {other_name} {answered_text(other)} antwoorden"]


def _remarks(remarks: Sequence[str]) -> str:
    return f" ({'; '.join(remarks)})" if remarks else ""


def _attempt_name(profile: Profile) -> str:
    scan = profile.instrument.nouns.scan
    short = f" (kort{scan.ending} {scan.one})" if profile.instrument.edition == SHORT else ""
    return month_text(profile.response.month) + short
