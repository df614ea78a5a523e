"""A page on several screens: what axe finds there, and what falls off.

A page is loaded once and then looked at on each screen, by resizing and by asking for other colours. All rules of axe
hold on a wide and on a narrow screen; on the smallest, where nothing has another colour, only what depends on room is
looked at again, and in the dark only what depends on colours. Of a page that is built as one that was looked at so, or
of a further state of one, what depends on colours and on room is looked at again once: on the smallest screen, in the
dark. What that hides and shows is as on a narrow one, where nothing may fall off either.
"""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

from playwright.sync_api import Page

from build_tools.paths import NODE_MODULES

AXE = (NODE_MODULES / "axe-core" / "axe.min.js").read_text(encoding="utf-8")
SECOND_ENGINE = (NODE_MODULES / "accessibility-checker-engine" / "ace-window.js").read_text(encoding="utf-8")
RULES = ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice"]
COLOURS = ["color-contrast"]
"""The rules that depend on colours."""
ROOM = ["scrollable-region-focusable", "target-size"]
"""The rules that depend on room."""
LOOKS = [*COLOURS, *ROOM]
WIDE = 1280
NARROW = 360
SMALLEST = 320
"""WCAG 2.2, success criterion 1.4.10: reflow."""

_HEIGHT = 800
_EVERY_SCREEN = {
    WIDE: {"light": RULES, "dark": COLOURS},
    NARROW: {"light": RULES, "dark": COLOURS},
    SMALLEST: {"light": ROOM},
}
_AS_ANOTHER = {WIDE: {"light": RULES}, NARROW: {}, SMALLEST: {"dark": LOOKS}}


def violations(page: Page, rules: list[str] = RULES) -> list[str]:
    """Give what axe finds on the page as it stands, one line for each place."""
    if not page.evaluate("'axe' in window"):
        page.evaluate(AXE)
    script = "rules => axe.run(document, {runOnly: rules, resultTypes: ['violations']}).then(found => found.violations)"
    found: list[dict[str, Any]] = page.evaluate(script, rules)
    return [f"{each['id']}: {node['html'][:160]}" for each in found for node in each["nodes"]]


def second_opinion(page: Page) -> list[str]:
    """Give what another engine holds against WCAG 2.2 on the page as it stands, one line for each place.

    What it only asks people to look at is left out.
    """
    if not page.evaluate("'ace_ibma' in window"):
        page.evaluate(SECOND_ENGINE)
    found: list[str] = page.evaluate(_SECOND_OPINION)
    return found


_SECOND_OPINION = """async () => {
  const { results } = await new ace_ibma.Checker().check(document, ["WCAG_2_2"]);
  return results
    .filter(({ value }) => value[0] === "VIOLATION" && value[1] === "FAIL")
    .map(({ ruleId, message, snippet }) => `${ruleId}: ${message}: ${snippet.slice(0, 160)}`);
}"""


def faults(page: Page, *, is_new: bool = False) -> list[str]:
    """Give what axe finds, and what falls off; each with its screen. Of what is new, all that is looked at.

    The colours stand still for this: halfway between light and dark, contrast is neither's. Afterwards the page is wide
    and light.
    """
    found: list[str] = []
    for width, schemes in (_EVERY_SCREEN if is_new else _AS_ANOTHER).items():
        page.set_viewport_size({"width": width, "height": _HEIGHT})
        found += [f"{width}: {fault}" for fault in _too_wide(page, width)]
        for scheme, rules in schemes.items():
            page.emulate_media(color_scheme=scheme)
            settle(page)
            found += [f"{width}, {scheme}: {fault}" for fault in violations(page, rules)]
    page.emulate_media(color_scheme="light")
    page.set_viewport_size({"width": WIDE, "height": _HEIGHT})
    return found


def settle(page: Page) -> None:
    """Let all that moves arrive at once."""
    page.evaluate(_SETTLE)


_SETTLE = """() => document.getAnimations()
  .filter(each => Number.isFinite(each.effect.getComputedTiming().endTime))
  .forEach(each => each.finish())"""


def _too_wide(page: Page, width: int) -> Iterator[str]:
    needed: int = page.evaluate("document.documentElement.scrollWidth")
    if needed > width:
        yield f"the page is {needed} wide"
