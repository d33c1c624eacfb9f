"""An entity of Home Assistant, over its REST interface, with a long-lived access token.

Its answer says when the entity was last reported (from 2024.8 on) or updated; that is compared with the
answer's own "Date", so two clocks that differ do no harm.
"""

from __future__ import annotations

import time
from dataclasses import replace
from typing import TYPE_CHECKING, Any

from warmgui.core.text import filled, translate
from warmgui.core.thermometers import UNDATED_FRESH_S, SensorTest, base_url
from warmgui.io.http_json import HttpProblemError, Request, fetch_json
from warmgui.io.http_json_auth import Credentials
from warmgui.io.sensors.room_http import HttpSensor
from warmgui.io.sensors.room_reading import from_json, from_value, moment_of, refused

if TYPE_CHECKING:
    from collections.abc import Callable

    from warmgui.core.model import Reading
    from warmgui.core.settings.model import HomeAssistantSettings
    from warmgui.core.thermometers import Thermometer
    from warmgui.io.secrets import Answer

NO_NUMBER = frozenset({"unavailable", "unknown", "none", ""})
"""States of an entity that is there and says nothing."""
_OTHER_PLACES = {
    "climate": "attributes.current_temperature",
    "water_heater": "attributes.current_temperature",
    "weather": "attributes.temperature",
}
"""Of these kinds of entities the state is no number."""
UNIT_NAMES = ("unit_of_measurement", "temperature_unit")
_WRONG_TOKEN, _FORBIDDEN, _NO_ENTITY = 401, 403, 404


def try_server(server: HomeAssistantSettings, token: str | None) -> SensorTest:
    """Whether it answers and takes the token."""
    if not base_url(server.url):
        return SensorTest(good=False, text=translate("sensors", "Enter the address of Home Assistant."))
    try:
        answer, _ = _ask(server, token, "/api/")
    except HttpProblemError as error:
        return SensorTest(good=False, text=filled(_NOT_CONNECTED, problem=error.text))
    good = isinstance(answer, dict) and "message" in answer
    words = translate("sensors", "Connected.") if good else filled(_NOT_CONNECTED, problem=_NONE)
    return SensorTest(good, words)


def entity_state(server: HomeAssistantSettings, token: str | None, entity: str) -> tuple[Any, float | None]:
    """What Home Assistant says of an entity, and its own clock.

    Raises:
        HttpProblemError: nothing usable came, and why.
    """
    try:
        return _ask(server, token, f"/api/states/{entity}")
    except HttpProblemError as error:
        if error.status != _NO_ENTITY:
            raise
        told = translate("sensors", "Home Assistant knows no entity “{entity}”", entity=entity)
        raise HttpProblemError(told, error.status) from error


class HomeAssistantThermometer(HttpSensor):
    """One entity.

    Args:
        entry: of the list.
        server: Home Assistant's address.
        token: what is known of the access token now.
        wall_clock: for servers that do not say their time.
    """

    def __init__(
        self,
        entry: Thermometer,
        server: HomeAssistantSettings,
        token: Callable[[], Answer],
        wall_clock: Callable[[], float] = time.time,
    ) -> None:
        super().__init__(entry, token)
        self._server, self._wall_clock = server, wall_clock

    def ask(self, now_s: float) -> Reading:
        """See `HttpSensor`."""
        entity = self.entry.entity.strip()
        state, date_utc = self._state(entity)
        source = f"Home Assistant {entity}"
        if not isinstance(state, dict) or "state" not in state:
            raise HttpProblemError(_NONE)
        words = str(state["state"]).strip().lower()
        if words in NO_NUMBER:
            problem = translate("sensors", "Home Assistant says that it is {state}", state=words or "-")
            return refused(self.entry, now_s, problem, source)
        at_s, fresh_s = self._when(state, now_s, self._wall_clock() if date_utc is None else date_utc)
        reading = self._reading(state, at_s, source)
        return _with_fresh(reading, fresh_s)

    def _state(self, entity: str) -> tuple[Any, float | None]:
        return entity_state(self._server, self._password().password, entity)

    def _reading(self, state: dict[str, Any], at_s: float, source: str) -> Reading:
        attributes = state.get("attributes")
        attributes = attributes if isinstance(attributes, dict) else {}
        unit = next((str(attributes[name]) for name in UNIT_NAMES if attributes.get(name)), "")
        path = self.entry.json_path.strip() or _OTHER_PLACES.get(
            str(state.get("entity_id")).partition(".")[0], ""
        )
        if path:
            return from_json(_at(self.entry, path), state, at_s, source, unit)
        return from_value(self.entry, state["state"], at_s, source, unit)

    def _when(self, state: dict[str, Any], now_s: float, server_utc: float) -> tuple[float, float | None]:
        """When it was true, and for how long it counts where only changes are dated."""
        reported, updated = moment_of(state.get("last_reported")), moment_of(state.get("last_updated"))
        moment = updated if reported is None else reported
        if moment is None:
            return now_s, None
        only_changes = reported is None and self.entry.fresh_min is None
        fresh_s = max(self.entry.fresh_s, UNDATED_FRESH_S) if only_changes else None
        return now_s - max(server_utc - moment, 0.0), fresh_s


def _ask(server: HomeAssistantSettings, token: str | None, path: str) -> tuple[Any, float | None]:
    if token is None:
        raise HttpProblemError(translate("sensors", "the token of Home Assistant is needed"))
    url = f"{base_url(server.url)}{path}"
    try:
        return fetch_json(Request(url, credentials=Credentials("", token), ca_file=server.ca_file))
    except HttpProblemError as error:
        if error.status not in {_WRONG_TOKEN, _FORBIDDEN}:
            raise
        raise HttpProblemError(
            translate("sensors", "Home Assistant refuses the token"), error.status
        ) from error


_NONE = translate("sensors", "this is no Home Assistant")
_NOT_CONNECTED = translate("sensors", "Not connected: {problem}.")


def _at(entry: Thermometer, path: str) -> Thermometer:
    return replace(entry, json_path=path)


def _with_fresh(reading: Reading, fresh_s: float | None) -> Reading:
    return reading if fresh_s is None else replace(reading, fresh_s=fresh_s)
