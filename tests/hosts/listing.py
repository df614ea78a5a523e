"""The list of a site that a build writes beside it, for a site that has none."""

import hashlib
from collections.abc import Mapping
from pathlib import Path

from build_tools.release.manifest_format import MANIFEST, manifest_text

VERSION = "1.2.0"
SOURCE = "downloads/broncode.zip"


def write_list(site: Path, version: str = VERSION, edition: Mapping[str, object] | None = None) -> None:
    """Write the list of all files as they are now; that of a school's edition says so."""
    files = sorted(file for file in site.rglob("*") if file.is_file() and file.name != MANIFEST)
    hashes = {file.relative_to(site).as_posix(): hashlib.sha256(file.read_bytes()).hexdigest() for file in files}
    text = manifest_text(version, SOURCE, "downloads/alles.zip", hashes, edition)
    (site / MANIFEST).write_text(text, encoding="utf-8")
