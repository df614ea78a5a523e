"""Taking a result along: files, pictures, links and paper."""

import csv
import io
import zlib
from pathlib import Path
from xml.etree import ElementTree

import pytest
from playwright.sync_api import BrowserContext, Page, expect

from tests.browser.conftest import Scan, open_with_code, scored_by_python
from tests.browser.files.test_incoming import FORMATS, PLAIN

LONG = "Een lange zin over wat er gebeurde. " * 20


CHOICES = {
    "volgende week": "Waar ik aan wil werken",
    "notities en situaties": "Mijn notities",
    "eerdere keren": "Vergeleken met je eerdere scan",
    "blik van een collega": "De blik van een collega",
}
"""What can go along, and the heading above it in the conversation report."""


@pytest.fixture
def shared(noted: Scan) -> Scan:
    """A result with notes, targets and a choice in it, and all ways to take it along."""
    noted.unfold("Meer vormen")
    return noted


def _download(page: Page, button: str, folder: Path) -> Path:
    with page.expect_download() as download:
        page.get_by_role("button", name=button).click()
    file = folder / download.value.suggested_filename
    download.value.save_as(file)
    return file


def test_the_spreadsheet_opens_in_dutch_excel(shared: Scan, tmp_path: Path) -> None:
    """Mark, semicolons, decimal commas; the numbers of the page, and the notes."""
    file = _download(shared.page, "Bewaar als tabel (CSV)", tmp_path)
    assert file.name == "i-scan-2026-05.csv"
    content = file.read_bytes()
    assert content.startswith(b"\xef\xbb\xbf")
    rows = list(csv.DictReader(io.StringIO(content.decode("utf-8-sig"), newline=""), delimiter=";"))
    roles = {row["sleutel"]: row for row in rows if row["soort"] == "rol"}
    for row in shared.rows():
        assert roles[row["role"]]["score"] == row["score"].replace(".", ",")
    assert roles["coach"]["notitie"] == ""
    shared.page.get_by_label("Mijn notities en situaties").check()
    assert "Vaker doorvragen." in _download(shared.page, "Bewaar als tabel (CSV)", tmp_path).read_text(encoding="utf-8")


def test_the_drawing_and_the_picture_say_what_they_show(shared: Scan, tmp_path: Path) -> None:
    """An SVG with title and description, a PNG with the same text inside; the text can be copied."""
    page = shared.page
    drawing = ElementTree.parse(_download(page, "Bewaar de grafiek als SVG", tmp_path)).getroot()
    described = drawing.findtext("{http://www.w3.org/2000/svg}desc")
    picture = _download(page, "Bewaar de grafiek als PNG", tmp_path).read_bytes()
    assert page.get_by_label("Tekst bij de afbeelding").input_value() == described
    chunks = dict(_chunks(picture))
    assert chunks[b"iTXt"].decode("utf-8") == f"Description\0\0\0nl\0\0{described}"
    width, height = (int.from_bytes(chunks[b"IHDR"][start : start + 4]) for start in (0, 4))
    assert (str(width), str(height)) == (drawing.get("width"), drawing.get("height"))


def _chunks(picture: bytes) -> list[tuple[bytes, bytes]]:
    """Read the chunks of a PNG, and check the sum of each."""
    found, place = [], 8
    while place < len(picture):
        size = int.from_bytes(picture[place : place + 4])
        kind, body = picture[place + 4 : place + 8], picture[place + 8 : place + 8 + size]
        assert zlib.crc32(kind + body) == int.from_bytes(picture[place + 8 + size : place + 12 + size])
        found.append((kind, body))
        place += 12 + size
    return found


def test_the_saved_page_is_that_of_the_command_line(shared: Scan, page: Page, address: str, tmp_path: Path) -> None:
    """The same report, which opens without the site and asks nothing from anywhere."""
    shared.page.get_by_label("Mijn notities en situaties").check()
    file = _download(shared.page, "Bewaar als webpagina", tmp_path)
    answers = shared.save(tmp_path)
    requests: list[str] = []
    page.context.on("request", lambda request: requests.append(request.url))
    page.goto(file.as_uri())
    expect(page.locator("tr[data-role]")).to_have_count(6)
    scores = page.locator("tr[data-role]").evaluate_all("rows => rows.map(row => Number(row.dataset.score))")
    report = scored_by_python(answers, "--profile", "eigen")
    assert scores == [score["score"] for score in report["scores"].values()]
    page.locator("[data-section=coach] > summary").click()
    expect(page.get_by_text("Vaker doorvragen.")).to_be_visible()
    assert requests == [file.as_uri()]
    assert str(page.locator(".report-focus a").first.get_attribute("href")).startswith(address)


def test_a_link_brings_the_same_answers_elsewhere(shared: Scan, context: BrowserContext) -> None:
    """Sealed, with a code that is told apart; answers go along, notes do not; no server sees them."""
    page = shared.page
    page.get_by_role("button", name="Maak een link").click()
    field = page.get_by_label("Link met je antwoorden")
    expect(field).to_be_focused()
    link, code = field.input_value(), page.get_by_label("De code die erbij hoort").input_value()
    asked: list[str] = []
    context.on("request", lambda request: asked.append(request.url))
    other = Scan(context.new_page(), "")
    other.page.goto(link)
    open_with_code(other.page, code)
    expect(other.status).to_have_text("De link is geopend: 36 van de 36 stellingen zijn ingevuld.")
    other.page.locator('#resultaat[data-status="klaar"]').wait_for()
    assert other.rows() == shared.rows()
    assert [url for url in asked if "antwoorden" in url and "#" not in url] == []
    expect(other.page.locator("[data-notitie=coach]")).to_have_value("")


def _choose(page: Page, *labels: str) -> None:
    """Let exactly this go along."""
    for box in page.locator("[data-action=gaat-mee]").all():
        box.set_checked(any(label in box.locator("xpath=..").inner_text() for label in labels))


@pytest.fixture
def compared(shared: Scan) -> Scan:
    """The same beside an earlier time and a colleague."""
    page = shared.page
    shared.unfold("Een eerdere keer")
    page.locator("[data-action=vergelijk]").set_input_files(PLAIN)
    page.get_by_role("button", name="Ja, allemaal van mij").click()  # it is of the month of this result
    expect(page.locator("tr[data-change]")).to_have_count(6)
    page.locator("input[data-action=collega]").set_input_files(FORMATS / "result-1-of-a-colleague.json")
    expect(page.locator("tr[data-view]")).to_have_count(6)
    return shared


def test_the_conversation_report_holds_what_was_chosen(compared: Scan) -> None:
    """Shown before it is printed; of what is not chosen, nothing."""
    report = compared.page.locator("#verslag")
    for label, heading in CHOICES.items():
        _choose(compared.page, label)
        compared.page.get_by_role("button", name="Toon het gespreksverslag").click()
        expect(report.get_by_role("heading", name="Gespreksverslag")).to_be_focused()
        expect(report.locator("svg")).to_be_visible()
        headings = set(report.locator("h6").all_inner_texts()) - {"Mijn situaties"}
        assert headings == {heading}


def test_one_list_holds_for_paper_too(shared: Scan) -> None:
    """What is not chosen stays on the screen and off the sheet."""
    page = shared.page
    parts = {"volgende week": ".report-week", "antwoord per stelling": ".report-behind", "notities": ".report-own"}
    for label, part in parts.items():
        _choose(page, label)
        page.emulate_media(media="print")
        seen = {each: page.locator(each).evaluate_all(SOME_SEEN) for each in parts.values()}
        assert seen == {each: each == part for each in parts.values()}
        page.emulate_media(media="screen")


SOME_SEEN = "parts => parts.some(part => part.checkVisibility())"


def test_what_was_offered_is_said_beside_its_button(shared: Scan, tmp_path: Path) -> None:
    """In sight, with the name of the file, and what to do when it does not show; never that it was saved."""
    page = shared.page
    for button in ("Bewaar als webpagina", "Bewaar als tabel (CSV)", "Bewaar de grafiek als PNG"):
        file = _download(page, button, tmp_path)
        line = page.get_by_role("button", name=button).locator("xpath=..").get_by_role("status")
        expect(line).to_have_text(f"Het bestand {file.name} is aangeboden. Zie je het niet? Kijk bij je downloads.")
        expect(line).to_be_in_viewport()


def test_the_fullest_conversation_report_fits_on_two_sheets(plain: Scan) -> None:
    """Six notes and two situations of the greatest length, alone on the paper."""
    page = plain.page
    for field in page.locator("textarea[data-notitie], textarea[data-situatie]").all():
        field.evaluate(
            "(field, text) => { field.value = text; field.dispatchEvent(new Event('input', {bubbles: true})) }",
            LONG[:600],
        )
    _choose(page, "volgende week", "notities")
    page.get_by_role("button", name="Toon het gespreksverslag").click()
    expect(page.locator("#verslag svg")).to_be_visible()
    page.evaluate("window.print = () => { window.printed = document.documentElement.dataset.print }")
    page.get_by_role("button", name="Print het gespreksverslag").click()
    assert page.evaluate("window.printed") == "verslag"
    paper = page.pdf(format="A4")
    assert paper.count(b"/Type /Page\n") == 2
    page.evaluate("dispatchEvent(new Event('afterprint'))")
    assert page.evaluate("document.documentElement.dataset.print") is None


def test_what_was_made_of_old_answers_goes_away(shared: Scan) -> None:
    """A report or a link never stands beside answers that it does not belong to."""
    page = shared.page
    page.get_by_role("button", name="Toon het gespreksverslag").click()
    expect(page.locator("#verslag svg")).to_be_visible()
    page.get_by_role("button", name="Maak een link").click()
    expect(page.locator("#deellink")).to_be_visible()
    page.get_by_text("Kies een andere rol").click()
    page.locator("#kies-trainer").click()
    shared.unfold("Een doel")
    page.get_by_label("Doelprofiel", exact=True).select_option("digitale-basis")
    expect(page.locator("#verslag")).to_be_empty()
    expect(page.locator("#deellink")).to_be_hidden()


def test_the_paper_edition_is_three_sides(page: Page, address: str) -> None:
    """Three roles on a side, and the key to score by hand."""
    page.goto(address + "i-scan/papier/")
    assert page.pdf(format="A4").count(b"/Type /Page\n") == 3


def test_choosing_less_takes_the_notes_away(shared: Scan) -> None:
    """What stands ready to be printed is never more than what is chosen."""
    page = shared.page
    notes = page.get_by_label("Mijn notities en situaties")
    notes.check()
    page.get_by_role("button", name="Toon het gespreksverslag").click()
    expect(page.locator("#verslag")).to_contain_text("Vaker doorvragen.")
    notes.uncheck()
    expect(page.locator("#verslag")).to_be_empty()
    expect(page.get_by_role("button", name="Print het gespreksverslag")).to_be_hidden()
