"""A host that does something wrong, and remembers what it was asked."""

import gzip
import json
import re
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from dataclasses import dataclass, field
from http.server import SimpleHTTPRequestHandler
from pathlib import Path
from queue import Queue
from typing import Any, ClassVar

from build_tools.serve.preview import SiteHandler, SiteServer
from tests.servers import running


@dataclass
class Fault:
    """What a host does wrong, to which of its files."""

    files: str
    """A pattern that the address without its query ends in."""
    status: int = 200
    content_type: str | None = None
    change: Callable[[bytes], bytes] = lambda content: content
    halfway: Callable[[str], object] = lambda _path: None
    """Called with the address when half of a file has gone."""
    may_keep: bool = False
    """Whether the host lets browsers keep files for a while without asking again."""
    asked: list[str] = field(default_factory=list)
    """All addresses that were asked for, in order."""


class Faulty(SiteHandler):
    """A host with a fault."""

    fault: Fault

    def end_headers(self) -> None:
        """Say how long a file may be kept."""
        if self.fault.may_keep:
            self.send_header("Cache-Control", "max-age=3600")
            SimpleHTTPRequestHandler.end_headers(self)
        else:
            super().end_headers()

    def do_GET(self) -> None:
        """Answer, with the fault where it applies."""
        self.fault.asked.append(self.path)
        if not re.search(f"(?:{self.fault.files})$", self.path.partition("?")[0]):
            super().do_GET()
            return
        file = Path(self.translate_path(self.path))
        file = file / "index.html" if file.is_dir() else file
        content = self.fault.change(file.read_bytes())
        self.begin_answer(self.fault.status)
        kind = self.guess_type(str(file)) if self.fault.content_type is None else self.fault.content_type
        if kind:
            self.send_header("Content-Type", kind)
        self.end_headers()
        half = len(content) // 2
        self.wfile.write(content[:half])
        self.fault.halfway(self.path)
        self.wfile.write(content[half:])

    def begin_answer(self, status: int = 200) -> None:
        """Begin an answer whose length is not told: it ends when the line does."""
        self.send_response(status)
        self.send_header("Connection", "close")


@contextmanager
def host_with(site: Path, fault: Fault, kind: type[Faulty] = Faulty) -> Iterator[str]:
    """Serve the site, with the fault, until the end of the block; gives the address."""
    handler = type("OneFault", (kind,), {"fault": fault})
    server = SiteServer(("127.0.0.1", 0), lambda *given: handler(*given, directory=str(site)))
    with running(server) as address:
        yield address


class Watched(Faulty):
    """A host that tells a page what it was asked, and takes down what the page reports."""

    reports: ClassVar[Queue[dict[str, Any]]]

    def do_GET(self) -> None:
        """Answer, or tell."""
        if self.path != "/asked":
            super().do_GET()
            return
        self.begin_answer()
        self.end_headers()
        self.wfile.write(json.dumps(self.fault.asked).encode())

    def do_POST(self) -> None:
        """Take a report."""
        body = self.rfile.read(int(self.headers["Content-Length"]))
        self.send_response(204)
        self.end_headers()
        self.reports.put(json.loads(body))


class Packing(Faulty):
    """A host that compresses WebAssembly on its way, as most can be told to."""

    largest = 100_000_000
    """Bytes of the largest file that it compresses: some leave it at that."""

    def do_GET(self) -> None:
        """Answer; the types are as wrong as the fault says."""
        file = Path(self.translate_path(self.path))
        if file.suffix != ".wasm" or file.stat().st_size > self.largest:
            super().do_GET()
            return
        self.fault.asked.append(self.path)
        self.begin_answer()
        self.send_header("Content-Type", self.fault.content_type or "application/wasm")
        self.send_header("Content-Encoding", "gzip")
        self.end_headers()
        self.wfile.write(gzip.compress(self.fault.change(file.read_bytes()), 1))


class PackingSmallFiles(Packing):
    """A host that compresses no large files, as some networks that copy a site all over the world."""

    largest = 100_000
