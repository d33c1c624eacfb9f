"""The room's page: the room now, what was learned with its errors, the fit's chart, and older versions."""

from __future__ import annotations

import dataclasses
from typing import TYPE_CHECKING

import pytest
from fakes.gui import NOW_UTC, FakePorts, make_settings, make_snapshot
from fakes.room import KNOWN, TRACE
from PySide6.QtCore import QPoint, Qt
from PySide6.QtGui import QGuiApplication
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QComboBox, QLabel

from warmgui.core.heat.learned import Radiator
from warmgui.core.messages import LearnNow, ResetFaults, RollBackRoom
from warmgui.core.model import UNKNOWN, Fault, Reach, Value
from warmgui.core.model_room import ControlStatus, PlanStatus, RoomKnowledge, ThermometerStatus
from warmgui.core.regions import FormatPrefs
from warmgui.core.settings.model import Settings
from warmgui.core.text import EMPTY, Amount, verbatim
from warmgui.core.thermometers import Thermometer
from warmgui.core.units import Formatter
from warmgui.core.vocabulary import Provenance, Severity
from warmgui.gui.forms import NumberBox
from warmgui.gui.pages.room.learned import _tick_words
from warmgui.gui.pages.room.page import RoomPage

if TYPE_CHECKING:
    from collections.abc import Iterator

    from pytestqt.qtbot import QtBot

    from warmgui.gui.theme import Theme


@pytest.fixture
def ports() -> FakePorts:
    return FakePorts()


@pytest.fixture
def page(qtbot: QtBot, theme: Theme, ports: FakePorts) -> Iterator[RoomPage]:
    made = RoomPage(ports.ports(), Formatter, theme)
    qtbot.addWidget(made)
    made.resize(1100, 900)
    made.show()
    yield made
    made.hide()


def words_of(page: RoomPage) -> list[str]:
    grid = page.learned._grid
    return [shown.text() for shown in page.learned.findChildren(QLabel) if grid.indexOf(shown) >= 0]


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


def test_a_reach_that_is_hardly_known_is_a_range_and_no_number(page: RoomPage) -> None:
    page.show_snapshot(make_snapshot(reach=Reach(4.4, 3.1, 5.9, Provenance.MODELLED)))
    assert "somewhere between 3.1 °C and 5.9 °C" in page.reach.text()
    assert "4.4" not in page.reach.text()


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
    assert "27.3 W/K ± 7 %" in shown
    assert "861 Wh/K ± 10 %" in shown
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


def test_the_keyboard_stays_with_the_button_that_was_pressed(page: RoomPage, qtbot: QtBot) -> None:
    page.activateWindow()
    qtbot.waitActive(page)
    page.show_snapshot(make_snapshot(room_knowledge=KNOWN))
    page.learned.learn.setFocus()
    page.show_snapshot(make_snapshot(room_knowledge=dataclasses.replace(KNOWN, running=True)))
    assert page.focusWidget() is None, "not on anything else of the page"
    page.show_snapshot(make_snapshot(room_knowledge=KNOWN))
    assert page.learned.learn.hasFocus()
    # Who went on to something else meanwhile stays there.
    page.show_snapshot(make_snapshot(room_knowledge=dataclasses.replace(KNOWN, running=True)))
    page.learned.chart.setFocus()
    page.show_snapshot(make_snapshot(room_knowledge=KNOWN))
    assert page.learned.chart.hasFocus()


def test_the_time_axis_names_the_days() -> None:
    midnight_utc = 1_795_046_400.0
    assert _tick_words(midnight_utc, Formatter()) == Formatter().amount(Amount(midnight_utc, "date_utc"))
    assert _tick_words(midnight_utc + 6 * 3600, Formatter()) == "06:00"


def test_a_radiator_that_was_recognised_is_told(page: RoomPage) -> None:
    page.show_snapshot(make_snapshot())
    assert not page._radiator_card.isVisible()
    radiator = Radiator(20.1, 140.0, 23.5, 7.0, text=verbatim("a radiator already holds this room"))
    page.show_snapshot(make_snapshot(room_knowledge=dataclasses.replace(KNOWN, radiator=radiator)))
    assert page.radiator.text() == "A radiator already holds this room."
    assert page._radiator_card.isVisible()


def test_outside_is_unknown_or_comes_with_its_source(page: RoomPage) -> None:
    page.show_snapshot(make_snapshot(outdoor_c=Value(None, Provenance.UNKNOWN)))
    assert page.outside.how.text() == "The temperature outside is not known."
    assert page.outside.value.text() == "–"
    assert not page.outside.sun.isVisible()
    page.show_snapshot(
        make_snapshot(
            outdoor_c=Value(4.0, Provenance.MODELLED, verbatim("Read from Open-Meteo.")),
            solar_w_per_m2=Value(210.0, Provenance.MODELLED),
        )
    )
    assert page.outside.value.text() == "4.0 °C"
    assert page.outside.badge.text() == "modelled"
    assert page.outside.how.text() == "Read from Open-Meteo."
    assert page.outside.sun.text() == "Sun 210 W/m²"


def test_only_the_inputs_that_matter_for_the_weather_are_there(page: RoomPage, ports: FakePorts) -> None:
    page.show_snapshot(make_snapshot(settings=Settings()))
    editors = page.outside.editors
    assert editors["room", "outdoor_c"].isVisible()
    assert not editors["weather", "latitude"].isVisible()
    nobody = editors["weather", "source"].link
    assert nobody is not None
    assert not nobody.isVisible(), "no data of others is shown"
    source = editors["weather", "source"].input
    assert isinstance(source, QComboBox)
    source.setCurrentIndex(source.findData("open_meteo"))
    assert editors["weather", "latitude"].isVisible()
    credit = editors["weather", "source"].link
    assert credit is not None
    assert credit.isVisible(), "Open-Meteo is named"
    assert not editors["room", "outdoor_c"].isVisible()
    latitude = editors["weather", "latitude"].input
    assert isinstance(latitude, NumberBox)
    latitude.set_text("95")
    latitude.edited.emit("95")
    assert "at most 90" in editors["weather", "latitude"].problem
    page.hide()
    assert ports.saved[-1].weather.source == "open_meteo", "leaving the page does not wait for a timer"
    assert ports.saved[-1].weather.latitude is None


def test_somebody_elses_weather_arrives_and_a_failure_is_said(page: RoomPage, ports: FakePorts) -> None:
    page.show_snapshot(make_snapshot(settings=Settings()))
    page.show_snapshot(make_snapshot(settings=make_settings(weather={"source": "unknown"})))
    assert page.outside.editors["weather", "source"].value == "unknown"
    ports.problem = verbatim("The disk is full.")
    page.outside.editors["weather", "source"].edited.emit("weather", "source", "declared")
    page.outside.save()
    assert page.outside.problem.text() == "The disk is full."
    ports.problem = EMPTY
    page.outside.save()
    assert not page.outside.problem.isVisible()
    page.outside.editors["room", "outdoor_c"].edited.emit("room", "outdoor_c", 99.0)
    page.outside.save()
    assert "at most" in page.outside.editors["room", "outdoor_c"].problem
    page.outside.editors["room", "outdoor_c"].edited.emit("room", "outdoor_c", 5.0)
    page.outside.save()


def test_an_outdoor_sensor_comes_first_and_the_card_says_so(page: RoomPage) -> None:
    page.show_snapshot(make_snapshot(settings=Settings()))
    assert not page.outside.first.isVisible()
    outdoor = Thermometer("command", key="t1", role="outdoor", command="a")
    page.show_snapshot(make_snapshot(settings=make_settings(room={"thermometers": (outdoor,)})))
    assert page.outside.first.isVisible()


# ---- what the thermostat does


def test_whether_anything_else_heats_is_answered_where_it_counts(page: RoomPage, ports: FakePorts) -> None:
    question = page.other_heating.editor
    box = question.input
    assert isinstance(box, QComboBox)
    page.show_snapshot(make_snapshot(settings=Settings()))
    # When somebody says that nothing else does, then it is saved at once
    box.setCurrentIndex(box.findData("none"))
    assert [settings.room.other_heating for settings in ports.saved] == ["none"]
    # And a snapshot that is older than that does not take it back
    page.show_snapshot(make_snapshot(settings=Settings()))
    assert question.value == "none"
    page.show_snapshot(make_snapshot(settings=make_settings(room={"other_heating": "none"})))
    # And somebody else's change arrives
    page.show_snapshot(make_snapshot(settings=make_settings(room={"other_heating": "radiator"})))
    assert question.value == "radiator"
    # And what cannot be saved is said
    ports.problem = verbatim("The disk is full.")
    box.setCurrentIndex(box.findData("none"))
    assert question.problem == "The disk is full."


def test_the_target_says_why_it_is_so_and_what_comes_next(page: RoomPage) -> None:
    plan = PlanStatus(
        20.0, "week", text=verbatim("comfort until 22:30"), next_setpoint_c=17.0, next_utc=NOW_UTC
    )
    page.show_snapshot(make_snapshot(plan=plan, setpoint_c=20.0))
    assert page.plan.text() == ("Target 20.0 °C. Comfort until 22:30. Next: 17.0 °C, 26 Jun 2026, 19:00.")
    page.show_snapshot(make_snapshot(plan=None, setpoint_c=20.0))
    assert page.plan.text() == "Target 20.0 °C."


@pytest.mark.parametrize(
    ("low_s", "high_s", "said"),
    [
        (None, None, "Warming up."),
        (0.0, 0.0, "Warming up."),
        (7200.0, None, "Warming up. The target is reached in 2 h at the earliest."),
    ],
)
def test_when_the_target_is_reached_is_a_range_or_nothing(
    page: RoomPage, low_s: float | None, high_s: float | None, said: str
) -> None:
    control = ControlStatus("heating_up", verbatim("warming up"), low_s, high_s)
    page.show_snapshot(make_snapshot(control=control))
    assert page.control.text() == said


def test_a_jumped_thermometer_can_be_believed_again(page: RoomPage, ports: FakePorts) -> None:
    page.show_snapshot(make_snapshot(control=ControlStatus("holding", EMPTY)))
    assert not page.trouble.isVisible()
    jumped = Fault("thermometer_jumped", verbatim("Shelf jumped to 31.0 °C"), device="t1")
    lost = Fault("room_sensor_lost", verbatim("The room thermometer is silent."), Severity.ERROR)
    pool = Fault("upstream_failed", verbatim("The pool is gone."))
    page.show_snapshot(
        make_snapshot(control=ControlStatus("sensor_jumped", EMPTY), faults=(jumped, pool, lost))
    )
    assert page.trouble.sentences == ["The room thermometer is silent.", "Shelf jumped to 31.0 °C."]
    page.trouble.button.click()
    assert ports.posted == [ResetFaults()]


def test_a_fault_that_waits_for_the_user_has_its_button_whatever_it_is(page: RoomPage) -> None:
    latched = Fault("run_time", verbatim("It ran for 12 h."), Severity.WARNING, latched=True)
    page.show_snapshot(make_snapshot(faults=(latched,)))
    assert page.trouble.sentences == ["It ran for 12 h."]
    assert page.trouble.button.isVisible()
    page.show_snapshot(make_snapshot(faults=(Fault("room_sensor_lost", verbatim("Silent.")),)))
    assert not page.trouble.button.isVisible(), "it clears by itself"
    nonsense = ThermometerStatus("t1", "a", UNKNOWN, "implausible")
    page.show_snapshot(make_snapshot(thermometers=(nonsense,)))
    assert page.trouble.button.isVisible()
    outside = Thermometer("file", "North", "t1", role="outdoor", path="/a")
    settings = make_settings(room={"thermometers": (outside,)})
    page.show_snapshot(make_snapshot(settings=settings, thermometers=(nonsense,)))
    assert not page.trouble.button.isVisible(), "nobody waits for that one"


def test_the_page_stands_from_right_to_left_and_in_a_narrow_window(qtbot: QtBot, theme: Theme) -> None:
    QGuiApplication.setLayoutDirection(Qt.LayoutDirection.RightToLeft)
    try:
        page = RoomPage(FakePorts().ports(), lambda: Formatter(FormatPrefs(right_to_left=True)), theme)
        qtbot.addWidget(page)
        page.resize(520, 600)
        page.show()
        page.show_snapshot(
            make_snapshot(
                settings=make_settings(
                    room={
                        "sensor": "sensors",
                        "thermometers": (Thermometer("file", "Shelf", "t1", path="/a"),),
                    }
                )
            )
        )
        row = page.sensors.rows[0]
        assert row.name.mapTo(page, QPoint(0, 0)).x() > row.switch.mapTo(page, QPoint(0, 0)).x()
        inside = page.sensors.parentWidget()
        assert inside is not None
        assert inside.minimumSizeHint().width() <= 520
        assert not page.grab().isNull()
    finally:
        QGuiApplication.setLayoutDirection(Qt.LayoutDirection.LeftToRight)
