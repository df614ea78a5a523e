"""A link with answers shows the result of another at once, and touches nothing of the visitor's own."""

import pytest
from playwright.sync_api import BrowserContext, Locator, Page, expect

from tests.browser.conftest import Scan
from tests.browser.files.test_incoming import LINK
from tests.browser.keeping.test_keeping import COPY, answer, keep_on_device, wait_until_kept
from tests.browser.returning.test_coming_back import SHOWN, answer_anew, given

HASH = LINK[LINK.index("#") :]
MINE = "Dit zijn mijn antwoorden: ga ermee verder"
BACK = "Terug naar mijn eigen antwoorden"


def _notice(page: Page) -> Locator:
    return page.get_by_role("region", name="De antwoorden van een ander")


def _follow(scan: Scan) -> None:
    """Follow the link, and wait for what it shows."""
    scan.page.goto(scan.address + HASH)
    expect(_notice(scan.page)).to_be_visible()
    scan.page.locator(SHOWN).wait_for(state="attached")


def test_a_link_shows_the_result_of_another_at_once(context: BrowserContext, address: str) -> None:
    """Without a click; also after a reload, and the address holds no answers."""
    scan = Scan(context.new_page(), address)
    _follow(scan)
    assert "antwoorden" not in scan.page.url
    expect(scan.page.locator("#resultaat")).to_have_attribute("data-of", "another")
    scan.page.reload()
    expect(_notice(scan.page)).to_be_visible()
    scan.page.locator(SHOWN).wait_for(state="attached")


def test_ones_own_answers_are_set_aside_and_come_back(blank_scan: Scan) -> None:
    """Also after a reload, and after a second link."""
    answer(blank_scan, "trainer-doel", 1)
    _follow(blank_scan)
    assert given(blank_scan) == 36
    blank_scan.page.reload()
    expect(_notice(blank_scan.page)).to_be_visible()
    _follow(blank_scan)
    blank_scan.page.get_by_role("button", name=BACK).click()
    expect(blank_scan.item("trainer-doel").locator("input[value='1']")).to_be_checked()
    assert given(blank_scan) == 1
    expect(_notice(blank_scan.page)).to_be_hidden()


def test_who_has_no_answers_begins_with_an_empty_form(blank_scan: Scan) -> None:
    """And nothing of the other stays in the tab."""
    _follow(blank_scan)
    blank_scan.page.get_by_role("button", name="Zelf invullen").click()
    expect(_notice(blank_scan.page)).to_be_hidden()
    assert given(blank_scan) == 0
    assert blank_scan.page.evaluate("sessionStorage.length") == 0


def test_who_opens_their_own_link_goes_on_with_it(blank_scan: Scan) -> None:
    """On another device, say: one press, and it is theirs."""
    _follow(blank_scan)
    blank_scan.page.get_by_role("button", name=MINE).click()
    expect(_notice(blank_scan.page)).to_be_hidden()
    expect(blank_scan.page.locator("#geopend")).to_contain_text("Je gaat verder met deze antwoorden: 36 van de 36")
    expect(blank_scan.page.locator("#resultaat")).to_have_attribute("data-of", "visitor")
    blank_scan.page.reload()
    expect(_notice(blank_scan.page)).to_be_hidden()
    assert given(blank_scan) == 36


def test_a_link_with_ones_own_answers_changes_nothing(blank_scan: Scan) -> None:
    """They stood there already; the result is shown."""
    _follow(blank_scan)
    blank_scan.page.get_by_role("button", name=MINE).click()
    blank_scan.page.goto(blank_scan.address + HASH)
    expect(blank_scan.page.locator("#geopend")).to_have_text("Dit zijn je eigen antwoorden. Ze stonden er al.")
    expect(_notice(blank_scan.page)).to_be_hidden()


@pytest.mark.parametrize("changes", [False, True])
def test_a_copy_of_ones_own_stays_as_it_was(blank_scan: Scan, changes: bool) -> None:
    """Another's answers never take its place, also when someone changes one of them."""
    keep_on_device(blank_scan)
    answer(blank_scan, "trainer-doel", 1)
    wait_until_kept(blank_scan, 1)
    _follow(blank_scan)
    expect(blank_scan.page.get_by_label("Bewaar ook op dit apparaat")).not_to_be_checked()
    if changes:
        answer_anew(blank_scan, "trainer-doel", 5)
    assert blank_scan.page.evaluate(COPY) == 1
    blank_scan.page.get_by_role("button", name=BACK).click()
    expect(blank_scan.page.get_by_label("Bewaar ook op dit apparaat")).to_be_checked()
