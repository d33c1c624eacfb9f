"""The Windows energy meter against stand-ins of its system calls: the bytes as Microsoft documents them."""

from __future__ import annotations

import ctypes
import struct
from types import SimpleNamespace
from typing import Any

import pytest

from warmgui.core.vocabulary import Quantity
from warmgui.io.sensors import emi
from warmgui.io.sensors.base import SensorAbsentError
from warmgui.io.sensors.emi import (
    GET_MEASUREMENT,
    GET_METADATA,
    GET_METADATA_SIZE,
    GET_VERSION,
    EmiSensor,
    WindowsEmiCalls,
    parse_measurement,
    parse_metadata,
)

PICOWATT_HOURS_PER_JOULE = 1e12 / 3600


def utf16(words: str, length: int | None = None) -> bytes:
    data = (words + "\0").encode("utf-16-le")
    return data if length is None else data.ljust(length, b"\0")


def metadata_v1(name: str, unit: int = 0) -> bytes:
    data = utf16(name)
    return (
        struct.pack("<I", unit)
        + utf16("OEM", 32)
        + utf16("Model", 32)
        + struct.pack("<HH", 1, len(data))
        + data
    )


def metadata_v2(*names: str, unit: int = 0) -> bytes:
    channels = b"".join(struct.pack("<IH", unit, len(utf16(name))) + utf16(name) for name in names)
    return utf16("OEM", 32) + utf16("Model", 32) + struct.pack("<HH", 1, len(names)) + channels


class Meter:
    """One energy meter: version, metadata and the joules of its channels."""

    def __init__(self, version: int, metadata: bytes, joules: list[float]) -> None:
        self.version, self.metadata, self.joules = version, metadata, joules
        self.seconds = 0.0
        self.broken = False


class FakeCalls:
    def __init__(self, **meters: Meter | OSError) -> None:
        self.meters = meters
        self.opened: dict[int, Meter] = {}

    def paths(self) -> list[str]:
        return list(self.meters)

    def open(self, path: str) -> int:
        meter = self.meters[path]
        if isinstance(meter, OSError):
            raise meter
        handle = len(self.opened) + 100
        self.opened[handle] = meter
        return handle

    def control(self, handle: int, code: int, size: int) -> bytes:
        meter = self.opened[handle]
        if meter.broken:
            raise OSError(31, "a device attached to the system is not functioning")
        ticks = int(meter.seconds * 1e7)
        answers = {
            GET_VERSION: struct.pack("<H", meter.version),
            GET_METADATA_SIZE: struct.pack("<I", len(meter.metadata)),
            GET_METADATA: meter.metadata,
            GET_MEASUREMENT: b"".join(
                struct.pack("<QQ", round(j * PICOWATT_HOURS_PER_JOULE), ticks) for j in meter.joules
            ),
        }
        return answers[code][:size]

    def close(self, handle: int) -> None:
        del self.opened[handle]


RAPL = ("RAPL_Package0_PKG", "RAPL_Package0_PP0", "RAPL_Package0_DRAM", "RAPL_Package1_PKG")


def test_packages_of_a_version_2_meter_add_up() -> None:
    meter = Meter(2, metadata_v2(*RAPL), [10.0, 1e6, 1e6, 20.0])
    calls = FakeCalls(a=meter)
    sensor = EmiSensor(calls)
    assert sensor.read(0.0) == [], "only the start of the counters"
    meter.joules, meter.seconds = [110.0, 2e6, 2e6, 60.0], 2.0
    (reading,) = sensor.read(77.0)
    assert (reading.quantity, reading.device, reading.at_s) == (Quantity.CPU_POWER_W, "cpu", 77.0)
    assert reading.value == pytest.approx(100 / 2 + 40 / 2)
    assert reading.source == "EMI RAPL_Package0_PKG, RAPL_Package1_PKG"
    sensor.close()
    assert calls.opened == {}


def test_a_version_1_meter_has_one_channel() -> None:
    meter = Meter(1, metadata_v1("RAPL_Package0_PKG"), [5.0])
    sensor = EmiSensor(FakeCalls(a=meter))
    sensor.read(0.0)
    meter.joules, meter.seconds = [35.0], 1.0
    assert sensor.read(1.0)[0].value == pytest.approx(30.0)


def test_a_meter_of_something_else_is_left_alone() -> None:
    calls = FakeCalls(
        board=Meter(2, metadata_v2("DDR", "WIFI"), [1.0, 1.0]),
        other_unit=Meter(2, metadata_v2("RAPL_Package0_PKG", unit=7), [1.0]),
        newer=Meter(3, metadata_v2("RAPL_Package0_PKG"), [1.0]),
        cut=Meter(2, metadata_v2("RAPL_Package0_PKG")[:-6], [1.0]),
        shorter=Meter(2, b"x", [1.0]),
        gone=OSError(2, "not found"),
    )
    with pytest.raises(SensorAbsentError):
        EmiSensor(calls).read(0.0)
    assert calls.opened == {}, "every handle is closed again"


def test_no_meter_is_absent() -> None:
    with pytest.raises(SensorAbsentError):
        EmiSensor(FakeCalls()).read(0.0)


def test_a_meter_for_administrators_only_says_so() -> None:
    sensor = EmiSensor(FakeCalls(a=PermissionError(5, "access denied")))
    (reading,) = sensor.read(0.0)
    assert (reading.value, reading.reason) == (None, emi.CLOSED)


def test_a_meter_that_breaks_is_unknown_and_opened_again() -> None:
    meter = Meter(2, metadata_v2(*RAPL), [0.0] * 4)
    sensor = EmiSensor(FakeCalls(a=meter))
    sensor.read(0.0)
    meter.broken = True
    (reading,) = sensor.read(1.0)
    assert reading.value is None
    assert reading.reason
    meter.broken = False
    sensor.read(2.0)
    meter.joules, meter.seconds = [50.0] * 4, 1.0
    assert sensor.read(3.0)[0].value == pytest.approx(100.0)


def test_too_few_channels_in_an_answer_are_trouble() -> None:
    with pytest.raises(OSError, match="2 channels"):
        parse_measurement(bytes(16), 2)


def test_names_end_where_they_say() -> None:
    assert parse_metadata(2, metadata_v2("A", "BC")) == ["A", "BC"]
    assert parse_metadata(1, metadata_v1("Package")) == ["Package"]


# ---- the calls themselves


class FakeFunction:
    """A C function with room for ctypes' attributes."""

    restype: Any = None
    argtypes: Any = None

    def __init__(self, call: Any) -> None:
        self.call = call

    def __call__(self, *arguments: Any) -> Any:
        return self.call(*arguments)


def put(pointer: Any, kind: Any, value: int) -> None:
    ctypes.cast(pointer, ctypes.POINTER(kind))[0] = value


def test_the_list_of_interfaces_is_asked_for_by_the_meters_guid() -> None:
    listed = "\\\\?\\meter1\0\\\\?\\meter2\0\0"

    def size_of(length: Any, guid: Any, device: None, flags: int) -> int:
        asked = ctypes.cast(guid, ctypes.POINTER(ctypes.c_ubyte * 16))[0]
        assert bytes(asked).hex() == "4483bd45d67ecf49a440c276c933b053", "little-endian first three parts"
        put(length, ctypes.c_uint32, len(listed))
        return 0

    def list_of(guid: Any, device: None, buffer: Any, length: Any, flags: int) -> int:
        for place, letter in enumerate(listed):
            buffer[place] = ord(letter)
        return 0

    cfgmgr32 = SimpleNamespace(
        CM_Get_Device_Interface_List_SizeW=size_of, CM_Get_Device_Interface_ListW=list_of
    )
    kernel32 = SimpleNamespace(CreateFileW=FakeFunction(lambda *_: 5))
    assert WindowsEmiCalls(cfgmgr32, kernel32).paths() == ["\\\\?\\meter1", "\\\\?\\meter2"]
    cfgmgr32.CM_Get_Device_Interface_ListW = lambda *_: 1
    assert WindowsEmiCalls(cfgmgr32, kernel32).paths() == []
    cfgmgr32.CM_Get_Device_Interface_List_SizeW = lambda *_: 1
    assert WindowsEmiCalls(cfgmgr32, kernel32).paths() == []


def test_open_control_close() -> None:
    closed = []

    def control(
        handle: Any, code: int, _in: None, _size: int, out: Any, size: int, returned: Any, _o: None
    ) -> int:
        if code == GET_METADATA:
            return 0
        out[0:2] = b"\x02\x00"
        put(returned, ctypes.c_uint32, 2)
        return 1

    kernel32 = SimpleNamespace(
        CreateFileW=FakeFunction(lambda path, *_: 42 if path.value == "good" else ctypes.c_void_p(-1).value),
        DeviceIoControl=control,
        CloseHandle=lambda handle: closed.append(handle.value),
    )
    calls = WindowsEmiCalls(SimpleNamespace(), kernel32)
    handle = calls.open("good")
    assert calls.control(handle, GET_VERSION, 2) == b"\x02\x00"
    with pytest.raises(OSError, match="DeviceIoControl"):
        calls.control(handle, GET_METADATA, 10)
    with pytest.raises(OSError, match="CreateFile"):
        calls.open("bad")
    calls.close(handle)
    assert closed == [42]


def test_access_denied_is_told_apart(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(ctypes, "get_last_error", lambda: 5, raising=False)
    kernel32 = SimpleNamespace(CreateFileW=FakeFunction(lambda *_: None))
    with pytest.raises(PermissionError):
        WindowsEmiCalls(SimpleNamespace(), kernel32).open("x")
