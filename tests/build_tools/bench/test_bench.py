"""What the bench makes of its figures, and the host that it measures at."""

import gzip
import json
import platform
from contextlib import closing
from dataclasses import replace
from http import HTTPStatus
from http.client import HTTPConnection, HTTPResponse
from pathlib import Path
from queue import Queue
from typing import Any
from urllib.parse import urlsplit

import pytest
import yaml

from build_tools.bench import run
from build_tools.bench.bars import Bar, all_aims, all_bars
from build_tools.bench.circumstances import Circumstances, look_around
from build_tools.bench.host import Host, hosting
from build_tools.bench.kinds import KINDS
from build_tools.bench.launching import Browser, BrowserError, checked_report, wait_for_report
from build_tools.bench.measured.builds import BuildError, build, write_copy_config
from build_tools.bench.measured.lighthouse import SUBJECTS
from build_tools.bench.measured.sizes import engine_sizes, stock_sizes
from build_tools.bench.measured.turns import in_turn
from build_tools.bench.measured.visits import BRAKE, VISITED_PAGES
from build_tools.bench.table import render_tables
from build_tools.engine.engine import Engine
from build_tools.paths import CONTENT, NODE_MODULES, ROOT
from build_tools.set_up import chromium

BROWSERS = ("Chromium", "Firefox", "WebKitGTK")
_SITES = ("site", "plain")
_FIGURES = ("bytes", "lcp", "cls", "blocked")
_STARTS = {f"{kind} {turn} ready": [400.0, 300.0, 500.0] for kind in KINDS for turn in ("cold", "warm")}
_REPORTS = {"ours cold first": [20.0], "ours cold report": [60.0]}
_COMPILED = {"compile cold ready": [200.0]}
_STOCK = {"Chromium": 2000.0, "Firefox": 1600.0, "WebKitGTK": 3200.0}
RESULTS: dict[str, Any] = {
    "starts": {name: _STARTS | _REPORTS | _COMPILED | {"stock cold ready": [_STOCK[name]]} for name in BROWSERS},
    "teams": {name: {"1000": [500.0], "10000": [6_000.0], "memory": [200_000_000]} for name in BROWSERS},
    "visits": {
        **{f"page {site} {page} {what}": [100.0] for site in _SITES for page in VISITED_PAGES for what in _FIGURES},
        **{f"page site {page} lcp": [90.0] for page in VISITED_PAGES},
        **{f"page site {page} cls": [0.005] for page in VISITED_PAGES},
        "slow ours ready": [4_000.0],
        "slow stock ready": [7_000.0],
        "scan result": [100.0],
        "slow scan result": [40.0],
    },
    "marks": {f"{page} {subject}": [97.0] for page in VISITED_PAGES for subject in SUBJECTS},
    "pages": 117,
    "builds": {"ours": [5.0], "plain": [4.0], "changed": [0.9], "engine": [4.9]},
    "sizes": {
        "ours": [("wasm", 8_000_000, 4_200_000)],
        "ours-cold": [("wasm", 8_000_000, 5_000_000)],
        "stock": [("wasm", 8_000_000, 4_000_000), ("zip", 2_000_000, 500_000)],
        "stock-314": [("wasm", 8_000_000, 6_000_000)],
    },
}
"""A run in which everything only just holds, or better."""


def _changed(path: tuple[str, ...], value: Any) -> dict[str, Any]:
    """Give the results with something else in one place."""
    results: dict[str, Any] = json.loads(json.dumps(RESULTS))  # a copy that shares nothing
    place = results
    for key in path[:-1]:
        place = place[key]
    place[path[-1]] = value
    return results


def test_what_only_just_holds_holds() -> None:
    """Limits are part of what is allowed."""
    assert [bar.name for bar in all_bars(RESULTS) if not bar.holds] == []
    assert [aim.name for aim in all_aims(RESULTS) if not aim.holds] == []


@pytest.mark.parametrize(
    ("path", "value", "name"),
    [
        (("starts", "Chromium", "ours cold ready"), [401.0], "Chromium: times as fast as stock, cold"),
        (("starts", "Firefox", "ours cold ready"), [401.0], "Firefox: times as fast as stock, cold"),
        (("starts", "WebKitGTK", "ours cold ready"), [401.0], "WebKitGTK: times as fast as stock, cold"),
        (("starts", "WebKitGTK", "ours cold first"), [31.0], "WebKitGTK: first score and report, ms"),
        (
            ("visits", "scan result"),
            [100.1],
            "last answer to result, cold cache, 10 Mbit/s, one answer a second, ms",
        ),
        (("visits", "page site i-scan bytes"), [90_001.0], "page i-scan, bytes on their way"),
        (("visits", "page site rol bytes"), [90_001.0], "page rol, bytes on their way"),
        (("visits", "page site start cls"), [0.0051], "page start, what shifts while it loads (CLS)"),
        (("marks", "rol performance"), [96.0], "page rol, performance by Lighthouse"),
        (("marks", "i-scan seo"), [96.0], "page i-scan, seo by Lighthouse"),
        (("sizes", "ours"), [("wasm", 1, 4_000_000), ("snapshot", 1, 200_001)], "engine, bytes on their way"),
        (("builds", "plain"), [3.9], "build, times plain MkDocs and Material"),
        (("builds", "changed"), [1.41], "a page changed, whole site, s"),
        (("teams", "Firefox", "1000"), [500.1], "Firefox: a team of 1,000, ms"),
        (("teams", "WebKitGTK", "10000"), [6_001.0], "WebKitGTK: a team of 10,000, beside in proportion"),
        (("teams", "Chromium", "memory"), [200_000_001], "Chromium: memory with a team of 10,000, bytes"),
        (("builds", "engine"), [4.91], "an instrument changed, whole site, s"),
    ],
    ids=lambda value: value if isinstance(value, str) else "",
)
def test_what_is_missed_is_missed(path: tuple[str, ...], value: list[Any], name: str) -> None:
    """And only that."""
    assert [bar.name for bar in all_bars(_changed(path, value)) if not bar.holds] == [name]


@pytest.mark.parametrize(("measured", "missed"), [(40.1, 1), (100.1, 2)])
def test_a_slow_page_is_looked_at_with_and_without_reckoning(measured: float, missed: int) -> None:
    """What was measured is an aim of its own, which says how far the brake of Chromium goes."""
    results = _changed(("visits", "slow scan result"), [measured])
    aims = [
        "the same, reckoned with Python 4 times as slow too, ms",
        f"last answer to result, page 4 times as slow ({BRAKE}), ms",
    ]
    assert {aim.name for aim in all_aims(results) if not aim.holds} == set(aims[:missed])
    assert [bar for bar in all_bars(results) if not bar.holds] == []


@pytest.mark.parametrize("absent", BROWSERS)
def test_a_browser_that_is_not_here_is_missed(absent: str) -> None:
    """Nobody knows whether the promise is kept; the table says why."""
    parts = ("starts", "teams")
    present = {part: {name: of for name, of in RESULTS[part].items() if name != absent} for part in parts}
    results = RESULTS | present
    missed = [bar for bar in all_bars(results) if not bar.holds]
    assert [bar.name for bar in missed if absent in bar.name and bar.value is None] == [
        f"{absent}: times as fast as stock, cold",
        f"{absent}: first score and report, ms",
        f"{absent}: a team of 1,000, ms",
        f"{absent}: a team of 10,000, beside in proportion",
        *([f"{absent}: memory with a team of 10,000, bytes"] if absent == "Chromium" else []),
    ]
    assert {bar.name for bar in all_bars(results)} == {bar.name for bar in all_bars(RESULTS)}
    text = render_tables(results, all_bars(results), all_aims(results))
    assert f"| {absent}: first score and report, ms | not here | ≤ 30 | **missed** |" in text
    assert f"| {absent}: times as long as compiling alone, cold | not here | ≤ 2 | not reached |" in text


@pytest.mark.parametrize(
    ("path", "value", "name"),
    [
        (("starts", "Firefox", "compile cold ready"), [199.0], "Firefox: times as long as compiling alone, cold"),
        (("starts", "WebKitGTK", "ours cold first"), [20.1], "WebKitGTK: first score and report, ms"),
        (("visits", "page site rol lcp"), [90.1], "page rol, LCP on a slow line and page, times plain Material"),
        (("builds", "changed"), [0.91], "a page changed, whole site, s"),
    ],
    ids=lambda value: value if isinstance(value, str) else "",
)
def test_what_is_not_reached_is_not_reached(path: tuple[str, ...], value: list[Any], name: str) -> None:
    """Of what we aim at, only that."""
    assert [aim.name for aim in all_aims(_changed(path, value)) if not aim.holds] == [name]


def test_the_tables_say_the_median_the_spread_and_what_was_missed() -> None:
    """As Markdown, each row as wide as its head."""
    bars = [Bar("kept", 2, 1, at_least=True), Bar("too slow", 120, 100)]
    text = render_tables(RESULTS, bars, [Bar("near", 1, 1), Bar("far", 2, 1)])
    assert "| kept | 2 | ≥ 1 |  |" in text
    assert "| too slow | 120 | ≤ 100 | **missed** |" in text
    assert "| near | 1 | ≤ 1 | reached |" in text
    assert "| far | 2 | ≤ 1 | not reached |" in text
    assert "400 (300 to 500)" in text
    assert "| Firefox | 500 | 6,000 | 200 |" in text
    assert f"| {KINDS['stock']} | **together** | 10,000,000 | 4,500,000 |" in text
    assert "| this site, cold start | **together** | 8,000,000 | 5,000,000 |" in text
    assert "| this site, 117 pages, with its engine made | 5 |" in text
    for table in text.split("## ")[1:]:
        rows = [line for line in table.splitlines() if line.startswith("|")]
        assert len({row.count("|") for row in rows}) == 1, table


def test_each_run_begins_with_another() -> None:
    """And all take part in each."""
    orders = [in_turn("abc", run) for run in range(4)]
    assert orders == [["a", "b", "c"], ["b", "c", "a"], ["c", "a", "b"], ["a", "b", "c"]]


def test_what_is_measured_is_named_after_what_was_fetched() -> None:
    """The versions that the lists of packages pin."""
    installed = json.loads((NODE_MODULES / "pyodide" / "package.json").read_text(encoding="utf-8"))
    assert KINDS["stock"] == f"Pyodide {installed['version']}"
    assert KINDS["micropython"].startswith("MicroPython 1.")


@pytest.mark.parametrize("report", [{"error": "TypeError"}, {"kind": "ours", "start": "cold", "ready": 900}])
def test_another_thing_than_what_is_measured_stops_the_run(report: dict[str, Any]) -> None:
    """With what the page said."""
    with pytest.raises(BrowserError, match=r"Firefox: .*(TypeError|cold)"):
        checked_report(report, "Firefox")


def test_a_report_of_a_restored_start_or_of_others_is_taken() -> None:
    """Others have one start only."""
    for report in ({"kind": "ours", "start": "restored", "ready": 400}, {"kind": "stock", "ready": 1600}):
        assert checked_report(report, "Firefox") == report


def test_a_report_that_stays_away_is_said() -> None:
    """By the browser, and what it was showing."""
    with pytest.raises(BrowserError, match="Firefox, page: no report in 0 s"):
        wait_for_report(Host("", Queue()), "Firefox, page", patience=0.01)


def test_chromium_may_be_the_one_of_playwright(monkeypatch: pytest.MonkeyPatch) -> None:
    """It has a path too, though Playwright needs none to start it."""
    monkeypatch.setattr(chromium, "_find_installed", lambda: None)
    monkeypatch.setattr(chromium, "_playwrights_own", lambda: "/somewhere/chrome")
    assert chromium.find_chromium() is None
    assert chromium.chromium_program() == "/somewhere/chrome"


def test_the_line_about_a_run_tells_machines_and_browsers_apart() -> None:
    """Without saying whose machine it was."""
    programs = ["Python 3.13.0", "Node 20.1.0", "Firefox 153.7.0esr"]
    seen = Circumstances("2026-11-24", 2, "x86_64", "Linux", 0.5, programs)
    assert seen.line(7) == (
        "Measured on 2026-11-24, 7 times each (2 cores, x86_64, Linux, load 0.50 before the start), "
        "with Python 3.13.0, Node 20.1.0, Firefox 153.7.0esr."
    )
    assert "load" not in replace(seen, load=None).line(7)


@pytest.mark.parametrize(
    ("said", "version"),
    [
        ("Mozilla Firefox 153.7.0esr", "Firefox 153.7.0esr"),
        ("Chromium 156.0.8078.79 built on Debian 12", "Firefox 156.0.8078.79"),
        ("", "Firefox"),
    ],
)
def test_a_browser_says_its_version_or_only_its_name(tmp_path: Path, said: str, version: str) -> None:
    """And never where it is."""
    program = tmp_path / "browser"
    program.write_text(f"#!/bin/sh\necho '{said}'\n", encoding="ascii")
    program.chmod(0o755)
    line = look_around([Browser("Firefox", str(program))]).line(1)
    assert line.endswith(f", {version}.")
    assert str(tmp_path) not in line
    assert platform.node() not in line


def test_the_bytes_are_those_that_a_visitor_downloads(tmp_path: Path) -> None:
    """Packed where the build packed them, and of two kinds of one script the newer."""
    (tmp_path / "loader.js").write_bytes(b"a" * 1000)
    described = {"file": "x", "bytes": 2000, "packed": {"file": "x.woff2", "bytes": 900}}
    parts = ("probe", "restored_runtime", "restored_wasm", "snapshot", "runtime", "wasm", "python", "team")
    files = {"loader": {"file": "loader.js", "bytes": 1000}} | dict.fromkeys(parts, described)
    sizes = engine_sizes(Engine(tmp_path, {"files": files}))
    restored = ["probe", "loader", "restored_runtime", "restored_wasm", "snapshot"]
    assert [size.name for size in sizes["ours"]] == [*restored, "team"]
    assert [size.name for size in sizes["ours-cold"]] == ["probe", "loader", "runtime", "wasm", "python"]
    assert [size.packed for size in sizes["ours"]][2:] == [900, 900, 900, 900]
    assert sizes["ours"][1].packed < 100
    for name in ("pyodide.asm.js", "pyodide.asm.mjs"):
        (tmp_path / name).write_bytes(b"")
    assert [size.name for size in stock_sizes(tmp_path)] == ["pyodide.asm.mjs"]


def test_a_site_that_cannot_be_built_says_why(tmp_path: Path) -> None:
    """Which one, and in the words of MkDocs."""
    config = tmp_path / "broken.yml"
    config.write_text("site_name: x\ntheme: {name: nothing}\n", encoding="ascii")
    with pytest.raises(BuildError, match=r"(?s)broken.yml could not be built.*theme"):
        build(config, tmp_path / "site")


def test_a_page_is_changed_in_a_copy(tmp_path: Path) -> None:
    """Of all pages, with the settings of the site; what an editor has open stays as it is."""
    config = yaml.safe_load(write_copy_config(tmp_path).read_text(encoding="utf-8"))
    copied, ours = Path(config.pop("docs_dir")), yaml.safe_load((ROOT / "mkdocs.yml").read_text(encoding="utf-8"))
    assert copied.is_relative_to(tmp_path)
    assert sorted(file.relative_to(copied) for file in copied.rglob("*.*")) == sorted(
        file.relative_to(CONTENT) for file in CONTENT.rglob("*.*")
    )
    assert {name for name in ours if config.get(name) != ours[name]} == {"docs_dir", "theme"}
    assert config["theme"] | {"custom_dir": "theme"} == ours["theme"]


@pytest.mark.parametrize(("runs", "kept"), [(6, False), (7, True)])
def test_only_medians_of_seven_are_kept_for_everyone(
    runs: int, kept: bool, tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    """With fewer the tables are printed, and it is said that the file was left alone."""
    monkeypatch.setattr(run, "_RESULTS", tmp_path)
    monkeypatch.setattr(run, "_measure", lambda _runs: RESULTS | {"about": "Measured today."})
    assert run.bench(["--runs", str(runs)]) == 0
    assert (tmp_path / "latest.json").is_file()
    assert (tmp_path / "README.md").is_file() == kept
    assert ("was left alone" in capsys.readouterr().out) != kept
    assert not kept or "Measured today." in (tmp_path / "README.md").read_text(encoding="utf-8")


def test_what_is_missed_shows_in_the_exit_status(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """An aim does not."""
    monkeypatch.setattr(run, "_RESULTS", tmp_path)
    slow = _changed(("starts", "Firefox", "compile cold ready"), [100.0]) | {"about": ""}
    monkeypatch.setattr(run, "_measure", lambda _runs: slow)
    assert run.bench([]) == 0
    monkeypatch.setattr(run, "_measure", lambda _runs: slow | {"starts": {}})
    assert run.bench([]) == 1


def test_the_host_gives_files_and_takes_reports(tmp_path: Path) -> None:
    """Compressed where a browser can take it, and nothing from outside the folders."""
    folder = tmp_path / "site"
    folder.mkdir()
    (folder / "index.html").write_text("<p>Dag</p>", encoding="utf-8")
    (folder / "snapshot.zip").write_bytes(b"PK")
    (tmp_path / "secret.txt").write_text("geheim", encoding="utf-8")
    with hosting({"site": folder}) as host:
        answer, content = _ask(host, "site/", {"Accept-Encoding": "gzip"})
        assert answer.headers["Content-Encoding"] == "gzip"
        assert gzip.decompress(content) == b"<p>Dag</p>"
        assert _ask(host, "site/")[1] == b"<p>Dag</p>"
        assert _ask(host, "site/snapshot.zip", {"Accept-Encoding": "gzip"})[1] == b"PK"
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
