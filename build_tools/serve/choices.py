"""What someone who builds can choose: whose site it is, and for what kind of host."""

from __future__ import annotations

from dataclasses import dataclass
from pathlib import Path

SCHOOL_FILE = "school.yml"
_NO_SCHOOL = "{0}: hier staat geen school.yml. Noem de map van je school, vanaf de map waar je nu bent."
_NO_FOLDER = "Achter --school hoort de map van je school."
_UNKNOWN = "'{0}' is onbekend. Je kunt kiezen uit --school met de map van je school, en --flat."


class UsageError(Exception):
    """A command that cannot be carried out; the message is one Dutch sentence."""


@dataclass(frozen=True)
class Choices:
    """`school` is the folder of a school; a site that `is_flat` names files in its links, and never a folder."""

    school: Path | None = None
    is_flat: bool = False

    @property
    def arguments(self) -> list[str]:
        """The same, to hand to another process."""
        return [*(["--school", str(self.school)] if self.school else []), *(["--flat"] if self.is_flat else [])]


PLAIN = Choices()


def read_choices(arguments: list[str]) -> Choices:
    """Read what stands behind a verb; raises `UsageError` at anything else."""
    rest = [argument for argument in arguments if argument != "--flat"]
    is_flat = len(rest) < len(arguments)
    match rest:
        case []:
            return Choices(None, is_flat)
        case ["--school"]:
            raise UsageError(_NO_FOLDER)
        case ["--school", name] if (Path(name) / SCHOOL_FILE).is_file():
            return Choices(Path(name).resolve(), is_flat)
        case ["--school", name]:
            raise UsageError(_NO_SCHOOL.format(name))
    raise UsageError(_UNKNOWN.format(" ".join(rest)))
