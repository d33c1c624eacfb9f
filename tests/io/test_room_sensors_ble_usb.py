"""Bluetooth and USB thermometers: a scanner that stands for bleak, real pseudo-terminals for the ports."""

from __future__ import annotations

import os
import threading
from types import SimpleNamespace
from typing import TYPE_CHECKING, Any, Self

import pytest
from deadlines import DEADLINE_S
from fakes.io import wait_until
from fakes.sensors import entry, words

from warmgui.core.vocabulary import Quantity
from warmgui.io.sensors.ble import BleScanner, BleThermometer, load_bleak
from warmgui.io.sensors.usb import SerialThermometer, TemperThermometer, load_serial

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator

    from warmgui.core.model import Reading

ADDRESS = "A4:C1:38:02:83:F4"
BTHOME = "0000fcd2-0000-1000-8000-00805f9b34fb"
ATC = "0000181a-0000-1000-8000-00805f9b34fb"


class FakeBleak:
    """What is used of the library: a scanner that is entered, calls back, and is left."""

    def __init__(self) -> None:
        self.trouble: list[Exception] = []
        self.scanning = threading.Event()
        self.left = threading.Event()
        self.callback: Callable[[Any, Any], None] | None = None

    def BleakScanner(self, detection_callback: Callable[[Any, Any], None]) -> Self:  # noqa: N802 - its name
        self.callback = detection_callback
        return self

    async def __aenter__(self) -> Self:
        if self.trouble:
            raise self.trouble.pop(0)
        self.scanning.set()
        return self

    async def __aexit__(self, *_: object) -> None:
        self.left.set()

    def say(self, uuid: str, data: str, address: str = ADDRESS.lower()) -> None:
        assert self.scanning.wait(DEADLINE_S)
        assert self.callback is not None
        self.callback(
            SimpleNamespace(address=address),
            SimpleNamespace(
                service_data={uuid: bytes.fromhex(data), "12345678-1234-5678-1234-567812345678": b"x"}
            ),
        )


def thermometer(scanner: BleScanner, **more: Any) -> BleThermometer:
    return BleThermometer(entry("ble", address=ADDRESS, **more), scanner, lambda: 500.0)


class TestBluetooth:
    def test_a_device_is_heard(self) -> None:
        bleak = FakeBleak()
        found = thermometer(BleScanner(lambda: bleak), offset_k=0.3)
        assert found.read(0.0) == []
        bleak.say(ATC, "a4c1380283f400a22f5f0bf819")
        (reading,) = found.read(0.0)
        assert reading.value == pytest.approx(16.5)
        assert (reading.at_s, reading.source, reading.device) == (500.0, f"Bluetooth {ADDRESS}", "t1")
        bleak.say(BTHOME, "4002c40903bf13", "11:22:33:44:55:66")
        bleak.say(BTHOME, "400164")
        assert found.read(0.0)[0].value == pytest.approx(16.5), (
            "of others and of batteries nothing is learned"
        )
        bleak.say(BTHOME, "4002c40903bf13")
        assert found.read(0.0)[0].value == pytest.approx(25.3)
        found.close()
        assert bleak.left.wait(DEADLINE_S)

    def test_a_contact(self) -> None:
        bleak = FakeBleak()
        found = thermometer(BleScanner(lambda: bleak), role="window")
        found.read(0.0)
        bleak.say(BTHOME, "4401642d01")
        (reading,) = found.read(0.0)
        assert (reading.value, reading.quantity) == (1.0, Quantity.WINDOW_OPEN)
        found.close()

    def test_one_that_speaks_in_secret(self) -> None:
        bleak = FakeBleak()
        found = thermometer(BleScanner(lambda: bleak))
        found.read(0.0)
        bleak.say(BTHOME, "41a47266c95f730011223378237214")
        assert "it speaks in secret" in words(found.read(0.0)[0])
        found.close()

    def test_two_share_one_scan_and_the_last_one_ends_it(self) -> None:
        bleak = FakeBleak()
        scanner = BleScanner(lambda: bleak)
        one, two = thermometer(scanner), thermometer(scanner)
        one.read(0.0)
        two.read(0.0)
        bleak.say(BTHOME, "4002c40903bf13")
        assert one.read(0.0)[0].value == two.read(0.0)[0].value == 25.0
        one.close()
        one.close()
        assert not bleak.left.is_set()
        two.close()
        assert bleak.left.wait(DEADLINE_S)
        bleak.scanning.clear()
        two._listens = False
        two.read(0.0)
        assert bleak.scanning.wait(DEADLINE_S), "it can begin again"
        two.close()

    def test_without_the_library_a_sentence_names_the_extra(self) -> None:
        def missing() -> Any:
            raise ImportError

        found = thermometer(BleScanner(missing))
        wait_until(lambda: bool(found.read(0.0)))
        assert words(found.read(0.0)[0]) == (
            "Shelf: Bluetooth needs one more library: pip install warmgui[ble]."
        )
        found.close()

    def test_bluetooth_that_is_off_is_tried_again(self) -> None:
        bleak = FakeBleak()
        bleak.trouble = [OSError("no adapter"), OSError()]
        scanner = BleScanner(lambda: bleak, retry_s=0.05)
        found = thermometer(scanner)
        wait_until(lambda: bool(found.read(0.0)) or bleak.scanning.is_set())
        bleak.say(BTHOME, "4002c40903bf13")
        wait_until(lambda: [reading.value for reading in found.read(0.0)] == [25.0])
        assert not scanner.problem
        found.close()

    def test_its_trouble_is_told(self) -> None:
        bleak = FakeBleak()
        bleak.trouble = [OSError("no adapter")]
        found = thermometer(BleScanner(lambda: bleak))
        wait_until(lambda: bool(found.read(0.0)))
        assert words(found.read(0.0)[0]) == "Shelf: Bluetooth does not work (no adapter)."
        found.close()

    def test_the_real_library_has_what_is_used_of_it(self) -> None:
        pytest.importorskip("bleak")
        assert callable(load_bleak().BleakScanner)


@pytest.fixture
def terminal() -> Iterator[tuple[int, str]]:
    """Our end of a port, and the name of the other one."""
    tty = pytest.importorskip("tty")
    ours, theirs = os.openpty()
    tty.setraw(theirs)
    yield ours, os.ttyname(theirs)
    os.close(ours)
    os.close(theirs)


class TestSerial:
    def read(self, found: SerialThermometer) -> list[Reading]:
        return found.read(7.0)

    def test_the_newest_whole_line_counts(
        self, terminal: tuple[int, str], monkeypatch: pytest.MonkeyPatch
    ) -> None:
        pytest.importorskip("serial")
        monkeypatch.setattr("warmgui.io.sensors.usb.LINE_TIMEOUT_S", 0.05)
        port, name = terminal
        found = SerialThermometer(entry("usb", path=name))
        assert self.read(found) == [], "what was said before it listened is gone"
        os.write(port, b"T=19.0 C\r\nT=20.5 C\r\nT=2")
        wait_until(lambda: [r.value for r in self.read(found)] == [20.5])
        assert self.read(found) == []
        os.write(port, b"1.5 C\r\n")
        wait_until(lambda: [r.value for r in self.read(found)] == [21.5])
        found.close()

    def test_a_silent_port_says_nothing(
        self, terminal: tuple[int, str], monkeypatch: pytest.MonkeyPatch
    ) -> None:
        pytest.importorskip("serial")
        monkeypatch.setattr("warmgui.io.sensors.usb.LINE_TIMEOUT_S", 0.05)
        found = SerialThermometer(entry("usb", path=f"{terminal[1]}@115200"))
        assert self.read(found) == []
        assert found._port.baudrate == 115200
        found.close()
        found.close()

    def test_a_port_that_is_not_there(self) -> None:
        pytest.importorskip("serial")
        (reading,) = self.read(SerialThermometer(entry("usb", path="/nowhere/tty")))
        assert "its port cannot be used" in words(reading)
        (reading,) = self.read(SerialThermometer(entry("usb", path="/dev/null@fast")))
        assert "its port cannot be used" in words(reading)

    def test_without_the_library_a_sentence_names_the_extra(self) -> None:
        def missing() -> Any:
            raise ImportError

        (reading,) = SerialThermometer(entry("usb", path="COM3"), missing).read(0.0)
        assert words(reading) == "Shelf: serial ports need one more library: pip install warmgui[usb]."

    def test_the_real_library_has_what_is_used_of_it(self) -> None:
        pytest.importorskip("serial")
        assert callable(load_serial().Serial)


class TestTemper:
    def answer(self, port: int, data: bytes, asked: list[bytes]) -> threading.Thread:
        def work() -> None:
            asked.append(os.read(port, 9))
            os.write(port, data)

        thread = threading.Thread(target=work)
        thread.start()
        return thread

    def test_hundredths_of_a_degree(self, terminal: tuple[int, str]) -> None:
        port, name = terminal
        asked: list[bytes] = []
        thread = self.answer(port, bytes.fromhex("80800a284e200000"), asked)
        (reading,) = TemperThermometer(entry("usb", path=name)).read(7.0)
        thread.join(DEADLINE_S)
        assert (reading.value, reading.at_s) == (26.0, 7.0)
        assert asked[0].hex() == "000180330100000000"

    def test_a_short_answer(self, terminal: tuple[int, str]) -> None:
        port, name = terminal
        thread = self.answer(port, b"\x01", [])
        found = TemperThermometer(entry("usb", path=name))
        assert "as a TEMPer does" in words(found.read(0.0)[0])
        thread.join(DEADLINE_S)
        found.close()

    def test_silence(self, terminal: tuple[int, str]) -> None:
        found = TemperThermometer(entry("usb", path=terminal[1]), timeout_s=0.05)
        assert "as a TEMPer does" in words(found.read(0.0)[0])

    def test_a_device_that_is_not_there(self) -> None:
        found = TemperThermometer(entry("usb", path="/nowhere/hidraw0"))
        assert "No such file or directory" in words(found.read(0.0)[0])
