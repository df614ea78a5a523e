"""Opening what was handed in: by file, by dropping it, by pasting, by a link. Old formats keep opening."""

import json
from pathlib import Path
from typing import Any

import pytest
from playwright.sync_api import BrowserContext, expect

from build_tools.paths import ROOT
from tests.browser.conftest import Scan, leave_python_out, open_with_code, scored_by_python, without_python
from tests.browser.files.handing_in import paste_each
from tests.hostile_files import HOSTILE_FILES, OTHER_VERSION

FORMATS = ROOT / "tests" / "formats"
PLAIN = FORMATS / "result-1-plain.json"
GIVEN = "fieldset input:checked"
LINK = (FORMATS / "link-1.txt").read_text(encoding="utf-8").strip()
DROP = """([name, text]) => {
  const carried = new DataTransfer();
  carried.items.add(new File([text], name, {type: 'application/json'}));
  const drop = new DragEvent('drop', {dataTransfer: carried, bubbles: true, cancelable: true});
  document.querySelector('h1').dispatchEvent(drop);
  return drop.defaultPrevented;
}"""


def _paste_by_hand(scan: Scan, text: str) -> None:
    place = scan.page.locator(".keep-paste")
    if place.get_attribute("open") is None:
        place.locator("summary").click()
    scan.page.locator("#plakken").fill(text)
    scan.page.get_by_role("button", name="Open wat ik plakte").click()


@pytest.mark.parametrize("file", sorted(FORMATS.glob("result-1*.json")), ids=lambda file: file.stem)
def test_a_file_of_every_format_keeps_opening(blank_scan: Scan, file: Path) -> None:
    """With everything in it; what the page shows is what the command line says."""
    if json.loads(file.read_text(encoding="utf-8")).get("author"):
        blank_scan.open_file(PLAIN)
        blank_scan.ask()
        blank_scan.page.locator("input[data-action=collega]").set_input_files(file)
        expect(blank_scan.page.locator("tr[data-view]")).to_have_count(6)
        return
    blank_scan.open_file(file)
    expect(blank_scan.status).to_contain_text("Het bestand is geopend:")
    blank_scan.ask()
    if "short" not in file.stem:  # which is a part of the whole scan: the page of the whole scan has questions left
        scores = {row["role"]: row["score"] for row in blank_scan.rows()}
        expected = scored_by_python(file)["scores"]
        assert scores == {role: f"{score['score']:.4f}" for role, score in expected.items()}


@pytest.mark.parametrize("file", sorted(FORMATS.glob("of-another-version/*.json")), ids=lambda file: file.stem)
def test_a_file_of_another_major_version_is_told_why(blank_scan: Scan, file: Path) -> None:
    """In one sentence, opened or laid beside a result; what was filled in and what was shown stay."""
    blank_scan.open_file(PLAIN)
    blank_scan.ask()
    rows = blank_scan.rows()
    beside = "collega" if "colleague" in file.stem else "vergelijk"
    blank_scan.page.locator(f"input[data-action={beside}]").set_input_files(file)
    expect(blank_scan.page.locator(f"#{beside}-status")).to_contain_text(OTHER_VERSION)
    blank_scan.open_file(file)
    expect(blank_scan.status).to_contain_text(OTHER_VERSION)
    assert blank_scan.rows() == rows


def test_a_file_comes_back_with_everything_in_it(blank_scan: Scan, tmp_path: Path) -> None:
    """Opened and saved again, it is the same to the letter."""
    file = FORMATS / "result-1-with-notes.json"
    blank_scan.open_file(file)
    saved = blank_scan.save(tmp_path)
    assert saved.name == "i-scan-2026-05.json"
    assert json.loads(saved.read_text(encoding="utf-8")) == json.loads(file.read_text(encoding="utf-8"))


@pytest.mark.parametrize("way", ["drop", "paste", "paste-link"])
def test_every_way_of_opening_gives_the_same_answers(blank_scan: Scan, tmp_path: Path, way: str) -> None:
    """A dropped file, a pasted file, a pasted link."""
    text = PLAIN.read_text(encoding="utf-8")
    if way == "drop":
        assert blank_scan.page.evaluate(DROP, ["x.json", text])
        blank_scan.page.get_by_role("button", name="Verder met dit bestand").click()
        expect(blank_scan.status).to_contain_text("Het bestand is geopend")
    else:
        _paste_by_hand(blank_scan, LINK if way == "paste-link" else text)
        expect(blank_scan.status).to_contain_text("is geopend: 36 van de 36 stellingen zijn ingevuld.")
    assert json.loads(blank_scan.save(tmp_path).read_text(encoding="utf-8")) == json.loads(text)


def test_a_link_opens_and_leaves_the_address(context: BrowserContext, address: str, tmp_path: Path) -> None:
    """Who looks at the address bar or copies the address afterwards sees no answers."""
    page = context.new_page()
    scan = Scan(page, address)
    page.goto(scan.address + LINK[LINK.index("#") :])
    expect(scan.status).to_have_text("De link is geopend: 36 van de 36 stellingen zijn ingevuld.")
    expect(page.get_by_role("heading", name="Het resultaat van een ander")).to_be_visible()
    assert page.url == f"{scan.address}#resultaat"
    assert json.loads(scan.save(tmp_path).read_text(encoding="utf-8"))["month"] == "2026-05"


def test_a_link_in_the_same_tab_replaces_nothing_for_good(blank_scan: Scan) -> None:
    """What stood there comes back with one button."""
    blank_scan.item("trainer-doel").locator("input[value='1']").check()
    blank_scan.page.goto(blank_scan.address + LINK[LINK.index("#") :])
    expect(blank_scan.status).to_contain_text("De link is geopend")
    blank_scan.page.get_by_role("button", name="Zet terug wat er stond").click()
    expect(blank_scan.status).to_have_text("Wat er stond, staat er weer: 1 van de 36 stellingen is ingevuld.")
    expect(blank_scan.item("trainer-doel").locator("input[value='1']")).to_be_checked()
    blank_scan.page.get_by_role("button", name="Zet terug wat er stond").click()
    expect(blank_scan.status).to_contain_text("36 van de 36")


A_BYTE_TOO_MANY = 1_000_001
SIGNS = LINK.rpartition("_")[2]
NOT_OURS = "Dit is geen bestand en geen link met antwoorden van de i-scan."
INCOMPLETE = "Deze link klopt niet; kopieer hem nog eens, van het eerste tot en met het laatste teken."
OTHER = "Deze link hoort bij een andere vragenlijst of een andere versie; vraag de maker om een bestand."

OTHER_STATEMENTS = (
    "Deze link hoort bij een andere versie van de vragenlijst, met andere stellingen, "
    "dus openen of vergelijken kan niet."
)


@pytest.mark.parametrize(
    ("pasted", "sentence"),
    [
        ("", NOT_OURS),
        ("zomaar tekst", NOT_OURS),
        ("https://school.test/i-scan/invullen/", NOT_OURS),
        ("#antwoorden=", NOT_OURS),
        ("#antwoorden=<script>window.hacked = true</script>", NOT_OURS),
        (f"#antwoorden=1_i-scan_2.0_2026-05_{SIGNS[:-1]}", INCOMPLETE),
        (f"#antwoorden=1_i-scan_2.0_2026-05_{SIGNS[:-1]}9", INCOMPLETE),
        (f"#antwoorden=1_i-scan_2.0_2026-05_{SIGNS}3", INCOMPLETE),
        (f"#antwoorden=1_i-scan_2.0_2026-15_{SIGNS}", "De maand in dit bestand is niet te lezen."),
        (
            f"#antwoorden=3_i-scan_2.0_2026-05_{SIGNS}",
            "Deze link is gemaakt met een nieuwere i-scan dan deze; open hem op de site waar je hem maakte.",
        ),
        (f"#antwoorden=1_selfie_2.0_2026-05_{SIGNS}", OTHER),
        (f"#antwoorden=1_i-scan_2.1_2026-05_{SIGNS}", OTHER),
        (f"#antwoorden=1_i-scan_1.0_2026-05_{SIGNS}", OTHER_STATEMENTS),
        (f"#antwoorden=1_i-scan_2.0_2026-05_{SIGNS}" * 30_000, "groter dan 1 MB"),
    ],
)
def test_a_link_that_is_not_ours_gets_one_sentence(blank_scan: Scan, pasted: str, sentence: str) -> None:
    """And what was filled in stays."""
    blank_scan.item("trainer-doel").locator("input[value='3']").check()
    ((told, given),) = paste_each(blank_scan.page, [pasted], GIVEN)
    assert sentence in told
    assert "Wat je had ingevuld, staat er nog." in told
    assert given == ["3"]
    assert blank_scan.page.evaluate("window.hacked") is None


def test_every_hostile_text_can_be_pasted_too(blank_scan: Scan) -> None:
    """The same sentence as for the file, where the text is one; of what is too large, what is so by one byte."""
    sentences = {text: sentence for content, sentence in HOSTILE_FILES.values() if (text := _text_of(content))}
    assert len(sentences) > 50
    outcomes = paste_each(blank_scan.page, list(sentences), GIVEN)
    for (told, given), sentence in zip(outcomes, sentences.values(), strict=True):
        assert sentence in told
        assert given == [], sentence


def _text_of(content: bytes) -> str:
    """Give what can be pasted of a file: nothing when that is no JSON, or far too large for a page."""
    try:
        text = content[: A_BYTE_TOO_MANY + 1].decode("utf-8")
    except UnicodeDecodeError:
        return ""
    return text if len(content) <= A_BYTE_TOO_MANY and text.lstrip().startswith("{") else ""


@pytest.mark.parametrize("field", ["vergelijk", "collega"])
def test_a_hostile_file_beside_the_result_changes_nothing(blank_scan: Scan, tmp_path: Path, field: str) -> None:
    """Also where files are laid beside a result."""
    blank_scan.open_file(PLAIN)
    blank_scan.ask()
    before = blank_scan.rows()
    status = blank_scan.page.locator(f"#{field}-status")
    chosen: dict[str, Any] = {name: HOSTILE_FILES[name] for name in ("deep-lists", "newer-format", "item-with-markup")}
    for name, (content, sentence) in chosen.items():
        file = tmp_path / f"{name}.json"
        file.write_bytes(content)
        status.evaluate("element => element.replaceChildren()")
        blank_scan.page.locator(f"input[data-action={field}]").set_input_files(file)
        if field == "vergelijk" or name != "item-with-markup":
            expect(status).to_have_text(f"{sentence} Je resultaat is niet veranderd.")
        else:
            expect(status).to_contain_text("niet door een collega ingevuld")
        assert blank_scan.rows() == before


def test_files_of_two_authors_are_never_mixed_up(blank_scan: Scan, tmp_path: Path) -> None:
    """A colleague's file does not open as one's own, nor one's own as a colleague's."""
    blank_scan.open_file(FORMATS / "result-1-of-a-colleague.json")
    expect(blank_scan.status).to_contain_text("Dit bestand vulde een collega over iemand in")
    blank_scan.open_file(PLAIN)
    blank_scan.ask()
    blank_scan.page.locator("input[data-action=collega]").set_input_files(PLAIN)
    expect(blank_scan.page.locator("#collega-status")).to_contain_text("Dit bestand is niet door een collega ingevuld")


def test_undo_brings_back_ones_own_work_after_two_files(blank_scan: Scan) -> None:
    """Not the file that was opened by mistake."""
    blank_scan.item("trainer-doel").locator("input[value='1']").check()
    blank_scan.open_file(FORMATS / "result-1-of-the-short-edition.json")
    expect(blank_scan.status).to_contain_text("Dit was de korte i-scan: vul de rest aan.")
    blank_scan.open_file(PLAIN)
    blank_scan.page.get_by_role("button", name="Zet terug wat er stond").click()
    expect(blank_scan.status).to_have_text("Wat er stond, staat er weer: 1 van de 36 stellingen is ingevuld.")


def test_a_file_dropped_on_a_field_is_for_that_field(blank_scan: Scan) -> None:
    """The page itself leaves it alone, as it leaves text that is dropped on a note."""
    text = PLAIN.read_text(encoding="utf-8")
    blank_scan.page.locator(".keep-paste").evaluate("place => { place.open = true; }")
    for field in ("#open-bestand", "#plakken"):
        on_field = DROP.replace("document.querySelector('h1')", f"document.querySelector('{field}')")
        assert not blank_scan.page.evaluate(on_field, ["x.json", text])
    assert blank_scan.page.locator("[type=radio]:checked").count() == 0


@without_python
def test_a_link_whose_signs_were_encoded_opens_too(context: BrowserContext, address: str) -> None:
    """As some mail programs do; it leaves the address as well."""
    scan = Scan(context.new_page(), address)
    scan.page.goto(scan.address + LINK[LINK.index("#") :].replace("=", "%3D"))
    expect(scan.status).to_contain_text("36 van de 36")
    assert scan.page.url == f"{scan.address}#resultaat"


def test_a_link_of_the_short_edition_opens_there(context: BrowserContext, address: str) -> None:
    """With the result of the short edition; the whole scan's answers are refused there, since half would be lost."""
    scan = Scan(context.new_page(), address)
    scan.page.goto(address + "i-scan/kort/")
    scan.open_file(PLAIN)
    expect(scan.status).to_contain_text("open ze op de pagina van de hele i-scan. Wat je had ingevuld, staat er nog.")
    scan.answer_all([4] * 18)
    scan.ask()
    scan.unfold("Meer vormen")
    scan.page.get_by_role("button", name="Maak een link").click()
    field = scan.page.get_by_label("Link met je antwoorden")
    expect(field).to_be_visible()
    link, code = field.input_value(), scan.page.get_by_label("De code die erbij hoort").input_value()
    assert "/i-scan/kort/#" in link
    other = Scan(context.new_page(), "")
    leave_python_out(other.page)
    other.page.goto(link)
    open_with_code(other.page, code)
    expect(other.status).to_have_text("De link is geopend: 18 van de 18 stellingen zijn ingevuld.")


def test_a_file_without_a_month_does_not_get_one(blank_scan: Scan, tmp_path: Path) -> None:
    """Old answers do not become new by saving them again."""
    file = tmp_path / "zonder.json"
    data = json.loads(PLAIN.read_text(encoding="utf-8")) | {"month": None}
    file.write_text(json.dumps(data), encoding="utf-8")
    blank_scan.open_file(file)
    saved = blank_scan.save(tmp_path)
    assert saved.name == "i-scan.json"
    assert json.loads(saved.read_text(encoding="utf-8"))["month"] is None
