"""What all tests share: the instrument, and the built site."""

from collections.abc import Iterator
from pathlib import Path

import pytest

from build_tools.data.instruments import instrument_folder, load_instrument_files
from build_tools.paths import CACHE
from build_tools.serve.builder import build_into
from build_tools.serve.preview import make_server
from scan.definition.model import Instrument
from tests.servers import running


@pytest.fixture(scope="session")
def instrument() -> Instrument:
    """The i-scan as it stands in this checkout."""
    return load_instrument_files(instrument_folder("i-scan"))


@pytest.fixture(scope="session")
def site() -> Path:
    """The whole site, built strictly, once for all tests."""
    folder = CACHE / "test-site"
    assert build_into(folder) == 0
    return folder


@pytest.fixture(scope="session")
def address(site: Path) -> Iterator[str]:
    """The address of the site, served as any host would, from a folder below the root of the host."""
    with running(make_server(site.parent)) as root:
        yield f"{root}{site.name}/"
