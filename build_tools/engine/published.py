"""Files as they are published: under a name that says their content, with what the browser is told about them."""

from __future__ import annotations

import gzip
import hashlib
from pathlib import Path
from typing import Any


def publish(folder: Path, name: str, content: bytes) -> dict[str, Any]:
    """Write a file under a name that says its content; give what the manifest says of it."""
    description = _description(content)
    stem, _, ending = name.rpartition(".")
    file = f"{stem}.{description['sha256'][:12]}.{ending}"
    (folder / file).write_bytes(content)
    return {"file": file, **description}


def publish_both(folder: Path, name: str, content: bytes) -> dict[str, Any]:
    """Write a file as it is and packed; see `publish_packed`."""
    return publish(folder, name, content) | publish_packed(folder, name, content)


def publish_packed(folder: Path, name: str, content: bytes) -> dict[str, Any]:
    """Write the content as gzip, for hosts that do not compress: they all know a `.zip`, and leave it as it is."""
    packed = publish(folder, f"{name.rpartition('.')[0]}.zip", gzip.compress(content, 9, mtime=0))
    return _description(content) | {"packed": {"file": packed["file"], "bytes": packed["bytes"]}}


def _description(content: bytes) -> dict[str, Any]:
    return {"bytes": len(content), "sha256": hashlib.sha256(content).hexdigest()}
