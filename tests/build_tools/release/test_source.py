"""The source goes along with every copy of the site, whole, and nothing else with it."""

import hashlib
import shutil
import subprocess
import zipfile
from pathlib import Path

import pytest

from build_tools.paths import ROOT
from build_tools.release.source import source_contents
from build_tools.release.this_release import this_release

GIT = shutil.which("git")
LISTED = ["git", "ls-files", "-z", "--cached", "--others", "--exclude-standard"]


@pytest.mark.skipif(not (GIT and (ROOT / ".git").exists()), reason="de broncode zonder git")
def test_the_source_is_what_git_keeps() -> None:
    """A new file at the root has to be named in `_FILES`, a new folder in `_FOLDERS`."""
    listed = subprocess.run(LISTED, cwd=ROOT, capture_output=True, encoding="utf-8", check=True, timeout=60).stdout
    names = {name for name in listed.split("\0") if name and (ROOT / name).is_file()}
    assert set(source_contents()) == names


def test_what_was_made_or_is_of_someone_alone_stays_at_home(tmp_path: Path) -> None:
    """Caches, packages, notes, and what begins with a dot."""
    for name in ("scan/a.py", "scan/__pycache__/a.pyc", "build_tools/bench/node_modules/b/c.js", "scan/.geheim"):
        (tmp_path / name).parent.mkdir(parents=True, exist_ok=True)
        (tmp_path / name).touch()
    for name in ("README.md", "notities.md", ".env"):
        (tmp_path / name).touch()
    assert set(source_contents(tmp_path)) == {"README.md", "scan/a.py"}


def test_every_copy_has_its_source(site: Path, tmp_path: Path) -> None:
    """The zip on the site is that of this checkout, and unpacked it gives the same source again."""
    release = this_release()
    archive = site / release.source_address
    assert hashlib.sha256(archive.read_bytes()).hexdigest().startswith(release.print)
    with zipfile.ZipFile(archive) as opened:
        opened.extractall(tmp_path)
    (top,) = tmp_path.iterdir()
    assert source_contents(top) == source_contents()
