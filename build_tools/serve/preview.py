"""Showing the built site on this machine, and building it again after every change.

MkDocs' own preview puts a script into every page; here people see, and tests visit, exactly what a host would serve.
"""

from __future__ import annotations

import sys
import threading
import time
from collections.abc import Callable, Iterable
from functools import partial
from http import HTTPStatus
from http.server import SimpleHTTPRequestHandler, ThreadingHTTPServer
from pathlib import Path

from watchdog.events import FileSystemEvent, FileSystemEventHandler
from watchdog.observers import Observer

from build_tools.paths import CACHE, CONTENT, ROOT, SCAN, THEME
from build_tools.serve.builder import Builder
from build_tools.serve.choices import UsageError, read_choices

ADDRESS, PORT = "127.0.0.1", 8000

_FOLDER = CACHE / "preview"
_NOT_THERE = "404.html"
_WATCHED_FOLDERS = (CONTENT, SCAN, THEME, ROOT / "build_tools")
_DRAFTS = (".swp", ".tmp", "~")
"""How the working copies of editors end."""
PAUSE = 0.1
"""Seconds without a further change before building: an editor writes a file in several goes."""


class SiteHandler(SimpleHTTPRequestHandler):
    """Serves a folder with the types that browsers insist on, whatever this machine thinks of them.

    A page asks for some forty files: they come over a few lines that stay open.
    """

    protocol_version = "HTTP/1.1"
    disable_nagle_algorithm = True  # else a small answer after its headers waits 40 ms for the other end
    extensions_map = SimpleHTTPRequestHandler.extensions_map | {
        ".js": "text/javascript",
        ".json": "application/json",
        ".svg": "image/svg+xml",
        ".wasm": "application/wasm",
    }

    def end_headers(self) -> None:
        """Have browsers ask again each time, so that a change shows."""
        self.send_header("Cache-Control", "no-cache")
        super().end_headers()

    def send_error(self, code: int, message: str | None = None, explain: str | None = None) -> None:
        """Answer with the site's own page where there is nothing else, as hosts do."""
        page = self._own_page() if code == HTTPStatus.NOT_FOUND else None
        if not page:
            super().send_error(code, message, explain)
            return
        content = page.read_bytes()
        self.send_response(code)
        self.send_header("Content-Type", "text/html; charset=utf-8")
        self.send_header("Content-Length", str(len(content)))
        self.end_headers()
        if self.command != "HEAD":
            self.wfile.write(content)

    def _own_page(self) -> Path | None:
        """Give the page for what is not there, of the site in whose folder it was looked for."""
        folders = Path(self.translate_path(self.path)).parents
        pages = (folder / _NOT_THERE for folder in folders if folder.is_relative_to(self.directory))
        return next((page for page in pages if page.is_file()), None)

    def log_message(self, format: str, *arguments: object) -> None:
        """Keep quiet: what matters here is the build."""


class SiteServer(ThreadingHTTPServer):
    """A server that takes a visitor who leaves halfway as a matter of course."""

    def handle_error(self, request: object, client_address: object) -> None:
        """Report real faults only."""
        if not isinstance(sys.exception(), ConnectionError):
            super().handle_error(request, client_address)  # type: ignore[arg-type]  # as the base class gives them


def make_server(folder: Path, port: int = 0) -> ThreadingHTTPServer:
    """Make a server for a folder on this machine only; port 0 takes a free one."""
    return SiteServer((ADDRESS, port), partial(SiteHandler, directory=str(folder)))


def serve(arguments: list[str]) -> int:
    """Build, serve, and build again after every change, until interrupted; gives the exit status.

    With `--school MAP` it is the site of that school, also after a change in its folder.
    """
    try:
        choices = read_choices(arguments)
    except UsageError as error:
        print(error, file=sys.stderr)
        return 2
    try:
        server = make_server(_FOLDER, PORT)
    except OSError:
        print(
            f"Poort {PORT} is bezet. Stop het andere programma op {ADDRESS}:{PORT} en probeer het opnieuw.",
            file=sys.stderr,
        )
        return 1
    with server, Builder(_FOLDER, choices=choices) as builder:
        if builder.build():
            return 1
        print(f"De site staat op http://{ADDRESS}:{PORT}/. Stoppen: Ctrl+C.", flush=True)
        threading.Thread(target=server.serve_forever, daemon=True).start()
        _rebuild_on_change(builder, (*_WATCHED_FOLDERS, *([choices.school] if choices.school else [])))
    return 0


def _rebuild_on_change(builder: Builder, folders: Iterable[Path]) -> None:
    change, code_change = threading.Event(), threading.Event()
    observer = Observer()
    for folder in folders:
        observer.schedule(_Watcher(code_change.set, ending=".py"), str(folder), recursive=True)
        observer.schedule(_Watcher(change.set), str(folder), recursive=True)
    observer.schedule(_Watcher(change.set, ending="mkdocs.yml"), str(ROOT))
    observer.start()
    while True:
        builder.get_ready()
        change.wait()
        _wait_for_quiet(change)
        if code_change.is_set():
            code_change.clear()
            builder.forget()
        start = time.monotonic()
        if builder.build() == 0:
            print(f"Opnieuw gebouwd in {time.monotonic() - start:.1f} s.", flush=True)


def _wait_for_quiet(change: threading.Event) -> None:
    while change.is_set():
        change.clear()
        time.sleep(PAUSE)


class _Watcher(FileSystemEventHandler):
    """Reports changes to files that matter, and whose names end so."""

    def __init__(self, report: Callable[[], None], ending: str = "") -> None:
        self._report = report
        self._ending = ending

    def on_any_event(self, event: FileSystemEvent) -> None:
        is_change = event.event_type in ("created", "modified", "deleted", "moved") and not event.is_directory
        if is_change and any(self._matters(Path(str(path))) for path in (event.src_path, event.dest_path) if path):
            self._report()

    def _matters(self, path: Path) -> bool:
        inside = path.resolve().relative_to(ROOT) if path.resolve().is_relative_to(ROOT) else path
        is_ignored = "__pycache__" in inside.parts or path.name.startswith(".") or path.name.endswith(_DRAFTS)
        return not is_ignored and path.name.endswith(self._ending)
