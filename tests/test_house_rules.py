"""Rules of the house that a linter does not know."""

from __future__ import annotations

import re
from pathlib import Path

import pytest

ROOT = Path(__file__).resolve().parent.parent
SOURCES = sorted(p for folder in ("warmgui", "miners") for p in (ROOT / folder).rglob("*.py"))
MAY_ASK_THE_SYSTEM = {
    "warmgui/io/sensors/detect.py",
    "warmgui/io/process_guard.py",
    "warmgui/paths.py",
    "miners/kernels/native.py",
    "miners/process.py",
    "miners/cpu_name.py",
}
LONGEST_FILE = 380


@pytest.mark.parametrize("path", SOURCES, ids=lambda p: str(p.relative_to(ROOT)))
def test_only_few_places_know_the_operating_system(path: Path) -> None:
    if path.relative_to(ROOT).as_posix() in MAY_ASK_THE_SYSTEM:
        return
    assert not re.search(r"\bsys\.platform\b|\bos\.name\b|platform\.system\(", path.read_text("utf-8"))


@pytest.mark.parametrize("path", SOURCES, ids=lambda p: str(p.relative_to(ROOT)))
def test_a_file_keeps_to_one_purpose(path: Path) -> None:
    assert len(path.read_text("utf-8").splitlines()) <= LONGEST_FILE


def test_qt_stays_in_its_rooms() -> None:
    """PySide6 and pyqtgraph under `warmgui/gui`, at its desks and where the desktop app is put together."""
    users = {
        p.relative_to(ROOT).as_posix()
        for p in SOURCES
        if re.search(
            r"^\s*(?:import|from) (?:PySide6|pyqtgraph|shiboken6)", p.read_text("utf-8"), re.MULTILINE
        )
    }
    assert {u for u in users if not u.startswith(("warmgui/gui/", "warmgui/desks/"))} == {
        "warmgui/app.py",
        "warmgui/launch.py",
    }
