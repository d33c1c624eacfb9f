"""A home page with its charts."""

from __future__ import annotations

import contextlib
from typing import TYPE_CHECKING

from fakes.gui import FakePorts, make_settings, make_snapshot
from warmgui.core.text import Amount
from warmgui.core.units import Formatter
from warmgui.gui.pages.home.page import HomePage

if TYPE_CHECKING:
    from collections.abc import Iterator

    from pytestqt.qtbot import QtBot

    from warmgui.core.model import Snapshot
    from warmgui.gui.theme import Theme

F = Formatter()
F_POWER = Amount(171.0, "power_w")


@contextlib.contextmanager
def home_page(
    theme: Theme,
    qtbot: QtBot,
    ports: FakePorts,
    snapshot: Snapshot | None = None,
    size_px: tuple[int, int] = (1264, 860),
) -> Iterator[HomePage]:
    """The page with a snapshot (else that of an evening), seen, with its charts; it saves nothing later."""
    made = HomePage(ports.ports(), lambda: F, theme)
    qtbot.addWidget(made)
    made.resize(*size_px)
    made.show_snapshot(snapshot or make_snapshot())
    made.show()
    qtbot.waitUntil(lambda: len(made.body.charts.plots) == 3, timeout=10_000)
    yield made
    made._save.stop()


def agreeing(setpoint_c: float, **overrides: object) -> Snapshot:
    settings = make_settings(comfort={"setpoint_c": setpoint_c, "comfort_c": 21.0})
    return make_snapshot(settings=settings, setpoint_c=setpoint_c, **overrides)
