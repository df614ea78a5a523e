"""What two attempts, or the views of two people, allow us to conclude."""

from __future__ import annotations

from collections.abc import Sequence

from scan.definition.model import SHORT
from scan.definition.nouns import Nouns
from scan.scoring.change import Change, Verdict
from scan.scoring.exact import signed_text
from scan.scoring.peer import Discrepancy, PeerRating
from scan.scoring.scores import Profile
from scan.text.names import capital, month_text, scale_names
from scan.text.score_words import NOTHING

_WITHIN_THE_MARGIN = "binnen de marge"
VERDICT_NAMES: dict[Verdict, str] = {"veranderd": "veranderd", "binnen-de-marge": _WITHIN_THE_MARGIN}
_CHANGE_EXPLANATION = (
    "Een score is veranderd als de balken van toen en nu elkaar niet raken. "
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
    return signed_text(change.difference, 1) if change else NOTHING


def verdict_text(change: Change | None) -> str:
    """Say what two attempts at one scale allow us to conclude."""
    if change is None:
        return f"{NOT_COMPARABLE}: minstens één van de twee keren waren er te weinig antwoorden"
    return VERDICT_NAMES[change.verdict] + (" (toen gekozen of voorgesteld)" if change.planned else "")


def change_text(change: Change | None) -> str:
    """Say a difference and what it means in one cell."""
    return f"{difference_text(change)}: {verdict_text(change)}" if change else verdict_text(change)


def peer_heading(nouns: Nouns) -> str:
    """Announce what a peer sees."""
    return f"De blik van een {nouns.peer.one}"


def two_views(nouns: Nouns) -> str:
    """Name the two that are laid beside each other."""
    return f"Jouw beeld en dat van je {nouns.peer.one}"


def peer_headings(nouns: Nouns) -> tuple[str, ...]:
    """Give the headings of the table of two views."""
    return (capital(nouns.scale.one), "Jij", f"Je {nouns.peer.one}", "Wat dat zegt")


def discrepancy_text(discrepancy: Discrepancy | None, nouns: Nouns) -> str:
    """Say what the distance between a peer's view and one's own allows us to conclude."""
    if discrepancy is None:
        return f"{NOT_COMPARABLE}: te weinig antwoorden"
    if not discrepancy.differs:
        return _WITHIN_THE_MARGIN
    return f"je {nouns.peer.one} schat je {'hoger' if discrepancy.points > 0 else 'lager'} in"


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


def _attempt_name(profile: Profile) -> str:
    scan = profile.instrument.nouns.scan
    short = f" (kort{scan.ending} {scan.one})" if profile.instrument.edition == SHORT else ""
    return month_text(profile.response.month) + short
