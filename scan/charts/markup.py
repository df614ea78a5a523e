"""Building HTML and SVG as trees, so that escaping is never done by hand."""

from xml.etree.ElementTree import Element, tostring


def element(tag: str, attributes: dict[str, str] | None = None, *children: Element | str) -> Element:
    """Make an element; text and elements among the children keep their order."""
    made = Element(tag, attributes or {})
    for child in children:
        if isinstance(child, Element):
            made.append(child)
        elif len(made):
            made[-1].tail = (made[-1].tail or "") + child
        else:
            made.text = (made.text or "") + child
    return made


def html_text(tree: Element) -> str:
    """Write a tree as HTML, to be put inside a page."""
    return tostring(tree, encoding="unicode", method="html")
