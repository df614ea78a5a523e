"""Reading the files of a pilot in the browser."""

import json
import re
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest
from playwright.sync_api import Browser, BrowserContext, Locator, Page, expect

from scan.definition.model import Answer, Instrument
from scan.formats.result import result_data
from scan.pilot.data import pilot_data
from scan.pilot.figures import work_out
from scan.text.pilot_words import OTHER_VERSION, SHORT_EDITION
from tests.browser.conftest import press_wipe, tab_in
from tests.browser.pages.screens import faults
from tests.hostile_files import HOSTILE_FILES
from tests.scan.pilot.people import mixed

_DROP = """([element, files]) => {
  const transfer = new DataTransfer();
  for (const [name, text] of files) transfer.items.add(new File([text], name));
  element.dispatchEvent(new DragEvent("drop", {dataTransfer: transfer, bubbles: true, cancelable: true}));
}"""


class Pilot:
    """The page of a pilot in a tab, in the words of who runs one."""

    def __init__(self, page: Page, address: str) -> None:
        self.page = page
        self.address = address + "i-scan/proefronde/"

    def open(self) -> "Pilot":
        """Go to the page."""
        self.page.goto(self.address)
        expect(self.page.locator("html.has-script")).to_be_attached()
        return self

    def choose(self, *files: Path) -> None:
        """Choose files beside those that are there."""
        self.page.get_by_label("Kies bestanden").set_input_files(files)

    @property
    def status(self) -> Locator:
        """The line that says what happened."""
        return self.page.locator("#proefronde-status")

    @property
    def figures(self) -> Locator:
        """Where the figures are shown."""
        return self.page.locator("#proefronde")

    @property
    def refused(self) -> Locator:
        """The lines about files that do not count."""
        return self.page.locator("[data-refused] li")

    def cells(self, scale: str) -> list[str]:
        """What the table says of one scale."""
        return self.page.locator(f"tr[data-scale={scale}] td").all_inner_texts()


@pytest.fixture
def fresh(page: Page, address: str) -> Pilot:
    """The page, open in a tab of its own."""
    return Pilot(page, address).open()


@pytest.fixture(scope="module")
def one_page(browser: Browser, address: str) -> Iterator[Pilot]:
    """The page in one tab, in which Python starts once."""
    with tab_in(browser) as tab:
        yield Pilot(tab, address).open()


@pytest.fixture
def pilot(one_page: Pilot) -> Pilot:
    """That page, with nothing read: what was is taken away, as by who begins anew."""
    if one_page.page.locator("[data-action=wis]").is_visible():
        press_wipe(one_page.page)
        expect(one_page.status).to_contain_text("Alles is weg van deze pagina.")
    return one_page


def _text(row: list[Answer], instrument: Instrument, **changes: Any) -> str:
    answers = {item.key: answer for item, answer in zip(instrument.items, row, strict=True)}
    return json.dumps(result_data(instrument, answers) | changes)


@pytest.fixture
def files(tmp_path: Path, instrument: Instrument) -> list[Path]:
    """A hundred and twenty result files of people who never lived."""
    written = [tmp_path / f"{number:03}.json" for number in range(120)]
    for file, row in zip(written, mixed(instrument, 120), strict=True):
        file.write_text(_text(row, instrument), encoding="utf-8")
    return written


def test_files_give_the_figures_of_python(fresh: Pilot, files: list[Path], instrument: Instrument) -> None:
    """The browser's Python and ours agree; the block is the one to paste; nothing leaves the page."""
    asked: list[str] = []
    fresh.page.on("request", lambda request: asked.append(f"{request.method} {request.url}"))
    fresh.choose(*files)
    expect(fresh.status).to_have_text("De cijfers van 120 i-coaches staan eronder.")
    expect(fresh.figures).to_have_attribute("data-status", "klaar")
    data = pilot_data(work_out(mixed(instrument, 120), instrument))
    for key, scale in data["scales"].items():
        numbers = [scale[name] for name in ("mean", "sd", "alpha", "inter_item_r")]
        shown = fresh.cells(key)
        assert shown[0] == "120"
        found = [float(shown[place].replace(",", ".")) for place in (1, 2, 3, 5)]
        assert found == pytest.approx(numbers, abs=0.0051)
    expect(fresh.figures.locator("pre")).to_have_text(data["precision"]["yaml"])
    assert fresh.page.locator("tr[data-item]").count() == 36
    ours = f"GET {fresh.address.removesuffix('i-scan/proefronde/')}assets/"
    assert [line for line in asked if not line.startswith((ours, "GET blob:"))] == []


def test_files_that_come_later_are_added(pilot: Pilot, files: list[Path]) -> None:
    """Each counts once, also when it is chosen twice; too few is told at once."""
    pilot.choose(*files[:30])
    expect(pilot.status).to_contain_text("30 i-coaches")
    expect(pilot.figures.locator(".notice")).to_contain_text("Te weinig om op te bouwen")
    pilot.choose(*files[20:])
    expect(pilot.status).to_contain_text("120 i-coaches")
    expect(pilot.refused).to_have_count(10)
    expect(pilot.refused.first).to_have_text("020.json: Dit bestand was al gelezen; het telt één keer mee.")
    expect(pilot.figures.locator(".notice")).to_have_count(0)


def test_every_hostile_file_gets_its_line(pilot: Pilot, files: list[Path], tmp_path: Path) -> None:
    """The same sentence as on the command line, and the rest is used."""
    hostile = [tmp_path / f"x-{name}.json" for name in HOSTILE_FILES]
    for file, (content, _) in zip(hostile, HOSTILE_FILES.values(), strict=True):
        file.write_bytes(content)
    pilot.choose(*hostile, *files[:3])
    expect(pilot.status).to_contain_text("3 i-coaches")
    expect(pilot.refused).to_have_text([f"x-{name}.json: {why}" for name, (_, why) in HOSTILE_FILES.items()])
    pilot.choose(*files[3:5])
    expect(pilot.status).to_contain_text("5 i-coaches")


def test_another_edition_or_version_is_refused(pilot: Pilot, instrument: Instrument, tmp_path: Path) -> None:
    """And with nothing left there are no figures."""
    row: list[Answer] = [3] * 36
    short, other = tmp_path / "kort.json", tmp_path / "ander.json"
    short.write_text(_text(row, instrument, edition="kort"), encoding="utf-8")
    version = f"{instrument.major_version}.99"
    other.write_text(_text(row, instrument, instrument_version=version), encoding="utf-8")
    pilot.choose(short, other)
    expect(pilot.refused).to_have_text(
        [
            f"kort.json: {SHORT_EDITION}",
            f"ander.json: {OTHER_VERSION.format(theirs=version, ours=instrument.version)}",
        ]
    )
    expect(pilot.status).to_have_text("0 bestanden tellen mee.")
    expect(pilot.figures).to_be_hidden()


def test_files_can_be_dropped(pilot: Pilot, instrument: Instrument) -> None:
    """Anywhere on the page, several at once."""
    rows = mixed(instrument, 4)
    texts = [[f"{number}.json", _text(row, instrument)] for number, row in enumerate(rows)]
    pilot.page.evaluate(_DROP, [pilot.page.locator("h1").element_handle(), texts])
    expect(pilot.status).to_contain_text("4 i-coaches")


def test_what_is_dropped_from_a_mail_or_a_zip_has_to_be_saved_first(pilot: Pilot) -> None:
    """No file comes with it, or one without content."""
    for files, line in ([], pilot.status), ([["0.json", ""]], pilot.refused):
        script = _DROP.replace("for", "transfer.setData('text/uri-list', 'https://mail.example/0'); for", 1)
        pilot.page.evaluate(script, [pilot.page.locator("h1").element_handle(), files])
        expect(line).to_contain_text("Sla het eerst op")


def test_a_folder_can_be_dropped(context: BrowserContext, fresh: Pilot, files: list[Path]) -> None:
    """As the browser itself drops one: with folders inside it, and with more in it than is handed over at a time."""
    folder = files[0].parent
    (folder / "lees-mij.txt").write_text("niet voor jou", encoding="utf-8")
    (folder / "later").mkdir()
    files[0].rename(folder / "later" / files[0].name)
    session = context.new_cdp_session(fresh.page)
    data = {"items": [], "files": [str(folder)], "dragOperationsMask": 1}
    for kind in ("dragEnter", "dragOver", "drop"):
        session.send("Input.dispatchDragEvent", {"type": kind, "x": 100, "y": 200, "data": data})
    expect(fresh.status).to_contain_text("120 i-coaches")
    expect(fresh.refused).to_have_count(0)


def test_of_a_folder_the_json_files_are_read(pilot: Pilot, files: list[Path]) -> None:
    """Whatever else lies in it is left alone."""
    folder = files[0].parent
    (folder / "lees-mij.txt").write_text("niet voor jou", encoding="utf-8")
    pilot.page.get_by_label("Of kies een hele map").set_input_files(folder)
    expect(pilot.status).to_contain_text("120 i-coaches")
    expect(pilot.refused).to_have_count(0)


def test_all_can_be_taken_away(fresh: Pilot, files: list[Path]) -> None:
    """After which the same files can be read anew; and the tab never kept anything."""
    fresh.choose(*files[:5])
    expect(fresh.status).to_contain_text("5 i-coaches")
    press_wipe(fresh.page)
    expect(fresh.status).to_contain_text("Alles is weg van deze pagina.")
    expect(fresh.figures).to_be_hidden()
    assert fresh.page.locator("#proefronde td, #proefronde pre:visible, #gelezen li").count() == 0
    assert fresh.page.evaluate("sessionStorage.length + localStorage.length") == 0
    fresh.choose(*files[:5])
    expect(fresh.status).to_contain_text("5 i-coaches")
    expect(fresh.refused).to_have_count(0)


def test_the_block_can_be_copied(context: BrowserContext, fresh: Pilot, files: list[Path]) -> None:
    """To the clipboard, or where that is not allowed selected for the keyboard."""
    context.grant_permissions(["clipboard-read", "clipboard-write"])
    fresh.choose(*files)
    fresh.page.get_by_role("button", name="Kopieer het blok").click()
    expect(fresh.status).to_have_text("Het blok is gekopieerd.")
    copied = fresh.page.evaluate("navigator.clipboard.readText()")
    assert copied == fresh.figures.locator("pre").text_content()
    context.clear_permissions()
    fresh.page.evaluate("Object.defineProperty(navigator, 'clipboard', {value: undefined})")
    fresh.page.get_by_role("button", name="Kopieer het blok").click()
    expect(fresh.status).to_contain_text("Het blok is geselecteerd")
    assert "precision:" in fresh.page.evaluate("getSelection().toString()")


def test_with_figures_axe_finds_nothing_and_nothing_falls_off(pilot: Pilot, files: list[Path], tmp_path: Path) -> None:
    """With a file that does not count, the list of files open, and a caution above the tables."""
    (tmp_path / "x.json").write_text("x", encoding="utf-8")
    pilot.choose(*files[:30], tmp_path / "x.json")
    expect(pilot.figures.locator(".notice")).to_be_visible()
    pilot.page.locator("[data-used] summary").click()
    assert faults(pilot.page) == []


def test_on_paper_stand_the_figures(fresh: Pilot, files: list[Path]) -> None:
    """Without the explanation around them and without what can only be clicked."""
    fresh.choose(*files)
    expect(fresh.figures).to_have_attribute("data-status", "klaar")
    fresh.page.emulate_media(media="print")
    expect(fresh.figures.locator("pre")).to_be_visible()
    expect(fresh.figures.get_by_role("row")).to_have_count(7 + 6 * 7 + 6)
    for hidden in ("#aanpak", "#kies-bestanden", "[data-action=kopieer]", "[data-action=print]"):
        expect(fresh.page.locator(hidden)).to_be_hidden()


def test_a_failing_engine_leaves_the_files_and_can_be_asked_again(fresh: Pilot, files: list[Path]) -> None:
    """The line says what to do; then the figures come."""
    fresh.page.route(re.compile(r"\.(woff2|txt)$"), lambda route: route.abort())
    fresh.choose(*files[:5])
    expect(fresh.figures).to_have_attribute("data-status", "fout")
    expect(fresh.figures).to_contain_text("Kies 'Reken opnieuw'")
    assert faults(fresh.page) == []
    fresh.page.unroute(re.compile(r"\.(woff2|txt)$"))
    fresh.page.get_by_role("button", name="Reken opnieuw").click()
    expect(fresh.status).to_contain_text("5 i-coaches")
    expect(fresh.page.locator("#gelezen")).to_contain_text("5 bestanden tellen mee")
