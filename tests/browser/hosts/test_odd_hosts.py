"""The site on a host that does something odd: it works, or a page says what the host must change."""

import shutil
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from pathlib import Path

import pytest
from playwright.sync_api import Browser, Page, expect

from build_tools.finish.lost_file import FROM_DISK
from build_tools.finish.whole_names import name_whole
from build_tools.serve.preview import SiteHandler, SiteServer
from tests.browser.conftest import Scan
from tests.faulty_host import Fault, Faulty, host_with
from tests.hosts.odd_hosts import (
    NAME,
    PASSWORD,
    BehindPassword,
    Dripping,
    FoundEverything,
    OwnPolicy,
    WithoutQuery,
    WrongTypes,
    refusing,
    wrong_type,
)
from tests.servers import running

pytestmark = pytest.mark.hosts

COMMON = "default-src 'self'"
POLICIES = {
    COMMON: "(script-src 'self' 'wasm-unsafe-eval'; worker-src 'self' blob:)",
    "script-src 'self' 'wasm-unsafe-eval'; default-src https: 'self'": "(worker-src 'self' 'wasm-unsafe-eval' blob:)",
    "default-src *; worker-src 'none'": "(script-src * 'wasm-unsafe-eval'; worker-src blob:)",
    "img-src *, script-src 'self' blob:": "(script-src 'self' blob: 'wasm-unsafe-eval')",
}
"""What a host says of itself, and what the page asks it to say; a comma stands between two policies."""
GOOD_POLICIES = [
    "frame-ancestors 'self'",
    "default-src 'self' 'unsafe-inline' 'unsafe-eval' blob: data:",
    "default-src 'self'; script-src 'self' 'wasm-unsafe-eval'; worker-src blob:",
]
LOST = "Deze pagina is niet heel aangekomen"


@contextmanager
def served_by(kind: type[SiteHandler], folder: Path) -> Iterator[str]:
    """Serve a folder in this way, until the end of the block; gives the address."""
    with running(SiteServer(("127.0.0.1", 0), lambda *given: kind(*given, directory=str(folder)))) as address:
        yield address


def with_policy(policy: str) -> type[OwnPolicy]:
    """Give a host that has this policy for everything."""
    return type("OnePolicy", (OwnPolicy,), {"policy": policy})


@pytest.mark.parametrize("policy", POLICIES)
def test_a_policy_of_the_host_is_named_and_not_the_browser(page: Page, site: Path, policy: str) -> None:
    """With what it should say, to copy."""
    with served_by(with_policy(policy), site) as address:
        Scan(page, address).open()
        page.locator("[data-action=resultaat]").click()
        alert = page.locator('#resultaat[data-status="fout"] [role=alert]')
        expect(alert).to_contain_text("De webserver van deze website stuurt eigen beveiligingsregels mee")
        expect(alert).to_contain_text(POLICIES[policy])
        expect(alert).to_contain_text("Je antwoorden staan er nog.")


@pytest.mark.parametrize("policy", GOOD_POLICIES)
def test_a_policy_that_leaves_the_engine_alone_does_no_harm(page: Page, site: Path, policy: str) -> None:
    """Many hosts have one."""
    with served_by(with_policy(policy), site) as address:
        Scan(page, address).open().ask()


@pytest.mark.parametrize(
    "kind",
    [
        wrong_type(".css"),
        wrong_type(".js"),
        refusing(lambda path: path.endswith(".js")),
    ],
    ids=["css-of-another-type", "js-of-another-type", "no-js"],
)
@pytest.mark.parametrize(
    "path",
    [
        "i-scan/invullen/",
        "rollen/coach/",
        "i-scan/team/",
        "zoeken/",
    ],
)
def test_a_page_that_does_not_arrive_whole_says_what_the_host_must_send(
    page: Page, site: Path, kind: type[SiteHandler], path: str
) -> None:
    """Its scripts cannot say it, and its style is not needed to read it."""
    with served_by(kind, site) as address:
        page.goto(address + path)
        notice = page.get_by_text(LOST)
        expect(notice).to_be_visible()
        expect(notice).to_contain_text(".css sturen als text/css")
        expect(notice).to_contain_text(".js als text/javascript")


@pytest.mark.parametrize("path", ["i-scan/invullen/", "rollen/coach/", "instellingen/inrichten/"])
def test_a_page_from_a_disk_says_that_it_needs_a_web_server(page: Page, site: Path, path: str) -> None:
    """And where to read on; not that a host sends a wrong type, for there is none."""
    page.goto((site / path / "index.html").as_uri())
    notice = page.locator("#niet-aangekomen")
    expect(notice).to_have_text(FROM_DISK)
    expect(notice.get_by_role("button")).to_have_count(0)


@pytest.mark.parametrize("path", ["i-scan/invullen/", "zoeken/", "rollen/coach/"])
def test_a_page_that_arrives_whole_says_nothing_of_it(page: Page, address: str, path: str) -> None:
    """Also when a picture is lost."""
    page.context.route("**/*.svg", lambda route: route.abort())
    page.goto(address + path)
    expect(page.get_by_text(LOST)).to_be_hidden()


@pytest.mark.parametrize(
    ("fault", "says"),
    [
        (Fault(r"\.json", status=403), "komt niet door (antwoord 403)"),
        (Fault(r"\.json", status=404), "komt niet door (antwoord 404)"),
        (Fault(r"\.json", change=lambda _: b"<!doctype html>", content_type="text/html"), "(antwoord 200)"),
        (Fault(r"\.json", change=lambda content: content[:1000]), "Zoeken lukt nu niet"),
    ],
    ids=["403", "404", "a-page-instead", "cut"],
)
def test_a_search_without_its_pages_says_why(page: Page, site: Path, fault: Fault, says: str) -> None:
    """And goes on when they come."""
    with host_with(site, fault, Faulty) as address:
        page.goto(f"{address}zoeken/?q=trainer")
        expect(page.get_by_role("status")).to_contain_text(says)
        fault.files = "nothing"
        page.get_by_role("searchbox").press_sequentially(" coach")
        expect(page.locator("#gevonden")).to_contain_text("Trainer")


@pytest.fixture
def flat(site: Path, tmp_path: Path) -> Path:
    """The site in its flat edition."""
    shutil.copytree(site, tmp_path / "site")
    name_whole(tmp_path / "site")
    return tmp_path / "site"


@pytest.mark.parametrize("edition", ["site", "flat"])
def test_where_no_folder_has_a_page_whole_names_lead_on(
    page: Page, request: pytest.FixtureRequest, edition: str
) -> None:
    """From the first page, by its whole name, to the scan and to what was found."""
    folder = request.getfixturevalue(edition)
    with served_by(refusing(lambda path: path.endswith("/")), folder) as address:
        page.goto(f"{address}index.html")
        page.get_by_role("link", name="Zoeken").click()
        page.get_by_role("searchbox").press_sequentially("coach")
        page.locator("#gevonden a").first.click()
        page.wait_for_url(f"{address}**/index.html*")
        page.get_by_role("link", name="I-scan", exact=True).first.click()
        page.get_by_role("main").get_by_role("link", name="Vul de i-scan in").first.click()
        page.wait_for_url(f"{address}i-scan/invullen/index.html")
        Scan(page, address).ask()


WORKS: dict[str, Callable[[Path], type[SiteHandler]]] = {
    "one-byte-at-a-time-and-no-length": lambda _: Dripping,
    "wrong-types-for-what-is-fetched": lambda _: type("Fetched", (WrongTypes,), {"endings": (".json", ".wasm")}),
    "no-types-for-what-is-fetched": lambda _: type("None", (WrongTypes,), {"endings": (".json", ".wasm"), "given": ""}),
    "all-is-well-with-what-is-not-there": lambda _: FoundEverything,
    "a-password": lambda _: BehindPassword,
    "no-query": lambda _: WithoutQuery,
    "no-zip": lambda _: refusing(lambda path: path.endswith(".zip")),
    "no-txt": lambda _: refusing(lambda path: path.endswith(".txt")),
    "no-woff2": lambda _: refusing(lambda path: path.endswith(".woff2")),
    "no-wasm": lambda _: refusing(lambda path: path.endswith(".wasm")),
}


@pytest.mark.parametrize("name", WORKS)
def test_on_a_host_that_is_only_odd_all_works(browser: Browser, site: Path, name: str) -> None:
    """The scan gives a result, and search finds."""
    with served_by(WORKS[name](site), site.parent) as root:
        context = browser.new_context(http_credentials={"username": NAME, "password": PASSWORD})
        scan_and_search(context.new_page(), f"{root}{site.name}/")
        context.close()


def scan_and_search(page: Page, address: str) -> None:
    """Ask for a result, and search for something that is there."""
    scan = Scan(page, address).open()
    scan.item("trainer-doel").locator("input[value='4']").check()
    scan.ask()
    assert scan.rows()[0]["answered"] == "1"
    page.goto(f"{address}zoeken/")
    page.get_by_role("searchbox").press_sequentially("technovator")
    expect(page.locator("#gevonden")).to_contain_text("Technovator")
