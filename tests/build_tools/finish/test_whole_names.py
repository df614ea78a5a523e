"""The flat edition: on a host without first pages of folders every link of every page arrives."""

import json
import re
import shutil
from collections.abc import Iterator
from pathlib import Path
from urllib.parse import urldefrag, urljoin

import pytest

from build_tools.finish.whole_names import name_whole
from build_tools.release.this_release import this_release
from scan.school.sitemap import sitemap
from tests.built_pages import ROOT, read_built_pages

AT = "https://icoach.example/kennis/"
OTHER = "https://ander.example/rollen/"


@pytest.fixture(scope="module")
def flat(site: Path, tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The site, made flat."""
    folder = tmp_path_factory.mktemp("flat") / "site"
    shutil.copytree(site, folder)
    name_whole(folder)
    return folder


def _targets(flat: Path) -> Iterator[tuple[str, str]]:
    """Give every address of the site that a page leads to or loads; those of the page for what is not there last."""
    for page in read_built_pages(flat):
        for link in {*page.links, *page.loads, *re.findall(r'<form[^>]* action="([^"]+)"', page.html)}:
            yield page.address, urldefrag(page.target(link)).url.partition("?")[0]
    for link in re.findall(r'<a[^>]* href="([^"]*)"', (flat / "404.html").read_text(encoding="utf-8")):
        yield "404.html", urldefrag(urljoin(ROOT + "404.html", link)).url


def test_every_link_leads_to_a_file(flat: Path) -> None:
    """A crawl of all pages: none leads to a folder; the zip of the release can only be put beside the site."""
    wanted = {(page, to.removeprefix(ROOT)) for page, to in _targets(flat) if to.startswith(ROOT)}
    assert len(wanted) > 1000
    of_itself = {(page, to) for page, to in wanted if page == ROOT + to}  # a passage of the page itself
    lost = {to for _, to in wanted - of_itself if not (flat / to).is_file()}
    assert lost == {this_release().archive_address}


def test_what_is_found_is_named_whole(flat: Path) -> None:
    """Pages that the search shows, when it finds some and when it finds none."""
    data = json.loads((flat / "search/pages.json").read_text(encoding="utf-8"))
    addresses = [*(page["address"] for page in data["pages"]), *data["otherwise"]]
    assert [address for address in addresses if not (flat / address).is_file()] == []


def test_what_says_where_the_site_stands_names_files_too(tmp_path: Path) -> None:
    """The list for search engines, and the address of a page in itself; other sites keep theirs."""
    (tmp_path / "rollen").mkdir()
    links = f'<link rel="canonical" href="{AT}rollen/"><a href="{OTHER}"><a href="../#top"><a href="">'
    (tmp_path / "rollen/index.html").write_text(links, encoding="utf-8")
    (tmp_path / "index.html").write_text(f'<link rel="canonical" href="{AT}"><a href="rollen?q=a">', encoding="utf-8")
    (tmp_path / "sitemap.xml").write_text(sitemap(AT, ["", "rollen/", "404.html"]), encoding="utf-8")
    name_whole(tmp_path, AT)
    assert (tmp_path / "rollen/index.html").read_text(encoding="utf-8") == (
        f'<link rel="canonical" href="{AT}rollen/index.html"><a href="{OTHER}">'
        '<a href="../index.html#top"><a href="index.html">'
    )
    assert f'href="{AT}index.html"' in (tmp_path / "index.html").read_text(encoding="utf-8")
    assert '<a href="rollen/index.html?q=a">' in (tmp_path / "index.html").read_text(encoding="utf-8")
    assert re.findall("<loc>(.*)</loc>", (tmp_path / "sitemap.xml").read_text(encoding="utf-8")) == [
        f"{AT}index.html",
        f"{AT}rollen/index.html",
    ]
