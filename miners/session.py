"""From names to objects: devices and upstreams, as the command line and the service ask for them."""

from __future__ import annotations

import dataclasses
import itertools
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING

from miners.benchmark import hash_for
from miners.devices.cpu import CpuDevice
from miners.devices.cpu_name import cpu_name
from miners.kernels import dispatch
from miners.process import usable_cpus
from miners.protocol import FaultNotice
from miners.upstream.failover import FailoverUpstream
from miners.upstream.members import BadServer, MemberContext, ServerError, build_member, read_url
from miners.upstream.practice import PracticeUpstream
from miners.upstream.replay import ReplayUpstream

if TYPE_CHECKING:
    from collections.abc import Callable

    from miners.engine import MiningEngine
    from miners.kernels.api import Kernel
    from miners.protocol import Server, SetUpstream
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
        return PracticeUpstream(
            hashrate_hs,
            share_interval_s,
            on_notice=engine.take_notice,
            version_rolling=request.version_rolling,
        )
    if request.kind == "servers":
        return _servers(request, engine, hashrate_hs)
    if request.kind == "replay":
        return ReplayUpstream(
            request.url,
            window=replay_window,
            on_found=engine.take_historic,
            version_rolling=request.version_rolling,
        )
    raise ValueError(f"there is no source of work called {request.kind!r}")


def _servers(request: SetUpstream, engine: MiningEngine, hashrate_hs: float) -> Upstream:
    """All servers of a list; one that cannot be used says why, and the others work."""
    context = MemberContext(
        on_report=engine.take_report,
        sequences=itertools.count(1),
        proxy=request.proxy.strip(),
        blocks_dir=Path(request.blocks_dir).expanduser() if request.blocks_dir else None,
        hashrate_hs=hashrate_hs,
        version_rolling=request.version_rolling,
    )
    members: list[Upstream] = []
    errors: list[ServerError] = []
    for server in request.servers:
        notice = _named(engine.take_notice, server) if len(request.servers) > 1 else engine.take_notice
        try:
            members.append(build_member(server, dataclasses.replace(context, on_notice=notice)))
        except ServerError as error:
            members.append(BadServer(server, error))
            errors.append(error)
    if len(errors) == len(members):
        raise ValueError("; ".join(map(str, errors)) or "there is no server to work for")
    return FailoverUpstream(members)


def _named(notice: Callable[[str, str], None], server: Server) -> Callable[[str, str], None]:
    """Notices of one of several servers say whose they are."""
    try:
        name = read_url(server.url).host
    except ServerError:  # it says so itself
        return notice
    return lambda code, text: notice(code, text if name in text else f"{name}: {text}")
