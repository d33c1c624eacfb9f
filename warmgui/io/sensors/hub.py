"""All sensors, each in a thread of its own, so that none can hold up a tick; `read` only collects.

A sensor that raises is a fault; its last readings are told as unknown with the reason, and it is asked again.
A sensor that hangs lets its readings grow old (each says when it was true); that is a fault too.
"""

from __future__ import annotations

import dataclasses
import logging
import threading
from typing import TYPE_CHECKING

from warmgui.core.model import Fault, Reading
from warmgui.core.text import Text, translate
from warmgui.core.thermometers_in_use import active
from warmgui.core.vocabulary import Provenance, Severity
from warmgui.io.ports import SystemClock
from warmgui.io.sensors.base import Configurable, SensorAbsentError, failed
from warmgui.io.sensors.pc import LoadSensor
from warmgui.io.sensors.room_links import RoomLinks

if TYPE_CHECKING:
    from collections.abc import Iterable

    from warmgui.core.settings.model import Settings
    from warmgui.io.ports import Clock
    from warmgui.io.sensors.base import Sensor

log = logging.getLogger(__name__)

FIRST_WAIT_S = 0.2
"""The first tick gives quick sensors this long to have an answer; no later tick waits."""
RETRY_S = 10.0
"""A sensor that raised is asked again after this long, or its own period if that is longer."""
_HANGS_S = 30.0
_END_WAIT_S = 0.5


class _Poller:
    """One sensor and its thread."""

    def __init__(self, sensor: Sensor, clock: Clock, device: str = "", made_from: object = None) -> None:
        self.sensor = sensor
        self.device, self.made_from = device, made_from
        self._clock = clock
        self._lock = threading.Lock()
        self._readings: list[Reading] = []
        self._problem: Text | None = None
        self._asked_s: float | None = None
        self._end = threading.Event()
        self.answered = threading.Event()
        self._thread = threading.Thread(target=self._run, name=f"sensor {sensor.name}", daemon=True)
        self._thread.start()

    def latest(self) -> list[Reading]:
        with self._lock:
            return list(self._readings)

    def problem(self, now_s: float) -> Text | None:
        with self._lock:
            if self._asked_s is not None and now_s - self._asked_s > self.sensor.period_s + _HANGS_S:
                return translate("sensors", "{sensor} has not answered for a while.", sensor=self.sensor.name)
            return self._problem

    def end(self) -> None:
        """Ask the thread to end; it closes its sensor itself, whenever that comes back."""
        self._end.set()

    def join(self) -> None:
        self._thread.join(_END_WAIT_S)

    def _run(self) -> None:
        while not self._end.is_set():
            wait_s = self._ask()
            self.answered.set()
            if wait_s is None:
                break
            self._end.wait(wait_s)
        self.sensor.close()

    def _ask(self) -> float | None:
        """One reading; seconds until the next, None when there is no such sensor."""
        now_s = self._clock.now_s()
        with self._lock:
            self._asked_s = now_s
        readings: list[Reading] = []
        problem = None
        wait_s: float | None = self.sensor.period_s
        try:
            readings = self.sensor.read(now_s)
        except SensorAbsentError:
            wait_s = None
        except Exception as error:  # whatever a driver or library does, the program goes on
            log.warning("sensor %s", self.sensor.name, exc_info=self._problem is None)
            problem = failed(self.sensor.name, error)
            wait_s = max(RETRY_S, self.sensor.period_s)
        with self._lock:
            self._asked_s = None
            self._problem = problem
            if problem is not None:
                readings = [_lost(reading, now_s, problem) for reading in self._readings]
            self._readings = readings
        return wait_s


class SensorHub:
    """`ports.Sensors` over real sensors.

    Args:
        sensors: everything but the list of the settings.
        clock: gives each reading its time; the engine's own clock.
        links: makes the sensors of the list, and keeps what they share; None makes it.
    """

    def __init__(
        self,
        sensors: Iterable[Sensor],
        clock: Clock | None = None,
        links: RoomLinks | None = None,
    ) -> None:
        self._clock = clock or SystemClock()
        self._links = links or RoomLinks(clock=self._clock.now_s)
        self._loads: list[LoadSensor] = []
        self._pollers: list[_Poller] = []
        for sensor in sensors:
            if isinstance(sensor, LoadSensor):
                self._loads.append(sensor)
            self._pollers.append(_Poller(sensor, self._clock))
        self._listed: dict[str, _Poller] = {}
        self._first = True

    def read(self, now_s: float) -> list[Reading]:  # noqa: ARG002 - the threads give times
        """The latest readings of all sensors."""
        self._links.follow()
        if self._first:
            self._first = False
            deadline_s = self._clock.now_s() + FIRST_WAIT_S
            for poller in self._all():
                poller.answered.wait(max(0.0, deadline_s - self._clock.now_s()))
        return [reading for poller in self._all() for reading in poller.latest()]

    def configure(self, settings: Settings) -> None:
        """Follow the settings: of each sensor that has some; of the list, only what changed begins anew."""
        for poller in self._pollers:
            if isinstance(poller.sensor, Configurable):
                poller.sensor.configure(settings)
        self._links.configure(settings)
        wanted = {entry.key: entry for entry in active(settings)}
        for key, poller in list(self._listed.items()):
            if key not in wanted or self._links.depends_on(wanted[key]) != poller.made_from:
                poller.end()
                del self._listed[key]
        for key, entry in wanted.items():
            if key not in self._listed:
                made_from = self._links.depends_on(entry)
                self._listed[key] = _Poller(self._links.make(entry), self._clock, key, made_from)

    def watch_process(self, pid: int | None) -> None:
        """Measure the miner's load from now on."""
        for sensor in self._loads:
            sensor.watch(pid)

    def faults(self) -> tuple[Fault, ...]:
        """One per sensor that raised or hangs."""
        now_s = self._clock.now_s()
        found = []
        for poller in self._all():
            problem = poller.problem(now_s)
            if problem is not None:
                code = f"sensor.{poller.sensor.name}"
                found.append(Fault(code, problem, Severity.WARNING, poller.device))
        return tuple(found)

    def close(self) -> None:
        """End all threads; one that hangs is left behind (they are daemons)."""
        pollers = self._all()
        for poller in pollers:
            poller.end()
        for poller in pollers:
            poller.join()
        self._links.close()

    def _all(self) -> list[_Poller]:
        return [*self._pollers, *self._listed.values()]


def _lost(reading: Reading, now_s: float, reason: Text) -> Reading:
    return dataclasses.replace(reading, value=None, provenance=Provenance.UNKNOWN, at_s=now_s, reason=reason)
