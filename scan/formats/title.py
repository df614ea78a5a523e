"""The title of an instrument inside a sentence about its files."""

from __future__ import annotations

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class TitleWords:
    """The title as it stands in a sentence: "de i-scan", "deze i-scan", "een nieuwere i-scan dan deze"."""

    the: str
    this: str
    newer: str


def title_words(title: str) -> TitleWords:
    """Take the words from a title, whose first word says its gender; one without an article is a name by itself."""
    article, _, noun = title.partition(" ")
    if article == "De" and noun:
        return TitleWords(f"de {noun}", f"deze {noun}", f"een nieuwere {noun} dan deze")
    if article == "Het" and noun:
        return TitleWords(f"het {noun}", f"dit {noun}", f"een nieuwer {noun} dan dit")
    return TitleWords(title, title, f"een nieuwere versie van {title} dan deze")
