"""The arrows of the design: what may know what."""

import ast
import re
import sys
from collections import Counter
from collections.abc import Iterator
from pathlib import Path

import pytest

from build_tools.data.instruments import instrument_keys
from build_tools.paths import ROOT, source_files

SCAN = source_files(ROOT / "scan", "**/*.py")
BUILD_TOOLS = source_files(ROOT / "build_tools", "**/*.py")
BROWSER = source_files(ROOT / "scan" / "browser", "**/*.js")
LAYERS = {
    "scan": ("definition", "formats", "scoring", "text", "charts", "report", "pilot", "team", "school"),
    "build_tools": (
        *("paths", "set_up", "data", "engine", "release", "parts", "simulation", "example", "markdown"),
        *("school", "finish", "hosts", "pages", "site", "serve", "mkdocs_skin", "bench"),
    ),
    "scan/browser": (
        *("types", "page", "files", "keeping", "engine"),
        *("form", "goals", "sheet", "profile", "method", "pilot", "team", "edition"),
        *("result", "returning", "search", "sharing", "check", "offline", "service-worker", "pages"),
    ),
}
"""In each, a folder knows itself and those before it; the modules beside the folders are doors, and know them all.

`team` is the last of `scan`: it takes words, charts and tables from the others, and none of them may know it, since no
page but its own carries it (`late_sources` in build_tools/engine/python_zip.py).
"""
MOST_MODULES = 14
MOST_LINES = 200
SCRIPTS = [*BROWSER, *source_files(ROOT / "theme", "**/*.js")]
NO_MODULES = ("__init__.py", "conftest.py")
SKIN = ROOT / "build_tools" / "mkdocs_skin"
CODE = [
    *SCAN,
    *BUILD_TOOLS,
    *SCRIPTS,
    *source_files(ROOT / "theme", "**/*.html"),
    *source_files(ROOT / "theme", "**/*.css"),
]
THE_SITES_OWN = "i-scan"
"""This key is also the name of the plugin, the form and files: part of the contract, and of no instrument alone."""


def _imports(file: Path) -> Iterator[str]:
    for node in ast.walk(ast.parse(file.read_text(encoding="utf-8"))):
        if isinstance(node, ast.Import):
            yield from (name.name for name in node.names)
        elif isinstance(node, ast.ImportFrom):
            assert node.level == 0, "say where it comes from"
            yield node.module or ""


def _tops(file: Path) -> set[str]:
    return {name.partition(".")[0] for name in _imports(file)}


def _known(file: Path) -> Iterator[str]:
    """Give the path from the root, without its ending, of everything of ours that a module imports."""
    if file.suffix == ".py":
        yield from (name.replace(".", "/") for name in _imports(file))
        return
    for other in re.findall(r"""(?:from|import\(?) ?["'](\.\.?/[^"']+)\.js["']""", file.read_text(encoding="utf-8")):
        yield (file.parent / other).resolve().relative_to(ROOT).as_posix()


def _layer(path: str, package: str) -> str:
    """Give the folder of a package that a path (from the root) lies in; the name itself for what stands beside them."""
    return path.removeprefix(f"{package}/").partition("/")[0]


@pytest.mark.parametrize(
    ("package", "file"),
    [
        (package, file)
        for package in LAYERS
        for file in (BROWSER if "/" in package else [*SCAN, *BUILD_TOOLS])
        if file.relative_to(ROOT).as_posix().startswith(f"{package}/")
    ],
    ids=lambda value: value.relative_to(ROOT).as_posix() if isinstance(value, Path) else None,
)
def test_a_layer_knows_only_those_before_it(package: str, file: Path) -> None:
    """Every arrow points one way, so that a change stays where it is made."""
    layers = LAYERS[package]
    own = _layer(file.relative_to(ROOT).with_suffix("").as_posix(), package)
    if own not in layers:
        return
    known = {_layer(path, package) for path in _known(file) if path.startswith(f"{package}/")}
    assert known <= set(layers[: layers.index(own) + 1])


@pytest.mark.parametrize("package", LAYERS)
def test_every_folder_has_its_place_in_the_order(package: str) -> None:
    """A new folder is given a layer before anything stands in it."""
    endings = (".js",) if "/" in package else (".py",)
    folders = {path.parent.name for path in (ROOT / package).glob("*/*") if path.suffix in endings}
    assert folders - {"browser"} <= set(LAYERS[package])


@pytest.mark.parametrize("root", ["scan", "build_tools", "tests"])
def test_no_folder_holds_more_than_one_look_can_take_in(root: str) -> None:
    """Fourteen modules at most, whatever the language."""
    files = [file for ending in ("py", "js") for file in source_files(ROOT / root, f"**/*.{ending}")]
    counts = Counter(file.parent for file in files if "node_modules" not in file.parts and file.name not in NO_MODULES)
    assert [folder for folder, count in counts.items() if count > MOST_MODULES] == []


@pytest.mark.parametrize("file", SCRIPTS, ids=lambda file: file.name)
def test_no_script_is_long(file: Path) -> None:
    """Each is about one noun; one that grows past this is about two."""
    assert len(file.read_text(encoding="utf-8").splitlines()) <= MOST_LINES


@pytest.mark.parametrize("file", SCAN, ids=lambda file: file.name)
def test_scan_needs_only_the_standard_library(file: Path) -> None:
    """So that it runs anywhere Python runs, and nothing of ours points back."""
    assert _tops(file) <= set(sys.stdlib_module_names) | {"scan"}


@pytest.mark.parametrize("file", BUILD_TOOLS, ids=lambda file: file.name)
def test_only_the_skin_knows_mkdocs(file: Path) -> None:
    """A change of site generator touches the skin and nothing else."""
    assert "mkdocs" not in _tops(file) or SKIN in file.parents


def _with_all_that_it_loads(first: Path) -> list[Path]:
    """Find the modules that a module loads, and those that they load."""
    found: set[Path] = set()
    coming = {first}
    while coming:
        found |= coming
        ours = {(ROOT / path).with_suffix(first.suffix) for file in coming for path in _known(file)}
        coming = {file for file in ours if file.exists()} - found
    return sorted(found)


BEFORE_SET_UP = _with_all_that_it_loads(ROOT / "build_tools" / "__main__.py")
PACKAGES = sorted({file.parent / "__init__.py" for file in BEFORE_SET_UP})
IN_THE_WORKER = _with_all_that_it_loads(ROOT / "scan" / "browser" / "engine" / "worker.js")


@pytest.mark.parametrize("file", [*BEFORE_SET_UP, *PACKAGES], ids=lambda file: file.relative_to(ROOT).as_posix())
def test_what_runs_before_the_set_up_needs_nothing(file: Path) -> None:
    """The commands begin in a Python that has no package yet."""
    assert _tops(file) <= set(sys.stdlib_module_names) | {"build_tools"}


@pytest.mark.parametrize("file", BROWSER, ids=lambda file: file.name)
def test_only_the_worker_knows_pyodide(file: Path) -> None:
    """And only one file makes HTML of text."""
    text = file.read_text(encoding="utf-8")
    assert "loadPyodide" not in text or file.parent.name == "engine"
    assert not ("innerHTML" in text or "createHTML" in text) or file.name == "trusted.js"
    assert "innerHTML" not in text or file.name == "trusted.js"


@pytest.mark.parametrize("file", IN_THE_WORKER, ids=lambda file: file.name)
def test_what_runs_in_the_worker_imports_dynamically(file: Path) -> None:
    """Firefox holds a static import in a worker to worker-src, which allows only the blob."""
    text = file.read_text(encoding="utf-8")
    assert not [line for line in text.splitlines() if line.startswith("import ")]
    assert "document" not in re.sub(r"/\*.*?\*/|//.*", "", text, flags=re.S), "a worker has no page"


@pytest.mark.parametrize("file", SCAN, ids=lambda file: file.name)
def test_the_browser_gets_no_randomness_and_no_clock(file: Path) -> None:
    """The same answers give the same report, today and tomorrow."""
    assert not _tops(file) & {"random", "secrets", "time", "datetime", "uuid"}


@pytest.mark.parametrize("key", [key for key in instrument_keys() if key != THE_SITES_OWN])
def test_no_code_knows_an_instrument_by_name(key: str) -> None:
    """One more is a folder of YAML, and pages: no line of Python, JavaScript, a template or a style is about it."""
    assert [file for file in CODE if key in file.read_text(encoding="utf-8")] == []
