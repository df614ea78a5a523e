"""Working out one role on the page of the method."""

from http.server import ThreadingHTTPServer
from pathlib import Path
from typing import Any

import pytest
from playwright.sync_api import Browser, BrowserContext, Locator, Page, expect

from build_tools.serve.preview import SiteHandler
from scan.definition.model import Instrument
from scan.report.recalculation import read_recalculation, recalculation_data
from tests.browser.conftest import Scan
from tests.browser.pages.crawl import watch
from tests.browser.pages.screens import SMALLEST, WIDE, faults
from tests.browser.pages.test_accessibility import _STOP
from tests.browser.result.conftest import write_result
from tests.servers import running

EXAMPLE = [3, 4, 3, 2, 4, 4]
SUMMARY = "Nagerekend. De score is 3,3333 met een marge van 0,5730. Het niveau is 'zelfstandig'."
_AS_AT_FIRST = """() => {
  sessionStorage.clear();
  dispatchEvent(new PageTransitionEvent("pageshow", { persisted: true }));
  document.querySelectorAll("main details").forEach((each) => (each.open = false));
  document.activeElement.blur();
}"""
"""A page that someone comes back to empties its form by itself."""


class Method:
    """The page of the method in a tab, in the words of a visitor."""

    def __init__(self, page: Page, address: str) -> None:
        self.page = page
        self.address = address + "i-scan/verantwoording/"

    def open(self) -> "Method":
        """Go to the page."""
        self.page.goto(self.address)
        expect(self.page.locator("html.has-script")).to_be_attached()
        return self

    def begin_anew(self) -> "Method":
        """Leave the page as it was when it was opened."""
        self.page.evaluate(_AS_AT_FIRST)
        return self

    @property
    def status(self) -> Locator:
        """The line that says what happened."""
        return self.page.locator("#nareken-status")

    @property
    def result(self) -> Locator:
        """Where the steps are shown."""
        return self.page.locator("#nagerekend")

    def press(self, name: str) -> None:
        """Press a button."""
        self.page.get_by_role("button", name=name, exact=True).click()

    def answers(self) -> list[str]:
        """What is chosen at each statement."""
        script = "choices => choices.map(choice => choice.value)"
        found: list[str] = self.page.locator("select[name=antwoord]").evaluate_all(script)
        return found

    def step(self, name: str) -> Locator:
        """What is worked out at one step."""
        return self.page.locator(f"[data-step={name}] .method-calculation")


@pytest.fixture(scope="module")
def one_method(one_tab: Page, address: str) -> Method:
    """The page in one tab: Python starts in it once."""
    return Method(one_tab, address).open()


@pytest.fixture
def method(one_method: Method) -> Method:
    """The page, as someone finds it."""
    return one_method.begin_anew()


@pytest.fixture
def new_method(page: Page, address: str) -> Method:
    """The page in a tab of its own, in which Python still has to start."""
    return Method(page, address).open()


def test_the_example_gives_the_numbers_of_the_page(method: Method) -> None:
    """Those of the worked example in the text, to four decimals, announced and step by step."""
    method.press("Voorbeeld")
    expect(method.status).to_contain_text("Het voorbeeld is ingevuld")
    assert method.answers() == list(map(str, EXAMPLE))
    method.press("Reken na")
    expect(method.status).to_have_text(SUMMARY)
    expect(method.status).to_have_attribute("role", "status")
    expect(method.result).to_have_attribute("data-status", "klaar")
    expect(method.page.locator("[data-step]")).to_have_count(8)
    expect(method.step("gemiddelde")).to_have_text("20 / 6 = 3,3333")
    expect(method.step("marge")).to_have_text("1,8304 · 0,3130 = 0,5730")
    expect(method.step("balk")).to_have_text("2,7603 tot 3,9063")


def test_other_assumptions_give_what_python_gives(method: Method, instrument: Instrument) -> None:
    """The browser's Python and ours agree; what stood there goes away as soon as something changes."""
    method.press("Voorbeeld")
    method.press("Reken na")
    expect(method.step("marge")).to_be_visible()
    method.page.get_by_label("Spreiding tussen mensen (sd)").fill("1,25")
    expect(method.result).to_be_hidden()
    method.page.get_by_label("Samenhang tussen stellingen (r)").fill("0.2")
    method.page.keyboard.press("Enter")
    request = {"scale": "trainer", "answers": EXAMPLE, "sd": "1.25", "r": "0,2"}
    margin = recalculation_data(read_recalculation(request, instrument))["margin"]
    expect(method.step("marge")).to_contain_text(f"= {margin:.4f}".replace(".", ","))


def test_the_answers_of_this_tab_can_be_worked_out(
    scan: Scan, address: str, instrument: Instrument, tmp_path: Path
) -> None:
    """As they stand on the page of the scan; the score is the one that stands in the result."""
    answers = [*EXAMPLE, *[5, 4, "nvt", 5, 4, None], *[2] * 24]
    scan.open_file(write_result(tmp_path / "result.json", answers, instrument))
    scan.ask()
    row = next(row for row in scan.rows() if row["role"] == "coach")
    method = Method(scan.page, address).open()
    method.page.get_by_label("Rol", exact=True).select_option("coach")
    coach = [item.text for item in instrument.scales[1].items]
    expect(method.page.locator("[data-statement]")).to_have_text(coach)
    method.press("Mijn antwoorden")
    expect(method.status).to_have_text("Je antwoorden bij de rol Coach zijn ingevuld: 5 van de 6. Kies nu 'Reken na'.")
    assert method.answers() == ["5", "4", "nvt", "5", "4", ""]
    method.press("Reken na")
    expect(method.step("gemiddelde")).to_contain_text(f"= {row['score']}".replace(".", ","))
    method.page.get_by_label("Rol", exact=True).select_option("adviseur")
    expect(method.status).to_have_text("Dit zijn andere stellingen. De antwoorden zijn daarom weer leeg.")
    assert method.answers() == [""] * 6


VERSION = '{"instrument": "i-scan", "instrument_version": "2.0", '


@pytest.mark.parametrize(
    "kept",
    [
        VERSION + '"answers": {"trainer-geven": 3, "trainer-eigen-les": "nvt"}, "notes": {"trainer": "x"}}',
        VERSION
        + '"answers": {"trainer-geven": 3, "trainer-eigen-les": "nvt", "trainer-niveau": 6, "__proto__": {"x": 3}}}',
    ],
)
def test_a_draft_is_checked_answer_by_answer(method: Method, kept: str) -> None:
    """A whole result, or something that another hand wrote."""
    method.page.evaluate("kept => sessionStorage.setItem('i-scan:i-scan:volledig', kept)", kept)
    method.press("Mijn antwoorden")
    expect(method.status).to_contain_text("2 van de 6")
    assert method.answers() == ["3", "nvt", "", "", "", ""]


@pytest.mark.parametrize(
    "kept",
    [
        *(None, "[]", "null", "3", "{", '{"answers": null}', '{"trainer-doel": "3"}'),
        VERSION + '"answers": {"trainer-doel": "3"}}',
        '{"instrument": "i-scan", "instrument_version": "1.0", "answers": {"trainer-doel": 3}}',
    ],
)
def test_without_answers_in_this_tab_the_page_says_so(method: Method, kept: str | None) -> None:
    """Plainly, with what to do; what was filled in stays."""
    if kept is not None:
        method.page.evaluate("kept => sessionStorage.setItem('i-scan:i-scan:volledig', kept)", kept)
    method.press("Voorbeeld")
    method.press("Mijn antwoorden")
    expect(method.status).to_have_text(
        "In dit tabblad staan geen antwoorden uit de volledige i-scan bij de rol Trainer. "
        "Vul die eerst in en open deze pagina in hetzelfde tabblad."
    )
    assert method.answers() == list(map(str, EXAMPLE))


def test_a_wrong_assumption_gets_its_sentence(method: Method) -> None:
    """One sentence that names the field and the bounds; the next try works."""
    method.press("Voorbeeld")
    method.page.get_by_label("Spreiding tussen mensen (sd)").fill("veel")
    method.press("Reken na")
    alert = method.page.get_by_role("alert")
    expect(alert).to_have_text(
        "De spreiding (sd) moet een getal van 0,1 tot en met 2 zijn, met hooguit vier decimalen; "
        "schrijf bijvoorbeeld 0,70."
    )
    expect(method.result).to_have_attribute("data-status", "fout")
    method.page.get_by_label("Spreiding tussen mensen (sd)").fill("0,70")
    method.press("Reken na")
    expect(method.status).to_have_text(SUMMARY)


def test_too_few_answers_are_said(method: Method) -> None:
    """Nothing filled in is no error."""
    method.press("Reken na")
    expect(method.status).to_contain_text("Er is geen antwoord met punten.")


def test_it_all_goes_with_the_keyboard(method: Method) -> None:
    """From role to result with Tab, letters and Enter; focus shows at every stop, and the code scrolls."""
    page = method.page
    page.get_by_label("Rol", exact=True).focus()
    for answer in EXAMPLE:
        page.keyboard.press("Tab")
        assert page.evaluate(_STOP)["visible"]
        page.keyboard.type(str(answer))
    stops = []
    for _ in range(5):
        page.keyboard.press("Tab")
        stop = page.evaluate(_STOP)
        assert stop["visible"], stop
        stops.append(stop["action"] or stop["type"])
    assert stops == ["voorbeeld", "mijn-antwoorden", "text", "text", "reken-na"]
    page.keyboard.press("Enter")
    expect(method.status).to_have_text(SUMMARY)
    expect(page.get_by_role("button", name="Reken na")).to_be_focused()
    summary = page.locator(".method-source summary").first
    summary.focus()
    page.keyboard.press("Enter")
    page.keyboard.press("Tab")
    code = page.get_by_label("Broncode van scan/scoring/scores.py")
    expect(code).to_be_focused()
    page.keyboard.press("PageDown")
    page.wait_for_function("() => document.activeElement.scrollTop > 0")


def test_python_starts_at_the_first_focus_and_then_nothing_is_asked(
    new_method: Method, context: BrowserContext
) -> None:
    """Reading downloads no engine; after it is there, working out needs no network and stores nothing."""
    page = new_method.page
    page.wait_for_load_state("networkidle")
    expect(page.locator("html")).to_have_attribute("data-engine", "uit")
    page.get_by_label("Rol", exact=True).focus()
    expect(page.locator("html")).to_have_attribute("data-engine", "klaar")
    requests, complaints = watch(page)
    context.set_offline(True)
    new_method.press("Voorbeeld")
    new_method.press("Reken na")
    expect(new_method.status).to_have_text(SUMMARY)
    new_method.press("Mijn antwoorden")
    assert requests == []
    assert complaints == []
    assert page.evaluate("[localStorage.length, sessionStorage.length, document.cookie.length]") == [0, 0, 0]


def test_an_engine_that_does_not_come_is_said_with_a_way_out(page: Page, site: Any) -> None:
    """And what was filled in stays."""

    class Incomplete(SiteHandler):
        def do_GET(self) -> None:
            if self.path.partition("?")[0].endswith((".woff2", ".txt")):
                self.send_error(404)
            else:
                super().do_GET()

    server = ThreadingHTTPServer(("127.0.0.1", 0), lambda *given: Incomplete(*given, directory=str(site)))
    with running(server) as address:
        method = Method(page, address).open()
        method.press("Voorbeeld")
        method.press("Reken na")
        expect(page.get_by_role("alert")).to_have_text(
            "Een deel van de rekenmodule staat niet op de website. Meestal wordt die net vernieuwd. "
            "Wacht een minuut en laad de pagina opnieuw. "
            "Wat je invulde, staat er nog. Kies 'Reken na' om het opnieuw te proberen."
        )
        assert method.answers() == list(map(str, EXAMPLE))


def test_coming_back_leaves_nothing_behind(remembering_browser: Browser, address: str) -> None:
    """Answers that were taken from the tab do not outlive it in the browser's memory of pages."""
    context = remembering_browser.new_context()
    method = Method(context.new_page(), address).open()
    noting = "event => { document.body.dataset.cameBack = event.persisted; }"
    method.page.evaluate(f"window.addEventListener('pageshow', {noting})")
    method.press("Voorbeeld")
    expect(method.page.locator('html[data-engine="klaar"]')).to_be_attached()  # one that downloads is not kept
    method.page.goto(address + "i-scan/privacy/")
    method.page.evaluate("history.back()")
    expect(method.page.locator("body[data-came-back=true]")).to_be_attached()
    expect(method.page.locator("select[name=antwoord]").first).to_have_value("")
    assert method.answers() == [""] * 6
    expect(method.result).to_be_hidden()
    context.close()


def test_nothing_is_wrong_with_the_result_shown(method: Method) -> None:
    """Steps shown, code unfolded; then a refusal; on every screen."""
    method.press("Voorbeeld")
    method.press("Reken na")
    expect(method.status).to_have_text(SUMMARY)
    for summary in method.page.locator("main summary").all():
        summary.click()
    for width in (SMALLEST, WIDE):
        method.page.set_viewport_size({"width": width, "height": 800})
        targets = method.page.locator("#nareken-formulier :is(button, select, input), .method-source summary").all()
        boxes = [target.bounding_box() for target in targets]
        assert min(box["height"] for box in boxes if box) >= 44, width
    assert faults(method.page) == []
    method.page.get_by_label("Samenhang tussen stellingen (r)").fill("1")
    method.press("Reken na")
    expect(method.page.get_by_role("alert")).to_contain_text("De samenhang (r) moet een getal van 0,01")
    assert faults(method.page) == []
