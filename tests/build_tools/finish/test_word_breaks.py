"""Where words may be broken."""

from pathlib import Path

import pytest

from build_tools.data.data_file import DataFileError
from build_tools.finish.word_breaks import page_breaking, read_word_breaks

BROKEN = page_breaking(("onderwijs-kundig", "wijs-heid", "gespreks-kaart"))
CHANGED = {
    "<h1>Onderwijskundige</h1>": "<h1>Onderwijs|kundige</h1>",
    "<td>ONDERWIJSKUNDIGEN en gesprekskaarten</td>": "<td>ONDERWIJSKUNDIGEN en gesprekskaarten</td>",
    "<table><td>GESPREKSKAART</td></table>": "<table><td>GESPREKS|KAART</td></table>",
    '<nav><a href="onderwijskundige/">De onderwijskundige</a></nav>': (
        '<nav><a href="onderwijskundige/">De onderwijs|kundige</a></nav>'
    ),
    '<ul class="cards"><li>mediawijsheid</li></ul>': '<ul class="cards"><li>mediawijs|heid</li></ul>',
    "<p>Een onderwijskundige</p>": "<p>Een onderwijskundige</p>",
    "<table><td><code>onderwijskundig</code></td></table>": "<table><td><code>onderwijskundig</code></td></table>",
    "<title>De i-coach</title>": "<title>De i-coach</title>",
    '<p title="i-coach">I-coaches</p>': '<p title="i-coach"><one-word>I-coach</one-word>es</p>',
    "<p>een collega-i-coach, en ai-coaching</p>": ("<p>een collega-<one-word>i-coach</one-word>, en ai-coaching</p>"),
    "<script>'i-scan'</script><p>i-scan</p>": "<script>'i-scan'</script><p><one-word>i-scan</one-word></p>",
}
"""What stands in a page, and what becomes of it; a bar is a soft hyphen."""


@pytest.mark.parametrize("html", CHANGED)
def test_only_words_that_people_see_in_narrow_places_are_broken(html: str) -> None:
    """Not in code, titles and addresses; a name with a hyphen stays whole in every text."""
    assert BROKEN(html).replace("\u00ad", "|") == CHANGED[html]


def test_a_site_without_the_list_breaks_no_word(tmp_path: Path) -> None:
    """A small site is a site."""
    assert read_word_breaks(tmp_path)("<h1>Onderwijskundige</h1>") == "<h1>Onderwijskundige</h1>"


@pytest.mark.parametrize("word", ["leersituatie", "Leer-situatie", "leer--situatie", "leer.situatie-s"])
def test_a_word_that_says_nothing_is_refused(tmp_path: Path, word: str) -> None:
    """With the place and an example."""
    (tmp_path / "afbreken.yml").write_text(f"words:\n  - {word}\n", encoding="utf-8")
    with pytest.raises(DataFileError, match="Schrijf het als 'leer-situatie'"):
        read_word_breaks(tmp_path)
