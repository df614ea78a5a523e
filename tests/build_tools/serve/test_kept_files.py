"""Files with their content in their name stay for one release more, so that an open page finds what it asks for."""

import hashlib
import json
import zipfile
from pathlib import Path
from typing import Any

import pytest
from jsonschema import Draft202012Validator

from build_tools.release.manifest_format import manifest_file, manifest_text
from build_tools.serve.kept_files import keep_named_files
from scan.formats.reading import read_data
from scan.formats.schema import json_schema

ENGINE, SCRIPT, STYLE = "assets/engine/snapshot.{}.txt", "assets/i-scan-{}/pages/scan.js", "assets/css/scan-{}.css"


def _site(folder: Path, version: str, *names: str) -> Path:
    """Write a site of one page and these files, as a build leaves it."""
    for name in ("index.html", *names):
        (folder / name).parent.mkdir(parents=True, exist_ok=True)
        (folder / name).write_text(f"{name} van {version}", encoding="utf-8")
    prints = {name: hashlib.sha256((folder / name).read_bytes()).hexdigest() for name in ("index.html", *names)}
    (folder / "release.json").write_text(manifest_text(version, "bron.zip", "site.zip", prints), encoding="utf-8")
    return folder


def _manifest(site: Path) -> dict[str, Any]:
    manifest: dict[str, Any] = json.loads((site / "release.json").read_text(encoding="utf-8"))
    return manifest


@pytest.fixture
def first(tmp_path: Path) -> Path:
    """A release."""
    return _site(tmp_path / "1", "1.0.0", ENGINE.format("a"), SCRIPT.format("a"), STYLE.format("a"), "images/logo.svg")


@pytest.fixture
def second(tmp_path: Path) -> Path:
    """The release after it: another engine and other scripts, the same style."""
    return _site(tmp_path / "2", "1.1.0", ENGINE.format("b"), SCRIPT.format("b"), STYLE.format("a"))


def test_what_an_open_page_may_ask_stays_and_the_manifest_says_so(first: Path, second: Path) -> None:
    """Only what has its content in its name; a page is that of now, and the site's own files are listed as before."""
    own = _manifest(second)
    keep_named_files(first, second)
    manifest = _manifest(second)
    kept = [ENGINE.format("a"), SCRIPT.format("a")]
    assert [(second / name).read_text(encoding="utf-8") for name in kept] == [f"{name} van 1.0.0" for name in kept]
    assert (second / "index.html").read_text(encoding="utf-8") == "index.html van 1.1.0"
    assert not (second / "images").exists()
    assert manifest.pop("kept") == {
        "version": "1.0.0",
        "files": {name: _manifest(first)["files"][name] for name in kept},
    }
    assert manifest == own
    Draft202012Validator(json_schema(manifest_file())).validate(_manifest(second))
    read_data(_manifest(second), manifest_file())


def test_it_stays_one_release_and_no_longer(first: Path, second: Path, tmp_path: Path) -> None:
    """Files would pile up, ten megabytes at a time."""
    keep_named_files(first, second)
    third = _site(tmp_path / "3", "1.2.0", ENGINE.format("c"), SCRIPT.format("b"), STYLE.format("a"))
    keep_named_files(second, third)
    assert _manifest(third)["kept"]["version"] == "1.1.0"
    assert list(_manifest(third)["kept"]["files"]) == [ENGINE.format("b")]
    assert not (third / ENGINE.format("a")).exists()


def test_a_build_in_which_no_name_changes_keeps_what_was_kept(first: Path, second: Path, tmp_path: Path) -> None:
    """Who mends a word an hour after an update takes nothing away from pages of before it."""
    keep_named_files(first, second)
    again = _site(tmp_path / "4", "1.1.0", ENGINE.format("b"), SCRIPT.format("b"), STYLE.format("a"))
    keep_named_files(second, again)
    assert _manifest(again) == _manifest(second)
    assert (again / ENGINE.format("a")).is_file()


def test_the_zip_of_a_release_serves_as_well_as_its_folder(first: Path, second: Path, tmp_path: Path) -> None:
    """The same files, and the same manifest to the byte."""
    with zipfile.ZipFile(tmp_path / "1.zip", "w") as archive:
        for file in first.rglob("*"):
            archive.write(file, f"i-coach-1.0.0/site/{file.relative_to(first).as_posix()}")
    other = _site(tmp_path / "5", "1.1.0", ENGINE.format("b"), SCRIPT.format("b"), STYLE.format("a"))
    keep_named_files(first, second)
    keep_named_files(zipfile.Path(tmp_path / "1.zip", "i-coach-1.0.0/site/"), other)
    assert (other / "release.json").read_bytes() == (second / "release.json").read_bytes()
    assert (other / ENGINE.format("a")).read_bytes() == (second / ENGINE.format("a")).read_bytes()


STRANGE = ["", "geen json", "[]", "{}", '{"format": "i-coach-release", "format_version": 1, "files": 7}']


@pytest.mark.parametrize("text", STRANGE)
def test_a_folder_that_is_no_site_of_ours_has_nothing_to_keep(second: Path, tmp_path: Path, text: str) -> None:
    """And stops no build; nor does one that is not there."""
    before = (second / "release.json").read_bytes()
    (tmp_path / "iets").mkdir()
    keep_named_files(tmp_path / "iets", second)
    (tmp_path / "iets" / "release.json").write_text(text, encoding="utf-8")
    keep_named_files(tmp_path / "iets", second)
    assert (second / "release.json").read_bytes() == before


def test_a_file_that_is_not_what_its_manifest_says_does_not_stay(first: Path, second: Path, tmp_path: Path) -> None:
    """Half a copy, or an address that leads out of the site: an engine would only refuse it later."""
    (tmp_path / "geheim.txt").write_text("geheim", encoding="utf-8")
    manifest = _manifest(first)
    manifest["files"]["assets/../../geheim.txt"] = hashlib.sha256(b"geheim").hexdigest()
    (first / "release.json").write_text(json.dumps(manifest), encoding="utf-8")
    (first / SCRIPT.format("a")).write_text("half", encoding="utf-8")
    (first / ENGINE.format("a")).unlink()
    before = (second / "release.json").read_bytes()
    keep_named_files(first, second)
    assert (second / "release.json").read_bytes() == before
    assert not (second / SCRIPT.format("a")).exists()
