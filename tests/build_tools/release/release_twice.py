"""The zip of a release is the same bytes, whoever makes it and where; run by `make test-dist`, for it takes minutes.

One is made from a clone, the other from the source that lies in the first one's site, as anyone could do who only has
the site: in a folder with another name, in another time zone and language, with other rights for new files.
"""

import hashlib
import os
import subprocess
import sys
import zipfile
from collections.abc import Iterator
from pathlib import Path

import pytest

from build_tools.paths import ROOT
from build_tools.release.version import project_version
from build_tools.set_up.virtual_environment import program

ELSEWHERE = {
    "TZ": "Pacific/Auckland",
    "LC_ALL": "C",
    "PYTHONHASHSEED": "7",
    "PYTHONOPTIMIZE": "1",
    "NODE_OPTIONS": "--max-old-space-size=1000",
    "SOURCE_DATE_EPOCH": "1",
}
"""Settings of another machine, that may not show in what is made: in no page, nor in the memory of a started Python."""
NAME = f"i-coach-{project_version().replace('+', '-')}"
CHECK = """\
import json, sys
from cyclonedx.schema import SchemaVersion
from cyclonedx.validation.json import JsonStrictValidator
for name in sys.argv[1:]:
    with open(name, encoding="utf-8") as file:
        error = JsonStrictValidator(SchemaVersion.V1_6).validate_str(file.read())
    if error:
        sys.exit(f"{name}: {error}")
"""


def _make(folder: Path, environment: dict[str, str] | None = None, umask: int = 0o022) -> Path:
    """Make the release in a folder that has nothing but the source; gives the zip."""
    settings = {name: value for name, value in os.environ.items() if name not in ("VIRTUAL_ENV", "PYTHONPATH")}
    command = [sys.executable, "-m", "build_tools", "dist"]
    subprocess.run(command, cwd=folder, env=settings | (environment or {}), umask=umask, check=True, timeout=1800)
    return folder / "dist" / f"{NAME}.zip"


@pytest.fixture(scope="module")
def from_clone(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The release that a fresh clone makes."""
    folder = tmp_path_factory.mktemp("een") / "kloon"
    subprocess.run(["git", "clone", "--quiet", str(ROOT), str(folder)], check=True, timeout=60)
    return _make(folder)


@pytest.fixture(scope="module")
def unpacked(from_clone: Path, tmp_path_factory: pytest.TempPathFactory) -> Iterator[Path]:
    """What that release holds."""
    folder = tmp_path_factory.mktemp("uitgepakt")
    with zipfile.ZipFile(from_clone) as opened:
        assert opened.testzip() is None
        opened.extractall(folder)
    return folder / NAME


def test_the_source_on_the_site_gives_the_same_zip(
    from_clone: Path, unpacked: Path, tmp_path_factory: pytest.TempPathFactory
) -> None:
    """To the last byte."""
    folder = tmp_path_factory.mktemp("een-heel-andere-plek") / "met een spatie"
    with zipfile.ZipFile(unpacked / "site" / "downloads" / f"{NAME}-broncode.zip") as source:
        source.extractall(folder)
    (top,) = folder.iterdir()
    other = _make(top, ELSEWHERE, umask=0o077)
    with zipfile.ZipFile(from_clone) as one, zipfile.ZipFile(other) as two:
        assert one.namelist() == two.namelist()
        assert [name for name in one.namelist() if one.read(name) != two.read(name)] == []
    assert hashlib.sha256(from_clone.read_bytes()).digest() == hashlib.sha256(other.read_bytes()).digest()


def test_the_zip_has_what_a_web_administrator_needs(from_clone: Path, unpacked: Path) -> None:
    """One folder, with the site, the way to put it somewhere, the licences and the bills of materials."""
    assert {path.name for path in unpacked.iterdir()} == {"INSTALLEREN.html", "licenties.txt", "sbom", "site", "host"}
    assert not [path for path in unpacked.rglob("*") if path.name.startswith(".")]
    assert (unpacked / "site" / "release.json").is_file()
    copy = from_clone.parents[1] / "site" / "downloads" / from_clone.name
    assert copy.read_bytes() == from_clone.read_bytes()
    print_ = hashlib.sha256(from_clone.read_bytes()).hexdigest()
    assert from_clone.with_name(f"{from_clone.name}.sha256").read_text(encoding="ascii").startswith(print_)


def test_the_bills_of_materials_are_valid_and_tell_nothing_of_a_machine(from_clone: Path, unpacked: Path) -> None:
    """By the checker of CycloneDX itself."""
    bills = sorted((unpacked / "sbom").iterdir())
    assert [bill.name for bill in bills] == ["npm.cdx.json", "python.cdx.json", "website.cdx.json"]
    tool = program(from_clone.parents[1] / ".cache" / "sbom", "python")
    subprocess.run([str(tool), "-c", CHECK, *map(str, bills)], check=True, timeout=120)
    for bill in bills:
        text = bill.read_text(encoding="utf-8")
        assert not [part for part in ("timestamp", "serialNumber", "file:", str(Path.home()), "/tmp/") if part in text]  # noqa: S108
