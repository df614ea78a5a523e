"""Making a school's edition in the browser, as a web administrator would: from a form to a zip, ready to unpack."""

import base64
import json
import re
import zipfile
from pathlib import Path

import pytest
from playwright.sync_api import Page, expect

from build_tools.hosts.description import describe
from build_tools.hosts.files import host_files
from build_tools.paths import CONTENT
from build_tools.school.edition import read_edition
from scan.school.imprint import imprint
from scan.school.school import Logo
from scan.school.school_file import school_yaml
from scan.school.security_text import SECURITY_TEXT
from scan.school.sitemap import SITEMAP
from scan.school.slots import fill_install_page
from tests.browser.edition.conftest import BESIDE, KEPT, Offered
from tests.browser.edition.edition_page import SCHOOL, EditionPage
from tests.browser.pages.screens import faults
from tests.scan.school.edition_requests import INSTALL_PAGE

MOST_WORDS = 120
"""Of what someone reads before the first field."""


def _unpacked(zip_: Path, folder: Path) -> Path:
    with zipfile.ZipFile(zip_) as archive:
        assert archive.testzip() is None
        archive.extractall(folder)
    (top,) = folder.iterdir()
    return top


def _files(folder: Path) -> dict[str, bytes]:
    return {file.relative_to(folder).as_posix(): file.read_bytes() for file in folder.rglob("*") if file.is_file()}


def _make(page: Page, offered: Offered, target: Path) -> EditionPage:
    """Fill in the form with slips of the pen, mend them, make the zip and keep it."""
    edition = EditionPage(page, offered.address)
    edition.fill("colours.light.accent", "#ffcc00")
    beside = page.locator('[data-value="colours.light.accent"] .value-problem')
    expect(beside).to_contain_text("Maak de kleur donkerder")
    edition.fill("word.one", "ict-maatje")
    edition.fill("security.until", "volgend jaar")
    edition.press("maak")
    expect(page.locator("[data-problems] a").first).to_be_focused()
    assert [line.partition(":")[0] for line in edition.problems] == [
        "Naam van de site",
        "Accent van kleine letters, lijnen en de boog onder een titel",
        "Meer, zoals digicoaches",
        "Met lidwoord, zoals de digicoach",
        "Tot welke dag klopt het contact bij 'Iets dat niet veilig lijkt'?",
    ]
    assert edition.beside("name") == "Dit veld is nog leeg. Vul het in."
    assert [fault for fault in faults(page) if "look-" not in fault] == []  # the sample shows how poor the colour is
    page.locator("[data-problems] a").first.press("Enter")
    expect(page.locator("#w-name")).to_be_focused()
    page.keyboard.type("De Verzonnen Brug & Co")
    for path, value in {
        "colours.light.accent": "#9a3b00",
        "colours.light.brand": "#5b1a57",
        "word.many": "ict-maatjes",
        "word.the": "het ict-maatje",
        "word.before": "ict-maatjes",
        "logo.alt": "De Verzonnen Brug",
        "contact.content.who": 'Team "ict"',
        "contact.content.how": "ict@verzonnenbrug.example",
        "contact.security.who": "Servicedesk",
        "contact.security.how": "https://verzonnenbrug.example/melden",
        "security.until": "2027-10-01",
        "privacy.log_days": "14",
        "privacy.teams": "niemand verzamelt ze",
        "accessibility.statement": "https://verzonnenbrug.example/toegankelijk",
        "accessibility.days": "5",
        "address": "https://icoach.example/",
    }.items():
        edition.fill(path, value)
    page.locator('[data-picture="logo"]').set_input_files(SCHOOL / "logo.svg")
    page.locator('[data-picture="icon"]').set_input_files(SCHOOL / "icoon.svg")
    _says_the_name(page)
    page.locator("summary", has_text="Pagina's weglaten").click()
    page.get_by_label("Tijdlijn").check()
    sample = page.locator('[data-look="light"]')
    expect(sample.locator("[data-look-text]")).to_contain_text("Het ict-maatje helpt")
    expect(sample.locator(".look-bar")).to_have_css("background-color", "rgb(91, 26, 87)")
    expect(sample.locator("img")).to_have_attribute("src", _as_address(SCHOOL / "logo.svg"))
    beside_the_field = page.locator('[data-look-bar="light"]')
    expect(beside_the_field.locator("img")).to_have_attribute("src", _as_address(SCHOOL / "logo.svg"))
    expect(beside_the_field.locator(".look-bar")).to_have_css("background-color", "rgb(91, 26, 87)")
    edition.press("maak")
    edition.says("De zip is klaar")
    expect(page.locator('[data-action="bewaar"]')).to_be_focused()
    with page.expect_download() as download:
        page.keyboard.press("Enter")
    download.value.save_as(target)
    edition.says("Neem ook de map .well-known mee")
    assert faults(page, is_new=True) == []
    assert [url for url in edition.requests if not url.startswith((offered.address, "data:", "blob:"))] == []
    return edition


def _says_the_name(page: Page) -> None:
    """In the sample the name stands beside the logo, in two parts, until the logo says it."""
    bar = page.locator('[data-look="light"] .look-bar')
    expect(bar.locator('[data-own="mark"]')).to_have_count(1)
    expect(bar.locator("one-word")).to_have_text(["De Verzonnen", "Brug & Co"])
    bar.scroll_into_view_if_needed()
    expect(bar.locator("[data-look-name]")).to_be_in_viewport()
    page.get_by_label("In het logo staat de naam al").check()
    expect(bar.locator('[data-own="name"]')).to_have_count(1)
    expect(bar.locator("[data-look-name]")).not_to_be_in_viewport()


def test_what_the_page_makes_is_what_a_build_makes(page: Page, offered: Offered, tmp_path: Path) -> None:
    """Every problem at once with its cure; then the same bytes, file by file, and values that open again.

    New files among them, and those that go; what is kept of the release before stays as it was.
    """
    _make(page, offered, tmp_path / "school.zip")
    top = _unpacked(tmp_path / "school.zip", tmp_path / "unpacked")
    assert {each.name for each in top.iterdir()} == {"site", "school", "host", "INSTALLEREN.html"}
    values = read_edition(top / "school", CONTENT)
    assert values.school.hide == ("bruggen-bouwen/tijdlijn.md",)
    assert values.school.logo == Logo("logo.svg", "De Verzonnen Brug", shows_name=True)
    assert "  shows_name: true\n" in (top / "school" / "school.yml").read_text(encoding="utf-8")
    whole = _unpacked(offered.zip, tmp_path / "neutral")
    neutral = _files(whole / "site")
    built = imprint(neutral, values.school, values.marks)
    made = _files(top / "site")
    assert [path for path in {*built, *made} if built.get(path) != made.get(path)] == []
    assert made.keys() - neutral.keys() > {SITEMAP, SECURITY_TEXT}
    assert "bruggen-bouwen/tijdlijn/index.html" in neutral.keys() - made.keys()
    assert {path: made[path] for path in KEPT} == KEPT
    install = (top / "INSTALLEREN.html").read_text(encoding="utf-8")
    assert install == fill_install_page(INSTALL_PAGE, values.school)
    assert "De Verzonnen Brug &amp; Co" in install
    assert _files(top / "host") == _files(whole / "host")
    _opens_again(page, tmp_path / "school.zip")


@pytest.mark.parametrize(
    "of_school",
    [
        ("https://www.brug.example/icoach/", "/icoach/"),
        ("www.brug.example/ict/de_coach-2", "/ict/de_coach-2/"),
        ("https://www.brug.example/map%20hier/", "/"),
    ],
)
def test_the_host_files_are_those_of_the_folder_in_the_address(
    page: Page, offered: Offered, site: Path, tmp_path: Path, of_school: tuple[str, str]
) -> None:
    """As a build writes them, so that nobody has to change one by hand, also when a zip is opened for another folder.

    A folder of which more than its letters would have to be written stays for its administrator to fill in.
    """
    address, folder = of_school
    (tmp_path / "school.yml").write_text(school_yaml({"name": "De Brug", "address": "https://brug.example/eerder/"}))
    edition = EditionPage(page, offered.address)
    page.locator("#eerder").set_input_files(tmp_path / "school.yml")
    expect(page.locator("#w-name")).to_have_value("De Brug")
    edition.fill("address", address)
    edition.press("maak")
    edition.says("De zip is klaar")
    with page.expect_download() as download:
        edition.press("bewaar")
    download.value.save_as(tmp_path / "school.zip")
    host = _files(_unpacked(tmp_path / "school.zip", tmp_path / "unpacked") / "host")
    assert host.pop(BESIDE)
    assert {name: text.decode() for name, text in host.items()} == host_files(describe(site, folder))


def _opens_again(page: Page, zip_: Path) -> None:
    """The zip brings every value back, pictures among them; and it is no zip to make another of."""
    page.on("dialog", lambda dialog: dialog.accept())
    page.reload()
    page.locator("#eerder").set_input_files(zip_)
    expect(page.locator("#eerder-status")).to_have_text("De waarden zijn ingevuld.")
    expect(page.locator("#w-name")).to_have_value("De Verzonnen Brug & Co")
    expect(page.locator("#w-contact-content-who")).to_have_value('Team "ict"')
    expect(page.locator("#w-security-until")).to_have_value("2027-10-01")
    expect(page.get_by_label("Tijdlijn")).to_be_checked()
    expect(page.get_by_label("In het logo staat de naam al")).to_be_checked()
    expect(page.locator('[data-look="light"] img')).to_have_attribute("src", _as_address(SCHOOL / "logo.svg"))


def _as_address(file: Path) -> str:
    return f"data:image/svg+xml;base64,{base64.b64encode(file.read_bytes()).decode()}"


def test_a_zip_that_cannot_be_used_says_which_can(page: Page, address: str, tmp_path: Path) -> None:
    """On a host without the zip someone chooses it; of one that is wrong the page says what to do."""
    edition = EditionPage(page, address)
    edition.fill("name", "De Brug")
    chooser = page.get_by_label("Kies de zip van deze versie")
    expect(chooser).to_be_hidden()
    expect(page.get_by_text("Ligt de zip niet op deze webserver? Kies hem hier")).to_be_visible()
    edition.press("maak")
    edition.says("ligt niet op deze webserver")
    expect(chooser).to_be_focused()
    version = json.loads(page.locator("#uitgave-vraagt").inner_text())["version"]
    for name, (contents, said) in _wrong_zips(version).items():
        file = tmp_path / f"{name}.zip"
        with zipfile.ZipFile(file, "w", zipfile.ZIP_DEFLATED) as archive:
            for path, text in contents.items():
                archive.writestr(f"i-coach/{path}", text)
        chooser.set_input_files(file)
        edition.press("maak")
        edition.says(said)
    (tmp_path / "geen.zip").write_text("geen zip")
    chooser.set_input_files(tmp_path / "geen.zip")
    edition.press("maak")
    edition.says("is geen hele zip")


def _wrong_zips(version: str) -> dict[str, tuple[dict[str, str], str]]:
    """Give what is in each, and what is said of it."""
    manifest = {"format": "i-coach-release", "version": version, "files": {"index.html": "0" * 64}}
    ours = {"site/release.json": json.dumps(manifest), "site/index.html": "<p>"}
    other = json.dumps(manifest | {"version": "0.0.1"})
    of_before = manifest | {"files": {}, "kept": {"version": "0.0.1", "files": {"assets/eerder.css": "0" * 64}}}
    return {
        "een-uitgave": (ours | {"school/school.yml": "name: A"}, "al de uitgave van een school"),
        "beschadigd": (ours, "een bestand niet goed: index.html"),
        "beschadigd-van-eerder": (
            {"site/release.json": json.dumps(of_before), "site/assets/eerder.css": ":root{}"},
            "een bestand niet goed: assets/eerder.css",
        ),
        "andere-versie": (ours | {"site/release.json": other}, "van versie 0.0.1"),
        "iets-anders": ({"lees-mij.txt": "hoi"}, "zit deze site niet"),
    }


def _asks_for_the_picture(edition: EditionPage) -> None:
    """One that the values name and nobody chose stops the zip, until someone takes it away."""
    edition.press("maak")
    expect(edition.page.locator("[data-problems] a")).to_have_count(1)
    assert edition.problems == ["Icoon: icoon.svg is nog niet gekozen. Kies dat beeld opnieuw, of haal het weg."]
    edition.page.get_by_role("button", name="Haal icoon weg").click()
    expect(edition.page.locator("[data-problems]")).to_be_hidden()


def test_what_everybody_leaves_out_is_filled_in(page: Page, address: str) -> None:
    """The # of a colour and the https:// of an address; what is no address stays for its owner to see."""
    edition = EditionPage(page, address)
    for path, typed, wanted in (
        ("address", "icoach.example", "https://icoach.example"),
        ("accessibility.statement", "http://a.example", "http://a.example"),
        ("colours.light.brand", "5b1a57", "#5b1a57"),
        ("colours.light.link", "blauw", "blauw"),
    ):
        edition.fill(path, typed)
        field = page.locator(f'[data-path="{path}"]')
        field.press("Tab")
        expect(field).to_have_value(wanted)
    expect(page.locator('[data-picks="colours.light.brand"]')).to_have_value("#5b1a57")


@pytest.mark.parametrize(
    ("day", "said"),
    [
        ("2025-10-01", "Die dag is al voorbij. Kijk of het contact nog klopt, en kies een dag binnen een jaar."),
        ("2026-11-27", "Die dag is al voorbij."),
        ("2026-11-28", ""),
        ("2027-11-26", ""),
        ("2027-11-27", "Die dag is een jaar of meer weg. Kies een dag binnen een jaar."),
        ("2027-13-01", "is geen datum"),
    ],
)
def test_until_when_the_contact_for_security_holds_is_a_day_of_the_next_year(
    page: Page, address: str, tmp_path: Path, day: str, said: str
) -> None:
    """An old zip brings its day along, so it is said when someone makes the next; the last day is one button away."""
    edition = EditionPage(page, address)
    (tmp_path / "school.yml").write_text(school_yaml({"name": "De Brug", "security": {"until": day}}))
    page.locator("#eerder").set_input_files(tmp_path / "school.yml")
    expect(page.locator("#w-security-until")).to_have_value(day)
    edition.press("maak")
    if not said:
        edition.says("ligt niet op deze webserver")
        return
    link = page.locator("[data-problems] a")
    expect(link).to_have_text("Tot welke dag klopt het contact bij 'Iets dat niet veilig lijkt'?")
    assert said in edition.problems[0]
    if "datum" not in said:
        link.press("Enter")
        page.get_by_role("button", name="Neem 2027-11-26").press("Enter")
        expect(page.locator("#w-security-until")).to_have_value("2027-11-26")
        expect(page.locator("[data-problems]")).to_be_hidden()


_BEFORE = """(field) => [...document.querySelectorAll("h1, :is(.md-typeset, #uitgave) :is(h2, p, li, legend, label)")]
    .filter((each) => each.compareDocumentPosition(field) & Node.DOCUMENT_POSITION_FOLLOWING && each.checkVisibility())
    .map((each) => each.innerText).join(" ")"""


def test_the_form_begins_before_long(page: Page, address: str) -> None:
    """Who wants to fill it in has read little by then."""
    EditionPage(page, address)
    before = page.evaluate(f"({_BEFORE})(document.querySelector('#eerder'))")
    assert "in je browser" in before
    assert len(before.split()) < MOST_WORDS


def test_the_colour_that_would_do_is_one_button_away(page: Page, address: str) -> None:
    """Who takes it stands in the field again, with that colour in it and nothing wrong with it."""
    edition = EditionPage(page, address)
    edition.fill("colours.light.accent", "#ffcc00")
    button = page.get_by_role("button", name=re.compile("^Neem #[0-9a-f]{6}$"))
    expect(button).to_be_visible()
    better = button.inner_text().removeprefix("Neem ")
    button.press("Enter")
    field = page.locator('[data-path="colours.light.accent"]')
    expect(field).to_have_value(better)
    expect(field).to_be_focused()
    expect(page.locator('[data-picks="colours.light.accent"]')).to_have_value(better)
    expect(page.locator(".value-problem:visible")).to_have_count(0)


def test_an_empty_field_shows_the_colour_that_the_site_gets(page: Page, address: str) -> None:
    """Ours; and of the buttons that of the header, as soon as a school names one, lighter in dark."""
    edition = EditionPage(page, address)
    buttons = {scheme: page.locator(f'[data-path="colours.{scheme}.action"]') for scheme in ("light", "dark")}
    ours = {scheme: field.get_attribute("placeholder") for scheme, field in buttons.items()}
    for scheme, brand in (("light", "#1b3a5c"), ("dark", "#1b3a5c")):
        edition.fill(f"colours.{scheme}.brand", brand)
    for scheme, wanted in (("light", "#1b3a5c"), ("dark", "#546b85")):
        expect(buttons[scheme]).to_have_attribute("placeholder", wanted)
        expect(page.locator(f'[data-picks="colours.{scheme}.action"]')).to_have_value(wanted)
        shown = ", ".join(str(int(wanted[at : at + 2], 16)) for at in (1, 3, 5))
        expect(page.locator(f'[data-look="{scheme}"] .look-button')).to_have_css("background-color", f"rgb({shown})")
    edition.fill("colours.dark.action", "#7a1f74")
    expect(page.locator('[data-picks="colours.dark.action"]')).to_have_value("#7a1f74")
    edition.fill("colours.dark.action", "")
    edition.fill("colours.dark.brand", "")
    expect(buttons["dark"]).to_have_attribute("placeholder", str(ours["dark"]))
    expect(page.locator('[data-picks="colours.dark.action"]')).to_have_value(str(ours["dark"]))


def test_on_an_own_edition_the_form_begins_with_what_its_site_says(page: Page, own_edition: str) -> None:
    """Pictures among it, and nothing to lose by leaving; another school begins with nothing."""
    EditionPage(page, own_edition)
    notice = page.locator("[data-own-edition]")
    expect(notice).to_contain_text("Deze site is al een eigen uitgave: Onze i-coach & Co.")
    expect(page.locator("#w-name")).to_have_value("Onze i-coach & Co")
    expect(page.locator("#w-contact-content-how")).to_have_value("team@example.org")
    expect(page.locator("#w-colours-light-brand")).to_have_value("#5b1a57")
    expect(page.locator("#w-word-the")).to_have_value("het ict-maatje")
    expect(page.locator("#w-privacy-log_days")).to_have_value("14")
    expect(page.locator("#w-logo-alt")).to_have_value("Brug")
    expect(page.locator("[data-kept]:visible")).to_have_text(["logo.svg", "icoon.png"])
    expect(page.get_by_label("Tijdlijn")).to_be_checked()
    expect(page.locator('[data-look="light"] .look-bar')).to_have_css("background-color", "rgb(91, 26, 87)")
    expect(page.locator("#eerder-status")).to_be_empty()
    assert faults(page) == []
    page.once("dialog", lambda dialog: pytest.fail(dialog.message))
    page.reload()
    page.get_by_role("button", name="Maak het formulier leeg").click()
    expect(page.locator("#eerder-status")).to_have_text("Het formulier is leeg.")
    typed = "[...document.querySelectorAll('[data-path]:not([type=checkbox])')]"
    assert page.evaluate(f"{typed}.every(({{ value }}) => !value)")
    expect(page.locator("[data-path]:checked")).to_have_count(0)
    expect(page.locator("[data-kept]:visible")).to_have_count(0)


def test_a_neutral_site_begins_with_an_empty_form(page: Page, address: str) -> None:
    """And says nothing of an own edition."""
    EditionPage(page, address)
    expect(page.locator("#w-name")).to_have_value("")
    expect(page.locator("[data-own-edition]")).to_be_hidden()


def test_what_only_a_build_does_is_named(page: Page, address: str) -> None:
    """Of the worked school: its own pages, its menu; and the pictures that were not chosen with it."""
    edition = EditionPage(page, address)
    page.locator("#eerder").set_input_files([SCHOOL / "school.yml", SCHOOL / "logo.svg"])
    line = page.locator("#eerder-status")
    expect(line).to_contain_text("niet in de zip: pages, menu, instruments, sources, terms. Daarvoor")
    expect(line).to_contain_text("opnieuw: icoon.svg")
    expect(page.locator("#w-word-one")).to_have_value("ict-maatje")
    expect(page.locator("#w-privacy-teams")).to_have_value(re.compile("dezelfde dag weg$"))
    expect(page.locator("#w-accessibility-statement")).to_have_value(re.compile("/toegankelijkheid$"))
    expect(page.locator("#w-accessibility-days")).to_have_value("10")
    expect(page.locator("#w-security-until")).to_have_value("2027-10-01")
    expect(page.locator("#w-colours-dark-accent")).to_have_value("#f2a65a")
    expect(page.locator('[data-look="dark"] img')).to_have_attribute("src", _as_address(SCHOOL / "logo.svg"))
    assert page.locator(".hiding input:checked").count() > 0
    expect(page.locator(".value-problem:visible")).to_have_count(0)
    _asks_for_the_picture(edition)
    page.set_viewport_size({"width": 320, "height": 700})
    page.emulate_media(color_scheme="dark", forced_colors="active", reduced_motion="reduce")
    assert page.evaluate("document.documentElement.scrollWidth") <= 320
