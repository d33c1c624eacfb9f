"""What this computer can mine with: its processor, and its graphics cards."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from miners.benchmark.measure import hash_for
from miners.cpu_name import cpu_name
from miners.devices.cpu import CpuDevice
from miners.devices.gpu.apart import find_cards_apart
from miners.devices.gpu.device import GpuDevice
from miners.devices.gpu.find import FoundCards
from miners.devices.gpu.tune import program_digest
from miners.devices.gpu.tune_cache import TuneCache, card_key
from miners.kernels import dispatch
from miners.process import usable_cpus
from miners.protocol import FaultNotice

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence

    from miners.devices.api import Device
    from miners.devices.gpu.find import FoundCard
    from miners.kernels.api import Kernel

ALL, CPU, GPU, NONE = "all", "cpu", "gpu", "none"
"""What `--devices` takes, beside "gpu0" and so on."""
_HASHLIB_HS = 500_000.0
"""What to expect of a computer before it was measured; the practice pool corrects it within seconds."""
_WARM_UP_S = 0.05


@dataclass(frozen=True, slots=True)
class Devices:
    """What this computer can mine with, and what was wrong on the way to it."""

    devices: tuple[Device, ...]
    kernels: tuple[str, ...]
    faults: tuple[FaultNotice, ...]

    @property
    def hashrate_hs(self) -> float:
        """All devices together, as measured; of a card that never was, a guess by its size."""
        return sum(_expected_hs(device) for device in self.devices) or _HASHLIB_HS


def thread_count(kernel: Kernel, wanted: int | None) -> int:
    """Threads to start: all processors, unless told otherwise; one where Python itself hashes.

    hashlib holds Python's lock while it hashes short inputs, so more threads would only disturb each other.
    """
    return 1 if kernel.name == "hashlib" else wanted or usable_cpus()


def build_devices(
    threads: int | None = None,
    kernel_name: str = "",
    wanted: Sequence[str] = (ALL,),
    *,
    find: Callable[[], FoundCards] = find_cards_apart,
) -> Devices:
    """Choose kernels (self-test, short self-benchmark), look for cards, build devices: some 0.6 s.

    Cards are opened and measured when there is work for them, not here.

    Raises:
        ValueError: no such kernel, or no such device.
    """
    # One after the other: what looks for cards would disturb what measures the processor.
    cpus, faults = _processor(threads, kernel_name) if {ALL, CPU} & set(wanted) else ([], ())
    found = _search(find) if set(wanted) - {CPU, NONE} else FoundCards()
    cards = [card for card in found.cards if {ALL, GPU, card.device_id} & set(wanted)]
    _refuse_missing(wanted, found)
    cache = TuneCache()
    devices = (*cpus, *(_card(card, cache) for card in cards))
    names = tuple(kernel.name for kernel in dispatch.available_kernels())
    return Devices(devices, names, (*faults, *found.faults))


def _search(find: Callable[[], FoundCards]) -> FoundCards:
    try:
        return find()
    except Exception as error:  # noqa: BLE001 - the edge to foreign drivers: the processor mines without cards
        text = f"Graphics cards cannot be looked for: {str(error) or type(error).__name__}."
        return FoundCards(faults=(FaultNotice("gpu_driver", text),))


def _processor(threads: int | None, kernel_name: str) -> tuple[list[Device], tuple[FaultNotice, ...]]:
    faults: tuple[FaultNotice, ...] = ()
    rolling: Kernel | None = None
    if kernel_name:
        kernel = dispatch.kernel_by_name(kernel_name)
        if kernel.midstates > 1:  # where nothing may be rolled another one has to hash
            kernel, rolling = _choose(threads).kernel, kernel
    else:
        choice = _choose(threads)
        kernel, rolling = choice.kernel, choice.rolling
        faults = tuple(FaultNotice(f.code, f.text, CPU) for f in choice.faults)
    count = thread_count(kernel, threads)
    cpu = CpuDevice(
        kernel,
        count,
        name=cpu_name(),
        hashrate_hs=hash_for(kernel, count, _WARM_UP_S).hashrate_hs,
        rolling=rolling,
        rolling_hashrate_hs=hash_for(rolling, count, _WARM_UP_S).hashrate_hs if rolling else None,
    )
    return [cpu], faults


def _choose(threads: int | None) -> dispatch.Choice:
    """The kernels that are fastest with as many threads as will mine."""
    return dispatch.select_kernel(
        rate=lambda kernel, seconds: hash_for(kernel, thread_count(kernel, threads), seconds).hashrate_hs,
        threads=threads or usable_cpus(),
    )


def _card(card: FoundCard, cache: TuneCache) -> GpuDevice:
    way = card.ways[0]
    return GpuDevice(
        way.backend,
        way.info,
        device_id=card.device_id,
        tuned=cache.load(card_key(way.info, program_digest(way.info))),
        ordinal=way.ordinal,
        fallback=card.ways[1] if len(card.ways) > 1 else None,
        cache=cache,
    )


def _refuse_missing(wanted: Sequence[str], found: FoundCards) -> None:
    present = [card.device_id for card in found.cards]
    missing = [name for name in wanted if name not in {ALL, CPU, NONE, *present, *([GPU] if present else [])}]
    if not missing:
        return
    if not present:
        raise ValueError(" ".join(["there is no graphics card here that can mine.", *_texts(found)]))
    raise ValueError(f"there is no device {missing[0]!r} here; there are: {', '.join([CPU, *present])}")


def _texts(found: FoundCards) -> list[str]:
    return [fault.text for fault in found.faults]


def _expected_hs(device: Device) -> float:
    return device.expected_hs if isinstance(device, GpuDevice) else device.info.hashrate_hs or 0.0
