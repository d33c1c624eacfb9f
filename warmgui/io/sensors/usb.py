"""USB thermometers: those that print lines on a serial port, and TEMPer sticks through Linux's hidraw.

The library for serial ports (pyserial) is an optional extra; a TEMPer needs none.
"""

from __future__ import annotations

import os
import select
from typing import TYPE_CHECKING, Any

from warmgui.core.text import Text, translate
from warmgui.io.sensors.room_reading import from_number, from_words, refused

if TYPE_CHECKING:
    from collections.abc import Callable

    from warmgui.core.model import Reading
    from warmgui.core.thermometers import Thermometer

BAUD = 9600
LINE_TIMEOUT_S = 3.0
ANSWER_TIMEOUT_S = 2.0
_LONGEST = 4096
_ASK_TEMPER = bytes((0x00, 0x01, 0x80, 0x33, 0x01, 0x00, 0x00, 0x00, 0x00))
"""Report 0, then the question for the temperature; TEMPer sticks of the 3.x firmwares."""
_TEMPER_BYTES = 8
MISSING = translate(
    "sensors", "serial ports need one more library: pip install {package}", package="warmgui[usb]"
)


def load_serial() -> Any:
    """The library.

    Raises:
        ImportError: it is not installed.
    """
    import serial

    return serial


class SerialThermometer:
    """The first number of the newest line that a port prints. "/dev/ttyUSB0", "COM3", "COM3@115200"."""

    period_s = 2.0

    def __init__(self, entry: Thermometer, load: Callable[[], Any] = load_serial) -> None:
        self.name = entry.shown_name
        self._entry, self._load = entry, load
        self._port: Any = None
        self._rest = b""

    def read(self, now_s: float) -> list[Reading]:
        """See `Sensor`."""
        source = f"port {self._entry.path.strip()}"
        try:
            line = self._newest_line()
        except ImportError:
            return [refused(self._entry, now_s, MISSING, source)]
        except (OSError, ValueError) as error:  # serial.SerialException is an OSError
            self.close()
            return [refused(self._entry, now_s, _port_words(error), source)]
        # Without a new line the earlier value grows old by itself.
        return [] if line is None else [from_words(self._entry, line, now_s, source)]

    def close(self) -> None:
        """See `Sensor`."""
        port, self._port, self._rest = self._port, None, b""
        if port is not None:
            port.close()

    def _newest_line(self) -> str | None:
        if self._port is None:
            serial = self._load()
            name, _, baud = self._entry.path.strip().partition("@")
            self._port = serial.Serial(name, int(baud or BAUD), timeout=LINE_TIMEOUT_S)
        # One byte is waited for; the rest of it is there already, or comes with the next reading.
        data = self._port.read(1)
        data += self._port.read(min(self._port.in_waiting, _LONGEST))
        *lines, self._rest = (self._rest + data)[-_LONGEST:].replace(b"\r", b"\n").split(b"\n")
        full = [line for line in lines if line.strip()]
        return full[-1].decode("utf-8", "replace") if full else None


class TemperThermometer:
    """A TEMPer stick at /dev/hidraw<n>: asked, it answers with hundredths of a degree."""

    def __init__(self, entry: Thermometer, timeout_s: float = ANSWER_TIMEOUT_S) -> None:
        self.name, self.period_s = entry.shown_name, 10.0
        self._entry, self._timeout_s = entry, timeout_s

    def read(self, now_s: float) -> list[Reading]:
        """See `Sensor`."""
        source = f"TEMPer {self._entry.path.strip()}"
        try:
            answer = self._ask()
        except OSError as error:
            return [refused(self._entry, now_s, _port_words(error), source)]
        if len(answer) < _TEMPER_BYTES:
            problem = translate("sensors", "it does not answer as a TEMPer does")
            return [refused(self._entry, now_s, problem, source)]
        value_c = int.from_bytes(answer[2:4], "big", signed=True) / 100.0
        return [from_number(self._entry, value_c, now_s, source)]

    def close(self) -> None:
        """Nothing is held open."""

    def _ask(self) -> bytes:
        device = os.open(self._entry.path.strip(), os.O_RDWR)
        try:
            os.write(device, _ASK_TEMPER)
            ready, _, _ = select.select([device], [], [], self._timeout_s)
            return os.read(device, _TEMPER_BYTES) if ready else b""
        finally:
            os.close(device)


def _port_words(error: Exception) -> Text:
    words = getattr(error, "strerror", None) or str(error) or type(error).__name__
    return translate("sensors", "its port cannot be used: {problem}", problem=words[:120])
