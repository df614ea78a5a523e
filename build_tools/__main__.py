"""The project's commands: `python -m build_tools VERB`, from a fresh clone with any Python ≥ 3.11."""

from __future__ import annotations

import importlib
import json
import os
import subprocess
import sys

from build_tools.set_up.commands import SetUpError
from build_tools.set_up.environment import check_inside, inside_environment, prepare
from build_tools.verbs import VERBS, usage, usage_of

_HELP = {"--help", "-h"}
_READ = "read-instruments"
"""What `python -m scan` asks; nobody types it."""
_UNKNOWN = "'{0}' is geen opdracht. Dit zijn ze:\n"
_ALONE = "Achter {0} hoort niets te staan, en er staat '{1}'."


def main(arguments: list[str]) -> int:
    """Carry out one verb, in the project's own environment; gives the exit status."""
    if arguments[:1] == [_READ]:
        return _carry_out(arguments)
    if not arguments or arguments[0] not in {*VERBS, *_HELP}:
        unknown = _UNKNOWN.format(arguments[0]) if arguments else ""
        print(unknown + usage(), file=sys.stderr)
        return 2
    name, *others = arguments
    if _HELP & {*arguments}:
        print(usage() if name in _HELP else usage_of(name))
        return 0
    if others and not VERBS[name].takes:
        print(_ALONE.format(name, " ".join(others)), file=sys.stderr)
        return 2
    return _carry_out(arguments)


def _carry_out(arguments: list[str]) -> int:
    try:
        if not inside_environment():
            return _again_inside(arguments)
        check_inside()
        name, *others = arguments
        if name == _READ:
            return _read_instruments(others)
        module, _, function = VERBS[name].place.partition(":")
        return int(getattr(importlib.import_module(module), function)(others))  # it needs packages, fetched by now
    except SetUpError as error:
        print(error, file=sys.stderr)
        return 1
    except KeyboardInterrupt:
        return 130


def _again_inside(arguments: list[str]) -> int:
    """Run the same command with the project's own Python, made first when it is not there.

    It takes the place of this process where a system knows that: whoever stops this one, by its number too, stops it.
    """
    python = str(prepare())
    command = [python, "-m", "build_tools", *arguments]
    if sys.platform != "win32":
        os.execv(python, command)  # noqa: S606 - ours
    return subprocess.run(command, check=False).returncode


def _read_instruments(names: list[str]) -> int:
    """Print the plain data of instruments as JSON, for `python -m scan`; of a school those that it changes."""
    instruments = importlib.import_module("build_tools.data.instruments")
    school = importlib.import_module("build_tools.school.validation")
    reads = []
    for name in names or instruments.instrument_keys():
        if school.is_school(name):
            reads += school.read_school_instruments(name)
        else:
            reads.append(instruments.read_instrument_files(instruments.find_instrument_folder(name)))
    parts = ("data", "places", "complaints", "is_readable")
    plain = [{part: getattr(files, part) for part in parts} for files in reads]
    json.dump(plain, sys.stdout)  # plain ASCII: whatever this machine takes its output for, it arrives
    return 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
