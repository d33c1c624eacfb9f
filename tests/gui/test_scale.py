"""Distances and sizes of text are steps of one scale: in the sources, and in the style sheet."""

from __future__ import annotations

import ast
import re
from pathlib import Path
from typing import TYPE_CHECKING

import pytest

from warmgui.gui import scale

if TYPE_CHECKING:
    from collections.abc import Iterator

ROOT = Path(__file__).parents[2]
GUI = ROOT / "warmgui" / "gui"
SHEET = ROOT / "assets" / "style.qss"
DISTANCE_CALLS = {
    "setSpacing",
    "addSpacing",
    "setHorizontalSpacing",
    "setVerticalSpacing",
    "setContentsMargins",
    "directed",
}
DISTANCE_NAMES = {"spacing", "spacing_px", "margins"}
TEXT_NAME = "size_px"
LEAST_FOUND = 300
"""Fewer places would mean that the reader does not see them any more."""


def constants_of(tree: ast.Module) -> dict[str, list[ast.expr]]:
    """The values of the module's own names, one or more of each."""
    found: dict[str, list[ast.expr]] = {}
    for node in tree.body:
        if not isinstance(node, ast.Assign):
            continue
        for target in node.targets:
            if isinstance(target, ast.Name):
                found[target.id] = [node.value]
            elif isinstance(target, ast.Tuple) and isinstance(node.value, ast.Tuple):
                pairs = zip(target.elts, node.value.elts, strict=True)
                found |= {name.id: [value] for name, value in pairs if isinstance(name, ast.Name)}
    return found


def numbers_in(node: ast.expr, known: dict[str, list[ast.expr]]) -> Iterator[float]:
    """The numbers that an argument can be: written there, or by a name of the module; sums are not read."""
    if isinstance(node, ast.Constant) and isinstance(node.value, int | float):
        yield node.value
    elif isinstance(node, ast.Name):
        for value in known.get(node.id, ()):
            yield from numbers_in(value, {})
    elif isinstance(node, ast.Tuple):
        for part in node.elts:
            yield from numbers_in(part, known)
    elif isinstance(node, ast.IfExp):
        yield from numbers_in(node.body, known)
        yield from numbers_in(node.orelse, known)
    elif isinstance(node, ast.Starred):
        yield from numbers_in(node.value, known)


def places_of(tree: ast.Module) -> Iterator[tuple[int, str, float]]:
    """Line, "distance" or "text", and the number, of everything that a file sets."""
    known = constants_of(tree)
    for node in ast.walk(tree):
        if isinstance(node, ast.Call):
            called = node.func.attr if isinstance(node.func, ast.Attribute) else getattr(node.func, "id", "")
            parts = [("distance", part) for part in node.args if called in DISTANCE_CALLS]
            parts += [("distance", key.value) for key in node.keywords if key.arg in DISTANCE_NAMES]
            parts += [("text", key.value) for key in node.keywords if key.arg == TEXT_NAME]
            if called == "font" and len(node.args) > 1:
                parts.append(("text", node.args[1]))
        elif isinstance(node, ast.FunctionDef):
            given = zip(node.args.kwonlyargs, node.args.kw_defaults, strict=True)
            parts = [
                ("text" if name.arg == TEXT_NAME else "distance", value)
                for name, value in given
                if value is not None and name.arg in {*DISTANCE_NAMES, TEXT_NAME}
            ]
        else:
            continue
        for kind, part in parts:
            yield from ((part.lineno, kind, number) for number in numbers_in(part, known))


def strangers(source: str) -> list[tuple[int, str, float]]:
    """What is no step."""
    steps = {"distance": scale.DISTANCES_PX, "text": scale.TEXT_PX}
    return [place for place in places_of(ast.parse(source)) if place[2] not in steps[place[1]]]


def strange_rules(sheet: str) -> list[str]:
    """Rules whose paddings, margins and spacings are no step, together with a frame that is part of them."""
    found = []
    for rule in re.finditer(r"([^{}]+)\{([^{}]*)\}", re.sub(r"/\*.*?\*/", "", sheet, flags=re.DOTALL)):
        selector, body = rule[1].strip(), rule[2]
        frame = re.search(r"\bborder: (\d+)px", body)
        frame_px = int(frame[1]) if frame else 0
        for name, values in re.findall(r"\b(padding[a-z-]*|margin[a-z-]*|spacing): ([^;]+);", body):
            numbers = [abs(int(number)) for number in re.findall(r"(-?\d+)px", values)]
            if any(not {number, number + frame_px} & set(scale.DISTANCES_PX) for number in numbers):
                found.append(f"{selector}: {name}: {values}")
    return found


def test_every_distance_and_every_size_of_text_is_a_step() -> None:
    wrong, seen = [], 0
    for file in sorted(GUI.rglob("*.py")):
        source = file.read_text(encoding="utf-8")
        seen += sum(1 for _ in places_of(ast.parse(source)))
        wrong += [
            f"{file.relative_to(ROOT).as_posix()}:{line}: {kind} {number}"
            for line, kind, number in strangers(source)
        ]
    assert wrong == []
    assert seen > LEAST_FOUND


def test_the_style_sheet_keeps_to_the_steps() -> None:
    sheet = SHEET.read_text(encoding="utf-8")
    assert sheet.count("padding") > 20
    assert strange_rules(sheet) == []


@pytest.mark.parametrize(
    ("source", "found"),
    [
        ("box.setSpacing(7)", [("distance", 7)]),
        ("box.setContentsMargins(20, 16, 19, 16)", [("distance", 19)]),
        ("box.setSpacing(8 if low else 9)", [("distance", 9)]),
        ("_A, _B = 8, 9\nbox.setSpacing(_B)", [("distance", 9)]),
        ("Card(margins=(20, 16, 20, 17))", [("distance", 17)]),
        ("def made(*, spacing: int = 3): ...", [("distance", 3)]),
        ("Label(size_px=17)", [("text", 17)]),
        ("fonts.font(base, 19, BOLD)", [("text", 19)]),
        ("box.setSpacing(12); Label(size_px=13); made(spacing=8)", []),
    ],
)
def test_what_is_no_step_is_seen(source: str, found: list[tuple[str, float]]) -> None:
    assert [(kind, number) for _line, kind, number in strangers(source)] == found


@pytest.mark.parametrize(
    ("rule", "wrong"),
    [
        ("QLabel { padding: 7px 8px; }", True),
        ("QLabel { border: 1px solid red; padding: 7px; }", False),
        ("QLabel { margin-top: 26px; }", True),
        ("QLabel { padding: 8px 12px; spacing: 8px; }", False),
    ],
)
def test_a_rule_off_the_scale_is_seen(rule: str, wrong: bool) -> None:  # noqa: FBT001 - a parameter of the table
    assert bool(strange_rules(rule)) is wrong


def test_the_houses_own_distances_are_steps() -> None:
    own = (scale.PAGE_PX, scale.BAR_PX, scale.GAP_PX, scale.HEADER_PX, *scale.CARD_PX)
    assert set(own) <= set(scale.DISTANCES_PX)
    assert list(scale.DISTANCES_PX) == sorted(set(scale.DISTANCES_PX))
    assert list(scale.TEXT_PX) == sorted(set(scale.TEXT_PX))
