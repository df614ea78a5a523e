"""Walking through the form: over the bridge, one statement at a time on a phone, and back to where someone was."""

import json
from collections.abc import Iterator
from pathlib import Path

import pytest
from playwright.sync_api import Browser, Locator, Page, Route, ViewportSize, expect

from tests.browser.conftest import Scan, leave_python_out, wipe, without_python
from tests.browser.files.test_incoming import PLAIN
from tests.browser.instruments.test_other_instrument import open_form
from tests.browser.keeping.test_wiping import unfold

PHONE = ViewportSize(width=390, height=844)
SMALL_PHONE = ViewportSize(width=360, height=640)
FOUR_TIMES = ViewportSize(width=320, height=256)
"""A window of 1280 by 1024 at 400 %: WCAG 2.2, success criterion 1.4.10."""
LANDSCAPE = ViewportSize(width=844, height=390)
TABLET = ViewportSize(width=768, height=1024)
LAPTOP = ViewportSize(width=1366, height=768)
STILL = 0.005
"""The most that may jump, as the bench counts it."""
LOW = 56
"""Pixels: what the bridge may take of a phone, and about what the header of the site takes."""
LATER = 1_000
"""Milliseconds after which nothing comes by itself any more."""


def _on(browser: Browser, address: str, screen: ViewportSize, path: str = "i-scan/invullen/") -> Scan:
    """Open the form on a screen that is touched."""
    context = browser.new_context(viewport=screen, has_touch=True)
    leave_python_out(context)
    scan = open_form(context.new_page(), address + path)
    expect(scan.page.locator("html.has-script")).to_be_attached()
    return scan


@pytest.fixture(scope="module")
def one_phone(browser: Browser, address: str) -> Iterator[Scan]:
    """The form on one phone, for all tests that need no clean profile."""
    scan = _on(browser, address, PHONE)
    yield scan
    scan.page.context.close()


@pytest.fixture
def phone(one_phone: Scan) -> Scan:
    """The form on that phone, with nothing filled in."""
    one_phone.page.set_viewport_size(PHONE)
    return one_phone.start_over("een-tegelijk")


def _current(page: Page) -> Locator:
    return page.locator(".item.is-current")


def _box(part: Locator) -> dict[str, float]:
    box = part.bounding_box()
    assert box
    return dict(box)


def _arch(page: Page, name: str) -> Locator:
    return page.get_by_role("navigation", name="Voortgang per").get_by_role("link", name=name)


def test_each_arch_fills_as_its_role_is_answered(form: Scan) -> None:
    """With its numbers in its name, and the sum as a progress bar; what does not apply counts as answered."""
    page = form.page
    for item, value in (("doel", "2"), ("vorm", "5"), ("maatwerk", "nvt")):
        form.item(f"trainer-{item}").locator(f"input[value='{value}']").check()
    expect(_arch(page, "Trainer 3 van 6").locator("rect")).to_have_attribute("width", "30")
    expect(_arch(page, "Coach 0 van 6").locator("rect")).to_have_attribute("width", "0")
    assert page.get_by_role("progressbar", name="Ingevulde stellingen").evaluate("bar => [bar.value, bar.max]") == [
        3,
        36,
    ]
    expect(page.locator(".walk-total")).to_have_text("3 van 36")
    form.item("trainer-doel").get_by_role("button", name="Antwoord wissen").click()
    expect(_arch(page, "Trainer 2 van 6")).to_be_visible()


def test_each_arch_leads_to_its_role(form: Scan) -> None:
    """And says on which one someone stands."""
    page = form.page
    expect(_arch(page, "Trainer")).to_have_attribute("aria-current", "step")
    _arch(page, "Adviseur").click()
    expect(page.locator("[data-step=adviseur] h2")).to_be_focused()
    expect(_arch(page, "Adviseur")).to_have_attribute("aria-current", "step")
    expect(page.locator("[data-arch][aria-current]")).to_have_count(1)


def test_a_screen_reader_is_not_told_of_every_arch(form: Scan) -> None:
    """Who wants to know looks; nothing of the bridge speaks by itself."""
    speaks = "[role=status], [role=alert], [aria-live], output"
    assert form.page.locator(f".walk :is({speaks})").count() == 0
    assert form.page.locator(f":is({speaks}) .walk").count() == 0


@pytest.mark.parametrize("screen", [PHONE, LAPTOP], ids=["phone", "wide"])
def test_the_bridge_stays_in_sight(page: Page, address: str, screen: ViewportSize) -> None:
    """However far someone scrolls through the form; on a phone it is low."""
    page.set_viewport_size(screen)
    page.goto(f"{address}i-scan/invullen/#coach")
    page.get_by_role("button", name="Alle zes").click()
    page.locator("[data-step=coach] .item").last.scroll_into_view_if_needed()
    expect(_arch(page, "Coach 0 van 6")).to_be_in_viewport(ratio=1)
    if screen == PHONE:
        assert _box(page.locator(".walk"))["height"] <= LOW


def test_without_a_script_the_bridge_still_leads(browser: Browser, address: str) -> None:
    """As plain links, and without numbers that nobody counts."""
    page = browser.new_context(java_script_enabled=False).new_page()
    page.goto(f"{address}i-scan/invullen/")
    _arch(page, "Veranderkundige").click()
    expect(page.locator("#veranderkundige h2")).to_be_in_viewport()
    expect(page.get_by_text("0 van 6").first).to_be_hidden()
    page.context.close()


@pytest.mark.parametrize("path", ["i-scan/kort/", "i-scan/collega/"])
def test_the_other_forms_have_the_bridge_too(page: Page, address: str, path: str) -> None:
    """With their own number of statements."""
    page.goto(address + path)
    page.locator("fieldset input").first.check()
    of_role = page.locator("fieldset[data-scale=trainer]").count()
    expect(_arch(page, f"Trainer 1 van {of_role}")).to_be_visible()


@pytest.mark.parametrize("screen", [PHONE, SMALL_PHONE], ids=["phone", "small phone"])
def test_on_a_phone_the_first_statement_is_in_sight(phone: Scan, screen: ViewportSize) -> None:
    """With an answer to it, and what must be known: anonymous, ten minutes, nothing required."""
    page = phone.page
    page.set_viewport_size(screen)
    expect(page.locator("fieldset[data-item]:visible")).to_have_count(1)
    expect(_current(page).locator("legend")).to_be_in_viewport(ratio=1)
    expect(_current(page).locator(".option").first).to_be_in_viewport(ratio=1)
    for said in ("tien minuten", "Anoniem", "Niets is verplicht", "0 van 36"):
        expect(page.get_by_text(said).first).to_be_in_viewport(ratio=1)


def test_at_four_times_the_size_the_first_statement_is_in_sight(browser: Browser, address: str) -> None:
    """Beside a header of one line."""
    page = _on(browser, address, FOUR_TIMES).page
    legend, main = _box(_current(page).locator("legend")), _box(page.locator("main"))
    assert legend["y"] + legend["height"] - main["y"] <= FOUR_TIMES["height"] - LOW
    page.context.close()


def test_the_next_statement_comes_by_itself(phone: Scan) -> None:
    """After a tap on an answer; back leads to the one before, where another answer can be given."""
    page = phone.page
    phone.item("trainer-geven").get_by_text("zelfstandig").tap()
    expect(phone.item("trainer-eigen-les")).to_be_visible()
    expect(page.locator("[data-step=trainer] h2")).to_be_focused()
    assert page.url.endswith("#trainer-eigen-les")
    page.go_back()
    expect(phone.item("trainer-geven").locator("input[value='3']")).to_be_checked()
    phone.item("trainer-geven").get_by_text("vlot").tap()
    expect(phone.item("trainer-eigen-les")).to_be_visible()
    page.get_by_role("button", name="Vorige").click()
    expect(phone.item("trainer-geven").locator("input[value='4']")).to_be_checked()


def test_a_press_on_next_that_comes_just_too_late_skips_nothing(phone: Scan) -> None:
    """It was meant for the statement that went away under the thumb."""
    page = phone.page
    page.evaluate(
        """addEventListener("hashchange", () => {
          document.querySelector(".step.is-current [data-action=volgende]").click();
        }, { once: true })"""
    )
    phone.item("trainer-geven").get_by_text("vlot").tap()
    expect(phone.item("trainer-eigen-les")).to_be_visible()
    page.wait_for_timeout(LATER)
    expect(phone.item("trainer-eigen-les")).to_be_visible()


# Presses a radio as Chromium does for a screen reader: an event without weight, and then a click.
_PRESS = """radio => {
  const press = { bubbles: true, pointerType: "mouse", width: 1, height: 1, pressure: 0 };
  radio.dispatchEvent(new PointerEvent("pointerdown", press));
  radio.click();
}"""


@pytest.mark.parametrize("way", ["arrows", "screen reader"])
def test_who_has_no_finger_on_the_screen_stays(phone: Scan, way: str) -> None:
    """Arrow keys go through the answers, and a screen reader presses one: neither is thrown to the next statement."""
    radios = phone.item("trainer-geven").locator("input")
    if way == "arrows":
        radios.first.focus()
        for key in ("Space", "ArrowDown", "ArrowDown"):
            phone.page.keyboard.press(key)
    else:
        radios.nth(2).evaluate(_PRESS)
    expect(radios.nth(2)).to_be_checked()
    phone.page.wait_for_timeout(LATER)
    expect(phone.item("trainer-geven")).to_be_visible()


def test_the_way_stays_over_a_reload_until_everything_is_wiped(phone: Scan) -> None:
    """All six on one screen for who wants that."""
    page = phone.page
    page.get_by_role("button", name="Alle zes op één scherm").click()
    expect(page.locator("fieldset[data-item]:visible")).to_have_count(6)
    page.reload()
    expect(page.locator("fieldset[data-item]:visible")).to_have_count(6)
    unfold(page)
    wipe(page)
    assert page.evaluate("sessionStorage.length") == 0
    page.reload()
    expect(page.locator("fieldset[data-item]:visible")).to_have_count(1)


def test_the_buttons_to_walk_with_are_within_reach_of_a_thumb(phone: Scan) -> None:
    """At the bottom of the screen without scrolling, and at the end of the page they cover nothing."""
    page = phone.page
    _arch(page, "Coach").click()
    for name in ("Vorige", "Volgende stelling"):
        box = _box(page.get_by_role("button", name=name))
        assert PHONE["height"] - 80 < box["y"] < PHONE["height"] - box["height"], name
    expect(page.get_by_text("overslaan mag").locator("visible=true")).to_be_in_viewport(ratio=1)
    page.evaluate("scrollTo(0, document.body.scrollHeight)")
    foot, walk = _box(page.locator(".site-footer")), _box(page.locator(".step.is-current .step-walk"))
    assert foot["y"] + foot["height"] <= walk["y"] + 1


@pytest.mark.parametrize("screen", [FOUR_TIMES, LANDSCAPE], ids=["four times the size", "on its side"])
def test_where_every_line_counts_nothing_is_covered(browser: Browser, address: str, screen: ViewportSize) -> None:
    """Nothing sticks to a screen that is low."""
    page = _on(browser, address, screen).page
    for part in (".walk", ".step.is-current .step-walk"):
        assert page.locator(part).evaluate("part => getComputedStyle(part).position") in ("static", "relative")
    page.context.close()


def test_whoever_comes_back_goes_on_at_the_first_blank(form: Scan) -> None:
    """After a reload, and with a file; the link leads there, and goes away."""
    page = form.page
    for step in ("trainer", "coach"):
        page.goto(f"{form.address}#{step}")
        page.locator(f"[data-step={step}] .item").evaluate_all(
            "all => all.forEach(each => each.querySelector('input').click())"
        )
    page.evaluate("history.replaceState(null, '', location.pathname)")
    page.reload()
    link = page.get_by_role("link", name="Ga verder bij stelling 13")
    link.click()
    expect(page.locator("[data-step=adviseur]")).to_be_visible()
    expect(page.locator("fieldset[data-scale=adviseur]").first).to_be_in_viewport()
    expect(link).to_be_hidden()
    page.go_back()
    expect(link).to_be_hidden()


def test_on_a_phone_a_file_goes_on_at_its_first_blank(phone: Scan, tmp_path: Path) -> None:
    """At that statement alone."""
    page = phone.page
    data = json.loads(PLAIN.read_text(encoding="utf-8"))
    keys = list(data["answers"])
    data["answers"] |= dict.fromkeys(keys[20:])
    half = tmp_path / "half.json"
    half.write_text(json.dumps(data), encoding="utf-8")
    unfold(page)
    phone.open_file(half)
    page.get_by_role("link", name="Ga verder bij stelling 21").click()
    expect(phone.item(keys[20])).to_be_visible()


def test_what_someone_skipped_on_purpose_is_not_where_they_go_on(phone: Scan, tmp_path: Path) -> None:
    """They go on behind the last answer; only when nothing is left there, at what they skipped."""
    page = phone.page
    data = json.loads(PLAIN.read_text(encoding="utf-8"))
    keys = list(data["answers"])
    for blanks, place in (([1, *range(20, 36)], 21), ([1], 2)):
        half = tmp_path / f"{place}.json"
        half.write_text(json.dumps(data | {"answers": data["answers"] | {keys[at]: None for at in blanks}}), "utf-8")
        unfold(page)
        phone.open_file(half)
        expect(page.get_by_role("link", name=f"Ga verder bij stelling {place}", exact=True)).to_be_visible()


def test_a_reload_stays_at_the_statement_in_the_address(phone: Scan) -> None:
    """Also where one statement stands at a time."""
    page = phone.page
    page.evaluate("location.hash = 'trainer-vorm'")
    expect(phone.item("trainer-vorm")).to_be_visible()
    page.reload()
    expect(phone.item("trainer-vorm")).to_be_visible()
    expect(phone.item("trainer-geven")).to_be_hidden()


@without_python
def test_the_explanation_folds_once_it_is_known(scan: Scan) -> None:
    """Open at first, folded for who goes on after an answer, and one click away."""
    page = scan.page
    meaning = page.get_by_text("dit doe ik zelf", exact=True)
    expect(meaning).to_be_visible()
    scan.item("trainer-doel").locator("input").first.check()
    expect(meaning).to_be_visible()  # what someone just clicked does not jump
    page.locator(".is-current [data-action=volgende]").click()
    expect(meaning).to_be_hidden()
    page.get_by_text("Zo antwoord je").click()
    expect(meaning).to_be_visible()


# How far things jumped, as browsers count it; what a visitor does not cause.
_JUMPED = """new Promise(told => {
  let sum = 0;
  const seen = new PerformanceObserver(list => list.getEntries().forEach(each => { sum += each.value; }));
  seen.observe({ type: "layout-shift", buffered: true });
  requestAnimationFrame(() => setTimeout(() => told(sum), 100));
})"""


@pytest.mark.parametrize("path", ["i-scan/invullen/", "i-scan/collega/"])
@pytest.mark.parametrize("screen", [PHONE, TABLET, LAPTOP], ids=["phone", "tablet", "laptop"])
def test_nothing_jumps_when_the_script_comes(page: Page, address: str, path: str, screen: ViewportSize) -> None:
    """What it shows had its place, and what it hides had none."""
    page.set_viewport_size(screen)
    held: list[Route] = []
    page.route("**/form/form-page.js", lambda route: held.append(route))  # noqa: PLW0108 - it marks its handlers
    page.goto(address + path, wait_until="commit")
    expect(page.locator(".item").first).to_be_visible()
    while not held:
        page.wait_for_timeout(20)
    held[0].continue_()
    expect(page.locator("html.has-script")).to_be_attached()
    assert page.evaluate(_JUMPED) < STILL


@pytest.mark.parametrize("width", [360, 320])
def test_every_column_of_the_last_step_is_in_sight(phone: Scan, width: int) -> None:
    """Also what is still empty, which it is about; with the way to the result as the main thing."""
    page = phone.page
    page.set_viewport_size({"width": width, "height": 640})
    page.evaluate("location.hash = 'nakijken'")
    for heading in page.get_by_role("columnheader").all():
        box = _box(heading)
        assert box["x"] + box["width"] <= width
    table = page.get_by_role("group", name="Wat je per rol invulde")
    assert table.evaluate("table => table.scrollWidth <= table.clientWidth")
    expect(page.get_by_role("button", name="Toon mijn resultaat")).to_be_in_viewport(ratio=1)


def test_the_way_to_the_result_is_there_in_every_step(form: Scan) -> None:
    """Beside the way on as long as something is blank, and before it once nothing is."""
    button = form.page.locator("[data-action=resultaat]")
    expect(button).to_be_visible()
    expect(button).not_to_contain_class("button-main")
    form.answer_all([3] * 36)
    expect(button).to_contain_class("button-main")
