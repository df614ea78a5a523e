"""`python -m build_tools simulate`: draw people, score them with `scan`, print what must hold, and keep it all."""

from __future__ import annotations

import argparse
import os
from collections.abc import Callable, Iterable, Iterator, Mapping
from concurrent.futures import ProcessPoolExecutor
from dataclasses import dataclass
from datetime import UTC, datetime
from itertools import chain
from time import monotonic

from build_tools.data.faults import FaultsError
from build_tools.data.instruments import instrument_folder, instrument_keys, load_instrument_files
from build_tools.paths import CONTENT, short_path
from build_tools.simulation.answer_model import AnswerModel
from build_tools.simulation.bars import all_bars
from build_tools.simulation.basis import basis_of
from build_tools.simulation.calibration import Moments, calibrate, observed_moments
from build_tools.simulation.data_file import simulation_file, write_simulation
from build_tools.simulation.experiments import Experiment, Tally, all_experiments, carry_out
from build_tools.simulation.people import Filling, draw_people, random_from
from build_tools.simulation.share import Share
from build_tools.simulation.simulation import Question, Simulation
from scan.definition.model import Instrument

_PEOPLE = 20_000
"""With fewer, nothing is kept: chance would show in the first decimal of a percentage."""
_SEED = "2026"
_CHUNK = 2_000
"""So many people are drawn from a seed of their own: how many cores there are does not change what comes out."""


@dataclass(frozen=True)
class Chunk:
    """Some of the people of one experiment, and the seed from which they are drawn."""

    instrument: Instrument
    model: AnswerModel
    experiment: Experiment
    people: int
    seed: str


Over = Callable[[Callable[[Chunk], Tally], Iterable[Chunk]], Iterable[Tally]]
"""`map`, or one that is like it."""


def simulate(arguments: list[str]) -> int:
    """Simulate, print and keep; gives 1 when something that is promised does not hold."""
    parser = argparse.ArgumentParser(prog="python -m build_tools simulate", description="How often is a result wrong?")
    least = f"how many for each experiment (default {_PEOPLE}; with fewer, nothing is kept)"
    parser.add_argument("--people", type=int, default=_PEOPLE, help=least)
    parser.add_argument("--seed", default=_SEED, help=f"where the random numbers begin (default {_SEED})")
    parser.add_argument("--instrument", default=instrument_keys()[0], choices=instrument_keys())
    chosen = parser.parse_args(arguments)
    if chosen.people < 1:
        parser.error("--people is at least 1")
    try:
        instrument = load_instrument_files(instrument_folder(chosen.instrument))
    except FaultsError as error:
        print(error)
        return 1
    with ProcessPoolExecutor(os.cpu_count()) as pool:
        simulation = run_simulation(instrument, chosen.people, chosen.seed, pool.map)
    bars = all_bars(simulation.results)
    print(*(bar.line for bar in bars), f"{simulation.seconds} s", sep="\n")
    if chosen.people >= _PEOPLE:
        file = simulation_file(CONTENT, instrument)
        write_simulation(simulation, file)
        print(f"{short_path(file)} is written.")
    return 0


def run_simulation(instrument: Instrument, people: int, seed: str, over: Over = map) -> Simulation:
    """Carry out all experiments; `over` is what goes over the chunks, one by one or on every core."""
    begun = monotonic()
    model = calibrate(instrument)
    chunks = list(_chunks(instrument, model, people, seed))
    results = _added(zip((chunk.experiment for chunk in chunks), over(_count_chunk, chunks), strict=True))
    return Simulation(
        date=datetime.now(UTC).date().isoformat(),
        seed=seed,
        people=people,
        seconds=round(monotonic() - begun),
        basis=basis_of(instrument),
        model=model,
        observed=_observe(instrument, model, people, seed),
        results=results,
    )


def _count_chunk(chunk: Chunk) -> Tally:
    """Draw the people of a chunk and count what happens to them."""
    filling = Filling(chunk.instrument, chunk.model, chunk.experiment.way)
    return carry_out(chunk.experiment, filling, chunk.people, random_from(chunk.seed))


def _chunks(instrument: Instrument, model: AnswerModel, people: int, seed: str) -> Iterator[Chunk]:
    for experiment in all_experiments(instrument):
        for first in range(0, people, _CHUNK):
            own = f"{seed} {experiment.kind} {experiment.way} {experiment.at} {first}"
            yield Chunk(instrument, model, experiment, min(_CHUNK, people - first), own)


def _added(tallies: Iterable[tuple[Experiment, Tally]]) -> Mapping[Question, Share]:
    added: dict[Question, Share] = {}
    for experiment, tally in tallies:
        for outcome, share in tally.items():
            question = (outcome, experiment.way, experiment.at)
            added[question] = added.get(question, Share(0, 0)) + share
    return added


def _observe(instrument: Instrument, model: AnswerModel, people: int, seed: str) -> Moments:
    """Draw people whose scales do not correlate, and see what their answers come to."""
    random, filling = random_from(f"{seed} observed"), Filling(instrument, model, "full")
    drawn = (filling.answers(positions, random) for positions in draw_people(people, 0, filling, random))
    given = chain.from_iterable(
        (tuple(response.answers_of(scale)) for scale in instrument.scales) for response in drawn
    )
    return observed_moments([tuple(answer for answer in answers if isinstance(answer, int)) for answers in given])
