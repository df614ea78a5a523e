"""Wiping asks first, stands apart, and says beside its button what happened."""

import pytest
from playwright.sync_api import Locator, Page, ViewportSize, expect

from tests.browser.conftest import Scan, wipe, without_python
from tests.browser.goals.test_goals import Cards
from tests.browser.keeping.test_keeping import answer, keep_on_device
from tests.browser.pages.screens import faults

PHONE = ViewportSize(width=390, height=844)
FAR = 100
"""Pixels: two buttons at least, so that no thumb takes the one for the other."""


def unfold(page: Page) -> None:
    """Unfold what can be done with what was filled in, where that is folded."""
    for summary in page.locator(".keep-all:not([open]) > summary").all():
        summary.click()


def _question(page: Page) -> Locator:
    return page.get_by_role("group", name="Wil je alles wissen?")


@without_python
@pytest.mark.parametrize("path", ["i-scan/invullen/", "i-scan/kort/", "i-scan/collega/", "programma/doelenkaart/"])
def test_one_press_wipes_nothing(page: Page, address: str, path: str) -> None:
    """It asks, with focus on the answer that wipes nothing; that answer and Escape lead back to the button."""
    page.goto(address + path)
    button = page.get_by_role("button", name="Wis alles", exact=True)
    field = page.locator("fieldset input[type=radio]").first
    field.check()
    for leave in ("Enter", "Escape", "again"):
        button.press("Enter")
        expect(button).to_have_attribute("aria-expanded", "true")
        expect(_question(page).get_by_role("button", name="Nee, laat alles staan")).to_be_focused()
        if leave == "again":
            button.press("Enter")
        else:
            page.keyboard.press(leave)
        expect(_question(page)).to_be_hidden()
        expect(button).to_be_focused()
        expect(button).to_have_attribute("aria-expanded", "false")
    expect(field).to_be_checked()
    assert page.evaluate("sessionStorage.length") == 1


@without_python
def test_yes_wipes_and_the_page_says_so_beside_the_button(page: Page, address: str) -> None:
    """In sight, and every other line that spoke of what is gone is silent."""
    page.set_viewport_size(PHONE)
    scan = Scan(page, address).open()
    unfold(page)
    keep_on_device(scan)
    page.get_by_role("button", name="Alle zes").click()
    answer(scan, "trainer-doel", 4)
    page.get_by_label("Bewaar ook op dit apparaat").uncheck()
    expect(scan.status).not_to_be_empty()
    button = page.get_by_role("button", name="Wis alles", exact=True)
    button.press("Enter")
    page.keyboard.press("Shift+Tab")
    page.keyboard.press("Enter")
    told = page.locator("#wis-status")
    expect(told).to_have_text("Alles is gewist.")
    expect(told).to_be_in_viewport()
    expect(button).to_be_focused()
    # The engine's own line says when it is ready, whatever is wiped.
    lines = page.locator("[role=status]:not(#rekenmodule-status)")
    assert lines.evaluate_all("lines => lines.map(line => line.textContent).filter(Boolean)") == ["Alles is gewist."]
    answer(scan, "trainer-doel", 3)
    expect(told).to_be_empty()


@without_python
@pytest.mark.parametrize("path", ["i-scan/invullen/", "programma/doelenkaart/", "programma/doelprofiel/"])
def test_wiping_stands_apart_from_keeping(page: Page, address: str, path: str) -> None:
    """On a phone as well."""
    page.set_viewport_size(PHONE)
    page.goto(address + path)
    expect(page.locator("html.has-script")).to_be_attached()
    unfold(page)
    keep = page.locator("[data-action=bewaar]").bounding_box()
    gone = page.locator("[data-action=wis]").bounding_box()
    assert keep
    assert gone
    assert gone["y"] - (keep["y"] + keep["height"]) > FAR


def test_the_way_back_stays_while_the_page_asks(page: Page, address: str) -> None:
    """A card that was taken away can be put back until someone says yes."""
    cards = Cards(page, address).open()
    cards.write("goal", "een")
    cards.press("Haal deze kaart weg", 1)
    cards.press("Wis alles")
    cards.press("Nee, laat alles staan")
    cards.press("Zet terug")
    assert cards.goals() == ["een"]
    wipe(page)
    assert cards.goals() == [""]


@without_python
@pytest.mark.parametrize("path", ["i-scan/invullen/", "programma/doelenkaart/"])
def test_the_question_has_no_violations(page: Page, address: str, path: str) -> None:
    """On every screen, asked and answered."""
    page.goto(address + path)
    page.locator("[data-action=wis]").click()
    expect(_question(page)).to_be_visible()
    assert faults(page) == []
    page.locator("[data-action=wis-zeker]").click()
    expect(page.locator("#wis-status")).not_to_be_empty()
    assert faults(page) == []
