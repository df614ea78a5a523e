"""Every page is HTML as the standard has it: a validator finds nothing."""

import json
import subprocess
from pathlib import Path

from build_tools.paths import NODE_MODULES
from build_tools.set_up.node import find_node

VALIDATOR = NODE_MODULES / "html-validate" / "bin" / "html-validate.mjs"
RULES = ["--preset", "standard", "--rule", "no-missing-references:error"]
"""What the standard asks and nothing about style; and whatever is pointed at is on the page."""

GOOD = '<!doctype html>\n<html lang="nl">\n<head><title>Goed</title></head>\n<body><p>Tekst</p></body>\n</html>\n'
FAULTS = {
    '<label tabindex="">Menu <input type="checkbox"></label>': "attribute-allowed-values",
    '<label for="weg">Inhoud</label>': "no-missing-references",
    '<p id="doel">Doel</p><label for="doel">Inhoud</label>': "valid-for",
    '<input type="file" autocomplete="off">': "valid-autocomplete",
    '<p id="eens"></p><p id="eens"></p>': "no-dup-id",
    "<p><div>Blok</div></p>": "close-order",
}


def _found(site: Path, report: Path) -> list[str]:
    """Give what the validator finds in the pages of a folder: page, line, what, and the name of the rule.

    It reports into a file: of what goes through a pipe it cuts off the end.
    """
    pages = sorted(page.relative_to(site).as_posix() for page in site.rglob("*.html"))
    command = [find_node(), str(VALIDATOR), *RULES, "--formatter", f"json={report}", *pages]
    done = subprocess.run(command, cwd=site, capture_output=True, encoding="utf-8", check=False, timeout=120)
    assert report.is_file(), done.stderr
    return [
        f"{Path(page['filePath']).relative_to(site.resolve()).as_posix()}:{fault['line']}: "
        f"{fault['message']} ({fault['ruleId']})"
        for page in json.loads(report.read_text(encoding="utf-8"))
        for fault in page["messages"]
    ]


def test_a_validator_finds_nothing_on_any_page(site: Path, tmp_path: Path) -> None:
    """Neither in what we write nor in what the theme writes."""
    assert _found(site, tmp_path / "found.json") == []


def test_the_validator_sees_what_was_wrong_before(tmp_path: Path) -> None:
    """Each of these faults once stood on our pages, or is of their kind."""
    for number, fault in enumerate(FAULTS):
        (tmp_path / f"{number}.html").write_text(GOOD.replace("<p>Tekst</p>", fault), encoding="utf-8")
    (tmp_path / "goed.html").write_text(GOOD, encoding="utf-8")
    found = _found(tmp_path, tmp_path / "found.json")
    assert {line.partition(":")[0] for line in found} == {f"{number}.html" for number in range(len(FAULTS))}
    for number, rule in enumerate(FAULTS.values()):
        assert any(line.startswith(f"{number}.html:") and line.endswith(f"({rule})") for line in found), rule
