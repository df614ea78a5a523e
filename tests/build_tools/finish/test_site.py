"""The whole site as it is published."""

import hashlib
import re
from html import unescape
from pathlib import Path
from urllib.parse import urldefrag, urlsplit

from build_tools.engine.python_zip import our_sources
from build_tools.finish.site import missing_targets
from build_tools.paths import ROOT as ROOT_FOLDER
from build_tools.release.this_release import this_release
from scan.definition.model import Instrument
from tests.built_pages import ROOT, as_written, read_built_pages

ENDINGS = {".html", ".css", ".js", ".json", ".svg", ".png", ".woff2", ".txt", ".wasm"}
TO_TAKE_ALONG = ".zip"
"""Filters of schools may hold it back: someone can do without, and no page loads one."""
_SOURCE = r'aria-label="Broncode van ([^"]+)"><code lang="en">(.*?)</code></pre>'


def test_every_link_within_the_site_arrives(site: Path) -> None:
    """Also at the passage that it names; but for the zip of the release, which can only be put beside the site."""
    targets = {page.target(link) for page in read_built_pages(site) for link in page.links}
    wanted = sorted(target.removeprefix(ROOT) for target in targets if target.startswith(ROOT))
    assert missing_targets(site, wanted) == [this_release().archive_address]


def test_nothing_is_loaded_from_elsewhere(site: Path) -> None:
    """And what is loaded is there; below any folder of any host."""
    for page in read_built_pages(site):
        for reference in page.loads:
            if reference.startswith("data:"):
                continue
            assert not urlsplit(reference).scheme, f"{page.address}: {reference}"
            assert not reference.startswith("/"), f"{page.address}: {reference}"
            target = urldefrag(page.target(reference)).url
            assert not target.endswith(TO_TAKE_ALONG), f"{page.address}: {reference}"
            assert (site / target.removeprefix(ROOT)).is_file(), f"{page.address}: {reference}"


def test_only_names_that_any_host_serves(site: Path) -> None:
    """No ending without a type, no folder that a server hides."""
    for file in site.rglob("*"):
        name = file.relative_to(site).as_posix()
        assert file.is_dir() or file.suffix in {*ENDINGS, TO_TAKE_ALONG}, name
        assert not any(part in ("bin", "App_Data") or part.startswith((".", "_")) for part in file.parts[-2:]), name


def test_the_theme_leaves_no_dead_weight(site: Path) -> None:
    """None of its scripts, no empty folder, no source maps."""
    assert not (site / "assets" / "javascripts").exists()
    assert not list(site.rglob("*.map"))


def test_the_form_is_complete_without_a_script(site: Path) -> None:
    """All items, all options, none chosen, none required, and the key to score by hand."""
    html = (site / "i-scan/invullen/index.html").read_text(encoding="utf-8")
    form = html.partition('<form id="i-scan"')[2].partition("</form>")[0]
    assert form.count("<fieldset") == html.count("<fieldset") == 36
    assert form.count('type="radio"') == 216
    assert "checked" not in html
    assert "required" not in html
    assert "Zelf uitrekenen" in html


def test_the_paper_edition_holds_every_statement_and_the_key(site: Path, instrument: Instrument) -> None:
    """The same statements as on the screen, from the same source."""
    html = as_written(unescape((site / "i-scan/papier/index.html").read_text(encoding="utf-8")))
    assert [item.key for item in instrument.items if item.text not in html] == []
    assert html.count("paper-box") == 216
    assert "Zelf uitrekenen" in html


def test_the_method_shows_the_code_that_is_packed(site: Path, instrument: Instrument) -> None:
    """Letter for letter the files of the checkout; version and hash; and what each version changed."""
    html = as_written((site / "i-scan/verantwoording/index.html").read_text(encoding="utf-8"))
    shown = {name: unescape(text) for name, text in re.findall(_SOURCE, html, flags=re.S)}
    assert set(shown) == {f"scan/scoring/{name}.py" for name in ("scores", "estimate", "precision")}
    for name, text in shown.items():
        assert text.encode() == (ROOT_FOLDER / name).read_bytes() == our_sources()[name]
    sha = re.findall(r"<code data-sha256>([0-9a-f]{64})</code>", html)[0]
    packed = site / f"assets/engine/python.{sha[:12]}.woff2"
    assert hashlib.sha256(packed.read_bytes()).hexdigest() == sha
    assert f'href="../../assets/engine/{packed.name}"' in html
    assert f"{instrument.title}, versie {instrument.version}" in html
    assert all(revision.text in unescape(html) for revision in instrument.history)


def test_the_method_ends_with_something_to_do(site: Path) -> None:
    """What the template adds stands in its passage, and the page still ends as every page does."""
    html = (site / "i-scan/verantwoording/index.html").read_text(encoding="utf-8")
    anchors = ["reken-het-na", "nareken-formulier", "de-regel", "broncode", "controlegetal", "wijzigingen"]
    places = [html.index(f'id="{anchor}"') for anchor in [*anchors, "en-nu"]]
    assert places == sorted(places)
    assert html[places[-1] :].partition('<nav class="related"')[0].count("<h2") == 0
