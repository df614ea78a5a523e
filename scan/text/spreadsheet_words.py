"""The headings of the table for a spreadsheet."""

from __future__ import annotations

from scan.definition.nouns import Nouns


def headings(nouns: Nouns) -> tuple[str, ...]:
    """Give the headings, in their order."""
    return (
        "soort",
        nouns.scale.one,
        "sleutel",
        "tekst",
        "antwoord",
        "betekenis",
        "score",
        "marge",
        "beantwoord",
        "niveau",
        "notitie",
        "situatie",
    )
