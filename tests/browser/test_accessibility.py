"""Usable without a mouse, without sight of colours, on a small screen; axe finding nothing is the floor."""

from typing import Any

import pytest
from playwright.sync_api import Browser, Page, expect

from build_tools.paths import NODE_MODULES
from tests.browser.conftest import Scan
from tests.browser.test_scan import ANSWERS

AXE = (NODE_MODULES / "axe-core" / "axe.min.js").read_text(encoding="utf-8")
RULES = ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice"]
SCREENS = [
    pytest.param(width, scheme, id=f"{scheme}-{width}") for width in (320, 360, 1280) for scheme in ("light", "dark")
]


def _violations(page: Page) -> list[str]:
    page.evaluate(AXE)
    script = "rules => axe.run(document, {runOnly: rules}).then(found => found.violations)"
    found: list[dict[str, Any]] = page.evaluate(script, RULES)
    return [f"{each['id']}: {node['html'][:160]}" for each in found for node in each["nodes"]]


def _new_page(browser: Browser, width: int, scheme: Any) -> Page:
    context = browser.new_context(viewport={"width": width, "height": 800}, color_scheme=scheme)
    return context.new_page()


@pytest.mark.parametrize(("width", "scheme"), SCREENS)
@pytest.mark.parametrize(
    "path", ["", "rollen/coach/", "programma/doelen-koppelen/", "i-scan/verantwoording/", "i-scan/papier/"]
)
def test_guidance_pages_have_no_violations(browser: Browser, address: str, path: str, width: int, scheme: str) -> None:
    """Light and dark, narrow and wide."""
    page = _new_page(browser, width, scheme)
    page.goto(address + path)
    assert _violations(page) == []
    assert page.evaluate("document.documentElement.scrollWidth") <= width
    page.context.close()


@pytest.mark.parametrize(("width", "scheme"), SCREENS)
def test_the_scan_has_no_violations_in_any_state(browser: Browser, address: str, width: int, scheme: str) -> None:
    """Empty, a later step, an example open, a refused file, and the result with everything unfolded."""
    page = _new_page(browser, width, scheme)
    scan = Scan(page, address).open()
    assert _violations(page) == []
    page.locator(".item-example summary").first.click()
    scan.answer_all(ANSWERS)
    assert _violations(page) == []
    page.locator("[data-action=open]").set_input_files({"name": "x.json", "mimeType": "text/plain", "buffer": b"x"})
    expect(scan.status).to_contain_text("geen leesbare JSON")
    scan.ask()
    for summary in page.locator("#resultaat summary").all():
        summary.click()
    assert _violations(page) == []
    assert page.evaluate("document.documentElement.scrollWidth") <= width
    page.context.close()


def test_the_whole_scan_goes_with_the_keyboard(page: Page, address: str) -> None:
    """From the address bar to the result with Tab, arrows, Space and Enter; focus is visible at every stop."""
    scan = Scan(page, address).open()
    answered = 0
    for _ in range(200):
        page.keyboard.press("Tab")
        stop = page.evaluate(_STOP)
        assert stop["visible"], stop
        if stop["type"] == "radio":
            page.keyboard.press("Space")
            page.keyboard.press("ArrowRight")
            answered += 1
        elif stop["action"] == "volgende":
            page.keyboard.press("Enter")
            expect(page.locator(".is-current h2")).to_be_focused()
        elif stop["action"] == "resultaat" and answered == 36:
            page.keyboard.press("Enter")
            break
    assert answered == 36
    expect(page.locator('#resultaat[data-status="klaar"]')).to_be_visible()
    expect(page.locator("#resultaat-kop")).to_be_focused()
    assert {row["score"] for row in scan.rows()} == {"2.0000"}


_STOP = """() => {
  const stop = document.activeElement;
  const look = getComputedStyle(stop);
  return {
    type: stop.type, action: stop.dataset.action ?? "", tag: stop.outerHTML.slice(0, 120),
    visible: look.outlineStyle !== "none" && parseFloat(look.outlineWidth) >= 2,
  };
}"""


def test_a_screen_reader_hears_the_question_with_each_answer(scan: Scan) -> None:
    """A group named by the statement, with radios named by their label."""
    group = scan.page.get_by_role("group", name="Ik vraag vóór een training welk doel het team ermee wil bereiken.")
    names = [radio.evaluate("radio => radio.labels[0].innerText") for radio in group.get_by_role("radio").all()]
    assert names == ["nog niet", "met hulp", "zelfstandig", "vlot", "ik help anderen", "niet van toepassing"]


def test_the_chart_is_read_as_its_title_and_numbers(scan: Scan) -> None:
    """And the table beside it has headings for rows and columns."""
    scan.answer_all(ANSWERS)
    scan.ask()
    image = scan.page.get_by_role("img", name="Je rollen op een schaal van 1 tot 5, met marge")
    expect(image).to_be_visible()
    expect(scan.page.get_by_role("rowheader", name="Trainer")).to_be_visible()
    expect(scan.page.get_by_role("columnheader", name="Jouw score")).to_be_visible()


def test_motion_and_colours_follow_the_visitor(browser: Browser, address: str) -> None:
    """With forced colours the chosen answer and the chart are still to be seen."""
    context = browser.new_context(forced_colors="active", reduced_motion="reduce")
    scan = Scan(context.new_page(), address).open()
    option = scan.item("trainer-doel").locator(".option").first
    option.click()
    assert option.evaluate("option => getComputedStyle(option).borderTopWidth") == "3px"
    context.close()
