"""Size and movement as people and their systems want them: asked, remembered, obeyed."""

from __future__ import annotations

import math
import re
from pathlib import Path
from types import SimpleNamespace
from typing import TYPE_CHECKING, Self

import pytest
from PySide6.QtCore import QAbstractAnimation, QObject
from PySide6.QtWidgets import QProgressBar, QStyle

import warmgui
from warmgui.gui import motion, system_wishes
from warmgui.gui.system_wishes import SystemWishes, plain
from warmgui.io.desktop import ease

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator

    from PySide6.QtWidgets import QApplication
    from pytestqt.qtbot import QtBot

    from warmgui.gui.theme import Theme


@pytest.fixture(autouse=True)
def _movement_as_before() -> Iterator[None]:
    yield
    motion.system_wants(less=False)
    motion.choose("system")


# ---- size


@pytest.mark.parametrize(
    ("choice", "system", "factor"),
    [
        ("100", 1.5, 1.0),
        ("125", None, 1.25),
        ("150", None, 1.5),
        ("200", None, 2.0),
        ("system", 1.5, 1.5),
        ("system", None, 1.0),
        ("system", 2.25, 2.0),
        ("system", 0.5, 1.0),
        ("system", math.nan, 1.0),
        ("system", 10**400, 1.0),
        ("system", "much", 1.0),
        ("huge", None, 1.0),
        (7, None, 1.0),
        (None, None, 1.0),
    ],
)
def test_the_factor_follows_the_choice_then_the_system(choice: object, system: object, factor: float) -> None:
    assert ease.factor_of(choice, system) == factor


def test_qt_is_told_before_it_starts_and_only_where_something_is_wished(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    environ: dict[str, str] = {}  # not the real one: children and later tests would grow
    monkeypatch.setattr(ease, "os", SimpleNamespace(environ=environ))
    monkeypatch.setattr(ease, "windows_text_scale", lambda: None)
    told = seen(environ)
    for state in ({}, {"text_size": "100"}, {"text_size": "system", "system_text_scale": 1.5}):
        assert told(state) is None, "on X11 Qt follows the fonts' resolution by itself"
    environ["WAYLAND_DISPLAY"] = "wayland-0"
    assert told({"text_size": "system", "system_text_scale": 1.5}) == "1.5"
    assert ease.VARIABLE not in environ, "a program that we open is not ours to enlarge"
    environ[ease.VARIABLE] = "1.75"
    assert told({"text_size": "200"}) == "1.75", "who set Qt's own variable knows better"
    assert environ.pop(ease.VARIABLE) == "1.75", "and keeps it"
    monkeypatch.setattr(ease, "windows_text_scale", lambda: 1.25)
    assert told({}) == "1.25"


def seen(environ: dict[str, str]) -> Callable[[dict[str, object]], str | None]:
    """What Qt finds while it starts."""

    def told(state: dict[str, object]) -> str | None:
        with ease.scaling(state):
            return environ.get(ease.VARIABLE)

    return told


class Registry:
    """Windows' registry with one value."""

    HKEY_CURRENT_USER = 1

    def __init__(self, value: object) -> None:
        self.value = value

    def OpenKey(self, _root: int, path: str) -> Registry:
        assert path == r"Software\Microsoft\Accessibility"
        return self

    def QueryValueEx(self, _key: Registry, name: str) -> tuple[object, int]:
        assert name == "TextScaleFactor"
        if self.value is None:
            raise FileNotFoundError
        return self.value, 4

    def __enter__(self) -> Self:
        return self

    def __exit__(self, *_: object) -> None: ...


@pytest.mark.parametrize(("value", "scale"), [(150, 1.5), (100, 1.0), (None, None), ("x", None), (0, None)])
def test_windows_text_size_is_read(
    monkeypatch: pytest.MonkeyPatch, value: object, scale: float | None
) -> None:
    monkeypatch.setattr(ease, "import_module", lambda _name: Registry(value))
    assert ease.windows_text_scale() == scale


def test_elsewhere_there_is_no_registry(monkeypatch: pytest.MonkeyPatch) -> None:
    def nothing(name: str) -> object:
        raise ImportError(name)

    monkeypatch.setattr(ease, "import_module", nothing)
    assert ease.windows_text_scale() is None


# ---- what the desktop wishes


class Variant:
    """As D-Bus packs values."""

    def __init__(self, inside: object) -> None:
        self._inside = inside

    def variant(self) -> object:
        return self._inside


def test_the_portals_answers_are_unpacked_and_judged(qapp: QApplication) -> None:
    assert plain(Variant(Variant(1.5))) == 1.5
    wishes = SystemWishes()
    for nonsense in ("much", True, None, math.inf, 0.0, [1]):
        wishes.hear_text_scale(nonsense)
    assert wishes.text_scale is None
    wishes.hear_text_scale(1.25)
    assert wishes.text_scale == 1.25


@pytest.mark.parametrize(
    ("method", "value", "less"),
    [
        ("hear_animations", False, True),
        ("hear_animations", True, False),
        ("hear_animations", 0, False),
        ("hear_speed", "0", True),
        ("hear_speed", 0.0, True),
        ("hear_speed", "0.5", False),
        ("hear_speed", "fast", False),
    ],
)
def test_a_desktop_without_animations_is_heard(
    qapp: QApplication, method: str, value: object, *, less: bool
) -> None:
    getattr(SystemWishes(), method)(value)
    assert motion.reduced() is less


def test_what_was_heard_is_kept_for_the_next_start(
    qapp: QApplication, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(system_wishes, "_asked", [])
    monkeypatch.setattr(SystemWishes, "_ask", lambda *_: None)
    assert system_wishes.kept() == {}
    owner = QObject()
    system_wishes.ask(owner)
    system_wishes.ask(owner)
    (wishes,) = system_wishes._asked
    wishes.hear_text_scale(1.5)
    assert system_wishes.kept() == {"system_text_scale": 1.5}


# ---- movement


def running(root: QObject) -> list[QAbstractAnimation]:
    return [one for one in root.findChildren(QAbstractAnimation) if one.state() != one.State.Stopped]


def test_a_glide_moves_where_it_may_and_jumps_where_not(qtbot: QtBot) -> None:
    owner, steps = QObject(), list[float]()
    motion.choose("full")
    made = motion.glide(owner, 0.0, 1.0, steps.append, 20)
    assert made is not None
    assert running(owner) == [made]
    qtbot.waitUntil(lambda: bool(steps) and steps[-1] == 1.0)
    motion.choose("reduced")
    steps.clear()
    assert motion.glide(owner, 0.0, 3.0, steps.append) is None
    assert steps == [3.0]
    assert running(owner) == []


def test_the_readers_choice_beats_the_system() -> None:
    motion.system_wants(less=True)
    assert motion.reduced()
    motion.choose("full")
    assert not motion.reduced()
    motion.choose("reduced")
    motion.system_wants(less=False)
    assert motion.reduced()
    with pytest.raises(ValueError, match="wild"):
        motion.choose("wild")


def test_with_reduced_movement_qts_own_controls_are_still_too(theme: Theme, qtbot: QtBot) -> None:
    bar = QProgressBar()
    qtbot.addWidget(bar)
    motion.choose("reduced")
    bar.ensurePolished()
    assert bar.style().styleHint(QStyle.StyleHint.SH_Widget_Animation_Duration, None, bar) == 0
    motion.busy(bar)
    assert (bar.minimum(), bar.maximum()) == (0, 1), "a bar of unknown length would run to and fro"
    motion.choose("full")
    assert bar.style().styleHint(QStyle.StyleHint.SH_Widget_Animation_Duration, None, bar) > 0
    motion.busy(bar)
    assert (bar.minimum(), bar.maximum()) == (0, 0)


def test_nobody_else_makes_animations() -> None:
    """So that what is true of `motion` is true of the whole program."""
    gui = Path(warmgui.__file__).parent / "gui"
    moving = re.compile(
        r"Q(?:Property|Variant|SequentialAnim|ParallelAnim)\w*\(|Q(?:TimeLine|Movie)\(|setRange\(0, 0\)"
    )
    files = [path for path in gui.rglob("*.py") if path.name != "motion.py"]
    assert len(files) > 200
    assert [path.name for path in files if moving.search(path.read_text(encoding="utf-8"))] == []


def test_the_whole_program_stands_still_where_nothing_may_move(theme: Theme, qtbot: QtBot) -> None:
    from fakes.gui import FakePorts, FakeReader
    from fakes.home import home_page

    motion.choose("reduced")
    with home_page(theme, qtbot, FakePorts(reader=FakeReader())) as page:
        page.body.dial.step_by(3)
        page.body.charts.set_range("1h")
        assert running(page.window()) == []
