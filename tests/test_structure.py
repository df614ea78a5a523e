"""The arrows of the design: what may know what."""

import ast
import sys
from collections.abc import Iterator
from pathlib import Path

import pytest

from build_tools.paths import ROOT

SCAN = sorted((ROOT / "scan").rglob("*.py"))
BUILD_TOOLS = sorted((ROOT / "build_tools").rglob("*.py"))
SKIN = ROOT / "build_tools" / "mkdocs_skin"
BEFORE_SET_UP = ("__init__", "__main__", "paths", "set_up/__init__", "set_up/environment", "set_up/stamp")
BROWSER = sorted((ROOT / "scan" / "browser").rglob("*.js"))


def _imports(file: Path) -> Iterator[str]:
    for node in ast.walk(ast.parse(file.read_text(encoding="utf-8"))):
        if isinstance(node, ast.Import):
            yield from (name.name for name in node.names)
        elif isinstance(node, ast.ImportFrom):
            assert node.level == 0, "say where it comes from"
            yield node.module or ""


def _tops(file: Path) -> set[str]:
    return {name.partition(".")[0] for name in _imports(file)}


@pytest.mark.parametrize("file", SCAN, ids=lambda file: file.name)
def test_scan_needs_only_the_standard_library(file: Path) -> None:
    """So that it runs anywhere Python runs, and nothing of ours points back."""
    assert _tops(file) <= set(sys.stdlib_module_names) | {"scan"}


@pytest.mark.parametrize("file", BUILD_TOOLS, ids=lambda file: file.name)
def test_only_the_skin_knows_mkdocs(file: Path) -> None:
    """A change of site generator touches the skin and nothing else."""
    assert "mkdocs" not in _tops(file) or SKIN in file.parents


@pytest.mark.parametrize("name", BEFORE_SET_UP)
def test_what_runs_before_the_set_up_needs_nothing(name: str) -> None:
    """These files run in a Python that has no package yet."""
    assert _tops(ROOT / "build_tools" / f"{name}.py") <= set(sys.stdlib_module_names) | {"build_tools"}


@pytest.mark.parametrize("file", BROWSER, ids=lambda file: file.name)
def test_only_the_worker_knows_pyodide(file: Path) -> None:
    """And only one file makes HTML of text."""
    text = file.read_text(encoding="utf-8")
    assert "loadPyodide" not in text or file.parent.name == "engine"
    assert not ("innerHTML" in text or "createHTML" in text) or file.name in ("trusted.js", "result-view.js")
    assert "innerHTML" not in text or file.name == "trusted.js"


@pytest.mark.parametrize("name", ["worker.js", "download.js", "failure.js"])
def test_what_runs_in_the_worker_imports_dynamically(name: str) -> None:
    """Firefox holds a static import in a worker to worker-src, which allows only the blob."""
    text = (ROOT / "scan" / "browser" / "engine" / name).read_text(encoding="utf-8")
    assert not [line for line in text.splitlines() if line.startswith("import ")]


@pytest.mark.parametrize("file", SCAN, ids=lambda file: file.name)
def test_the_browser_gets_no_randomness_and_no_clock(file: Path) -> None:
    """The same answers give the same report, today and tomorrow."""
    assert not _tops(file) & {"random", "secrets", "time", "datetime", "uuid"}
