"""The colours of a school: how readable they are, and what would do."""

import re

import pytest
from hypothesis import given
from hypothesis import strategies as st

from build_tools.parts.styles import make_colours
from build_tools.paths import THEME
from scan.school.colours import (
    NAMES,
    READABLE,
    SCHEMES,
    completed,
    contrast,
    poor_contrasts,
    read_colours,
    with_colours,
)

SHEET = make_colours().text
NEUTRAL = read_colours(SHEET)
COLOUR = st.integers(0, 0xFFFFFF).map(lambda number: f"#{number:06x}")
SCHEME = st.dictionaries(st.sampled_from(NAMES), COLOUR)


def test_there_are_ten() -> None:
    """Five for light and five for dark, and nothing else is in their sheet."""
    assert {scheme: tuple(NEUTRAL[scheme]) for scheme in SCHEMES} == dict.fromkeys(SCHEMES, NAMES)
    assert len(re.findall(r"--[a-z-]+:", SHEET)) == 10


@pytest.mark.parametrize(
    ("one", "other", "expected"),
    [("#000000", "#ffffff", 21.0), ("#777777", "#ffffff", 4.48), ("#0b5c84", "#ffffff", 7.3)],
)
def test_contrast_is_that_of_the_guidelines(one: str, other: str, expected: float) -> None:
    """From 1 to 21, whichever comes first."""
    assert contrast(one, other) == contrast(other, one) == pytest.approx(expected, abs=0.06)


def test_ours_are_readable_on_the_paper_of_the_theme() -> None:
    """And the paper that is counted with is the one that pages have."""
    assert list(poor_contrasts(NEUTRAL)) == []
    tokens = (THEME / "css" / "tokens.css").read_text(encoding="utf-8")
    papers = re.findall(r"--paper(?:-soft)?: (#[0-9a-f]{6});", tokens)
    assert papers == ["#ffffff", "#f1f5f7", "#10191f", "#19262e"]


@given(st.fixed_dictionaries({}, optional={"light": SCHEME, "dark": SCHEME}))
def test_the_cure_is_one(own: dict[str, dict[str, str]]) -> None:
    """Whoever takes over what is proposed, until nothing more is said, has readable colours within a few rounds."""
    colours = {scheme: dict(each) for scheme, each in completed(own, NEUTRAL).items()}
    for _ in range(3):
        for poor in poor_contrasts(colours):
            colours[poor.scheme][poor.name] = poor.better
    assert list(poor_contrasts(colours)) == []


@given(st.fixed_dictionaries({"light": SCHEME, "dark": SCHEME}))
def test_a_sheet_holds_what_was_put_into_it(own: dict[str, dict[str, str]]) -> None:
    """And what was left out stays ours."""
    colours = read_colours(with_colours(SHEET, own))
    assert colours == {scheme: {**NEUTRAL[scheme], **own[scheme]} for scheme in SCHEMES}
    assert with_colours(SHEET, NEUTRAL) == SHEET


@pytest.mark.parametrize("scheme", SCHEMES)
def test_buttons_follow_the_header(scheme: str) -> None:
    """In the dark a little lighter, as long as the letters on them can be read."""
    action = completed({scheme: {"brand": "#5b1a57"}}, NEUTRAL)[scheme]["action"]
    assert (action == "#5b1a57") == (scheme == "light")
    assert contrast(action, "#ffffff") >= READABLE
    assert completed({scheme: {"brand": "#5b1a57", "action": "#123456"}}, NEUTRAL)[scheme]["action"] == "#123456"
