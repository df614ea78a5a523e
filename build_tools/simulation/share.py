"""How often something happened, and how far chance may have moved that."""

from __future__ import annotations

from dataclasses import dataclass
from fractions import Fraction
from math import sqrt

from scan.scoring.exact import decimal_text

_WHOLE = 10


@dataclass(frozen=True)
class Share:
    """So many times out of so many; of nothing, the share is 0."""

    hits: int
    of: int

    @property
    def value(self) -> float:
        """The share, from 0 to 1."""
        return self.hits / self.of if self.of else 0.0

    @property
    def standard_error(self) -> float:
        """The Monte Carlo standard error: √(p·(1−p)/n)."""
        return sqrt(self.value * (1 - self.value) / self.of) if self.of else 0.0

    @property
    def percent(self) -> str:
        """The share of a hundred as a reader writes it: from ten on, nobody needs the decimal."""
        hundredths = 100 * Fraction(self.hits, self.of or 1)
        return decimal_text(hundredths, 0 if hundredths >= _WHOLE else 1)

    def __add__(self, other: Share) -> Share:
        return Share(self.hits + other.hits, self.of + other.of)
