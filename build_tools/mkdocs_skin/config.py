"""What `mkdocs.yml` may set for our plugin."""

from __future__ import annotations

from mkdocs.config import base
from mkdocs.config import config_options as options

from build_tools.paths import INSTRUMENTS


class IScanConfig(base.Config):
    """The options of the plugin."""

    instruments = options.Type(str, default=str(INSTRUMENTS))
    """The folder with the instruments, from the folder of `mkdocs.yml`; each is a folder of its own."""
