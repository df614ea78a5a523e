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
_PART = '<div class="md-nav__link md-nav__container"><a href="a/"><span class="md-ellipsis"> Deel </span></a>'
_ICON = '<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 24 24"'
REPAIRED = {
    '<label for="__nav_4" tabindex="">': '<label for="__nav_4">',
    f"{_CONTENTS}{_BESIDE}{_CONTENTS}": f'{_CONTENTS}{_BESIDE}<div class="md-nav__title">Inhoud</div>',
    f"{_ICON}>": f'{_ICON} aria-hidden="true">',
    f'{_PART}<label for="__nav_4">': f'{_PART}<label for="__nav_4"><span class="unseen">Onder Deel</span>',
    '<nav class="md-nav" data-md-level="2" aria-label="Deel" aria-expanded="true">': (
        '<nav class="md-nav" data-md-level="2" aria-label="Deel">'
    ),
    '<label class="md-nav__title" for="__nav_4"><span class="md-nav__icon md-icon"></span>Deel</label>': (
        '<label class="md-nav__title" for="__nav_4">'
        '<span class="md-nav__icon md-icon"><span class="unseen">Terug uit</span></span>Deel</label>'
    ),
    '<label class="md-nav__title" for="__drawer"><a href=".">Site</a></label>': (
        '<div class="md-nav__title"><a href=".">Site</a></div>'
    ),
}


@pytest.mark.parametrize("html", REPAIRED)
def test_what_validators_and_screen_readers_stumble_over_is_mended(html: str) -> None:
    """An empty tabindex, labels for nothing, icons and openers without a name; what is right stays."""
    assert repair_page(html) == REPAIRED[html]
