"""What the theme does not do well for people who hear, type or zoom, mended in the finished pages.

Each repair says where it belongs. When the place is there and the repair no longer fits, the build stops:
a new version of the theme can not undo one without a word.
"""

from __future__ import annotations

import re
from dataclasses import dataclass


class RepairError(Exception):
    """A repair whose place has changed; the message names it."""


@dataclass(frozen=True)
class Repair:
    """Replace `pattern` by `replacement` on every page that holds `place`."""

    place: str
    pattern: re.Pattern[str]
    replacement: str
    reason: str


_REPAIRS = (
    Repair(
        'class="md-search"',
        re.compile(r'<div class="md-search" data-md-component="search" role="dialog">'),
        '<div class="md-search" data-md-component="search" role="dialog" aria-label="Zoeken">',
        "a dialog needs a name",
    ),
    Repair(
        'data-md-level="1" aria-labelledby',
        re.compile(
            r'aria-labelledby="__nav_\d+_label"(?P<rest>[^>]*>\s*<label class="md-nav__title"[^>]*>\s*'
            r'<span class="md-nav__icon md-icon"></span>\s*(?P<title>[^<]*?)\s*</label>)'
        ),
        r'aria-label="\g<title>"\g<rest>',
        "the label it points to is empty when the section has a first page of its own",
    ),
    Repair(
        'class="md-toggle"',
        re.compile(r'(<input class="md-toggle"[^>]*?) autocomplete="off"'),
        r"\1",
        "a checkbox has no autocomplete",
    ),
    Repair(
        '<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 24 24">',
        re.compile('<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 24 24">'),
        '<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 24 24" aria-hidden="true">',
        "an icon stands beside a name, and has none of its own",
    ),
    Repair(
        '<nav class="md-nav" data-md-level="',
        re.compile(r'(<nav class="md-nav" data-md-level="[^>]*?) aria-expanded="(?:true|false)"'),
        r"\1",
        "a landmark is not what opens; what opens it says so",
    ),
    Repair(
        'data-md-toggle="drawer"',
        re.compile('<label class="md-header__button md-icon" for="__drawer">'),
        r'\g<0><span class="unseen">Menu</span>',
        "what opens the menu needs a name",
    ),
    Repair(
        'data-md-toggle="drawer"',
        re.compile('<label class="md-overlay" for="__drawer">'),
        r'\g<0><span class="unseen">Sluit het menu</span>',
        "what closes the menu needs a name",
    ),
    Repair(
        'class="md-search"',
        re.compile('<label class="md-header__button md-icon" for="__search">'),
        r'\g<0><span class="unseen">Zoeken</span>',
        "what opens the search needs a name",
    ),
    Repair(
        'class="md-search"',
        re.compile('<label class="md-search__overlay" for="__search">'),
        r'\g<0><span class="unseen">Sluit het zoeken</span>',
        "what closes the search needs a name",
    ),
    Repair(
        'class="md-search"',
        re.compile('<label class="md-search__icon md-icon" for="__search">.*?</svg>', re.DOTALL),
        r'\g<0><span class="unseen">Sluit het zoeken</span>',  # between the icons: the theme hides the first or last
        "what closes the search needs a name",
    ),
    Repair(
        'class="md-nav__link md-nav__container"',
        re.compile(
            r'(<div class="md-nav__link md-nav__container">\s*<a [^>]*>\s*'
            r'<span class="md-ellipsis">\s*([^<]*?)\s*</span>\s*</a>\s*<label [^>]*>)'
        ),
        r'\1<span class="unseen">Onder \2</span>',
        "what opens a part of the menu needs a name beside that of its first page",
    ),
    Repair(
        'tabindex=""',
        re.compile(' tabindex=""'),
        "",
        "an empty tabindex is no number, and these labels need none",
    ),
    Repair(
        '<label class="md-nav__title" for="__toc">',
        re.compile(
            r'(class="md-sidebar md-sidebar--secondary".*?)<label class="md-nav__title" for="__toc">(.*?)</label>',
            re.DOTALL,
        ),
        r'\1<div class="md-nav__title">\2</div>',
        "the heading of the contents beside the text opens nothing, and its checkbox is not on every page",
    ),
    Repair(
        '<label class="md-nav__title" for="__drawer">',
        re.compile('<label class="md-nav__title" for="__drawer">(.*?)</label>', re.DOTALL),
        r'<div class="md-nav__title">\1</div>',
        "the name of the site, with a link in it, opens nothing",
    ),
    Repair(
        '<label class="md-nav__title" for="__nav_',
        re.compile(
            r'(<label class="md-nav__title" for="__(?:nav_|toc)[^>]*>\s*<span class="md-nav__icon md-icon">)</span>'
        ),
        r'\1<span class="unseen">Terug uit</span></span>',
        "what leads back out of a part says so with an arrow alone",
    ),
    Repair(
        '"search": "',
        re.compile(r'("search": "[^"]*/workers/)(search\.[0-9a-f]+\.min\.js)"'),
        r'\1dutch-search.js#\2"',
        "the theme's search does not know Dutch: ours asks it more, and loads it later",
    ),
)


def repair_page(html: str) -> str:
    """Mend one page of the theme; raises `RepairError` when a repair finds its place but does not fit."""
    for repair in _REPAIRS:
        if repair.place in html:
            html, times = repair.pattern.subn(repair.replacement, html)
            if not times:
                raise RepairError(f"Een verbetering van het thema past niet meer ({repair.reason}): {repair.place}.")
    return html
