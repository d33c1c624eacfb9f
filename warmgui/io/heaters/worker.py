"""The thread of one heater: looks at it, tells it what `core.house.lan.steering` decides, and reads back.

A device that hangs holds its own thread only. What it is to do comes in by `want`, what it says goes out by
`news`; neither ever waits.
"""

from __future__ import annotations

import logging
import threading
from collections import deque
from dataclasses import replace
from typing import TYPE_CHECKING

from warmgui.core.house.lan.steering import Order, Steering, Timing
from warmgui.core.house_messages import HeaterReport
from warmgui.core.model_value import UNKNOWN, Value
from warmgui.core.text import EMPTY, Text, translate
from warmgui.core.vocabulary import Provenance
from warmgui.io.heaters.device import HeaterError, cannot_read, turn_down

if TYPE_CHECKING:
    from collections.abc import Callable

    from warmgui.core.house.lan.values import Look
    from warmgui.core.house.nouns import LanHeater
    from warmgui.io.heaters.device import Device

log = logging.getLogger(__name__)

MISSES = 3
"""Questions in a row without an answer before it counts as unreachable: a lost packet is none."""
MOST_NEWS = 20
_BETWEEN_S = 2.0
"""So long a farewell waits for what its thread is just saying to the device."""
_NO_WATTS = translate(
    "heaters", "Nobody knows what it draws: enter its highest power, so that it can be reckoned with."
)
_OWN_WORD = translate("heaters", "By its own word.")


class HeaterWorker:
    """One heater of the list.

    Args:
        heater: the entry.
        device: makes what speaks to it, once its password is known; None while that is on its way.
        clock: monotonic seconds, the engine's.
        owes: told whenever it changes whether this program has turned it on and owes it rest.
        timing: how often.
    """

    def __init__(
        self,
        heater: LanHeater,
        device: Callable[[], Device | None],
        clock: Callable[[], float],
        owes: Callable[[bool], None],
        timing: Timing | None = None,
    ) -> None:
        self.heater = heater
        self._make, self._clock, self._owes = device, clock, owes
        self._timing = timing or Timing()
        self._lock = threading.Lock()
        self._commands = threading.Lock()
        self._steering = Steering(heater.rated_w, self._timing, steer=heater.steer)
        self._owed = False
        self._wake, self._end = threading.Event(), threading.Event()
        self._news: deque[HeaterReport] = deque(maxlen=MOST_NEWS)
        self._device: Device | None = None
        self._look: Look | None = None
        self._misses = 0
        self._trouble: Text = EMPTY
        self._thread = threading.Thread(target=self._run, name=f"heater {heater.key}", daemon=True)

    # ---- from other threads

    def start(self) -> None:
        """Begin to look."""
        self._thread.start()

    def want(self, power_w: float, until_s: float) -> None:
        """So many watts until then; without a renewal it is turned off or down by itself."""
        with self._lock:
            changed = self._steering.want(power_w, until_s)
        if changed:
            self._wake.set()

    def reset(self) -> None:
        """Trust it again."""
        with self._lock:
            self._steering.reset()
            self._trouble = EMPTY
        self._wake.set()

    def news(self) -> list[HeaterReport]:
        """Reports since the last call."""
        found = list[HeaterReport]()
        while self._news:
            found.append(self._news.popleft())
        return found

    def end(self) -> None:
        """Look no more, and tell it nothing more; `farewell` is the caller's business."""
        self._end.set()
        self._wake.set()

    @property
    def owes_rest(self) -> bool:
        """This program has turned it on, and nothing has turned it down since."""
        return self._owed

    def farewell(self) -> bool:
        """Turn it off or down after `end`, in the caller's thread, also while its own hangs.

        Returns:
            Whether it owes nothing any more.
        """
        if not self._owed:
            return True
        waited = self._commands.acquire(timeout=_BETWEEN_S)
        try:
            device = self._device or self._make()
            if device is None or not turn_down(device, self._look):
                log.warning("heater %s cannot be turned down", self.heater.key)
                return False
        except HeaterError as error:
            log.warning("heater %s was not turned down (%s)", self.heater.key, error.state)
            return False
        finally:
            if waited:
                self._commands.release()
        self._note_owed(owed=False)
        return True

    # ---- its own thread

    def _run(self) -> None:
        while not self._end.is_set():
            self._wake.clear()
            try:
                wait_s = self._cycle()
            except Exception:  # a bug must not leave a heater without anybody who looks after it
                log.exception("heater %s", self.heater.key)
                wait_s = self._timing.away_look_s
            self._wake.wait(wait_s)

    def _cycle(self) -> float:
        """One look and what follows from it; seconds until the next."""
        if self._device is None:
            self._device = self._make()
        if self._device is None:
            self._say("starting", translate("heaters", "Its password is awaited from the system's keyring."))
            return self._timing.pending_look_s
        try:
            look = self._device.look()
        except HeaterError as error:
            return self._missed(error)
        self._misses, self._look = 0, look
        with self._lock:
            order = self._steering.seen(look, self._clock())
        self._note_owed(owed=self._steering.owes_rest or self._is_on_and_told(order))
        if order is not None:
            self._tell(self._device, order)
        else:
            self._trouble = self._trouble if self._steering.waits else EMPTY
        self._report(look)
        return self._timing.pending_look_s if self._steering.waits else self._timing.look_s

    def _is_on_and_told(self, order: Order | None) -> bool:
        """A last "rest" that is still to be said: until then it is owed."""
        return self._owed and order is not None and order.rest

    def _missed(self, error: HeaterError) -> float:
        self._misses += 1
        now_s = self._clock()
        if error.state == "refused":
            self._device = None  # the next one is made with the password that is known then
        if error.state == "unreachable":
            if self._steering.may_be_silent(now_s):
                return self._timing.pending_look_s
            if self._look is not None and self._misses < MISSES:
                return self._timing.look_s
        self._say(error.state, cannot_read(error.text))
        return self._timing.away_look_s if self._misses > MISSES else self._timing.look_s

    def _tell(self, device: Device, order: Order) -> None:
        self._trouble = EMPTY
        try:
            with self._commands:
                if self._end.is_set():
                    return
                if order.rest:
                    log.info("heater %s rests", self.heater.key)
                    device.rest()
                if order.option is not None:
                    log.info("heater %s is set to %s", self.heater.key, order.option.name)
                    device.apply(order.option.name)
                if order.wake:
                    log.info("heater %s works", self.heater.key)
                    device.wake()
        except HeaterError as error:
            self._trouble = translate("heaters", "It did not take a command: {problem}.", problem=error.text)

    def _note_owed(self, *, owed: bool) -> None:
        if owed != self._owed:
            self._owed = owed
            self._owes(owed)

    # ---- what is told of it

    def _say(self, state: str, note: Text) -> None:
        """A report without numbers of now."""
        left_on = self._owed and self._steering.is_to_be_off(self._clock())
        self._news.append(self._about(HeaterReport(self.heater.key, self._clock(), state, note), left_on))

    def _about(self, report: HeaterReport, left_on: bool) -> HeaterReport:  # noqa: FBT001 - a member of it
        """With what is known of the device at any time."""
        look, ladder = self._look, self._steering.ladder
        if look is None:
            return replace(report, left_on=left_on)
        return replace(
            report,
            model=look.model,
            firmware=look.firmware,
            levels_w=ladder.levels(),
            levels_provenance=ladder.provenance,
            can_rest=look.can_rest,
            left_on=left_on,
        )

    def _report(self, look: Look) -> None:
        verdict = self._steering.verdict
        note = self._trouble or look.note
        if look.can_rest and not self._steering.ladder.levels():
            note = self._trouble or _NO_WATTS
        if verdict:
            note = translate("heaters", "It is left alone: {problem}.", problem=verdict)
        report = HeaterReport(
            self.heater.key,
            self._clock(),
            "distrusted" if verdict else "ok",
            note,
            power_w=UNKNOWN if look.impossible else _own(look.power_w),
            temperature_c=_own(look.temperature_c),
            hashrate_hs=look.hashrate_hs,
            commanded_w=self._steering.commanded_w(look),
        )
        self._news.append(self._about(report, self._steering.left_on))


def _own(value: float | None) -> Value:
    return UNKNOWN if value is None else Value(value, Provenance.MEASURED, _OWN_WORD)
