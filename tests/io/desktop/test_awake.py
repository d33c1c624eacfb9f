"""Sleep is held back while this PC heats: the real descriptor of a login1 on a bus of its own is counted."""

from __future__ import annotations

import subprocess
import sys
import threading
from pathlib import Path
from types import SimpleNamespace
from typing import TYPE_CHECKING, Any

import pytest
from fakes.bus import private_bus
from fakes.gui import make_settings, make_snapshot
from fakes.io import wait_until
from fakes.login1 import Login1

from warmgui.core.awake import AwakeState, awake_words, keeps_awake
from warmgui.core.model import Snapshot
from warmgui.core.model_room import UseStatus
from warmgui.core.text import EMPTY
from warmgui.core.vocabulary import Action, Mode
from warmgui.io.beyond import Beyond
from warmgui.io.desktop import awake as awake_module
from warmgui.io.desktop.awake import KeepAwake, sleep_lock
from warmgui.io.desktop.awake_login1 import Login1SleepLock
from warmgui.io.desktop.awake_windows import WindowsSleepLock
from warmgui.io.runtime import _Shown

if TYPE_CHECKING:
    from collections.abc import Iterator

pytestmark = pytest.mark.xdist_group("login1")


def heating(action: Action = Action.HEATING, **overrides: Any) -> Snapshot:
    return make_snapshot(**{"mode": Mode.HEAT, "action": action, "simulated": False} | overrides)


@pytest.fixture(scope="module")
def bus() -> Iterator[str]:
    with private_bus() as address:
        yield address


@pytest.fixture
def login1(bus: str) -> Iterator[Login1]:
    made = Login1(bus)
    yield made
    made.close()


# ---- when


@pytest.mark.parametrize(
    ("action", "kept"),
    [
        (Action.STARTING, True),
        (Action.HEATING, True),
        (Action.SATISFIED, True),
        (Action.RESTING, True),
        (Action.PAUSED, False),
        (Action.ATTENTION, False),
        (Action.OFF, False),
    ],
)
def test_heating_holds_sleep_back_and_a_pause_does_not(action: Action, kept: bool) -> None:  # noqa: FBT001 - of the table
    assert keeps_awake(heating(action)) is kept


def test_nothing_holds_sleep_back_that_does_not_heat_for_real_and_by_wish() -> None:
    assert not keeps_awake(heating(simulated=True))
    assert not keeps_awake(heating(mode=Mode.OFF))
    assert not keeps_awake(heating(settings=make_settings(desktop={"keep_awake": False})))


@pytest.mark.parametrize(
    ("action", "kept"), [(Action.HEATING, True), (Action.STARTING, True), (Action.SATISFIED, False)]
)
def test_on_battery_only_what_really_heats_counts(action: Action, kept: bool) -> None:  # noqa: FBT001 - of the table
    assert keeps_awake(heating(action, pc_use=UseStatus(on_battery=True))) is kept


def test_every_answer_of_the_system_has_its_words() -> None:
    words = {awake_words(state) for state in AwakeState}
    assert len(words) == len(AwakeState)
    assert awake_words(AwakeState.OFF) == EMPTY


# ---- login1


def test_it_is_asked_once_held_while_it_heats_and_released_on_a_pause(bus: str, login1: Login1) -> None:
    keeper = KeepAwake(lambda: Login1SleepLock(bus))
    keeper.start()
    assert keeper.words == EMPTY
    for _ in range(3):
        keeper.show_snapshot(heating())
    wait_until(lambda: keeper.words == awake_words(AwakeState.HELD))
    assert login1.held == 1
    assert login1.asked == [("sleep", "WarmGUI", "This PC heats a room", "block")]
    keeper.show_snapshot(heating(Action.PAUSED))
    assert keeper.words == EMPTY
    wait_until(lambda: login1.held == 0)
    keeper.show_snapshot(heating(Action.SATISFIED))
    wait_until(lambda: login1.held == 1)
    keeper.stop()
    wait_until(lambda: login1.held == 0)  # the end of the program allows sleep again
    assert len(login1.asked) == 2


def test_no_child_inherits_it(bus: str, login1: Login1) -> None:
    lock = Login1SleepLock(bus)
    assert lock.hold() is AwakeState.HELD
    child = subprocess.Popen(
        [sys.executable, "-c", "import sys; sys.stdin.read()"], stdin=subprocess.PIPE, close_fds=False
    )
    lock.release()
    wait_until(lambda: login1.held == 0)
    assert child.poll() is None
    child.communicate(timeout=20)


KILLED = """
import sys
from warmgui.io.desktop.awake_login1 import Login1SleepLock
lock = Login1SleepLock(sys.argv[1])
print(lock.hold().value, flush=True)
sys.stdin.read()
"""


def test_a_program_that_is_killed_holds_nothing_back(bus: str, login1: Login1) -> None:
    child = subprocess.Popen(
        [sys.executable, "-c", KILLED, bus], stdin=subprocess.PIPE, stdout=subprocess.PIPE, text=True,
        cwd=Path(awake_module.__file__).parents[3],
    )  # fmt: skip
    assert child.stdout is not None
    assert child.stdout.readline() == "held\n"
    assert login1.held == 1
    child.kill()
    child.communicate(timeout=20)
    wait_until(lambda: login1.held == 0)


def test_a_refusal_is_told_and_asked_about_again(bus: str) -> None:
    refusing = Login1(bus, "org.freedesktop.DBus.Error.AccessDenied")
    keeper = KeepAwake(lambda: Login1SleepLock(bus), ask_again_s=0.05)
    keeper.start()
    keeper.show_snapshot(heating())
    wait_until(lambda: keeper.words == awake_words(AwakeState.REFUSED))
    wait_until(lambda: len(refusing.asked) > 1)
    refusing.close()
    wait_until(lambda: keeper.words == awake_words(AwakeState.NO_SERVICE))
    late = Login1(bus)
    wait_until(lambda: late.held == 1)
    keeper.stop()
    wait_until(lambda: late.held == 0)
    late.close()


def test_where_there_is_no_bus_that_is_said_once(tmp_path: Path, caplog: pytest.LogCaptureFixture) -> None:
    """It is asked again every few minutes, for days: the log has it once."""
    lock = Login1SleepLock(f"unix:path={tmp_path}/nobody")
    with caplog.at_level("INFO"):
        assert {lock.hold() for _ in range(3)} == {AwakeState.NO_SERVICE}
    assert [record.message for record in caplog.records if "no bus" in record.message] == caplog.messages
    assert len(caplog.messages) == 1
    lock.release()


def test_an_answer_that_is_no_descriptor_breaks_nothing(bus: str) -> None:
    odd = Login1(bus, nonsense="x")
    lock = Login1SleepLock(bus)
    assert lock.hold() is AwakeState.FAILED
    lock.release()
    odd.close()


class Counting:
    """Says when it is held and when it is let go."""

    def __init__(self) -> None:
        self.held, self.released = threading.Event(), threading.Event()

    def hold(self) -> AwakeState:
        self.held.set()
        return AwakeState.HELD

    def release(self) -> None:
        self.released.set()


def test_a_bus_that_is_slow_makes_no_tick_wait() -> None:
    asked, answer = threading.Event(), threading.Event()

    class Slow:
        def hold(self) -> AwakeState:
            asked.set()
            assert answer.wait(20)
            return AwakeState.HELD

        def release(self) -> None:
            pass

    keeper = KeepAwake(Slow)
    keeper.start()
    keeper.show_snapshot(heating())
    assert asked.wait(20)
    keeper.show_snapshot(heating(Action.PAUSED))  # returns while the bus still thinks
    assert keeper.words == EMPTY
    answer.set()
    keeper.stop()


def test_an_engine_that_says_nothing_any_more_holds_nothing_back() -> None:
    lock = Counting()
    keeper = KeepAwake(lambda: lock, silent_s=0.05)
    keeper.start()
    keeper.show_snapshot(heating())
    assert lock.held.wait(20)
    assert lock.released.wait(20)
    lock.held.clear()
    keeper.show_snapshot(heating())
    assert lock.held.wait(20), "and it is heard of again"
    keeper.stop()


def test_an_engine_that_is_heard_of_goes_on_holding_it() -> None:
    lock = Counting()
    keeper = KeepAwake(lambda: lock, silent_s=0.05)
    keeper.start()
    keeper.show_snapshot(heating())
    assert lock.held.wait(20)
    for _ in range(3):
        asked = keeper.rounds
        wait_until(lambda asked=asked: keeper.show_snapshot(heating()) or keeper.rounds > asked)
    assert not lock.released.is_set()
    keeper.stop()


def test_a_lock_that_breaks_is_told_and_ends_nothing() -> None:
    def broken() -> Any:
        raise RuntimeError("no")

    keeper = KeepAwake(broken)
    keeper.start()
    keeper.show_snapshot(heating())
    wait_until(lambda: keeper.words == awake_words(AwakeState.FAILED))
    keeper.stop()


def test_the_programs_snapshots_are_followed_and_say_what_was_done(bus: str, login1: Login1) -> None:
    """Given the runtime's way out of every snapshot, then window and headless are told the same."""
    keeper, shown = KeepAwake(lambda: Login1SleepLock(bus)), list[Snapshot]()
    planner: Any = SimpleNamespace(made=None)
    computers: Any = SimpleNamespace(snapshot=None)
    out = _Shown(shown.append, planner, computers, keeper, Beyond([]))
    keeper.start()
    out(heating())
    wait_until(lambda: login1.held == 1)
    wait_until(lambda: keeper.words)
    out(heating())
    out(heating(Action.PAUSED))
    assert [snapshot.awake for snapshot in shown[1:]] == [awake_words(AwakeState.HELD), EMPTY]
    wait_until(lambda: login1.held == 0)
    keeper.stop()


# ---- Windows


class Kernel32:
    def __init__(self, answer: int) -> None:
        self.calls: list[tuple[str, int]] = []
        kernel = self

        class Call:
            restype: Any = None

            def __call__(self, flags: Any) -> int:
                kernel.calls.append((threading.current_thread().name, flags.value))
                return answer

        self.SetThreadExecutionState = Call()


def test_windows_is_told_by_one_thread_that_lives_as_long() -> None:
    kernel = Kernel32(0x80000000)
    keeper = KeepAwake(lambda: WindowsSleepLock(kernel))
    keeper.start()
    keeper.show_snapshot(heating())
    wait_until(lambda: keeper.words == awake_words(AwakeState.HELD))
    keeper.show_snapshot(heating(Action.PAUSED))
    wait_until(lambda: len(kernel.calls) == 2)
    keeper.stop()
    assert kernel.calls == [("keep awake", 0x80000001), ("keep awake", 0x80000000)]


def test_windows_may_refuse() -> None:
    lock = WindowsSleepLock(Kernel32(0))
    assert lock.hold() is AwakeState.REFUSED
    lock.release()


def test_this_system_has_one() -> None:
    sleep_lock().release()
