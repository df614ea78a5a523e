"""The site of the worked school, served."""

from collections.abc import Iterator
from pathlib import Path

import pytest

from build_tools.serve.preview import make_server
from tests.school.conftest import school_site
from tests.servers import running

__all__ = ["school_site"]


@pytest.fixture(scope="session")
def school_address(school_site: Path) -> Iterator[str]:
    """Its address."""
    with running(make_server(school_site)) as root:
        yield root
