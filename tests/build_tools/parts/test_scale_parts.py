"""What the page of a role takes from the instrument."""

from dataclasses import replace
from fractions import Fraction

from build_tools.parts.scale_parts import scale_items, scale_levels
from scan.definition.model import Instrument


def test_the_levels_stand_in_a_table(instrument: Instrument) -> None:
    """Each from its cut score, in the words of the instrument."""
    rows = scale_levels(instrument, "coach").splitlines()
    coach = next(scale for scale in instrument.scales if scale.key == "coach")
    assert len(rows) == 2 + len(instrument.levels)
    assert rows[2] == f"| **verkennen** | vanaf 1 | {coach.level_texts['verkennen']} |"


def test_a_cut_score_may_be_half_and_a_text_may_hold_a_bar(instrument: Instrument) -> None:
    """The table stays a table."""
    level = replace(instrument.levels[0], cut=Fraction(5, 2))
    scale = replace(instrument.scales[0], level_texts={level.key: "dit | dat"})
    table = scale_levels(replace(instrument, levels=(level,), scales=(scale,)), scale.key)
    assert table.splitlines()[2] == f"| **{level.label}** | vanaf 2,5 | dit \\| dat |"


def test_every_item_leads_to_its_passage_and_to_its_place_in_the_form(instrument: Instrument) -> None:
    """From the page of the role."""
    lines = scale_items(instrument, "coach", page="rollen/coach.md", form="i-scan/invullen/").splitlines()
    assert len(lines) == 6
    assert lines[0] == (
        "1. Ik zorg dat collega's weten waar en wanneer ze mij kunnen vinden. "
        "[Zo oefen je dit](coach.md#bereikbaar) of "
        '<a href="../../i-scan/invullen/#coach-bereikbaar">vul hem in</a>.'
    )


def test_without_a_form_nothing_leads_there(instrument: Instrument) -> None:
    """A site may hold the pages about an instrument and not the form."""
    lines = scale_items(instrument, "coach", page="rollen/coach.md", form=None).splitlines()
    assert all(line.endswith(").") and "vul hem in" not in line for line in lines)
