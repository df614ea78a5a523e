"""Only the sum: members add themselves one after another, and nothing is shown until it is closed."""

import json
import re
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import Self

import pytest
from playwright.sync_api import Page, expect

from scan.definition.model import Instrument
from tests.browser.conftest import press_wipe
from tests.browser.pages.screens import faults
from tests.browser.team.conftest import SIX, Team
from tests.scan.team.members import flat, write_files


class Turns(Team):
    """The page in the way of only the sum."""

    def begin_anew(self) -> Self:
        """Leave the page as it was when it was opened, but in that way."""
        super().begin_anew()
        way = self.page.get_by_label("Alleen de som")
        way.dispatch_event("click")  # a mouse may miss it: the page grows shorter under it
        expect(way).to_be_checked()
        return self

    def begin(self) -> None:
        """Begin without a target."""
        self.press("Zonder doelprofiel beginnen")

    def hand_in(self, file: Path) -> None:
        """Choose a file, and see what was read."""
        self.page.get_by_label("Kies je eigen bestand").set_input_files(file)

    def add(self, file: Path) -> None:
        """Take a turn."""
        self.hand_in(file)
        self.count_in()

    def close(self) -> None:
        """Close the sum, and mean it."""
        self.press("Sluit af en toon het beeld")
        self.press("Ja, sluit af")

    def add_all(self, files: list[Path]) -> None:
        """Take turns, each once the one before is in."""
        for number, file in enumerate(files, 1):
            self.add(file)
            expect(self.turn).to_contain_text(f"{number} {'lid' if number == 1 else 'leden'}.")


@pytest.fixture
def turns(one_team: Team, address: str) -> Turns:
    """The page, in that way."""
    return Turns(one_team.page, address).begin_anew()


@pytest.fixture
def new_turns(new_team: Team, address: str) -> Turns:
    """The same in a tab of its own, which knows of no other team."""
    return Turns(new_team.page, address).begin_anew()


def test_nothing_is_shown_before_it_is_closed(turns: Turns, files: list[Path], instrument: Instrument) -> None:
    """Then the sums are there, without a label, and without anybody who could come after."""
    turns.page.get_by_label("Kies een doelprofiel").select_option(instrument.profiles[0].key)
    closing = turns.page.get_by_role("button", name="Sluit af en toon het beeld")
    turns.add_all(files[:4])
    expect(closing).to_be_disabled()
    expect(turns.picture).to_be_hidden()
    expect(turns.page.get_by_label("Kies een doelprofiel")).to_be_disabled()
    expect(turns.page.get_by_label("Met bestanden.")).to_be_disabled()
    expect(turns.page.locator("#sluit-waarom")).to_have_text("Nog 1 lid, dan kan het.")
    turns.add(files[4])
    expect(closing).to_be_enabled()
    expect(turns.page.locator("#sluit-waarom")).to_be_empty()
    closing.click()
    expect(turns.page.locator("#sluit-af-vraag")).to_contain_text("5 leden zijn opgeteld.")
    expect(turns.picture).to_be_hidden()
    turns.press("Nee, nog niet")
    expect(closing).to_be_focused()
    turns.close()
    expect(turns.page.get_by_role("heading", name="Het team samen")).to_be_focused()
    expect(turns.picture).to_have_attribute("data-status", "klaar")
    expect(turns.picture.locator(".report-about").first).to_contain_text("5 leden, naast het doelprofiel")
    assert "Lid " not in turns.page.locator("main").inner_text()
    expect(turns.page.get_by_label("Kies je eigen bestand")).to_be_hidden()
    expect(turns.page.get_by_label("Wat je van een lid kreeg")).to_be_hidden()
    assert faults(turns.page) == []


def test_of_a_member_nothing_stays(turns: Turns, files: list[Path]) -> None:
    """No name of a file, no label; leaving asks, wiping forgets."""
    turns.begin()
    turns.add_all(files[:2])
    text = turns.page.evaluate("document.documentElement.outerHTML")
    assert not [file.name for file in files if file.name in text]
    assert "Lid 0" not in text
    press_wipe(turns.page)
    expect(turns.page.get_by_label("Met bestanden.")).to_be_enabled()
    turns.begin()
    turns.add_all(files[:1])


def test_what_the_team_is_laid_beside_is_chosen_before_the_first_turn(
    turns: Turns, files: list[Path], profile: Path, instrument: Instrument
) -> None:
    """Afterwards it would be of no use: chosen, dropped, or said to be nothing."""
    expect(turns.page.get_by_label("Kies je eigen bestand")).to_be_hidden()
    turns.drop(files[0])
    expect(turns.turn).to_have_text("Kies eerst een doelprofiel, of begin zonder. Er is nog niemand opgeteld.")
    turns.page.get_by_label("Kies een doelprofiel").select_option(instrument.profiles[0].key)
    expect(turns.page.get_by_label("Kies je eigen bestand")).to_be_visible()
    turns.page.get_by_label("Kies een doelprofiel").select_option("")
    turns.drop(profile)
    expect(turns.target_status).to_have_text("Het doelprofiel 'Ons jaar' ligt ernaast.")
    turns.add_all(files[:1])
    turns.hand_in(profile)
    expect(turns.turn).to_have_text(
        "Dit is een doelprofiel, en dat ligt vast sinds de eerste beurt. "
        "Er is niets bij gekomen; er is nog steeds 1 lid."
    )


def test_beginning_without_one_is_a_choice(turns: Turns) -> None:
    """Focus goes to whose turn it is."""
    turns.begin()
    expect(turns.page.get_by_role("heading", name="Wie is aan de beurt?")).to_be_focused()


def test_who_is_read_counts_only_after_a_yes(turns: Turns, files: list[Path]) -> None:
    """The page says what was read; meanwhile nobody else can be taken for it, and a no leaves nothing."""
    turns.begin()
    expect(turns.page.get_by_role("button", name="Tel mij op")).to_be_hidden()
    turns.hand_in(files[0])
    expect(turns.turn).to_have_text("Een bestand met scores is gelezen. De naam erin telt niet mee. Tel je jezelf op?")
    expect(turns.page.get_by_role("button", name="Tel mij op")).to_be_focused()
    expect(turns.page.get_by_label("Kies je eigen bestand")).to_be_hidden()
    turns.drop(files[1])
    expect(turns.turn).to_contain_text("Kies eerst of het vorige bestand meetelt.")
    turns.press("Toch niet")
    expect(turns.turn).to_have_text("Je bent niet opgeteld. Er is nog niemand opgeteld.")
    expect(turns.page.get_by_label("Kies je eigen bestand")).to_be_focused()
    turns.add_all(files[:1])


def test_who_cannot_be_added_hears_why_and_how_many_there_are(turns: Turns, files: list[Path], tmp_path: Path) -> None:
    """Several at once neither; a line is pasted as easily as a file is chosen."""
    odd = tmp_path / "foto.json"
    odd.write_bytes(b"\xff\xd8\xff\xe0....")
    turns.begin()
    pasted = turns.page.get_by_label("Wat je van een lid kreeg")
    expect(pasted).to_be_visible()
    lines = [file.read_text(encoding="utf-8") for file in files[:2]]
    pasted.fill("\n".join(lines))
    turns.press("Lees wat er staat")
    expect(turns.turn).to_have_text("Hier telt er één tegelijk mee. Er is nog niemand opgeteld.")
    pasted.fill(lines[0])
    turns.press("Lees wat er staat")
    turns.count_in()
    expect(turns.turn).to_contain_text("Er is nu 1 lid.")
    expect(pasted).to_have_value("")
    turns.hand_in(odd)
    expect(turns.turn).to_contain_text("Dit is een afbeelding.")
    expect(turns.turn).to_contain_text("Er is niets bij gekomen; er is nog steeds 1 lid.")


def test_a_page_that_is_loaded_again_says_that_a_sum_is_gone(new_turns: Turns, files: list[Path]) -> None:
    """In the same way of taking part; nothing of anyone was kept but how many they were."""
    new_turns.page.reload()
    expect(new_turns.page.get_by_label("Alleen de som")).to_be_checked()
    expect(new_turns.turn).to_be_empty()
    new_turns.begin()
    new_turns.add_all(files[:2])
    new_turns.page.on("dialog", lambda dialog: dialog.accept())
    new_turns.page.reload()
    expect(new_turns.turn).to_contain_text("Er waren 2 leden opgeteld, en die som stond alleen in het geheugen")
    assert new_turns.page.evaluate("JSON.stringify(history.state)") == '{"way":"som","count":0}'
    new_turns.page.reload()
    expect(new_turns.turn).to_be_empty()


def test_the_end_of_a_sum_stands_below_every_way_to_come_to_it(turns: Turns) -> None:
    """Who pastes a line does not read past a button that closes."""
    turns.begin()
    ways = turns.page.locator("[data-other-ways]").bounding_box()
    closing = turns.page.get_by_role("button", name="Sluit af en toon het beeld").bounding_box()
    assert ways
    assert closing
    assert closing["y"] >= ways["y"] + ways["height"]


def test_eight_show_how_they_are_divided(turns: Turns, tmp_path: Path, instrument: Instrument) -> None:
    """From eight on there is a distribution; with seven only a mean."""
    files = write_files(tmp_path / "acht", [*SIX, flat(3, 3, 3, 3, 3, 3), flat(1, 2, 3, 4, 5, 1)], instrument)
    turns.begin()
    turns.add_all(files)
    turns.close()
    expect(turns.picture).to_contain_text("8 leden")
    expect(turns.picture.locator("[data-content] > .notice")).to_have_count(0)


def test_a_saved_sum_lies_beside_a_later_one(
    turns: Turns, files: list[Path], tmp_path: Path, instrument: Instrument
) -> None:
    """What cannot lie there says why at its own line, and what stood there stays."""
    turns.begin()
    turns.add_all(files[:5])
    turns.close()
    expect(turns.page.get_by_text("met namen en scores van open leden")).to_be_hidden()
    with turns.page.expect_download() as download:
        turns.press("Bewaar de som")
    saved = tmp_path / download.value.suggested_filename
    download.value.save_as(saved)
    assert re.fullmatch(r"i-scan-teamsom-i-scan-20\d\d-\d\d\.json", saved.name)
    data = json.loads(saved.read_text(encoding="utf-8"))
    assert set(data) == {
        *("format", "format_version", "instrument", "instrument_version", "month", "title", "members", "scales")
    }
    press_wipe(turns.page)
    turns.begin()
    turns.add_all(write_files(tmp_path / "later", [flat(4, 4, 4, 4, 4, 4), *SIX[1:5]], instrument))
    turns.close()
    expect(turns.picture).to_have_attribute("data-status", "klaar")
    line, earlier = turns.page.locator("#eerdere-som-status"), turns.page.get_by_label("Leg een eerdere som ernaast")
    earlier.set_input_files(files[0])
    expect(line).to_have_text("Dit is geen bewaarde som van de i-scan.")
    other = tmp_path / "zes.json"
    other.write_text(json.dumps(data | {"members": 6}), encoding="utf-8")
    earlier.set_input_files(other)
    expect(line).to_contain_text("De twee momenten verschillen te weinig mensen")
    expect(turns.picture).to_have_attribute("data-status", "klaar")
    earlier.set_input_files(saved)
    expect(line).to_have_text("De som van 5 leden ligt ernaast.")
    expect(turns.page.get_by_role("heading", name="Twee momenten naast elkaar")).to_be_focused()
    expect(turns.picture.locator("[data-part=comparison]")).to_contain_text("Toen 5 leden, nu 5 leden.")
    press_wipe(turns.page)
    turns.drop(saved)
    expect(turns.turn).to_contain_text("Dit is een bewaarde som van een team.")


_HOLD = """() => {
  const { prototype } = Worker;
  const { postMessage } = prototype;
  const held = [];
  prototype.postMessage = function (...message) { held.push(() => postMessage.apply(this, message)); };
  window.release = () => {
    prototype.postMessage = postMessage;
    held.forEach((send) => send());
  };
}"""


@contextmanager
def _python_held(page: Page) -> Iterator[None]:
    """Let nothing that is asked reach Python before the end of the block, as where it still has to start."""
    page.evaluate(_HOLD)
    try:
        yield
    finally:
        page.evaluate("release()")


def test_what_is_refused_while_the_picture_is_coming_stays_said(turns: Turns, files: list[Path]) -> None:
    """The picture is of the same team; of the next one the line says nothing."""
    turns.begin()
    turns.add_all(files[:5])
    line = turns.page.locator("#eerdere-som-status")
    with _python_held(turns.page):
        turns.close()
        turns.page.get_by_label("Leg een eerdere som ernaast").set_input_files(files[0])
        expect(line).to_have_text("Dit is geen bewaarde som van de i-scan.")
        expect(turns.picture).not_to_have_attribute("data-status", "klaar")
    expect(turns.picture).to_have_attribute("data-status", "klaar")
    expect(line).to_have_text("Dit is geen bewaarde som van de i-scan.")
    press_wipe(turns.page)
    expect(line).to_be_empty()


@pytest.mark.parametrize("question", ["Haal alles weg", "Sluit af en toon het beeld"])
def test_a_question_about_a_team_goes_with_it(turns: Turns, files: list[Path], question: str) -> None:
    """Who comes back to a page that the browser remembered finds no team, and no question about one."""
    turns.begin()
    turns.add_all(files[:5])
    turns.press(question)
    asked = turns.page.get_by_role("button", name=re.compile("^Nee, "))
    expect(asked).to_have_count(1)
    turns.page.evaluate("dispatchEvent(new PageTransitionEvent('pageshow', { persisted: true }))")
    turns.begin()
    turns.add_all(files[:1])
    expect(asked).to_have_count(0)
