"""Runs inside Pyodide, before its memory is written down: lets go of what the snapshot does not need.

make_snapshot.js and watch_snapshot.js read this file; the rest of the build does not import it. Standard library only.
"""

from __future__ import annotations

import _imp
import atexit
import gc
import sys
from collections.abc import Iterable
from types import CodeType, FunctionType, ModuleType
from zipimport import zipimporter

_ASKED_BY_NAME = ("pyodide", "_pyodide", "encodings")
"""Pyodide's JavaScript asks for its own modules by name, and the interpreter for its encodings."""

_LOADED_WITH = "scan.definition."
"""What an instrument is loaded with stands here, and every instrument in the snapshot was loaded."""

_MADE_WITH = "inspect"
"""What `dataclasses` looks at classes with while it makes them, and all of them are made."""

ran: set[str] = set()
"""The modules of which a function ran since `watch`."""


def watch() -> None:
    """Keep, from here on, of which modules a function runs; it goes on in a memory that is restored."""
    events, tool = sys.monitoring.events, sys.monitoring.PROFILER_ID
    sys.monitoring.use_tool_id(tool, "snapshot")
    sys.monitoring.register_callback(tool, events.PY_START, _note)
    sys.monitoring.set_events(tool, events.PY_START)


def _note(_code: CodeType, _offset: int) -> object:
    ran.add(str(sys._getframe(1).f_globals.get("__name__")))
    return sys.monitoring.DISABLE  # once for each function is enough


def close(names: Iterable[str]) -> None:
    """See to it that these modules can never be imported: what they read is not in the snapshot."""
    for name in names:
        if name in sys.modules:
            raise ImportError(f"{name} is in use, and what it reads was left out: see tables.py")
        sys.modules[name] = None  # type: ignore[assignment]  # importing it raises ModuleNotFoundError


def empty_idle_modules(active: Iterable[str]) -> None:
    """Empty the modules that stand beside none of the active ones.

    Pyodide imports a great deal that only others need: asyncio, logging, subprocess. Taking a module out of
    `sys.modules` frees nothing, as its functions and classes hold on to each other; emptying it does. Whoever should
    still come by one gets an exception, and Python starts again from cold. Our own modules all stay, but for
    those that load an instrument.
    """
    active = set(active)
    ours = {name for name in sys.modules if name.startswith("scan.")}
    past_use = {_MADE_WITH, *(name for name in ours if name.startswith(_LOADED_WITH))} - active
    in_use = _with_packages(_beside(active | ours - past_use)) - past_use
    idle_in_zip = {name for name, module in sys.modules.items() if _is_from_zip(module) and name not in in_use}
    idle = [name for name in sys.modules if name in idle_in_zip | past_use]
    atexit._clear()  # nothing ever ends here, and most of what would be called then is about to go
    sys.unraisablehook = lambda _: None  # what dies may complain that its module is gone
    for name in idle:
        sys.modules.pop(name).__dict__.clear()
    gc.collect()
    sys.unraisablehook = sys.__unraisablehook__


def forget_annotations() -> None:
    """Let go of what functions and classes say of types: whoever reads that, such as `dataclass`, has read it."""
    for thing in gc.get_objects():
        if isinstance(thing, FunctionType) or _is_annotated_class_of_ours(thing):
            del thing.__annotations__


def frozen_modules() -> list[memoryview]:
    """Give where the bytecode is that was compiled into the interpreter: it was read when Python started."""
    names: list[str] = _imp._frozen_module_names()  # type: ignore[attr-defined]
    modules = (_imp.find_frozen(name, withdata=True) for name in names)
    return [module[0] for module in modules if module and module[0] is not None]


def _is_annotated_class_of_ours(thing: object) -> bool:
    return isinstance(thing, type) and thing.__module__.startswith("scan.") and "__annotations__" in vars(thing)


def _is_from_zip(module: object) -> bool:
    """Say whether it is a module of the standard library that was imported from the zip, not built in."""
    if not isinstance(module, ModuleType) or not isinstance(module.__loader__, zipimporter):
        return False
    return module.__name__.partition(".")[0] not in ("scan", *_ASKED_BY_NAME)


def _beside(names: set[str]) -> set[str]:
    """Give these modules, and every module that a global of theirs comes from."""
    modules = [sys.modules[name] for name in names if name in sys.modules]
    return names | {_home(value) for module in modules for value in vars(module).values()}


def _home(value: object) -> str:
    return value.__name__ if isinstance(value, ModuleType) else str(getattr(value, "__module__", ""))


def _with_packages(names: set[str]) -> set[str]:
    """Give these modules and the packages that they are in."""
    return {".".join(name.split(".")[: depth + 1]) for name in names for depth in range(name.count(".") + 1)}
