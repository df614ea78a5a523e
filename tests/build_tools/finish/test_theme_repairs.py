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


_CONTENTS = '<label class="md-nav__title" for="__toc">Inhoud</label>'
_BESIDE = '<div class="md-sidebar md-sidebar--secondary">'
REPAIRED = {
    '<label for="__nav_4" tabindex="">': '<label for="__nav_4">',
    f"{_CONTENTS}{_BESIDE}{_CONTENTS}": f'{_CONTENTS}{_BESIDE}<div class="md-nav__title">Inhoud</div>',
}


@pytest.mark.parametrize("html", REPAIRED)
def test_what_a_validator_refuses_is_mended(html: str) -> None:
    """And what it accepts, the contents in the menu, stays."""
    assert repair_page(html) == REPAIRED[html]
