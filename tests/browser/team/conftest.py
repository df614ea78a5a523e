"""The page of a team in a tab, in the words of who runs one."""

import json
import re
from collections.abc import Iterator
from pathlib import Path
from typing import Self

import pytest
from playwright.sync_api import Browser, Locator, Page, expect

from scan.definition.model import Instrument
from tests.browser.conftest import tab_in
from tests.browser.result.conftest import USUAL
from tests.scan.team.members import flat, write_files

SIX = [flat(*points) for points in ((5, 4, 3, 2, 1, 3), (3, 3, 3, 3, 3, 3), (2, 5, 2, 4, 1, 5))]
SIX += [flat(*points) for points in ((4, 4, 1, 2, 2, 3), (1, 2, 3, 4, 5, 3), (5, 5, 2, 2, 1, 4))]
"""Six open members."""
_DROP = """([element, files]) => {
  const transfer = new DataTransfer();
  for (const [name, text] of files) transfer.items.add(new File([text], name));
  element.dispatchEvent(new DragEvent("drop", {dataTransfer: transfer, bubbles: true, cancelable: true}));
}"""
_AS_AT_FIRST = """() => {
  dispatchEvent(new PageTransitionEvent("pageshow", { persisted: true }));
  document.querySelector("[name=wijze]").click();
  document.querySelectorAll("main details").forEach((each) => (each.open = each.matches("[data-refused]")));
  document.getElementById("groep").value = "";
  document.activeElement.blur();
  scrollTo(0, 0);
}"""
"""A page that someone comes back to takes all away by itself; a way and a place are what is left."""


class Team:
    """The page, and what someone does on it."""

    def __init__(self, page: Page, address: str) -> None:
        self.page = page
        self.address = address + "i-scan/team/"

    def open(self) -> Self:
        """Go to the page."""
        self.page.goto(self.address)
        expect(self.page.locator("html.has-script")).to_be_attached()
        return self

    def begin_anew(self) -> Self:
        """Leave the page as it was when it was opened."""
        self.page.emulate_media(media="null")
        self.page.set_viewport_size(USUAL)
        self.page.evaluate(_AS_AT_FIRST)
        return self

    def choose(self, *files: Path) -> None:
        """Choose files beside those that are there."""
        self.page.get_by_label("Kies bestanden").set_input_files(files)

    def drop(self, *files: Path) -> None:
        """Drop files on the page."""
        texts = [[file.name, file.read_text(encoding="utf-8")] for file in files]
        self.page.evaluate(_DROP, [self.page.locator("h1").element_handle(), texts])

    def press(self, name: str) -> None:
        """Press a button."""
        self.page.get_by_role("button", name=name, exact=True).click()

    def count_in(self) -> None:
        """Say yes once the page has said what it read: the button moves down when the line above it is filled."""
        expect(self.turn).to_contain_text("Tel je jezelf op?")
        self.press("Tel mij op")

    @property
    def turn(self) -> Locator:
        """The line about the turn."""
        return self.page.locator("#beurt-status")

    @property
    def status(self) -> Locator:
        """The line that says what happened."""
        return self.page.locator("#team-status")

    @property
    def target_status(self) -> Locator:
        """The line that says what lies beside the team."""
        return self.page.locator("#doel-status")

    @property
    def picture(self) -> Locator:
        """Where the picture of the team is shown."""
        return self.page.locator("#team")

    @property
    def refused(self) -> Locator:
        """The lines about what does not count."""
        return self.page.locator("[data-refused] li")

    @property
    def counted(self) -> Locator:
        """The lines about who counts."""
        return self.page.locator("[data-counted] li")

    def expect_members(self, count: int) -> None:
        """Wait for the picture of so many."""
        word = "lid" if count == 1 else "leden"
        expect(self.status).to_have_text(re.compile(f"^Het beeld van {count} {word} staat eronder\\."))
        expect(self.picture).to_have_attribute("data-status", "klaar")

    def html(self) -> str:
        """The picture as Python wrote it."""
        found: str = self.picture.locator("[data-content]").evaluate("element => element.innerHTML")
        return found


@pytest.fixture(scope="package")
def one_team(browser: Browser, address: str) -> Iterator[Team]:
    """The page in one tab, for all teams here: Python starts in it once."""
    with tab_in(browser) as tab:
        yield Team(tab, address).open()


@pytest.fixture
def team(one_team: Team) -> Team:
    """The page, as someone finds it."""
    return one_team.begin_anew()


@pytest.fixture
def new_team(page: Page, address: str) -> Team:
    """The page in a tab of its own, in which Python still has to start."""
    return Team(page, address).open()


@pytest.fixture
def shown(team: Team, files: list[Path]) -> Team:
    """Six members, with their picture."""
    team.choose(*files)
    team.expect_members(6)
    return team


@pytest.fixture
def files(tmp_path: Path, instrument: Instrument) -> list[Path]:
    """Files of six open members who never lived."""
    return write_files(tmp_path / "team", SIX, instrument)


@pytest.fixture
def profile(tmp_path: Path, instrument: Instrument) -> Path:
    """The file of a target profile of one's own."""
    data = {"format": "i-scan-doelprofiel", "format_version": 1, "instrument": instrument.key}
    data |= {"instrument_version": instrument.version, "title": "Ons jaar", "goals": []}
    data |= {"targets": {scale.key: 3.5 for scale in instrument.scales}}
    file = tmp_path / "ons-doelprofiel.json"
    file.write_text(json.dumps(data), encoding="utf-8")
    return file
