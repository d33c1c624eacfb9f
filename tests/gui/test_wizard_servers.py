"""The first steps: servers and their passwords, an older consent, when they are opened, until when."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
from fakes.gui import ADDRESS, FakeDesk, FakePorts, make_settings, make_snapshot, type_text
from fakes.wizard import AGREED, consent, formatter_for, open_wizard
from PySide6.QtCore import QDate, QDateTime, Qt, QTime
from PySide6.QtWidgets import QDialogButtonBox, QLabel

from warmgui.core.messages import (
    HeatOff,
    HeatOn,
    HeatUntil,
)
from warmgui.core.servers.entries import Server
from warmgui.core.settings.model import Settings
from warmgui.core.text import EMPTY, verbatim
from warmgui.gui.time_dialog import TimeDialog
from warmgui.gui.wizard.opening import FirstRun

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


def type_pool_with_password(wizard: Wizard) -> None:
    """Agreed to, for the keyring, and not saved yet."""
    wizard.go(3)
    step = consent(wizard)
    step.agree.click()
    step.pool.click()
    pool = step.editor.pool
    type_text(pool.url, "stratum+tcp://pool.example:3333")
    type_text(pool.user, "account")
    pool.password.place.setCurrentIndex(pool.password.place.findData("keyring"))
    type_text(pool.password.field, "secret")


def test_a_typed_password_goes_to_the_desk_before_the_settings_are_saved(
    qtbot: QtBot, theme: Theme, ports: FakePorts
) -> None:
    ports.desk = FakeDesk(place="ask", words=verbatim("There is no keyring: it is held for this run."))
    wizard = open_wizard(qtbot, ports)
    type_pool_with_password(wizard)
    wizard.finish()
    assert [(server.user, password) for server, password in ports.desk.passwords] == [("account", "secret")]
    assert ports.saved == []
    assert wizard._problem.text() == "There is no keyring: it is held for this run."
    wizard.finish()
    assert ports.saved[-1].upstream.servers[0].password == "ask"
    assert "secret" not in repr(ports.saved[-1])


@pytest.mark.parametrize("late", [False, True])
def test_a_password_that_was_kept_for_nothing_goes_again(
    qtbot: QtBot, theme: Theme, ports: FakePorts, *, late: bool
) -> None:
    ports.desk = FakeDesk(place="file", words=verbatim("It stands in a file."), later=late)
    wizard = open_wizard(qtbot, ports)
    type_pool_with_password(wizard)
    wizard.finish()
    wizard.later.click()
    ports.desk.answer()
    assert ports.saved == []
    assert [(server.password, password) for server, password in ports.desk.passwords] == [
        ("keyring", "secret"),
        ("none", ""),
    ]


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
