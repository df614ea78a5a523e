"""One run for everything: what fails is said, and so is what was not run."""

import os
import re
import subprocess
import sys
from types import SimpleNamespace

import pytest

from build_tools import checks
from build_tools.paths import ROOT
from build_tools.verbs import VERBS
from tests.browser import conftest as browser_conftest
from tests.conftest import LONGEST, pytest_terminal_summary


def test_all_checks_run_and_each_that_fails_is_named(capfd: pytest.CaptureFixture[str]) -> None:
    """Whoever mends things wants to know everything at once; what a check says stays together."""
    commands = {name: [sys.executable, "-c", f"print({name!r}); exit({status})"] for name, status in _STATUSES.items()}
    failed = checks._failures({name: checks._silent(command) for name, command in commands.items()})
    assert failed == ["types", "texts"]
    assert sorted(capfd.readouterr().out.split()) == sorted(_STATUSES)


_STATUSES = {"code": 0, "types": 1, "texts": 2}


def test_without_a_site_the_other_tests_run() -> None:
    """The build has said by then why there is none."""
    command = [sys.executable, "-m", "pytest", "--collect-only", "-q", "tests/site/test_pages.py", __file__]
    environment = os.environ | {checks.BUILT_SITE: ""}
    done = subprocess.run(command, cwd=ROOT, env=environment, capture_output=True, text=True, check=True, timeout=120)
    assert "test_pages.py" not in done.stdout
    assert "test_checks.py::test_without_a_site_the_other_tests_run" in done.stdout


def test_the_longest_tests_are_there() -> None:
    """A file that has another name by now would no longer go first."""
    assert [name for name in LONGEST if not (ROOT / "tests" / name).is_file()] == []


def test_ci_and_make_run_every_kind_of_test() -> None:
    """Each is a target of its own, and nothing that is tested is left out where it counts."""
    targets = {name for name in VERBS if name.startswith("test")}
    assert set(re.findall(r"make ([\w-]+)", (ROOT / ".ci" / "run").read_text(encoding="utf-8"))) == targets
    phony = re.search(r"^\.PHONY: (.+)$", (ROOT / "Makefile").read_text(encoding="utf-8"), re.MULTILINE)
    assert phony
    assert targets <= set(phony[1].split())


def test_a_browser_that_is_not_here_is_named_at_the_end(monkeypatch: pytest.MonkeyPatch) -> None:
    """Once, however many tests wait for it; in CI it is a failure."""
    monkeypatch.setattr(browser_conftest, "installed_browsers", list)
    monkeypatch.delenv("CI", raising=False)
    with pytest.raises(pytest.skip.Exception) as skipped:
        browser_conftest.browser_without_driver("WebKitGTK")
    monkeypatch.setenv("CI", "true")
    with pytest.raises(pytest.fail.Exception, match="WebKitGTK"):
        browser_conftest.browser_without_driver("WebKitGTK")
    assert _last_line([str(skipped.value)] * 3) == ["Niet gedraaid: WebKitGTK (niet op deze machine)"]
    assert _last_line([]) == []


def _last_line(reasons: list[str]) -> list[str]:
    """Give what the summary says after tests that were skipped for these reasons."""
    lines: list[str] = []
    reports = [SimpleNamespace(longrepr=("test.py", 1, f"Skipped: {reason}")) for reason in reasons]
    reporter = SimpleNamespace(getreports=lambda _kind: reports, write_line=lines.append)
    pytest_terminal_summary(reporter)  # type: ignore[arg-type]  # as much of one as it asks for
    return lines
