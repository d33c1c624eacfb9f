"""Rules of the house that a linter does not know."""

from __future__ import annotations

import ast
import re
from pathlib import Path
from typing import TYPE_CHECKING

import pytest

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Mapping

ROOT = Path(__file__).resolve().parent.parent
SOURCES = sorted(p for folder in ("warmgui", "miners") for p in (ROOT / folder).rglob("*.py"))
MAY_ASK_THE_SYSTEM = {
    "warmgui/io/sensors/detect.py",
    "warmgui/io/process_guard.py",
    "miners/kernels/native.py",
    "miners/process.py",
    "miners/cpu_name.py",
}
LONGEST_FILE = 380
KNOW_EACH_OTHERS_TYPES = {
    "warmgui.gui.widgets.dial.": "what paints a widget, and what reads it out, take the widget itself",
    "miners.pool.": "a session asks its pool, and the pool is told which session it was",
}
"""Where modules name each other in annotations only, by how all their names begin, and why."""


@pytest.mark.parametrize("path", SOURCES, ids=lambda p: str(p.relative_to(ROOT)))
def test_only_few_places_know_the_operating_system(path: Path) -> None:
    asks = re.search(r"\bsys\.platform\b|\bos\.name\b|platform\.system\(", path.read_text("utf-8"))
    assert bool(asks) == (path.relative_to(ROOT).as_posix() in MAY_ASK_THE_SYSTEM)


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


def test_no_module_needs_itself() -> None:
    """Neither at the top nor in a function; in annotations only where that is one thing in pieces."""
    modules = {_name_of(path): path for path in SOURCES}
    imports = {name: list(_imports_of(path, modules)) for name, path in modules.items()}
    assert circles({name: {to for to, typed in found if not typed} for name, found in imports.items()}) == []
    of_types = circles({name: {to for to, _ in found} for name, found in imports.items()})
    assert [one for one in of_types if not any(_all_in(one, begin) for begin in KNOW_EACH_OTHERS_TYPES)] == []
    for begin in KNOW_EACH_OTHERS_TYPES:
        assert any(_all_in(one, begin) for one in of_types), f"{begin}: no circle any more"


def test_circles_are_found() -> None:
    edges = {"a": {"b"}, "b": {"c", "d"}, "c": {"a"}, "d": {"e"}, "e": {"d", "f"}, "f": set[str]()}
    assert circles(edges) == [["a", "b", "c"], ["d", "e"]]


def circles(edges: Mapping[str, Iterable[str]]) -> list[list[str]]:
    """Modules that reach each other, by name; nothing where imports lead in one direction.

    Args:
        edges: from each module to those that it imports.
    """
    left = {name: set(to) for name, to in edges.items()}
    while ends := {name for name, to in left.items() if not to & left.keys() - {name}}:
        left = {name: to - ends for name, to in left.items() if name not in ends}
    reached = {name: _reached(name, left) for name in left}
    found = {
        tuple(sorted(other for other in reached[name] if name in reached[other]))
        for name in left
        if name in reached[name]
    }
    return sorted(map(list, found))


def _reached(name: str, edges: Mapping[str, set[str]]) -> set[str]:
    seen: set[str] = set()
    ahead = list(edges[name])
    while ahead:
        to = ahead.pop()
        if to not in seen:
            seen.add(to)
            ahead += edges.get(to, ())
    return seen


def _all_in(names: list[str], begin: str) -> bool:
    return all(name.startswith(begin) for name in names)


def _name_of(path: Path) -> str:
    return ".".join(path.relative_to(ROOT).with_suffix("").parts).removesuffix(".__init__")


def _imports_of(path: Path, modules: Mapping[str, Path]) -> Iterator[tuple[str, bool]]:
    """Each of our modules that a file imports, and whether that is for annotations only."""
    own = _name_of(path)
    tree = ast.parse(path.read_bytes())
    typed = {
        id(node)
        for block in ast.walk(tree)
        if isinstance(block, ast.If) and "TYPE_CHECKING" in ast.unparse(block.test)
        for node in ast.walk(block)
    }
    for node in ast.walk(tree):
        for name in _named(node, modules):
            if name in modules and name != own:
                yield name, id(node) in typed


def _named(node: ast.AST, modules: Mapping[str, Path]) -> list[str]:
    if isinstance(node, ast.Import):
        return [alias.name for alias in node.names]
    if isinstance(node, ast.ImportFrom) and node.module:
        places = [f"{node.module}.{alias.name}" for alias in node.names]
        return [place if place in modules else node.module for place in places]
    return []
