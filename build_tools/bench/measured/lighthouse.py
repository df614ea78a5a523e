"""What Lighthouse makes of the pages, with its own simulated phone: four marks out of a hundred."""

from __future__ import annotations

import json
import os
import subprocess
from collections import defaultdict
from pathlib import Path
from typing import Any

from build_tools.bench.host import Host
from build_tools.bench.launching import BrowserError
from build_tools.bench.measured.visits import VISITED_PAGES
from build_tools.set_up.chromium import chromium_program, launch_flags
from build_tools.set_up.node import find_node

SUBJECTS = ("performance", "accessibility", "best-practices", "seo")
_PROGRAM = Path(__file__).parents[1] / "node_modules" / "lighthouse" / "cli" / "index.js"
_RUNS = 3
"""Its marks are simulated, and differ little between runs."""


def measure_lighthouse(host: Host) -> dict[str, list[float]]:
    """Give the marks of each page, by "page subject"; raises `BrowserError` when it gives none."""
    samples: dict[str, list[float]] = defaultdict(list)
    for _ in range(_RUNS):
        for name, path in VISITED_PAGES.items():
            for subject, mark in _marks(f"{host.address}site/{path}").items():
                samples[f"{name} {subject}"].append(mark)
    return samples


def _marks(address: str) -> dict[str, float]:
    flags = " ".join(["--headless=new", *launch_flags()])
    options = ["--output=json", "--quiet", "--no-enable-error-reporting", f"--only-categories={','.join(SUBJECTS)}"]
    command = [find_node(), str(_PROGRAM), address, *options, f"--chrome-flags={flags}"]
    environment = os.environ | {"CHROME_PATH": chromium_program() or ""}
    done = subprocess.run(command, env=environment, capture_output=True, text=True, check=False)
    if done.returncode:
        raise BrowserError(f"Lighthouse, {address}: {done.stderr.strip()}")
    categories: dict[str, Any] = json.loads(done.stdout)["categories"]
    return {subject: round(100 * categories[subject]["score"]) for subject in SUBJECTS}
