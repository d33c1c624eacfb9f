"""The form of a server: passwords, the way into a node, the test and the certificate."""

from __future__ import annotations

import dataclasses
from typing import TYPE_CHECKING

import pytest
from fakes.gui import ADDRESS, FakeDesk, type_text
from fakes.server_dialog import KEYRING, PIN, choose, decided, fill_pool, server_dialogs
from PySide6.QtCore import QPointF, QStandardPaths, Qt
from PySide6.QtGui import QWheelEvent
from PySide6.QtWidgets import QApplication, QFileDialog, QLabel, QLineEdit

from warmgui.core.model import CertificateStatus
from warmgui.core.passwords import forgotten
from warmgui.core.servers.entries import Server
from warmgui.core.servers.trial import ServerTest
from warmgui.core.text import verbatim
from warmgui.core.units import Formatter
from warmgui.gui.pages.servers import login as server_login
from warmgui.gui.pages.servers.certificate_question import CertificateQuestion
from warmgui.gui.pages.servers.dialog import ServerDialog

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator
    from pathlib import Path

    from pytestqt.qtbot import QtBot

    from warmgui.gui.theme import Theme


@pytest.fixture
def desk() -> FakeDesk:
    return FakeDesk()


@pytest.fixture
def make(qtbot: QtBot, theme: Theme, desk: FakeDesk) -> Iterator[Callable[..., ServerDialog]]:
    with server_dialogs(qtbot, theme, desk) as made:
        yield made


# ---- passwords


def test_a_password_is_hidden_and_goes_to_the_desk_only(
    make: Callable[..., ServerDialog], desk: FakeDesk
) -> None:
    dialog = make(kind="pool")
    found = decided(dialog)
    fill_pool(dialog.editor)
    part = dialog.editor.pool.password
    assert not part.field.isVisible(), "most pools need none"
    choose(dialog.editor, "keyring")
    dialog.save.click()
    assert "Enter the password" in dialog.problem.text()
    type_text(part.field, "secret")
    assert part.field.input.echoMode() is QLineEdit.EchoMode.Password
    part.show_button.click()
    assert part.field.input.echoMode() is QLineEdit.EchoMode.Normal
    assert part.show_button.text() == "Hide"
    dialog.save.click()
    assert [password for _, password in desk.passwords] == ["secret"]
    assert found[0][0].password == "keyring"
    assert "secret" not in repr(found)


def test_to_be_asked_needs_no_password_now(make: Callable[..., ServerDialog], desk: FakeDesk) -> None:
    dialog = make(kind="pool")
    found = decided(dialog)
    fill_pool(dialog.editor)
    choose(dialog.editor, "ask")
    dialog.save.click()
    assert found[0][0].password == "ask"
    assert desk.passwords == []


def test_a_kept_password_is_not_shown_and_not_asked_for_again(
    make: Callable[..., ServerDialog], desk: FakeDesk
) -> None:
    dialog = make(server=KEYRING)
    part = dialog.editor.pool.password
    assert part.field.input.text() == ""
    assert "unchanged" in part.field.input.placeholderText()
    dialog.save.click()
    assert desk.passwords == []


def test_another_user_needs_the_password_again_and_the_former_is_forgotten(
    make: Callable[..., ServerDialog], desk: FakeDesk
) -> None:
    dialog = make(server=KEYRING)
    found = decided(dialog)
    type_text(dialog.editor.pool.user, "another")
    dialog.save.click()
    assert "Type the password again" in dialog.problem.text()
    type_text(dialog.editor.pool.password.field, "new")
    dialog.save.click()
    new = dataclasses.replace(KEYRING, user="another")
    assert desk.passwords == [(forgotten(KEYRING), ""), (new, "new")]
    assert found[0][0] == new


def test_a_password_that_is_not_needed_any_more_is_forgotten(
    make: Callable[..., ServerDialog], desk: FakeDesk
) -> None:
    dialog = make(server=KEYRING)
    found = decided(dialog)
    choose(dialog.editor, "none")
    dialog.save.click()
    assert desk.passwords == [(forgotten(KEYRING), "")]
    assert found[0][0].password == "none"


def test_a_slow_keyring_saves_nothing_after_the_user_left(
    make: Callable[..., ServerDialog], desk: FakeDesk
) -> None:
    desk.later = True
    dialog = make(kind="pool")
    found = decided(dialog)
    fill_pool(dialog.editor)
    choose(dialog.editor, "keyring")
    type_text(dialog.editor.pool.password.field, "secret")
    dialog.save.click()
    assert not dialog.save.isEnabled(), "once is enough"
    dialog.cancel.click()
    desk.answer()
    assert found == []
    assert [password for _, password in desk.passwords] == ["secret", ""], "it does not stay there for nobody"
    assert desk.passwords[1][0] == forgotten(desk.passwords[0][0])


def test_without_a_desk_the_server_is_saved_as_it_is(qtbot: QtBot, theme: Theme) -> None:
    dialog = ServerDialog(None, Formatter, KEYRING)
    dialog.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose, on=False)
    qtbot.addWidget(dialog)
    found = decided(dialog)
    assert dialog.editor.test_button.isHidden()
    dialog.save.click()
    assert found[0][0] == KEYRING


# ---- a node's way in


def test_a_node_is_entered_by_cookie_or_by_password(
    make: Callable[..., ServerDialog], desk: FakeDesk
) -> None:
    dialog = make(kind="node")
    found = decided(dialog)
    node = dialog.editor.node
    assert node.login.by_cookie.isChecked(), "the recommended way"
    type_text(node.url, "127.0.0.1:8332")
    type_text(node.payout, ADDRESS)
    dialog.save.click()
    assert "cookie file" in dialog.problem.text()
    node.login.by_user.click()
    assert not node.login.cookie.isVisible()
    dialog.save.click()
    assert "user name" in dialog.problem.text()
    type_text(node.login.user, "rpc")
    type_text(node.login.password.field, "secret")
    dialog.save.click()
    assert found[0][0] == Server("http://127.0.0.1:8332", "rpc", ADDRESS, "ask")
    assert desk.passwords == [(found[0][0], "secret")]


def test_a_node_must_say_where_a_block_goes(make: Callable[..., ServerDialog]) -> None:
    dialog = make(kind="node")
    type_text(dialog.editor.node.url, "127.0.0.1:8332")
    type_text(dialog.editor.node.login.cookie, "/c")
    dialog.save.click()
    assert "reward of a block" in dialog.editor.node.payout.verdict.text()
    assert dialog.focusWidget() is dialog.editor.node.payout.input


def test_the_cookie_file_is_found_where_it_usually_is(
    make: Callable[..., ServerDialog], tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(QStandardPaths, "writableLocation", lambda _place: str(tmp_path))
    cookie = tmp_path / ".bitcoin" / "regtest" / ".cookie"
    cookie.parent.mkdir(parents=True)
    cookie.write_text("__cookie__:1")
    login = make(kind="node").editor.node.login
    assert login.use_found.isHidden()
    node = make(kind="node").editor.node
    type_text(node.url, "127.0.0.1:18443")
    assert str(cookie) in node.login.use_found.text()
    node.login.use_found.click()
    assert node.login.cookie.text() == str(cookie)
    assert node.login.use_found.isHidden()
    assert [p.parent.name for p in server_login.cookie_candidates("127.0.0.1:8332")] == [
        ".bitcoin",
        "Bitcoin",
    ]


def test_the_cookie_file_can_be_chosen(make: Callable[..., ServerDialog], qtbot: QtBot) -> None:
    node = make(kind="node").editor.node
    node.login.choose.click()
    chooser = node.login.findChild(QFileDialog)
    assert chooser is not None
    chooser.fileSelected.emit("/home/me/.bitcoin/.cookie")
    assert node.login.cookie.text() == "/home/me/.bitcoin/.cookie"
    chooser.reject()


# ---- the test and the certificate


def test_a_test_is_refused_while_something_is_wrong(
    make: Callable[..., ServerDialog], desk: FakeDesk
) -> None:
    dialog = make(kind="pool")
    dialog.editor.test_button.click()
    assert desk.tests == []
    assert dialog.focusWidget() is dialog.editor.pool.url.input
    fill_pool(dialog.editor)
    choose(dialog.editor, "ask")
    type_text(dialog.editor.pool.password.field, "secret")
    dialog.editor.test_button.click()
    assert [(server.url, password) for server, password in desk.tests] == [
        ("stratum+tcp://pool.example:3333", "secret")
    ]


def test_trusting_in_the_dialog_pins_and_tests_again(
    make: Callable[..., ServerDialog], desk: FakeDesk
) -> None:
    dialog = make(kind="pool")
    found = decided(dialog)
    type_text(dialog.editor.pool.url, "stratum+ssl://pool.example:3334")
    type_text(dialog.editor.pool.user, ADDRESS)
    dialog.editor.test_button.click()
    question = CertificateStatus(dialog.editor.server(), PIN, verbatim("Self-signed."))
    desk.end_test(ServerTest(ok=False, text=verbatim("Not trusted."), certificate=question))
    dialog.editor.panel.question.trust.click()
    assert desk.tests[-1][0].tls_pin == PIN
    desk.end_test(ServerTest(ok=True, text=verbatim("Connected.")))
    dialog.save.click()
    assert found[0][0].tls_pin == PIN


def test_closing_gives_a_running_test_up(make: Callable[..., ServerDialog], desk: FakeDesk) -> None:
    dialog = make(server=KEYRING)
    dialog.editor.test_button.click()
    dialog.cancel.click()
    assert desk.cancelled == 1
    dialog = make(server=KEYRING)
    dialog.editor.test_button.click()
    dialog.kind.buttons["node"].click()
    assert desk.cancelled == 2, "another kind's test says nothing here"


@pytest.mark.parametrize("changed", [False, True])
def test_the_question_is_clear_and_careful_where_it_must_be(
    qtbot: QtBot,
    theme: Theme,
    changed: bool,  # noqa: FBT001 - pytest's parameter
) -> None:
    question = CertificateQuestion()
    qtbot.addWidget(question)
    server = Server("stratum+ssl://pool.example:3334", ADDRESS)
    status = CertificateStatus(
        server, PIN, verbatim("Self-signed."), "CN=a", "", "2031-05-01", changed=changed
    )
    question.ask(status, Formatter())
    words = " ".join(shown.text() for shown in question.findChildren(QLabel))
    assert "9F86 D081 884C 7D65" in question.fingerprint.text()
    assert question.fingerprint.textInteractionFlags() & Qt.TextInteractionFlag.TextSelectableByMouse
    assert question.issuer.text() == "not stated"
    assert question.until.text() == "2031-05-01"
    assert "nothing is sent" in words
    assert ("listening in" in words) is changed
    assert ("sign their certificate themselves" in words) is not changed
    assert (question.refuse.property("kind") == "primary") is changed
    assert question.refuse.autoDefault() is changed
    assert not question.trust.autoDefault(), "nobody is urged to trust"
    assert question.trust.property("kind") == ""
    assert question.property("notice") == ("danger" if changed else "warning")
    question.ask(dataclasses.replace(status, changed=not changed), Formatter())
    assert question.refuse.autoDefault() is not changed, "the next question may be of the other kind"
    question.ask(None, Formatter())
    assert question.isHidden()


def test_scrolling_over_a_choice_does_not_choose(make: Callable[..., ServerDialog]) -> None:
    place = make(kind="pool").editor.pool.password.place
    middle = QPointF(place.rect().center())
    wheel = QWheelEvent(
        middle,
        place.mapToGlobal(middle),
        QPointF(0, 0).toPoint(),
        QPointF(0, -120).toPoint(),
        Qt.MouseButton.NoButton,
        Qt.KeyboardModifier.NoModifier,
        Qt.ScrollPhase.NoScrollPhase,
        False,  # noqa: FBT003 - Qt's signature
    )
    QApplication.sendEvent(place, wheel)
    assert place.currentData() == "none"


# ---- a private file


IN_FILE = dataclasses.replace(KEYRING, password="file")


def test_a_private_file_is_a_choice_that_says_what_it_is(
    make: Callable[..., ServerDialog], desk: FakeDesk
) -> None:
    dialog = make(kind="pool")
    found = decided(dialog)
    fill_pool(dialog.editor)
    choose(dialog.editor, "file")
    part = dialog.editor.pool.password
    assert "unencrypted" in part.place.currentText()
    assert "Whoever can read it has the password" in part.field.help.text()
    dialog.save.click()
    assert "Enter the password that is to be kept" in dialog.problem.text()
    type_text(part.field, "secret")
    dialog.save.click()
    assert [(server.password, password) for server, password in desk.passwords] == [("file", "secret")]
    assert found[0][0].password == "file"


def test_what_is_kept_in_the_file_is_said_so_and_not_asked_for_again(
    make: Callable[..., ServerDialog], desk: FakeDesk
) -> None:
    dialog = make(server=IN_FILE)
    part = dialog.editor.pool.password
    assert part.chosen == "file"
    assert part.field.input.placeholderText() == "unchanged: kept in the file"
    dialog.save.click()
    assert desk.passwords == []


@pytest.mark.parametrize(("before", "wanted"), [("file", "keyring"), ("keyring", "file")])
def test_another_place_needs_the_password_again(
    make: Callable[..., ServerDialog], desk: FakeDesk, before: str, wanted: str
) -> None:
    dialog = make(server=dataclasses.replace(KEYRING, password=before))
    choose(dialog.editor, wanted)
    assert dialog.editor.pool.password.field.input.placeholderText() == ""
    dialog.save.click()
    assert "Enter the password that is to be kept" in dialog.problem.text()
    assert desk.passwords == []


@pytest.mark.parametrize("before", ["file", "keyring"])
@pytest.mark.parametrize("typed", ["", "new"])
def test_to_be_asked_from_now_on_takes_it_from_where_it_is(
    make: Callable[..., ServerDialog], desk: FakeDesk, before: str, typed: str
) -> None:
    dialog = make(server=dataclasses.replace(KEYRING, password=before))
    found = decided(dialog)
    choose(dialog.editor, "ask")
    type_text(dialog.editor.pool.password.field, typed)
    dialog.save.click()
    asked = dataclasses.replace(KEYRING, password="ask")
    assert desk.passwords == [(asked, typed)], "the desk takes it away from everywhere else"
    assert found[0][0] == asked


def test_where_it_went_instead_of_the_keyring_is_saved_and_said(
    make: Callable[..., ServerDialog], desk: FakeDesk
) -> None:
    desk.place, desk.words = "file", verbatim("This system has no keyring. It stands in a file.")
    dialog = make(kind="pool")
    found = decided(dialog)
    fill_pool(dialog.editor)
    choose(dialog.editor, "keyring")
    assert "goes into a private file" in dialog.editor.pool.password.field.help.text(), "also before"
    type_text(dialog.editor.pool.password.field, "secret")
    dialog.save.click()
    assert (found[0][0].password, found[0][1]) == ("file", desk.words)
