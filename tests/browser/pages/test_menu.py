"""The header: the same on every page, whatever made it; on a small screen its menu is folded away."""

import os
import shutil
from collections.abc import Iterator
from pathlib import Path

import pytest
from playwright.sync_api import Browser, Page, expect

from build_tools.serve.preview import make_server
from tests.browser.pages.screens import NARROW, WIDE, second_opinion, settle, violations
from tests.servers import running

pytestmark = pytest.mark.pages
SIZE = {"width": NARROW, "height": 640}
KINDS = {"guidance": "rollen/coach/", "answers": "i-scan/invullen/", "search": "zoeken/", "home": ""}
_LOOKS = r"""() => [...document.querySelectorAll(".site-header, .site-header :is(a, summary)")]
  .filter((element) => element.checkVisibility())
  .filter((element) => !element.closest("ul ul"))
  .map((element) => {
    const { x, y, width, height } = element.getBoundingClientRect();
    const { color, fontSize, fontFamily, fontWeight, backgroundColor } = getComputedStyle(element);
    const place = [x, y, width, height].map(Math.round);
    const text = element.textContent.trim().replace(/\s+/g, " ").slice(0, 20);
    return [text, ...place, color, fontSize, fontFamily, fontWeight, backgroundColor];
  })
"""
_END_OF_NAME_AND_MENU = """() => {
  const name = document.createRange();
  name.selectNodeContents(document.querySelector(".site-name"));
  const end = Math.max(...[...name.getClientRects()].map(({ right }) => right));
  return [end, document.querySelector(".site-menu summary").getBoundingClientRect().left];
}"""


@pytest.fixture(params=[key for key in KINDS if key != "home"])
def narrow(browser: Browser, address: str, request: pytest.FixtureRequest) -> Iterator[Page]:
    """A page of each kind on a phone."""
    context = browser.new_context(viewport=SIZE, reduced_motion="reduce")
    page = context.new_page()
    page.goto(f"{address}{KINDS[request.param]}")
    yield page
    context.close()


@pytest.fixture
def still(browser: Browser) -> Iterator[Page]:
    """A tab in which nothing moves, to look at on one screen after the other."""
    context = browser.new_context(reduced_motion="reduce")
    yield context.new_page()
    context.close()


def _on_screens(page: Page, widths: tuple[int, ...]) -> Iterator[tuple[int, str]]:
    """Make the page that wide, light and dark; gives each screen once it is there."""
    for width in widths:
        page.set_viewport_size({"width": width, "height": 700})
        for scheme in ("light", "dark"):
            page.emulate_media(color_scheme=scheme)  # type: ignore[arg-type]
            settle(page)
            yield width, scheme


def test_the_header_is_the_same_on_every_kind_of_page(still: Page, address: str) -> None:
    """Links, order, places, letters and colours; also on paper that is dark."""
    home: dict[tuple[int, str], list[object]] = {}
    for path in KINDS.values():
        still.goto(address + path)
        for screen in _on_screens(still, (NARROW, 390, 768, WIDE, 1920)):
            look = still.evaluate(_LOOKS)
            assert look == home.setdefault(screen, look), (path, screen)
    assert all(len(look) >= (10 if width >= WIDE else 3) for (width, _), look in home.items())


def test_the_menu_opens_with_the_keyboard(narrow: Page) -> None:
    """A button and a list, also of the pages beside this one; folded, it holds no stops."""
    links = narrow.get_by_role("navigation", name="Site").get_by_role("link")
    expect(links).to_have_count(0)
    narrow.locator(".site-menu summary").press("Enter")
    expect(links.first).to_be_visible()
    narrow.keyboard.press("Tab")
    expect(links.first).to_be_focused()
    narrow.locator(".site-menu summary").press("Enter")
    expect(links).to_have_count(0)


def test_the_menu_shows_the_pages_of_its_part(page: Page, address: str) -> None:
    """On a phone there is no other list of them."""
    page.set_viewport_size(SIZE)
    page.goto(f"{address}i-scan/invullen/")
    page.locator(".site-menu summary").click()
    menu = page.get_by_role("navigation", name="Site")
    expect(menu.get_by_role("link", name="Op papier")).to_be_visible()
    expect(menu.locator("[aria-current=page]")).to_have_text("Invullen")
    expect(menu.get_by_role("link", name="Trainer")).to_have_count(0)


def test_the_menu_needs_no_script(browser: Browser, address: str) -> None:
    """The browser itself opens it."""
    context = browser.new_context(viewport=SIZE, java_script_enabled=False)
    page = context.new_page()
    page.goto(f"{address}rollen/coach/")
    page.locator(".site-menu summary").click()
    page.get_by_role("navigation", name="Site").get_by_role("link", name="Adviseur").click()
    expect(page).to_have_url(f"{address}rollen/adviseur/")
    context.close()


def test_an_open_menu_has_no_violations(narrow: Page) -> None:
    """In neither engine."""
    narrow.locator(".site-menu summary").click()
    settle(narrow)
    assert violations(narrow) + second_opinion(narrow) == []


@pytest.mark.parametrize("width", [320, NARROW])
def test_the_header_is_one_line_on_a_phone(page: Page, address: str, width: int) -> None:
    """And nothing of it falls outside the screen."""
    page.set_viewport_size({"width": width, "height": 640})
    page.goto(f"{address}i-scan/invullen/")
    box = page.locator(".site-header").bounding_box()
    assert box
    assert box["height"] <= 60
    assert page.evaluate("document.documentElement.scrollWidth") <= width


def test_the_name_of_the_site_keeps_clear_of_the_menu(still: Page, address: str) -> None:
    """On every kind of page it goes on below itself where there is little room."""
    for path in [*KINDS.values(), "programma/doelenkaart/", "werkbladen/", "werkbladen/zelfcheck-succesfactoren/"]:
        still.goto(address + path)
        for screen in _on_screens(still, (320, 360, 385)):
            end, menu = still.evaluate(_END_OF_NAME_AND_MENU)
            assert end <= menu, (path, screen)


def test_the_heading_in_sight_is_marked(page: Page, address: str) -> None:
    """In the list beside the text."""
    page.set_viewport_size({"width": WIDE, "height": 700})
    page.goto(f"{address}rollen/coach/#valkuilen")
    expect(page.locator(".contents [aria-current]")).to_have_text("Valkuilen")


def test_two_buttons_do_not_touch(page: Page, address: str) -> None:
    """Below each other on a phone there is room between them."""
    page.set_viewport_size({"width": 390, "height": 800})
    page.goto(f"{address}i-scan/")
    first, second = (page.locator(".md-button").nth(number).bounding_box() for number in range(2))
    assert first
    assert second
    assert second["y"] - first["y"] - first["height"] >= 8


@pytest.mark.parametrize("path", ["geen", "i-scan/geen/pagina", "rollen/coach/x/y/z"])
def test_a_page_that_is_not_there_leads_on(page: Page, address: str, path: str) -> None:
    """At any depth, in any folder of a host: its menu and links work, and it looks as the rest."""
    page.goto(address + path)
    link = page.get_by_role("link", name="zoeken", exact=True)
    expect(link).to_be_visible()
    expect(page.locator("style")).to_have_count(0)
    assert page.evaluate("document.styleSheets.length") == 2
    assert page.locator(".site-name img").evaluate("image => image.complete && image.naturalWidth > 0")
    link.click()
    expect(page).to_have_url(f"{address}zoeken/")


@pytest.mark.parametrize(("base", "at"), [("", "/"), ("info/i-coach/", "/info/i-coach/")])
def test_a_page_that_is_not_there_finds_its_site_without_a_lost_question(
    page: Page, site: Path, tmp_path: Path, base: str, at: str
) -> None:
    """At the root, and in the folder that a school named: however deep, nothing but the page itself is not there."""
    shutil.copytree(site, tmp_path / base, copy_function=os.link, dirs_exist_ok=True)
    own = tmp_path / base / "404.html"
    html = own.read_text(encoding="utf-8")
    own.unlink()  # it is the same file as that of the site
    own.write_text(html.replace('data-at="/"', f'data-at="{at}"'), encoding="utf-8")
    lost: list[str] = []
    page.on("response", lambda answer: lost.append(answer.url) if answer.status == 404 else None)
    with running(make_server(tmp_path)) as address:
        page.goto(f"{address}{base}heel/diep/niet/daar/")
        expect(page.get_by_role("link", name="zoeken", exact=True)).to_be_visible()
        assert lost == [f"{address}{base}heel/diep/niet/daar/"]


def test_a_page_that_is_not_there_is_dressed_without_a_script(browser: Browser, address: str) -> None:
    """By itself: it cannot know how far away a sheet would be, and its policy allows this one."""
    context = browser.new_context(java_script_enabled=False, viewport={"width": WIDE, "height": 700})
    page = context.new_page()
    page.goto(f"{address}i-scan/geen/pagina")
    box = page.get_by_role("main").bounding_box()
    assert box
    assert box["width"] < WIDE * 0.6
    context.close()
