"""The worked school as a visitor meets it: its word in a result, and its logo where everybody sees it."""

from playwright.sync_api import Page, expect

from tests.school.our_word import our_word_in

SMALL = {"width": 320, "height": 700}


def _answer_all(page: Page) -> None:
    page.evaluate(
        """() => document.querySelectorAll("#i-scan fieldset[data-item]").forEach((item, place) => {
            item.querySelectorAll("input")[place < 7 ? 3 : 4].click();
        })"""
    )


def test_a_result_says_the_word_of_the_school(page: Page, school_address: str) -> None:
    """With its article, in what Python wrote; and its own module leads to its own academy."""
    page.goto(f"{school_address}i-scan/invullen/")
    _answer_all(page)
    page.locator('[data-action="resultaat"]').click()
    result = page.locator("#resultaat")
    expect(result).to_have_attribute("data-status", "klaar")
    html = page.locator("#resultaat-inhoud").inner_html()
    assert our_word_in({"resultaat": html}) == set()
    assert "ict-maatje" in html


def test_a_wide_logo_is_seen_as_wide_as_it_is(page: Page, school_address: str) -> None:
    """On a page with answers too; and where there is little room, nothing in the header lies over anything else."""
    page.goto(f"{school_address}i-scan/invullen/")
    box = page.locator('[data-school="logo"]').bounding_box()
    assert box and box["width"] > 100 and box["height"] > 20
    page.set_viewport_size(SMALL)  # type: ignore[arg-type]  # as it is
    name, menu = (page.locator(each).bounding_box() for each in (".site-name", ".site-menu"))
    assert name and menu and name["x"] + name["width"] <= menu["x"] + 1
    assert page.evaluate("document.documentElement.scrollWidth") <= SMALL["width"]


def test_the_page_for_what_is_not_there_has_the_colours_of_the_school(page: Page, school_address: str) -> None:
    """It finds both sheets by itself."""
    page.goto(f"{school_address}is/er/niet/")
    header = page.locator(".site-header")
    expect(header).to_have_css("background-color", "rgb(91, 26, 87)")
    expect(header).to_contain_text("ROC De Verzonnen Brug")
