"""The list in the service worker: which files a visitor keeps to open the scan without internet, with what is in each.

A build writes it, and so does whoever changes the files of a finished site.
"""

from __future__ import annotations

import hashlib
import json
import re
from collections.abc import Mapping

WORKER = "offline.js"
"""Where the service worker lies: at the root of the site, of which it may then serve every page."""

_FILES = re.compile(r"^const FILES = (\{[^}]*\});$", re.MULTILINE)
_RELEASE = re.compile(r'^const RELEASE = "[0-9a-f]*";$', re.MULTILINE)
_NAMED = re.compile(r"(?<![\w/])(?:\.\./)*((?:assets|icons|images)/[\w./+-]+)")
"""A file as a page names it; what stands deeper in the folders is named from there by the same path."""


def named_in(html: str) -> set[str]:
    """Give the files that a page names, by their path from the root of the site."""
    return {*_NAMED.findall(html)}


def listed(worker: str) -> list[str]:
    """Give the paths in the list of a worker; none when it has no list, as one that ends a worker."""
    found = _FILES.search(worker)
    return list(json.loads(found[1])) if found else []


def with_list(worker: str, prints: Mapping[str, str]) -> str:
    """Give the worker with these files in its list, by path and SHA-256, and the release that they make.

    One without a list stays as it is.
    """
    text = json.dumps(dict(sorted(prints.items())), ensure_ascii=False, indent=1)
    release = hashlib.sha256(text.encode()).hexdigest()[:12]
    worker = _FILES.sub(lambda _: f"const FILES = {text};", worker, count=1)
    return _RELEASE.sub(f'const RELEASE = "{release}";', worker, count=1)
