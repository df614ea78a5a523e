"""The form alone, which asks for no result."""

from collections.abc import Iterator

import pytest
from playwright.sync_api import Browser

from tests.browser.conftest import NO_WORKER, WAIT, Scan


@pytest.fixture(scope="module")
def one_form(browser: Browser, address: str) -> Iterator[Scan]:
    """The form in one tab without Python, for all tests that need no clean profile."""
    context = browser.new_context()
    context.set_default_timeout(WAIT)
    context.add_init_script(NO_WORKER)
    yield Scan(context.new_page(), address).open()
    context.close()


@pytest.fixture
def form(one_form: Scan) -> Scan:
    """The form in that tab, with nothing filled in."""
    return one_form.start_over()
