"""What the browser searches in."""

import json
from pathlib import Path

from build_tools.data.shared.search_words import SearchWords
from build_tools.finish.search import finish_search

DOCS = [
    {"location": "", "title": "Home", "text": "<p>Welkom &amp; begin.</p>"},
    {"location": "rollen/coach/", "title": "Coach", "text": "<p>Naast de\n docent.</p>", "boost": 0.5},
    {
        "location": "rollen/coach/#vraag",
        "title": "De <em>leervraag</em>",
        "text": "<ul> <li>Een</li> <li>Twee</li> </ul> <td>0:00</td> <td>10</td>",
    },
    {"location": "rollen/coach/#en-nu", "title": "En nu?", "text": "<p>Lees van de trainer.</p>"},
]
WORDS = SearchWords(
    (("docent", "leraar"),), {"rollen/coach.md": ("luisteren",)}, ("de",), ("index.md",), {"guide": ("gids",)}
)
KINDS = {"index.md": "home", "rollen/coach.md": "guide"}


def test_pages_are_whole_and_without_html(tmp_path: Path) -> None:
    """Each with its passages, and the words that lead to it, but not the ways on; the theme's file is gone."""
    theme = tmp_path / "search" / "search_index.json"
    theme.parent.mkdir()
    theme.write_text(json.dumps({"docs": DOCS}), encoding="utf-8")
    finish_search(tmp_path, WORDS, KINDS)
    assert not theme.exists()
    assert json.loads((tmp_path / "search" / "pages.json").read_text(encoding="utf-8")) == {
        "pages": [
            {
                "address": "",
                "title": "Home",
                "passages": [{"anchor": "", "title": "Home", "text": "Welkom & begin."}],
            },
            {
                "address": "rollen/coach/",
                "title": "Coach",
                "passages": [
                    {"anchor": "", "title": "Coach", "text": "Naast de docent."},
                    {"anchor": "vraag", "title": "De leervraag", "text": "Een Twee 0:00 · 10"},
                ],
                "boost": 0.5,
                "words": ["gids", "luisteren"],
            },
        ],
        "groups": [["docent", "leraar"]],
        "ignored": ["de"],
        "otherwise": [""],
    }


def test_a_site_without_search_stays_as_it_is(tmp_path: Path) -> None:
    """It has no file to search in."""
    finish_search(tmp_path, WORDS, KINDS)
    assert list(tmp_path.iterdir()) == []
