"""A smaller Pyodide for the snapshot: the same machine without the doors that we never open.

Pyodide is built so that anything can be loaded into it later: its WebAssembly hands 9,700 names to its JavaScript, and
that holds code for graphics, sound and games. Every start pays for tying those together. Nothing is ever loaded into
our Python, so what nobody asks for can go: the code that is left is Pyodide's own, and does what it did.

Everything here leans on how Emscripten writes its JavaScript. What must be there and is not stops the build.
"""

from __future__ import annotations

import re
from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path

from build_tools.engine.error import EngineError
from build_tools.engine.node.run import run_node
from build_tools.engine.tables import without_tables
from build_tools.engine.wasm_file import imported_names, with_exports

_FOR_THE_SNAPSHOT = {"_emscripten_builtin_malloc", "_free", "_emscripten_stack_get_end", "stackSave"}
"""What make_snapshot.js uses of Pyodide's inside."""
_ENTRANCES = {"main", "__main_argc_argv"}
"""Exports that are found by name, not by a mention in the code."""
_TABLE = "var wasmImports={"
_UNRESOLVED = "if(!currentModuleWeakSymbols.has(symName)){rtn.required=true}"
_MEMBER = r'Module\["([^"]+)"\]=(?!=)'


@dataclass(frozen=True)
class Runtime:
    """Pyodide's JavaScript and WebAssembly, with what we use of them."""

    script: bytes
    wasm: bytes


def trim_runtime(pyodide: Path) -> Runtime:
    """Leave out of an unchanged Pyodide what nothing asks for."""
    wasm = (pyodide / "pyodide.asm.wasm").read_bytes()
    loader = (pyodide / "pyodide.mjs").read_text(encoding="utf-8")
    script = (pyodide / "pyodide.asm.js").read_text(encoding="utf-8")
    script = _without_unasked_imports(script, imported_names(wasm))
    script = _without_unread_members(script, loader)
    script = _without_direct_eval(script)
    script = run_node("shake.js", {"script": script}, "Pyodide verkleinen")
    wasm = with_exports(wasm, _read_exports(script) | _ENTRANCES)
    return Runtime(script.encode(), without_tables(wasm))


def _without_unasked_imports(script: str, imports: dict[str, set[str]]) -> str:
    """Hand the WebAssembly only the functions that it imports.

    Of the functions that it wants only an address of (`GOT.func`: graphics and the console) the graphics go as well.
    An address that is missing stays 0, and calling that is an error that can be caught, as it should be.
    """
    addresses = {name for name in imports["GOT.func"] if not name.startswith("emscripten_gl")}
    names = imports["env"] | imports["wasi_snapshot_preview1"] | imports["GOT.mem"] | addresses
    start, end = _span(script, _TABLE, "};")
    entries = [entry for entry in script[start:end].split(",") if entry.partition(":")[0] in names]
    functions = {entry.rpartition(":")[2] for entry in entries}
    script = script[:start] + ",".join(entries) + script[end:]
    script = _replace(r'(?<=[;}])(\w+)\.sig="[^"]*";', lambda match: match[0] * (match[1] in functions), script)
    return _replace(re.escape(_UNRESOLVED), lambda _: "", script)


def _without_unread_members(script: str, loader: str) -> str:
    """Leave out the names that are put on `Module` and never read there, so that it is seen what nothing uses."""
    mentions = re.sub(_MEMBER, "", script)
    names_in_use = set(re.findall(r'Module\["([^"]+)"\]', mentions)) | set(re.findall(r"Module\.(\w+)", mentions))
    names_in_use |= set(re.findall(r"\.(\w+)", loader)) | _FOR_THE_SNAPSHOT

    def unless_in_use(match: re.Match[str]) -> str:
        return match[0] if match["name"] in names_in_use else match["kept"] or ""

    exports = r'(?P<kept>var \w+=)Module\["(?P<name>[^"]+)"\]=(?=wasmExports\[|[\de.]+;)'
    own = r'(?P<kept>(?<=;))Module\["(?P<name>[^"]+)"\]=[\w$]+;'
    return _replace(own, unless_in_use, _replace(exports, unless_in_use, script))


def _without_direct_eval(script: str) -> str:
    """Let `eval` see global names only: with it, any name could be in use. Our policy forbids it anyway."""
    return _replace(r"(?<![\w.])eval\(", lambda _: "globalThis.eval(", script)


def _read_exports(script: str) -> set[str]:
    pairs = re.findall(r'wasmExports(?:\["([^"]+)"\]|\.(\w+))', script)
    return {quoted_name or plain_name for quoted_name, plain_name in pairs}


def _span(script: str, opening: str, closing: str) -> tuple[int, int]:
    before, separator, after = script.partition(opening)
    if not separator or closing not in after:
        raise _unknown(opening)
    start = len(before) + len(opening)
    return start, start + after.index(closing)


def _replace(pattern: str, replacement: Callable[[re.Match[str]], str], script: str) -> str:
    script, times = re.subn(pattern, replacement, script)
    if not times:
        raise _unknown(pattern)
    return script


def _unknown(what: str) -> EngineError:
    return EngineError(f"Pyodide is anders gebouwd dan bekend: '{what}' staat er niet in. Zie DECISIONS.md.")
