"""A team that never lived, on the page of a team: opened with one click, marked, and never among real members."""

import json
import re
from pathlib import Path

import pytest
from playwright.sync_api import Page, expect

from build_tools.paths import CONTENT, source_files
from scan.definition.model import Instrument
from scan.team.outcome import team_of_members
from scan.team.reading import MemberReader
from scan.team.report.data import team_data
from scan.team.target import read_target
from tests.browser.pages.screens import faults
from tests.browser.team.conftest import Team

SCHOOL = CONTENT / "programma" / "kringloop"
FILES = source_files(SCHOOL / "i-coaches", "*.json")
NOBODY_LOST = "() => dispatchEvent(new Event('beforeunload', {cancelable: true}))"


@pytest.fixture
def example(team: Team) -> Team:
    """The page as a link to the example makes it."""
    team.page.evaluate("location.hash = 'voorbeeld'")
    team.expect_members(6)
    return team


def test_a_link_opens_it_with_the_picture_that_python_makes_of_its_files(
    page: Page, address: str, instrument: Instrument, tmp_path: Path
) -> None:
    """All that is asked of the site are files of the site; who looks stands before the mark above the picture."""
    asked: list[str] = []
    page.on("request", lambda request: asked.append(f"{request.method} {request.url} {request.post_data or ''}"))
    team = Team(page, address)
    page.goto(team.address + "#voorbeeld")
    team.expect_members(6)
    expect(page.locator("[data-example]")).to_be_focused()
    expect(page.locator("[data-example]")).to_contain_text("Voorbeeld, verzonnen.")
    with page.expect_download() as download:
        team.press("Bewaar als gegevens (JSON)")
    assert re.fullmatch(r"verzonnen-voorbeeld-teambeeld-i-scan-\d{4}-\d\d\.json", download.value.suggested_filename)
    download.value.save_as(tmp_path / "team.json")
    read, target = MemberReader(instrument).read_file, SCHOOL / "doelprofiel.json"
    members = [read(json.loads(file.read_text(encoding="utf-8"))) for file in FILES]
    outcome = team_of_members(members, instrument, read_target(json.loads(target.read_bytes()), instrument))
    assert json.loads((tmp_path / "team.json").read_text(encoding="utf-8")) == team_data(outcome)
    ours = re.compile(rf"GET {re.escape(address)}((?:assets|images)/\S+|i-scan/team/(#voorbeeld)?) $|GET blob:")
    assert [line for line in asked if not ours.match(line)] == []


def test_the_list_and_the_picture_say_that_nobody_in_it_lives(example: Team) -> None:
    """Each name does, and so does the mark, also on paper."""
    example.page.locator("[data-counted] summary").click()
    assert all("verzonnen" in line for line in example.counted.all_inner_texts())
    expect(example.picture.locator("svg text", has_text="(verzonnen)")).to_have_count(36)
    example.page.emulate_media(media="print")
    expect(example.page.locator("[data-example] p").first).to_be_visible()
    expect(example.page.locator("[data-example] button")).to_be_hidden()
    example.page.emulate_media(media="screen")
    assert faults(example.page) == []


def test_an_example_says_nothing_that_holds_only_of_members_of_ones_own(example: Team) -> None:
    """It outlives a reload, one link leads to its picture, and a line says why the ways are closed."""
    expect(example.page.locator(".team-tab")).to_be_hidden()
    expect(example.page.locator(".team-said")).to_have_css("position", "static")  # it would lie over what is read there
    expect(example.page.get_by_role("link", name="Bekijk het beeld")).to_have_count(1)
    expect(example.page.get_by_label("Alleen de som")).to_be_disabled()
    expect(example.page.locator("[data-ways-example]")).to_contain_text("Haal het voorbeeld eerst weg")
    example.page.reload()
    example.expect_members(6)
    example.press("Haal het voorbeeld weg")
    expect(example.page.locator("[data-ways-example]")).to_be_hidden()


def test_one_button_takes_it_away(example: Team) -> None:
    """With its target and the end of the address; nothing asks whether someone is sure, for nothing is lost."""
    expect(example.page.locator("[data-action=wis]")).to_be_hidden()
    assert example.page.evaluate(NOBODY_LOST)
    example.press("Haal het voorbeeld weg")
    expect(example.picture).to_be_hidden()
    expect(example.page.get_by_label("Kies bestanden")).to_be_focused()
    expect(example.page.get_by_label("Kies een doelprofiel")).to_have_value("")
    assert example.page.url == example.address
    assert example.page.locator("#wie-telt-mee li").count() == 0


def test_members_of_ones_own_take_its_place(example: Team, files: list[Path]) -> None:
    """Nobody who never lived counts among them, and the mark is gone."""
    example.choose(*files[:2])
    example.expect_members(2)
    expect(example.page.locator("[data-example]")).to_be_hidden()
    expect(example.picture.locator(".report-about").first).to_have_text("2 leden.")
    assert not example.page.evaluate(NOBODY_LOST)


def test_it_does_not_come_beside_members_of_ones_own(team: Team, files: list[Path]) -> None:
    """The line says what to do; nothing of theirs goes."""
    team.choose(*files)
    team.expect_members(6)
    team.press("Dezelfde zes, een halfjaar later")
    expect(team.status).to_have_text(
        "Het voorbeeld komt niet naast wat hier al staat. Haal eerst alles weg, en kies het dan opnieuw."
    )
    expect(team.picture.locator(".report-about").first).to_have_text("6 leden.")
    expect(team.page.locator("[data-example]")).to_be_hidden()


def test_one_example_takes_the_place_of_another(example: Team) -> None:
    """With the earlier moment that belongs to it."""
    example.press("Dezelfde zes, een halfjaar later")
    expect(example.picture.locator("[data-part=comparison]")).to_contain_text("Toen 6 leden, nu 6 leden.")
    example.press("Zes i-coaches")
    expect(example.picture.locator("[data-part=comparison]")).to_have_count(0)
    example.expect_members(6)


def test_an_example_that_does_not_come_is_told(new_team: Team) -> None:
    """Then it can be asked again."""
    new_team.page.route("**/assets/examples/*", lambda route: route.abort())
    new_team.press("Zes i-coaches")
    expect(new_team.status).to_contain_text("Het voorbeeld kon niet worden opgehaald.")
    new_team.page.unroute("**/assets/examples/*")
    new_team.press("Zes i-coaches")
    new_team.expect_members(6)
