"""What a member gives to a team: chosen in the result, as a file or a line, and taken in on the page of the team."""

import json
from pathlib import Path
from typing import Any

import pytest
from playwright.sync_api import Page, expect

from scan.definition.model import Instrument
from tests.browser.conftest import Scan, wipe
from tests.browser.result.conftest import show, write_result
from tests.browser.team.conftest import Team

ANSWERS: list[Any] = [5] * 6 + [4] * 6 + [3] * 6 + [2] * 6 + [1] * 3 + ["nvt"] * 3 + [3, 3, 4, 4, 2, 2]
"""On the fifth scale too few for a score."""
LINE = "#teamregel"


@pytest.fixture
def result(one_scan: Scan, tmp_path: Path, instrument: Instrument) -> Scan:
    """A result that stands there, with all ways to take it along."""
    show(one_scan, write_result(tmp_path / "result.json", ANSWERS, instrument)).unfold("Meer vormen")
    return one_scan


def _choose(page: Page, way: str) -> None:
    page.locator(f"[data-action=team-keuze][value={way}]").check()


def _line(page: Page) -> dict[str, Any]:
    page.get_by_role("button", name="Toon een regel om te plakken").click()
    expect(page.locator(LINE)).to_be_visible()
    made: dict[str, Any] = json.loads(page.locator(LINE).input_value())
    return made


def test_limited_holds_levels_and_nothing_else(result: Scan, instrument: Instrument) -> None:
    """No label, no month, no number, no answer."""
    _choose(result.page, "beperkt")
    made = _line(result.page)
    levels = ["meenemen", "meenemen", "zelfstandig", "oefenen", None, "zelfstandig"]
    assert made == {
        "format": "i-scan-teamniveaus",
        "format_version": 1,
        "instrument": "i-scan",
        "instrument_version": instrument.version,
        "levels": dict(zip((scale.key for scale in instrument.scales), levels, strict=True)),
    }


def test_open_holds_a_name_and_scores(result: Scan, instrument: Instrument) -> None:
    """As the report has them."""
    _choose(result.page, "open")
    result.page.get_by_label("Zo noem ik mezelf in het beeld").fill("  Amira ")
    made = _line(result.page)
    assert made["format"] == "i-scan-teambestand"
    assert made["label"] == "Amira"
    scores = {row["role"]: row for row in result.rows()}
    for scale in instrument.scales:
        row, given = scores[scale.key], made["scores"][scale.key]
        shown = None if row["score"] == "" else {"score": float(row["score"]), "answered": int(row["answered"])}
        assert given == shown
    assert set(made) == {"format", "format_version", "instrument", "instrument_version", "scores", "label"}


def test_nothing_is_given_before_a_choice_and_another_choice_takes_it_back(result: Scan) -> None:
    """Nor does a line stay when everything is wiped."""
    page = result.page
    page.get_by_role("button", name="Bewaar voor het team").click()
    expect(page.locator("#voor-team-status")).to_have_text("Kies eerst wat je geeft: beperkt of open.")
    _choose(page, "open")
    page.get_by_label("Zo noem ik mezelf in het beeld").fill("Bas")
    _line(page)
    _choose(page, "beperkt")
    expect(page.locator(LINE)).to_be_hidden()
    assert page.locator(LINE).input_value() == ""
    _line(page)
    wipe(page)
    assert page.locator(LINE).input_value() == page.locator("#team-naam").input_value() == ""


def test_the_file_of_a_team_is_pointed_out_beside_the_other(result: Scan) -> None:
    """At the top of the result, and beside the button that saves everything; the result stays where it is."""
    links = result.page.get_by_role("link", name="Voor het team")
    expect(links).to_have_count(2)
    for link in links.all():
        link.click()
        expect(result.page.get_by_role("heading", name="Voor het team")).to_be_focused()
        expect(result.page.get_by_role("heading", name="Voor het team")).to_be_in_viewport()
        assert result.page.url.endswith("#resultaat")


def test_what_is_given_stands_there_in_words_before(result: Scan) -> None:
    """Levels when limited, scores when open, and nothing without a choice."""
    words = result.page.locator("#team-inhoud")
    expect(words).to_be_empty()
    _choose(result.page, "beperkt")
    expect(words).to_have_text(
        "Dit geef je: Trainer: meenemen; Coach: meenemen; Adviseur: zelfstandig; Onderwijskundige: oefenen; "
        "Veranderkundige: te weinig antwoorden; Technovator: zelfstandig."
    )
    _choose(result.page, "open")
    expect(words).to_contain_text("Dit geef je, met je naam erbij: Trainer: 5,0; Coach: 4,0;")


def test_open_asks_for_a_name(result: Scan) -> None:
    """Without one it would be neither open nor limited."""
    _choose(result.page, "open")
    for button in ("Bewaar voor het team", "Toon een regel om te plakken", "Toon een QR-code"):
        result.page.get_by_role("button", name=button).click()
        expect(result.page.locator("#voor-team-status")).to_have_text("Vul een naam in, of kies beperkt.")
        expect(result.page.get_by_label("Zo noem ik mezelf in het beeld")).to_be_focused()
    expect(result.page.locator(LINE)).to_be_hidden()


@pytest.mark.parametrize(
    ("name", "file"),
    [("Zoë van  der Án", "zoe-van-der-an"), ("../<b>", "b"), ("李", "open")],
)
def test_a_file_is_named_after_who_gives_it(result: Scan, name: str, file: str) -> None:
    """In signs that every disk takes."""
    _choose(result.page, "open")
    result.page.get_by_label("Zo noem ik mezelf in het beeld").fill(name)
    with result.page.expect_download() as download:
        result.page.get_by_role("button", name="Bewaar voor het team").click()
    assert download.value.suggested_filename == f"i-scan-team-{file}.json"


def test_a_file_without_a_name_says_that_it_is_limited(result: Scan) -> None:
    """And nothing of who gives it."""
    _choose(result.page, "beperkt")
    with result.page.expect_download() as download:
        result.page.get_by_role("button", name="Bewaar voor het team").click()
    assert download.value.suggested_filename == "i-scan-team-beperkt.json"


def test_a_file_and_a_line_are_taken_in(result: Scan, team: Team, tmp_path: Path) -> None:
    """Both on the page of the team, one after the other; the line as it came through a mail."""
    page = result.page
    _choose(page, "open")
    page.get_by_label("Zo noem ik mezelf in het beeld").fill("Amira")
    with page.expect_download() as download:
        page.get_by_role("button", name="Bewaar voor het team").click()
    assert download.value.suggested_filename == "i-scan-team-amira.json"
    expect(page.locator("#voor-team-status")).to_contain_text("Stuur het naar wie het teambeeld maakt")
    file = tmp_path / "i-scan-team-amira.json"
    download.value.save_as(file)
    _choose(page, "beperkt")
    line = json.dumps(_line(page), separators=(",", ":"))
    team.choose(file)
    team.expect_members(1)
    team.page.get_by_text("Plak een regel of een link").click()
    mailed = "Hoi, hier is mijn regel:\n\n> " + line.replace('"', "\u201c") + "\n\nGroet\n"
    team.page.get_by_label("Wat je van een lid kreeg").fill(mailed + line)
    team.press("Lees wat er staat")
    team.expect_members(3)
    expect(team.page.get_by_label("Wat je van een lid kreeg")).to_have_value("")
    team.page.get_by_label("Wat je van een lid kreeg").fill("niets van dat al")
    team.press("Lees wat er staat")
    expect(team.page.get_by_label("Wat je van een lid kreeg")).to_have_value("niets van dat al")
    expect(team.refused).to_have_text(["regel 1: Hierin staat geen teamregel en geen link met antwoorden."])


def test_a_link_with_a_code_is_taken_in(result: Scan, team: Team) -> None:
    """The page of the team asks for the code, and takes the levels."""
    page = result.page
    page.get_by_role("button", name="Maak een link").click()
    expect(page.locator("#maak-link-status")).to_contain_text("De link staat klaar")
    link, code = (page.locator(f"#{name}").input_value() for name in ("deellink", "deelcode"))
    team.page.get_by_text("Plak een regel of een link").click()
    team.page.get_by_label("Wat je van een lid kreeg").fill(f"Mijn link: {link}")
    team.press("Lees wat er staat")
    team.page.get_by_label("Typ de acht tekens van de code").fill(code)
    team.press("Open de antwoorden")
    team.expect_members(1)
    team.page.locator("[data-counted] summary").click()
    expect(team.counted).to_contain_text(["daarvan alleen de niveaus"])
