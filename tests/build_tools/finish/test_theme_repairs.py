"""Repairs of the theme's pages."""

import pytest

from build_tools.finish.theme_repairs import RepairError, repair_page


def test_a_page_without_the_place_is_left_alone() -> None:
    """Nothing to mend, nothing changed."""
    assert repair_page("<p>tekst</p>") == "<p>tekst</p>"


def test_a_theme_that_changed_under_a_repair_stops_the_build() -> None:
    """Instead of publishing pages that are no longer mended."""
    with pytest.raises(RepairError, match=r"past niet meer \(a dialog needs a name\)"):
        repair_page('<section class="md-search" role="dialog">')
