"""How long a build takes, beside plain MkDocs and Material on the same Markdown."""

from __future__ import annotations

import os
import subprocess
import sys
import time
from pathlib import Path

import yaml

from build_tools.paths import CONTENT, ROOT, THEME

_OURS = ("logo", "favicon")


def write_plain_config(folder: Path) -> Path:
    """Write a `mkdocs.yml` for the same pages without our plugin, our theme and our styles.

    A page that asks for a template of ours gets the ordinary one.
    """
    theme = folder / "plain-theme"
    theme.mkdir(exist_ok=True)
    for template in THEME.glob("*.html"):
        if template.name != "main.html":
            (theme / template.name).write_text('{% extends "main.html" %}', encoding="ascii")
    config = yaml.safe_load((ROOT / "mkdocs.yml").read_text(encoding="utf-8"))
    own = {key: value for key, value in config["theme"].items() if key not in _OURS}
    config["theme"] = own | {"custom_dir": str(theme)}
    config |= {"docs_dir": str(CONTENT), "plugins": [{"search": {"lang": "nl"}}], "extra_css": [], "strict": False}
    file = folder / "plain.yml"
    file.write_text(yaml.safe_dump(config, allow_unicode=True), encoding="utf-8")
    return file


def build(config: Path, target: Path) -> float:
    """Build a site and give the seconds it took."""
    command = [sys.executable, "-m", "mkdocs", "build", "--quiet", "-f", str(config), "-d", str(target)]
    environment = os.environ | {"NO_MKDOCS_2_WARNING": "1"}
    environment.pop("PYTHONDONTWRITEBYTECODE", None)  # compiled once, as on any machine that builds twice
    start = time.perf_counter()
    subprocess.run(command, cwd=ROOT, env=environment, check=True, stderr=subprocess.DEVNULL)
    return time.perf_counter() - start


def measure_builds(plain: Path, folder: Path, runs: int) -> dict[str, list[float]]:
    """Build both so many times, in turn, with the engine already there; give the seconds."""
    samples: dict[str, list[float]] = {"ours": [], "plain": []}
    for _ in range(runs):
        samples["plain"].append(build(plain, folder / "plain-again"))
        samples["ours"].append(build(ROOT / "mkdocs.yml", folder / "site-again"))
    return samples
