"""The room's page: the room now, what was learned with its errors, the fit's chart, and older versions."""

from __future__ import annotations

import dataclasses
import math
from typing import TYPE_CHECKING

import pytest
from fakes_gui import FakePorts, make_snapshot
from PySide6.QtCore import QPoint, Qt
from PySide6.QtTest import QTest

from warmgui.core.heat.learned import Attempt, LearnedRoom, Radiator, Trace
from warmgui.core.messages import LearnNow, RollBackRoom
from warmgui.core.model import Reach, Value
from warmgui.core.model_room import ControlStatus, RoomKnowledge
from warmgui.core.regions import FormatPrefs
from warmgui.core.text import verbatim
from warmgui.core.units import Formatter
from warmgui.core.vocabulary import Provenance
from warmgui.gui.pages.room import RoomPage

if TYPE_CHECKING:
    from pytestqt.qtbot import QtBot

    from warmgui.gui.theme import Theme

NOW = 1_795_000_000.0
ROOM = LearnedRoom(
    version=2,
    fitted_utc=NOW,
    first_utc=NOW - 12 * 86400,
    last_utc=NOW,
    days=11.5,
    heat_loss_w_per_k=27.3,
    heat_loss_sigma=1.9,
    capacity_j_per_k=3.1e6,
    capacity_sigma=0.3e6,
    air_capacity_j_per_k=0.4e6,
    coupling_w_per_k=180.0,
    air_loss_w_per_k=9.0,
    fast_s=2300.0,
    slow_s=31 * 3600.0,
    solar_aperture_m2=0.8,
    gains_w=120.0,
    error_k=0.24,
    declared_error_k=0.9,
)
WAVE = tuple(20.0 + 2.0 * math.sin(k / 30.0) for k in range(288))
TRACE = Trace(
    NOW - 2 * 86400,
    600.0,
    measured_c=(*WAVE[:100], None, *WAVE[101:]),
    predicted_c=tuple(w + 0.2 for w in WAVE),
    declared_c=tuple(w - 1.0 for w in WAVE),
)
KNOWN = RoomKnowledge(
    model=ROOM,
    attempt=Attempt(NOW, accepted=True, text=verbatim("Better than before."), room=ROOM, trace=TRACE),
    versions=(ROOM, dataclasses.replace(ROOM, version=1, heat_loss_w_per_k=31.0)),
    days=11.5,
    text=verbatim("Learned from 12 days."),
)


@pytest.fixture
def ports() -> FakePorts:
    return FakePorts()


@pytest.fixture
def page(qtbot: QtBot, theme: Theme, ports: FakePorts) -> RoomPage:
    made = RoomPage(ports.ports(), Formatter, theme)
    qtbot.addWidget(made)
    made.resize(1100, 900)
    made.show()
    return made


def words_of(page: RoomPage) -> list[str]:
    grid = page.learned._grid
    return [grid.itemAt(i).widget().text() for i in range(grid.count())]


def test_the_room_says_how_it_is_known_and_what_full_power_can_do(page: RoomPage) -> None:
    page.show_snapshot(
        make_snapshot(
            room_c=Value(19.84, Provenance.MEASURED, verbatim("Read from shelf.")),
            reach=Reach(1.8, 1.5, 2.1, Provenance.MODELLED, verbatim("From the learned room.")),
            control=ControlStatus("heating_up", verbatim("Warming up."), 1800.0, 3600.0),
        )
    )
    assert page.room.text() == "19.8 °C"
    assert page.badge.text() == "measured"
    assert "about 1.8 °C (1.5 °C–2.1 °C)" in page.reach.text()
    assert page.reach.toolTip() == "From the learned room."
    assert page.control.text() == "Warming up. The target is reached in 30 min to 60 min."


def test_before_anything_is_learned_it_says_so_and_shows_no_number(page: RoomPage) -> None:
    page.show_snapshot(make_snapshot(reach=None, control=None))
    assert "Nothing has been learned yet" in page.learned.state.text()
    assert "not known yet" in page.reach.text()
    assert not page.control.isVisible()
    assert words_of(page) == []
    assert not page.learned.chart.isVisible()
    assert not page.learned.versions.isVisible()


def test_while_it_learns_progress_is_shown(page: RoomPage) -> None:
    learning = RoomKnowledge(days=2.0, days_needed=8.0, text=verbatim("Still learning, day 2 of about 8."))
    page.show_snapshot(make_snapshot(room_knowledge=learning))
    assert page.learned.state.text() == "Still learning, day 2 of about 8."
    assert page.learned.progress.value() == 25
    assert page.learned.progress.isVisible()


def test_numbers_carry_their_errors_and_what_they_mean(page: RoomPage) -> None:
    page.show_snapshot(make_snapshot(room_knowledge=KNOWN))
    shown = words_of(page)
    assert "27.3 W/K ± 1.9 W/K" in shown
    assert "861 Wh/K ± 83.3 Wh/K" in shown
    assert "38 min and 31 h" in shown
    assert "the room as declared: 0.9 °C" in shown
    assert not page.learned.progress.isVisible()


def test_the_chart_is_read_by_keys_and_mouse_and_a_gap_is_a_gap(page: RoomPage, qtbot: QtBot) -> None:
    page.show_snapshot(make_snapshot(room_knowledge=KNOWN))
    chart = page.learned.chart
    assert [name for name, _, _ in chart.legend()] == ["learned room", "measured", "declared room"]
    assert len({style for _, _, style in chart.legend()}) == 3
    assert len(chart._polygons(TRACE.measured_c)) == 2
    chart.setFocus()
    QTest.keyClick(chart, Qt.Key.Key_Left)
    QTest.keyClick(chart, Qt.Key.Key_Left)
    assert "measured" in chart.accessibleDescription()
    assert "learned room" in chart.accessibleDescription()
    QTest.mouseMove(chart, QPoint(chart.width() // 2, 40))
    assert "measured" not in chart.words_at(100)
    assert not chart.grab().isNull()
    QTest.keyClick(chart, Qt.Key.Key_A)


def test_in_fahrenheit_the_lines_stand_on_whole_degrees(qtbot: QtBot, theme: Theme) -> None:
    page = RoomPage(FakePorts().ports(), lambda: Formatter(FormatPrefs(fahrenheit=True)), theme)
    qtbot.addWidget(page)
    page.show_snapshot(make_snapshot(room_knowledge=KNOWN))
    low, _, step = page.learned.chart._range_c()
    assert (low * 1.8 + 32.0) % 1.0 == pytest.approx(0.0, abs=1e-6)
    assert step * 1.8 == pytest.approx(2.0)


def test_an_older_version_and_the_declared_room_can_be_used_again(page: RoomPage, ports: FakePorts) -> None:
    page.show_snapshot(make_snapshot(room_knowledge=KNOWN))
    card = page.learned
    assert card.versions.currentData() == 2
    assert not card.use.isEnabled()
    card.versions.setCurrentIndex(1)
    card.use.click()
    card.versions.setCurrentIndex(2)
    card.use.click()
    card.learn.click()
    assert ports.posted == [RollBackRoom(1), RollBackRoom(0), LearnNow()]


def test_a_choice_is_not_taken_back_while_nothing_new_is_known(page: RoomPage) -> None:
    page.show_snapshot(make_snapshot(room_knowledge=KNOWN))
    page.learned.versions.setCurrentIndex(1)
    page.show_snapshot(make_snapshot(room_knowledge=dataclasses.replace(KNOWN)))
    assert page.learned.versions.currentIndex() == 1


def test_a_running_fit_cannot_be_started_again(page: RoomPage) -> None:
    page.show_snapshot(make_snapshot(room_knowledge=dataclasses.replace(KNOWN, running=True)))
    assert page.learned.attempt.text() == "Learning now …"
    assert not page.learned.learn.isEnabled()


def test_a_radiator_that_was_recognised_is_told(page: RoomPage) -> None:
    page.show_snapshot(make_snapshot())
    assert not page._radiator_card.isVisible()
    radiator = Radiator(20.1, 140.0, 23.5, 7.0, verbatim("A radiator already holds this room."))
    page.show_snapshot(make_snapshot(room_knowledge=dataclasses.replace(KNOWN, radiator=radiator)))
    assert page.radiator.text() == "A radiator already holds this room."
    assert page._radiator_card.isVisible()


def test_outside_is_unknown_or_comes_with_its_source(page: RoomPage) -> None:
    page.show_snapshot(make_snapshot(outdoor_c=Value(None, Provenance.UNKNOWN)))
    assert page.outside.text() == "The temperature outside is not known."
    page.show_snapshot(
        make_snapshot(
            outdoor_c=Value(4.0, Provenance.MODELLED, verbatim("Read from Open-Meteo.")),
            solar_w_per_m2=Value(210.0, Provenance.MODELLED),
        )
    )
    assert page.outside.text() == "Outside 4.0 °C. Read from Open-Meteo. Sun 210 W/m²."
