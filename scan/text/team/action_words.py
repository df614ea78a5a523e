"""What a team can do, in sentences."""

from __future__ import annotations

from collections.abc import Sequence

from scan.definition.model import Instrument, Scale
from scan.definition.nouns import Nouns
from scan.text.names import capital, oneself, scale_names
from scan.text.team.headlines import COVERAGE
from scan.text.team.naming import Those, either, lower_text, people_text

TAKING_ALONG = "Wie kan iemand meenemen, en wie wil mee?"
MODULES = "Waar jullie het eerst aan kunnen werken"
NEEDED = "Waar je op let als er iemand bij komt"
WIDEST = "Waar jullie het verst uit elkaar liggen"
UNNAMED = "Wat niemand invulde"


def taking_along(scale: Scale, guides: Those, nouns: Nouns) -> str:
    """Say who could take others along, in a scale: the names of some, and how many others."""
    can = "kan" if guides.count == 1 else "kunnen"
    return f"{capital(oneself([scale], nouns))} {can} {people_text(guides)} iemand meenemen."


def many_to_take_along(scales: Sequence[Scale], nouns: Nouns) -> str:
    """Say in which scales someone could take others along, where these are too many to name people."""
    return (
        f"Dat kan bij {len(scales)} {nouns.scale.many}: {scale_names(scales)}. Vraag in het team wie een ander wil "
        "meenemen."
    )


def nobody_to_take_along(nouns: Nouns) -> str:
    """Say that no two open members lie far enough apart."""
    return (
        f"Bij geen {nouns.scale.single} {nouns.scale.one} liggen twee leden zo ver uit elkaar dat de een de ander kan "
        "meenemen. Kijk samen wie waar zin in heeft."
    )


def uncovered(scale: Scale, coverage: str) -> str:
    """Say before the title of a module which scale it is for, and how that is covered."""
    return f"{scale.title} ({COVERAGE[coverage]}): begin met de module '"


def low(scale: Scale, count: int, scored: int, instrument: Instrument) -> str:
    """Say before the title of a module which scale it is for, and how many stand on the lower levels."""
    return f"{scale.title} ({count} van de {scored} op {lower_text(instrument)}): begin met de module '"


OPEN_FIRST = " Wat open is, gaat voor: daar is nu van niemand bekend dat die kan helpen."
"""Why what is open stands before what is covered thinly."""


def order_says_nothing(nouns: Nouns) -> str:
    """Say that what is alike stands in a fixed order."""
    return f"Wat hier gelijk is, of bijna gelijk, staat in de vaste volgorde van {nouns.scan.the}."


def other_uncovered(scales: Sequence[Scale]) -> str:
    """Name the scales that are left when some are listed."""
    return f"Nog niet gedekt {'is' if len(scales) == 1 else 'zijn'} ook {scale_names(scales)}."


ALL_COVERED = "Wat het doelprofiel vraagt, is gedekt. Kies samen waar jullie zin in hebben."
"""Everything asked is covered."""


def nobody_low(instrument: Instrument) -> str:
    """Say that nobody stands on the lower levels."""
    return f"Niemand staat op {lower_text(instrument)}. Kies samen waar jullie zin in hebben."


def nothing_lowest(instrument: Instrument) -> str:
    """Say that no scale has clearly more members on the lower levels."""
    scale = instrument.nouns.scale
    return (
        f"Bij geen {scale.single} {scale.one} staan duidelijk meer leden op {lower_text(instrument)}. Kies samen waar "
        "jullie zin in hebben."
    )


def needed(scales: Sequence[Scale], nouns: Nouns, *, is_open: bool) -> str:
    """Say in which scales a next member could be strong."""
    how = COVERAGE["open" if is_open else "dun"]
    scale = nouns.scale
    these = f"{scale.that} {scale.one} is" if len(scales) == 1 else f"die {scale.many} zijn"
    return f"Let op wie sterk is {nouns.oneself_in(either(scales))}; {these} nu {how}."


def spread(scales: Sequence[Scale], lowest: str, highest: str) -> str:
    """Say on which scales members stand far apart, and what that is good for."""
    return f"Bij {scale_names(scales)} loopt het team van {lowest} tot {highest}. Daar valt van elkaar te leren."


def unnamed(scales: Sequence[Scale], nouns: Nouns) -> str:
    """Say on which scales nobody has a score."""
    these = "Die hoort" if len(scales) == 1 else "Die horen"
    return (
        f"Van {scale_names(scales)} heeft niemand een score. {these} bij niemands taak, of te weinig "
        f"{nouns.item.many} zijn beantwoord."
    )
