"""The list in the service worker: which files a visitor keeps to open the scan without internet, with what is in each.

A build writes it, and so does whoever changes the files of a finished site.
"""

from __future__ import annotations

import hashlib
import json
import re
from collections.abc import Iterable, Mapping

WORKER = "offline.js"
"""Where the service worker lies: at the root of the site, of which it may then serve every page."""

_FILES = re.compile(r"^const FILES = (\{[^}]*\});$", re.MULTILINE)
_RELEASE = re.compile(r'^const RELEASE = "[0-9a-f]*";$', re.MULTILINE)
_NAMED = re.compile(r"(?<![\w/])(?:\.\./)*((?:assets|icons|images)/[\w./+-]+)")
"""A file as a page names it; what stands deeper in the folders is named from there by the same path."""


def listed(files: Mapping[str, bytes], paths: Iterable[str]) -> list[str]:
    """Give those of the paths that a site has, and the files that the pages among them name.

    `files` are all files of the site, by their path.
    """
    found = {path for path in paths if path in files}
    pages = [files[path].decode() for path in found if path.endswith(".html")]
    return sorted(found | {name for html in pages for name in _NAMED.findall(html) if name in files})


def with_list(worker: str, files: Mapping[str, bytes], paths: Iterable[str]) -> str:
    """Give the worker with the files at these paths in its list, and the release that they make."""
    prints = {path: hashlib.sha256(files[path]).hexdigest() for path in paths}
    text = json.dumps(prints, ensure_ascii=False, indent=1)
    release = hashlib.sha256(text.encode()).hexdigest()[:12]
    worker = _FILES.sub(lambda _: f"const FILES = {text};", worker, count=1)
    return _RELEASE.sub(f'const RELEASE = "{release}";', worker, count=1)


def with_new_list(worker: str, files: Mapping[str, bytes]) -> str:
    """Give the worker of a site whose files were changed; one without a list, which ends a worker, stays as it is."""
    found = _FILES.search(worker)
    return with_list(worker, files, listed(files, json.loads(found[1]))) if found else worker
