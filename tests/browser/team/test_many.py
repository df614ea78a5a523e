"""Teams that are large, and what is far too much."""

import json
from typing import Any

from playwright.sync_api import expect

from scan.definition.model import Instrument
from tests.browser.team.conftest import Team

MOST = 10_000
_DROP = """async ([count, text, size]) => {
  const transfer = new DataTransfer();
  const blank = " ".repeat(size);
  for (let each = 0; each < count; each += 1) transfer.items.add(new File([text, blank], `${each}.json`));
  const lines = [];
  const line = document.getElementById("team-voortgang");
  new MutationObserver(() => lines.push(line.textContent)).observe(line, {childList: true, characterData: true});
  let longest = 0, last = performance.now();
  const beat = setInterval(() => {
    longest = Math.max(longest, performance.now() - last);
    last = performance.now();
  }, 20);
  window.heard = () => { clearInterval(beat); return [lines.filter(Boolean), longest]; };
  document.body.dispatchEvent(new DragEvent("drop", {dataTransfer: transfer, bubbles: true, cancelable: true}));
}"""


def _limited(instrument: Instrument) -> str:
    levels = {scale.key: "oefenen" for scale in instrument.scales}
    head = {"format": "i-scan-teamniveaus", "format_version": 1, "instrument": instrument.key}
    return json.dumps(head | {"instrument_version": instrument.version, "levels": levels})


def _heard(team: Team) -> tuple[list[str], float]:
    heard: list[Any] = team.page.evaluate("window.heard()")
    return heard[0], heard[1]


def test_ten_thousand_are_a_team_and_one_more_is_too_many(team: Team, instrument: Instrument) -> None:
    """It says how far it is, the page goes on answering, and the last one gets one sentence."""
    team.page.evaluate(_DROP, [MOST + 1, _limited(instrument), 0])
    team.expect_members(MOST)
    expect(team.refused).to_have_text(
        ["nog 1 bestand: Er passen hooguit 10000 leden in een team, dus dit is niet gelezen."]
    )
    told, longest = _heard(team)
    assert f"500 van de {MOST} bestanden gelezen." in told
    assert longest < 2_000
    expect(team.picture.locator("svg text").first).to_be_attached()
    assert team.counted.count() <= 501


def test_three_hundred_megabytes_do_not_hang_the_tab(team: Team, instrument: Instrument) -> None:
    """Files that are too large to be one of ours are not even read; one that is good among them counts."""
    team.page.evaluate(_DROP, [300, _limited(instrument), 1_000_000])
    expect(team.refused).to_have_count(300)
    assert _heard(team)[1] < 2_000
    team.page.evaluate(_DROP, [1, _limited(instrument), 0])
    team.expect_members(1)
