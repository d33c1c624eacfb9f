"""The home's powers, through the MQTT client that all share or from Home Assistant; nothing is ever switched.

What the broker kept from earlier ("retained") counts as stale until the source speaks again, unless the
message itself tells its time: a surplus of yesterday must heat nothing.
"""

from __future__ import annotations

import threading
import time
from functools import partial
from typing import TYPE_CHECKING, Any, Protocol

from warmgui.core.energy.home_words import (
    NotTakenError,
    Source,
    from_json,
    from_value,
    from_words,
    sources_of,
)
from warmgui.core.model import Reading
from warmgui.core.text import Text, translate
from warmgui.core.thermometers import UNDATED_FRESH_S
from warmgui.core.vocabulary import Provenance
from warmgui.io.http_json import HttpProblemError
from warmgui.io.mqtt.topics import check_topic
from warmgui.io.sensors.home_assistant import NO_NUMBER, UNIT_NAMES, entity_state
from warmgui.io.sensors.room_reading import age_of, moment_of

if TYPE_CHECKING:
    from collections.abc import Callable

    from warmgui.core.settings.model import HomeAssistantSettings, HomeEnergySettings, Settings
    from warmgui.io.mqtt.mqtt import Message, Mqtt, Subscription
    from warmgui.io.secrets import Answer
    from warmgui.io.sensors.room_links import RoomLinks

PERIOD_S = 1.0
"""The thread only looks whether something came."""
ASK_EVERY_S = 10.0
"""Home Assistant is asked so often."""
_ON_THE_WAY = frozenset({"idle", "connecting"})


class _Reader(Protocol):
    def read(self, now_s: float) -> list[Reading]: ...

    def close(self) -> None: ...


class HomeEnergySensor:
    """Sun, wind, grid and battery as the settings want it; readings have no device.

    Args:
        links: has the one MQTT client, and Home Assistant's token.
        wall_clock: seconds since 1970.
    """

    name = "home energy"
    period_s = PERIOD_S

    def __init__(self, links: RoomLinks, wall_clock: Callable[[], float] = time.time) -> None:
        self._links, self._wall_clock = links, wall_clock
        self._lock = threading.Lock()
        self._wanted: tuple[HomeEnergySettings, HomeAssistantSettings] | None = None
        self._mqtt: Mqtt | None = None
        self._followed: object = None
        self._reader: _Reader | None = None

    def configure(self, settings: Settings) -> None:
        """See `Configurable`."""
        home = settings.home
        used = home.uses_mqtt or home.uses_home_assistant
        with self._lock:
            self._mqtt = self._links.mqtt if home.uses_mqtt else None
            self._wanted = (home, settings.home_assistant) if used else None

    def read(self, now_s: float) -> list[Reading]:
        """See `Sensor`."""
        with self._lock:
            wanted, mqtt = self._wanted, self._mqtt
        if wanted != self._followed:
            self.close()
            self._followed = wanted
            self._reader = None if wanted is None else self._make(*wanted, mqtt)
        return [] if self._reader is None else self._reader.read(now_s)

    def close(self) -> None:
        """See `Sensor`."""
        if self._reader is not None:
            self._reader.close()
        self._reader = self._followed = None

    def _make(self, home: HomeEnergySettings, server: HomeAssistantSettings, mqtt: Mqtt | None) -> _Reader:
        if mqtt is not None:
            return _Topics(home, mqtt, self._wall_clock)
        return _Entities(home, server, self._links.password_of(server.secret), self._wall_clock)


class _Topics:
    """Follows topics."""

    def __init__(self, home: HomeEnergySettings, mqtt: Mqtt, wall_clock: Callable[[], float]) -> None:
        self._home, self._mqtt, self._wall_clock = home, mqtt, wall_clock
        self._lock = threading.Lock()
        self._latest: dict[Source, Reading] = {}
        self._sources = sources_of(home)
        for topic in (topic for source in self._sources for topic in source.places):
            check_topic(topic)  # a power is one topic, no filter
        self._subscriptions: list[Subscription] = [
            mqtt.subscribe(topic, partial(self._take, source))
            for source in self._sources
            for topic in source.places
        ]

    def read(self, now_s: float) -> list[Reading]:
        trouble = self._trouble()
        with self._lock:
            latest = dict(self._latest)
        if trouble is None:
            return list(latest.values())
        # Values that are known stay known until they are too old.
        told = _told("MQTT", trouble)
        return [_refused(source, now_s, told, source.places[0]) for source in self._sources]

    def close(self) -> None:
        for subscription in self._subscriptions:
            self._mqtt.unsubscribe(subscription)

    def _trouble(self) -> Text | None:
        state = self._mqtt.state
        if not state.connected:
            return None if state.code in _ON_THE_WAY else state.text
        return next((one.problem for one in self._subscriptions if one.problem), None)

    def _take(self, source: Source, message: Message) -> None:
        words = message.payload.decode("utf-8", "replace")
        at_s = message.at_s
        if message.retained:
            age_s = age_of(words, self._wall_clock())
            at_s -= self._home.stale_s + 1.0 if age_s is None else age_s
        name = f"MQTT {message.topic}"
        try:
            value = from_words(source, words)
        except NotTakenError as error:
            reading = _refused(source, at_s, _told(message.topic, error.text), name)
        else:
            reading = _measured(source, value, at_s, name, self._home.stale_s)
        with self._lock:
            known = self._latest.get(source)
            if known is None or reading.at_s >= known.at_s:
                self._latest[source] = reading


class _Entities:
    """Asks Home Assistant for entities, one after the other."""

    def __init__(
        self,
        home: HomeEnergySettings,
        server: HomeAssistantSettings,
        token: Callable[[], Answer],
        wall_clock: Callable[[], float],
    ) -> None:
        self._home, self._server, self._token, self._wall_clock = home, server, token, wall_clock
        self._asked_s: float | None = None
        self._pause_s = ASK_EVERY_S
        self._latest: list[Reading] = []

    def read(self, now_s: float) -> list[Reading]:
        if self._asked_s is None or now_s - self._asked_s >= self._pause_s:
            self._asked_s, self._pause_s = now_s, ASK_EVERY_S
            self._latest = [self._ask(source, now_s) for source in sources_of(self._home)]
        return self._latest

    def close(self) -> None:
        """Nothing is held open."""

    def _ask(self, source: Source, now_s: float) -> Reading:
        entity = source.places[0]
        name = f"Home Assistant {entity}"
        if self._token().looking:
            return _refused(source, now_s, _told(entity, _LOOKING), name)
        try:
            state, date_utc = entity_state(self._server, self._token().password, entity)
            value, at_s, fresh_s = self._value(source, state, now_s, date_utc)
        except HttpProblemError as error:
            self._pause_s = max(self._pause_s, error.pause_s or 0.0)
            return _refused(source, now_s, _told(entity, error.text), name)
        except NotTakenError as error:
            return _refused(source, now_s, _told(entity, error.text), name)
        return _measured(source, value, at_s, name, fresh_s)

    def _value(
        self, source: Source, state: Any, now_s: float, date_utc: float | None
    ) -> tuple[float, float, float]:
        """Value, when it was true, and for how long it counts."""
        if not isinstance(state, dict) or "state" not in state:
            raise NotTakenError(translate("sensors", "this is no Home Assistant"))
        words = str(state["state"]).strip().lower()
        if words in NO_NUMBER:
            told = translate("sensors", "Home Assistant says that it is {state}", state=words or "-")
            raise NotTakenError(told)
        attributes = state.get("attributes")
        attributes = attributes if isinstance(attributes, dict) else {}
        unit = next((str(attributes[name]) for name in UNIT_NAMES if attributes.get(name)), "")
        value = from_json(source, state, unit) if source.path else from_value(source, state["state"], unit)
        reported, updated = moment_of(state.get("last_reported")), moment_of(state.get("last_updated"))
        moment = updated if reported is None else reported
        if moment is None:
            return value, now_s, self._home.stale_s
        age_s = max((self._wall_clock() if date_utc is None else date_utc) - moment, 0.0)
        # Where only changes are dated a sun that stays at 0 all night would be too old.
        fresh_s = self._home.stale_s if reported is not None else max(self._home.stale_s, UNDATED_FRESH_S)
        return value, now_s - age_s, fresh_s


def _measured(source: Source, value: float, at_s: float, name: str, fresh_s: float) -> Reading:
    return Reading(source.quantity, value, Provenance.MEASURED, at_s, name, fresh_s=fresh_s)


def _refused(source: Source, at_s: float, problem: Text, name: str) -> Reading:
    return Reading(source.quantity, None, Provenance.UNKNOWN, at_s, name, reason=problem)


def _told(place: str, problem: Text) -> Text:
    return translate("sensors", "{place}: {problem}.", place=place, problem=problem)


_LOOKING = translate("sensors", "its token is being looked for")
