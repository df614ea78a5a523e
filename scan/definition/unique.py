"""Keys that must each be their own."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable

from scan.definition.fields import Fields


def check_unique(fields: Fields, name: str, keys: Iterable[str]) -> None:
    """Add a problem about the field for each key that stands there more than once."""
    for key, times in Counter(keys).items():
        if key and times > 1:
            fields.reject(name, f"'{key}' staat er {times} keer.", "Geef elk een eigen sleutel.")
