"""No request goes to another origin, and none carries an answer. What holds for every page: test_all_pages.py."""

from http.server import ThreadingHTTPServer
from pathlib import Path
from typing import Any

from playwright.sync_api import BrowserContext, Page, expect

from build_tools.serve.preview import SiteHandler, make_server
from tests.browser.conftest import Scan
from tests.browser.files.test_incoming import PLAIN
from tests.browser.form.test_scan import ANSWERS
from tests.browser.pages.crawl import elsewhere, watch
from tests.servers import running


def test_searching_stays_within_the_site(page: Page, address: str) -> None:
    """The index is a file of our own, and the search works under the policy."""
    requests, complaints = watch(page)
    page.goto(f"{address}zoeken/")
    page.get_by_role("searchbox").press_sequentially("leervraag", delay=20)
    expect(page.locator("#gevonden > li").first).to_be_visible()
    assert elsewhere(requests, address) == []
    assert complaints == []


def test_once_python_is_there_nothing_is_asked_until_the_result_stands(scan: Scan) -> None:
    """The promise of the scan: from the first answer to the result, not one request."""
    scan.item("trainer-doel").locator("input").first.focus()
    scan.wait_for_engine()
    requests, complaints = watch(scan.page)
    scan.answer_all_by_hand(ANSWERS)
    scan.ask()
    assert requests == []
    assert complaints == []


def _server_log(site: Path, context: BrowserContext, answers: list[Any]) -> list[str]:
    """Take the scan and give what the server saw of it, line by line."""
    seen: list[str] = []

    class Noting(SiteHandler):
        def parse_request(self) -> bool:
            """Note every request, also with a method that this server does not know."""
            if not super().parse_request():
                return False
            headers = sorted(f"{name}: {value}" for name, value in self.headers.items() if name != "Host")
            body = self.rfile.read(int(self.headers.get("Content-Length", 0)))
            seen.append(f"{self.command} {self.path} {headers} {body!r}".replace(str(self.server.server_port), "PORT"))
            return True

    server = ThreadingHTTPServer(("127.0.0.1", 0), lambda *given: Noting(*given, directory=str(site)))
    with running(server) as address:
        scan = Scan(context.new_page(), address).open()
        scan.answer_all(answers)
        scan.ask()
    return sorted(seen)


def test_a_server_cannot_tell_one_visitor_from_another_by_the_answers(site: Path, browser: Any) -> None:
    """Two people with opposite answers leave exactly the same lines, bodies and headers included."""
    logs = []
    for answers in ([1] * 36, [5] * 36):
        context = browser.new_context()
        logs.append(_server_log(site, context, answers))
        context.close()
    assert logs[0] == logs[1]
    assert len(logs[0]) > 10


def test_inside_a_frame_on_another_site_it_works(page: Page, address: str, tmp_path: Path) -> None:
    """As in a learning environment: filled in, scored and saved."""
    body = f'<iframe title="i-scan" width="900" height="900" src="{address}i-scan/kort/"></iframe>'
    (tmp_path / "index.html").write_text(body, encoding="utf-8")
    with running(make_server(tmp_path)) as learning_environment:
        # Another port is another origin but the same site to a browser; another name is another site.
        page.goto(learning_environment.replace("127.0.0.1", "localhost"))
        _fill_in_a_frame(page)


def _fill_in_a_frame(page: Page) -> None:
    frame = page.frame_locator("iframe")
    expect(frame.get_by_role("button", name="Toon mijn resultaat")).to_be_visible()
    for radio in frame.locator(".is-current input[value='3']").all():
        radio.check()
    frame.get_by_role("button", name="Toon mijn resultaat").click()
    expect(frame.locator('#resultaat[data-status="klaar"]')).to_be_visible()
    assert frame.locator("tr[data-role=trainer]").get_attribute("data-score") == "3.0000"
    frame.get_by_text("Bewaren, openen, wissen").click()  # a frame is as narrow as a phone
    with page.expect_download() as download:
        frame.get_by_role("button", name="Bewaar in een bestand").click()
    assert download.value.suggested_filename.endswith(".json")


def test_once_loaded_everything_works_without_a_network(scan: Scan) -> None:
    """What the privacy page tells visitors to try: answers, result, comparison, pictures and files, unplugged."""
    scan.item("trainer-doel").locator("input").first.focus()
    scan.wait_for_engine()
    scan.page.context.set_offline(True)
    scan.answer_all(ANSWERS)
    scan.ask()
    scan.page.locator("[data-action=vergelijk]").set_input_files(PLAIN)
    expect(scan.page.locator("tr[data-change]")).to_have_count(6)
    scan.unfold("Meer vormen")
    for button in (
        "Bewaar de grafiek als PNG",
        "Bewaar als tabel (CSV)",
        "Bewaar als webpagina",
        "Bewaar in een bestand",
    ):
        with scan.page.expect_download():
            scan.page.get_by_role("button", name=button).click()
    scan.page.get_by_role("button", name="Toon het gespreksverslag").click()
    expect(scan.page.locator("#verslag svg")).to_be_visible()
