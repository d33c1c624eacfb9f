"""TP-Link plugs (Kasa, Tapo) by python-kasa: their watts, and nothing else.

Metering only: nothing here ever switches anything. The library is under the GPL, so it is an optional extra
that each person installs for themselves: it is neither in the default installation nor in any installer.
"""

from __future__ import annotations

import asyncio
import contextlib
import importlib
import logging
import math
from typing import TYPE_CHECKING, Any

from warmgui.core.hosts.entry import STAYS_OFFLINE
from warmgui.core.text import translate
from warmgui.core.thermometers import host_of
from warmgui.io.contacts import CONTACTS
from warmgui.io.http_json import HttpProblemError
from warmgui.io.sensors.room_http import HttpSensor
from warmgui.io.sensors.room_reading import from_number, refused

if TYPE_CHECKING:
    from collections.abc import Callable

    from warmgui.core.model import Reading
    from warmgui.core.thermometers import Thermometer
    from warmgui.io.secrets import Answer

log = logging.getLogger(__name__)

TIMEOUT_S = 5
"""Of each of its answers."""
_LONGEST_S = 15.0
_REFUSED_PAUSE_S = 60.0
"""Devices shut out who guesses too often."""
MISSING = translate(
    "sensors",
    "Kasa and Tapo plugs need one more library, which is under the GPL: pip install {package}",
    package="warmgui[kasa]",
)
_NO_METER = translate("sensors", "this device has no such sensor")
_REFUSED = translate("sensors", "it refuses the user name, password or token")
_PASSWORD_NEEDED = translate("sensors", "its password is needed")
_SILENT = translate("sensors", "it does not answer")


def load_kasa() -> Any:
    """The library.

    Raises:
        ImportError: it is not installed.
    """
    return importlib.import_module("kasa")


class KasaPlug(HttpSensor):
    """One outlet. The connection is kept, in the loop of this sensor's own thread.

    Args:
        entry: of the list.
        password: of the maker's account, where the device wants one.
        load: the library.
    """

    def __init__(
        self, entry: Thermometer, password: Callable[[], Answer], load: Callable[[], Any] = load_kasa
    ) -> None:
        super().__init__(entry, password)
        self._load = load
        self._loop: asyncio.AbstractEventLoop | None = None
        self._device: Any = None

    def ask(self, now_s: float) -> Reading:
        """See `HttpSensor`."""
        try:
            kasa = self._load()
        except ImportError as error:
            raise HttpProblemError(MISSING) from error
        host, _port = host_of(self.entry.url)
        if not CONTACTS.allows(host):
            raise HttpProblemError(STAYS_OFFLINE)
        if self.entry.password != "none" and self._password().password is None:  # noqa: S105 - a place
            raise HttpProblemError(_PASSWORD_NEEDED)
        if self._loop is None:
            self._loop = asyncio.new_event_loop()
        watts = self._watts(self._loop, kasa, host)
        source = f"Kasa {host}"
        if watts is None or not math.isfinite(watts):
            return refused(self.entry, now_s, _NO_METER, source)
        return from_number(self.entry, watts, now_s, source)

    def close(self) -> None:
        """See `Sensor`."""
        loop, self._loop = self._loop, None
        if loop is not None:
            self._let_go(loop)
            loop.close()

    def _watts(self, loop: asyncio.AbstractEventLoop, kasa: Any, host: str) -> float | None:
        answered = False
        try:
            watts = loop.run_until_complete(asyncio.wait_for(self._read(kasa, host), _LONGEST_S))
            answered = True
        except kasa.AuthenticationError as error:
            self._let_go(loop)
            answered = True
            raise HttpProblemError(_REFUSED, pause_s=_REFUSED_PAUSE_S) from error
        except (kasa.KasaException, OSError, TimeoutError) as error:
            log.info("sensor %s: %s", self.entry.key, type(error).__name__)
            self._let_go(loop)
            raise HttpProblemError(_SILENT) from error
        except BaseException:
            self._let_go(loop)
            raise
        finally:
            CONTACTS.note("", host, answered)
        return watts

    async def _read(self, kasa: Any, host: str) -> float | None:
        if self._device is None:
            password = self._password().password
            login = None if password is None else kasa.Credentials(self.user, password)
            self._device = await kasa.Discover.discover_single(
                host, discovery_timeout=TIMEOUT_S, timeout=TIMEOUT_S, credentials=login
            )
        await self._device.update()
        outlets = list(self._device.children)
        if outlets:
            chosen = outlets[self.entry.channel] if self.entry.channel < len(outlets) else None
        else:
            chosen = self._device if self.entry.channel == 0 else None
        meter = None if chosen is None else chosen.modules.get(kasa.Module.Energy)
        watts = None if meter is None else meter.current_consumption
        return None if watts is None else float(watts)

    def _let_go(self, loop: asyncio.AbstractEventLoop) -> None:
        device, self._device = self._device, None
        if device is not None:
            with contextlib.suppress(Exception):  # it is gone already
                loop.run_until_complete(asyncio.wait_for(device.disconnect(), TIMEOUT_S))
