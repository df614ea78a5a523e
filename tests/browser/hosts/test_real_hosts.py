"""The site on the servers that people use, as they come and with our file for them."""

from pathlib import Path

import pytest
from playwright.sync_api import Page, expect

from build_tools.hosts import apache, caddy, nginx
from build_tools.hosts.description import describe
from build_tools.hosts.files import host_files
from tests.browser.hosts.test_odd_hosts import scan_and_search
from tests.hosts.real_hosts import REAL_HOSTS, real_host

pytestmark = pytest.mark.hosts
WITH_OURS = {"nginx": nginx.NAME, "apache2": apache.NAME, "caddy": caddy.NAME}


@pytest.mark.parametrize("base", ["/", "/ergens/"])
@pytest.mark.parametrize("name", REAL_HOSTS)
def test_on_a_server_as_it_comes_all_works(page: Page, site: Path, name: str, base: str) -> None:
    """At its root, and in a folder."""
    with real_host(name, site, base=base) as address:
        scan_and_search(page, address)


@pytest.mark.parametrize("base", ["/", "/ergens/"])
@pytest.mark.parametrize("name", WITH_OURS)
def test_on_a_server_with_our_file_all_works_and_nothing_is_refused(
    page: Page, site: Path, name: str, base: str
) -> None:
    """No page asks for what the policy in the header forbids: not the engine, not the search, not what is not there."""
    file = WITH_OURS[name]
    said: list[str] = []
    page.on("console", lambda message: said.append(message.text))
    with real_host(name, site, file, host_files(describe(site, base))[file], base) as address:
        scan_and_search(page, address)
        for path in ("", "i-scan/team/", "i-scan/papier/", "werkbladen/", "rollen/coach/"):
            page.goto(address + path)
        page.goto(f"{address}bestaat/niet/")
        expect(page.get_by_role("heading", name="Deze pagina is er niet")).to_be_visible()
        expect(page.get_by_role("link", name="de eerste pagina")).to_have_attribute("href", base)
        assert [text for text in said if "404" not in text] == []
        page.goto(f"{address}controle/")  # which tries what is forbidden, and has the browser say so
        page.locator("[data-action=controleer]").click()
        page.locator('#controle[data-status="klaar"]').wait_for()
        assert page.locator("#uitslag [data-fault]").all_text_contents() == []
        assert page.locator("#soort").input_value() == name.removesuffix("2")
