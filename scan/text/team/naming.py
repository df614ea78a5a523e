"""Members and things as a sentence lists them."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from scan.definition.model import Instrument, Scale
from scan.text.names import in_sentence


@dataclass(frozen=True, slots=True)
class Those:
    """Members of whom the same goes: the labels of those who gave one, by label, and how many others there are."""

    labels: tuple[str, ...]
    others: int

    @property
    def count(self) -> int:
        """How many they are."""
        return len(self.labels) + self.others


def members_text(count: int) -> str:
    """Count members."""
    return f"{count} {'lid' if count == 1 else 'leden'}"


def joined(names: Sequence[str], last: str = "en") -> str:
    """List names as a sentence does; `last` is the word before the last one."""
    return f" {last} ".join([", ".join(names[:-1]), names[-1]] if len(names) > 1 else names)


def either(scales: Sequence[Scale]) -> str:
    """List scales of which one is meant: 'adviseur of coach'."""
    return joined([in_sentence(scale.title) for scale in scales], "of")


def lower_text(instrument: Instrument) -> str:
    """Name the lower half of the levels: 'verkennen of oefenen'."""
    return joined([level.label for level in instrument.lower_levels], "of")


def upper_text(instrument: Instrument) -> str:
    """Name the other levels: 'zelfstandig of meenemen'."""
    return joined([level.label for level in instrument.levels[len(instrument.lower_levels) :]], "of")


def people_text(those: Those) -> str:
    """Name members, and count those without a name: 'Bo, Noor en 2 zonder naam'; or only count."""
    labels, others = those.labels, those.others
    if not labels:
        return members_text(others)
    return joined([*labels, *([f"{others} zonder naam"] if others else [])])
