"""The style sheet of the theme, cut down to what the site uses and put before ours: one sheet for all guidance pages.

A rule stays when every element, class, id and attribute that it needs stands on some page. What is asked of a state, or
of what an element is not, is left for the browser to decide.
"""

from __future__ import annotations

import hashlib
import re
from collections.abc import Iterable, Iterator
from pathlib import Path

_THEME = "assets/stylesheets/main.*.css"
_OTHERS = ("assets/stylesheets/**/*", "assets/javascripts/bundle*")
"""What the theme brings beside it, and no page of ours asks for."""
_COMMENT = re.compile(r"/\*.*?\*/", re.DOTALL)
_INSIDE = re.compile(r":[\w-]+\([^()]*\)")
"""A part of a selector that may hold others, such as `:not(.a)`: nothing in it needs to be there."""
_NEEDED = re.compile(r"\[([\w-]+(?:=[\w-]+(?=\]))?)|\.([\w-]+)|\#([\w-]+)|(?<![\w.\#:\[-])([a-zA-Z]\w*)(?![^\[]*\])")
"""An attribute, perhaps with its value; a class; an id; an element."""
_TAG = re.compile(r"<([a-zA-Z][\w-]*)([^<>]*)>")
_ATTRIBUTE = re.compile(r"""([\w-]+)(?:="([^"]*)")?""")
_ASKED = re.compile(r"var\(\s*(--[\w-]+)")
_STRING = r"""(?:"(?:\\.|[^"\\])*"|'(?:\\.|[^'\\])*')"""
_VALUE = re.compile(rf"""(?<=[{{;])\s*(?P<name>--[\w-]+):(?:{_STRING}|[^;}}"'])*(?:;|(?=\}}))""")
_SIGN = re.compile(rf"""{_STRING}|\\.|url\([^"')][^)]*\)|[{{}};]""")
_EMPTY = re.compile(r"(?<=\})[^{};]+\{\}")
_ALWAYS = {"html", "body", "root", "from", "to"}


def dress_in_one_sheet(site: Path, sheet: str, pages: Iterable[str]) -> str:
    """Put what the pages use of the theme's sheet before ours, at `sheet`, and give the new address of both together.

    A site whose theme has no such sheet keeps ours as it is.
    """
    ours, theme = site / sheet, next(site.glob(_THEME), None)
    if not theme or not ours.exists():
        return sheet
    rules, own = used_rules(theme.read_text(encoding="utf-8"), names_in(pages)), ours.read_text(encoding="utf-8")
    text = without_unused_values(rules + own)
    name = f"{ours.stem.rpartition('-')[0]}-{hashlib.sha256(text.encode()).hexdigest()[:12]}.css"
    ours.unlink()
    ours.with_name(name).write_text(text, encoding="utf-8")
    for pattern in _OTHERS:
        for file in site.glob(pattern):
            if file.is_file():
                file.unlink()
    return sheet.replace(ours.name, name)


def names_in(pages: Iterable[str]) -> frozenset[str]:
    """Give every name that a rule could need: of elements, attributes, classes and ids."""
    names = set(_ALWAYS)
    for tag, attributes in {match.groups() for html in pages for match in _TAG.finditer(html)}:
        names.add(tag.lower())
        for name, value in _ATTRIBUTE.findall(attributes):
            names |= {name, f"{name}={value}"}
            if name in ("class", "id"):
                names.update(value.split())
    return frozenset(names)


def used_rules(css: str, names: frozenset[str]) -> str:
    """Leave out of a style sheet what needs a name that is not there."""
    return "".join(_used(_COMMENT.sub("", css), names))


def without_unused_values(css: str) -> str:
    """Leave out the variables that nothing asks for, and those that only such a variable asked for."""
    while (fewer := _without_unused_values(css)) != css:
        css = fewer
    return _EMPTY.sub("", css)


def _without_unused_values(css: str) -> str:
    asked = set(_ASKED.findall(css))
    return _VALUE.sub(lambda match: match[0] if match["name"] in asked else "", css)


def _used(css: str, names: frozenset[str]) -> Iterator[str]:
    for head, body in _blocks(css):
        if head.startswith(("@media", "@supports", "@layer", "@container")):
            inside = "".join(_used(body, names))
            if inside:
                yield f"{head}{{{inside}}}"
        elif head.startswith("@"):
            yield f"{head}{{{body}}}" if body else f"{head};"
        elif selectors := [one for one in _split(head) if _needs(one) <= names]:
            yield f"{','.join(selectors)}{{{body}}}"


def _needs(selector: str) -> set[str]:
    """Give the names without which a selector matches nothing."""
    while (plain := _INSIDE.sub("", selector)) != selector:
        selector = plain
    return {next(filter(None, match.groups())) for match in _NEEDED.finditer(selector)}


def _split(selectors: str) -> list[str]:
    """Divide a list of selectors at the commas between them."""
    return re.findall(r"(?:[^,()\[\]]|\([^()]*(?:\([^()]*\)[^()]*)*\)|\[[^\]]*\])+", selectors)


def _blocks(css: str) -> Iterator[tuple[str, str]]:
    """Divide a style sheet into heads and what stands between their braces: nothing after such as `@import`."""
    start = depth = opened = 0
    for match in _SIGN.finditer(css):
        sign = match[0]
        if sign == "{":
            depth += 1
            opened = match.start() if depth == 1 else opened
        elif sign == "}":
            depth -= 1
            if depth == 0:
                yield css[start:opened].strip(), css[opened + 1 : match.start()]
                start = match.end()
        elif sign == ";" and depth == 0:
            yield css[start : match.start()].strip(), ""
            start = match.end()
