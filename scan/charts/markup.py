"""Building HTML and SVG as trees, so that escaping is never done by hand."""

from collections.abc import Callable, Iterable
from html import escape
from xml.etree.ElementTree import Element

_VOID = frozenset({"br", "hr", "img", "input", "link", "meta"})
"""Elements that have no end."""
_RAW = frozenset({"script", "style"})
"""Elements in which nothing is escaped."""


def element(tag: str, attributes: dict[str, str] | None = None, *children: Element | str) -> Element:
    """Make an element; text and elements among the children keep their order."""
    tree = Element(tag, attributes or {})
    for child in children:
        if isinstance(child, Element):
            tree.append(child)
        elif len(tree):
            tree[-1].tail = (tree[-1].tail or "") + child
        else:
            tree.text = (tree.text or "") + child
    return tree


def listed(sentences: Iterable[str]) -> Element:
    """Make a list of sentences."""
    return element("ul", {}, *(element("li", {}, sentence) for sentence in sentences))


def html_text(tree: Element) -> str:
    """Write a tree as HTML, to be put inside a page.

    As the standard library does, which first looks up a name space for every name: there is none here, and it takes
    half of the time in which a browser makes a report.
    """
    pieces: list[str] = []
    _write(tree, pieces.append)
    return "".join(pieces)


def html_texts(trees: Iterable[Element]) -> str:
    """Write trees one after another."""
    return "".join(map(html_text, trees))


def _write(tree: Element, write: Callable[[str], object]) -> None:
    tag, text, tail = tree.tag, tree.text, tree.tail
    attributes = "".join([f' {name}="{_quoted(value)}"' for name, value in tree.items()])
    write(f"<{tag}{attributes}>")
    if text:
        write(text if tag in _RAW else escape(text, quote=False))
    for child in tree:
        _write(child, write)
    if tag not in _VOID:
        write(f"</{tag}>")
    if tail:
        write(escape(tail, quote=False))


def _quoted(value: str) -> str:
    return value.replace("&", "&amp;").replace(">", "&gt;").replace('"', "&quot;")
