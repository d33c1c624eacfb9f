"""NVIDIA's management library, which may be missing, old, or not allowed."""

from __future__ import annotations

import sys
from types import SimpleNamespace
from typing import Any

import pytest

from miners.devices.gpu.nvml import CardMeter, CardState, driver_version


class FakeNvmlError(Exception):
    """As pynvml's NVMLError."""


def library(*bus_ids: str | bytes, refuse: tuple[str, ...] = (), version: str | bytes = "580.82.07") -> Any:
    """A pynvml with these cards; functions named in `refuse` fail as they do on cards that lack them."""
    made = SimpleNamespace(
        NVMLError=FakeNvmlError, NVML_CLOCK_SM=1, NVML_TEMPERATURE_GPU=0, started=0, ended=0
    )

    def init() -> None:
        made.started += 1

    def shutdown() -> None:
        made.ended += 1

    answers = {
        "nvmlInit": init,
        "nvmlShutdown": shutdown,
        "nvmlSystemGetDriverVersion": lambda: version,
        "nvmlDeviceGetCount": lambda: len(bus_ids),
        "nvmlDeviceGetHandleByIndex": lambda index: index,
        "nvmlDeviceGetPciInfo": lambda card: SimpleNamespace(busId=bus_ids[card]),
        "nvmlDeviceGetClockInfo": lambda card, which: 1980 + card,
        "nvmlDeviceGetPowerUsage": lambda card: 612_500,
        "nvmlDeviceGetTemperature": lambda card, which: 61,
    }

    def refusing(*_: Any) -> Any:
        raise FakeNvmlError

    for name, answer in answers.items():
        setattr(made, name, refusing if name in refuse else answer)
    return made


@pytest.mark.parametrize("version", ["580.82.07", b"580.82.07"])
def test_the_drivers_version_is_told(version: str | bytes) -> None:
    nvml = library(version=version)
    assert driver_version(lambda: nvml) == "580.82.07"
    assert (nvml.started, nvml.ended) == (1, 1)


def test_without_the_library_the_version_is_unknown() -> None:
    def absent() -> Any:
        raise ModuleNotFoundError("No module named 'pynvml'")

    assert driver_version(absent) == ""
    assert driver_version(lambda: library(refuse=("nvmlInit",))) == ""
    assert driver_version(lambda: library(refuse=("nvmlSystemGetDriverVersion",))) == ""
    assert driver_version(lambda: library(refuse=("nvmlShutdown",))) == "580.82.07"


def test_pynvml_itself_is_asked_where_it_is_installed(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setitem(sys.modules, "pynvml", library(version="1.2"))
    assert driver_version() == "1.2"


def test_a_card_is_found_by_its_address_and_read() -> None:
    nvml = library(b"00000000:01:00.0", "00000000:C1:00.0")
    meter = CardMeter("0000:c1:00.0", lambda: nvml)
    state = meter.read()
    assert state == CardState(1.981e9, 612.5, 61.0)
    meter.close()
    assert nvml.ended == 1


def test_what_a_card_does_not_tell_is_unknown() -> None:
    refuse = ("nvmlDeviceGetClockInfo", "nvmlDeviceGetPowerUsage")
    meter = CardMeter("0000:01:00.0", lambda: library("00000000:01:00.0", refuse=refuse))
    assert meter.read() == CardState(None, None, 61.0)
    meter.close()


@pytest.mark.parametrize("refuse", [(), ("nvmlDeviceGetCount",), ("nvmlDeviceGetPciInfo",), ("nvmlInit",)])
def test_a_card_that_is_not_there_is_unknown(refuse: tuple[str, ...]) -> None:
    meter = CardMeter("0000:99:00.0", lambda: library("00000000:01:00.0", refuse=refuse))
    assert meter.read() == CardState()
    meter.close()


def test_a_card_without_an_address_is_unknown() -> None:
    meter = CardMeter("", lambda: library("00000000:01:00.0"))
    assert meter.read() == CardState()
    meter.close()
