"""What the bench makes of its figures, and the host that it measures at."""

import gzip
import json
from contextlib import closing
from http import HTTPStatus
from http.client import HTTPConnection, HTTPResponse
from pathlib import Path
from typing import Any
from urllib.parse import urlsplit

import pytest

from build_tools.bench.bars import Bar, all_bars
from build_tools.bench.host import Host, hosting
from build_tools.bench.starts import KINDS
from build_tools.bench.table import render_tables
from build_tools.bench.visits import PAGES

_FIGURES = ("bytes", "lcp", "cls", "blocked")
_STARTS = {f"{kind} {turn} ready": [400.0, 300.0, 500.0] for kind in KINDS for turn in ("cold", "warm")}
_REPORTS = {"ours cold first": [60.0], "ours cold report": [30.0]}
_STOCK = {"stock cold ready": [1600.0]}
RESULTS: dict[str, Any] = {
    "starts": dict.fromkeys(("Chromium", "Firefox", "WebKitGTK"), _STARTS | _REPORTS | _STOCK),
    "visits": {
        **{f"page {site} {page} {what}": [100.0] for site in ("site", "plain") for page in PAGES for what in _FIGURES},
        "slow ours ready": [4_000.0],
        "slow stock ready": [7_000.0],
        "scan result": [100.0],
    },
    "builds": {"ours": [12.5], "plain": [10.0]},
    "sizes": {kind: [("wasm", 8_000_000, 5_510_000)] for kind in ("ours", "stock", "stock-314")},
}
"""A run in which everything only just holds, or better."""


def test_what_only_just_holds_holds() -> None:
    """Limits are part of what is allowed."""
    assert [bar.name for bar in all_bars(RESULTS) if not bar.holds] == []


@pytest.mark.parametrize(
    ("path", "value", "name"),
    [
        (("starts", "Chromium", "ours cold ready"), [401.0], "Chromium: times as fast as stock, cold"),
        (("starts", "Firefox", "ours cold ready"), [534.0], "Firefox: times as fast as stock, cold"),
        (("starts", "WebKitGTK", "ours cold report"), [31.0], "WebKitGTK: score and report, ms"),
        (("visits", "scan result"), [101.0], "last answer to result on a slow line, ms"),
        (("visits", "page site i-scan bytes"), [140_001.0], "page i-scan, bytes on their way"),
        (("sizes", "ours"), [("wasm", 1, 5_000_000), ("image", 1, 510_001)], "engine, bytes on their way"),
        (("builds", "ours"), [12.6], "build, times plain MkDocs and Material"),
    ],
    ids=lambda value: value if isinstance(value, str) else "",
)
def test_what_is_missed_is_missed(path: tuple[str, ...], value: list[Any], name: str) -> None:
    """And only that."""
    results = json.loads(json.dumps(RESULTS))  # a copy that shares nothing
    place = results
    for key in path[:-1]:
        place = place[key]
    place[path[-1]] = value
    assert [bar.name for bar in all_bars(results) if not bar.holds] == [name]


def test_the_tables_say_the_median_the_spread_and_what_was_missed() -> None:
    """As Markdown, each row as wide as its head."""
    text = render_tables(RESULTS, [Bar("kept", 2, 1, at_least=True), Bar("too slow", 120, 100)])
    assert "| kept | 2 | ≥ 1 |  |" in text
    assert "| too slow | 120 | ≤ 100 | **missed** |" in text
    assert "400 (300 to 500)" in text
    for table in text.split("## ")[1:]:
        rows = [line for line in table.splitlines() if line.startswith("|")]
        assert len({row.count("|") for row in rows}) == 1, table


def test_the_host_gives_files_and_takes_reports(tmp_path: Path) -> None:
    """Compressed where a browser can take it, and nothing from outside the folders."""
    folder = tmp_path / "site"
    folder.mkdir()
    (folder / "index.html").write_text("<p>Dag</p>", encoding="utf-8")
    (folder / "image.zip").write_bytes(b"PK")
    (tmp_path / "secret.txt").write_text("geheim", encoding="utf-8")
    with hosting({"site": folder}) as host:
        answer, content = _ask(host, "site/", {"Accept-Encoding": "gzip"})
        assert answer.headers["Content-Encoding"] == "gzip"
        assert gzip.decompress(content) == b"<p>Dag</p>"
        assert _ask(host, "site/")[1] == b"<p>Dag</p>"
        assert _ask(host, "site/image.zip", {"Accept-Encoding": "gzip"})[1] == b"PK"
        for path in ("site/../secret.txt", "site/nothing.html", "elsewhere/index.html"):
            assert _ask(host, path)[0].status == HTTPStatus.NOT_FOUND
        _ask(host, "", body=json.dumps({"ready": 400}))
        assert host.reports.get(timeout=5) == {"ready": 400}


def _ask(
    host: Host, path: str, headers: dict[str, str] | None = None, body: str | None = None
) -> tuple[HTTPResponse, bytes]:
    with closing(HTTPConnection(urlsplit(host.address).netloc)) as connection:
        connection.request("POST" if body else "GET", f"/{path}", body, headers or {})
        answer = connection.getresponse()
        return answer, answer.read()
