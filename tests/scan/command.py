"""The command line in this process: what someone types, and what it says. To start Python costs more than the work."""

from collections.abc import Iterator
from contextlib import chdir, contextmanager, redirect_stderr, redirect_stdout
from functools import cache
from io import BytesIO, TextIOWrapper
from pathlib import Path
from typing import Any, NamedTuple
from unittest.mock import patch

from build_tools.paths import ROOT
from scan import __main__ as command_line

_read_instruments = command_line._read_instruments


class Said(NamedTuple):
    """How a command ended, and what it printed."""

    returncode: int
    stdout: str
    stderr: str


def run_here(*arguments: str | Path) -> Said:
    """Carry out a command as `python -m scan` does; the process that reads YAML is asked once for each instrument."""
    with _collected() as printed, _collected() as told, redirect_stdout(printed), redirect_stderr(told), chdir(ROOT):
        with patch.object(command_line, "_read_instruments", lambda names: _read_once(*names)):
            status = command_line.main([*map(str, arguments)])
        return Said(status, _text(printed), _text(told))


@contextmanager
def _collected() -> Iterator[TextIOWrapper]:
    with TextIOWrapper(BytesIO(), encoding="utf-8", newline="\n") as stream:
        yield stream


def _text(stream: TextIOWrapper) -> str:
    stream.seek(0)
    return stream.read()


@cache
def _read_once(*names: str) -> list[dict[str, Any]]:
    return _read_instruments([*names])
