"""The first steps: what is said, asked, measured and saved."""

from __future__ import annotations

from datetime import datetime
from typing import TYPE_CHECKING

import pytest
from fakes.gui import FakePorts, make_settings, make_snapshot
from fakes.wizard import consent, devices, open_wizard, type_into
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QComboBox, QLabel

from warmgui.core.heat.power.benchmark_run import BenchmarkStatus
from warmgui.core.messages import (
    BenchmarkRequested,
    CancelBenchmark,
    MinerBenchmarkRow,
)
from warmgui.core.text import verbatim
from warmgui.gui.forms import NumberBox

if TYPE_CHECKING:
    from pytestqt.qtbot import QtBot

    from warmgui.gui.theme import Theme
    from warmgui.gui.wizard.dialog import Wizard


@pytest.fixture
def ports() -> FakePorts:
    return FakePorts()


@pytest.fixture
def wizard(qtbot: QtBot, theme: Theme, ports: FakePorts) -> Wizard:
    return open_wizard(qtbot, ports)


def test_four_short_steps_say_what_this_is_and_what_it_earns(wizard: Wizard) -> None:
    assert len(wizard.steps()) == 4
    words = " ".join(label.text() for label in wizard.steps()[0].findChildren(QLabel))
    assert "0.0071 sat/day" in words
    assert "121 million years" in words
    assert "150 MH/s" in words
    assert "no developer fee" in words
    assert "potentially unwanted by policy" in words
    assert "electricity that you may use" in words
    assert "without any mining" in words
    words = " ".join(label.text() for label in consent(wizard).findChildren(QLabel))
    assert "Known in 2025" in words
    assert "taxed" in words
    assert "electricity that you may use" in words


def test_practice_is_preselected_and_the_box_is_not(wizard: Wizard) -> None:
    assert consent(wizard).practice.isChecked()
    assert not consent(wizard).agree.isChecked()


def test_finishing_needs_the_box(wizard: Wizard, ports: FakePorts) -> None:
    for _ in range(3):
        wizard.next.click()
    assert wizard.index == 3
    assert not wizard.next.isEnabled()
    wizard.next.click()
    assert ports.saved == []
    consent(wizard).agree.click()
    assert wizard.next.isEnabled()


def test_consent_is_recorded_with_its_time_and_version(
    qtbot: QtBot, wizard: Wizard, ports: FakePorts
) -> None:
    wizard.go(3)
    consent(wizard).agree.click()
    with qtbot.waitSignal(wizard.consented):
        wizard.next.click()
    saved = ports.saved[-1]
    assert saved.consented
    given = datetime.fromisoformat(saved.consent.given_at)
    assert given.utcoffset() is not None
    assert abs((datetime.now().astimezone() - given).total_seconds()) < 60
    assert saved.upstream.kind == "practice"
    assert ports.posted == [], "finishing alone heats nothing"


def test_leaving_early_changes_nothing(wizard: Wizard, ports: FakePorts) -> None:
    type_into(wizard, 1, ("comfort", "setpoint_c"), "19")
    consent(wizard).agree.setChecked(True)
    wizard.later.click()
    assert ports.saved == []
    assert ports.posted == []


def test_what_was_chosen_is_saved_together(wizard: Wizard, ports: FakePorts) -> None:
    type_into(wizard, 1, ("room", "name"), "Attic")
    type_into(wizard, 1, ("comfort", "setpoint_c"), "19")
    devices(wizard).boxes["gpu0"].click()
    wizard.go(3)
    consent(wizard).agree.click()
    wizard.finish()
    saved = ports.saved[-1]
    assert (saved.room.name, saved.comfort.setpoint_c, saved.devices.disabled) == ("Attic", 19.0, ("gpu0",))


def test_a_wrong_input_holds_the_step_with_its_sentence(wizard: Wizard) -> None:
    wizard.go(1)
    type_into(wizard, 1, ("comfort", "setpoint_c"), "warm")
    assert not wizard.next.isEnabled()
    assert "cannot be “warm”" in wizard._problem.text()
    type_into(wizard, 1, ("comfort", "setpoint_c"), "19")
    assert wizard.next.isEnabled()


def test_a_contradiction_is_said(wizard: Wizard) -> None:
    wizard.edit("safety", "soft_limit_c", 95.0)
    assert "stop at least" in wizard._problem.text()


def test_other_units_turn_the_numbers_of_the_page(wizard: Wizard) -> None:
    wizard.go(1)
    combo = wizard.steps()[1].editors["appearance", "temperature_unit"].input
    assert isinstance(combo, QComboBox)
    combo.setCurrentIndex(combo.findData("f"))
    box = wizard.steps()[1].editors["comfort", "setpoint_c"].input
    assert isinstance(box, NumberBox)
    assert box.text() == "69.8"
    assert wizard.index == 1


def test_sensor_inputs_follow_the_chosen_sensor(wizard: Wizard) -> None:
    wizard.go(1)
    step = wizard.steps()[1]
    combo = step.editors["room", "sensor"].input
    assert isinstance(combo, QComboBox)
    combo.setCurrentIndex(combo.findData("sensors"))
    assert not step.editors["room", "floor_area_m2"].isVisible()


def test_what_else_heats_the_room_is_asked(wizard: Wizard) -> None:
    wizard.go(1)
    combo = wizard.steps()[1].editors["room", "other_heating"].input
    assert isinstance(combo, QComboBox)
    combo.setCurrentIndex(combo.findData("none"))
    assert wizard.draft.room.other_heating == "none"


def test_measuring_goes_through_the_ports(wizard: Wizard, ports: FakePorts) -> None:
    wizard.go(2)
    devices(wizard).panel.measure.click()
    assert ports.posted == [BenchmarkRequested(all_counts=False)]
    assert devices(wizard).panel.bar.isVisible()


MEASURED = (
    MinerBenchmarkRow("cpu", "AVX-512", 16, 300e6, 120.0, 30.1, power_w=88.0),
    MinerBenchmarkRow("cpu", "portable", 16, 9e6, None, None),
)


def test_cancel_ends_measuring_through_the_ports_and_gives_the_keyboard_back(
    wizard: Wizard, ports: FakePorts
) -> None:
    wizard.go(2)
    panel = devices(wizard).panel
    panel.measure.setFocus()
    panel.measure.click()
    assert panel.cancel.hasFocus()
    wizard.show_snapshot(
        make_snapshot(measuring=BenchmarkStatus("running", 1, 4, 0.25, 12.0, "cpu", "avx2", 8))
    )
    assert panel.bar.value() == 250
    assert panel.state.text() == "Step 2 of 4: Ryzen 7 7700X, avx2. About 12 s left."
    panel.cancel.click()
    assert ports.posted[-1] == CancelBenchmark()
    panel.cancel.click()
    assert ports.posted.count(CancelBenchmark()) == 1
    wizard.show_snapshot(make_snapshot(measuring=BenchmarkStatus("cancelled", 1, 4)))
    assert not panel.bar.isVisible()
    assert panel.measure.hasFocus()
    assert "cancelled" in panel.outcome.text()


def test_a_wish_that_nobody_answers_is_over_after_some_seconds(wizard: Wizard) -> None:
    wizard.go(2)
    panel = devices(wizard).panel
    wizard.show_snapshot(make_snapshot())
    panel.measure.click()
    wizard.show_snapshot(make_snapshot())
    assert panel.bar.isVisible(), "a snapshot of before the wish ends nothing"
    for _ in range(4):
        wizard.show_snapshot(make_snapshot())
    assert not panel.bar.isVisible()
    assert panel.measure.isEnabled()


def test_leaving_while_it_measures_leaves_no_heat(wizard: Wizard, ports: FakePorts) -> None:
    wizard.go(2)
    devices(wizard).panel.measure.click()
    QTest.keyClick(wizard, Qt.Key.Key_Escape)
    assert not wizard.isVisible(), "Esc is: not now"
    assert ports.posted == [BenchmarkRequested(all_counts=False), CancelBenchmark()]
    assert ports.saved == []


def test_a_miner_that_cannot_measure_is_a_sentence_and_hinders_nothing(wizard: Wizard) -> None:
    wizard.go(2)
    failed = BenchmarkStatus("failed", text=verbatim("the miner program is held back"))
    wizard.show_snapshot(make_snapshot(measuring=failed))
    assert devices(wizard).panel.outcome.text() == "Measuring failed: the miner program is held back."
    assert devices(wizard).panel.outcome.role == "danger"
    assert wizard.next.isEnabled()


def test_what_was_measured_is_one_line_per_device_and_all_rows_on_demand(wizard: Wizard) -> None:
    wizard.go(2)
    panel = devices(wizard).panel
    assert not panel.details.isVisible()
    wizard.show_snapshot(make_snapshot(benchmark=MEASURED, measuring=BenchmarkStatus("done", 2, 2, 1.0)))
    (line,) = panel.results.text().splitlines()
    assert line.startswith("Ryzen 7 7700X: 300 MH/s, fastest with AVX-512. It drew 88 W, measured.")
    assert "up to 95 W" in line
    assert "in your room" in line
    assert not panel.table.isVisible()
    panel.details.button.click()
    assert panel.table.isVisible()


def test_the_last_step_expects_what_was_measured_and_nothing_of_practice(wizard: Wizard) -> None:
    wizard.show_snapshot(make_snapshot(benchmark=MEASURED))
    wizard.go(3)
    card = consent(wizard).expected
    assert card.earned.number.text() == "0 sat/day"
    assert "practice network" in card.earned.words.text()
    assert "if this work went to bitcoin" in card.block.words.text()
    assert "Your devices" in card.basis.text()
    assert "2.20 GH/s" in card.basis.text(), "300 MH/s measured, and the card's own 1.9 GH/s"
    assert "265 W" in card.money.text()
    consent(wizard).pool.click()
    assert card.earned.number.text() == "0.1 sat/day"
    wizard.edit("devices", "disabled", ("gpu0",))
    assert "300 MH/s" in card.basis.text()
    assert "95 W" in card.money.text()


def test_from_the_right_figures_stand_at_their_captions(
    qtbot: QtBot, theme: Theme, ports: FakePorts, right_to_left: None
) -> None:
    card = consent(open_wizard(qtbot, ports)).expected
    for figure in (card.earned, card.block, card.warmth):
        assert figure.number.alignment() & Qt.AlignmentFlag.AlignRight
        assert figure.number.alignment() == figure.words.alignment()


def test_quiet_hours_are_offered_and_saved(wizard: Wizard, ports: FakePorts) -> None:
    wizard.go(2)
    step = devices(wizard)
    assert not step.editors["use", "quiet_hours"].isVisible()
    step.more.button.click()
    assert step.editors["use", "quiet_hours"].isVisible()
    type_into(wizard, 2, ("use", "quiet_hours"), "22:00-07:00")
    type_into(wizard, 2, ("use", "quiet_w"), "60")
    type_into(wizard, 2, ("safety", "circuit_w"), "1840")
    wizard.go(3)
    consent(wizard).agree.click()
    wizard.finish()
    saved = ports.saved[-1]
    assert (saved.use.quiet_hours, saved.use.quiet_w, saved.safety.circuit_w) == ("22:00-07:00", 60.0, 1840.0)


def test_devices_that_are_not_here_now_stay_switched_off(
    qtbot: QtBot, theme: Theme, ports: FakePorts
) -> None:
    wizard = open_wizard(qtbot, ports, make_settings(devices={"disabled": ("gone", "gpu0")}))
    assert not devices(wizard).boxes["gpu0"].isChecked()
    devices(wizard).boxes["gpu0"].click()
    assert wizard.draft.devices.disabled == ("gone",)
    wizard.show_snapshot(make_snapshot(devices=()))
    assert devices(wizard)._waiting.isVisibleTo(devices(wizard))
