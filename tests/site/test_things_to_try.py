"""Every thing to try in one lesson has the same five parts, and stands in the list of all."""

import re
from pathlib import Path

import pytest

from build_tools.paths import CONTENT

FOLDER = CONTENT / "raamwerk" / "probeer"
PARTS = ("", "Kijk naar", "Wat erover bekend is", "Privacy")
"""After the preparation: what happens (named after where), what to look at, what is known, and privacy."""
MOST_WORDS = 210
"""More does not fit on one screen."""


def _things(file: Path) -> list[tuple[str, str]]:
    """Give the anchor and the text of every thing to try on a page."""
    found = re.split(r"^## .*\{ #([a-z0-9-]+) \}$", file.read_text(encoding="utf-8"), flags=re.M)
    return list(zip(found[1::2], (text.split("\n## ")[0] for text in found[2::2]), strict=True))


PAGES = sorted(file for file in FOLDER.glob("*.md") if file.stem != "index")
THINGS = [(file.name, anchor, text) for file in PAGES for anchor, text in _things(file)]


def test_there_are_four_or_more_for_every_element() -> None:
    """And sixteen or more together."""
    assert [len(_things(file)) >= 4 for file in PAGES] == [True] * 4


@pytest.mark.parametrize(("page", "anchor", "text"), THINGS, ids=[anchor for _, anchor, _ in THINGS])
def test_a_thing_to_try_is_whole_and_fits_on_a_screen(page: str, anchor: str, text: str) -> None:
    """What it is, ten minutes of preparation, the lesson, what to look at, what is known, privacy."""
    labels = re.findall(r"^- \*\*([^*]+):\*\*", text, flags=re.M)
    assert labels[0] == "Voorbereiden (10 minuten)"
    assert labels[2:] == list(PARTS[1:])
    assert len(text.split()) <= MOST_WORDS
    assert f"({page}#{anchor})" in (FOLDER / "index.md").read_text(encoding="utf-8")
