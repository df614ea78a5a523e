"""Asking a host for one address, and what it answers."""

from __future__ import annotations

import gzip
import http.client
import re
import zlib
from collections.abc import Mapping
from dataclasses import dataclass, field
from email.message import Message
from functools import cached_property
from urllib.error import HTTPError, URLError
from urllib.request import Request, urlopen

LIMIT = 20
"""Seconds without a sign of life."""
_GZIP = b"\x1f\x8b"
"""What every file of gzip begins with (RFC 1952, section 2.3.1), and no text of ours does."""


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
        """The file as a browser has it, unpacked as often as the host says; nothing when that cannot be done."""
        return self._unpacked or b""

    @property
    def can_be_unpacked(self) -> bool:
        """Whether it is as often gzip as the host says; if not, a browser has nothing."""
        return self._unpacked is not None

    @cached_property
    def _unpacked(self) -> bytes | None:
        """That, once for all who look at it; none when it cannot be done."""
        content: bytes | None = self.content
        said = ",".join(self.headers.get_all("Content-Encoding", [])).lower()
        for _ in re.findall(r"\b(?:x-)?gzip\b", said):
            content = None if content is None else _without_gzip(content)
        return content

    @property
    def is_gzip(self) -> bool:
        """Whether a browser still has something of gzip: that is how the file is, or the host says too little of it."""
        return self.unpacked.startswith(_GZIP)

    @cached_property
    def read(self) -> bytes:
        """What it says in the end, also where the host compressed it once more than it says."""
        inside = _without_gzip(self.unpacked) if self.is_gzip else None
        return self.unpacked if inside is None else inside

    def says_what(self, other: Answer) -> bool:
        """Say whether a browser can read as much of it as of another, and reads the same."""
        return self.read == other.read and (other.is_gzip or not self.is_gzip)

    @property
    def text(self) -> str:
        """What it says, as text."""
        return self.read.decode(errors="replace")


def _without_gzip(content: bytes) -> bytes | None:
    try:
        return gzip.decompress(content)
    except (OSError, EOFError, zlib.error):
        return None


def ask(address: str, headers: Mapping[str, str] | None = None) -> Answer:
    """Ask for an address that begins with http; gives an answer whatever happens."""
    request = Request(address, headers=dict(headers or {}))  # noqa: S310 - the doctor takes only http and https
    try:
        with urlopen(request, timeout=LIMIT) as response:  # noqa: S310
            return _arrived(Answer(response.url, response.status, response.headers, response.read()))
    except HTTPError as error:
        with error:
            return _arrived(Answer(error.url, error.code, error.headers, error.read()))
    except (http.client.HTTPException, OSError) as error:
        reason = error.reason if isinstance(error, URLError) else error
        return Answer(address, 0, reason=str(reason) or type(error).__name__)


def _arrived(answer: Answer) -> Answer:
    """Give an answer as a browser has it: nothing, where it is not as often gzip as the host says."""
    return answer if answer.can_be_unpacked else Answer(answer.address, 0, reason="niet uit te pakken")
