"""The scripts as they are published."""

import re
from pathlib import Path

import pytest

from build_tools.data.browser_files import BrowserFiles, collect_browser_files, without_comments

SCRIPTS = {
    "// What it is.\n\n/**\n * Add.\n * @param {number} a  */\nconst a = 1;\n": "const a = 1;\n",
    "  /** @type {A} */\n  const b = 'x'; // why\n": "  const b = 'x'; // why\n",
    "const c = /** @type {{a: A}} */ (d);\n": "const c = (d);\n",
    "f((/** @type {A} */ a, /** @type {B} */ b) => a * b /* c */ + '*/ ');\n": "f((a, b) => a * b /* c */ + '*/ ');\n",
    'const url = "https://a.nl"; // *\nf(); /* x */\n': 'const url = "https://a.nl"; // *\nf(); /* x */\n',
}


@pytest.mark.parametrize("script", SCRIPTS)
def test_only_types_and_comments_on_lines_of_their_own_are_left_out(script: str) -> None:
    """Code stays as it is written, to the letter."""
    assert without_comments(script) == SCRIPTS[script]


def test_no_published_script_explains_itself() -> None:
    """Who wants to know reads the source; who visits downloads the code."""
    texts = collect_browser_files().files.values()
    alone = re.compile(r"^\s*(//.*|/\*\*.*\*/|/\*\*[^/]*)$", re.MULTILINE)
    assert [found[0] for text in texts for found in alone.finditer(text)] == []


@pytest.mark.parametrize(
    ("library", "user", "owner"),
    [
        ("fflate", "edition/site-zip.js", "Arjun Barrett"),
        ("minisearch", "search/page-index.js", "Copyright 2022 Luca Ongaro"),
        ("lean-qr-nano", "sharing/team-code.js", "Copyright (c) 2021-2025 David Evans"),
    ],
)
def test_a_library_is_a_module_of_ours_with_its_licence(library: str, user: str, owner: str) -> None:
    """Imported by its address, for a browser knows no names; beside its text stands whose it is."""
    files = collect_browser_files().files
    assert f'from "../libraries/{library}.js"' in files[user]
    assert owner in files[f"libraries/{library}.js"]


def test_no_module_imports_by_name() -> None:
    """A library that nobody told the build about would stop a page."""
    files = collect_browser_files().files
    by_name = re.compile(r'^import .* from "[^.]|\bimport\("[^.]', re.MULTILINE)
    assert [name for name, text in files.items() if by_name.search(text)] == []


def test_a_library_for_a_few_is_loaded_when_it_is_needed() -> None:
    """By its address as well, with its licence."""
    files = collect_browser_files().files
    assert 'import("../libraries/sha256-uint8array.js")' in files["check/sha256.js"]
    assert "Yusuke Kawasaki" in files["libraries/sha256-uint8array.js"]


def test_a_page_names_the_modules_that_a_browser_finds_late() -> None:
    """Each that is imported along the way, once; not those at its door, nor one that is loaded when it is needed."""
    files = {
        "pages/scan.js": 'import { a } from "../form/a.js";\nimport "./guide.js";\n',
        "pages/guide.js": 'import {\n  b,\n} from "../form/b.js";\nconst lazy = () => import("../form/late.js");\n',
        "form/a.js": 'import { b } from "./b.js";\nexport { c } from "./c.js";\nconst text = "from nowhere";\n',
        "form/b.js": "",
        "form/c.js": 'import { a } from "./a.js";\nimport { d } from "../page/d.js";\n',
        "page/d.js": 'import { e } from "./e.js";\n',
        "page/e.js": "",
    }
    assert BrowserFiles("assets", files).found_late("pages/scan.js") == ["page/d.js", "page/e.js"]


def test_every_page_names_its_late_modules(site: Path) -> None:
    """And no others."""
    files = collect_browser_files()
    for page in site.rglob("index.html"):
        html = page.read_text(encoding="utf-8")
        (first,) = re.findall(r'<script type="module" src="[^"]*assets/i-scan-\w+/(pages/[\w-]+\.js)"', html)
        named = re.findall(r'<link rel="modulepreload" fetchpriority="low" href="[^"]*assets/i-scan-\w+/([^"]+)"', html)
        assert named == files.found_late(first), page
