"""What the text of a page takes from the instrument."""

import pytest

from build_tools.data.shared.library import Library
from build_tools.markdown.page import PageError, PageSource, fill_page
from scan.definition.model import Instrument


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
