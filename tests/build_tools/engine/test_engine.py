"""The browser's Python as it is made."""

import hashlib
import io
import marshal
import platform
import shutil
import tempfile
import zipfile
import zlib
from pathlib import Path
from types import CodeType

import pytest

from build_tools.bench.measured.sizes import stock_sizes
from build_tools.data.instruments import instrument_folder, read_instrument_files
from build_tools.engine.annotations import without_annotations
from build_tools.engine.engine import Engine, make_engine
from build_tools.engine.error import EngineError
from build_tools.engine.python_zip import our_sources
from build_tools.engine.snapshot import fold
from build_tools.engine.tables import TABLES, without_tables
from build_tools.engine.wasm_file import data, with_data
from build_tools.paths import NODE_MODULES, ROOT

PYODIDE = NODE_MODULES / "pyodide"
_PYC_HEADER = 16
"""Bytes before the code in a compiled module."""


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
    """So that the source on the page of the method is what runs in the browser: all but what functions say of types."""
    with zipfile.ZipFile(_zip(engine)) as opened:
        for name, source in our_sources().items():
            if name + "c" in opened.namelist():
                packed = marshal.loads(opened.read(name + "c")[_PYC_HEADER:])  # noqa: S302 - made by our own build
                ours = compile(without_annotations(source), name, "exec", dont_inherit=True, optimize=2)
                assert _instructions(packed) == _instructions(ours), name


def _instructions(code: CodeType) -> tuple[object, ...]:
    """Give all of a piece of code except which columns of which lines it came from."""
    constants = [_instructions(part) if isinstance(part, CodeType) else part for part in code.co_consts]
    return (code.co_qualname, code.co_flags, code.co_code, code.co_names, code.co_exceptiontable, constants)


def test_the_command_line_stays_at_home(engine: Engine) -> None:
    """What reads files and starts programs does not travel."""
    assert not {"scan/__main__.pyc", "scan/files.pyc", "scan/formats/schema.pyc"} & set(_names(_zip(engine)))


def test_less_is_shipped_than_pyodide_ships(engine: Engine) -> None:
    """In both ways, and on hosts that compress nothing: most of the standard library is never loaded."""
    stock = stock_sizes(PYODIDE)
    files = engine.manifest["files"]
    restored = [files[part] for part in ("loader", "restored_runtime", "restored_wasm", "snapshot")]
    assert sum(part.get("packed", part)["bytes"] for part in restored) < sum(size.packed for size in stock)
    cold = [files[part] for part in ("loader", "runtime", "wasm", "python")]
    assert sum(part["bytes"] for part in cold) < sum(size.raw for size in stock)
    assert len(_names(_zip(engine))) < 230


def test_names_say_the_content(engine: Engine) -> None:
    """A cache never gives an old file under a new name; any dumb host knows the endings, and no filter refuses all."""
    for file in engine.files:
        assert hashlib.sha256(file.read_bytes()).hexdigest()[:12] in file.name
        assert file.name.endswith((".js", ".wasm", ".woff2", ".txt"))


def test_what_is_packed_has_two_names_and_looks_like_no_archive(engine: Engine) -> None:
    """For who is refused the first, and for filters that look inside."""
    parts = engine.manifest["files"].values()
    twice = [copy for part in parts for copy in (part, part.get("packed", {})) if "again" in copy]
    assert len(twice) == 6
    for copy in twice:
        one, other = ((engine.folder / copy[name]).read_bytes() for name in ("file", "again"))
        assert one == other
    for part in parts:
        if "packed" in part:
            assert not (engine.folder / part["packed"]["file"]).read_bytes().startswith((b"PK", b"\x1f\x8b"))


def test_the_manifest_says_what_each_file_holds(engine: Engine) -> None:
    """As it is or packed: the hash and the length are of what comes out."""
    for part in engine.manifest["files"].values():
        copies = [(engine.folder / part["file"]).read_bytes()] if "file" in part else []
        if "packed" in part:
            packed = (engine.folder / part["packed"]["file"]).read_bytes()
            assert len(packed) == part["packed"]["bytes"]
            copies.append(zlib.decompress(packed))
        assert copies
        for content in copies:
            assert (len(content), hashlib.sha256(content).hexdigest()) == (part["bytes"], part["sha256"])


def test_an_image_is_folded_without_loss() -> None:
    """Long runs of zeros go; short ones stay."""
    memory = b"a" + bytes(5_000) + b"b" + bytes(10) + b"c" + bytes(9_000)
    snapshot = fold(memory)
    assert snapshot.content == b"ab" + bytes(10) + b"c"
    assert snapshot.ranges == [(0, 1), (5_001, 5_013)]
    assert snapshot.size == len(memory)


@pytest.mark.parametrize("memory", [b"", bytes(9_000), bytes(5_000) + b"x", b"x" + bytes(4_095)])
def test_an_image_at_its_edges(memory: bytes) -> None:
    """Zeros at the start, at the end, or nothing else."""
    snapshot = fold(memory)
    whole = bytearray(snapshot.size)
    content = io.BytesIO(snapshot.content)
    for start, end in snapshot.ranges:
        whole[start:end] = content.read(end - start)
    assert bytes(whole) == memory
    assert content.read() == b""


def test_a_remark_in_the_yaml_makes_no_new_engine(engine: Engine, tmp_path: Path) -> None:
    """Nor does a page: only what is inside counts."""
    folder = tmp_path / "i-scan"
    shutil.copytree(instrument_folder("i-scan"), folder)
    main = folder / "instrument.yml"
    main.write_text("# een opmerking\n" + main.read_text(encoding="utf-8"), encoding="utf-8")
    assert make_engine({"i-scan": read_instrument_files(folder).data}).folder == engine.folder


def test_the_image_holds_nothing_of_this_machine(engine: Engine) -> None:
    """No folder and no name, other than those of the people who built Pyodide."""
    theirs = (PYODIDE / "pyodide.asm.wasm").read_bytes()
    content = zlib.decompress((engine.folder / engine.manifest["files"]["snapshot"]["packed"]["file"]).read_bytes())
    for trace in (str(ROOT), str(Path.home()), tempfile.gettempdir(), platform.node()):
        assert trace.encode() not in content or trace.encode() in theirs, trace


def test_tables_that_nothing_reads_are_not_in_the_image(engine: Engine) -> None:
    """Not even a piece of one."""
    theirs = data((PYODIDE / "pyodide.asm.wasm").read_bytes())
    content = zlib.decompress((engine.folder / engine.manifest["files"]["snapshot"]["packed"]["file"]).read_bytes())
    for table in TABLES:
        middle = (table.start + table.end) // 2
        pieces = (theirs[at : at + 64] for at in range(middle, table.end, 64))
        piece = next(piece for piece in pieces if len(set(piece)) > 32)
        assert piece not in content, table.what


def test_what_loads_an_instrument_is_not_in_the_image(engine: Engine) -> None:
    """It is in the zip, for a cold start; what the snapshot can still answer is."""
    content = zlib.decompress((engine.folder / engine.manifest["files"]["snapshot"]["packed"]["file"]).read_bytes())
    assert b"Zet de sleutel in instrument.yml" not in content
    assert b"In dit bestand staan geen antwoorden." in content


def test_tables_of_another_pyodide_are_left_alone() -> None:
    """Where they stand holds for one build."""
    wasm = (PYODIDE / "pyodide.asm.wasm").read_bytes()
    shifted = with_data(wasm, b"\0" + data(wasm)[:-1])
    with pytest.raises(EngineError, match="anders gebouwd"):
        without_tables(shifted)


def test_the_image_suits_a_browser_without_a_fast_way_to_call(engine: Engine) -> None:
    """It was made as if on an iPad: another would hand iPhones an address that is not there."""
    content = zlib.decompress((engine.folder / engine.manifest["files"]["snapshot"]["packed"]["file"]).read_bytes())
    assert b"iPad" in content
