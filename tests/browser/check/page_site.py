"""The page that looks at its host, taken out of the built site with all that it asks for."""

import json
import re
from pathlib import Path
from urllib.parse import urljoin

PAGE = "controle/index.html"
_ASKED = re.compile(r'<(?:link rel="(?:stylesheet|modulepreload)"[^>]*href|script type="module" src)="([^"]+)"')
_IMPORTED = re.compile(r"""(?:from|import\(?|URL\()\s*["'](\.\.?/[^"']+\.js)["']""")


def page_files(site: Path) -> dict[str, str]:
    """Give the page and what it needs, by path."""
    files = {PAGE: (site / PAGE).read_text(encoding="utf-8")}
    coming = {urljoin(PAGE, found) for found in _ASKED.findall(files[PAGE])}
    while coming:
        files |= {path: (site / path).read_text(encoding="utf-8") for path in coming}
        named = {urljoin(path, found) for path in coming for found in _IMPORTED.findall(files[path])}
        coming = named - files.keys()
    return files


def version_of(site: Path) -> str:
    """Give the version of a built site."""
    version: str = json.loads((site / "release.json").read_text(encoding="utf-8"))["version"]
    return version
