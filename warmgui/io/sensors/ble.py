"""Bluetooth thermometers: one scanner listens, every entry of the list picks its own advertisements.

Nothing is sent or paired. The library (bleak) is an optional extra; where it is missing a sentence names it.
"""

from __future__ import annotations

import asyncio
import contextlib
import logging
import threading
from typing import TYPE_CHECKING, Any

from warmgui.core.text import EMPTY, Text, translate
from warmgui.core.thermometers_ble import parse, service_of
from warmgui.io.sensors.room_reading import from_value, refused

if TYPE_CHECKING:
    from collections.abc import Callable

    from warmgui.core.model import Reading
    from warmgui.core.thermometers import Thermometer

    Listener = Callable[[int, bytes], None]

log = logging.getLogger(__name__)

RETRY_S = 60.0
PERIOD_S = 2.0
MISSING = translate(
    "sensors",
    "Bluetooth needs one more library: pip install {package}",
    package="warmgui[ble]",
)


def load_bleak() -> Any:
    """The library.

    Raises:
        ImportError: it is not installed.
    """
    import bleak

    return bleak


class BleScanner:
    """Listens while anybody wants to hear, in a thread of its own; tries again where Bluetooth is off."""

    def __init__(self, load: Callable[[], Any] = load_bleak, retry_s: float = RETRY_S) -> None:
        self._load, self._retry_s = load, retry_s
        self._lock = threading.Lock()
        self._listeners: dict[str, list[Listener]] = {}
        self._problem: Text = EMPTY
        self._loop: asyncio.AbstractEventLoop | None = None
        self._end: asyncio.Event | None = None

    @property
    def problem(self) -> Text:
        """Why nothing can be heard; empty where nothing is wrong."""
        with self._lock:
            return self._problem

    def listen(self, address: str, listener: Listener) -> None:
        """Be told the service data (16-bit service, bytes) of a device's advertisements."""
        with self._lock:
            self._listeners.setdefault(_plain(address), []).append(listener)
            if self._loop is None:
                self._loop, self._end = asyncio.new_event_loop(), asyncio.Event()
                thread = threading.Thread(
                    target=self._work, args=(self._loop, self._end), name="bluetooth", daemon=True
                )
                thread.start()

    def unlisten(self, address: str, listener: Listener) -> None:
        """No more; the last one ends the scan."""
        with self._lock:
            listeners = self._listeners.get(_plain(address), [])
            if listener in listeners:
                listeners.remove(listener)
            if not any(self._listeners.values()) and self._loop is not None and self._end is not None:
                self._loop.call_soon_threadsafe(self._end.set)
                self._loop = self._end = None

    def _work(self, loop: asyncio.AbstractEventLoop, end: asyncio.Event) -> None:
        try:
            loop.run_until_complete(self._scan(end))
        finally:
            loop.close()

    async def _scan(self, end: asyncio.Event) -> None:
        while not end.is_set():
            try:
                scanner = self._load().BleakScanner(detection_callback=self._detected)
                async with scanner:
                    self._say(EMPTY)
                    await end.wait()
            except ImportError:
                self._say(MISSING)
            except Exception as error:  # noqa: BLE001 - every system's Bluetooth fails in its own way
                log.info("bluetooth: %s", error)
                words = str(error)[:120] or type(error).__name__
                self._say(translate("sensors", "Bluetooth does not work ({words})", words=words))
            with contextlib.suppress(TimeoutError):
                await asyncio.wait_for(end.wait(), self._retry_s)

    def _say(self, problem: Text) -> None:
        with self._lock:
            self._problem = problem

    def _detected(self, device: Any, advertisement: Any) -> None:
        with self._lock:
            listeners = list(self._listeners.get(_plain(str(device.address)), []))
        for uuid, data in dict(advertisement.service_data).items() if listeners else ():
            service = service_of(str(uuid))
            if service is not None:
                for listener in listeners:
                    listener(service, bytes(data))


class BleThermometer:
    """One device of the list."""

    period_s = PERIOD_S

    def __init__(self, entry: Thermometer, scanner: BleScanner, clock: Callable[[], float]) -> None:
        self.name = entry.shown_name
        self._entry, self._scanner, self._clock = entry, scanner, clock
        self._lock = threading.Lock()
        self._latest: Reading | None = None
        self._listens = False

    def read(self, now_s: float) -> list[Reading]:
        """See `Sensor`."""
        if not self._listens:
            self._listens = True
            self._scanner.listen(self._entry.address, self._hear)
        problem = self._scanner.problem
        if problem:
            return [refused(self._entry, now_s, problem)]
        with self._lock:
            return [] if self._latest is None else [self._latest]

    def close(self) -> None:
        """See `Sensor`."""
        self._scanner.unlisten(self._entry.address, self._hear)

    def _hear(self, service: int, data: bytes) -> None:
        now_s, source = self._clock(), f"Bluetooth {self._entry.address.strip()}"
        heard = parse(service, data)
        value = heard.is_open if self._entry.role == "window" else heard.temperature_c
        if heard.encrypted:
            problem = translate("sensors", "it speaks in secret; switch its encryption off, or use MQTT")
            reading = refused(self._entry, now_s, problem, source)
        elif value is None:
            return
        else:
            reading = from_value(self._entry, value, now_s, source)
        with self._lock:
            self._latest = reading


def _plain(address: str) -> str:
    return address.strip().upper().replace("-", ":")
