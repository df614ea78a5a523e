"""One build by MkDocs, in a process of its own that may stand ready before there is something to build.

Starting Python and importing MkDocs, the theme and our code takes 0.3 s of the 2 that someone waits to see a change.
"""

from __future__ import annotations

import logging
import sys
from contextlib import suppress
from pathlib import Path

from jinja2 import TemplateNotFound
from mkdocs.commands.build import build
from mkdocs.config import load_config
from mkdocs.exceptions import Abort, ConfigurationError

from build_tools.mkdocs_skin.messages import DutchMessages, in_dutch
from build_tools.paths import short_path
from build_tools.serve.builder import GO
from build_tools.serve.choices import PLAIN, Choices, read_choices
from build_tools.serve.reason import reason

_NO_TEMPLATE = "theme/{0}: dit sjabloon is er niet. Zet het terug."
_PLUGIN = "i-scan"
_NOT_HERE = "{0}: hier kon niet worden gelezen of geschreven ({1})."


def main(arguments: list[str]) -> int:
    """Get ready to build with a `mkdocs.yml` into a folder, wait for the word, build; gives the exit status.

    What someone chose follows.
    """
    config_file, folder = map(Path, arguments[:2])
    choices = read_choices(arguments[2:])
    try:
        _import_everything(config_file)
        return build_site(config_file, folder, choices) if sys.stdin.readline() == GO else 0
    except KeyboardInterrupt:
        return 130


def build_site(config_file: Path, folder: Path, choices: Choices = PLAIN) -> int:
    """Build, and say what is wrong; gives the exit status."""
    _say_in_dutch()
    try:
        config = load_config(str(config_file), site_dir=str(folder))
        config.plugins[_PLUGIN].choices = choices  # type: ignore[attr-defined]  # MkDocs knows it as any plugin
        config.plugins.on_startup(command="build", dirty=False)
        try:
            build(config)
        finally:
            config.plugins.on_shutdown()
    except ConfigurationError as error:
        print(in_dutch(str(error)), file=sys.stderr)
    except Abort:
        pass  # what is wrong was said already
    except TemplateNotFound as error:
        print(_NO_TEMPLATE.format(error.name), file=sys.stderr)
    except OSError as error:
        place = Path(error.filename2 or error.filename or "content")
        print(_NOT_HERE.format(short_path(place), reason(error)), file=sys.stderr)
    else:
        return 0
    print("De site is niet gebouwd. Herstel wat hierboven staat.", file=sys.stderr)
    return 1


def _import_everything(config_file: Path) -> None:
    """Read the configuration once for what that imports: plugins, extensions, theme; the build reads it again."""
    logging.getLogger("mkdocs").setLevel(logging.CRITICAL)
    with suppress(Exception):  # the build says it, if it is still so by then
        load_config(str(config_file))


def _say_in_dutch() -> None:
    """Show warnings and errors; a level above warnings would also keep `strict` from counting them."""
    handler = logging.StreamHandler()
    handler.setFormatter(DutchMessages())
    log = logging.getLogger("mkdocs")
    log.setLevel(logging.WARNING)
    log.addHandler(handler)
