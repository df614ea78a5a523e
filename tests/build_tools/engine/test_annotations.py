"""Leaving out the annotations of functions, which the browser's Python only carries along."""

import ast

import pytest

from build_tools.engine.annotations import without_annotations
from build_tools.engine.python_zip import late_sources, our_sources

SOURCES = our_sources() | late_sources("team") | late_sources("edition")


@pytest.mark.parametrize(
    ("source", "left"),
    [
        (
            "def f(a: int, *b: str, c: int = 3, **d: int) -> str:\n    return b[0]\n",
            "def f(a, *b, c=3, **d):\n    return b[0]",
        ),
        ("def f(\n    é: dict[\n        str, int\n    ],\n) -> None:\n    pass\n", "def f(é):\n    pass"),
        ("def f(a: '->' = '->') -> list['->']:\n    pass\n", "def f(a='->'):\n    pass"),
        (
            "class A:\n    b: int\n    def c(self) -> int: return 1\n",
            "class A:\n    b: int\n\n    def c(self):\n        return 1",
        ),
    ],
    ids=["every-kind", "over-lines", "arrows-in-text", "of-a-class-they-stay"],
)
def test_what_a_function_says_of_types_goes(source: str, left: str) -> None:
    """And nothing else, wherever it stands."""
    assert ast.unparse(ast.parse(without_annotations(source.encode()))) == left


@pytest.mark.parametrize("name", SOURCES)
def test_the_rest_of_a_module_stays_where_it_was(name: str) -> None:
    """The same program, on the same lines: what goes wrong in a browser is found in the source."""
    source = SOURCES[name]
    left = ast.parse(without_annotations(source))
    assert _lines(left) == _lines(ast.parse(source))
    assert ast.dump(left) == ast.dump(_Without().visit(ast.parse(source)))


def _lines(module: ast.Module) -> list[int]:
    return [node.lineno for node in ast.walk(module) if isinstance(node, ast.stmt)]


class _Without(ast.NodeTransformer):
    def visit_arg(self, node: ast.arg) -> ast.arg:
        node.annotation = None
        return node

    def visit_FunctionDef(self, node: ast.FunctionDef) -> ast.AST:
        node.returns = None
        return self.generic_visit(node)
