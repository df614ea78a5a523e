"""The QR code that a member shows: read back by a decoder of others, from what stands on the screen."""

import json
from pathlib import Path
from typing import Any

import pytest
from playwright.sync_api import Locator, Page, ViewportSize, expect

from scan.definition.model import Instrument
from tests.browser.conftest import Scan, wipe
from tests.browser.pages.screens import faults
from tests.browser.result.conftest import show, write_result
from tests.browser.team.codes import picture_of

ANSWERS = [5] * 6 + [4] * 6 + [3] * 6 + [2] * 6 + [1, 2, 1, 2, 2, 1] + [3, 3, 4, 4, 2, 2]
PHONE: ViewportSize = {"width": 360, "height": 740}
LONGEST = "Zoë-Maëlle van den Heuvel-Ööst (tëam 12a)"[:40]
MOST_MODULES = 80
"""Of a code with a label of the longest kind, with the white around it: see DECISIONS.md."""


@pytest.fixture
def result(one_scan: Scan, tmp_path: Path, instrument: Instrument) -> Scan:
    """A result that stands there, with all ways to take it along."""
    show(one_scan, write_result(tmp_path / "result.json", ANSWERS, instrument)).unfold("Meer vormen")
    return one_scan


def _choose(page: Page, way: str, name: str = "") -> None:
    page.locator(f"[data-action=team-keuze][value={way}]").check()
    if name:
        page.get_by_label("Zo noem ik mezelf in het beeld").fill(name)


def _code(page: Page) -> Locator:
    """Ask for the code, and give it."""
    page.get_by_role("button", name="Toon een QR-code").click()
    code = page.get_by_role("img", name="QR-code met de regel voor het team")
    expect(page.locator("#voor-team-status")).to_contain_text("Houd de code voor de camera")
    expect(code).to_be_visible()
    return code


def _line(page: Page) -> str:
    page.get_by_role("button", name="Toon een regel om te plakken").click()
    expect(page.locator("#teamregel")).to_be_visible()
    return page.locator("#teamregel").input_value()


@pytest.mark.parametrize("scheme", ["light", "dark"])
def test_the_code_holds_what_the_line_holds(result: Scan, scheme: Any) -> None:
    """As a phone shows it, in both schemes; also with letters that decoders take for others."""
    page = result.page
    page.set_viewport_size(PHONE)
    page.emulate_media(color_scheme=scheme)
    for way, name in (("beperkt", ""), ("open", "Amira"), ("open", LONGEST)):
        _choose(page, way, name)
        (read,) = picture_of(_code(page)).codes
        assert read.isascii()
        line = json.loads(_line(page))
        assert json.loads(read) == line
        assert line.get("label", "") == name


def test_a_code_is_as_large_as_the_screen_of_a_phone(result: Scan) -> None:
    """Few modules, and each of them large: a camera needs some three of its own dots for one."""
    page = result.page
    _choose(page, "open", "x" * 40)
    modules = _code(page).evaluate("canvas => canvas.width")
    assert modules <= MOST_MODULES
    for width, least in ((360, 320), (1280, 400)):
        page.set_viewport_size({"width": width, "height": 740})
        box = (code := _code(page)).bounding_box()
        assert box
        assert box["width"] == box["height"] >= least
        expect(code).to_be_in_viewport(ratio=1)


def test_a_code_goes_with_what_it_was_made_of(result: Scan) -> None:
    """Another choice, another name, another answer, or wiping: no dot of it stays."""
    page = result.page
    canvas = page.locator("#teamcode canvas")

    def expect_nothing() -> None:
        expect(canvas).to_be_hidden()
        assert canvas.evaluate("canvas => canvas.width * canvas.height") == 1

    page.get_by_role("button", name="Toon een QR-code").click()
    expect(page.locator("#voor-team-status")).to_have_text("Kies eerst wat je geeft: beperkt of open.")
    expect_nothing()
    _choose(page, "open", "A")
    _code(page)
    page.get_by_label("Zo noem ik mezelf in het beeld").press_sequentially("B")
    expect_nothing()
    _code(page)
    _choose(page, "beperkt")
    expect_nothing()
    _code(page)
    result.back_to_the_form()
    field = page.locator("fieldset[data-item]").first
    field.locator('input[value="1"]').evaluate("input => input.click()")
    expect_nothing()
    result.ask()
    _code(page)
    wipe(page)
    expect_nothing()


def test_a_code_stands_on_no_paper_and_can_be_used_by_all(result: Scan) -> None:
    """It is on the screen for a moment, with a name for who cannot see it."""
    page = result.page
    _choose(page, "beperkt")
    code = _code(page)
    assert faults(page) == []
    page.emulate_media(media="print")
    expect(code).to_be_hidden()
