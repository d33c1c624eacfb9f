"""Trying the home's powers and the weather forecast once. See `trial`."""

from __future__ import annotations

from typing import TYPE_CHECKING

from warmgui.core.energy.home_words import sources_of
from warmgui.core.energy.trial import SignalTest, reading_words
from warmgui.core.text import EMPTY, Amount, Text, translate
from warmgui.core.vocabulary import Quantity
from warmgui.io.sensors.home_energy import HomeEnergySensor
from warmgui.io.sources.weather import WeatherSensor

if TYPE_CHECKING:
    import threading

    from warmgui.core.model import Reading
    from warmgui.core.settings.model import Settings
    from warmgui.io.ports import Clock
    from warmgui.io.sensors.room_links import RoomLinks

PATIENCE_S = 20.0
"""So long news of a broker are waited for."""
SETTLE_S = 3.0
"""After the first news: the others may be on their way."""
LOOK_EVERY_S = 0.1
_SILENT = translate("energy", "It is connected, but none of these has said anything yet.")
_NO_SOURCE = translate("energy", "Nothing is read: choose where these powers are known.")
_NO_PLACES = translate("energy", "Enter at least one topic or entity.")
_NO_BROKER = translate("energy", "Enter the host of the MQTT broker.")
_NO_SERVER = translate("energy", "Enter the address of Home Assistant.")
_OFFLINE = translate("energy", "The program is set to stay offline.")
_NOT_ASKED = translate("energy", "No service is asked.")
_NO_PLACE = translate("energy", "Enter latitude and longitude first.")


def try_home(settings: Settings, links: RoomLinks, clock: Clock, cancelled: threading.Event) -> SignalTest:
    """Read sun, wind, battery and grid once.

    Args:
        settings: as they would be.
        links: of this trial, configured; its passwords are known.
        clock: monotonic time.
        cancelled: ends the waiting.
    """
    missing = _missing(settings)
    if missing:
        return SignalTest(good=False, text=missing)
    sensor = HomeEnergySensor(links, clock.now_utc)
    sensor.configure(settings)
    try:
        readings = _wait(sensor, settings, clock, cancelled)
        unheard = _unheard(links, settings)  # asked now: a closed sensor lets go of the broker
    finally:
        sensor.close()
    good = reading_words(readings)
    problem = next((reading.reason for reading in readings if reading.value is None), EMPTY)
    if good:
        old = any(clock.now_s() - r.at_s > settings.home.stale_s for r in readings if r.value is not None)
        return SignalTest(good=True, text=good, note=problem or (_RETAINED if old else EMPTY))
    return SignalTest(good=False, text=problem or unheard)


def try_forecast(settings: Settings, clock: Clock, base_url: str) -> SignalTest:
    """Ask the weather service once."""
    weather = settings.weather
    if weather.source != "open_meteo":
        return SignalTest(good=True, text=_NOT_ASKED)
    if settings.network.offline:
        return SignalTest(good=False, text=_OFFLINE)
    if not weather.asks_service:
        return SignalTest(good=False, text=_NO_PLACE)
    sensor = WeatherSensor(None, base_url=base_url, wall_clock=clock.now_utc)
    sensor.configure(settings)
    found = {reading.quantity: reading for reading in sensor.read(clock.now_s())}
    outdoor, solar = found[Quantity.OUTDOOR_C], found[Quantity.SOLAR_W_PER_M2]
    if outdoor.value is None:
        return SignalTest(good=False, text=_without_retry(outdoor.reason))
    text = translate(
        "energy",
        "Outside {temperature} now, and {sun} of sun.",
        temperature=Amount(outdoor.value, "temperature_c"),
        sun=Amount(solar.value, "irradiance_w_per_m2"),
    )
    return SignalTest(good=True, text=text)


def _missing(settings: Settings) -> Text:
    home = settings.home
    if home.source == "none":
        return _NO_SOURCE
    if home.source != "evcc" and not home.known_parts:
        return _NO_PLACES
    if settings.network.offline:
        return _OFFLINE
    if home.uses_mqtt and not settings.mqtt.host.strip():
        return _NO_BROKER
    if home.uses_home_assistant and not settings.home_assistant.url.strip():
        return _NO_SERVER
    return EMPTY


def _wait(
    sensor: HomeEnergySensor, settings: Settings, clock: Clock, cancelled: threading.Event
) -> list[Reading]:
    """Until all of them have spoken, or for a while after the first one did."""
    until_s = clock.now_s() + PATIENCE_S
    wanted = len(sources_of(settings.home)) if settings.home.source != "evcc" else 0
    first_s: float | None = None
    while True:
        now_s = clock.now_s()
        readings = sensor.read(now_s)
        if readings and first_s is None:
            first_s = now_s
        complete = bool(wanted) and len(readings) >= wanted
        settled = first_s is not None and now_s - first_s >= SETTLE_S
        refused = bool(readings) and all(reading.value is None for reading in readings)
        if complete or settled or refused or now_s >= until_s or cancelled.wait(LOOK_EVERY_S):
            return readings


def _unheard(links: RoomLinks, settings: Settings) -> Text:
    if settings.home.uses_mqtt and not links.mqtt.state.connected:
        return translate("energy", "Not connected: {problem}.", problem=links.mqtt.state.text)
    return _SILENT


def _without_retry(text: Text) -> Text:
    """A trial is made once: what the source says of asking again does not hold."""
    problem = dict(text.args).get("problem")
    if isinstance(problem, Text):
        return translate("energy", "The weather service does not answer: {problem}.", problem=problem)
    return text


_RETAINED = translate(
    "energy", "The broker kept these from earlier; they count when the source speaks again."
)
