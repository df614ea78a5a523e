"""Two releases, built once for all that is tried with them."""

import pytest

from scan.definition.model import Instrument
from tests.two_releases import TwoReleases, build_releases


@pytest.fixture(scope="session")
def releases(tmp_path_factory: pytest.TempPathFactory, instrument: Instrument) -> TwoReleases:
    """Two builds of a small site, with two versions of the instrument and of the scripts."""
    return build_releases(tmp_path_factory.mktemp("releases"), instrument)
