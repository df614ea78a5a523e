"""One visit to each page, in which all is looked at that holds for every page."""

from __future__ import annotations

import re
from dataclasses import dataclass

from playwright.sync_api import Page

from build_tools.paths import CONTENT, source_files
from scan.definition.links import page_address
from tests.browser.pages.screens import faults

PATHS = sorted(page_address(file.relative_to(CONTENT).as_posix()) for file in source_files(CONTENT, "**/*.md"))
ONE_OF_EACH_KIND = [
    *("", "rollen/", "bruggen-bouwen/modules/coach/", "i-scan/privacy/", "werkbladen/", "werkbladen/taakafspraak/"),
    *("programma/doelenkaart/", "i-scan/invullen/", "i-scan/kort/", "i-scan/collega/", "i-scan/papier/"),
    *("i-scan/verantwoording/", "i-scan/proefronde/", "programma/doelprofiel/", "i-scan/team/"),
]
"""Of guidance there are two: the first page of a part, and one in a part of a part."""
SIDES = {path: 2 for path in PATHS if path.startswith("werkbladen/") and path != "werkbladen/"}
SIDES |= dict.fromkeys(("programma/management/", "werkbladen/visie-en-besluit/"), 1)
"""How many sides of A4 a page that is meant for paper may take."""

_STORED = """async () => [localStorage.length, sessionStorage.length, document.cookie.length,
  (await indexedDB.databases()).length, (await caches.keys()).length,
  (await navigator.serviceWorker.getRegistrations()).length]"""


@dataclass(frozen=True)
class Visit:
    """What a visit to one page brought to light."""

    path: str
    faults: list[str]
    """What axe finds, and what falls off, on any screen."""
    requests: list[str]
    """The addresses that were asked for, until nothing more was."""
    complaints: list[str]
    """What the console said."""
    stored: list[int]
    """How much stands in each kind of storage of the browser, cookies included."""
    sides: int
    """Of A4, for a page that is meant for paper; otherwise none."""


class Visitor:
    """Goes from page to page in one tab; nothing on them is kept."""

    def __init__(self, page: Page, address: str) -> None:
        self._page = page
        self._address = address
        self._requests, self._complaints = watch(page)

    def visit(self, path: str) -> Visit:
        """Go to a page, look at it on every screen, and wait until it asks for nothing more."""
        self._requests.clear()
        self._complaints.clear()
        self._page.goto(self._address + path)
        found = faults(self._page, is_new=path in ONE_OF_EACH_KIND)
        sides = count_sides(self._page) if path in SIDES else 0
        self._page.wait_for_load_state("networkidle")
        stored = [*self._page.evaluate(_STORED), len(self._page.context.cookies())]
        return Visit(path, found, list(self._requests), list(self._complaints), stored, sides)


def watch(page: Page) -> tuple[list[str], list[str]]:
    """Note every address that a page asks for, and every complaint in its console."""
    requests: list[str] = []
    complaints: list[str] = []
    page.on("request", lambda request: requests.append(request.url))
    page.on("console", lambda message: complaints.append(message.text) if message.type != "log" else None)
    page.on("pageerror", lambda error: complaints.append(str(error)))
    return requests, complaints


def elsewhere(requests: list[str], address: str) -> list[str]:
    """Give those of these addresses that are not on the site."""
    return [url for url in requests if not url.startswith((address, "blob:", "data:"))]


def count_sides(page: Page) -> int:
    """Count the sides of A4 of what would be printed."""
    return len(re.findall(rb"/Type\s*/Page\b", page.pdf(prefer_css_page_size=True)))
