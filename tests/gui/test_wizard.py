"""The first-run steps: nothing mines before the box was checked; leaving early changes nothing."""

from __future__ import annotations

from datetime import datetime
from typing import TYPE_CHECKING

import pytest
from fakes.gui import ADDRESS, FakeDesk, FakePorts, make_settings, make_snapshot, type_text
from PySide6.QtCore import QDate, QDateTime, Qt, QTime
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QComboBox, QDialogButtonBox, QLabel

from warmgui.core.heat.power.benchmark_run import BenchmarkStatus
from warmgui.core.messages import (
    BenchmarkRequested,
    CancelBenchmark,
    HeatOff,
    HeatOn,
    HeatUntil,
    MinerBenchmarkRow,
)
from warmgui.core.servers.entries import Server
from warmgui.core.settings.model import CONSENT_VERSION, Settings
from warmgui.core.text import EMPTY, verbatim
from warmgui.core.units import FormatPrefs, Formatter
from warmgui.gui.forms import NumberBox
from warmgui.gui.time_dialog import TimeDialog
from warmgui.gui.wizard.consent import ConsentStep
from warmgui.gui.wizard.devices import DevicesStep
from warmgui.gui.wizard.dialog import Wizard
from warmgui.gui.wizard.opening import FirstRun

if TYPE_CHECKING:
    from pytestqt.qtbot import QtBot

    from warmgui.gui.theme import Theme

AGREED = {"given_at": "2026-01-02T03:04:05+01:00", "version": CONSENT_VERSION}


@pytest.fixture
def ports() -> FakePorts:
    return FakePorts()


def formatter_for(settings: Settings) -> Formatter:
    return Formatter(FormatPrefs(fahrenheit=settings.appearance.temperature_unit == "f"))


def open_wizard(qtbot: QtBot, ports: FakePorts, settings: Settings | None = None) -> Wizard:
    made = Wizard(ports.ports(), formatter_for, settings or Settings(), make_snapshot())
    made.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose, on=False)
    qtbot.addWidget(made)
    made.show()
    return made


@pytest.fixture
def wizard(qtbot: QtBot, theme: Theme, ports: FakePorts) -> Wizard:
    return open_wizard(qtbot, ports)


def consent(wizard: Wizard) -> ConsentStep:
    step = wizard.steps()[-1]
    assert isinstance(step, ConsentStep)
    return step


def devices(wizard: Wizard) -> DevicesStep:
    step = wizard.steps()[2]
    assert isinstance(step, DevicesStep)
    return step


def type_into(wizard: Wizard, index: int, key: tuple[str, str], text: str) -> None:
    box = wizard.steps()[index].editors[key].input
    line = box.lineEdit() if isinstance(box, NumberBox) else box
    line.setText(text)
    line.textEdited.emit(text)


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


def test_a_pool_needs_address_and_user(wizard: Wizard, ports: FakePorts) -> None:
    wizard.go(3)
    step = consent(wizard)
    step.agree.click()
    assert not step.editor.isVisible(), "practice needs no form"
    step.pool.click()
    assert step.editor.pool.isVisible()
    assert not wizard.next.isEnabled()
    assert "Enter the address" in wizard._problem.text()
    type_text(step.editor.pool.url, "stratum+tcp://solo.pool.example:3333")
    assert not wizard.next.isEnabled()
    type_text(step.editor.pool.user, ADDRESS)
    type_text(step.editor.pool.worker, "heater")
    assert wizard.next.isEnabled()
    wizard.finish()
    upstream = ports.saved[-1].upstream
    assert upstream.kind == "servers"
    assert upstream.servers == (Server("stratum+tcp://solo.pool.example:3333", f"{ADDRESS}.heater"),)


def test_a_node_needs_a_payout_address_whose_checksum_is_right(wizard: Wizard, ports: FakePorts) -> None:
    wizard.go(3)
    step = consent(wizard)
    step.agree.click()
    step.node.click()
    type_text(step.editor.node.url, "127.0.0.1")
    type_text(step.editor.node.login.cookie, "/home/me/.bitcoin/.cookie")
    type_text(step.editor.node.payout, ADDRESS[:-1] + "p")
    assert "typing error" in wizard._problem.text()
    assert not wizard.next.isEnabled()
    type_text(step.editor.node.payout, ADDRESS)
    wizard.finish()
    assert ports.saved[-1].upstream.servers == (
        Server("http://127.0.0.1", payout_address=ADDRESS, cookie_file="/home/me/.bitcoin/.cookie"),
    )


def test_going_back_to_practice_saves_no_half_typed_server(wizard: Wizard, ports: FakePorts) -> None:
    wizard.go(3)
    step = consent(wizard)
    step.agree.click()
    step.pool.click()
    type_text(step.editor.pool.url, "nonsense nonsense")
    step.practice.click()
    assert wizard.next.isEnabled()
    step.pool.click()
    assert step.editor.pool.url.text() == "nonsense nonsense", "what was typed is not lost"
    step.practice.click()
    wizard.finish()
    assert ports.saved[-1].upstream == Settings().upstream


def test_going_through_the_steps_again_changes_no_server_by_itself(
    qtbot: QtBot, theme: Theme, ports: FakePorts
) -> None:
    servers = (
        Server("http://127.0.0.1:8332", payout_address=ADDRESS, cookie_file="/c", enabled=False),
        Server("stratum+tcp://pool.example:3333", f"{ADDRESS}.a", tls_pin="", suggest_difficulty=0.5),
        Server("stratum+tcp://two.example:3333", "account", password="ask"),
    )
    settings = make_settings(upstream={"kind": "servers", "servers": servers}, consent=AGREED)
    wizard = open_wizard(qtbot, ports, settings)
    wizard.go(3)
    step = consent(wizard)
    assert step.kind == "pool", "the first one that is switched on"
    assert step.editor.pool.worker.text() == "a"
    wizard.finish()
    assert ports.saved[-1] == settings


def test_another_kind_in_the_steps_becomes_the_first_choice(
    qtbot: QtBot, theme: Theme, ports: FakePorts
) -> None:
    pool = Server("stratum+tcp://pool.example:3333", ADDRESS)
    settings = make_settings(upstream={"kind": "servers", "servers": (pool,)}, consent=AGREED)
    wizard = open_wizard(qtbot, ports, settings)
    wizard.go(3)
    step = consent(wizard)
    step.node.click()
    type_text(step.editor.node.url, "127.0.0.1:8332")
    type_text(step.editor.node.payout, ADDRESS)
    type_text(step.editor.node.login.cookie, "/c")
    wizard.finish()
    node = Server("http://127.0.0.1:8332", payout_address=ADDRESS, cookie_file="/c")
    assert ports.saved[-1].upstream.servers == (node, pool)


def test_a_typed_password_goes_to_the_desk_before_the_settings_are_saved(
    qtbot: QtBot, theme: Theme, ports: FakePorts
) -> None:
    ports.desk = FakeDesk(place="ask", words=verbatim("There is no keyring: it is held for this run."))
    wizard = open_wizard(qtbot, ports)
    wizard.go(3)
    step = consent(wizard)
    step.agree.click()
    step.pool.click()
    type_text(step.editor.pool.url, "stratum+tcp://pool.example:3333")
    type_text(step.editor.pool.user, "account")
    step.editor.pool.password.place.setCurrentIndex(step.editor.pool.password.place.findData("keyring"))
    type_text(step.editor.pool.password.field, "secret")
    wizard.finish()
    assert [(server.user, password) for server, password in ports.desk.passwords] == [("account", "secret")]
    assert ports.saved == []
    assert wizard._problem.text() == "There is no keyring: it is held for this run."
    wizard.finish()
    assert ports.saved[-1].upstream.servers[0].password == "ask"
    assert "secret" not in repr(ports.saved[-1])


def test_leaving_gives_a_running_test_up(qtbot: QtBot, theme: Theme, ports: FakePorts) -> None:
    ports.desk = FakeDesk()
    wizard = open_wizard(qtbot, ports)
    wizard.go(3)
    step = consent(wizard)
    step.node.click()
    type_text(step.editor.node.url, "127.0.0.1:8332")
    type_text(step.editor.node.payout, ADDRESS)
    type_text(step.editor.node.login.cookie, "/c")
    step.editor.test_button.click()
    assert step.editor.panel.bar.isVisibleTo(step.editor.panel)
    wizard.later.click()
    assert ports.desk.cancelled == 1


def test_an_older_consent_keeps_its_time_and_can_be_taken_back(
    qtbot: QtBot, theme: Theme, ports: FakePorts
) -> None:
    wizard = open_wizard(qtbot, ports, make_settings(consent=AGREED))
    wizard.go(3)
    step = consent(wizard)
    assert AGREED["given_at"] in step.given.text()
    wizard.finish()
    assert ports.saved[-1].consent.given_at == AGREED["given_at"]
    again = open_wizard(qtbot, ports, make_settings(consent=AGREED))
    again.go(3)
    consent(again).agree.click()
    assert again.next.text() == "Withdraw consent"
    again.next.click()
    assert not ports.saved[-1].consented


def test_a_consent_that_cannot_be_saved_is_said(wizard: Wizard, ports: FakePorts) -> None:
    ports.problem = verbatim("The disk is full.")
    wizard.go(3)
    consent(wizard).agree.click()
    wizard.next.click()
    assert wizard._problem.text() == "The disk is full."
    assert wizard.isVisible()
    ports.problem = EMPTY
    wizard.next.click()
    assert ports.saved[-1].consented


def test_back_goes_back(wizard: Wizard) -> None:
    assert not wizard.back.isEnabled()
    wizard.go(2)
    wizard.back.click()
    assert wizard.index == 1


# ---- when it is opened


@pytest.fixture
def first_run(qtbot: QtBot, theme: Theme, ports: FakePorts) -> FirstRun:
    agreed: list[bool] = []
    made = FirstRun(ports.ports, formatter_for, Settings, lambda: bool(agreed))
    made.setProperty("agreed", agreed)
    ports.saved = _Telling(agreed)
    return made


class _Telling(list[Settings]):
    """Saved settings; a consent among them counts from then on."""

    def __init__(self, agreed: list[bool]) -> None:
        super().__init__()
        self._agreed = agreed

    def append(self, settings: Settings) -> None:
        super().append(settings)
        if settings.consented:
            self._agreed.append(True)


def test_the_wish_to_heat_is_remembered_through_the_steps(
    qtbot: QtBot, first_run: FirstRun, ports: FakePorts
) -> None:
    window = QLabel()
    qtbot.addWidget(window)
    first_run.open(window, make_snapshot(consented=False), then_heat=True)
    assert first_run.wizard is not None
    opened = first_run.wizard
    first_run.open(window, None, then_heat=True)
    assert first_run.wizard is opened, "one at a time"
    first_run.show_snapshot(make_snapshot())
    consent(opened).agree.setChecked(True)
    opened.finish()
    assert first_run.wizard is None
    assert ports.posted == [HeatOn()]


def test_not_now_means_no_heat(qtbot: QtBot, first_run: FirstRun, ports: FakePorts) -> None:
    window = QLabel()
    qtbot.addWidget(window)
    first_run.show_snapshot(make_snapshot())
    first_run.open(window, None, then_heat=True)
    assert first_run.wizard is not None
    first_run.wizard.reject()
    assert ports.posted == [HeatOff()]


# ---- until when


def test_a_time_that_has_passed_is_tomorrow(qtbot: QtBot, theme: Theme) -> None:
    now = QDateTime(QDate(2026, 6, 1), QTime(20, 0))
    dialog = TimeDialog(now)
    dialog.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose, on=False)
    qtbot.addWidget(dialog)
    assert dialog.time.time() == QTime(21, 0)
    assert dialog._when.text() == "today"
    dialog.time.setTime(QTime(7, 30))
    assert dialog._when.text() == "tomorrow"
    with qtbot.waitSignal(dialog.chosen) as said:
        dialog.buttons.button(QDialogButtonBox.StandardButton.Ok).click()
    assert said.args == [QDateTime(QDate(2026, 6, 2), QTime(7, 30)).toMSecsSinceEpoch() / 1000.0]


def test_the_chosen_time_becomes_a_wish(qtbot: QtBot, first_run: FirstRun, ports: FakePorts) -> None:
    window = QLabel()
    qtbot.addWidget(window)
    first_run.ask_time(window)
    dialog = window.findChild(TimeDialog)
    assert dialog is not None
    end_utc = dialog.moment().toMSecsSinceEpoch() / 1000.0
    dialog.accept()
    assert ports.posted == [HeatUntil(end_utc)]
