"""A link on its way: programs change its address, and a code that is told apart opens it."""

from collections.abc import Iterator
from functools import partial
from http.server import SimpleHTTPRequestHandler
from pathlib import Path

import pytest
from playwright.sync_api import Page, expect

from build_tools.serve.preview import SiteServer
from tests.browser.conftest import Scan, open_with_code, without_python
from tests.browser.files.test_incoming import LINK, PLAIN
from tests.servers import running

ANSWERS = LINK[LINK.index("#") + 1 :]


@pytest.fixture(scope="module")
def sealed(one_scan: Scan) -> tuple[str, str]:
    """A link with answers, and its code."""
    _show_result(one_scan.start_over())
    one_scan.page.get_by_role("button", name="Maak een link").click()
    field = one_scan.page.get_by_label("Link met je antwoorden")
    expect(field).to_be_visible()
    return field.input_value(), one_scan.page.get_by_label("De code die erbij hoort").input_value()


def _show_result(scan: Scan) -> None:
    scan.open_file(PLAIN)
    scan.ask()
    scan.unfold("Meer vormen")


@without_python
@pytest.mark.parametrize("mark", ["%23", "%2523"])
def test_a_link_whose_mark_was_encoded_opens(sealed: tuple[str, str], page: Page, address: str, mark: str) -> None:
    """The host was asked for something that is not there, and saw nothing but what is sealed; the visitor is helped."""
    link, code = sealed
    asked: list[str] = []
    page.on("request", lambda request: asked.append(request.url))
    page.goto(link.replace("#", mark))
    open_with_code(page, code)
    expect(page.locator("#bestand-status")).to_contain_text("De link is geopend: 36 van de 36")
    assert page.url == f"{address}i-scan/invullen/#resultaat"
    assert not [url for url in asked if ANSWERS.rpartition("_")[2] in url or "2026" in url]


@without_python
def test_a_link_of_before_opens_with_an_encoded_mark_too(page: Page, address: str) -> None:
    """It is not sealed; it leaves the address all the same."""
    page.goto(f"{address}i-scan/invullen/%23{ANSWERS}")
    expect(page.locator("#bestand-status")).to_contain_text("De link is geopend: 36 van de 36")
    assert page.url == f"{address}i-scan/invullen/#resultaat"


@without_python
def test_a_wrong_code_is_asked_again_and_giving_up_changes_nothing(sealed: tuple[str, str], page: Page) -> None:
    """The answers that stood there stay, and the page says why the link is not open."""
    link, code = sealed
    other = Scan(page, "")
    page.goto(link)
    expect(page.get_by_role("dialog")).to_be_visible()
    open_with_code(page, "bcdf 2345")
    expect(page.get_by_text("Deze code past niet bij deze link.")).to_be_visible()
    page.get_by_role("button", name="Open deze link niet").click()
    expect(other.status).to_contain_text("Zonder de code gaat deze link niet open")
    expect(other.status).to_contain_text("Wat je had ingevuld, staat er nog.")
    page.goto(link)
    open_with_code(page, code.upper().replace(" ", "-"))
    expect(other.status).to_contain_text("36 van de 36")


def test_an_address_without_encryption_makes_no_link(page: Page, address: str) -> None:
    """Better no link than one that anyone reads; the page says what does work, and its Python starts all the same."""
    scan = Scan(page, address)
    page.add_init_script("Object.defineProperty(crypto, 'subtle', { value: undefined })")
    _show_result(scan.open())
    page.get_by_role("button", name="Maak een link").click()
    expect(page.locator("#maak-link-status")).to_contain_text("want het begint niet met https. Bewaar je antwoorden")
    expect(page.locator("#deellink")).to_be_hidden()


class _WithoutSlash(SimpleHTTPRequestHandler):
    """A host that shows the page of a folder at an address without the last slash."""

    def send_head(self):  # type: ignore[no-untyped-def]  # as the base class has it
        path = self.path.partition("?")[0]
        if not path.endswith("/") and Path(self.translate_path(path)).is_dir():
            self.path = self.path.replace(path, f"{path}/", 1)
        return super().send_head()

    def log_message(self, format: str, *arguments: object) -> None:
        pass


@pytest.fixture
def without_slash(site: Path) -> Iterator[str]:
    """The address of the site on such a host, in a folder."""
    with running(SiteServer(("127.0.0.1", 0), partial(_WithoutSlash, directory=str(site.parent)))) as root:
        yield f"{root}{site.name}/"


@pytest.mark.parametrize("path", ["i-scan/invullen", "rollen/coach", ""])
def test_an_address_without_its_last_slash_works(page: Page, without_slash: str, path: str) -> None:
    """Styles, scripts and links are those of the page; what stands behind the address stays."""
    refused: list[str] = []
    page.on("console", lambda message: refused.append(message.text) if "Content Security" in message.text else None)
    page.goto(f"{without_slash}{path}".rstrip("/") + "?q=1#hier")
    assert page.url == f"{without_slash}{path}".rstrip("/") + "/?q=1#hier"
    assert page.evaluate("document.styleSheets[1].cssRules.length") > 10
    assert page.evaluate("document.links[3].href.startsWith(location.origin)")
    if path == "i-scan/invullen":
        expect(page.locator("html.has-script")).to_have_count(1)
    assert refused == []


@without_python
def test_a_link_without_its_last_slash_opens(page: Page, without_slash: str) -> None:
    """Also where the answers stand behind it."""
    page.goto(f"{without_slash}i-scan/invullen#{ANSWERS}")
    expect(page.locator("#bestand-status")).to_contain_text("De link is geopend: 36 van de 36")
    assert page.url == f"{without_slash}i-scan/invullen/#resultaat"
