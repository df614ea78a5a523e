"""A site about another instrument speaks of nothing else: no word of the i-scan is left in a template or a script.

It stands here, where that site is made for a browser: its engine takes longer than all other checks without one.
"""

import re
from html import unescape
from pathlib import Path

import pytest

from tests.scan.test_any_instrument import I_SCAN_WORDS

PAGES = ("", "weer", "weer/wind", "weer/invullen", "weer/papier", "weer/verantwoording")
SENTENCES = {
    "weer/invullen": [
        "Typ per zinnetje een cijfer van 1 tot en met 4. Je gaat",
        "Overgeslagen zinnetjes tellen niet mee.",
        "laat dat onderdeel dan weg",
        "Voor een gesprek met je begeleider of een buur",
        "Een doelprofiel zegt wat een programma per onderdeel vraagt.",
        "Eén zinnetje tegelijk",
    ],
    "weer/papier": [
        *("Zinnetje", "Leg het onderdeel met de meeste punten", "nooit 1, soms 2, vaak 3, altijd 4."),
        *("Zoek bij elk onderdeel het niveau op.", "Aan de slag: de kijkopdracht bij elk onderdeel"),
        *("elk onderdeel dat verschilt van de hoogste", "zoek eronder de kijkopdracht bij dat onderdeel"),
    ],
    "weer/verantwoording": ["een getal van 0,1 tot en met 1,5", "Samenhang tussen zinnetjes (r)"],
    "weer/wind": ["vul het in</a>"],
    "": ["Twee onderdelen dragen de brug"],
    "weer": ["Het wiel van twee onderdelen, met een link per onderdeel", "samen maken weerkijkers het wiel rond"],
}


def _html(site: Path, page: str) -> str:
    return unescape((site / page / "index.html").read_text(encoding="utf-8"))


def _words(html: str) -> str:
    """Give what is read or heard: texts, labels, titles and descriptions, and what scripts may say."""
    html = re.sub(r'(?s)<style.*?</style>|<pre.*?</pre>|<script(?![^>]*id="teksten").*?</script>', " ", html)
    heard = re.findall(r'(?:aria-label|title|alt|placeholder|name="description" content)="([^"]*)"', html)
    return "\n".join([re.sub(r"<[^>]*>", "\n", html), *heard])


@pytest.mark.parametrize("page", PAGES, ids=lambda page: page or "home")
def test_no_word_of_the_i_scan_stands_on_a_page(weather_site: Path, page: str) -> None:
    """Not as a word, not as a label, and not in what a script says; names of hooks are part of the contract."""
    words = _words(_html(weather_site, page))
    assert "Klein" in words
    assert I_SCAN_WORDS.findall(words) == []


@pytest.mark.parametrize(("page", "sentence"), [(page, each) for page, all_ in SENTENCES.items() for each in all_])
def test_a_page_says_it_in_the_words_of_the_instrument(weather_site: Path, page: str, sentence: str) -> None:
    """With its own nouns, counts and points."""
    assert sentence in _html(weather_site, page)


def test_no_part_of_a_form_is_for_what_the_instrument_does_not_have(weather_site: Path) -> None:
    """No answer without points, no colleague, no short edition."""
    html = _html(weather_site, "weer/invullen")
    for hook in ("N.v.t.", "laatste kolom", 'data-action="collega"', 'data-action="hele-scan"', 'value="nvt"'):
        assert hook not in html


def test_the_foot_of_a_page_leads_to_what_there_is(weather_site: Path) -> None:
    """To the privacy and the method of its instrument; this site has no page about itself."""
    foot = _html(weather_site, "weer/invullen").partition('<footer class="site-footer">')[2]
    assert re.findall(r'href="([^"]+)"', foot) == ["../../weer/privacy/", "../../weer/verantwoording/"]
