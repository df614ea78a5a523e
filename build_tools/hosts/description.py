"""What a host should do with the site: the one description that every host file is written from.

Types, compression, caching, headers, the page for what is not there, and how long a log is kept.
"""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from pathlib import Path

from build_tools.finish.csp import hashes, read_page_scripts
from build_tools.finish.site import NOT_FOUND

TYPES = {
    "html": "text/html",
    "css": "text/css",
    "js": "text/javascript",
    "json": "application/json",
    "wasm": "application/wasm",
    "svg": "image/svg+xml",
    "woff2": "font/woff2",
    "txt": "text/plain",
    "xml": "application/xml",
    "gz": "application/gzip",
    "zip": "application/zip",
}
"""The type of each kind of file that the site has, by its ending."""

SCHOOLS_OWN = {
    "png": "image/png",
    "jpg": "image/jpeg",
    "jpeg": "image/jpeg",
    "gif": "image/gif",
    "webp": "image/webp",
    "pdf": "application/pdf",
    "mp4": "video/mp4",
    "vtt": "text/vtt",
    "csv": "text/csv",
}
"""What a school may put beside it: a host that takes our list for its own must not lose these."""

VITAL_TYPES = ("js", "css", "html", "svg")
"""Endings whose type decides whether a browser uses the file."""

COMPRESSED = ("html", "css", "js", "json", "wasm", "svg", "xml")
"""What becomes smaller on its way. The copies of the engine named txt and woff2 are packed already."""

CHARSET = "utf-8"
"""Of every text. A page says so itself; a list of licences cannot, and a browser would guess."""

NAMED_FOLDER = "assets"
"""Every file below it has its content in its name: such a file never changes."""
NAMED_FILE = f"/{NAMED_FOLDER}/.*[.-][0-9a-f]{{12}}[./]"
"""A pattern of the address of such a file, in whatever folder the site stands."""
FOR_EVER = "public, max-age=31536000, immutable"
ASK_AGAIN = "no-cache"
"""A browser keeps it, and asks each time whether it is still the same."""

LOG_DAYS = 14

_POLICY = {
    "default-src": "'none'",
    "script-src": "",
    "style-src": "",
    "img-src": "'self' data:",
    "font-src": "'self'",
    "connect-src": "'self'",
    "manifest-src": "'self'",
    "worker-src": "'self' blob:",
    "base-uri": "'none'",
    "form-action": "'self'",
    "frame-ancestors": "'self'",
}
"""All that any page of the site needs. Each page has a stricter policy of its own; a browser holds it to both.

Which scripts and styles, the pages say. `frame-ancestors` works in a header only.
"""
FIXED_POLICY = {
    name: value for name, value in _POLICY.items() if name not in ("script-src", "style-src", "frame-ancestors")
}
"""What of it is the same in every edition, and on every host: who may show the site in a frame, a host may change."""
HEADERS = {
    "X-Content-Type-Options": "nosniff",
    "X-Frame-Options": "SAMEORIGIN",
    "Referrer-Policy": "no-referrer",
    "Permissions-Policy": "camera=(self), display-capture=(), geolocation=(), microphone=(), payment=(), usb=()",
    "Cross-Origin-Opener-Policy": "same-origin",
    "Cross-Origin-Resource-Policy": "same-origin",
}
"""The camera is for the page of a team, which reads a picture of squares that a member shows."""
STRICT_TRANSPORT = ("Strict-Transport-Security", "max-age=31536000")
"""Not among the headers: it is about all that stands on this host, so an administrator decides."""


@dataclass(frozen=True)
class Description:
    """What a host should do with one site; `base` is the folder on the host where it stands, from slash to slash."""

    policy: str
    base: str = "/"

    @property
    def headers(self) -> dict[str, str]:
        """The headers of every answer."""
        return {"Content-Security-Policy": self.policy, **HEADERS}

    @property
    def compressed_types(self) -> list[str]:
        """The types of what is worth compressing."""
        return [TYPES[ending] for ending in COMPRESSED]

    @property
    def named_folder(self) -> str:
        """The address of the folder whose files may be kept for ever."""
        return f"{self.base}{NAMED_FOLDER}/"

    @property
    def not_found(self) -> str:
        """The address of the page for what is not there."""
        return f"{self.base}{NOT_FOUND}"

    @property
    def words(self) -> dict[str, str]:
        """What the text of a host file may name; `folder` and `not_found` come after `base`."""
        strict_name, strict_value = STRICT_TRANSPORT
        return {
            "base": self.base,
            "folder": f"{NAMED_FOLDER}/",
            "named": NAMED_FILE,
            "not_found": NOT_FOUND,
            "ask_again": ASK_AGAIN,
            "for_ever": FOR_EVER,
            "strict_name": strict_name,
            "strict_value": strict_value,
            "days": str(LOG_DAYS),
            "charset": CHARSET,
        }


def describe(site: Path, base: str = "/") -> Description:
    """Describe what a host should do with a finished site: its pages say which scripts stand inside them."""
    pages = (page.read_text(encoding="utf-8") for page in sorted(site.rglob("*.html")))
    return Description(policy_of(pages), base)


def sent_type(kind: str) -> str:
    """Give a type as a host sends it: that of a text with what its letters are written in."""
    return f"{kind}; charset={CHARSET}" if kind.startswith("text/") else kind


def policy_of(pages: Iterable[str]) -> str:
    """Give the policy that lets all these pages do what each of them may."""
    found = [read_page_scripts(html) for html in pages]
    scripts = hashes(script for each in found for script in each.inline)
    styles = hashes(style for each in found for style in each.styles)
    own = {
        "script-src": " ".join(["'self'", "'wasm-unsafe-eval'", *scripts]),
        "style-src": " ".join(["'self'", *styles]),
    }
    return "; ".join(f"{name} {value}" for name, value in (_POLICY | own).items())
