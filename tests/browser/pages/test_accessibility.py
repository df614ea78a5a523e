"""Usable without a mouse, without sight of colours, on a small screen; axe finding nothing is the floor."""

import re
import subprocess
import sys
from pathlib import Path

import pytest
from playwright.sync_api import Browser, Locator, Page, Route, expect

from build_tools.paths import ROOT
from tests.browser.conftest import Scan, without_python
from tests.browser.files.test_incoming import FORMATS, PLAIN
from tests.browser.form.test_scan import ANSWERS
from tests.browser.pages.screens import faults, second_opinion

pytestmark = pytest.mark.pages


@without_python
def test_the_form_has_no_violations_in_any_state(scan: Scan) -> None:
    """Empty, each step, an example open, one statement at a time, typing over, checking, a refused file, an offer."""
    page = scan.page
    page.locator(".item-example summary").first.click()
    assert faults(page) == []
    for step in page.locator("[data-step]").evaluate_all("steps => steps.map(step => step.dataset.step)"):
        page.goto(f"{scan.address}#{step}")
        expect(page.locator(f"[data-step={step}]")).to_be_visible()
        assert faults(page) == [], step
    for way in ("Eén stelling tegelijk", "Van papier overtypen"):
        page.get_by_role("button", name=way).click()
        assert faults(page) == [], way
    page.locator(".keep-paste summary").click()
    page.locator("[data-action=open]").set_input_files({"name": "x.json", "mimeType": "text/plain", "buffer": b"x"})
    expect(scan.status).to_contain_text("geen leesbaar bestand")
    page.locator("#kopie").evaluate("offer => { offer.hidden = false }")
    assert faults(page) == []


def test_the_result_has_no_violations_in_any_state(scan: Scan) -> None:
    """Failed, awaited, there, compared, with a colleague, with own targets, notes and a conversation report."""
    page = scan.page
    page.route(re.compile(r"\.(woff2|txt)$"), lambda route: route.abort())
    page.locator("[data-action=resultaat]").click()
    expect(page.locator('#resultaat[data-status="fout"]')).to_be_visible()
    assert faults(page) == []
    page.unroute(re.compile(r"\.(woff2|txt)$"))
    held: list[Route] = []
    page.route("**/restored.*.woff2", lambda route: held.append(route))  # noqa: PLW0108 - it marks its handlers
    page.get_by_role("button", name="Probeer opnieuw").click()
    expect(page.locator('#resultaat[data-status="bezig"]')).to_be_visible()
    assert faults(page) == []
    while not held:
        page.wait_for_timeout(20)
    held[0].continue_()
    scan.open_file(FORMATS / "result-1-with-notes.json")
    scan.ask()
    assert faults(page, is_new=True) == []
    scan.unfold("Een eerdere keer")
    page.locator("input[data-action=vergelijk]").set_input_files(PLAIN)
    expect(page.get_by_role("group", name="Zijn deze bestanden allemaal van jou?")).to_be_visible()
    assert faults(page) == []
    page.get_by_role("button", name="Ja, allemaal van mij").click()
    expect(page.locator("tr[data-change]")).to_have_count(6)
    page.locator("input[data-action=vergelijk]").set_input_files(FORMATS / "result-1-of-the-short-edition.json")
    page.get_by_role("button", name="Ja, allemaal van mij").click()
    expect(page.locator(".chart-verloop")).to_be_visible()
    page.locator("input[data-action=collega]").set_input_files(FORMATS / "result-1-of-a-colleague.json")
    expect(page.locator("tr[data-view]")).to_have_count(6)
    page.locator("#resultaat details").evaluate_all("all => all.forEach(each => { each.open = true })")
    scan.unfold("Een doel", "Een eerdere keer", "De blik van een collega")
    assert faults(page) == []
    scan.unfold("Meer vormen")
    page.get_by_role("button", name="Bewaar de grafiek als PNG").click()
    expect(page.locator("#beeldtekst")).to_be_visible()
    page.get_by_role("button", name="Maak een link").click()
    page.get_by_label("Mijn notities en situaties").check()
    page.get_by_role("button", name="Toon het gespreksverslag").click()
    expect(page.locator("#verslag svg")).to_be_visible()
    assert faults(page) == []
    for view in ("Radar", "Tabel"):
        page.get_by_role("button", name=view, exact=True).click()
        assert faults(page) == [], view
    assert second_opinion(page) == []


def test_at_twice_the_size_nothing_falls_off(browser: Browser, address: str) -> None:
    """A window of 1280 at 200 % has 640 pixels for the page, at 400 % 320: form and result fit both."""
    for width in (640, 320):
        context = browser.new_context(viewport={"width": width, "height": 400}, device_scale_factor=1280 / width)
        scan = Scan(context.new_page(), address).open()
        scan.open_file(FORMATS / "result-1-with-notes.json")
        scan.ask()
        assert scan.page.evaluate("document.documentElement.scrollWidth") <= width
        expect(scan.page.locator("#resultaat-kop")).to_be_in_viewport()
        context.close()


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


@without_python
def test_a_screen_reader_hears_the_question_with_each_answer(scan: Scan) -> None:
    """A group named by the statement, with radios named by their label."""
    group = scan.page.get_by_role("group", name="Ik geef een workshop aan een groep docenten.")
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


def test_with_forced_colours_nothing_is_lost(browser: Browser, address: str) -> None:
    """The chosen answer is marked by its border, and the chart is drawn in the colours of the visitor."""
    context = browser.new_context(forced_colors="active")
    scan = Scan(context.new_page(), address).open()
    option = scan.item("trainer-doel").locator(".option").first
    option.click()
    assert option.evaluate("option => getComputedStyle(option).borderTopWidth") == "3px"
    scan.open_file(FORMATS / "result-1-with-notes.json")
    scan.ask()
    colours = scan.page.locator("#resultaat .chart-mean").evaluate_all(_FILLS)
    assert set(colours) == {scan.page.evaluate(_COLOUR_OF_TEXT)}
    context.close()


_FILLS = "marks => marks.map(mark => getComputedStyle(mark).fill)"
_COLOUR_OF_TEXT = """() => {
  const text = document.body.appendChild(document.createElement("p"));
  text.style.color = "CanvasText";
  return getComputedStyle(text).color;
}"""


def _tree(locator: Locator, *wanted: str) -> None:
    """Expect these lines, in this order, in the tree that a screen reader gets."""
    lines = iter([line.strip() for line in locator.aria_snapshot().splitlines()])
    for line in wanted:
        assert any(found.startswith(line) for found in lines), f"{line} is not there, or not in its place"


def test_the_accessibility_tree_says_what_the_page_is(scan: Scan) -> None:
    """What a screen reader gets of the form and of the result, by role and name."""
    page = scan.page
    _tree(
        page.locator("body"),
        '- region "Bewaren, openen of wissen"',
        '- button "Bewaar in een bestand"',
        '- button "Open een bestand"',
        '- checkbox "Bewaar ook op dit apparaat"',
        '- button "Wis alles"',
        '- group "Zo wil ik invullen:"',
        '- button "Alle zes op één scherm" [pressed]',
        '- button "Eén stelling tegelijk"',
        '- button "Van papier overtypen"',
        '- navigation "Voortgang per rol"',
        '- progressbar "Ingevulde stellingen"',
        '- link "Trainer 0 van 6"',
        "- 'heading \"Stap 1 van 6: Trainer\" [level=2]'",
        '- group "1. Ik geef een workshop aan een groep docenten."',
        *(f'- radio "{label}"' for label in ("nog niet", "met hulp", "zelfstandig", "vlot", "ik help anderen")),
        '- radio "niet van toepassing"',
        "- 'button \"Volgende: Coach\"'",
        '- button "Toon mijn resultaat"',
    )
    scan.open_file(FORMATS / "result-1-with-notes.json")
    scan.ask()
    _tree(
        page.locator("#resultaat"),
        '- heading "Jouw resultaat" [level=2]',
        '- heading "Doe dit volgende week" [level=3]',
        '- heading "Als coach" [level=4]',
        '- button "Zet in mijn agenda"',
        '- group "Zo zie ik mijn scores"',
        '- button "Grafiek" [pressed]',
        '- img "Je rollen op een schaal van 1 tot 5, met marge"',
        '- table "Tabel met je scores"',
        '- heading "Per rol" [level=3]',
        '- region "Leg ernaast"',
        '- button "Een doel"',
        '- region "Meenemen"',
        '- group "Wat gaat er mee?"',
        '- checkbox "Mijn notities en situaties"',
        '- button "Toon het gespreksverslag"',
        '- button "Meer vormen"',
        '- heading "Wat dit resultaat niet is" [level=3]',
    )


def test_a_report_from_the_command_line_has_no_violations(page: Page, tmp_path: Path) -> None:
    """One file that asks for nothing, compared and with a colleague; the drawing is named and described."""
    others = ("--compare", str(PLAIN), "--colleague", str(FORMATS / "result-1-of-a-colleague.json"))
    for name in ("verslag.html", "grafiek.svg"):
        command = [sys.executable, "-m", "scan", "report", str(FORMATS / "result-1-with-notes.json")]
        subprocess.run([*command, "-o", str(tmp_path / name), *others], cwd=ROOT, check=True, timeout=60)
    asked: list[str] = []
    page.on("request", lambda request: asked.append(request.url))
    page.goto((tmp_path / "verslag.html").as_uri())
    assert faults(page, is_new=True) == []
    assert len(asked) == 1
    page.goto((tmp_path / "grafiek.svg").as_uri())
    expect(page.get_by_role("img", name="Je rollen op een schaal van 1 tot 5, met marge")).to_be_visible()


def test_a_newcomer_reaches_the_first_statement_with_one_click(page: Page, address: str) -> None:
    """From the home page, without reading anything elsewhere."""
    page.goto(address)
    page.get_by_role("link", name="Doe de i-scan").first.click()
    expect(page.locator("fieldset[data-item]").first).to_be_visible()
    expect(page.get_by_text("Niets is verplicht.")).to_be_visible()
