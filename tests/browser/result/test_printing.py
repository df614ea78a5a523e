"""The whole result on paper: from the page, and from the page that someone saved."""

from pathlib import Path

import pytest
from playwright.sync_api import Page, expect

from build_tools.bench.host import hosting
from scan.definition.model import Instrument
from scan.report.data import make_report
from scan.report.html import render_report_page
from tests.browser.conftest import IN_EACH_BROWSER, Scan, browser_without_driver
from tests.responses import response_per_role

VISIBLE = "rows => rows.filter(row => row.checkVisibility()).length"
COUNT = """<script>
const rows = [...document.querySelectorAll(".report-behind li")];
const found = {
  shown: rows.filter((row) => row.checkVisibility() && row.getBoundingClientRect().height > 0).length,
  folded: document.querySelectorAll(".report-role:not([open])").length,
};
fetch("/report", { method: "POST", body: JSON.stringify(found) });
</script>"""


def _sheets(page: Page) -> int:
    return page.pdf(format="A4").count(b"/Type /Page\n")


@pytest.fixture
def result(noted: Scan) -> Page:
    """A whole result with notes, in the page."""
    return noted.page


@pytest.fixture
def saved(result: Page, page: Page, tmp_path: Path) -> Page:
    """The same, as someone saved and opened it."""
    result.get_by_role("button", name="Meer vormen").click()
    with result.expect_download() as download:
        result.get_by_role("button", name="Bewaar als webpagina").click()
    file = tmp_path / "resultaat.html"
    download.value.save_as(file)
    page.goto(file.as_uri())
    return page


@pytest.mark.parametrize("kind", ["result", "saved"])
def test_the_statements_behind_a_role_are_on_paper(kind: str, request: pytest.FixtureRequest) -> None:
    """Folded on the screen; on paper nobody can unfold them."""
    page: Page = request.getfixturevalue(kind)
    statements = page.locator(".report-behind li")
    assert statements.evaluate_all(VISIBLE) == 0
    page.emulate_media(media="print")
    assert statements.evaluate_all(VISIBLE) == 36
    assert page.locator(".report-own-choice").evaluate_all(VISIBLE) == 0
    assert _sheets(page) <= 6


@pytest.mark.parametrize("name", IN_EACH_BROWSER)
def test_each_browser_unfolds_the_statements(name: str, instrument: Instrument, tmp_path: Path) -> None:
    """With what holds on paper made to hold on the screen: not every browser can be told that it prints."""
    browser = browser_without_driver(name)
    report = make_report(response_per_role(instrument, {}), instrument)
    page = render_report_page(report, None).replace("@media print", "@media all")
    (tmp_path / "index.html").write_text(page.replace("</body>", f"{COUNT}</body>"), encoding="utf-8")
    with hosting({"saved": tmp_path}) as host:
        (found,) = browser.reports(host, "saved/", count=1)
    assert found == {"shown": 36, "folded": 6}


def test_the_month_is_on_paper(result: Page) -> None:
    """Two results of one person are told apart."""
    month = result.get_by_text("Ingevuld in mei 2026.", exact=True)
    expect(month).to_be_hidden()
    result.emulate_media(media="print")
    expect(month).to_be_visible()


def test_every_form_of_sharing_says_what_it_cannot_carry(result: Page) -> None:
    """One list says what goes along; beside each button stands what is different there."""
    share = result.locator("[aria-labelledby=delen-kop]")
    for sentence in (
        "Altijd: de maand, de conclusie, de grafiek met je antwoorden als stippen, de tabel en een tekst per rol.",
        "Je keuze geldt voor het gespreksverslag, de print en de webpagina.",
        "Je antwoorden staan er alleen in als stippen in de grafiek, zonder de stelling erbij.",
        "Eerdere keren en de blik van een collega zitten er nooit in.",
        "Altijd je scores en al je antwoorden, notities en situaties als je ze aankruist.",
        "Alleen de maand en je antwoorden, op slot.",
    ):
        expect(share).to_contain_text(sentence)


def test_the_first_sheet_says_what_it_comes_to_and_what_to_do(result: Page) -> None:
    """Conclusion, month, act and chart before the first sheet is full."""
    result.set_viewport_size({"width": 688, "height": 980})  # A4 within its margins, in CSS pixels
    result.emulate_media(media="print")
    for part in (".report-month", ".report-conclusion", ".report-act", ".chart-stippen"):
        box = result.locator(f"#resultaat-inhoud {part}").first.bounding_box()
        assert box
        assert box["y"] + box["height"] < 980, part


@pytest.mark.parametrize(
    "path",
    [
        *("i-scan/invullen/", "i-scan/collega/", "programma/doelenkaart/", "programma/doelprofiel/"),
        "werkbladen/taakafspraak/",
    ],
)
def test_what_keeps_and_opens_is_not_on_paper(one_tab: Page, address: str, path: str) -> None:
    """Nobody can press a button there."""
    one_tab.goto(address + path)
    expect(one_tab.locator("html.has-script")).to_be_attached()
    one_tab.emulate_media(media="print")
    expect(one_tab.locator("[data-action=bewaar]").first).to_be_hidden()
    expect(one_tab.locator("[data-action=wis]").first).to_be_hidden()
