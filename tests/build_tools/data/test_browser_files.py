"""The scripts as they are published."""

import re

import pytest

from build_tools.data.browser_files import collect_browser_files, without_comments

SCRIPTS = {
    "// What it is.\n\n/**\n * Add.\n * @param {number} a  */\nconst a = 1;\n": "const a = 1;\n",
    "  /** @type {A} */\n  const b = 'x'; // why\n": "  const b = 'x'; // why\n",
    "const c = /** @type {A} */ (d);\n": "const c = /** @type {A} */ (d);\n",
    'const url = "https://a.nl"; // *\nf(); /* x */\n': 'const url = "https://a.nl"; // *\nf(); /* x */\n',
}


@pytest.mark.parametrize("script", SCRIPTS)
def test_only_comments_on_lines_of_their_own_are_left_out(script: str) -> None:
    """Code stays as it is written, to the letter."""
    assert without_comments(script) == SCRIPTS[script]


def test_no_published_script_explains_itself() -> None:
    """Who wants to know reads the source; who visits downloads the code."""
    texts = collect_browser_files().files.values()
    alone = re.compile(r"^\s*(//.*|/\*\*.*\*/|/\*\*[^/]*)$", re.MULTILINE)
    assert [found[0] for text in texts for found in alone.finditer(text)] == []
