"""`security.txt` (RFC 9116): whom to tell of something that is not safe, for who looks for that with a program."""

from __future__ import annotations

import re

from scan.school.school import School

SECURITY_TEXT = ".well-known/security.txt"
"""Where it stands. Who looks for it, looks at the root of a host only."""
MARK = "# Uit school.yml"
"""How ours begins, so that it can be told from one that a host has of its own; a line that programs skip."""

_AT_THE_ROOT = re.compile(r"https://[^/]+/")


def security_text(school: School) -> str:
    """Give its content; empty when the school does not say how to reach someone, or until when that holds.

    The day is the school's own and not reckoned from that of a release: only the school knows how long it answers.
    """
    contact = school.contact.get("security")
    if not contact or not contact.link or not school.security_until:
        return ""
    lines = [MARK, f"Contact: {contact.link}", f"Expires: {school.security_until}T00:00:00Z"]
    lines.append("Preferred-Languages: nl, en")
    if _AT_THE_ROOT.fullmatch(school.address):
        lines.append(f"Canonical: {school.address}{SECURITY_TEXT}")
    return "\n".join(lines) + "\n"
