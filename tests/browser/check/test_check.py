"""The page looks at the host that it came from: red on each planted fault, green on what is good.

The doctor on the command line looks at the same hosts, and finds the same.
"""

import re
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import Any

import pytest
from playwright.sync_api import Page, expect

from build_tools.hosts.doctor.checks import findings
from build_tools.hosts.doctor.faults import FAULTS, PLACES
from build_tools.hosts.doctor.kinds import KINDS
from build_tools.hosts.doctor.report import MOST_PLACES
from build_tools.hosts.doctor.visit import visit
from build_tools.hosts.headers_file import NAME as HEADERS_FILE
from scan.school.security_text import SECURITY_TEXT
from tests.browser.check.page_site import PAGE, page_files, version_of
from tests.browser.pages.crawl import elsewhere, watch
from tests.browser.pages.screens import faults as faults_on_screens
from tests.hosts.listing import write_list
from tests.hosts.planted import (
    EDITION,
    ELSEWHERE_NAMED,
    HOSTS,
    LEFT_OVER,
    MORE_HOSTS,
    ON_THEIR_OWN,
    SECURE,
    SITES,
    Elsewhere,
)
from tests.hosts.small_site import FILES, HASH, GoodHost, server_of, write_site
from tests.servers import running

pytestmark = pytest.mark.hosts

FOUND = "#uitslag [data-fault]"


class StyleType(GoodHost):
    """Styles with a type that no browser uses; scripts with a good one, for else no page can look."""

    def type_of(self, file: Path) -> str:
        """Give another."""
        return "text/plain" if file.suffix == ".css" else super().type_of(file)


class ElsewhereButThePage(Elsewhere):
    """A login on another host for all but what the page needs, for else it would not be there."""

    mine: frozenset[str] = frozenset()
    gone_to: list[str]

    def do_GET(self) -> None:
        """Send on, or answer; note who comes to the other name."""
        if (self.headers["Host"] or "").startswith("localhost"):
            type(self).gone_to.append(self.path)
        if self.path.removeprefix("/") in self.mine or self.path == "/controle/":
            GoodHost.do_GET(self)
        else:
            super().do_GET()


IN_PAGE = HOSTS | {"type": StyleType}
UNGUARDED = type("Unguarded", (GoodHost,), {"policy": "frame-ancestors 'self'"})
BEYOND_A_BROWSER = {
    "type": (HOSTS["type"], "scripts with a wrong type do not run, so neither does what looks"),
    "still-compressed": (
        type("Scripts", (HOSTS["still-compressed"],), {"ready_made": (".css", ".js")}),
        "scripts that cannot be read do not run either",
    ),
    "sandbox": (MORE_HOSTS["a sandbox"][0], "a page in a sandbox has no address, and gets no script"),
}
"""What keeps the page itself from looking: it says so, and where to read on."""


@pytest.fixture(scope="session")
def own_page(site: Path) -> dict[str, str]:
    """The page that looks, with its files."""
    return page_files(site)


@pytest.fixture
def small(tmp_path: Path, site: Path, own_page: dict[str, str]) -> Any:
    """Writes the small site with the page that looks; gives its folder."""

    def write(instead: dict[str, str | None] | None = None, version: str = "") -> Path:
        write_site(tmp_path, instead, own_page, version or version_of(site))
        return tmp_path

    return write


@pytest.fixture
def looking(page: Page) -> Any:
    """Opens the page at an address, has it look, and gives the faults that it found by their keys."""

    def look(address: str) -> set[str]:
        page.goto(f"{address}{PAGE}")
        page.locator("[data-action=controleer]").click()
        page.locator('#controle[data-status="klaar"]').wait_for()
        return set(page.locator(FOUND).evaluate_all("found => found.map(({ dataset }) => dataset.fault)"))

    return look


def _doctor(address: str) -> set[str]:
    return {key for key, _ in findings(visit(address))}


@contextmanager
def _host(kind: type[GoodHost], folder: Path) -> Iterator[str]:
    with running(server_of(kind, folder)) as address:
        yield address


def test_every_fault_is_planted_for_the_page(own_page: dict[str, str]) -> None:
    """Those of the network and of the browser have tests of their own."""
    assert set(IN_PAGE) | set(SITES) == set(FAULTS) - ON_THEIR_OWN
    assert any("check/findings.js" in path for path in own_page)


def test_a_good_host_is_green_and_its_kind_is_known(page: Page, small: Any, looking: Any) -> None:
    """Also in a folder, by the address of that folder; the report says what is good, and can be taken along."""
    requests, _ = watch(page)
    with _host(GoodHost, small()) as address:
        page.goto(f"{address}controle/")
        assert looking(address) == _doctor(address) == set()
        expect(page.locator("#controle-status")).to_have_text(
            "Alles is goed wat vanuit deze browser te zien is. Je bent klaar."
        )
        assert _mark(page) == '"✓"'
        assert page.locator("#uitslag [data-group=good] li").count() > 10
        expect(page.locator("#uitslag [data-group=good]")).not_to_contain_text("security.txt")
        assert page.locator("#soort").input_value() == "nginx"
        expect(page.locator("#uitslag h3")).to_be_focused()
        with page.expect_download() as download:
            page.get_by_role("button", name="Bewaar als tekst").click()
        said = download.value.path().read_text(encoding="utf-8")
        assert f"{address}: uitgave" in said
        assert "GOED   Elk bestand dat aankomt, is heel" in said
        assert "- Contact: Een pagina doet het niet. Bij een pagina die" in said
        assert elsewhere(requests, address) == []


@pytest.mark.parametrize("key", [key for key in IN_PAGE if key not in ("elsewhere", "pages-unsaid")])
def test_a_fault_of_the_host_is_found(small: Any, looking: Any, key: str) -> None:
    """By the page as by the doctor; what only one of both can see is no more than that."""
    with _host(IN_PAGE[key], small()) as address:
        found = looking(address)
        assert key in found
        assert found == _doctor(address)


@pytest.mark.parametrize("key", SITES)
def test_a_fault_of_the_files_is_found_and_nothing_else(small: Any, looking: Any, key: str) -> None:
    """One cause is told once."""
    with _host(GoodHost, small(SITES[key])) as address:
        assert looking(address) == {key} == _doctor(address)


def _mark(page: Page) -> str:
    """What stands before the outcome, besides its colour."""
    mark: str = page.locator("#controle-status").evaluate("e => getComputedStyle(e, '::before').content.split(' /')[0]")
    return mark


def test_what_an_own_edition_leaves_out_and_is_still_there_is_found(
    small: Any, looking: Any, page: Page, own_page: dict[str, str], site: Path
) -> None:
    """In yellow, as is another address than it stands at.

    A page of the neutral edition of the same version, which a browser kept, is told.
    """
    place = '<span data-school="edition">'
    own = own_page[PAGE].replace(place, f"{place}, eigen uitgave")
    folder = small({PAGE: own, LEFT_OVER: "oud"})
    (folder / LEFT_OVER).unlink()
    (folder / "index.html").write_text(ELSEWHERE_NAMED, encoding="utf-8")
    write_list(folder, version_of(site), EDITION)
    (folder / LEFT_OVER).write_text("oud", encoding="utf-8")
    with _host(GoodHost, folder) as address:
        assert looking(address) == _doctor(address) == {"left-over", "other-address"}
        expect(page.locator(FOUND).first).to_contain_text(LEFT_OVER)
        expect(page.locator(FOUND).last).to_contain_text(f"https://elders.example/ in plaats van {address}")
        expect(page.locator(".check-first")).to_contain_text(f"de eigen uitgave '{EDITION['name']}'")
        assert _mark(page) == '"!"'
    (folder / LEFT_OVER).unlink()
    (folder / "index.html").write_text(FILES["index.html"], encoding="utf-8")
    (folder / PAGE).write_text(own_page[PAGE], encoding="utf-8")
    write_list(folder, version_of(site), EDITION)
    with _host(GoodHost, folder) as address:
        assert looking(address) == {"mixed"}
        assert _mark(page) == '"✕"'


def test_a_security_text_that_was_not_copied_or_is_too_old_is_found(
    page: Page, small: Any, looking: Any, own_page: dict[str, str], site: Path
) -> None:
    """In yellow, as any other thing that may be better; a page in its place is none, and what people can read is."""
    place = '<span data-school="edition">'
    folder = small({PAGE: own_page[PAGE].replace(place, f"{place}, eigen uitgave")})
    write_list(folder, version_of(site), SECURE)
    file = folder / SECURITY_TEXT
    with _host(GoodHost, folder) as address:
        assert looking(address) == _doctor(address) == {"no-security-text"}
        file.parent.mkdir()
        file.write_text("<!doctype html><title>Welkom</title>", encoding="utf-8")
        assert looking(address) == _doctor(address) == {"no-security-text"}
        file.write_text("Contact: mailto:veilig@example.org\n", encoding="utf-8")
        assert looking(address) == _doctor(address) == set()
        expect(page.locator("#uitslag [data-group=good]")).to_contain_text("De security.txt van deze uitgave staat")
        file.write_text("Contact: mailto:veilig@example.org\nexpires: 2020-01-31T00:00:00Z\n", encoding="utf-8")
        assert looking(address) == _doctor(address) == {"old-security-text"}


def test_a_flat_site_needs_no_page_of_a_folder(small: Any, looking: Any, site: Path) -> None:
    """Its links name files, so such a host is good enough for it."""
    home = FILES["index.html"].replace("</body>", '<a href="rollen/coach/index.html">coach</a></body>')
    folder = small({"index.html": home})
    write_list(folder, version_of(site))
    with _host(HOSTS["no-folder-page"], folder) as address:
        assert looking(address) == _doctor(address) == set()


def test_a_policy_that_does_not_hold_is_found(small: Any, looking: Any, own_page: dict[str, str]) -> None:
    """As when something on the way takes it out of the page; that the page was changed, both find."""
    bare = re.sub(r"<meta http-equiv=[^>]*>", "", own_page[PAGE])
    with _host(UNGUARDED, small({PAGE: bare})) as address:
        assert looking(address) == {*_doctor(address), "not-enforced"} == {"changed", "not-enforced"}


def test_who_is_sent_elsewhere_is_told_and_nothing_goes_there(
    small: Any, looking: Any, own_page: dict[str, str]
) -> None:
    """The policy of the page follows nobody to another site, and the page asks no further."""
    gone: list[str] = []
    host = type("Host", (ElsewhereButThePage,), {"mine": frozenset(own_page), "gone_to": gone})
    with _host(host, small()) as address:
        assert looking(address) == {"elsewhere"}
    assert gone == []


def test_a_page_of_another_release_than_the_list_is_told(small: Any, looking: Any, page: Page) -> None:
    """As when something on the way keeps pages: the words in its foot are not of the version that is there."""
    with _host(GoodHost, small(version="9.9.9")) as address:
        assert looking(address) == {"mixed"}
    expect(page.locator("#uitslag")).to_contain_text("en release.json van 9.9.9")


def test_a_policy_from_elsewhere_is_shown_as_it_came(page: Page, small: Any, looking: Any) -> None:
    """Beside ours; our file does not mend that one, so nobody is told that it does."""
    with _host(MORE_HOSTS["two policies"][0], small()) as address:
        assert "policy" in looking(address) == _doctor(address)
    fault = page.locator("#uitslag [data-fault=policy]")
    expect(fault).to_contain_text("de webserver stuurt: script-src 'self'")
    expect(fault).to_contain_text(PLACES["beside-ours"])
    expect(fault).to_contain_text("nginx -T | grep")
    expect(fault).not_to_contain_text("/etc/apache2")
    page.get_by_label("Soort webserver").select_option("apache")
    expect(fault).to_contain_text("grep -ri Content-Security-Policy /etc/apache2")
    expect(fault).not_to_contain_text("nginx -T")
    expect(fault).not_to_contain_text("regelt dit voor je")


def test_after_a_good_outcome_there_is_little_to_read_on(page: Page, small: Any, looking: Any) -> None:
    """What follows says that it is for when something is wrong, and is folded; each heading opens what is below it."""
    with _host(GoodHost, small()) as address:
        looking(address)
        expect(page.locator("#fouten")).to_contain_text("Alleen als er iets mis is")
        for folded in (".check-fault >> nth=0", "#types", ".check-lacking", "main >> text=build_tools doctor"):
            expect(page.locator(folded)).to_be_hidden()
        page.get_by_role("link", name="Je school kan nog 13 velden invullen.").click()
        expect(page.locator(".check-lacking li").last).to_be_visible()
        page.locator("#opdrachtregel").click()
        expect(page.get_by_text("python -m build_tools doctor")).to_be_visible()


def test_a_host_that_is_gone_is_one_fault(page: Page, small: Any) -> None:
    """And nothing is called good then."""
    with _host(GoodHost, small()) as address:
        page.goto(f"{address}controle/")
    page.locator("[data-action=controleer]").click()
    page.locator('#controle[data-status="klaar"]').wait_for()
    assert page.locator(FOUND).evaluate_all("found => found.map(({ dataset }) => dataset.fault)") == ["silent"]
    expect(page.locator("#uitslag [data-group=good]")).to_be_hidden()


@pytest.mark.parametrize("name", BEYOND_A_BROWSER)
def test_where_no_page_can_look_it_says_so_and_what_to_do(page: Page, small: Any, name: str) -> None:
    """At once, in plain HTML, with every fault and its cure below it."""
    with _host(BEYOND_A_BROWSER[name][0], small()) as address:
        page.goto(f"{address}controle/")
        expect(page.locator("#niet-aangekomen")).to_be_visible()
        expect(page.get_by_text("start de controle niet")).to_be_visible(timeout=1_000)  # not when the wait is over
        expect(page.locator("#fout-missing")).to_be_visible()  # where the second link leads, nothing is folded
        page.get_by_role("link", name="de types").click()
        expect(page.locator("#types")).to_be_visible()
        expect(page.locator("#types")).to_contain_text(".js: text/javascript")
        expect(page.locator("#types")).to_contain_text("AddType text/javascript .js")
        page.locator("#types").get_by_role("link", name="vaker gecomprimeerd dan de webserver zegt").click()
        expect(page.locator("#fout-still-compressed")).to_be_in_viewport()
        for key in FAULTS:
            expect(page.locator(f".check-all [data-fault={key}]")).to_have_count(1)


def test_the_cure_follows_the_kind_of_host_that_someone_chooses(page: Page, small: Any, looking: Any) -> None:
    """With our file for it, if there is one; in a folder it says so."""
    with _host(IN_PAGE["not-compressed"], small()) as address:
        looking(address)
        page.get_by_label("Soort webserver").select_option(label=KINDS["headers"].name)
        expect(page.locator("[data-in-one-go]")).to_contain_text(f"Zet {HEADERS_FILE} naast index.html")
        page.get_by_label("Soort webserver").select_option(label=KINDS["anders"].name)
        expect(page.locator("[data-in-one-go]")).to_be_hidden()
        expect(page.locator(FOUND)).to_contain_text(FAULTS["not-compressed"].cure)


def test_the_whole_site_is_looked_at_and_the_report_is_for_everyone(
    page: Page, whole_address: str, looking: Any
) -> None:
    """Every file and every folder, in a folder of the host, within the policy; axe finds nothing in the report."""
    looking(whole_address)
    first = page.locator(".check-first")
    expect(first).to_contain_text(re.compile(r"\d{3} bestanden"))
    found = set(page.locator("[data-group=grave] [data-fault]").evaluate_all("all => all.map(e => e.dataset.fault)"))
    assert not found & {"missing", "refused", "changed", "mixed", "page-instead", "type", "policy", "not-enforced"}
    assert faults_on_screens(page) == []


def test_someone_can_stop(page: Page, address: str) -> None:
    """And begin again."""
    page.goto(f"{address}controle/")
    page.locator("[data-action=controleer]").click()
    page.locator("[data-action=stop]").click()
    expect(page.locator("#controle-status")).to_have_text("De controle is gestopt. Je kunt opnieuw beginnen.")
    expect(page.locator("[data-action=controleer]")).to_be_focused()


@pytest.mark.parametrize("fault", ["changed", "mixed", "ends of lines", ""])
def test_without_https_a_damaged_file_is_found_as_well(
    page: Page, small: Any, looking: Any, site: Path, fault: str
) -> None:
    """A browser makes no hash there, so the page does. An address with https is that of a site that waits for it."""
    style = f"assets/css/guide-{HASH}.css"
    damaged = SITES.get(fault, {style: FILES[style].replace("\n", "\r\n")} if fault else {})
    here = "http://icoach.example/"
    folder = small()
    (folder / "index.html").write_text(ELSEWHERE_NAMED.replace("elders", "icoach"), encoding="utf-8")
    write_list(folder, version_of(site))
    for path, text in damaged.items():
        (folder / path).write_bytes(str(text).encode())
    with _host(GoodHost, folder) as address:
        page.route(f"{here}**", lambda route: route.fulfill(response=route.fetch(url=_at(address, route.request.url))))
        wanted = {"changed" if fault == "ends of lines" else fault} - {""}
        assert looking(here) == {"no-https", *wanted}
        assert page.evaluate("crypto.subtle === undefined")
    whole = page.get_by_text("Elk bestand dat aankomt, is heel")
    expect(whole).to_have_count(0 if fault else 1)


def test_where_a_browser_makes_hashes_no_library_is_asked_for(page: Page, small: Any, looking: Any) -> None:
    """Only a page on http needs it."""
    requests, _ = watch(page)
    with _host(GoodHost, small()) as address:
        page.goto(f"{address}controle/")
        page.locator("html.has-script").wait_for()
    assert not [each for each in requests if "sha256-uint8array" in str(each)]


@pytest.mark.parametrize(
    "name",
    [
        "a header of a folder",
        "a policy of a folder",
        "a policy of ours that someone changed",
        "a policy of a host without our file",
        "a policy beside a part of ours",
        "folders compressed twice",
    ],
)
def test_what_is_wrong_with_headers_is_named_as_the_doctor_does(
    page: Page, small: Any, looking: Any, name: str
) -> None:
    """By the folder that lacks them; a policy that may be ours, as either; and what is in folders, by their address."""
    host, key = MORE_HOSTS[name]
    with _host(host, small()) as address:
        assert looking(address) == _doctor(address)
        wanted = [place for found, place in findings(visit(address)) if found == key]
    assert page.locator(f"#uitslag [data-fault={key}] ul:not([data-on]) li").all_text_contents() == wanted


def test_beside_a_fault_it_says_how_much_can_be_better(page: Page, small: Any, looking: Any) -> None:
    """In the line that is read first; the list of a policy that has to change is whole."""
    with _host(MORE_HOSTS["a policy of a host without our file"][0], small()) as address:
        found = looking(address)
        wanted = [place for key, place in findings(visit(address)) if key == "policy"]
    expect(page.locator("#controle-status")).to_have_text(
        f"Er is 1 fout gevonden. Daarnaast kunnen {len(found) - 1} dingen beter."
    )
    assert page.locator("#uitslag [data-fault=policy] ul:not([data-on]) li").all_text_contents() == wanted
    expect(page.locator("#uitslag [data-fault=policy]")).to_contain_text("voor iets kleins is ook nodig: img-src")


def test_what_is_said_to_be_compressed_and_is_not_does_not_come(small: Any, looking: Any) -> None:
    """For the doctor as for a browser."""
    with _host(MORE_HOSTS["said to be compressed, and not"][0], small()) as address:
        found = looking(address)
        assert found == _doctor(address)
    assert "refused" in found


@pytest.mark.parametrize("name", ["", "compressed and not said", "a list compressed twice"])
def test_what_is_compressed_once_too_often_is_no_change(page: Page, small: Any, looking: Any, name: str) -> None:
    """With the cure for the kind of host that is chosen, and of no other; compressing is not called good then."""
    host, key = MORE_HOSTS[name] if name else (HOSTS["still-compressed"], "still-compressed")
    with _host(host, small()) as address:
        assert looking(address) == _doctor(address) == {key}
        wanted = [place for _, place in findings(visit(address))]
    fault = page.locator(f"#uitslag [data-fault={key}]")
    assert fault.locator("ul").first.locator("li").all_text_contents() == wanted
    page.get_by_label("Soort webserver").select_option("apache")
    expect(fault.get_by_text("SetEnv no-gzip 1")).to_be_visible()
    expect(fault).not_to_contain_text("gzip_static")
    expect(page.locator("#uitslag [data-group=good]")).not_to_contain_text("gecomprimeerd")
    expect(page.locator("#uitslag [data-group=good]")).not_to_contain_text("is heel")
    with page.expect_download() as download:
        page.get_by_role("button", name="Bewaar als tekst").click()
    said = download.value.path().read_text(encoding="utf-8")
    assert "SetEnv no-gzip 1" in said
    assert "gzip_static" not in said


def test_the_text_to_take_along_names_every_place(page: Page, small: Any, looking: Any) -> None:
    """Files are put back by it; in the page seven will do."""
    names = [path for path in FILES if path.endswith((".html", ".js", ".json", ".css", ".svg", ".wasm"))]
    with _host(GoodHost, small({path: f"{FILES[path]}?" for path in names})) as address:
        assert "changed" in looking(address)
        expect(page.locator("#uitslag [data-fault=changed] li")).to_have_count(MOST_PLACES + 1)
        with page.expect_download() as download:
            page.get_by_role("button", name="Bewaar als tekst").click()
    said = download.value.path().read_text(encoding="utf-8")
    assert all(f"- {path}\n" in said for path in names)
    assert " andere\n" not in said


def _at(address: str, url: str) -> str:
    return address + url.split("/", 3)[3]


def test_a_browser_that_forbids_to_calculate_is_not_blamed_on_the_host(page: Page, small: Any, looking: Any) -> None:
    """As a setting of Edge does."""
    page.add_init_script("WebAssembly.Module = function () { throw new Error() }")
    with _host(GoodHost, small()) as address:
        assert looking(address) == {"not-let"}
    expect(page.locator("#uitslag [data-group=light]")).to_contain_text("in de pagina: geen WebAssembly")
