"""Hosts that do something odd, as some do: each a way of its own to answer."""

import base64
from collections.abc import Callable
from http import HTTPStatus
from pathlib import Path
from urllib.parse import urlsplit

from build_tools.serve.preview import SiteHandler

NAME, PASSWORD = "school", "geheim"


class OwnPolicy(SiteHandler):
    """A host with a policy of its own on all that it serves, as many have."""

    policy = "default-src 'self'"

    def end_headers(self) -> None:
        """Add it."""
        self.send_header("Content-Security-Policy", self.policy)
        super().end_headers()


class WrongTypes(SiteHandler):
    """A host that gives everything but pages one and the same type."""

    endings = (".css", ".js", ".json", ".svg", ".wasm")
    given = "text/plain"

    def guess_type(self, path: str | Path) -> str:  # type: ignore[override]  # as it is called here
        """Give the type."""
        return self.given if str(path).endswith(self.endings) else super().guess_type(path)


def wrong_type(ending: str, given: str = "text/plain") -> type[WrongTypes]:
    """Give a host that is wrong about one ending."""
    return type("WrongType", (WrongTypes,), {"endings": (ending,), "given": given})


class Dripping(SiteHandler):
    """A host that sends everything in small pieces, without saying how much there is."""

    def do_GET(self) -> None:
        """Answer, a piece at a time."""
        file = Path(self.translate_path(self.path))
        file = file / "index.html" if file.is_dir() else file
        if not file.is_file():
            super().do_GET()
            return
        self.send_response(HTTPStatus.OK)
        self.send_header("Content-Type", self.guess_type(str(file)))
        self.send_header("Connection", "close")
        self.end_headers()
        content = file.read_bytes()
        for start in range(0, len(content), 4096):
            self.wfile.write(content[start : start + 4096])
            self.wfile.flush()


class FoundEverything(SiteHandler):
    """A host that answers what is not there with the first page, and says that all is well."""

    def send_head(self):  # type: ignore[no-untyped-def]
        """Give the first page where there is nothing."""
        if not Path(self.translate_path(self.path)).exists():
            self.path = "/index.html"
        return super().send_head()


class Refusing(SiteHandler):
    """A host that refuses some addresses."""

    refuses: Callable[[str], bool]

    def do_GET(self) -> None:
        """Answer, or refuse."""
        if type(self).refuses(urlsplit(self.path).path):
            self.send_error(HTTPStatus.FORBIDDEN)
        else:
            super().do_GET()


def refusing(refuses: Callable[[str], bool]) -> type[Refusing]:
    """Give a host that refuses the paths of which this is true."""
    return type("OneRefusing", (Refusing,), {"refuses": staticmethod(refuses)})


class BehindPassword(SiteHandler):
    """A host that lets in only who gives a name and a password."""

    def do_GET(self) -> None:
        """Answer who gave them."""
        given = base64.b64encode(f"{NAME}:{PASSWORD}".encode()).decode()
        if self.headers["Authorization"] == f"Basic {given}":
            super().do_GET()
            return
        self.send_response(HTTPStatus.UNAUTHORIZED)
        self.send_header("WWW-Authenticate", 'Basic realm="school"')
        self.send_header("Content-Length", "0")
        self.end_headers()


class WithoutQuery(SiteHandler):
    """A host that sends whoever asks something in the address on to the address without it."""

    def do_GET(self) -> None:
        """Answer, or send on."""
        address = urlsplit(self.path)
        if not address.query:
            super().do_GET()
            return
        self.send_response(HTTPStatus.FOUND)
        self.send_header("Location", address.path)
        self.send_header("Content-Length", "0")
        self.end_headers()
