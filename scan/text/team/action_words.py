"""What a team can do, in sentences."""

from __future__ import annotations

from collections.abc import Sequence

from scan.definition.model import Scale, TargetProfile
from scan.definition.nouns import Nouns
from scan.text.names import capital, oneself, scale_names
from scan.text.team.report_words import NO_LABEL, profile_name

TAKING_ALONG = "Wie kan wie meenemen"
MODULES = "Waar jullie het eerst aan kunnen werken"
NEEDED = "Waar een volgend lid sterk in moet zijn"
WIDEST = "Waar jullie het verst uit elkaar liggen"
UNNAMED = "Wat niemand invulde"
_MOST_NAMES = 6


def taking_along(scale: Scale, guides: Sequence[str], followers: Sequence[str], nouns: Nouns) -> str:
    """Say who could take whom along, in a scale."""
    can = "kan" if len(guides) == 1 else "kunnen"
    return f"{capital(oneself([scale], nouns))}: {_names(guides)} {can} {_names(followers)} meenemen."


def nobody_to_take_along(nouns: Nouns) -> str:
    """Say that no two open members lie far enough apart."""
    return (
        f"Bij geen {nouns.scale.single} {nouns.scale.one} liggen twee leden zo ver uit elkaar dat de een de ander kan "
        "meenemen. Kijk samen wie waar zin in heeft."
    )


def module(scale: Scale, count: int | None, target: TargetProfile | None) -> str:
    """Say behind the title of a module for how many members it is of use, and why."""
    where = f"bij {scale_names([scale])}"
    if count is None:
        return f", {where}."
    if target is None:
        return f": {where} {'staat één lid' if count == 1 else f'staan {count} leden'} op de onderste niveaus."
    whose = "één lid" if count == 1 else f"{count} leden"
    return f": {where} ligt wat {profile_name(target)} vraagt boven de balk van {whose}."


def equal_modules(scales: Sequence[Scale]) -> str:
    """Say which other modules would serve exactly as many."""
    return f" Precies evenveel bij {scale_names(scales)}; de volgorde zegt dus niets."


def no_module(target: TargetProfile | None) -> str:
    """Say that no module stands out."""
    return (
        f"Bij niemand ligt {profile_name(target)} boven de balk." if target else "Niemand staat op de onderste niveaus."
    )


def needed(scales: Sequence[Scale], nouns: Nouns, *, is_open: bool) -> str:
    """Say in which scales a next member should be strong."""
    who = "niemand" if is_open else "hooguit één lid"
    reach = f"{capital(oneself(scales, nouns))} haalt nu {who} wat het doelprofiel vraagt"
    return f"{reach}. Let daarop als er iemand bij komt."


def nothing_needed() -> str:
    """Say that everything asked is covered."""
    return "Wat het doelprofiel vraagt, is gedekt."


def spread(scales: Sequence[Scale], lowest: str, highest: str) -> str:
    """Say on which scales members stand far apart, and what that is good for."""
    return (
        f"Bij {scale_names(scales)} loopt het team van '{lowest}' tot '{highest}'. Daar valt van elkaar het meest te "
        "leren."
    )


def unnamed(scales: Sequence[Scale], nouns: Nouns) -> str:
    """Say on which scales nobody has a score."""
    these = "Die hoort" if len(scales) == 1 else "Die horen"
    return (
        f"Van {scale_names(scales)} heeft niemand een score. {these} bij niemands taak, of te weinig "
        f"{nouns.item.many} zijn beantwoord."
    )


def _names(labels: Sequence[str]) -> str:
    """List labels as a sentence does, and count those beyond a handful."""
    named = [label for label in labels if label]
    others = len(labels) - min(len(named), _MOST_NAMES)
    shown = named[:_MOST_NAMES]
    if others == 1 and not shown:
        return f"een {NO_LABEL}"
    if others:
        shown = [*shown, f"nog {others}" if shown else f"{others} leden zonder naam"]
    return " en ".join([", ".join(shown[:-1]), shown[-1]] if len(shown) > 1 else shown)
