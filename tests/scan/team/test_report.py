"""A team as people see it: in a page, on the wall, on a talk sheet and in a spreadsheet."""

import csv
import io
import json
import re
from pathlib import Path
from typing import Any
from xml.etree import ElementTree

import pytest

from scan.definition.model import Instrument
from scan.report.context import RenderContext
from scan.team.outcome import MOST_DRAWN, Outcome, team_of_members
from scan.team.reading import MemberReader
from scan.team.report.chart import team_chart
from scan.team.report.data import team_data
from scan.team.report.html import render_team, render_team_page
from scan.team.report.picture import render_team_picture
from scan.team.report.spreadsheet import render_team_spreadsheet
from scan.team.report.talk_sheet import render_talk_sheet
from scan.team.running_sum import RunningSum
from scan.team.target import find_team_target
from scan.team_bridge import TeamBridge
from tests.scan.team.members import Handed, flat, row_of
from tests.scan.test_any_instrument import I_SCAN_WORDS

GOLDEN = Path(__file__).with_name("golden_team.html")
SITE = RenderContext("../")
HOSTILE = "<img src=x onerror=alert(1)>=1+1 \"'&"


def _team(rows: list[dict[str, Any]], instrument: Instrument, target: Any = None) -> Outcome:
    reader = MemberReader(instrument)
    return team_of_members([reader.read_row(row) for row in rows], instrument, find_team_target(target, instrument))


def _handed(team: list[Handed], instrument: Instrument, target: Any = None) -> Outcome:
    return _team([row_of(handed, number) for number, handed in enumerate(team)], instrument, target)


def _asked(instrument: Instrument, **targets: float) -> dict[str, Any]:
    head = {"format": "i-scan-doelprofiel", "format_version": 1, "instrument": instrument.key}
    return head | {"instrument_version": instrument.version, "title": "Ons jaar", "goals": [], "targets": targets}


def _weather_rows() -> list[dict[str, Any]]:
    return [
        {"label": "Noor", "scores": [[3.75, 4], [1.25, 4]]},
        {"label": "Bo", "scores": [[1.5, 4], None]},
        {"levels": ["kijken", "lezen"]},
    ]


def test_a_small_team_reads_as_it_was_approved(weather: Instrument) -> None:
    """Every word and every number of a team of three, of an instrument of other sizes. Look at it when it changes."""
    html = render_team(_team(_weather_rows(), weather, weather.profiles[0].key), SITE)
    assert re.sub(r">(?=<)", ">\n", html) + "\n" == GOLDEN.read_text(encoding="utf-8")


def test_nothing_of_one_instrument_stands_in_a_report_of_another(weather: Instrument) -> None:
    """Nor of its people: roles, colleagues, statements."""
    outcome = _team(_weather_rows(), weather, weather.profiles[0].key)
    texts = [render_team_page(outcome, None), render_talk_sheet(outcome), render_team_picture(outcome)]
    for text in texts:
        read = re.sub(r"<style>.*?</style>|<[^>]*>", " ", text, flags=re.DOTALL)
        assert I_SCAN_WORDS.findall(read) == []


@pytest.mark.parametrize("count", [0, 1, 6, MOST_DRAWN, MOST_DRAWN + 1, 300])
def test_a_team_of_any_size_is_drawn(instrument: Instrument, count: int) -> None:
    """One by one up to a number that an eye can find a name among; beyond, by level."""
    team = [flat(number % 5 + 1, 3, 4, 2, 1, 5) for number in range(count)]
    outcome = _handed(team, instrument, "blended-onderwijs")
    drawing = ElementTree.fromstring(render_team_picture(outcome))
    is_drawn = 0 < count <= MOST_DRAWN
    assert ("Lid 0" in list(drawing.itertext())) == is_drawn
    names = [text for text in team_chart(outcome).itertext() if text.startswith("Lid ")]
    assert len(names) == (count * len(instrument.scales) if is_drawn else 0)
    assert drawing.get("width") == "420mm"
    assert not re.search(r"var\(|currentColor|class=\"\"", render_team_picture(outcome))


def test_the_picture_stays_on_its_sheet(instrument: Instrument) -> None:
    """No card runs into the next, whatever the number of members."""
    for count in (1, 6, 9, 16, MOST_DRAWN, 200):
        team = [flat(4, 3, 4, 2, 1, 5) for _ in range(count)] + [flat(4, 3, 4, 2, 1, 5, way="levels")]
        drawing = ElementTree.fromstring(render_team_picture(_handed(team, instrument)))
        _, _, width, height = map(int, drawing.attrib["viewBox"].split())
        cards = [
            part for part in drawing.iter() if part.get("transform") and any(each.get("data-role") for each in part)
        ]
        tops = sorted({float(str(card.get("transform")).split()[1].rstrip(")")) for card in cards})
        lowest = [max(float(each.get("y", each.get("y2", "0"))) for each in card.iter()) for card in cards]
        boxes = [float(str(part.get("y"))) for part in drawing.iter() if part.get("rx") == "8"]
        assert all(top + max(lowest) < after for top, after in zip(tops, [*tops[1:], min(boxes)], strict=True)), count
        assert max(boxes) + 108 <= height - 28, "there is room to write"
        assert width / height == pytest.approx(420 / 297, abs=0.001)


def test_a_hostile_label_is_text(instrument: Instrument) -> None:
    """In the page, on the wall, in the data."""
    rows = [
        {"label": HOSTILE[:40], "scores": [[4.5, 6]] * 6},
        {"label": "=1+1", "scores": [[1.5, 6]] * 6},
    ]
    outcome = _team(rows, instrument, "blended-onderwijs")
    for text in (render_team_page(outcome, None), render_talk_sheet(outcome), render_team_picture(outcome)):
        assert "<img" not in text


def test_a_spreadsheet_holds_counts_and_nothing_of_a_member(instrument: Instrument) -> None:
    """It is what people pass on; the name of a group is not calculated with."""
    rows = [
        {"label": label, "scores": [[score, 6]] * 6, "group": group}
        for label, score, group in (("Noor", 4.25, "=1+1"), ("Sam", 1.75, "Zorg"))
    ]
    text = render_team_spreadsheet(_team(rows, instrument, "blended-onderwijs"))
    assert not [each for each in ("Noor", "Sam", "4,25", "1,75") if each in text]
    cells = list(csv.reader(io.StringIO(text), delimiter=";"))
    assert [row[0] for row in cells[1:]] == ["team"] * 6 + ["'=1+1"] * 6 + ["Zorg"] * 6
    assert {len(row) for row in cells} == {len(cells[0])}


def test_the_order_of_members_says_nothing(instrument: Instrument) -> None:
    """They stand by label, in every scale the same, however high they score and whoever came first."""
    rows = [{"label": label, "scores": [[score, 6]] * 6} for label, score in (("Sam", 4.5), ("bo", 2), ("Kim", 3.5))]
    for given in (rows, rows[::-1]):
        outcome = _team(given, instrument)
        assert [member.label for member in outcome.people] == ["bo", "Kim", "Sam"]
        names = [text for text in team_chart(outcome).itertext() if text in ("bo", "Kim", "Sam")]
        assert names == ["bo", "Kim", "Sam"] * 6


def test_no_colour_says_good_or_bad_and_nothing_is_meant_over_scales(instrument: Instrument) -> None:
    """How a target is covered is said in words; no number stands for a whole person or a whole team."""
    outcome = _handed([flat(5, 4, 3, 2, 1, 1)] * 6, instrument, "blended-onderwijs")
    page = render_team_page(outcome, None)
    assert not re.search(r"\b(green|red|groen|rood)\b", page)
    data = team_data(outcome)
    assert not {"mean", "score", "total", "rank"} & set(data)
    assert not {"mean", "score", "total", "rank"} & {name for person in data["people"] for name in person}


def test_members_take_along_only_whom_their_bar_does_not_touch(instrument: Instrument) -> None:
    """Of each pair; on the highest level, whatever a target asks."""
    rows = [
        {"label": label, "scores": [[score, 6], *[[3, 6]] * 5]}
        for label, score in (("Noor", 4.5), ("Sam", 3.5), ("Bo", 3), ("Kim", 2))
    ]
    taking = team_data(_team(rows, instrument))["actions"]["taking_along"]
    assert taking == [{"scale": "trainer", "guides": ["Noor", "Sam"], "followers": ["Kim"]}]
    asked = {
        "format": "i-scan-doelprofiel",
        "format_version": 1,
        "instrument": instrument.key,
        "instrument_version": instrument.version,
        "title": "Laag",
        "targets": {"trainer": 2.5},
    }
    assert team_data(_team(rows, instrument, asked))["actions"]["taking_along"] == taking, "it stays as true"


def test_whoever_could_be_taken_along_is_nowhere_named(instrument: Instrument) -> None:
    """Only who could take others along, of what is asked, and no more than a few; on the sheet for the wall nobody."""
    high, low = [flat(5, 5, 5, 5, 5, 5)] * 3, [flat(1, 1, 1, 1, 1, 1)]
    few = _handed([*high, *low], instrument, _asked(instrument, coach=4))
    page = render_team_page(few, None)
    assert "Als coach kunnen Lid 0, Lid 1 en Lid 2 iemand meenemen." in page
    assert "Lid 3" not in re.sub(r"<svg.*?</svg>", "", page, flags=re.DOTALL)
    assert "Als trainer" not in page
    assert "kunnen" not in render_team_picture(few)
    assert "Als coach kunnen 7 leden iemand meenemen." in render_team_page(
        _handed([*high, *high, high[0], *low], instrument, _asked(instrument, coach=4)), None
    )
    everywhere = render_team_page(_handed([*high, *low], instrument), None)
    assert "Dat kan bij 6 rollen: trainer, coach" in everywhere


def test_what_most_could_work_on_stands_out_or_is_not_said(instrument: Instrument) -> None:
    """Without a target: alike when the counts differ by one, or by a tenth; nothing when that goes for many."""
    low_twice = [flat(1, 4, 1, 5, 5, 5)] * 3 + [flat(1, 4, 4, 5, 5, 5)]
    outcome = _handed(low_twice, instrument)
    assert team_data(outcome)["actions"]["modules"] == [
        {"scale": "trainer", "equal_with": ["adviseur"]},
        {"scale": "adviseur", "equal_with": ["trainer"]},
    ]
    page = render_team_page(outcome, None)
    assert "Trainer (4 van de 4 op verkennen of oefenen): begin met de module '" in page
    assert "Wat hier gelijk is, of bijna gelijk, staat in de vaste volgorde van de i-scan." in page
    many = render_team_page(_handed([flat(1, 1, 1, 1, 5, 5), flat(1, 1, 1, 1, 1, 5)], instrument), None)
    assert "Bij geen enkele rol staan duidelijk meer leden op verkennen of oefenen" in many


def test_what_nobody_masters_is_said_first_and_worked_on_first(instrument: Instrument) -> None:
    """Without a target, and also when no scale has clearly more members on the lower levels."""
    team = [flat(5, 2, 1, 3, 2, 5), flat(2, 4, 2, 4, 2, 2), flat(3, 5, 2, 2, 2, 2), flat(4, 2, 3, 2, 0, 5)]
    outcome = _handed(team, instrument)
    page = render_team_page(outcome, None)
    assert "Op zelfstandig of meenemen staat niemand bij veranderkundige, en één lid bij adviseur." in page
    assert team_data(outcome)["actions"]["modules"] == [{"scale": "veranderkundige", "equal_with": []}]
    assert "Veranderkundige (3 van de 3 op verkennen of oefenen): begin met de module '" in page
    assert "Bij geen enkele rol" not in page.split("Wie kan iemand")[0]
    asked = render_team_page(_handed(team, instrument, _asked(instrument, coach=3)), None)
    assert "staat niemand bij" not in asked, "with a target the words are those of coverage"


def test_in_a_small_team_one_is_enough_and_a_sum_tells_on_nobody(instrument: Instrument) -> None:
    """Nobody is named as the only one where counts are not shown."""
    three = render_team_page(_handed([flat(4, 4, 2, 4, 4, 4), *[flat(4, 4, 4, 2, 4, 4)] * 2], instrument), None)
    assert "één lid bij" not in three
    sums = RunningSum(None)
    reader = MemberReader(instrument)
    for number in range(6):
        sums = sums.plus(reader.read_row(row_of(flat(1, 4, 4, 4, 4, 4), number)), instrument)
    assert "niemand bij" not in render_team_page(sums.outcome(instrument), None)


def test_of_two_modules_the_page_says_which_is_first_and_why(instrument: Instrument) -> None:
    """What is open goes before what is covered thinly; of one kind alone there is nothing to explain."""
    team = [flat(4, 4, 1, 2, 1, 1)] * 3 + [flat(5, 4, 1, 2, 1, 1)]
    why = " Wat open is, gaat voor: daar is nu van niemand bekend dat die kan helpen.</span></li>"
    both = render_team_page(_handed(team, instrument, _asked(instrument, trainer=4.5, onderwijskundige=4)), None)
    one = render_team_page(_handed(team, instrument, _asked(instrument, onderwijskundige=4)), None)
    assert (why in both, why in one) == (True, False)


def test_who_has_no_score_is_not_taken_for_someone_who_falls_short(instrument: Instrument) -> None:
    """A lead would ask for training while that member might be the one."""
    team = [flat(4, 4, 4, 4, 1, 4)] * 3 + [flat(4, 4, 4, 4, 0, 4)]
    page = render_team_page(_handed(team, instrument, _asked(instrument, veranderkundige=3)), None)
    assert "nog niemand haalt dat, en niemand zit dichtbij. Van 1 lid is hier geen score.</li>" in page
    assert page.count("is hier geen score") == 1


def test_what_the_target_asks_nothing_of_is_nowhere_said_to_fall_short(instrument: Instrument) -> None:
    """What to work on first is asked and not covered; when all is covered, one sentence says so."""
    team = [flat(4, 4, 1, 2, 1, 1)] * 3
    covered = _handed(team, instrument, _asked(instrument, coach=2))
    assert team_data(covered)["actions"]["modules"] == []
    page = render_team_page(covered, None)
    assert page.count("Wat het doelprofiel vraagt, is gedekt.") == 1
    assert not re.search("veranderkundige[^.]*(vraagt boven|open|dun)", page)
    short = _handed(team, instrument, _asked(instrument, coach=2, trainer=4.5, onderwijskundige=4))
    modules = team_data(short)["actions"]["modules"]
    assert [each["scale"] for each in modules] == ["onderwijskundige", "trainer"], "open first, then thin"


def test_what_nobody_filled_in_is_told(instrument: Instrument) -> None:
    """And a next member should be strong where nobody reaches the target."""
    outcome = _handed([flat(5, 5, 0, 5, 1, 5)] * 3, instrument, "blended-onderwijs")
    actions = team_data(outcome)["actions"]
    assert actions["unnamed"] == ["adviseur"]
    assert actions["needed"] == ["adviseur", "veranderkundige"]
    text = render_team_page(outcome, None)
    assert "Van adviseur heeft niemand een score." in text
    assert "Let op wie sterk is als adviseur of veranderkundige; die rollen zijn nu open." in text


def test_where_a_team_is_spread_out_is_told(instrument: Instrument) -> None:
    """Only where the levels that are taken lie furthest apart, and never of neighbouring levels."""
    outcome = _handed([flat(1, 1, 2, 3, 5, 0), flat(5, 3, 2, 2, 1, 4)], instrument)
    ends = {"lowest": "verkennen", "highest": "meenemen"}
    assert team_data(outcome)["actions"]["widest"] == [
        {"scale": "trainer", **ends},
        {"scale": "veranderkundige", **ends},
    ]
    told = "Het team ligt het verst uit elkaar bij trainer en veranderkundige, van verkennen tot meenemen."
    assert told in render_team_page(outcome, None)
    near = _handed([flat(3, 3, 3, 3, 3, 3), flat(2, 4, 3, 3, 3, 3)], instrument)
    assert team_data(near)["actions"]["widest"] == []


def test_the_page_asks_by_one_door(instrument: Instrument) -> None:
    """Every question of the page, with members, with a sum, at two moments; and a target that is another's."""
    bridge = TeamBridge(instrument)
    rows = [row_of(flat(4, 3, 2, 1, 2, 3), number) for number in range(6)]

    def ask(question: str, **rest: Any) -> dict[str, Any]:
        answer: dict[str, Any] = json.loads(bridge.answer(json.dumps({"question": question, **rest})))
        return answer

    both = {"members": [*rows, rows[0]], "earlier": {"members": rows[:4]}, "target": "blended-onderwijs", "site": "../"}
    told = ask("team", **both)
    assert (told["team"]["members"], told["team"]["earlier"]["members"]) == (6, 4)
    assert told["team"]["refused"][0]["file"] == "0.json"
    assert told["summary"] == "Het beeld van 6 leden staat eronder."
    assert 'href="../' in told["html"]
    sums = None
    for row in rows:
        answer = ask("add", sum=sums, member=row, target="blended-onderwijs")
        assert list(answer) == ["sum"], "nothing is told of a member who was just added"
        sums = answer["sum"]
    assert ask("team", sum=sums)["team"]["scales"]["trainer"]["mean"] == 4
    assert ask("page", **both)["text"].startswith("<!doctype html>")
    assert ask("talk", **both)["html"].startswith("<h3>")
    assert ask("spreadsheet", **both)["text"].startswith("\ufeff")
    assert set(ask("picture", **both)) == {"text", "alternative"}
    other = {"format": "i-scan-doelprofiel", "format_version": 1, "instrument": "weer", "instrument_version": "2.3"}
    assert ask("team", members=rows, target=other) == {
        "refusal": "Dit bestand hoort bij een andere vragenlijst dan 'i-scan'."
    }


@pytest.mark.parametrize(
    ("team", "targets", "told"),
    [
        (
            [flat(4, 4, 1, 1, 1, 1)] * 2,
            {"trainer": 4, "coach": 4},
            "Alles wat jullie vragen is gedekt: trainer en coach.",
        ),
        ([flat(4, 1, 1, 1, 1, 1)] * 2, {"trainer": 4, "coach": 4}, "Gedekt is trainer; open is coach."),
        ([flat(4, 4, 4, 4, 4, 4)] * 2, {}, "Bij geen enkele rol ligt het team duidelijk verder uit elkaar"),
        ([flat(4, 4, 4, 4, 4, 4)], {}, "Er telt nog maar één lid mee"),
        ([flat(1, 4, 4, 4, 3, 4), flat(4, 4, 4, 4, 2, 4)], {}, "Het team ligt het verst uit elkaar bij trainer, van"),
        (
            [flat(n % 2 + 3, 3, *([n % 2 + 3] * 4)) for n in range(4)],
            {},
            "Bij coach staan alle 4 leden op zelfstandig.",
        ),
        (
            [flat(2 + (n > 5), *([2 + (n > 3)] * 5)) for n in range(10)],
            {},
            "Op verkennen of oefenen staan leden het vaakst",
        ),
    ],
)
def test_the_headline_is_what_the_data_say(
    instrument: Instrument, team: list[Handed], targets: dict[str, float], told: str
) -> None:
    """Covered or not; without a target where the team lies apart or together. Never what to do: it stands on paper."""
    page = render_team_page(_handed(team, instrument, _asked(instrument, **targets) if targets else None), None)
    headline = re.search('<p class="report-conclusion">(.*?)</p>', page)
    assert headline
    assert headline[1].startswith(told)


def test_who_reaches_what_is_asked_stands_below_the_headline(instrument: Instrument) -> None:
    """By name in the order of the names, then how many without one; never by score."""
    rows = [{"label": label, "scores": [[score, 6]] * 6} for label, score in (("Sam", 4), ("bo", 4.5), ("Kim", 3.75))]
    levels = {"levels": ["meenemen"] * 6}
    page = render_team_page(_team([*rows, levels], instrument, _asked(instrument, coach=3.5, trainer=4)), None)
    assert page.index("report-conclusion") < page.index('data-part="who"') < page.index("<svg")
    told = re.sub("<[^>]*>", "", page)
    assert "Coach (gevraagd 3,5, gedekt): bo, Kim, Sam en 1 zonder naam halen dat." in told
    assert "Trainer (gevraagd 4, gedekt): bo en Sam halen dat; Kim en 1 zonder naam zitten dichtbij." in told
    assert "Adviseur, onderwijskundige, veranderkundige en technovator: hier vraagt het doelprofiel niets." in told
    assert "De getallen lopen van 1 (nog niet) tot 5 (ik help anderen)." in told
    assert "Wie op of boven het gevraagde staat, haalt het. Dichtbij is wie daar binnen de marge onder zit." in told
    assert "Met scores kan de dekking anders uitvallen." in told, "one gave levels alone"


@pytest.mark.parametrize(
    ("count", "told"),
    [
        (3, "Gedekt: één of meer halen het. Dun: alleen dichtbij. Open: niemand."),
        (4, "Gedekt: twee of meer halen het. Dun: één, of alleen dichtbij. Open: niemand."),
    ],
)
def test_the_words_for_coverage_are_explained_below_the_headline(instrument: Instrument, count: int, told: str) -> None:
    """As they are used for a team of that size; without a target there are none to explain."""
    team = [flat(3, 3, 3, 3, 3, 3)] * count
    page = render_team_page(_handed(team, instrument, _asked(instrument, coach=4)), None)
    assert f'</p><p class="team-note">{told}</p>' in page
    assert told not in render_team_page(_handed(team, instrument), None)


def test_a_sum_has_words_of_its_own(instrument: Instrument) -> None:
    """Nobody stands anywhere in it, and what is covered is not read off the mean."""
    sums = RunningSum(find_team_target("blended-onderwijs", instrument))
    reader = MemberReader(instrument)
    for number in range(6):
        sums = sums.plus(reader.read_row(row_of(flat(3, 3, 4, 3, 3, 3), number)), instrument)
    page = render_team_page(sums.outcome(instrument), None)
    assert "Dat telt leden, en kijkt niet naar het gemiddelde." in page
    assert "Waar het team staat, per rol" in page
    assert "Wie staat waar" not in page


@pytest.mark.parametrize(
    ("team", "belongs"),
    [
        ([flat(3, 3, 3, 3, 3, 3)] * 2, True),
        ([flat(3, 3, 3, 3, 3, 3, way="levels")] * 4, True),
        ([flat(3, 3, 3, 3, 3, 3, way="levels")] * 5, False),
        ([flat(3, 3, 3, 3, 3, 3)] * (MOST_DRAWN + 1), False),
    ],
)
def test_the_page_and_the_sheet_agree_where_it_may_hang(
    instrument: Instrument, team: list[Handed], belongs: bool
) -> None:
    """On a table as long as someone can be told from it; then the sheet says so itself, in the same words."""
    outcome = _handed(team, instrument)
    words = "op tafel, niet voor aan de muur"
    assert (words in render_team_page(outcome, None)) == (words in render_team_picture(outcome)) == belongs


def test_the_talk_sheet_is_five_steps_and_room_to_write(instrument: Instrument) -> None:
    """No names, no list of the picture once more."""
    outcome = _handed([flat(5, 4, 3, 2, 1, 1)] * 6, instrument, _asked(instrument, coach=5))
    sheet = render_talk_sheet(outcome)
    assert (
        "<p class=\"report-conclusion\">Open is coach.</p><p>Coach (open): begin met de module 'Naast de docent', "
        in sheet
    )
    assert "vier bijeenkomsten met vier tot acht i-coaches.</p>" in sheet
    assert sheet.count('<td data-label="Met wie">') == 5, "a phone names the column in each row"
    assert sheet.count("<li>") == 5
    assert sheet.count("<tr>") == 6
    assert "Dit moet jullie leidinggevende regelen" in sheet
    assert "Neem de rol coach." in sheet
    assert "<h4>" not in sheet
    assert "Lid" not in re.sub("<[^>]*>", "", sheet)


def test_groups_stand_side_by_side_and_the_table_has_five_columns(instrument: Instrument) -> None:
    """Of four at most; with a target how each covers, and by how many; without one, members by level."""
    names = ("Zorg", "Techniek", "Entree", "Bouw", "Sport")
    team = [flat(4, 2, 3, 3, 3, 3, group=name) for name in names]
    page = ElementTree.fromstring(
        f"<main>{render_team(_handed(team, instrument, _asked(instrument, coach=2)), SITE)}</main>"
    )
    asked, *groups = page.iter("table")
    heads = [[cell.text for cell in table.iter("th") if cell.get("scope") == "col"] for table in (asked, *groups[1:])]
    assert heads == [
        ["Rol", "Vraagt", "Haalt het", "Dichtbij", "Dekking"],
        ["Rol", "Bouw: 1 lid", "Entree: 1 lid", "Sport: 1 lid", "Techniek: 1 lid"],
        ["Rol", "Zorg: 1 lid"],
    ]
    assert [cell.text for cell in groups[1].iter("td")][4:8] == ["gedekt (1)"] * 4
    assert "<td>0 · 1 · 0 · 0</td>" in render_team(_handed(team, instrument), SITE)


def test_what_is_drawn_is_never_struck_through(instrument: Instrument) -> None:
    """No line of the axis runs through words, and what is asked stands above and below a number."""
    rows = [{"label": label, "scores": [each] * 6} for label, each in (("Bo", [3, 6]), ("Kim", None), ("Sam", [2, 6]))]
    few = team_chart(_team(rows, instrument, _asked(instrument, coach=3)))
    (words,) = [float(str(part.get("y"))) for part in few[0].iter("text") if part.text == "te weinig antwoorden"]
    spans = [(float(str(part.get("y1"))), float(str(part.get("y2")))) for part in few.iter("line")]
    assert not [span for span in spans if span[0] < words - 4 < span[1]]
    levels = [flat(3, 3, 3, 3, 3, 3, way="levels")] * 9
    coach = team_chart(_handed(levels, instrument, _asked(instrument, coach=3)))[1]
    (number,) = [float(str(part.get("y"))) for part in coach.iter("text") if part.text == "9"]
    ticks = [part for part in coach.iter("line") if part.get("class") == "chart-target"]
    ends = [sorted(float(str(part.get(end))) for end in ("y1", "y2")) for part in ticks]
    assert len(ends) == 2
    assert all(bottom < number - 11 or top > number for top, bottom in ends)


def test_a_name_is_cut_on_the_page_and_never_on_the_sheet(instrument: Instrument) -> None:
    """The longest that a member can give, in the widest letters."""
    rows = [{"label": "m" * 40, "scores": [[3, 6]] * 6}]
    outcome = _team(rows, instrument)
    assert "m" * 40 in list(ElementTree.fromstring(render_team_picture(outcome)).itertext())
    names = [text for text in team_chart(outcome).itertext() if text.startswith("mmm")]
    assert {text[-1] for text in names} == {"…"}
