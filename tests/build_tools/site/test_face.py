"""Whose site it is: the same on every page, whatever its kind."""

import base64
from pathlib import Path

import pytest
import yaml
from mkdocs.commands.build import build
from mkdocs.config import load_config

from build_tools.paths import THEME
from build_tools.site.face import ICON, LOGO, make_face
from scan.definition.model import Instrument
from tests.built_pages import read_built_pages
from tests.few_pages import write, write_config, write_pages

PNG = b"\x89PNG of a school"


def test_a_mark_that_is_nowhere_is_the_one_of_the_theme(tmp_path: Path) -> None:
    """As the icon that the theme of MkDocs names, which no page of ours asks for."""
    face = make_face("School", "CC BY", tmp_path, None, "assets/images/favicon.png")
    assert (face.logo, face.icon) == (LOGO, ICON)
    assert face.icon_inside.startswith("data:image/svg+xml;base64,")


def test_the_marks_of_mkdocs_yml_are_on_every_page(instrument: Instrument, tmp_path: Path) -> None:
    """On pages that hold answers the icon stands inside: those ask for nothing once they are there."""
    config_file = Path(write_config(tmp_path))
    config = yaml.safe_load(config_file.read_text(encoding="utf-8"))
    config["theme"] |= {"logo": "beeld/merk.svg", "favicon": "beeld/icoon.png"}
    config_file.write_text(yaml.safe_dump(config | {"copyright": "Van ons"}), encoding="utf-8")
    write_pages(tmp_path / "docs", instrument)
    write(tmp_path, "docs/beeld/merk.svg", (THEME / LOGO).read_text(encoding="utf-8"))
    (tmp_path / "docs/beeld/icoon.png").write_bytes(PNG)
    build(load_config(str(config_file)))
    form = (tmp_path / "site/i-scan/invullen/index.html").read_text(encoding="utf-8")
    assert f'href="data:image/png;base64,{base64.b64encode(PNG).decode()}" type="image/png"' in form
    for page in read_built_pages(tmp_path / "site"):
        assert 'beeld/merk.svg" alt=""' in page.html, page.address
        assert "beeld/icoon.png" in page.html or page.html == form, page.address
        assert "Van ons" in page.html.partition('<footer class="site-footer')[2], page.address


PLACES = ("name", "logo", "licence", "contact", "icon")


@pytest.mark.parametrize("place", PLACES)
def test_every_page_has_the_places_that_a_school_fills(site: Path, place: str) -> None:
    """Also those that hold answers: with the same mark, in the header and at the foot."""
    lacking = [page.address for page in read_built_pages(site) if f'data-school="{place}"' not in page.html]
    assert lacking == []


def test_every_page_has_the_colours_before_its_own_styles(site: Path) -> None:
    """In one small sheet, so that other colours change no other file."""
    (sheet,) = (site / "assets" / "css").glob("colours-*.css")
    for page in read_built_pages(site):
        assert page.html.index(sheet.name) < page.html.index(".css", page.html.index(sheet.name) + len(sheet.name))
