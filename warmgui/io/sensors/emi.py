"""CPU package power on Windows from the Energy Meter Interface (emi.h); it needs no driver of ours.

Since Windows 11 the system itself offers the processor's RAPL counters this way; energies are picowatt-hours,
times 100 ns. Written after Microsoft's documentation of IOCTL_EMI_GET_VERSION, _METADATA_SIZE, _METADATA and
_MEASUREMENT; tested against a stand-in of the system calls, not verified on hardware.
"""

from __future__ import annotations

import ctypes
import logging
import struct
from dataclasses import dataclass, field
from typing import TYPE_CHECKING, Any, Protocol

from warmgui.core.text import translate
from warmgui.core.vocabulary import Quantity
from warmgui.io.sensors.base import EnergyCounter, SensorAbsentError, failed, measured, unknown

if TYPE_CHECKING:
    from warmgui.core.model import Reading

log = logging.getLogger(__name__)

GET_VERSION = 0x224000
GET_METADATA_SIZE = 0x224004
GET_METADATA = 0x224008
GET_MEASUREMENT = 0x22400C
JOULES_PER_PICOWATT_HOUR = 3600e-12
SECONDS_PER_TICK = 100e-9
DEVICE_ENERGY_METER = "{45BD8344-7ED6-49CF-A440-C276C933B053}"

_VERSION_1, _VERSION_2 = 1, 2
_PICOWATT_HOURS = 0
_MOST_BYTES = 1 << 16

CLOSED = translate(
    "sensors",
    "Windows does not let this program read the energy meter; the power is modelled. Some systems open it to "
    "administrators only.",
)


class EmiCalls(Protocol):
    """The system calls that are needed; bytes in, bytes out."""

    def paths(self) -> list[str]:
        """Device paths of all energy meters."""

    def open(self, path: str) -> int:
        """A handle for reading.

        Raises:
            OSError: not allowed, or gone.
        """

    def control(self, handle: int, code: int, size: int) -> bytes:
        """The answer to one DeviceIoControl of at most `size` bytes.

        Raises:
            OSError: the device refuses.
        """

    def close(self, handle: int) -> None:
        """Close a handle."""


@dataclass(slots=True)
class _Meter:
    handle: int
    names: list[str]
    packages: list[int]
    """Places of the CPU packages among the channels."""
    counters: dict[int, EnergyCounter] = field(default_factory=dict)


class EmiSensor:
    """The sum of the CPU package channels of all meters, W."""

    name = "Energy Meter Interface"
    period_s = 1.0

    def __init__(self, calls: EmiCalls | None = None) -> None:
        self._calls = calls or WindowsEmiCalls()
        self._meters: list[_Meter] | None = None

    def read(self, now_s: float) -> list[Reading]:
        """See `Sensor`. The first call only takes the counters' start."""
        if self._meters is None:
            try:
                self._meters = self._find()
            except PermissionError:
                return [unknown(Quantity.CPU_POWER_W, now_s, CLOSED, "EMI", "cpu")]
        if not self._meters:
            raise SensorAbsentError
        powers: list[float | None] = []
        names: list[str] = []
        for meter in self._meters:
            try:
                powers += self._read_meter(meter)
            except OSError as error:
                self.close()
                return [unknown(Quantity.CPU_POWER_W, now_s, failed(self.name, error), "EMI", "cpu")]
            names += [meter.names[place] for place in meter.packages]
        known = [power_w for power_w in powers if power_w is not None]
        if len(known) < len(powers):
            return []
        return [measured(Quantity.CPU_POWER_W, sum(known), now_s, "EMI " + ", ".join(names), "cpu")]

    def close(self) -> None:
        """Close all meters; a later `read` opens them again."""
        for meter in self._meters or ():
            self._calls.close(meter.handle)
        self._meters = None

    def _read_meter(self, meter: _Meter) -> list[float | None]:
        channels = parse_measurement(
            self._calls.control(meter.handle, GET_MEASUREMENT, 16 * len(meter.names)), len(meter.names)
        )
        return [
            meter.counters.setdefault(place, EnergyCounter()).power_w(*channels[place])
            for place in meter.packages
        ]

    def _find(self) -> list[_Meter]:
        meters, refused = [], False
        for path in self._calls.paths():
            try:
                handle = self._calls.open(path)
            except PermissionError:
                refused = True
                continue
            except OSError as error:
                log.info("energy meter %s: %s", path, error)
                continue
            names = self._channel_names(handle)
            packages = [place for place, name in enumerate(names) if is_package(name)]
            if packages:
                meters.append(_Meter(handle, names, packages))
            else:
                self._calls.close(handle)
        if refused and not meters:
            raise PermissionError
        return meters

    def _channel_names(self, handle: int) -> list[str]:
        try:
            version = int.from_bytes(self._calls.control(handle, GET_VERSION, 2), "little")
            size = int.from_bytes(self._calls.control(handle, GET_METADATA_SIZE, 4), "little")
            return parse_metadata(version, self._calls.control(handle, GET_METADATA, min(size, _MOST_BYTES)))
        except (OSError, ValueError, struct.error) as error:
            log.info("energy meter: %s", error)
            return []


def is_package(name: str) -> bool:
    """Whether a channel is a whole CPU package ("RAPL_Package0_PKG"); its cores and its memory are not."""
    return name.startswith("RAPL_Package") and name.endswith("_PKG")


def parse_metadata(version: int, data: bytes) -> list[str]:
    """Names of the channels of EMI_METADATA_V1 or _V2.

    Raises:
        ValueError: another version or unit, or the data end too early.
        struct.error: the data end too early.
    """
    if version == _VERSION_1:
        unit, _, size = struct.unpack_from("<I64xHH", data)
        return [_name(data, 72, size, unit)]
    if version != _VERSION_2:
        raise ValueError(f"version {version}")
    (count,) = struct.unpack_from("<66xH", data)
    names, place = [], 68
    for _ in range(count):
        unit, size = struct.unpack_from("<IH", data, place)
        names.append(_name(data, place + 6, size, unit))
        place += 6 + size
    return names


def parse_measurement(data: bytes, count: int) -> list[tuple[float, float]]:
    """(joules, seconds) of each channel, both from an arbitrary beginning.

    Raises:
        OSError: fewer channels than there should be.
    """
    if len(data) < 16 * count:
        raise OSError(f"{len(data)} bytes for {count} channels")
    return [
        (energy * JOULES_PER_PICOWATT_HOUR, ticks * SECONDS_PER_TICK)
        for energy, ticks in struct.iter_unpack("<QQ", data[: 16 * count])
    ]


def _name(data: bytes, place: int, size: int, unit: int) -> str:
    if unit != _PICOWATT_HOURS:
        raise ValueError(f"unit {unit}")
    if place + size > len(data):
        raise ValueError("the metadata end too early")
    return data[place : place + size].decode("utf-16-le", errors="replace").split("\0", 1)[0]


class WindowsEmiCalls:
    """The calls of cfgmgr32 and kernel32."""

    _GENERIC_READ = 0x80000000
    _SHARE_READ_WRITE = 3
    _OPEN_EXISTING = 3
    _ACCESS_DENIED = 5
    _INVALID_HANDLE = ctypes.c_void_p(-1).value

    def __init__(self, cfgmgr32: Any = None, kernel32: Any = None) -> None:
        # One calling convention on 64-bit Windows: CDLL is WinDLL, and ctypes keeps the last error for us.
        self._cfgmgr32 = cfgmgr32 or ctypes.CDLL("cfgmgr32")
        self._kernel32 = kernel32 or ctypes.CDLL("kernel32", use_last_error=True)
        self._kernel32.CreateFileW.restype = ctypes.c_void_p

    def paths(self) -> list[str]:
        """See `EmiCalls`; empty when the system cannot list them."""
        guid = (ctypes.c_ubyte * 16)(*_guid_bytes(DEVICE_ENERGY_METER))
        length = ctypes.c_uint32()
        size_of, list_of = (
            self._cfgmgr32.CM_Get_Device_Interface_List_SizeW,
            self._cfgmgr32.CM_Get_Device_Interface_ListW,
        )
        if size_of(ctypes.byref(length), ctypes.byref(guid), None, 0) != 0 or length.value == 0:
            return []
        buffer = (ctypes.c_uint16 * length.value)()
        if list_of(ctypes.byref(guid), None, buffer, length, 0) != 0:
            return []
        return [path for path in bytes(buffer).decode("utf-16-le").split("\0") if path]

    def open(self, path: str) -> int:
        """See `EmiCalls`."""
        handle: int | None = self._kernel32.CreateFileW(
            ctypes.c_wchar_p(path),
            ctypes.c_uint32(self._GENERIC_READ),
            self._SHARE_READ_WRITE,
            None,
            self._OPEN_EXISTING,
            0,
            None,
        )
        if handle is None or handle == self._INVALID_HANDLE:
            raise self._problem("CreateFile")
        return handle

    def control(self, handle: int, code: int, size: int) -> bytes:
        """See `EmiCalls`."""
        buffer, returned = ctypes.create_string_buffer(size), ctypes.c_uint32()
        done = self._kernel32.DeviceIoControl(
            ctypes.c_void_p(handle), code, None, 0, buffer, size, ctypes.byref(returned), None
        )
        if not done:
            raise self._problem("DeviceIoControl")
        return buffer.raw[: returned.value]

    def close(self, handle: int) -> None:
        """See `EmiCalls`."""
        self._kernel32.CloseHandle(ctypes.c_void_p(handle))

    def _problem(self, call: str) -> OSError:
        code = getattr(ctypes, "get_last_error", lambda: 0)()
        if code == self._ACCESS_DENIED:
            return PermissionError(code, call)
        return OSError(code, call)


def _guid_bytes(guid: str) -> bytes:
    first, second, third, *rest = guid.strip("{}").split("-")
    return struct.pack("<IHH", int(first, 16), int(second, 16), int(third, 16)) + bytes.fromhex("".join(rest))
