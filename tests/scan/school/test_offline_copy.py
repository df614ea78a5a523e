"""The list in the service worker: whole, of this site only, and right again after a school changed its files."""

import json
import re

from scan.school.offline_copy import listed, named_in, with_list

WORKER = 'const FILES = {};\nconst RELEASE = "";\nfetch(FILES);\n'


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
    """By their path from the root, however deep the page is."""
    html = '<link href="../assets/css/a.css"><img src="../../images/b.svg"><a href="../else/">'
    assert named_in(html) == {"assets/css/a.css", "images/b.svg"}


def test_every_file_is_listed_with_what_is_in_it_and_the_rest_of_the_worker_stays() -> None:
    """The release is a mark of all of that: other content, another release."""
    worker = with_list(WORKER, {"images/b.svg": "a" * 64, "a.html": "b" * 64})
    assert _list(worker) == {"a.html": "b" * 64, "images/b.svg": "a" * 64}
    assert listed(worker) == ["a.html", "images/b.svg"]
    assert worker.endswith("fetch(FILES);\n")
    other = with_list(WORKER, {"images/b.svg": "c" * 64})
    assert _release(worker) != _release(other)
    assert with_list(other, _list(worker)) == worker


def test_a_worker_without_a_list_stays_as_it_is() -> None:
    """Such as the one that ends it."""
    assert with_list("remove();", {"a.html": "a" * 64}) == "remove();"
    assert listed("remove();") == []
