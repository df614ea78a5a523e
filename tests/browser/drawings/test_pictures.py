"""The drawings whose words are words of the page: on every screen whole, for keyboard and paper too."""

from collections.abc import Iterator

import pytest
from playwright.sync_api import Browser, Page

pytestmark = pytest.mark.pages
A4 = 672
"""The width between the margins of a guidance page on A4, in CSS pixels."""
WIDTHS = (320, 390, 600, 768, 1024, 1366)
PICTURES = {
    "window": "raamwerk/",
    "matrix": "raamwerk/",
    "path": "programma/doelen-koppelen/",
    "chain": "programma/doelen-koppelen/",
    "cycle": "programma/kringloop/",
    "year": "programma/",
    "floor": "i-coach/taak-en-grenzen/",
    "piers": "bruggen-bouwen/succesfactoren/",
}
"""Each kind of picture, on a page that has one."""
_FALLS_OFF = """picture => {
  const around = picture.getBoundingClientRect();
  const place = (element) => element.closest(".spot, td, th, p, figcaption");
  return [...picture.querySelectorAll("b, span, q, i, td a, th a, figcaption")].flatMap((element) => {
    if (!element.checkVisibility()) return [];
    const own = element.getBoundingClientRect();
    const box = place(element).getBoundingClientRect();
    const isHidden = getComputedStyle(element.closest("thead") ?? picture).clipPath !== "none";
    const fits = own.left >= box.left - 1 && own.right <= box.right + 1 && own.bottom <= box.bottom + 1;
    const isIn = own.left >= around.left - 1 && own.right <= around.right + 1;
    const isCut = element.clientHeight > 0 && element.scrollHeight > element.clientHeight + 1;
    return isHidden || (fits && isIn && !isCut) ? [] : [element.textContent];
  });
}"""
_OVERLAPS = """picture => {
  const boxes = [...picture.querySelectorAll("a")].map((link) => link.getBoundingClientRect());
  return boxes.filter((one, at) => boxes.slice(at + 1).some((other) =>
    one.left < other.right - 1 && other.left < one.right - 1 &&
    one.top < other.bottom - 1 && other.top < one.bottom - 1)).length;
}"""
_FOCUSED = "getComputedStyle(document.activeElement).outlineStyle"


@pytest.fixture(scope="module")
def tab(browser: Browser) -> Iterator[Page]:
    """One tab for all pictures: nothing on their pages is kept."""
    context = browser.new_context(reduced_motion="reduce")
    yield context.new_page()
    context.close()


@pytest.mark.parametrize("kind", PICTURES)
def test_all_words_of_a_picture_stand_in_their_place(tab: Page, address: str, kind: str) -> None:
    """From the smallest screen to a wide one, and no link lies over another."""
    tab.goto(address + PICTURES[kind])
    picture = tab.locator(f".picture-{kind}").first
    for width in WIDTHS:
        tab.set_viewport_size({"width": width, "height": 800})
        assert picture.evaluate(_FALLS_OFF) == [], width
        assert picture.evaluate(_OVERLAPS) == 0, width


@pytest.mark.parametrize("kind", PICTURES)
def test_a_picture_prints_whole(tab: Page, address: str, kind: str) -> None:
    """Between the margins, with all its words."""
    tab.goto(address + PICTURES[kind])
    tab.set_viewport_size({"width": A4, "height": 1000})
    tab.emulate_media(media="print")
    assert tab.locator(f".picture-{kind}").first.evaluate(_FALLS_OFF) == []
    tab.emulate_media(media="screen")


@pytest.mark.parametrize("kind", PICTURES)
def test_the_keyboard_goes_through_a_picture_in_order(tab: Page, address: str, kind: str) -> None:
    """To every part, and one sees where one is."""
    tab.set_viewport_size({"width": 1366, "height": 800})
    tab.goto(address + PICTURES[kind])
    links = tab.locator(f".picture-{kind}").first.locator("a")
    links.first.focus()
    tab.keyboard.press("Shift+Tab")
    for number in range(links.count()):
        tab.keyboard.press("Tab")
        assert links.nth(number).evaluate("link => link === document.activeElement")
        assert tab.evaluate(_FOCUSED) == "solid"


@pytest.mark.parametrize("kind", PICTURES)
def test_who_chose_own_colours_sees_where_the_parts_are(browser: Browser, address: str, kind: str) -> None:
    """Lines of that person's colour stand where ours filled a shape."""
    context = browser.new_context(forced_colors="active")
    page = context.new_page()
    page.goto(address + PICTURES[kind])
    script = """picture => [picture, ...picture.querySelectorAll("*")].filter((element) => {
      const { borderTopWidth, borderTopStyle, fill } = getComputedStyle(element);
      const isShape = element instanceof SVGGeometryElement && fill !== "none";
      return isShape || (borderTopStyle !== "none" && parseFloat(borderTopWidth) > 0);
    }).length"""
    assert page.locator(f".picture-{kind}").first.evaluate(script) >= 4
    context.close()


def test_the_wheel_never_scrolls_sideways(tab: Page, address: str) -> None:
    """Every role is in sight with its name, and leads on: around the wheel, or one below the other."""
    tab.goto(address + "rollen/")
    wheel = tab.locator(".wheel")
    for width in (320, 360, *WIDTHS):
        tab.set_viewport_size({"width": width, "height": 800})
        assert wheel.locator(".drawing-frame").evaluate("frame => frame.scrollWidth <= frame.clientWidth"), width
        links = wheel.locator("a:visible")
        assert links.count() == 6, width
        assert [link for link in links.all() if not (link.text_content() or "").strip()] == []
