"""The content security policy of every page, written into the page itself: any host will do."""

from __future__ import annotations

import base64
import hashlib
from collections.abc import Iterable
from dataclasses import dataclass, field
from html.parser import HTMLParser

from build_tools.finish.first_lines import SCRIPT
from build_tools.finish.html_pieces import Telling

_COMMON = {
    "default-src": "'none'",
    "style-src": "'self'",
    "font-src": "'self'",
    "connect-src": "'self'",
    "manifest-src": "'self'",
    "base-uri": "'none'",
    "form-action": "'none'",
}
_TELLING = Telling("on", "style")
"""Where a page can hold something inline."""

_SCRIPT_TYPES = {"", "module", "text/javascript", "application/javascript"}


@dataclass
class PageScripts:
    """What a page asks of its policy: the scripts and styles inside it, and what no policy of ours allows."""

    inline: list[str] = field(default_factory=list)
    forbidden: list[str] = field(default_factory=list)
    styles: list[str] = field(default_factory=list)


def read_page_scripts(html: str) -> PageScripts:
    """Find the inline scripts of a page, and everything inline that is refused."""
    reader = _ScriptReader()
    reader.feed(_TELLING.pieces(html))
    reader.close()
    return reader.found


def guidance_policy(scripts: PageScripts, *, has_form: bool = False) -> str:
    """Give the policy of a page without answers: its own scripts and styles by hash, nothing from elsewhere.

    One that `has_form` may send that, to this site: the question that someone searches for.
    """
    own = {
        "script-src": _with_self(scripts.inline),
        "style-src": _with_self(scripts.styles),
        "img-src": "'self' data:",
        "worker-src": "'self'",
    }
    return _policy(own | ({"form-action": "'self'"} if has_form else {}))


def hashes(texts: Iterable[str]) -> list[str]:
    """Give the hash of each of these scripts or styles, once and in order, as a policy names it."""
    return sorted({f"'sha256-{_digest(text)}'" for text in texts})


def answers_policy() -> str:
    """Give the policy of a page that holds answers: WebAssembly, a worker born from a blob, Trusted Types.

    Of inline scripts it allows the first lines.
    """
    return _policy(
        {
            "script-src": f"'self' 'wasm-unsafe-eval' 'sha256-{_digest(SCRIPT)}'",
            "img-src": "'self' data:",
            "worker-src": "blob:",
            "require-trusted-types-for": "'script'",
            "trusted-types": "i-scan",
        }
    )


def with_policy(html: str, policy: str) -> str:
    """Put the policy at the start of the head, before anything that it governs."""
    before, head, after = html.partition("<head>")
    if not head:
        raise ValueError("the page has no <head>")
    return f'{before}{head}<meta http-equiv="Content-Security-Policy" content="{policy}">{after}'


def _policy(own: dict[str, str]) -> str:
    return "; ".join(f"{name} {value}" for name, value in (_COMMON | own).items())


def _with_self(texts: Iterable[str]) -> str:
    return " ".join(["'self'", *hashes(texts)])


def _digest(text: str) -> str:
    return base64.b64encode(hashlib.sha256(text.encode()).digest()).decode()


class _ScriptReader(HTMLParser):
    """Collects inline scripts and styles, and attributes that only 'unsafe-inline' would allow."""

    def __init__(self) -> None:
        super().__init__(convert_charrefs=False)
        self.found = PageScripts()
        self._inside: list[str] | None = None

    def handle_starttag(self, tag: str, attributes: list[tuple[str, str | None]]) -> None:
        by_name = dict(attributes)
        for name in by_name:
            if name == "style" or name.startswith("on"):
                self.found.forbidden.append(f"<{tag} {name}=…>")
        if tag == "style":
            self._inside = []
        if tag == "script" and "src" not in by_name and (by_name.get("type") or "") in _SCRIPT_TYPES:
            self._inside = []

    def handle_data(self, data: str) -> None:
        if self._inside is not None:
            self._inside.append(data)

    def handle_endtag(self, tag: str) -> None:
        if tag in ("script", "style") and self._inside is not None:
            (self.found.inline if tag == "script" else self.found.styles).append("".join(self._inside))
            self._inside = None
