"""The form of a server: checked while one types, nothing lost, errors said once, warnings let pass."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
from fakes.gui import ADDRESS, FakeDesk, type_text
from fakes.server_dialog import KEYRING, PIN, decided, fill_pool, server_dialogs
from PySide6.QtWidgets import QLineEdit

from warmgui.core.servers.entries import Server
from warmgui.core.units import FormatPrefs, Formatter
from warmgui.gui.pages.servers.examples import EXAMPLES

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator

    from pytestqt.qtbot import QtBot

    from warmgui.gui.pages.servers.dialog import ServerDialog
    from warmgui.gui.theme import Theme


@pytest.fixture
def desk() -> FakeDesk:
    return FakeDesk()


@pytest.fixture
def make(qtbot: QtBot, theme: Theme, desk: FakeDesk) -> Iterator[Callable[..., ServerDialog]]:
    with server_dialogs(qtbot, theme, desk) as made:
        yield made


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
