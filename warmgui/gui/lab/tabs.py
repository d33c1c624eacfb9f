"""The parts of the lab. Each is imported when it is first seen."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Callable

    from PySide6.QtWidgets import QWidget

    from warmgui.core.units import Formatter
    from warmgui.gui.ports import Ports
    from warmgui.gui.theme import Theme

    Made = tuple[Ports, Callable[[], Formatter], Theme]


KEYS = ("mine", "odds", "pool", "heat", "machine", "adjust", "class", "lessons")
"""In their order."""


def make(key: str, ports: Ports, formatter_source: Callable[[], Formatter], theme: Theme) -> QWidget:
    """Import and build a part. It has `show_snapshot(snapshot)`, called once a second, seen or not.

    Raises:
        KeyError: there is no such part.
    """
    return _MAKERS[key]((ports, formatter_source, theme))


# ---- one import each, as plain statements: whoever freezes the program finds them --------------------------


def _mine(made: Made) -> QWidget:
    from warmgui.gui.lab.mine.tab import MineTab

    return MineTab(*made)


def _odds(made: Made) -> QWidget:
    from warmgui.gui.lab.odds.tab import OddsTab

    return OddsTab(*made)


def _pool(made: Made) -> QWidget:
    from warmgui.gui.lab.pool.tab import PoolTab

    return PoolTab(*made)


def _heat(made: Made) -> QWidget:
    from warmgui.gui.lab.heat.tab import HeatTab

    return HeatTab(*made)


def _machine(made: Made) -> QWidget:
    from warmgui.gui.lab.machine.tab import MachineTab

    return MachineTab(*made)


def _adjust(made: Made) -> QWidget:
    from warmgui.gui.lab.adjust.tab import AdjustTab

    return AdjustTab(*made)


def _class(made: Made) -> QWidget:
    from warmgui.gui.lab.classroom.tab import ClassTab

    return ClassTab(*made)


def _lessons(made: Made) -> QWidget:
    from warmgui.gui.lab.lesson.tab import LessonTab

    return LessonTab(*made)


_MAKERS: dict[str, Callable[[Made], QWidget]] = {
    "mine": _mine,
    "odds": _odds,
    "pool": _pool,
    "heat": _heat,
    "machine": _machine,
    "adjust": _adjust,
    "class": _class,
    "lessons": _lessons,
}
