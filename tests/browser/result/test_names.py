"""What a screen reader lists without its surroundings: each has a name of its own."""

from collections import Counter

from playwright.sync_api import Page

from tests.browser.conftest import Scan, without_python


def _shared_names(page: Page) -> list[tuple[str, str]]:
    """Give every kind and name that two buttons, or two lines that unfold, have in the tree that Chromium makes."""
    nodes = page.context.new_cdp_session(page).send("Accessibility.getFullAXTree")["nodes"]
    named = [
        (node["role"]["value"], node["name"]["value"])
        for node in nodes
        if not node["ignored"] and node["role"]["value"] in {"button", "DisclosureTriangle"}
    ]
    assert len(named) > 12
    return [each for each, times in Counter(named).items() if times > 1]


@without_python
def test_every_button_of_the_form_has_its_own_name(scan: Scan) -> None:
    """Six examples in a step, and six ways to take an answer back."""
    fields = scan.page.locator("[data-step=trainer] fieldset")
    for number in range(fields.count()):
        fields.nth(number).locator("input").first.check()
    assert _shared_names(scan.page) == []


def test_every_button_of_the_result_has_its_own_name(answered: Scan) -> None:
    """Six roles, each with statements, a note and a situation."""
    assert _shared_names(answered.page) == []
