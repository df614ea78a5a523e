"""Exact numbers: fractions, one square root and one rounding, the same on every machine."""

from fractions import Fraction
from math import isqrt

_ROOT_SCALE = 10**12


def square_root(value: Fraction) -> Fraction:
    """Give the square root of `value`, rounded down at the twelfth decimal.

    Only for showing: comparisons with a root are made on squares, so that they are exact.
    """
    return Fraction(isqrt(value.numerator * _ROOT_SCALE**2 // value.denominator), _ROOT_SCALE)


def round_half_up(value: Fraction, decimals: int) -> Fraction:
    """Round to `decimals`, a half away from zero (Python's own `round` would turn 2.5 into 2)."""
    scaled = abs(value) * 10**decimals
    whole = (2 * scaled.numerator + scaled.denominator) // (2 * scaled.denominator)
    return Fraction(whole if value >= 0 else -whole, 10**decimals)


def four_decimals(value: Fraction) -> float:
    """Give the number that JSON carries: at most four decimals."""
    return float(round_half_up(value, 4))


def decimal_text(value: Fraction, decimals: int, point: str = ",") -> str:
    """Write `value` with exactly `decimals` decimals, by default with the Dutch comma."""
    rounded = round_half_up(value, decimals)
    whole, part = divmod(abs(rounded.numerator) * 10**decimals // rounded.denominator, 10**decimals)
    sign = "−" if rounded < 0 else ""
    return f"{sign}{whole}{point}{part:0{decimals}d}" if decimals else f"{sign}{whole}"


def signed_text(value: Fraction, decimals: int) -> str:
    """Write `value` with its sign, which is that of what is shown: nothing has none."""
    sign = "+" if round_half_up(value, decimals) > 0 else ""
    return sign + decimal_text(value, decimals)


def shortest_text(value: Fraction, fewest: int = 0, most: int = 6) -> str:
    """Write `value` with the decimals that it has, at least `fewest` and at most `most`: 3, 2,5, 0,70."""
    decimals = next((count for count in range(fewest, most) if round_half_up(value, count) == value), most)
    return decimal_text(value, decimals)
