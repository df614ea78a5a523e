"""Citations in Markdown."""

import pytest

from build_tools.markdown.citations import CitationError, fill_citations

CITED = {"seed": "Kennisnet, 2020", "p3": "Koole, 2019"}


@pytest.mark.parametrize(
    ("text", "filled"),
    [
        ("Zo is het [@seed].", "Zo is het ([Kennisnet, 2020](../over/bronnen.md#seed))."),
        (
            "Ook zo [@seed; @p3].",
            "Ook zo ([Kennisnet, 2020](../over/bronnen.md#seed); [Koole, 2019](../over/bronnen.md#p3)).",
        ),
        ("Volgens [Koole (2019)](@p3) wel.", "Volgens [Koole (2019)](../over/bronnen.md#p3) wel."),
        ("Zo schrijf je dat: `[@seed]`.", "Zo schrijf je dat: `[@seed]`."),
        ("Zo ook: `` `[@seed]` ``.", "Zo ook: `` `[@seed]` ``."),
        ("```\n[@seed]\n```", "```\n[@seed]\n```"),
        (r"Een haak \[@seed] en een ![@seed](plaat.png).", r"Een haak \[@seed] en een ![@seed](plaat.png)."),
        ("Eén ` teken, dan [@p3] en nog een `.\n", "Eén ` teken, dan [@p3] en nog een `.\n"),
        (
            "Eén ` teken.\n\nDan [@p3] en nog een `.",
            "Eén ` teken.\n\nDan ([Koole, 2019](../over/bronnen.md#p3)) en nog een `.",
        ),
        ("Mail naar iemand@school.nl of [hier](x.md).", "Mail naar iemand@school.nl of [hier](x.md)."),
    ],
)
def test_a_citation_becomes_a_link_to_its_source(text: str, filled: str) -> None:
    """From anywhere on the site; code and other links stay as they are."""
    assert fill_citations(text, "rollen/coach.md", CITED) == filled


def test_a_page_at_the_top_finds_the_list_too() -> None:
    """The home page lies in no folder."""
    assert "(over/bronnen.md#seed)" in fill_citations("[@seed]", "index.md", CITED)


def test_every_unknown_key_is_named_with_its_line() -> None:
    """And what it may have been meant to be."""
    with pytest.raises(CitationError) as refusal:
        fill_citations("Eerst [@sead].\n\nDan [zo](@k99).", "rollen/coach.md", CITED)
    assert refusal.value.messages == [
        (0, "de bron 'sead' bestaat niet. Bedoel je 'seed'?"),
        (2, "de bron 'k99' bestaat niet. Zet hem in over/bronnen.yml of kies een sleutel die daar staat."),
    ]
