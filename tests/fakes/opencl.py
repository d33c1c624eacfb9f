"""Stand-ins for pyopencl where a real platform cannot be had: other vendors' devices, and drivers that fail.

`opencl_module` is pyopencl's own namespace (its errors and constants are real) with other platforms.
"""

from __future__ import annotations

from dataclasses import dataclass, field
from types import SimpleNamespace
from typing import Any

import pyopencl as cl
import pytest

ANY = {"WARMGUI_OPENCL_ANY": "1"}
GPU, CPU = cl.device_type.GPU, cl.device_type.CPU


def opencl_error(code: int, what: str = "clSomething failed", kind: type = cl.LogicError) -> Any:
    """One of pyopencl's errors, as its C++ raises it."""
    return kind(cl._cl._ErrorRecord(msg=what, code=code, routine="clSomething"))


@dataclass
class FakeDevice:
    """A device; `answers` are those of `get_info` for extensions' questions."""

    name: str = "gfx1030"
    vendor: str = "Advanced Micro Devices, Inc."
    type: int = GPU
    version: str = "OpenCL 2.0 "
    driver_version: str = "3513.0 (PAL,LC)"
    max_compute_units: int = 36
    max_clock_frequency: int = 2575
    global_mem_size: int = 16 << 30
    max_work_group_size: int = 256
    available: bool = True
    extensions: str = ""
    answers: dict[int, Any] = field(default_factory=dict)
    platform: Any = None
    int_ptr: int = 0

    def get_info(self, which: int) -> Any:
        if which not in self.answers:
            raise opencl_error(-30, "clGetDeviceInfo failed: INVALID_VALUE")
        answer = self.answers[which]
        if isinstance(answer, Exception):
            raise answer
        return answer


def platform(name: str, *devices: FakeDevice, error: Exception | None = None) -> Any:
    """A platform with these devices, or one that cannot list them."""

    def get_devices() -> list[FakeDevice]:
        if error is not None:
            raise error
        return list(devices)

    made = SimpleNamespace(name=name, get_devices=get_devices)
    for device in devices:
        device.platform = made
    return made


def opencl_module(*platforms: Any, error: Exception | None = None, **replaced: Any) -> Any:
    """What pyopencl is, with these platforms and whatever else is replaced."""

    def get_platforms() -> list[Any]:
        if error is not None:
            raise error
        return list(platforms)

    return SimpleNamespace(**{**vars(cl), "get_platforms": get_platforms, **replaced})


def real_platforms() -> list[Any]:
    """What this computer has; an empty list without a driver."""
    try:
        return list(cl.get_platforms())
    except cl.LogicError:
        return []


needs_opencl = pytest.mark.skipif(not real_platforms(), reason="no OpenCL driver here (PoCL would do)")
