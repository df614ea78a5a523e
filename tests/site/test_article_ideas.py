"""Every idea of the article that this site began with has its place."""

import re
from pathlib import Path
from typing import Any

import pytest
import yaml

from scan.definition.links import page_address
from tests.built_pages import as_written

IDEAS: list[dict[str, Any]] = yaml.safe_load(Path(__file__).with_name("article_ideas.yml").read_text(encoding="utf-8"))
_FIELDS = {"idea", "page", "place", "words"}


def _passage(html: str, place: str) -> str:
    """Give the text from a heading up to the next of the same level or higher; empty when the anchor is not there."""
    found = re.search(rf'<h(?P<level>[1-6]) id="{re.escape(place)}"', html)
    if not found:
        return ""
    rest = html[found.start() :]
    end = re.search(rf"<h[1-{found['level']}][ >]", rest[1:])
    return " ".join(re.sub(r"<[^>]+>", " ", rest[: end.start() + 1] if end else rest).split())


@pytest.mark.parametrize("entry", IDEAS, ids=lambda entry: str(entry["idea"])[:60])
def test_an_idea_of_the_article_stands_where_the_list_says(entry: dict[str, Any], site: Path) -> None:
    """Under that heading, in these words of ours."""
    assert set(entry) == _FIELDS
    html = as_written((site / page_address(entry["page"]) / "index.html").read_text(encoding="utf-8"))
    passage = _passage(html, entry["place"])
    assert passage, f"no heading #{entry['place']} on {entry['page']}"
    assert [word for word in entry["words"] if word.casefold() not in passage.casefold()] == []


def test_no_idea_is_listed_twice() -> None:
    """An idea has one place; other pages link to it."""
    ideas = [entry["idea"] for entry in IDEAS]
    assert len(set(ideas)) == len(ideas) >= 25
