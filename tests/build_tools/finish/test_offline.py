"""The service worker, read: what it may do, line by line; and what is in its list on the built site."""

import json
import re
from pathlib import Path

import pytest

from build_tools.finish.offline import REMOVAL
from build_tools.paths import SCAN
from scan.school.offline_copy import WORKER

SOURCE = SCAN / "browser" / "service-worker" / "offline.js"
LANGUAGE = {
    *("addEventListener", "async", "await", "catch", "const", "error", "for", "function", "if", "new", "of", "return"),
    *("true",),
    *("throw", "try", "undefined", "Array", "Error", "Object", "Promise", "Uint8Array", "URL"),
    *(
        "all",
        "arrayBuffer",
        "byte",
        "clone",
        "digest",
        "endsWith",
        "filter",
        "flatMap",
        "from",
        "hasOwn",
        "join",
        "keys",
    ),
    *("length", "map", "padStart"),
    *("push", "race", "replace", "setTimeout", "slice", "startsWith", "toString", "each", "event", "name", "names"),
}
"""Words that reach nothing outside."""
OUTSIDE = {
    *("fetch", "caches", "match", "open", "put", "delete", "cache", "cacheName", "ignoreVary", "crypto", "subtle"),
    *("location", "href", "origin", "pathname", "request", "method", "url", "ok", "redirected"),
    *("respondWith", "waitUntil"),
}
"""All that it touches: its own address, what is asked and answered, and the copies."""
OURS = {
    *("FILES", "RELEASE", "HERE", "COPIES", "COPY", "PATIENCE"),
    *("pathOf", "newest", "kept", "inCopy", "fill", "whole", "printOf", "removeOthers"),
    *("path", "answer", "late", "first", "resolve", "copy", "addresses", "address", "ways", "take"),
}
REMOVES = {"worker", "globalThis", "skipWaiting", "registration", "unregister", "remove"}
MOST_LINES = 140


def _code(script: str) -> list[str]:
    """Give the lines of a script without comments, and without what stands between quotes or in a pattern."""
    script = re.sub(r"/\*.*?\*/", "", script, flags=re.DOTALL)
    script = re.sub(r"^\s*//.*$", "", script, flags=re.MULTILINE)
    script = re.sub(r"`([^`]*)`", lambda text: " ".join(re.findall(r"\$\{([^}]*)\}", text[1])), script)
    script = re.sub(r'"[^"\n]*"', '""', script)
    return re.sub(r"(?<=[(])/(?:\\.|[^/\n])+/(?=,)", '""', script).splitlines()


def _names(line: str) -> set[str]:
    return set(re.findall(r"(?<![\w$])[A-Za-z_$][\w$]*", line))


@pytest.mark.parametrize(
    ("file", "allowed"), [(SOURCE, LANGUAGE | OUTSIDE | OURS), (REMOVAL, LANGUAGE | OUTSIDE | REMOVES | {"COPIES"})]
)
def test_no_line_of_a_service_worker_has_a_name_that_is_not_held_here(file: Path, allowed: set[str]) -> None:
    """No policy of a page binds it: no message, no other way to send, no script of elsewhere, no code out of text."""
    lines = _code(file.read_text(encoding="utf-8"))
    assert {line.strip(): sorted(strange) for line in lines if (strange := _names(line) - allowed)} == {}
    assert [line.strip() for line in lines if re.search(r"[\w)\]]\[(?!path\])", line)] == [], "a name out of text"


def test_it_asks_only_what_a_page_asked_or_what_is_listed() -> None:
    """By GET, of its own folder: a request as it came, or the address of a file in the list, with nothing added."""
    text = SOURCE.read_text(encoding="utf-8")
    code = "\n".join(_code(text))
    asked = re.findall(r"\bfetch\(([^)]*)\)", text)
    assert asked == ["request", "request", 'address, { cache: "no-cache" }', 'address, { cache: "reload" }']
    assert len(re.findall(r"\bfetch\b", code)) == len(asked)
    assert re.findall(r'addEventListener\("(\w+)"', text) == ["install", "activate", "fetch"]
    assert code.count("respondWith") == code.count("if (path !== undefined)") == 1
    assert 'if (method !== "GET" || origin !== HERE.origin || !pathname.startsWith(HERE.pathname)) {' in text
    assert "return Object.hasOwn(FILES, path) ? path : undefined;" in text
    assert len(text.splitlines()) <= MOST_LINES


def test_what_ends_it_answers_nothing_and_asks_nothing() -> None:
    """It removes, and goes."""
    text = REMOVAL.read_text(encoding="utf-8")
    assert "fetch" not in "\n".join(_code(text))
    assert re.findall(r'addEventListener\("(\w+)"', text) == ["install", "activate"]
    prefix = 'const COPIES = `zonder-internet ${new URL("./", location.href).pathname} `;'
    assert prefix in text
    assert prefix.replace('new URL("./", location.href)', "HERE") in SOURCE.read_text(encoding="utf-8")


def test_what_is_published_is_this_with_a_list_of_what_the_site_has(site: Path) -> None:
    """Each file with the print that the manifest gives it, and the worker in the manifest itself."""
    published = (site / WORKER).read_text(encoding="utf-8")
    found = re.search(r"^const FILES = (\{[^}]*\});$", published, re.MULTILINE)
    assert found
    prints = json.loads(found[1])
    manifest = json.loads((site / "release.json").read_text(encoding="utf-8"))["files"]
    assert prints == {path: manifest[path] for path in prints}
    assert WORKER in manifest
    source = SOURCE.read_text(encoding="utf-8").replace("const FILES = {};", found[0])
    assert re.sub(r'(?<=const RELEASE = ")[0-9a-f]*', "", published) == source


def test_the_list_has_what_the_scans_need_and_not_the_rest(site: Path) -> None:
    """Every form, paper and team; of the engine only what a restored start takes, packed."""
    published = (site / WORKER).read_text(encoding="utf-8")
    pages = set(re.findall(r'"([\w/-]*)index\.html": ', published))
    assert {"i-scan/", "i-scan/invullen/", "i-scan/kort/", "i-scan/papier/", "i-scan/team/"} <= pages
    assert {"raamwerk/raamwerkscan/", "i-scan/raamwerk/", "i-scan/raamwerk/papier/"} <= pages
    assert not {"", "rollen/coach/", "over/"} & pages
    engine = re.findall(r'"assets/engine/(\w+)(?:\.asm)?\.[0-9a-f]+\.(\w+)": ', published)
    assert sorted(engine) == [
        ("pyodide", "js"),
        ("restored", "js"),
        ("restored", "woff2"),
        ("snapshot", "woff2"),
        ("team", "woff2"),
    ]


def test_the_page_says_how_much_there_is_to_keep(site: Path) -> None:
    """In whole megabytes, of what is kept on the device."""
    published = (site / WORKER).read_text(encoding="utf-8")
    paths = re.findall(r'^ "([^"]+)": ', published, re.MULTILINE)
    megabytes = sum((site / path).stat().st_size for path in paths) / 1_000_000
    html = (site / "i-scan" / "index.html").read_text(encoding="utf-8")
    said = re.search(r'data-megabytes="(\d+)"', html)
    assert said
    assert 0 <= int(said[1]) - megabytes < 1
    assert int(said[1]) < 10


def test_no_page_that_holds_answers_may_register_a_worker(site: Path) -> None:
    """Its policy allows a worker from a blob, and a service worker is none."""
    for page in site.rglob("*.html"):
        html = page.read_text(encoding="utf-8")
        if 'data-holds="answers"' in html:
            assert "worker-src blob:;" in html, page
            assert "data-offline" not in html, page
