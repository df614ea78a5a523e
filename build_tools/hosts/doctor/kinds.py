"""The kinds of host that we know a cure for, and recognising one by what it says of itself."""

from __future__ import annotations

from dataclasses import dataclass
from email.message import Message

from build_tools.hosts import apache, caddy, headers_file, iis, nginx


@dataclass(frozen=True)
class Kind:
    """A kind of host: its name, the file of ours for it, where that goes, and what is done then."""

    name: str
    file: str
    how: str


KINDS = {
    "nginx": Kind("nginx", nginx.NAME, f"Zet {nginx.NAME} in /etc/nginx/, neem het op in het server-blok, en herlaad."),
    "apache": Kind(
        "Apache",
        apache.NAME,
        f"Zet {apache.NAME} als .htaccess naast index.html, met AllowOverride All en mod_headers.",
    ),
    "iis": Kind("IIS", iis.NAME, f"Zet {iis.NAME} naast index.html."),
    "caddy": Kind("Caddy", caddy.NAME, f"Zet {caddy.NAME} in /etc/caddy/, importeer het in het blok, en herlaad."),
    "headers": Kind("Netlify of Cloudflare Pages", headers_file.NAME, f"Zet {headers_file.NAME} naast index.html."),
    "anders": Kind("een andere host", "", ""),
}
"""By the word for `--kind`."""

SIGNS = {
    "microsoft-iis": "iis",
    "nginx": "nginx",
    "openresty": "nginx",
    "apache": "apache",
    "litespeed": "apache",
    "caddy": "caddy",
    "netlify": "headers",
    "cloudflare": "headers",
}


def recognise(headers: Message) -> str:
    """Give the word for the kind of host that answers so."""
    said = headers.get("Server", "").lower()
    return next((kind for sign, kind in SIGNS.items() if sign in said), "anders")
