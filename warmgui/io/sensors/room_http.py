"""Sensors of the list that are asked over HTTP; and the generic kind, any address that answers in JSON."""

from __future__ import annotations

import logging
from typing import TYPE_CHECKING, Any

from warmgui.core.thermometers import without_userinfo
from warmgui.io.http_json import HttpProblemError, Request, fetch_json
from warmgui.io.http_json_auth import Credentials
from warmgui.io.sensors.room_reading import from_json, from_words, refused

if TYPE_CHECKING:
    from collections.abc import Callable

    from warmgui.core.model import Reading
    from warmgui.core.text import Text
    from warmgui.core.thermometers import Thermometer
    from warmgui.io.secrets import Answer

log = logging.getLogger(__name__)


class HttpSensor:
    """Asks again and again; a server that wants a pause gets it. Subclasses say what to ask.

    Args:
        entry: of the list.
        password: what is known of its password now; it may still be on its way from the keyring.
    """

    def __init__(self, entry: Thermometer, password: Callable[[], Answer]) -> None:
        self.name, self.period_s = entry.shown_name, entry.asked_every_s
        self.entry = entry
        self._password = password
        self._credentials: tuple[str, Credentials] | None = None
        self._pause_until_s = 0.0
        self._problem: Text | None = None

    def ask(self, now_s: float) -> Reading:
        """One request (or a few).

        Raises:
            HttpProblemError: there was no usable answer.
        """
        raise NotImplementedError

    def read(self, now_s: float) -> list[Reading]:
        """See `Sensor`."""
        if now_s < self._pause_until_s and self._problem is not None:
            return [refused(self.entry, now_s, self._problem)]
        try:
            return [self.ask(now_s)]
        except HttpProblemError as error:
            log.info("sensor %s: HTTP status %s", self.entry.key, error.status)
            self._problem = error.text
            self._pause_until_s = now_s + (error.pause_s or 0.0)
            return [refused(self.entry, now_s, error.text)]

    def close(self) -> None:
        """Nothing is held open."""

    def fetch(self, url: str, **more: Any) -> tuple[Any, float | None]:
        """JSON from an address, with this sensor's password where it is asked for."""
        return fetch_json(Request(url, credentials=self.credentials(), **more))

    def credentials(self) -> Credentials | None:
        """This sensor's; what was learned about the way to show them is kept."""
        password = self._password().password
        if password is None:
            return None
        if self._credentials is None or self._credentials[0] != password:
            self._credentials = password, Credentials(self.user, password)
        return self._credentials[1]

    @property
    def user(self) -> str:
        """The user name at the device."""
        return self.entry.user.strip()


class HttpJsonThermometer(HttpSensor):
    """Any address; `json_path` says where the number stands. Without a path the answer itself is one."""

    def ask(self, now_s: float) -> Reading:
        """See `HttpSensor`."""
        url = self.entry.url.strip()
        data, _ = self.fetch(url if "://" in url else f"http://{url}")
        source = without_userinfo(url)
        if self.entry.json_path.strip():
            return from_json(self.entry, data, now_s, source)
        return from_words(
            self.entry, str(data).lower() if isinstance(data, bool) else str(data), now_s, source
        )
