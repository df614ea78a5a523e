"""A copy of the site with its zip beside it, as someone who offers it to others would have it."""

import hashlib
import os
import shutil
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

import pytest

from build_tools.hosts.description import describe
from build_tools.hosts.files import host_files
from build_tools.release.archive import FAST, zip_bytes
from build_tools.release.manifest_format import MANIFEST, with_kept_files
from build_tools.release.this_release import this_release
from build_tools.serve.preview import make_server
from scan.definition.fields import Fields
from scan.school.imprint import imprint
from scan.school.school import FIELDS, load_school
from tests.scan.school.edition_requests import INSTALL_PAGE, OWN, VALUES, neutral_colours
from tests.servers import running

KEPT = {"assets/css/colours-000000000000.css": b":root{}"}
"""What the zip has of the release before, for pages that were open; it lists one more, which it has not."""
BESIDE = "zonder-internet-uit/offline.js"
"""What lies with the host files, and is the same wherever the site stands."""
PAGE = "instellingen/inrichten/index.html"
NO_WORD = '"words": null'
OWN_WORD = '"words": {"one": "maatje", "many": "maatjes", "article": "het", "before": "maatjes"}'
"""As the page says it that is a school's own already: what is made there is another's."""


@dataclass(frozen=True)
class Offered:
    """A site that offers its zip: where it is served, and the zip."""

    address: str
    zip: Path


@pytest.fixture(scope="module")
def offered(site: Path, tmp_path_factory: pytest.TempPathFactory) -> Iterator[Offered]:
    """The site and its zip, laid out as a release is that keeps something of the one before.

    The page is as on the site of a school that has a word of its own.
    """
    release, copy = this_release(), tmp_path_factory.mktemp("offered") / "site"
    shutil.copytree(site, copy, copy_function=os.link)
    files = {file.relative_to(site).as_posix(): file.read_bytes() for file in site.rglob("*") if file.is_file()}
    prints = {path: hashlib.sha256(content).hexdigest() for path, content in KEPT.items()}
    manifest = with_kept_files(files[MANIFEST].decode(), "0.0.1", prints | {"assets/gone.txt": "0" * 64})
    files |= KEPT | {MANIFEST: manifest.encode()}
    contents = {f"site/{path}": content for path, content in files.items() if path != release.archive_address}
    contents |= {f"host/{name}": text.encode() for name, text in host_files(describe(site)).items()}
    contents |= {"INSTALLEREN.html": INSTALL_PAGE.encode(), f"host/{BESIDE}": b"// uit\n"}
    zip_ = copy / release.archive_address
    zip_.unlink(missing_ok=True)
    (copy / PAGE).unlink()  # else it is that of the site itself
    (copy / PAGE).write_bytes(files[PAGE].replace(NO_WORD.encode(), OWN_WORD.encode()))
    in_one_folder = {f"{release.name}/{name}": content for name, content in contents.items()}
    zip_.write_bytes(zip_bytes(in_one_folder, release.time, FAST))
    with running(make_server(copy)) as root:
        yield Offered(root, zip_)


@pytest.fixture(scope="module")
def own_edition(site: Path, tmp_path_factory: pytest.TempPathFactory) -> Iterator[str]:
    """The address of a site that is a school's own already, with our word in its name."""
    copy = tmp_path_factory.mktemp("own") / "site"
    school = load_school(
        Fields(VALUES | {"name": "Onze i-coach & Co", "hide": ["bruggen-bouwen/tijdlijn.md"]}, (), [], FIELDS),
        neutral_colours(),
    )
    files = {file.relative_to(site).as_posix(): file.read_bytes() for file in site.rglob("*") if file.is_file()}
    for path, content in imprint(files, school, OWN).items():
        (copy / path).parent.mkdir(parents=True, exist_ok=True)
        (copy / path).write_bytes(content)
    with running(make_server(copy)) as root:
        yield root
