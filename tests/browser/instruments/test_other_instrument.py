"""Another instrument, in a site of its own, goes all the way: from the form to the result, files and paper."""

import csv
import io
import json
from pathlib import Path
from typing import Any
from xml.etree import ElementTree

import pytest
from playwright.sync_api import BrowserContext, Page, expect

from scan.bridge import Bridge
from scan.definition.model import Instrument
from scan.formats.result import result_data
from scan.pilot.figures import work_out
from scan.pilot.html import render_pilot
from tests.browser.conftest import Scan, open_with_code, press_wipe, wipe
from tests.browser.files.test_incoming import PLAIN
from tests.browser.pages.crawl import watch
from tests.browser.pages.screens import faults
from tests.scan.pilot.people import mixed
from tests.scan.test_any_instrument import I_SCAN_WORDS

ANSWERS = [1, 2, 2, 3, 4, 4, 3, 4]
OTHER_FILE = "Dit bestand hoort bij een andere vragenlijst dan 'weer'. Wat je had ingevuld, staat er nog."
DRAFT = "i-scan:weer:volledig"
KEPT = "[sessionStorage, localStorage].flatMap(Object.keys)"
DATABASES = "indexedDB.databases().then(found => found.map(each => each.name))"


@pytest.fixture
def form(page: Page, weather_address: str) -> Scan:
    """Its form, open in a tab."""
    return open_form(page, f"{weather_address}weer/invullen/")


def open_form(page: Page, address: str) -> Scan:
    """Open the form at an address of its own."""
    scan = Scan(page, "")
    scan.address = address
    return scan.open()


def scored(file: Path, weather: Instrument) -> dict[str, Any]:
    """Score a saved file with the code of this checkout."""
    question = {"question": "report", "site": "", "response": json.loads(file.read_text(encoding="utf-8"))}
    report: dict[str, Any] = json.loads(Bridge(weather).answer(json.dumps(question)))["report"]
    return report


def download(page: Page, button: str, folder: Path) -> Path:
    """Press a button that gives a file."""
    with page.expect_download() as given:
        page.get_by_role("button", name=button).click()
    file = folder / given.value.suggested_filename
    given.value.save_as(file)
    return file


def test_the_result_has_the_scales_and_scores_of_the_instrument(
    form: Scan, weather: Instrument, tmp_path: Path
) -> None:
    """Two rows with the numbers of Python here; nothing is there that takes more scales, a colleague or an edition."""
    page = form.page
    _, complaints = watch(page)
    page.reload()
    form.answer_all(ANSWERS)
    form.ask()
    report = scored(form.save(tmp_path), weather)
    assert form.rows() == [
        {
            "role": key,
            "score": f"{score['score']:.4f}",
            "answered": "4",
            "level": score["level"],
            "group": score["group"],
        }
        for key, score in report["scores"].items()
    ]
    assert [row["score"] for row in form.rows()] == ["2.0000", "3.7500"]
    expect(page.locator("#resultaat .report-conclusion")).to_have_text(report["conclusion"])
    for absent in (".chart-radar", "[data-action=collega]", "[data-action=hele-scan]", "[value=nvt]"):
        expect(page.locator(absent)).to_have_count(0)
    form.unfold("Een doel")
    page.get_by_label("Doelprofiel", exact=True).select_option("fietstocht")
    expect(page.locator("#doelprofiel-status")).to_contain_text("Een dag op de fiets")
    page.get_by_role("button", name="Toon het gespreksverslag").click()
    expect(page.locator("#verslag svg")).to_be_visible()
    page.locator("details").evaluate_all("all => all.forEach(each => { each.open = true })")
    assert faults(page) == []
    assert I_SCAN_WORDS.findall(page.locator("body").inner_text()) == []
    assert complaints == []


def test_its_bridge_has_an_arch_for_each_of_its_scales(form: Scan, weather: Instrument) -> None:
    """With its number of statements, also on the switch."""
    page = form.page
    assert page.locator("[data-arch] b").all_inner_texts() == [scale.title for scale in weather.scales]
    form.item("wolken-ochtend").locator("input").first.check()
    expect(page.get_by_role("link", name="Wolken 1 van 4")).to_be_visible()
    expect(page.locator(".walk-total")).to_have_text("1 van 8")
    expect(page.get_by_role("button", name="Alle vier op één scherm")).to_be_visible()


def test_its_files_carry_its_key_and_open_again(form: Scan, tmp_path: Path) -> None:
    """A file of the i-scan is refused in one sentence and changes nothing."""
    form.answer_all(ANSWERS)
    file = form.save(tmp_path)
    saved = json.loads(file.read_text(encoding="utf-8"))
    assert file.name == f"weer-{saved['month']}.json"
    assert (saved["instrument"], saved["instrument_version"]) == ("weer", "2.3")
    assert list(saved["answers"].values()) == ANSWERS
    form.open_file(PLAIN)
    expect(form.status).to_have_text(OTHER_FILE)
    assert form.page.locator("[type=radio]:checked").count() == len(ANSWERS)
    press_wipe(form.page)
    form.open_file(file)
    expect(form.status).to_have_text("Het bestand is geopend: 8 van de 8 zinnetjes zijn ingevuld.")
    form.ask()
    assert [row["score"] for row in form.rows()] == ["2.0000", "3.7500"]


def test_its_result_goes_along_as_a_link_a_table_a_page_and_a_picture(
    form: Scan, context: BrowserContext, weather_address: str, tmp_path: Path
) -> None:
    """Each holds the two scales; the link opens on its own page."""
    page = form.page
    form.answer_all(ANSWERS)
    form.ask()
    form.unfold("Meer vormen")
    page.get_by_role("button", name="Maak een link").click()
    field = page.get_by_label("Link met je antwoorden")
    expect(field).to_be_focused()
    link, code = field.input_value(), page.get_by_label("De code die erbij hoort").input_value()
    assert link.startswith(f"{weather_address}weer/invullen/#antwoorden=2_weer_2.3_")
    other = open_form(context.new_page(), link)
    open_with_code(other.page, code)
    expect(other.status).to_have_text("De link is geopend: 8 van de 8 zinnetjes zijn ingevuld.")
    table = download(page, "Bewaar als tabel (CSV)", tmp_path)
    rows = list(csv.DictReader(io.StringIO(table.read_text(encoding="utf-8-sig"), newline=""), delimiter=";"))
    assert {row["sleutel"]: row["score"] for row in rows if row["soort"] == "onderdeel"} == {
        "wolken": "2,0000",
        "wind": "3,7500",
    }
    drawing = ElementTree.parse(download(page, "Bewaar de grafiek als SVG", tmp_path)).getroot()
    assert "Wolken" in str(drawing.findtext("{http://www.w3.org/2000/svg}desc"))
    whole = download(page, "Bewaar als webpagina", tmp_path)
    assert {file.stem for file in tmp_path.iterdir()} == {table.stem}
    assert table.stem.startswith("weer-")
    opened = context.new_page()
    opened.goto(whole.as_uri())
    expect(opened.locator("tr[data-role]")).to_have_count(2)
    assert I_SCAN_WORDS.findall(opened.locator("body").inner_text()) == []


def test_digits_type_it_over_from_paper(form: Scan) -> None:
    """Those of its own answers; a five and a zero are none of them."""
    page = form.page
    page.get_by_role("button", name="Van papier overtypen").click()
    expect(page.locator("#overtypen-uitleg")).to_contain_text("een cijfer van 1 tot en met 4. Je gaat")
    for key in ("5", "0", *map(str, ANSWERS)):
        page.keyboard.press(key)
    expect(page.locator("[data-action=resultaat]")).to_be_focused()
    given = page.locator("[type=radio]:checked").evaluate_all("radios => radios.map(radio => Number(radio.value))")
    assert given == ANSWERS
    counts = page.locator("tr[data-check] td").evaluate_all("cells => cells.map(cell => cell.textContent)")
    assert counts == ["4", "0"] * 2


def test_a_draft_has_a_name_of_its_own_and_is_wiped(form: Scan) -> None:
    """In the tab and on the device."""
    page = form.page
    page.get_by_label("Bewaar ook op dit apparaat").check()
    expect(form.status).to_contain_text("ook op dit apparaat")
    form.item("wolken-ochtend").locator("input[value='4']").check()
    assert page.evaluate(f"{KEPT}.every(name => name.startsWith('{DRAFT}'))")
    assert page.evaluate(DATABASES) == [DRAFT]
    page.reload()
    expect(form.item("wolken-ochtend").locator("input[value='4']")).to_be_checked()
    wipe(page)
    assert page.evaluate(KEPT) == []
    assert page.evaluate(DATABASES) == []


def test_its_paper_has_its_answers_and_its_key(page: Page, weather_address: str) -> None:
    """A circle for each of four answers, and the points and margins to score by hand."""
    page.goto(f"{weather_address}weer/papier/")
    expect(page.locator(".paper-box")).to_have_count(8 * 4)
    expect(page.locator(".hand-key")).to_contain_text("nooit 1, soms 2, vaak 3, altijd 4.")
    expect(page.locator(".hand-key tbody").nth(1).locator("tr")).to_have_text(
        [
            "beginnen4 – 83 – 6je kijkt weinig",
            "kijken9 – 137 – 10je kijkt geregeld",
            "lezen14 – 1611 – 12je kijkt elke dag",
        ]
    )
    assert faults(page) == []


def test_its_method_works_out_a_scale(form: Scan, weather_address: str) -> None:
    """With the example, and with what this tab holds."""
    page = form.page
    page.goto(f"{form.address}#wind")
    form.item("wind-ochtend").locator("input[value='4']").check()
    _, complaints = watch(page)
    page.goto(f"{weather_address}weer/verantwoording/")
    page.get_by_role("button", name="Voorbeeld").click()
    page.get_by_role("button", name="Reken na").click()
    expect(page.locator("#nareken-status")).to_have_text(
        "Nagerekend. De score is 2,7500 met een marge van 0,4414. Het niveau is 'kijken'."
    )
    assert faults(page) == []
    page.get_by_label("Onderdeel").select_option("wind")
    page.get_by_role("button", name="Mijn antwoorden").click()
    expect(page.locator("#nareken-status")).to_contain_text("Je antwoorden bij het onderdeel Wind zijn ingevuld: 1 van")
    assert complaints == []


def test_its_pilot_has_its_scales_and_nouns(page: Page, weather_address: str, weather: Instrument) -> None:
    """Two tables of four statements, and the numbers that our own Python gives."""
    _, complaints = watch(page)
    page.goto(f"{weather_address}weer/proefronde/")
    rows = mixed(weather, 12)
    keys = [item.key for item in weather.items]
    texts = [json.dumps(result_data(weather, dict(zip(keys, row, strict=True)))) for row in rows]
    page.get_by_label("Kies bestanden").set_input_files(
        [
            {"name": f"{number}.json", "mimeType": "application/json", "buffer": text.encode()}
            for number, text in enumerate(texts)
        ]
    )
    people = weather.nouns.respondent.many
    expect(page.locator("#proefronde-status")).to_contain_text(f"De cijfers van 12 {people} staan eronder.")
    assert page.locator("#proefronde [data-content]").inner_html() == render_pilot(work_out(rows, weather))
    assert page.locator("tr[data-item]").count() == 8
    assert faults(page) == []
    assert complaints == []
