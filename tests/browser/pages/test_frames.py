"""A page inside a page of another site, and a browser that prints nothing: honest, and with a way out."""

from pathlib import Path

import pytest
from playwright.sync_api import Frame, Page, expect

from tests.browser.conftest import Scan
from tests.browser.files.test_incoming import PLAIN
from tests.faulty_host import Fault, Faulty, host_with

SHEET = "werkbladen/taakafspraak/"
CARDS = "programma/doelenkaart/"
FORM = "i-scan/invullen/"
FRAMED = "Deze pagina staat in een venster van een andere site."
NO_PRINT = "Zie je geen printvenster?"
RUNS = "allow-scripts allow-same-origin"
WHAT_A_FRAME_GIVES = {
    "": set(),
    "allow-downloads": {"file"},
    "allow-modals": {"print"},
    "allow-popups": {"tab"},
    "allow-downloads allow-modals allow-popups allow-popups-to-escape-sandbox": {"file", "print", "tab"},
}
"""By what a frame allows beside `RUNS`; as content/instellingen/insluiten.md says."""
DEAD = ("window.print = () => {}", "delete window.print; window.print = undefined")
"""What the apps do that show pages on a phone."""


def _framed(page: Page, address: str, allows: str) -> Frame:
    """Put a page in a frame that allows no more than this."""
    page.set_content(f'<iframe sandbox="{allows}" src="{address}" width="1200" height="700"></iframe>')
    frame = page.frames[-1]
    frame.wait_for_load_state()
    return frame


@pytest.mark.parametrize("path", [SHEET, CARDS, FORM, "i-scan/collega/", "i-scan/kort/", "i-scan/verantwoording/"])
def test_a_page_in_a_frame_says_so_and_leads_out(page: Page, address: str, path: str) -> None:
    """By a link to a tab of its own, and by its address for where that is forbidden too."""
    frame = _framed(page, address + path, "allow-scripts allow-same-origin")
    notice = frame.locator("#in-venster")
    expect(notice).to_contain_text(FRAMED)
    link = notice.get_by_role("link", name="Open de pagina in een eigen tabblad")
    assert link.get_attribute("href") == address + path
    assert (link.get_attribute("target"), link.get_attribute("rel")) == ("_blank", "noopener")
    expect(notice.locator("code")).to_have_text(address + path)
    page.goto(address + path)
    expect(page.locator("#in-venster")).to_be_hidden()


def test_the_way_out_works_where_a_frame_allows_it(page: Page, address: str) -> None:
    """In a tab that is bound by nothing."""
    allows = "allow-scripts allow-same-origin allow-popups allow-popups-to-escape-sandbox"
    frame = _framed(page, address + SHEET, allows)
    with page.context.expect_page() as opened:
        frame.get_by_role("link", name="Open de pagina in een eigen tabblad").click()
    expect(opened.value.locator("#in-venster")).to_be_hidden()


@pytest.mark.parametrize("more", WHAT_A_FRAME_GIVES)
def test_each_permission_of_a_frame_gives_what_our_page_on_embedding_says(page: Page, address: str, more: str) -> None:
    """A file, a print, a tab; each press is made, and what came of it is counted."""
    came: set[str] = set()
    page.on("download", lambda _: came.add("file"))
    page.context.on("page", lambda _: came.add("tab"))
    frame = _framed(page, address + SHEET, f"{RUNS} {more}")
    frame.evaluate("addEventListener('beforeprint', () => { self.printed = true })")
    frame.get_by_label("I-coach", exact=True).fill("Wij")
    frame.get_by_role("button", name="Print of bewaar als pdf").click()
    frame.get_by_role("button", name="Bewaar in een bestand").click()
    expect(frame.locator("#bestand-status")).to_contain_text("is aangeboden.")
    frame.get_by_role("link", name="Open de pagina in een eigen tabblad").click()
    page.wait_for_timeout(500)  # what does not come cannot be waited for
    if frame.evaluate("self.printed"):
        came.add("print")
    assert came == WHAT_A_FRAME_GIVES[more]


def test_two_permissions_are_enough_for_a_result(page: Page, address: str) -> None:
    """And one is not: without an origin the scripts do not come from an ordinary host, and the form is for paper."""
    frame = _framed(page, f"{address}i-scan/kort/", RUNS)
    for radio in frame.locator(".is-current input[value='3']").all():
        radio.check()
    frame.get_by_role("button", name="Toon mijn resultaat").click()
    expect(frame.locator('#resultaat[data-status="klaar"]')).to_be_visible()
    frame = _framed(page, f"{address}i-scan/kort/", "allow-scripts")
    expect(frame.locator("fieldset[data-item]").first).to_be_visible()
    expect(frame.get_by_role("button", name="Toon mijn resultaat")).to_be_hidden()


@pytest.mark.parametrize(("path", "field"), [(SHEET, "I-coach"), (CARDS, "Team of opleiding")])
def test_what_a_frame_may_have_kept_back_is_not_called_saved(page: Page, address: str, path: str, field: str) -> None:
    """The file is offered; whether it came, nobody here can see."""
    frame = _framed(page, address + path, "allow-scripts allow-same-origin")
    frame.get_by_label(field, exact=True).fill("Wij")
    frame.get_by_role("button", name="Bewaar in een bestand").click()
    status = frame.locator("#bestand-status")
    expect(status).to_contain_text("is aangeboden. Zie je het niet? Kijk bij je downloads.")
    expect(status).to_contain_text("daar kan downloaden geblokkeerd zijn")


@pytest.mark.parametrize(("path", "line"), [(SHEET, "#print-status"), (CARDS, "#kaarten-status")])
def test_printing_that_does_nothing_is_said_within_two_seconds(page: Page, address: str, path: str, line: str) -> None:
    """In a frame that may open no dialogs."""
    frame = _framed(page, address + path, "allow-scripts allow-same-origin")
    frame.get_by_role("button", name="Print of bewaar als pdf").click()
    expect(frame.locator(line)).to_contain_text(NO_PRINT, timeout=2_000)


@pytest.mark.parametrize("dead", DEAD)
def test_an_app_that_prints_nothing_leaves_nothing_behind(scan: Scan, dead: str) -> None:
    """The hint comes, and a later print has the whole page on it again."""
    page = scan.page
    page.evaluate(dead)
    scan.open_file(PLAIN)
    scan.ask()
    scan.unfold("Meer vormen")
    page.get_by_role("button", name="Print of bewaar als pdf").click()
    expect(page.locator("#print-status")).to_contain_text(NO_PRINT, timeout=2_000)
    page.get_by_role("button", name="Toon het gespreksverslag").click()
    page.get_by_role("button", name="Print het gespreksverslag").click()
    expect(page.locator("#print-verslag-status")).to_contain_text(NO_PRINT, timeout=2_000)
    assert page.evaluate("document.documentElement.dataset.print") is None


@pytest.mark.parametrize("end", ["afterprint", "pointerdown", "keydown"])
def test_a_print_that_began_is_not_doubted(page: Page, address: str, end: str) -> None:
    """And what it left out comes back afterwards, also where a browser does not say when that is."""
    page.goto(address + CARDS)
    page.clock.install()
    page.evaluate("window.print = () => dispatchEvent(new Event('beforeprint'))")
    page.evaluate(
        "import(document.querySelector('script[src*=\"/pages/\"]').src.replace('pages/goals', 'page/printing'))"
        ".then(printing => printing.printPage('kaarten', 'deel'))"
    )
    page.clock.fast_forward(3_000)
    assert page.locator("#kaarten-status").inner_text() == ""
    assert page.evaluate("document.documentElement.dataset.print") == "deel"
    page.evaluate("end => dispatchEvent(new Event(end))", end)
    assert page.evaluate("document.documentElement.dataset.print") is None


def test_a_sheet_is_emptied_in_a_frame_without_dialogs(page: Page, address: str) -> None:
    """The question stands in the page."""
    frame = _framed(page, address + SHEET, "allow-scripts allow-same-origin")
    field = frame.get_by_label("I-coach", exact=True)
    field.fill("Wij")
    frame.get_by_role("button", name="Maak leeg", exact=True).click()
    frame.get_by_role("button", name="Ja, maak leeg").click()
    expect(field).to_have_value("")


@pytest.mark.parametrize("path", [SHEET, CARDS, FORM])
def test_a_frame_that_takes_our_origin_away_leaves_a_form_for_paper(page: Page, address: str, path: str) -> None:
    """There no script of ours may load: what can be filled in can be, and no button promises anything."""
    frame = _framed(page, address + path, "allow-scripts")
    page.wait_for_timeout(0)
    expect(frame.locator("html.has-script")).to_have_count(0)
    field = frame.locator("main").locator("textarea, input[type=radio]").first
    expect(field).to_be_visible()
    assert frame.locator("[data-action=bewaar]:visible, [data-action=print]:visible").count() == 0


class Open(Faulty):
    """A host that lets any page load its files, as some do of themselves."""

    def end_headers(self) -> None:
        """Say so."""
        self.send_header("Access-Control-Allow-Origin", "*")
        super().end_headers()


@pytest.mark.parametrize(("path", "label"), [(SHEET, "I-coach"), (CARDS, "Team of opleiding")])
def test_where_scripts_load_without_an_origin_the_page_works_and_promises_nothing(
    page: Page, site: Path, path: str, label: str
) -> None:
    """Nothing can be kept there, not even for a reload, and it says so."""
    complaints: list[str] = []
    page.on("pageerror", lambda error: complaints.append(str(error)))
    with host_with(site, Fault("nothing"), Open) as address:
        frame = _framed(page, address + path, "allow-scripts")
        expect(frame.locator("#in-venster")).to_contain_text(FRAMED)
        frame.get_by_label(label, exact=True).fill("Wij")
        expect(frame.locator("#bestand-status")).to_contain_text("Dit tabblad mag niets onthouden.")
        frame.get_by_role("button", name="Bewaar in een bestand").click()
        expect(frame.locator("#bestand-status")).to_contain_text("is aangeboden.")
    assert complaints == []


def test_without_an_origin_it_is_the_frame_that_keeps_the_result_away(page: Page, site: Path) -> None:
    """Not an old browser; and the answers are still there."""
    with host_with(site, Fault("nothing"), Open) as address:
        frame = _framed(page, address + FORM, "allow-scripts")
        frame.locator("fieldset[data-item] input").first.check()
        frame.locator("[data-action=resultaat]").click()
        alert = frame.locator('#resultaat[data-status="fout"] [role=alert]')
        expect(alert).to_contain_text("Het venster waarin deze pagina staat, laat de rekenmodule niet toe.")
        expect(alert).to_contain_text("Je antwoorden staan er nog.")
