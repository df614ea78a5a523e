"""What to mind about a team."""

from __future__ import annotations

from scan.definition.nouns import Nouns


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
    return f"{few} zonder naam. Met zo weinig is te raden wie wat invulde. Hang dit beeld dus niet zomaar op."


def suppressed(fewest_mean: int, fewest_distribution: int, *, has_groups: bool) -> str:
    """Say what is not shown of few people."""
    rule = f"Een gemiddelde staat er pas bij {fewest_mean} mensen, een verdeling bij {fewest_distribution}."
    second = " Blijft één groep weg, dan ook de kleinste van de andere: anders is die ene uit te rekenen."
    return rule + second if has_groups else rule


def band_for_bar() -> str:
    """Say how a level is laid beside a target."""
    return (
        "Wie alleen niveaus gaf, haalt het doel als het hele niveau op of boven het doel ligt. Valt het doel in het "
        "niveau, dan zit zo iemand dichtbij."
    )


def other_sums() -> str:
    """Say why two sums are not laid side by side."""
    return (
        "De twee momenten verschillen te weinig mensen, of het eerste was te klein. Naast elkaar zou te zien zijn wat "
        "die paar mensen invulden; daarom staat alleen het laatste er."
    )


def members_text(count: int) -> str:
    """Count members."""
    return f"{count} {'lid' if count == 1 else 'leden'}"
