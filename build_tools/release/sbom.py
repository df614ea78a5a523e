"""Bills of materials (SBOM, CycloneDX): what is in the site, and what it is built and checked with.

The last two are made by the tools of CycloneDX from the lock files alone, so without network and the same on every
machine. What those tools still tell of the machine or the hour is taken out.
"""

from __future__ import annotations

import json
import os
import shutil
from collections.abc import Callable, Sequence
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import Any

from build_tools.paths import CACHE, ROOT
from build_tools.release.shipped import Component, shipped_components
from build_tools.release.this_release import NAME
from build_tools.set_up.commands import run
from build_tools.set_up.environment import PYTHON_PACKAGES
from build_tools.set_up.node import fetch_npm_packages, find_node, find_npm
from build_tools.set_up.python import find_python
from build_tools.set_up.virtual_environment import kept_environment, program

_PACKAGE_FILES = tuple(Path(__file__).parent / name for name in ("package.json", "package-lock.json"))
_NPM_TOOL = CACHE / "sbom-npm"
"""Outside the tree of our own code, which tests walk through."""
_REPEATED = "requirements line"
"""The tool for Python repeats each line of the lock file as a description, hashes and all."""


def bills_of_materials(version: str) -> dict[str, bytes]:
    """Give the three by their file name; fetches the tools the first time."""
    bills = {"website": website_bill(version), "python": _made(_python_command), "npm": _made(_npm_command)}
    return {f"{name}.cdx.json": _as_bytes(bill) for name, bill in bills.items()}


def website_bill(version: str) -> dict[str, Any]:
    """List the work of others that the site sends to browsers: the part that no tool can see."""
    return {
        "$schema": "http://cyclonedx.org/schema/bom-1.6.schema.json",
        "bomFormat": "CycloneDX",
        "specVersion": "1.6",
        "version": 1,
        "metadata": {"component": {"type": "application", "bom-ref": NAME, "name": NAME, "version": version}},
        "components": [_listed(component) for component in shipped_components()],
    }


def without_machine(bill: dict[str, Any]) -> dict[str, Any]:
    """Take out of a bill what differs between machines and hours, and what only repeats the lock file."""
    bill = {name: value for name, value in bill.items() if name != "serialNumber"}
    metadata = {name: value for name, value in bill["metadata"].items() if name != "timestamp"}
    if tools := metadata.get("tools", {}).get("components"):
        metadata["tools"] = {"components": [tool for tool in tools if tool["name"] != "npm"]}
    return bill | {"metadata": metadata, "components": [_without_repetition(each) for each in bill["components"]]}


def _without_repetition(component: dict[str, Any]) -> dict[str, Any]:
    is_repeated = str(component.get("description", "")).startswith(_REPEATED)
    return {name: value for name, value in component.items() if not (is_repeated and name == "description")}


def _listed(component: Component) -> dict[str, Any]:
    said = {"version": component.version, "copyright": component.copyright, "purl": component.package}
    is_plain = " " not in component.licence
    return {
        "type": "library",
        "bom-ref": component.name,
        "name": component.name,
        "description": component.place,
        "licenses": [{"license": {"id": component.licence}} if is_plain else {"expression": component.licence}],
        **{name: value for name, value in said.items() if value},
        "externalReferences": [{"type": "vcs", "url": component.source}],
    }


def _made(command: Callable[[Path], Sequence[str]]) -> dict[str, Any]:
    with TemporaryDirectory() as folder:
        target = Path(folder) / "bill.json"
        npm = Path(find_npm()[0]).parent
        path = os.pathsep.join([str(npm), os.environ.get("PATH", "")])
        run(command(target), environment={**os.environ, "PATH": path, "PYTHONWARNINGS": "ignore::UserWarning"})
        return without_machine(json.loads(target.read_text(encoding="utf-8")))


def _python_command(target: Path) -> Sequence[str]:
    tool = program(kept_environment("sbom", find_python), "cyclonedx-py")
    options = ["--output-reproducible", "--of", "JSON", "--sv", "1.6", "-o", str(target)]
    return [str(tool), "requirements", *options, "--pyproject", str(ROOT / "pyproject.toml"), str(PYTHON_PACKAGES)]


def _npm_command(target: Path) -> Sequence[str]:
    _NPM_TOOL.mkdir(parents=True, exist_ok=True)
    for file in _PACKAGE_FILES:
        shutil.copyfile(file, _NPM_TOOL / file.name)
    fetch_npm_packages(_NPM_TOOL)
    tool = _NPM_TOOL / "node_modules" / "@cyclonedx" / "cyclonedx-npm" / "bin" / "cyclonedx-npm-cli.js"
    options = ["--package-lock-only", "--output-reproducible", "--of", "JSON", "--sv", "1.6", "-o", str(target)]
    return [find_node(), str(tool), *options, str(ROOT / "package.json")]


def _as_bytes(bill: dict[str, Any]) -> bytes:
    return (json.dumps(bill, ensure_ascii=False, indent=1) + "\n").encode()
