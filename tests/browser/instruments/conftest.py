"""Small sites for the tests of other instruments, each built once and served from a folder below the root of a host."""

from collections.abc import Iterator
from pathlib import Path

import pytest

from scan.definition.model import Instrument
from tests.hosts.brief_warm_up import served_briefly
from tests.weather_site import build_both_site, build_weather_site


@pytest.fixture(scope="session")
def weather_site(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A site about the made-up instrument and nothing else."""
    return build_weather_site(tmp_path_factory.mktemp("weather"))


@pytest.fixture(scope="session")
def weather_address(weather_site: Path) -> Iterator[str]:
    """Its address."""
    with served_briefly(weather_site) as served:
        yield served


@pytest.fixture(scope="session")
def both_address(tmp_path_factory: pytest.TempPathFactory, instrument: Instrument) -> Iterator[str]:
    """The address of a site with that instrument and the i-scan."""
    with served_briefly(build_both_site(tmp_path_factory.mktemp("both"), instrument)) as served:
        yield served
