"""Building the site."""

from __future__ import annotations

import os
import shutil
import subprocess
import sys
from pathlib import Path
from typing import Self

from build_tools.paths import ROOT, SITE

GO = "bouw\n"
"""What a process that stands ready waits for; one that is not needed any more sees its input end."""

SETTINGS = {"NO_MKDOCS_2_WARNING": "1"}
"""For a process of MkDocs: the theme need not tell an editor about another site generator."""


def build(_arguments: list[str]) -> int:
    """Build the site into `site/`; gives the exit status."""
    return build_into(SITE)


def build_into(folder: Path) -> int:
    """Build the site into a folder, and leave the folder as it was when the build fails; gives the exit status."""
    with Builder(folder) as builder:
        return builder.build()


class Builder:
    """Builds a site into a folder, as often as asked; for the next time a process can stand ready."""

    def __init__(self, folder: Path, config_file: Path = ROOT / "mkdocs.yml") -> None:
        self._folder = folder
        self._fresh = folder.with_name(folder.name + ".new")
        self._config_file = config_file
        self._ready: subprocess.Popen[str] | None = None

    def __enter__(self) -> Self:
        return self

    def __exit__(self, *_: object) -> None:
        self.forget()

    def get_ready(self) -> None:
        """Start the process of the next build: it imports what it needs, and waits."""
        self._ready = self._ready or self._start()

    def forget(self) -> None:
        """Let go of the process that stands ready, as when the code that it has imported was changed."""
        if self._ready:
            self._ready.communicate("")
            self._ready = None

    def build(self) -> int:
        """Build, and leave the folder as it was when that fails; gives the exit status."""
        shutil.rmtree(self._fresh, ignore_errors=True)
        process, self._ready = self._ready or self._start(), None
        process.communicate(GO)
        if process.returncode == 0:
            shutil.rmtree(self._folder, ignore_errors=True)
            self._fresh.rename(self._folder)
        shutil.rmtree(self._fresh, ignore_errors=True)
        return process.returncode

    def _start(self) -> subprocess.Popen[str]:
        command = [sys.executable, "-m", "build_tools.mkdocs_skin.build", str(self._config_file), str(self._fresh)]
        return subprocess.Popen(command, cwd=ROOT, env={**os.environ, **SETTINGS}, stdin=subprocess.PIPE, text=True)
