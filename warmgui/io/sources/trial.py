"""Trying a source of prices, carbon, the home's powers or the forecast, before it is saved, in a thread.

One request, by the very code that asks later; what it says is neither kept nor told to the engine.
"""

from __future__ import annotations

import threading
from dataclasses import replace
from typing import TYPE_CHECKING

from warmgui.core.energy.time_table import table_series
from warmgui.core.energy.trial import CARBON, FORECAST, PRICES, SERIES_KINDS, SignalTest, series_words
from warmgui.core.messages import SeriesArrived, SourceSaid
from warmgui.core.schedule.clock import DAY_S, LocalTime
from warmgui.core.settings.model import CarbonSettings, TariffSettings
from warmgui.core.text import Text, translate
from warmgui.core.weather import BASE_URL
from warmgui.io.ports import SystemClock, utc_offset_s
from warmgui.io.secrets import Answer
from warmgui.io.sensors.room_links import RoomLinks
from warmgui.io.sources.energy import EnergySources
from warmgui.io.sources.trial_home import try_forecast, try_home

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Mapping

    from warmgui.core.energy.series import Series
    from warmgui.core.energy.time_table import Band
    from warmgui.core.messages import Inbox
    from warmgui.core.settings.model import Settings
    from warmgui.core.thermometers import Secret
    from warmgui.io.ports import Clock
    from warmgui.io.secrets import Owner, Secrets

KEYRING_S = 8.0
_NOTHING_ASKED = translate("energy", "One number: nothing is asked of anybody.")
_EMPTY_TABLE = translate("energy", "The table has no entries yet.")
_SILENT = translate("energy", "It has not answered.")


class SignalTester:
    """Tries sources. Nothing it does touches those that speak to the engine.

    Args:
        secrets: tokens that are kept already.
        clock: monotonic and wall time.
        bases: "http://host:port" by source, instead of the services' own; in tests. "open_meteo" as well.
        offset_s: local time less UTC at a moment.
        links: makes the links of one trial to broker and Home Assistant; for tests.
    """

    def __init__(
        self,
        secrets: Secrets,
        clock: Clock | None = None,
        bases: Mapping[str, str] | None = None,
        offset_s: Callable[[float], float] = utc_offset_s,
        links: Callable[[TypedSecrets], RoomLinks] = RoomLinks,
    ) -> None:
        self._secrets, self._clock = secrets, clock or SystemClock()
        self._bases, self._offset_s, self._links = dict(bases or {}), offset_s, links

    def test(
        self, signal: str, settings: Settings, typed: Mapping[str, str], told: Callable[[SignalTest], None]
    ) -> Callable[[], None]:
        """Ask once.

        Args:
            signal: one of `trial.SIGNALS`.
            settings: as they would be.
            typed: passwords and tokens by `Secret.key`, as typed; others are looked for where they are kept.
            told: gets the end in another thread, once, unless it was cancelled.

        Returns:
            A function that cancels.
        """
        cancelled = threading.Event()

        def work() -> None:
            result = self._try(signal, settings, TypedSecrets(self._secrets, typed), cancelled)
            if not cancelled.is_set():
                told(result)

        threading.Thread(target=work, name=f"trial of {signal}", daemon=True).start()
        return cancelled.set

    def _try(
        self, signal: str, settings: Settings, secrets: TypedSecrets, cancelled: threading.Event
    ) -> SignalTest:
        if signal == PRICES:
            return self._prices(settings, secrets)
        if signal == CARBON:
            return self._carbon(settings, secrets)
        if signal == FORECAST:
            return try_forecast(settings, self._clock, self._bases.get("open_meteo", BASE_URL))
        if settings.home.uses_mqtt:
            secrets.wait(settings.mqtt.secret)
        if settings.home.uses_home_assistant:
            secrets.wait(settings.home_assistant.secret)
        links = self._links(secrets)
        links.configure(settings)
        try:
            return try_home(settings, links, self._clock, cancelled)
        finally:
            links.close()

    def _prices(self, settings: Settings, secrets: TypedSecrets) -> SignalTest:
        tariff = settings.tariff
        if tariff.source == "flat":
            return SignalTest(good=True, text=_NOTHING_ASKED)
        if tariff.source == "table":
            return self._table(tariff.bands, PRICES)
        secrets.wait(tariff.secret)
        return self._asked(PRICES, replace(settings, carbon=CarbonSettings()), secrets)

    def _carbon(self, settings: Settings, secrets: TypedSecrets) -> SignalTest:
        carbon = settings.carbon
        if carbon.source == "declared":
            return SignalTest(good=True, text=_NOTHING_ASKED)
        if carbon.source == "table":
            return self._table(carbon.bands, CARBON)
        secrets.wait(carbon.secret)
        return self._asked(CARBON, replace(settings, tariff=TariffSettings()), secrets)

    def _table(self, bands: tuple[Band, ...], signal: str) -> SignalTest:
        now_utc = self._clock.now_utc()
        local = LocalTime(self._offset_s(now_utc))
        midnight_utc = local.begins_utc(local.day_at(now_utc))
        series = table_series(bands, midnight_utc, midnight_utc + 2 * DAY_S, local)
        if not series.slots:
            return SignalTest(good=False, text=_EMPTY_TABLE)
        return self._good(series, signal)

    def _asked(self, signal: str, settings: Settings, secrets: TypedSecrets) -> SignalTest:
        said: list[Inbox] = []
        sources = EnergySources(
            None,
            said.append,
            settings,
            secrets=secrets,
            clock=self._clock,
            bases=self._bases,
            offset_s=self._offset_s,
        )
        sources.look()
        kind = "price" if signal == PRICES else "carbon"
        found = [m.series for m in said if isinstance(m, SeriesArrived) and m.kind == kind]
        told = [m.status for m in said if isinstance(m, SourceSaid) and m.status.key == signal]
        series = found[-1] if found else None
        if series is None or not series.slots:
            return SignalTest(good=False, text=asked_once(told[-1].text) if told else _SILENT)
        return replace(self._good(series, signal), note=told[-1].text)

    def _good(self, series: Series, signal: str) -> SignalTest:
        now_utc = self._clock.now_utc()
        text = series_words(series, SERIES_KINDS[signal], now_utc, self._offset_s(now_utc))
        return SignalTest(good=True, text=text, series=series)


class TypedSecrets:
    """Passwords as kept, but for those that were typed."""

    def __init__(self, secrets: Secrets, typed: Mapping[str, str]) -> None:
        self._secrets, self._typed = secrets, typed

    def wait(self, secret: Secret) -> None:
        """Give the keyring its time, where it is to say something."""
        if secret.password != "none" and secret.key not in self._typed:  # noqa: S105 - a place
            self._secrets.wait_for(secret, KEYRING_S)

    def look_up(self, owners: Iterable[Owner]) -> None:
        """They have been looked for."""

    def answer(self, owner: Owner) -> Answer:
        """See `Secrets.answer`."""
        typed = self._typed.get(owner.key)
        return self._secrets.answer(owner) if typed is None else Answer(typed)


def asked_once(text: Text) -> Text:
    """What went wrong, without what a source says of asking again and of what counts meanwhile."""
    places = dict(text.args)
    if "fallback" in places and isinstance(places.get("problem"), Text):
        return asked_once(places["problem"])  # type: ignore[arg-type]  # asked on the line above
    if {"name", "problem", "time"} <= places.keys():
        return translate("energy", "{name}: {problem}.", name=places["name"], problem=places["problem"])
    return text
