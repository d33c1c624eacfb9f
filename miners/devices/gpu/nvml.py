"""What NVIDIA's management library tells of a card: driver, clock, watts. Optional: None where it is absent.

pynvml is imported late and may be missing; the CUDA and OpenCL paths work without it.
"""

from __future__ import annotations

import contextlib
from dataclasses import dataclass
from typing import TYPE_CHECKING, Any

from miners.devices.gpu.pci import parse_pci_address

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator


def _pynvml() -> Any:
    import pynvml

    return pynvml


@contextlib.contextmanager
def _library(load: Callable[[], Any]) -> Iterator[Any | None]:
    """The started library, or None."""
    try:
        library = load()
        library.nvmlInit()
    except Exception:  # noqa: BLE001 - no module, no driver, no permission: all of them mean "unknown"
        yield None
        return
    try:
        yield library
    finally:
        with contextlib.suppress(library.NVMLError):
            library.nvmlShutdown()


def driver_version(load: Callable[[], Any] = _pynvml) -> str:
    """The driver's own version, "580.82.07"; "": unknown."""
    with _library(load) as library:
        if library is None:
            return ""
        try:
            version = library.nvmlSystemGetDriverVersion()
        except library.NVMLError:
            return ""
    return version.decode("ascii", "replace") if isinstance(version, bytes) else str(version)


@dataclass(frozen=True, slots=True)
class CardState:
    """What a card does at this moment; None: unknown."""

    sm_clock_hz: float | None = None
    power_w: float | None = None
    temperature_c: float | None = None


class CardMeter:
    """Reads one card's clock and watts; opened once, as starting the library takes a tenth of a second.

    Args:
        pci_address: whose.
        load: gives the library's module.
    """

    def __init__(self, pci_address: str, load: Callable[[], Any] = _pynvml) -> None:
        self._stack = contextlib.ExitStack()
        self._library = self._stack.enter_context(_library(load))
        self._card = self._find(pci_address)

    def read(self) -> CardState:
        """The card's state now."""
        nvml, card = self._library, self._card
        if nvml is None or card is None:
            return CardState()
        return CardState(
            sm_clock_hz=self._scaled(1e6, nvml.nvmlDeviceGetClockInfo, card, nvml.NVML_CLOCK_SM),
            power_w=self._scaled(1e-3, nvml.nvmlDeviceGetPowerUsage, card),
            temperature_c=self._scaled(1.0, nvml.nvmlDeviceGetTemperature, card, nvml.NVML_TEMPERATURE_GPU),
        )

    def close(self) -> None:
        """Let the library go."""
        self._stack.close()

    def _find(self, pci_address: str) -> Any | None:
        nvml = self._library
        if nvml is None or not pci_address:
            return None
        with contextlib.suppress(nvml.NVMLError):
            for index in range(nvml.nvmlDeviceGetCount()):
                card = nvml.nvmlDeviceGetHandleByIndex(index)
                bus_id = nvml.nvmlDeviceGetPciInfo(card).busId
                text = bus_id.decode("ascii", "replace") if isinstance(bus_id, bytes) else str(bus_id)
                if parse_pci_address(text) == pci_address:
                    return card
        return None

    def _scaled(self, unit: float, read: Callable[..., int], *arguments: Any) -> float | None:
        assert self._library is not None  # noqa: S101 - read() has asked
        try:
            return read(*arguments) * unit
        except self._library.NVMLError:
            return None
