"""What a goal asks of everyone in hours: an example that several pages share, as an editor wrote it."""

from __future__ import annotations

from dataclasses import dataclass
from fractions import Fraction
from pathlib import Path

from build_tools.data.data_file import read_data_file, reject_repeats
from scan.definition.fields import Fields
from scan.scoring.exact import decimal_text, round_half_up, shortest_text

_FIELDS = ("weeks", "teams", "docents", "spare", "people")
_PERSON = ("key", "name", "work")
_WORK = ("what", "per", "times", "hours")
_PER = ("jaar", "week", "team", "docent")


@dataclass(frozen=True)
class Work:
    """Something that comes back `times` for each year, week, team or docent (`per`), for some `hours` each time."""

    what: str
    per: str
    times: Fraction
    hours: Fraction


@dataclass(frozen=True)
class Person:
    """Someone who puts time into the goal, or a group of people who do, with what they do."""

    key: str
    name: str
    work: tuple[Work, ...]


@dataclass(frozen=True)
class Hours:
    """The example: what everyone does in a school year, and for how many weeks, teams and docents (`docents` per team).

    `spare` is what comes on top for what nobody saw coming, in percents. A total is in whole hours, a half upwards.
    """

    weeks: Fraction
    teams: Fraction
    docents: Fraction
    spare: Fraction
    people: tuple[Person, ...]

    def planned(self, key: str, teams: int | None = None) -> str:
        """Give the hours that someone plans, before anything comes on top."""
        return shortest_text(self._planned(self._person(key), self._teams(teams)))

    def total(self, key: str, teams: int | None = None) -> int:
        """Give the hours of someone with what comes on top."""
        return self._total(self._person(key), self._teams(teams))

    def of_all(self, teams: int | None = None) -> int:
        """Give the hours of everyone together."""
        return sum(self._total(person, self._teams(teams)) for person in self.people)

    def a_week(self, key: str, teams: int | None = None) -> str:
        """Give the hours of someone in a week: "5,1"."""
        return decimal_text(Fraction(self.total(key, teams)) / self.weeks, 1)

    def of_one_docent(self, key: str) -> str:
        """Give the planned hours of one docent."""
        return shortest_text(self._planned(self._person(key), self.teams) / (self.teams * self.docents))

    def table(self, key: str) -> str:
        """Write what someone does as a table in Markdown, with the sum and what comes on top."""
        person = self._person(key)
        planned, total = self._planned(person, self.teams), self._total(person, self.teams)
        rows = [
            f"| {work.what} | {self._often(work)} | {shortest_text(work.hours)} | {shortest_text(self._sum(work))} |"
            for work in person.work
        ]
        return "\n".join(
            [
                "| Werk | Hoe vaak | Uur per keer | Uur per jaar |",
                "|---|---|---|---|",
                *rows,
                f"| **Samen** | | | **{shortest_text(planned)}** |",
                f"| {shortest_text(self.spare)} procent erbij | | | {shortest_text(total - planned)} |",
                f"| **Totaal** | | | **{total}** |",
            ]
        )

    def summary(self) -> str:
        """Write the totals of everyone as a table in Markdown."""
        rows = [f"| {person.name} | {self._total(person, self.teams)} |" for person in self.people]
        return "\n".join(["| Wie | Uur per jaar |", "|---|---|", *rows, f"| **Samen** | **{self.of_all()}** |"])

    def _person(self, key: str) -> Person:
        for person in self.people:
            if person.key == key:
                return person
        raise TypeError(f"'{key}' staat niet in de uren")  # what a page says wrongly becomes a message with its line

    def _teams(self, teams: int | None) -> Fraction:
        return self.teams if teams is None else Fraction(teams)

    def _count(self, per: str, teams: Fraction) -> Fraction:
        return {"jaar": Fraction(1), "week": self.weeks, "team": teams, "docent": teams * self.docents}[per]

    def _planned(self, person: Person, teams: Fraction) -> Fraction:
        return sum((self._count(work.per, teams) * work.times * work.hours for work in person.work), Fraction(0))

    def _total(self, person: Person, teams: Fraction) -> int:
        return int(round_half_up(self._planned(person, teams) * (1 + self.spare / 100), 0))

    def _sum(self, work: Work) -> Fraction:
        return self._count(work.per, self.teams) * work.times * work.hours

    def _often(self, work: Work) -> str:
        times = shortest_text(work.times)
        names = {"week": "weken", "team": "teams", "docent": "docenten"}
        if work.per == "jaar":
            return times
        count = f"{shortest_text(self._count(work.per, self.teams))} {names[work.per]}"
        return count if work.times == 1 else f"{count} × {times}"


def read_hours(file: Path) -> Hours:
    """Read the example; raises `DataFileError` with every problem."""
    return read_data_file(file, _FIELDS, _load_hours)


def _load_hours(fields: Fields) -> Hours:
    people = fields.groups("people", _PERSON, 1, 8)
    loaded = tuple(_load_person(person) for person in people)
    reject_repeats(people, "key", [person.key for person in loaded])
    return Hours(
        weeks=fields.number("weeks", Fraction(1), Fraction(52)),
        teams=fields.number("teams", Fraction(1), Fraction(20)),
        docents=fields.number("docents", Fraction(1), Fraction(50)),
        spare=fields.number("spare", Fraction(0), Fraction(100)),
        people=loaded,
    )


def _load_person(fields: Fields) -> Person:
    work = tuple(_load_work(each) for each in fields.groups("work", _WORK, 1, 20))
    return Person(fields.key("key"), fields.text("name", 60), work)


def _load_work(fields: Fields) -> Work:
    per = fields.text("per", 10)
    if per and per not in _PER:
        fields.reject("per", f"'{per}' bestaat hier niet.", f"Kies uit: {', '.join(_PER)}.")
    return Work(fields.text("what", 80), per, _number(fields, "times"), _number(fields, "hours"))


def _number(fields: Fields, name: str) -> Fraction:
    return fields.number(name, Fraction(1, 4), Fraction(100))
