"""The header of a school's edition: a wide logo and a long name, from a phone to a wide screen."""

import re
from collections.abc import Iterator

import pytest
from playwright.sync_api import Browser, Page, Route, expect

from scan.school.school import Logo, School
from scan.school.slots import Marks, fill

NAME = "digicoach bij Waterland College"
LONGEST = "Digitaal onderwijs bij het Noordelijk Techniekcollege Amstel"
WORDMARK, SQUARE = (240, 60), (60, 60)
PAGES = ("i-scan/invullen/", "rollen/coach/")
WIDTHS = (320, 360, 600, 768, 1200, 1280, 1366, 1600, 1920)
HEIGHT = 54
_MEASURE = """() => {
  const box = (selector) => document.querySelector(selector).getBoundingClientRect();
  const [link, name, image] = [".site-name", ".site-name span", ".site-name img"].map(box);
  const words = document.createRange();
  words.selectNodeContents(document.querySelector(".site-name span"));
  const lines = new Set([...words.getClientRects()].map(({ top }) => Math.round(top)));
  return {
    bar: box(".site-header").height,
    room: document.documentElement.scrollWidth - innerWidth,
    lines: lines.size,
    isSeen: name.top < link.bottom - 1 && name.right > 0,
    isWhole: name.right <= link.right + 1 && name.bottom <= link.bottom + 1 && image.right <= link.right + 1,
    logo: [image.width, image.height],
  };
}"""


def _picture(size: tuple[int, int]) -> str:
    width, height = size
    mark = f'<rect width="{width}" height="{height}" fill="#fff"/>'
    return f'<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 {width} {height}">{mark}</svg>'


class _School:
    """A page of ours as that of a school, at each width."""

    def __init__(self, page: Page, address: str) -> None:
        self.page = page
        self.address = address

    def opens(self, path: str, name: str, logo: tuple[int, int] | None, *, shows_name: bool = False) -> None:
        """Open a page with that name and a logo of that size."""
        school = School(name, logo=Logo("logo.svg", name, shows_name) if logo else None)

        def page(route: Route) -> None:
            answer = route.fetch()
            route.fulfill(response=answer, body=fill(answer.text(), school, Marks("images/logo-0.svg")).html)

        def picture(route: Route) -> None:
            route.fulfill(body=_picture(logo or SQUARE), content_type="image/svg+xml")

        self.page.route(re.compile(r"/$"), page)
        self.page.route("**/images/logo-0.svg", picture)
        self.page.goto(self.address + path)
        self.page.wait_for_function("document.querySelector('.site-name img').complete")

    def at(self, width: int) -> dict[str, object]:
        """Measure the header on a screen of this width: it is of styles alone, so the page need not come again."""
        self.page.set_viewport_size({"width": width, "height": 640})
        return dict(self.page.evaluate(_MEASURE))


@pytest.fixture
def school(browser: Browser, address: str) -> Iterator[_School]:
    """A page of the neutral site that is filled on its way."""
    context = browser.new_context(reduced_motion="reduce")
    yield _School(context.new_page(), address)
    context.close()


@pytest.mark.parametrize("path", PAGES)
@pytest.mark.parametrize("logo", [WORDMARK, SQUARE], ids=["wordmark", "square"])
@pytest.mark.parametrize("name", [NAME, LONGEST])
def test_beside_a_logo_a_name_stands_whole_or_not_at_all(
    school: _School, name: str, logo: tuple[int, int], path: str
) -> None:
    """On two lines at most; the bar keeps its height, and nothing falls outside the screen."""
    school.opens(path, name, logo)
    for width in WIDTHS:
        found = school.at(width)
        assert found["bar"] == pytest.approx(HEIGHT, abs=1), width
        assert found["room"] == 0, width
        assert not found["isSeen"] or (found["isWhole"] and found["lines"] in (1, 2)), (width, found)
        expect(school.page.get_by_role("link", name=name, exact=True)).to_have_count(1)


def test_a_name_stands_where_people_have_room(school: _School) -> None:
    """On two lines beside the whole menu of a laptop, in one on a wide screen; on a phone there is the logo alone."""
    school.opens(PAGES[0], NAME, WORDMARK)
    seen = {width: school.at(width) for width in (360, 768, 1280, 1600)}
    assert {width: found["isSeen"] for width, found in seen.items()} == {360: False, 768: True, 1280: True, 1600: True}
    assert {width: seen[width]["lines"] for width in (768, 1280, 1600)} == {768: 1, 1280: 2, 1600: 1}


def test_a_wordmark_can_be_read(school: _School) -> None:
    """As high as the bar allows; on a phone nearly as wide as on a wide screen."""
    school.opens(PAGES[1], NAME, WORDMARK)
    for width in (320, 360, 768, 1280, 1600):
        wide, high = school.at(width)["logo"]  # type: ignore[misc]  # two numbers
        drawn = min(wide / WORDMARK[0], high / WORDMARK[1]) * WORDMARK[0]
        assert drawn >= (145 if width < 1600 else 170), width
        assert high <= 44, width


def test_a_logo_that_says_the_name_stands_alone(school: _School) -> None:
    """For the eye: the name is there for who hears it, and in the title."""
    school.opens(PAGES[0], NAME, WORDMARK, shows_name=True)
    for width in (320, 768, 1280, 1600):
        found = school.at(width)
        assert (found["isSeen"], found["room"]) == (False, 0), width
        assert found["bar"] == pytest.approx(HEIGHT, abs=1), width
    expect(school.page.get_by_role("link", name=NAME, exact=True)).to_have_count(1)
    expect(school.page).to_have_title(re.compile(f"– {NAME}$"))


@pytest.mark.parametrize(("name", "most"), [(NAME, 68), (LONGEST, 107)])
def test_a_name_without_a_logo_breaks_between_words(school: _School, name: str, most: int) -> None:
    """Also on a phone, where our own picture makes room for it; the longest name takes more lines."""
    school.opens(PAGES[0], name, None)
    for width in WIDTHS:
        found = school.at(width)
        assert found["room"] == 0, width
        assert float(str(found["bar"])) <= (most if width < 600 or name == LONGEST else HEIGHT + 1), width
        assert school.page.locator(".site-name span").evaluate("name => name.scrollWidth <= name.clientWidth"), width
