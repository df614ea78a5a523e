"""What happens with the answers to an instrument: an ordinary page, to which every page with its answers leads."""

from __future__ import annotations

from dataclasses import replace

from build_tools.data.front_matter import NO_FIELDS
from build_tools.pages import guide

KIND = replace(guide.KIND, name="privacy", needs_instrument=True, works_offline=True, fields=NO_FIELDS)
