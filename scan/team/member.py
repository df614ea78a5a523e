"""One member of a team, as much as they chose to give."""

from __future__ import annotations

from dataclasses import dataclass

from scan.team.standing import Standing


@dataclass(frozen=True, slots=True)
class Member:
    """Where a member stands on each scale, in the order of the instrument; `None` without a score.

    An open member gives scores, and perhaps a label; a limited one gives levels, and has no label. `group` is the part
    of the team that whoever collected the files put this member in; empty for none.
    """

    standings: tuple[Standing | None, ...]
    is_open: bool
    label: str = ""
    group: str = ""
