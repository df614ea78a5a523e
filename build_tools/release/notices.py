"""The notices that go with every copy of the site: whose work is in it, and every licence whole."""

from __future__ import annotations

from pathlib import Path

from build_tools.paths import CONTENT, ROOT
from build_tools.release.shipped import Component, shipped_components

NOTICES = "licenties.txt"
"""Where they stand, from the root of the site."""

_LICENCES = Path(__file__).parent / "licences"
_OURS = {"De code, met sjablonen, stijlen en tekeningen": ROOT / "LICENSE", "De teksten": CONTENT / "LICENSE"}
_TOP = """\
Licenties van de i-coach kennisbank

Deze site bestaat uit eigen teksten en eigen code, en uit onderdelen van anderen. Hieronder staat eerst wat van ons is,
dan wat van anderen is, en dan elke licentie voluit.

Van Pyodide is een deel aangepast: ongebruikte stukken zijn weggelaten. Hoe dat gaat, staat in de map build_tools/engine
van de broncode. Die broncode ligt op deze site in de map downloads. De broncode van Pyodide zelf staat op het adres
hieronder.
"""


def notices() -> str:
    """Give them as one text."""
    components = shipped_components()
    texts = dict.fromkeys(text for each in components for text in each.texts)
    parts = [_TOP, _titled("Van ons")]
    parts += [f"{what}\n\n{file.read_text(encoding='utf-8')}" for what, file in _OURS.items()]
    parts += [_titled("Van anderen"), *map(_about, components), _titled("De licenties voluit")]
    parts += [f"{_titled(text, '-')}\n{(_LICENCES / f'{text}.txt').read_text(encoding='utf-8')}" for text in texts]
    return "\n".join(parts)


def _about(component: Component) -> str:
    lines = [
        f"{component.name} {component.version}".strip(),
        f"  In: {component.place}",
        f"  Licentie: {component.licence} (voluit onder: {', '.join(component.texts)})",
        f"  {component.copyright}",
        f"  Broncode: {component.source}",
    ]
    return "\n".join(lines) + "\n"


def _titled(title: str, line: str = "=") -> str:
    return f"{title}\n{line * len(title)}\n"
