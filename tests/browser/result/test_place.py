"""The result is a place of its own: with its address, its title and its step in the history."""

from pathlib import Path

import pytest
from playwright.sync_api import Page, ViewportSize, expect

from tests.browser.conftest import Scan, wipe, without_python
from tests.browser.files.test_incoming import PLAIN
from tests.browser.form.test_scan import ANSWERS
from tests.browser.result.conftest import show
from tests.golden import FOLDER

LAPTOP: ViewportSize = {"width": 1366, "height": 768}
PHONE: ViewportSize = {"width": 390, "height": 844}
OUT_OF_SIGHT = ("#i-scan", ".lead", ".scale-key", ".hand-key", "#nakijken", "[data-action=resultaat]")
IN_SIGHT = (
    "element => { const box = element.getBoundingClientRect(); return box.top >= 0 && box.bottom <= innerHeight; }"
)


def _arrived(page: Page) -> None:
    expect(page.locator('#resultaat[data-status="klaar"]')).to_be_visible()
    expect(page.locator("#resultaat-kop")).to_be_focused()


def test_asking_leads_to_the_result_and_back_to_the_step(scan: Scan) -> None:
    """The form is out of sight, one line says how much is filled in; back finds the step, with its title and focus."""
    page = scan.page
    scan.answer_all(ANSWERS)
    scan.ask()
    _arrived(page)
    assert page.url.endswith("#resultaat")
    expect(page).to_have_title("Jouw resultaat – I-scan invullen – i-coach kennisbank")
    expect(page.locator(".result-strip")).to_contain_text("33 van 36 ingevuld")
    for part in OUT_OF_SIGHT:
        expect(page.locator(part).first).to_be_hidden()
    expect(page.locator("[data-action=bewaar]")).to_be_visible()
    page.go_back()
    expect(page.locator("[data-step=technovator] h2")).to_be_focused()
    expect(page.locator("#resultaat")).to_be_hidden()
    expect(page).to_have_title("Stap 6 van 6: Technovator – I-scan invullen – i-coach kennisbank")
    page.go_forward()
    _arrived(page)


def test_the_line_above_leads_to_the_answers(plain: Scan) -> None:
    """To all of them, with what is missing."""
    plain.back_to_the_form()
    expect(plain.page.locator("#nakijken h2")).to_be_focused()
    expect(plain.page.locator("#resultaat")).to_be_hidden()


def test_a_reload_stays_at_the_result(plain: Scan) -> None:
    """It is asked for by itself; back still leads to the form."""
    rows = plain.rows()
    plain.page.reload()
    _arrived(plain.page)
    assert plain.rows() == rows
    expect(plain.page).to_have_title("Jouw resultaat – I-scan invullen – i-coach kennisbank")


@without_python
def test_without_answers_its_address_leads_to_the_form(page: Page, address: str) -> None:
    """There is nothing to show, and nobody stands before an empty page."""
    page.goto(address + "i-scan/invullen/#resultaat")
    expect(page.locator("[data-step=trainer]")).to_be_visible()
    expect(page.locator("#resultaat")).to_be_hidden()
    assert "#" not in page.url


def test_another_answer_takes_the_result_away_and_going_there_asks_anew(one_scan: Scan) -> None:
    """What was said of it goes too."""
    page = show(one_scan, FOLDER / "all-threes-is-flat.json").page
    page.go_back()
    one_scan.item("trainer-doel").locator("input[value='5']").check()
    expect(page.locator("#resultaat")).to_have_attribute("data-status", "leeg")
    expect(page.locator("#klaar-status")).to_be_empty()
    page.go_forward()
    _arrived(page)
    assert {row["role"]: row["score"] for row in one_scan.rows()}["trainer"] == "3.3333"


@pytest.mark.parametrize("way", ["opened", "wiped"])
def test_another_response_leads_back_to_the_form(plain: Scan, way: str) -> None:
    """The result was of what is no longer there."""
    if way == "opened":
        plain.open_file(PLAIN)
    else:
        wipe(plain.page)
    expect(plain.page.locator(".step.is-current")).to_be_visible()
    expect(plain.page.locator("#resultaat")).to_be_hidden()
    assert not plain.page.url.endswith("#resultaat")


def test_from_the_last_answer_to_what_to_do_is_one_click_and_no_scroll(one_scan: Scan, answers_file: Path) -> None:
    """On a laptop the first screen has the conclusion, the act and the chart."""
    page = show(one_scan, answers_file, LAPTOP).page
    for part in (".report-conclusion", ".report-act", ".chart-stippen", ".report-focus .report-steps"):
        assert page.locator(f"#resultaat-inhoud {part}").first.evaluate(IN_SIGHT), part
    stops = 0
    while not page.evaluate("document.activeElement.matches('.report-week a')"):
        page.keyboard.press("Tab")
        stops += 1
    assert stops <= 3


def test_on_a_phone_the_act_comes_before_the_chart_and_the_whole_is_short(one_scan: Scan) -> None:
    """Folded, six screens at most; the conclusion and the act on the first."""
    page = show(one_scan, PLAIN, PHONE).page
    for part in (".report-conclusion", ".report-act"):
        assert page.locator(f"#resultaat-inhoud {part}").first.evaluate(IN_SIGHT), part
    act, chart = (page.locator(f"#resultaat {part}").first.bounding_box() for part in (".report-act", ".chart-stippen"))
    assert act
    assert chart
    assert act["y"] < chart["y"]
    height = page.locator("#resultaat").evaluate("section => section.getBoundingClientRect().height")
    assert height <= 6 * PHONE["height"]


def test_one_view_of_the_scores_at_a_time(plain: Scan) -> None:
    """Chart, radar or table; a screen reader always finds the table, and paper has it."""
    page = plain.page
    chart, radar = (page.get_by_role("img", name=name) for name in ("Je rollen op een schaal", "Je rollen als radar"))
    table = page.get_by_role("table", name="Tabel met je scores")
    expect(chart).to_be_visible()
    expect(radar).to_be_hidden()
    expect(table).to_be_attached()
    page.get_by_role("button", name="Radar").click()
    expect(radar).to_be_visible()
    expect(chart).to_be_hidden()
    page.get_by_role("button", name="Tabel").click()
    expect(page.get_by_role("button", name="Tabel")).to_have_attribute("aria-pressed", "true")
    expect(page.locator(".report-views .report-table")).to_be_in_viewport(ratio=0.9)
    page.emulate_media(media="print")
    expect(chart).to_be_visible()
    expect(table).to_be_visible()
    expect(radar).to_be_hidden()


def test_what_can_lie_beside_opens_in_place_one_at_a_time(plain: Scan) -> None:
    """Three buttons, not three empty parts."""
    page = plain.page
    for field in ("#doelprofiel", "#vergelijk", "#collega"):
        expect(page.locator(field)).to_be_hidden()
    plain.unfold("Een doel")
    expect(page.locator("#doelprofiel")).to_be_visible()
    plain.unfold("Een eerdere keer")
    expect(page.locator("#vergelijk")).to_be_visible()
    expect(page.locator("#doelprofiel")).to_be_hidden()
    page.get_by_role("button", name="Een eerdere keer", exact=True).click()
    expect(page.locator("#vergelijk")).to_be_hidden()
