"""The manifest says what a site holds; every page says which release it is of."""

import hashlib
import json
import re
from pathlib import Path

from jsonschema import Draft202012Validator

from build_tools.release.manifest import write_manifest
from build_tools.release.manifest_format import manifest_file
from build_tools.release.this_release import this_release
from build_tools.release.version import project_version
from scan.formats.reading import read_data
from scan.formats.schema import json_schema


def test_the_manifest_holds_every_file_of_the_site(site: Path) -> None:
    """By its SHA-256; not itself, and not the zip that can only be put beside it."""
    manifest = json.loads((site / "release.json").read_text(encoding="utf-8"))
    files = {file.relative_to(site).as_posix(): file for file in site.rglob("*") if file.is_file()}
    expected = {name: hashlib.sha256(file.read_bytes()).hexdigest() for name, file in files.items()}
    del expected["release.json"]
    assert manifest["files"] == expected
    assert list(manifest["files"]) == sorted(expected)
    assert manifest["version"] == project_version()
    assert manifest["source"] in expected
    assert manifest["archive"] not in expected
    Draft202012Validator(json_schema(manifest_file())).validate(manifest)
    read_data(manifest, manifest_file())


def test_what_is_for_the_host_alone_is_not_in_the_manifest(tmp_path: Path) -> None:
    """A host does not show it, so nobody could check it; nor is the zip of the release, when it lies there already."""
    release = this_release()
    for name in (".htaccess", "a/.git/x", "a/b.txt", release.archive_address):
        (tmp_path / name).parent.mkdir(parents=True, exist_ok=True)
        (tmp_path / name).write_text("x", encoding="utf-8")
    write_manifest(tmp_path, release)
    write_manifest(tmp_path, release)
    assert list(json.loads((tmp_path / "release.json").read_text(encoding="utf-8"))["files"]) == ["a/b.txt"]


def test_the_foot_of_every_page_says_which_release_it_is(site: Path) -> None:
    """Its version, and the beginning of the SHA-256 of its source; the page for what is not there has no foot."""
    words = this_release().words
    assert re.fullmatch(r"Versie \d+\.\d+\.\d+(\+next)? \([0-9a-f]{7}\)", words)
    pages = [page for page in site.rglob("*.html") if page.name != "404.html"]
    feet = {page: page.read_text(encoding="utf-8").rpartition("<footer")[2] for page in pages}
    assert [page for page, foot in feet.items() if foot.count(words) != 1] == []
