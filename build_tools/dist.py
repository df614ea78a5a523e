"""Making a release: one zip with the site ready to unpack, and what a web administrator needs beside it."""

from __future__ import annotations

import hashlib
import shutil
import sys
import zipfile
from collections.abc import Iterator
from importlib.resources.abc import Traversable
from pathlib import Path

from build_tools.hosts.description import describe
from build_tools.hosts.files import host_files, offline_off
from build_tools.paths import DIST, SITE, short_path
from build_tools.release.archive import zip_bytes
from build_tools.release.install_page import INSTALL_PAGE, install_page
from build_tools.release.manifest import shown_files
from build_tools.release.manifest_format import MANIFEST
from build_tools.release.notices import NOTICES
from build_tools.release.sbom import bills_of_materials
from build_tools.release.this_release import Release, this_release
from build_tools.release.version import CHANGELOG, NEXT, VersionError, check_version
from build_tools.serve.builder import build_into
from build_tools.serve.choices import UsageError

_READY = """\
{place} is klaar: {megabytes} MB.
SHA-256: {print}
Dezelfde zip ligt nu ook in {copy}, zodat de site haar kan aanbieden.
"""
_UNKNOWN = "'{0}' is onbekend. Schrijf niets, of --previous en de zip van de vorige versie."
_NO_RELEASE = "{0}: dit is geen zip van de site. Noem de zip van de vorige versie, zoals `make dist` die maakte."
_NOT_OUT = "Let op: dit is {0}, dus nog geen uitgebrachte versie. Hoe je er een uitbrengt, staat in CONTRIBUTING.md."


def dist(arguments: list[str]) -> int:
    """Build the site into `site/`, and pack it into a zip in `dist/`; gives the exit status.

    With `--previous ZIP` the site also gets what the release in that zip has with its content in its name: for a host
    that takes everything away before the new site comes.
    """
    try:
        previous = _previous_in(arguments)
        release = this_release()
        check_version(release.version, CHANGELOG.read_text(encoding="utf-8"))
    except UsageError as error:
        print(error, file=sys.stderr)
        return 2
    except VersionError as error:
        print(error, file=sys.stderr)
        return 1
    if status := build_into(SITE, previous=previous):
        return status
    _pack(release)
    return 0


def _previous_in(arguments: list[str]) -> Traversable | None:
    """Give the site in the zip that a command names, if it does; raises `UsageError` at anything else."""
    match arguments:
        case []:
            return None
        case ["--previous", name]:
            return _site_in(Path(name))
    raise UsageError(_UNKNOWN.format(" ".join(arguments)))


def _site_in(archive: Path) -> Traversable:
    """Give the site in the zip of a release, which is one folder; raises `UsageError` when it holds none."""
    try:
        (top,) = zipfile.Path(archive).iterdir()
        site = top / "site"
        if (site / MANIFEST).is_file():
            return site
    except (OSError, ValueError, zipfile.BadZipFile):
        pass
    raise UsageError(_NO_RELEASE.format(archive))


def _pack(release: Release) -> None:
    content = zip_bytes({f"{release.name}/{name}": file for name, file in _contents(release)}, release.time)
    print_ = hashlib.sha256(content).hexdigest()
    place, copy = DIST / f"{release.name}.zip", SITE / release.archive_address
    place.parent.mkdir(exist_ok=True)
    place.write_bytes(content)
    place.with_name(f"{place.name}.sha256").write_text(f"{print_}  {place.name}\n", encoding="ascii", newline="\n")
    shutil.copyfile(place, copy)
    sizes = {"megabytes": round(len(content) / 1e6), "print": print_}
    print(_READY.format(place=short_path(place), copy=short_path(copy), **sizes), end="")
    if release.version.endswith(NEXT):
        print(_NOT_OUT.format(release.version), file=sys.stderr)


def _contents(release: Release) -> Iterator[tuple[str, bytes]]:
    """Give every file of the zip; it cannot hold itself, so a site that is unpacked from it does not have it either."""
    for file in shown_files(SITE):
        name = file.relative_to(SITE).as_posix()
        if name != release.archive_address:
            yield f"site/{name}", file.read_bytes()
    beside = host_files(describe(SITE, "/")) | offline_off()
    yield from ((f"host/{name}", text.encode()) for name, text in beside.items())
    yield from ((f"sbom/{name}", bill) for name, bill in bills_of_materials(release.version).items())
    yield NOTICES, (SITE / NOTICES).read_bytes()
    yield INSTALL_PAGE, install_page(SITE).encode()
