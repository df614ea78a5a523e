"""Under what a run was made."""

from __future__ import annotations

import os
import platform
import subprocess
from collections.abc import Sequence
from dataclasses import dataclass
from datetime import UTC, datetime

from build_tools.bench.launching import Browser
from build_tools.set_up.node import find_node


@dataclass(frozen=True)
class Circumstances:
    """Enough to tell a figure of one machine from that of another; nothing that says whose machine it is."""

    day: str
    cores: int
    processor: str
    system: str
    load: float | None
    """Processes that were waiting or running in the last minute; `None` where the system does not say."""
    programs: Sequence[str]
    """Each with its version."""

    def line(self, runs: int) -> str:
        """Write it as one sentence."""
        busy = "" if self.load is None else f", load {self.load:.2f} before the start"
        machine = f"{self.cores} cores, {self.processor}, {self.system}{busy}"
        return f"Measured on {self.day}, {runs} times each ({machine}), with {', '.join(self.programs)}."


def look_around(browsers: Sequence[Browser]) -> Circumstances:
    """Note what there is, before anything is measured."""
    return Circumstances(
        day=datetime.now(UTC).date().isoformat(),
        load=os.getloadavg()[0] if hasattr(os, "getloadavg") else None,
        cores=os.cpu_count() or 1,
        processor=platform.machine(),
        system=platform.system(),
        programs=[f"Python {platform.python_version()}", _node(), *(browser.version() for browser in browsers)],
    )


def _node() -> str:
    version = subprocess.run([find_node(), "--version"], capture_output=True, text=True, check=False).stdout
    return f"Node {version.strip().removeprefix('v')}"
