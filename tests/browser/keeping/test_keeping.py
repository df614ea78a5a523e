"""Nothing is lost, nothing is kept unasked, and everything can be wiped."""

import json
import os
import signal
from collections.abc import Iterator
from contextlib import contextmanager
from itertools import pairwise
from pathlib import Path
from typing import Any

import pytest
from playwright.sync_api import BrowserContext, Error, Page, Playwright, expect

from build_tools.set_up.chromium import find_chromium
from tests.browser.conftest import QUICK_FLAGS, WAIT, Scan, leave_python_out, press_wipe, wipe, without_python

DATABASES = "indexedDB.databases().then(found => found.map(each => each.name))"
DRAFT = "i-scan:i-scan:volledig"
IN_THE_TAB = f"""() =>
  Object.values(JSON.parse(sessionStorage["{DRAFT}"]).answers).filter((value) => value !== null).length"""
"""How many answers the draft of the tab holds."""
LEFT_AFTER = (0, 7, 14, 21, 28, 35)
"""Statements, by their number: one of each role, and each in another place among its six."""
STRETCHES = [range(before + 1, last + 1) for before, last in pairwise((-1, *LEFT_AFTER))]
"""The statements from one time of leaving to the next, by their number."""
ENOUGH = 20_000
"""Milliseconds: more than any wait of ours may take, and less than a test waits elsewhere."""
SOON = 2_000
"""Milliseconds within which a copy holds what was just answered, also on a busy machine."""
CHANGE_COPY = """change => new Promise((resolve, reject) => {
  const opening = indexedDB.open('i-scan:i-scan:volledig', 1);
  opening.onsuccess = () => {
    const store = opening.result.transaction('kopie', 'readwrite').objectStore('kopie');
    const reading = store.get('laatste');
    reading.onsuccess = () => {
      const writing = store.put({...reading.result, ...change}, 'laatste');
      writing.onsuccess = () => { opening.result.close(); resolve(); };
    };
  };
  opening.onerror = reject;
})"""
COPY = """new Promise((resolve, reject) => {
  const opening = indexedDB.open('i-scan:i-scan:volledig', 1);
  opening.onsuccess = () => {
    const reading = opening.result.transaction('kopie').objectStore('kopie').get('laatste');
    reading.onsuccess = () => {
      opening.result.close();
      resolve(Object.values(reading.result.result.answers).filter(answer => answer !== null).length);
    };
  };
  opening.onerror = reject;
})"""
"""How many answers the copy on the device holds."""
KEPT = f"""async ([count, limit]) => {{
  const end = performance.now() + limit;
  let found;
  do {{ found = await {COPY}; }} while (found !== count && performance.now() < end);
  return found;
}}"""


def wait_until_kept(scan: Scan, count: int) -> None:
    """Wait until the copy holds so many answers: nobody presses a key and loses the tab in the same instant."""
    assert scan.page.evaluate(KEPT, [count, SOON]) == count


def keep_on_device(scan: Scan, said: str = "ook op dit apparaat") -> None:
    """Have a copy kept on the device, and wait for what is said about that."""
    scan.page.get_by_label("Bewaar ook op dit apparaat").click()
    expect(scan.status).to_contain_text(said)


def answer(scan: Scan, key: str, value: int) -> None:
    """Answer one statement."""
    scan.item(key).locator(f"input[value='{value}']").check()


def _leave_a_copy(scan: Scan, *keys: str, **change: Any) -> None:
    """Answer these statements while a copy is kept on the device, and come back in a tab that knows nothing of it."""
    keep_on_device(scan)
    for key in keys:
        answer(scan, key, 4)
    wait_until_kept(scan, len(keys))
    scan.page.evaluate(CHANGE_COPY, change)
    scan.page.evaluate("sessionStorage.clear()")
    scan.page.reload()


@contextmanager
def _instead(page: Page, method: str, other: str) -> Iterator[None]:
    """Have a method of the browser do something else, until the end of the block."""
    page.evaluate(f"() => {{ window.real = {method}; {method} = {other}; }}")
    try:
        yield
    finally:
        page.evaluate(f"() => {{ {method} = window.real; }}")


ANSWER_EACH = """async (numbers) => {
  const held = [];
  for (const number of numbers) {
    const field = document.querySelectorAll("fieldset[data-item]")[number];
    location.hash = field.dataset.item;
    while (!field.checkVisibility()) await new Promise((next) => setTimeout(next, 10));
    field.querySelector(`[value="${number %% 5 + 1}"]`).click();
    held.push(await (%s)([number + 1, %s]));
  }
  return held;
}"""
"""Answer statements, and say after each how many answers are held by then."""


def _answer_each(scan: Scan, stretch: range, held: str) -> None:
    """Answer these statements, each after going to it; after each, all answers until then must be held."""
    assert scan.page.evaluate(ANSWER_EACH % (held, SOON), list(stretch)) == [number + 1 for number in stretch]


@without_python
def test_a_tab_that_is_killed_at_any_statement_loses_nothing(context: BrowserContext, address: str) -> None:
    """After each of the thirty-six answers the device holds them all; a new tab goes on with what it holds.

    The process of the tab is ended once in each role, each time after another of its statements.
    """
    scan = Scan(context.new_page(), address).open()
    keep_on_device(scan)
    for stretch in STRETCHES:
        _answer_each(scan, stretch, KEPT)
        _kill(scan.page)
        scan = Scan(context.new_page(), address).open()
        scan.page.get_by_role("button", name="Ga ermee verder").click()
        expect(scan.page.locator("#voortgang")).to_have_text(f"Je hebt {stretch.stop} van de 36 stellingen ingevuld.")
    given = scan.page.locator("[type=radio]:checked").evaluate_all("radios => radios.map(radio => radio.value)")
    assert given == [str(number % 5 + 1) for number in range(36)]


def _kill(page: Page) -> None:
    with pytest.raises(Error):
        page.goto("chrome://crash")


def test_a_reload_at_any_statement_loses_nothing_without_asking_anything(form: Scan) -> None:
    """The tab itself holds all answers after each one, from the first on; a reload shows what it holds."""
    for stretch in STRETCHES:
        _answer_each(form, stretch, IN_THE_TAB)
        form.page.reload()
        expect(form.page.locator("#voortgang")).to_have_text(f"Je hebt {stretch.stop} van de 36 stellingen ingevuld.")


def test_a_killed_browser_loses_nothing(driver: Playwright, address: str, tmp_path: Path) -> None:
    """Ended from outside, half a second after the last answer, and started again."""
    options: dict[str, Any] = {"executable_path": find_chromium(), "args": QUICK_FLAGS}
    killed = driver.chromium.launch_persistent_context(str(tmp_path), **options)
    leave_python_out(killed)
    scan = Scan(killed.new_page(), address).open()
    keep_on_device(scan)
    answer(scan, "trainer-doel", 5)
    scan.page.wait_for_timeout(500)
    os.kill(int(str((tmp_path / "SingletonLock").readlink()).rpartition("-")[2]), signal.SIGKILL)
    for lock in tmp_path.glob("Singleton*"):
        lock.unlink()
    again = driver.chromium.launch_persistent_context(str(tmp_path), **options)
    again.set_default_timeout(WAIT)
    leave_python_out(again)
    scan = Scan(again.new_page(), address).open()
    scan.page.get_by_role("button", name="Ga ermee verder").click()
    expect(scan.item("trainer-doel").locator("input[value='5']")).to_be_checked()
    again.close()


@without_python
def test_nothing_stays_on_the_device_unasked(scan: Scan) -> None:
    """Off by default; off again wipes the copy and leaves the answers."""
    box = scan.page.get_by_label("Bewaar ook op dit apparaat")
    expect(box).not_to_be_checked()
    answer(scan, "trainer-doel", 4)
    assert scan.page.evaluate(DATABASES) == []
    keep_on_device(scan)
    assert scan.page.evaluate(DATABASES) == ["i-scan:i-scan:volledig"]
    box.uncheck()
    expect(scan.status).to_contain_text("De kopie op dit apparaat is gewist.")
    assert scan.page.evaluate(DATABASES) == []
    expect(scan.item("trainer-doel").locator("input[value='4']")).to_be_checked()


def test_a_second_attempt_is_never_filled_in_beforehand(form: Scan) -> None:
    """A copy is offered, not put in; who starts anew keeps it until it is wiped."""
    _leave_a_copy(form, "trainer-doel")
    offer = form.page.get_by_role("region", name="Verdergaan?")
    expect(offer).to_contain_text("Op dit apparaat staan antwoorden van")
    assert form.page.locator("input:checked").count() == 0
    offer.get_by_role("button", name="Wis ze van dit apparaat").click()
    expect(offer).to_be_hidden()
    assert form.page.evaluate(DATABASES) == []


def test_a_reload_remembers_that_a_copy_is_kept(form: Scan) -> None:
    """Without asking again."""
    keep_on_device(form)
    answer(form, "trainer-doel", 4)
    form.page.reload()
    expect(form.page.get_by_label("Bewaar ook op dit apparaat")).to_be_checked()
    expect(form.page.locator("#kopie")).to_be_hidden()


@pytest.mark.parametrize("kept_at", [0, "gisteren"])
def test_a_copy_of_more_than_thirty_days_is_wiped(form: Scan, kept_at: Any) -> None:
    """Also one whose date cannot be read."""
    _leave_a_copy(form, keptAt=kept_at)
    form.page.evaluate(f"async () => {{ while ((await {DATABASES}).length); }}")
    expect(form.page.locator("#kopie")).to_be_hidden()


def test_a_copy_that_is_not_ours_is_refused(form: Scan) -> None:
    """In one sentence; what stands in the form stays."""
    _leave_a_copy(form, result={"format": "iets anders"})
    answer(form, "trainer-doel", 3)
    form.page.get_by_role("button", name="Ga ermee verder").click()
    expect(form.status).to_contain_text("De kopie op dit apparaat is niet te lezen")
    expect(form.page.locator("#kopie")).to_be_visible()
    expect(form.item("trainer-doel").locator("input[value='3']")).to_be_checked()


def test_a_copy_of_another_version_goes_on(form: Scan) -> None:
    """Of the same major version; answers to statements that are gone are left out."""
    about = {"format": "i-scan-resultaat", "format_version": 1, "instrument": "i-scan", "instrument_version": "2.7"}
    answers = {"trainer-doel": 4, "trainer-van-vroeger": 5}
    _leave_a_copy(form, result=about | {"month": None, "answers": answers})
    form.page.get_by_role("button", name="Ga ermee verder").click()
    expect(form.status).to_have_text("Je gaat verder waar je was: 1 van de 36 stellingen is ingevuld.")
    expect(form.item("trainer-doel").locator("input[value='4']")).to_be_checked()


def test_wiping_takes_every_trace(scan: Scan, tmp_path: Path) -> None:
    """Answers, notes, choices, the copy on the device, what was laid beside it, and what was made of it."""
    keep_on_device(scan)
    for item in ("doel", "vorm", "maatwerk", "eigen-les"):
        answer(scan, f"trainer-{item}", 2)
    scan.ask()
    page = scan.page
    page.get_by_role("checkbox", name="Trainer").check()
    scan.unfold_role("trainer")
    page.locator("[data-notitie=trainer]").fill("geheim")
    page.get_by_role("button", name="Toon het gespreksverslag").click()
    expect(page.locator("#verslag svg")).to_be_visible()
    scan.unfold("Meer vormen")
    page.get_by_role("button", name="Maak een link").click()
    expect(page.locator("#deellink")).to_be_visible()
    wipe(page)
    assert page.evaluate("[sessionStorage.length, localStorage.length, document.cookie]") == [0, 0, ""]
    assert page.evaluate(DATABASES) == []
    assert page.locator("input:checked").count() == 0
    assert page.locator("#verslag").inner_html() == ""
    assert page.locator("#deellink").input_value() == ""
    assert page.locator("#deelcode").input_value() == ""
    assert "geheim" not in page.content()
    # What was typed is no part of the source of a page.
    typed = page.locator("input, textarea").evaluate_all("fields => fields.map(field => field.value)")
    assert [text for text in typed if "geheim" in text] == []
    empty = json.loads(scan.save(tmp_path).read_text(encoding="utf-8"))
    assert set(empty) == {"format", "format_version", "instrument", "instrument_version", "month", "answers"}
    assert set(empty["answers"].values()) == {None}


@pytest.mark.parametrize("ban", ["sessionStorage", "indexedDB"])
def test_where_storage_is_forbidden_the_scan_works(context: BrowserContext, address: str, ban: str) -> None:
    """And says so, once."""
    page = context.new_page()
    page.add_init_script(
        f"Object.defineProperty(window, '{ban}', {{ get() {{ throw new DOMException('no', 'SecurityError') }} }})"
    )
    scan = Scan(page, address).open()
    answer(scan, "trainer-doel", 4)
    if ban == "sessionStorage":
        expect(scan.status).to_contain_text("Dit tabblad mag niets onthouden.")
        answer(scan, "trainer-vorm", 4)
        expect(scan.status).to_be_empty()
    else:
        page.get_by_label("Bewaar ook op dit apparaat").click()
        expect(scan.status).to_have_text("Deze browser laat dat niet toe. Bewaar je antwoorden in een bestand.")
        expect(page.get_by_label("Bewaar ook op dit apparaat")).not_to_be_checked()
    scan.ask()


SILENT = "() => new EventTarget()"
UNSURE = "Alles op deze pagina is gewist. Deze browser zegt niet of de kopie op dit apparaat weg is."
WAITED = """([line, text]) => new Promise((told) => {
  const start = performance.now();
  const look = () => (document.getElementById(line).textContent.includes(text)
    ? told(performance.now() - start)
    : setTimeout(look, 10));
  look();
})"""
"""How many milliseconds someone waits for a line to say something."""
PATIENCE = 3_000
"""Milliseconds that anyone waits for a browser that never answers."""


def test_a_browser_that_never_opens_the_copy_is_not_waited_for(form: Scan) -> None:
    """The box goes off, the page says so, and wiping comes to an end; however many answers wait for their turn."""
    page = form.page
    with _instead(page, "IDBFactory.prototype.open", SILENT):
        page.get_by_label("Bewaar ook op dit apparaat").click()
        waited = page.evaluate(WAITED, ["bestand-status", "Deze browser laat dat niet toe."])
        assert waited < PATIENCE
        expect(page.get_by_label("Bewaar ook op dit apparaat")).not_to_be_checked()
        page.get_by_label("Bewaar ook op dit apparaat").click()
        for item in ("doel", "vorm", "maatwerk"):
            answer(form, f"trainer-{item}", 4)
        expect(page.get_by_label("Bewaar ook op dit apparaat")).not_to_be_checked(timeout=ENOUGH)
        expect(form.status).to_contain_text("Bewaar je antwoorden in een bestand.")
        press_wipe(page)
        assert page.evaluate(WAITED, ["wis-status", "Alles is gewist."]) < PATIENCE


def test_a_browser_that_never_wipes_the_copy_is_not_waited_for(form: Scan) -> None:
    """What the page itself holds is gone at once, and the page does not say more than it knows."""
    keep_on_device(form)
    answer(form, "trainer-doel", 4)
    with _instead(form.page, "IDBFactory.prototype.deleteDatabase", SILENT):
        press_wipe(form.page)
        assert form.page.locator("input:checked").count() == 0
        assert form.page.evaluate("sessionStorage.length") == 0
        assert form.page.evaluate(WAITED, ["wis-status", UNSURE]) < PATIENCE


LATE = """function (...asked) {
  const request = window.real.apply(this, asked);
  const { addEventListener } = request;
  request.addEventListener = (type, listener) =>
    addEventListener.call(request, type, (event) => {
      if (type !== "success") return listener(event);
      window.answer = () => listener(event);
    });
  return request;
}"""
"""Opens a database, and says so only when `answer` is called."""


def test_a_copy_that_opens_too_late_is_not_written(form: Scan) -> None:
    """The page has said by then that nothing is kept."""
    page = form.page
    with _instead(page, "IDBFactory.prototype.open", LATE):
        page.get_by_label("Bewaar ook op dit apparaat").click()
        expect(form.status).to_have_text(
            "Deze browser laat dat niet toe. Bewaar je antwoorden in een bestand.", timeout=ENOUGH
        )
        page.evaluate("answer()")
        wipe(page)
        assert page.evaluate(DATABASES) == []


def test_a_full_storage_is_said_and_changes_nothing_else(context: BrowserContext, address: str) -> None:
    """The tab cannot hold more: the form goes on."""
    page = context.new_page()
    page.add_init_script("Storage.prototype.setItem = () => { throw new DOMException('vol', 'QuotaExceededError') }")
    scan = Scan(page, address).open()
    answer(scan, "trainer-doel", 4)
    expect(scan.status).to_contain_text("Dit tabblad mag niets onthouden.")
    scan.ask()


def test_undoing_leaves_the_copy_on_the_device_alone(form: Scan) -> None:
    """Who takes a copy and thinks better of it, still has it."""
    _leave_a_copy(form, "trainer-doel", "trainer-vorm")
    answer(form, "trainer-maatwerk", 1)
    form.page.get_by_role("button", name="Ga ermee verder").click()
    expect(form.page.locator("h1")).to_be_focused()
    form.page.get_by_role("button", name="Zet terug wat er stond").click()
    expect(form.page.locator("#voortgang")).to_have_text("Je hebt 1 van de 36 stellingen ingevuld.")
    expect(form.page.get_by_label("Bewaar ook op dit apparaat")).not_to_be_checked()
    assert form.page.evaluate(COPY) == 2


def test_an_offered_copy_is_not_overwritten(form: Scan) -> None:
    """First comes the choice about what is there."""
    _leave_a_copy(form, "trainer-doel")
    expect(form.page.locator("#kopie")).to_be_visible()
    form.page.get_by_label("Bewaar ook op dit apparaat").click()
    expect(form.status).to_contain_text("Er staat nog een kopie van eerder.")
    expect(form.page.get_by_label("Bewaar ook op dit apparaat")).not_to_be_checked()
    assert form.page.evaluate(COPY) == 1


def test_a_copy_that_can_no_longer_be_written_is_said(form: Scan) -> None:
    """A disk that fills up later: the box goes off, and the page says so."""
    keep_on_device(form)
    full = "() => { throw new DOMException('', 'QuotaExceededError') }"
    with _instead(form.page, "IDBObjectStore.prototype.put", full):
        answer(form, "trainer-doel", 4)
        expect(form.status).to_contain_text("De kopie op dit apparaat kan niet worden bijgewerkt.")
        expect(form.page.get_by_label("Bewaar ook op dit apparaat")).not_to_be_checked()


def test_a_draft_with_something_off_beside_the_answers_keeps_the_answers(form: Scan) -> None:
    """Better without notes than without anything."""
    _kept(form, targets={"coach": 3.2})
    expect(form.item("trainer-doel").locator("input[value='4']")).to_be_checked()


KEEP = """([name, change]) => {
  const kept = JSON.parse(Object.values(sessionStorage)[0]);
  sessionStorage.clear();
  sessionStorage[name] = JSON.stringify({...kept, ...change});
}"""
"""Have the tab hold its draft under another name, and changed."""


def _kept(scan: Scan, name: str = DRAFT, **change: Any) -> None:
    """Leave a draft in the tab as an earlier, or a later, edition of the site would."""
    answer(scan, "trainer-doel", 4)
    scan.page.evaluate(KEEP, [name, change])
    scan.page.reload()
    expect(scan.page.locator("html.has-script")).to_be_attached()


def test_names_in_storage_hold_no_version(form: Scan) -> None:
    """An update in the midst of filling in must find what was filled in before it."""
    answer(form, "trainer-doel", 4)
    assert form.page.evaluate("Object.keys(sessionStorage)") == [DRAFT]


def test_a_draft_of_another_version_goes_on(form: Scan) -> None:
    """Of the same major version; answers to statements that are gone are left out, and the rest stays."""
    _kept(form, instrument_version="2.7", answers={"trainer-doel": 4, "trainer-van-vroeger": 5})
    expect(form.item("trainer-doel").locator("input[value='4']")).to_be_checked()
    expect(form.page.locator("#voortgang")).to_have_text("Je hebt 1 van de 36 stellingen ingevuld.")


def test_a_draft_under_its_old_name_is_found_once(form: Scan) -> None:
    """Names held a version before; what is found so moves, and is wiped with everything else."""
    _kept(form, f"{DRAFT}:1.0")
    expect(form.item("trainer-doel").locator("input[value='4']")).to_be_checked()
    assert form.page.evaluate("Object.keys(sessionStorage)") == [DRAFT]
    form.page.evaluate(KEEP, [f"{DRAFT}:1.0", {}])
    wipe(form.page)
    assert form.page.evaluate("sessionStorage.length") == 0


def test_a_draft_of_another_major_version_is_not_filled_in(form: Scan) -> None:
    """The statements may say something else by then; until someone answers, it is not thrown away either."""
    _kept(form, instrument_version="1.0")
    assert form.page.locator("[type=radio]:checked").count() == 0
    assert form.page.evaluate("Object.keys(sessionStorage)") == [f"{DRAFT}:1.0"]


def test_an_answer_taken_back_leaves_nothing_in_the_tab(form: Scan) -> None:
    """Nothing is stored that is not there."""
    answer(form, "trainer-doel", 4)
    form.item("trainer-doel").get_by_role("button", name="Antwoord wissen").click()
    assert form.page.evaluate("sessionStorage.length") == 0


def test_wiping_covers_every_page_with_these_statements(form: Scan, address: str) -> None:
    """The short edition and the colleague's page as well, in the tab and on the device."""
    for path in ("kort", "collega"):
        form.page.goto(f"{address}i-scan/{path}/")
        keep_on_device(form)
        answer(form, "trainer-doel", 3)
        form.page.wait_for_timeout(100)
    form.open()
    wipe(form.page)
    assert form.page.evaluate("sessionStorage.length") == 0
    assert form.page.evaluate(DATABASES) == []
