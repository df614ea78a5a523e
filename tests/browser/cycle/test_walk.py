"""From goals to a second attempt and back, as the page about it says: each file goes from one page into the next."""

import json
import zipfile
from pathlib import Path

from playwright.sync_api import Page, expect

from tests.browser.conftest import Scan
from tests.browser.goals.test_goals import Cards
from tests.browser.profile.test_profile import Profile
from tests.browser.team.conftest import Team

GOALS = ("Studenten krijgen eerder feedback", "Docenten leren van elkaar")


class Walk:
    """Someone who begins every step at the page with the steps, and keeps its files in a folder."""

    def __init__(self, page: Page, address: str, folder: Path) -> None:
        self.page = page
        self.address = address
        self.folder = folder

    def step(self, number: int) -> None:
        """Go to a step by its stone."""
        self.page.goto(f"{self.address}programma/kringloop/")
        self.page.locator(".picture-cycle a").nth(number - 1).click()
        expect(self.page.locator(f"#stap-{number}")).to_be_in_viewport()

    def take(self, words: str) -> Path:
        """Take a file along by its link; of a zip the folder that is in it."""
        with self.page.expect_download() as download:
            self.page.get_by_role("link", name=words, exact=True).click()
        file = self.folder / download.value.suggested_filename
        download.value.save_as(file)
        if file.suffix != ".zip":
            return file
        zipfile.ZipFile(file).extractall(self.folder)
        return file.with_suffix("")

    def follow(self, words: str) -> None:
        """Follow a link and arrive."""
        link = self.page.get_by_role("link", name=words, exact=True)
        target: str = link.evaluate("link => link.href")
        link.click()
        self.page.wait_for_url(target)

    def expect_script(self) -> None:
        """Wait until the page listens: a file that is chosen earlier is chosen for nobody."""
        expect(self.page.locator("html.has-script")).to_be_attached()


def test_a_lead_walks_the_whole_round(page: Page, address: str, tmp_path: Path) -> None:
    """Six steps, with the files of the page alone."""
    walk = Walk(page, address, tmp_path)
    _choose_the_goal(walk)
    _see_where_docents_stand(walk)
    asked = _choose_what_is_asked(walk)
    before = _see_who_covers_what(walk, asked)
    _choose_what_to_work_on(walk)
    _look_again(walk, asked, before)


def _choose_the_goal(walk: Walk) -> None:
    walk.step(1)
    card = walk.take("de kaart van het voorbeeld")
    walk.follow("maak een doelenkaart")
    walk.expect_script()
    walk.page.locator("[data-action=open]").set_input_files(card)
    cards = Cards(walk.page, walk.address)
    expect(cards.card(1).get_by_label("Onderwijsdoel")).to_have_value(f"{GOALS[0]}.")


def _see_where_docents_stand(walk: Walk) -> None:
    walk.step(2)
    folder = walk.take("de veertig bestanden in een zip")
    walk.page.goto(f"{walk.address}i-scan/raamwerk/team/")
    walk.expect_script()
    walk.page.get_by_label("Kies een hele map").set_input_files(folder)
    team = Team(walk.page, walk.address)
    team.expect_members(40)
    expect(team.refused).to_have_count(0)
    expect(team.picture.locator(".report-conclusion")).to_have_text(
        "Op verkennen of oefenen staan leden het vaakst bij professionalisering (26 van de 40)."
    )
    modules = team.picture.locator("[data-act=modules] li").first
    expect(modules).to_contain_text("Professionalisering (26 van de 40 op verkennen of oefenen)")
    for group in ("Economie", "Entree", "Techniek", "Zorg"):
        expect(team.picture.locator("[data-part=groups]")).to_contain_text(f"{group}: 10 leden")


def _choose_what_is_asked(walk: Walk) -> Path:
    walk.step(3)
    ours = json.loads(walk.take("het doelprofiel van het voorbeeld").read_text(encoding="utf-8"))
    walk.follow("kies de twee doelen bij het doelprofiel")
    walk.expect_script()
    profile = Profile(walk.page, walk.address)
    profile.choose(*GOALS)
    profile.name.fill("Ons eigen jaar")
    saved = profile.save(walk.folder)
    made = json.loads(saved.read_text(encoding="utf-8"))
    assert {key: made[key] for key in ("goals", "targets")} == {key: ours[key] for key in ("goals", "targets")}
    return saved


def _see_who_covers_what(walk: Walk, asked: Path) -> list[Path]:
    walk.step(4)
    files = sorted(walk.take("de zes teambestanden in een zip").iterdir())
    team = Team(walk.page, walk.address).open()
    team.choose(*files)
    team.expect_members(6)
    team.page.get_by_label("Open je eigen doelprofiel").set_input_files(asked)
    expect(team.picture.locator(".report-about").first).to_have_text("6 leden, naast het doelprofiel 'Ons eigen jaar'.")
    expect(team.picture.locator(".report-conclusion")).to_have_text(
        "Gedekt zijn trainer en coach; dun gedekt is onderwijskundige; open is veranderkundige."
    )
    modules = team.picture.locator("[data-act=modules] li")
    assert [each.get_attribute("data-role") for each in modules.all()] == ["veranderkundige", "onderwijskundige"]
    team.press("Toon het gespreksblad")
    expect(team.page.locator("#gespreksblad")).to_contain_text("Neem de rol veranderkundige.")
    return files


def _choose_what_to_work_on(walk: Walk) -> None:
    walk.step(5)
    result = walk.take("het resultaat van B")
    walk.follow("lees de module Veranderen met het team")
    expect(walk.page.locator("h1")).to_contain_text("Veranderen met het team")
    scan = Scan(walk.page, walk.address).open()
    scan.open_file(result)
    scan.ask()
    expect(walk.page.locator("#resultaat")).to_contain_text("Veranderen met het team")
    expect(walk.page.locator("tr[data-role=veranderkundige]")).to_have_attribute("data-score", "2.6667")


def _look_again(walk: Walk, asked: Path, before: list[Path]) -> None:
    walk.step(6)
    after = sorted(walk.take("de zes nieuwe bestanden in een zip").iterdir())
    result = walk.take("het nieuwe resultaat van B")
    team = Team(walk.page, walk.address).open()
    team.page.get_by_label("Open je eigen doelprofiel").set_input_files(asked)
    team.choose(*after)
    team.expect_members(6)
    team.page.locator("#meer-keuzes > summary").click()
    team.page.get_by_label("Bestanden van een eerder moment").set_input_files(before)
    rows = team.picture.locator("[data-part=comparison] tbody tr")
    expect(rows.filter(has_text="→").filter(has_text="dun gedekt")).to_have_count(1)
    expect(team.picture.locator("[data-part=comparison] tr[data-scale=veranderkundige]")).to_contain_text("open → dun")
    scan = Scan(walk.page, walk.address).open()
    scan.open_file(result)
    scan.ask()
    scan.page.locator("[data-action=vergelijk]").set_input_files(walk.folder / "verzonnen-voorbeeld-i-coach-b.json")
    expect(scan.page.locator("tr[data-verdict=veranderd]")).to_have_attribute("data-change", "veranderkundige")
