"""The ways to fill it in: a role at a time, a statement at a time, or typing over what was filled in on paper."""

from playwright.sync_api import Page, expect

from tests.browser.conftest import Scan, without_python
from tests.browser.form.test_scan import ANSWERS

_GIVEN = "items => items.map(item => item.querySelector(':checked')?.value ?? null)"

UNHURRIED = 500
"""Milliseconds: longer than the page waits before the next statement, and than a press after that comes too soon."""


def test_one_statement_at_a_time(form: Scan) -> None:
    """Heading, title, address and the back button follow the statement; the switch goes both ways."""
    page = form.page
    one, all_six = (
        page.get_by_role("button", name=name) for name in ("Eén stelling tegelijk", "Alle zes op één scherm")
    )
    expect(all_six).to_have_attribute("aria-pressed", "true")
    one.click()
    expect(one).to_have_attribute("aria-pressed", "true")
    expect(all_six).to_have_attribute("aria-pressed", "false")
    expect(page.locator("fieldset[data-item]:visible")).to_have_count(1)
    expect(page.locator(".step.is-current [data-action=vorige]")).to_be_hidden()
    page.get_by_role("button", name="Volgende stelling").click()
    expect(page).to_have_title("Stap 1 van 6: Trainer, stelling 2 van 6 – I-scan invullen – i-coach kennisbank")
    expect(form.item("trainer-eigen-les")).to_be_visible()
    expect(page.locator("[data-step=trainer] h2")).to_be_focused()
    assert page.url.endswith("#trainer-eigen-les")
    page.go_back()
    expect(form.item("trainer-geven")).to_be_visible()
    page.go_forward()
    all_six.click()
    expect(page.locator("fieldset[data-item]:visible")).to_have_count(6)
    expect(page).to_have_title("Stap 1 van 6: Trainer – I-scan invullen – i-coach kennisbank")


def test_all_statements_can_be_walked_one_by_one(page: Page, address: str) -> None:
    """An answer to each, and then the check step: the next one comes by itself. The short scan walks alike."""
    scan = Scan(page, address)
    page.clock.install()
    page.goto(f"{address}i-scan/kort/")
    page.get_by_role("button", name="Eén stelling tegelijk").click()
    keys = page.locator("fieldset").evaluate_all("items => items.map(item => item.dataset.item)")
    assert len(keys) == 18
    for key in keys:
        scan.item(key).wait_for()  # the page itself says at once that it is there
        page.clock.fast_forward(UNHURRIED)
        scan.item(key).locator("input[value='3']").check()
        page.clock.fast_forward(UNHURRIED)
    expect(page.locator("#nakijken h2")).to_be_focused()
    expect(page.locator("#voortgang")).to_have_text("Je hebt 18 van de 18 stellingen ingevuld.")


def test_an_address_can_name_a_statement(form: Scan) -> None:
    """It opens the role that it is in."""
    page = form.page
    page.goto("about:blank")
    page.goto(f"{form.address}#coach-enthousiast")
    expect(page.locator("[data-step=coach]")).to_be_visible()
    expect(page.locator("[data-item=coach-enthousiast]")).to_be_in_viewport()


@without_python
def test_digits_walk_down_the_statements(page: Page, address: str) -> None:
    """A whole paper form in thirty-six keys, Enter for a blank; the answers are those of the paper, and go on."""
    page.goto(address + "i-scan/papier/")
    page.get_by_role("link", name="Typ hem dan over").click()
    expect(page.locator("fieldset[data-item]:visible")).to_have_count(36)
    expect(page.locator("fieldset[data-item=trainer-geven] input").first).to_be_focused()
    for answer in ANSWERS:
        page.keyboard.press("Enter" if answer is None else "0" if answer == "nvt" else str(answer))
    expect(page.locator("[data-action=resultaat]")).to_be_focused()
    given = page.locator("fieldset[data-item]").evaluate_all(_GIVEN)
    assert given == [None if answer is None else str(answer) for answer in ANSWERS]
    page.keyboard.press("Enter")
    expect(page.locator('#resultaat[data-status="bezig"]')).to_be_visible()


def test_typing_goes_back_and_corrects(form: Scan) -> None:
    """Backspace walks up; another digit replaces the first; keys with Ctrl are the browser's."""
    page = form.page
    page.get_by_role("button", name="Van papier overtypen").click()
    page.keyboard.press("4")
    page.keyboard.press("Backspace")
    page.keyboard.press("2")
    page.keyboard.press("Control+3")
    expect(form.item("trainer-geven").locator("input[value='2']")).to_be_checked()
    assert page.locator("input:checked").count() == 1
    page.get_by_role("button", name="Van papier overtypen").click()
    form.item("trainer-vorm").locator("input").first.focus()
    page.keyboard.press("5")
    assert page.locator("input:checked").count() == 1


def test_typing_does_not_run_away(form: Scan) -> None:
    """Not before the first, not with a key held down; Delete makes blank."""
    page = form.page
    page.get_by_role("button", name="Van papier overtypen").click()
    page.keyboard.press("Backspace")
    expect(form.item("trainer-geven").locator("input").first).to_be_focused()
    page.keyboard.down("4")
    for _ in range(5):
        page.keyboard.down("4")
    page.keyboard.up("4")
    assert page.locator("[type=radio]:checked").count() == 1
    page.keyboard.press("Backspace")
    page.keyboard.press("Delete")
    assert page.locator("[type=radio]:checked").count() == 0
    expect(page.locator("#voortgang")).to_have_text("Je hebt nog niets ingevuld.")


@without_python
def test_keys_follow_the_answers_that_can_be_given(scan: Scan) -> None:
    """With other options other digits answer, and a zero or the first letter the one that counts in no score."""
    page = scan.page
    page.evaluate(
        """() => {
          document.querySelectorAll("fieldset input[value='5']").forEach(radio => radio.remove());
          document.querySelectorAll("fieldset input[value=nvt]").forEach(radio => { radio.value = "weet-niet"; });
        }"""
    )
    page.get_by_role("button", name="Van papier overtypen").click()
    page.keyboard.press("5")
    page.keyboard.press("n")
    assert page.locator("[type=radio]:checked").count() == 0
    for key in ("4", "0", "W"):
        page.keyboard.press(key)
    given = page.locator("[type=radio]:checked").evaluate_all("radios => radios.map(radio => radio.value)")
    assert given == ["4", "weet-niet", "weet-niet"]
    rows = page.locator("tr[data-check=trainer] td").evaluate_all("cells => cells.map(cell => cell.textContent)")
    assert rows == ["1", "2", "3"]


@without_python
def test_a_zero_that_stands_on_paper_is_that_answer(scan: Scan) -> None:
    """With points from zero every digit is one of them; the answer that counts in no score has its letter."""
    page = scan.page
    page.evaluate(
        """document.querySelectorAll("fieldset input").forEach(radio => {
          radio.value = radio.value === "nvt" ? "nvt" : String(Number(radio.value) - 1);
        })"""
    )
    page.get_by_role("button", name="Van papier overtypen").click()
    for key in ("0", "4", "n", "1"):
        page.keyboard.press(key)
    given = page.locator("[type=radio]:checked").evaluate_all("radios => radios.map(radio => radio.value)")
    assert given == ["0", "4", "nvt", "1"]


@without_python
def test_of_two_digits_the_last_answers(scan: Scan) -> None:
    """A zero for the ten; then only the letter is left for the answer that counts in no score."""
    page = scan.page
    page.evaluate("document.querySelectorAll('fieldset input[value=\"5\"]').forEach(radio => { radio.value = '10'; })")
    page.get_by_role("button", name="Van papier overtypen").click()
    for key in ("4", "0", "n"):
        page.keyboard.press(key)
    given = page.locator("[type=radio]:checked").evaluate_all("radios => radios.map(radio => radio.value)")
    assert given == ["4", "10", "nvt"]
