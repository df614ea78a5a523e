"""What the page asks and says to who comes back, on every screen, with the keyboard and for a screen reader."""

from playwright.sync_api import Page, expect

from tests.browser.conftest import Scan
from tests.browser.files.test_incoming import PLAIN
from tests.browser.keeping.test_keeping import answer
from tests.browser.pages.screens import SECOND_ENGINE, faults
from tests.browser.returning.test_coming_back import ANEW, SHOWN, hand_in
from tests.browser.returning.test_links_of_others import HASH
from tests.browser.updates.test_updates import RENAMED

OF_A_PART = """async (part) => {
  const { results } = await new ace_ibma.Checker().check(document.querySelector(part), ["WCAG_2_2"]);
  return results
    .filter(({ value: [kind, outcome] }) => kind === "VIOLATION" && outcome === "FAIL")
    .map(({ ruleId, message, snippet }) => `${ruleId}: ${message}: ${snippet}`);
}"""


def _seen(page: Page, part: str) -> None:
    """Look at the page with axe, and with another engine at this part: it sees the rest in `test_accessibility.py`."""
    assert faults(page) == []
    page.evaluate(SECOND_ENGINE)
    assert page.evaluate(OF_A_PART, part) == []


def test_the_door_has_no_violations(form: Scan) -> None:
    """Open, asking, and with an earlier time that waits: all at once, for who comes with another file."""
    hand_in(form, PLAIN)
    form.page.get_by_role("button", name=ANEW).click()
    expect(form.page.locator("#eerder-straks")).to_be_visible()
    hand_in(form, PLAIN)
    expect(form.page.locator("#eerder-keuze")).to_be_visible()
    _seen(form.page, "#eerder")


def test_a_result_of_another_has_no_violations(blank_scan: Scan) -> None:
    """With the choice what to do with it."""
    page = blank_scan.page
    page.goto(blank_scan.address + HASH)
    page.locator(SHOWN).wait_for(state="attached")
    expect(page.locator("#ander")).to_be_visible()
    page.locator("#resultaat details").evaluate_all("all => all.forEach(each => { each.open = true })")
    _seen(page, "#ander")


def test_what_changed_since_has_no_violations(form: Scan) -> None:
    """With the statements to look at again."""
    answer(form, "trainer-maatwerk", 4)
    form.page.evaluate(RENAMED)
    form.page.reload()
    expect(form.page.locator("#vernieuwd")).to_be_visible()
    _seen(form.page, "#vernieuwd")


def test_the_door_goes_with_the_keyboard(form: Scan) -> None:
    """Open it, choose, answer; who changes their mind stands at the door again."""
    page = form.page
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
