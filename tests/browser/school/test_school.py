"""The worked school as a visitor meets it: its word in a result, and its logo where everybody sees it."""

import re

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


def test_the_check_takes_a_site_for_one_edition(page: Page, school_address: str) -> None:
    """Its own page is of the same edition as the list of files, whatever the foot says of the school."""
    page.goto(f"{school_address}controle/")
    page.get_by_role("button", name="Controleer deze webserver").click()
    expect(page.locator("[data-verdict]")).to_be_visible()
    found = page.locator("#uitslag [data-fault]").evaluate_all("all => all.map(each => each.dataset.fault)")
    assert found
    assert "mixed" not in found


def test_a_wide_logo_is_seen_as_wide_as_it_is(page: Page, school_address: str) -> None:
    """On a page with answers too; and where there is little room, nothing in the header lies over anything else."""
    page.goto(f"{school_address}i-scan/invullen/")
    box = page.locator('[data-school="logo"]').bounding_box()
    assert box and box["width"] > 100 and box["height"] > 20
    page.set_viewport_size(SMALL)  # type: ignore[arg-type]  # as it is
    name, menu = (page.locator(each).bounding_box() for each in (".site-name", ".site-menu"))
    assert name and menu and name["x"] + name["width"] <= menu["x"] + 1
    assert page.evaluate("document.documentElement.scrollWidth") <= SMALL["width"]


def test_an_address_in_a_table_is_read_without_scrolling(page: Page, school_address: str) -> None:
    """On a phone each row stands as a list; on a wide screen the table stays a table."""
    for width in (320, 360, 600, 1280):
        page.set_viewport_size({"width": width, "height": 700})
        page.goto(f"{school_address}over/contact/")
        table = page.locator(".table-scroll").first
        assert table.evaluate("frame => frame.scrollWidth - frame.clientWidth") <= 0, width
        assert page.evaluate("document.documentElement.scrollWidth") <= width
        mail = table.get_by_role("link", name="veilig@verzonnenbrug.example")
        assert mail.evaluate("link => getComputedStyle(link.parentElement).display") == (
            "block" if width < 544 else "table-cell"
        )


def test_what_is_printed_says_whose_it_is_and_takes_no_more_sheets(
    page: Page, school_address: str, address: str
) -> None:
    """In the margin at the foot: the rule is one that the browser knows, and nothing else moves."""
    sheets = []
    for root in (school_address, address):
        page.goto(f"{root}werkbladen/zelfcheck-succesfactoren/")
        sheets.append(len(re.findall(rb"/Type\s*/Page\b", page.pdf(prefer_css_page_size=True))))
    assert sheets[0] == sheets[1]
    page.goto(f"{school_address}werkbladen/zelfcheck-succesfactoren/")
    rules = page.evaluate(
        "() => [...document.styleSheets].flatMap(({cssRules}) => [...cssRules].map((rule) => rule.cssText))"
    )
    said = [rule for rule in rules if rule.startswith("@page") and "ROC De Verzonnen Brug" in rule]
    assert len(said) == 1


def test_the_page_for_what_is_not_there_has_the_colours_of_the_school(page: Page, school_address: str) -> None:
    """It finds both sheets by itself."""
    page.goto(f"{school_address}is/er/niet/")
    header = page.locator(".site-header")
    expect(header).to_have_css("background-color", "rgb(91, 26, 87)")
    expect(header).to_contain_text("ROC De Verzonnen Brug")
