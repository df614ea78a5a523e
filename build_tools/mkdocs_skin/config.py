"""What `mkdocs.yml` may set for our plugin."""

from __future__ import annotations

from mkdocs.config import base
from mkdocs.config import config_options as options


class IScanConfig(base.Config):
    """The options of the plugin."""

    instrument = options.Type(str, default="i-scan")
    """The key of the instrument: a folder in `scan/instruments/`."""
