"""The result on the paper of Firefox, which breaks pages in its own way."""

import json
import re
import subprocess
import zlib
from pathlib import Path

import pytest
from playwright._impl._driver import compute_driver_executable

from build_tools.bench.host import hosting
from tests.browser.conftest import browser_without_driver
from tests.browser.files.test_incoming import PLAIN

pytestmark = pytest.mark.browsers

PRINT = Path(__file__).parent / "firefox_print.js"
ASK = """
const answers = %s;
for (const [key, answer] of Object.entries(answers)) {
  const radio = document.querySelector(`[name="${key}"][value="${answer}"]`);
  if (radio) radio.checked = true;
}
document.getElementById("i-scan").dispatchEvent(new Event("change", { bubbles: true }));
const until = async (isSo) => { while (!isSo()) await new Promise((resolve) => setTimeout(resolve, 50)); };
document.querySelector("[data-action=resultaat]").click();
await until(() => document.getElementById("resultaat").dataset.status === "klaar");
"""
TALK = """
document.querySelector("[data-action=gespreksverslag]").click();
await until(() => document.querySelector("#verslag svg"));
document.documentElement.dataset.print = "verslag";
"""
FULL = """
for (const field of document.querySelectorAll("[data-notitie], [data-situatie]")) {
  field.value = "Een lange zin over wat er gebeurde. ".repeat(17).slice(0, 600);
  field.dispatchEvent(new Event("input", { bubbles: true }));
}
document.querySelector("[data-action=gaat-mee][value=notes]").click();
"""
_STREAM = re.compile(rb"stream\r?\n(.*?)\r?\nendstream", re.DOTALL)
_TURNED = b"1 0 0 -1 0 842 cm"
"""How the content of a sheet begins: from the top down, as Firefox draws."""
_SOME_LINES = 12
"""On a sheet with less there is hardly anything."""


def _texts(pdf: bytes) -> list[int]:
    """Give how many pieces of text each sheet has, in their order."""
    contents = [zlib.decompressobj().decompress(stream) for stream in _STREAM.findall(pdf) if stream.startswith(b"x")]
    sheets = [content for content in contents if content.startswith(_TURNED)]
    return [len(re.findall(rb"\bT[Jj]\b", sheet)) for sheet in sheets]


@pytest.mark.parametrize(
    ("what", "sheets"), [("", 3), (TALK, 1), (FULL + TALK, 2)], ids=["whole", "conversation report", "at its fullest"]
)
def test_firefox_prints_no_empty_sheet(site: Path, tmp_path: Path, what: str, sheets: int) -> None:
    """Nor one with a few lines on it."""
    firefox = browser_without_driver("Firefox").program
    answers = json.loads(PLAIN.read_text(encoding="utf-8"))["answers"]
    script = f"(async () => {{ {ASK % json.dumps(answers)} {what} }})()"
    node, _ = compute_driver_executable()
    with hosting({"site": site}) as host:
        command = [node, str(PRINT), firefox, str(tmp_path), f"{host.address}site/i-scan/invullen/", script]
        done = subprocess.run(command, capture_output=True, timeout=120, check=True)
    texts = _texts(done.stdout)
    assert len(texts) == sheets
    assert min(texts) >= _SOME_LINES
