"""All heaters of the user's list: one thread each, and a guard that turns them down when we vanish.

See `io.heat_sources.OtherHeat`.
"""

from __future__ import annotations

import logging
import math
import threading
import time
from dataclasses import replace
from functools import partial
from typing import TYPE_CHECKING

from warmgui.core.commands import SetHeater
from warmgui.core.house.lan.address import address_of
from warmgui.core.house_messages import HeaterReport
from warmgui.core.text import translate
from warmgui.io.heaters.device import Access, Device, access_of
from warmgui.io.heaters.kinds import open_device
from warmgui.io.heaters.worker import HeaterWorker

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable

    from warmgui.core.commands import Command
    from warmgui.core.house.lan.steering import Timing
    from warmgui.core.house.nouns import LanHeater
    from warmgui.core.messages import Inbox
    from warmgui.core.settings.model import Settings
    from warmgui.io.heaters.guardian import Guardian
    from warmgui.io.sensors.room_links import Passwords

log = logging.getLogger(__name__)

LEAST_LEASE_S = 30.0
"""A PC that is busy for some seconds need not send miners to rest that take minutes to start."""
REPEAT_S = 5.0
"""So often is told what has no thread of its own."""
REMOVED_S = 15.0
"""So long it is tried to turn down a heater that left the list, or that is no longer steered."""


class Heaters:
    """`OtherHeat` for miners in the network.

    Args:
        secrets: passwords; only asked, never told.
        guardian: makes the guard; None: without one.
        clock: monotonic seconds, the engine's.
        timing: how often; None: as usual.
        open_: makes what speaks to a device.
    """

    def __init__(
        self,
        secrets: Passwords,
        guardian: Callable[[], Guardian] | None = None,
        clock: Callable[[], float] = time.monotonic,
        timing: Timing | None = None,
        open_: Callable[[Access], Device] = open_device,
    ) -> None:
        self._secrets, self._clock, self._timing, self._open = secrets, clock, timing, open_
        self._make_guardian = guardian
        self._guardian: Guardian | None = None
        self._lock = threading.Lock()
        self._workers: dict[str, HeaterWorker] = {}
        self._owing: dict[LanHeater, Access] = {}
        self._left: list[HeaterReport] = []
        self._hopeless: list[HeaterReport] = []
        self._repeated_s = -math.inf

    # ---- OtherHeat

    def configure(self, settings: Settings) -> None:
        """See `OtherHeat`."""
        self._hopeless.clear()
        wanted = {heater.key: heater for heater in settings.house.heaters if heater.enabled and heater.key}
        self._secrets.look_up(
            heater.secret
            for heater in wanted.values()
            if heater.password != "none"  # noqa: S105 - a place
        )
        for key, worker in list(self._workers.items()):
            if key not in wanted or _asks_otherwise(worker.heater, wanted[key]):
                del self._workers[key]
                self._part([worker], REMOVED_S)
                if key not in wanted:
                    self._left.append(HeaterReport(key, self._clock(), "gone"))
        for key, heater in wanted.items():
            if key not in self._workers:
                self._begin(heater)

    def execute(self, command: Command, now_s: float) -> None:
        """See `OtherHeat`."""
        worker = self._workers.get(command.key) if isinstance(command, SetHeater) else None
        if worker is not None and isinstance(command, SetHeater):
            worker.want(command.power_w, now_s + max(command.lease_s, LEAST_LEASE_S))

    def poll(self, now_s: float) -> list[Inbox]:
        """See `OtherHeat`."""
        self._mind_the_guard()
        found: list[Inbox] = list(self._left)
        self._left.clear()
        if self._hopeless and now_s - self._repeated_s >= REPEAT_S:
            self._repeated_s = now_s
            found += (replace(report, at_s=now_s) for report in self._hopeless)
        for worker in self._workers.values():
            found += worker.news()
        return found

    def reset(self) -> None:
        """See `OtherHeat`."""
        for worker in self._workers.values():
            worker.reset()

    def close(self, deadline_s: float) -> None:
        """See `OtherHeat`. What could not be turned down is tried once more by the guard."""
        workers = list(self._workers.values())
        self._workers.clear()
        threads = self._part(workers, deadline_s)
        until_s = time.monotonic() + deadline_s
        for thread in threads:
            thread.join(max(until_s - time.monotonic(), 0.0))
        left = [worker.heater.key for worker in workers if worker.owes_rest]
        if left:
            log.warning("heaters that are perhaps still on: %s", ", ".join(left))
        with self._lock:
            guardian, self._guardian, self._make_guardian = self._guardian, None, None
        if guardian is not None:
            guardian.close()

    # ---- one heater

    def _begin(self, heater: LanHeater) -> None:
        if address_of(heater) is None:
            told = translate("heaters", "“{address}” is no address of a device.", address=heater.address)
            self._hopeless.append(HeaterReport(heater.key, self._clock(), "unsupported", told))
            self._repeated_s = -math.inf
            return
        worker = HeaterWorker(
            heater,
            partial(self._device, heater),
            self._clock,
            partial(self._note_owed, heater),
            self._timing,
        )
        self._workers[heater.key] = worker
        worker.start()

    def _device(self, heater: LanHeater) -> Device | None:
        access = self._access(heater)
        return None if access is None else self._open(access)

    def _access(self, heater: LanHeater) -> Access | None:
        """None while its password is awaited from the keyring."""
        password = None
        if heater.password != "none":  # noqa: S105 - a place
            answer = self._secrets.answer(heater.secret)
            if answer.looking:
                return None
            password = answer.password
        return access_of(heater, password)

    def _part(self, workers: Iterable[HeaterWorker], deadline_s: float) -> list[threading.Thread]:
        """Look no more, and turn down what we turned on: each in a thread, so that none waits for another."""
        threads = []
        for worker in workers:
            worker.end()
            if worker.owes_rest:
                thread = threading.Thread(
                    target=_insist, args=(worker, deadline_s), name=f"end of {worker.heater.key}", daemon=True
                )
                thread.start()
                threads.append(thread)
        return threads

    def _note_owed(self, heater: LanHeater, owed: bool) -> None:  # noqa: FBT001 - how it stands
        """From a heater's thread: the guard is told at once who is to be turned down."""
        access = self._access(heater) if owed else None
        with self._lock:
            if access is not None:
                self._owing[heater] = access
            else:
                self._owing.pop(heater, None)
            if self._guardian is None and self._owing and self._make_guardian is not None:
                self._guardian = self._make_guardian()
            if self._guardian is not None:
                self._guardian.watch(tuple(self._owing.values()))

    def _mind_the_guard(self) -> None:
        """A guard that was killed is followed by another: else what it knew would heat on without us."""
        with self._lock:
            if self._guardian is not None and self._owing and self._guardian.has_ended:
                self._guardian.watch(tuple(self._owing.values()))


def _insist(worker: HeaterWorker, deadline_s: float) -> None:
    """Try to turn it down until it is, or time is over."""
    until_s = time.monotonic() + deadline_s
    while not worker.farewell() and time.monotonic() < until_s:
        threading.Event().wait(min(1.0, max(until_s - time.monotonic(), 0.0)))


def _asks_otherwise(before: LanHeater, after: LanHeater) -> bool:
    """Whether another thread is needed: names and places are nothing to a device."""
    names = ("kind", "address", "steer", "rated_w", "user", "password")
    return any(getattr(before, name) != getattr(after, name) for name in names)
