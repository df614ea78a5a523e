"""Tabs of one site beside each other: what is wiped in one is wiped in all, and none overwrites the copy of another."""

from collections.abc import Callable, Iterator

import pytest
from playwright.sync_api import BrowserContext, Page, expect

from tests.browser.conftest import Scan, wipe, without_python
from tests.browser.goals.test_goals import Cards
from tests.browser.keeping.test_keeping import (
    COPY,
    DATABASES,
    SOON,
    answer,
    keep_on_device,
    wait_until_kept,
)

WIPED_ELSEWHERE = "In een ander tabblad is alles gewist, en daarmee ook hier."
NO_CHANNEL = "delete window.BroadcastChannel"
"""As in browsers of before it."""
UNTIL = "async () => {{ while (!({})) await new Promise((next) => setTimeout(next, 10)); }}"


def _duplicate(page: Page, address: str) -> Page:
    """Open a tab that starts with a copy of what this one keeps, as browsers duplicate a tab."""
    with page.expect_popup() as opened:
        page.evaluate("address => { window.open(address) }", address)
    opened.value.wait_for_load_state()
    return opened.value


@pytest.fixture
def answered(form: Scan) -> Iterator[Scan]:
    """A scan with one answer; other tabs of it are closed when the test ends."""
    answer(form, "trainer-doel", 4)
    yield form
    for page in form.page.context.pages:
        if page is not form.page:
            page.close()


@pytest.fixture
def first(answered: Scan) -> Scan:
    """The same, with a copy on the device."""
    keep_on_device(answered)
    wait_until_kept(answered, 1)
    return answered


@pytest.fixture
def second(first: Scan, address: str) -> Scan:
    """A duplicate of it."""
    scan = Scan(_duplicate(first.page, first.address), address)
    expect(scan.item("trainer-doel").locator("input[value='4']")).to_be_checked()
    return scan


@without_python
@pytest.mark.parametrize("init", ["void 0", NO_CHANNEL], ids=["channel", "storage-events"])
def test_wiped_in_one_tab_is_wiped_in_all(context: BrowserContext, address: str, init: str) -> None:
    """The duplicate forgets at once, says so, and writes nothing anew; a later visit is offered nothing."""
    context.add_init_script(init)
    first = Scan(context.new_page(), address).open()
    keep_on_device(first)
    answer(first, "trainer-doel", 4)
    wait_until_kept(first, 1)
    second = Scan(_duplicate(first.page, first.address), address)
    wipe(first.page)
    expect(second.page.locator("#geopend")).to_have_text(WIPED_ELSEWHERE)
    assert second.page.locator("input:checked").count() == 0
    assert second.page.evaluate("sessionStorage.length + localStorage.length") == 0
    answer(second, "trainer-vorm", 3)
    second.page.wait_for_timeout(SOON / 4)
    assert second.page.evaluate(DATABASES) == []
    first.open()
    expect(first.page.locator("html.has-script")).to_be_attached()
    expect(first.page.locator("#kopie")).to_be_hidden()


def test_what_a_tab_was_about_to_keep_does_not_come_after_wiping(first: Scan, second: Scan) -> None:
    """Its answer waits for a busy disk, and everything is wiped meanwhile."""
    second.page.evaluate(
        """() => {
          const open = IDBFactory.prototype.open;
          IDBFactory.prototype.open = function (...asked) {
            const request = new EventTarget();
            window.go = () => {
              const real = open.apply(this, asked);
              for (const type of ["upgradeneeded", "success"]) {
                real.addEventListener(type, () => {
                  Object.assign(request, {result: real.result, transaction: real.transaction});
                  request.dispatchEvent(new Event(type));
                });
              }
            };
            return request;
          };
        }"""
    )
    answer(second, "trainer-vorm", 3)
    second.page.evaluate(UNTIL.format("window.go"))
    wipe(first.page)
    expect(second.page.locator("#geopend")).to_have_text(WIPED_ELSEWHERE)
    second.page.evaluate("go()")
    second.page.wait_for_timeout(SOON / 4)
    assert second.page.evaluate(DATABASES) == []


@pytest.mark.parametrize(
    "path",
    [
        *("i-scan/kort/", "i-scan/proefronde/", "i-scan/verantwoording/"),
        *("", "i-coach/", "i-scan/", "i-scan/papier/", "programma/doelenkaart/", "programma/doelprofiel/"),
    ],
)
def test_a_tab_on_another_page_forgets_as_well(answered: Scan, address: str, path: str) -> None:
    """It holds the answers for when someone comes back to the form."""
    other = _duplicate(answered.page, address + path)
    assert other.evaluate("sessionStorage.length") == 1
    wipe(answered.page)
    other.evaluate(UNTIL.format("sessionStorage.length === 0"))


@without_python
def test_wiping_the_cards_reaches_every_tab_with_cards(page: Page, address: str) -> None:
    """And leaves the answers of the scan alone, there too."""
    scan = Scan(page, address).open()
    answer(scan, "trainer-doel", 4)
    cards = Cards(page, address).open()
    cards.write("goal", "geheim")
    other = Cards(_duplicate(page, cards.address), address)
    assert other.goals() == ["geheim"]
    wipe(page)
    expect(other.page.locator("#geopend")).to_have_text(WIPED_ELSEWHERE)
    assert other.goals() == [""]
    assert other.page.evaluate("Object.keys(sessionStorage)") == ["i-scan:i-scan:volledig"]


def _go_on(scan: Scan) -> None:
    answer(scan, "trainer-maatwerk", 5)


def _begin_anew(scan: Scan) -> None:
    keep_on_device(scan, "Die is niet overschreven")


@pytest.mark.parametrize("act", [_go_on, _begin_anew], ids=["both-keep-one", "begins-to-keep-one"])
def test_no_tab_overwrites_the_copy_of_another(first: Scan, address: str, act: Callable[[Scan], None]) -> None:
    """The later one says so, keeps none, and offers the one that is there."""
    if act is _go_on:
        second = Scan(_duplicate(first.page, first.address), address)
    else:
        first.page.get_by_label("Bewaar ook op dit apparaat").uncheck()
        expect(first.status).to_contain_text("gewist")
        second = Scan(first.page.context.new_page(), address).open()
        keep_on_device(first)
    answer(first, "trainer-vorm", 3)
    wait_until_kept(first, 2)
    act(second)
    expect(second.status).to_contain_text("Die is niet overschreven")
    expect(second.page.get_by_label("Bewaar ook op dit apparaat")).not_to_be_checked()
    assert second.page.evaluate(COPY) == 2
    second.page.get_by_role("button", name="Ga ermee verder").click()
    expect(second.page.locator("#voortgang")).to_have_text("Je hebt 2 van de 36 stellingen ingevuld.")
    expect(second.page.get_by_label("Bewaar ook op dit apparaat")).to_be_checked()


def test_a_tab_knows_its_own_copy_after_a_reload(first: Scan) -> None:
    """It goes on keeping it, and asks nothing."""
    first.page.reload()
    answer(first, "trainer-vorm", 3)
    wait_until_kept(first, 2)
    expect(first.page.get_by_label("Bewaar ook op dit apparaat")).to_be_checked()
    expect(first.page.locator("#kopie")).to_be_hidden()


def test_a_copy_wiped_in_one_tab_is_not_kept_anew_by_another(first: Scan, second: Scan) -> None:
    """The answers stay in both tabs; only the device holds nothing any more."""
    first.page.get_by_label("Bewaar ook op dit apparaat").uncheck()
    expect(second.status).to_contain_text("De kopie op dit apparaat is gewist in een ander tabblad.")
    expect(second.page.get_by_label("Bewaar ook op dit apparaat")).not_to_be_checked()
    answer(second, "trainer-vorm", 3)
    second.page.wait_for_timeout(SOON / 4)
    assert second.page.evaluate(DATABASES) == []
    expect(second.item("trainer-doel").locator("input[value='4']")).to_be_checked()
