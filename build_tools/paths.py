"""Where things stand in this checkout."""

from pathlib import Path

ROOT = Path(__file__).resolve().parent.parent
CACHE = ROOT / ".cache"
CONTENT = ROOT / "content"
DIST = ROOT / "dist"
GOLDEN_CASES = ROOT / "tests" / "cases"
INSTRUMENTS = ROOT / "scan" / "instruments"
NODE_MODULES = ROOT / "node_modules"
SCAN = ROOT / "scan"
SITE = ROOT / "site"
THEME = ROOT / "theme"
VENV = ROOT / ".venv"


def short_path(path: Path) -> str:
    """Write a path as a reader of this checkout knows it: from its root."""
    return path.relative_to(ROOT).as_posix() if path.is_relative_to(ROOT) else str(path)


def source_files(folder: Path, pattern: str) -> list[Path]:
    """List the files of ours that fit a pattern (`**/*.py`), in one order on every machine.

    What begins with a dot, file or folder, was left there by a system or an editor and need not even be readable.
    """
    files, own = folder.glob(pattern), len(folder.parts)
    return sorted(file for file in files if not any(part.startswith(".") for part in file.parts[own:]))
