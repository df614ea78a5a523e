"""Who comes back finds the result again; who comes with an old file chooses what to do with it."""

import json
from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import pytest
from playwright.sync_api import Browser, Page, expect

from tests.browser.conftest import Scan, wipe
from tests.browser.files.test_incoming import DROP, FORMATS, PLAIN
from tests.browser.keeping.test_keeping import answer

NOTES = FORMATS / "result-1-with-notes.json"
COLLEAGUE = FORMATS / "result-1-of-a-colleague.json"
ANSWERS = [3, 4, 2, 3, 4, 5] * 6
SHOWN = '#resultaat[data-status="klaar"]'
GO_ON = "Verder met dit bestand"
ANEW = "Opnieuw, en straks vergelijken"
DROP_ALL = """texts => {
  const carried = new DataTransfer();
  texts.forEach((text, number) => carried.items.add(new File([text], `${number}.json`, {type: 'application/json'})));
  const how = {dataTransfer: carried, bubbles: true, cancelable: true};
  document.querySelector('h1').dispatchEvent(new DragEvent('drop', how));
}"""


def of_month(folder: Path, month: str | None, **changes: Any) -> Path:
    """Write a file of another month, unlike all others in the folder."""
    data = json.loads(PLAIN.read_text(encoding="utf-8"))
    tens, ones = divmod(len(list(folder.iterdir())), 5)
    answers = data["answers"] | {"trainer-doel": 5, "trainer-vorm": 1 + ones, "trainer-effect": 1 + tens}
    file = folder / f"{month}-{tens}-{ones}.json"
    file.write_text(json.dumps(data | {"month": month, "answers": answers} | changes), encoding="utf-8")
    return file


def hand_in(scan: Scan, *files: Path) -> None:
    """Hand in files at the door for earlier results."""
    door = scan.page.locator("#eerder details")
    if door.get_attribute("open") is None:
        door.locator("summary").click()
    scan.page.get_by_label("Bestand van een eerdere keer").set_input_files(files)


def answer_anew(scan: Scan, key: str, value: int) -> None:
    """Go to a statement and answer it."""
    scan.page.goto(f"{scan.address}#{key}")
    answer(scan, key, value)


def given(scan: Scan) -> int:
    """Count the answers in the form."""
    return scan.page.locator("fieldset [type=radio]:checked").count()


@dataclass
class Kept:
    """A result, as the tab keeps it."""

    storage: dict[str, str]
    said: str


STORED = "({...sessionStorage})"


@pytest.fixture(scope="module")
def kept(one_scan: Scan, tmp_path_factory: pytest.TempPathFactory) -> Kept:
    """A result that is shown beside a goal, an earlier time and a colleague."""
    page = one_scan.start_over().page
    one_scan.answer_all(ANSWERS)
    one_scan.ask()
    _choose_profile(page)
    page.locator("#vergelijk").set_input_files(of_month(tmp_path_factory.mktemp("earlier"), "2026-03"))
    expect(page.locator("tr[data-change]")).to_have_count(6)
    page.locator("#collega").set_input_files(COLLEAGUE)
    expect(page.locator("tr[data-view]")).to_have_count(6)
    return Kept(page.evaluate(STORED), page.locator("#resultaat-inhoud").inner_text())


def _choose_profile(page: Page) -> None:
    page.locator("#doelprofiel").evaluate(
        "choice => { choice.value = 'blended-onderwijs'; choice.dispatchEvent(new Event('change', {bubbles: true})); }"
    )
    page.get_by_role("columnheader", name="Doel").first.wait_for(state="attached")


@pytest.fixture
def complete(one_scan: Scan, kept: Kept) -> str:
    """The same result, opened again where a test left something else; gives what it says."""
    page = one_scan.page
    if page.url.partition("#")[0] != one_scan.address or page.evaluate(STORED) != kept.storage:
        page.evaluate("kept => { sessionStorage.clear(); Object.assign(sessionStorage, kept) }", kept.storage)
        one_scan.open()
        page.locator(SHOWN).wait_for(state="attached")
    return kept.said


def _reload(page: Page, _: str) -> None:
    page.reload()


def _back(page: Page, address: str) -> None:
    page.goto(f"{address}rollen/coach/")
    page.go_back()


def _seven_pages_on(page: Page, address: str) -> None:
    for path in ("", "i-coach/", "rollen/coach/", "rollen/trainer/", "programma/", "raamwerk/", "i-scan/"):
        page.goto(address + path)
    page.goto(f"{address}i-scan/invullen/")


@pytest.mark.parametrize("leave", [_reload, _back, _seven_pages_on])
def test_the_result_comes_back_by_itself(
    one_scan: Scan, complete: str, address: str, leave: Callable[[Page, str], None]
) -> None:
    """With the goal, the earlier time and the colleague; to the letter."""
    page = one_scan.page
    leave(page, address)
    page.locator(SHOWN).wait_for(state="attached")
    page.evaluate("location.hash = 'resultaat'")  # who came by the address of the form goes there
    page.locator("html[data-place=resultaat]").wait_for()
    assert page.locator("#resultaat-inhoud").inner_text() == complete
    assert page.locator("#doelprofiel").input_value() == "blended-onderwijs"


def test_the_result_comes_back_out_of_the_memory_of_the_browser(remembering_browser: Browser, address: str) -> None:
    """As it stood; the engine that was stopped meanwhile starts again when it is asked something."""
    page = remembering_browser.new_page()
    scan = Scan(page, address).open()
    scan.answer_first_step(ANSWERS[:6])
    scan.ask()
    page.goto(f"{address}rollen/coach/")
    page.evaluate("history.back()")
    page.locator(SHOWN).wait_for(state="attached")
    _choose_profile(page)
    page.context.close()


@pytest.mark.usefixtures("complete")
def test_a_result_that_no_longer_fits_does_not_come_back(one_scan: Scan) -> None:
    """After another answer there is none to show; what lay beside it waits for the next."""
    answer_anew(one_scan, "trainer-doel", 1)
    one_scan.page.reload()
    expect(one_scan.page.locator("html.has-script")).to_be_attached()
    expect(one_scan.page.locator("#resultaat")).to_have_attribute("data-status", "leeg")
    one_scan.ask()
    expect(one_scan.page.locator("tr[data-change]")).to_have_count(6)


@pytest.mark.usefixtures("complete")
def test_wiping_forgets_what_lay_beside_it_too(one_scan: Scan) -> None:
    """Nothing of it comes back."""
    page = one_scan.page
    wipe(page)
    assert page.evaluate("sessionStorage.length") == 0
    page.goto(f"{one_scan.address}#trainer")
    page.reload()
    one_scan.answer_first_step(ANSWERS[:6])
    one_scan.ask()
    assert page.locator("tr[data-change], tr[data-view]").count() == 0
    assert page.locator("#doelprofiel").input_value() == ""


def test_a_chosen_profile_goes_along_in_the_file(blank_scan: Scan, tmp_path: Path) -> None:
    """And is chosen again where the file is opened."""
    page = blank_scan.page
    blank_scan.open_file(PLAIN)
    blank_scan.ask()
    _choose_profile(page)
    file = blank_scan.save(tmp_path)
    assert json.loads(file.read_text(encoding="utf-8"))["profile"] == "blended-onderwijs"
    wipe(page)
    blank_scan.open_file(file)
    assert page.locator("#doelprofiel").input_value() == "blended-onderwijs"
    other = tmp_path / "ander.json"
    data = json.loads(file.read_text(encoding="utf-8")) | {"profile": "van-een-school"}
    other.write_text(json.dumps(data), encoding="utf-8")
    blank_scan.open_file(other)
    expect(blank_scan.status).to_contain_text("Het bestand is geopend")
    assert page.locator("#doelprofiel").input_value() == ""


@pytest.mark.usefixtures("complete")
def test_where_the_tab_has_no_room_the_answers_stay(one_scan: Scan) -> None:
    """What lies beside them is left out, and nothing else."""
    one_scan.page.evaluate(
        """() => {
          const set = Storage.prototype.setItem;
          Storage.prototype.setItem = function (name, text) {
            if (text.length > 6000) throw new DOMException('full', 'QuotaExceededError');
            set.call(this, name, text);
          };
        }"""
    )
    answer_anew(one_scan, "trainer-doel", 1)
    one_scan.page.reload()
    expect(one_scan.item("trainer-doel").locator("input[value='1']")).to_be_checked()
    assert given(one_scan) == 36


def test_the_door_goes_on_with_a_file(form: Scan) -> None:
    """Filled in, as when it is opened below the form."""
    hand_in(form, PLAIN)
    question = form.page.get_by_role("group", name="Dit bestand is van mei 2026, met 36 antwoorden. Wat wil je?")
    expect(form.page.locator("#eerder-vraag")).to_be_focused()
    assert given(form) == 0
    question.get_by_role("button", name=GO_ON).click()
    expect(form.page.locator("#geopend")).to_contain_text("Het bestand is geopend: 36 van de 36")
    expect(question).to_be_hidden()
    assert given(form) == 36


def test_the_door_begins_anew_and_compares_later(blank_scan: Scan) -> None:
    """The form stays empty, also after a reload; the earlier time lies beside the result by itself."""
    page = blank_scan.page
    hand_in(blank_scan, PLAIN)
    page.get_by_role("button", name=ANEW).click()
    waiting = page.locator("#eerder-straks")
    expect(waiting).to_contain_text("Je vergelijkt straks met mei 2026.")
    assert given(blank_scan) == 0
    page.reload()
    expect(waiting).to_contain_text("Je vergelijkt straks met mei 2026.")
    blank_scan.answer_first_step(ANSWERS[:6])
    blank_scan.ask()
    expect(page.locator("tr[data-change]")).to_have_count(6)
    expect(waiting).to_be_hidden()


def test_what_waits_can_be_taken_away(form: Scan) -> None:
    """And nothing of it stays in the tab."""
    hand_in(form, PLAIN)
    form.page.get_by_role("button", name=ANEW).click()
    form.page.get_by_role("button", name="Vergelijk niet").click()
    expect(form.page.locator("#eerder-straks")).to_be_hidden()
    assert form.page.evaluate("sessionStorage.length") == 0


@pytest.mark.parametrize("choice", [GO_ON, "Mijn antwoorden houden, en vergelijken", "Toch niet"])
def test_no_wrong_click_at_the_door_loses_an_answer(form: Scan, choice: str) -> None:
    """With answers in the form it says so; who goes on with the file can put them back."""
    answer(form, "trainer-doel", 4)
    hand_in(form, PLAIN)
    expect(form.page.locator("#eerder-vraag")).to_contain_text("Je hebt nu 1 stelling ingevuld.")
    form.page.get_by_role("button", name=choice).click()
    if choice == GO_ON:
        assert given(form) == 36
        form.page.reload()  # also then
        form.page.get_by_role("button", name="Zet terug wat er stond").click()
    expect(form.item("trainer-doel").locator("input[value='4']")).to_be_checked()
    assert given(form) == 1


def test_a_file_that_is_none_changes_nothing_at_the_door(form: Scan, tmp_path: Path) -> None:
    """It says why, beside the door."""
    file = tmp_path / "x.json"
    file.write_text("{", encoding="utf-8")
    hand_in(form, file)
    expect(form.page.locator("#eerder-status")).to_contain_text("Dit is geen leesbaar bestand van een scan.")
    expect(form.page.locator("#eerder-keuze")).to_be_hidden()


def test_what_the_door_asks_or_says_goes_with_another_response(form: Scan) -> None:
    """Opened below the form, or wiped: then it is about nothing any more."""
    page = form.page
    hand_in(form, PLAIN)
    form.open_file(NOTES)
    expect(page.locator("#eerder-keuze")).to_be_hidden()
    hand_in(form, COLLEAGUE)
    expect(page.locator("#eerder-status")).not_to_be_empty()
    wipe(page)
    expect(page.locator("#eerder-status")).to_be_empty()


def test_a_dropped_file_asks_the_same(form: Scan) -> None:
    """Nothing is filled in before someone says so."""
    assert form.page.evaluate(DROP, ["x.json", PLAIN.read_text(encoding="utf-8")])
    expect(form.page.locator("#eerder-keuze")).to_be_visible()
    assert given(form) == 0


def test_of_several_dropped_files_none_is_ignored(form: Scan, tmp_path: Path) -> None:
    """The newest can be gone on with; the others lie beside it."""
    page = form.page
    texts = [of_month(tmp_path, month).read_text(encoding="utf-8") for month in ("2025-11", "2026-06", "2026-01")]
    page.evaluate(DROP_ALL, texts)
    expect(page.locator("#eerder-vraag")).to_contain_text("3 bestanden: van november 2025, januari 2026 en juni 2026.")
    page.get_by_role("button", name="Verder met het nieuwste").click()
    expect(page.locator("#eerder-straks")).to_contain_text("Je vergelijkt straks met november 2025 en januari 2026.")
    expect(form.item("trainer-vorm").locator("input[value='2']")).to_be_checked()


def test_the_page_for_a_colleague_takes_one_file(form: Scan, address: str) -> None:
    """Of two it says so."""
    form.page.goto(f"{address}i-scan/collega/")
    form.page.evaluate(DROP_ALL, [COLLEAGUE.read_text(encoding="utf-8")] * 2)
    expect(form.page.locator("#geopend")).to_contain_text("Hier past één bestand tegelijk.")
    assert given(form) == 0


def _short_after(scan: Scan, address: str, whole: int, short: int) -> None:
    """Answer a statement in the whole scan, and the short edition in the same tab; then go on with the whole scan."""
    page = scan.page
    answer(scan, "trainer-doel", whole)
    answer(scan, "trainer-maatwerk", 5)
    page.goto(f"{address}i-scan/kort/")
    scan.answer_first_step([short] * 3)
    scan.ask()
    page.get_by_role("button", name="Maak er de hele i-scan van").click()


@pytest.mark.parametrize(("choice", "kept"), [("Wat ik nu koos", 2), ("Wat er al stond", 4)])
def test_the_short_edition_never_overwrites_silently(blank_scan: Scan, address: str, choice: str, kept: int) -> None:
    """It says how many answers differ, and asks which stay; the others go along in either case."""
    _short_after(blank_scan, address, whole=4, short=2)
    expect(blank_scan.page.get_by_text("staat bij 1 stelling een ander antwoord")).to_be_visible()
    blank_scan.page.get_by_role("button", name=choice).click()
    expect(blank_scan.page.locator("fieldset[data-item]")).to_have_count(36)
    expect(blank_scan.item("trainer-doel").locator(f"input[value='{kept}']")).to_be_checked()
    expect(blank_scan.item("trainer-maatwerk").locator("input[value='5']")).to_be_checked()
    assert given(blank_scan) == 4
