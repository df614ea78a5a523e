"""The file with what came out, and the simulation that it should still be."""

from collections.abc import Callable, Mapping
from dataclasses import dataclass, replace
from fractions import Fraction
from math import sqrt
from pathlib import Path

import pytest

from build_tools.data.data_file import DataFileError
from build_tools.paths import CONTENT
from build_tools.simulation.calibration import calibrate, expected_moments
from build_tools.simulation.data_file import read_simulation, simulation_file, write_simulation
from build_tools.simulation.experiments import Outcome, all_experiments
from build_tools.simulation.people import Way
from build_tools.simulation.run import run_simulation
from build_tools.simulation.share import Share
from build_tools.simulation.simulation import Question, Simulation
from scan.definition.model import Instrument

CHANGES: dict[str, Callable[[Instrument], Instrument]] = {
    "(sd) staat hier '0.7', maar nu geldt '0.75'": lambda old: replace(
        old, assumptions=replace(old.assumptions, sd=Fraction(3, 4))
    ),
    "(r) staat hier '0.4', maar nu geldt '0.5'": lambda old: replace(
        old, assumptions=replace(old.assumptions, inter_item_r=Fraction(1, 2))
    ),
    "voor het getal voor de punt van de versie staat hier": lambda old: replace(old, version="9.0"),
    "voor het aantal schalen staat hier '6', maar nu geldt '5'": lambda old: replace(old, scales=old.scales[1:]),
}


@pytest.fixture(scope="module")
def kept(instrument: Instrument) -> Simulation:
    """What stands in the file of this checkout."""
    return read_simulation(simulation_file(CONTENT, instrument), instrument)


def _changed(kept: Simulation, folder: Path, old: str, new: str) -> Path:
    file = folder / "simulatie.yml"
    write_simulation(kept, file)
    text = file.read_text(encoding="utf-8")
    assert old in text
    file.write_text(text.replace(old, new, 1), encoding="utf-8")
    return file


def test_what_is_written_is_what_is_read(instrument: Instrument, kept: Simulation, tmp_path: Path) -> None:
    """Nothing gets lost on the way."""
    file = tmp_path / "simulatie.yml"
    write_simulation(kept, file)
    assert read_simulation(file, instrument) == kept


@pytest.mark.parametrize(("message", "change"), CHANGES.items(), ids=list(CHANGES))
def test_a_simulation_of_another_instrument_is_refused(
    instrument: Instrument, message: str, change: Callable[[Instrument], Instrument]
) -> None:
    """With the file, what was changed, and what to do."""
    with pytest.raises(DataFileError) as refused:
        read_simulation(simulation_file(CONTENT, instrument), change(instrument))
    said = next(line for line in refused.value.messages if message in line)
    assert said.startswith("content/i-scan/simulatie.yml: ")
    assert said.endswith("Draai python -m build_tools simulate.")


def test_another_rule_is_refused(instrument: Instrument, kept: Simulation, tmp_path: Path) -> None:
    """The margins by which was compared stand in the file."""
    file = _changed(kept, tmp_path, kept.basis["margins"][:6], "0.9999")
    with pytest.raises(DataFileError, match=r"voor de marge staat hier '0\.9999"):
        read_simulation(file, instrument)


def test_within_a_version_texts_may_change(instrument: Instrument, kept: Simulation) -> None:
    """What touches no score needs no new run."""
    newer = replace(instrument, version=f"{instrument.major_version}.7")
    assert read_simulation(simulation_file(CONTENT, instrument), newer) == kept


SLIPS = {
    "deze uitkomst bestaat niet": ("outcome: flat", "outcome: plat"),
    "deze manier van invullen bestaat niet": ("way: full", "way: half"),
    "is geen geheel getal": ('people: "', 'people: "x'),
    "is meer dan 0": ("of: ", "of: 0} #"),
    "geen leesbaar getal": ("true_sd: ", "true_sd: -"),
    "Bedoel je 'seed'": ("seed: ", "sead: "),
}
"""What is said, of what was put in the place of what."""


@pytest.mark.parametrize("message", SLIPS)
def test_a_slip_of_the_pen_is_named(instrument: Instrument, kept: Simulation, tmp_path: Path, message: str) -> None:
    """With file and line."""
    with pytest.raises(DataFileError, match=rf"simulatie\.yml, regel \d+: .*{message}"):
        read_simulation(_changed(kept, tmp_path, *SLIPS[message]), instrument)


def test_every_experiment_is_there(instrument: Instrument, kept: Simulation) -> None:
    """And none that is not carried out any more."""
    simulated = {(way, at) for _, way, at in kept.results}
    assert simulated == {(experiment.way, experiment.at) for experiment in all_experiments(instrument)}


def test_the_answers_are_as_the_instrument_assumes(instrument: Instrument, kept: Simulation) -> None:
    """Both as worked out and as drawn."""
    for moments, within in ((expected_moments(kept.model, 6), 1e-4), (kept.observed, 0.01)):
        assert moments.sd == pytest.approx(float(instrument.assumptions.sd), abs=within)
        assert moments.inter_item_r == pytest.approx(float(instrument.assumptions.inter_item_r), abs=within)
    assert kept.model.true_sd == pytest.approx(calibrate(instrument).true_sd, abs=1e-6)


@pytest.fixture(scope="module")
def again(instrument: Instrument) -> Simulation:
    """The same with few people, from another seed."""
    return run_simulation(instrument, 60, "once more")


def test_a_new_run_gives_what_stands_in_the_file(kept: Simulation, again: Simulation) -> None:
    """Within what chance may do to so few: four standard errors, and one person more or less."""
    off = {question: share for question, share in again.results.items() if _is_off({question: share}, kept)}
    assert off == {}


def test_all_that_was_counted_of_one_thing_agrees_together(kept: Simulation, again: Simulation) -> None:
    """Over all correlations there are enough people to see a rule that is a tenth wider or narrower."""
    counted = {question[:2] for question in again.results}
    together = {
        each: {question: share for question, share in again.results.items() if question[:2] == each} for each in counted
    }
    assert [each for each, shares in together.items() if _is_off(shares, kept)] == []


def _is_off(found: Mapping[Question, Share], kept: Simulation) -> bool:
    """Hold the hits of all these questions together against what the file lets expect."""
    expected = {question: kept.results[question].value for question in found}
    apart = sum(share.hits - share.of * expected[question] for question, share in found.items())
    variance = sum(share.of * expected[question] * (1 - expected[question]) for question, share in found.items())
    return abs(apart) > 4 * sqrt(variance) + 1


@dataclass(frozen=True)
class Promise:
    """What the page says in words, or the design promises: the least and the most that a share may be."""

    outcome: Outcome
    most: float
    way: Way = "full"
    least: float = 0
    lowest: Fraction = Fraction(0)
    highest: Fraction = Fraction(100)


WAYS: tuple[Way, ...] = ("full", "gaps", "short")
PROMISES = [
    *(Promise("unjust", 0.05, way, highest=Fraction("0.95")) for way in WAYS),
    *(Promise("unjust", 0.15, way, lowest=Fraction(1)) for way in WAYS),
    *(Promise("unjust-groups", 0.055, way, highest=Fraction("0.95")) for way in WAYS),
    *(Promise("peer", 0.1, way) for way in WAYS),
    *(Promise("changed", most, way) for most, way in zip((0.14, 0.14, 0.19), WAYS, strict=True)),
    *(Promise("changed-planned", most, way) for most, way in zip((0.1, 0.11, 0.14), WAYS, strict=True)),
    *(Promise("changed-other", 0.1, way) for way in WAYS),
    Promise("seen", 0.5, highest=Fraction("0.5")),
    Promise("short-of-target", 0.25, least=0.15),
]


@pytest.mark.parametrize("promise", PROMISES, ids=lambda promise: f"{promise.outcome}-{promise.way}")
def test_what_the_page_says_is_what_came_out(kept: Simulation, promise: Promise) -> None:
    """Otherwise the words must change, or the rule."""
    found = [
        share.value
        for (outcome, way, at), share in kept.results.items()
        if (outcome, way) == (promise.outcome, promise.way) and promise.lowest <= at <= promise.highest
    ]
    assert found
    assert promise.least <= min(found)
    assert max(found) <= promise.most
