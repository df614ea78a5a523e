"""What is left out of a page before it is parsed tells nothing, however the page is written."""

from html.parser import HTMLParser

from hypothesis import given
from hypothesis import strategies as some

from build_tools.finish.html_pieces import Telling

TELLING = Telling("on", "id")
ORDERLY = [
    '<p class="a b">',
    "</p>",
    "<br/>",
    "<p id=x>",
    '<a title="x > <b>" ONclick="y()">',
    "<!-- <p id=c> -->",
    '<script type="module">if (a<b) "<p id=s>"</script>',
    "<style>a > b {}</style>",
    '<svg viewBox="0 0 1 1">',
    "één woord &lt; twee\n",
]
STRAY = ["<", ">", '"', "'", "=", "</", "<!--", "-->", "<b", "<SCRIPT>", "<script>", "</script>", ' id="z"', "<?", "\0"]


class _Reader(HTMLParser):
    """Collects what is looked for."""

    def __init__(self) -> None:
        super().__init__(convert_charrefs=False)
        self.found: list[tuple[str, object]] = []

    def handle_starttag(self, tag: str, attributes: list[tuple[str, str | None]]) -> None:
        named = [pair for pair in attributes if pair[0].startswith(("on", "id"))]
        if named or tag == "script":
            self.found.append((tag, named))

    def handle_data(self, data: str) -> None:
        if self.cdata_elem == "script":
            self.found.append(("script", data))


def _found(html: str) -> list[tuple[str, object]]:
    reader = _Reader()
    reader.feed(html)
    reader.close()
    return reader.found


@given(some.lists(some.sampled_from(ORDERLY + STRAY), max_size=10).map("".join))
def test_a_parser_finds_in_the_pieces_what_it_finds_in_the_page(html: str) -> None:
    """The same tags in the same order, and the same scripts; also on a page that is a mess."""
    assert _found(TELLING.pieces(html)) == _found(html)


def test_what_tells_nothing_is_left_out() -> None:
    """Otherwise nothing is gained."""
    assert TELLING.pieces('<ul class="a"><li>één</li><li id="b">twee</li></ul>\n') == '<li id="b">twee'


def test_a_page_that_is_not_orderly_stays_whole() -> None:
    """Here the second tag is part of the first."""
    assert TELLING.pieces('<p><a <b id="x">') == '<p><a <b id="x">'
