"""Whose work is in the site, and under which licence, goes along with every copy."""

import re
from importlib.metadata import distribution
from pathlib import Path

import pytest

from build_tools.paths import CONTENT, NODE_MODULES, ROOT
from build_tools.release.notices import NOTICES, notices
from build_tools.release.shipped import Component, shipped_components

WASM = (NODE_MODULES / "pyodide" / "pyodide.asm.wasm").read_bytes()
IN_THE_ENGINE = {"zlib": rb"deflate %s Copyright", "Expat": rb"expat_%s"}
"""How a library says its version inside the WebAssembly."""
COPYRIGHT = re.compile(r"Copyright (?:\(c\) )?([0-9-]+) ([\w ]+)")


@pytest.mark.parametrize("component", shipped_components(), ids=lambda each: each.name)
def test_each_is_named_with_its_licence_whole(component: Component) -> None:
    """So that nobody has to look for it elsewhere."""
    text = notices()
    assert f"{component.name} {component.version}".strip() in text
    assert component.copyright in text
    assert all(f"\n{licence}\n---" in text for licence in component.texts)


def test_they_stand_on_the_site_beside_what_is_ours(site: Path) -> None:
    """Our own licences as well."""
    text = (site / NOTICES).read_text(encoding="utf-8")
    assert text == notices()
    assert (ROOT / "LICENSE").read_text(encoding="utf-8") in text
    assert (CONTENT / "LICENSE").read_text(encoding="utf-8") in text


@pytest.mark.parametrize("name", IN_THE_ENGINE)
def test_versions_of_what_is_inside_the_engine_are_those_that_it_says(name: str) -> None:
    """A newer Pyodide may hold a newer one."""
    (component,) = (each for each in shipped_components() if each.name == name)
    assert IN_THE_ENGINE[name] % component.version.encode() in WASM


def test_copyright_lines_are_those_of_the_packages() -> None:
    """As they stand in the licence that came with each."""
    material = distribution("mkdocs-material").read_text("licenses/LICENSE") or ""
    minisearch = (NODE_MODULES / "minisearch" / "LICENSE.txt").read_text(encoding="utf-8")
    lean_qr = (NODE_MODULES / "lean-qr" / "LICENSE").read_text(encoding="utf-8")
    lines = {each.name: each.copyright for each in shipped_components()}
    for name, licence in {"Material for MkDocs": material, "MiniSearch": minisearch, "lean-qr": lean_qr}.items():
        years, holder = COPYRIGHT.search(licence).groups()  # type: ignore[union-attr]
        assert lines[name] == f"© {years} {holder.strip()}"
