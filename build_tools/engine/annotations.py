"""Leaving out what a function says of the types it takes and gives: Python only carries it along."""

from __future__ import annotations

import ast
import re
from collections.abc import Iterator

_Place = tuple[int, int]
"""A line, from 1, and a byte in it, from 0: as `ast` counts."""


def without_annotations(source: bytes) -> bytes:
    """Give a module with blanks where its functions had annotations: every line stays where it was.

    Those of classes stay, for a data class is made of them.
    """
    lines = source.splitlines(keepends=True)
    for start, end in _annotations(ast.parse(source), lines):
        for number in range(start[0], end[0] + 1):
            line = lines[number - 1]
            first = start[1] if number == start[0] else 0
            last = end[1] if number == end[0] else len(line)
            lines[number - 1] = line[:first] + re.sub(rb"[^\n]", b" ", line[first:last]) + line[last:]
    return b"".join(lines)


def _annotations(module: ast.Module, lines: list[bytes]) -> Iterator[tuple[_Place, _Place]]:
    """Give where each begins, with the sign before it, and where it ends."""
    for node in ast.walk(module):
        if isinstance(node, ast.arg) and node.annotation:
            yield (node.lineno, node.col_offset + len(node.arg.encode())), _end(node.annotation)
        elif isinstance(node, ast.FunctionDef) and node.returns:
            yield _arrow_before(node.returns, lines), _end(node.returns)


def _end(node: ast.expr) -> _Place:
    return node.end_lineno or node.lineno, node.end_col_offset or node.col_offset  # of what was read they are known


def _arrow_before(returns: ast.expr, lines: list[bytes]) -> _Place:
    """Give where the arrow stands: on the line of what is given, as our style has it."""
    return returns.lineno, lines[returns.lineno - 1].rindex(b"->", 0, returns.col_offset)
