"""The two half days of the masterclass: their minutes, and what the first makes for the second."""

import re

import pytest

from build_tools.paths import CONTENT

DAYS = ("masterclass-dagdeel-1", "masterclass-dagdeel-2")
HALF_DAY = 210
"""Minutes."""
TAKEN_UP = ["*houden* en *schuurt*", "een visie op papier", "je vertrekpunt", "twee bekwaamheden"]
"""What the first day has people make, in the words of the second day."""


def _text(day: str) -> str:
    return (CONTENT / "bruggen-bouwen" / f"{day}.md").read_text(encoding="utf-8")


def _parts(day: str) -> dict[str, str]:
    """Give what is done in each part, by its anchor."""
    texts = _text(day).split("\n## ")
    (parts,) = (text for text in texts if text.startswith("Deel voor deel"))
    return {re.findall(r"\{ #([\w-]+) \}", part)[0]: part for part in parts.split("\n### ")[1:]}


@pytest.mark.parametrize("day", DAYS)
def test_a_half_day_is_filled_and_every_part_takes_what_it_says(day: str) -> None:
    """The table adds up, a part begins where the one before it ended, and so do the steps in it."""
    rows = re.findall(r"^\| (\d):(\d\d) \| (\d+) \| (.+?) \|", _text(day), re.M)
    begins = [int(hour) * 60 + int(minute) for hour, minute, _, _ in rows]
    lengths = [int(length) for _, _, length, _ in rows]
    assert begins == [sum(lengths[:number]) for number in range(len(lengths))]
    assert sum(lengths) == HALF_DAY
    planned = {
        re.findall(r"#([\w-]+)\)", name)[0]: length
        for (*_, name), length in zip(rows, lengths, strict=True)
        if "#" in name
    }
    for anchor, part in _parts(day).items():
        assert f"({planned[anchor]} minuten)" in part.splitlines()[0]
        steps = [int(each) for each in re.findall(r"^\d\. \*\*(\d+) minuten", part, re.M)]
        assert not steps or sum(steps) == planned[anchor], anchor


def test_all_that_is_asked_to_bring_has_a_part_that_asks_for_it() -> None:
    """Who kept a tally for two weeks is asked for it."""
    first, second = DAYS
    table = _parts(first)["huiswerk"]
    rows = re.findall(r"^\| ([A-Z][\w-]+) \| .+ \| \[.+\]\(masterclass-dagdeel-2\.md#([\w-]+)\) \|$", table, re.M)
    assert [who for who, _ in rows] == [
        *("Directeur", "Leidinggevende", "Docenten", "I-coach", "Ict-medewerker", "HR-adviseur"),
    ]
    asked = _parts(second)
    assert "waar de eigen tijd nu heen gaat" in asked["wie-doet-wat"]
    assert "wat er al is, en wat niet kan" in asked["delen-huiswerk"]
    assert "het overzicht van overleggen" in asked["vragen-en-bieden"]
    assert "met hun huiswerk" in asked["vragen-en-bieden"]
    assert {anchor for _, anchor in rows} <= set(asked)


@pytest.mark.parametrize("what", TAKEN_UP)
def test_the_second_day_takes_up_what_the_first_one_made(what: str) -> None:
    """Lists, a vision that was not there, and the sheet of before the first day."""
    assert what in " ".join("".join(_parts(DAYS[1]).values()).split())


def test_what_the_board_signs_is_not_promised_at_the_table() -> None:
    """Every page of the masterclass leads to who decides what."""
    for page in ("masterclass", *DAYS):
        assert "visie-en-besluit.md#wie-beslist" in _text(page), page
