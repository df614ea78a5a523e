"""The page on how to put the site on a host, as a file of its own: it opens from a disk, without network.

It also holds how it begins in the zip of a school: `fill_install_page` (scan/school/slots.py) shows that, and takes
away what is for who has no edition yet.
"""

from __future__ import annotations

import re
from pathlib import Path
from urllib.parse import urljoin

from build_tools.data.faults import FaultsError
from build_tools.paths import THEME

INSTALL_PAGE = "INSTALLEREN.html"
_PAGE = "instellingen/neerzetten/"
_SITE = "site/"
"""Where the site lies, beside this file."""
_FRAME = """\
<!doctype html>
<html lang="nl">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="color-scheme" content="light dark">
<title>{title}</title>
<style>
{style}
</style>
</head>
<body dir="ltr">
<div class="guide guide-wide">
<main class="md-content">
{article}
</main>
</div>
</body>
</html>
"""
_TITLE = re.compile(r"<title>(.*?)</title>", re.DOTALL)
_SHEET = re.compile(r'<link rel="stylesheet" href="([^"]+)">')
_ARTICLE = re.compile(r"<article.*?</article>", re.DOTALL)
_TO_ITSELF = re.compile(r'<a class="headerlink".*?</a>', re.DOTALL)
_NEEDS_A_HOST = re.compile(r'<a href="[^"]*?((?:controle|inrichten)/)(?:#[^"]*)?">(.*?)</a>', re.DOTALL)
_ON_A_HOST = {"controle/": "controle/", "inrichten/": "instellingen/inrichten/"}
"""Pages that do nothing on a disk, with what someone types behind the address of the site."""
_FOR_WHO_HAS_NO_EDITION = ("kortste-weg", "eigen")
"""The passages about making one."""
_OF_A_SCHOOL = THEME / "parts" / "install-own.html"
_LINK = re.compile(r'(?<= href=")([^"#]+)')


class InstallPageError(FaultsError):
    """The site has no page to make it of."""


def install_page(site: Path) -> str:
    """Give the page of a finished site with its styles inside, and links to the site that lies beside it.

    Raises `InstallPageError` when the page is not there.
    """
    file = site / _PAGE / "index.html"
    if not file.is_file():
        raise InstallPageError([f"{_PAGE}: deze pagina is er niet. De zip neemt haar mee als {INSTALL_PAGE}."])
    html = file.read_text(encoding="utf-8")
    (title,), (article,) = _TITLE.findall(html), _ARTICLE.findall(html)
    sheets = [(site / urljoin(_PAGE, sheet)).read_text(encoding="utf-8") for sheet in _SHEET.findall(html)]
    article = _NEEDS_A_HOST.sub(lambda link: _to_type(link[1], link[2]), article)
    article = _LINK.sub(lambda link: _beside(link[1]), _TO_ITSELF.sub("", article))
    for name in _FOR_WHO_HAS_NO_EDITION:
        article = _as_neutral(name, article)
    article = article.replace("<h2", _OF_A_SCHOOL.read_text(encoding="utf-8") + "<h2", 1)
    return _FRAME.format(title=title, style="\n".join(sheets), article=article)


def _as_neutral(name: str, article: str) -> str:
    """Mark a passage as one that goes from the zip of a school."""
    marked, count = re.subn(rf'<h2\b(?=[^<>]*\sid="{name}")', '<h2 data-install="neutral"', article)
    if count != 1:
        cause = f"{_PAGE}: de passage '{name}' is er niet."
        raise InstallPageError([f"{cause} {INSTALL_PAGE} laat haar weg in de zip van een school."])
    return marked


def _to_type(page: str, said: str) -> str:
    """Give in the place of a link what someone types: from a disk the page would do nothing."""
    address = f"<code>{_ON_A_HOST[page]}</code>"
    return said if address in said else f"{said} (typ {address} achter het adres van de site)"


def _beside(link: str) -> str:
    """Give where a link of the page leads from the file: a folder on a disk does not show its first page by itself."""
    target = urljoin(_SITE + _PAGE, link)
    return f"{target}index.html" if target.endswith("/") and not re.match(r"[a-z]+:", target) else target
