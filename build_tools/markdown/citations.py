"""Citations in Markdown: `[@seed]` and `[Koole (2019)](@p3)` become links to the list of sources.

The form is that of Pandoc's citations (https://pandoc.org/MANUAL.html#citation-syntax), cut down to what pages need.
"""

from __future__ import annotations

import posixpath
import re
from collections.abc import Iterator, Mapping
from xml.etree.ElementTree import Element, SubElement

from markdown import Markdown
from markdown.inlinepatterns import LINK_RE, InlineProcessor, LinkInlineProcessor
from markdown.treeprocessors import Treeprocessor
from markdown.util import AtomicString

from scan.definition.problems import did_you_mean

SOURCE_PAGE = "over/bronnen.md"
"""The page that lists the sources, with the key of each as anchor."""

_CITATION = r"(?<!!)\[(@[^\[\]]*)\]"
"""A citation by its keys, and not the text of a picture."""

_YEAR_WITH_LETTER = re.compile(r"(?P<year>\d{4}|z\.j\.)-?[a-z]+$")
"""The end of what a citation says when its source has a letter; without the letter, the year."""

_CODE = re.compile(
    r"^(?P<fence>```|~~~).*?^(?P=fence)|(?P<ticks>`+)(?:(?!\n\s*\n).)+?(?P=ticks)(?!`)", re.DOTALL | re.MULTILINE
)


class Citations:
    """The citations of one page: what they lead to, and which keys do not exist."""

    def __init__(self, page: str, citations: Mapping[str, str]) -> None:
        """Begin on `page` (its path from the folder with content); `citations` has the words of a citation per key."""
        self._list = posixpath.relpath(SOURCE_PAGE, posixpath.dirname(page) or ".")
        self._citations = citations
        self.unknown: dict[str, None] = {}

    def address(self, key: str) -> str:
        """Give the way to a source in the list, as a link in Markdown; remembers a key that does not exist."""
        if key not in self._citations:
            self.unknown[key] = None
        return f"{self._list}#{key}"

    def words(self, key: str) -> str:
        """Give what stands between the brackets ("Kennisnet, 2020")."""
        return self._citations.get(key, key)

    def with_letter(self, text: str, address: str) -> str:
        """Give the text of a link, "Koole (2019)", with the letter that its source has ("Koole (2019a)")."""
        words = self._citations.get(address.removeprefix(f"{self._list}#"), "")
        year = _YEAR_WITH_LETTER.search(words)
        return text.replace(f"({year['year']})", f"({year[0]})") if year else text

    def complaints(self, source: str, first_line: int) -> list[str]:
        """Say of every unknown key where it stands in the text that an editor wrote, and what to do."""
        found = [(line + first_line, key) for key in self.unknown for line in lines_with(key, source)]
        return [f"regel {line}: {self._complaint(key)}" for line, key in sorted(found)]

    def _complaint(self, key: str) -> str:
        cure = did_you_mean(key, self._citations) or " Zet hem in over/bronnen.yml of kies een sleutel die daar staat."
        return f"de bron '{key}' bestaat niet.{cure}"


class CitationByKey(InlineProcessor):
    """Makes links of `[@k1; @k2]`, in round brackets."""

    def __init__(self, citations: Citations) -> None:
        super().__init__(_CITATION)
        self._citations = citations

    def handleMatch(  # type: ignore[override]  # noqa: N802 - the base class allows for an older kind, and names it
        self, match: re.Match[str], data: str
    ) -> tuple[Element, int, int]:
        """Give the links in an element that is gone in the end: see `WithoutWrapping`."""
        wrapping = Element(WithoutWrapping.TAG)
        wrapping.text = AtomicString("(")
        for key in _keys(match[1]):
            link = SubElement(wrapping, "a", href=self._citations.address(key))
            link.text = AtomicString(self._citations.words(key))
            link.tail = "; "
        wrapping[-1].tail = ")"
        return wrapping, match.start(), match.end()


class LinkOrCitation(LinkInlineProcessor):
    """Makes links as Markdown does, of which `[text](@key)` leads to a source."""

    def __init__(self, citations: Citations, md: Markdown) -> None:
        super().__init__(LINK_RE, md)
        self._citations = citations

    def handleMatch(  # type: ignore[override]  # noqa: N802 - the base class allows for an older kind, and names it
        self, match: re.Match[str], data: str
    ) -> tuple[Element | None, int | None, int | None]:
        """Give the link, and to the year of a source its letter."""
        link, start, end = super().handleMatch(match, data)
        if link is not None:
            link.text = self._citations.with_letter(link.text or "", link.get("href", ""))
        return link, start, end

    def getLink(self, data: str, index: int) -> tuple[str, str | None, int, bool]:  # noqa: N802 - its name there
        """Give the address behind the text, its title, where it ends, and whether there is one."""
        address, title, end, is_link = super().getLink(data, index)
        if is_link and address.startswith("@"):
            address = self._citations.address(address.removeprefix("@"))
        return address, title, end, is_link


class WithoutWrapping(Treeprocessor):
    """Leaves of the element around a citation only what stands in it."""

    TAG = "citation"

    def run(self, root: Element) -> None:
        """Take away its name: an element without one is written as its content."""
        for wrapping in root.iter(self.TAG):
            wrapping.tag = None  # type: ignore[assignment]  # this is how the serializer wants it


def lines_with(key: str, source: str) -> Iterator[int]:
    """Give the lines (from 0) of a text on which a source is cited, and not shown in code; the first if on none."""
    text = _CODE.sub(lambda code: "\n" * code[0].count("\n"), source)
    places = [found.start() for found in re.finditer(rf"(?<!\w)(?<!\\\[)@{re.escape(key)}(?![\w-])", text)]
    yield from sorted({text.count("\n", 0, place) for place in places} or {0})


def _keys(text: str) -> list[str]:
    """Give the keys of `@k1; @k2`."""
    return [part.strip().removeprefix("@") for part in text.split(";")]
