"""What the policies that a host sends keep from the pages, and where each comes from."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping

from build_tools.hosts.doctor.answer import Answer
from build_tools.hosts.doctor.faults import PLACES
from build_tools.hosts.doctor.headers import by_place, our_headers, pages_of, policy_in
from build_tools.hosts.doctor.policy import (
    VITAL,
    Policy,
    cure,
    is_ours,
    is_too_strict_for_scripts,
    lacks,
    needs_of,
    policies_in,
)
from build_tools.hosts.doctor.visit import Visit


def policy_findings(visit: Visit) -> Iterator[tuple[str, str]]:
    """Find what the policy of the first page keeps from any page; if nothing, what others keep from their own."""
    yield from list(_kept_by(visit.home, visit.pages.values())) or _kept_elsewhere(visit)


def _kept_elsewhere(visit: Visit) -> Iterator[tuple[str, str]]:
    """Give what other policies keep from the pages that they come with, and which folders or pages those are."""
    home = policy_in(visit.home.headers)
    pages = pages_of(visit)
    said = {path: policy_in(answer.headers) for path, answer in pages.items()}
    others = {path: (header,) if header != home else () for path, header in said.items()}
    places = by_place(others)
    for header in dict.fromkeys(header for (header,) in places.values()):
        alike = [pages[path] for path in said if said[path] == header]
        found = list(_kept_by(alike[0], alike))
        named = [place for place, headers in places.items() if headers == (header,)]
        for fault in dict.fromkeys(fault for fault, _ in found):
            yield from ((fault, PLACES["only-at"].format(place=place)) for place in named)
            yield from (each for each in found if each[0] == fault)


def _kept_by(answer: Answer, pages: Iterable[Answer]) -> Iterator[tuple[str, str]]:
    """Give what the policies that came with an answer keep from pages: of each all at once, and where it comes from."""
    needs = needs_of(page.text for page in pages)
    policies = policies_in(policy_in(answer.headers))
    for text, policy in policies.items():
        grave, light = list(_gravely(policy, needs)), list(_lightly(policy, needs))
        if grave:
            besides = [PLACES["needed-besides"].format(directive=each) for each in light]
            yield from (("policy", place) for place in (*_origin(text, policies, answer), *grave, *besides))
        elif light:
            needed = [PLACES["needed"].format(directive=each) for each in light]
            yield from (("soft-policy", place) for place in (*_origin(text, policies, answer), *needed))


def _gravely(policy: Policy, needs: Policy) -> Iterator[str]:
    """Give what a policy would have to say for things to work, and what keeps them from it."""
    for name, sources in sorted(lacks(policy, needs).items()):
        if sources & VITAL:
            yield PLACES["needed"].format(directive=cure(policy, name, sources))
    if is_too_strict_for_scripts(policy):
        yield PLACES["trusted-types"]
    if "sandbox" in policy:
        yield PLACES["sandbox"]


def _lightly(policy: Policy, needs: Policy) -> Iterator[str]:
    """Give the directives that a policy would have to say for something small."""
    for name, sources in sorted(lacks(policy, needs).items()):
        if not sources & VITAL:
            yield cure(policy, name, sources)


def _origin(text: str, policies: Mapping[str, Policy], answer: Answer) -> Iterator[str]:
    """Give a policy as it was sent, and whether it comes from our file, beside it, in its place, or without it."""
    yield PLACES["sent"].format(policy=text)
    if is_ours(policies[text]):
        yield PLACES["ours"]
    elif any(is_ours(policy) for policy in policies.values()):
        yield PLACES["beside-ours"]
    else:
        came = our_headers(answer.headers)
        yield PLACES["partly-ours" if len(came) > 1 else "instead-of-ours" if True in came else "not-ours"]
