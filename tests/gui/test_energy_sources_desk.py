"""The desk for prices and signals: each answer in the GUI's thread, none after a cancel or at the end."""

from __future__ import annotations

import threading
from typing import TYPE_CHECKING

from warmgui.core.energy.trial import SignalTest
from warmgui.core.settings.model import Settings
from warmgui.core.text import verbatim
from warmgui.core.thermometers import Secret
from warmgui.desks.energy import EnergyDesk
from warmgui.io.secrets import Secrets

if TYPE_CHECKING:
    from collections.abc import Callable, Mapping

    from pytestqt.qtbot import QtBot

RESULT = SignalTest(good=True, text=verbatim("48 values."))


class FakeTester:
    """Answers when told to, from another thread as the real one does."""

    def __init__(self) -> None:
        self.asked: list[tuple[str, Mapping[str, str]]] = []
        self.told: list[Callable[[SignalTest], None]] = []
        self.cancelled = 0

    def test(
        self, signal: str, settings: Settings, typed: Mapping[str, str], told: Callable[[SignalTest], None]
    ) -> Callable[[], None]:
        assert settings == Settings()
        self.asked.append((signal, typed))
        self.told.append(told)
        return self._cancel

    def _cancel(self) -> None:
        self.cancelled += 1

    def answer(self, number: int = 0) -> None:
        thread = threading.Thread(target=self.told[number], args=(RESULT,))
        thread.start()
        thread.join()


def make_desk(secrets: Secrets | None = None) -> tuple[EnergyDesk, FakeTester]:
    fake = FakeTester()
    desk = EnergyDesk(
        secrets or Secrets(lambda: None),
        fake,  # type: ignore[arg-type]  # stands in for it
    )
    return desk, fake


def test_an_answer_arrives_in_the_guis_thread(qtbot: QtBot) -> None:
    desk, fake = make_desk()
    found: list[tuple[SignalTest, threading.Thread]] = []
    desk.test("prices", Settings(), {"k": "t"}, lambda r: found.append((r, threading.current_thread())))
    fake.answer()
    qtbot.waitUntil(lambda: bool(found))
    assert found == [(RESULT, threading.main_thread())]
    assert fake.asked == [("prices", {"k": "t"})]
    desk.close()
    assert fake.cancelled == 0, "what has ended is not cancelled"


def test_after_a_cancel_nothing_arrives(qtbot: QtBot) -> None:
    desk, fake = make_desk()
    found: list[SignalTest] = []
    cancel = desk.test("home", Settings(), {}, found.append)
    fake.answer()  # on its way already
    cancel()
    cancel()
    assert fake.cancelled == 1
    later: list[SignalTest] = []
    desk.test("home", Settings(), {}, later.append)
    fake.answer(1)
    qtbot.waitUntil(lambda: bool(later))
    assert found == []


def test_when_the_windows_go_nothing_arrives_any_more(qtbot: QtBot) -> None:
    desk, fake = make_desk()
    found: list[SignalTest] = []
    desk.test("carbon", Settings(), {}, found.append)
    fake.answer()
    desk.close()
    desk._deliver(lambda: found.append(RESULT))
    fake.answer()
    assert fake.cancelled == 1
    qtbot.wait(1)
    assert found == []


def test_a_token_that_is_asked_for_holds_for_this_run(qtbot: QtBot) -> None:
    secrets = Secrets(lambda: None)
    desk, _ = make_desk(secrets)
    kept: list[str] = []
    secret = Secret("grid carbon x", "ask")
    desk.keep_password(secret, "t0ken", lambda place, _text: kept.append(place))
    qtbot.waitUntil(lambda: bool(kept))
    assert kept == ["ask"]
    assert secrets.answer(secret).password == "t0ken"
    desk.close()
