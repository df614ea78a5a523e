"""What is wrong with what people wrote, or with the site that is made of it."""

from __future__ import annotations

from collections.abc import Iterable


class FaultsError(Exception):
    """Something that cannot be used; carries every message, each a whole sentence for who can mend it."""

    def __init__(self, messages: Iterable[str]) -> None:
        self.messages = list(messages)
        super().__init__("\n".join(self.messages))
