"""Prices and carbon of the grid: one thread asks, seldom, and tells the engine. Off until the user wants it.

Prices are asked for once an hour at most, and then only while today's or (from 13 h on) tomorrow's are
missing. A failure is left alone longer and longer. While the program is offline nothing is asked.
"""

from __future__ import annotations

import json
import logging
import random
import threading
from functools import partial
from typing import TYPE_CHECKING

from warmgui.core.energy.cadence import Standing, next_carbon_utc, next_prices_utc, status
from warmgui.core.energy.questions import (
    carbon_name,
    carbon_questions,
    currency_problem,
    price_name,
    price_questions,
    read_carbon,
    read_prices,
)
from warmgui.core.energy.tariff import billed
from warmgui.core.hosts.offline import without_network
from warmgui.core.messages import SeriesArrived, SettingsChanged, SourceSaid
from warmgui.core.schedule.clock import DAY_S
from warmgui.core.settings.tariff import DAY_AHEAD
from warmgui.core.text import EMPTY, Text, translate
from warmgui.io.local_time import local_time
from warmgui.io.ports import SystemClock, utc_offset_s
from warmgui.io.secrets import Secrets
from warmgui.io.sources.asked_series import AskedSeries, Job

if TYPE_CHECKING:
    from collections.abc import Callable, Mapping
    from pathlib import Path

    from warmgui.core.energy.series import Series
    from warmgui.core.messages import Inbox
    from warmgui.core.settings.model import Settings
    from warmgui.core.settings.tariff import TariffSettings
    from warmgui.core.thermometers import Secret
    from warmgui.io.ports import Clock
    from warmgui.io.sensors.room_links import Passwords

log = logging.getLogger(__name__)

LOOK_EVERY_S = 5.0
SETTLE_S = 8.0
"""Settings are saved while one types: an address is asked when it has stood still for so long."""
SPREAD_S = 900.0
"""Not all programs ask at the same moment of the day."""
END_WAIT_S = 1.0
PRICES, CARBON = "prices", "carbon"
_MAPS_HEADER = "auth-token"


class EnergySources:
    """Asks for prices and carbon as the settings want it.

    Args:
        folder: for the last answers; None keeps them in memory.
        post: takes messages for the engine; any thread, returns at once.
        settings: at the start.
        secrets: tokens; a set that no pool's password is in.
        clock: monotonic and wall time.
        bases: "http://host:port" by source, instead of the services' own; in tests.
        offset_s: local time less UTC at a moment.
    """

    def __init__(
        self,
        folder: Path | None,
        post: Callable[[Inbox], None],
        settings: Settings,
        *,
        secrets: Passwords | None = None,
        clock: Clock | None = None,
        bases: Mapping[str, str] | None = None,
        offset_s: Callable[[float], float] = utc_offset_s,
    ) -> None:
        self._post, self._clock, self._offset_s = post, clock or SystemClock(), offset_s
        self._secrets: Passwords = secrets or Secrets()
        self._bases = dict(bases or {})
        spread_s = random.uniform(60.0, SPREAD_S)  # noqa: S311 - no secret
        self._prices = AskedSeries(_file(folder, PRICES), spread_s)
        self._carbon = AskedSeries(_file(folder, CARBON), spread_s)
        self._changed = threading.Condition()
        self._settings, self._settled_s = settings, -SETTLE_S + self._clock.now_s()
        self._followed: Settings | None = None
        self._allowed = settings
        """What is left of them while the program stays offline: a service on this PC still answers."""
        self._bill: tuple[tuple[Series, TariffSettings, float], Series] | None = None
        self._told: dict[str, SeriesArrived | SourceSaid] = {}
        self._ended = False
        self._thread: threading.Thread | None = None
        self._secrets.look_up(_secrets_of(settings))

    def start(self) -> None:
        """Begin to look, in a thread of its own."""
        self._thread = threading.Thread(target=self._run, name="energy sources", daemon=True)
        self._thread.start()

    def stop(self) -> None:
        """End; a request under way is left behind."""
        with self._changed:
            self._ended = True
            self._changed.notify_all()
        if self._thread is not None:
            self._thread.join(END_WAIT_S)

    def configure(self, settings: Settings) -> None:
        """Follow these settings; returns at once."""
        with self._changed:
            if settings == self._settings:
                return
            if (settings.tariff, settings.carbon) != (self._settings.tariff, self._settings.carbon):
                self._settled_s = self._clock.now_s()
            self._settings = settings
            self._changed.notify_all()
        self._secrets.look_up(_secrets_of(settings))

    def take(self, message: Inbox) -> None:
        """The same, from a message to the engine; others are not for us."""
        if isinstance(message, SettingsChanged):
            self.configure(message.settings)

    def look(self) -> None:
        """Ask what is due, and tell what is new. Waits for answers: for our thread, and for tests."""
        with self._changed:
            settings, settled_s = self._settings, self._settled_s
        if settings != self._followed:
            self._followed, self._allowed = settings, without_network(settings)
            self._prices.follow(self._price_job(settings))
            self._carbon.follow(self._carbon_job(settings))
        self._tell(settings)
        if self._clock.now_s() - settled_s < SETTLE_S:
            return
        asked = False
        if self._allowed.tariff.source == settings.tariff.source:
            asked = self._ask(self._prices, _price_secret(settings))
        if self._allowed.carbon.source == settings.carbon.source:
            asked = self._ask(self._carbon, _carbon_secret(settings)) or asked
        if asked:
            self._tell(settings)

    # ---- our thread

    def _run(self) -> None:
        while True:
            try:
                self.look()
            except Exception:  # the heat goes on without prices, and they are tried again
                log.exception("energy sources")
            with self._changed:
                if self._changed.wait_for(lambda: self._ended, LOOK_EVERY_S):
                    return

    def _ask(self, source: AskedSeries, secret: Secret | None) -> bool:
        token = None if secret is None else self._secrets.answer(secret).password
        if secret is not None and token is None:
            return False
        now_s, now_utc = self._clock.now_s(), self._clock.now_utc()
        offset_s = self._offset_s(now_utc)
        if not source.is_due(now_s, now_utc, offset_s, token):
            return False
        source.ask(now_s, now_utc, offset_s, token)
        return True

    def _price_job(self, settings: Settings) -> Job | None:
        tariff = settings.tariff
        if not tariff.asks_service or currency_problem(settings) is not None:
            return None
        http = tariff.source == "http"
        place = tariff.http.identity if http else (tariff.zone, tariff.octopus_product, tariff.octopus_region)
        return Job(
            identity=json.dumps([tariff.source, *place]),
            host_key=PRICES,
            name=price_name(tariff),
            questions=partial(price_questions, tariff, base=self._bases.get(tariff.source, "")),
            read=lambda answers, fetched_utc: read_prices(answers, settings, fetched_utc),
            next_utc=next_prices_utc,
            header=tariff.http_header if http else "",
        )

    def _carbon_job(self, settings: Settings) -> Job | None:
        carbon = settings.carbon
        if not carbon.asks_service:
            return None
        http = carbon.source == "http"
        return Job(
            identity=json.dumps([carbon.source, *(carbon.http.identity if http else (carbon.zone,))]),
            host_key=CARBON,
            name=carbon_name(carbon),
            questions=partial(carbon_questions, carbon, base=self._bases.get(carbon.source, "")),
            read=lambda answers, fetched_utc: read_carbon(answers, settings, fetched_utc),
            next_utc=next_carbon_utc,
            header=carbon.http_header if http else _MAPS_HEADER,
        )

    # ---- telling

    def _tell(self, settings: Settings) -> None:
        now_utc = self._clock.now_utc()
        offset_s = self._offset_s(now_utc)
        tariff, carbon = settings.tariff, settings.carbon
        prices = self._prices.series
        self._say(SeriesArrived("price", self._billed(prices, tariff, now_utc)))
        self._say(SeriesArrived("carbon", self._carbon.series))
        told = Standing(
            key=PRICES,
            name=price_name(tariff),
            wanted=tariff.source not in {"flat", "table"},
            series=prices,
            problem=self._price_problem(settings),
            offline=self._allowed.tariff.source != tariff.source,
            fallback=_TABLE_COUNTS if tariff.bands else _FLAT_COUNTS,
            waits_for_tomorrow=tariff.source in DAY_AHEAD,
        )
        self._say(SourceSaid(status(told, now_utc, offset_s)))
        told = Standing(
            key=CARBON,
            name=carbon_name(carbon),
            wanted=carbon.source not in {"declared", "table"},
            series=self._carbon.series,
            problem=self._carbon_problem(settings),
            offline=self._allowed.carbon.source != carbon.source,
            fallback=_TABLE_COUNTS if carbon.bands else _ONE_COUNTS,
        )
        self._say(SourceSaid(status(told, now_utc, offset_s)))

    def _billed(self, prices: Series | None, tariff: TariffSettings, now_utc: float) -> Series | None:
        """The prices with everything that comes on top; computed anew when one of both changes."""
        if prices is None:
            return None
        made_from = (prices, tariff, now_utc // DAY_S)
        if self._bill is None or self._bill[0] != made_from:
            local = local_time(now_utc, self._offset_s) if tariff.markup_bands else None
            self._bill = (made_from, billed(prices, tariff, local))
        return self._bill[1]

    def _price_problem(self, settings: Settings) -> Text:
        currency = currency_problem(settings)
        if currency is not None:
            return translate(
                "energy", "{name}: {problem}.", name=price_name(settings.tariff), problem=currency
            )
        if not settings.tariff.asks_service:
            return _INCOMPLETE
        return self._prices.problem or self._token_problem(_price_secret(settings))

    def _carbon_problem(self, settings: Settings) -> Text:
        if not settings.carbon.asks_service:
            return _INCOMPLETE
        return self._carbon.problem or self._token_problem(_carbon_secret(settings))

    def _token_problem(self, secret: Secret | None) -> Text:
        if secret is None:
            return EMPTY
        answer = self._secrets.answer(secret)
        return _TOKEN if answer.password is None and not answer.looking else EMPTY

    def _say(self, message: SeriesArrived | SourceSaid) -> None:
        """Only what is new."""
        key = f"series {message.kind}" if isinstance(message, SeriesArrived) else message.status.key
        if self._told.get(key) != message:
            self._told[key] = message
            self._post(message)


def _file(folder: Path | None, name: str) -> Path | None:
    return None if folder is None else folder / f"{name}.json"


def _price_secret(settings: Settings) -> Secret | None:
    """The token that the source of prices needs; None for none."""
    tariff = settings.tariff
    needs = tariff.source == "http" and tariff.token != "none"  # noqa: S105 - a place
    return tariff.secret if needs else None


def _carbon_secret(settings: Settings) -> Secret | None:
    carbon = settings.carbon
    needs = carbon.source in {"http", "electricity_maps"} and carbon.token != "none"  # noqa: S105 - a place
    return carbon.secret if needs else None


def _secrets_of(settings: Settings) -> list[Secret]:
    found = (_price_secret(settings), _carbon_secret(settings))
    return [secret for secret in found if secret is not None]


_TABLE_COUNTS = translate("energy", "your table counts")
_FLAT_COUNTS = translate("energy", "your flat price counts")
_ONE_COUNTS = translate("energy", "the number of your settings counts")
_TOKEN = translate("energy", "The token of this service is needed.")
_INCOMPLETE = translate("energy", "What the settings say about this service is not complete.")
