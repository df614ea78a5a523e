"""Node and npm, and the packages that npm fetches."""

from __future__ import annotations

import os
import shutil
from pathlib import Path

from build_tools.paths import NODE_MODULES, ROOT
from build_tools.set_up.commands import output, run, say
from build_tools.set_up.python import find_python
from build_tools.set_up.stamp import fingerprint, is_made_from, set_stamp
from build_tools.set_up.virtual_environment import kept_environment, program

OLDEST_NODE = 20


def find_npm() -> list[str]:
    """Find npm with a Node that is new enough: on PATH, or else from PyPI."""
    node, npm = shutil.which("node"), shutil.which("npm")
    if node and npm and _node_major(node) >= OLDEST_NODE:
        return [npm]
    return [str(program(_node_environment(), "npm"))]


def find_node() -> str:
    """Find a Node that is new enough: on PATH, or else from PyPI."""
    node = shutil.which("node")
    if node and _node_major(node) >= OLDEST_NODE:
        return node
    return str(program(_node_environment(), "node"))


def fetch_npm_packages(folder: Path = ROOT) -> None:
    """Fetch what the `package-lock.json` of a folder lists, unless it is there."""
    print_ = fingerprint([(folder / "package-lock.json").read_bytes()])
    packages = folder / NODE_MODULES.name
    if is_made_from(packages, print_):
        return
    say("De npm-pakketten worden opgehaald.")
    npm = find_npm()
    places = os.pathsep.join([str(Path(npm[0]).parent), os.environ.get("PATH", "")])
    command = [*npm, "ci", "--ignore-scripts", "--no-audit", "--no-fund", "--loglevel=error"]
    run(command, environment={**os.environ, "PATH": places}, folder=folder)
    set_stamp(packages, print_)


def _node_major(node: str) -> int:
    version = output([node, "--version"]).removeprefix("v").partition(".")[0]
    return int(version) if version.isdigit() else 0


def _node_environment() -> Path:
    return kept_environment("node", _python_for_node)


def _python_for_node() -> str:
    say(f"Node {OLDEST_NODE} of nieuwer is hier niet; het wordt opgehaald.")
    return find_python()
