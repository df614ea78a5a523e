"""Names of scales, targets, months and small numbers, as they stand in a sentence."""

from __future__ import annotations

from collections.abc import Sequence

from scan.definition.model import OWN_TARGET, Scale, TargetProfile
from scan.definition.nouns import Nouns

MONTHS = (
    "januari",
    "februari",
    "maart",
    "april",
    "mei",
    "juni",
    "juli",
    "augustus",
    "september",
    "oktober",
    "november",
    "december",
)

_NUMBERS = ("nul", "één", "twee", "drie", "vier", "vijf", "zes", "zeven", "acht", "negen", "tien", "elf", "twaalf")


def number_word(number: int) -> str:
    """Write a small number as a word, and one above twelve in digits."""
    return _NUMBERS[number] if number < len(_NUMBERS) else str(number)


def capital(text: str) -> str:
    """Begin a sentence or a heading with this."""
    return text[:1].upper() + text[1:]


def first_sentence(text: str) -> str:
    """Give the first sentence of a text, with its full stop."""
    first, stop, _ = text.partition(". ")
    return first + stop.strip()


def in_sentence(title: str) -> str:
    """Write a title with a small letter; one like 'AI' keeps its capitals."""
    return title if title[1:2].isupper() else title.lower()


def scale_names(scales: Sequence[Scale]) -> str:
    """List scales as a sentence does: 'coach, adviseur en trainer'."""
    names = [in_sentence(scale.title) for scale in scales]
    return " en ".join([", ".join(names[:-1]), names[-1]] if len(names) > 1 else names)


def oneself(scales: Sequence[Scale], nouns: Nouns) -> str:
    """Say how one sees oneself in these scales: 'als coach en trainer'."""
    return nouns.oneself_in(scale_names(scales))


def target_name(target: TargetProfile) -> str:
    """Name a target within a sentence."""
    return "je eigen doel" if target.key == OWN_TARGET else f"het doelprofiel '{target.title}'"


def month_text(month: str | None) -> str:
    """Write a month as people do: november 2026."""
    if month is None:
        return "zonder maand"
    year, number = month.split("-")
    return f"{MONTHS[int(number) - 1]} {year}"
