"""The page that makes a school's edition, in a tab."""

from datetime import datetime

from playwright.sync_api import Page, expect

from build_tools.paths import ROOT

SCHOOL = ROOT / "tests" / "school"
TODAY = datetime(2026, 11, 27, 12)
"""For the page: until when a contact holds is a day in a year from now."""
MOST_SECONDS = 60
"""From the button to the zip; five were measured on two cores."""


class EditionPage:
    """The page in a tab, in the words of who makes an edition."""

    def __init__(self, page: Page, address: str) -> None:
        self.page = page
        self.requests: list[str] = []
        page.on("request", lambda request: self.requests.append(request.url))
        page.clock.set_fixed_time(TODAY)
        page.goto(f"{address}instellingen/inrichten/")
        expect(page.locator("html.has-script")).to_be_attached()

    def fill(self, path: str, value: str) -> None:
        """Fill in a value by its way in school.yml, in a part that may be folded."""
        field = self.page.locator(f'[data-path="{path}"]')
        field.evaluate("element => element.closest('details')?.setAttribute('open', '')")
        field.fill(value)

    def press(self, action: str) -> None:
        """Press a button."""
        self.page.locator(f'[data-action="{action}"]').click()

    @property
    def problems(self) -> list[str]:
        """What the list above the button says, with the field first."""
        return self.page.locator("[data-problems] li").all_inner_texts()

    def beside(self, path: str) -> str:
        """What is said beside a field."""
        return self.page.locator(f'[data-value="{path}"] .value-problem').inner_text()

    def says(self, text: str) -> None:
        """See that the page says this of the zip."""
        expect(self.page.locator("#uitgave-status")).to_contain_text(text, timeout=MOST_SECONDS * 1000)
