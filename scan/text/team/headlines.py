"""What a team comes to, in one or two sentences: what it covers, or how its members lie to each other."""

from __future__ import annotations

from collections.abc import Sequence

from scan.definition.model import Instrument, Scale
from scan.text.names import capital, in_sentence, scale_names
from scan.text.team.naming import joined, lower_text, members_text, upper_text

COVERAGE = {"gedekt": "gedekt", "dun": "dun gedekt", "open": "open"}


def covered(coverages: Sequence[tuple[Scale, str | None]], instrument: Instrument) -> str:
    """Say what of that which is asked is covered and what is not; of `None` too few have a score."""
    nouns = instrument.nouns
    by_coverage = {word: [scale for scale, each in coverages if each == key] for key, word in COVERAGE.items()}
    known = {word: scales for word, scales in by_coverage.items() if scales}
    unknown = [scale for scale, each in coverages if each is None]
    too_few = f"Van {scale_names(unknown)} zijn er te weinig scores." if unknown else ""
    if not known:
        return too_few
    if len(known) == 1 and not unknown:
        (word,) = known
        if len(coverages) == len(instrument.scales):
            return f"{capital(nouns.scale.each)} {nouns.scale.one} is {word}."
        if word == COVERAGE["gedekt"]:
            return f"Alles wat jullie vragen is gedekt: {scale_names(known[word])}."
    parts = [f"{word} {'is' if len(scales) == 1 else 'zijn'} {scale_names(scales)}" for word, scales in known.items()]
    return f"{capital('; '.join(parts))}. {too_few}".strip()


def coverage_reading(*, is_small: bool, is_sum: bool) -> str:
    """Say what the words for coverage mean; in a small team one who reaches the target is enough."""
    enough, thin = ("één", "") if is_small else ("twee", "één, of ")
    words = f"Gedekt: {enough} of meer halen het. Dun: {thin}alleen dichtbij. Open: niemand."
    return f"{words} Dat telt leden, en kijkt niet naar het gemiddelde." if is_sum else words


def rare(nobody: Sequence[Scale], one: Sequence[Scale], instrument: Instrument) -> str:
    """Say on which scales nobody stands on the upper levels, and on which one member does."""
    told = [f"{who} bij {scale_names(scales)}" for who, scales in (("niemand", nobody), ("één lid", one)) if scales]
    return f"Op {upper_text(instrument)} staat {', en '.join(told)}."


ONE_MEMBER = "Er telt nog maar één lid mee, dus er is nog niets naast elkaar te leggen."
"""There is nothing yet to lay side by side."""


def far_apart(spreads: Sequence[tuple[str, str, Sequence[Scale]]]) -> str:
    """Say where members lie furthest apart: from one level to another, on these scales."""
    if len(spreads) == 1:
        ((low, high, scales),) = spreads
        return f"Het team ligt het verst uit elkaar bij {scale_names(scales)}, van {low} tot {high}."
    parts = [f"bij {scale_names(scales)} (van {low} tot {high})" for low, high, scales in spreads]
    return f"Het team ligt het verst uit elkaar {joined(parts)}."


def together(shared: Sequence[tuple[str, Sequence[tuple[Scale, int, int]]]]) -> str:
    """Say on which level most members stand, on which scales: of each also how many, of how many."""
    places = [(scale_names([scale for scale, _, _ in scales]), level) for level, scales in shared]
    counts = {(count, scored) for _, scales in shared for _, count, scored in scales}
    if len(shared) > 1 or len(counts) > 1:
        return f"De meeste leden staan {joined([f'bij {names} op {level}' for names, level in places])}."
    ((count, scored),) = counts
    ((names, level),) = places
    return f"Bij {names} staan {'alle ' if count == scored else f'{count} van de '}{members_text(scored)} op {level}."


def lowest(scales: Sequence[tuple[Scale, int, int]], instrument: Instrument) -> str:
    """Say on which scales most members stand on the lower levels: of each also how many, of how many."""
    places = [f"{in_sentence(scale.title)} ({count} van de {scored})" for scale, count, scored in scales]
    return f"Op {lower_text(instrument)} staan leden het vaakst bij {joined(places)}."


def nothing_stands_out(instrument: Instrument) -> str:
    """Say that a team looks the same on all scales."""
    scale = instrument.nouns.scale
    return f"Bij geen {scale.single} {scale.one} ligt het team duidelijk verder uit elkaar of dichter bij elkaar."


def means(by_level: Sequence[tuple[str, Sequence[Scale]]], instrument: Instrument) -> str:
    """Say on which level the mean of each scale lies."""
    (level, scales), *others = by_level
    if not others and len(scales) == len(instrument.scales):
        return f"Gemiddeld staat het team bij {instrument.nouns.scale.each} {instrument.nouns.scale.one} op {level}."
    return f"Gemiddeld staat het team {joined([f'op {level} bij {scale_names(each)}' for level, each in by_level])}."


def no_scores(members: int, instrument: Instrument) -> str:
    """Say that members took part, and that it is not enough to show anything."""
    return f"{members_text(members)} deden mee; per {instrument.nouns.scale.one} is er nog niets te tonen."
