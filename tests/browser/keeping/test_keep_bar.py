"""One bar to keep, open and wipe: it says where the answers are, in sight, and nothing that a page cannot know."""

import datetime
from pathlib import Path

import pytest
from playwright.sync_api import Locator, Page, ViewportSize, expect

from build_tools.parts.templates import dutch_date
from tests.browser.conftest import Scan, wipe, without_python
from tests.browser.files.test_incoming import PLAIN
from tests.browser.keeping.test_keeping import answer, keep_on_device
from tests.browser.keeping.test_wiping import unfold

SCREENS = {"phone": ViewportSize(width=390, height=844), "laptop": ViewportSize(width=1366, height=768)}
APART = 24
"""Pixels: what saves and what wipes are never beside each other."""


def _state(page: Page) -> Locator:
    return page.locator("#bewaar-stand")


def _until() -> str:
    """Say until when a copy of today stays."""
    return dutch_date(datetime.date.today() + datetime.timedelta(days=30)).rpartition(" ")[0]


def test_the_line_says_where_the_answers_are(form: Scan, tmp_path: Path) -> None:
    """In this tab, on this device, offered as a file; and what no longer holds goes away."""
    page = form.page
    expect(_state(page)).to_have_text("Alleen in dit tabblad")
    answer(form, "trainer-doel", 4)
    expect(_state(page)).to_have_text("Alleen in dit tabblad")
    name = form.save(tmp_path).name
    expect(_state(page)).to_have_text(f"Alleen in dit tabblad · aangeboden als {name}")
    expect(form.status).to_have_text(f"Het bestand {name} is aangeboden. Zie je het niet? Kijk bij je downloads.")
    answer(form, "trainer-doel", 5)
    expect(_state(page)).to_have_text("Alleen in dit tabblad")
    expect(form.status).to_be_empty()
    keep_on_device(form)
    expect(_state(page)).to_have_text(f"Ook op dit apparaat, tot {_until()}")
    page.reload()
    expect(_state(page)).to_have_text(f"Ook op dit apparaat, tot {_until()}")
    wipe(page)
    expect(_state(page)).to_have_text("Alleen in dit tabblad")


@without_python
def test_where_a_tab_may_remember_nothing_the_line_says_so(page: Page, address: str) -> None:
    """A promise that holds for this page only."""
    page.add_init_script("Storage.prototype.setItem = () => { throw new DOMException('vol', 'QuotaExceededError') }")
    scan = Scan(page, address).open()
    answer(scan, "trainer-doel", 4)
    expect(_state(page)).to_have_text("Alleen op deze pagina, tot je haar sluit")


@without_python
@pytest.mark.parametrize("screen", SCREENS)
def test_what_the_page_says_is_in_sight_of_what_was_pressed(
    page: Page, address: str, screen: str, tmp_path: Path
) -> None:
    """Saving, keeping a copy, opening a file, opening what is none, and wiping."""
    page.set_viewport_size(SCREENS[screen])
    scan = Scan(page, address).open()
    expect(page.locator("html.has-script")).to_be_attached()
    unfold(page)
    page.locator("[data-action=bewaar]").scroll_into_view_if_needed()
    scan.save(tmp_path)
    expect(scan.status).to_contain_text("is aangeboden")
    expect(scan.status).to_be_in_viewport(ratio=1)
    keep_on_device(scan)
    expect(scan.status).to_be_in_viewport(ratio=1)
    scan.open_file(PLAIN)
    expect(scan.status).to_be_in_viewport(ratio=1)
    expect(page.get_by_role("button", name="Zet terug wat er stond")).to_be_hidden()
    page.locator("[data-action=open]").set_input_files({"name": "x.json", "mimeType": "text/plain", "buffer": b"x"})
    expect(scan.status).to_contain_text("geen leesbaar bestand")
    expect(scan.status).to_be_in_viewport(ratio=1)
    wipe(page)
    expect(page.locator("#wis-status")).to_be_in_viewport(ratio=1)
    expect(scan.status).to_be_empty()


def test_no_button_moves_when_the_line_says_more(form: Scan, tmp_path: Path) -> None:
    """Who presses twice presses the same twice."""
    page = form.page
    page.set_viewport_size(SCREENS["laptop"])
    names = ["bewaar", "open", "bewaar-op-apparaat", "wis"]
    boxes = [page.locator(f"[data-action={name}]").bounding_box() for name in names]
    keep_on_device(form)
    form.save(tmp_path)
    expect(_state(page)).to_contain_text("aangeboden als")
    assert [page.locator(f"[data-action={name}]").bounding_box() for name in names] == boxes


@without_python
def test_on_a_wide_screen_all_of_it_is_one_slim_bar(page: Page, address: str) -> None:
    """Under the header, with wiping apart at the far end."""
    page.set_viewport_size(SCREENS["laptop"])
    page.goto(f"{address}i-scan/invullen/")
    for part in ("bewaar", "open", "bewaar-op-apparaat", "wis"):
        expect(page.locator(f"[data-action={part}]")).to_be_in_viewport(ratio=1)
    bar, others, gone = (
        page.locator(part).bounding_box() for part in (".keep-bar", ".keep-paste", "[data-action=wis]")
    )
    assert bar
    assert others
    assert gone
    assert bar["height"] <= 64
    assert gone["x"] - (others["x"] + others["width"]) >= APART


@without_python
def test_on_a_phone_it_folds_under_one_line(page: Page, address: str) -> None:
    """Nothing of it stands between the statement and the way on, until someone unfolds it."""
    page.set_viewport_size(SCREENS["phone"])
    page.goto(f"{address}i-scan/invullen/")
    expect(_state(page)).to_be_visible()
    expect(page.locator("[data-action=wis]")).to_be_hidden()
    page.get_by_text("Bewaren, openen, wissen").click()
    for part in ("bewaar", "open", "bewaar-op-apparaat", "wis"):
        expect(page.locator(f"[data-action={part}]")).to_be_visible()


@without_python
def test_a_screen_that_becomes_wide_shows_all_of_it(page: Page, address: str) -> None:
    """And one that becomes narrow folds it."""
    page.set_viewport_size(SCREENS["phone"])
    page.goto(f"{address}i-scan/invullen/")
    expect(page.locator("[data-action=bewaar]")).to_be_hidden()
    page.set_viewport_size(SCREENS["laptop"])
    expect(page.locator("[data-action=bewaar]")).to_be_visible()
    page.set_viewport_size(SCREENS["phone"])
    expect(page.locator("[data-action=bewaar]")).to_be_hidden()


def test_the_page_never_says_that_a_file_was_saved(form: Scan, tmp_path: Path) -> None:
    """It cannot see that: a browser may refuse, or ask first."""
    form.save(tmp_path)
    expect(form.status).not_to_be_empty()
    assert "bewaard" not in form.status.inner_text()


def test_safari_is_named_where_the_days_are(form: Scan) -> None:
    """It removes what a site keeps after a week without a visit."""
    keep_on_device(form)
    expect(form.status).to_contain_text(
        "tot 30 dagen na je laatste antwoord. Safari wist ze al na zeven dagen zonder bezoek."
    )
    form.page.get_by_text("Meer", exact=True).click()
    expect(form.page.locator("#op-apparaat")).to_contain_text("Safari wist ze al na zeven dagen zonder bezoek.")
