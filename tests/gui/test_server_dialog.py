"""The form of a server: checked while one types, nothing lost, errors said once and warnings let pass."""

from __future__ import annotations

import dataclasses
from typing import TYPE_CHECKING, Any

import pytest
from fakes_gui import ADDRESS, FakeDesk, type_text
from PySide6.QtCore import QPointF, QStandardPaths, Qt
from PySide6.QtGui import QWheelEvent
from PySide6.QtWidgets import QApplication, QFileDialog, QLabel, QLineEdit

from warmgui.core.model import CertificateStatus
from warmgui.core.server_test import ServerTest
from warmgui.core.servers import Server
from warmgui.core.text import Text, verbatim
from warmgui.core.units import FormatPrefs, Formatter
from warmgui.gui.pages import server_login
from warmgui.gui.pages.certificate_question import CertificateQuestion
from warmgui.gui.pages.server_dialog import ServerDialog
from warmgui.gui.pages.server_examples import EXAMPLES

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator
    from pathlib import Path

    from pytestqt.qtbot import QtBot

    from warmgui.gui.pages.server_editor import ServerEditor
    from warmgui.gui.theme import Theme

PIN = "9f86d081884c7d65" * 4
KEYRING = Server("stratum+tcp://pool.example:3333", "account", password="keyring")


@pytest.fixture
def desk() -> FakeDesk:
    return FakeDesk()


@pytest.fixture
def make(qtbot: QtBot, theme: Theme, desk: FakeDesk) -> Iterator[Callable[..., ServerDialog]]:
    made: list[ServerDialog] = []

    def dialog(*, formatter: Formatter | None = None, **more: Any) -> ServerDialog:
        new = ServerDialog(desk, lambda: formatter or Formatter(), **more)
        new.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose, on=False)
        qtbot.addWidget(new)
        new.show()
        made.append(new)
        return new

    yield dialog
    for each in made:
        each.reject()


def decided(dialog: ServerDialog) -> list[tuple[Server, Text]]:
    found: list[tuple[Server, Text]] = []
    dialog.decided.connect(lambda server, text: found.append((server, text)))
    return found


def fill_pool(editor: ServerEditor) -> None:
    type_text(editor.pool.url, "stratum+tcp://pool.example:3333")
    type_text(editor.pool.user, ADDRESS)


def choose(editor: ServerEditor, place: str) -> None:
    part = editor.form.password
    part.place.setCurrentIndex(part.place.findData(place))


# ---- first what it is


def test_what_it_is_is_chosen_first_and_by_the_user(make: Callable[..., ServerDialog]) -> None:
    dialog = make()
    assert dialog.kind.selected is None
    assert not dialog.editor.isVisible()
    assert not dialog.save.isEnabled()
    assert "WarmGUI gets nothing from either" in dialog.first.text()
    dialog.kind.buttons["node"].click()
    assert dialog.editor.node.isVisible()
    assert not dialog.editor.pool.isVisible()
    assert dialog.save.isEnabled()


def test_every_input_is_empty_at_first(make: Callable[..., ServerDialog]) -> None:
    for kind in ("pool", "node"):
        dialog = make(kind=kind)
        assert [line.text() for line in dialog.editor.form.findChildren(QLineEdit)] == [""] * len(
            dialog.editor.form.findChildren(QLineEdit)
        )


def test_an_example_shows_a_form_and_fills_nothing_in(make: Callable[..., ServerDialog]) -> None:
    dialog = make(kind="pool")
    type_text(dialog.editor.pool.url, "my.pool.example:4444")
    entries = dialog.examples_menu().actions()
    assert [entry.text() for entry in entries] == [Formatter().text(e.title) for e in EXAMPLES]
    entries[1].trigger()
    assert dialog.editor.pool.url.text() == "my.pool.example:4444", "what was typed is not lost"
    assert dialog.editor.pool.user.text() == ""
    assert dialog.editor.pool.user.input.placeholderText() == "account"
    assert "shares the rewards" in dialog.editor.example.text()
    entries[3].trigger()
    assert dialog.kind.selected == "node"
    assert dialog.editor.node.url.text() == ""


def test_what_was_typed_stays_when_the_kind_changes(make: Callable[..., ServerDialog]) -> None:
    dialog = make(kind="pool")
    fill_pool(dialog.editor)
    dialog.kind.buttons["node"].click()
    dialog.kind.buttons["pool"].click()
    assert dialog.editor.pool.user.text() == ADDRESS


# ---- checked while one types


def test_an_error_is_said_beside_its_input_once_it_was_left(
    make: Callable[..., ServerDialog], qtbot: QtBot
) -> None:
    dialog = make(kind="pool")
    field = dialog.editor.pool.url
    qtbot.keyClicks(field.input, "poo")
    assert field.verdict.isHidden(), "not at the first letters"
    field.input.editingFinished.emit()
    assert "names no usable port" in field.verdict.text()
    assert field.verdict.role == "danger"
    assert field.input.property("invalid")
    assert field.input.accessibleDescription() == field.verdict.text()
    qtbot.keyClicks(field.input, "l.example:3333")
    assert "Not encrypted" in field.verdict.text()
    assert not field.input.property("invalid")


def test_good_news_is_said_at_once(make: Callable[..., ServerDialog], qtbot: QtBot) -> None:
    dialog = make(kind="pool")
    dialog.editor.pool.user.input.setText("")
    qtbot.keyClicks(dialog.editor.pool.user.input, ADDRESS)
    assert (
        dialog.editor.pool.user.verdict.text() == "A valid bech32 (P2WPKH) address of bitcoin's main network."
    )
    assert dialog.editor.pool.user.verdict.role == "good"


def test_errors_keep_it_open_with_everything_that_was_typed(make: Callable[..., ServerDialog]) -> None:
    dialog = make(kind="pool")
    found = decided(dialog)
    type_text(dialog.editor.pool.worker, "heater")
    dialog.save.click()
    assert dialog.isVisible()
    assert found == []
    assert "Enter the address" in dialog.problem.text()
    assert "Enter the address" in dialog.editor.pool.url.verdict.text()
    assert "Enter your payout address" in dialog.editor.pool.user.verdict.text()
    assert dialog.focusWidget() is dialog.editor.pool.url.input
    fill_pool(dialog.editor)
    assert not dialog.problem.isVisible()
    dialog.save.click()
    assert [server.user for server, _ in found] == [f"{ADDRESS}.heater"]


def test_warnings_let_it_pass(make: Callable[..., ServerDialog]) -> None:
    dialog = make(kind="node")
    found = decided(dialog)
    node = dialog.editor.node
    type_text(node.url, "node.example:8332")
    type_text(node.payout, "tb1qw508d6qejxtdg4y5r3zarvary0c5xw7kxpjzsx")
    type_text(node.login.cookie, "/c")
    assert node.url.verdict.role == "warning"
    assert node.payout.verdict.role == "warning"
    dialog.save.click()
    assert len(found) == 1


def test_the_payout_address_is_judged_anew_when_the_nodes_port_changes(
    make: Callable[..., ServerDialog],
) -> None:
    node = make(kind="node").editor.node
    type_text(node.payout, ADDRESS)
    assert node.payout.verdict.role == "good"
    type_text(node.url, "127.0.0.1:18443")
    assert "not of the network (regtest)" in node.payout.verdict.text()


def test_the_box_for_tls_and_the_address_say_the_same(make: Callable[..., ServerDialog]) -> None:
    pool = make(kind="pool").editor.pool
    type_text(pool.url, "stratum+ssl://pool.example:3334")
    assert pool.tls.isChecked()
    pool.tls.click()
    assert pool.url.text() == "stratum+tcp://pool.example:3334"
    pool.tls.click()
    assert pool.url.text() == "stratum+ssl://pool.example:3334"
    assert "Encrypted" in pool.url.verdict.text()


def test_the_worker_is_joined_and_shown(make: Callable[..., ServerDialog]) -> None:
    pool = make(kind="pool").editor.pool
    fill_pool(make(kind="pool").editor)
    type_text(pool.user, ADDRESS)
    assert pool.preview.isHidden()
    type_text(pool.worker, "heater")
    assert pool.preview.text() == f"The pool gets: {ADDRESS}.heater"
    type_text(pool.worker, "my heater")
    assert pool.worker.verdict.role == "danger"


def test_the_wished_difficulty_is_a_number_as_the_reader_writes_it(make: Callable[..., ServerDialog]) -> None:
    comma = Formatter(FormatPrefs(decimal=",", group="."))
    server = Server("stratum+tcp://pool.example:3333", ADDRESS, suggest_difficulty=0.05)
    dialog = make(server=server, formatter=comma)
    pool = dialog.editor.pool
    assert pool.more.inside.isVisible()
    assert pool.difficulty.text() == "0,05"
    type_text(pool.difficulty, "0,001")
    assert dialog.editor.server().suggest_difficulty == 0.001
    for absurd in ("0", "-1", "1e300", "nan", "easy"):
        type_text(pool.difficulty, absurd)
        assert dialog.editor.problem(), absurd
    type_text(pool.difficulty, "")
    assert dialog.editor.server().suggest_difficulty is None
    assert not dialog.editor.problem()


# ---- what comes out


@pytest.mark.parametrize(
    "server",
    [
        Server(
            "stratum+ssl://pool.example:3334", f"{ADDRESS}.a", ADDRESS, "ask", "", PIN, 0.5, enabled=False
        ),
        Server("stratum+tcp://pool.example:3333", "account.worker"),
        Server("http://127.0.0.1:8332", "", ADDRESS, "none", "/home/me/.bitcoin/.cookie"),
        Server("http://10.0.0.5:8332", "rpc", ADDRESS, "ask"),
        KEYRING,
    ],
)
def test_opening_and_saving_changes_nothing(make: Callable[..., ServerDialog], server: Server) -> None:
    dialog = make(server=server)
    found = decided(dialog)
    dialog.save.click()
    assert [new for new, _ in found] == [server]


def test_a_trusted_certificate_counts_for_its_address_only(make: Callable[..., ServerDialog]) -> None:
    server = Server("stratum+ssl://pool.example:3334", ADDRESS, tls_pin=PIN)
    dialog = make(server=server)
    type_text(dialog.editor.pool.worker, "a")
    assert dialog.editor.server().tls_pin == PIN
    type_text(dialog.editor.pool.url, "stratum+ssl://other.example:3334")
    assert dialog.editor.server().tls_pin == ""


def test_a_server_whose_address_cannot_be_read_can_be_mended(make: Callable[..., ServerDialog]) -> None:
    dialog = make(server=Server("pool.example", ADDRESS))
    found = decided(dialog)
    assert "port" in dialog.editor.pool.url.verdict.text()
    type_text(dialog.editor.pool.url, "pool.example:3333")
    dialog.save.click()
    assert found[0][0] == Server("stratum+tcp://pool.example:3333", ADDRESS)


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
    assert desk.passwords == [(KEYRING, ""), (new, "new")]
    assert found[0][0] == new


def test_a_password_that_is_not_needed_any_more_is_forgotten(
    make: Callable[..., ServerDialog], desk: FakeDesk
) -> None:
    dialog = make(server=KEYRING)
    found = decided(dialog)
    choose(dialog.editor, "none")
    dialog.save.click()
    assert desk.passwords == [(KEYRING, "")]
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
