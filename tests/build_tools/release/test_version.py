"""The version stands in one place, and the changelog agrees."""

import datetime

import pytest

from build_tools.release.version import CHANGELOG, VersionError, check_version, last_release, project_version

ON_THE_WAY = "# Wijzigingen\n\n## Nog niet uitgebracht\n\n- Iets.\n\n## 1.2.0 · Meer · 3 februari 2027\n"
OUT = ON_THE_WAY.replace("## Nog niet uitgebracht\n\n- Iets.\n\n", "")
WRONG = {
    ("1.2.0", ON_THE_WAY): "Zet in pyproject.toml '1.2.0+next'",
    ("1.2.0+next", OUT): "Zet in pyproject.toml '1.2.0'",
    ("1.3.0", OUT): "Zet in pyproject.toml '1.2.0'",
    ("1.2.0", OUT.replace("3 februari", "3 feb")): "er staat geen versie in",
    ("1.2.0", f"## Versie 2\n\n{OUT}"): "'## Versie 2' is geen kop van een versie",
}


def test_the_version_of_this_checkout_is_that_of_its_changelog() -> None:
    """Whoever writes one changes the other."""
    assert check_version(project_version(), CHANGELOG.read_text(encoding="utf-8"))


@pytest.mark.parametrize(("version", "changelog"), [("1.2.0+next", ON_THE_WAY), ("1.2.0", OUT)])
def test_between_releases_a_version_says_that_there_is_more(version: str, changelog: str) -> None:
    """And the last release stays the same."""
    assert check_version(version, changelog) == last_release(changelog)
    assert last_release(changelog).date == datetime.date(2027, 2, 3)


@pytest.mark.parametrize(("version", "changelog"), WRONG)
def test_what_does_not_agree_is_told_with_the_cure(version: str, changelog: str) -> None:
    """By file, with what to write."""
    with pytest.raises(VersionError) as error:
        check_version(version, changelog)
    assert WRONG[version, changelog] in str(error.value)
