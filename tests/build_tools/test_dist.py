"""Packing a built site into a release."""

import zipfile
from importlib.resources.abc import Traversable
from pathlib import Path

import pytest

from build_tools import dist
from build_tools.paths import SITE
from build_tools.release.this_release import this_release


@pytest.fixture
def places(site: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """A folder for what is made, with the tests' own site in place of a build; bills of materials need a network."""
    copy = tmp_path / "site"
    copy.mkdir()
    for name in ("index.html", "licenties.txt", "release.json", "instellingen", "downloads", "assets"):
        (copy / name).symlink_to(site / name)
    (copy / "downloads").unlink()
    (copy / "downloads").mkdir()
    (copy / ".htaccess").write_text("van de host", encoding="utf-8")
    monkeypatch.setattr(dist, "SITE", copy)
    monkeypatch.setattr(dist, "DIST", tmp_path / "dist")
    monkeypatch.setattr(dist, "build_into", lambda folder, previous: 0 if folder == copy else 1)
    monkeypatch.setattr(dist, "bills_of_materials", lambda _version: {"npm.cdx.json": b"{}"})
    return tmp_path


def test_a_release_is_one_folder_and_lies_on_the_site_as_well(places: Path, capsys: pytest.CaptureFixture[str]) -> None:
    """With its SHA-256 beside it; it does not hold itself, nor what only a host reads."""
    assert dist.dist([]) == 0
    release = this_release()
    made = places / "dist" / f"{release.name}.zip"
    assert (places / "site" / release.archive_address).read_bytes() == made.read_bytes()
    with zipfile.ZipFile(made) as opened:
        names = set(opened.namelist())
    top = f"{release.name}/"
    assert {
        f"{top}INSTALLEREN.html",
        f"{top}licenties.txt",
        f"{top}site/index.html",
        f"{top}sbom/npm.cdx.json",
        f"{top}host/apache.htaccess",
    } <= names
    assert not [name for name in names if not name.startswith(top) or "/." in name or name.endswith(made.name)]
    assert str(SITE) not in capsys.readouterr().out


def test_a_second_release_is_the_first(places: Path) -> None:
    """Also when the first lies on the site by then."""
    assert dist.dist([]) == 0
    made = places / "dist" / f"{this_release().name}.zip"
    first = made.read_bytes()
    assert dist.dist([]) == 0
    assert made.read_bytes() == first


def test_a_version_that_the_changelog_does_not_have_is_not_made(
    places: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    """It says what to change, and nothing is built."""
    changelog = places / "CHANGELOG.md"
    changelog.write_text("## 9.9.9 · Iets · 1 maart 2027\n", encoding="utf-8")
    monkeypatch.setattr(dist, "CHANGELOG", changelog)
    assert dist.dist([]) == 1
    assert "Zet in pyproject.toml '9.9.9'" in capsys.readouterr().err
    assert not (places / "dist").exists()


def test_the_zip_of_the_previous_release_is_what_the_build_is_given(
    places: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    """The site in it; a zip of something else, or a word that means nothing, is said, and nothing is built."""
    given: list[list[str]] = []

    def build(_folder: Path, previous: Traversable) -> int:
        given.append(sorted(file.name for file in previous.iterdir()))
        return 1

    monkeypatch.setattr(dist, "build_into", build)
    with zipfile.ZipFile(places / "vorige.zip", "w") as archive:
        archive.writestr("i-coach-0.9.0/site/release.json", "{}")
        archive.writestr("i-coach-0.9.0/site/index.html", "")
        archive.writestr("i-coach-0.9.0/INSTALLEREN.html", "")
    with zipfile.ZipFile(places / "iets.zip", "w") as archive:
        archive.writestr("iets/index.html", "")
    assert dist.dist(["--previous", str(places / "vorige.zip")]) == 1
    assert given == [["index.html", "release.json"]]
    for arguments in (["--previous", str(places / "iets.zip")], ["--previous", "weg.zip"], ["--vorige"]):
        assert dist.dist(arguments) == 2
    assert "iets.zip: dit is geen zip van de site." in capsys.readouterr().err
    assert len(given) == 1
