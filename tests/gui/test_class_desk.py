"""The desk for classes: states arrive in the GUI's thread, once per watcher, and none after the end."""

from __future__ import annotations

import threading
from typing import TYPE_CHECKING, Any

from warmgui.core.model_class import ClassPlan, ClassState
from warmgui.core.settings.model import Settings
from warmgui.desks.classroom import ClassDesk

if TYPE_CHECKING:
    from collections.abc import Callable

    from pytestqt.qtbot import QtBot

PLAN = ClassPlan("127.0.0.1", "code", port=0)


class FakeHost:
    """Remembers what it was asked; tells states from another thread."""

    def __init__(self, settings: Callable[[], Settings], told: Callable[[ClassState], None]) -> None:
        self.settings = settings
        self.told = told
        self.asked: list[tuple[Any, ...]] = []
        self.state = ClassState()

    def __getattr__(self, name: str) -> Callable[..., bool]:
        return lambda *arguments: self.asked.append((name, *arguments)) or True  # type: ignore[func-returns-value]

    def tell(self, state: ClassState) -> None:
        thread = threading.Thread(target=self.told, args=(state,))
        thread.start()
        thread.join()


def _desk() -> tuple[ClassDesk, FakeHost]:
    desk = ClassDesk(Settings, make_host=FakeHost)  # type: ignore[arg-type]  # as much of a host as is used
    host = desk._host
    assert isinstance(host, FakeHost)
    return desk, host


def test_states_arrive_in_the_guis_thread(qtbot: QtBot) -> None:
    desk, host = _desk()
    seen: list[tuple[str, bool]] = []
    others: list[str] = []
    here = threading.current_thread()
    stop = desk.watch(lambda state: seen.append((state.state, threading.current_thread() is here)))
    desk.watch(lambda state: others.append(state.state))
    assert seen == [("closed", True)], "once at the beginning"
    host.tell(ClassState(state="open"))
    qtbot.waitUntil(lambda: len(seen) == 2)
    assert seen[1] == ("open", True)
    stop()
    stop()
    host.tell(ClassState(state="failed"))
    qtbot.waitUntil(lambda: others == ["closed", "open", "failed"])
    assert len(seen) == 2, "who does not watch any more is not told"


def test_everything_is_handed_on_to_the_host(qtbot: QtBot) -> None:
    desk, host = _desk()
    desk.open(PLAN)
    desk.ban("Eve")
    desk.set_difficulty(2.0)
    desk.close()
    desk.forget()
    assert desk.interfaces()[-1].loopback
    wanted = [("open", PLAN), ("ban", "Eve"), ("set_difficulty", 2.0), ("close",), ("forget",)]
    assert host.asked == wanted
    assert desk.end()
    assert host.asked[-1] == ("end",)


def test_after_the_end_nothing_arrives(qtbot: QtBot) -> None:
    desk, host = _desk()
    seen: list[ClassState] = []
    desk.watch(seen.append)
    host.tell(ClassState(state="open"))
    desk.end()
    host.tell(ClassState(state="failed"))
    with qtbot.waitSignal(_soon(), timeout=5000):
        pass
    assert [state.state for state in seen] == ["closed"]


def _soon() -> Any:
    from PySide6.QtCore import QTimer

    timer = QTimer()
    timer.setSingleShot(True)
    timer.start(0)
    _soon.__dict__["timer"] = timer
    return timer.timeout


def test_a_real_class_opens_through_the_desk(qtbot: QtBot) -> None:
    desk = ClassDesk(Settings)
    seen: list[str] = []
    desk.watch(lambda state: seen.append(state.state))
    desk.open(PLAN)
    qtbot.waitUntil(lambda: "open" in seen, timeout=30_000)
    assert desk.end()
