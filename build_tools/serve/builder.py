"""Building the site."""

from __future__ import annotations

import os
import shutil
import signal
import subprocess
import sys
from importlib.resources.abc import Traversable
from pathlib import Path
from typing import Self

from build_tools.paths import ROOT, SITE, short_path
from build_tools.serve.choices import PLAIN, Choices, UsageError, read_choices
from build_tools.serve.hold import HeldError, hold
from build_tools.serve.kept_files import keep_named_files
from build_tools.serve.reason import reason
from build_tools.serve.renewal import NEW, OLD, leave_nothing, make_room, renew

GO = "bouw\n"
"""What a process that stands ready waits for; one that is not needed any more sees its input end."""

SETTINGS = {"NO_MKDOCS_2_WARNING": "1"}
"""For a process of MkDocs: the theme need not tell an editor about another site generator."""

_BUILD = """\
import gc, signal, sys
signal.signal(signal.SIGINT, signal.SIG_DFL)
gc.disable()
from build_tools.mkdocs_skin.build import main
status = main(sys.argv[1:])
gc.freeze()
sys.exit(status)
"""
"""Who presses Ctrl+C knows why it stops: not even while it imports does a process of MkDocs say where it was.

Little becomes rubbish during a build: looking for it takes a tenth of the time, and as much again at the end, when all
of it goes anyway.
"""

_NO_PLACE = (
    "{0}: de site kon hier niet komen ({1}). Wat er stond, staat er nog. "
    "Sluit wat deze map gebruikt, of kijk of je erin mag schrijven, en bouw opnieuw."
)
_STOPPED = "De bouw is van buitenaf gestopt (signaal {0}), misschien omdat het geheugen vol was. Bouw opnieuw."
_IS_HELD = "{0}: hier wordt al een site gebouwd. Wacht tot die bouw klaar is, en bouw dan opnieuw."
_OLD_IS_LEFT = "{0}: hier staat de vorige site nog ({1}). Haal deze map zelf weg."


def build(arguments: list[str]) -> int:
    """Build the site into `site/`, as someone chooses (`--school MAP`, `--flat`); gives the exit status.

    What the site that stood there has with its content in its name stays for who has a page of that one open.
    """
    try:
        return build_into(SITE, read_choices(arguments), SITE)
    except UsageError as error:
        print(error, file=sys.stderr)
        return 2


def build_into(folder: Path, choices: Choices = PLAIN, previous: Traversable | None = None) -> int:
    """Build the site into a folder, and leave the folder as it was when the build fails; gives the exit status.

    `previous` is a site of which the named files stay (see `keep_named_files`); without it the site has its own alone.
    """
    with Builder(folder, choices=choices, previous=previous) as builder:
        return builder.build()


class Builder:
    """Builds a site into a folder, as often as asked; for the next time a process can stand ready."""

    def __init__(
        self,
        folder: Path,
        config_file: Path = ROOT / "mkdocs.yml",
        choices: Choices = PLAIN,
        previous: Traversable | None = None,
    ) -> None:
        self._folder = folder
        self._choices = choices
        self._previous = previous
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
        try:
            with hold(self._folder):
                return self._renew()
        except HeldError:
            print(_IS_HELD.format(short_path(self._folder)), file=sys.stderr)
        except OSError as error:
            print(_NO_PLACE.format(short_path(self._folder), reason(error)), file=sys.stderr)
        return 1

    def _renew(self) -> int:
        try:
            make_room(self._folder)
            status = self._run()
            if status == 0:
                if self._previous:
                    keep_named_files(self._previous, self._folder / NEW)
                renew(self._folder)
                self._delete_old()
            return status
        finally:
            leave_nothing(self._folder)

    def _run(self) -> int:
        process, self._ready = self._ready or self._start(), None
        process.communicate(GO)
        if process.returncode == -signal.SIGINT:
            return 130
        if process.returncode < 0:
            print(_STOPPED.format(-process.returncode), file=sys.stderr)
            return 1
        return process.returncode

    def _delete_old(self) -> None:
        old = self._folder / OLD
        try:
            shutil.rmtree(old)
        except OSError as error:
            print(_OLD_IS_LEFT.format(short_path(old), reason(error)), file=sys.stderr)

    def _start(self) -> subprocess.Popen[str]:
        """Start a process that makes its files readable for all: a web server is someone else than who builds."""
        arguments = [str(self._config_file), str(self._folder / NEW), *self._choices.arguments]
        command = [sys.executable, "-c", _BUILD, *arguments]
        settings = {**os.environ, **SETTINGS}
        return subprocess.Popen(command, cwd=ROOT, env=settings, stdin=subprocess.PIPE, text=True, umask=0o022)
