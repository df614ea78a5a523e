"""INSTALLEREN.html opens from a disk, without network, and leads into the site that lies beside it."""

import re
from pathlib import Path
from urllib.parse import unquote

import pytest

from build_tools.release.install_page import InstallPageError, install_page
from build_tools.release.this_release import this_release


def test_it_needs_nothing_but_itself(site: Path) -> None:
    """No style sheet, script or picture of its own, and nothing of elsewhere."""
    html = install_page(site)
    assert not re.search(r"<(script|link|img|iframe)\b", html)
    assert not re.search(r"url\((?![\"']?data:)", html)
    assert "@import" not in html
    assert this_release().words in html
    assert html.count("<svg") >= 3


def test_every_link_arrives(site: Path) -> None:
    """At a passage of the page itself, or at a file in the folder with the site."""
    html = install_page(site)
    links = re.findall(r' href="([^"]+)"', html)
    assert links
    for link in links:
        path, _, anchor = unquote(link).partition("#")
        target = site / path.removeprefix("site/") if path else None
        assert not path or (path.startswith("site/") and target and target.is_file()), link
        text = target.read_text(encoding="utf-8") if target else html
        assert not anchor or f'id="{anchor}"' in text, link


def test_pages_that_need_a_host_are_named_and_not_linked(site: Path) -> None:
    """Opened from a disk they do nothing: the page says what to type behind the address of the site."""
    html = install_page(site)
    assert not re.search(r'href="[^"]*(controle|inrichten)/', html)
    assert "(typ <code>controle/</code> achter het adres van de site)" in html
    assert "<code>instellingen/inrichten/</code>" in html


def test_a_site_without_that_page_makes_no_release(tmp_path: Path) -> None:
    """It says what is missing."""
    with pytest.raises(InstallPageError, match="instellingen/neerzetten/"):
        install_page(tmp_path)
