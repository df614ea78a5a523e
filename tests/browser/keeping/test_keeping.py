"""Nothing is lost, nothing is kept unasked, and everything can be wiped."""

import json
import os
import signal
from pathlib import Path
from typing import Any

import pytest
from playwright.sync_api import BrowserContext, Error, Page, Playwright, expect

from build_tools.set_up.chromium import find_chromium
from tests.browser.conftest import QUICK_FLAGS, WAIT, Scan, press_wipe, wipe, without_python

DATABASES = "indexedDB.databases().then(found => found.map(each => each.name))"
DRAFT = "i-scan:i-scan:volledig"
IN_THE_TAB = "name => Object.values(JSON.parse(sessionStorage[name]).answers).filter(value => value !== null).length"
"""How many answers the draft of the tab holds."""
LEFT_AFTER = (0, 7, 14, 21, 28, 35)
"""Statements, by their number: one of each role, and each in another place among its six."""
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


def on_a_slow_line(context: BrowserContext) -> None:
    """Have the engine stay on its way, so that it does not start again in each tab."""
    context.route("**/assets/engine/**", lambda route: None)


def keep_on_device(scan: Scan, said: str = "ook op dit apparaat") -> None:
    """Have a copy kept on the device, and wait for what is said about that."""
    scan.page.get_by_label("Bewaar ook op dit apparaat").click()
    expect(scan.status).to_contain_text(said)


def answer(scan: Scan, key: str, value: int) -> None:
    """Answer one statement."""
    scan.item(key).locator(f"input[value='{value}']").check()


def _leave_a_copy(context: BrowserContext, address: str, *keys: str) -> None:
    """Answer these statements in a tab that keeps a copy on the device, and close it."""
    scan = Scan(context.new_page(), address).open()
    keep_on_device(scan)
    for key in keys:
        answer(scan, key, 4)
    wait_until_kept(scan, len(keys))
    scan.page.close()


@without_python
def test_a_tab_that_is_killed_at_any_statement_loses_nothing(context: BrowserContext, address: str) -> None:
    """After each of the thirty-six answers the device holds them all; a new tab goes on with what it holds.

    The process of the tab is ended once in each role, each time after another of its statements.
    """
    on_a_slow_line(context)
    scan = Scan(context.new_page(), address).open()
    keep_on_device(scan)
    keys: list[str] = scan.page.locator("fieldset").evaluate_all("items => items.map(item => item.dataset.item)")
    for number, key in enumerate(keys):
        scan.page.goto(f"{scan.address}#{key}")
        answer(scan, key, number % 5 + 1)
        wait_until_kept(scan, number + 1)
        if number in LEFT_AFTER:
            _kill(scan.page)
            scan = Scan(context.new_page(), address).open()
            scan.page.get_by_role("button", name="Ga ermee verder").click()
            expect(scan.page.locator("#voortgang")).to_have_text(f"Je hebt {number + 1} van de 36 stellingen ingevuld.")
    given = scan.page.locator("[type=radio]:checked").evaluate_all("radios => radios.map(radio => radio.value)")
    assert given == [str(number % 5 + 1) for number in range(36)]


def _kill(page: Page) -> None:
    with pytest.raises(Error):
        page.goto("chrome://crash")


@without_python
def test_a_reload_at_any_statement_loses_nothing_without_asking_anything(scan: Scan) -> None:
    """The tab itself holds all answers after each one, from the first on; a reload shows what it holds."""
    on_a_slow_line(scan.page.context)
    keys = scan.page.locator("fieldset").evaluate_all("items => items.map(item => item.dataset.item)")
    for number, key in enumerate(keys):
        scan.page.goto(f"{scan.address}#{key}")
        answer(scan, key, 4)
        assert scan.page.evaluate(IN_THE_TAB, DRAFT) == number + 1
        if number in LEFT_AFTER:
            scan.page.reload()
            expect(scan.page.locator("#voortgang")).to_have_text(f"Je hebt {number + 1} van de 36 stellingen ingevuld.")


def test_a_killed_browser_loses_nothing(driver: Playwright, address: str, tmp_path: Path) -> None:
    """Ended from outside, half a second after the last answer, and started again."""
    options: dict[str, Any] = {"executable_path": find_chromium(), "args": QUICK_FLAGS}
    killed = driver.chromium.launch_persistent_context(str(tmp_path), **options)
    scan = Scan(killed.new_page(), address).open()
    keep_on_device(scan)
    answer(scan, "trainer-doel", 5)
    scan.page.wait_for_timeout(500)
    os.kill(int(str((tmp_path / "SingletonLock").readlink()).rpartition("-")[2]), signal.SIGKILL)
    for lock in tmp_path.glob("Singleton*"):
        lock.unlink()
    again = driver.chromium.launch_persistent_context(str(tmp_path), **options)
    again.set_default_timeout(WAIT)
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


@without_python
def test_a_second_attempt_is_never_filled_in_beforehand(context: BrowserContext, address: str) -> None:
    """A copy is offered, not put in; who starts anew keeps it until it is wiped."""
    _leave_a_copy(context, address, "trainer-doel")
    second = Scan(context.new_page(), address).open()
    offer = second.page.get_by_role("region", name="Verdergaan?")
    expect(offer).to_contain_text("Op dit apparaat staan antwoorden van")
    assert second.page.locator("input:checked").count() == 0
    offer.get_by_role("button", name="Wis ze van dit apparaat").click()
    expect(offer).to_be_hidden()
    assert second.page.evaluate(DATABASES) == []


@without_python
def test_a_reload_remembers_that_a_copy_is_kept(scan: Scan) -> None:
    """Without asking again."""
    keep_on_device(scan)
    answer(scan, "trainer-doel", 4)
    scan.page.reload()
    expect(scan.page.get_by_label("Bewaar ook op dit apparaat")).to_be_checked()
    expect(scan.page.locator("#kopie")).to_be_hidden()


@without_python
@pytest.mark.parametrize("change", [{"keptAt": 0}, {"keptAt": "gisteren"}])
def test_a_copy_of_more_than_thirty_days_is_wiped(context: BrowserContext, address: str, change: Any) -> None:
    """Also one whose date cannot be read."""
    first = Scan(context.new_page(), address).open()
    keep_on_device(first)
    first.page.evaluate(CHANGE_COPY, change)
    first.page.close()
    second = Scan(context.new_page(), address).open()
    for _ in range(WAIT // 50):
        if second.page.evaluate(DATABASES) == []:
            break
        second.page.wait_for_timeout(50)
    assert second.page.evaluate(DATABASES) == []
    expect(second.page.locator("#kopie")).to_be_hidden()


@without_python
def test_a_copy_that_is_not_ours_is_refused(context: BrowserContext, address: str) -> None:
    """In one sentence; what stands in the form stays."""
    first = Scan(context.new_page(), address).open()
    keep_on_device(first)
    first.page.evaluate(CHANGE_COPY, {"result": {"format": "iets anders"}})
    first.page.close()
    second = Scan(context.new_page(), address).open()
    answer(second, "trainer-doel", 3)
    second.page.get_by_role("button", name="Ga ermee verder").click()
    expect(second.status).to_contain_text("De kopie op dit apparaat is niet te lezen")
    expect(second.page.locator("#kopie")).to_be_visible()
    expect(second.item("trainer-doel").locator("input[value='3']")).to_be_checked()


@without_python
def test_a_copy_of_another_version_goes_on(context: BrowserContext, address: str) -> None:
    """Of the same major version; answers to statements that are gone are left out."""
    first = Scan(context.new_page(), address).open()
    keep_on_device(first)
    about = {"format": "i-scan-resultaat", "format_version": 1, "instrument": "i-scan", "instrument_version": "2.7"}
    answers = {"trainer-doel": 4, "trainer-van-vroeger": 5}
    first.page.evaluate(CHANGE_COPY, {"result": about | {"month": None, "answers": answers}})
    first.page.close()
    second = Scan(context.new_page(), address).open()
    second.page.get_by_role("button", name="Ga ermee verder").click()
    expect(second.status).to_have_text("Je gaat verder waar je was: 1 van de 36 stellingen is ingevuld.")
    expect(second.item("trainer-doel").locator("input[value='4']")).to_be_checked()


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


SILENT = "IDBFactory.prototype.{} = () => new EventTarget()"
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


@without_python
def test_a_browser_that_never_opens_the_copy_is_not_waited_for(context: BrowserContext, address: str) -> None:
    """The box goes off, the page says so, and wiping comes to an end; however many answers wait for their turn."""
    page = context.new_page()
    page.add_init_script(SILENT.format("open"))
    scan = Scan(page, address).open()
    page.get_by_label("Bewaar ook op dit apparaat").click()
    waited = page.evaluate(WAITED, ["bestand-status", "Deze browser laat dat niet toe."])
    assert waited < PATIENCE
    expect(page.get_by_label("Bewaar ook op dit apparaat")).not_to_be_checked()
    page.get_by_label("Bewaar ook op dit apparaat").click()
    for item in ("doel", "vorm", "maatwerk"):
        answer(scan, f"trainer-{item}", 4)
    expect(page.get_by_label("Bewaar ook op dit apparaat")).not_to_be_checked(timeout=ENOUGH)
    expect(scan.status).to_contain_text("Bewaar je antwoorden in een bestand.")
    press_wipe(page)
    assert page.evaluate(WAITED, ["wis-status", "Alles is gewist."]) < PATIENCE


@without_python
def test_a_browser_that_never_wipes_the_copy_is_not_waited_for(scan: Scan) -> None:
    """What the page itself holds is gone at once, and the page does not say more than it knows."""
    keep_on_device(scan)
    answer(scan, "trainer-doel", 4)
    scan.page.evaluate(f"() => {{ {SILENT.format('deleteDatabase')} }}")
    press_wipe(scan.page)
    assert scan.page.locator("input:checked").count() == 0
    assert scan.page.evaluate("sessionStorage.length") == 0
    assert scan.page.evaluate(WAITED, ["wis-status", UNSURE]) < PATIENCE


@without_python
def test_a_copy_that_opens_too_late_is_not_written(context: BrowserContext, address: str) -> None:
    """The page has said by then that nothing is kept."""
    page = context.new_page()
    page.add_init_script(
        """const open = IDBFactory.prototype.open;
        IDBFactory.prototype.open = function (...asked) {
          const request = open.apply(this, asked);
          const { addEventListener } = request;
          request.addEventListener = (type, listener) =>
            addEventListener.call(request, type, (event) => {
              if (type !== "success") return listener(event);
              window.answer = () => listener(event);
            });
          return request;
        };"""
    )
    scan = Scan(page, address).open()
    page.get_by_label("Bewaar ook op dit apparaat").click()
    expect(scan.status).to_have_text(
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


@without_python
def test_undoing_leaves_the_copy_on_the_device_alone(context: BrowserContext, address: str) -> None:
    """Who takes a copy and thinks better of it, still has it."""
    _leave_a_copy(context, address, "trainer-doel", "trainer-vorm")
    second = Scan(context.new_page(), address).open()
    answer(second, "trainer-maatwerk", 1)
    second.page.get_by_role("button", name="Ga ermee verder").click()
    expect(second.page.locator("h1")).to_be_focused()
    second.page.get_by_role("button", name="Zet terug wat er stond").click()
    expect(second.page.locator("#voortgang")).to_have_text("Je hebt 1 van de 36 stellingen ingevuld.")
    expect(second.page.get_by_label("Bewaar ook op dit apparaat")).not_to_be_checked()
    assert second.page.evaluate(COPY) == 2


@without_python
def test_an_offered_copy_is_not_overwritten(context: BrowserContext, address: str) -> None:
    """First comes the choice about what is there."""
    _leave_a_copy(context, address, "trainer-doel")
    second = Scan(context.new_page(), address).open()
    expect(second.page.locator("#kopie")).to_be_visible()
    second.page.get_by_label("Bewaar ook op dit apparaat").click()
    expect(second.status).to_contain_text("Er staat nog een kopie van eerder.")
    expect(second.page.get_by_label("Bewaar ook op dit apparaat")).not_to_be_checked()
    assert second.page.evaluate(COPY) == 1


@without_python
def test_a_copy_that_can_no_longer_be_written_is_said(scan: Scan) -> None:
    """A disk that fills up later: the box goes off, and the page says so."""
    keep_on_device(scan)
    scan.page.evaluate(
        "() => { IDBObjectStore.prototype.put = () => { throw new DOMException('', 'QuotaExceededError') } }"
    )
    answer(scan, "trainer-doel", 4)
    expect(scan.status).to_contain_text("De kopie op dit apparaat kan niet worden bijgewerkt.")
    expect(scan.page.get_by_label("Bewaar ook op dit apparaat")).not_to_be_checked()


@without_python
def test_a_draft_with_something_off_beside_the_answers_keeps_the_answers(scan: Scan) -> None:
    """Better without notes than without anything."""
    answer(scan, "trainer-doel", 4)
    scan.page.evaluate(
        """() => {
          const kept = JSON.parse(sessionStorage['i-scan:i-scan:volledig']);
          sessionStorage['i-scan:i-scan:volledig'] = JSON.stringify({...kept, targets: {coach: 3.2}});
        }"""
    )
    scan.page.reload()
    expect(scan.item("trainer-doel").locator("input[value='4']")).to_be_checked()


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


def test_names_in_storage_hold_no_version(scan: Scan) -> None:
    """An update in the midst of filling in must find what was filled in before it."""
    answer(scan, "trainer-doel", 4)
    assert scan.page.evaluate("Object.keys(sessionStorage)") == [DRAFT]


@without_python
def test_a_draft_of_another_version_goes_on(scan: Scan) -> None:
    """Of the same major version; answers to statements that are gone are left out, and the rest stays."""
    _kept(scan, instrument_version="2.7", answers={"trainer-doel": 4, "trainer-van-vroeger": 5})
    expect(scan.item("trainer-doel").locator("input[value='4']")).to_be_checked()
    expect(scan.page.locator("#voortgang")).to_have_text("Je hebt 1 van de 36 stellingen ingevuld.")


@without_python
def test_a_draft_under_its_old_name_is_found_once(scan: Scan) -> None:
    """Names held a version before; what is found so moves, and is wiped with everything else."""
    _kept(scan, f"{DRAFT}:1.0")
    expect(scan.item("trainer-doel").locator("input[value='4']")).to_be_checked()
    assert scan.page.evaluate("Object.keys(sessionStorage)") == [DRAFT]
    scan.page.evaluate(KEEP, [f"{DRAFT}:1.0", {}])
    wipe(scan.page)
    assert scan.page.evaluate("sessionStorage.length") == 0


@without_python
def test_a_draft_of_another_major_version_is_not_filled_in(scan: Scan) -> None:
    """The statements may say something else by then; until someone answers, it is not thrown away either."""
    _kept(scan, instrument_version="1.0")
    assert scan.page.locator("[type=radio]:checked").count() == 0
    assert scan.page.evaluate("Object.keys(sessionStorage)") == [f"{DRAFT}:1.0"]


@without_python
def test_an_answer_taken_back_leaves_nothing_in_the_tab(scan: Scan) -> None:
    """Nothing is stored that is not there."""
    answer(scan, "trainer-doel", 4)
    scan.item("trainer-doel").get_by_role("button", name="Antwoord wissen").click()
    assert scan.page.evaluate("sessionStorage.length") == 0


@without_python
def test_wiping_covers_every_page_with_these_statements(context: BrowserContext, address: str) -> None:
    """The short edition and the colleague's page as well, in the tab and on the device."""
    scan = Scan(context.new_page(), address)
    for path in ("kort", "collega"):
        scan.page.goto(f"{address}i-scan/{path}/")
        keep_on_device(scan)
        answer(scan, "trainer-doel", 3)
        scan.page.wait_for_timeout(100)
    scan.open()
    wipe(scan.page)
    assert scan.page.evaluate("sessionStorage.length") == 0
    assert scan.page.evaluate(DATABASES) == []
