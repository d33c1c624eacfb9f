"""From names to objects: devices and upstreams, as the command line and the service ask for them."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from miners.benchmark import hash_for
from miners.devices.cpu import CpuDevice
from miners.devices.cpu_name import cpu_name
from miners.kernels import dispatch
from miners.process import usable_cpus
from miners.protocol import FaultNotice
from miners.upstream.practice import PracticeUpstream
from miners.upstream.replay import ReplayUpstream
from miners.upstream.stratum import StratumUpstream

if TYPE_CHECKING:
    from miners.engine import MiningEngine
    from miners.kernels.api import Kernel
    from miners.protocol import SetUpstream
    from miners.upstream.api import Upstream

_HASHLIB_HS = 500_000.0
"""What to expect of a computer before it was measured; the practice pool corrects it within seconds."""
_WARM_UP_S = 0.05


@dataclass(frozen=True, slots=True)
class Devices:
    """What this computer can mine with, and what was wrong on the way to it."""

    devices: tuple[CpuDevice, ...]
    kernels: tuple[str, ...]
    faults: tuple[FaultNotice, ...]

    @property
    def hashrate_hs(self) -> float:
        """All devices together as measured at the start."""
        return sum(d.info.hashrate_hs or 0.0 for d in self.devices) or _HASHLIB_HS


def thread_count(kernel: Kernel, wanted: int | None) -> int:
    """Threads to start: all processors, unless told otherwise; one where Python itself hashes.

    hashlib holds Python's lock while it hashes short inputs, so more threads would only disturb each other.
    """
    return 1 if kernel.name == "hashlib" else wanted or usable_cpus()


def build_devices(threads: int | None = None, kernel_name: str = "") -> Devices:
    """Choose kernels (self-test, short self-benchmark) and build the devices; takes some 100 ms.

    Raises:
        ValueError: no such kernel.
    """
    faults: tuple[FaultNotice, ...] = ()
    if kernel_name:
        kernel = dispatch.kernel_by_name(kernel_name)
    else:
        choice = dispatch.select_kernel()
        kernel = choice.kernel
        faults = tuple(FaultNotice(f.code, f.text, "cpu") for f in choice.faults)
    count = thread_count(kernel, threads)
    rate_hs = hash_for(kernel, count, _WARM_UP_S).hashrate_hs
    cpu = CpuDevice(kernel, count, name=cpu_name(), hashrate_hs=rate_hs)
    return Devices((cpu,), tuple(k.name for k in dispatch.available_kernels()), faults)


def build_upstream(
    request: SetUpstream,
    engine: MiningEngine,
    hashrate_hs: float,
    *,
    replay_window: int | None = None,
    share_interval_s: float = 5.0,
) -> Upstream | None:
    """The source of work that a message or a command line asks for; None for "none".

    `hashrate_hs` is what to expect of this computer and `share_interval_s` the time between two shares on the
    practice network; `replay_window` narrows the search for historic nonces to so many positions, for tests.

    Raises:
        ValueError: an unknown kind, address or block; says what is wrong.
    """
    if request.kind == "none":
        return None
    if request.kind == "practice":
        return PracticeUpstream(hashrate_hs, share_interval_s, on_notice=engine.take_notice)
    if request.kind == "servers" and request.servers:
        first = request.servers[0]
        return StratumUpstream(first.url, first.user, first.password, on_notice=engine.take_notice)
    if request.kind == "replay":
        return ReplayUpstream(request.url, window=replay_window, on_found=engine.take_historic)
    raise ValueError(f"there is no source of work called {request.kind!r}")
