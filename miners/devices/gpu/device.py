"""A graphics card as a mining device: one thread opens it, feeds it, and lets it go when it rests for long.

Everything that the card's driver is asked is asked from that thread. Whatever goes wrong for good puts the
card into quarantine: it does no more work in this process, a sentence says why, and what it had taken and
not searched goes back to be searched by others. A thread that is stuck in a driver cannot say so itself:
`watch`, called by the engine once a second, does it in its place. A new process tries the card again.
"""

from __future__ import annotations

import math
import threading
from dataclasses import replace
from typing import TYPE_CHECKING

from miners.clock import monotonic_s
from miners.devices.api import DeviceCounters, DeviceListener, Orders, Quarantine
from miners.devices.gpu.api import GpuError
from miners.devices.gpu.feeder import CHECK_EVERY_S, HANG_S, Feeder
from miners.devices.gpu.find import WORDS
from miners.devices.gpu.opening import Opener, Way
from miners.devices.gpu.trust import Distrust
from miners.devices.gpu.tune import BUDGET_S, NotNow
from miners.kernels.gpu import VARIANTS
from miners.process import make_timer
from miners.protocol import DeviceInfo, FaultNotice

if TYPE_CHECKING:
    from collections.abc import Callable

    from miners.devices.gpu.api import GpuBackend, GpuInfo, OpenCard
    from miners.devices.gpu.tune import Kernels, Setting, Tuned
    from miners.devices.gpu.tune_cache import TuneCache
    from miners.timer import WakeableTimer

GUESS_UNIT_HS = 40e6
"""What to expect of one compute unit before a card was measured, H/s: for the first share difficulty only."""
RELEASE_S = 30.0
"""A card that rests so long is closed: an open one draws watts for nothing."""
OPEN_PATIENCE_S = 180.0
"""Opening a card assembles kernels, some in seconds each, and measures them."""


class GpuDevice:
    """A `Device`: one card.

    Args:
        backend: how it is reached.
        info: what the backend says of it.
        device_id: "gpu0".
        tuned: what was fastest on it before; None: it is measured when it first works.
        ordinal: see `Way`.
        fallback: another interface to the same card, if this one has no kernel for it.
        cache: where measurements are kept; None: nowhere.
        timer: what the thread waits with.
        clock: monotonic seconds.
        hang_s: after how long a launch is believed to hang.
        check_every_s: between two checks against hashlib.
        release_s: after how long a rest the card is closed.
        budget_s: how long measuring may take.
    """

    def __init__(
        self,
        backend: GpuBackend,
        info: GpuInfo,
        *,
        device_id: str,
        tuned: Tuned | None = None,
        ordinal: int = 0,
        fallback: Way | None = None,
        cache: TuneCache | None = None,
        timer: WakeableTimer | None = None,
        clock: Callable[[], float] = monotonic_s,
        hang_s: float = HANG_S,
        check_every_s: float = CHECK_EVERY_S,
        release_s: float = RELEASE_S,
        budget_s: float = BUDGET_S,
    ) -> None:
        self.orders = Orders()
        self.closing = False
        ways = [Way(backend, info, ordinal), *([fallback] if fallback else [])]
        self._opener = Opener(ways, tuned=tuned, cache=cache, budget_s=budget_s, clock=clock)
        self._timer = timer or make_timer()
        self._clock = clock
        self._hang_s = hang_s
        self._check_every_s = check_every_s
        self._release_s = release_s
        self._info = _describe(device_id, info, tuned)
        self._counted: tuple[DeviceCounters, Feeder | None] = DeviceCounters(), None
        """What earlier feeders did, and the present one: read at once, so that nothing is counted twice."""
        self._quarantine: Quarantine | None = None
        self._quarantining = threading.Lock()
        self._busy_since_s: float | None = None
        """Since when the thread is in the driver; None: it waits for orders."""
        self._patience_s = OPEN_PATIENCE_S
        self._listener: DeviceListener | None = None
        self._thread: threading.Thread | None = None

    @property
    def info(self) -> DeviceInfo:
        """See `Device`."""
        return self._info

    @property
    def expected_hs(self) -> float:
        """What to expect of it: measured, or a guess by its size, H/s."""
        return self._info.hashrate_hs or GUESS_UNIT_HS * max(1, self._info.compute_units or 1)

    def start(self, listener: DeviceListener) -> None:
        """See `Device`. The card is opened when there is work for it."""
        self._listener = listener
        self._thread = threading.Thread(target=self._run, name=self._info.id, daemon=True)
        self._thread.start()

    def command(self, orders: Orders) -> None:
        """See `Device`."""
        self.orders = orders
        self._timer.wake()

    def counters(self) -> DeviceCounters:
        """See `Device`."""
        done, feeder = self._counted
        return _sum(done, feeder, self._quarantine, rolls=self.orders.source is not None)

    def close(self, timeout_s: float = 1.0) -> None:
        """See `Device`."""
        self.closing = True
        self._timer.wake()
        if self._thread is not None:
            self._thread.join(timeout_s)
            if self._thread.is_alive():  # an end on purpose in the middle of opening is no crash
                self._opener.forget_opening()

    def watch(self) -> None:
        """See `WatchedDevice`."""
        since_s = self._busy_since_s
        if since_s is not None and self._clock() - since_s > self._patience_s:
            self._give_up("hung", f"its driver has not answered for {self._clock() - since_s:.0f} s")

    # ---- the card's thread -----------------------------------------------------------------------------

    def _run(self) -> None:
        try:
            while not self.closing and self._quarantine is None:
                if self._is_wanted():
                    self._work()
                else:
                    self._timer.wait(None)
        except GpuError as error:
            self._give_up("lost" if error.lost else "driver_failed", _clause(error))
        except Distrust as error:
            self._give_up("wrong_results", f"it {error}")
        except Exception as error:  # noqa: BLE001 - the edge of a thread: the engine has to hear of it
            self._give_up("driver_failed", f"its thread stopped: {str(error) or type(error).__name__}")
        finally:
            self._busy_since_s = None

    def _is_wanted(self) -> bool:
        return not self.closing and self.orders.duty_at(self._clock()) > 0

    def _work(self) -> None:
        """Open the card, feed it until it has rested for long, close it."""
        self._busy_since_s, self._patience_s = self._clock(), OPEN_PATIENCE_S
        try:
            opened = self._opener.open(wanted=self._is_wanted, detour=self._tell_detour)
        except NotNow:
            self._busy_since_s = None
            return
        self._info = _describe(self._info.id, opened.card.info, opened.kernels.tuned)
        try:
            self._feed(opened.card, opened.kernels)
        finally:
            opened.card.close()

    def _feed(self, card: OpenCard, kernels: Kernels) -> None:
        assert self._listener is not None  # noqa: S101 - set by start
        done = self._counted[0]
        feeder = Feeder(
            self,
            kernels,
            self._listener,
            device_id=self._info.id,
            interface=card.info.interface,
            clock=self._clock,
            hang_s=self._hang_s,
            check_every_s=self._check_every_s,
        )
        self._counted = done, feeder
        self._patience_s = 2 * self._hang_s
        rests_since_s: float | None = None
        while not self.closing and self._quarantine is None:
            self._busy_since_s = self._clock()
            pause_s = feeder.step()
            self._busy_since_s = None
            if pause_s < math.inf:
                rests_since_s = None
            else:
                rests_since_s = rests_since_s or self._clock()
                if self._clock() - rests_since_s >= self._release_s and not self._is_wanted():
                    break
            if pause_s > 0:
                self._timer.wait(min(pause_s, self._release_s))
        self._busy_since_s, self._patience_s = self._clock(), OPEN_PATIENCE_S
        feeder.hand_back()
        self._counted = _sum(done, feeder, None, rolls=False), None

    # ---- the end -------------------------------------------------------------------------------------------

    def _named(self) -> str:
        return f"{self._info.id} ({self._info.name})"

    def _give_up(self, code: str, why: str) -> None:
        """Out of work for good; from the card's thread or, if that is stuck, from another."""
        with self._quarantining:
            if self._quarantine is not None or self.closing:
                return
            text = f"{self._named()} does no more work until the miner is started again: {why}."
            self._quarantine = Quarantine(code, text)
        feeder = self._counted[1]
        if feeder is not None:
            feeder.hand_back()
        self._tell(FaultNotice("device_quarantined", text, self._info.id))

    def _tell_detour(self, interface: str, other: str, error: GpuError) -> None:
        names = [WORDS.get(name, name) for name in (interface, other)]
        text = f"{self._named()} is used through {names[1]}, because {names[0]} cannot: {_clause(error)}."
        self._tell(FaultNotice("gpu_driver", text, self._info.id))

    def _tell(self, fault: FaultNotice) -> None:
        if self._listener is not None:
            self._listener.failed(fault)


def _sum(
    done: DeviceCounters, feeder: Feeder | None, quarantine: Quarantine | None, *, rolls: bool
) -> DeviceCounters:
    if feeder is None:
        return replace(done, quarantine=quarantine)
    return DeviceCounters(
        hashes=done.hashes + feeder.hashes,
        late_hashes=done.late_hashes + feeder.late_hashes,
        busy_s=done.busy_s + feeder.busy_s,
        hw_errors=done.hw_errors + feeder.hw_errors,
        midstates=feeder.midstates if rolls else 1,
        quarantine=quarantine,
    )


def _describe(device_id: str, info: GpuInfo, tuned: Tuned | None) -> DeviceInfo:
    """The card for the protocol."""
    single, rolling = (tuned.single, tuned.rolling) if tuned else (None, None)
    interface = WORDS.get(info.interface, info.interface)
    return DeviceInfo(
        id=device_id,
        kind="gpu",
        name=info.name,
        kernel=single.variant if single else "",
        kernel_words=f"{interface}, {_words(single) if single else 'not measured yet'}",
        threads=1,
        hashrate_hs=single.hashrate_hs if single else None,
        rolling_words=f"{interface}, {_words(rolling)}" if rolling else "",
        rolling_hashrate_hs=rolling.hashrate_hs if rolling else None,
        interface=info.interface,
        pci_address=info.pci_address,
        driver=info.driver,
        compute_units=info.compute_units,
    )


def _words(setting: Setting) -> str:
    variant = next((v.words for v in VARIANTS if v.name == setting.variant), setting.variant)
    return f"{variant}, {setting.block} threads a block"


def _clause(error: GpuError) -> str:
    """A driver's sentence as the end of ours."""
    text = str(error).removesuffix(".")
    return text[:1].lower() + text[1:] if text.startswith(("The ", "This ", "There ", "Opening ")) else text
