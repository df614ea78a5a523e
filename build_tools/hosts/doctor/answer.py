"""Asking a host for one address, and what it answers."""

from __future__ import annotations

import gzip
import http.client
import zlib
from collections.abc import Mapping
from dataclasses import dataclass, field
from email.message import Message
from urllib.error import HTTPError, URLError
from urllib.request import Request, urlopen

LIMIT = 20
"""Seconds without a sign of life."""


@dataclass(frozen=True)
class Answer:
    """What came back, and the address that it came from after what the host sent us on to.

    Where nothing came, the status is 0 and `reason` says why, in the words of the machine.
    """

    address: str
    status: int
    headers: Message = field(default_factory=Message)
    content: bytes = b""
    reason: str = ""

    @property
    def kind(self) -> str:
        """The type that the host gives it; nothing when it gives none."""
        return self.headers.get_content_type() if self.headers["Content-Type"] else ""

    @property
    def is_compressed(self) -> bool:
        """Whether the host made it smaller for the way."""
        return self.headers.get("Content-Encoding", "identity") != "identity"

    @property
    def unpacked(self) -> bytes:
        """The file as it is; what cannot be unpacked stays as it came."""
        try:
            return gzip.decompress(self.content) if self.headers["Content-Encoding"] == "gzip" else self.content
        except (OSError, EOFError, zlib.error):
            return self.content


def ask(address: str, headers: Mapping[str, str] | None = None) -> Answer:
    """Ask for an address that begins with http; gives an answer whatever happens."""
    request = Request(address, headers=dict(headers or {}))  # noqa: S310 - the doctor takes only http and https
    try:
        with urlopen(request, timeout=LIMIT) as response:  # noqa: S310
            return Answer(response.url, response.status, response.headers, response.read())
    except HTTPError as error:
        with error:
            return Answer(error.url, error.code, error.headers, error.read())
    except (http.client.HTTPException, OSError) as error:
        reason = error.reason if isinstance(error, URLError) else error
        return Answer(address, 0, reason=str(reason) or type(error).__name__)
