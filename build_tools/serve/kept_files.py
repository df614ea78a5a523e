"""What of the site before stays for one release more: files with their content in their name.

Who had a page open before an update may still ask for them: for the engine, for a module that comes late, for a style.
The manifest of the new site says which they are, so that whoever tidies up a host knows what goes at the next update.
"""

from __future__ import annotations

import hashlib
import json
from collections.abc import Iterator, Mapping
from importlib.resources.abc import Traversable
from pathlib import Path, PurePosixPath
from typing import Any

from build_tools.hosts.description import NAMED_FOLDER
from build_tools.release.manifest_format import MANIFEST, manifest_file, with_kept_files
from scan.formats.reading import read_data
from scan.formats.refusal import RefusalError


def keep_named_files(previous: Traversable, site: Path) -> None:
    """Lay the named files of a site that was there before into a finished one; its manifest says then which they are.

    What that one kept itself stays only while no name has changed since: so building a release anew keeps what it kept,
    and files never pile up. A folder that is no site of ours has nothing to keep.
    """
    theirs = _manifest(previous)
    if theirs is None:
        return
    text = (site / MANIFEST).read_text(encoding="utf-8")
    ours = json.loads(text)["files"]
    version, leaving = theirs["version"], _leaving(theirs["files"], ours)
    if not leaving and theirs.get("kept"):
        version, leaving = theirs["kept"]["version"], _leaving(theirs["kept"]["files"], ours)
    kept = dict(_whole(previous, leaving))
    for path, content in kept.items():
        (site / path).parent.mkdir(parents=True, exist_ok=True)
        (site / path).write_bytes(content)
    if kept:
        text = with_kept_files(text, version, {path: leaving[path] for path in kept})
        (site / MANIFEST).write_text(text, encoding="utf-8", newline="\n")


def _manifest(site: Traversable) -> dict[str, Any] | None:
    """Read what a site says that it holds; nothing when it says nothing that can be used."""
    try:
        data = json.loads((site / MANIFEST).read_bytes())
        read_data(data, manifest_file())
    except (OSError, ValueError, KeyError, RefusalError):
        return None
    return dict(data)


def _leaving(theirs: Mapping[str, str], ours: Mapping[str, str]) -> dict[str, str]:
    """Give the named files that the site of now does not have."""
    return {path: print_ for path, print_ in theirs.items() if _is_named(path) and path not in ours}


def _is_named(path: str) -> bool:
    """Say whether a file stands where all have their content in their name, and nowhere else on this machine."""
    folder, *names = PurePosixPath(path).parts or ("",)
    return folder == NAMED_FOLDER and bool(names) and ".." not in names


def _whole(site: Traversable, prints: Mapping[str, str]) -> Iterator[tuple[str, bytes]]:
    """Give those that are there, as they were."""
    for path, print_ in sorted(prints.items()):
        file = site / path
        if file.is_file() and hashlib.sha256(content := file.read_bytes()).hexdigest() == print_:
            yield path, content
