"""Two sites are the same when every file is, whatever the tag says that names what made them."""

from pathlib import Path

import pytest

from build_tools.mkdocs_skin.successor import differing

PAGE = '<head><meta name="generator" content="mkdocs-1.6.1"></head><p>Tekst'
SITES: dict[str, tuple[dict[str, str], list[str]]] = {
    "the same": ({"index.html": PAGE, "a/b.css": "p{}"}, []),
    "made by another": ({"index.html": PAGE.replace("mkdocs-1.6.1", "ProperDocs 1.6.7"), "a/b.css": "p{}"}, []),
    "another text": ({"index.html": PAGE.replace("Tekst", "tekst"), "a/b.css": "p{}"}, ["index.html"]),
    "a file less": ({"index.html": PAGE}, ["a/b.css"]),
    "a file more": ({"index.html": PAGE, "a/b.css": "p{}", "z.js": ""}, ["z.js"]),
}


@pytest.mark.parametrize("case", SITES)
def test_sites_are_compared_by_what_is_in_their_files(tmp_path: Path, case: str) -> None:
    """Which files differ is what a warning names."""
    other, expected = SITES[case]
    for site, files in (("one", SITES["the same"][0]), ("other", other)):
        for name, text in files.items():
            (tmp_path / site / name).parent.mkdir(parents=True, exist_ok=True)
            (tmp_path / site / name).write_text(text, encoding="utf-8")
    assert differing(tmp_path / "one", tmp_path / "other") == expected
