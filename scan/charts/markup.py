"""Building HTML and SVG as trees, so that escaping is never done by hand."""

from collections.abc import Iterable
from xml.etree.ElementTree import Element, tostring


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
    """Write a tree as HTML, to be put inside a page."""
    return tostring(tree, encoding="unicode", method="html")


def html_texts(trees: Iterable[Element]) -> str:
    """Write trees one after another; at once, as the time goes into beginning to write."""
    return html_text(element("div", {}, *trees)).removeprefix("<div>").removesuffix("</div>")
