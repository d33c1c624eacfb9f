"""The loop that drives the engine: read, tick, send, store, publish, about once a second.

Nothing that happens in a tick ends the loop: an exception is logged and shown as a fault, the devices are
told to rest (and their lease runs out by itself), and the next tick comes a second later.
"""

from __future__ import annotations

import logging
import threading
from collections import deque
from dataclasses import replace
from typing import TYPE_CHECKING, Any, Protocol

from warmgui.core.hosts.offline import without_network
from warmgui.core.messages import (
    MinerExited,
    MinerReady,
    ResetFaults,
    SetDevicePower,
    SettingsChanged,
    TryDevicesAgain,
)
from warmgui.core.standstill import mistake, standstill
from warmgui.io.clock_watch import ClockWatch
from warmgui.io.ports import SystemClock, utc_offset_s

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence

    from warmgui.core.engine import Tick
    from warmgui.core.messages import Inbox
    from warmgui.core.model import Fault, Reading, Snapshot
    from warmgui.core.settings.model import Settings
    from warmgui.io.local_time import ZoneWatch
    from warmgui.io.ports import Clock, Heat, HistoryStore, Sensors

log = logging.getLogger(__name__)

TICK_S = 1.0
SAVE_EVERY_S = 60.0
SOON_S = 0.05
"""A posted message is looked at after at most this long: a click should not wait for the next second."""
MINER_END_S = 5.0
ENGINE_STATE = "engine"
_LEASE_S = 5.0
_PUBLISH_EVERY_S = 0.09
"""Fast simulations tick more often than anybody can look. A tick of each tenth of a second may come early."""
_BEHIND_S = 5.0


class EngineLike(Protocol):
    """`core.engine.Engine`, as far as the loop needs it."""

    def tick(
        self,
        now_s: float,
        now_utc: float,
        utc_offset_s: float,
        readings: Sequence[Reading],
        messages: Sequence[Inbox],
    ) -> Tick:
        """One step."""

    def export_state(self) -> dict[str, Any]:
        """What should survive a restart."""


class EngineThread:
    """Owns engine, sensors, miner and history from `start` to `stop`.

    Args:
        engine: the pure part.
        sensors: what can be read.
        miner: what can be told to heat.
        history: where samples go; None keeps nothing.
        publish: gets every snapshot, in this thread; must return at once.
        clock: both times; a fast one for simulations.
        speed: how many of the clock's seconds pass in a real one.
        zone: tells the engine when local clocks change; None: they never do.
        settings: in force at the start, for the picture of an engine that fails at once.
        simulated: PC and room are formulas.
    """

    def __init__(
        self,
        engine: EngineLike,
        sensors: Sensors,
        miner: Heat,
        history: HistoryStore | None,
        publish: Callable[[Snapshot], None],
        *,
        clock: Clock | None = None,
        speed: float = 1.0,
        zone: ZoneWatch | None = None,
        settings: Settings,
        simulated: bool = False,
    ) -> None:
        self._engine = engine
        self._sensors = sensors
        self._miner = miner
        self._history = history
        self._publish = publish
        self._clock = clock or SystemClock()
        self._wall = SystemClock()
        self._zone = zone
        self._clock_watch = ClockWatch()
        self._settings, self._simulated = settings, simulated
        self._interval_s = TICK_S / speed
        self._inbox: deque[Inbox] = deque()
        self._retry: list[Inbox] = []
        self._devices: tuple[str, ...] = ()
        self._snapshot: Snapshot | None = None
        self._published_s: float | None = None
        self._saved_s: float | None = None
        self._end = threading.Event()
        self._wake = threading.Event()
        self._thread = threading.Thread(target=self._run, name="engine", daemon=True)
        self.rounds = 0
        """How often the loop has come round: who watches it sees that it still does."""

    def start(self) -> None:
        """Begin to tick."""
        self._thread.start()

    def post(self, message: Inbox) -> None:
        """Put a message into the engine's inbox; any thread."""
        self._inbox.append(message)
        self._wake.set()

    def stop(self, deadline_s: float = MINER_END_S + 3.0) -> bool:
        """End the loop, the miner and the sensors; False when that took longer than the deadline."""
        self._end.set()
        self._wake.set()
        if self._thread.ident is None:
            return True
        self._thread.join(deadline_s)
        return not self._thread.is_alive()

    @property
    def snapshot(self) -> Snapshot | None:
        """The newest one."""
        return self._snapshot

    @property
    def has_ended(self) -> bool:
        """Whether the thread was there and is gone."""
        return self._thread.ident is not None and not self._thread.is_alive()

    def standstill(self, fault: Fault) -> Snapshot:
        """What is to be shown while the loop itself cannot say anything; any thread."""
        now_s, now_utc = self._clock.now_s(), self._clock.now_utc()
        return standstill(now_s, now_utc, fault, self._snapshot, self._settings, simulated=self._simulated)

    # ---- the loop

    def _run(self) -> None:
        due_s = self._wall.now_s()
        try:
            while not self._end.is_set():
                due_s = self._round(due_s)
        finally:
            self._close()

    def _round(self, due_s: float) -> float:
        """One tick and the wait after it; whatever is raised, the next one comes."""
        try:
            self.step()
            self.rounds += 1
            return self._wait(due_s)
        except BaseException:  # a thread that ends would take the heat along
            log.exception("engine thread")
            self._end.wait(TICK_S)
            return self._wall.now_s()

    def _wait(self, due_s: float) -> float:
        """Sleep until the next tick is due, or somebody posted; returns when this one was due."""
        next_s = due_s + self._interval_s
        now_s = self._wall.now_s()
        if now_s - next_s > _BEHIND_S:  # the PC slept, or was very busy: do not catch up
            next_s = now_s
        if self._wake.wait(max(0.0, next_s - now_s)):
            self._wake.clear()
            self._end.wait(SOON_S)  # what one click posts arrives together
            return next_s - self._interval_s
        return next_s

    def step(self) -> None:
        """One tick, now."""
        now_s = self._clock.now_s()
        second_try, self._retry = self._retry, []
        messages = self._collect(now_s)
        try:
            self._tick(now_s, [*second_try, *messages])
        except BaseException as error:  # also what asks a thread to end: nobody may but `stop`
            log.exception("tick")
            self._retry = messages  # once more: the trouble may be elsewhere
            self._rest(now_s)
            self._tell(error)

    def _collect(self, now_s: float) -> list[Inbox]:
        """What users and miner said, oldest first."""
        messages: list[Inbox] = []
        if self._zone is not None:
            messages += self._zone.news(now_s, self._clock.now_utc())
        while self._inbox:
            messages.append(self._inbox.popleft())
        try:
            messages += self._miner.poll(now_s)
        except Exception:
            log.exception("miner client")
        return messages

    def _tick(self, now_s: float, messages: list[Inbox]) -> None:
        for message in messages:
            self._follow(message)
        readings = self._sensors.read(now_s)
        now_utc = self._clock.now_utc()
        tick = self._engine.tick(now_s, now_utc, utc_offset_s(now_utc), readings, messages)
        for command in tick.commands:
            self._miner.execute(command, now_s)
        faults = (*self._sensors.faults(), *self._clock_watch.look(now_s, now_utc))
        if self._history is not None:
            self._history.store(tick.sample, tick.journal)
            faults += self._history.faults()
        self._snapshot = replace(tick.snapshot, faults=tick.snapshot.faults + faults)
        self._show(self._snapshot)
        if self._saved_s is None or now_s - self._saved_s >= SAVE_EVERY_S:
            self._saved_s = now_s
            self._save()

    def _follow(self, message: Inbox) -> None:
        """What a message means outside the engine."""
        match message:
            case SettingsChanged():
                self._settings = message.settings
                effective = without_network(message.settings)
                self._sensors.configure(effective)
                self._miner.configure(effective)
            case MinerReady():
                self._devices = tuple(device.id for device in message.devices)
                self._sensors.watch_process(message.pid)
            case MinerExited():
                self._sensors.watch_process(None)
            case ResetFaults() | TryDevicesAgain():
                self._miner.reset()

    def _show(self, snapshot: Snapshot) -> None:
        """Publish, but not more often than anybody can look."""
        wall_s = self._wall.now_s()
        if self._published_s is not None and wall_s - self._published_s < _PUBLISH_EVERY_S:
            return
        self._published_s = wall_s
        try:
            self._publish(snapshot)
        except Exception:
            log.exception("publish")

    # ---- trouble and end

    def _rest(self, now_s: float) -> None:
        try:
            for device in self._devices:
                self._miner.execute(SetDevicePower(device, 0.0, _LEASE_S), now_s)
        except Exception:
            log.exception("telling the miner to rest")

    def _tell(self, error: BaseException) -> None:
        self._published_s = None  # this one is not left out
        self._show(self.standstill(mistake(f"{type(error).__name__}: {error}", self._clock.now_utc())))

    def _save(self) -> None:
        if self._history is not None:
            self._history.save_state(ENGINE_STATE, self._engine.export_state())

    def _close(self) -> None:
        """Everything is let go of, whatever fails on the way."""
        steps: list[Callable[[], object]] = [lambda: self._miner.close(MINER_END_S), self._save]
        steps.append(self._sensors.close)
        if self._history is not None:
            steps.append(self._history.close)
        for step in steps:
            try:
                step()
            except Exception:
                log.exception("end of the engine thread")
