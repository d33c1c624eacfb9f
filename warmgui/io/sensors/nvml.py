"""Watts and temperature of NVIDIA cards by NVML (the library behind nvidia-smi); no card is ordinary."""

from __future__ import annotations

import contextlib
import importlib
import logging
from functools import partial
from typing import TYPE_CHECKING, Any

from warmgui.core.pci import pci_address
from warmgui.core.vocabulary import Quantity
from warmgui.io.sensors.base import SensorAbsentError, failed, measured, unknown

if TYPE_CHECKING:
    from collections.abc import Callable

    from warmgui.core.model import Reading

log = logging.getLogger(__name__)


class NvmlSensor:
    """Power and temperature of each card, by its PCI address.

    A card without one is nvml0 ..., which is never taken for a card of the miner.

    Args:
        load: gives the `pynvml` module, or a stand-in.
    """

    name = "NVML"
    period_s = 1.0

    def __init__(self, load: Callable[[], Any] = lambda: importlib.import_module("pynvml")) -> None:
        self._load = load
        self._nvml: Any = None
        self._cards: list[tuple[str, str, Any]] = []

    def read(self, now_s: float) -> list[Reading]:
        """See `Sensor`. The first call loads the driver's library, which may take a second."""
        if self._nvml is None:
            self._begin()
        found: list[Reading] = []
        for device, source, handle in self._cards:
            about = (now_s, source, device)
            found.append(self._ask(Quantity.GPU_POWER_W, partial(self._power_w, handle), about))
            found.append(self._ask(Quantity.GPU_TEMPERATURE_C, partial(self._temperature_c, handle), about))
        return found

    def close(self) -> None:
        """Give the library back."""
        if self._nvml is not None:
            with contextlib.suppress(self._nvml.NVMLError):
                self._nvml.nvmlShutdown()
            self._nvml = None

    def _power_w(self, handle: Any) -> float:
        return float(self._nvml.nvmlDeviceGetPowerUsage(handle)) / 1000.0

    def _temperature_c(self, handle: Any) -> float:
        return float(self._nvml.nvmlDeviceGetTemperature(handle, self._nvml.NVML_TEMPERATURE_GPU))

    def _begin(self) -> None:
        try:
            nvml = self._load()
        except ImportError as error:
            raise SensorAbsentError from error
        try:
            nvml.nvmlInit()
        except nvml.NVMLError as error:
            log.info("NVML: %s", error)
            raise SensorAbsentError from error
        self._nvml = nvml
        for index in range(nvml.nvmlDeviceGetCount()):
            handle = nvml.nvmlDeviceGetHandleByIndex(index)
            name = nvml.nvmlDeviceGetName(handle)
            words = name.decode(errors="replace") if isinstance(name, bytes) else str(name)
            device = self._pci_address(handle) or f"nvml{index}"
            self._cards.append((device, f"NVML {words}", handle))
        if not self._cards:
            raise SensorAbsentError

    def _pci_address(self, handle: Any) -> str:
        try:
            bus_id = self._nvml.nvmlDeviceGetPciInfo(handle).busId
        except self._nvml.NVMLError as error:
            log.info("NVML: %s", error)
            return ""
        return pci_address(bus_id.decode(errors="replace") if isinstance(bus_id, bytes) else str(bus_id))

    def _ask(self, quantity: Quantity, ask: Callable[[], float], about: tuple[float, str, str]) -> Reading:
        now_s, source, device = about
        try:
            return measured(quantity, ask(), now_s, source, device)
        except self._nvml.NVMLError as error:  # many cards cannot tell their power
            return unknown(quantity, now_s, failed(source, error), source, device)
