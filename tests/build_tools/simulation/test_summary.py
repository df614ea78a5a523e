"""What the page shows, and what the command prints."""

from fractions import Fraction
from itertools import pairwise

import pytest

from build_tools.parts.templates import render_text
from build_tools.paths import CONTENT, THEME
from build_tools.simulation.bars import all_bars, worst
from build_tools.simulation.data_file import read_simulation, simulation_file
from build_tools.simulation.picture import BOTTOM, LEFT, RIGHT, TOP, draw_picture
from build_tools.simulation.share import Share
from build_tools.simulation.simulation import Question, Simulation
from build_tools.simulation.summary import Summary, summarize
from scan.definition.model import Instrument

RESULTS: dict[Question, Share] = {
    ("unjust", "full", Fraction(0)): Share(1, 100),
    ("unjust", "full", Fraction("0.95")): Share(5, 100),
    ("unjust", "full", Fraction(1)): Share(15, 100),
    ("unjust-groups", "full", Fraction(0)): Share(5, 100),
    ("changed", "full", Fraction(0)): Share(10, 100),
    ("changed-planned", "full", Fraction("0.5")): Share(10, 100),
    ("changed-other", "full", Fraction("0.5")): Share(10, 100),
    ("peer", "full", Fraction(1)): Share(10, 100),
}
"""Of which everything only just holds."""


@pytest.fixture(scope="module")
def kept(instrument: Instrument) -> Simulation:
    """What stands in the file of this checkout."""
    return read_simulation(simulation_file(CONTENT, instrument), instrument)


@pytest.fixture(scope="module")
def summary(kept: Simulation) -> Summary:
    """What is shown of it."""
    return summarize(kept)


def test_what_only_just_holds_holds() -> None:
    """A limit is part of what is allowed."""
    assert [bar.line for bar in all_bars(RESULTS) if not bar.holds] == []


@pytest.mark.parametrize("question", [question for question in RESULTS if question[2] != 0 or question[0] != "unjust"])
def test_what_does_not_hold_is_said(question: Question) -> None:
    """With the figure, its error and the limit."""
    more = RESULTS[question] + Share(1, 0)
    missed = [bar for bar in all_bars(RESULTS | {question: more}) if not bar.holds]
    assert len(missed) == 1
    assert missed[0].line.endswith("DOES NOT HOLD")


def test_a_bar_says_its_error() -> None:
    """Of p and n: √(p·(1−p)/n)."""
    assert all_bars(RESULTS)[0].line == (
        "full: an unjust statement, correlation up to .95: 5.0 % ± 2.18 (at most 5 %): holds"
    )


def test_the_worst_is_the_largest_share_of_its_own() -> None:
    """Not of another way, and not of a correlation that is left out."""
    results = RESULTS | {("unjust", "gaps", Fraction(0)): Share(99, 100)}
    assert worst(results, "unjust", "full", lambda at: at < 1) == Share(5, 100)


@pytest.mark.parametrize(
    ("hits", "text"), [(0, "0,0"), (34, "3,4"), (995, "100"), (99, "9,9"), (100, "10"), (105, "11"), (1000, "100")]
)
def test_a_percentage_has_a_decimal_only_when_it_is_small(hits: int, text: str) -> None:
    """So that nobody reads more into it than there is."""
    assert Share(hits, 1000).percent == text


def test_every_row_has_a_figure_for_each_way(summary: Summary) -> None:
    """A table without holes."""
    rows = (
        *(summary.unjust, summary.unjust_groups, summary.unjust_equal, summary.flat, summary.low),
        *(summary.changed, summary.changed_planned, summary.changed_other),
        *(summary.peer, summary.short_of_target),
        *(cells for _, cells in summary.seen),
    )
    assert {len(row) for row in rows} == {len(summary.ways)}
    assert [apart for apart, _ in summary.seen] == ["0,5", "1", "1,5"]


def test_the_page_shows_all_of_it(summary: Summary, instrument: Instrument) -> None:
    """In the words of the instrument, with a picture that has a name and says its figures."""
    template = (THEME / "parts" / "simulation.html").read_text(encoding="utf-8")
    assumed = {"sd": "0,70", "r": "0,40"}
    values = {"simulation": summary, "simulated": instrument, "instrument": instrument, "nouns": instrument.nouns}
    page = render_text(template, values | {"method": assumed})
    for cells in (summary.unjust, summary.changed, summary.short_of_target, *(cells for _, cells in summary.seen)):
        assert "".join(f"<td>{cell}</td>" for cell in cells) in page
    last = summary.picture.places[-1]
    assert f"Samenhang 1: {last.flat_percent} van de 100 profielen vlak, {last.unjust_percent} van de 100" in page
    assert "rollen" in page
    assert f"{summary.simulation.people:,}".replace(",", ".") in page


def test_the_picture_lies_within_its_frame(kept: Simulation) -> None:
    """From left to right, and higher where more is flat."""
    places = draw_picture(kept).places
    assert (places[0].x, places[-1].x) == (LEFT, RIGHT)
    assert all(TOP <= height <= BOTTOM for place in places for height in (place.flat, place.unjust))
    assert all(before.flat > after.flat for before, after in pairwise(places))
