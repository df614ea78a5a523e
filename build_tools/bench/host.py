"""One good host for everything that is measured: it compresses, allows caching, and takes down what pages report."""

from __future__ import annotations

import gzip
import json
import threading
from collections.abc import Iterator, Mapping
from contextlib import contextmanager
from functools import cache
from http import HTTPStatus
from http.server import BaseHTTPRequestHandler
from pathlib import Path
from queue import Queue
from typing import Any, ClassVar

from build_tools.serve.preview import SiteServer

_TYPES = {
    ".css": "text/css",
    ".html": "text/html",
    ".js": "text/javascript",
    ".json": "application/json",
    ".mjs": "text/javascript",
    ".svg": "image/svg+xml",
    ".wasm": "application/wasm",
}
"""What is compressed on its way; anything else goes as it is."""


_LARGE = 100_000
"""Bytes."""
_ALONE = {"Cross-Origin-Opener-Policy": "same-origin", "Cross-Origin-Embedder-Policy": "require-corp"}
"""Without these no browser tells a page how much memory it takes; its worker, a script, needs them as well."""

BENCH_PAGES = Path(__file__).parent / "pages"
"""The folder with what the browsers open, and with scripts that tests use too."""

_TEAM = BENCH_PAGES / "team.html"
"""The page that is asked for its memory. Others go without those headers: WebKit then starts no published Pyodide."""


class Host:
    """Folders under names, and the reports that came in."""

    def __init__(self, address: str, reports: Queue[dict[str, Any]]) -> None:
        self.address = address
        self.reports = reports


@contextmanager
def hosting(folders: Mapping[str, Path]) -> Iterator[Host]:
    """Serve each folder under its name, on this machine only, until the end of the block.

    Large files are compressed beforehand, as on any host that is asked for them more than once.
    """
    for folder in folders.values():
        for file in folder.rglob("*"):
            if file.suffix in _TYPES and file.stat().st_size > _LARGE:
                _packed_bytes(file.resolve())
    reports: Queue[dict[str, Any]] = Queue()
    handler = type("Handler", (_Handler,), {"folders": dict(folders), "reports": reports})
    server = SiteServer(("127.0.0.1", 0), handler)
    threading.Thread(target=server.serve_forever, daemon=True).start()
    try:
        yield Host(f"http://127.0.0.1:{server.server_port}/", reports)
    finally:
        server.shutdown()
        server.server_close()
        _packed_bytes.cache_clear()


class _Handler(BaseHTTPRequestHandler):
    protocol_version = "HTTP/1.1"
    disable_nagle_algorithm = True  # as real hosts do; else a small answer after its headers waits 40 ms
    folders: ClassVar[dict[str, Path]]
    reports: ClassVar[Queue[dict[str, Any]]]

    def do_GET(self) -> None:
        file = self._file()
        if file is None:
            self._answer(HTTPStatus.NOT_FOUND, b"")
            return
        kind = _TYPES.get(file.suffix)
        packed = kind is not None and "gzip" in self.headers.get("Accept-Encoding", "")
        headers = {"Content-Type": kind or "application/octet-stream", "Cache-Control": "max-age=3600"}
        headers |= {"Content-Encoding": "gzip"} if packed else {}
        headers |= _ALONE if file == _TEAM or (self.path.startswith("/site/") and file.suffix == ".js") else {}
        self._answer(HTTPStatus.OK, _packed_bytes(file) if packed else file.read_bytes(), headers)

    def do_POST(self) -> None:
        body = self.rfile.read(int(self.headers["Content-Length"]))
        self._answer(HTTPStatus.NO_CONTENT, b"")
        self.reports.put(json.loads(body))

    def log_message(self, format: str, *arguments: object) -> None:
        pass

    def _file(self) -> Path | None:
        name, _, path = self.path.partition("?")[0].lstrip("/").partition("/")
        folder = self.folders.get(name)
        if folder is None:
            return None
        file = (folder / path).resolve()
        file = file / "index.html" if file.is_dir() else file
        return file if file.is_file() and file.is_relative_to(folder.resolve()) else None

    def _answer(self, status: HTTPStatus, body: bytes, headers: Mapping[str, str] | None = None) -> None:
        self.send_response(status)
        for name, value in (headers or {}).items():
            self.send_header(name, value)
        self.send_header("Content-Length", str(len(body)))
        self.end_headers()
        self.wfile.write(body)


@cache
def _packed_bytes(file: Path) -> bytes:
    return gzip.compress(file.read_bytes(), 9, mtime=0)
