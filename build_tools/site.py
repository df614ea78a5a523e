"""Building the site."""

from __future__ import annotations

import os
import shutil
import subprocess
import sys
from pathlib import Path

from build_tools.paths import ROOT, SITE

_QUIET = {"NO_MKDOCS_2_WARNING": "1"}


def build(_arguments: list[str]) -> int:
    """Build the site into `site/`; gives the exit status."""
    return build_into(SITE)


def build_into(folder: Path) -> int:
    """Build the site into a folder, and leave the folder as it was when the build fails; gives the exit status."""
    fresh = folder.with_name(folder.name + ".new")
    shutil.rmtree(fresh, ignore_errors=True)
    command = [sys.executable, "-m", "mkdocs", "build", "--quiet", "--strict", "--site-dir", str(fresh)]
    status = subprocess.run(command, cwd=ROOT, env={**os.environ, **_QUIET}, check=False).returncode
    if status == 0:
        shutil.rmtree(folder, ignore_errors=True)
        fresh.rename(folder)
    shutil.rmtree(fresh, ignore_errors=True)
    return status
