"""How the search of the theme reads a table: it would lay all cells end to end, and here each stays apart."""

from __future__ import annotations

from material.plugins.search import plugin as search  # type: ignore[import-untyped]


class _CellsApart(search.Parser):  # type: ignore[misc]
    """Keeps where a cell ends, as it keeps where a paragraph does."""

    def __init__(self) -> None:
        super().__init__()
        self.keep |= {"td", "th"}


def keep_cells_apart() -> None:
    """Have the theme read so, in this process."""
    search.Parser = _CellsApart
