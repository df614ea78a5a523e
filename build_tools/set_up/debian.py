"""Packages of Debian, on a machine where we may install them."""

from __future__ import annotations

import os
import shutil
import subprocess
import sys
from collections.abc import Sequence

_QUIETLY = {"DEBIAN_FRONTEND": "noninteractive"}


def may_install() -> bool:
    """Say whether this is Debian or its like, and we are root, as in a container."""
    return bool(shutil.which("apt-get")) and hasattr(os, "geteuid") and os.geteuid() == 0


def install(packages: Sequence[str]) -> bool:
    """Install packages, in silence unless that fails; says whether it went well."""
    return _apt("update") and _apt("install", "--yes", *packages)


def _apt(*arguments: str) -> bool:
    process = subprocess.run(
        ["apt-get", "-qq", *arguments],
        env={**os.environ, **_QUIETLY},
        stdin=subprocess.DEVNULL,
        stdout=subprocess.PIPE,
        stderr=subprocess.STDOUT,
        text=True,
        check=False,
    )
    if process.returncode:
        print(process.stdout, file=sys.stderr, flush=True)
    return process.returncode == 0
