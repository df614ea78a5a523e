"""What a goal asks of everyone in hours: an example that several pages share, as an editor wrote it."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from fractions import Fraction
from pathlib import Path

from build_tools.data.data_file import read_data_file, reject_repeats
from scan.definition.fields import Fields
from scan.scoring.exact import decimal_text, round_half_up, shortest_text

_FIELDS = ("weeks", "teams", "docents", "spare", "fulltime", "people", "ahead", "guide")
_PERSON = ("key", "name", "work")
_WORK = ("what", "per", "times", "hours", "prepare", "people", "talk")
_AHEAD = ("what", "people", "hours", "choice")
_PER = ("jaar", "week", "i-coach", "team", "docent")


@dataclass(frozen=True)
class Work:
    """Something that comes back `times` for each year, week, i-coach, team or docent (`per`), for some `hours` each.

    `prepare` is what someone does for it alone, each time. `people` is how many of the group are there. A `talk` has
    others on the other side, whose work has the same name.
    """

    what: str
    per: str
    times: Fraction
    hours: Fraction
    prepare: Fraction
    people: Fraction
    talk: str


@dataclass(frozen=True)
class Person:
    """Someone who puts time into the goal, or a group of people who do, with what they do."""

    key: str
    name: str
    work: tuple[Work, ...]


@dataclass(frozen=True)
class Ahead:
    """What some people do before the school year, for some `hours` each. It is in no total.

    `choice` names what a school may leave out.
    """

    what: str
    people: Fraction
    hours: Fraction
    choice: str = ""


@dataclass(frozen=True)
class Hours:
    """The example: what everyone does in a school year, and for how many weeks, teams and docents (`docents` per team).

    `spare` is what comes on top for what nobody saw coming, in percents. A total is in whole hours, a half upwards.
    `fulltime` is a full job in hours a year. Nobody counts twice, and each side of a talk counts its own hours.
    `guide` leads a module, in which a learner is on the other side of the talk. Of another school perhaps: it is in no
    total, and has nothing on top.
    """

    weeks: Fraction
    teams: Fraction
    docents: Fraction
    spare: Fraction
    fulltime: Fraction
    people: tuple[Person, ...]
    ahead: tuple[Ahead, ...]
    guide: Person | None = None

    def total(self, key: str, teams: int | None = None, coaches: int = 1) -> int:
        """Give the hours of someone with what comes on top; of all of them where several i-coaches share the teams."""
        return self._total(self._person(key), teams, coaches)

    def of_all(self, teams: int | None = None, coaches: int = 1) -> int:
        """Give the hours of everyone together."""
        return sum(self._total(person, teams, coaches) for person in self.people)

    def of_all_in_fte(self, teams: int | None = None, coaches: int = 1) -> str:
        """Give the hours of everyone together as a part of a full job: "0,24"."""
        return self._fte(self.of_all(teams, coaches))

    def of_ahead(self, without: str = "") -> int:
        """Give the hours before the school year; leave out a choice that a school does not make."""
        if without:
            _reject_unknown(without, (each.choice for each in self.ahead))
        return _whole(each.people * each.hours for each in self.ahead if not without or each.choice != without)

    def with_ahead(self) -> int:
        """Give the hours of everyone together, those before the school year too."""
        return self.of_all() + self.of_ahead()

    def a_week(self, key: str, teams: int | None = None) -> str:
        """Give the hours of someone in a week: "5,1"."""
        return decimal_text(Fraction(self.total(key, teams)) / self.weeks, 1)

    def of_one_docent(self, key: str) -> str:
        """Give the planned hours of one docent: what each of them does, not what one does for the team."""
        each = [work for work in self._person(key).work if work.per == "docent"]
        return shortest_text(sum((self._sum(work) for work in each), Fraction(0)) / (self.teams * self.docents))

    def of_talks(self, key: str, *talks: str) -> str:
        """Give the planned hours of someone in these talks with one team, preparation included."""
        work = self._person(key).work
        for talk in talks:
            _reject_unknown(talk, (each.talk for each in work))
        return shortest_text(sum((self._sum(each) for each in work if each.talk in talks), Fraction(0)) / self.teams)

    def for_each_docent(self, key: str) -> int:
        """Give the hours to ask for each docent on average, with what comes on top and what one does for the team."""
        return int(round_half_up(Fraction(self.total(key)) / (self.teams * self.docents), 0))

    def of_guide(self, *, taking_part: bool = False) -> int:
        """Give the hours of who leads a module; of one who takes part in it, what comes on top of the meetings."""
        return _whole(self._sum(work, meeting=0 if taking_part and work.talk else None) for work in self._guide.work)

    def of_learner(self, meeting: int | None = None) -> int:
        """Give the hours of one who follows a module, with meetings as long as in the example or of so many hours."""
        talks = {work.talk for work in self._guide.work if work.talk}
        works = [work for person in self.people for work in person.work if work.talk in talks]
        return _whole(self._sum(work, meeting=meeting) for work in works)

    def of_module(self, learners: int) -> int:
        """Give the hours of a module for all who follow it and who leads it."""
        return learners * self.of_learner() + self.of_guide()

    def guide_table(self) -> str:
        """Write what who leads a module does as a table in Markdown."""
        head = ["| Werk | Hoe vaak | Uur per keer | Samen |", "|---|---|---|---|"]
        return "\n".join([*head, *self._rows(self._guide), f"| **Samen** | | | **{self.of_guide()}** |"])

    def table(self, key: str) -> str:
        """Write what someone does as a table in Markdown, with the sum and what comes on top."""
        person = self._person(key)
        planned, total = self._planned(person), self._total(person)
        return "\n".join(
            [
                "| Werk | Hoe vaak | Uur per keer | Uur per jaar |",
                "|---|---|---|---|",
                *self._rows(person),
                f"| **Samen** | | | **{shortest_text(planned)}** |",
                f"| {shortest_text(self.spare)} procent erbij, afgerond | | | {shortest_text(total - planned)} |",
                f"| **Totaal** | | | **{total}** |",
            ]
        )

    def summary(self) -> str:
        """Write the totals of everyone as a table in Markdown, in hours and as a part of a full job."""
        totals = [(person.name, self._total(person)) for person in self.people]
        rows = [f"| {name} | {total} | {self._fte(total)} |" for name, total in totals]
        together = f"| **Samen** | **{self.of_all()}** | **{self.of_all_in_fte()}** |"
        return "\n".join(["| Wie | Uur per jaar | Fte |", "|---|---|---|", *rows, together])

    def ahead_table(self) -> str:
        """Write what comes before the school year as a table in Markdown."""
        rows = [
            f"| {each.what} | {shortest_text(each.people)} | {shortest_text(each.hours)} "
            f"| {shortest_text(each.people * each.hours)} |"
            for each in self.ahead
        ]
        together = f"| **Samen, afgerond** | | | **{self.of_ahead()}** |"
        return "\n".join(["| Werk | Mensen | Uur per persoon | Uur |", "|---|---|---|---|", *rows, together])

    def _rows(self, person: Person) -> list[str]:
        return [
            f"| {work.what} | {self._often(work)} | {shortest_text(work.hours + work.prepare)} "
            f"| {shortest_text(self._sum(work))} |"
            for work in person.work
        ]

    @property
    def _guide(self) -> Person:
        if not self.guide:
            raise TypeError("de uren noemen geen begeleider van een module")
        return self.guide

    def _person(self, key: str) -> Person:
        people = {person.key: person for person in self.people}
        _reject_unknown(key, people)
        return people[key]

    def _count(self, per: str, teams: int | None = None, coaches: int = 1) -> Fraction:
        """Give how many weeks, teams or docents there are: with all teams, or with as many as a page says."""
        here = self.teams if teams is None else Fraction(teams)
        counts = {"jaar": Fraction(1), "week": self.weeks * coaches, "i-coach": Fraction(coaches)}
        return (counts | {"team": here, "docent": here * self.docents})[per]

    def _planned(self, person: Person, teams: int | None = None, coaches: int = 1) -> Fraction:
        return sum((self._sum(work, teams, coaches) for work in person.work), Fraction(0))

    def _total(self, person: Person, teams: int | None = None, coaches: int = 1) -> int:
        return int(round_half_up(self._planned(person, teams, coaches) * (1 + self.spare / 100), 0))

    def _sum(self, work: Work, teams: int | None = None, coaches: int = 1, meeting: int | None = None) -> Fraction:
        hours = work.hours if meeting is None else Fraction(meeting)
        return self._count(work.per, teams, coaches) * work.people * work.times * (hours + work.prepare)

    def _fte(self, hours: int) -> str:
        return decimal_text(hours / self.fulltime, 2)

    def _often(self, work: Work) -> str:
        times = work.people * work.times
        names = {"week": "weken", "team": "teams", "docent": "docenten"}
        if work.per not in names:
            return shortest_text(times)
        count = f"{shortest_text(self._count(work.per))} {names[work.per]}"
        return count if times == 1 else f"{count} × {shortest_text(times)}"


def _whole(hours: Iterable[Fraction]) -> int:
    return int(round_half_up(sum(hours, Fraction(0)), 0))


def _reject_unknown(name: str, known: Iterable[str]) -> None:
    """Raise `TypeError` for a name that is not known: the page that says it makes that a message with its line."""
    if name not in known:
        raise TypeError(f"'{name}' staat niet in de uren")


def read_hours(file: Path) -> Hours:
    """Read the example; raises `DataFileError` with every problem."""
    return read_data_file(file, _FIELDS, _load_hours)


def _load_hours(fields: Fields) -> Hours:
    people = fields.groups("people", _PERSON, 1, 8)
    loaded = tuple(_load_person(person) for person in people)
    reject_repeats(people, "key", [person.key for person in loaded])
    guides = fields.groups("guide", _PERSON, 1, 1) if fields.has("guide") else []
    guide = tuple(_load_person(each) for each in guides)
    _reject_one_sided([*people, *guides], [*loaded, *guide])
    return Hours(
        weeks=fields.number("weeks", Fraction(1), Fraction(52)),
        teams=fields.number("teams", Fraction(1), Fraction(20)),
        docents=fields.number("docents", Fraction(1), Fraction(50)),
        spare=fields.number("spare", Fraction(0), Fraction(100)),
        fulltime=fields.number("fulltime", Fraction(1), Fraction(3000)),
        people=loaded,
        ahead=tuple(_load_ahead(each) for each in fields.groups("ahead", _AHEAD, 1, 12)),
        guide=guide[0] if guide else None,
    )


def _load_person(fields: Fields) -> Person:
    work = tuple(_load_work(each) for each in fields.groups("work", _WORK, 1, 20))
    return Person(fields.key("key"), fields.text("name", 60), work)


def _load_work(fields: Fields) -> Work:
    per = fields.text("per", 10)
    if per and per not in _PER:
        fields.reject("per", f"'{per}' bestaat hier niet.", f"Kies uit: {', '.join(_PER)}.")
    return Work(
        what=fields.text("what", 80),
        per=per,
        times=_number(fields, "times"),
        hours=_number(fields, "hours"),
        prepare=_number(fields, "prepare") if fields.has("prepare") else Fraction(0),
        people=_number(fields, "people") if fields.has("people") else Fraction(1),
        talk=fields.key("talk") if fields.has("talk") else "",
    )


def _load_ahead(fields: Fields) -> Ahead:
    choice = fields.key("choice") if fields.has("choice") else ""
    return Ahead(fields.text("what", 80), _number(fields, "people"), _number(fields, "hours"), choice)


def _number(fields: Fields, name: str) -> Fraction:
    return fields.number(name, Fraction(1, 4), Fraction(100))


def _reject_one_sided(groups: Sequence[Fields], people: Sequence[Person]) -> None:
    """Add a problem for every talk that has one side, or sides that do not last as long or come as often."""
    sides: dict[str, list[tuple[Fields, Person, Work]]] = defaultdict(list)
    for group, person in zip(groups, people, strict=True):
        for work in person.work:
            if work.talk:
                sides[work.talk].append((group, person, work))
    for talk, found in sides.items():
        if len({person.key for _, person, _ in found}) == 1:
            found[0][0].reject("work", f"het gesprek '{talk}' staat maar bij één kant.", "Zet het ook bij de ander.")
        for group, person, work in found[1:]:
            if _length(work) != _length(found[0][2]):
                problem = f"het gesprek '{talk}' is bij {person.key} anders dan bij {found[0][1].key}."
                group.reject("work", problem, "Geef het aan beide kanten even vaak, en even lang.")


def _length(work: Work) -> tuple[str, Fraction, Fraction]:
    """Give how often and how long someone is in a talk. Each docent of a team is in the talks of that team."""
    return ("team" if work.per == "docent" else work.per, work.times, work.hours)
