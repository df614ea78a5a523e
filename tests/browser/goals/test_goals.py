"""The goal card: written, kept, handed over, printed and wiped, with a script and without."""

import json
import re
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest
from playwright.sync_api import Browser, BrowserContext, Locator, Page, Route, expect

from build_tools.parts.goal_card import FORMS, MOST_CARDS, TEXTS, goal_card_values
from tests.browser.conftest import WAIT, Scan, wipe
from tests.browser.files.handing_in import open_each
from tests.browser.files.test_incoming import A_BYTE_TOO_MANY, DROP, FORMATS
from tests.browser.pages.crawl import watch
from tests.browser.pages.screens import faults
from tests.browser.pages.test_accessibility import _STOP
from tests.hostile_cards import CARD_WORDS, GOOD_CARD_FILES, HOSTILE_CARD_FILES

SAVED = FORMATS / "goal-card-1.json"
WORDS = "Studenten vertellen iedere week wat ze op hun stageplek deden en waarom ze dat zo deden. " * 5
STORED = "[sessionStorage.length, localStorage.length, document.cookie]"
EXAMPLE = "Laat een ingevulde kaart zien"


class Cards:
    """The page of the goal card in a tab, in the words of a visitor."""

    def __init__(self, page: Page, address: str) -> None:
        self.page = page
        self.address = address + "programma/doelenkaart/"

    def open(self) -> "Cards":
        """Go to the page."""
        self.page.goto(self.address)
        expect(self.page.locator("html.has-script")).to_be_attached()
        return self

    def start_over(self) -> "Cards":
        """Wipe all: one empty card is left, as on a page that was just opened."""
        script = "['wis', 'wis-zeker'].forEach(name => document.querySelector(`[data-action=${name}]`).click())"
        self.page.evaluate(script)
        self.page.locator("#wis-status:not(:empty)").wait_for(state="attached")
        return self

    @property
    def all(self) -> Locator:
        """The cards, in their order."""
        return self.page.locator(".goal-card")

    @property
    def status(self) -> Locator:
        """The line that says what happened to the cards."""
        return self.page.locator("#kaarten-status")

    @property
    def file_status(self) -> Locator:
        """The line that says what happened to a file."""
        return self.page.locator("#bestand-status")

    def card(self, number: int) -> Locator:
        """One card, counted from 1."""
        return self.all.nth(number - 1)

    def press(self, name: str, card: int | None = None) -> None:
        """Press a button, of the page or of a card."""
        (self.card(card) if card else self.page).get_by_role("button", name=name, exact=True).click()

    def write(self, key: str, text: str, card: int = 1) -> None:
        """Write one text."""
        self.card(card).locator(f"[name={key}]").fill(text)

    def fill(self, card: int = 1) -> None:
        """Fill every field of a card to the last character."""
        for key, most in TEXTS.items():
            self.write(key, WORDS[: most - 1] + ".", card)
        for box in self.card(card).get_by_role("checkbox").all():
            box.check()
        self.card(card).get_by_label("ict helpt hierbij").check()

    def goals(self) -> list[str]:
        """What each card says about its goal."""
        script = "fields => fields.map(field => field.value)"
        found: list[str] = self.page.locator("[name=goal]").evaluate_all(script)
        return found

    def headings(self) -> list[str]:
        """How each card is called."""
        return self.page.locator(".goal-card h2").all_inner_texts()

    def save(self, folder: Path) -> dict[str, Any]:
        """Save the cards, and read what was saved."""
        with self.page.expect_download() as download:
            self.press("Bewaar in een bestand")
        assert re.fullmatch(r"doelenkaart-\d{4}-\d\d\.json", download.value.suggested_filename)
        download.value.save_as(folder / "saved.json")
        saved: dict[str, Any] = json.loads((folder / "saved.json").read_text(encoding="utf-8"))
        return saved

    def open_file(self, file: Path) -> None:
        """Open a file and wait for what is said about it."""
        self.file_status.evaluate("element => element.replaceChildren()")
        self.page.locator("[data-action=open]").set_input_files(file)
        self.page.locator("#bestand-status:not(:empty)").wait_for(state="attached")

    def pages_on_paper(self) -> int:
        """Count the sheets of A4 that printing takes."""
        return len(re.findall(rb"/Type\s*/Page\b", self.page.pdf(prefer_css_page_size=True)))


@pytest.fixture(scope="module")
def one_tab(browser: Browser, address: str) -> Iterator[Cards]:
    """The goal card in one tab, for all tests that need no clean profile."""
    context = browser.new_context()
    context.set_default_timeout(WAIT)
    yield Cards(context.new_page(), address).open()
    context.close()


@pytest.fixture
def cards(one_tab: Cards) -> Cards:
    """The goal card in that tab, with nothing on it."""
    return one_tab.start_over()


@pytest.fixture
def fresh_cards(page: Page, address: str) -> Cards:
    """The goal card in a clean profile."""
    return Cards(page, address).open()


def _fill_up(cards: Cards, folder: Path) -> None:
    """Have as many cards as a file holds, out of a file."""
    file = folder / "vol.json"
    saved = json.loads(SAVED.read_text(encoding="utf-8"))
    file.write_text(json.dumps(saved | {"cards": [{"goal": "een"}] * MOST_CARDS}), encoding="utf-8")
    cards.open_file(file)
    expect(cards.all).to_have_count(MOST_CARDS)


def test_a_team_makes_copies_moves_and_orders_its_cards(cards: Cards) -> None:
    """The whole way of someone with three goals; focus is always where the work is."""
    cards.write("team", "Verzorgende IG")
    cards.write("goal", "een")
    cards.press("Nieuwe kaart")
    expect(cards.card(2).get_by_label("Team of opleiding")).to_be_focused()
    expect(cards.status).to_have_text("Er is een lege kaart bij gekomen.")
    cards.write("goal", "twee", 2)
    cards.press("Kopieer deze kaart", 1)
    expect(cards.card(2).get_by_label("Team of opleiding")).to_be_focused()
    cards.write("goal", "kopie", 2)
    assert cards.goals() == ["een", "kopie", "twee"]
    assert cards.headings() == [
        "Doelenkaart 1 van 3: Verzorgende IG",
        "Doelenkaart 2 van 3: Verzorgende IG",
        "Doelenkaart 3 van 3",
    ]
    cards.press("Omhoog", 3)
    expect(cards.card(2).get_by_role("button", name="Omhoog")).to_be_focused()
    expect(cards.status).to_have_text("Deze kaart staat nu op plaats 2 van 3.")
    cards.press("Omhoog", 2)
    expect(cards.card(1).get_by_role("heading")).to_be_focused()
    cards.press("Omlaag", 1)
    assert cards.goals() == ["een", "twee", "kopie"]
    assert cards.card(1).get_by_role("button", name="Omhoog").count() == 0
    assert cards.card(3).get_by_role("button", name="Omlaag").count() == 0


def test_a_card_that_was_taken_away_comes_back_in_its_place(cards: Cards) -> None:
    """With what was written meanwhile elsewhere; each card has its own line to bring it back."""
    for number, goal in enumerate(("een", "twee", "drie"), 1):
        if number > 1:
            cards.press("Nieuwe kaart")
        cards.write("goal", goal, number)
    cards.press("Haal deze kaart weg", 2)
    expect(cards.page.get_by_role("button", name="Zet terug")).to_be_focused()
    expect(cards.page.locator(".goal-gone")).to_contain_text("Weggehaald: Doelenkaart 2 van 3.")
    cards.write("goal", "een, verder", 1)
    cards.press("Haal deze kaart weg", 2)
    cards.page.get_by_role("button", name="Zet terug").first.click()
    expect(cards.card(2).get_by_role("heading")).to_be_focused()
    assert cards.goals() == ["een, verder", "twee"]
    cards.press("Zet terug")
    assert cards.goals() == ["een, verder", "twee", "drie"]
    cards.page.reload()
    assert cards.goals() == ["een, verder", "twee", "drie"]


def test_the_last_card_may_go_as_well(cards: Cards) -> None:
    """And a new one is one press away."""
    cards.press("Haal deze kaart weg", 1)
    expect(cards.all).to_have_count(0)
    cards.press("Nieuwe kaart")
    expect(cards.all).to_have_count(1)


def test_more_cards_than_a_file_holds_are_not_made(cards: Cards, tmp_path: Path) -> None:
    """The page says so, in making one, in copying, in opening and in bringing back."""
    full = f"Er passen hier {MOST_CARDS} kaarten. Bewaar ze in een bestand en begin daarna opnieuw."
    _fill_up(cards, tmp_path)
    for name in ("Nieuwe kaart", "Kopieer deze kaart"):
        cards.status.evaluate("element => element.replaceChildren()")
        cards.page.get_by_role("button", name=name).first.click()
        expect(cards.status).to_have_text(full)
    cards.open_file(SAVED)
    expect(cards.file_status).to_have_text(
        "Met dit bestand erbij worden het 23 kaarten en er passen er 20; haal eerst kaarten weg. "
        "Aan je kaarten is niets veranderd."
    )
    cards.press("Haal deze kaart weg", 1)
    cards.press("Kopieer deze kaart", 1)
    cards.press("Zet terug")
    expect(cards.status).to_have_text(full)
    assert len(cards.save(tmp_path)["cards"]) == MOST_CARDS


def test_without_a_script_the_card_is_a_form_for_paper(browser: Browser, address: str) -> None:
    """Every field with its label and hint, nothing required or chosen, one sheet of A4, and no dead button."""
    context = browser.new_context(java_script_enabled=False)
    page = context.new_page()
    page.goto(address + "programma/doelenkaart/")
    for text in goal_card_values(CARD_WORDS)["texts"].values():
        expect(page.get_by_label(text["label"], exact=True)).to_be_editable()
        expect(page.get_by_text(text["hint"]).first).to_be_visible()
    assert page.get_by_role("radio").count() == 3
    assert page.get_by_role("checkbox").count() == len(FORMS)
    assert page.locator("[required], [checked]").count() == 0
    assert page.get_by_role("button").count() == 0
    expect(page.get_by_text("Speelt ict geen rol? Een prima uitkomst")).to_be_visible()
    expect(page.get_by_text("Dan werkt JavaScript hier niet.")).to_be_visible()
    assert Cards(page, address).pages_on_paper() == 1
    context.close()


def test_a_reload_keeps_what_was_written_and_nothing_is_kept_before(cards: Cards) -> None:
    """An empty card and an example are nothing of the visitor's."""
    cards.press(EXAMPLE)
    cards.press("Nieuwe kaart")
    assert cards.page.evaluate(STORED) == [0, 0, ""]
    cards.write("goal", "eigen", 2)
    cards.write("students", "regel één\nregel twee", 2)
    cards.card(2).get_by_label("weten we nog niet").check()
    cards.card(2).get_by_label("uitproberen").check()
    assert cards.page.evaluate(STORED) == [1, 0, ""]
    cards.page.reload()
    assert cards.headings() == ["Doelenkaart"]
    assert cards.goals() == ["eigen"]
    expect(cards.card(1).locator("[name=students]")).to_have_value("regel één\nregel twee")
    expect(cards.card(1).get_by_label("weten we nog niet")).to_be_checked()
    expect(cards.card(1).get_by_label("uitproberen")).to_be_checked()
    cards.card(1).get_by_label("uitproberen").uncheck()
    cards.page.reload()
    expect(cards.card(1).get_by_label("uitproberen")).not_to_be_checked()


def test_what_stands_in_the_storage_is_checked(cards: Cards) -> None:
    """A draft that is not ours leaves an empty card."""
    cards.write("goal", "x")
    (name,) = cards.page.evaluate("Object.keys(sessionStorage)")
    cards.page.evaluate('name => { sessionStorage[name] = \'{"format": "anders"}\' }', name)
    cards.page.reload()
    assert cards.goals() == [""]


def test_our_own_mistake_in_reading_is_told_and_leaves_an_empty_card(fresh_cards: Cards) -> None:
    """As if nothing was kept, but not in silence."""
    fresh_cards.write("goal", "x")
    errors: list[str] = []
    fresh_cards.page.on("console", lambda message: errors.append(message.text) if message.type == "error" else None)
    fresh_cards.page.route(fresh_cards.address, _with_half_a_rule)
    fresh_cards.page.reload()
    assert fresh_cards.goals() == [""]
    assert [error.partition(":")[0] for error in errors] == ["TypeError"]


def _with_half_a_rule(route: Route) -> None:
    """Serve the page with a rule for the month in a file that lacks what its kind needs."""
    response = route.fetch()
    route.fulfill(response=response, body=response.text().replace('"kind": "Month"', '"kind": "Choice"'))


def test_what_was_typed_too_early_and_does_not_fit_is_said(fresh_cards: Cards, tmp_path: Path) -> None:
    """Someone types while the page loads, beside as many cards as a file holds."""
    _fill_up(fresh_cards, tmp_path)
    fresh_cards.page.add_init_script(
        """document.addEventListener("readystatechange", () => {
          if (document.readyState === "interactive") document.querySelector("[name=goal]").value = "te vroeg";
        })"""
    )
    fresh_cards.page.reload()
    expect(fresh_cards.status).to_have_text(
        f"Er passen hier {MOST_CARDS} kaarten. Wat je typte terwijl de pagina laadde, paste er niet meer bij. "
        "Haal een kaart weg en typ het opnieuw."
    )
    assert fresh_cards.goals() == ["een"] * MOST_CARDS


def test_cards_under_an_old_name_are_found_once(cards: Cards) -> None:
    """The name held a version before; it holds none now, so that an update loses nothing."""
    cards.write("goal", "x")
    (name,) = cards.page.evaluate("Object.keys(sessionStorage)")
    cards.page.evaluate("name => { sessionStorage['i-coach-doelenkaart:1'] = sessionStorage[name] }", name)
    cards.page.evaluate("name => sessionStorage.removeItem(name)", name)
    cards.page.reload()
    assert cards.goals() == ["x"]
    assert cards.page.evaluate("Object.keys(sessionStorage)") == [name]
    assert name == "i-scan:i-coach-doelenkaart"


@pytest.mark.parametrize("ban", ["getter", "setItem"])
def test_where_storage_is_forbidden_the_card_works(context: BrowserContext, address: str, ban: str) -> None:
    """And says so, once."""
    page = context.new_page()
    no = "throw new DOMException('no', 'SecurityError')"
    page.add_init_script(
        f"Object.defineProperty(window, 'sessionStorage', {{ get() {{ {no} }} }})"
        if ban == "getter"
        else f"Storage.prototype.setItem = () => {{ {no} }}"
    )
    cards = Cards(page, address).open()
    cards.write("goal", "x")
    expect(cards.file_status).to_contain_text("Dit tabblad mag niets onthouden.")
    cards.write("goal", "xy")
    expect(cards.file_status).to_be_empty()


def test_a_saved_file_opens_for_ever_and_comes_back_the_same(cards: Cards, tmp_path: Path) -> None:
    """Every field of every card; an empty card makes room."""
    cards.open_file(SAVED)
    expect(cards.file_status).to_have_text("Het bestand is geopend: 3 kaarten.")
    expect(cards.card(1).get_by_role("heading")).to_be_focused()
    assert cards.headings()[0] == "Doelenkaart 1 van 3: Timmeren, bbl"
    assert cards.save(tmp_path)["cards"] == json.loads(SAVED.read_text(encoding="utf-8"))["cards"]
    expect(cards.file_status).to_have_text(re.compile(r"^Het bestand doelenkaart-\d{4}-\d\d\.json is aangeboden\."))


def test_opening_adds_to_what_is_there(cards: Cards, tmp_path: Path) -> None:
    """Nothing is replaced: cards of more teams come together, also by dropping."""
    cards.write("goal", "eigen")
    cards.press("Nieuwe kaart")
    cards.press(EXAMPLE)
    assert cards.page.evaluate(DROP, ["x.json", SAVED.read_text(encoding="utf-8")])
    told = "Het bestand is geopend: 3 kaarten, onder de kaarten die er al stonden."
    expect(cards.file_status).to_have_text(told)
    expect(cards.page.locator("#geopend")).to_have_text(told)
    expect(cards.card(3).get_by_role("heading")).to_be_focused()
    assert [card.get("goal", "")[:10] for card in cards.save(tmp_path)["cards"]] == [
        "eigen",
        "Studenten ",
        "Elke stude",
        "",
    ]
    assert cards.page.evaluate(STORED) == [1, 0, ""]


def test_saving_nothing_says_so(cards: Cards) -> None:
    """Also when only the example stands there."""
    cards.press("Bewaar in een bestand")
    expect(cards.file_status).to_have_text("Je hebt nog niets ingevuld om te bewaren.")
    cards.press(EXAMPLE)
    cards.press("Bewaar in een bestand")
    expect(cards.file_status).to_have_text("Je hebt nog niets ingevuld om te bewaren. Het voorbeeld zit er niet bij.")


def test_every_hostile_file_gets_its_sentence_and_changes_nothing(cards: Cards) -> None:
    """One sentence that says what and what to do; the work that stood there stays."""
    cards.write("goal", "eigen")
    files = {name: file for name, file in HOSTILE_CARD_FILES.items() if len(file[0]) <= A_BYTE_TOO_MANY}
    outcomes = open_each(cards.page, [content for content, _ in files.values()], "[name=goal]")
    for (told, goals), (name, (_, sentence)) in zip(outcomes, files.items(), strict=True):
        assert told == f"{sentence} Aan je kaarten is niets veranderd.", name
        assert goals == ["eigen"], name
    assert cards.page.evaluate("[window.hacked, ({}).team]") == [None, None]


def test_a_file_that_is_far_too_large_gets_its_sentence_and_changes_nothing(cards: Cards, tmp_path: Path) -> None:
    """Chosen from the disk, as large as can be."""
    content, sentence = max(HOSTILE_CARD_FILES.values(), key=lambda file: len(file[0]))
    file = tmp_path / "groot.json"
    file.write_bytes(content)
    cards.write("goal", "eigen")
    cards.open_file(file)
    assert cards.file_status.inner_text() == f"{sentence} Aan je kaarten is niets veranderd."
    assert cards.goals() == ["eigen"]


@pytest.mark.parametrize("name", GOOD_CARD_FILES)
def test_an_odd_but_good_file_opens(cards: Cards, tmp_path: Path, name: str) -> None:
    """Texts are texts, whatever stands in them; what we do not know is left out."""
    file = tmp_path / f"{name}.json"
    file.write_bytes(GOOD_CARD_FILES[name])
    cards.open_file(file)
    expect(cards.file_status).to_have_text("Het bestand is geopend: 1 kaart.")
    saved = cards.save(tmp_path)["cards"][0]
    assert saved["goal"] == "Uit een bestand"
    assert set(saved) <= {*TEXTS, "ict_role", "forms"}
    assert saved.get("team") != "erf"
    assert cards.page.evaluate("[window.hacked, ({}).team]") == [None, None]


def test_the_example_is_marked_and_is_nobodys_until_it_is_changed(cards: Cards, tmp_path: Path) -> None:
    """It stands above one's own cards, is not saved, and becomes a card like others at the first change."""
    cards.write("goal", "eigen")
    cards.press(EXAMPLE)
    cards.press(EXAMPLE)
    expect(cards.all).to_have_count(2)
    example = cards.card(1)
    expect(example.get_by_role("heading")).to_be_focused()
    expect(example.get_by_role("heading")).to_have_text(
        "Voorbeeld van een doelenkaart: Verzorgende IG, tweede leerjaar"
    )
    expect(example.get_by_text("Dit voorbeeld hebben wij bedacht")).to_be_visible()
    assert [card["goal"] for card in cards.save(tmp_path)["cards"]] == ["eigen"]
    cards.press("Kopieer deze kaart", 1)
    expect(cards.card(2).get_by_text("Dit voorbeeld hebben wij bedacht")).to_be_hidden()
    cards.write("team", "Wij", 1)
    expect(cards.status).to_have_text("Je hebt het voorbeeld veranderd. Het is nu een kaart van jullie.")
    expect(example.get_by_text("Dit voorbeeld hebben wij bedacht")).to_be_hidden()
    assert len(cards.save(tmp_path)["cards"]) == 3


def test_room_is_counted_only_when_it_is_nearly_gone(cards: Cards) -> None:
    """And said once, and again when it is gone."""
    room = cards.card(1).locator("[data-field=team] .goal-room")
    cards.write("team", "x" * 71)
    expect(room).to_be_empty()
    cards.write("team", "x" * 72)
    expect(room).to_have_text("Nog 8 tekens")
    expect(cards.status).to_have_text("Nog 8 tekens: Team of opleiding.")
    cards.card(1).locator("[name=team]").press_sequentially("x" * 20)
    expect(room).to_have_text("Dit vak is vol")
    expect(cards.status).to_have_text("Dit vak is vol: Team of opleiding.")
    expect(cards.card(1).locator("[name=team]")).to_have_value("x" * 80)


def test_no_role_for_ict_is_a_fine_outcome(cards: Cards) -> None:
    """The sentence belongs to the choice, and the fields about ict stay."""
    cards.card(1).get_by_label("ict speelt geen rol").check()
    group = cards.card(1).get_by_role("group", name="Welke rol speelt ict bij dit doel?")
    expect(group).to_have_accessible_description(re.compile("Een prima uitkomst.* mogen dan leeg blijven"))
    expect(cards.card(1).get_by_label("Digitale geletterdheid")).to_be_visible()


def test_wiping_takes_every_trace(cards: Cards) -> None:
    """Cards, an example, cards that were taken away, and what the tab kept."""
    cards.write("goal", "geheim")
    cards.press("Kopieer deze kaart", 1)
    cards.press("Haal deze kaart weg", 1)
    cards.press(EXAMPLE)
    wipe(cards.page)
    assert cards.page.evaluate(STORED) == [0, 0, ""]
    assert cards.goals() == [""]
    assert cards.page.get_by_role("button", name="Zet terug").count() == 0
    assert "geheim" not in cards.page.content()
    cards.page.reload()
    assert cards.goals() == [""]


def _come_back(cards: Cards, address: str, *, after_wiping: bool) -> None:
    """Go to the same page along another one, perhaps wipe there, and come back out of the browser's memory."""
    noting = "event => { document.body.dataset.cameBack = event.persisted; }"
    cards.page.evaluate(f"window.addEventListener('pageshow', {noting})")
    cards.page.goto(address + "i-scan/privacy/")
    cards.open()
    if after_wiping:
        wipe(cards.page)
    cards.page.evaluate("history.go(-2)")
    expect(cards.page.locator("body[data-came-back=true]")).to_be_attached()


@pytest.mark.parametrize("gone", [False, True])
def test_coming_back_after_wiping_leaves_nothing(remembering_browser: Browser, address: str, gone: bool) -> None:
    """The browser's memory of pages does not bring back what was wiped, nor a card that waited to be put back."""
    context = remembering_browser.new_context()
    cards = Cards(context.new_page(), address).open()
    cards.write("goal", "geheim")
    if gone:
        cards.press("Haal deze kaart weg", 1)
    _come_back(cards, address, after_wiping=True)
    assert cards.goals() == [""]
    assert cards.page.get_by_role("button", name="Zet terug").count() == 0
    assert "geheim" not in cards.page.content()
    context.close()


def test_coming_back_keeps_what_was_not_wiped(remembering_browser: Browser, address: str) -> None:
    """With the card that waits to be put back."""
    context = remembering_browser.new_context()
    cards = Cards(context.new_page(), address).open()
    cards.write("goal", "een")
    cards.press("Kopieer deze kaart", 1)
    cards.press("Haal deze kaart weg", 2)
    _come_back(cards, address, after_wiping=False)
    cards.press("Zet terug")
    assert cards.goals() == ["een", "een"]
    context.close()


def test_wiping_the_scan_leaves_the_cards(cards: Cards, address: str) -> None:
    """Each page wipes its own."""
    cards.write("goal", "blijft")
    wipe(Scan(cards.page, address).open().page)
    assert cards.open().goals() == ["blijft"]


def test_the_card_goes_with_the_keyboard(cards: Cards, tmp_path: Path) -> None:
    """From the address bar to a saved file with Tab, Space and typing; focus is visible at every stop."""
    cards.open()
    page = cards.page
    written = 0
    for _ in range(80):
        page.keyboard.press("Tab")
        stop = page.evaluate(_STOP)
        assert stop["visible"], stop
        if stop["type"] in ("text", "textarea"):
            written += 1
            page.keyboard.type(f"tekst {written}")
        elif stop["type"] in ("radio", "checkbox"):
            page.keyboard.press("Space")
        elif stop["action"] == "bewaar":
            break
    assert written == len(TEXTS)
    with page.expect_download():
        page.keyboard.press("Enter")
    saved = cards.save(tmp_path)["cards"][0]
    assert [saved[key] for key in TEXTS] == [f"tekst {number}" for number in range(1, len(TEXTS) + 1)]
    assert saved["ict_role"] == "helps"
    assert saved["forms"] == list(FORMS)


def test_enter_in_a_field_leaves_the_page_alone(cards: Cards) -> None:
    """A form that nobody sends."""
    cards.write("team", "x")
    cards.card(1).locator("[name=team]").press("Enter")
    assert cards.page.url == cards.address
    expect(cards.card(1).locator("[name=team]")).to_have_value("x")


def test_once_loaded_the_page_asks_for_nothing(fresh_cards: Cards, tmp_path: Path) -> None:
    """Not one request, whatever someone does; the plug may be pulled."""
    requests, complaints = watch(fresh_cards.page)
    fresh_cards.page.context.set_offline(True)
    fresh_cards.press(EXAMPLE)
    fresh_cards.fill(2)
    fresh_cards.press("Kopieer deze kaart", 2)
    fresh_cards.press("Haal deze kaart weg", 2)
    fresh_cards.press("Zet terug")
    fresh_cards.save(tmp_path)
    fresh_cards.open_file(SAVED)
    fresh_cards.page.pdf()
    wipe(fresh_cards.page)
    assert [url for url in requests if not url.startswith("blob:")] == []
    assert complaints == []


def test_the_page_loads_no_engine(page: Page, address: str) -> None:
    """Nothing is calculated here."""
    requests, _ = watch(page)
    Cards(page, address).open()
    page.wait_for_load_state("networkidle")
    assert [url for url in requests if "engine" in url or url.endswith(".wasm")] == []


def test_each_card_takes_one_sheet_of_paper(cards: Cards) -> None:
    """Empty, filled to the last character, half filled, and the example; what was taken away is not printed."""
    assert cards.pages_on_paper() == 1
    cards.fill()
    assert cards.pages_on_paper() == 1
    cards.press("Nieuwe kaart")
    for key in ("team", "goal", "students", "teachers", "ict_use"):
        cards.write(key, WORDS[: TEXTS[key]], 2)
    assert cards.pages_on_paper() == 2
    cards.press(EXAMPLE)
    assert cards.pages_on_paper() == 3
    cards.press("Haal deze kaart weg", 2)
    assert cards.pages_on_paper() == 2


def test_on_paper_stands_what_was_written_and_nothing_else(fresh_cards: Cards) -> None:
    """Texts in full rather than cut off in a field, lines where nothing stands, no buttons."""
    fresh_cards.write("goal", "regel één\nregel twee")
    fresh_cards.page.emulate_media(media="print")
    written = fresh_cards.card(1).locator("[data-field=goal] .goal-print")
    expect(written).to_be_visible()
    expect(written).to_have_text("regel één regel twee")
    expect(fresh_cards.card(1).locator("[data-field=means] .goal-print")).to_have_css("border-bottom-style", "solid")
    for hidden in (
        "textarea",
        ".button",
        "h1",
        ".keep",
        ".site-header",
        ".site-footer",
        "[data-field=goal] .goal-hint",
    ):
        expect(fresh_cards.page.locator(hidden).first).to_be_hidden()
    expect(fresh_cards.card(1).get_by_role("radio").first).to_be_visible()


def test_no_violations_in_any_state(cards: Cards) -> None:
    """Empty, with an example, nearly full, without a role for ict, taken away, opened, refused; on every screen."""
    assert faults(cards.page) == []
    cards.fill()
    cards.card(1).get_by_label("ict speelt geen rol").check()
    cards.press(EXAMPLE)
    cards.press("Nieuwe kaart")
    cards.press("Haal deze kaart weg", 3)
    assert faults(cards.page) == []
    cards.open_file(SAVED)
    cards.page.locator("[data-action=open]").set_input_files({"name": "x", "mimeType": "x/y", "buffer": b"x"})
    expect(cards.page.locator("#geopend")).to_contain_text("Dit is geen bestand met doelenkaarten")
    assert faults(cards.page) == []


def test_a_screen_reader_hears_which_card_a_field_belongs_to(cards: Cards) -> None:
    """Each card is a region with its own name, and no two elements share an id."""
    cards.write("team", "Zorg")
    cards.press("Nieuwe kaart")
    second = cards.page.get_by_role("form", name="Doelenkaart 2 van 2")
    group = second.get_by_role("group", name="Wie wat doet")
    expect(group.get_by_role("textbox", name="De i-coach")).to_have_accessible_description(
        "Bijvoorbeeld een sessie en meekijken."
    )
    expect(second.get_by_role("button", name="Haal deze kaart weg")).to_have_accessible_description(
        "Doelenkaart 2 van 2"
    )
    ids = cards.page.locator("[id]").evaluate_all("all => all.map(each => each.id)")
    assert len(ids) == len(set(ids))


def test_a_link_opens_a_card_on_which_something_stands(page: Page, address: str) -> None:
    """In place of the empty one; loaded again, or asked for again, it is the same card and not one more."""
    cards = Cards(page, address)
    cards.address += "#begin-leersituatie"
    start = goal_card_values(CARD_WORDS)["starts"]["leersituatie"]
    cards.open()
    for _ in range(2):
        expect(cards.all).to_have_count(1)
        for key in TEXTS:
            expect(cards.card(1).locator(f"[name={key}]")).to_have_value(start.get(key, ""))
        expect(cards.card(1).get_by_label("uitproberen")).to_be_checked()
        expect(page).to_have_url(cards.address.partition("#")[0])
        page.reload()
    cards.write("goal", "Studenten vinden zelf hun fouten.")
    page.goto("about:blank")
    cards.open()
    assert cards.goals() == ["Studenten vinden zelf hun fouten."]
    expect(cards.status).to_contain_text("Deze kaart was al begonnen")
    cards.write("form_note", "Ieder kiest zelf een werkvorm.")
    page.goto("about:blank")
    cards.open()
    assert cards.goals() == ["Studenten vinden zelf hun fouten.", ""]


@pytest.mark.parametrize("other", [False, True])
def test_who_follows_such_a_link_sees_what_stands_on_the_card(page: Page, address: str, other: bool) -> None:
    """The heading of that card and a line below it, also below cards of before; the line goes when someone writes."""
    cards = Cards(page, address)
    page.set_viewport_size({"width": 390, "height": 700})
    if other:
        cards.open().write("goal", "Een eigen doel")
        page.goto("about:blank")
    cards.address += "#begin-leersituatie"
    cards.open()
    card = cards.all.last
    expect(card.get_by_role("heading")).to_be_focused()
    note = card.get_by_text("Verderop staat al iets op deze kaart")
    for part in (card.get_by_role("heading"), note):
        expect(part).to_be_in_viewport(ratio=1)
    card.locator("[name=goal]").fill("Studenten vinden zelf hun fouten.")
    expect(note).to_be_hidden()


def test_such_a_link_is_followed_on_the_open_page_as_well(cards: Cards) -> None:
    """Typed, or chosen in a list of bookmarks: the page does not load again."""
    for key in ("leersituatie", "organisatie", "organisatie"):
        cards.page.evaluate("key => { location.hash = `begin-${key}`; }", key)
        expect(cards.page).to_have_url(cards.address)
    expect(cards.all).to_have_count(2)
    expect(cards.card(2).get_by_role("heading")).to_be_focused()
    expect(cards.card(2).locator("[name=organisation]")).not_to_be_empty()


def test_a_link_to_a_card_for_which_there_is_no_room_says_so_in_sight(cards: Cards, tmp_path: Path) -> None:
    """Above the cards, for the line below them is far away."""
    _fill_up(cards, tmp_path)
    cards.page.evaluate("location.hash = 'begin-organisatie'")
    expect(cards.page.locator("#geopend")).to_contain_text(f"Er passen hier {MOST_CARDS} kaarten.")
    expect(cards.page.locator("#geopend")).to_be_in_viewport()


def test_a_button_begins_such_a_card_and_an_unknown_one_begins_nothing(page: Page, address: str) -> None:
    """Below what is there; an unknown one says so above the cards, and aloud."""
    cards = Cards(page, address)
    cards.address += "#begin-iets-anders"
    cards.open()
    expect(cards.all).to_have_count(1)
    for line in (cards.status, page.locator("#geopend")):
        expect(line).to_contain_text("die hier niet is")
    expect(page).to_have_url(cards.address.partition("#")[0])
    cards.write("goal", "Een eigen doel")
    cards.press("De organisatie")
    expect(cards.status).to_contain_text("Verderop staat al iets op deze kaart.")
    assert cards.goals() == ["Een eigen doel", ""]
    cards.press("De organisatie")
    assert cards.goals() == ["Een eigen doel", ""]
    expect(cards.card(2).locator("[name=organisation]")).not_to_be_empty()
    assert faults(page) == []
