"""The policies that pages carry."""

import re

import pytest

from build_tools.finish.csp import PageScripts, answers_policy, guidance_policy, read_page_scripts, with_policy
from build_tools.paths import CONTENT

SECURITY_PAGE = "instellingen/beveiliging.md"

PAGE = """<html><head><title>x</title></head><body>
<script>var a = "<p>";</script><script type="application/json">{"b": 1}</script>
<script src="c.js"></script><script type="module">import "./d.js"</script></body></html>"""


def test_inline_scripts_are_found_and_data_is_not() -> None:
    """Only what a browser would run needs a hash."""
    assert read_page_scripts(PAGE).inline == ['var a = "<p>";', 'import "./d.js"']


@pytest.mark.parametrize(
    ("html", "forbidden"),
    [
        ('<p style="color:red">', "<p style=…>"),
        ('<a onclick="x()">', "<a onclick=…>"),
    ],
)
def test_what_would_need_unsafe_inline_is_named(html: str, forbidden: str) -> None:
    """The build stops on it."""
    assert read_page_scripts(html).forbidden == [forbidden]


def test_a_style_inside_a_page_is_found_and_named_by_its_hash() -> None:
    """Which page may have one is for the build to say."""
    found = read_page_scripts("<style>p{}</style><p>a</p><script>b()</script>")
    assert (found.styles, found.inline) == (["p{}"], ["b()"])
    assert "style-src 'self' 'sha256-" in guidance_policy(found)


def test_a_hash_is_the_one_that_browsers_compute() -> None:
    """The text and the hash are the example of the CSP specification."""
    policy = guidance_policy(PageScripts(inline=["alert('Hello, world.');"]))
    assert "'sha256-qznLcsROx4GACP2dm0UCKCzCG+HiZ1guq6ZZDob/Tng='" in policy


def test_no_policy_allows_more_than_our_own_origin() -> None:
    """No wildcard, no scheme, no unsafe word but the one that WebAssembly needs."""
    for policy in (guidance_policy(PageScripts()), answers_policy()):
        words = policy.replace(";", "").split()
        assert policy.startswith("default-src 'none'")
        assert not {"*", "https:", "http:", "'unsafe-inline'", "'unsafe-eval'"} & set(words)


def test_a_page_with_answers_has_the_stricter_policy() -> None:
    """Trusted Types, and workers only from a blob."""
    policy = answers_policy()
    assert "require-trusted-types-for 'script'" in policy
    assert "worker-src blob:;" in policy


def test_the_policy_comes_before_anything_else_in_the_head() -> None:
    """A policy governs only what comes after it."""
    assert with_policy("<head><title>", "x 'y'") == (
        '<head><meta http-equiv="Content-Security-Policy" content="x \'y\'"><title>'
    )


def test_the_page_for_security_officers_shows_the_policy_as_it_is() -> None:
    """Who copies it from there must not be misled; the hash stands in the page itself."""
    passage = (CONTENT / SECURITY_PAGE).read_text(encoding="utf-8").partition("{ #regels }")[2].partition("\n## ")[0]
    shown = [
        rule for row in re.findall(r"^\| (`.*?`) \|", passage, re.MULTILINE) for rule in re.findall(r"`(.+?)`", row)
    ]
    assert sorted(shown) == sorted(re.sub(r"sha256-[^']+", "sha256-…", answers_policy()).split("; "))
