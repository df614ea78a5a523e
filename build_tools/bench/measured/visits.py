"""What a visitor on a slow line and a slow machine goes through, in Chromium with its own brakes on."""

from __future__ import annotations

import sys
from collections import defaultdict
from collections.abc import Iterator
from contextlib import contextmanager
from typing import Any

from playwright.sync_api import Browser, Page, Playwright, sync_playwright

from build_tools.bench.host import Host
from build_tools.bench.launching import checked_report, wait_for_report
from build_tools.bench.measured.turns import in_turn
from build_tools.set_up.chromium import find_chromium, launch_flags

LINE = {"offline": False, "latency": 40, "downloadThroughput": 1_250_000, "uploadThroughput": 1_250_000}
"""10 Mbit/s, with 40 ms to the host."""
SLOWER = 4
"""Times as slow as this machine."""
BRAKE = "Chromium's brake does not reach Python in its worker"
"""What a reader of the figures has to know: measured, with `Emulation.setCPUThrottlingRate`."""
VISITED_PAGES = {"start": "", "rol": "rollen/coach/", "i-scan": "i-scan/invullen/"}
"""The pages that are looked at, by name, with their addresses."""
_SECOND = 1_000
_PATIENCE = 120_000

_WATCH = """
window.seen = { lcp: 0, cls: 0, blocked: 0 };
const on = (type, act) => new PerformanceObserver((list) => list.getEntries().forEach(act)).observe(
  { type, buffered: true });
on("largest-contentful-paint", (entry) => { seen.lcp = entry.startTime; });
on("layout-shift", (entry) => { seen.cls += entry.hadRecentInput ? 0 : entry.value; });
on("longtask", (entry) => { seen.blocked += Math.max(0, entry.duration - 50); });
"""
_AT_REST = """
async () => {
  for (;;) {
    const { loadEventEnd } = performance.getEntriesByType("navigation")[0];
    const ends = performance.getEntriesByType("resource").map((entry) => entry.responseEnd);
    if (loadEventEnd && seen.lcp && performance.now() - Math.max(loadEventEnd, seen.lcp, ...ends) > 1_000) {
      return;
    }
    if (performance.now() > 60_000) {
      throw new Error("This page does not come to rest.");
    }
    await new Promise((resolve) => setTimeout(resolve, 100));
  }
}
"""
_BYTES = """
() => [...performance.getEntriesByType("navigation"), ...performance.getEntriesByType("resource")]
  .reduce((sum, entry) => sum + entry.encodedBodySize, 0)
"""


def measure_visits(host: Host, runs: int) -> dict[str, Any]:
    """Measure in turn, so many times: starting on the slow line, whole scans, and three pages beside a plain theme."""
    samples: dict[str, list[float]] = defaultdict(list)
    with sync_playwright() as driver:
        for run in range(runs):
            for kind in in_turn(("ours", "stock"), run):
                samples[f"slow {kind} ready"].append(_slow_start(driver, host, kind))
            samples["scan result"].append(_whole_scan(driver, host, slower=1, pace=_SECOND))
            samples["slow scan result"].append(_whole_scan(driver, host, slower=SLOWER, pace=_SECOND // 4))
            for site in in_turn(("site", "plain"), run):
                for name, path in VISITED_PAGES.items():
                    for what, value in visit(driver, host, f"{site}/{path}").items():
                        samples[f"page {site} {name} {what}"].append(value)
            print(f"visits: {run + 1} of {runs}", file=sys.stderr, flush=True)
    return samples


@contextmanager
def _slow_page(driver: Playwright, slower: float = SLOWER) -> Iterator[Page]:
    """Open a page with a cold cache, on the slow line and a machine so many times as slow."""
    browser: Browser = driver.chromium.launch(executable_path=find_chromium(), args=launch_flags())
    page = browser.new_page()
    page.set_default_timeout(_PATIENCE)
    brakes = page.context.new_cdp_session(page)
    brakes.send("Network.enable")
    brakes.send("Network.emulateNetworkConditions", LINE)
    brakes.send("Emulation.setCPUThrottlingRate", {"rate": slower})
    try:
        yield page
    finally:
        browser.close()


def _slow_start(driver: Playwright, host: Host, kind: str) -> float:
    with _slow_page(driver) as page:
        page.goto(f"{host.address}pages/start.html?kind={kind}&pass=once")
        report = wait_for_report(host, f"Chromium on a slow line, {kind}", _PATIENCE / _SECOND)
        return float(checked_report(report, "Chromium on a slow line")["ready"])


def _whole_scan(driver: Playwright, host: Host, slower: float, pace: float) -> float:
    """Answer at this pace, in milliseconds, from the first look at the page; give those to the result."""
    with _slow_page(driver, slower) as page:
        page.goto(f"{host.address}site/i-scan/invullen/")
        fields = page.locator("fieldset[data-item]")
        per_step = fields.count() // page.locator("[data-step]:has(fieldset)").count()
        for number in range(fields.count()):
            if number and number % per_step == 0:
                page.locator(".is-current [data-action=volgende]").click()
            page.wait_for_timeout(pace)
            fields.nth(number).locator('input[value="3"]').check()
        page.locator("[data-action=resultaat]").click()
        page.locator('#resultaat[data-status="klaar"]').wait_for()
        return float(page.evaluate("performance.measure('waited', 'result:asked', 'result:shown').duration"))


def visit(driver: Playwright, host: Host, path: str) -> dict[str, float]:
    """Open a page until it has come to rest; give its bytes and what a visitor notices of its loading.

    A line that is silent is no sign of rest: a page that is busy with a script asks for nothing meanwhile.
    """
    with _slow_page(driver) as page:
        page.add_init_script(_WATCH)
        page.goto(host.address + path)
        page.evaluate(_AT_REST)
        seen: dict[str, float] = page.evaluate("seen")
        return seen | {"bytes": page.evaluate(_BYTES)}
