"""The worked school, which does not exist: what it asks for is what its site shows, and no more."""

import json
import re
import subprocess
from pathlib import Path

import pytest

from build_tools.paths import CONTENT, ROOT
from build_tools.school.edition import read_edition
from build_tools.serve.builder import build_into
from build_tools.serve.choices import Choices
from build_tools.set_up.stamp import fingerprint
from scan.school.imprint import imprint
from tests.built_pages import read_built_pages
from tests.school.our_word import dead_links, our_word_in

NAME = "ROC De Verzonnen Brug"
VALUES = """\
name: ROC De Verzonnen Brug
word: { one: digicoach, many: digicoaches, the: de digicoach }
hide: [bruggen-bouwen/tijdlijn.md]
"""


def _html(site: Path, page: str) -> str:
    return (site / page / "index.html").read_text(encoding="utf-8")


def _pages(site: Path) -> dict[str, str]:
    return {file.relative_to(site).as_posix(): file.read_text(encoding="utf-8") for file in site.rglob("*.html")}


def test_every_page_is_the_schools(school_site: Path) -> None:
    """Name, logo, licence and contact; on pages of its own and on ours."""
    pages = read_built_pages(school_site)
    assert len(pages) > 100
    for page in pages:
        assert f"– {NAME}</title>" in page.html, page.address
        assert page.html.count('data-own="mark"') == 1, page.address
        assert "bewerkt door ROC De Verzonnen Brug</span>" in page.html, page.address
        assert "mailto:onderwijs-en-ict@verzonnenbrug.example" in page.html, page.address


def test_its_word_is_said_with_its_article(school_site: Path) -> None:
    """Also on its own pages; ours is left where it belongs."""
    pages = _pages(school_site)
    assert our_word_in(pages) == set()
    assert "Het <one-word>ict-maatje</one-word>" in pages["i-coach/index.html"]
    own = pages["onze-school/index.html"]
    assert "Elk nieuw <one-word>ict-maatje</one-word>" in own
    assert "een eigen <one-word>ict-maatje</one-word>" in own
    assert "i-coach" in re.findall(r"<main.*</main>", pages["i-coach/namen/index.html"], re.DOTALL)[0]


def test_it_says_how_it_answers_for_its_site(school_site: Path) -> None:
    """Whom to tell of what is not safe, in the file where people look; who gathers what of a team; its statement."""
    text = (school_site / ".well-known" / "security.txt").read_text(encoding="utf-8")
    assert text.startswith(
        "# Uit school.yml\nContact: mailto:veilig@verzonnenbrug.example\nExpires: 2027-10-01T00:00:00Z\n"
    )
    assert "een lid van het team verzamelt ze" in _html(school_site, "i-scan/privacy")
    assert "https://www.verzonnenbrug.example/toegankelijkheid</a>" in _html(school_site, "over/toegankelijkheid")
    assert "binnen 10 werkdagen" in _html(school_site, "over/toegankelijkheid")


def test_the_colours_are_the_schools(school_site: Path) -> None:
    """Of one sheet the name and the content changed."""
    (sheet,) = (school_site / "assets" / "css").glob("colours-*.css")
    css = sheet.read_text(encoding="utf-8")
    assert all(colour in css for colour in ("#5b1a57", "#7a1f74", "#401040", "#e7a6e2", "#7d3a78"))
    assert "#0d4a63" not in css


def test_hidden_pages_are_nowhere(school_site: Path) -> None:
    """And no way leads to what is not there."""
    assert not (school_site / "bruggen-bouwen" / "tijdlijn").exists()
    assert not (school_site / "i-scan" / "raamwerk").exists()
    assert dead_links(school_site) == set()


def test_its_own_pages_stand_in_the_menu_where_it_wants_them(school_site: Path) -> None:
    """One in a part of ours, one in a part of its own; with a picture, and in the search."""
    menu = _html(school_site, "programma/taakafspraak")
    parts = re.findall(r'<nav class="part-menu".*?</nav>', menu, re.DOTALL)[0]
    titles = re.findall(r"<a[^<>]*>([^<]*)</a>", parts)
    assert titles.index("Onze afspraken") == titles.index("Taakafspraak") + 1
    assert ">Onze school</a>" in _html(school_site, "")
    assert 'alt="Twee bogen van een brug, met daarachter een schoolgebouw"' in _html(school_site, "onze-school")
    assert (school_site / "onze-school" / "brug.svg").is_file()
    index = json.loads((school_site / "search" / "pages.json").read_text(encoding="utf-8"))
    assert {"onze-school/", "onze-school/afspraken/"} <= {page["address"] for page in index["pages"]}


def test_its_source_and_its_term_are_known(school_site: Path) -> None:
    """The title of the source keeps the word that it has."""
    assert 'href="../over/bronnen/#brugplan">De Verzonnen Brug, 2026</a>' in _html(school_site, "onze-school")
    assert "Meer <one-word>i-coach</one-word>, minder storing" in _html(school_site, "over/bronnen")
    assert "teams bij elkaar in de les kijken" in _html(school_site, "onze-school")
    assert "Brugdag" in _html(school_site, "over/begrippen")


def test_its_items_are_asked_and_its_files_can_be_told_apart(school_site: Path) -> None:
    """Seven in each role, under a version of its own."""
    form = _html(school_site, "i-scan/invullen")
    assert 'data-version="2.0+brug"' in form
    assert len(re.findall(r'<fieldset[^<>]*data-scale="coach"', form)) == 7
    assert 'data-item="brug-coach-brugdag"' in form
    assert "bij de koffiehoek zit voor vragen" in form
    assert "Zes stellingen erbij over onze leeromgeving" in _html(school_site, "i-scan/verantwoording")
    assert "Ons plan" in form


@pytest.mark.parametrize("page", ["", "i-scan", "i-scan/invullen", "rollen", "rollen/coach", "rollen/adviseur"])
def test_the_number_of_items_is_counted(school_site: Path, page: str) -> None:
    """Not typed: this school has 42 of them, seven in each role."""
    html = re.sub(r"<script.*?</script>|<[^<>]*>", "", _html(school_site, page))
    assert not re.search(r"\b(?:36|zes) stellingen\b|stellingen, zes per rol", html)
    assert page in ("rollen/coach",) or re.search(r"\b(?:42|zeven) stellingen\b", html)


def test_no_page_says_another_number(school_site: Path) -> None:
    """But for the history, and for what was worked out with our version."""
    said = re.compile(r"\b36 stellingen\b(?!: daarvoor)")
    found = {path for path, html in _pages(school_site).items() if said.search(re.sub(r"<[^<>]*>", "", html))}
    assert found <= {"i-scan/verantwoording/index.html"}
    assert "daarvoor is dit niet nagerekend" in _html(school_site, "i-scan/verantwoording")


def test_its_module_leads_to_its_own_academy(school_site: Path) -> None:
    """An address of another site, in the table of modules."""
    places = [path for path, html in _pages(school_site).items() if "academie.verzonnenbrug.example" in html]
    assert places != []


def test_values_alone_make_the_same_of_the_neutral_site(site: Path, tmp_path: Path) -> None:
    """It does not matter whether someone builds, or puts values into a site that stands ready; file by file.

    And nothing of the project is touched.
    """
    before = _state()
    (tmp_path / "school").mkdir()
    (tmp_path / "school" / "school.yml").write_text(VALUES, encoding="utf-8")
    assert build_into(tmp_path / "site", Choices(tmp_path / "school")) == 0
    assert _state() == before
    made = imprint(_files(site), read_edition(tmp_path / "school", CONTENT).school, {})
    built = _files(tmp_path / "site")
    assert [path for path in {*made, *built} if made.get(path) != built.get(path)] == []


def _files(site: Path) -> dict[str, bytes]:
    return {file.relative_to(site).as_posix(): file.read_bytes() for file in site.rglob("*") if file.is_file()}


def _state() -> str:
    """Give one fingerprint of all files of the project."""
    listed = subprocess.run(["git", "ls-files"], cwd=ROOT, capture_output=True, text=True, check=True).stdout
    return fingerprint(file.read_bytes() for file in map(ROOT.joinpath, listed.splitlines()) if file.is_file())
