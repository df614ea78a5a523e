"""Files as they are published: under names that say their content, with what the browser is told about them.

No name ends in `.zip`. School filters refuse those, and programs that manage downloads take them away from the page.
What is no script and no plain WebAssembly is called a font, which every host knows and leaves as it is, and no filter
forbids; and the same bytes are there a second time as text, for where that name is refused as well. Nor does what is
packed begin as an archive does, for filters that look inside: zlib has no such beginning.
"""

from __future__ import annotations

import hashlib
from pathlib import Path
from typing import Any

import deflate

_NAME = ".woff2"
_OTHER_NAME = ".txt"
_SMALLEST = 12
"""The level of libdeflate that looks longest for the fewest bytes: two seconds for a snapshot, once."""


def publish(folder: Path, name: str, content: bytes) -> dict[str, Any]:
    """Write a file under a name that says its content; give what the manifest says of it."""
    description = _description(content)
    stem, _, ending = name.rpartition(".")
    file = f"{stem}.{description['sha256'][:12]}.{ending}"
    (folder / file).write_bytes(content)
    return {"file": file, **description}


def publish_twice(folder: Path, stem: str, content: bytes) -> dict[str, Any]:
    """Write a file under two names, the second for who is refused the first."""
    again = publish(folder, stem + _OTHER_NAME, content)["file"]
    return publish(folder, stem + _NAME, content) | {"again": again}


def publish_both(folder: Path, name: str, content: bytes) -> dict[str, Any]:
    """Write a file as it is and packed; see `publish_packed`."""
    return publish(folder, name, content) | publish_packed(folder, name.rpartition(".")[0], content)


def publish_packed(folder: Path, stem: str, content: bytes) -> dict[str, Any]:
    """Write the content packed, for hosts that do not compress."""
    packed = publish_twice(folder, stem, bytes(deflate.zlib_compress(content, _SMALLEST)))
    del packed["sha256"]  # the browser checks what comes out
    return _description(content) | {"packed": packed}


def _description(content: bytes) -> dict[str, Any]:
    return {"bytes": len(content), "sha256": hashlib.sha256(content).hexdigest()}
