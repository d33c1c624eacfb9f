"""An engine that hangs or is gone is told by somebody else, once, and a sleeping PC is neither."""

from __future__ import annotations

import threading
from typing import TYPE_CHECKING, NoReturn

import pytest
from fakes.io import FakeClock, FakeHistory, FakeMiner, FakeSensors, wait_until

from warmgui.core.model import UNKNOWN
from warmgui.core.settings.model import Settings
from warmgui.io import engine_watch
from warmgui.io.engine_thread import EngineThread
from warmgui.io.engine_watch import HUNG_AFTER_S, EngineWatch
from warmgui.io.text_json import english

if TYPE_CHECKING:
    from collections.abc import Iterator

    from warmgui.core.model import Snapshot


class Stuck:
    """An engine whose tick does not come back before it is let go."""

    def __init__(self) -> None:
        self.ticks, self.go = threading.Semaphore(0), threading.Event()

    def tick(self, *_: object) -> NoReturn:
        self.ticks.release()
        self.go.wait(60)
        raise ZeroDivisionError

    def export_state(self) -> dict[str, object]:
        return {}


class House:
    def __init__(self) -> None:
        self.clock, self.engine = FakeClock(), Stuck()
        self.told: list[Snapshot] = []
        self.thread = EngineThread(
            self.engine,  # type: ignore[arg-type]  # its tick never comes back
            FakeSensors(),
            FakeMiner(),
            FakeHistory(),
            lambda _: None,
            settings=Settings(),
            speed=50.0,
        )
        self.watch = EngineWatch(self.thread, self.told.append, self.clock)

    def seconds(self, count: float, step_s: float = 1.0) -> None:
        for _ in range(round(count / step_s)):
            self.clock.forward(step_s)
            self.watch.look()

    @property
    def codes(self) -> list[str]:
        return [fault.code for snapshot in self.told for fault in snapshot.faults]


@pytest.fixture
def house() -> Iterator[House]:
    made = House()
    made.thread.start()
    made.engine.ticks.acquire(timeout=60)
    yield made
    made.engine.go.set()
    made.watch.stop()
    made.thread.stop()


def test_a_tick_that_hangs_is_told_once_and_claims_no_watt(house: House) -> None:
    house.seconds(HUNG_AFTER_S)
    assert house.told == []
    house.seconds(30)
    assert house.codes == ["engine_stalled"]
    shown = house.told[0]
    assert (shown.heat_w, shown.wall_w, shown.target_power_w) == (UNKNOWN, UNKNOWN, 0.0)
    assert english(shown.headline) == "The heater's control does not answer: nothing heats now."
    assert "control has hung for" in english(shown.faults[0].text)


def test_it_is_told_again_when_it_hangs_again(house: House) -> None:
    house.seconds(HUNG_AFTER_S + 2)
    house.engine.go.set()
    wait_until(lambda: house.engine.ticks.acquire(blocking=False), "the next tick")
    house.seconds(1)
    house.engine.go.clear()
    while house.engine.ticks.acquire(blocking=False):
        pass
    assert house.engine.ticks.acquire(timeout=60), "a tick that hangs"
    house.seconds(HUNG_AFTER_S + 2)
    assert house.codes == ["engine_stalled"] * 2


def test_a_night_asleep_is_no_silence(house: House) -> None:
    house.seconds(2)
    house.seconds(8 * 3600, step_s=8 * 3600)
    assert house.told == []


def test_a_thread_that_is_gone_is_told_once(house: House) -> None:
    house.engine.go.set()
    house.thread.stop()
    house.seconds(5)
    assert house.codes == ["engine_ended"]


def test_who_asks_it_to_end_hears_nothing(house: House, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(engine_watch, "LOOK_EVERY_S", 0.01)
    house.watch.start()
    house.watch.stop()
    house.engine.go.set()
    house.thread.stop()
    assert house.told == []
    assert not house.watch._thread.is_alive()
