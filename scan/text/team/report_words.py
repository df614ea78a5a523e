"""The headings and sentences of a team's report."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from fractions import Fraction

from scan.definition.model import Instrument, Scale, TargetProfile
from scan.definition.nouns import Nouns
from scan.scoring.exact import decimal_text, shortest_text
from scan.text.names import capital, number_word
from scan.text.team.headlines import COVERAGE
from scan.text.team.naming import members_text

NOTHING = "–"
"""What stands in a table where nothing is asked, or where something is not shown."""
NAMELESS = "zonder naam"
NO_LABEL = "lid zonder naam"
EVERYONE = "leden"
NOT_DIVIDED = "te weinig mensen om te verdelen"
ACTIONS = "Wat jullie kunnen doen"
GROUPS = "Per groep"
NO_GROUP = "niet ingedeeld"
CHANGED = "Twee momenten naast elkaar"
LEVELS = "Leden per niveau"
_SIDE_BY_SIDE = " · "
PEOPLE_READING = "Elke stip is een lid, de balk is de marge eromheen. De volgorde is die van de namen."
COUNTS_READING = "Een getal in een vak zegt hoeveel leden op dat niveau staan."
ASKED_READING = "Het streepje is wat jullie doelprofiel vraagt."
LEVELS_FOLDED = "Hoeveel leden op elk niveau staan"


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


def chart_title(nouns: Nouns, *, is_sum: bool) -> str:
    """Name the chart of a team; of a sum nobody stands in it."""
    return f"{'Waar het team staat' if is_sum else 'Wie staat waar'}, per {nouns.scale.one}"


def means_reading(fewest_divided: int) -> str:
    """Say how to read a chart with a mean alone."""
    return f"De stip is het gemiddelde. Hoe de leden verdeeld zijn, staat er pas vanaf {fewest_divided} leden."


def axis_reading(instrument: Instrument) -> str:
    """Say what the numbers of a chart stand for."""
    return f"De getallen lopen van {axis_ends(instrument)}."


def axis_ends(instrument: Instrument) -> str:
    """Say what the numbers at the ends of the axis stand for."""
    labels = {option.points: option.label for option in instrument.options if option.points is not None}
    return " tot ".join(f"{points} ({labels[points]})" for points in (instrument.lowest, instrument.highest))


def mean_label(mean: Fraction) -> str:
    """Name a mean, left of where it is drawn."""
    return f"gemiddeld {number_text(mean)}"


def scale_line(scored: int, counts: Sequence[tuple[str, int]] | None, mean: Fraction | None, reading: str) -> str:
    """Say how the members stand on one scale."""
    if counts is None:
        told = f"{capital(number_word(scored))} met een score"
        return f"{told}, {NOT_DIVIDED}." if mean is None else f"{told}, gemiddeld {number_text(mean)}."
    told = ", ".join(f"{label} {count}" for label, count in counts if count) or "niemand met een score"
    return f"{capital(told)}.{reading}"


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


def asked_headings(instrument: Instrument) -> list[str]:
    """Give the headings of the table that says what is asked, and who reaches it."""
    return [capital(instrument.nouns.scale.one), "Vraagt", "Haalt het", "Dichtbij", "Dekking"]


def level_headings(instrument: Instrument, *, has_blanks: bool, has_means: bool) -> list[str]:
    """Give the headings of the table with members by level."""
    levels = [capital(level.label) for level in instrument.levels]
    more = [*(["Geen score"] if has_blanks else []), *(["Gemiddeld"] if has_means else [])]
    return [capital(instrument.nouns.scale.one), *levels, *more]


def group_caption(name: str, members: int) -> str:
    """Name one group, with its size."""
    return f"{capital(name or NO_GROUP)}: {members_text(members)}"


def groups_reading(instrument: Instrument, *, has_target: bool) -> str:
    """Say what stands in the cells of the table of groups."""
    if has_target:
        return "Tussen haakjes staat hoeveel leden het halen."
    return f"Hoeveel leden per niveau: {_SIDE_BY_SIDE.join(level.label for level in instrument.levels)}."


def group_cell(coverage: str | None, reached: int | None) -> str:
    """Say how a group covers a scale, and by how many."""
    if coverage is None:
        return NOTHING
    return COVERAGE[coverage] if reached is None else f"{COVERAGE[coverage]} ({reached})"


def group_levels(counts: Sequence[int]) -> str:
    """Say how many of a group stand on each level; nothing where that is not shown."""
    return _SIDE_BY_SIDE.join(map(str, counts)) or NOTHING


def hidden_group(name: str, members: int) -> str:
    """Say that of a group nothing is shown."""
    return f"{group_caption(name, members)}. Hiervan staat niets apart, omdat te zien zou zijn wie wat invulde."


def change_caption(*, has_levels: bool) -> str:
    """Name the table of two moments."""
    return "Leden per niveau, toen en nu" if has_levels else "Toen en nu"


def change_headings(instrument: Instrument, *, has_levels: bool, has_means: bool, has_coverage: bool) -> list[str]:
    """Give the headings of the table of two moments."""
    levels = [capital(level.label) for level in instrument.levels] if has_levels else []
    more = [*(["Gemiddeld"] if has_means else []), *(["Dekking"] if has_coverage else [])]
    return [capital(instrument.nouns.scale.one), *levels, *more]


def change_about(then: int, now: int, *, is_sum: bool) -> str:
    """Say how many took part at both moments, and what that does not say.

    Of two sums of as many the page cannot tell whether one member was replaced.
    """
    moments = f"Toen {members_text(then)}, nu {members_text(now)}."
    if is_sum and then == now:
        return (
            f"{moments} Vergelijk ze alleen als het dezelfde groep is. Is er één lid gewisseld, dan is uit het "
            "verschil af te leiden wat die twee mensen invulden."
        )
    return (
        f"{moments} Het hoeven niet dezelfde mensen te zijn, dus een verschil zegt iets over het team en niets over "
        "één lid."
    )


def few_scores_apart(nouns: Nouns) -> str:
    """Say why a scale has nothing of then."""
    return f"Verschilt een {nouns.scale.one} één tot vier scores, dan staat daar alleen het laatste."


def other_target(target: TargetProfile | None) -> str:
    """Say why the coverage of then is not beside that of now."""
    then = (
        f"Toen lag {profile_name(target)} ernaast en nu een ander" if target else "Toen lag er geen doelprofiel naast"
    )
    return f"{then}, dus de dekking van toen staat er niet bij."


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


def chart_line(scale: Scale, told: str) -> str:
    """Put the name of a scale before what its chart shows."""
    return f"{scale.title}: {told[:1].lower()}{told[1:]}"


def honest(instrument: Instrument) -> str:
    """Say what a picture of a team is not."""
    nouns = instrument.nouns
    return (
        "Dit is hoe mensen zichzelf zien, opgeteld op één moment. Het is geen oordeel over iemand en geen "
        f"vergelijking tussen {nouns.respondent.many}. {instrument.honest[-1]}"
    )
