"""The preview serves as a good host would: the files of a page over a line that stays open, none of them held back."""

import socket
from functools import partial
from http.client import HTTPConnection
from pathlib import Path
from typing import ClassVar

from build_tools.serve.preview import SiteHandler, SiteServer
from tests.servers import running


class _Noting(SiteHandler):
    """Notes over which line each request came, and whether small answers go at once."""

    seen: ClassVar[list[tuple[object, int]]]

    def do_GET(self) -> None:
        at_once = self.connection.getsockopt(socket.IPPROTO_TCP, socket.TCP_NODELAY)
        self.seen.append((self.client_address, at_once))
        super().do_GET()


def test_files_come_over_one_line_and_at_once(tmp_path: Path) -> None:
    """A page asks for some forty small files; a new line for each, or a wait of 40 ms, is what people would notice."""
    (tmp_path / "a.js").write_text("export {};", encoding="ascii")
    noting = type("Noting", (_Noting,), {"seen": []})
    with running(SiteServer(("127.0.0.1", 0), partial(noting, directory=str(tmp_path)))) as address:
        line = HTTPConnection(address.removeprefix("http://").rstrip("/"))
        for _ in range(3):
            line.request("GET", "/a.js")
            line.getresponse().read()
        line.close()
    (first, *others) = noting.seen
    assert others == [first] * 2
    assert first[1]
