"""Looking at a host from a browser: prose, what looks, and all that can be wrong with its cure."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from build_tools.hosts.description import TYPES
from build_tools.hosts.doctor.faults import FAULTS
from build_tools.hosts.doctor.kinds import KINDS
from build_tools.hosts.doctor.rules import check_rules
from build_tools.pages.kind import PageKind
from build_tools.parts.styles import CONTROLS, FRAME, STATES, TEXT, Styles, from_theme
from build_tools.parts.surroundings import Surroundings
from scan.school.lacking import lacking_items
from scan.school.school import School

_NEUTRAL = lacking_items(School(""))
"""What nobody said yet; the list of a school takes its place (scan/school/slots.py)."""


def _values(_around: Surroundings) -> Mapping[str, Any]:
    graves = {key: fault for key, fault in FAULTS.items() if fault.is_grave}
    lights = {key: fault for key, fault in FAULTS.items() if not fault.is_grave}
    faults = {"graves": graves, "lights": lights, "types": TYPES, "host_kinds": KINDS}
    return {"rules": check_rules(), "lacking": _NEUTRAL, **faults}


KIND = PageKind(
    name="check",
    template="check",
    styles=Styles((*FRAME, *CONTROLS, *STATES, *TEXT, *from_theme("pages/check"))),
    script="check",
    holds_answers=True,
    values=_values,
)
