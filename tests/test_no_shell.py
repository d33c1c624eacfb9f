"""Nothing that comes from outside can become a command, code, or an address of the wrong kind."""

from __future__ import annotations

import ast
from functools import cache
from pathlib import Path
from typing import TYPE_CHECKING

import pytest

if TYPE_CHECKING:
    from collections.abc import Iterator

ROOT = Path(__file__).resolve().parent.parent
SOURCES = sorted(
    [*(path for name in ("warmgui", "miners", "installers") for path in (ROOT / name).rglob("*.py"))]
    + [ROOT / name for name in ("start.py", "system_packages.py", "build_installer.py", "hatch_build.py")]
)
FORBIDDEN = {
    "os.system",
    "os.popen",
    "os.spawnl",
    "os.spawnv",
    "os.tempnam",
    "os.tmpnam",
    "subprocess.getoutput",
    "subprocess.getstatusoutput",
    "asyncio.create_subprocess_shell",
    "tempfile.mktemp",
    "eval",
    "exec",
    "compile",
    "__import__",
    "webbrowser.open",
}
NEVER_IMPORTED = {
    "pickle",
    "marshal",
    "shelve",
    "dill",
    "cloudpickle",
    "yaml",
    "telnetlib",
    "ftplib",
    "xmlrpc",
}
STARTERS = {"Popen", "run", "call", "check_call", "check_output", "create_subprocess_exec"}
OPENERS = {
    "warmgui/gui/forms.py",  # constants of the settings' declarations
    "warmgui/gui/pages/about/card.py",  # the program's own folder
    "warmgui/gui/pages/about/licences.py",  # the same
    "warmgui/gui/pages/about/updates.py",  # a page of the address in the program's own metadata
}
"""Who may hand an address to the desktop: none is of a stranger's making."""
BUILT_SQL = {
    "warmgui/io/history/store.py",  # a number
    "warmgui/io/history/export.py",  # names of columns and tables of a table in the source
    "warmgui/io/history/file.py",  # a number
    "warmgui/io/history/reader.py",  # its own names, and question marks
    "warmgui/io/history/scrub.py",  # its own names
    "warmgui/io/history/totals.py",  # the same
    "warmgui/io/history/salvage.py",  # this program's own names of tables
    "warmgui/io/history/schema.py",  # its own names and constants
}
"""Who builds SQL from more than a constant."""
pytestmark = pytest.mark.xdist_group("sources")  # they are read once


@cache
def trees() -> dict[str, list[ast.AST]]:
    """The calls and imports of every file."""
    kinds = (ast.Call, ast.Import, ast.ImportFrom)
    return {
        path.relative_to(ROOT).as_posix(): [
            node for node in ast.walk(ast.parse(path.read_text("utf-8"))) if isinstance(node, kinds)
        ]
        for path in SOURCES
    }


def dotted(node: ast.expr) -> str:
    """`a.b.c` of such a node; "" of any other."""
    if isinstance(node, ast.Name):
        return node.id
    if isinstance(node, ast.Attribute):
        inner = dotted(node.value)
        return f"{inner or '?'}.{node.attr}"
    return ""


def calls() -> Iterator[tuple[str, ast.Call, str]]:
    for name, nodes in trees().items():
        for node in nodes:
            if isinstance(node, ast.Call):
                yield f"{name}:{node.lineno}", node, dotted(node.func)


def test_there_is_something_to_look_at() -> None:
    assert len(trees()) > 500
    assert any(called == "subprocess.Popen" for _, _, called in calls())


def test_no_call_makes_code_or_a_command_line_of_a_text() -> None:
    found = [(place, called) for place, _, called in calls() if called in FORBIDDEN]
    assert found == []


def test_no_call_asks_for_a_shell() -> None:
    for place, call, _ in calls():
        for keyword in call.keywords:
            if keyword.arg == "shell":
                assert isinstance(keyword.value, ast.Constant), place
                assert keyword.value.value is False, place


def test_programs_are_started_with_lists_of_words() -> None:
    for place, call, called in calls():
        module, _, name = called.rpartition(".")
        if module in {"subprocess", "asyncio"} and name in STARTERS and call.args:
            first = call.args[0]
            assert not isinstance(first, ast.JoinedStr | ast.BinOp), place
            if name != "create_subprocess_exec":
                assert not (isinstance(first, ast.Constant) and isinstance(first.value, str)), place
        if name in {"startCommand", "splitCommand", "execute"} and "QProcess" in called:
            pytest.fail(place)


def test_nothing_that_runs_code_when_it_is_read_is_imported() -> None:
    for name, nodes in trees().items():
        for node in nodes:
            names = [alias.name for alias in node.names] if isinstance(node, ast.Import) else []
            names += [node.module or ""] if isinstance(node, ast.ImportFrom) and not node.level else []
            assert not {one.partition(".")[0] for one in names} & NEVER_IMPORTED, name


def test_only_few_places_hand_an_address_to_the_desktop() -> None:
    """Each of them checks what it opens; see there."""
    users = {place.rpartition(":")[0] for place, _, called in calls() if called.endswith("openUrl")}
    assert users == OPENERS


def test_values_reach_the_database_as_values() -> None:
    """SQL is a constant, or built of this program's own names."""
    for place, call, called in calls():
        if called.endswith((".execute", ".executemany", ".executescript")) and call.args:
            built = isinstance(call.args[0], ast.JoinedStr | ast.BinOp)
            assert not built or place.rpartition(":")[0] in BUILT_SQL, place
