"""Running one of our scripts in Node."""

from __future__ import annotations

import json
import os
import subprocess
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import Any

from build_tools.engine.error import EngineError
from build_tools.set_up.node import find_node

_MOST = 4_000
"""Characters of an error: Node quotes the line that failed, and a line of Pyodide is a million characters."""

_SETTINGS = ("PYTHON", "NODE_")


def run_node(name: str, job: dict[str, Any], step: str) -> str:
    """Run a script of this folder with a job to read, as JSON; give what it prints.

    The time zone is fixed: it would end up in the memory of the Python that the script starts.
    Raises `EngineError`, which names the step, when the script fails.
    """
    with TemporaryDirectory() as folder:
        file = Path(folder) / "job.json"
        file.write_text(json.dumps(job), encoding="utf-8")
        command = [find_node(), str(Path(__file__).with_name(name)), str(file)]
        return run(command, step, {"TZ": "UTC"})


def run(command: list[str], step: str, environment: dict[str, str]) -> str:
    """Run a program with something added to the environment; give what it prints.

    Settings for Python and Node stay behind: some of them end up in what is made.
    """
    environment_here = {name: value for name, value in os.environ.items() if not name.startswith(_SETTINGS)}
    process = subprocess.run(command, capture_output=True, text=True, env=environment_here | environment, check=False)
    if process.returncode:
        raise EngineError(f"De rekenmodule kon niet worden gemaakt (stap: {step}).\n{process.stderr.strip()[-_MOST:]}")
    return process.stdout
