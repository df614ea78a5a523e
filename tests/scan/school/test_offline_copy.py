"""The list in the service worker: whole, of this site only, and right again after a school changed its files."""

import hashlib
import json
import re

from scan.school.offline_copy import listed, with_list, with_new_list

WORKER = 'const FILES = {};\nconst RELEASE = "";\nfetch(FILES);\n'
SITE = {
    "scan/index.html": b'<link href="../assets/css/a.css"><img src="../images/b.svg"><a href="../else/">',
    "assets/css/a.css": b"a",
    "images/b.svg": b"<svg/>",
    "assets/engine.js": b"e",
    "else/index.html": b"",
}


def _list(worker: str) -> dict[str, str]:
    found = re.search(r"const FILES = (\{.*?\});", worker, re.DOTALL)
    assert found
    prints: dict[str, str] = json.loads(found[1])
    return prints


def _release(worker: str) -> str:
    found = re.search(r'const RELEASE = "([0-9a-f]{12})";', worker)
    assert found
    return found[1]


def test_what_a_page_names_goes_along_and_what_it_links_to_does_not() -> None:
    """With what is named beside the pages; what the site does not have is left out."""
    paths = listed(SITE, ["scan/index.html", "assets/engine.js", "gone/index.html"])
    assert paths == ["assets/css/a.css", "assets/engine.js", "images/b.svg", "scan/index.html"]


def test_every_file_is_listed_with_what_is_in_it_and_the_rest_of_the_worker_stays() -> None:
    """The release is a mark of all of that: other content, another release."""
    worker = with_list(WORKER, SITE, ["images/b.svg"])
    assert _list(worker) == {"images/b.svg": hashlib.sha256(b"<svg/>").hexdigest()}
    assert worker.endswith("fetch(FILES);\n")
    other = with_list(WORKER, SITE | {"images/b.svg": b"<svg></svg>"}, ["images/b.svg"])
    assert _release(worker) != _release(other)
    assert _release(worker) == _release(with_list(other, SITE, ["images/b.svg"]))


def test_after_a_change_the_list_is_of_the_site_as_it_is_now() -> None:
    """A file under another name, a page that went, a mark that came."""
    worker = with_list(WORKER, SITE, listed(SITE, ["scan/index.html", "else/index.html"]))
    page = SITE["scan/index.html"].replace(b"a.css", b"c.css").replace(b"b.svg", b"own.svg")
    made = {"scan/index.html": page, "assets/css/c.css": b"c", "images/b.svg": b"<svg/>", "images/own.svg": b"o"}
    changed = with_new_list(worker, made)
    assert sorted(_list(changed)) == ["assets/css/c.css", "images/b.svg", "images/own.svg", "scan/index.html"]
    assert with_new_list(changed, made) == changed


def test_a_worker_without_a_list_stays_as_it_is() -> None:
    """Such as the one that ends it."""
    assert with_new_list("remove();", SITE) == "remove();"
