"""Work on a page that was renewed: what fits is there, and what does not is said and offered as a file, never lost."""

import json
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import pytest
from playwright.sync_api import Page, expect

CHANGED = """change => {
  const [name] = Object.keys(sessionStorage);
  const kept = JSON.parse(sessionStorage.getItem(name));
  const fields = kept.fields && { fields: {...kept.fields, ...change.fields} };
  sessionStorage.setItem(name, JSON.stringify({...kept, ...change, ...fields}));
}"""
"""As an earlier release of the page left it in the tab."""


@dataclass(frozen=True)
class Changed:
    """A page, the field that someone fills, what its draft holds besides, and what of the field fits afterwards."""

    path: str
    field: str
    draft: dict[str, Any]
    left: str


SHEET = Changed("werkbladen/taakafspraak/", "form.sheet textarea", {"fields": {"vak-van-toen": "Van toen"}}, "Van nu")
PROFILE = Changed("programma/doelprofiel/", "form.profile [name=naam]", {"instrument_version": "1.0"}, "")


@pytest.mark.parametrize("changed", [SHEET, PROFILE], ids=["sheet", "profile"])
def test_what_no_longer_fits_is_offered_until_someone_has_seen_it(
    page: Page, address: str, tmp_path: Path, changed: Changed
) -> None:
    """A worksheet that lost a field, a profile of other statements; the file holds all of it, as it was."""
    field = page.locator(changed.field).first
    page.goto(address + changed.path)
    field.fill("Van nu")
    page.evaluate(CHANGED, changed.draft)
    notice = page.get_by_role("region", name="Deze pagina is vernieuwd")
    for _ in range(2):
        page.reload()
        expect(notice).to_be_visible()
        expect(field).to_have_value(changed.left)
    with page.expect_download() as download:
        notice.get_by_role("button", name="Bewaar wat er stond").click()
    download.value.save_as(tmp_path / "eerder.json")
    old = json.loads((tmp_path / "eerder.json").read_text(encoding="utf-8"))
    assert "Van nu" in json.dumps(old)
    assert old.items() >= {name: value for name, value in changed.draft.items() if name != "fields"}.items()
    assert old.get("fields", {}).items() >= changed.draft.get("fields", {}).items()
    assert not {"unsaved", "before"} & old.keys()
    notice.get_by_role("button", name="Ik heb het gezien").click()
    page.reload()
    expect(page.locator("html.has-script")).to_be_attached()
    expect(notice).to_be_hidden()


def test_who_empties_a_page_wipes_what_was_set_aside(page: Page, address: str) -> None:
    """Nothing of it stays in the tab."""
    page.goto(address + SHEET.path)
    page.locator(SHEET.field).first.fill("Van nu")
    page.evaluate(CHANGED, SHEET.draft)
    page.reload()
    expect(page.locator("#ouder-werk")).to_be_visible()
    page.locator("[data-action=wis]").click()
    page.locator("[data-action=wis-zeker]").click()
    expect(page.locator("#ouder-werk")).to_be_hidden()
    assert page.evaluate("sessionStorage.length") == 0
