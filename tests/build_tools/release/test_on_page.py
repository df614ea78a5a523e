"""A page can say of which release it is, and lead to what can be fetched."""

import re
from pathlib import Path

from build_tools.release.on_page import ReleaseOnPage
from build_tools.release.this_release import this_release


def test_links_are_as_a_page_sees_them() -> None:
    """From wherever it stands in the site, so that the site can stand in any folder."""
    release = this_release()
    name = release.archive_address.rpartition("/")[2]
    for page, way in {"index.md": "", "a/index.md": "../", "a/b.md": "../../"}.items():
        link = f'<a href="{way}downloads/{name}" download>{name}</a>'
        assert ReleaseOnPage(release, page).archive_link == link


def test_all_that_can_be_fetched_is_there(site: Path) -> None:
    """But for the zip of the release, which cannot hold itself: the page says so, and who else has it."""
    page = site / "instellingen" / "index.html"
    html = page.read_text(encoding="utf-8")
    links = re.findall(r'<a href="([^"]+)" download>', html)
    assert len(links) == 4
    missing = [link for link in links if not (page.parent / link).resolve().is_file()]
    assert missing == [f"../{this_release().archive_address}"]
    assert "een zip kan zichzelf niet bevatten" in " ".join(html.split())
