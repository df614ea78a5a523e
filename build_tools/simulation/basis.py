"""What of an instrument decides what a simulation finds: when that changes, the figures are no longer true."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from fractions import Fraction

from scan.definition.model import SHORT, Instrument
from scan.scoring.exact import decimal_text, shortest_text
from scan.scoring.precision import error_variance, margin, multiplier, planned_multiplier

BASIS = {
    "instrument": "de vragenlijst",
    "version": "het getal voor de punt van de versie",
    "answers": "het laagste en het hoogste aantal punten",
    "scales": "het aantal schalen",
    "items": "het aantal stellingen per schaal, volledig en kort",
    "sd": "de spreiding (sd)",
    "inter_item_r": "de samenhang tussen stellingen (r)",
    "margins": "de marge",
    "planned_margins": "de marge van wat iemand van plan was",
}
"""The fields, and what a message calls them."""


def basis_of(instrument: Instrument) -> dict[str, str]:
    """Write down what decides, as it stands in the file.

    Of the version only the part before the dot: within it, nothing changes that touches a score. The margins are there
    by the number of scales with a score, and for each by the number of answers, the most first.
    """
    editions = [instrument, *([instrument.in_edition(SHORT)] if instrument.has_short_edition else [])]
    return {
        "instrument": instrument.key,
        "version": instrument.major_version,
        "answers": f"{instrument.lowest} {instrument.highest}",
        "scales": str(len(instrument.scales)),
        "items": " ".join(str(len(edition.scales[0].items)) for edition in editions),
        "sd": _plain(instrument.assumptions.sd),
        "inter_item_r": _plain(instrument.assumptions.inter_item_r),
        "margins": " ".join(_margins(map(multiplier, range(1, len(instrument.scales) + 1)), editions)),
        "planned_margins": " ".join(_margins(map(planned_multiplier, (1, 2)), editions)),
    }


def _margins(multipliers: Iterable[Fraction], editions: Sequence[Instrument]) -> Iterator[str]:
    counts = sorted({count for edition in editions for count in _counts(edition)}, reverse=True)
    for times in multipliers:
        for count in counts:
            half = margin(error_variance(count, editions[0].assumptions), times)
            yield decimal_text(half, 4, point=".")


def _counts(edition: Instrument) -> range:
    """Give the numbers of answers that make a score."""
    return range(edition.answers_needed, len(edition.scales[0].items) + 1)


def _plain(value: Fraction) -> str:
    return shortest_text(value).replace(",", ".")
