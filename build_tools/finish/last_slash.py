"""The last slash of an address: some hosts show the page of a folder at an address without it.

From there every relative address of the page leads astray: no styles, no scripts. A page cannot know the address of its
site, and a file of ours would be looked for in the wrong place too. So this stands in the page (first_lines.py). The
slash is added without asking the host again: one that takes slashes off would go round in circles.
"""

from __future__ import annotations

SCRIPT = r"/\/(?!index$|[^/]*\.html?$)[^/]+$/.test(location.pathname)&&history.replaceState(null,'',location.pathname+'/'+location.search+location.hash)"  # noqa: E501 - a hash is of every sign
