"""The whole site as it is published."""

import hashlib
import re
from html import unescape
from html.parser import HTMLParser
from pathlib import Path
from urllib.parse import urldefrag, urljoin, urlsplit

from build_tools.engine.python_zip import our_sources
from build_tools.finish import missing_targets
from build_tools.paths import ROOT as ROOT_FOLDER
from scan.model import Instrument

ENDINGS = {".html", ".css", ".js", ".json", ".svg", ".png", ".woff2", ".zip", ".txt", ".wasm"}
ROOT = "https://plek.test/ergens/"
_SOURCE = r'aria-label="Broncode van ([^"]+)"><code lang="en">(.*?)</code></pre>'


class _References(HTMLParser):
    """Collects what a page loads and what it links to."""

    def __init__(self) -> None:
        super().__init__()
        self.loads: list[str] = []
        self.links: list[str] = []

    def handle_starttag(self, tag: str, attributes: list[tuple[str, str | None]]) -> None:
        named = {name: value or "" for name, value in attributes}
        if tag == "a" and "href" in named:
            self.links.append(named["href"])
        elif "src" in named or (tag == "link" and named.get("rel") not in ("next", "prev")):
            self.loads.append(named.get("src") or named["href"])


def _references(page: Path) -> _References:
    references = _References()
    references.feed(page.read_text(encoding="utf-8"))
    return references


def _address(page: Path, site: Path) -> str:
    return ROOT + page.relative_to(site).as_posix().removesuffix("index.html")


def _pages(site: Path) -> list[Path]:
    return [page for page in sorted(site.rglob("*.html")) if page.name != "404.html"]


def test_there_are_enough_pages(site: Path) -> None:
    """The first layer of the kennisbank."""
    assert len(_pages(site)) >= 25


def test_every_link_within_the_site_arrives(site: Path) -> None:
    """Also at the passage that it names."""
    wanted: set[str] = set()
    for page in _pages(site):
        for link in _references(page).links:
            target = urljoin(_address(page, site), link)
            if target.startswith(ROOT):
                wanted.add(target.removeprefix(ROOT))
    assert missing_targets(site, sorted(wanted)) == []


def test_nothing_is_loaded_from_elsewhere(site: Path) -> None:
    """And what is loaded is there; below any folder of any host."""
    for page in _pages(site):
        for reference in _references(page).loads:
            if reference.startswith("data:"):
                continue
            assert not urlsplit(reference).scheme, f"{page}: {reference}"
            assert not reference.startswith("/"), f"{page}: {reference}"
            target = urldefrag(urljoin(_address(page, site), reference)).url
            assert (site / target.removeprefix(ROOT)).is_file(), f"{page}: {reference}"


def test_only_names_that_any_host_serves(site: Path) -> None:
    """No ending without a type, no folder that a server hides."""
    for file in site.rglob("*"):
        name = file.relative_to(site).as_posix()
        assert file.is_dir() or file.suffix in ENDINGS, name
        assert not any(part in ("bin", "App_Data") or part.startswith((".", "_")) for part in file.parts[-2:]), name


def test_the_theme_leaves_no_dead_weight(site: Path) -> None:
    """No old underscore, no other languages' search, no source maps, no address of a script host."""
    scripts = {file.name for file in site.glob("assets/javascripts/**/lunr*.js")}
    assert scripts == {"lunr.nl.min.js", "lunr.stemmer.support.min.js"}
    assert not list(site.rglob("wordcut*"))
    assert not list(site.rglob("*.map"))


def test_the_form_is_complete_without_a_script(site: Path) -> None:
    """All items, all options, none chosen, none required, and the key to score by hand."""
    html = (site / "i-scan/invullen/index.html").read_text(encoding="utf-8")
    assert html.count("<fieldset") == 36
    assert html.count('type="radio"') == 216
    assert "checked" not in html
    assert "required" not in html
    assert "Zelf je score uitrekenen" in html


def test_the_paper_edition_holds_every_statement_and_the_key(site: Path, instrument: Instrument) -> None:
    """The same statements as on the screen, from the same source."""
    html = unescape((site / "i-scan/papier/index.html").read_text(encoding="utf-8"))
    assert [item.key for item in instrument.items if item.text not in html] == []
    assert html.count("paper-box") == 216
    assert "Zelf je score uitrekenen" in html


def test_the_method_shows_the_code_that_is_packed(site: Path, instrument: Instrument) -> None:
    """Letter for letter the files of the checkout; version and hash; and what each version changed."""
    html = (site / "i-scan/verantwoording/index.html").read_text(encoding="utf-8")
    shown = {name: unescape(text) for name, text in re.findall(_SOURCE, html, flags=re.S)}
    assert set(shown) == {"scan/scoring.py", "scan/precision.py"}
    for name, text in shown.items():
        assert text.encode() == (ROOT_FOLDER / name).read_bytes() == our_sources()[name]
    sha = re.findall(r"<code data-sha256>([0-9a-f]{64})</code>", html)[0]
    packed = site / f"assets/engine/python.{sha[:12]}.zip"
    assert hashlib.sha256(packed.read_bytes()).hexdigest() == sha
    assert f'href="../../assets/engine/{packed.name}"' in html
    assert f"{instrument.title}, versie {instrument.version}" in html
    assert all(revision.text in unescape(html) for revision in instrument.history)


def test_the_method_ends_with_something_to_do(site: Path) -> None:
    """What the template adds stands in its passage, and the page still ends as every page does."""
    html = (site / "i-scan/verantwoording/index.html").read_text(encoding="utf-8")
    anchors = ["reken-het-na", "nareken-formulier", "kop-midden-en-groei", "broncode", "controlegetal", "wijzigingen"]
    places = [html.index(f'id="{anchor}"') for anchor in [*anchors, "en-nu"]]
    assert places == sorted(places)
    assert "<h2" not in html[places[-1] :]


def test_every_guidance_page_shows_its_date(site: Path) -> None:
    """In words, not in digits."""
    for page in _pages(site):
        assert "Bijgewerkt op " in page.read_text(encoding="utf-8"), page
