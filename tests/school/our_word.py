"""Looking through the pages of a site for our own word where a school has another."""

import posixpath
import re
from collections.abc import Mapping
from pathlib import Path

from build_tools.finish.site import missing_targets
from build_tools.release.this_release import this_release

_KEPT = re.compile(
    r'<(main|text|desc|em|bdi|details|script)\b[^<>]*data-word="ours".*?</\1>|<p class="bron".*?</p>'
    r'|<a\b[^<>]*href="https?:.*?</a>|<code>.*?</code>|<pre\b.*?</pre>',
    re.DOTALL,
)
_NO_TEXT = re.compile(r'\s(?:href|name|id|src|value)="[^"]*"')
_ONE_WORD = re.compile(r"</?one-word>")
_OURS = re.compile(r"(?<![\w./#@:-])[Ii]-coach(?!ing| kennisbank|[/@]|[-.][\w{])[^<\"]{0,30}")


def our_word_in(pages: Mapping[str, str]) -> set[tuple[str, str]]:
    """Give each page with our word in its own text: not in addresses, names of fields, or what others wrote."""
    return {(path, found) for path, html in pages.items() for found in _OURS.findall(_own_text(html))}


def _own_text(html: str) -> str:
    return _ONE_WORD.sub("", _NO_TEXT.sub("", _KEPT.sub("", html)))


def dead_links(site: Path) -> set[tuple[str, str]]:
    """Give each page of a site with a link, or the address of a picture, that leads nowhere within it.

    The zip of the release is laid there after a build.
    """
    archive = this_release().archive_address
    found = set()
    for page in site.rglob("index.html"):
        path = page.relative_to(site).as_posix()
        for way in re.findall(r'\s(?:href|src)="(?![a-z]+:|#)([^"]*)"', page.read_text(encoding="utf-8")):
            target = posixpath.normpath(posixpath.join("/", posixpath.dirname(path), way.partition("#")[0])).strip("/")
            if target != archive and missing_targets(site, [target]):
                found.add((path, way))
    return found
