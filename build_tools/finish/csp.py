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
    """What a page asks of its policy: the scripts inside it, and what no policy of ours allows."""

    inline: list[str] = field(default_factory=list)
    forbidden: list[str] = field(default_factory=list)


def read_page_scripts(html: str) -> PageScripts:
    """Find the inline scripts of a page, and everything inline that is refused."""
    reader = _ScriptReader()
    reader.feed(_TELLING.pieces(html))
    reader.close()
    return reader.found


def guidance_policy(scripts: PageScripts, *, has_form: bool = False) -> str:
    """Give the policy of a page without answers: its own scripts by hash, nothing from elsewhere.

    One that `has_form` may send that, to this site: the question that someone searches for.
    """
    hashes = " ".join(sorted(_hashes(scripts)))
    own = {"script-src": f"'self' {hashes}".strip(), "img-src": "'self' data:", "worker-src": "'self'"}
    return _policy(own | ({"form-action": "'self'"} if has_form else {}))


def inline_hashes(pages: Iterable[str]) -> set[str]:
    """Give the hash of every script that stands inside one of these pages, as a policy names it."""
    return {each for html in pages for each in _hashes(read_page_scripts(html))}


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


def _hashes(scripts: PageScripts) -> set[str]:
    return {f"'sha256-{_digest(script)}'" for script in scripts.inline}


def _digest(script: str) -> str:
    return base64.b64encode(hashlib.sha256(script.encode()).digest()).decode()


class _ScriptReader(HTMLParser):
    """Collects inline scripts, and attributes that only 'unsafe-inline' would allow."""

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
            self.found.forbidden.append("<style>")
        if tag == "script" and "src" not in by_name and (by_name.get("type") or "") in _SCRIPT_TYPES:
            self._inside = []

    def handle_data(self, data: str) -> None:
        if self._inside is not None:
            self._inside.append(data)

    def handle_endtag(self, tag: str) -> None:
        if tag == "script" and self._inside is not None:
            self.found.inline.append("".join(self._inside))
            self._inside = None
