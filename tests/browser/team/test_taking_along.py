"""Taking the picture of a team along: as files, on paper, and as a sheet for the talk."""

import json
import re
import xml.etree.ElementTree as ET
from collections.abc import Iterator
from datetime import datetime
from pathlib import Path
from typing import Any

import pytest
from playwright.sync_api import Browser, expect

from scan.definition.model import Instrument
from scan.team_bridge import TeamBridge
from tests.browser.conftest import tab_in
from tests.browser.team.conftest import SIX, Team
from tests.scan.team.members import row_of, write_files

MADE = {
    "picture": ("Bewaar de praatplaat", "svg"),
    "page": ("Bewaar als webpagina", "html"),
    "spreadsheet": ("Bewaar als tabel (CSV)", "csv"),
}
"""The button and the ending of the file, by what is asked of Python."""


def _python(instrument: Instrument, question: str, **more: Any) -> dict[str, Any]:
    rows = [row_of(each, number) for number, each in enumerate(SIX)]
    answer: dict[str, Any] = json.loads(
        TeamBridge(instrument).answer(json.dumps({"question": question, "members": rows, "target": None, **more}))
    )
    return answer


@pytest.fixture(scope="module")
def dated(
    browser: Browser, address: str, instrument: Instrument, tmp_path_factory: pytest.TempPathFactory
) -> Iterator[Team]:
    """Six members, with their picture, in a tab of its own: its clock stands still."""
    files = write_files(tmp_path_factory.mktemp("team"), SIX, instrument)
    with tab_in(browser) as tab:
        team = Team(tab, address).open()
        tab.clock.set_fixed_time(datetime(2026, 11, 27))
        team.choose(*files)
        team.expect_members(6)
        yield team


@pytest.mark.parametrize("question", MADE)
def test_each_file_is_what_python_makes(dated: Team, question: str, instrument: Instrument, tmp_path: Path) -> None:
    """To the last sign; the line beside the button says where to look."""
    button, ending = MADE[question]
    file = f"teambeeld-i-scan-2026-11.{ending}"
    with dated.page.expect_download() as download:
        dated.press(button)
    assert download.value.suggested_filename == file
    download.value.save_as(tmp_path / file)
    site = re.sub(r"i-scan/team/$", "", dated.address)
    assert (tmp_path / file).read_bytes().decode() == _python(instrument, question, site=site)["text"]
    expect(dated.page.get_by_text(f"Het bestand {file} is aangeboden.")).to_be_visible()


def test_the_picture_for_the_wall_fits_a3(shown: Team, tmp_path: Path) -> None:
    """On its side."""
    with shown.page.expect_download() as download:
        shown.press("Bewaar de praatplaat")
    download.value.save_as(tmp_path / "plaat.svg")
    drawing = ET.parse(tmp_path / "plaat.svg").getroot()
    assert (drawing.get("width"), drawing.get("height")) == ("420mm", "297mm")


def test_on_paper_stands_the_picture_and_alone_the_sheet(shown: Team) -> None:
    """The comparison as well; without what can only be clicked."""
    shown.page.get_by_role("button", name="Toon het gespreksblad").click()
    expect(shown.page.locator("#gespreksblad h3")).to_be_focused()
    expect(shown.page.get_by_role("button", name="Print het gespreksblad")).to_be_in_viewport(ratio=1)
    shown.page.emulate_media(media="print")
    expect(shown.picture.locator("svg").first).to_be_visible()
    for hidden in ("#team-invoer", "#kiezen", "#gespreksblad", "[data-action=print]"):
        expect(shown.page.locator(hidden)).to_be_hidden()
    shown.page.evaluate("document.documentElement.dataset.print = 'gespreksblad'")
    expect(shown.page.locator("#gespreksblad h3")).to_be_visible()
    expect(shown.page.locator("#gespreksblad h3 + p")).to_have_text(re.compile(r"^Gemaakt op \d+ [a-z]+ 20\d\d\.$"))
    expect(shown.picture.locator("[data-content]")).to_be_hidden()
    assert len(re.findall(rb"/Type\s*/Page\b", shown.page.pdf(format="A4"))) == 1


def test_another_team_takes_the_sheet_away(shown: Team, files: list[Path]) -> None:
    """A sheet never lies below a picture that it does not belong to."""
    shown.page.get_by_role("button", name="Toon het gespreksblad").click()
    expect(shown.page.locator("#gespreksblad")).to_be_visible()
    shown.page.locator("[data-counted] summary").click()
    shown.page.get_by_role("button", name=f"Haal eruit: {files[0].name}").click()
    shown.expect_members(5)
    expect(shown.page.locator("#gespreksblad")).to_be_hidden()


def test_a_lead_gets_there_by_keyboard_alone(team: Team, files: list[Path]) -> None:
    """From the file field on, where more files can be added: the target, and the way to take all away."""
    team.choose(*files)
    team.expect_members(6)
    team.page.get_by_label("Kies bestanden").focus()
    for there in ("Bekijk het beeld", "Maak er een"):
        team.page.keyboard.press("Tab")
        expect(team.page.get_by_role("link", name=there).first).to_be_focused()
    team.page.keyboard.press("Tab")
    expect(team.page.get_by_label("Kies een doelprofiel")).to_be_focused()
    team.page.keyboard.press("ArrowDown")
    expect(team.picture.locator(".report-about").first).to_contain_text("naast het doelprofiel")
    wipe = team.page.locator("[data-action=wis]")
    for _ in range(14):
        team.page.keyboard.press("Tab")
        if wipe.evaluate("element => element === document.activeElement"):
            break
    team.page.keyboard.press("Enter")
    expect(team.page.locator("[data-action=wis-niet]")).to_be_focused()
