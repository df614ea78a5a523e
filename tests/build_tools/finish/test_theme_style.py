"""Of the theme's style sheet goes along what the pages use, and nothing that they need is lost."""

from pathlib import Path

import pytest

from build_tools.finish.theme_style import dress_in_one_sheet, names_in, used_rules, without_unused_values

PAGE = '<html lang="nl"><body><p class="lead wide" id="top">Tekst <a href="#top">hier</a></p></body></html>'
NAMES = names_in([PAGE])


@pytest.mark.parametrize(
    ("css", "kept"),
    [
        ("p{a:b}", "p{a:b}"),
        ("ul{a:b}", ""),
        (".lead,.gone{a:b}", ".lead{a:b}"),
        (".lead .gone{a:b}p>a:hover{c:d}", "p>a:hover{c:d}"),
        ("#top,#gone{a:b}", "#top{a:b}"),
        ("[href],[data-x]{a:b}", "[href]{a:b}"),
        ("[lang=nl] p{a:b}[lang=en] p{c:d}", "[lang=nl] p{a:b}"),
        (".lead:not(.gone),:is(.gone,.lead) a{a:b}", ".lead:not(.gone),:is(.gone,.lead) a{a:b}"),
        ("*,:after,::marker,:root{a:b}", "*,:after,::marker,:root{a:b}"),
        ("@media print{.gone{a:b}}@media print{p{a:b}ul{c:d}}", "@media print{p{a:b}}"),
        ("@font-face{a:b}@page{c:d}", "@font-face{a:b}@page{c:d}"),
        ('@charset "UTF-8";p{a:b}', '@charset "UTF-8";p{a:b}'),
        (""".gone{a:url("x{y}')z")}p:before{content:"}{"}""", """p:before{content:"}{"}"""),
        ("/* p{ */p{a:b}", "p{a:b}"),
    ],
)
def test_a_rule_stays_when_a_page_has_all_that_it_needs(css: str, kept: str) -> None:
    """What is asked of a state, or of what something is not, is for the browser."""
    assert used_rules(css, NAMES) == kept


def test_a_value_that_nothing_asks_for_goes() -> None:
    """Also one that only such a value asked for; one with signs of its own in it stays whole."""
    css = ':root{--a:1;--b:var(--c);--c:2;--d:url("data:;{}")}p{x:var(--a);y:var(--d,3)}q{--e:5}'
    assert without_unused_values(css) == ':root{--a:1;--d:url("data:;{}")}p{x:var(--a);y:var(--d,3)}'


def test_both_sheets_become_one_that_is_named_after_its_content(tmp_path: Path) -> None:
    """The theme's rules come first, so that ours go before them; what it brought beside that is gone."""
    theme, ours = tmp_path / "assets/stylesheets/main.1.min.css", tmp_path / "assets/css/guide-1.css"
    for file, css in {theme: "p{a:b}ul{a:b}", ours: "p{a:c}"}.items():
        file.parent.mkdir(parents=True)
        file.write_text(css, encoding="utf-8")
    sheet = dress_in_one_sheet(tmp_path, "assets/css/guide-1.css", [PAGE])
    assert (tmp_path / sheet).read_text(encoding="utf-8") == "p{a:b}p{a:c}"
    assert list(tmp_path.rglob("*.css")) == [tmp_path / sheet]


def test_a_site_of_another_theme_keeps_ours(tmp_path: Path) -> None:
    """There is nothing to put before it."""
    assert dress_in_one_sheet(tmp_path, "assets/css/guide-1.css", [PAGE]) == "assets/css/guide-1.css"


def test_a_guidance_page_loads_one_small_sheet(site: Path) -> None:
    """Of which every rule is of use, beside the colours of a school; no script of the theme."""
    html = (site / "rollen/coach/index.html").read_text(encoding="utf-8")
    (sheet,) = site.glob("assets/css/guide-*.css")
    assert html.count('rel="stylesheet"') == 2
    assert sheet.name in html
    assert sheet.stat().st_size < 40_000
    assert "assets/javascripts" not in html
