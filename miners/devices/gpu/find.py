"""Which graphics cards there are, each of them once.

A card may be seen through CUDA, through OpenCL, and through several OpenCL drivers. Its PCI address tells
that it is the same. Where an interface does not tell the address, as many cards of a name are taken for those
that are known already as there are known ones, and not one more: a real second card of the same kind stays.
"""

from __future__ import annotations

from collections import Counter
from dataclasses import dataclass
from typing import TYPE_CHECKING

from miners.devices.gpu.api import GpuError
from miners.devices.gpu.opening import Way
from miners.protocol import FaultNotice

if TYPE_CHECKING:
    from collections.abc import Callable, Mapping, Sequence

    from miners.devices.gpu.api import GpuBackend, GpuInfo

ORDER = ("cuda", "opencl")
"""Interfaces, the better first."""
WORDS = {"cuda": "CUDA", "opencl": "OpenCL"}
"""Interfaces for people."""


@dataclass(frozen=True, slots=True)
class Seen:
    """What one interface sees; `problem` is a sentence where its driver is broken."""

    interface: str
    cards: tuple[GpuInfo, ...] = ()
    problem: str = ""


@dataclass(frozen=True, slots=True)
class FoundCard:
    """One card: "gpu0", and the ways to it, the better first."""

    device_id: str
    ways: tuple[Way, ...]

    @property
    def info(self) -> GpuInfo:
        """What the better way says of it."""
        return self.ways[0].info


@dataclass(frozen=True, slots=True)
class FoundCards:
    """All cards in the order of their PCI addresses (those without one last), and broken drivers."""

    cards: tuple[FoundCard, ...] = ()
    faults: tuple[FaultNotice, ...] = ()


def default_backends() -> dict[str, Callable[[], GpuBackend]]:
    """The interfaces that there are, not yet touched."""
    from miners.devices.gpu.cuda import CudaBackend
    from miners.devices.gpu.opencl import OpenClBackend

    return {"cuda": CudaBackend, "opencl": OpenClBackend}


def look(backend: GpuBackend) -> Seen:
    """Ask one interface; one that is broken says so."""
    try:
        return Seen(backend.interface, tuple(backend.cards()))
    except GpuError as error:
        return Seen(backend.interface, problem=str(error))
    except Exception as error:  # noqa: BLE001 - the edge to foreign drivers: the other interfaces go on
        return Seen(backend.interface, problem=f"{type(error).__name__}: {error}")


def join(seen: Sequence[Seen], backends: Mapping[str, Callable[[], GpuBackend]]) -> FoundCards:
    """Each card once. `backends` make an interface's backend, one for each card."""
    cards: list[_Card] = []
    for each in sorted(seen, key=lambda s: ORDER.index(s.interface)):
        _add(cards, each.cards)
    cards.sort(key=lambda card: (not card.address, card.address))
    found = tuple(
        FoundCard(f"gpu{n}", tuple(Way(backends[i.interface](), i, place) for i, place in card.infos))
        for n, card in enumerate(cards)
    )
    return FoundCards(found, tuple(FaultNotice("gpu_driver", s.problem) for s in seen if s.problem))


@dataclass(slots=True)
class _Card:
    """What interfaces say of one card, each with its place among equals."""

    infos: list[tuple[GpuInfo, int]]

    @property
    def address(self) -> str:
        return next((info.pci_address for info, _ in self.infos if info.pci_address), "")

    def may_be(self, info: GpuInfo) -> bool:
        """Whether another interface seems to speak of this card, too."""
        known = self.infos[0][0]
        if any(mine.interface == info.interface for mine, _ in self.infos):
            return False
        if self.address and info.pci_address:
            return False  # two addresses, and they were compared
        return _kind(known) == _kind(info)


def _add(cards: list[_Card], infos: Sequence[GpuInfo]) -> None:
    """Put what one interface sees to what is known."""
    equals: Counter[GpuInfo] = Counter()
    for info in sorted(infos, key=lambda info: not info.pci_address):  # what is certain goes first
        place = equals[info]
        equals[info] += 1
        address = info.pci_address
        same = next((card for card in cards if address and card.address == address), None)
        if same is None:
            same = next((card for card in cards if card.may_be(info)), None)
        if same is None:
            cards.append(_Card([(info, place)]))
        elif all(mine.interface != info.interface for mine, _ in same.infos):
            same.infos.append((info, place))


def _kind(info: GpuInfo) -> tuple[str, str]:
    vendor = info.vendor.casefold()
    words = [word for word in info.name.casefold().split() if word != vendor]
    return vendor, " ".join(words)
