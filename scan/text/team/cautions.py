"""What to mind about a team."""

from __future__ import annotations

from scan.definition.nouns import Nouns
from scan.text.team.naming import members_text

ON_A_TABLE = "voor op tafel, niet voor aan de muur"
NAMES = "Namen en scores zijn hier te lezen."
SCORES = "Scores van losse leden zijn hier te lezen."


def nobody(nouns: Nouns) -> str:
    """Say that there is nothing to show."""
    return f"Er is nog geen bestand van {nouns.scan.the} dat meetelt."


def too_few_to_show(members: int, fewest: int) -> str:
    """Say why a sum of few members stays closed."""
    return (
        f"Er {'is' if members == 1 else 'zijn'} {members_text(members)} opgeteld. Vanaf {fewest} leden staat hier wat "
        "het team samen zegt."
    )


def few_nameless(count: int) -> str:
    """Say that members without a name can be told apart when they are few."""
    few = "Eén lid deed mee" if count == 1 else f"{count} leden deden mee"
    return f"{few} zonder naam; met zo weinig is te raden wie wat invulde."


def on_a_table() -> str:
    """Say where a picture belongs that tells on people."""
    return f"Dit beeld is {ON_A_TABLE}. Dat geldt ook voor wat je ervan print of bewaart."


def nothing_divided(fewest_mean: int, fewest_distribution: int, scored: int, measured: int) -> str:
    """Say why a scale has neither a mean nor a distribution."""
    mean = f"Een gemiddelde staat er pas vanaf {fewest_mean} scores"
    if measured < scored:
        mean = f"{measured} van de {scored} gaven een score, de rest alleen een niveau, dus een gemiddelde is er niet"
    return f"{mean}. Hoe de leden verdeeld zijn, staat er vanaf {fewest_distribution} leden."


TARGET_NEXT_TIME = "Met een doelprofiel dat je vooraf kiest, staat hier de volgende keer wel wat gedekt is."
"""What would have been there all the same."""


def suppressed(fewest_mean: int, fewest_distribution: int, *, has_groups: bool) -> str:
    """Say what is not shown of few people."""
    rule = f"Een gemiddelde staat er pas bij {fewest_mean} mensen, een verdeling bij {fewest_distribution}."
    second = " Blijft één groep weg, dan ook de kleinste van de andere: anders is die ene uit te rekenen."
    return rule + second if has_groups else rule


BAND_FOR_BAR = (
    "Wie alleen niveaus gaf, haalt het doel als het hele niveau erop of erboven ligt, en zit dichtbij als het doel "
    "erin valt. Met scores kan de dekking anders uitvallen."
)
"""How a level is laid beside a target."""


def other_sums() -> str:
    """Say why two sums are not laid side by side."""
    return (
        "De twee momenten verschillen te weinig mensen, of het eerste was te klein. Naast elkaar zou te zien zijn wat "
        "die paar mensen invulden; daarom staat alleen het laatste er."
    )
