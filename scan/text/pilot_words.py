"""What is said about a pilot: the headings of its tables, what to mind, and why a file is not used."""

from __future__ import annotations

from collections.abc import Sequence

from scan.definition.model import CORRELATIONS, Instrument, Item, Scale
from scan.definition.nouns import Noun
from scan.scoring.exact import shortest_text
from scan.text.names import capital, in_sentence, scale_names

SCALES_CAPTION = "Spreiding en betrouwbaarheid"
OTHER_VERSION = "Dit bestand hoort bij versie {theirs} van de vragenlijst; deze proefronde gaat over versie {ours}."
SHORT_EDITION = "Dit bestand hoort bij de korte uitgave; een proefronde vraagt antwoorden op de hele vragenlijst."
UNKNOWN = "–"
"""What stands in a table where there is no number."""
TO = " tot "
"""Between the ends of an interval."""


def summary(people: int, is_enough: bool, instrument: Instrument) -> str:
    """Say what the figures rest on, for whoever hears it before reading on."""
    caution = "" if is_enough else " Er vulden te weinig mensen alles in om erop te bouwen."
    return f"De cijfers van {_people(people, instrument)} staan eronder.{caution}"


def too_few_people(people: int, enough: int, instrument: Instrument) -> str:
    """Say, loud, that a pilot is too small; `people` is the smallest group that answered the whole of a scale."""
    scale, scan = instrument.nouns.scale, instrument.nouns.scan
    whole = f"{'hele' if scale.ending else 'heel'} {scale.one}"
    return (
        f"Te weinig om op te bouwen: de kleinste groep die een {whole} invulde, telt "
        f"{_people(people, instrument)}, en er zijn er minstens {enough} nodig. Lees de cijfers als eerste indruk en "
        f"verander de marges van {scan.the} er nog niet mee."
    )


def nobody(instrument: Instrument) -> str:
    """Say that there is nothing to work with."""
    return f"Er is geen bestand van {instrument.nouns.scan.the} dat meetelt, dus er is niets te berekenen."


def only_one() -> str:
    """Say that one person has no spread."""
    return "Spreiding en samenhang zijn er pas bij twee mensen of meer."


def no_spread(scales: Sequence[Scale], instrument: Instrument) -> str:
    """Say which scales everyone has the same mean on."""
    noun = instrument.nouns.scale
    return (
        f"Bij {_named(noun, scales)} kwam iedereen op hetzelfde gemiddelde uit. Zonder verschil tussen mensen zijn er "
        "geen betrouwbaarheid en samenhang te berekenen."
    )


def same_answers(items: Sequence[Item], instrument: Instrument) -> str:
    """Say to which items everyone gave the same answer; only the first is quoted."""
    noun, others = instrument.nouns.item, len(items) - 1
    more = f" en bij nog {others} {noun.counted(others)}" if others else ""
    return (
        f"Bij {noun.the} '{items[0].text}'{more} gaf iedereen hetzelfde antwoord. De samenhang met de rest is daar "
        "niet te berekenen."
    )


def same_responses(count: int) -> str:
    """Say that some responses are the same as another."""
    files = "Eén bestand heeft" if count == 1 else f"{count} bestanden hebben"
    return f"{files} precies dezelfde antwoorden als een ander. Kijk of iemand dubbel is meegeteld."


def no_block(instrument: Instrument) -> str:
    """Say why there is no block to paste."""
    scale = instrument.nouns.scale
    sd, r = (" tot en met ".join(map(shortest_text, limits)) for limits in (instrument.spreads, CORRELATIONS))
    return (
        f"Er is nog geen blok voor de vragenlijst. Daarvoor moeten spreiding en samenhang bij {scale.each} {scale.one} "
        f"te berekenen zijn. Over alle {scale.many} samen ligt de spreiding dan van {sd} en de samenhang van {r}."
    )


def block_comment(people: int, smallest: int, instrument: Instrument) -> str:
    """Say in the block itself what it rests on."""
    scale = instrument.nouns.scale.one
    return (
        f"Proefronde met {_people(people, instrument)} (per {scale} minstens {smallest}), versie {instrument.version}."
    )


def provisional_text(people: int, instrument: Instrument) -> str:
    """Say why the margins are still provisional; it stands in the report of whoever takes the scan."""
    return f"De marges zijn voorlopig. Ze rusten op een kleine proefronde met {_people(people, instrument)}."


def scale_headings(instrument: Instrument) -> tuple[str, ...]:
    """Give the headings of the table of scales."""
    scale = capital(instrument.nouns.scale.one)
    return (
        scale,
        "Mensen",
        "Gemiddelde",
        "Spreiding (sd)",
        "Betrouwbaarheid (α)",
        "95%-interval van α",
        "Samenhang (r)",
    )


def item_headings(instrument: Instrument) -> tuple[str, ...]:
    """Give the headings of the table of the items of a scale."""
    item, without = instrument.nouns.item, instrument.without_points
    counts = ["Leeg", *([capital(without.label)] if without else [])]
    return (capital(item.one), "Antwoorden", "Gemiddelde", "Samenhang met de rest (r)", *counts)


def items_heading(instrument: Instrument) -> str:
    """Stand above the tables of items."""
    return f"Per {instrument.nouns.item.one}"


def correlations_heading(instrument: Instrument) -> str:
    """Stand above the table of correlations between scales."""
    return f"Samenhang tussen {instrument.nouns.scale.many}"


def correlations_caption(fewest: int, most: int, instrument: Instrument) -> str:
    """Say what the correlations rest on."""
    people = f"{fewest}{TO}{most}" if fewest != most else str(most)
    return f"Correlaties tussen de gemiddelden, over {people} {instrument.nouns.respondent.counted(most)}"


def _people(count: int, instrument: Instrument) -> str:
    return f"{count} {instrument.nouns.respondent.counted(count)}"


def _named(noun: Noun, scales: Sequence[Scale]) -> str:
    return f"{noun.the} {in_sentence(scales[0].title)}" if len(scales) == 1 else f"de {noun.many} {scale_names(scales)}"
