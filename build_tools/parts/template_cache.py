"""Templates are compiled once, and kept until something changes that they are compiled with."""

from __future__ import annotations

from functools import cache

from jinja2 import FileSystemBytecodeCache

from build_tools.paths import ROOT, SCAN, source_files
from build_tools.set_up.cache import made_once
from build_tools.set_up.environment import PYTHON_PACKAGES
from build_tools.set_up.stamp import fingerprint


def template_cache(environment: str) -> FileSystemBytecodeCache:
    """Give where the compiled templates of one environment are kept.

    Jinja looks at the source of a template and at the version of Python. What else decides is the environment, which
    must have a place of its own here, and our code: a filter may have been worked out beforehand.
    """
    folder = made_once(f"templates-{environment}", code_print(), lambda _empty: None)
    return FileSystemBytecodeCache(str(folder))


@cache
def code_print() -> str:
    """Give one fingerprint of our code and of the packages that it is written for."""
    code = [*source_files(ROOT / "build_tools", "**/*.py"), *source_files(SCAN, "**/*.py")]
    return fingerprint(file.read_bytes() for file in [PYTHON_PACKAGES, *code])
