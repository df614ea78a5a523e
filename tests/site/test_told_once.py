"""What has a page of its own is told there; other pages link to it with half a sentence."""

from pathlib import Path

import pytest

from build_tools.paths import CONTENT, source_files

ROLES = source_files(CONTENT / "rollen", "*.md")
MOST_WORDS = 1660
"""A role is read in ten minutes; what also stands elsewhere makes the page longer."""
HOMES = [
    (
        "Amsterdam-Flevoland",
        {
            "bruggen-bouwen/roc-van-amsterdam-flevoland.md",
            "bruggen-bouwen/index.md",
            "bruggen-bouwen/tijdlijn.md",
            "bruggen-bouwen/masterclass.md",
            "over/bronnen.yml",
            "programma/van-twee-teams.md",
            "start/net-begonnen.md",
            "start/programmaleider.md",
        },
    ),
    ("55 bezoekers", {"programma/tijd-en-middelen.md"}),
    ("minder uit ict", {"i-coach/index.md", "programma/samen-leren.md"}),
    ("Digitaal Rijbewijs Onderwijs", {"rollen/trainer.md", "programma/meten-en-terugkijken.md"}),
]
"""Words by which a fact is known, and the files of content/ that may tell it."""


@pytest.mark.parametrize(("words", "homes"), HOMES, ids=[words for words, _ in HOMES])
def test_a_fact_is_told_where_it_belongs(words: str, homes: set[str]) -> None:
    """Told twice, it soon has two wordings."""
    files = [*source_files(CONTENT, "**/*.md"), *source_files(CONTENT, "**/*.yml")]
    telling = [file for file in files if words in " ".join(file.read_text(encoding="utf-8").split())]
    assert {file.relative_to(CONTENT).as_posix() for file in telling} <= homes


@pytest.mark.parametrize("file", ROLES, ids=lambda file: file.name)
def test_a_page_about_a_role_stays_short(file: Path) -> None:
    """So that it is read to the end."""
    assert len(file.read_text(encoding="utf-8").split()) <= MOST_WORDS
