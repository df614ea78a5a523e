"""Faults that a host can have, each planted on a host or in the files of a small site that is good otherwise."""

import gzip
from email.message import Message
from pathlib import Path

from build_tools.hosts.doctor.faults import ONLY_IN_BROWSER
from scan.school.security_text import SECURITY_TEXT
from tests.hosts.small_site import FILES, HASH, GoodHost

OLD = "f" * 12
ON_THEIR_OWN = {
    *("silent", "no-https", "left-over", "no-security-text", "old-security-text", "other-address"),
    *ONLY_IN_BROWSER,
}
"""The faults that tests of their own plant."""


class Types(GoodHost):
    """Scripts without a type that runs."""

    def type_of(self, file: Path) -> str:
        """Give another."""
        return "text/plain" if file.suffix == ".js" else super().type_of(file)


class SoftTypes(GoodHost):
    """WebAssembly and JSON without a type."""

    def type_of(self, file: Path) -> str:
        """Give another."""
        return "application/octet-stream" if file.suffix in (".wasm", ".json") else super().type_of(file)


class NoFolders(GoodHost):
    """No page at the address of a folder."""

    def file(self) -> Path | None:
        """Give nothing there."""
        return None if self.path.endswith("/") else super().file()


class Lists(GoodHost):
    """A list of files at the address of a folder."""

    def do_GET(self) -> None:
        """Give it."""
        if self.path.endswith("/") and self.file():
            self.send_response(200)
            self.send_header("Content-Type", "text/html")
            self.end_headers()
            self.wfile.write(b"<title>Index of</title>")
        else:
            super().do_GET()


class AllIsWell(GoodHost):
    """The first page where nothing is."""

    def file(self) -> Path | None:
        """Give it."""
        return super().file() or Path(self.directory) / "index.html"


class Bare404(GoodHost):
    """Words of its own where nothing is."""

    def not_found(self) -> bytes:
        """Give them."""
        return b"<h1>404 Not Found</h1>"


class NoJson(GoodHost):
    """A filter that refuses names."""

    def status(self, file: Path | None) -> int:
        """Refuse."""
        return 403 if file and file.suffix == ".woff2" else super().status(file)


class Unsaid(GoodHost):
    """Nothing is said of how long something may be kept, nor of safety."""

    def headers_for(self, file: Path | None) -> Message:
        """Leave all out."""
        headers = Message()
        headers["Content-Type"] = self.type_of(file) if file else "text/html"
        return headers


class WithoutOurFile(Unsaid):
    """A policy of its own, and nothing of ours."""

    def headers_for(self, file: Path | None) -> Message:
        """Give it."""
        headers = super().headers_for(file)
        headers["Content-Security-Policy"] = "default-src 'self'"
        return headers


class PartOfOurFile(WithoutOurFile):
    """The same, on a host that sends one of ours by itself, as many do."""

    def headers_for(self, file: Path | None) -> Message:
        """Give both."""
        headers = super().headers_for(file)
        headers["X-Content-Type-Options"] = "nosniff"
        return headers


class OwnHeaderInFolder(GoodHost):
    """A header of its own for a folder, with which nginx drops there what holds for the whole host."""

    def headers_for(self, file: Path | None) -> Message:
        """Give that one only."""
        return self._own() if self.path.startswith("/i-scan/") else super().headers_for(file)

    def _own(self) -> Message:
        headers = Message()
        headers["X-Test"] = "1"
        headers["Content-Type"] = "text/html"
        return headers


class OwnPolicyInFolder(GoodHost):
    """A policy for one folder, in the place of ours."""

    def headers_for(self, file: Path | None) -> Message:
        """Give it."""
        headers = super().headers_for(file)
        if self.path.startswith("/i-scan/"):
            headers.replace_header("Content-Security-Policy", "default-src 'self'; frame-ancestors 'self'")
        return headers


class ReadyMade(GoodHost):
    """A rule to files that lie there compressed: what compresses on the way does so once more, and it is told once."""

    ready_made: tuple[str, ...] = (".css",)

    def content_of(self, file: Path) -> bytes:
        """Give those."""
        content = super().content_of(file)
        return gzip.compress(content) if file.suffix in self.ready_made else content


class ReadyMadeFolders(GoodHost):
    """The same, by a rule for addresses that end in a slash."""

    def content_of(self, file: Path) -> bytes:
        """Give those."""
        content = super().content_of(file)
        return gzip.compress(content) if self.path.endswith("/") else content


class SaidAndNot(GoodHost):
    """A header that says of styles that they are compressed."""

    compressed = ()

    def headers_for(self, file: Path | None) -> Message:
        """Give it."""
        headers = super().headers_for(file)
        if file and file.suffix == ".css":
            headers["Content-Encoding"] = "gzip"
        return headers


class Elsewhere(GoodHost):
    """A login on another host."""

    def do_GET(self) -> None:
        """Send on, by another name for this machine."""
        if (self.headers["Host"] or "").startswith("127.0.0.1"):
            self.send_response(302)
            self.send_header("Location", f"http://localhost:{self.server.server_address[1]}/")
            self.end_headers()
        else:
            super().do_GET()


def _with(kind: type[GoodHost] = GoodHost, **said: object) -> type[GoodHost]:
    return type("Planted", (kind,), said)


HOSTS = {
    "type": Types,
    "soft-type": SoftTypes,
    "no-folder-page": NoFolders,
    "all-is-well": AllIsWell,
    "no-own-404": Bare404,
    "refused": NoJson,
    "pages-unsaid": Unsaid,
    "no-headers": Unsaid,
    "elsewhere": Elsewhere,
    "pages-kept": _with(kept="public, max-age=86400"),
    "named-not-kept": _with(kept_for_ever="no-cache"),
    "still-compressed": ReadyMade,
    "not-compressed": _with(compressed=("html",)),
    "policy": _with(policy="default-src 'self'"),
    "soft-policy": _with(policy=GoodHost.policy.replace("data:", "")),
}
"""What each host does wrong, by the key of the fault."""
SITES: dict[str, dict[str, str | None]] = {
    "missing": {f"assets/i-scan-{HASH}/pages/guide.js": None},
    "mixed": {"rollen/coach/index.html": FILES["rollen/coach/index.html"].replace(HASH, OLD)},
    "changed": {"index.html": FILES["index.html"] + "<script>track()</script>"},
    "page-instead": {f"assets/engine/restored.{HASH}.wasm": "<!doctype html><title>Geblokkeerd</title>"},
    "no-list": {"release.json": None},
}
"""What is wrong with the files on a host that does all well."""
LEFT_OVER = "programma/ai/index.html"
EDITION = {"name": "i-coach bij De Brug", "hidden": [LEFT_OVER, "bruggen-bouwen/tijdlijn/index.html"]}
"""What the list of a school's edition says that leaves two pages out."""
SECURE = EDITION | {"at_root": [SECURITY_TEXT]}
"""What it says besides when the edition tells whom to tell of what is not safe."""
ELSEWHERE_NAMED = f'<link rel="canonical" href="https://elders.example/">{FILES["index.html"]}'
"""The first page of an edition that says that it stands at another address."""
MORE_HOSTS = {
    "a list of files": (Lists, "no-folder-page"),
    "a policy for another site": (_with(policy="default-src *; worker-src 'none'; script-src 'self'"), "policy"),
    "trusted types": (_with(policy="require-trusted-types-for 'script'; frame-ancestors 'self'"), "policy"),
    "a sandbox": (_with(policy="sandbox allow-scripts; frame-ancestors 'self'"), "policy"),
    "a header of a folder": (OwnHeaderInFolder, "no-headers"),
    "a policy of a folder": (OwnPolicyInFolder, "policy"),
    "a policy of a host without our file": (WithoutOurFile, "policy"),
    "a policy of ours that someone changed": (
        _with(policy=GoodHost.policy.replace("worker-src 'self' blob:", "")),
        "policy",
    ),
    "compressed and not said": (
        _with(ReadyMade, compressed=[each for each in GoodHost.compressed if each != "css"]),
        "still-compressed",
    ),
    "folders compressed twice": (ReadyMadeFolders, "still-compressed"),
    "said to be compressed, and not": (SaidAndNot, "refused"),
    "a policy beside a part of ours": (PartOfOurFile, "policy"),
    "a list compressed twice": (_with(ReadyMade, ready_made=(".json",)), "still-compressed"),
    "two policies": (_with(policy=f"{GoodHost.policy}, script-src 'self'"), "policy"),
}
