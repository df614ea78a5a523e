"""The browser's Python as it is made."""

import marshal
import zipfile
from pathlib import Path

import pytest

from build_tools.engine.python_zip import our_sources, write_python_zip
from build_tools.engine.vendor import Engine, make_engine
from build_tools.instruments import instrument_folder, read_instrument_files
from build_tools.paths import NODE_MODULES

PYODIDE = NODE_MODULES / "pyodide"
_PYC_HEADER = 16
"""Bytes before the code in a compiled module."""
STOCK_BYTES = 12_290_000
"""All files of unchanged Pyodide 0.29.5 together."""


@pytest.fixture(scope="module")
def engine() -> Engine:
    """The engine of this checkout."""
    return make_engine({"i-scan": read_instrument_files(instrument_folder("i-scan")).data})


def _names(file: Path) -> list[str]:
    with zipfile.ZipFile(file) as opened:
        return opened.namelist()


def _zip(engine: Engine) -> Path:
    return engine.folder / engine.manifest["files"]["python"]["file"]


def test_all_our_modules_and_the_instrument_are_inside(engine: Engine) -> None:
    """As bytecode only; the instrument as JSON, so that the browser needs no YAML."""
    names = set(_names(_zip(engine)))
    assert {name + "c" for name in our_sources() if name != "scan/__init__.py"} <= names
    assert "scan/instruments/i-scan.json" in names
    assert not [name for name in names if name.endswith(".py")]


def test_every_module_is_the_source_of_this_checkout_compiled(engine: Engine) -> None:
    """So that the source on the page of the method is what runs in the browser, to the last instruction."""
    with zipfile.ZipFile(_zip(engine)) as opened:
        for name, source in our_sources().items():
            if name + "c" in opened.namelist():
                packed = marshal.loads(opened.read(name + "c")[_PYC_HEADER:])  # noqa: S302 - made by our own build
                assert packed == compile(source, name, "exec", dont_inherit=True, optimize=2), name


def test_the_command_line_stays_at_home(engine: Engine) -> None:
    """What reads files and starts programs does not travel."""
    assert not {"scan/__main__.pyc", "scan/files.pyc"} & set(_names(_zip(engine)))


def test_less_is_shipped_than_pyodide_ships(engine: Engine) -> None:
    """Most of the standard library is never loaded."""
    assert sum(part["bytes"] for part in engine.manifest["files"].values()) < STOCK_BYTES
    assert len(_names(_zip(engine))) < 200


def test_the_same_input_gives_the_same_bytes(tmp_path: Path) -> None:
    """Whoever builds it, whenever."""
    data = {"i-scan": read_instrument_files(instrument_folder("i-scan")).data}
    modules = ["scan/__init__.py", "scan/model.py", "scan/exact.py", "fractions.py", "json/__init__.py"]
    for name in ("one.zip", "other.zip"):
        write_python_zip(tmp_path / name, PYODIDE, modules, data)
    assert (tmp_path / "one.zip").read_bytes() == (tmp_path / "other.zip").read_bytes()


def test_names_say_the_content(engine: Engine) -> None:
    """A cache never gives an old file under a new name; and any dumb host knows the endings."""
    for part in engine.manifest["files"].values():
        assert part["sha256"][:12] in part["file"]
        assert part["file"].endswith((".js", ".wasm", ".zip"))
