"""The names that a key cannot have are those that the page of the form uses."""

import re

import pytest

from build_tools.paths import THEME
from scan.definition.model import Instrument
from scan.definition.taken_names import is_taken

_LITERAL = re.compile(r'\bid="([^"{]+)"')
_COMPOSED = re.compile(r'\bid="([^"{]*)\{\{ (?:scale|item)\.key \}\}([^"{]*)"')
_FORMS = [THEME / "pages" / "scan.html", THEME / "pages" / "peer.html", *sorted((THEME / "parts").glob("*.html"))]
_ELSEWHERE = {
    *("goal-card.html", "recalculate.html", "source-code.html", "history.html", "pilot-files.html"),
    *(
        "team-input.html",
        "team-target.html",
        "team-turns.html",
        "team-close.html",
        "team-camera.html",
        "team-read.html",
        "team-output.html",
    ),
    *("check-report.html", "check-faults.html", "install-own.html"),
    *("simulation.html", "simulation-picture.html", "profile-scales.html", "profile-table.html"),
}
"""Parts of pages that have no form with items."""


def _texts() -> str:
    return "\n".join(file.read_text(encoding="utf-8") for file in _FORMS if file.name not in _ELSEWHERE)


def test_every_id_of_the_page_is_taken() -> None:
    """Whoever adds one to a template is told to add it to the list."""
    ids = set(_LITERAL.findall(_texts())) - {"i-scan"}
    assert len(ids) > 20
    assert {name for name in ids if not is_taken(name, form="i-scan")} == set()


def test_every_id_that_is_made_of_a_key_is_taken() -> None:
    """With something before or behind it, it could be the key of something else."""
    pairs = [(before, behind) for before, behind in _COMPOSED.findall(_texts()) if before or behind]
    assert pairs
    assert [pair for pair in pairs if not is_taken(f"{pair[0]}iets{pair[1]}", form="i-scan")] == []


@pytest.mark.parametrize("kind", ["notitie", "situatie", "kies"])
def test_every_id_of_the_report_is_taken(kind: str) -> None:
    """The report stands in the same page."""
    assert is_taken(f"{kind}-iets", form="i-scan")


def test_no_key_of_the_i_scan_is_taken(instrument: Instrument) -> None:
    """The list is not so greedy that nothing is left."""
    keys = [scale.key for scale in instrument.scales] + [item.key for item in instrument.items]
    assert [key for key in keys if is_taken(key, instrument.key)] == []
