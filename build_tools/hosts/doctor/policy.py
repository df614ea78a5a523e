"""Whether a policy that a host sends leaves the pages what they need: a browser holds a page to both."""

from __future__ import annotations

import re
from collections.abc import Iterable, Mapping

from build_tools.hosts.description import FIXED_POLICY

_META = re.compile(r'http-equiv="Content-Security-Policy" content="([^"]*)"')
FALLBACKS = {
    "worker-src": ("child-src", "script-src", "default-src"),
    "base-uri": (),
    "form-action": (),
}
"""What counts where a directive is not there; for any other it is `default-src`."""
OURS = ("require-trusted-types-for", "trusted-types")
SCRIPTS = "i-scan"
"""The name of our Trusted Types."""
VITAL = {"'self'", "'wasm-unsafe-eval'", "blob:"}
"""Without these something of ours does not work; without the others a picture is lost, or a repair."""

Policy = Mapping[str, set[str]]


def policies_in(header: str) -> dict[str, Policy]:
    """Read a header: one policy, or several with a comma between them, each by its text."""
    texts = [policy.strip() for policy in header.split(",")]
    return {text: _directives(text) for text in texts if text}


def is_ours(policy: Policy) -> bool:
    """Say whether it comes from one of our host files: of this edition, or of another."""
    return all(policy.get(name) == set(sources.split()) for name, sources in FIXED_POLICY.items())


def needs_of(pages: Iterable[str]) -> dict[str, set[str]]:
    """Add up what the policies inside these pages allow."""
    needs: dict[str, set[str]] = {}
    for html in pages:
        found = _META.search(html)
        for name, sources in _directives(found[1]).items() if found else ():
            if name not in OURS:
                needs.setdefault(name, set()).update(sources - {"'none'"})
    return needs


def lacks(policy: Policy, needs: Policy) -> dict[str, set[str]]:
    """Give the sources that pages need and a policy does not allow, by directive."""
    missing = {name: {each for each in sources if not _allows(policy, name, each)} for name, sources in needs.items()}
    return {name: sources for name, sources in missing.items() if sources}


def cure(policy: Policy, name: str, missing: set[str]) -> str:
    """Give the whole directive as it should be: one that is added takes the place of what it falls back on."""
    return " ".join([name, *sorted((_said(policy, name) or set()) - {"'none'"} | missing)])


def is_too_strict_for_scripts(policy: Policy) -> bool:
    """Say whether it asks for Trusted Types by names that are not ours, or of pages that have none."""
    return "require-trusted-types-for" in policy or SCRIPTS not in policy.get("trusted-types", {SCRIPTS})


def _directives(policy: str) -> dict[str, set[str]]:
    words = [directive.split() for directive in policy.split(";") if directive.strip()]
    return {name.lower(): {_plain(each) for each in sources} for name, *sources in reversed(words)}  # the first counts


def _plain(source: str) -> str:
    return source if source.startswith(("'sha", "'nonce-")) else source.lower()


def _allows(policy: Policy, name: str, source: str) -> bool:
    said = _said(policy, name)
    return said is None or bool(said & _as_good_as(source, said))


def _said(policy: Policy, name: str) -> set[str] | None:
    """Give the sources that count for a directive; nothing when the policy says nothing about it."""
    chain = (name, *FALLBACKS.get(name, ("default-src",)))
    return next((policy[each] for each in chain if each in policy), None)


def _as_good_as(source: str, said: set[str]) -> set[str]:
    """Give all that allows what this source allows."""
    if source == "'self'":
        others = {each for each in said if "." in each and not each.startswith("'")}  # perhaps this host, by its name
        return {source, "*", "https:", "http:", *others}
    if source == "'wasm-unsafe-eval'":
        return {source, "'unsafe-eval'"}
    if source.startswith("'sha256-"):
        has_hashes = any(each.startswith(("'sha", "'nonce-")) for each in said)
        return {source} if has_hashes else {source, "'unsafe-inline'"}
    return {source}
