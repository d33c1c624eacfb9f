"""The charts: data mapping, gaps, ranges, crosshair, hatching, panning, history in a pool thread."""

from __future__ import annotations

import math
import subprocess
import sys
import threading
from array import array
from collections.abc import Callable
from typing import TYPE_CHECKING

import numpy as np
import pytest
from fakes.gui import NOW_UTC, FakeReader, make_practice_snapshot, make_snapshot
from hypothesis import given
from hypothesis import strategies as st
from PySide6.QtCore import QCoreApplication, QEvent, QPoint, QPointF, Qt, QThreadPool
from PySide6.QtGui import QMouseEvent, QWheelEvent
from PySide6.QtWidgets import QApplication

from warmgui.core.chart_reader import ChartData
from warmgui.core.model import UNKNOWN
from warmgui.core.units import FormatPrefs, Formatter
from warmgui.gui.widgets.charts.data import (
    COLUMNS,
    LIVE_MAX_S,
    RANGES,
    LiveSeries,
    Series,
    merged,
    nice_ticks,
    time_ticks,
)
from warmgui.gui.widgets.charts.load import _Job, _Relay
from warmgui.gui.widgets.charts.row import ChartRow

if TYPE_CHECKING:
    from collections.abc import Sequence

    from pytestqt.qtbot import QtBot

    from warmgui.gui.theme import Theme


def history(start: float, count: int, step: float, value: float = 100.0) -> ChartData:
    t = array("d", (start + i * step for i in range(count)))
    return ChartData(t, {name: array("d", [value] * count) for name in COLUMNS}, step)


def live(*times: float) -> LiveSeries:
    made = LiveSeries()
    for t in times:
        made.append(make_snapshot(now_utc=t))
    return made


# ---- data ------------------------------------------------------------------------------------------


def test_a_snapshot_becomes_one_sample() -> None:
    series = live(NOW_UTC).series
    assert series.t_utc == [NOW_UTC]
    assert {name: values[0] for name, values in series.columns.items()} == {
        "heat_w": 171.0,
        "wall_w": 171.0,
        "baseline_w": 29.0,
        "sat_per_day": 0.05,
        "hypothetical_sat_per_day": 0.05,
    }


def test_unknown_is_a_gap_not_zero() -> None:
    made = LiveSeries()
    made.append(make_snapshot(now_utc=NOW_UTC, heat_w=UNKNOWN))
    assert math.isnan(made.series.columns["heat_w"][0])


def test_the_same_moment_counts_once_and_old_samples_go() -> None:
    made = live(NOW_UTC, NOW_UTC)
    assert len(made.series.t_utc) == 1
    for i in range(0, 9000, 10):
        made.append(make_snapshot(now_utc=NOW_UTC + i))
    assert made.series.t_utc[-1] - made.series.t_utc[0] <= 1.2 * LIVE_MAX_S
    assert made.series.t_utc[-1] - made.series.t_utc[0] >= 3600


def test_a_clock_that_was_set_back_drops_the_future() -> None:
    made = live(NOW_UTC, NOW_UTC + 100, NOW_UTC + 200, NOW_UTC + 50)
    assert made.series.t_utc == [NOW_UTC, NOW_UTC + 50]


def test_history_ends_where_live_begins() -> None:
    start = NOW_UTC - 3600
    series = merged(history(start, 360, 10.0), live(NOW_UTC - 5, NOW_UTC - 4).series, start, NOW_UTC)
    assert series.t_utc == sorted(series.t_utc)
    assert series.columns["heat_w"][0] == 100.0
    assert series.columns["heat_w"][-1] == 171.0
    assert not any(math.isnan(v) for v in series.columns["heat_w"])


def test_a_hole_between_history_and_live_is_a_gap() -> None:
    start = NOW_UTC - 3600
    series = merged(history(start, 100, 10.0), live(NOW_UTC - 2, NOW_UTC - 1).series, start, NOW_UTC)
    gaps = [t for t, v in zip(series.t_utc, series.columns["heat_w"], strict=True) if math.isnan(v)]
    assert len(gaps) == 1
    assert start + 1000 < gaps[0] < NOW_UTC - 2


def test_a_hole_in_live_samples_is_a_gap() -> None:
    series = merged(
        None, live(NOW_UTC - 60, NOW_UTC - 59, NOW_UTC - 1, NOW_UTC).series, NOW_UTC - 100, NOW_UTC
    )
    assert [math.isnan(v) for v in series.columns["wall_w"]] == [False, False, True, False, False]


def test_a_column_that_history_lacks_is_a_gap() -> None:
    data = ChartData(array("d", [NOW_UTC - 10]), {"heat_w": array("d", [5.0])}, 1.0)
    series = merged(data, Series(), NOW_UTC - 20, NOW_UTC)
    assert series.columns["heat_w"] == [5.0]
    assert math.isnan(series.columns["wall_w"][0])


def test_the_nearest_value_stops_at_gaps_and_distance() -> None:
    series = merged(history(1000.0, 10, 10.0), Series(), 1000.0, 1100.0)
    assert series.nearest("heat_w", 1034.0, 6.0) == 100.0
    assert series.nearest("heat_w", 2000.0, 6.0) is None
    assert Series().nearest("heat_w", 0.0, 1.0) is None
    series.columns["heat_w"][3] = math.nan
    assert series.nearest("heat_w", 1030.0, 6.0) is None


@given(st.floats(1e-9, 1e12))
def test_value_ticks_are_round_few_and_near_the_top(top: float) -> None:
    ticks = nice_ticks(top)
    assert ticks[0] == 0
    assert 2 <= len(ticks) <= 6
    step = ticks[1]
    mantissa = step / 10 ** math.floor(math.log10(step) + 1e-9)
    assert min(abs(mantissa - m) for m in (1, 2, 2.5, 3, 5, 10)) < 1e-6
    assert ticks[-1] <= max(top * 1.05, step)


def test_ticks_of_nothing() -> None:
    assert nice_ticks(0.0) == nice_ticks(math.nan) == [0.0, 1.0]
    assert nice_ticks(305.0) == nice_ticks(298.0) == [0.0, 100.0, 200.0, 300.0]


@given(
    st.floats(1e9, 2e9),
    st.sampled_from([r.span_s for r in RANGES]),
    st.sampled_from([0.0, 3600.0, 19800.0, -18000.0]),
)
def test_time_ticks_are_round_in_local_time(start: float, span: float, offset: float) -> None:
    ticks, step = time_ticks(start, start + span, offset)
    assert 1 <= len(ticks) <= 5
    for t in ticks:
        assert start <= t <= start + span
        assert (t + offset) % step == pytest.approx(0, abs=1e-3) or (t + offset) % step == pytest.approx(step)


MakeRow = Callable[..., ChartRow]

# ---- the row ---------------------------------------------------------------------------------------


@pytest.fixture
def make_row(theme: Theme, qtbot: QtBot) -> Callable[..., ChartRow]:
    def make(reader: FakeReader | None = None, prefs: FormatPrefs | None = None) -> ChartRow:
        formatter = Formatter(prefs or FormatPrefs())
        row = ChartRow(theme, lambda: formatter, reader, now_utc=lambda: NOW_UTC, range_key="1h")
        qtbot.addWidget(row)
        row.resize(840, 320)
        return row

    return make


def ready(row: ChartRow, qtbot: QtBot) -> ChartRow:
    row.show()
    qtbot.waitUntil(lambda: len(row.plots) == 3, timeout=10_000)
    qtbot.waitUntil(
        lambda: not (row.loader.busy or row._redraw.isActive() or row._cross_soon.isActive()), timeout=10_000
    )
    row._draw()
    return row


def test_pyqtgraph_is_not_imported_with_the_module() -> None:
    code = (
        "import sys, warmgui.gui.pages.home.page; "
        "sys.exit(any(m in sys.modules for m in ('pyqtgraph', 'numpy')))"
    )
    assert subprocess.run([sys.executable, "-c", code], check=False, timeout=60).returncode == 0


def test_empty_cards_first_plots_after_the_first_paint(make_row: MakeRow, qtbot: QtBot) -> None:
    row = make_row()
    assert row.plots == []
    assert not row.cards[0].waiting.isHidden()
    row.show_snapshot(make_snapshot())
    ready(row, qtbot)
    assert row.cards[0].waiting.isHidden()


def test_history_is_asked_in_another_thread_and_drawn(make_row: MakeRow, qtbot: QtBot) -> None:
    threads: list[threading.Thread] = []

    class Reader(FakeReader):
        def series(
            self, columns: Sequence[str], start_utc: float, end_utc: float, max_points: int = 1500
        ) -> ChartData:
            threads.append(threading.current_thread())
            return super().series(columns, start_utc, end_utc, max_points)

    reader = Reader()
    row = ready(make_row(reader), qtbot)
    assert reader.asked[0][0] == COLUMNS
    assert reader.asked[0][2] - reader.asked[0][1] == 3600
    assert all(thread is not threading.main_thread() for thread in threads)
    x, y = row.plots[0].curve.getOriginalDataset()
    assert len(x) == 180
    assert y.max() > 300


def test_live_samples_move_the_short_ranges(make_row: MakeRow, qtbot: QtBot) -> None:
    row = ready(make_row(), qtbot)
    for i in range(5):
        row.show_snapshot(make_snapshot(now_utc=NOW_UTC + i))
    row._draw()
    x, y = row.plots[1].curve.getOriginalDataset()
    assert list(x) == [NOW_UTC + i for i in range(5)]
    assert list(y) == [171.0] * 5
    x, y = row.plots[1].second.getOriginalDataset()
    assert list(y) == [29.0] * 5
    (start, end), _ = row.plots[2].getPlotItem().getViewBox().viewRange()
    assert end == pytest.approx(NOW_UTC + 4)
    assert start == pytest.approx(NOW_UTC + 4 - 3600)


def test_gaps_reach_the_curve_as_nan(make_row: MakeRow, qtbot: QtBot) -> None:
    row = ready(make_row(FakeReader(hole_utc=(NOW_UTC - 1500, NOW_UTC - 1200))), qtbot)
    _, y = row.plots[0].curve.getOriginalDataset()
    assert np.isnan(y).sum() >= 10
    assert row.plots[0].curve.opts["connect"] == "finite"
    assert row.plots[0].curve.opts["clipToView"]
    assert row.plots[0].curve.opts["downsampleMethod"] == "peak"


@pytest.mark.parametrize("r", RANGES, ids=lambda r: r.key)
def test_range_buttons_ask_for_their_span(make_row: MakeRow, qtbot: QtBot, r: object) -> None:
    reader = FakeReader()
    row = ready(make_row(reader), qtbot)
    row.show_snapshot(make_snapshot())
    key = r.key  # type: ignore[attr-defined]  # parametrize hands a Range
    row.buttons.buttons[key].click()
    ready(row, qtbot)
    span = next(x.span_s for x in RANGES if x.key == key)
    assert reader.asked[-1][2] - reader.asked[-1][1] == span
    assert row.buttons.selected == key
    (start, end), _ = row.plots[0].getPlotItem().getViewBox().viewRange()
    assert end - start == pytest.approx(span)
    assert all(label for _, label in row.plots[0]._x_axis.shown)


def test_one_crosshair_in_all_three(make_row: MakeRow, qtbot: QtBot) -> None:
    row = ready(make_row(FakeReader()), qtbot)
    row.set_cross(NOW_UTC - 1800)
    row._draw()
    assert [plot.cross.value() for plot in row.plots] == [NOW_UTC - 1800] * 3
    assert all(plot.cross.isVisible() and plot.dot.isVisible() for plot in row.plots)
    assert all("18:30" in card.value.text() for card in row.cards)
    row.set_cross(None)
    row._draw()
    assert not any(plot.cross.isVisible() for plot in row.plots)


def test_the_mouse_moves_the_crosshair(make_row: MakeRow, qtbot: QtBot) -> None:
    row = ready(make_row(FakeReader()), qtbot)
    plot = row.plots[1]
    inside = QPoint(plot.width() // 2, plot.height() // 2)
    qtbot.mouseMove(plot.viewport(), inside)
    assert row._cross_utc is not None
    assert row.start_utc < row._cross_utc < row.end_utc
    qtbot.mouseMove(plot.viewport(), QPoint(2, 2))
    assert row._cross_utc is None
    qtbot.mouseMove(plot.viewport(), inside)
    row._draw()
    plot.left.emit()
    assert row._cross_utc is None


def test_keys_move_the_crosshair(make_row: MakeRow, qtbot: QtBot) -> None:
    row = ready(make_row(FakeReader()), qtbot)
    qtbot.keyClick(row, Qt.Key.Key_Left)
    assert row._cross_utc == row.end_utc
    qtbot.keyClick(row, Qt.Key.Key_Left)
    assert row._cross_utc == pytest.approx(row.end_utc - 60)
    qtbot.keyClick(row, Qt.Key.Key_Escape)
    assert row._cross_utc is None
    qtbot.keyClick(row, Qt.Key.Key_A)
    assert row._cross_utc is None


def test_practice_is_hatched_and_shows_what_would_be(make_row: MakeRow, qtbot: QtBot) -> None:
    row = ready(make_row(), qtbot)
    row.show_snapshot(make_practice_snapshot())
    row._draw()
    plot = row.plots[2]
    assert plot.hatched
    assert plot.curve.opts["fillBrush"].style() == Qt.BrushStyle.BDiagPattern
    _, y = plot.curve.getOriginalDataset()
    assert list(y) == [0.05]
    assert "if this work went to bitcoin" in row.cards[2].below.text()
    assert not row.plots[0].hatched
    row.show_snapshot(make_snapshot(now_utc=NOW_UTC + 1))
    row._draw()
    assert not plot.hatched


def test_panning_leaves_now_and_asks_for_more(make_row: MakeRow, qtbot: QtBot) -> None:
    reader = FakeReader()
    row = ready(make_row(reader), qtbot)
    row.show_snapshot(make_snapshot())
    asked = len(reader.asked)
    plot = row.plots[0]
    middle = QPoint(plot.width() // 2, plot.height() // 2)
    qtbot.mousePress(plot.viewport(), Qt.MouseButton.LeftButton, pos=middle)
    to = QPointF(middle) + QPointF(60, 0)
    left = Qt.MouseButton.LeftButton
    moved = QMouseEvent(QEvent.Type.MouseMove, to, to, left, left, Qt.KeyboardModifier.NoModifier)
    QApplication.sendEvent(plot.viewport(), moved)
    qtbot.mouseRelease(plot.viewport(), Qt.MouseButton.LeftButton)
    assert not row.follow
    assert row.end_utc < NOW_UTC
    assert row.buttons.selected is None
    qtbot.waitUntil(lambda: len(reader.asked) > asked, timeout=5000)
    end = row.end_utc
    row.show_snapshot(make_snapshot(now_utc=NOW_UTC + 5))
    assert row.end_utc == end
    row.set_range("1h")
    assert row.follow
    ready(row, qtbot)


def test_history_that_fails_leaves_the_live_curve(make_row: MakeRow, qtbot: QtBot) -> None:
    row = make_row(FakeReader(error="disk on fire"))
    with qtbot.waitSignal(row.loader.failed, timeout=5000) as failed:
        row.show_snapshot(make_snapshot())
    assert failed.args == ["disk on fire"]
    ready(row, qtbot)
    assert len(row.plots[0].curve.getOriginalDataset()[0]) == 1


def test_only_the_newest_answer_counts(make_row: MakeRow, qtbot: QtBot) -> None:
    row = make_row(FakeReader())
    heard: list[object] = []
    row.loader.loaded.connect(lambda data: heard.append((data,)))
    row.loader._relay.newest = 7
    row.loader._on_done(6, "old")
    row.loader._on_failed(6, "old")
    assert heard == []
    row.loader._on_done(7, history(0.0, 1, 1.0))
    assert len(heard) == 1


def test_a_question_that_was_asked_anew_meanwhile_is_not_answered() -> None:
    reader, relay = FakeReader(), _Relay()
    relay.newest = 2
    for number in (1, 2):
        _Job(reader, relay, number, (float(number), NOW_UTC), COLUMNS, 10).run()
    assert [start_utc for _, start_utc, _, _ in reader.asked] == [2.0]


def test_a_late_answer_meets_nobody_after_close(theme: Theme, qtbot: QtBot) -> None:
    release, begun = threading.Event(), threading.Event()

    class Slow(FakeReader):
        def series(
            self, columns: Sequence[str], start_utc: float, end_utc: float, max_points: int = 1500
        ) -> ChartData:
            begun.set()
            assert release.wait(10)
            return super().series(columns, start_utc, end_utc, max_points)

    row = ChartRow(theme, Formatter, Slow(), now_utc=lambda: NOW_UTC)
    row.show_snapshot(make_snapshot())
    assert begun.wait(10)
    row.close()
    row.deleteLater()
    QCoreApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete)
    release.set()
    assert QThreadPool.globalInstance().waitForDone(10_000)
    QCoreApplication.processEvents()


def test_a_burst_of_reasons_costs_one_redraw(
    make_row: MakeRow, qtbot: QtBot, monkeypatch: pytest.MonkeyPatch
) -> None:
    row = ready(make_row(), qtbot)
    drawn: list[int] = []
    crossed: list[int] = []
    monkeypatch.setattr(row.plots[0], "show_data", lambda *_: drawn.append(1))
    monkeypatch.setattr(row.plots[0], "show_cross", lambda *_: crossed.append(1))
    for i in range(50):
        row.set_cross(NOW_UTC - i)
    assert crossed == []
    qtbot.waitUntil(lambda: bool(crossed), timeout=5000)
    assert (len(crossed), drawn) == (1, []), "the crosshair alone draws no data anew"
    for _ in range(50):
        row.show_snapshot(make_snapshot())
    assert drawn == []
    qtbot.waitUntil(lambda: bool(drawn), timeout=5000)
    assert len(drawn) == 1


def test_axis_labels_have_units_and_local_time(make_row: MakeRow, qtbot: QtBot) -> None:
    row = ready(make_row(FakeReader(), FormatPrefs(btu=True, utc_offset_s=7200.0)), qtbot)
    row.show_snapshot(make_snapshot())
    row._draw()
    assert row.plots[1]._y_axis.shown[-1][1] == "300 W"
    assert row.plots[1]._y_axis.shown[0][1] == "0"
    heat = [label.replace("\u202f", "") for _, label in row.plots[0]._y_axis.shown]
    assert heat == ["0", "500", "1000"]
    assert "20:40" in [label for _, label in row.plots[0]._x_axis.shown]
    row.grab()


def test_colours_follow_the_theme(make_row: MakeRow, theme: Theme, qtbot: QtBot) -> None:
    row = ready(make_row(FakeReader()), qtbot)
    before = row.plots[0].curve.opts["pen"].color().name()
    theme.set_choice("dark")
    assert row.plots[0].curve.opts["pen"].color().name() == theme.palette.heat != before


def test_time_runs_rightwards_for_everybody(make_row: MakeRow, qtbot: QtBot) -> None:
    row = make_row(FakeReader())
    row.setLayoutDirection(Qt.LayoutDirection.RightToLeft)
    ready(row, qtbot)
    box = row.plots[0].getPlotItem().getViewBox()
    early, late = (box.mapViewToScene(pos).x() for pos in _corners(row))
    assert early < late
    assert row.plots[0]._y_axis.scenePos().x() < box.scenePos().x()


def _corners(row: ChartRow) -> tuple[object, object]:
    return QPointF(row.start_utc, 0), QPointF(row.end_utc, 0)


def test_narrow_rows_stack(make_row: MakeRow, qtbot: QtBot) -> None:
    row = make_row()
    ready(row, qtbot)
    assert row.cards[0].y() == row.cards[2].y()
    row.resize(500, 900)
    row.arrange(500)
    qtbot.waitUntil(lambda: row.cards[0].y() < row.cards[1].y() < row.cards[2].y(), timeout=5000)


def test_the_wheel_is_left_to_the_page(make_row: MakeRow, qtbot: QtBot) -> None:
    row = ready(make_row(), qtbot)
    where = QPointF(50, 50)
    event = QWheelEvent(
        where,
        where,
        QPoint(0, 0),
        QPoint(0, 120),
        Qt.MouseButton.NoButton,
        Qt.KeyboardModifier.NoModifier,
        Qt.ScrollPhase.NoScrollPhase,
        False,  # noqa: FBT003 - Qt takes it by position only
    )
    row.plots[0].wheelEvent(event)
    assert not event.isAccepted()


def test_what_the_earnings_stand_on_is_read_whole(theme: Theme, qtbot: QtBot) -> None:
    row = ChartRow(theme, Formatter, FakeReader())
    qtbot.addWidget(row)
    row.show()
    for width_px in (1200, 700):
        row.resize(width_px, 400)
        row.arrange(width_px)
        row.show_facts("Network of 26 Jun 2026, block 955 584, difficulty 133.87 T")
        QCoreApplication.processEvents()
        assert row.facts.text() == row.facts.whole_text
        beside = row.facts.y() < row.buttons.geometry().bottom()
        assert beside is (width_px == 1200)
