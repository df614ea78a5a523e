"""Converting a text as a page of the site is."""

from markdown import Markdown

from build_tools.data.shared.library import Library
from build_tools.data.shared.sources import Source, SourceGroup
from build_tools.data.shared.terms import Term
from build_tools.markdown.extension import PageMarkdown
from build_tools.markdown.page import PageSource

CITED = {"seed": "Kennisnet, 2020", "p3": "Koole & Co, 2019"}
CTL = Term("CTL", "Plek voor advies & training.", "bruggen-bouwen/daarna.md", ("CTL", "CTL's"))
OIL = Term("Olievlek", "Het idee dat iets zich vanzelf verspreidt.", None, ("olievlek",))
SOURCES = tuple(Source(key, "", "", "", "", words, "") for key, words in CITED.items())
LIBRARY = Library(sources=(SourceGroup("", "", SOURCES),), terms=(CTL, OIL))
EXTENSIONS = ("attr_list", "def_list", "fenced_code", "tables", "toc")


def converted(text: str, path: str = "rollen/coach.md", library: Library = LIBRARY, *, explains: bool = True) -> str:
    """Give the HTML of a page of the theme, or of one of ours, on which nothing is explained."""
    return _convert(text, path, library, explains)[0]


def complaints(text: str, first_line: int = 0) -> list[str]:
    """Give what is wrong with a page whose text begins on that line of its file."""
    return _convert(text, "rollen/coach.md", LIBRARY, True, first_line)[1]


def _convert(text: str, path: str, library: Library, explains: bool, first_line: int = 0) -> tuple[str, list[str]]:
    ours = PageMarkdown(library)
    ours.begin(PageSource(path, text, first_line, computed=False), explains_terms=explains)
    return Markdown(extensions=[*EXTENSIONS, ours]).convert(text), ours.complaints()
