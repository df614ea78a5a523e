"""Small sites for the tests of other instruments, each built once and served from a folder below the root of a host."""

from collections.abc import Iterator
from pathlib import Path

import pytest

from scan.definition.model import Instrument
from tests.hosts.brief_warm_up import serve_briefly
from tests.servers import running
from tests.weather_site import build_both_site, build_weather_site


@pytest.fixture(scope="session")
def weather_site(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A site about the made-up instrument and nothing else."""
    return build_weather_site(tmp_path_factory.mktemp("weather"))


@pytest.fixture(scope="session")
def weather_address(weather_site: Path) -> Iterator[str]:
    """Its address."""
    yield from _served(weather_site)


@pytest.fixture(scope="session")
def both_address(tmp_path_factory: pytest.TempPathFactory, instrument: Instrument) -> Iterator[str]:
    """The address of a site with that instrument and the i-scan."""
    yield from _served(build_both_site(tmp_path_factory.mktemp("both"), instrument))


def _served(site: Path) -> Iterator[str]:
    with running(serve_briefly(site.parent)) as root:
        yield f"{root}{site.name}/"
