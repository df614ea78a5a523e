"""The door for the page that makes a school's edition: JSON text in, JSON text out, in steps that each take a moment.

It stands apart, so that no other page carries it. The page reads and writes the zip; what a school changes in the files
of a site is done here, by what a build does it with.
"""

from __future__ import annotations

import binascii
from collections.abc import Mapping
from typing import Any

from scan.bridge import answer_one
from scan.definition.fields import Fields
from scan.definition.problems import Problem
from scan.formats.refusal import RefusalError
from scan.school.colours import Colours, completed, is_colour
from scan.school.form_words import on_a_form
from scan.school.imprint import Imprint, ImprintError, is_touched
from scan.school.own_word import rewording
from scan.school.plain_yaml import PlainYamlError, read_plain_yaml
from scan.school.school import FIELDS, LARGEST_ICON, School, load_school
from scan.school.school_file import school_yaml
from scan.school.slots import fill_install_page, name_parts

_SAMPLE = (
    "De i-coach helpt collega's met ict in de les. Elke i-coach heeft een eigen team, en alle i-coaches "
    "leren van elkaar. Zo groeit het i-coachprogramma."
)
"""One of each: with an article that may change, in the plural, and in a longer word."""
_NO_SITE = "In deze zip zit geen site die deze pagina kent. Neem de zip van deze versie."


class SchoolBridge:
    """Answers the questions of the page, and holds the site that is being worked on between them."""

    def __init__(self) -> None:
        self._files: dict[str, bytes] = {}
        self._imprint: Imprint | None = None
        self._values: dict[str, Any] = {}
        self._marks: dict[str, bytes] = {}
        self._questions = {
            "check": self._check,
            "open": self._open,
            "write": self._write,
            "touched": self._touched,
            "take": self._take,
            "begin": self._begin,
            "pages": self._pages,
            "rest": self._rest,
            "install": self._install,
        }

    def answer(self, request: str) -> str:
        """Answer one question: JSON text in, JSON text out.

        `request` is an object whose `question` is one of these, with what that question needs beside it. The first
        three stand on their own:

        - `check` takes `values` (what `school.yml` would hold), `colours` (the ten of the neutral site) and
          `icon_bytes` (how large the icon is, or null), and gives `{"problems": [{"path": …, "cause": …, "cure": …,
          "take": …}], "look": {…}}`: the ten colours as they would be, a text in the word of the school, and its name
          in parts;
        - `open` takes the `text` of a `school.yml` and gives `{"values": {…}, "others": [name of a field, …]}`;
        - `write` takes `values` and gives `{"yaml": text}`.

        The others make the site, in this order:

        - `touched` takes the `paths` of a site and gives those that Python must see, and forgets what came before;
        - `take` takes some of these: `{"files": {path: text}}`;
        - `begin` takes `values`, `colours` and `marks` (logo and icon in base64, by the names in the values) and gives
          `{"pages": [path of each that stays], "gone": [path of each file that goes]}`;
        - `pages` takes some of those `paths` and gives `{"files": {path: text}}`;
        - `rest`, after all pages, gives `{"files": {path: text}, "marks": {path: name}, "school": text}`: what else
          changes, where the marks come, and `school.yml`;
        - `install` takes the `text` of the page on putting the site on a host, which lies beside the site, and gives
          `{"text": …}`: the same for this school.

        Every answer can be `{"refusal": "…"}` instead.
        """
        return answer_one(self._questions, request)

    def warm_up(self) -> None:
        """Do nothing: this page has time."""

    def _check(self, question: dict[str, Any]) -> dict[str, Any]:
        values, neutral = question["values"], question["colours"]
        school, problems = _read(values, neutral)
        if (question.get("icon_bytes") or 0) > LARGEST_ICON:
            cause = f"Het icoon is groter dan {LARGEST_ICON // 1000} kB, en het staat in elke pagina."
            problems.append(Problem(("icon",), cause, "Neem een kleiner beeld: 32 bij 32 punten is genoeg."))
        ten = completed(_colours(values), neutral)
        usable_word = school.word and not any(problem.path[:1] == ("word",) for problem in problems)
        sample = rewording(school.word)(_SAMPLE) if school.word and usable_word else _SAMPLE
        look = {"colours": ten, "sample": sample, "name": name_parts(school)}
        return {"problems": list(map(on_a_form, problems)), "look": look}

    def _open(self, question: dict[str, Any]) -> dict[str, Any]:
        try:
            values, others = read_plain_yaml(question["text"], FIELDS)
        except PlainYamlError as error:
            raise RefusalError(
                f"Regel {error.line} van school.yml is anders geschreven dan deze pagina kan lezen. Vul de waarden "
                "hier zelf in, of bouw de site met make site SCHOOL=map."
            ) from error
        return {"values": values, "others": others}

    def _write(self, question: dict[str, Any]) -> dict[str, Any]:
        return {"yaml": school_yaml(question["values"])}

    def _touched(self, question: dict[str, Any]) -> dict[str, Any]:
        self._files, self._imprint = {}, None
        return {"paths": [path for path in question["paths"] if is_touched(path)]}

    def _take(self, question: dict[str, Any]) -> dict[str, Any]:
        self._files |= {path: text.encode() for path, text in question["files"].items()}
        return {}

    def _begin(self, question: dict[str, Any]) -> dict[str, Any]:
        self._values = question["values"]
        school, problems = _read(self._values, question["colours"])
        if problems:
            raise RefusalError("Er is nog iets te veranderen. Kijk bij de velden.")
        self._marks = {name: binascii.a2b_base64(content) for name, content in question["marks"].items()}
        try:
            self._imprint = Imprint(self._files, school, self._marks)
        except ImprintError as error:
            raise RefusalError(_NO_SITE) from error
        return {"pages": self._imprint.pages, "gone": self._imprint.gone}

    def _pages(self, question: dict[str, Any]) -> dict[str, Any]:
        return {"files": {path: self._work.page(path).decode() for path in question["paths"]}}

    def _rest(self, _question: dict[str, Any]) -> dict[str, Any]:
        made = self._work.rest()
        names = {content: name for name, content in self._marks.items()}
        marks = {path: names[content] for path, content in made.items() if path in self._work.marks}
        files = {path: content.decode() for path, content in made.items() if path not in marks}
        return {"files": files, "marks": marks, "school": school_yaml(self._values)}

    def _install(self, question: dict[str, Any]) -> dict[str, Any]:
        return {"text": fill_install_page(question["text"], self._work.school)}

    @property
    def _work(self) -> Imprint:
        if self._imprint is None:
            raise RefusalError("Het maken is onderbroken. Begin opnieuw met 'Maak de zip'.")
        return self._imprint


def _read(values: Mapping[str, Any], neutral: Colours) -> tuple[School, list[Problem]]:
    problems: list[Problem] = []
    return load_school(Fields(values, (), problems, FIELDS), neutral), problems


def _colours(values: Mapping[str, Any]) -> Colours:
    """Give the colours that can be shown; what is none is told of beside its field."""
    given = values.get("colours", {})
    return {
        scheme: {name: colour.lower() for name, colour in of_scheme.items() if is_colour(colour)}
        for scheme, of_scheme in given.items()
    }


def open_school_bridge() -> SchoolBridge:
    """Open the door."""
    return SchoolBridge()
