"""What a team is laid beside: chosen, opened, or among the files of members."""

import json
from pathlib import Path

import pytest
from playwright.sync_api import expect

from scan.definition.model import Instrument
from tests.browser.conftest import press_wipe
from tests.browser.team.conftest import Team

BESIDE = "Het doelprofiel 'Ons jaar' ligt ernaast."
CHOICE = "Kies een doelprofiel"
OWN = "Open je eigen doelprofiel"


def test_a_profile_out_of_a_file_lies_beside_the_team(shown: Team, profile: Path) -> None:
    """Its name stands in the list of profiles; the line says so, and leads to the picture."""
    shown.page.get_by_label(OWN).set_input_files(profile)
    expect(shown.picture.locator(".report-about").first).to_have_text("6 leden, naast het doelprofiel 'Ons jaar'.")
    expect(shown.page.get_by_label(CHOICE)).to_have_value("bestand")
    expect(shown.target_status).to_have_text(BESIDE)
    shown.page.get_by_role("link", name="Bekijk het beeld").last.click()
    expect(shown.page.get_by_role("heading", name="Het team samen")).to_be_focused()


def test_without_one_the_picture_says_what_is_missing(shown: Team, instrument: Instrument) -> None:
    """With the choice itself: one press gives the verdict, the first thing to do, and the way to another profile."""
    missing, profile = shown.page.locator("[data-no-target]"), instrument.profiles[0]
    expect(missing).to_contain_text("Weet je het nog niet? Neem dan het eerste")
    expect(missing).to_contain_text(profile.reason)
    expect(shown.page.locator(".team-order")).to_contain_text("verkennen, oefenen, zelfstandig, meenemen")
    expect(shown.page.locator(".team-first")).to_be_hidden()
    missing.get_by_role("button", name=profile.title).click()
    expect(shown.picture.locator(".report-about").first).to_contain_text(profile.title)
    expect(missing).to_be_hidden()
    expect(shown.page.locator(".team-order")).to_be_hidden()
    expect(shown.page.get_by_role("heading", name="Het team samen")).to_be_focused()
    expect(shown.page.get_by_label(CHOICE)).to_have_value(profile.key)
    first = shown.page.get_by_role("button", name="Maak het blad om te printen")
    expect(first).to_be_in_viewport(ratio=1)
    first.click()
    expect(shown.page.get_by_role("button", name="Print het gespreksblad")).to_be_in_viewport(ratio=1)
    shown.page.get_by_role("link", name="Leg er een ander doelprofiel naast").click()
    expect(shown.page.get_by_label(CHOICE)).to_be_in_viewport()


def test_what_is_chosen_is_said(shown: Team, instrument: Instrument) -> None:
    """Also that nothing lies beside it any more."""
    shown.page.get_by_label(CHOICE).select_option(instrument.profiles[0].key)
    expect(shown.target_status).to_have_text(f"Het doelprofiel '{instrument.profiles[0].title}' ligt ernaast.")
    shown.page.get_by_label(CHOICE).select_option("")
    expect(shown.target_status).to_have_text("Er ligt geen doelprofiel naast.")


@pytest.mark.parametrize("way", ["choose", "drop"])
def test_a_profile_among_the_files_of_members_is_laid_beside_them(
    team: Team, files: list[Path], profile: Path, way: str
) -> None:
    """It is no mistake; of a second one the list says that there is room for one."""
    second = profile.with_name("nog-een.json")
    data = json.loads(profile.read_text(encoding="utf-8"))
    second.write_text(json.dumps(data | {"title": "Ander jaar"}), encoding="utf-8")
    (team.choose if way == "choose" else team.drop)(*files, profile, second)
    team.expect_members(6)
    expect(team.target_status).to_have_text(BESIDE)
    expect(team.picture.locator(".report-about").first).to_contain_text("'Ons jaar'")
    expect(team.refused).to_have_text(
        ["nog-een.json: Er kan één doelprofiel naast het team liggen, en dat was er al een."]
    )


def test_a_member_at_the_profile_hears_where_it_belongs(shown: Team, files: list[Path], profile: Path) -> None:
    """What lay beside the team stays; the line goes once something else succeeds."""
    shown.page.get_by_label(OWN).set_input_files(profile)
    expect(shown.target_status).to_have_text(BESIDE)
    shown.page.get_by_label(OWN).set_input_files(files[0])
    expect(shown.target_status).to_have_text(
        "Dit is het bestand van een lid. Kies het bij 'De bestanden van de leden'."
    )
    expect(shown.page.get_by_label(CHOICE)).to_have_value("bestand")
    shown.choose(files[0])
    expect(shown.target_status).to_be_empty()


def test_no_line_of_the_list_is_empty(shown: Team, profile: Path) -> None:
    """Some browsers show a hidden one: that of a file comes with the file, once, and goes with it."""
    options = shown.page.get_by_label(CHOICE).locator("option")
    before = options.all_inner_texts()
    assert all(before)
    for _ in range(2):
        shown.page.get_by_label(OWN).set_input_files(profile)
        expect(options).to_have_text([*before, "Ons jaar"])
    press_wipe(shown.page)
    expect(options).to_have_text(before)


def test_the_page_says_where_to_make_one(team: Team) -> None:
    """In a new tab, so that the files stay."""
    with team.page.expect_popup() as popup:
        team.page.get_by_role("link", name="Maak er een").click()
    assert popup.value.url.endswith("/programma/doelprofiel/")
    popup.value.close()
