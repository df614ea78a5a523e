"""The first lines of script of every page, before anything that it asks for: they stand in the page itself.

They mend what no file of ours could, since that may not arrive. Each policy names them by their hash.
"""

from __future__ import annotations

import re

from build_tools.finish import last_slash, lost_file

SCRIPT = f"{last_slash.SCRIPT};{lost_file.SCRIPT}"
_FIRST_ADDRESS = re.compile(r"<link\b")


def with_first_lines(html: str) -> str:
    """Put them before the first thing that the head of a page asks for."""
    return _FIRST_ADDRESS.sub(lambda link: f"<script>{SCRIPT}</script>{link[0]}", html, count=1)
