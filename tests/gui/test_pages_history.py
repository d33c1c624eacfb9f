"""The history page: queries in the pool, bars, table, journal, export."""

from __future__ import annotations

from datetime import datetime, timedelta
from typing import TYPE_CHECKING

import pytest
from fakes.gui import FakePorts, FakeReader, make_snapshot
from PySide6.QtCore import QDate, QPointF, Qt
from PySide6.QtGui import QMouseEvent
from PySide6.QtWidgets import QApplication, QFileDialog

from warmgui.core.text import Amount
from warmgui.core.units import Formatter
from warmgui.core.vocabulary import Provenance
from warmgui.gui import file_dialogs
from warmgui.gui.pages.bars import Bars
from warmgui.gui.pages.history import model
from warmgui.gui.pages.history.export_dialog import ExportDialog
from warmgui.gui.pages.history.jobs import Query
from warmgui.gui.pages.history.model import Span
from warmgui.gui.pages.history.page import HistoryPage
from warmgui.gui.pages.working.dialog import WorkingDialog

if TYPE_CHECKING:
    from pathlib import Path

    from pytestqt.qtbot import QtBot

    from warmgui.gui.theme import Theme


class Reader(FakeReader):
    """Two rows at the start of whatever is asked; remembers questions and exports."""

    def __init__(self, error: str = "") -> None:
        super().__init__()
        self.questions: list[tuple[float, float, str]] = []
        self.exports: list[tuple[str, float, float, str]] = []
        self.currencies: list[str] = []
        self.broken = error
        self.rows_written = 7

    def totals(self, start_utc: float, end_utc: float, bucket: str) -> list[dict[str, float | None]]:
        self.questions.append((start_utc, end_utc, bucket))
        if self.broken:
            raise OSError(self.broken)
        span = {"hour": Span.DAY, "day": Span.WEEK, "month": Span.YEAR}[bucket]
        starts = model.bucket_starts(model.period_at(span, datetime.fromtimestamp(start_utc).astimezone()))
        return [
            {
                "start_utc": at.timestamp(),
                "energy_kwh": 0.1 * (i + 1),
                "mining_kwh": 0.1,
                "cost": 0.03,
                "cost_unknown_kwh": 0.05 * i,
                "sat": 0.0,
                "sat_unknown_kwh": 0.0,
                "accepted": 4.0,
            }
            for i, at in enumerate(starts[:2])
        ]

    def provenances(self, start_utc: float, end_utc: float) -> dict[str, dict[Provenance, float]]:
        measured = {Provenance.MODELLED: 0.25, Provenance.MEASURED: 0.75}
        return {"power": measured, "price": {Provenance.STALE: 1.0}, "carbon": {}}

    def export_rows(
        self, path: str, start_utc: float, end_utc: float, resolution: str, *, currency: str = ""
    ) -> int:
        if self.broken:
            raise OSError(self.broken)
        self.exports.append((path, start_utc, end_utc, resolution))
        self.currencies.append(currency)
        return self.rows_written


@pytest.fixture
def reader() -> Reader:
    return Reader()


@pytest.fixture
def page(qtbot: QtBot, theme: Theme, reader: Reader) -> HistoryPage:
    made = HistoryPage(FakePorts(reader=reader).ports(), Formatter, theme)
    qtbot.addWidget(made)
    made.resize(1100, 800)
    made.show()
    qtbot.waitUntil(lambda: made._table.rowCount() == 3)
    return made


def cells(page: HistoryPage, row: int) -> list[str]:
    return [page._table.item(row, j).text() for j in range(page._table.columnCount())]


def test_coming_here_asks_for_today_by_the_hour(page: HistoryPage, reader: Reader) -> None:
    today = datetime.now().astimezone().replace(hour=0, minute=0, second=0, microsecond=0)
    assert reader.questions[0] == (today.timestamp(), page.period.end.timestamp(), "hour")
    assert cells(page, 0)[:2] == ["00:00", "0.1 kWh"]
    assert cells(page, 2)[0] == "Total"
    assert page._total.text() == "Total: 0.3 kWh"


@pytest.mark.parametrize(("span", "bucket"), [("week", "day"), ("month", "day"), ("year", "month")])
def test_other_ranges(qtbot: QtBot, page: HistoryPage, reader: Reader, span: str, bucket: str) -> None:
    page.spans.buttons[span].click()
    qtbot.waitUntil(lambda: reader.questions[-1][2] == bucket and page._table.rowCount() == 3)
    assert page.period.span == span
    assert page._title.text()


def test_turning_back_and_never_beyond_now(qtbot: QtBot, page: HistoryPage) -> None:
    today = page.period
    assert not page._later.isEnabled()
    page.turn(1)
    assert page.period == today
    page._earlier.click()
    assert page.period.start == (today.start - timedelta(hours=12)).replace(hour=0)
    assert page._later.isEnabled()
    page._later.click()
    assert page.period == today
    qtbot.waitUntil(lambda: page._table.rowCount() == 3)


def test_an_answer_to_an_older_question_is_not_shown(page: HistoryPage) -> None:
    page._on_rows(page.period.moved(-1), [], {})
    assert page._table.rowCount() == 3


def heads(page: HistoryPage) -> list[str]:
    return [page._table.horizontalHeaderItem(j).text() for j in range(page._table.columnCount())]


def test_the_table_shows_one_group_of_columns_at_a_time(page: HistoryPage) -> None:
    assert heads(page)[:3] == ["Hour", "Energy", "of it mining"]
    assert page._partly.text() == "", "nothing of this is partly known"
    page.group_choice.buttons["money"].click()
    assert heads(page)[:5] == ["Hour", "Mining energy", "Net cost", "Cost", "Mean price paid"]
    assert cells(page, 0)[1:5] == ["0.1 kWh", "0.03 €", "0.03 €", "0.30 €/kWh"]
    assert cells(page, 1)[1:5] == ["0.1 kWh", "0.03 € *", "0.03 € *", "0.60 €/kWh *"]
    assert cells(page, 2)[3] == "0.06 € *"
    assert page._partly.text().startswith(
        "* Known for a part of the mining energy only: Net cost 75 % · Cost"
    )
    page.group_choice.buttons["mining"].click()
    assert "Hashes" in heads(page)
    assert page._table.horizontalHeaderItem(6).toolTip()


def test_the_sum_above_the_bars_says_how_much_it_knows(page: HistoryPage) -> None:
    page.bar_choice.buttons["cost"].click()
    assert page._total.text() == "Total: 0.06 € (known for 75 % of the mining energy)"
    page.bar_choice.buttons["co2_g"].click()
    assert page._total.text() == "", "nobody knows it"


def test_the_page_says_how_its_numbers_were_known(page: HistoryPage) -> None:
    assert page._how.text() == "Power: measured 75 %, modelled 25 % · Price: stale"


def test_a_figure_of_the_table_opens_its_working(page: HistoryPage) -> None:
    page.group_choice.buttons["money"].click()
    assert "comes about" in page._table.item(0, 2).toolTip()
    page._table.cellActivated.emit(1, 4)
    dialog = page.findChild(WorkingDialog)
    assert dialog is not None
    assert dialog.working.formula == "p = C / (E − E₀)"
    assert dialog.working.result == Amount(pytest.approx(0.6), "price_per_kwh")
    dialog.reject()
    QApplication.processEvents()
    page._table.cellActivated.emit(2, 2)
    total = next(d for d in page.findChildren(WorkingDialog) if d.working.formula.startswith("N ="))
    assert total.working.result == Amount(pytest.approx(0.06), "money")
    total.reject()
    QApplication.processEvents()


def test_what_has_no_working_opens_nothing(page: HistoryPage) -> None:
    page._table.cellActivated.emit(0, 0)
    page._table.cellActivated.emit(0, 1)
    assert page.findChild(WorkingDialog) is None
    assert page._table.item(0, 1).toolTip() == ""


def test_earnings_become_money_where_a_price_is_known(
    qtbot: QtBot, page: HistoryPage, reader: Reader
) -> None:
    page.show_snapshot(make_snapshot(now_s=100.0))
    rows: list[model.Row] = [{"mining_kwh": 1.0, "cost": 1.0, "sat": 1000.0, "start_utc": 0.0}]
    page._price_per_btc = lambda: 50_000.0  # type: ignore[method-assign]
    page._show_rows(rows)
    page.group_choice.buttons["money"].click()
    assert cells(page, 1)[2] == "0.50 €"
    qtbot.waitUntil(lambda: len(reader.questions) == 2)


def test_bars_follow_the_choice(page: HistoryPage) -> None:
    page.bar_choice.buttons["accepted"].click()
    assert page._bars.accessibleName() == "Shares"
    assert page._total.text() == "Total: 8"


def test_a_narrow_page_has_a_list_instead_of_a_strip(page: HistoryPage) -> None:
    assert (page.bar_choice.isHidden(), page.bar_list.isHidden()) == (False, True)
    page.resize(600, 800)
    assert (page.bar_choice.isHidden(), page.bar_list.isHidden()) == (True, False)
    at = page.bar_list.findData("cost")
    page.bar_list.activated.emit(at)
    assert page._bars.accessibleName() == "Cost"
    assert (page.bar_choice.selected, page.bar_list.currentIndex()) == ("cost", at)


def test_a_history_that_cannot_be_read_is_said(qtbot: QtBot, theme: Theme) -> None:
    page = HistoryPage(FakePorts(reader=Reader("disk I/O error")).ports(), Formatter, theme)
    qtbot.addWidget(page)
    page.show()
    qtbot.waitUntil(lambda: "disk I/O error" in page._state.text())


def test_without_a_history_the_page_says_so(qtbot: QtBot, theme: Theme) -> None:
    page = HistoryPage(FakePorts().ports(), Formatter, theme)
    qtbot.addWidget(page)
    page.show()
    assert "keeps none" in page._state.text()
    assert not page.export_button.isEnabled()
    page._export()


def test_a_question_is_asked_the_same_wherever_it_runs(qapp: QApplication, reader: Reader) -> None:
    """Here in the test's own thread, where its lines are counted."""
    period = model.period_at(Span.DAY, datetime.now().astimezone())
    query = Query(reader, period)
    rows: list[tuple[object, ...]] = []
    failed: list[str] = []
    query.answer.rows.connect(lambda *told: rows.append(told))
    query.answer.failed.connect(failed.append)
    query.run()
    assert rows[0][0] == period
    reader.broken = "torn"
    query.run()
    assert (len(rows), failed) == (1, ["torn"])


def test_once_a_minute_it_reads_again(qtbot: QtBot, page: HistoryPage, reader: Reader) -> None:
    for now_s in (100.0, 130.0, 161.0):
        page.show_snapshot(make_snapshot(now_s=now_s))
    qtbot.waitUntil(lambda: len(reader.questions) == 3)


# ---- bars


@pytest.fixture
def bars(qtbot: QtBot, theme: Theme) -> Bars:
    made = Bars(theme)
    qtbot.addWidget(made)
    made.resize(600, 220)
    made.show_bars([1.0, None, 0.0, 3.5], ["a", "b", "c", "d"], lambda v: f"{v:g} kWh", "Energy")
    made.show()
    return made


@pytest.mark.parametrize(
    ("values", "top"),
    [
        ([0.3], 0.5),
        ([0.0], 1.0),
        ([], 1.0),
        ([None], 1.0),
        ([7.0], 10.0),
        ([2.0], 2.0),
        ([1e-7], 1e-7),
        ([-3.0], 0.0),
    ],
)
def test_the_scale_ends_at_a_round_number(bars: Bars, values: list[float | None], top: float) -> None:
    bars.show_bars(values, ["x"] * len(values), str, "")
    assert bars.top() == pytest.approx(top)


def test_negative_costs_hang_below_zero(bars: Bars) -> None:
    """There are hours in which one is paid for taking electricity."""
    bars.show_bars([0.4, -0.1], ["a", "b"], str, "Cost")
    assert (bars.top(), bars.bottom()) == (0.5, -0.1)
    picture = bars.grab().toImage()
    heat = bars._theme.color("heat")
    area = bars._area()
    zero = area.bottom() - area.height() * 0.1 / 0.6
    up, down = bars._bar_box(0).center().x(), bars._bar_box(1).center().x()
    assert picture.pixelColor(round(up), round(zero - 5)) == heat
    assert picture.pixelColor(round(down), round(zero + 5)) == heat
    assert picture.pixelColor(round(down), round(zero - 5)) != heat
    bars.show_bars([-0.1], ["a"], str, "Cost")
    bars.grab()


def test_screen_readers_hear_the_bars(bars: Bars) -> None:
    assert bars.accessibleName() == "Energy"
    assert bars.accessibleDescription() == "a: 1 kWh; c: 0 kWh; d: 3.5 kWh"
    assert bars.bar_words(1) == ""


def test_the_keyboard_walks_along_the_bars(qtbot: QtBot, bars: Bars) -> None:
    bars.setFocus()
    for key, index in (
        (Qt.Key.Key_Right, 0),
        (Qt.Key.Key_Right, 1),
        (Qt.Key.Key_Left, 0),
        (Qt.Key.Key_Left, 0),
    ):
        qtbot.keyClick(bars, key)
        assert bars._current == index
    qtbot.keyClick(bars, Qt.Key.Key_A)
    bars.setLayoutDirection(Qt.LayoutDirection.RightToLeft)
    qtbot.keyClick(bars, Qt.Key.Key_Right)
    assert bars._current == 1, "time runs from left to right in every language"


def move(bars: Bars, x: float) -> None:
    where = QPointF(x, 100.0)
    none = Qt.MouseButton.NoButton
    bars.mouseMoveEvent(
        QMouseEvent(QMouseEvent.Type.MouseMove, where, where, none, none, Qt.KeyboardModifier.NoModifier)
    )


@pytest.mark.parametrize("direction", [Qt.LayoutDirection.LeftToRight, Qt.LayoutDirection.RightToLeft])
def test_the_mouse_finds_its_bar_in_both_directions(bars: Bars, direction: Qt.LayoutDirection) -> None:
    bars.setLayoutDirection(direction)
    bars.grab()
    for index in range(4):
        move(bars, bars._bar_box(index).center().x())
        assert bars._current == index
    assert bars._bar_box(0).x() < bars._bar_box(3).x(), "time runs from left to right in every language"
    move(bars, -5.0)
    assert bars._current == -1
    QApplication.sendEvent(bars, _leave())


def _leave() -> object:
    from PySide6.QtCore import QEvent

    return QEvent(QEvent.Type.Leave)


# ---- export


@pytest.fixture
def dialog(qtbot: QtBot, theme: Theme, reader: Reader) -> ExportDialog:
    made = ExportDialog(reader, model.period_at(Span.WEEK, datetime(2026, 6, 24).astimezone()), Formatter)
    made.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose, on=False)
    qtbot.addWidget(made)
    return made


def test_an_export_covers_whole_days_and_says_how_much_it_wrote(
    qtbot: QtBot, dialog: ExportDialog, reader: Reader
) -> None:
    assert (dialog.first.date(), dialog.last.date()) == (QDate(2026, 6, 22), QDate(2026, 6, 28))
    dialog.resolution.setCurrentIndex(2)
    dialog.export_to("/tmp/x.csv")  # noqa: S108 - nothing is written
    qtbot.waitUntil(lambda: "7" in dialog.state.text())
    path, start, end, resolution = reader.exports[0]
    assert (path, resolution) == ("/tmp/x.csv", "hour")  # noqa: S108
    assert reader.currencies == ["EUR"]
    assert end - start == pytest.approx(7 * 86400.0)


def test_an_export_that_fails_says_why(qtbot: QtBot, dialog: ExportDialog, reader: Reader) -> None:
    reader.broken = "No space left on device"
    dialog.export_to("/tmp/x.csv")  # noqa: S108 - nothing is written
    qtbot.waitUntil(lambda: "No space left" in dialog.state.text())
    assert dialog.state.role == "danger"
    assert dialog.save.isEnabled()


def test_an_export_without_a_row_says_so(qtbot: QtBot, dialog: ExportDialog, reader: Reader) -> None:
    reader.rows_written = 0
    dialog.export_to("/tmp/x.csv")  # noqa: S108 - nothing is written
    qtbot.waitUntil(lambda: dialog.state.text().startswith("Nothing was recorded"))
    assert dialog.state.role == "warning"


def test_days_in_the_wrong_order_are_refused(dialog: ExportDialog, reader: Reader) -> None:
    dialog.last.setDate(dialog.first.date().addDays(-1))
    dialog.export_to("/tmp/x.csv")  # noqa: S108 - nothing is written
    assert reader.exports == []
    assert "before" in dialog.state.text()
    dialog.save.click()
    assert dialog.findChild(QFileDialog) is None, "nobody is asked for a file that will not be"


def test_saving_asks_where_to(
    qtbot: QtBot, dialog: ExportDialog, reader: Reader, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(file_dialogs, "_folder", lambda: str(tmp_path))
    dialog.save.click()
    asked = dialog.findChild(QFileDialog)
    assert asked is not None
    assert asked.selectedFiles() == [str(tmp_path / "warmgui_2026-06-22_2026-06-28.csv")]
    asked.accept()
    qtbot.waitUntil(lambda: len(reader.exports) == 1)
    assert reader.exports[0][0] == str(tmp_path / "warmgui_2026-06-22_2026-06-28.csv")
    qtbot.waitUntil(dialog.save.isEnabled)


def test_the_page_opens_the_export(qtbot: QtBot, page: HistoryPage) -> None:
    page.export_button.click()
    dialog = page.findChild(ExportDialog)
    assert dialog is not None
    dialog.reject()
    QApplication.processEvents()
