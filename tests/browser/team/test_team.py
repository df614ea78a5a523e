"""Files of members on the page of a team, and the picture that comes of them."""

import json
import re
from pathlib import Path
from typing import Any

import pytest
from playwright.sync_api import BrowserContext, Page, expect

from scan.definition.model import Instrument
from scan.formats.result import result_data
from scan.team_bridge import TeamBridge
from tests.browser.conftest import press_wipe
from tests.browser.pages.screens import faults
from tests.browser.team.conftest import SIX, Team
from tests.hostile_files import HOSTILE_FILES
from tests.scan.team.members import flat, row_of, write_files

ALREADY = "Dit bestand is al gelezen. Het telt één keer mee, en je hoeft niets te doen."


def _asked(instrument: Instrument, **more: Any) -> dict[str, Any]:
    rows = [row_of(each, number) for number, each in enumerate(SIX)]
    request = {"question": "team", "members": rows, **more}
    answer: dict[str, Any] = json.loads(TeamBridge(instrument).answer(json.dumps(request)))
    return answer


def _saved(team: Team, name: str, folder: Path) -> str:
    with team.page.expect_download() as download:
        team.press(name)
    file = folder / download.value.suggested_filename
    download.value.save_as(file)
    return file.read_text(encoding="utf-8")


def test_files_give_the_picture_of_python(
    new_team: Team, files: list[Path], instrument: Instrument, tmp_path: Path
) -> None:
    """The browser's Python and ours agree on every number, and nothing of a file reaches a request."""
    asked: list[str] = []
    new_team.page.on(
        "request", lambda request: asked.append(f"{request.method} {request.url} {request.post_data or ''}")
    )
    new_team.choose(*files)
    new_team.expect_members(6)
    new_team.page.get_by_label("Kies een doelprofiel").select_option(instrument.profiles[0].key)
    expect(new_team.picture.locator(".report-about").first).to_contain_text(instrument.profiles[0].title)
    saved = json.loads(_saved(new_team, "Bewaar als gegevens (JSON)", tmp_path))
    expected = _asked(instrument, target=instrument.profiles[0].key)["team"]
    assert saved == expected
    ours = f"GET {new_team.address.removesuffix('i-scan/team/')}assets/"
    assert [line for line in asked if not line.startswith((ours, "GET blob:"))] == []


def test_without_a_line_to_the_world_it_works_all_the_same(
    context: BrowserContext, new_team: Team, files: list[Path]
) -> None:
    """Once the engine is there."""
    new_team.page.get_by_label("Kies bestanden").focus()
    new_team.page.locator('html[data-engine="klaar"]').wait_for(state="attached")
    context.set_offline(True)
    new_team.choose(*files)
    new_team.expect_members(6)


def test_one_can_be_taken_out_and_come_back(team: Team, files: list[Path]) -> None:
    """After which the same file counts again; twice it counts once."""
    team.choose(*files)
    team.expect_members(6)
    team.page.locator("[data-counted] summary").click()
    team.page.get_by_role("button", name=f"Haal eruit: {files[1].name}").click()
    team.expect_members(5)
    expect(team.counted).to_have_count(5)
    expect(team.page.get_by_role("button", name=f"Haal eruit: {files[2].name}")).to_be_focused()
    team.choose(files[1], files[2])
    team.expect_members(6)
    expect(team.refused).to_have_text([f"{files[2].name}: {ALREADY}"])


def test_a_member_who_is_there_already_gets_a_line(team: Team, files: list[Path], tmp_path: Path) -> None:
    """With the same scores it is the same file, whatever it is called; with others only the whole team can tell."""
    again, other = tmp_path / "nog-eens.json", tmp_path / "ander.json"
    again.write_text(files[0].read_text(encoding="utf-8") + " ", encoding="utf-8")
    data = json.loads(files[1].read_text(encoding="utf-8"))
    other.write_text(json.dumps(data | {"label": "Lid 0"}), encoding="utf-8")
    team.choose(*files, again, other)
    team.expect_members(6)
    expect(team.status).to_have_text("Het beeld van 6 leden staat eronder. 2 bestanden tellen niet mee.")
    expect(team.refused).to_have_count(2)
    expect(team.refused).to_contain_text(
        [f"nog-eens.json: {ALREADY}", "ander.json: Er telt al een lid mee dat zich 'Lid 0' noemt"]
    )
    expect(team.picture.locator("[data-left-out]")).to_have_text("2 bestanden tellen niet mee. Kijk waarom.")
    team.picture.get_by_role("link", name="Kijk waarom").click()
    expect(team.refused.first).to_be_in_viewport()


def test_every_hostile_file_gets_its_line_and_the_rest_is_used(
    team: Team, files: list[Path], tmp_path: Path, instrument: Instrument
) -> None:
    """One clear sentence for each, also for a profile, another instrument, and half a file."""
    half = files[0].read_text(encoding="utf-8")[:60]
    good = json.loads(files[0].read_text(encoding="utf-8"))
    odd = {
        "half.json": half,
        "leeg.json": "",
        "lijst.json": "[]",
        "proto.json": '{"__proto__": {"format": "i-scan-teambestand"}}',
        "ander.json": json.dumps(good | {"instrument": "raamwerkscan"}),
        "ouder.json": json.dumps(good | {"instrument_version": "1.0"}),
        "nieuwer.json": json.dumps(good | {"format_version": 2}),
        "naam.json": json.dumps(good | {"label": "a\u202eb"}),
        "doel.json": json.dumps({"format": "i-scan-doelprofiel"}),
    }
    for name, text in odd.items():
        (tmp_path / name).write_text(text, encoding="utf-8")
    for name, (content, _) in HOSTILE_FILES.items():
        (tmp_path / f"x-{name}.json").write_bytes(content)
    hostile = [*(tmp_path / name for name in odd), *(tmp_path / f"x-{name}.json" for name in HOSTILE_FILES)]
    team.choose(*hostile, *files)
    team.expect_members(6)
    expect(team.refused).to_have_count(len(hostile))
    lines = team.refused.all_inner_texts()
    assert all(re.fullmatch(r"\S+\.json: .+\.", line) for line in lines), lines
    assert not [line for line in lines if "undefined" in line]


def test_a_label_is_only_ever_text(team: Team, tmp_path: Path, instrument: Instrument) -> None:
    """Whatever someone calls themselves."""
    (file,) = write_files(tmp_path, [flat(3, 3, 3, 3, 3, 3)], instrument)
    data = json.loads(file.read_text(encoding="utf-8")) | {"label": "<img src=x onerror=hacked=1>"}
    file.write_text(json.dumps(data), encoding="utf-8")
    team.choose(file)
    team.expect_members(1)
    assert team.page.evaluate("window.hacked") is None
    assert team.page.locator("#team img, #wie-telt-mee img").count() == 0


def test_of_a_saved_result_only_the_levels_are_taken(
    team: Team, files: list[Path], tmp_path: Path, instrument: Instrument
) -> None:
    """And the page says in the open that someone holds all answers of a member, with what to do about it."""
    result = tmp_path / "resultaat.json"
    answers: dict[str, Any] = {item.key: 3 for item in instrument.items}
    result.write_text(json.dumps(result_data(instrument, answers)), encoding="utf-8")
    team.choose(*files[:2])
    team.expect_members(2)
    expect(team.page.locator("[data-whole]")).to_be_hidden()
    team.choose(result)
    team.expect_members(3)
    expect(team.page.locator("[data-whole]")).to_contain_text("Verwijder wat je kreeg, en vraag om een teambestand")
    expect(team.page.locator("[data-whole] li")).to_have_text(["resultaat.json"])
    team.page.locator("[data-counted] summary").click()
    expect(team.counted.nth(2)).to_contain_text("daarvan alleen de niveaus")


def test_what_is_no_file_of_a_member_is_called_what_it_is(team: Team, files: list[Path], tmp_path: Path) -> None:
    """A pdf, a picture, half a file, a whole team: the reason helps to get the right one; the list can go by itself."""
    whole = {"instrument": "i-scan", "members": 6, "scales": {"trainer": {}}}
    odd = {
        "a.json": (b"%PDF-1.7 ...", "Dit is een pdf."),
        "b.json": (b"\x89PNG\r\n\x1a\n....", "Dit is een afbeelding."),
        "c.json": (b"\xff\xd8\xff\xe0....", "Dit is een afbeelding."),
        "d.json": (b"PK\x03\x04....", "Dit is een zip of een document."),
        "e.json": (b"<!doctype html><p>x", "Dit is een webpagina."),
        "f.json": (files[0].read_bytes()[:60], "Dit bestand is niet compleet of beschadigd."),
        "g.json": (json.dumps(whole).encode(), "Dit is het beeld van een heel team"),
        "h.json": (b"Beste collega, hierbij", "Dit is geen leesbaar bestand van een scan."),
    }
    for name, (content, _) in odd.items():
        (tmp_path / name).write_bytes(content)
    team.choose(*(tmp_path / name for name in odd), files[0])
    team.expect_members(1)
    expect(team.refused).to_contain_text([why for _, why in odd.values()])
    team.press("Maak deze lijst leeg")
    expect(team.refused).to_have_count(0)
    expect(team.page.get_by_label("Kies bestanden")).to_be_focused()
    team.expect_members(1)


def test_a_file_that_does_not_count_says_why_at_the_button_and_fixes_nothing(team: Team, tmp_path: Path) -> None:
    """The list is further down, and who chose the wrong file may still choose the other way."""
    odd = tmp_path / "foto.json"
    odd.write_bytes(b"\x89PNG\r\n\x1a\n....")
    team.choose(odd)
    expect(team.status).to_have_text(re.compile(r"^foto\.json: Dit is een afbeelding\..* 0 leden tellen mee\.$"))
    expect(team.page.get_by_label("Alleen de som")).to_be_enabled()
    expect(team.page.locator("[data-ways-fixed]")).to_be_hidden()


def test_what_is_for_another_team_leads_to_its_page(team: Team, files: list[Path], tmp_path: Path) -> None:
    """In a new tab: the picture stays."""
    other = tmp_path / "ander.json"
    other.write_text(json.dumps(json.loads(files[0].read_text(encoding="utf-8")) | {"instrument": "raamwerkscan"}))
    team.choose(other)
    expect(team.refused).to_contain_text("Dit hoort bij een andere vragenlijst.")
    with team.page.expect_popup() as popup:
        team.refused.get_by_role("link", name="Een team en het raamwerk").click()
    assert popup.value.url.endswith("/i-scan/raamwerk/team/")
    popup.value.close()


def test_folders_are_groups_and_so_is_a_name(team: Team, tmp_path: Path, instrument: Instrument) -> None:
    """Files from two folders, and files under a name that someone typed."""
    write_files(tmp_path / "map" / "Zorg", SIX[:2], instrument)
    others = write_files(tmp_path / "los", SIX[2:4], instrument)
    for number, file in enumerate(others):
        data = json.loads(file.read_text(encoding="utf-8")) | {"label": f"Ander {number}"}
        file.write_text(json.dumps(data), encoding="utf-8")
    team.page.get_by_label("Kies een hele map").set_input_files(tmp_path / "map")
    team.expect_members(2)
    team.page.locator("#meer-keuzes > summary").click()
    team.page.get_by_label("Naam van de groep").fill("Techniek")
    team.choose(*others)
    team.expect_members(4)
    expect(team.picture.locator("[data-part=groups]")).to_contain_text("Techniek: 2 leden")
    expect(team.picture.locator("[data-part=groups]")).to_contain_text("Zorg: 2 leden")


def test_two_moments_side_by_side(team: Team, files: list[Path]) -> None:
    """And the earlier one can go again."""
    team.choose(*files)
    team.expect_members(6)
    team.page.get_by_label("Bestanden van een eerder moment").set_input_files(files[:4])
    expect(team.picture.locator("[data-part=comparison]")).to_contain_text("Toen 4 leden, nu 6 leden.")
    team.page.get_by_label("Bestanden van een eerder moment").set_input_files(files[0])
    expect(team.refused).to_have_text([f"{files[0].name}, van het eerdere moment: {ALREADY}"])
    team.press("Haal het eerdere moment weg")
    expect(team.picture.locator("[data-part=comparison]")).to_have_count(0)


def test_files_can_be_dropped(team: Team, files: list[Path]) -> None:
    """Anywhere on the page, several at once."""
    team.drop(*files)
    team.expect_members(6)


@pytest.mark.parametrize("way", ["choose", "drop"])
def test_who_hands_in_a_team_at_once_stands_before_its_picture(new_team: Team, files: list[Path], way: str) -> None:
    """Without a click, with the heading at the top; the page says it is coming while the engine loads."""
    (new_team.choose if way == "choose" else new_team.drop)(*files)
    heading = new_team.page.get_by_role("heading", name="Het team samen")
    expect(heading).to_be_focused()
    new_team.expect_members(6)
    expect(heading).to_be_focused()
    box = heading.bounding_box()
    assert box
    assert 0 <= box["y"] < 60, "nothing of what stands above it is in the way"
    expect(new_team.picture.locator(".report-conclusion")).to_be_in_viewport(ratio=1)


def test_who_comes_alone_or_adds_more_stays_where_they_are(team: Team, files: list[Path]) -> None:
    """The line and the link are in sight at once, the next stop of the keyboard; nothing jumps when more files come."""
    field = team.page.get_by_label("Kies bestanden")
    field.scroll_into_view_if_needed()
    field.focus()
    place = "() => [scrollX, scrollY]"
    before = team.page.evaluate(place)
    for count in (1, 6):
        team.choose(*files[:count])
        team.expect_members(count)
        expect(team.status).to_be_in_viewport()
        expect(field).to_be_focused()
        assert team.page.evaluate(place) == before
    team.page.keyboard.press("Tab")
    link = team.page.get_by_role("link", name="Bekijk het beeld").first
    expect(link).to_be_focused()
    link.press("Enter")
    expect(team.page.get_by_role("heading", name="Het team samen")).to_be_focused()
    expect(team.page.get_by_role("heading", name="Het team samen")).to_be_in_viewport()


def test_what_leads_out_of_the_picture_opens_beside_it(team: Team, files: list[Path]) -> None:
    """The page says why: the picture is in this tab alone."""
    team.choose(*files)
    team.expect_members(6)
    expect(team.picture.locator(".team-tab")).to_contain_text("Dit beeld staat alleen in dit tabblad")
    links = team.picture.locator("[data-content] a:not([href^='#'])")
    assert {link.get_attribute("target") for link in links.all()} == {"_blank"}
    expect(team.page.locator("[data-ways-fixed]")).to_have_text(
        "De manier ligt nu vast. Wil je wisselen, haal dan eerst alles weg."
    )


def test_all_can_be_taken_away(team: Team, files: list[Path]) -> None:
    """And the tab never kept anything; leaving asks only as long as there is something to lose."""
    warns = "() => !dispatchEvent(new Event('beforeunload', {cancelable: true}))"
    assert not team.page.evaluate(warns)
    team.choose(*files)
    team.expect_members(6)
    assert team.page.evaluate(warns)
    press_wipe(team.page)
    expect(team.status).to_contain_text("Alles is weg van deze pagina.")
    expect(team.picture).to_be_hidden()
    assert not team.page.evaluate(warns)
    assert team.page.locator("#team [data-content] *, #wie-telt-mee li").count() == 0
    assert team.page.evaluate("sessionStorage.length + localStorage.length") == 0
    team.choose(*files)
    team.expect_members(6)


def test_a_failing_engine_leaves_the_files_and_can_be_asked_again(new_team: Team, files: list[Path]) -> None:
    """The line says what to do; then the picture comes."""
    new_team.page.route(re.compile(r"\.(woff2|txt)$"), lambda route: route.abort())
    new_team.choose(*files)
    expect(new_team.picture).to_have_attribute("data-status", "fout")
    expect(new_team.picture).to_contain_text("Probeer het nog eens.")
    new_team.page.unroute(re.compile(r"\.(woff2|txt)$"))
    new_team.press("Reken opnieuw")
    new_team.expect_members(6)


def test_with_a_picture_axe_finds_nothing_and_nothing_falls_off(
    team: Team, files: list[Path], tmp_path: Path, instrument: Instrument
) -> None:
    """With a target, the list open, a file that does not count, and the talk sheet below."""
    (tmp_path / "x.json").write_text("x", encoding="utf-8")
    team.page.get_by_label("Kies een doelprofiel").select_option(instrument.profiles[0].key)
    team.choose(*files, tmp_path / "x.json")
    team.expect_members(6)
    team.page.locator("[data-counted] summary").click()
    team.press("Toon het gespreksblad")
    expect(team.page.locator("#gespreksblad-status")).not_to_be_empty()
    assert faults(team.page, is_new=True) == []


def test_the_raamwerkscan_has_a_page_of_its_own(page: Page, address: str) -> None:
    """By the same code; a file of the i-scan is not for it."""
    page.goto(address + "i-scan/raamwerk/team/")
    rules = json.loads(page.locator("#team-vraagt").text_content() or "")
    scores = {key: {"score": 3.5, "answered": 6} for key in rules["scales"]}
    data = {"format": "i-scan-teambestand", "format_version": 1, "instrument": rules["instrument"]}
    data |= {"instrument_version": rules["version"], "scores": scores}
    buffers = [
        {"name": f"{number}.json", "mimeType": "application/json", "buffer": json.dumps(each).encode()}
        for number, each in enumerate([data, data | {"instrument": "i-scan"}])
    ]
    page.get_by_label("Kies bestanden").set_input_files(buffers)  # type: ignore[arg-type]
    expect(page.locator("#team-status")).to_have_text("Het beeld van 1 lid staat eronder. 1 bestand telt niet mee.")
    expect(page.locator("[data-refused] li")).to_have_count(1)
    assert page.locator("#team-doel, #open-doel").count() == 0, "it has no target profiles to choose from"


@pytest.mark.parametrize("path", ["i-scan/team/", "i-scan/raamwerk/team/"])
def test_the_first_screen_has_the_button_to_begin_with(one_tab: Page, address: str, path: str) -> None:
    """On a common laptop and on a phone."""
    one_tab.goto(address + path)
    for width, height in ((1366, 768), (390, 844)):
        one_tab.set_viewport_size({"width": width, "height": height})
        box = one_tab.locator("#kies-bestanden").bounding_box()
        assert box
        assert box["y"] + box["height"] <= height
