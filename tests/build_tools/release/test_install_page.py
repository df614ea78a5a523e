"""INSTALLEREN.html opens from a disk, without network, and leads into the site that lies beside it."""

import re
from pathlib import Path
from urllib.parse import unquote

import pytest

from build_tools.release.install_page import InstallPageError, install_page
from build_tools.release.this_release import this_release
from scan.school.school import Contact, School
from scan.school.slots import fill_install_page
from scan.text.lines.edition import EDITION_LINES


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


def test_in_the_zip_of_a_school_it_begins_with_what_is_still_to_do(site: Path) -> None:
    """Whose edition it is, with no word on making one; `.well-known` where there is one. Links arrive there too."""
    neutral = install_page(site)
    with_security = School(
        "De Brug & Co", contact={"security": Contact("Ict", "a@b.example")}, security_until="2027-10-01"
    )
    of_a_school, safe = (fill_install_page(neutral, school) for school in (School("De Brug & Co"), with_security))
    headings = [re.sub("<.*?>", "", each) for each in re.findall(r"<h2.*?</h2>", of_a_school)]
    assert headings[0] == "Dit is de zip van een eigen uitgave: De Brug &amp; Co"
    assert "De kortste weg" in neutral and "Staan er nog geen namen op?" in neutral
    assert {"De kortste weg", "Staan er nog geen namen op?"}.isdisjoint(headings)
    assert {"Wat je nodig hebt", "Bijwerken"} <= {*headings}
    assert "<template" not in of_a_school and "<h2 data-install" not in of_a_school
    first = [html.partition('id="nodig"')[0] for html in (of_a_school, safe)]
    assert [".well-known" in each for each in first] == [False, True]
    anchors = re.findall(r' href="#([^"]+)"', safe)
    assert "bijwerken" in anchors and all(f'id="{anchor}"' in safe for anchor in anchors)


def test_a_passage_that_is_gone_makes_no_release(site: Path, tmp_path: Path) -> None:
    """The zip of a school would send its reader to make an edition again."""
    page = tmp_path / "instellingen" / "neerzetten" / "index.html"
    page.parent.mkdir(parents=True)
    html = (site / "instellingen" / "neerzetten" / "index.html").read_text(encoding="utf-8")
    html = re.sub('<link rel="stylesheet".*?>', "", html)
    page.write_text(html.replace('id="kortste-weg"', 'id="anders"'), encoding="utf-8")
    with pytest.raises(InstallPageError, match="'kortste-weg'"):
        install_page(tmp_path)


def test_a_site_without_that_page_makes_no_release(tmp_path: Path) -> None:
    """It says what is missing."""
    with pytest.raises(InstallPageError, match="instellingen/neerzetten/"):
        install_page(tmp_path)


@pytest.mark.parametrize("passage", ["kortste-weg", "bijwerken"])
def test_after_making_an_edition_comes_step_four(site: Path, passage: str) -> None:
    """As the page that makes one tells who came from here."""
    html = install_page(site).partition(f'id="{passage}"')[2].partition("<h2")[0]
    steps = [re.sub("<.*?>", "", step) for step in re.findall(r"<li>(.*?)</li>", html, re.DOTALL)]
    assert steps[2].strip().startswith("Maak jullie uitgave")
    assert "'De kortste weg' of 'Bijwerken', ga dan daar verder met stap 4." in str(EDITION_LINES["edition-next"])
