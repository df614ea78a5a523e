"""A tab for each sheet, in one profile: what a sheet keeps belongs to its tab."""

from collections.abc import Iterator

import pytest
from playwright.sync_api import Page


@pytest.fixture
def page(one_tab: Page) -> Iterator[Page]:
    """A new tab, beside the others of the profile."""
    tab = one_tab.context.new_page()
    yield tab
    tab.close()
