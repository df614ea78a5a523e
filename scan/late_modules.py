"""Modules that come after Python has started, in a zip of their own: only a page that asks about them carries them.

This stands in that zip too, and runs first. A restored Python has let go of what `dataclasses` looks at classes with
(`build_tools/engine/node/slim_memory.py`); what it asks of that here is little.
"""

from __future__ import annotations

import dataclasses
import sys
from types import SimpleNamespace
from typing import Any, NoReturn

import scan.bridge  # noqa: F401 - it loads the packages that are opened below


def open_late(archive: str) -> None:
    """Let every package of ours find its modules in the archive as well, and let them make data classes."""
    for name, module in list(sys.modules.items()):
        if name.partition(".")[0] == "scan" and hasattr(module, "__path__"):
            module.__path__.append(f"{archive}/{name.replace('.', '/')}")
    sys.path.append(archive)  # where modules of the standard library stand that only this page asks for
    if not hasattr(dataclasses.inspect, "get_annotations"):  # type: ignore[attr-defined]
        stand_in = SimpleNamespace(get_annotations=_annotations, signature=_no_signature)
        dataclasses.inspect = stand_in  # type: ignore[attr-defined]


def _annotations(cls: type) -> dict[str, Any]:
    annotations: dict[str, Any] = vars(cls).get("__annotations__", {})
    return annotations


def _no_signature(_cls: type) -> NoReturn:
    """Give no text for a class without one, as of a class whose signature nobody can tell."""
    raise ValueError
