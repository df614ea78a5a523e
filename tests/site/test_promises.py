"""What the site promises is held by tests that exist."""

import ast
from functools import cache

from build_tools.data.proof.last_run import read_last_run
from build_tools.data.shared.library import PROMISES, read_library
from build_tools.paths import CONTENT, ROOT

PROOF = read_library(CONTENT).proof
NAMED = [test for theme in PROOF.themes for promise in theme.promises for test in promise.tests] if PROOF else []


@cache
def _tests_in(file: str) -> frozenset[str]:
    """Give the names of the tests in a file, by its path from the root; none of a file that is not there."""
    path = ROOT / file
    body = ast.parse(path.read_text(encoding="utf-8")).body if path.is_file() else []
    return frozenset(node.name for node in body if isinstance(node, ast.FunctionDef))


def _exists(test: str) -> bool:
    file, _, name = test.partition("::")
    return name in _tests_in(file)


def test_every_promise_names_tests_that_exist() -> None:
    """A test with another name by now leaves a promise without proof."""
    assert NAMED, f"no promises in {PROMISES}"
    assert [test for test in NAMED if not _exists(test)] == []


def test_the_record_names_no_test_that_is_gone() -> None:
    """After a change of names: `make test`, and `python -m build_tools record`."""
    assert [test for test in read_last_run().passed if not _exists(test)] == []


def test_every_theme_has_its_table_on_the_page() -> None:
    """A promise that nobody reads promises nothing."""
    page = (CONTENT / PROMISES).with_suffix(".md").read_text(encoding="utf-8")
    keys = [theme.key for theme in PROOF.themes] if PROOF else []
    assert [key for key in keys if f'proof.table("{key}")' not in page] == []
