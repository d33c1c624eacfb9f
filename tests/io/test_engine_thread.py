"""The loop: order, trouble in any part, and an end that lets go of everything."""

from __future__ import annotations

import threading
from typing import TYPE_CHECKING, Any

import pytest
from deadlines import DEADLINE_S
from fakes.gui import make_snapshot
from fakes.io import FakeClock, FakeHistory, FakeMiner, FakeSensors, sample, snapshot, wait_until

from warmgui.core.engine import Tick
from warmgui.core.messages import (
    BenchmarkRequested,
    HeatOff,
    HeatOn,
    MinerDevice,
    MinerExited,
    MinerReady,
    ResetFaults,
    SetDevicePower,
    SettingsChanged,
    StartMiner,
)
from warmgui.core.model import UNKNOWN, Fault, JournalEntry
from warmgui.core.settings.model import Settings, changed
from warmgui.core.text import EMPTY, verbatim
from warmgui.core.vocabulary import Action, Mode, Provenance
from warmgui.io import engine_thread
from warmgui.io.engine_thread import ENGINE_STATE, SAVE_EVERY_S, EngineThread
from warmgui.io.ports import FastClock, SystemClock, utc_offset_s

if TYPE_CHECKING:
    from collections.abc import Sequence

    from warmgui.core.messages import Command, Inbox
    from warmgui.core.model import Reading, Snapshot

READY = MinerReady((MinerDevice("cpu", "cpu", "CPU", "k", "words", 4, None),), 4711)


class FakeEngine:
    def __init__(self) -> None:
        self.taken: list[Inbox] = []
        self.offsets: list[float] = []
        self.readings: list[Reading] = []
        self.commands: tuple[Command, ...] = ()
        self.fails = 0
        self.raises: type[BaseException] = ZeroDivisionError
        self.poison: type | None = None
        self.exports = 0
        self.shown: Snapshot | None = None

    def tick(
        self,
        now_s: float,
        now_utc: float,
        utc_offset_s: float,
        readings: Sequence[Reading],
        messages: Sequence[Inbox],
    ) -> Tick:
        if self.fails > 0:
            self.fails -= 1
            raise self.raises("a mistake")
        if self.poison is not None and any(isinstance(message, self.poison) for message in messages):
            raise ValueError("poison")
        self.taken += messages
        self.offsets.append(utc_offset_s)
        entry = JournalEntry(now_utc, Action.OFF, EMPTY, None)
        return Tick(self.shown or snapshot(now_s), self.commands, sample(now_utc), (entry,))

    def export_state(self) -> dict[str, Any]:
        self.exports += 1
        return {"exports": self.exports}


class House:
    """Everything around the loop."""

    def __init__(self, *, history: bool = True) -> None:
        self.clock = FakeClock()
        self.engine, self.sensors, self.miner = FakeEngine(), FakeSensors(), FakeMiner()
        self.history = FakeHistory()
        self.published: list[Snapshot] = []
        self.thread = EngineThread(
            self.engine,
            self.sensors,
            self.miner,
            self.history if history else None,
            self.published.append,
            clock=self.clock,
            settings=Settings(),
        )

    def step(self) -> None:
        self.clock.forward(1.0)
        self.thread._published_s = None
        self.thread.step()


@pytest.fixture
def house() -> House:
    return House()


def test_a_tick_reads_decides_sends_stores_and_publishes(house: House) -> None:
    house.engine.commands = (StartMiner(),)
    house.miner.says = [READY]
    house.thread.post(HeatOn())
    house.step()
    assert house.engine.taken == [HeatOn(), READY], "users first, each in order"
    assert house.miner.commands == [StartMiner()]
    assert len(house.history.samples) == len(house.history.journal) == 1
    assert [shown.now_s for shown in house.published] == [1001.0]
    assert house.thread.snapshot is house.published[0]


def test_messages_mean_something_to_the_world_too(house: House) -> None:
    settings = Settings()
    house.thread.post(SettingsChanged(settings))
    house.thread.post(ResetFaults())
    house.miner.says = [READY]
    house.step()
    house.miner.says = [MinerExited(0.0, 1, "", 1.0)]
    house.step()
    assert house.sensors.configured == [settings]
    assert house.sensors.watched == [4711, None]
    assert house.miner.resets == 1


def test_faults_of_sensors_and_history_are_shown(house: House) -> None:
    house.sensors.trouble = (Fault("sensor.x", verbatim("a")),)
    house.history.trouble = (Fault("history_write", verbatim("b")),)
    house.step()
    assert [fault.code for fault in house.published[0].faults] == ["sensor.x", "history_write"]


def test_an_exception_is_a_fault_and_the_devices_rest(house: House) -> None:
    house.miner.says = [READY]
    house.step()
    house.engine.fails = 1
    house.step()
    assert house.miner.commands == [SetDevicePower("cpu", 0.0, 5.0)]
    assert [fault.code for fault in house.published[-1].faults] == ["engine_error"]
    assert "a mistake" in str(house.published[-1].faults[0].text.args)
    house.step()
    assert house.published[-1].faults == ()


@pytest.mark.parametrize("kind", [SystemExit, MemoryError, KeyboardInterrupt])
def test_what_ends_a_thread_elsewhere_does_not_end_the_loop(house: House, kind: type[BaseException]) -> None:
    """Raised in a tick, and in the wait after one."""
    house.engine.raises = kind
    house.engine.fails = 1
    house.thread.start()
    wait_until(lambda: house.engine.offsets, "a tick after the one that failed")
    assert "engine_error" in {fault.code for shown in house.published for fault in shown.faults}
    usual, ticks = house.thread._wait, len(house.engine.offsets)

    def fails_once(_due_s: float) -> float:
        house.thread._wait = usual  # type: ignore[method-assign]
        raise kind

    house.thread._wait = fails_once  # type: ignore[method-assign]
    house.thread.post(HeatOff())
    wait_until(lambda: len(house.engine.offsets) > ticks + 1, "ticks after the wait that failed")
    assert not house.thread.has_ended
    assert house.thread.stop()
    assert house.thread.has_ended


def test_an_engine_that_fails_from_the_start_is_told_with_the_settings_in_force(house: House) -> None:
    """Given no picture yet, when each tick fails, then one says so, with no watt, and it ends in order."""
    house.engine.fails = 99
    settings = changed(Settings(), "comfort", "setpoint_c", 18.5)
    house.thread.post(SettingsChanged(settings))
    house.step()
    house.step()
    shown = house.published[-1]
    assert (shown.action, shown.mode, shown.now_s) == (Action.ATTENTION, Mode.OFF, 1002.0)
    assert (shown.settings, shown.setpoint_c) == (settings, 18.5)
    assert [fault.code for fault in shown.faults] == ["engine_error"]
    assert "a mistake" in str(shown.faults[0].text.args)
    assert (shown.heat_w, shown.target_power_w, shown.devices) == (UNKNOWN, 0.0, ())
    assert house.history.samples == []
    house.engine.fails = 0
    house.step()
    assert house.published[-1].faults == ()


def test_a_failure_leaves_no_number_that_is_not_true_any_more(house: House) -> None:
    """Given it heats at 171 W, when a tick fails, then watts are unknown and the room is old."""
    house.engine.shown = make_snapshot()
    house.step()
    house.engine.fails = 1
    house.step()
    shown = house.published[-1]
    assert shown.now_s == 1002.0
    for value in (shown.heat_w, shown.wall_w, shown.mining_w, shown.devices[0].power_w):
        assert value == UNKNOWN
    assert shown.hashrate.m1 is None
    assert shown.devices[0].name == make_snapshot().devices[0].name
    assert (shown.room_c.value, shown.room_c.provenance) == (20.3, Provenance.STALE)
    assert (shown.mode, shown.earnings.net_per_day) == (Mode.HEAT, UNKNOWN)


def test_messages_of_a_failed_tick_get_a_second_chance(house: House) -> None:
    house.engine.fails = 1
    house.thread.post(HeatOn())
    house.step()
    assert [shown.action for shown in house.published] == [Action.ATTENTION]
    house.thread.post(HeatOff())
    house.step()
    assert house.engine.taken == [HeatOn(), HeatOff()]


def test_a_message_that_always_fails_is_dropped(house: House) -> None:
    house.engine.poison = BenchmarkRequested
    house.thread.post(BenchmarkRequested())
    house.step()
    house.step()
    house.thread.post(HeatOn())
    house.step()
    assert house.engine.taken == [HeatOn()]


def test_trouble_in_the_miner_client_or_a_widget_does_not_stop_the_loop(
    house: House, monkeypatch: pytest.MonkeyPatch
) -> None:
    def broken(*_: object) -> list[Inbox]:
        raise OSError("broken")

    house.miner.says = [READY]
    house.step()
    monkeypatch.setattr(house.miner, "poll", broken)
    monkeypatch.setattr(house.miner, "execute", broken)
    monkeypatch.setattr(house.thread, "_publish", broken)
    house.engine.fails = 1
    house.step()
    house.step()
    assert len(house.engine.offsets) == 2


def test_state_is_saved_now_and_then(house: House) -> None:
    house.step()
    house.step()
    assert house.engine.exports == 1
    house.clock.forward(SAVE_EVERY_S)
    house.step()
    assert house.history.states[ENGINE_STATE] == {"exports": 2}


def test_a_fast_simulation_publishes_as_often_as_anybody_can_look(house: House) -> None:
    for _ in range(50):
        house.thread.step()
    assert len(house.engine.offsets) == 50
    assert len(house.published) < 50


def test_the_thread_ticks_by_itself_and_lets_go_of_everything(
    house: House, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(engine_thread, "TICK_S", 0.01)
    fast = EngineThread(
        house.engine,
        house.sensors,
        house.miner,
        house.history,
        house.published.append,
        speed=100.0,
        settings=Settings(),
    )
    fast.start()
    wait_until(lambda: len(house.engine.offsets) > 5)
    assert fast.stop(DEADLINE_S)
    assert (house.sensors.closed, house.miner.closed, house.history.closed) == (True, True, True)
    assert house.history.states[ENGINE_STATE] == {"exports": house.engine.exports}


def test_a_click_does_not_wait_for_the_next_second(house: House) -> None:
    house.thread.start()
    wait_until(lambda: house.engine.offsets)
    house.thread.post(HeatOn())
    wait_until(lambda: house.engine.taken == [HeatOn()])
    assert house.thread.stop(DEADLINE_S)


def test_an_end_goes_on_whatever_fails(house: House, monkeypatch: pytest.MonkeyPatch) -> None:
    def broken(*_: object) -> None:
        raise OSError("broken")

    monkeypatch.setattr(house.miner, "close", broken)
    monkeypatch.setattr(house.sensors, "close", broken)
    house.thread.start()
    assert house.thread.stop(DEADLINE_S)
    assert house.history.closed


def test_a_stop_that_takes_too_long_says_so(house: House, monkeypatch: pytest.MonkeyPatch) -> None:
    release = threading.Event()
    monkeypatch.setattr(house.miner, "close", lambda _: release.wait())
    house.thread.start()
    assert not house.thread.stop(0.01)
    release.set()
    assert house.thread.stop(DEADLINE_S)


def test_never_started_never_stuck() -> None:
    house = House(history=False)
    assert house.thread.stop()
    house.step()
    assert house.thread.snapshot is not None


def test_after_a_long_sleep_the_loop_does_not_catch_up(house: House) -> None:
    now_s = house.thread._wall.now_s()
    house.thread.post(HeatOn())  # so that nothing waits
    next_s = house.thread._wait(now_s - 3600.0)
    assert next_s >= now_s - 1.0


def test_clocks() -> None:
    real = FakeClock(100.0, 5000.0)
    fast = FastClock(60.0, real)
    real.forward(2.0)
    assert (fast.now_s(), fast.now_utc()) == (220.0, 5120.0)
    assert SystemClock().now_s() <= SystemClock().now_s()
    assert SystemClock().now_utc() > 1.7e9
    assert abs(utc_offset_s(1.7e9)) <= 14 * 3600
    assert utc_offset_s(1e30) == 0, "a clock that is centuries off"
