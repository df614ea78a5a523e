"""The first lines of a page: what every page says about itself."""

from __future__ import annotations

import datetime
from collections.abc import Mapping
from typing import Any

LONGEST_DESCRIPTION = 155


def check_front_matter(meta: Mapping[str, Any]) -> list[str]:
    """Say what is missing or unreadable in the first lines of a page, one sentence each."""
    messages = [
        f"in de eerste regels ontbreekt '{name}'. Zet er een regel '{name}: …' bij, tussen de streepjes."
        for name in ("title", "description", "updated")
        if meta.get(name) is None
    ]
    for name in ("title", "description"):
        if set(str(meta.get(name, ""))) & set('<>"'):
            messages.append(f"in '{name}' staat een van de tekens < > \". Schrijf gewone tekst, zonder opmaak.")
    if len(str(meta.get("description", ""))) > LONGEST_DESCRIPTION:
        messages.append(f"de description is langer dan {LONGEST_DESCRIPTION} tekens. Maak hem korter.")
    if meta.get("updated") is not None and type(meta["updated"]) is not datetime.date:
        messages.append(f"'updated: {meta['updated']}' is geen datum. Schrijf jaar-maand-dag: 2026-11-23.")
    related = meta.get("related", [])
    if not isinstance(related, list) or not all(isinstance(path, str) for path in related):
        messages.append(
            "'related' is geen lijst van pagina's. Zet elke pagina op een eigen regel: '  - rollen/coach.md'."
        )
    return messages
