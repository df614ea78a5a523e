"""What the text of a page takes from the instrument."""

import pytest

from build_tools.data.shared.library import Library, read_library
from build_tools.markdown.page import PageError, PageSource, fill_page
from build_tools.paths import CONTENT
from scan.definition.model import Instrument
from tests.golden import CASES


@pytest.mark.parametrize(
    ("text", "why"),
    [
        ('{{ scale_items("coahc") }}', "'coahc' is geen rol. Bedoel je 'coach'?"),
        ('{{ scale_levels("directeur") }}', "'directeur' is geen rol."),
        ("{{ scale_levels() }}", "scale"),
    ],
)
def test_a_slip_between_braces_is_a_sentence(instrument: Instrument, text: str, why: str) -> None:
    """An editor gets what is wrong, and never where in our code that came out."""
    page = PageSource("a.md", text, first_line=9, computed=True)
    with pytest.raises(PageError, match="wat tussen accolades staat, kan niet worden ingevuld") as refusal:
        fill_page(page, instrument, Library())
    assert why in str(refusal.value)


def test_a_page_counts_what_it_says_of_the_site(instrument: Instrument) -> None:
    """Sources, golden cases and the newest date come out of the files: a number typed by hand grows old unseen."""
    text = "{{ source_counts.all() }} {{ golden_cases }} {{ newest | dutch_date }}"
    page = PageSource("a.md", text, first_line=9, computed=True, newest="2026-11-23")
    library = read_library(CONTENT)
    assert fill_page(page, instrument, library) == f"{len(library.citations)} {len(CASES)} 23 november 2026"
