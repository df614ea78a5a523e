"""Browsers as people start them: without a driver, each time with a profile of its own, on a page that reports back."""

from __future__ import annotations

import os
import re
import signal
import subprocess
import tempfile
from collections.abc import Iterator, Mapping
from contextlib import contextmanager
from dataclasses import dataclass, field
from pathlib import Path
from queue import Empty
from typing import Any

from build_tools.bench.host import Host
from build_tools.set_up.browsers import browser_programs
from build_tools.set_up.chromium import launch_flags

_PATIENCE = 180
"""Seconds to wait for one report: some of what is measured is slow, and so are some machines."""
_FIRST_DISPLAY, _DISPLAYS = 100, 10_000
_FIREFOX_PREFERENCES = {
    "app.update.enabled": "false",
    "browser.aboutwelcome.enabled": "false",
    "browser.shell.checkDefaultBrowser": "false",
    "browser.startup.homepage_override.mstone": '"ignore"',
    "datareporting.policy.dataSubmissionEnabled": "false",
    "network.proxy.type": "0",
    "toolkit.telemetry.enabled": "false",
}


class BrowserError(Exception):
    """A browser did not report in time, or reported something else than what is measured."""


@dataclass(frozen=True)
class Browser:
    """A browser that is installed here."""

    name: str
    program: str
    preferences: Mapping[str, str] = field(default_factory=dict)
    """Settings of Firefox, beside those that keep it from asking questions."""

    def reports(self, host: Host, path: str, count: int) -> list[dict[str, Any]]:
        """Open a page in a new profile and wait for so many reports. Raises `BrowserError` when one stays away."""
        with tempfile.TemporaryDirectory(ignore_cleanup_errors=True) as profile, self._showing(host, path, profile):
            return [wait_for_report(host, f"{self.name}, {path}") for _ in range(count)]

    def version(self) -> str:
        """Give the name with its version; the name alone when the program does not say."""
        version = subprocess.run([*self._start(), "--version"], capture_output=True, text=True, check=False).stdout
        number = re.search(r"\d+(\.\d+)+\w*", version)
        return f"{self.name} {number.group()}" if number else self.name

    @contextmanager
    def _showing(self, host: Host, path: str, profile: str) -> Iterator[None]:
        command = self._command(profile, host.address + path)
        homes = dict.fromkeys(("HOME", "XDG_CACHE_HOME", "XDG_CONFIG_HOME", "XDG_DATA_HOME"), profile)
        quiet = subprocess.DEVNULL
        running = subprocess.Popen(command, env=os.environ | homes, stdout=quiet, stderr=quiet, start_new_session=True)
        try:
            yield
        finally:
            os.killpg(running.pid, signal.SIGTERM)
            running.wait()

    def _command(self, profile: str, address: str) -> list[str]:
        if self.name == "Chromium":
            own = ["--headless=new", f"--user-data-dir={profile}", "--no-first-run", "--disable-dev-shm-usage"]
            return [*self._start(), *launch_flags(), *own, address]
        if self.name == "Firefox":
            preferences = {**_FIREFOX_PREFERENCES, **self.preferences}
            lines = (f'user_pref("{name}", {value});\n' for name, value in preferences.items())
            (Path(profile) / "user.js").write_text("".join(lines), encoding="ascii")
            return [*self._start(), "--headless", "--no-remote", "--profile", profile, address]
        return [*self._start(), address]

    def _start(self) -> list[str]:
        """Give what starts the program; that of WebKitGTK says nothing without a display, not even its version."""
        return [*_display(), self.program] if self.name == "WebKitGTK" else [self.program]


def _display() -> list[str]:
    """Give what pretends to be a display. It looks for a free number, from one that no other run begins at as well."""
    return ["xvfb-run", "--auto-servernum", f"--server-num={_FIRST_DISPLAY + os.getpid() % _DISPLAYS}"]


def installed_browsers() -> list[Browser]:
    """Give the browsers that are here. Chromium is fetched when there is none; Firefox and WebKitGTK are not."""
    return [Browser(name, program) for name, program in browser_programs().items()]


def wait_for_report(host: Host, who: str, patience: float = _PATIENCE) -> dict[str, Any]:
    """Give the next report, whatever it says. Raises `BrowserError` when none comes in so many seconds."""
    try:
        return host.reports.get(timeout=patience)
    except Empty:
        raise BrowserError(f"{who}: no report in {patience:.0f} s") from None


def checked_report(report: dict[str, Any], who: str) -> dict[str, Any]:
    """Give the report back, unless it is of something else than what is measured: then `BrowserError`.

    That is: of an error on the page, or of an engine of ours that fell back to a cold start.
    """
    if "error" in report or report.get("start", "restored") != "restored":
        raise BrowserError(f"{who}: {report}")
    return report
