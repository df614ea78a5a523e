"""Handing a page one thing after another, as files or as pasted texts: all in the page itself, which is quick."""

from __future__ import annotations

from playwright.sync_api import Page

_HAND_IN = """async ([way, contents, kept]) => {
  const line = document.getElementById("bestand-status");
  const said = () => new Promise((told, isSilent) => {
    setTimeout(() => isSilent(new Error("the page says nothing")), 60_000);
    new MutationObserver((_, seer) => line.textContent && [seer.disconnect(), told(line.textContent)])
      .observe(line, { childList: true });
  });
  const hand = {
    file(content) {
      const carried = new DataTransfer();
      carried.items.add(new File([Uint8Array.from(content, sign => sign.charCodeAt(0))], "x.json"));
      const input = document.querySelector("[data-action=open]");
      input.files = carried.files;
      input.dispatchEvent(new Event("change", { bubbles: true }));
    },
    text(content) {
      document.getElementById("plakken").value = content;
      document.querySelector("[data-action=open-tekst]").click();
    },
  };
  const outcomes = [];
  for (const content of contents) {
    line.replaceChildren();
    const told = said();
    hand[way](content);
    outcomes.push([await told, [...document.querySelectorAll(kept)].map(({ value }) => value)]);
  }
  return outcomes;
}"""

Outcome = tuple[str, list[str]]
"""What the page says, and the values of the fields that were asked about."""


def open_each(page: Page, files: list[bytes], kept: str) -> list[Outcome]:
    """Choose each file in turn; `kept` finds the fields to look at after each."""
    return _hand_in(page, "file", [content.decode("latin-1") for content in files], kept)


def paste_each(page: Page, texts: list[str], kept: str) -> list[Outcome]:
    """Paste each text in turn, and press the button."""
    return _hand_in(page, "text", texts, kept)


def _hand_in(page: Page, way: str, contents: list[str], kept: str) -> list[Outcome]:
    outcomes = page.evaluate(_HAND_IN, [way, contents, kept])
    return [(said, values) for said, values in outcomes]
