"""The headings and sentences of a team's report."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from fractions import Fraction

from scan.definition.model import Instrument, Scale, TargetProfile
from scan.definition.nouns import Nouns
from scan.scoring.exact import decimal_text, shortest_text
from scan.text.names import capital, in_sentence, number_word, scale_names
from scan.text.team.cautions import members_text

COVERAGE = {"gedekt": "gedekt", "dun": "dun gedekt", "open": "open"}
NOTHING = "–"
"""What stands in a table where nothing is asked, or where something is not shown."""
NAMELESS = "zonder naam"
NO_LABEL = "lid zonder naam"
EVERYONE = "leden"
MEAN = "gemiddelde"
NOT_DIVIDED = "te weinig mensen om te verdelen"
ACTIONS = "Wat jullie kunnen doen"
GROUPS = "Per groep"
NO_GROUP = "niet ingedeeld"
THEN, NOW = "toen", "nu"
CHANGED = "Twee momenten naast elkaar"


def page_title(instrument: Instrument) -> str:
    """Name the report as a page of its own."""
    return f"{instrument.title}: ons team"


def about(members: int, target: TargetProfile | None) -> str:
    """Say what the picture is of."""
    beside = f", naast {profile_name(target)}" if target else ""
    return f"{capital(members_text(members))}{beside}."


def summary(members: int) -> str:
    """Say that the picture is there, for whoever hears it before reading on."""
    return f"Het beeld van {members_text(members)} staat eronder."


def profile_name(target: TargetProfile) -> str:
    """Name a target within a sentence; one that was saved without a name has none."""
    return f"het doelprofiel '{target.title}'" if target.title else "jullie doelprofiel"


def conclusion(coverages: Sequence[tuple[Scale, str | None]], instrument: Instrument) -> str:
    """Say what a team comes to: what is covered and what is not, or that there is nothing to lay it beside."""
    nouns = instrument.nouns
    by_coverage = {key: [scale for scale, each in coverages if each == key] for key in COVERAGE}
    if not any(by_coverage.values()):
        return f"Kies een doelprofiel; dan staat hier welke {nouns.scale.many} het team dekt."
    (first, *others) = [key for key, scales in by_coverage.items() if scales]
    if not others and len(by_coverage[first]) == len(coverages):
        return f"{capital(nouns.scale.each)} {nouns.scale.one} is {COVERAGE[first]}."
    parts = [
        f"{COVERAGE[key]} {'is' if len(scales) == 1 else 'zijn'} {scale_names(scales)}"
        for key, scales in by_coverage.items()
        if scales
    ]
    return capital("; ".join(parts)) + "."


def most_on_lower_levels(scales: Sequence[Scale]) -> str:
    """Say on which scales most members stand on the lower half of the levels."""
    return f"Bij {scale_names(scales)} staan de meeste leden op de onderste niveaus."


def chart_title(nouns: Nouns) -> str:
    """Name the chart of a team."""
    return f"Wie staat waar, per {nouns.scale.one}"


def chart_reading(*, has_people: bool, has_counts: bool, has_means: bool, has_target: bool) -> str:
    """Say how to read the chart of a team."""
    parts = []
    if has_people:
        parts.append("Elke stip is een lid, de balk is de marge eromheen. De volgorde is die van de namen.")
    if has_counts:
        parts.append("Een getal in een vak zegt hoeveel leden op dat niveau staan.")
    if has_means:
        parts.append("De stip is het gemiddelde; hoe de leden verdeeld zijn, staat er niet bij zo weinig mensen.")
    if has_target:
        parts.append("Het streepje is wat jullie doelprofiel vraagt.")
    return " ".join(parts)


def chart_text(lines: Sequence[str]) -> str:
    """Say what the chart of a team shows, for who cannot see it."""
    return " ".join(lines)


def scale_line(
    scale: Scale, scored: int, counts: Sequence[tuple[str, int]] | None, mean: Fraction | None, reading: str
) -> str:
    """Say how the members stand on one scale."""
    if counts is None:
        told = f"{scale.title}: {number_word(scored)} met een score"
        return f"{told}, {NOT_DIVIDED}." if mean is None else f"{told}, gemiddeld {number_text(mean)}."
    told = ", ".join(f"{label} {count}" for label, count in counts if count) or "niemand met een score"
    return f"{scale.title}: {told}.{reading}"


def target_reading(target: Fraction | None, reached: int | None, near: int | None) -> str:
    """Say how many reach a target."""
    if target is None or reached is None or near is None:
        return ""
    reach, lie = _who(reached, "haalt", "halen"), _who(near, "zit", "zitten")
    return f" Gevraagd {shortest_text(target)}: {reach} dat, {lie} dichtbij."


def _who(count: int, one: str, many: str) -> str:
    """Say how many do something."""
    return f"{number_word(count) if count else 'niemand'} {one if count < 2 else many}"


def table_caption(nouns: Nouns) -> str:
    """Name the table of a team."""
    return f"Het team per {nouns.scale.one}"


def table_headings(instrument: Instrument, *, has_target: bool, has_means: bool) -> list[str]:
    """Give the headings of the table of a team."""
    levels = [capital(level.label) for level in instrument.levels]
    means = ["Gemiddelde"] if has_means else []
    target = ["Gevraagd", "Haalt het", "Zit dichtbij", "Gedekt?"] if has_target else []
    return [capital(instrument.nouns.scale.one), "Met score", *levels, *means, *target]


def group_caption(name: str, members: int) -> str:
    """Name the table of one group."""
    return f"{capital(name or NO_GROUP)}: {members_text(members)}"


def hidden_group(name: str, members: int) -> str:
    """Say that of a group nothing is shown."""
    return f"{group_caption(name, members)}. Hiervan staat niets apart, omdat te zien zou zijn wie wat invulde."


def change_caption() -> str:
    """Name the table of two moments."""
    return "Leden per niveau, toen en nu"


def change_headings(instrument: Instrument, *, has_target: bool) -> list[str]:
    """Give the headings of the table of two moments."""
    levels = [capital(level.label) for level in instrument.levels]
    return [capital(instrument.nouns.scale.one), *levels, *(["Gedekt?"] if has_target else [])]


def change_about(then: int, now: int) -> str:
    """Say how many took part at both moments, and what that does not say."""
    return (
        f"Toen {members_text(then)}, nu {members_text(now)}. Het hoeven niet dezelfde mensen te zijn, dus een verschil "
        "zegt iets over het team en niets over één lid."
    )


def then_and_now(then: str, now: str) -> str:
    """Put what was beside what is."""
    return then if then == now else f"{then} → {now}"


def coverage_word(key: str | None) -> str:
    """Name how something is covered."""
    return NOTHING if key is None else COVERAGE[key]


def count_word(count: int | None) -> str:
    """Write a count, or that it is not shown."""
    return NOTHING if count is None else str(count)


def number_text(value: Fraction | None) -> str:
    """Write a mean, or that there is none."""
    return NOTHING if value is None else decimal_text(value, 1)


def target_text(value: Fraction | None) -> str:
    """Write what is asked, or that nothing is."""
    return NOTHING if value is None else shortest_text(value)


def level_counts(labels: Mapping[str, str], counts: Mapping[str, int]) -> list[tuple[str, int]]:
    """Give each level in words with how many stand on it."""
    return [(label, counts[key]) for key, label in labels.items()]


def about_scale(scale: Scale) -> str:
    """Name a scale within a sentence."""
    return in_sentence(scale.title)


def honest(instrument: Instrument) -> str:
    """Say what a picture of a team is not."""
    nouns = instrument.nouns
    return (
        "Dit is hoe mensen zichzelf zien, opgeteld op één moment. Het is geen oordeel over iemand en geen "
        f"vergelijking tussen {nouns.respondent.many}. {instrument.honest[-1]}"
    )
