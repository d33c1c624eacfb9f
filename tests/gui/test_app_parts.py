"""Parts of the composition: bridge, signals of the system, uncaught exceptions, settings of a run, window."""

from __future__ import annotations

import os
import signal
import sys
import threading
from typing import TYPE_CHECKING

import pytest
from fakes.gui import NOW_UTC, make_snapshot

from warmgui.core.model import Snapshot, Value
from warmgui.core.settings.model import Settings, changed
from warmgui.core.vocabulary import Provenance
from warmgui.gui.bridge import Bridge
from warmgui.gui.os_signals import OsSignals
from warmgui.gui.troubles import APART_S, Troubles
from warmgui.io import settings_file, ui_state
from warmgui.options import Options
from warmgui.run_settings import RunSettings

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

    from pytestqt.qtbot import QtBot

    from warmgui.gui.crash_dialog import CrashDialog

# ---- bridge


def in_thread(*calls: object) -> None:
    def work() -> None:
        for call in calls:
            call()  # type: ignore[operator]  # closures of the tests

    thread = threading.Thread(target=work)
    thread.start()
    thread.join(10)


def test_snapshots_arrive_in_the_gui_thread(qtbot: QtBot) -> None:
    bridge, seen = Bridge(), list[tuple[Snapshot, threading.Thread]]()
    bridge.snapshot.connect(lambda s: seen.append((s, threading.current_thread())))
    wanted = make_snapshot()
    in_thread(lambda: bridge.publish(wanted))
    assert seen == [], "only the event loop delivers"
    qtbot.waitUntil(lambda: seen == [(wanted, threading.main_thread())])
    assert bridge.latest is wanted


def test_after_a_stall_only_the_newest_is_delivered(qtbot: QtBot) -> None:
    bridge, seen = Bridge(), list[float]()
    bridge.snapshot.connect(lambda s: seen.append(s.now_s))
    in_thread(*[lambda i=i: bridge.publish(make_snapshot(now_s=float(i))) for i in range(50)])
    qtbot.waitUntil(lambda: bool(seen))
    bridge.publish(make_snapshot(now_s=99.0))
    qtbot.waitUntil(lambda: len(seen) == 2)
    assert seen == [49.0, 99.0]


def test_a_closed_bridge_is_quiet(qtbot: QtBot) -> None:
    bridge, seen = Bridge(), list[object]()
    bridge.snapshot.connect(seen.append)
    bridge.publish(make_snapshot())
    bridge.close()
    bridge.publish(make_snapshot())
    bridge._deliver()
    assert seen == []


# ---- signals of the system


@pytest.mark.skipif(os.name != "posix", reason="Windows sends itself no signals")
@pytest.mark.parametrize("name", ["SIGINT", "SIGTERM", "SIGHUP"])
def test_a_signal_wakes_the_sleeping_event_loop(qtbot: QtBot, name: str) -> None:
    number = getattr(signal, name)
    before = signal.getsignal(number)
    followed = OsSignals()
    followed.start()
    followed.start()
    try:
        with qtbot.waitSignal(followed.asked_to_end, timeout=5000):
            os.kill(os.getpid(), number)
    finally:
        followed.stop()
        followed.stop()
    assert signal.getsignal(number) is before


def test_signals_are_left_alone_outside_the_main_thread(qtbot: QtBot) -> None:
    followed = OsSignals()
    in_thread(followed.start)
    assert followed._sockets is None


# ---- exceptions that nobody caught


class Hours:
    """A clock."""

    now_s = 0.0

    def __call__(self) -> float:
        return self.now_s


@pytest.fixture
def clock() -> Hours:
    return Hours()


@pytest.fixture
def troubles(qtbot: QtBot, clock: Hours) -> Iterator[Troubles]:
    made = Troubles("/home/me/warmgui.log", clock=clock)
    made.start()
    yield made
    made.stop()


def throw(words: str) -> None:
    """What Python does with an exception that nobody caught."""
    with pytest.raises(RuntimeError) as caught:
        raise RuntimeError(words)
    sys.excepthook(caught.type, caught.value, caught.tb)


def dialog_of(qtbot: QtBot, troubles: Troubles) -> CrashDialog:
    qtbot.waitUntil(lambda: troubles.dialog is not None)
    assert troubles.dialog is not None
    return troubles.dialog


def test_an_uncaught_exception_is_logged_and_said_once(
    qtbot: QtBot, troubles: Troubles, clock: Hours, caplog: pytest.LogCaptureFixture
) -> None:
    throw("paint")
    throw("paint")
    throw("other")
    dialog = dialog_of(qtbot, troubles)
    assert "RuntimeError: paint" in dialog.more.text()
    assert "/home/me/warmgui.log" in dialog.more.text()
    assert "Traceback" in dialog.details.toPlainText()
    assert not dialog.isModal(), "the window behind it goes on"
    assert len([r for r in caplog.records if r.message == "uncaught"]) == 3
    dialog.close()
    assert troubles.dialog is None
    clock.now_s += APART_S
    throw("paint")
    qtbot.wait(1)
    assert troubles.dialog is None


def test_exceptions_in_a_row_do_not_bring_window_after_window(
    qtbot: QtBot, troubles: Troubles, clock: Hours
) -> None:
    throw("first")
    dialog_of(qtbot, troubles).close()
    throw("second")
    qtbot.wait(1)
    assert troubles.dialog is None
    clock.now_s += APART_S
    throw("third")
    assert "third" in dialog_of(qtbot, troubles).more.text()


@pytest.mark.parametrize(
    ("snapshot", "words"),
    [
        (None, "is not known here"),
        (make_snapshot(now_utc=NOW_UTC - 60.0), "is not known here"),
        (make_snapshot(), "it mines with 142 W now"),
        (make_snapshot(mining_w=Value(0.0, Provenance.MEASURED)), "Nothing heats now."),
        (make_snapshot(now_utc=NOW_UTC - 9000.0, simulated=True), "it mines with 142 W now"),
    ],
)
def test_it_says_what_is_known_of_the_heating(qtbot: QtBot, snapshot: Snapshot | None, words: str) -> None:
    made = Troubles("log", latest=lambda: snapshot, wall_clock=lambda: NOW_UTC)
    made.start()
    throw("x")
    assert words in dialog_of(qtbot, made).heating.text()
    made.stop()


def test_a_thread_that_dies_is_said_too(qtbot: QtBot, troubles: Troubles) -> None:
    def work() -> None:
        raise ValueError("in a thread")

    thread = threading.Thread(target=work)
    thread.start()
    thread.join(10)
    assert "in a thread" in dialog_of(qtbot, troubles).more.text()


def test_the_hooks_are_given_back(qtbot: QtBot) -> None:
    before = (sys.excepthook, threading.excepthook)
    made = Troubles("log")
    made.start()
    assert sys.excepthook is not before[0]
    made.stop()
    made.stop()
    assert (sys.excepthook, threading.excepthook) == before


# ---- settings of a run


def test_the_command_line_counts_for_this_run_and_is_never_written(tmp_path: Path) -> None:
    path = tmp_path / "settings.toml"
    settings_file.save(path, changed(Settings(), "comfort", "setpoint_c", 20.0))
    run = RunSettings(path, Options(target_c=18.0, theme="dark"))
    assert (run.current.comfort.setpoint_c, run.current.appearance.theme) == (18.0, "dark")
    assert run.stored.comfort.setpoint_c == 20.0
    run.save(changed(run.current, "room", "name", "Attic"))
    kept = settings_file.load(path).settings
    assert (kept.room.name, kept.comfort.setpoint_c, kept.appearance.theme) == ("Attic", 20.0, "system")
    assert run.current.comfort.setpoint_c == 18.0


def test_what_the_user_changes_rules_and_is_written(tmp_path: Path) -> None:
    path = tmp_path / "settings.toml"
    run = RunSettings(path, Options(power_w=50.0))
    assert run.current.comfort.control == "constant"
    assert not run.save(changed(run.current, "comfort", "constant_w", 70.0))
    run.save(changed(run.current, "comfort", "eco_c", 16.0))
    kept = settings_file.load(path).settings
    assert (kept.comfort.constant_w, kept.comfort.control) == (70.0, "thermostat")


def test_a_damaged_file_is_told_and_a_disk_that_refuses_too(tmp_path: Path) -> None:
    path = tmp_path / "settings.toml"
    path.write_text("comfort = 3\n", encoding="utf-8")
    assert RunSettings(path, Options()).problems
    (tmp_path / "no folder").write_text("", encoding="utf-8")
    run = RunSettings(tmp_path / "no folder" / "settings.toml", Options())
    wanted = changed(run.current, "room", "name", "Attic")
    assert run.save(wanted)
    assert run.current == wanted, "in force all the same"


# ---- the window's place


def test_ui_state_survives_and_damage_is_nothing(tmp_path: Path, caplog: pytest.LogCaptureFixture) -> None:
    path = tmp_path / "ui.json"
    assert ui_state.load(path) == {}
    ui_state.save(path, {"page": "history"})
    assert ui_state.load(path) == {"page": "history"}
    path.write_text("[1]", encoding="utf-8")
    assert ui_state.load(path) == {}
    path.write_bytes(b"\xff{")
    assert ui_state.load(path) == {}
    ui_state.save(tmp_path / "none" / "ui.json", {})
    assert "could not be kept" in caplog.text
