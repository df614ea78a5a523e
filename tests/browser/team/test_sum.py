"""Only the sum: members add themselves one after another, and nothing is shown until it is closed."""

import json
from pathlib import Path

import pytest
from playwright.sync_api import Locator, Page, expect

from scan.definition.model import Instrument
from tests.browser.conftest import press_wipe
from tests.browser.pages.screens import faults
from tests.browser.team.conftest import SIX, Team
from tests.scan.team.members import flat, write_files


class Turns(Team):
    """The page in the way of only the sum."""

    def open(self) -> "Turns":
        """Go to the page and choose that way."""
        super().open()
        self.page.get_by_label("Alleen de som").check()
        return self

    def add(self, file: Path) -> None:
        """Take a turn."""
        self.page.get_by_label("Kies je eigen bestand").set_input_files(file)

    def add_all(self, files: list[Path]) -> None:
        """Take turns, each once the one before is in."""
        for number, file in enumerate(files, 1):
            self.add(file)
            expect(self.turn).to_contain_text(f"{number} {'lid' if number == 1 else 'leden'}.")

    @property
    def turn(self) -> Locator:
        """The line about the turn."""
        return self.page.locator("#beurt-status")


@pytest.fixture
def turns(page: Page, address: str) -> Turns:
    """The page, open in a tab, in that way."""
    return Turns(page, address).open()


def test_nothing_is_shown_before_it_is_closed(turns: Turns, files: list[Path], instrument: Instrument) -> None:
    """Then the sums are there, without a label, and without anybody who could come after."""
    turns.page.get_by_label("Doelprofiel", exact=True).select_option(instrument.profiles[0].key)
    closing = turns.page.get_by_role("button", name="Sluit af en toon het beeld")
    turns.add_all(files[:4])
    expect(closing).to_be_disabled()
    expect(turns.picture).to_be_hidden()
    expect(turns.page.get_by_label("Doelprofiel", exact=True)).to_be_disabled()
    expect(turns.page.get_by_label("Met bestanden.")).to_be_disabled()
    turns.add(files[4])
    expect(closing).to_be_enabled()
    closing.click()
    expect(turns.picture).to_have_attribute("data-status", "klaar")
    expect(turns.picture.locator(".report-about").first).to_contain_text("5 leden, naast het doelprofiel")
    assert "Lid " not in turns.page.locator("main").inner_text()
    expect(turns.page.get_by_label("Kies je eigen bestand")).to_be_hidden()
    assert faults(turns.page) == []


def test_of_a_member_nothing_stays(turns: Turns, files: list[Path]) -> None:
    """No name of a file, no label; leaving asks, wiping forgets."""
    turns.add_all(files[:2])
    text = turns.page.evaluate("document.documentElement.outerHTML")
    assert not [file.name for file in files if file.name in text]
    assert "Lid 0" not in text
    press_wipe(turns.page)
    expect(turns.page.get_by_label("Met bestanden.")).to_be_enabled()
    turns.add_all(files[:1])


def test_who_cannot_be_added_hears_why(turns: Turns, files: list[Path], tmp_path: Path) -> None:
    """And nothing is added; several at once neither."""
    odd = tmp_path / "doel.json"
    odd.write_text(json.dumps({"format": "i-scan-doelprofiel"}), encoding="utf-8")
    turns.add(odd)
    expect(turns.page.locator("#beurt-status")).to_contain_text("Dit is een doelprofiel")
    turns.page.get_by_text("Plak een regel of een link").click()
    lines = "\n".join(file.read_text(encoding="utf-8") for file in files[:2])
    turns.page.get_by_label("Wat je van een lid kreeg").fill(lines)
    turns.press("Lees wat er staat")
    expect(turns.page.locator("#beurt-status")).to_have_text("Hier telt er één tegelijk mee. Er is niets opgeteld.")
    turns.page.get_by_label("Wat je van een lid kreeg").fill(files[0].read_text(encoding="utf-8"))
    turns.press("Lees wat er staat")
    expect(turns.page.locator("#beurt-status")).to_contain_text("Er is nu 1 lid.")
    expect(turns.page.get_by_label("Wat je van een lid kreeg")).to_have_value("")


def test_eight_show_how_they_are_divided(turns: Turns, tmp_path: Path, instrument: Instrument) -> None:
    """From eight on there is a distribution; with seven only a mean."""
    files = write_files(tmp_path / "acht", [*SIX, flat(3, 3, 3, 3, 3, 3), flat(1, 2, 3, 4, 5, 1)], instrument)
    turns.add_all(files)
    turns.press("Sluit af en toon het beeld")
    expect(turns.picture).to_contain_text("8 leden")
    expect(turns.picture.locator("[data-content] .notice")).to_have_count(0)
