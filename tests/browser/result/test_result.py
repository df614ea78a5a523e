"""What someone lays beside a result, writes at it and chooses in it."""

import json
from pathlib import Path
from typing import Any

from playwright.sync_api import Browser, Page, expect

from tests.browser.conftest import Scan, leave_python_out, scored_by_python, wipe, without_python
from tests.browser.files.test_incoming import PLAIN
from tests.browser.result.conftest import NOTES, show
from tests.golden import FOLDER

THREES = FOLDER / "all-threes-is-flat.json"
LATER = FOLDER / "person-starting-technovator-half-a-year-later.json"


def _saved(scan: Scan, folder: Path) -> dict[str, Any]:
    saved: dict[str, Any] = json.loads(scan.save(folder).read_text(encoding="utf-8"))
    return saved


def test_the_result_has_its_parts_in_order(plain: Scan) -> None:
    """Conclusion, what to do, chart, roles, what can lie beside, taking it along, what it is not."""
    parts = ".report-conclusion, .report-week, .report-views, .report-roles, .beside, .share, .report-not"
    order = plain.page.locator("#resultaat").locator(parts).evaluate_all("parts => parts.map(part => part.className)")
    assert order == [part.strip(" .") for part in parts.split(",")]


def test_a_role_shows_the_answers_behind_its_text(answered: Scan) -> None:
    """Each statement with what was answered, behind the line of the role."""
    role = answered.page.locator("[data-section=adviseur]")
    expect(role.get_by_text("Je schat in dat adviseren je gemiddeld lukt")).to_be_visible()
    expect(role.locator(".report-behind")).to_be_hidden()
    answered.unfold_role("adviseur")
    expect(role.get_by_role("heading", name="De stellingen bij adviseur (5 van 6 tellen mee)")).to_be_visible()
    answers = role.locator(".report-behind strong").all_inner_texts()
    assert answers == ["met hulp", "met hulp", "niet van toepassing", "nog niet", "met hulp", "zelfstandig"]


def test_notes_and_situations_are_kept_saved_and_printed(answered: Scan, tmp_path: Path) -> None:
    """In the tab at once, in the file, and on paper as text; another view of the result leaves them."""
    page = answered.page
    answered.unfold_role("coach")
    page.get_by_label("Notitie bij coach").fill("Vaker doorvragen.\n<b>Samen</b>")
    answered.unfold_role("veranderkundige")
    page.get_by_label("Jouw situatie als veranderkundige").fill("Een team zonder eigenaar.")
    answered.unfold("Een doel")
    page.get_by_label("Doelprofiel", exact=True).select_option("blended-onderwijs")
    expect(page.get_by_role("columnheader", name="Doel")).to_be_visible()
    expect(page.locator("[data-notitie=coach]")).to_have_value("Vaker doorvragen.\n<b>Samen</b>")
    saved = _saved(answered, tmp_path)
    assert saved["notes"] == {"coach": "Vaker doorvragen.\n<b>Samen</b>"}
    assert saved["situations"] == {"veranderkundige": "Een team zonder eigenaar."}
    page.get_by_label("Mijn notities en situaties").check()
    page.emulate_media(media="print")
    written = page.locator("#resultaat-inhoud .report-written:visible")
    assert written.all_inner_texts() == ["Vaker doorvragen.\n<b>Samen</b>", "Een team zonder eigenaar."]
    expect(page.locator("[data-section=coach] .report-written")).to_have_text("Vaker doorvragen.\n<b>Samen</b>")
    expect(page.locator("[data-section=coach] .report-written")).to_be_visible()
    expect(page.locator("[data-notitie=coach]")).to_be_hidden()
    page.emulate_media(media="screen")
    page.reload()
    expect(page.locator("[data-notitie=coach]")).to_have_value("Vaker doorvragen.\n<b>Samen</b>")


def test_a_visitor_chooses_other_roles(answered: Scan, tmp_path: Path) -> None:
    """At most two; focus stays at the choice; without a choice the suggestion is back."""
    page = answered.page
    cards = page.locator("[data-focus]")
    suggested = cards.evaluate_all("cards => cards.map(card => card.dataset.focus)")
    assert len(suggested) == 2
    page.get_by_text("Kies een andere rol").click()
    coach = page.get_by_role("checkbox", name="Coach")
    coach.click()
    expect(page.locator("#keuze-status")).to_have_text("Kies er hooguit twee. Vink er eerst een uit.")
    expect(coach).not_to_be_checked()
    page.locator(f"#kies-{suggested[0]}").uncheck()
    expect(cards).to_have_count(1)
    coach.focus()
    page.keyboard.press("Space")
    expect(page.locator("[data-focus=coach]")).to_be_visible()
    expect(coach).to_be_focused()
    expect(page.get_by_text("Deze rol koos je zelf.").first).to_be_visible()
    assert set(_saved(answered, tmp_path)["focus"]) == {"coach", suggested[1]}
    coach.uncheck()
    expect(cards).to_have_count(1)
    page.locator(f"#kies-{suggested[1]}").click()  # not `uncheck`: the suggestion may check it again at once
    expect(page.locator("#keuze-status")).to_have_text("Hierboven staat weer ons voorstel.")
    expect(cards).to_have_count(2)
    assert "focus" not in _saved(answered, tmp_path)


def test_a_visitor_sets_targets_of_their_own(answered: Scan, tmp_path: Path) -> None:
    """Beginning with a profile, changed per role; the command line says the same of the saved file."""
    page = answered.page
    answered.unfold("Een doel")
    choice = page.get_by_label("Doelprofiel", exact=True)
    choice.select_option("digitale-basis")
    expect(page.locator("#doelprofiel-status")).not_to_be_empty()
    expect(page.locator("#eigen-doel")).to_be_hidden()
    choice.select_option("eigen")
    own = page.get_by_role("group", name="Mijn doel per rol")
    expect(own.get_by_label("Trainer")).to_have_value("4")
    own.get_by_label("Adviseur").select_option("5")
    expect(page.locator("#doelprofiel-status")).to_have_text("Het resultaat is bijgewerkt met je eigen doel.")
    own.get_by_label("Technovator").select_option("")
    expect(page.locator("tr[data-role=technovator] td").last).to_have_text("–")
    file = answered.save(tmp_path)
    assert json.loads(file.read_text(encoding="utf-8"))["targets"]["adviseur"] == 5
    report = scored_by_python(file, "--profile", "eigen")
    focus = page.locator("[data-focus]").evaluate_all("cards => cards.map(card => card.dataset.focus)")
    assert focus == [each["role"] for each in report["focus"]]
    expect(page.get_by_text("Hier ligt je eigen doel")).to_have_count(len(report["focus"]))


def test_several_earlier_files_give_a_line_per_role(one_scan: Scan) -> None:
    """The order is that of their months; the same file twice counts once; earlier answers stay out of the form."""
    page = show(one_scan, LATER).page
    first = FOLDER / "person-starting-technovator.json"
    other = FOLDER / "all-fives-is-flat-and-the-bar-stops-at-five.json"
    before = one_scan.rows()
    one_scan.unfold("Een eerdere keer")
    page.locator("[data-action=vergelijk]").set_input_files([other, first])
    page.get_by_role("button", name="Ja, allemaal van mij").click()  # one of them is of the month of this result
    expect(page.get_by_role("img", name="Je rollen door de tijd")).to_be_visible()
    expect(page.locator("#vergelijk-status")).to_contain_text("2 eerdere keren")
    page.locator("[data-action=vergelijk]").set_input_files([first])
    expect(page.locator("#vergelijk-status")).to_contain_text("ligt er al naast")
    report = scored_by_python(LATER, "--compare", str(first), "--compare", str(other))
    assert [attempt["month"] for attempt in report["attempts"]] == ["2026-05", "2026-11"]
    shown = page.locator("tr[data-change]").evaluate_all("rows => rows.map(row => row.dataset.verdict)")
    assert shown == [change["verdict"] for change in report["changes"].values()]
    assert one_scan.rows() == before
    page.get_by_role("button", name="Haal de vergelijking weg").click()
    expect(page.locator("tr[data-change]")).to_have_count(0)


def test_an_imported_comparison_is_the_one_that_is_shown(one_scan: Scan) -> None:
    """Not an older one: after taking it away, the next file stands there."""
    page = show(one_scan, LATER).page
    one_scan.unfold("Een eerdere keer")
    cells = page.locator("tr[data-change=trainer] td")
    page.locator("[data-action=vergelijk]").set_input_files(FOLDER / "person-starting-technovator.json")
    expect(cells.first).to_have_text("1,60")
    page.get_by_role("button", name="Haal de vergelijking weg").click()
    expect(cells).to_have_count(0)
    page.locator("[data-action=vergelijk]").set_input_files(FOLDER / "all-fives-is-flat-and-the-bar-stops-at-five.json")
    page.get_by_role("button", name="Ja, allemaal van mij").click()
    expect(cells.first).to_have_text("5,00")


def test_a_colleague_fills_in_and_hands_over_a_file(page: Page, one_scan: Scan, address: str, tmp_path: Path) -> None:
    """On a page of their own, in words about the other; beside the result only what exceeds the margin counts."""
    theirs = Scan(page, address)
    theirs.page.goto(address + "i-scan/collega/")
    expect(theirs.item("coach-leervraag").locator("legend")).to_contain_text("Mijn collega")
    theirs.answer_all([*[5] * 6, *[1] * 6, *[3] * 18, *["nvt"] * 6])
    file = theirs.save(tmp_path)
    saved = json.loads(file.read_text(encoding="utf-8"))
    assert (saved["author"], file.name[:14]) == ("collega", "i-scan-collega")
    own = show(one_scan, THREES)
    page = own.page
    own.unfold("De blik van een collega")
    page.locator("input[data-action=collega]").set_input_files(file)
    expect(page.locator("tr[data-view]")).to_have_count(6)
    differs = page.locator("tr[data-view]").evaluate_all("rows => rows.map(row => row.dataset.differs)")
    assert differs == ["ja", "ja", "nee", "nee", "nee", ""]
    assert page.locator(".chart-beelden line.chart-outline").count() == 2
    expect(page.get_by_text("Jullie beelden verschillen bij trainer en coach.")).to_be_visible()
    page.get_by_role("button", name="Haal de blik van je collega weg").click()
    expect(page.locator("tr[data-view]")).to_have_count(0)


@without_python
def test_the_colleagues_page_keeps_apart_what_the_two_filled_in(scan: Scan, address: str) -> None:
    """On one device, in one tab, one after the other."""
    scan.item("trainer-doel").locator("input[value='4']").check()
    scan.page.goto(address + "i-scan/collega/")
    assert scan.page.locator("[type=radio]:checked").count() == 0
    scan.item("trainer-doel").locator("input[value='1']").check()
    scan.open()
    expect(scan.item("trainer-doel").locator("input[value='4']")).to_be_checked()


def test_the_short_edition_has_a_result_and_grows_into_the_whole(page: Page, address: str, tmp_path: Path) -> None:
    """Eighteen statements and the same rule; then the answers go along to all thirty-six."""
    scan = Scan(page, address)
    page.goto(address + "i-scan/kort/")
    expect(page.locator("fieldset[data-item]")).to_have_count(18)
    scan.answer_all([*[5] * 3, *[1] * 3, *[3] * 12])
    scan.ask()
    assert [row["group"] for row in scan.rows()] == ["kop", "groei", *["midden"] * 4]
    assert [row["answered"] for row in scan.rows()] == ["3"] * 6
    file = scan.save(tmp_path)
    report = scored_by_python(file)
    assert report["edition"] == "kort"
    assert {row["role"]: row["score"] for row in scan.rows()} == {
        role: f"{score['score']:.4f}" for role, score in report["scores"].items()
    }
    leave_python_out(page.context)  # no other result is asked for
    page.get_by_role("button", name="Maak er de hele i-scan van").click()
    expect(page.locator("fieldset[data-item]")).to_have_count(36)
    expect(page.locator("#voortgang")).to_have_text("Je hebt 18 van de 36 stellingen ingevuld.")
    assert "#" not in page.url
    wipe(page)
    page.goto(address + "i-scan/kort/")
    assert page.locator("[type=radio]:checked").count() == 0


def test_coming_back_from_a_passage_finds_the_result(remembering_browser: Browser, address: str) -> None:
    """With the comparison that lay beside it: the links are there to be followed."""
    page = remembering_browser.new_page()
    scan = Scan(page, address).open()
    scan.open_file(PLAIN)
    scan.ask()
    page.locator("[data-action=vergelijk]").set_input_files(NOTES)
    page.get_by_role("button", name="Ja, allemaal van mij").click()
    expect(page.locator("tr[data-change]")).to_have_count(6)
    page.goto(address + "rollen/coach/")
    page.evaluate("history.back()")
    expect(page.locator('#resultaat[data-status="klaar"]')).to_be_visible()
    expect(page.locator("tr[data-change]")).to_have_count(6)
    page.context.close()


def test_what_was_unfolded_stays_so(plain: Scan) -> None:
    """Another choice renews the result, not the way someone looks at it."""
    page = plain.page
    page.get_by_role("button", name="Radar").click()
    plain.unfold("Een doel")
    page.get_by_label("Doelprofiel", exact=True).select_option("digitale-basis")
    expect(page.get_by_role("columnheader", name="Doel")).to_be_visible()
    expect(page.get_by_role("img", name="Je rollen als radar")).to_be_visible()


def test_only_the_role_that_was_unfolded_stays_so(one_scan: Scan) -> None:
    """Each belongs to its own role. What was folded away stays folded too."""
    page = show(one_scan, THREES).page
    one_scan.unfold_role("coach")
    one_scan.unfold_role("adviseur")
    page.locator("[data-notitie=adviseur]").fill("Vaker doorvragen.")
    one_scan.unfold_role("adviseur")
    one_scan.unfold("Een doel")
    page.get_by_label("Doelprofiel", exact=True).select_option("digitale-basis")
    expect(page.get_by_role("columnheader", name="Doel")).to_be_visible()
    unfolded = page.locator("#resultaat .report-role[open]").evaluate_all(
        "all => all.map(each => each.dataset.section)"
    )
    assert unfolded == ["coach"]


def test_focus_stays_where_it_was_in_a_renewed_result(plain: Scan) -> None:
    """On a line that unfolds, which has no name of its own, and within a text on the same words."""
    page = plain.page
    choice = page.get_by_label("Doelprofiel", exact=True)
    summary = page.locator("[data-section=adviseur] > summary")
    summary.focus()
    choice.evaluate(CHOOSE, "digitale-basis")
    expect(page.get_by_role("columnheader", name="Doel")).to_be_visible()
    expect(summary).to_be_focused()
    plain.unfold_role("coach")
    note = page.locator("[data-notitie=coach]")
    note.fill("Vaker doorvragen.")
    note.evaluate("field => field.setSelectionRange(6, 16)")
    choice.evaluate(CHOOSE, "")
    expect(page.get_by_role("columnheader", name="Doel")).to_have_count(0)
    expect(note).to_be_focused()
    assert note.evaluate("field => field.value.slice(field.selectionStart, field.selectionEnd)") == "doorvragen"


CHOOSE = """(choice, value) => {
  choice.value = value;
  choice.dispatchEvent(new Event("change", { bubbles: true }));
}"""
"""Another choice, without taking focus to it."""


def test_a_file_of_later_is_pointed_out(plain: Scan) -> None:
    """An older result on the page, a newer one beside it: the signs would say the opposite."""
    plain.unfold("Een eerdere keer")
    plain.page.locator("[data-action=vergelijk]").set_input_files([LATER, LATER])
    expect(plain.page.locator("#vergelijk-status")).to_have_text(
        "De vergelijking met één eerdere keer staat hierboven. Ze gaat pas mee als je dat bij Meenemen aankruist. "
        "Let op: er is een bestand bij van later dan dit resultaat."
    )
    plain.page.get_by_role("button", name="Haal de vergelijking weg").click()
    expect(plain.page.locator("#vergelijk")).to_be_focused()
