"""The golden cases: answers with the outcome that a second, independent calculation gave."""

import json
from dataclasses import dataclass
from pathlib import Path
from typing import Any

FOLDER = Path(__file__).parent / "cases"


@dataclass(frozen=True)
class Case:
    """One case file; it is a result file with one extra field, so it can be scored and opened as it is."""

    file: Path
    response: dict[str, Any]
    says: str
    profile: str | None
    earlier: Path | None
    peer: Path | None
    expect: dict[str, Any]

    @property
    def request(self) -> str:
        """The case as the browser asks for it."""
        return json.dumps(
            {
                "question": "report",
                "response": self.response,
                "profile": self.profile,
                "earlier": [_data(self.earlier)] if self.earlier else [],
                "peer": _data(self.peer) | {"author": "collega"} if self.peer else None,
                "site": "../../",
            }
        )


def read_case(file: Path) -> Case:
    """Read one case file."""
    response = json.loads(file.read_text(encoding="utf-8"))
    case = response["case"]
    earlier, peer = (FOLDER / case[name] if case[name] else None for name in ("compare", "peer"))
    return Case(file, response, case["says"], case["profile"], earlier, peer, case["expect"])


def _data(file: Path) -> Any:
    return json.loads(file.read_text(encoding="utf-8"))


CASES = [read_case(file) for file in sorted(FOLDER.glob("*.json"))]


def differences(expected: Any, actual: Any, path: str = "") -> list[str]:
    """List where `actual` lacks or contradicts what `expected` says; what `expected` leaves out is free."""
    if isinstance(expected, dict) and isinstance(actual, dict):
        return [
            line for key, value in expected.items() for line in differences(value, actual.get(key), f"{path}.{key}")
        ]
    if isinstance(expected, list) and isinstance(actual, list) and len(expected) == len(actual):
        return [
            line
            for number, (one, other) in enumerate(zip(expected, actual, strict=True))
            for line in differences(one, other, f"{path}[{number}]")
        ]
    return [] if expected == actual else [f"{path}: expected {expected!r}, got {actual!r}"]
