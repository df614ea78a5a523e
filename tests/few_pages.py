"""A site of a few pages, with our plugin and our theme."""

import shutil
from pathlib import Path

import yaml

from build_tools.paths import INSTRUMENTS, THEME
from scan.definition.model import Instrument

FRONT = "---\ntitle: {0}\ndescription: Over {0}.\nupdated: 2026-11-23\n{1}---\n\n# {0}\n\n"


def write(folder: Path, page: str, text: str) -> None:
    """Write a page, or another file, by its path from the folder."""
    file = folder / page
    file.parent.mkdir(parents=True, exist_ok=True)
    file.write_text(text, encoding="utf-8")


def write_pages(docs: Path, instrument: Instrument) -> None:
    """Write the smallest pages that the instrument can link to."""
    anchors: dict[str, list[str]] = {}
    for page in instrument.pages:
        path, _, anchor = page.partition("#")
        anchors.setdefault(path, []).append(anchor)
    for path, names in anchors.items():
        write(docs, path, FRONT.format(path, "") + "\n".join(f"## {name} {{ #{name} }}\n" for name in names if name))
    write(docs, "index.md", FRONT.format("Home", ""))
    write(docs, "i-scan/invullen.md", FRONT.format("Invullen", "kind: scan\n"))


def write_i_scan(folder: Path) -> Path:
    """Write a folder of instruments with nothing but the i-scan, whatever else there is here."""
    shutil.copytree(INSTRUMENTS / "i-scan", folder / "i-scan", dirs_exist_ok=True)
    return folder


def write_config(folder: Path, **options: str) -> str:
    """Write a `mkdocs.yml` for the pages in `docs`, with these options of our plugin, and give its name.

    Unless they name a folder of instruments, the site has the i-scan and no other.
    """
    if not options:
        options = {"instruments": str(write_i_scan(folder / "vragenlijsten"))}
    config = {
        "site_name": "Klein",
        "docs_dir": "docs",
        "strict": True,
        "theme": {"name": "material", "custom_dir": str(THEME), "language": "nl", "font": False},
        "plugins": [{"i-scan": options}],
        "markdown_extensions": ["attr_list"],
    }
    write(folder, "mkdocs.yml", yaml.safe_dump(config))
    return str(folder / "mkdocs.yml")
