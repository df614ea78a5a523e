"""The site of the worked school, built once for all workers."""

import fcntl
from pathlib import Path

import pytest

from build_tools.paths import ROOT
from build_tools.serve.builder import build_into
from build_tools.serve.choices import Choices

FOLDER = ROOT / "tests" / "school"


@pytest.fixture(scope="session")
def school_site(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The school's own edition, as `make site SCHOOL=tests/school` gives it."""
    place = tmp_path_factory.getbasetemp()
    place = place.parent if place.name.startswith("popen-") else place  # shared by the workers
    site = place / "school-site"
    with (place / "school-site.lock").open("w") as lock:
        fcntl.flock(lock, fcntl.LOCK_EX)
        if not (site / "index.html").exists():
            assert build_into(site, Choices(FOLDER)) == 0
    return site
