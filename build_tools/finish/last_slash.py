"""The last slash of an address: some hosts show the page of a folder at an address without it.

From there every relative address of the page leads astray: no styles, no scripts. A page cannot know the address of its
site, and a file of ours would be looked for in the wrong place too. So these lines stand in the page, before anything
that it asks for; each policy names them by their hash. They add the slash without asking the host again: one that takes
slashes off would go round in circles.
"""

from __future__ import annotations

import re

SCRIPT = r"/\/(?!index$|[^/]*\.html?$)[^/]+$/.test(location.pathname)&&history.replaceState(null,'',location.pathname+'/'+location.search+location.hash)"  # noqa: E501 - a hash is of every sign
_FIRST_ADDRESS = re.compile(r"<link\b")


def with_last_slash(html: str) -> str:
    """Put the script before the first thing that the head of a page asks for."""
    return _FIRST_ADDRESS.sub(lambda link: f"<script>{SCRIPT}</script>{link[0]}", html, count=1)
