"""What a school may have forgotten is said after a build, with the line; it never stops one."""

import datetime
from pathlib import Path

import pytest

from build_tools.paths import CONTENT
from build_tools.school.edition import read_edition
from build_tools.school.guards import about_security

TODAY = datetime.date(2026, 11, 27)
REACHED = "contact: {security: {who: Ict, how: veilig@example.org}}\n"
SAID = {
    "a good day": (REACHED + "security: {until: 2027-10-01}\n", []),
    "no day": (REACHED, []),
    "nobody to reach": ("security: {until: 2027-10-01}\n", ["geen mailadres en geen adres met https"]),
    "a day that is over": (REACHED + "security: {until: 2026-11-26}\n", ["2026-11-26 is voorbij"]),
    "a day too far away": (REACHED + "security: {until: 2029-01-01}\n", ["meer dan een jaar vooruit"]),
}


@pytest.mark.parametrize("case", SAID)
def test_a_contact_for_security_is_kept_up_to_date(tmp_path: Path, case: str) -> None:
    """Whoever trusts it looks at the day."""
    text, expected = SAID[case]
    (tmp_path / "school.yml").write_text(f"name: School\n{text}", encoding="utf-8")
    said = list(about_security(read_edition(tmp_path, CONTENT), TODAY))
    assert len(said) == len(expected)
    assert all(part in line and "school.yml, regel" in line for part, line in zip(expected, said, strict=True))
