"""What libraries that measure tell a struck program: psutil, and an NVML of one card that is not there."""

from __future__ import annotations

import math
import sys
import threading
import types
from typing import TYPE_CHECKING, Any, NoReturn

import psutil

if TYPE_CHECKING:
    from collections.abc import Callable

_NAMES = ("cpu_percent", "sensors_battery", "sensors_temperatures", "cpu_count")
_USUAL = {name: getattr(psutil, name) for name in _NAMES if hasattr(psutil, name)}
_GO_ON = threading.Event()


def _raises(*_arguments: Any, **_more: Any) -> NoReturn:
    raise OSError(5, "Input/output error")


def _hangs(*_arguments: Any, **_more: Any) -> None:
    _GO_ON.wait()
    raise OSError(5, "Input/output error")


def _psutil(answers: dict[str, Any]) -> None:
    for name, answer in answers.items():
        setattr(psutil, name, answer)


def _nan(*_arguments: Any, **_more: Any) -> float:
    return math.nan


def _huge(*_arguments: Any, **_more: Any) -> float:
    return 1e308 * 10


class NVMLError(Exception):
    """As pynvml's own."""


class _Card:
    """One card at rest: 40 W and 50 °C while nothing is ordered."""

    def __init__(self) -> None:
        self.power_mw: Callable[[], float] = lambda: 40_000
        self.temperature_c: Callable[[], float] = lambda: 50

    def says(self, answer: Callable[..., Any] | None) -> None:
        self.power_mw = answer or (lambda: 40_000)
        self.temperature_c = answer or (lambda: 50)


_CARD = _Card()


def _refuses() -> NoReturn:
    raise NVMLError("GPU is lost")


def pretend_nvml() -> None:
    """From now on `import pynvml` gives a library with one card."""
    found = types.ModuleType("pynvml")
    pci = types.SimpleNamespace(busId=b"00000000:01:00.0")
    found.__dict__.update(
        NVMLError=NVMLError,
        NVML_TEMPERATURE_GPU=0,
        nvmlInit=lambda: None,
        nvmlShutdown=lambda: None,
        nvmlDeviceGetCount=lambda: 1,
        nvmlDeviceGetHandleByIndex=lambda index: index,
        nvmlDeviceGetName=lambda _handle: b"Pretended",
        nvmlDeviceGetPciInfo=lambda _handle: pci,
        nvmlDeviceGetPowerUsage=lambda _handle: _CARD.power_mw(),
        nvmlDeviceGetTemperature=lambda _handle, _which: _CARD.temperature_c(),
        nvmlSystemGetDriverVersion=lambda: "1.0",
    )
    sys.modules["pynvml"] = found


def _as_usual() -> None:
    _GO_ON.set()
    _psutil(_USUAL)
    _CARD.says(None)


ORDERS: dict[str, Callable[[], None]] = {
    "sensors as usual": _as_usual,
    "psutil raises": lambda: _psutil(dict.fromkeys(_USUAL, _raises)),
    "psutil hangs": lambda: _psutil(dict.fromkeys(_USUAL, _hangs)),
    "psutil says NaN": lambda: _psutil({"cpu_percent": _nan}),
    "psutil says infinity": lambda: _psutil({"cpu_percent": _huge}),
    "NVML raises": lambda: _CARD.says(_refuses),
    "NVML raises what it never should": lambda: _CARD.says(_raises),
    "NVML hangs": lambda: _CARD.says(_hangs),
    "NVML says NaN": lambda: _CARD.says(_nan),
    "NVML says infinity": lambda: _CARD.says(_huge),
}
