"""Charts of the home, energy and history pages as files: their numbers, with units, as they are known."""

from __future__ import annotations

import csv
import io
import math
from typing import TYPE_CHECKING

from fakes.gui import NOW_UTC, FakePorts, FakeReader, make_snapshot
from PySide6.QtGui import QImage
from PySide6.QtWidgets import QApplication

from warmgui.core.text import verbatim
from warmgui.core.units import Formatter
from warmgui.gui.figures.chart_plots import over_time, plan_plots
from warmgui.gui.figures.export import csv_bytes
from warmgui.gui.pages.energy.plan import PlanCard
from warmgui.gui.pages.history.page import HistoryPage
from warmgui.gui.widgets.charts.row import ChartRow
from warmgui.gui.widgets.plan.data import Piece, PlanDay, PlanHour

if TYPE_CHECKING:
    from pytestqt.qtbot import QtBot

    from warmgui.gui.theme import Theme

F = Formatter()
HOUR_S = 3600.0


def rows_of(content: bytes) -> list[dict[str, str]]:
    return list(csv.DictReader(io.StringIO(content.decode("utf-8"), newline=""), strict=True))


def day() -> PlanDay:
    hours = tuple(
        PlanHour(
            n * HOUR_S,
            (n + 1) * HOUR_S,
            (Piece(n * HOUR_S, (n + 1) * HOUR_S, 100.0 * n, planned=n > 1),),
            room_c=20.0 + n,
            price_per_kwh=0.3,
        )
        for n in range(4)
    )
    return PlanDay(0.0, 4 * HOUR_S, 2 * HOUR_S, hours)


def test_what_is_planned_is_modelled_and_what_is_unknown_is_left_out() -> None:
    plots = plan_plots(day(), simulated=False)
    assert [plot.key for plot in plots] == ["heat", "room", "price"]
    rows = rows_of(csv_bytes(plots, F))
    heat = [row for row in rows if row["figure"] == "Heat"]
    assert [(row["x"], row["y"], row["series"]) for row in heat] == [
        ("1970-01-01T00:00:00Z", "0", "until now"),
        ("1970-01-01T01:00:00Z", "100", "until now"),
        ("1970-01-01T02:00:00Z", "200", "planned"),
        ("1970-01-01T03:00:00Z", "300", "planned"),
    ]
    assert {row["provenance"] for row in heat if row["series"] == "planned"} == {"modelled"}
    assert {row["y_unit"] for row in rows if row["figure"] == "Room"} == {"°C"}


def test_gaps_over_time_are_empty_cells() -> None:
    plot = over_time("w", verbatim("W"), "power_w", (0.0, 1.0, 2.0), (5.0, math.nan, None), simulated=True)
    rows = rows_of(csv_bytes(plot, F))
    assert [row["y"] for row in rows] == ["5", "", ""]
    assert {row["simulated"] for row in rows} == {"yes"}


def test_the_home_page_s_charts_are_saved_together(qtbot: QtBot, theme: Theme) -> None:
    row = ChartRow(theme, lambda: F, FakeReader(), lambda: NOW_UTC)
    qtbot.addWidget(row)
    row.resize(900, 320)
    assert row._file() is None, "before the charts are there"
    row.show()
    with qtbot.waitSignal(row.settled, timeout=10_000):
        pass
    qtbot.waitUntil(lambda: not row.loader.busy, timeout=10_000)
    for second in range(3):
        row.show_snapshot(make_snapshot(now_utc=NOW_UTC + second, simulated=True))
    qtbot.waitUntil(lambda: bool(row._series.t_utc), timeout=10_000)
    file = row._file()
    assert file is not None
    image = QImage.fromData(file.png())
    assert image.width() == 2 * row.cards_box.width()
    rows = rows_of(file.csv())
    assert {each["figure"] for each in rows} == {
        "Heat output (simulated)",
        "Power draw (simulated)",
        "Expected earnings (simulated)",
    }


def test_the_plan_is_saved_as_it_is_drawn(qtbot: QtBot, theme: Theme) -> None:
    card = PlanCard(theme, lambda: F, None)
    qtbot.addWidget(card)
    card.resize(800, 500)
    assert card._file() is None
    card.show()
    card.show_snapshot(make_snapshot())
    QApplication.processEvents()
    file = card._file()
    assert file is not None
    assert file.name == "plan"
    assert file.svg().startswith(b"<?xml")
    assert file.csv().startswith(b"figure,")
    card.as_table.click()
    assert not card.files.isVisible()


def test_history_s_bars_are_saved_with_their_hours(qtbot: QtBot, theme: Theme) -> None:
    page = HistoryPage(FakePorts().ports(), lambda: F, theme)
    qtbot.addWidget(page)
    page.resize(1000, 700)
    page.show()
    file = page._file()
    assert file.name == "history-energy_kwh"
    rows = rows_of(file.csv())
    assert len(rows) in {23, 24, 25}
    assert {row["y_unit"] for row in rows} == {"kWh"}
    assert not QImage.fromData(file.png()).isNull()
