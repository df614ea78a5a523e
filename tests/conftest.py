"""What all tests share: the instrument, and the built site."""

import json
import os
from collections.abc import Iterator
from datetime import UTC, datetime
from pathlib import Path

import pytest
from hypothesis import settings

from build_tools.checks import BUILT_SITE, OUTCOMES, TEST_SITE
from build_tools.data.instruments import instrument_folder, load_instrument_files
from build_tools.serve.builder import build_into
from build_tools.serve.preview import make_server
from scan.definition.model import Instrument
from tests.hosts.brief_warm_up import served_briefly
from tests.servers import running
from tests.weather_site import FOLDER

settings.register_profile("any-machine", deadline=None)  # how long an example takes says how busy the machine is
settings.load_profile("any-machine")


def pytest_sessionstart(session: pytest.Session) -> None:
    """Build the site before the workers start, when there are several: they are told where it stands."""
    if session.config.getoption("numprocesses", default=None) and BUILT_SITE not in os.environ:
        os.environ[BUILT_SITE] = str(_build())


LONGEST = (
    "browser/engine/test_other_browsers.py",
    "browser/keeping/test_keeping.py",
    "browser/pages/test_accessibility.py",
    "build_tools/engine/test_engine.py",
)
"""Files with tests that take many seconds each: they go first, lest one worker end with such a test on its own."""


def pytest_collection_modifyitems(config: pytest.Config, items: list[pytest.Item]) -> None:
    """Put the longest tests first.

    And leave out what needs the site when it could not be built: that was said by then, once, and is a failure.
    """
    items.sort(key=lambda item: not item.path.as_posix().endswith(LONGEST))
    if os.environ.get(BUILT_SITE) == "":
        left_out = [item for item in items if "site" in getattr(item, "fixturenames", ())]
        config.hook.pytest_deselected(items=left_out)
        items[:] = [item for item in items if item not in left_out]


def pytest_terminal_summary(terminalreporter: pytest.TerminalReporter) -> None:
    """Say in one line what was not run, and why."""
    reports = terminalreporter.getreports("skipped")
    reasons = {report.longrepr[2].removeprefix("Skipped: ") for report in reports if isinstance(report.longrepr, tuple)}
    if reasons:
        terminalreporter.write_line(f"Niet gedraaid: {', '.join(sorted(reasons))}")


ENDINGS = ("passed", "skipped", "xfailed", "xpassed", "failed", "error")
"""As pytest sorts its reports; of a test that has several, the last of these is how it ended."""


def leave_outcomes(reporter: pytest.TerminalReporter, file: Path) -> None:
    """Write the day, and how each case ended."""
    outcomes = {report.nodeid: ending for ending in ENDINGS for report in reporter.getreports(ending)}
    file.parent.mkdir(parents=True, exist_ok=True)
    day = datetime.now(UTC).date().isoformat()
    file.write_text(json.dumps({"day": day, "outcomes": outcomes}), encoding="utf-8")


def pytest_sessionfinish(session: pytest.Session) -> None:
    """Of a whole run, leave how each test ended; the workers have no reporter."""
    reporter = session.config.pluginmanager.get_plugin("terminalreporter")
    if (file := os.environ.get(OUTCOMES)) and reporter:
        leave_outcomes(reporter, Path(file))


@pytest.fixture(scope="session")
def instrument() -> Instrument:
    """The i-scan as it stands in this checkout."""
    return load_instrument_files(instrument_folder("i-scan"))


@pytest.fixture(scope="session")
def site() -> Path:
    """The whole site, built strictly, once for all tests and all workers."""
    built = os.environ.get(BUILT_SITE)
    return Path(built) if built else _build()


def _build() -> Path:
    if build_into(TEST_SITE):
        pytest.exit("De site is niet gebouwd; zonder haar zijn er geen tests.", returncode=1)
    return TEST_SITE


@pytest.fixture(scope="session")
def weather() -> Instrument:
    """The made-up instrument of the tests: two scales of four items, answered from 1 to 4."""
    return load_instrument_files(FOLDER / "weer")


@pytest.fixture(scope="session")
def whole_address(site: Path) -> Iterator[str]:
    """The same with every file as it was built, for who looks at their hashes."""
    with running(make_server(site.parent)) as root:
        yield f"{root}{site.name}/"


@pytest.fixture(scope="session")
def address(site: Path) -> Iterator[str]:
    """The address of the site, served from a folder below the root of a host; Python warms up briefly."""
    with served_briefly(site) as served:
        yield served
