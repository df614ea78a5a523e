"""Tables that scroll by themselves."""

from tests.build_tools.markdown.converted import converted

TABLE = "| a | b |\n|---|---|\n| 1 | 2 |\n"


def test_a_table_can_be_scrolled_by_keyboard() -> None:
    """Each one gets its own frame that can have the focus, on whatever page."""
    for explains in (True, False):
        html = converted(f"{TABLE}\nTekst\n\n{TABLE}", explains=explains)
        assert html.count('role="group"') == html.count('tabindex="0"') == html.count('<table class="table">') == 2
        assert html.count("</table></div>\n") == 1
        assert html.endswith("</table></div>")


def test_a_table_in_something_else_has_a_frame_there() -> None:
    """As in a list; what comes after it stays after it."""
    html = converted("1.  Eerst\n\n    | a |\n    |---|\n    | 1 |\n\n    Dan\n")
    assert html.index("<li>") < html.index('class="table-scroll"') < html.index("<p>Dan</p>")


def test_a_cell_of_many_says_what_its_column_is() -> None:
    """For a phone, where its row is a list; not where a head is empty, nor in a table of two columns."""
    html = converted("| Rol | *Wat* dan | |\n|---|---|---|\n| a | b | c |\n")
    assert '<th data-label="Rol" scope="row">a</th>' in html
    assert '<td data-label="Wat dan">b</td>' in html
    assert "<td>c</td>" in html
    assert '<table class="table table-rows">' in html
    assert "data-label" not in converted(TABLE)


def test_a_table_that_a_school_fills_is_a_list_on_a_phone_too() -> None:
    """An address is a long word; with two columns a row says enough without the head above them."""
    html = converted("| Vraag | Wie |\n|---|---|\n| Techniek | Servicedesk { data-school=contact-technical } |\n")
    assert '<table class="table table-rows">' in html
    assert '<th scope="row">Techniek</th>' in html
    assert '<td data-school="contact-technical">Servicedesk</td>' in html
