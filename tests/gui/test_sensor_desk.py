"""The desk for sensors: each answer in the GUI's thread, none after a cancel or when the windows are gone."""

from __future__ import annotations

import threading
from typing import TYPE_CHECKING

from fakes.sensors import entry, listed

from warmgui.core.text import verbatim
from warmgui.core.thermometers import Secret, SensorTest
from warmgui.desks.sensors import SensorDesk
from warmgui.io.secrets import Secrets

if TYPE_CHECKING:
    from collections.abc import Callable

    from pytestqt.qtbot import QtBot

    from warmgui.core.settings.model import Settings
    from warmgui.core.thermometers import Thermometer

RESULT = SensorTest(good=True, text=verbatim("It says 20.5 °C."), value=20.5)
SHELF = entry(path="/room")


class FakeTester:
    """Answers when told to, from another thread as the real one does."""

    def __init__(self) -> None:
        self.asked: list[tuple[Thermometer, str | None]] = []
        self.told: list[Callable[[SensorTest], None]] = []
        self.cancelled = 0

    def test(
        self, entry: Thermometer, settings: Settings, password: str | None, told: Callable[[SensorTest], None]
    ) -> Callable[[], None]:
        self.asked.append((entry, password))
        self.told.append(told)
        return self._cancel

    def _cancel(self) -> None:
        self.cancelled += 1

    def answer(self, number: int = 0) -> None:
        thread = threading.Thread(target=self.told[number], args=(RESULT,))
        thread.start()
        thread.join()


def make_desk(secrets: Secrets | None = None) -> tuple[SensorDesk, FakeTester]:
    tester = FakeTester()
    desk = SensorDesk(
        secrets or Secrets(lambda: None),
        tester,  # type: ignore[arg-type]  # stands in for it
    )
    return desk, tester


def test_an_answer_arrives_in_the_guis_thread(qtbot: QtBot) -> None:
    desk, tester = make_desk()
    told: list[tuple[SensorTest, threading.Thread]] = []
    cancel = desk.test(
        SHELF, listed(), "typed", lambda result: told.append((result, threading.current_thread()))
    )
    assert tester.asked == [(SHELF, "typed")]
    tester.answer()
    assert told == [], "not before the event loop gets to it"
    qtbot.waitUntil(lambda: bool(told))
    assert told == [(RESULT, threading.main_thread())]
    cancel()
    assert tester.cancelled == 0, "there is nothing left to cancel"


def test_a_cancelled_test_tells_nothing_even_if_its_answer_is_on_the_way(qtbot: QtBot) -> None:
    desk, tester = make_desk()
    told: list[SensorTest] = []
    cancel = desk.test(SHELF, listed(), None, told.append)
    second: list[SensorTest] = []
    desk.test(SHELF, listed(), None, second.append)
    tester.answer()
    cancel()
    cancel()
    assert tester.cancelled == 1
    tester.answer(1)
    qtbot.waitUntil(lambda: bool(second))
    assert told == []


def test_when_the_windows_are_gone_nothing_arrives(qtbot: QtBot) -> None:
    desk, tester = make_desk()
    told: list[SensorTest] = []
    desk.test(SHELF, listed(), None, told.append)
    tester.answer()
    desk.close()
    assert tester.cancelled == 1
    tester.answer()
    qtbot.wait(1)
    assert told == []


def test_a_password_is_kept_and_told_where(qtbot: QtBot) -> None:
    secrets = Secrets(lambda: None)
    desk, _ = make_desk(secrets)
    told: list[tuple[str, bool]] = []
    secret = Secret("mqtt me@h:1883", "ask")
    desk.keep_password(secret, "hunter2", lambda place, text: told.append((place, bool(text))))
    qtbot.waitUntil(lambda: bool(told))
    assert told == [("ask", False)]
    assert secrets.answer(secret).password == "hunter2"
