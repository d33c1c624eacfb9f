"""The window that replays last week: asking, waiting, cancelling, and what stands side by side."""

from __future__ import annotations

import dataclasses
import threading
from typing import TYPE_CHECKING

import pytest
import shiboken6
from fakes.energy import MIDNIGHT_UTC
from fakes.gui import FakePorts
from PySide6.QtWidgets import QWidget

from warmgui.core.energy.replay_words import ReplayResult, ReplayRun, trouble
from warmgui.core.text import verbatim
from warmgui.core.units import Formatter
from warmgui.gui.pages.energy.replay import ReplayDialog

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator

    from pytestqt.qtbot import QtBot

    from warmgui.gui.theme import Theme

HOURS = tuple(MIDNIGHT_UTC - 7 * 86400.0 + 3600.0 * k for k in range(168))


def made_run(policy: str, *figures: float | None, room_c: float, balance: float | None = None) -> ReplayRun:
    mining, heat, useful, own, cost, co2, cold = figures
    return ReplayRun(
        policy,
        mining or 0.0,
        heat or 0.0,
        160.0,
        cost=cost,
        co2_g=co2,
        own_kwh=own,
        useful_kwh=useful,
        cold_kh=cold,
        within=0.9,
        balance=balance,
        room_c=(room_c, None, *(room_c + 0.01 * k for k in range(166))),
        power_w=(100.0,) * 168,
    )


WEEK = ReplayResult(
    MIDNIGHT_UTC - 7 * 86400.0,
    MIDNIGHT_UTC,
    HOURS,
    made_run("cost", 12.31, 14.2, 11.1, 2.1, 3.21, 4100.0, 1.2, room_c=20.0),
    made_run("cost", 12.52, 14.5, 11.2, 2.2, 3.30, 4220.0, 1.0, room_c=20.2, balance=1e-5),
    made_run("comfort", 13.1, 15.1, 11.9, 1.4, 3.92, 5100.0, 0.2, room_c=20.8, balance=-0.00004),
    0.4,
    learned=True,
    text=verbatim("“Comfort first” would have cost 0.62 € more"),
)


class FakeReplayer:
    """Answers when a test says so; at once with `ready`."""

    def __init__(self, ready: ReplayResult | None = None) -> None:
        self.asked: list[str] = []
        self.told: list[Callable[[ReplayResult], None]] = []
        self.cancelled = 0
        self._ready = ready

    def ask(self, policy: str, told: Callable[[ReplayResult], None]) -> Callable[[], None]:
        self.asked.append(policy)
        self.told.append(told)
        if self._ready is not None:
            told(self._ready)

        def cancel() -> None:
            self.cancelled += 1

        return cancel


@pytest.fixture
def replayer() -> FakeReplayer:
    return FakeReplayer()


def make_dialog(
    parent: QWidget, theme: Theme, replayer: FakeReplayer | None, policy: str = "cost"
) -> ReplayDialog:
    ports = dataclasses.replace(FakePorts().ports(), replayer=replayer)
    made = ReplayDialog(ports, Formatter(), policy, theme, parent)
    made.show()
    return made


@pytest.fixture
def parent(qtbot: QtBot, theme: Theme) -> QWidget:
    made = QWidget()
    qtbot.addWidget(made)
    return made


@pytest.fixture
def dialog(parent: QWidget, theme: Theme, replayer: FakeReplayer) -> Iterator[ReplayDialog]:
    made = make_dialog(parent, theme, replayer)
    yield made
    if shiboken6.isValid(made):
        made.close()


def cells(dialog: ReplayDialog, row: int) -> list[str]:
    found = [dialog.table.item(row, x) for x in range(dialog.table.columnCount())]
    return [item.text() for item in found if item is not None]


def head(dialog: ReplayDialog, column: int) -> str:
    item = dialog.table.horizontalHeaderItem(column)
    assert item is not None
    return item.text()


def test_another_policy_than_the_one_in_force_is_proposed(
    parent: QWidget, theme: Theme, dialog: ReplayDialog
) -> None:
    assert dialog.policy.currentData() == "comfort"
    other = make_dialog(parent, theme, FakeReplayer(), "sun")
    assert other.policy.currentData() == "cost"
    other.close()


def test_while_it_computes_it_can_be_cancelled(dialog: ReplayDialog, replayer: FakeReplayer) -> None:
    dialog.run.click()
    assert replayer.asked == ["comfort"]
    assert dialog.busy.isVisible()
    assert not dialog.run.isVisible()
    dialog.stop.click()
    assert replayer.cancelled == 1
    assert dialog.run.isVisible()
    replayer.told[0](WEEK)
    assert not dialog.table.isVisible(), "an answer to a question that was given up is no answer"


def test_the_keyboard_stays_where_it_was_while_buttons_change_places(
    dialog: ReplayDialog, replayer: FakeReplayer
) -> None:
    assert dialog.focusWidget() is dialog.policy, "one begins with what one can choose"
    dialog.run.setFocus()
    dialog.run.click()
    assert dialog.focusWidget() is dialog.stop
    dialog.stop.click()
    assert dialog.focusWidget() is dialog.run


def test_the_three_ways_stand_side_by_side(dialog: ReplayDialog, replayer: FakeReplayer) -> None:
    dialog.run.click()
    replayer.told[0](WEEK)
    assert not dialog.busy.isVisible()
    assert dialog.verdict.text() == "“Comfort first” would have cost 0.62 € more."
    assert cells(dialog, 0) == ["Electricity of mining", "12.3 kWh", "12.5 kWh", "13.1 kWh", "+0.58 kWh"]
    assert cells(dialog, 4) == ["Cost of mining", "3.21 €", "3.30 €", "3.92 €", "+0.62 €"]
    assert cells(dialog, 5)[1:] == ["4.1 kg", "4.22 kg", "5.1 kg", "+0.88 kg"]
    assert cells(dialog, 6)[1:] == ["90 %", "90 %", "90 %", "0 %"]
    assert cells(dialog, 7) == ["Below the target", "1.2 K·h", "1 K·h", "0.2 K·h", "−0.8 K·h"]
    assert head(dialog, 3) == "Comfort first\n(by the model)"
    assert dialog.balance.text() == "The energy of this run closes to 0.004 %."
    assert dialog.basis.text() == (
        "15 Nov 2026 to 22 Nov 2026 · the room as learned · the model missed the room by 0.4 °C on average"
    )
    for column in range(5):
        metrics = dialog.table.fontMetrics()
        wide_px = max(metrics.horizontalAdvance(part) for part in head(dialog, column).split("\n"))
        assert dialog.table.columnWidth(column) >= wide_px


def test_the_week_can_be_seen_as_room_and_as_power(dialog: ReplayDialog) -> None:
    dialog.what.buttons["power"].click()
    assert not dialog.chart.isVisible(), "there is nothing yet"
    dialog.what.buttons["room"].click()
    dialog.show_replay(WEEK)
    assert dialog.chart.isVisible()
    assert dialog.chart.legend() == ["as it was", "as it was, by the model", "the other policy, by the model"]
    assert "room" in dialog.chart.canvas.accessibleName()
    dialog.what.buttons["power"].click()
    assert "power" in dialog.chart.canvas.accessibleName()
    assert not dialog.grab().isNull()


def test_an_energy_that_does_not_close_is_a_warning(dialog: ReplayDialog) -> None:
    assert WEEK.other is not None
    dialog.show_replay(dataclasses.replace(WEEK, other=dataclasses.replace(WEEK.other, balance=-0.02)))
    assert "closes to 2 % only" in dialog.balance.text()
    assert dialog.balance.role == "warning"


def test_what_is_not_known_is_left_out(dialog: ReplayDialog) -> None:
    dialog.show_replay(ReplayResult(other=ReplayRun("nobody knows", 3.0, 3.5, 1.0)))
    assert dialog.table.rowCount() == 2
    assert cells(dialog, 0) == ["Electricity of mining", "–", "–", "3 kWh", "–"]
    assert head(dialog, 3).startswith("–")
    assert not dialog.balance.isVisible()
    assert not dialog.basis.isVisible()
    assert not dialog.chart.isVisible()
    dialog.show_replay(ReplayResult(same=ReplayRun("cost", 3.0, 3.5, 1.0)))
    assert head(dialog, 3).startswith("–")
    assert "not learned yet" in dialog.basis.text()


def test_why_there_is_none_is_said(dialog: ReplayDialog, replayer: FakeReplayer) -> None:
    dialog.run.click()
    replayer.told[0](trouble("unread"))
    assert dialog.problem.text() == "The history cannot be read now."
    assert not dialog.table.isVisible()


def test_an_answer_of_another_thread_arrives_in_the_windows_own(
    dialog: ReplayDialog, replayer: FakeReplayer, qtbot: QtBot
) -> None:
    dialog.run.click()
    thread = threading.Thread(target=lambda: replayer.told[0](WEEK))
    thread.start()
    thread.join()
    assert not dialog.table.isVisible(), "not in that thread"
    qtbot.waitUntil(dialog.table.isVisible)


def test_an_answer_that_comes_at_once_leaves_nothing_to_cancel(parent: QWidget, theme: Theme) -> None:
    replayer = FakeReplayer(WEEK)
    dialog = make_dialog(parent, theme, replayer)
    dialog.run.click()
    assert dialog.table.isVisible()
    assert dialog.run.isVisible()
    dialog.close()
    assert replayer.cancelled == 0


def test_closing_the_window_cancels(dialog: ReplayDialog, replayer: FakeReplayer) -> None:
    dialog.run.click()
    dialog.reject()
    assert replayer.cancelled == 1


def test_without_anybody_to_compute_it_the_window_says_so(parent: QWidget, theme: Theme) -> None:
    dialog = make_dialog(parent, theme, None)
    assert not dialog.run.isEnabled()
    assert "keeps no history" in dialog.problem.text()
    dialog.start()
    dialog.close()
