"""The file in which a simulation is kept: written by `python -m build_tools simulate`, and read as strictly as any."""

from __future__ import annotations

from collections.abc import Iterator
from fractions import Fraction
from pathlib import Path

from build_tools.data.data_file import DataFileError, read_data_file
from build_tools.paths import short_path
from build_tools.simulation.answer_model import AnswerModel
from build_tools.simulation.basis import BASIS, basis_of
from build_tools.simulation.calibration import Moments
from build_tools.simulation.experiments import OUTCOMES
from build_tools.simulation.people import WAYS
from build_tools.simulation.share import Share
from build_tools.simulation.simulation import Question, Simulation
from scan.definition.fields import Fields
from scan.definition.model import Instrument

_FIELDS = ("date", "seed", "people", "seconds", "basis", "model", "observed", "results")
_MODEL = ("mean", "true_sd", "error_sd")
_OBSERVED = ("sd", "inter_item_r")
_RESULT = ("outcome", "way", "at", "hits", "of")
_ABOUT = """\
# Gemaakt door `python -m build_tools simulate`; verander hier niets met de hand, maar draai die opdracht opnieuw.
# Wat elk veld betekent, staat in build_tools/simulation/.
"""
_AGAIN = "Draai python -m build_tools simulate."


def simulation_file(content: Path, instrument: Instrument) -> Path:
    """Give the place of the file about an instrument."""
    return content / instrument.key / "simulatie.yml"


def write_simulation(simulation: Simulation, file: Path) -> None:
    """Keep a simulation."""
    file.parent.mkdir(parents=True, exist_ok=True)
    file.write_text(_ABOUT + "".join(f"{line}\n" for line in _lines(simulation)), encoding="utf-8")


def read_simulation(file: Path, instrument: Instrument) -> Simulation:
    """Read a simulation of this instrument as it is now.

    Raises `DataFileError` with a line per problem, also when it was made with other assumptions or other margins.
    """
    simulation = read_data_file(file, _FIELDS, lambda fields: _load(fields, instrument))
    now = basis_of(instrument)
    outdated = [
        f"{short_path(file)}: voor {called} staat hier '{simulation.basis[name]}', "
        f"maar nu geldt '{now[name]}'. {_AGAIN}"
        for name, called in BASIS.items()
        if simulation.basis[name] != now[name]
    ]
    if outdated:
        raise DataFileError(outdated)
    return simulation


def _lines(simulation: Simulation) -> Iterator[str]:
    for name in ("date", "seed", "people", "seconds"):
        yield f'{name}: "{getattr(simulation, name)}"'
    yield "basis:"
    yield from (f'  {name}: "{text}"' for name, text in simulation.basis.items())
    for name, group, values in (("model", _MODEL, simulation.model), ("observed", _OBSERVED, simulation.observed)):
        yield f"{name}:"
        yield from (f"  {field}: {getattr(values, field):.6f}" for field in group)
    yield "results:"
    for (outcome, way, at), share in simulation.results.items():
        numbers = f"at: {float(at):g}, hits: {share.hits}, of: {share.of}"
        yield f"  - {{outcome: {outcome}, way: {way}, {numbers}}}"


def _load(fields: Fields, instrument: Instrument) -> Simulation:
    basis = fields.fields("basis", tuple(BASIS))
    model = fields.fields("model", _MODEL)
    observed = fields.fields("observed", _OBSERVED)
    return Simulation(
        date=fields.date("date"),
        seed=fields.text("seed", 40),
        people=_count(fields, "people"),
        seconds=_count(fields, "seconds"),
        basis={name: basis.text(name) for name in BASIS},
        model=AnswerModel(instrument.lowest, instrument.highest, *(_number(model, name) for name in _MODEL)),
        observed=Moments(*(_number(observed, name) for name in _OBSERVED)),
        results=dict(_load_result(group) for group in fields.groups("results", _RESULT, 1, 500)),
    )


def _load_result(fields: Fields) -> tuple[Question, Share]:
    outcome = next((each for each in OUTCOMES if fields.says("outcome", each)), None)
    way = next((each for each in WAYS if fields.says("way", each)), None)
    if outcome is None:
        fields.reject("outcome", "deze uitkomst bestaat niet.", f"Kies uit: {', '.join(OUTCOMES)}.")
    if way is None:
        fields.reject("way", "deze manier van invullen bestaat niet.", f"Kies uit: {', '.join(WAYS)}.")
    share = Share(_count(fields, "hits"), _count(fields, "of"))
    if share.hits > share.of:
        fields.reject("hits", f"{share.hits} is meer dan {share.of}.", _AGAIN)
    at = fields.number("at", Fraction(0), Fraction(100))
    return (outcome or OUTCOMES[0], way or WAYS[0], at), share


def _number(fields: Fields, name: str) -> float:
    return float(fields.number(name, Fraction(0), Fraction(100)))


def _count(fields: Fields, name: str) -> int:
    """Read a whole number that may be large."""
    text = fields.text(name, 9)
    if text and not (text.isascii() and text.isdigit()):
        fields.reject(name, f"'{text}' is geen geheel getal.", "Schrijf alleen cijfers.")
    return int(text) if text.isascii() and text.isdigit() else 0
