"""A site of a few files with its list, on a host that does all as it should; faults are planted in either."""

import gzip
import json
from collections.abc import Mapping
from email.message import Message
from http import HTTPStatus
from http.server import SimpleHTTPRequestHandler, ThreadingHTTPServer
from pathlib import Path

from build_tools.finish.csp import answers_policy, guidance_policy, read_page_scripts, with_policy
from build_tools.finish.first_lines import with_first_lines
from build_tools.hosts.description import ASK_AGAIN, COMPRESSED, FOR_EVER, TYPES, Description, policy_of
from tests.hosts.listing import VERSION, write_list

HASH = "0123456789ab"
_PAGE = (
    f'<html><head><link rel="stylesheet" href="assets/css/guide-{HASH}.css">'
    f'<script type="module" src="assets/i-scan-{HASH}/pages/guide.js"></script></head><body>{{}}</body></html>'
)


def _page(text: str, policy: str = "") -> str:
    html = with_first_lines(_PAGE.format(text * 200))
    return with_policy(html, policy or guidance_policy(read_page_scripts(html)))


FILES = {
    "index.html": _page("De eerste pagina. "),
    "404.html": _page("Deze pagina is er niet. "),
    "rollen/coach/index.html": _page("De coach. "),
    "i-scan/invullen/index.html": _page("Vul in. ", answers_policy()),
    f"assets/css/guide-{HASH}.css": "p { margin: 0 }\n" * 100,
    f"assets/i-scan-{HASH}/pages/guide.js": "export const a = 1;\n" * 100,
    f"assets/engine/restored.{HASH}.wasm": "\0asm" * 500,
    f"assets/engine/restored.{HASH}.woff2": "woff" * 10,
    f"assets/engine/restored.{HASH}.txt": "text" * 10,
    "search/pages.json": json.dumps({"pages": ["x"] * 500}),
    "images/logo.svg": f"<svg>{'<path/>' * 200}</svg>",
}
"""The files by their path; each large enough to be worth compressing, where it can be."""


def write_site(
    folder: Path,
    instead: dict[str, str | None] | None = None,
    beside: Mapping[str, str] | None = None,
    version: str = VERSION,
) -> None:
    """Write the site with the list of what it should be; then put something else in its place, or take it away.

    `beside` are more files of the site, `version` is what the list says.
    """
    _write(folder, FILES | dict(beside or {}))
    write_list(folder, version)
    _write(folder, instead or {})


def _write(folder: Path, texts: Mapping[str, str | None]) -> None:
    for path, text in texts.items():
        file = folder / path
        file.parent.mkdir(parents=True, exist_ok=True)
        if text is None:
            file.unlink()
        else:
            file.write_text(text, encoding="utf-8")


class GoodHost(SimpleHTTPRequestHandler):
    """A host that does as our description says. A fault is a method that does otherwise."""

    kept = ASK_AGAIN
    kept_for_ever = FOR_EVER
    policy = policy_of(FILES[path] for path in FILES if path.endswith(".html"))
    compressed = COMPRESSED
    server_version = "nginx/1.22.1"

    def do_GET(self) -> None:
        """Answer."""
        file = self.file()
        content = self.content_of(file) if file else self.not_found()
        headers = self.headers_for(file)
        if (file or Path("404.html")).suffix[1:] in self.compressed and "gzip" in self.headers["Accept-Encoding"]:
            content = gzip.compress(content)
            headers["Content-Encoding"] = "gzip"
        self.send_response(self.status(file))
        for name, value in headers.items():
            self.send_header(name, value)
        self.send_header("Content-Length", str(len(content)))
        self.end_headers()
        self.wfile.write(content)

    def file(self) -> Path | None:
        """Give the file that was asked for, if it is there."""
        file = Path(self.translate_path(self.path))
        file = file / "index.html" if self.path.endswith("/") else file
        return file if file.is_file() else None

    def content_of(self, file: Path) -> bytes:
        """Give what lies there."""
        return file.read_bytes()

    def status(self, file: Path | None) -> int:
        """Give the status."""
        return HTTPStatus.OK if file else HTTPStatus.NOT_FOUND

    def not_found(self) -> bytes:
        """Give what comes where nothing is."""
        return (Path(self.directory) / "404.html").read_bytes()

    def type_of(self, file: Path) -> str:
        """Give the type of a file."""
        return TYPES[file.suffix[1:]]

    def headers_for(self, file: Path | None) -> Message:
        """Give the headers of an answer."""
        headers = Message()
        for name, value in Description(self.policy).headers.items():
            headers[name] = value
        is_named = file is not None and "assets" in file.parts
        headers["Cache-Control"] = self.kept_for_ever if is_named else self.kept
        headers["Content-Type"] = self.type_of(file) if file else "text/html"
        return headers

    def log_message(self, format: str, *arguments: object) -> None:
        """Keep quiet."""


def server_of(kind: type[GoodHost], folder: Path) -> ThreadingHTTPServer:
    """Make a server of this kind for a folder."""
    return ThreadingHTTPServer(("127.0.0.1", 0), lambda *given: kind(*given, directory=str(folder)))
