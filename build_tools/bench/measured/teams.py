"""How long the picture of a large team takes in a browser, and the memory of that page."""

from __future__ import annotations

import sys
from collections import defaultdict

from build_tools.bench.host import Host
from build_tools.bench.launching import Browser, checked_report
from build_tools.bench.measured.starts import Samples

TEAM_SIZES = (1_000, 10_000)
"""Members, as in `pages/team.js`."""
MEMORY = "memory"


def measure_teams(host: Host, browsers: list[Browser], runs: int) -> Samples:
    """Give milliseconds by browser and number of members, and under `MEMORY` bytes where a browser tells them.

    Raises `BrowserError` when a page reports something else.
    """
    samples: Samples = {browser.name: defaultdict(list) for browser in browsers}
    for run in range(runs):
        for browser in browsers:
            (report,) = browser.reports(host, "pages/team.html", count=1)
            for name, value in checked_report(report, browser.name).items():
                samples[browser.name][name].append(value)
        print(f"teams: {run + 1} of {runs}", file=sys.stderr, flush=True)
    return samples
