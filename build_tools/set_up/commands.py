"""Running the programs that fetch and make what is needed.

Messages go to stderr, so that what a command of ours prints stays its own.
"""

from __future__ import annotations

import subprocess
import sys
from collections.abc import Mapping, Sequence
from pathlib import Path

from build_tools.paths import ROOT


class SetUpError(Exception):
    """Something that a person has to do first; the message says what and how."""


def run(command: Sequence[str], environment: Mapping[str, str] | None = None, folder: Path = ROOT) -> None:
    """Run a command that shows what it does; raises `SetUpError` when it fails."""
    process = subprocess.run(command, cwd=folder, env=environment, stdout=sys.stderr, check=False)
    if process.returncode:
        raise SetUpError(
            f"Dit lukte niet: {' '.join(command)}\nKijk hierboven wat er misging. Ophalen kan alleen met netwerk."
        )


def output(command: Sequence[str]) -> str:
    """Give what a command prints, or nothing when it fails."""
    try:
        process = subprocess.run(command, cwd=ROOT, capture_output=True, text=True, check=False)
    except OSError:
        return ""
    return process.stdout.strip() if process.returncode == 0 else ""


def say(sentence: str) -> None:
    """Tell whoever waits what is going on."""
    print(sentence, file=sys.stderr, flush=True)
