"""What the policies that a host sends keep from the pages, and where each comes from."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping

from build_tools.hosts.doctor.answer import Answer
from build_tools.hosts.doctor.faults import PLACES
from build_tools.hosts.doctor.headers import by_place, pages_of, policy_in
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
    home = policy_in(visit.home.headers)
    yield from list(_kept_by(home, visit.pages.values())) or _kept_elsewhere(visit, home)


def _kept_elsewhere(visit: Visit, home: str) -> Iterator[tuple[str, str]]:
    """Give what other policies keep from the pages that they come with, and which folders or pages those are."""
    pages = pages_of(visit)
    said = {path: policy_in(answer.headers) for path, answer in pages.items()}
    others = {path: (header,) if header != home else () for path, header in said.items()}
    places = by_place(others)
    for header in dict.fromkeys(header for (header,) in places.values()):
        found = list(_kept_by(header, (pages[path] for path in said if said[path] == header)))
        named = [place for place, headers in places.items() if headers == (header,)]
        for fault in dict.fromkeys(fault for fault, _ in found):
            yield from ((fault, PLACES["only-at"].format(place=place)) for place in named)
            yield from (each for each in found if each[0] == fault)


def _kept_by(header: str, pages: Iterable[Answer]) -> Iterator[tuple[str, str]]:
    needs = needs_of(answer.unpacked.decode(errors="replace") for answer in pages)
    policies = policies_in(header)
    for text, policy in policies.items():
        found = list(_held_back(policy, needs))
        for fault in dict.fromkeys(fault for fault, _ in found):
            yield from ((fault, place) for place in _origin(text, policies))
            yield from (each for each in found if each[0] == fault)


def _held_back(policy: Policy, needs: Policy) -> Iterator[tuple[str, str]]:
    """Give what a policy keeps from the pages, and what it would have to say."""
    for name, sources in sorted(lacks(policy, needs).items()):
        fault = "policy" if sources & VITAL else "soft-policy"
        yield fault, PLACES["needed"].format(directive=cure(policy, name, sources))
    if is_too_strict_for_scripts(policy):
        yield "policy", PLACES["trusted-types"]
    if "sandbox" in policy:
        yield "policy", PLACES["sandbox"]


def _origin(text: str, policies: Mapping[str, Policy]) -> Iterator[str]:
    """Give a policy as it was sent, and whether it comes from our file, beside what does, or alone."""
    yield PLACES["sent"].format(policy=text)
    if is_ours(policies[text]):
        yield PLACES["ours"]
    else:
        yield PLACES["beside-ours" if any(is_ours(policy) for policy in policies.values()) else "not-ours"]
