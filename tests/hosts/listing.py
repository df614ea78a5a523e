"""The list of a site that a build writes beside it, for a site that has none."""

import hashlib
import json
from pathlib import Path

NAME = "release.json"


def write_list(site: Path) -> None:
    """Write the list of all files as they are now."""
    files = sorted(file for file in site.rglob("*") if file.is_file() and file.name != NAME)
    hashes = {file.relative_to(site).as_posix(): hashlib.sha256(file.read_bytes()).hexdigest() for file in files}
    manifest = {"format": "i-coach-release", "format_version": 1, "version": "1.2.0", "files": hashes}
    (site / NAME).write_text(json.dumps(manifest), encoding="utf-8")
