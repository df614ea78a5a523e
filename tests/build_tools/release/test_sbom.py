"""Bills of materials tell what is in the site, and nothing of the machine that made them."""

from build_tools.release.sbom import website_bill, without_machine
from build_tools.release.shipped import shipped_components

MADE_BY_A_TOOL = {
    "serialNumber": "urn:uuid:1",
    "version": 1,
    "metadata": {"timestamp": "2026-11-27", "tools": {"components": [{"name": "npm"}, {"name": "cyclonedx-npm"}]}},
    "components": [{"name": "a", "description": "requirements line 1: a==1"}, {"name": "b", "description": "B"}],
}


def test_what_differs_between_machines_is_taken_out() -> None:
    """The hour, the number of this one bill and the npm that was there; and what only repeats the lock file."""
    assert without_machine(MADE_BY_A_TOOL) == {
        "version": 1,
        "metadata": {"tools": {"components": [{"name": "cyclonedx-npm"}]}},
        "components": [{"name": "a"}, {"name": "b", "description": "B"}],
    }


def test_the_bill_of_the_site_lists_all_that_is_shipped() -> None:
    """Each with its licence, and with the address by which known faults are found, where it has one."""
    bill = website_bill("1.2.0")
    assert bill["metadata"]["component"]["version"] == "1.2.0"
    listed = {each["name"]: each for each in bill["components"]}
    assert set(listed) == {component.name for component in shipped_components()}
    assert listed["Pyodide"]["purl"].startswith("pkg:npm/pyodide@")
    assert listed["Pyodide"]["licenses"] == [{"license": {"id": "MPL-2.0"}}]
    assert listed["musl"].keys().isdisjoint({"version", "purl"})
