"""Citations in Markdown."""

import re

import pytest

from build_tools.data.library import Library
from build_tools.data.sources import Source, SourceGroup
from tests.build_tools.markdown.converted import complaints, converted

SEED = '<a href="../over/bronnen.md#seed">Kennisnet, 2020</a>'
P3 = '<a href="../over/bronnen.md#p3">Koole &amp; Co, 2019</a>'


@pytest.mark.parametrize(
    ("text", "html"),
    [
        ("Zo is het [@seed].", f"<p>Zo is het ({SEED}).</p>"),
        ("Ook zo [@seed; @p3].", f"<p>Ook zo ({SEED}; {P3}).</p>"),
        ("Volgens [Koole *(2019)*](@p3).", '<p>Volgens <a href="../over/bronnen.md#p3">Koole <em>(2019)</em></a>.</p>'),
        ("**Zo [@seed]** en [hier](x.md).", f'<p><strong>Zo ({SEED})</strong> en <a href="x.md">hier</a>.</p>'),
        ("- Eén [@seed]\n- Twee", f"<ul>\n<li>Eén ({SEED})</li>\n<li>Twee</li>\n</ul>"),
        ("## Kop [@seed]", f'<h2 id="kop-kennisnet-2020">Kop ({SEED})</h2>'),
        ("Zo schrijf je dat: `[@seed]`.", "<p>Zo schrijf je dat: <code>[@seed]</code>.</p>"),
        ("```\n[@weg]\n```", "<pre><code>[@weg]\n</code></pre>"),
        ("    [@weg] in code", "<pre><code>[@weg] in code\n</code></pre>"),
        (r"Een haak \[@seed].", "<p>Een haak [@seed].</p>"),
        ("Een plaat ![@seed](plaat.png).", '<p>Een plaat <img alt="@seed" src="plaat.png" />.</p>'),
        ("Mail naar iemand@school.nl.", "<p>Mail naar iemand@school.nl.</p>"),
        ("Eén ` teken.\n\nDan [@seed] en nog een `.", f"<p>Eén ` teken.</p>\n<p>Dan ({SEED}) en nog een `.</p>"),
    ],
)
def test_a_citation_becomes_a_link_to_its_source(text: str, html: str) -> None:
    """From anywhere on the site; code, pictures and other links stay as they are."""
    assert converted(text) == html
    assert complaints(text) == []


@pytest.mark.parametrize(
    ("text", "html"),
    [
        ("Zo is het [@k1].", "Zo is het (KEYS#k1>Koole, 2019b</a>)."),
        ("Volgens [Koole (2019)](@seed).", "Volgens KEYS#seed>Koole (2019a)</a>."),
        ("Volgens [Rubens (z.j.)](@w1).", "Volgens KEYS#w1>Rubens (z.j.-a)</a>."),
        ("Zie [een lijst (2019)](lijst.md).", 'Zie <a href="lijst.md">een lijst (2019)</a>.'),
    ],
)
def test_a_source_with_a_letter_has_it_in_the_text_too(text: str, html: str) -> None:
    """Whoever writes names the year; the letter comes from the list."""
    cited = {"seed": "Koole, 2019", "k1": "Koole, 2019", "w1": "Rubens, z.j.", "w2": "Rubens, z.j."}
    sources = tuple(Source(key, "", "", "", "", words, "") for key, words in cited.items())
    expected = re.sub(r"KEYS#(\w+)", r'<a href="../over/bronnen.md#\1"', html)
    assert converted(text, library=Library((SourceGroup("", "", sources),))) == f"<p>{expected}</p>"


def test_a_page_at_the_top_finds_the_list_too() -> None:
    """The home page lies in no folder."""
    assert 'href="over/bronnen.md#seed"' in converted("[@seed]", "index.md")


def test_every_unknown_key_is_named_with_its_line() -> None:
    """The line in the file, of the citation and not of the same in code; and what it may have been meant to be."""
    text = "Zo: `[@sead]` of \\[@sead].\n\n```\n[@k99]\n```\n\nEerst [@sead].\n\nDan [zo](@k99) en [@seed;\n@k99]."
    nowhere = "de bron 'k99' bestaat niet. Zet hem in over/bronnen.yml of kies een sleutel die daar staat."
    assert complaints(text, first_line=7) == [
        "regel 13: de bron 'sead' bestaat niet. Bedoel je 'seed'?",
        f"regel 15: {nowhere}",
        f"regel 16: {nowhere}",
    ]


def test_a_key_that_the_text_itself_does_not_hold_is_named_too() -> None:
    """As when a value that is filled in cites it: the place is then the first line of the text."""
    assert complaints("[@sea\\d]", first_line=9)[0].startswith("regel 9: ")
