"""Terms, explained where a page uses them first."""

import pytest

from build_tools.data.shared.library import Library
from build_tools.data.shared.terms import Term
from tests.build_tools.markdown.converted import converted

BUTTON = '<button class="term" popovertarget="begrip-ctl" type="button">CTL</button>'


def test_only_the_first_use_in_running_text_is_explained() -> None:
    """Not a heading, a link or a part of a longer word; the card stands at the end."""
    html = converted("## CTL\n\nEen [CTL](x.md), CTL-geld, een **CTL** en een CTL.\n\nDe olievlek.")
    text, *cards = html.split("<div ")
    assert f'<p>Een <a href="x.md">CTL</a>, CTL-geld, een <strong>{BUTTON}</strong> en een CTL.</p>' in text
    assert 'id="ctl">CTL</h2>' in text
    assert [card.count("<p>") for card in cards] == [2, 2]
    assert (
        '<p>Plek voor advies &amp; training. <a href="../bruggen-bouwen/daarna.md">Meer uitleg</a></p></div>'
        in cards[0]
    )
    assert " popover>" in cards[0]
    assert "<strong>Olievlek</strong>" in cards[1]


@pytest.mark.parametrize(
    "text",
    [
        "`CTL`",
        "```\nCTL\n```",
        "    CTL",
        "| CTL |\n|---|\n| x |",
        "CTL\n:   Plek.",
        "### CTL *CTL*",
        "[een **CTL**](x.md)",
        "![CTL](x.png)",
        "<div>CTL</div>",
    ],
)
def test_what_is_no_running_text_explains_nothing(text: str) -> None:
    """Code, the head of a table, a list of definitions, the text of a picture, a block of HTML."""
    assert "<button" not in converted(text)


def test_a_form_is_found_whatever_its_capitals_and_the_longest_wins() -> None:
    """As at the start of a sentence, and after a line break."""
    html = converted("Olievlek  \nen CTL's.")
    assert ">Olievlek</button><br />\nen <button" in html
    assert ">CTL's</button>." in html


def test_more_terms_in_one_text_stand_in_the_order_of_reading() -> None:
    """With everything between them."""
    html = converted("De olievlek van een CTL, een CTL en *een* olievlek.")
    assert html.startswith('<p>De <button class="term" popovertarget="begrip-olievlek" type="button">olievlek</button>')
    assert f"</button> van een {BUTTON}, een CTL en <em>een</em> olievlek.</p>" in html


@pytest.mark.parametrize("page", ["bruggen-bouwen/daarna.md", "over/begrippen.md", "over/bronnen.md"])
def test_a_page_does_not_explain_what_it_is_about(page: str) -> None:
    """The page of a term itself, and the lists."""
    assert "<button" not in converted("Een CTL.", page)


def test_a_page_of_ours_explains_nothing() -> None:
    """A form is no place for a popover."""
    assert converted("Een CTL.", explains=False) == "<p>Een CTL.</p>"


def test_without_forms_a_term_stands_in_the_list_only() -> None:
    """And a page stays as it is."""
    college = Library(terms=(Term("College", "Deel van een roc.", None, ()),))
    assert converted("College", library=college) == "<p>College</p>"
