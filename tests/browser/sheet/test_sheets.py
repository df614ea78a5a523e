"""A worksheet: filled in, kept, handed over, opened, printed and emptied."""

import json
import re
from pathlib import Path
from typing import Any

import pytest
from playwright.sync_api import Browser, Locator, Page, expect

from tests.browser.files.test_incoming import FORMATS
from tests.browser.pages.screens import faults
from tests.hostile_sheets import GOOD_SHEETS, HOSTILE_SHEETS

SAVED = FORMATS / "worksheet-1.json"
STORED = "[Object.keys(sessionStorage), localStorage.length, document.cookie]"
COACH = "I-coach"
TOLD = "Docenten weten van deze afspraak"
_TOO_WIDE = "all => all.filter((one) => one.scrollWidth > one.clientWidth + 1).length"
DROP = """names => {
  const carried = new DataTransfer();
  names.forEach(name => carried.items.add(new File(['{}'], name)));
  if (!names.length) carried.setData('text/uri-list', 'https://mail.example/bijlage');
  const drop = new DragEvent('drop', {dataTransfer: carried, bubbles: true, cancelable: true});
  document.querySelector('h1').dispatchEvent(drop);
  return drop.defaultPrevented;
}"""


class Sheet:
    """A worksheet in a tab, in the words of a visitor."""

    def __init__(self, page: Page, address: str, key: str = "taakafspraak") -> None:
        self.page = page
        self.address = f"{address}werkbladen/{key}/"

    def open(self) -> "Sheet":
        """Go to the page."""
        self.page.goto(self.address)
        expect(self.page.locator("html.has-script")).to_be_attached()
        return self

    def field(self, label: str) -> Locator:
        """A field by its label."""
        return self.page.get_by_label(label, exact=True)

    @property
    def status(self) -> Locator:
        """The line that says what happened to a file."""
        return self.page.locator("#bestand-status")

    def press(self, name: str) -> None:
        """Press a button."""
        self.page.get_by_role("button", name=name, exact=True).click()

    def save(self, folder: Path) -> dict[str, Any]:
        """Save the sheet, and read what was saved."""
        with self.page.expect_download() as download:
            self.press("Bewaar in een bestand")
        self.page.locator("#bestand-status:not(:empty)").wait_for()
        assert self.status.inner_text() == (
            f"Het bestand {download.value.suggested_filename} is aangeboden. Zie je het niet? Kijk bij je downloads."
        )
        download.value.save_as(folder / "saved.json")
        saved: dict[str, Any] = json.loads((folder / "saved.json").read_text(encoding="utf-8"))
        return saved

    def open_file(self, content: Path | bytes) -> None:
        """Open a file and wait for what is said about it."""
        self.status.evaluate("element => element.replaceChildren()")
        file = {"name": "x.json", "mimeType": "application/json", "buffer": content}
        self.page.locator("[data-action=open]").set_input_files(content if isinstance(content, Path) else file)
        self.page.locator("#bestand-status:not(:empty)").wait_for(state="attached")


@pytest.fixture
def sheet(page: Page, address: str) -> Sheet:
    """The task agreement, open in a tab."""
    return Sheet(page, address).open()


@pytest.fixture(scope="module")
def one_sheet(one_tab: Page, address: str) -> Sheet:
    """The same in one tab, for files that take each other's place."""
    return Sheet(one_tab, address).open()


def test_a_saved_sheet_opens_for_ever_and_comes_back_the_same(sheet: Sheet, tmp_path: Path) -> None:
    """Lines, cells and ticks, with their line breaks."""
    sheet.open_file(SAVED)
    expect(sheet.status).to_have_text("Het bestand is geopend.")
    expect(sheet.field("Voor wie, rij 2")).to_have_value("Het team")
    expect(sheet.field(TOLD)).to_be_checked()
    saved = sheet.save(tmp_path)
    theirs = json.loads(SAVED.read_text(encoding="utf-8"))
    assert re.fullmatch(r"\d{4}-\d\d", saved.pop("month"))
    del theirs["month"]
    assert saved == theirs


def test_what_is_filled_in_stays_in_the_tab_and_nothing_before(sheet: Sheet) -> None:
    """Over a reload; another worksheet has none of it."""
    assert sheet.page.evaluate(STORED) == [[], 0, ""]
    sheet.field(COACH).fill("Wij")
    sheet.field(TOLD).check()
    assert sheet.page.evaluate(STORED) == [["i-scan:werkblad:taakafspraak"], 0, ""]
    sheet.page.on("dialog", lambda dialog: dialog.accept())
    sheet.page.reload()
    expect(sheet.field(COACH)).to_have_value("Wij")
    expect(sheet.field(TOLD)).to_be_checked()
    sheet.field(COACH).fill(" ")
    sheet.field(TOLD).uncheck()
    assert sheet.page.evaluate(STORED) == [[], 0, ""]


def test_opening_a_file_can_be_undone(sheet: Sheet) -> None:
    """It comes in the place of what stood there; one button changes them back."""
    sheet.field(COACH).fill("Eigen werk")
    back = sheet.page.get_by_role("button", name="Zet terug wat er stond")
    expect(back).to_be_hidden()
    sheet.open_file(SAVED)
    expect(sheet.field(COACH)).to_have_value("De i-coach van het team")
    back.click()
    expect(sheet.field(COACH)).to_have_value("Eigen werk")
    expect(sheet.field(TOLD)).not_to_be_checked()
    expect(sheet.status).to_have_text("Wat er stond, staat er weer.")


def test_the_way_back_outlives_a_reload(sheet: Sheet) -> None:
    """What stood there is kept with what was opened."""
    sheet.field(COACH).fill("Eigen werk")
    sheet.open_file(SAVED)
    expect(sheet.field(COACH)).to_have_value("De i-coach van het team")
    sheet.page.reload()
    sheet.page.get_by_role("button", name="Zet terug wat er stond").click()
    expect(sheet.field(COACH)).to_have_value("Eigen werk")


def test_saving_nothing_says_so(sheet: Sheet) -> None:
    """And offers no empty file."""
    sheet.press("Bewaar in een bestand")
    expect(sheet.status).to_have_text("Je hebt nog niets ingevuld om te bewaren.")


def test_every_hostile_file_gets_its_sentence_and_changes_nothing(one_sheet: Sheet) -> None:
    """One sentence, and what was filled in is still there."""
    one_sheet.field(COACH).fill("Eigen werk")
    for name, (content, sentence) in HOSTILE_SHEETS.items():
        one_sheet.open_file(content)
        assert one_sheet.status.inner_text() == f"{sentence} Aan het blad is niets veranderd.", name
    expect(one_sheet.field(COACH)).to_have_value("Eigen werk")
    assert one_sheet.page.evaluate("window.hacked") is None


@pytest.mark.parametrize("name", [name for name in GOOD_SHEETS if name != "extra-fields"])
def test_an_odd_but_good_file_opens(one_sheet: Sheet, name: str) -> None:
    """And nothing in it runs."""
    one_sheet.open_file(GOOD_SHEETS[name])
    expect(one_sheet.status).to_contain_text("Het bestand is geopend.")
    assert one_sheet.page.evaluate("window.hacked") is None


def test_what_no_longer_has_a_place_is_said(one_sheet: Sheet) -> None:
    """The sheet may have changed since; what it lost is in the old file only."""
    one_sheet.open_file(GOOD_SHEETS["extra-fields"])
    expect(one_sheet.status).to_have_text(
        "Het bestand is geopend. 2 vakken uit het bestand staan niet meer op dit blad. "
        "Bewaar het oude bestand: wat daar staat, zie je hier niet."
    )
    expect(one_sheet.field(COACH)).to_have_value("x")


def test_it_is_emptied_only_when_that_is_meant(sheet: Sheet) -> None:
    """It asks in the page itself; then every trace is gone, from other tabs as well."""
    other = Sheet(sheet.page.context.new_page(), sheet.address.partition("werkbladen")[0]).open()
    other.field(COACH).fill("Elders")
    sheet.open_file(SAVED)
    sheet.press("Maak leeg")
    sheet.press("Nee, laat alles staan")
    expect(sheet.field(TOLD)).to_be_checked()
    sheet.press("Maak leeg")
    sheet.press("Ja, maak leeg")
    expect(sheet.page.locator("#wis-status")).to_have_text("Het blad is leeg.")
    expect(sheet.field(COACH)).to_have_value("")
    expect(sheet.field(TOLD)).not_to_be_checked()
    expect(other.field(COACH)).to_have_value("")
    expect(other.status).to_have_text("In een ander tabblad is dit blad leeggemaakt, en daarmee ook hier.")
    assert sheet.page.evaluate(STORED) == other.page.evaluate(STORED) == [[], 0, ""]


def test_two_dropped_files_are_not_one(one_sheet: Sheet) -> None:
    """None is opened, and the line says how many there were."""
    assert one_sheet.page.evaluate(DROP, ["een.json", "twee.json"])
    expect(one_sheet.status).to_contain_text("Je liet 2 bestanden vallen en op dit blad past er één.")


@pytest.mark.parametrize(
    ("path", "line"),
    [
        ("werkbladen/taakafspraak/", "bestand"),
        ("programma/doelenkaart/", "bestand"),
        ("programma/doelprofiel/", "bestand"),
        ("i-scan/invullen/", "eerder"),
        ("i-scan/collega/", "bestand"),
    ],
)
def test_what_is_dropped_from_a_mail_or_a_zip_has_to_be_saved_first(
    page: Page, address: str, path: str, line: str
) -> None:
    """An address, or no file at all: the page stays where it is, and says what to do."""
    page.goto(address + path)
    expect(page.locator("html.has-script")).to_be_attached()
    assert page.evaluate(DROP, [])
    expect(page.locator(f"#{line}-status")).to_contain_text("Sla het eerst op, en open het daarna.")


def test_without_a_script_it_is_a_form_for_paper(browser: Browser, address: str) -> None:
    """No button that does nothing."""
    context = browser.new_context(java_script_enabled=False)
    page = context.new_page()
    page.goto(f"{address}werkbladen/taakafspraak/")
    page.get_by_label(COACH, exact=True).fill("Wij")
    assert page.get_by_role("button").count() == 0
    context.close()


def test_no_violations_in_any_state(sheet: Sheet) -> None:
    """Opened, and asked whether it may be emptied."""
    sheet.open_file(SAVED)
    assert faults(sheet.page) == []
    sheet.press("Maak leeg")
    assert faults(sheet.page) == []


@pytest.mark.parametrize("path", ["zelfcheck-succesfactoren", "taakafspraak", "masterclass-jaarplan", "urensom"])
def test_a_table_is_filled_in_on_a_phone_without_scrolling_aside(page: Page, address: str, path: str) -> None:
    """Each row stands by itself and each cell says which it is; wider and on paper it is a table."""
    page.goto(f"{address}werkbladen/{path}/")
    fields = page.locator(".sheet-table textarea")
    for width in (320, 360, 640):
        page.set_viewport_size({"width": width, "height": 800})
        assert page.locator(".table-scroll").evaluate_all(_TOO_WIDE) == 0
        assert fields.evaluate_all("all => Math.min(...all.map((field) => field.clientWidth))") >= 200
        assert fields.first.evaluate("field => getComputedStyle(field.parentElement, '::before').content").startswith(
            '"'
        )
    name = fields.first.evaluate("field => field.ariaLabel.toLowerCase()")
    assert fields.first.evaluate("field => field.parentElement.dataset.label.toLowerCase()") in name
    page.set_viewport_size({"width": 1366, "height": 800})
    expect(page.get_by_role("columnheader").first).to_be_visible()
    page.set_viewport_size({"width": 360, "height": 800})
    page.emulate_media(media="print")
    assert fields.first.evaluate("field => getComputedStyle(field.parentElement).display") == "table-cell"
