"""The page of the pools and nodes: what it shows, what it saves, and what it never does by itself."""

from __future__ import annotations

import dataclasses
from typing import TYPE_CHECKING, Any

import pytest
from fakes.gui import ADDRESS, FakeDesk, FakePorts, make_settings, make_snapshot, type_text
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QLabel, QPushButton

from warmgui.core.model import CertificateStatus, PayoutStatus, ServerStatus, Snapshot, UpstreamStatus
from warmgui.core.passwords import forgotten
from warmgui.core.servers.entries import Server
from warmgui.core.servers.trial import ServerTest
from warmgui.core.text import EMPTY, Amount, verbatim
from warmgui.core.units import Formatter
from warmgui.gui.pages.servers.page import ServersPage

if TYPE_CHECKING:
    from collections.abc import Iterator

    from pytestqt.qtbot import QtBot

    from warmgui.gui.pages.servers.dialog import ServerDialog
    from warmgui.gui.theme import Theme

POOL = Server("stratum+ssl://solo.pool.example:3334", f"{ADDRESS}.heater")
SECOND = Server("stratum+tcp://192.168.1.20:3333", ADDRESS, password="keyring")
NODE = Server("http://127.0.0.1:8332", payout_address=ADDRESS, cookie_file="/c")
PIN = "9f86d081884c7d65" * 4


def snapshot(*servers: Server, kind: str = "servers", proxy: str = "", **states: Any) -> Snapshot:
    """A snapshot with these servers; `states` are fields of the first one's status."""
    upstream = make_settings(upstream={"kind": kind, "servers": servers, "proxy": proxy})
    found = tuple(ServerStatus(s, **(states if i == 0 else {})) for i, s in enumerate(servers))
    status = UpstreamStatus(kind, "connected", "solo", EMPTY, 1024.0, servers=found)
    return make_snapshot(settings=upstream, upstream=status)


def certificate(*, changed: bool = False) -> CertificateStatus:
    return CertificateStatus(
        POOL, PIN, verbatim("It is self-signed."), "CN=a", "CN=b", "2031-05-01", changed=changed
    )


@pytest.fixture
def ports() -> FakePorts:
    return FakePorts(desk=FakeDesk())


@pytest.fixture
def desk(ports: FakePorts) -> FakeDesk:
    assert ports.desk is not None
    return ports.desk


@pytest.fixture
def page(qtbot: QtBot, theme: Theme, ports: FakePorts) -> Iterator[ServersPage]:
    made = ServersPage(ports.ports(), Formatter, theme)
    qtbot.addWidget(made)
    made.resize(1000, 800)
    made.show()
    yield made
    if made.dialog is not None:
        made.dialog.reject()
    made.hide()


def opened(page: ServersPage) -> ServerDialog:
    assert page.dialog is not None
    return page.dialog


def servers_of(ports: FakePorts) -> tuple[Server, ...]:
    return ports.saved[-1].upstream.servers


# ---- what it shows


def test_without_servers_it_explains_the_choices_and_urges_none(page: ServersPage, ports: FakePorts) -> None:
    page.show_snapshot(snapshot(kind="practice"))
    assert page.choice.practice.isChecked()
    assert not page.choice.servers.isEnabled(), "there is nothing to work for"
    assert page.empty.isVisible()
    words = " ".join(shown.text() for shown in page.findChildren(QLabel) if shown.isVisible())
    assert "Neither earns what its electricity costs" in words
    assert "WarmGUI gets nothing" in words
    assert ports.saved == []


def test_a_card_says_what_a_server_is_and_how_it_stands(page: ServersPage) -> None:
    page.show_snapshot(
        snapshot(POOL, NODE, active=True, state="connected", text=verbatim("connected to solo"))
    )
    first, second = page.cards
    assert first.number.text() == "1"
    assert first.name.whole_text == "solo.pool.example:3334"
    assert first.what.text().startswith("Pool · bc1q")
    assert first.what.text().endswith(".heater")
    assert first.pill.words.whole_text == "Works now"
    assert not first.pill.mark.pixmap().isNull(), "a dot beside the word"
    assert first.lock.text() == "encrypted, certificate verified"
    assert first.sentence.text() == "Connected to solo"
    assert first.difficulty.text() == f"Share difficulty {Formatter().amount(Amount(1024.0, 'difficulty'))}."
    assert first.accessibleName() == "1: solo.pool.example:3334, Works now"
    assert second.what.text().startswith("Own node · bc1q")
    assert not second.difficulty.isVisible(), "the difficulty is the working server's"
    assert not second.down.isEnabled()
    assert not first.up.isEnabled()


def test_every_button_names_its_server_to_a_screen_reader(page: ServersPage) -> None:
    page.show_snapshot(snapshot(POOL, NODE))
    for card in page.cards:
        for made in (card.test, card.edit, card.remove, card.up, card.down, card.switch):
            assert card.name.whole_text in made.accessibleName()
            assert made.focusPolicy() & Qt.FocusPolicy.TabFocus


def test_what_a_block_would_pay_is_told_with_its_outputs(page: ServersPage) -> None:
    payout = PayoutStatus(
        POOL,
        "pays_others",
        verbatim("Not you."),
        None,
        ((ADDRESS, 300_000_000), ("", 12_500_000)),
        4,
        312_500_000,
    )
    page.show_snapshot(snapshot(POOL, payout=payout))
    view = page.cards[0].payout
    assert view.sentence.text() == "Not you."
    assert view.sentence.role == "small", "explained, not accused"
    assert not view.details.inside.isVisible()
    view.details.button.click()
    assert view.details.inside.isVisible()
    cells = [cell.text() for cell in view.details.inside.findChildren(QLabel)]
    assert "3.00000000 BTC" in cells
    assert "96 %" in cells
    assert "(a script without an address)" in cells
    assert "Together 3.12500000 BTC" in cells
    assert ADDRESS in {cell.toolTip() for cell in view.details.inside.findChildren(QLabel)}
    page.show_snapshot(snapshot(POOL, payout=payout))
    assert view.details.inside.isVisible(), "the next snapshot does not close it"
    page.show_snapshot(snapshot(POOL))
    assert not view.isVisible()


def test_on_the_practice_network_no_server_seems_to_work(page: ServersPage) -> None:
    page.show_snapshot(snapshot(POOL, kind="practice", active=True))
    assert page.cards[0].pill.words.whole_text == "Not used: the practice network is chosen"
    assert not page.cards[0].difficulty.isVisible()
    assert page.choice.servers.isEnabled()


def test_what_cannot_work_and_the_proxy_are_said(page: ServersPage, qtbot: QtBot) -> None:
    page.show_snapshot(
        snapshot(dataclasses.replace(POOL, enabled=False), proxy="socks5://me:secret@127.0.0.1:9050")
    )
    assert "No pool and no node is switched on" in page.wrong.words.text()
    assert "127.0.0.1:9050" in page._proxy.text()
    assert "secret" not in page._proxy.text()
    assert page.choice.below.text() == "All of them are switched off."
    link = next(b for b in page.findChildren(QPushButton) if "settings" in b.text())
    with qtbot.waitSignal(page.page_requested) as asked:
        link.click()
    assert asked.args == ["settings"]
    page.show_snapshot(snapshot(POOL))
    assert not page.wrong.isVisible()
    assert not page._proxy.isVisible()


# ---- what it saves


def test_the_choice_is_a_setting(page: ServersPage, ports: FakePorts) -> None:
    page.show_snapshot(snapshot(POOL, kind="practice"))
    page.choice.servers.click()
    assert ports.saved[-1].upstream.kind == "servers"
    page.show_snapshot(snapshot(POOL, kind="practice"))
    assert page.choice.servers.isChecked(), "an older snapshot does not snap it back"
    page.choice.practice.click()
    assert ports.saved[-1].upstream.kind == "practice"
    assert ports.saved[-1].upstream.servers == (POOL,)


def test_the_order_can_be_changed_and_the_keyboard_stays_with_the_server(
    page: ServersPage, ports: FakePorts
) -> None:
    page.show_snapshot(snapshot(POOL, SECOND, NODE))
    page.cards[2].up.click()
    assert servers_of(ports) == (POOL, NODE, SECOND)
    assert page.cards[1].server == NODE
    assert page.focusWidget() is page.cards[1].up
    page.cards[1].up.click()
    assert servers_of(ports) == (NODE, POOL, SECOND)
    assert page.focusWidget() is page.cards[0].down, "it cannot go further up"
    page.cards[0].down.click()
    assert servers_of(ports) == (POOL, NODE, SECOND)


def test_a_server_can_be_switched_off_without_being_lost(page: ServersPage, ports: FakePorts) -> None:
    page.show_snapshot(snapshot(POOL, NODE))
    page.cards[0].switch.click()
    assert servers_of(ports) == (dataclasses.replace(POOL, enabled=False), NODE)
    assert page.cards[0].on_off.text() == "off"
    page.cards[0].switch.click()
    assert servers_of(ports) == (POOL, NODE)


def test_removing_asks_nothing_but_can_be_undone(page: ServersPage, ports: FakePorts, desk: FakeDesk) -> None:
    page.show_snapshot(snapshot(POOL, SECOND, NODE))
    page.cards[1].remove.click()
    assert servers_of(ports) == (POOL, NODE)
    assert page.undo_strip.isVisible()
    assert page.focusWidget() is page.undo_strip.button
    page.undo_strip.button.click()
    assert servers_of(ports) == (POOL, SECOND, NODE)
    assert not page.undo_strip.isVisible()
    assert desk.passwords == [], "its password is still kept"


def test_the_password_of_a_removed_server_is_forgotten_when_undoing_is_over(
    page: ServersPage, desk: FakeDesk
) -> None:
    page.show_snapshot(snapshot(POOL, SECOND))
    page.cards[1].remove.click()
    page._undo_timer.timeout.emit()
    assert desk.passwords == [(forgotten(SECOND), "")]
    assert not page.undo_strip.isVisible()
    page.cards[0].remove.click()
    page.hide()
    assert desk.passwords == [(forgotten(SECOND), "")], "there was none for the other"
    assert not page._undo_timer.isActive()


def test_what_cannot_be_saved_is_said_and_stays(page: ServersPage, ports: FakePorts) -> None:
    ports.problem = verbatim("The disk is full.")
    page.show_snapshot(snapshot(POOL))
    page.cards[0].remove.click()
    assert page._problem.text() == "The disk is full."
    assert [card.server for card in page.cards] == [POOL]
    assert not page.undo_strip.isVisible()


def test_a_new_server_comes_last_and_changes_nothing_else(page: ServersPage, ports: FakePorts) -> None:
    page.show_snapshot(snapshot(POOL, kind="practice"))
    page.add_button.click()
    dialog = opened(page)
    page.add("node")
    assert opened(page) is dialog, "one at a time"
    dialog.kind.buttons["node"].click()
    form = dialog.editor.node
    type_text(form.url, "127.0.0.1:8332")
    type_text(form.payout, ADDRESS)
    type_text(form.login.cookie, "/c")
    dialog.save.click()
    assert servers_of(ports) == (POOL, NODE)
    assert ports.saved[-1].upstream.kind == "practice", "adding one does not start working for it"
    assert page.dialog is None
    assert len(page.cards) == 2


def test_a_server_can_be_changed(page: ServersPage, ports: FakePorts) -> None:
    page.show_snapshot(snapshot(POOL, NODE))
    page.cards[0].edit.click()
    dialog = opened(page)
    assert dialog.editor.pool.worker.text() == "heater"
    type_text(dialog.editor.pool.worker, "attic")
    dialog.save.click()
    assert servers_of(ports) == (dataclasses.replace(POOL, user=f"{ADDRESS}.attic"), NODE)


def test_what_the_keyring_says_is_told(page: ServersPage, ports: FakePorts, desk: FakeDesk) -> None:
    desk.place, desk.words = "ask", verbatim("There is no keyring.")
    page.show_snapshot(snapshot())
    page.empty.pool.click()
    form = opened(page).editor.pool
    type_text(form.url, "pool.example:3333")
    type_text(form.user, "account")
    form.password.place.setCurrentIndex(form.password.place.findData("keyring"))
    type_text(form.password.field, "secret")
    opened(page).save.click()
    assert page._problem.text() == "There is no keyring."
    assert servers_of(ports)[0].password == "ask"


# ---- questions


def test_trusting_a_certificate_pins_it(page: ServersPage, ports: FakePorts) -> None:
    page.show_snapshot(snapshot(POOL, NODE, certificate=certificate()))
    question = page.cards[0].question
    assert question.isVisible()
    assert not page.cards[1].question.isVisible()
    question.trust.click()
    assert servers_of(ports) == (dataclasses.replace(POOL, tls_pin=PIN), NODE)
    assert not question.isVisible()


def test_not_trusting_changes_nothing_and_asks_no_more(page: ServersPage, ports: FakePorts) -> None:
    page.show_snapshot(snapshot(POOL, certificate=certificate()))
    page.cards[0].question.refuse.click()
    page.show_snapshot(snapshot(POOL, certificate=certificate()))
    assert not page.cards[0].question.isVisible()
    assert ports.saved == []
    assert page.cards[0].pill.words.whole_text == "Has a question for you", "the word still says why it rests"
    other = dataclasses.replace(certificate(), fingerprint="00" * 32)
    page.show_snapshot(snapshot(POOL, certificate=other))
    assert page.cards[0].question.isVisible(), "another certificate is another question"


def test_a_missing_password_is_asked_for(
    page: ServersPage, ports: FakePorts, desk: FakeDesk, qtbot: QtBot
) -> None:
    pool = dataclasses.replace(POOL, password="ask")
    page.show_snapshot(snapshot(pool, needs_password=True))
    question = page.cards[0].password
    assert question.isVisible()
    assert not question.give.isEnabled()
    qtbot.keyClicks(question.input, "secret")
    page.show_snapshot(snapshot(pool, needs_password=True))
    assert question.input.text() == "secret", "a snapshot does not disturb who types"
    qtbot.keyClick(question.input, Qt.Key.Key_Return)
    assert desk.passwords == [(pool, "secret")]
    assert ports.saved == [], "it is held for this run; the settings do not change"
    question.keep.setChecked(True)
    question.input.setText("secret")
    question.give.click()
    kept = dataclasses.replace(pool, password="keyring")
    assert desk.passwords[-1] == (kept, "secret")
    assert servers_of(ports) == (kept,)
    page.show_snapshot(snapshot(kept))
    assert not question.isVisible()


# ---- tests


def test_a_test_says_how_it_goes_and_how_it_ended(page: ServersPage, desk: FakeDesk) -> None:
    page.show_snapshot(snapshot(POOL))
    card = page.cards[0]
    card.test.click()
    assert desk.tests == [(POOL, None)]
    assert "solo.pool.example:3334" in card.panel.progress.text()
    desk.end_test(
        ServerTest(ok=True, text=verbatim("Connected, job in 0.2 s."), expectation=verbatim("One in 4 s."))
    )
    assert card.panel.sentence.text() == "Connected, job in 0.2 s."
    assert card.panel.sentence.role == "good"
    assert card.panel.expectation.text() == "One in 4 s."
    page.show_snapshot(snapshot(POOL))
    assert card.panel.isVisible(), "the result stays"
    page.show_snapshot(snapshot(NODE))
    assert not card.panel.isVisible(), "another server's result would be a lie"


def test_a_test_can_be_given_up_and_its_late_answer_is_not_shown(page: ServersPage, desk: FakeDesk) -> None:
    page.show_snapshot(snapshot(POOL))
    card = page.cards[0]
    card.test.click()
    card.panel.cancel_button.click()
    assert desk.cancelled == 1
    desk.end_test(ServerTest(ok=True, text=verbatim("late")))
    assert not card.panel.isVisible()
    card.test.click()
    card.test.click()
    assert desk.cancelled == 2, "the first of the two was given up"
    desk.end_test(ServerTest(ok=False, text=verbatim("old")), which=1)
    assert card.panel.bar.isVisibleTo(card.panel)
    page.cards[0].remove.click()
    assert desk.cancelled == 3


def test_a_certificate_that_a_test_met_can_be_trusted_there(
    page: ServersPage, ports: FakePorts, desk: FakeDesk
) -> None:
    page.show_snapshot(snapshot(POOL))
    card = page.cards[0]
    card.test.click()
    desk.end_test(ServerTest(ok=False, text=verbatim("Not trusted."), certificate=certificate()))
    page.show_snapshot(snapshot(POOL, certificate=certificate()))
    assert card.panel.question.isVisible()
    assert not card.question.isVisible(), "the same question stands there once"
    card.panel.question.trust.click()
    assert servers_of(ports)[0].tls_pin == PIN


def test_without_a_desk_nothing_offers_to_test(qtbot: QtBot, theme: Theme) -> None:
    page = ServersPage(FakePorts().ports(), Formatter, theme)
    qtbot.addWidget(page)
    page.show_snapshot(snapshot(POOL, needs_password=True))
    page.show()
    assert not page.cards[0].test.isVisible()
    page.cards[0].panel.run(POOL, None, "x")
    assert not page.cards[0].panel.isVisible()
    page.cards[0].password.input.setText("secret")
    page.cards[0].password.give.click()
    page.hide()


def test_other_colours_reach_the_drawings(page: ServersPage, theme: Theme) -> None:
    page.show_snapshot(snapshot(POOL))
    before = page.cards[0].lock._mark.pixmap().toImage()
    theme.set_choice("dark")
    assert page.cards[0].lock._mark.pixmap().toImage() != before
