"""Every page in a browser: what axe finds, what it asks for and keeps, and what comes out of a printer."""

from collections.abc import Iterator
from pathlib import Path

import pytest
from playwright.sync_api import Browser, Page, expect

from tests.browser.pages.crawl import ONE_OF_EACH_KIND, PATHS, SIDES, Visit, Visitor, elsewhere
from tests.browser.pages.screens import NARROW, WIDE, second_opinion, violations
from tests.built_pages import ROOT, read_built_pages

pytestmark = pytest.mark.pages
A4 = 672
"""The width between the margins of a guidance page on A4, in CSS pixels."""
OTHER_WHEN_NARROW = ("rollen/", "i-scan/invullen/")
"""Of guidance the menu of its part, of the scan the way through its steps."""
LEAST_SHIFT = 0.02
"""A fifth of what counts as good for visitors (https://web.dev/articles/cls): the scan shows its buttons when its
script is there."""


@pytest.fixture(scope="module")
def tab(browser: Browser) -> Iterator[Page]:
    """One tab for all pages: nothing on them is kept."""
    context = browser.new_context(reduced_motion="reduce")
    yield context.new_page()
    context.close()


@pytest.fixture(scope="module")
def visitor(browser: Browser, address: str) -> Iterator[Visitor]:
    """Who goes to all pages."""
    context = browser.new_context(reduced_motion="reduce")
    yield Visitor(context.new_page(), address)
    context.close()


@pytest.fixture(scope="module", params=PATHS, ids=lambda path: path or "home")
def visit(visitor: Visitor, request: pytest.FixtureRequest) -> Visit:
    """One visit to a page, for all that is asked of it."""
    return visitor.visit(request.param)


def test_no_page_has_violations_and_nothing_falls_off(visit: Visit) -> None:
    """Narrow and wide, light and dark."""
    assert visit.faults == []


def test_no_page_asks_another_origin(visit: Visit, address: str) -> None:
    """Nothing comes from elsewhere, also not long after the page is there."""
    assert address + visit.path in visit.requests
    assert elsewhere(visit.requests, address) == []


def test_no_page_breaks_its_policy(visit: Visit) -> None:
    """Nor has the console anything else to complain of."""
    assert visit.complaints == []


def test_no_page_stores_anything(visit: Visit) -> None:
    """Nothing stands on the device of who only reads, in whatever way a browser can keep things."""
    assert set(visit.stored) == {0}


def test_a_page_for_paper_fits_on_its_sides(visit: Visit) -> None:
    """A worksheet on two, the page to hand to leaders on one."""
    assert visit.sides <= SIDES.get(visit.path, 0)


@pytest.mark.parametrize("path", ONE_OF_EACH_KIND)
def test_a_second_engine_finds_nothing_either(tab: Page, address: str, path: str) -> None:
    """What one engine takes for right, another may not; also narrow, where other things are shown then."""
    tab.goto(address + path)
    for width in (WIDE, NARROW) if path in OTHER_WHEN_NARROW else (WIDE,):
        tab.set_viewport_size({"width": width, "height": 800})
        assert second_opinion(tab) == [], width


def test_all_pages_are_visited(site: Path) -> None:
    """Also those that the build makes of something else than a page."""
    assert {page.address.removeprefix(ROOT) for page in read_built_pages(site)} == set(PATHS)


@pytest.mark.parametrize("path", ["", "rollen/", "rollen/coach/", "programma/", "werkbladen/", "i-scan/invullen/"])
@pytest.mark.parametrize("width", [NARROW, WIDE])
def test_nothing_jumps_while_a_page_loads(browser: Browser, address: str, path: str, width: int) -> None:
    """No drawing, table or button pushes the text away (cumulative layout shift)."""
    context = browser.new_context(viewport={"width": width, "height": 800})
    page = context.new_page()
    page.add_init_script(_WATCH_SHIFTS)
    page.goto(address + path, wait_until="networkidle")
    assert page.evaluate("self.shifted") < LEAST_SHIFT
    context.close()


_WATCH_SHIFTS = """
  self.shifted = 0;
  const note = (list) => list.getEntries().forEach((shift) => { self.shifted += shift.value; });
  new PerformanceObserver(note).observe({ type: "layout-shift", buffered: true });
"""


@pytest.mark.parametrize("path", ["programma/", "rollen/", "programma/doelen-koppelen/"])
def test_a_drawing_prints_whole(tab: Page, address: str, path: str) -> None:
    """On paper nothing scrolls."""
    tab.goto(address + path)
    tab.set_viewport_size({"width": A4, "height": 1000})
    tab.emulate_media(media="print")
    script = "frames => frames.every(frame => frame.scrollWidth <= frame.clientWidth)"
    assert tab.locator(".drawing-frame").evaluate_all(script)
    tab.emulate_media(media="screen")


def test_a_worksheet_prints_all_that_was_typed(page: Page, address: str, tmp_path: Path) -> None:
    """In a line, in a larger field and in a table, also what does not fit in the field on the screen."""
    page.goto(f"{address}werkbladen/taakafspraak/")
    kinds = (".sheet-line textarea", ".sheet-lines textarea", ".sheet-table textarea")
    for number, kind in enumerate(kinds):
        page.locator(kind).first.fill(f"{'woord ' * 40}einde{number}")
    page.pdf(path=tmp_path / "blad.pdf", prefer_css_page_size=True)
    printed = page.locator(".sheet-print:not(:empty)").all_inner_texts()
    assert [text[-6:] for text in page.locator(".sheet-print").all_text_contents() if text] == [
        "einde0",
        "einde1",
        "einde2",
    ]
    assert len(printed) == len(kinds)


def test_a_worksheet_asks_for_nothing_once_it_is_there(page: Page, address: str) -> None:
    """Its buttons work, and no server hears of it."""
    asked: list[str] = []
    page.goto(f"{address}werkbladen/gesprek-coach/")
    page.on("request", lambda request: asked.append(request.url))
    page.evaluate("window.print = () => { document.documentElement.dataset.printed = 'ja' }")
    page.get_by_label("Les, groep en datum").fill("Rekenen, entree, 24 november")
    page.get_by_role("button", name="Print of bewaar als pdf").click()
    expect(page.locator("html[data-printed=ja]")).to_be_attached()
    assert asked == []


def test_a_term_explains_itself_by_mouse_and_by_keyboard(page: Page, address: str) -> None:
    """A card beside the word, closed by Escape; the focus stays where it was."""
    page.goto(f"{address}bruggen-bouwen/daarna/")
    term = page.locator("button.term").first
    card = page.locator(f"#{term.get_attribute('popovertarget')}")
    expect(card).to_be_hidden()
    term.focus()
    page.keyboard.press("Enter")
    expect(card).to_be_visible()
    assert violations(page) == []
    page.keyboard.press("Escape")
    expect(card).to_be_hidden()
    expect(term).to_be_focused()
    page.set_viewport_size({"width": 360, "height": 640})
    term.click()
    box = card.bounding_box()
    assert box
    assert box["x"] >= 0
    assert box["x"] + box["width"] <= 360
