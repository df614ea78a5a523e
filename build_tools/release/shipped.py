"""What of others is in the site, as it goes to browsers."""

from __future__ import annotations

import json
from dataclasses import dataclass
from importlib.metadata import version
from pathlib import Path
from typing import Any

import yaml

from build_tools.paths import NODE_MODULES

_LIST = Path(__file__).parent / "shipped.yml"


@dataclass(frozen=True, kw_only=True)
class Component:
    """Work of others: its licence as SPDX writes it, the copyright line, where its source is, where it is in the site.

    `texts` are the names of the licences that must come along whole. Without a version, nothing in it says which it is.
    `package` is its address as a package (purl), by which programs look for known faults.
    """

    name: str
    version: str = ""
    licence: str
    texts: tuple[str, ...]
    copyright: str
    source: str
    place: str
    package: str = ""


def shipped_components() -> tuple[Component, ...]:
    """Give all of them, with the versions that are installed here."""
    versions = _versions()
    listed = yaml.safe_load(_LIST.read_text(encoding="utf-8"))
    return tuple(Component(**{name: _filled(value, versions) for name, value in each.items()}) for each in listed)


def _filled(value: Any, versions: dict[str, str]) -> Any:
    return tuple(value) if isinstance(value, list) else str(value).format(**versions)


def _versions() -> dict[str, str]:
    made_with = _npm_file("pyodide", "pyodide-lock.json")["info"]
    return {
        "pyodide": _npm_file("pyodide", "package.json")["version"],
        "python": made_with["python"],
        "emscripten": made_with["platform"].removeprefix("emscripten_").replace("_", "."),
        "material": version("mkdocs-material"),
        "fflate": _npm_file("fflate", "package.json")["version"],
        "minisearch": _npm_file("minisearch", "package.json")["version"],
        "lean_qr": _npm_file("lean-qr", "package.json")["version"],
        "sha256": _npm_file("sha256-uint8array", "package.json")["version"],
    }


def _npm_file(package: str, name: str) -> dict[str, Any]:
    content: dict[str, Any] = json.loads((NODE_MODULES / package / name).read_text(encoding="utf-8"))
    return content
