"""Taking the scan, from the first statement to the result and back."""

import json
from collections.abc import Iterator
from fractions import Fraction
from pathlib import Path
from typing import Any

from playwright.sync_api import Browser, BrowserContext, Page, Route, expect

from scan.definition.model import SHORT
from scan.scoring.exact import decimal_text
from tests.browser.conftest import Scan, leave_python_out, press_wipe, scored_by_python, without_python
from tests.built_pages import as_written
from tests.golden import CASES, FOLDER, Case

ANSWERS: list[Any] = [
    *[3, 4, 3, 2, 4, 4],
    *[5, 4, 5, 5, 4, 5],
    *[2, 2, "nvt", 1, 2, 3],
    *[3, 3, 3, None, None, None],
    *[1, 1, 2, 1, 1, 2],
    *[4, 4, 4, 5, 4, 4],
]


def _hooks(role: str, score: dict[str, Any]) -> dict[str, str]:
    """Say what a row of the table must carry for a score of the command line."""
    return {
        "role": role,
        "score": "" if score["score"] is None else f"{score['score']:.4f}",
        "answered": str(score["answered"]),
        "level": score["level"] or "",
        "group": score["group"] or "",
    }


def _cells(score: dict[str, Any]) -> list[str]:
    """Say what a visitor must read in a row for a score of the command line."""
    answered = f"{score['answered']} van 6"
    if score["score"] is None:
        return ["–", "–", answered, "te weinig antwoorden"]
    mean, margin = (decimal_text(Fraction(str(score[name])), 1) for name in ("score", "margin"))
    return [mean, f"± {margin}", answered, score["level"]]


def test_the_table_says_what_the_command_line_says(blank_scan: Scan, tmp_path: Path) -> None:
    """Filled in by hand, every number: the hooks to four decimals, the cells as people read them."""
    blank_scan.answer_all(ANSWERS)
    blank_scan.ask()
    report = scored_by_python(blank_scan.save(tmp_path))
    assert blank_scan.rows() == [_hooks(role, score) for role, score in report["scores"].items()]
    for role, score in report["scores"].items():
        cells = blank_scan.page.locator(f"#resultaat tr[data-role={role}] td").all_inner_texts()
        assert cells == _cells(score)
    expect(blank_scan.page.locator("#resultaat .report-conclusion")).to_have_text(report["conclusion"])


def _kinds(case: Case) -> tuple[frozenset[object], frozenset[object]]:
    """Say what the form meets in a case: the kinds of answers, and the kinds of rows of its table."""
    answers = case.response["answers"]
    kinds = {answer if answer in (None, "nvt") else "point" for answer in answers.values()}
    rows = {(score["group"], score["score"] is None) for score in case.expect["scores"].values()}
    return frozenset(kinds | ({"left out"} if len(answers) < len(ANSWERS) else set())), frozenset(rows)


def _one_of_each_kind() -> Iterator[Case]:
    """Give the cases of the whole scan in which the form meets something for the first time."""
    met: set[frozenset[object]] = set()
    for case in CASES:
        if case.response.get("edition") != SHORT and not met.issuperset(_kinds(case)):
            met.update(_kinds(case))
            yield case


def test_every_kind_of_golden_case_gives_its_four_decimals(blank_scan: Scan) -> None:
    """Opened as a file, scored in the browser, shown in the table.

    Whatever answers a file can hold beside each other, and whatever rows a table: each once, not each with each, for
    what reads a file knows no table. `test_each_browser_answers_as_this_python_does` puts all of them to the engine,
    and `test_every_golden_case_is_read_alike` to the reader.
    """
    for case in _one_of_each_kind():
        blank_scan.open_file(case.file)
        blank_scan.ask()
        expected = {role: (score["score"], score["group"]) for role, score in case.expect["scores"].items()}
        rows = {row["role"]: (row["score"], row["group"]) for row in blank_scan.rows()}
        # groups depend on no profile, so they are the same with and without one
        assert rows == {
            role: ("" if score is None else f"{score:.4f}", group or "") for role, (score, group) in expected.items()
        }, case.file.name


def test_save_wipe_open_gives_the_same_result(blank_scan: Scan, tmp_path: Path) -> None:
    """And in between nothing is left."""
    blank_scan.answer_all(ANSWERS)
    blank_scan.ask()
    before = blank_scan.rows()
    file = blank_scan.save(tmp_path)
    press_wipe(blank_scan.page)
    expect(blank_scan.page.locator("#resultaat")).to_be_hidden()
    expect(blank_scan.page.locator("#resultaat")).to_have_attribute("data-status", "leeg")
    assert blank_scan.page.locator("input:checked").count() == 0
    assert blank_scan.page.evaluate("sessionStorage.length") == 0
    blank_scan.open_file(file)
    expect(blank_scan.status).to_have_text("Het bestand is geopend: 33 van de 36 stellingen zijn ingevuld.")
    blank_scan.ask()
    assert blank_scan.rows() == before


def test_a_saved_file_keeps_the_contract(blank_scan: Scan, tmp_path: Path) -> None:
    """Format, versions, month, and an answer or null for each item."""
    blank_scan.item("trainer-doel").locator("input[value='5']").check()
    blank_scan.item("trainer-vorm").locator("input[value='nvt']").check()
    saved = json.loads(blank_scan.save(tmp_path).read_text(encoding="utf-8"))
    answers = saved.pop("answers")
    month = saved.pop("month")
    assert saved == {
        "format": "i-scan-resultaat",
        "format_version": 1,
        "instrument": "i-scan",
        "instrument_version": "2.0",
    }
    assert month == blank_scan.page.evaluate("new Date().toLocaleDateString('sv').slice(0, 7)")
    assert len(answers) == 36
    assert (answers["trainer-doel"], answers["trainer-vorm"], answers["coach-leervraag"]) == (5, "nvt", None)


def test_without_an_answer_the_result_explains_itself(blank_scan: Scan) -> None:
    """Six rows, no chart, and what is missing."""
    blank_scan.ask()
    assert [row["score"] for row in blank_scan.rows()] == [""] * 6
    expect(blank_scan.page.locator("#resultaat .report-conclusion")).to_contain_text("nog te weinig antwoorden")
    assert blank_scan.page.locator("#resultaat svg").count() == 0


def test_a_changed_answer_takes_the_old_result_away(blank_scan: Scan) -> None:
    """A result never stands beside answers that it does not belong to."""
    blank_scan.ask()
    blank_scan.page.go_back()
    blank_scan.item("trainer-doel").locator("input[value='5']").check()
    expect(blank_scan.page.locator("#resultaat")).to_have_attribute("data-status", "leeg")


def test_a_target_profile_changes_the_advice_and_not_the_scores(blank_scan: Scan, tmp_path: Path) -> None:
    """What the command line says with --profile, the page says too."""
    blank_scan.answer_all(ANSWERS)
    blank_scan.ask()
    before = blank_scan.rows()
    blank_scan.unfold("Een doel")
    choice = blank_scan.page.get_by_label("Doelprofiel", exact=True)
    choice.focus()
    choice.select_option("digitale-basis")
    expect(blank_scan.page.locator("#doelprofiel-status")).to_contain_text("De digitale basis van docenten")
    expect(choice).to_be_focused()
    expect(blank_scan.page.get_by_role("columnheader", name="Doel")).to_be_visible()
    assert blank_scan.rows() == before
    report = scored_by_python(blank_scan.save(tmp_path), "--profile", "digitale-basis")
    focus = blank_scan.page.locator("[data-focus]").evaluate_all("cards => cards.map(card => card.dataset.focus)")
    assert focus == [each["role"] for each in report["focus"]]
    expect(blank_scan.page.locator(".report-choose")).to_contain_text(report["focus_introduction"])


def test_an_earlier_file_is_laid_beside_the_result(blank_scan: Scan, tmp_path: Path) -> None:
    """The verdicts of the command line with --compare; answers and scores of now stay as they are."""
    later, earlier = (FOLDER / f"person-starting-technovator{end}.json" for end in ("-half-a-year-later", ""))
    blank_scan.open_file(later)
    blank_scan.ask()
    before = blank_scan.rows()
    blank_scan.page.locator("[data-action=vergelijk]").set_input_files(earlier)
    rows = blank_scan.page.locator("tr[data-change]")
    expect(rows).to_have_count(6)
    report = scored_by_python(later, "--compare", str(earlier))
    shown = rows.evaluate_all("rows => rows.map(row => [row.dataset.change, row.dataset.verdict])")
    assert shown == [[role, change["verdict"]] for role, change in report["changes"].items()]
    assert blank_scan.rows() == before
    broken = tmp_path / "x.json"
    broken.write_text("{}", encoding="utf-8")
    blank_scan.page.locator("[data-action=vergelijk]").set_input_files(broken)
    expect(blank_scan.page.locator("#vergelijk-status")).to_have_text(
        "Dit is geen resultaatbestand van de i-scan. Je resultaat is niet veranderd."
    )
    expect(rows).to_have_count(6)


def test_links_of_the_result_arrive(blank_scan: Scan) -> None:
    """From the advice to the passage that helps."""
    blank_scan.answer_all(ANSWERS)
    blank_scan.ask()
    blank_scan.page.locator(".report-low summary").first.click()
    link = blank_scan.page.locator(".report-focus li a").first
    target = str(link.get_attribute("href")).partition("#")[2]
    with blank_scan.page.context.expect_page() as opened:
        link.click(modifiers=["ControlOrMeta"])
    expect(opened.value.locator(f"#{target}")).to_be_in_viewport()
    opened.value.close()


def test_steps_have_their_place_in_title_address_and_history(blank_scan: Scan) -> None:
    """One role at a time; back goes back; focus goes to the heading."""
    page = blank_scan.page
    expect(page).to_have_title("Stap 1 van 6: Trainer – I-scan invullen – i-coach kennisbank")
    expect(page.locator("[data-step=coach]")).to_be_hidden()
    page.locator(".is-current [data-action=volgende]").click()
    expect(page).to_have_title("Stap 2 van 6: Coach – I-scan invullen – i-coach kennisbank")
    expect(page.locator("[data-step=coach] h2")).to_be_focused()
    expect(page.locator("[data-step=trainer]")).to_be_hidden()
    assert page.url.endswith("#coach")
    page.go_back()
    expect(page.locator("[data-step=trainer]")).to_be_visible()


def test_an_answer_can_be_taken_back(blank_scan: Scan) -> None:
    """Radios themselves do not offer that; focus stays where the visitor was."""
    item = blank_scan.item("trainer-doel")
    button = item.get_by_role("button", name="Antwoord wissen")
    expect(button).to_be_hidden()
    item.locator("input[value='4']").check()
    button.click()
    assert item.locator("input:checked").count() == 0
    expect(item.locator("input").first).to_be_focused()
    expect(blank_scan.page.locator("#voortgang")).to_have_text("Je hebt nog niets ingevuld.")
    assert blank_scan.page.evaluate("sessionStorage.length") == 0


def test_the_last_step_looks_everything_over(blank_scan: Scan) -> None:
    """Per role: answered, not applicable, blank; with a way back to the role."""
    page = blank_scan.page
    blank_scan.answer_all(ANSWERS)
    page.locator(".is-current [data-action=volgende]").click()
    expect(page).to_have_title("Nakijken – I-scan invullen – i-coach kennisbank")
    rows = [as_written(row.inner_text()).split() for row in page.locator("tr[data-check]").all()]
    assert rows[2] == ["Adviseur", "5", "1", "0"]
    assert rows[3] == ["Onderwijskundige", "3", "0", "3"]
    page.get_by_role("rowheader").get_by_role("link", name="Adviseur").click()
    expect(page.locator("[data-step=adviseur] h2")).to_be_focused()


def test_an_address_can_name_a_step(form: Scan) -> None:
    """A link to one role opens there; one to nothing opens at the start."""
    page = form.page
    page.goto("about:blank")
    page.goto(f"{form.address}#adviseur")
    expect(page.locator("[data-step=adviseur]")).to_be_visible()
    page.goto("about:blank")
    page.goto(f"{form.address}#%E0%A4%A")
    expect(page.locator("[data-step=trainer]")).to_be_visible()


def test_a_reload_loses_nothing(form: Scan) -> None:
    """Answers stay in the tab, and only there."""
    form.item("trainer-doel").locator("input[value='4']").check()
    form.page.reload()
    expect(form.item("trainer-doel").locator("input[value='4']")).to_be_checked()
    other = form.page.context.new_page()
    other.goto(form.address)
    assert other.locator("input:checked").count() == 0
    other.close()


@without_python
def test_answers_given_before_the_script_is_there_count(page: Page, address: str) -> None:
    """On a slow line the form comes first; it works, and nothing of it is lost."""
    held: list[Route] = []
    page.route("**/pages/scan.js", lambda route: held.append(route))  # noqa: PLW0108 - it marks its handlers
    scan = Scan(page, address)
    page.goto(scan.address, wait_until="commit")
    answer = scan.item("trainer-doel").locator("input[value='4']")
    answer.check()
    held[0].continue_()
    expect(page.locator("#voortgang")).to_have_text("Je hebt 1 van de 36 stellingen ingevuld.")
    expect(answer).to_be_checked()
    expect(page.locator("html")).to_have_attribute("data-engine", "laden")
    page.unroute("**/pages/scan.js")
    page.reload()
    expect(answer).to_be_checked()


def test_a_damaged_draft_is_left_behind(form: Scan) -> None:
    """Whatever got into the storage of the tab, under the name that the page itself gave it: the form opens, empty."""
    form.item("trainer-doel").locator("input[value='4']").check()
    (name,) = form.page.evaluate("Object.keys(sessionStorage)")
    kept = json.loads(form.page.evaluate("name => sessionStorage[name]", name))
    form.page.reload()
    assert form.page.locator("input:checked").count() == 1
    off = json.dumps(kept | {"answers": {"trainer-doel": 9}})
    for text in (off, "[[[", '"x"', '{"__proto__": 1}'):
        form.page.evaluate("([name, text]) => sessionStorage.setItem(name, text)", [name, text])
        form.page.reload()
        expect(form.page.locator("html.has-script")).to_be_attached()
        assert form.page.locator("input:checked").count() == 0, text


def test_without_storage_the_scan_works_and_says_so(context: BrowserContext, address: str) -> None:
    """In a browser that forbids it."""
    page = context.new_page()
    page.add_init_script(
        "Object.defineProperty(window, 'sessionStorage', { get() { throw new DOMException('no', 'SecurityError') } })"
    )
    scan = Scan(page, address).open()
    scan.item("trainer-doel").locator("input[value='4']").check()
    expect(scan.status).to_contain_text("Dit tabblad mag niets onthouden.")
    scan.ask()


def test_wiped_answers_do_not_come_back_with_the_back_button(remembering_browser: Browser, address: str) -> None:
    """A page that the browser kept in memory still holds them; it must not write them back."""
    page = remembering_browser.new_page()
    scan = Scan(page, address).open()
    page.evaluate("addEventListener('pageshow', event => { document.body.dataset.cameBack = event.persisted })")
    scan.item("trainer-doel").locator("input[value='4']").check()
    scan.wait_for_engine()  # a page that is still downloading is not kept in memory
    page.goto(address + "i-scan/privacy/")
    scan.open()
    press_wipe(page)
    page.evaluate("history.go(-2)")
    expect(page.locator("body[data-came-back=true]")).to_be_attached()
    assert page.locator("input:checked").count() == 0
    assert page.evaluate("sessionStorage.length") == 0
    page.context.close()


def test_the_back_button_alone_loses_nothing(remembering_browser: Browser, address: str) -> None:
    """Who only looked something up finds everything as it was."""
    page = remembering_browser.new_page()
    leave_python_out(page)
    scan = Scan(page, address).open()
    scan.item("trainer-doel").locator("input[value='4']").check()
    page.goto(address + "i-scan/privacy/")
    page.evaluate("history.back()")
    expect(scan.item("trainer-doel").locator("input[value='4']")).to_be_checked()
    page.context.close()


def _hold(page: Page, pattern: str) -> list[Route]:
    """Keep requests back until the test lets them go."""
    held: list[Route] = []
    page.route(pattern, lambda route: held.append(route))  # noqa: PLW0108 - it marks its handlers
    return held


def test_a_result_that_was_awaited_is_that_of_the_last_answers(context: BrowserContext, address: str) -> None:
    """Whoever changes an answer while Python loads, gets the result of what the form says."""
    page = context.new_page()
    held: list[Route] = []
    scan = Scan(page, address).open()
    context.route("**/restored.*.woff2", lambda route: held.append(route))  # noqa: PLW0108 - it marks its handlers
    for item in ("doel", "vorm", "maatwerk", "eigen-les"):
        scan.item(f"trainer-{item}").locator("input[value='5']").check()
    page.locator("[data-action=resultaat]").click()
    expect(page.locator('#resultaat[data-status="bezig"]')).to_be_visible()
    page.go_back()
    for item in ("doel", "vorm", "maatwerk", "eigen-les"):
        scan.item(f"trainer-{item}").locator("input[value='1']").check()
    while not held:
        page.wait_for_timeout(20)
    held[0].continue_()
    expect(page.locator('#resultaat[data-status="klaar"]')).to_be_attached()
    assert scan.rows()[0]["score"] == "1.0000"
    expect(page.locator("#klaar-status")).to_have_text("Je resultaat staat er.")
    expect(scan.item("trainer-eigen-les").locator("input[value='1']")).to_be_focused()


def test_an_address_within_the_page_still_shows_a_step(form: Scan) -> None:
    """The skip link, and then a reload; the same of a place that is not there."""
    for name in ("inhoud", "bestaat-niet"):
        form.page.goto(f"{form.address}#{name}")
        form.page.reload()
        expect(form.page.locator("[data-step=trainer]")).to_be_visible()


@without_python
def test_answers_on_a_slow_reload_go_before_the_draft(page: Page, address: str) -> None:
    """What someone just did counts for more than what was kept."""
    scan = Scan(page, address).open()
    scan.item("trainer-doel").locator("input[value='2']").check()
    scan.item("trainer-maatwerk").locator("input[value='3']").check()
    held = _hold(page, "**/pages/scan.js")
    page.reload(wait_until="commit")
    scan.item("trainer-doel").locator("input[value='5']").check()
    while not held:
        page.wait_for_timeout(20)
    held[0].continue_()
    expect(page.locator("#voortgang")).to_have_text("Je hebt 2 van de 36 stellingen ingevuld.")
    expect(scan.item("trainer-doel").locator("input[value='5']")).to_be_checked()
    expect(scan.item("trainer-maatwerk").locator("input[value='3']")).to_be_checked()


def test_a_copy_of_an_opened_file_keeps_its_month(blank_scan: Scan, tmp_path: Path) -> None:
    """Old answers do not become new by saving them again; changed answers do."""
    old = tmp_path / "oud.json"
    result = json.loads(CASES[0].file.read_text(encoding="utf-8")) | {"month": "2019-03"}
    old.write_text(json.dumps(result), encoding="utf-8")
    blank_scan.open_file(old)
    assert json.loads(blank_scan.save(tmp_path).read_text(encoding="utf-8"))["month"] == "2019-03"
    blank_scan.item("trainer-doel").locator("input[value='nvt']").check()
    assert json.loads(blank_scan.save(tmp_path).read_text(encoding="utf-8"))["month"] != "2019-03"


def test_lines_that_no_longer_hold_go_away(blank_scan: Scan) -> None:
    """After wiping, nothing speaks of a profile or a comparison any more."""
    blank_scan.open_file(FOLDER / "person-starting-technovator-half-a-year-later.json")
    blank_scan.ask()
    blank_scan.unfold("Een doel")
    blank_scan.page.get_by_label("Doelprofiel", exact=True).select_option("digitale-basis")
    expect(blank_scan.page.locator("#doelprofiel-status")).not_to_be_empty()
    blank_scan.page.locator("[data-action=vergelijk]").set_input_files(FOLDER / "person-starting-technovator.json")
    expect(blank_scan.page.locator("tr[data-change]")).to_have_count(6)
    blank_scan.unfold("Een eerdere keer")
    blank_scan.page.get_by_role("button", name="Haal de vergelijking weg").click()
    expect(blank_scan.page.locator("tr[data-change]")).to_have_count(0)
    press_wipe(blank_scan.page)
    expect(blank_scan.page.locator("#doelprofiel-status")).to_be_empty()
    expect(blank_scan.page.locator("#vergelijk-status")).to_be_empty()
    assert blank_scan.page.locator("#doelprofiel").input_value() == ""


def test_without_a_script_everything_can_be_read_and_filled_in(browser: Any, address: str) -> None:
    """All steps below each other, and how to score by hand."""
    page = browser.new_context(java_script_enabled=False).new_page()
    page.goto(address + "i-scan/invullen/")
    assert page.locator("fieldset[data-item]:visible").count() == 36
    page.locator("fieldset[data-item=technovator-signaleren] input[value='4']").check()
    expect(page.get_by_text("Dan werkt JavaScript hier niet.")).to_be_visible()
    expect(page.locator("#zelf-uitrekenen")).to_be_visible()
    assert page.locator("button:visible").count() == 0
    page.context.close()


def test_the_engine_starts_at_the_first_sign_of_intent(scan: Scan) -> None:
    """Not before: who only reads downloads nothing."""
    page = scan.page
    expect(page.locator("html")).to_have_attribute("data-engine", "uit")
    scan.item("trainer-doel").locator("input").first.focus()
    scan.wait_for_engine()
    marks = page.evaluate("performance.getEntriesByType('mark').map(mark => mark.name)")
    assert marks == ["engine:start", "engine:ready"]
    scan.ask()
    marks = page.evaluate("performance.getEntriesByType('mark').map(mark => mark.name)")
    assert marks[2:] == ["result:asked", "result:shown"]


def test_asking_many_times_gives_one_result(scan: Scan) -> None:
    """A double click, or Enter held down."""
    button = scan.page.locator("[data-action=resultaat]")
    button.dblclick()
    for _ in range(20):
        button.press("Enter")
    expect(scan.page.locator('#resultaat[data-status="klaar"]')).to_be_visible()
    assert scan.page.locator("#resultaat table").count() == 1


def test_wiping_while_waiting_leaves_nothing_behind(scan: Scan) -> None:
    """A result that was on its way does not come after all."""
    scan.item("trainer-doel").locator("input[value='4']").check()
    scan.page.locator("[data-action=resultaat]").click()
    press_wipe(scan.page)
    scan.wait_for_engine()
    expect(scan.page.locator("#resultaat")).to_have_attribute("data-status", "leeg")
    expect(scan.page.locator("#resultaat")).to_be_hidden()


SAY = """async ([name, values]) => {
  const script = document.querySelector("script[type=module][src]").src;
  const { text } = await import(script.replace("pages/scan.js", "page/texts.js"));
  try { return text(name, values); } catch (error) { return error.message; }
}"""


def test_a_sentence_is_whole_or_a_mistake_of_ours(one_scan: Scan) -> None:
    """A number chooses its form; a name that the page does not have, or a place without a value, is never passed by."""
    counted = {"what": "Zo", "total": 36}
    one = one_scan.page.evaluate(SAY, ["counted", counted | {"count": 1}])
    none = one_scan.page.evaluate(SAY, ["counted", counted | {"count": 0}])
    assert (one, none) == (
        "Zo: 1 van de 36 stellingen is ingevuld.",
        "Zo: 0 van de 36 stellingen zijn ingevuld.",
    )
    assert one_scan.page.evaluate(SAY, ["counted", {"count": 2, "total": 36}]) == "text 'counted' needs 'what'"
    for name in ("geen", "constructor"):
        assert one_scan.page.evaluate(SAY, [name, {}]) == f"no text '{name}' on this page"
