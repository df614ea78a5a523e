"""The target profile: goals chosen, levels adjusted, kept, handed over, printed, wiped; with a script and without."""

import json
import re
from pathlib import Path
from typing import Any

import pytest
from playwright.sync_api import Browser, Locator, Page, expect

from tests.browser.conftest import Scan
from tests.browser.files.test_incoming import FORMATS, PLAIN
from tests.browser.pages.screens import faults

SAVED = FORMATS / "target-profile-1.json"
STORED = "[Object.keys(sessionStorage), localStorage.length, document.cookie]"
NOTHING_CHANGED = "Aan het profiel is niets veranderd."


class Profile:
    """The page in a tab, in the words of a visitor."""

    def __init__(self, page: Page, address: str) -> None:
        self.page = page
        self.address = address + "programma/doelprofiel/"

    def open(self) -> "Profile":
        """Go to the page."""
        self.page.goto(self.address)
        expect(self.page.locator("html.has-script")).to_be_attached()
        return self

    @property
    def status(self) -> Locator:
        """The line that says what happened to a file."""
        return self.page.locator("#bestand-status")

    @property
    def name(self) -> Locator:
        """The field for the name."""
        return self.page.get_by_label("Geef het profiel een naam")

    def choose(self, *titles: str) -> None:
        """Choose profiles to begin from and goals, by the first words of their label."""
        for title in titles:
            self.page.locator(".profile-choice", has=self.page.get_by_text(title, exact=True)).click()

    def level(self, scale: str) -> Locator:
        """What is asked of a scale."""
        return self.page.locator(f"#vraag-{scale}")

    def levels(self) -> dict[str, str]:
        """What is asked of each scale."""
        script = "all => Object.fromEntries(all.map(each => [each.name, each.value]))"
        found: dict[str, str] = self.page.locator("select[data-level]").evaluate_all(script)
        return {scale: level for scale, level in found.items() if level}

    def reasons(self, scale: str) -> list[str]:
        """Why, as the page says it."""
        reasons: list[str] = self.page.locator(f"[data-scale={scale}] li:visible").all_inner_texts()
        return [" ".join(reason.split()) for reason in reasons]

    def press(self, name: str) -> None:
        """Press a button."""
        self.page.get_by_role("button", name=name, exact=True).click()

    def save(self, folder: Path) -> Path:
        """Save the profile as a file."""
        with self.page.expect_download() as download:
            self.press("Bewaar in een bestand")
        assert re.fullmatch(r"doelprofiel-\d{4}-\d\d\.json", download.value.suggested_filename)
        file = folder / "profiel.json"
        download.value.save_as(file)
        return file

    def open_file(self, content: Path | bytes) -> None:
        """Open a file and wait for what is said about it."""
        self.status.evaluate("element => element.replaceChildren()")
        file = {"name": "x.json", "mimeType": "application/json", "buffer": content}
        self.page.locator("[data-action=open]").set_input_files(content if isinstance(content, Path) else file)
        self.page.locator("#bestand-status:not(:empty)").wait_for(state="attached")

    def pages_on_paper(self) -> int:
        """Count the sheets of A4 that printing takes."""
        return len(re.findall(rb"/Type\s*/Page\b", self.page.pdf(prefer_css_page_size=True)))


@pytest.fixture
def profile(page: Page, address: str) -> Profile:
    """The page, open in a tab."""
    return Profile(page, address).open()


def _saved(**changes: Any) -> bytes:
    return json.dumps(json.loads(SAVED.read_text(encoding="utf-8")) | changes).encode()


def test_goals_ask_levels_with_their_reasons(profile: Profile) -> None:
    """The highest of two goals, each with its reason; a scale that none asks has nothing, all is empty without."""
    expect(profile.page.locator(".profile-empty")).to_be_visible()
    expect(profile.page.locator(".profile-none:visible")).to_have_count(0)
    profile.choose("Studenten krijgen eerder feedback")
    assert profile.levels() == {"onderwijskundige": "4", "coach": "3.5", "trainer": "2.5"}
    profile.choose("Docenten worden zekerder met ict")
    assert profile.levels() == {"onderwijskundige": "4", "coach": "4", "trainer": "3.5"}
    assert [reason[:3] for reason in profile.reasons("coach")] == ["4,0", "3,5"]
    assert "Studenten krijgen eerder feedback" in profile.reasons("coach")[1]
    expect(profile.page.locator("[data-scale=technovator] .profile-none")).to_be_visible()
    expect(profile.page.locator(".profile-empty")).to_be_hidden()
    profile.choose("Docenten worden zekerder met ict")
    assert profile.levels() == {"onderwijskundige": "4", "coach": "3.5", "trainer": "2.5"}


def test_a_profile_of_ours_is_a_start(profile: Profile) -> None:
    """It asks of every scale; a goal raises what it asks more of, and another start takes its place."""
    profile.choose("Een programma dat net begint")
    start = profile.levels()
    assert len(start) == 6
    profile.choose("Studenten krijgen eerder feedback")
    assert profile.levels() == start | {"onderwijskundige": "4"}
    profile.choose("Leeg")
    assert profile.levels() == {"onderwijskundige": "4", "coach": "3.5", "trainer": "2.5"}


def test_what_someone_sets_stays_and_can_be_taken_back(profile: Profile) -> None:
    """It is told apart from what the goals ask; focus goes where the level stands."""
    adjusted = profile.page.locator("[data-scale=coach] .profile-adjusted")
    profile.choose("Studenten krijgen eerder feedback")
    expect(adjusted).to_be_hidden()
    profile.level("coach").select_option("5")
    expect(adjusted).to_contain_text("Wat je koos, vraagt 3,5 · meenemen.")
    profile.choose("Docenten worden zekerder met ict")
    expect(profile.level("coach")).to_have_value("5")
    adjusted.get_by_role("button").click()
    expect(profile.level("coach")).to_have_value("4")
    expect(profile.level("coach")).to_be_focused()
    expect(adjusted).to_be_hidden()


def test_three_goals_are_the_most(profile: Profile) -> None:
    """A fourth waits until one is taken away, and the page says so."""
    boxes = profile.page.get_by_role("checkbox")
    for number in range(3):
        boxes.nth(number).check()
    expect(boxes.nth(3)).to_be_disabled()
    expect(profile.page.locator(".profile-full")).to_be_visible()
    boxes.nth(0).uncheck()
    expect(boxes.nth(3)).to_be_enabled()
    expect(profile.page.locator(".profile-full")).to_be_hidden()


def test_a_saved_profile_opens_for_ever_and_comes_back_the_same(profile: Profile, tmp_path: Path) -> None:
    """With its name, its goals and what someone set themselves."""
    profile.open_file(SAVED)
    expect(profile.status).to_have_text("Het doelprofiel is geopend.")
    expect(profile.name).to_have_value("Team Zorg, 2027")
    expect(profile.page.locator("[data-scale=technovator] .profile-adjusted")).to_be_visible()
    theirs = json.loads(SAVED.read_text(encoding="utf-8"))
    assert json.loads(profile.save(tmp_path).read_text(encoding="utf-8")) == theirs


def test_what_was_chosen_stays_in_the_tab_and_nothing_before(profile: Profile) -> None:
    """Over a reload; wiping takes every trace, from other tabs as well."""
    assert profile.page.evaluate(STORED) == [[], 0, ""]
    profile.choose("Studenten krijgen eerder feedback")
    profile.level("technovator").select_option("3")
    profile.name.fill("Ons profiel")
    assert profile.page.evaluate(STORED) == [["i-scan:i-scan:doelprofiel"], 0, ""]
    profile.page.on("dialog", lambda dialog: dialog.accept())
    profile.page.reload()
    expect(profile.name).to_have_value("Ons profiel")
    assert profile.levels() == {"onderwijskundige": "4", "coach": "3.5", "trainer": "2.5", "technovator": "3"}
    other = Profile(profile.page.context.new_page(), profile.address.partition("programma")[0]).open()
    other.choose("Wat werkt, blijft")
    profile.press("Maak leeg")
    profile.press("Ja, maak leeg")
    expect(profile.page.locator("#wis-status")).to_have_text("Het profiel is leeg.")
    expect(other.status).to_have_text("In een ander tabblad is het profiel leeggemaakt, en daarmee ook hier.")
    assert profile.levels() == other.levels() == {}
    assert profile.page.evaluate(STORED) == other.page.evaluate(STORED) == [[], 0, ""]


def test_opening_can_be_undone_and_saving_nothing_says_so(profile: Profile) -> None:
    """A file comes in the place of what stood there; one button changes them back."""
    profile.press("Bewaar in een bestand")
    expect(profile.status).to_have_text("Je hebt nog niets gekozen om te bewaren.")
    profile.choose("Wat werkt, blijft")
    profile.open_file(SAVED)
    profile.press("Zet terug wat er stond")
    expect(profile.status).to_have_text("Wat er stond, staat er weer.")
    assert profile.levels() == {"veranderkundige": "4", "adviseur": "3.5"}


@pytest.mark.parametrize(
    ("content", "sentence"),
    [
        (_saved(instrument="weer"), "Dit bestand hoort bij een andere vragenlijst dan 'i-scan'."),
        (
            _saved(instrument_version="1.0"),
            "Dit bestand hoort bij versie 1.0 van de vragenlijst; deze i-scan gebruikt versie 2.0, met andere "
            "stellingen, dus openen of vergelijken kan niet.",
        ),
        (PLAIN.read_bytes(), "Dit is geen doelprofiel van de i-scan."),
        (b"{", "Dit is geen leesbaar bestand van een scan."),
        (_saved(targets={"kok": 3}), "Dit doelprofiel vraagt iets van een onbekende rol: 'kok'."),
    ],
    ids=["other-instrument", "other-version", "a-result", "half-a-file", "unknown-scale"],
)
def test_what_cannot_be_opened_gets_one_sentence(profile: Profile, content: bytes, sentence: str) -> None:
    """And what stood there stays."""
    profile.choose("Wat werkt, blijft")
    profile.open_file(content)
    expect(profile.status).to_have_text(f"{sentence} {NOTHING_CHANGED}")
    assert profile.levels() == {"veranderkundige": "4", "adviseur": "3.5"}


def test_nothing_of_it_is_asked_for_or_sent(profile: Profile, tmp_path: Path) -> None:
    """Once the page is there, choosing, saving and opening need no server."""
    asked: list[str] = []
    profile.page.on("request", lambda request: asked.append(request.url))
    profile.choose("Wat werkt, blijft")
    file = profile.save(tmp_path)
    profile.open_file(file)
    assert [url for url in asked if not url.startswith("blob:")] == []


def test_a_hostile_name_is_only_text(profile: Profile) -> None:
    """On the page, on paper and in the file."""
    profile.open_file(_saved(title="<img src=x onerror='window.hacked = 1'>"))
    expect(profile.page.locator(".profile-title")).to_have_text("<img src=x onerror='window.hacked = 1'>")
    assert profile.page.evaluate("window.hacked") is None


@pytest.mark.parametrize(
    ("button", "filled", "untouched"),
    [
        (
            "Zet het op de profielschets",
            {
                "Wat doen studenten over een jaar anders?": "Studenten krijgen eerder feedback",
                "Rol die past, rij 1": "Onderwijskundige",
                "Zoeken we, Coach": "3,5 · meenemen",
                "Zoeken we, Adviseur": "",
            },
            "Team of teams",
        ),
        (
            "Zet het op de taakafspraak",
            {
                "Het onderwijsdoel, en waaraan we het in de les zien": "Studenten krijgen eerder feedback\n"
                "Studenten verbeteren hun werk met feedback van dezelfde week.",
                "De i-coach doet, rij 3": "Een korte werksessie geven met het werk van eigen studenten",
                "De i-coach doet, rij 4": "",
            },
            "I-coach",
        ),
    ],
    ids=["profielschets", "taakafspraak"],
)
def test_a_sheet_takes_its_words_and_keeps_its_own(
    profile: Profile, button: str, filled: dict[str, str], untouched: str
) -> None:
    """In the same tab, where nothing stands yet; not a word goes through an address."""
    field = profile.page.get_by_label(untouched, exact=True)
    profile.press(button)
    expect(profile.page.locator("#werkblad-status")).to_have_text(
        "Kies eerst een doel of een profiel om mee te beginnen."
    )
    profile.choose("Studenten krijgen eerder feedback")
    profile.press(button)
    for label, text in filled.items():
        expect(profile.page.get_by_label(label, exact=True)).to_have_value(text)
    field.fill("Van ons")
    first = next(iter(filled))
    profile.page.get_by_label(first, exact=True).fill("Zelf geschreven")
    profile.page.go_back()
    profile.press(button)
    expect(field).to_have_value("Van ons")
    expect(profile.page.get_by_label(first, exact=True)).to_have_value("Zelf geschreven")
    assert "#" not in profile.page.url
    assert "?" not in profile.page.url


def test_it_prints_on_one_sheet(profile: Profile) -> None:
    """The longest that can be chosen, with every level set by hand and a long name; buttons and choices stay off it."""
    profile.choose("Blended onderwijs ontwerpen", "Les en bpv sluiten op elkaar aan")
    profile.choose("Meer maatwerk in tempo en niveau", "Studenten leren met AI werken")
    for level in profile.page.locator("select[data-level]").all():
        level.select_option("1")
    profile.name.fill("Opleidingsteam en i-coaches " * 2)
    assert profile.pages_on_paper() == 1
    profile.page.emulate_media(media="print")
    expect(profile.page.locator(".profile-title")).to_be_visible()
    expect(profile.page.locator("[data-scale=coach] .profile-print")).to_have_text("1,0 · verkennen")
    expect(profile.page.get_by_role("checkbox").first).to_be_hidden()


def test_without_a_script_a_table_goes_to_paper(browser: Browser, address: str) -> None:
    """On one sheet, with a row to write in, and no button that does nothing."""
    context = browser.new_context(java_script_enabled=False)
    bare = Profile(context.new_page(), address)
    bare.page.goto(bare.address)
    expect(bare.page.get_by_role("row", name="Dit vragen wij")).to_be_visible()
    assert bare.page.get_by_role("button").count() == 0
    assert bare.pages_on_paper() == 1
    context.close()


def test_it_can_be_done_with_the_keyboard_alone(profile: Profile) -> None:
    """From the first choice to a level: arrows and space, in the order of the page."""
    page = profile.page
    page.locator("[name=begin]").first.focus()
    page.keyboard.press("ArrowDown")
    expect(page.locator("[value=startend-programma]")).to_be_checked()
    page.keyboard.press("Tab")
    page.keyboard.press("Space")
    expect(page.get_by_role("checkbox").first).to_be_checked()
    page.locator("[type=checkbox]:enabled").last.focus()
    page.keyboard.press("Tab")
    expect(profile.level("trainer")).to_be_focused()


def test_no_violations_in_any_state(profile: Profile) -> None:
    """Empty, full with something adjusted, and asked whether it may be emptied."""
    assert faults(profile.page) == []
    for number in range(3):
        profile.page.get_by_role("checkbox").nth(number).check()
    profile.level("coach").select_option("5")
    assert faults(profile.page) == []
    profile.press("Maak leeg")
    assert faults(profile.page) == []


def test_a_saved_profile_lies_beside_a_result(profile: Profile, address: str, tmp_path: Path) -> None:
    """As the visitor's own target: one mechanism. What they aimed for before comes back with a button."""
    profile.choose("Studenten krijgen eerder feedback")
    profile.name.fill("Team Zorg")
    file = profile.save(tmp_path)
    result = Scan(profile.page, address).open()
    result.open_file(PLAIN)
    result.ask()
    result.unfold("Een doel")
    status = result.page.locator("#doelprofiel-status")
    own = result.page.locator("[data-own-target=coach]")
    opened = result.page.locator("[data-action=doelbestand]")
    opened.set_input_files(file)
    expect(status).to_have_text("Het resultaat is bijgewerkt. Doelprofiel: Team Zorg.")
    expect(own).to_have_value("3.5")
    expect(result.page.locator("#doelprofiel")).to_have_value("eigen")
    own.select_option("2")
    opened.set_input_files(file)
    expect(own).to_have_value("3.5")
    result.page.get_by_role("button", name="Zet mijn vorige doel terug").click()
    expect(status).to_have_text("Het resultaat is bijgewerkt met je eigen doel.")
    expect(own).to_have_value("2")
    opened.set_input_files(PLAIN)
    expect(status).to_have_text("Dit is geen doelprofiel van de i-scan. Je resultaat is niet veranderd.")
    expect(own).to_have_value("2")
