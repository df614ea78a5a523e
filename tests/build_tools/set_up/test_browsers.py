"""The browsers are fetched where we may, and no machine is refused for missing one of them."""

from collections.abc import Callable

import pytest

from build_tools.set_up import browsers, chromium, debian
from build_tools.set_up.commands import SetUpError


def _nothing() -> None:
    return None


@pytest.fixture
def installed(monkeypatch: pytest.MonkeyPatch) -> list[list[str]]:
    """What Debian was asked to install, on a machine with nothing but Chromium."""
    package_lists: list[list[str]] = []

    def install(packages: list[str]) -> bool:
        package_lists.append(packages)
        return False

    found: dict[str, Callable[[], str | None]] = {"Chromium": lambda: "/usr/bin/chromium", "Firefox": _nothing}
    monkeypatch.setattr(browsers, "_FIND", found | {"WebKitGTK": _nothing})
    monkeypatch.setattr(browsers, "find_chromium", _nothing)
    monkeypatch.setattr(debian, "install", install)
    return package_lists


def test_on_debian_as_root_what_is_missing_is_fetched(
    installed: list[list[str]], monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    """In one sentence; when that fails, the tests still go on."""
    monkeypatch.setattr(debian, "may_install", lambda: True)
    browsers.fetch_browsers()
    assert installed == [["firefox-esr"], ["webkit2gtk-driver", "xvfb", "xauth"]]
    assert capsys.readouterr().err == "Hier ontbreekt Firefox en WebKitGTK; dat wordt opgehaald.\n"


def test_elsewhere_nothing_is_installed(installed: list[list[str]], monkeypatch: pytest.MonkeyPatch) -> None:
    """A machine is its owner's."""
    monkeypatch.setattr(debian, "may_install", lambda: False)
    browsers.fetch_browsers()
    assert installed == []
    assert browsers.browser_programs() == {"Chromium": "/usr/bin/chromium"}


def test_without_chromium_there_is_nothing_to_test_in(monkeypatch: pytest.MonkeyPatch) -> None:
    """The message says what to do."""
    monkeypatch.setattr(chromium, "_find_installed", _nothing)
    monkeypatch.setattr(chromium, "_playwrights_own", _nothing)
    monkeypatch.setattr(chromium, "_fetch_playwrights_own", lambda: False)
    monkeypatch.setattr(debian, "may_install", lambda: False)
    with pytest.raises(SetUpError, match="Installeer Chromium of Chrome"):
        browsers.fetch_browsers()
