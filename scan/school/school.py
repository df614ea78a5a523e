"""The values of a school, read from plain data with every problem at once: what `school.yml` says of the site itself.

What only a build can do (own pages, other items) is in the same file, and read by `build_tools.school`.
"""

from __future__ import annotations

import re
from collections.abc import Mapping
from dataclasses import dataclass, field

from scan.definition.fields import Fields
from scan.definition.nouns import Article
from scan.definition.problems import Problem
from scan.school.colours import NAMES, SCHEMES, Colours, PoorContrast, completed, is_colour, poor_contrasts
from scan.school.own_word import OwnWord

FIELDS = (
    *("name", "address", "contact", "logo", "icon", "colours", "word", "licence", "privacy", "accessibility"),
    *("security", "hide"),
)
TOPICS = ("programme", "content", "technical", "accessibility", "privacy", "security")
"""What someone may have a question about: a row each of the page with contacts."""
MOST_DAYS = 3660
MOST_DAYS_TO_ANSWER = 90
MOST_HIDDEN = 200
LARGEST_ICON = 4_000
"""Bytes: it stands inside every page that holds answers."""
NEVER_HIDDEN = ("index.md", "over/contact.md", "over/licentie.md", "over/toegankelijkheid.md", "over/bronnen.md")
"""Without these a site has no door, nobody to ask, or texts of others without their source."""

_WORD = re.compile(r"[A-Za-zÀ-ÿ0-9](?:[A-Za-zÀ-ÿ0-9' ’-]*[A-Za-zÀ-ÿ0-9])?-?")
_PATH = re.compile(r"[a-z0-9][a-z0-9/-]*(?:\.md|/)")
_FILE = re.compile(r"[A-Za-z0-9][A-Za-z0-9_.-]*\.(?:svg|png|webp|jpg|jpeg)")
_MAIL = re.compile(r"[^@\s<>\"']+@[^@\s<>\"']+\.[a-zA-Z]{2,}")


@dataclass(frozen=True, slots=True)
class Contact:
    """Who answers a question, and how to reach them: an address for mail, a web address, or plain words."""

    who: str
    how: str

    @property
    def link(self) -> str:
        """Where a link leads that reaches them; empty when there is none."""
        if _MAIL.fullmatch(self.how):
            return f"mailto:{self.how}"
        return self.how if self.how.startswith("https://") else ""


@dataclass(frozen=True, slots=True)
class Logo:
    """A picture with a name in it, or a mark: its file in the folder of the school, and what it says.

    One that shows the name of the site has no name beside it.
    """

    file: str
    alt: str
    shows_name: bool = False


@dataclass(frozen=True, slots=True)
class Privacy:
    """What a school says about its own server: why it may keep a log, for how many days, and whom to ask.

    `teams` says who gathers what of colleagues for the view of a team, and when that goes.
    """

    legal_basis: str = ""
    log_days: int | None = None
    officer: str = ""
    teams: str = ""


@dataclass(frozen=True, slots=True)
class Accessibility:
    """What a school promises who cannot use the site: its own statement (a web address), and working days to answer."""

    statement: str = ""
    days: int | None = None


@dataclass(frozen=True)
class School:
    """What a school puts in the place of ours. Whatever is empty stays as it is in the neutral site.

    `address` ends with a slash; `hide` holds paths of pages (`programma/ai.md`), or of folders (`bruggen-bouwen/`).
    `security_until` is the day (`2027-11-01`) until which the contact for security holds.
    """

    name: str
    address: str = ""
    contact: Mapping[str, Contact] = field(default_factory=dict)
    logo: Logo | None = None
    icon: str = ""
    colours: Colours = field(default_factory=dict)
    word: OwnWord | None = None
    licence: str = ""
    privacy: Privacy = Privacy()
    accessibility: Accessibility = Accessibility()
    security_until: str = ""
    hide: tuple[str, ...] = ()

    def hides(self, page: str) -> bool:
        """Say whether it leaves out a page, named with or without a passage on it, by itself or with its folder."""
        path = page.partition("#")[0]
        folders = tuple(each for each in self.hide if each.endswith("/"))
        return path in self.hide or path.startswith(folders or "\0")


def load_school(fields: Fields, neutral: Colours) -> School:
    """Read the values from the fields at the top of a file; what is off goes into the problems of `fields`.

    `neutral` are the colours of the neutral site, which stay where a school names none.
    """
    return School(
        name=fields.text("name", 60),
        address=_address(fields) if fields.has("address") else "",
        contact=_contact(fields.fields("contact", TOPICS)) if fields.has("contact") else {},
        logo=_logo(fields.fields("logo", ("file", "alt", "shows_name"))) if fields.has("logo") else None,
        icon=_file(fields, "icon") if fields.has("icon") else "",
        colours=_colours(fields.fields("colours", SCHEMES), neutral) if fields.has("colours") else {},
        word=_word(fields.fields("word", ("one", "many", "the", "before"))) if fields.has("word") else None,
        licence=fields.text("licence", 160) if fields.has("licence") else "",
        privacy=_privacy(fields) if fields.has("privacy") else Privacy(),
        accessibility=_accessibility(fields) if fields.has("accessibility") else Accessibility(),
        security_until=fields.fields("security", ("until",)).date("until") if fields.has("security") else "",
        hide=_hide(fields) if fields.has("hide") else (),
    )


def _address(fields: Fields) -> str:
    address = fields.text("address", 200)
    if address and (not address.startswith("https://") or re.search(r"[\s\"'<>?#]", address)):
        fields.reject("address", f"'{address}' is geen adres van een site.", "Schrijf https://…, zonder ? en #.")
        return ""
    return address if address.endswith("/") or not address else f"{address}/"


def _contact(fields: Fields) -> dict[str, Contact]:
    rows = {}
    for topic in TOPICS:
        if fields.has(topic):
            row = fields.fields(topic, ("who", "how"))
            rows[topic] = Contact(row.text("who", 80), row.text("how", 160))
            if rows[topic].how.startswith("http://"):
                row.reject("how", "dit adres is niet beveiligd.", "Begin met https://.")
    return rows


def _logo(fields: Fields) -> Logo:
    shows_name = fields.truth("shows_name") if fields.has("shows_name") else False
    return Logo(_file(fields, "file"), fields.text("alt", 120), shows_name)


def _file(fields: Fields, name: str) -> str:
    file = fields.text(name, 80)
    if file and not _FILE.fullmatch(file):
        cure = "Zet een svg, png, webp of jpg naast school.yml, met een naam zonder spaties."
        fields.reject(name, f"'{file}' is geen bruikbaar beeld.", cure)
        return ""
    return file


def _colours(fields: Fields, neutral: Colours) -> dict[str, dict[str, str]]:
    colours = {scheme: _scheme(fields.fields(scheme, NAMES)) for scheme in SCHEMES if fields.has(scheme)}
    for poor in poor_contrasts(completed(colours, neutral)):
        if poor.name != "action" or "brand" not in (own := colours.get(poor.scheme, {})) or "action" in own:
            fields.problems.append(Problem((*fields.path, poor.scheme, poor.name), *_poor_words(poor)))
    return colours


def _poor_words(poor: PoorContrast) -> tuple[str, str]:
    """Say which colour is hard to read, and which value would do."""
    on = {"paper": "op de achtergrond van de pagina", "brand_ink": "onder de letters (brand_ink)"}[poor.other]
    figure = f"{int(poor.contrast * 10) / 10}".replace(".", ",")
    cause = f"de kleur '{poor.name}' is {on} slecht te lezen: het contrast is {figure} en moet minstens 4,5 zijn."
    return cause, f"Maak '{poor.name}' {poor.change}; {poor.name}: \"{poor.better}\" kan."


def _scheme(fields: Fields) -> dict[str, str]:
    colours = {name: fields.text(name, 40).lower() for name in NAMES if fields.has(name)}
    for name, value in colours.items():
        if value and not is_colour(value):
            cure = 'Schrijf # en zes tekens, tussen aanhalingstekens: "#0d4a63".'
            fields.reject(name, f"'{value}' is geen kleur.", cure)
    return {name: value for name, value in colours.items() if is_colour(value)}


def _word(fields: Fields) -> OwnWord:
    one, many, the = (fields.text(name, 40) for name in ("one", "many", "the"))
    article: Article = "het" if the.startswith("het ") else "de"
    if the and one and the not in (f"de {one}", f"het {one}"):
        fields.reject("the", f"'{the}' is niet het woord met zijn lidwoord.", f"Schrijf 'de {one}' of 'het {one}'.")
    before = fields.text("before", 40) if fields.has("before") else one
    for name, value in (("one", one), ("many", many), ("before", before)):
        if value and not _WORD.fullmatch(value):
            fields.reject(name, f"'{value}' is geen woord.", "Gebruik letters, en zo nodig een streepje of een spatie.")
        elif re.search(r"(?<!\w)[Ii]-coach", value):
            fields.reject(name, f"'{value}' is ons eigen woord.", "Laat 'word' weg, of kies een ander woord.")
    return OwnWord(one, many, article, before)


def _privacy(fields: Fields) -> Privacy:
    inside = fields.fields("privacy", ("legal_basis", "log_days", "officer", "teams"))
    return Privacy(
        legal_basis=inside.text("legal_basis", 300) if inside.has("legal_basis") else "",
        log_days=_days(inside, "log_days", MOST_DAYS),
        officer=inside.text("officer", 160) if inside.has("officer") else "",
        teams=inside.text("teams", 400) if inside.has("teams") else "",
    )


def _accessibility(fields: Fields) -> Accessibility:
    inside = fields.fields("accessibility", ("statement", "days"))
    statement = inside.text("statement", 200) if inside.has("statement") else ""
    if statement and not statement.startswith("https://"):
        inside.reject("statement", f"'{statement}' is geen adres van een pagina.", "Schrijf https://….")
        statement = ""
    return Accessibility(statement, _days(inside, "days", MOST_DAYS_TO_ANSWER, least=1))


def _days(inside: Fields, name: str, most: int, least: int = 0) -> int | None:
    days = inside.text(name, 10) if inside.has(name) else ""
    if days and not (days.isascii() and days.isdigit() and least <= int(days) <= most):
        cure = f"Schrijf een heel getal van {least} tot en met {most}."
        inside.reject(name, f"'{days}' is geen bruikbaar aantal dagen.", cure)
        return None
    return int(days) if days else None


def _hide(fields: Fields) -> tuple[str, ...]:
    paths = fields.texts("hide", 0, MOST_HIDDEN)
    for path in paths:
        if path and not _PATH.fullmatch(path):
            cure = "Schrijf het pad vanaf content/, zoals programma/ai.md, of een map: bruggen-bouwen/."
            fields.reject("hide", f"'{path}' is geen pagina en geen map.", cure)
        elif path in NEVER_HIDDEN:
            fields.reject("hide", f"'{path}' kan niet weg: elke site heeft die pagina nodig.", "Haal het punt weg.")
    return tuple(path for path in paths if path)
