"""The desk for servers: each answer in the GUI's thread, none after a cancel or when the windows are gone."""

from __future__ import annotations

import threading
from dataclasses import replace
from typing import TYPE_CHECKING, Any, ClassVar

from fakes.gui import make_settings, make_snapshot

from warmgui.core.model import DeviceStatus, HashrateWindows
from warmgui.core.servers.entries import Server
from warmgui.core.servers.trial import ServerTest
from warmgui.core.text import EMPTY, verbatim
from warmgui.desks.servers import ServerDesk, known_hashrate_hs
from warmgui.io.secrets import Secrets

if TYPE_CHECKING:
    from collections.abc import Callable

    from pytestqt.qtbot import QtBot

    from warmgui.core.text import Text

POOL = Server("stratum+tcp://pool.example:3333", "me", password="ask")
RESULT = ServerTest(ok=True, text=verbatim("Connected."))


class FakeTester:
    """Answers when told to, from another thread as the real one does."""

    def __init__(self) -> None:
        self.asked: list[tuple[Server, str | None, dict[str, Any]]] = []
        self.told: list[Callable[[ServerTest], None]] = []
        self.cancelled = 0

    def test(
        self, server: Server, password: str | None, told: Callable[[ServerTest], None], **more: Any
    ) -> Callable[[], None]:
        self.asked.append((server, password, more))
        self.told.append(told)
        return self._cancel

    def _cancel(self) -> None:
        self.cancelled += 1

    def answer(self, number: int = 0) -> None:
        thread = threading.Thread(target=self.told[number], args=(RESULT,))
        thread.start()
        thread.join()


def make_desk(
    secrets: Secrets | None = None,
) -> tuple[ServerDesk, FakeTester]:
    tester = FakeTester()
    settings = make_settings(upstream={"proxy": " socks5://127.0.0.1:9050 "})
    desk = ServerDesk(
        secrets or Secrets(lambda: None),
        tester,  # type: ignore[arg-type]  # stands in for it
        lambda: settings,
        lambda: None,
    )
    return desk, tester


def test_an_answer_arrives_in_the_guis_thread(qtbot: QtBot) -> None:
    desk, tester = make_desk()
    told: list[tuple[ServerTest, threading.Thread]] = []
    cancel = desk.test(POOL, "hunter2", lambda result: told.append((result, threading.current_thread())))
    assert tester.asked == [(POOL, "hunter2", {"proxy": "socks5://127.0.0.1:9050", "hashrate_hs": None})]
    tester.answer()
    assert told == [], "not before the event loop gets to it"
    qtbot.waitUntil(lambda: bool(told))
    assert told == [(RESULT, threading.main_thread())]
    cancel()
    assert tester.cancelled == 0, "there is nothing left to cancel"


def test_a_cancelled_test_tells_nothing_even_if_its_answer_is_on_the_way(qtbot: QtBot) -> None:
    desk, tester = make_desk()
    told: list[object] = []
    first = desk.test(POOL, None, told.append)
    desk.test(POOL, None, told.append)
    tester.answer(0)
    first()
    first()
    assert tester.cancelled == 1
    tester.answer(1)
    qtbot.waitUntil(lambda: bool(told))
    assert told == [RESULT]


def test_after_the_windows_are_gone_nothing_arrives(qtbot: QtBot) -> None:
    desk, tester = make_desk()
    told: list[object] = []
    desk.test(POOL, None, told.append)
    desk.test(POOL, None, told.append)
    tester.answer(0)
    desk.close()
    assert tester.cancelled == 2
    tester.answer(1)
    qtbot.wait(20)
    assert told == []
    desk.close()


def test_a_password_is_kept_and_said_where(qtbot: QtBot) -> None:
    secrets = Secrets(lambda: None)
    desk, _ = make_desk(secrets=secrets)
    told: list[tuple[str, Text, threading.Thread]] = []
    desk.keep_password(
        replace(POOL, password="keyring"),
        "hunter2",
        lambda place, text: told.append((place, text, threading.current_thread())),
    )
    assert secrets.known().given == (POOL.key,), "it holds at once"
    qtbot.waitUntil(lambda: bool(told))
    place, text, thread = told[0]
    assert (place, thread) == ("ask", threading.main_thread())
    assert text != EMPTY


def test_the_expectation_stands_on_what_the_pc_does_or_can_do() -> None:
    device = DeviceStatus("cpu", "cpu", "CPU", "", 8, 8, None, None, benchmark_hs=120e6)
    snapshot = make_snapshot(
        hashrate=HashrateWindows(m1=100e6), devices=(device, replace(device, id="gpu0", enabled=False))
    )
    assert known_hashrate_hs(snapshot) == 100e6
    assert known_hashrate_hs(replace(snapshot, hashrate=HashrateWindows())) == 120e6
    assert known_hashrate_hs(replace(snapshot, hashrate=HashrateWindows(), devices=())) is None
    assert known_hashrate_hs(None) is None


def test_a_password_to_be_asked_for_stays_out_of_the_keyring(qtbot: QtBot) -> None:
    class Keyring:
        kept: ClassVar[list[str]] = []

        def get_password(self, _service: str, _key: str) -> str | None:
            return None

        def set_password(self, _service: str, _key: str, password: str) -> None:
            self.kept.append(password)

        def delete_password(self, _service: str, _key: str) -> None:
            """There was none."""

    desk, _ = make_desk(secrets=Secrets(Keyring))
    told: list[str] = []
    desk.keep_password(replace(POOL, password="ask"), "for this run", lambda place, _text: told.append(place))
    desk.keep_password(replace(POOL, password="keyring"), "for good", lambda place, _text: told.append(place))
    qtbot.waitUntil(lambda: len(told) == 2)
    assert sorted(told) == ["ask", "keyring"]
    assert Keyring.kept == ["for good"]
    desk.close()
