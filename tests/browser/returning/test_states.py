"""What the page asks and says to who comes back, on every screen, with the keyboard and for a screen reader."""

from playwright.sync_api import BrowserContext, Page, expect

from tests.browser.conftest import Scan
from tests.browser.files.test_incoming import PLAIN
from tests.browser.keeping.test_keeping import answer
from tests.browser.pages.screens import faults, second_opinion
from tests.browser.returning.test_coming_back import ANEW, hand_in
from tests.browser.returning.test_links_of_others import HASH
from tests.browser.updates.test_updates import RENAMED


def _seen(page: Page) -> None:
    assert faults(page) == []
    assert second_opinion(page) == []


def test_the_door_has_no_violations(scan: Scan) -> None:
    """Open, asking, and with an earlier time that waits."""
    hand_in(scan, PLAIN)
    expect(scan.page.locator("#eerder-keuze")).to_be_visible()
    _seen(scan.page)
    scan.page.get_by_role("button", name=ANEW).click()
    expect(scan.page.locator("#eerder-straks")).to_be_visible()
    _seen(scan.page)


def test_a_result_of_another_has_no_violations(context: BrowserContext, address: str) -> None:
    """With the choice what to do with it."""
    scan = Scan(context.new_page(), address)
    scan.page.goto(scan.address + HASH)
    scan.page.locator('#resultaat[data-status="klaar"]').wait_for(state="attached")
    expect(scan.page.locator("#ander")).to_be_visible()
    scan.page.locator("#resultaat details").evaluate_all("all => all.forEach(each => { each.open = true })")
    _seen(scan.page)  # to the second engine a field that is folded away has no label


def test_what_changed_since_has_no_violations(scan: Scan) -> None:
    """With the statements to look at again."""
    answer(scan, "trainer-maatwerk", 4)
    scan.page.evaluate(RENAMED)
    scan.page.reload()
    expect(scan.page.locator("#vernieuwd")).to_be_visible()
    _seen(scan.page)


def test_the_door_goes_with_the_keyboard(scan: Scan) -> None:
    """Open it, choose, answer; who changes their mind stands at the door again."""
    page = scan.page
    page.locator("#eerder summary").focus()
    page.keyboard.press("Enter")
    page.keyboard.press("Tab")
    expect(page.get_by_label("Bestand van een eerdere keer")).to_be_focused()
    page.get_by_label("Bestand van een eerdere keer").set_input_files(PLAIN)
    expect(page.locator("#eerder-vraag")).to_be_focused()
    for name in ("Verder met dit bestand", ANEW, "Toch niet"):
        page.keyboard.press("Tab")
        expect(page.get_by_role("button", name=name)).to_be_focused()
    page.keyboard.press("Enter")
    expect(page.locator("#eerder summary")).to_be_focused()
    assert page.locator("fieldset [type=radio]:checked").count() == 0
