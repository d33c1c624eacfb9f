"""When services are asked again, what is asked of them, and how a source stands in words."""

from __future__ import annotations

from dataclasses import replace
from datetime import date
from typing import Any

import pytest
from fakes.energy_web import HOUR, MIDNIGHT, NOON, refused
from fakes.sensors import english

from warmgui.core.energy.cadence import (
    LONGEST_RETRY_S,
    Standing,
    knows_tomorrow,
    next_carbon_utc,
    next_prices_utc,
    retry_s,
    status,
)
from warmgui.core.energy.questions import (
    carbon_host,
    carbon_name,
    carbon_questions,
    currency_problem,
    http_questions,
    price_host,
    price_name,
    price_questions,
    read_carbon,
    read_prices,
    same_host,
)
from warmgui.core.energy.series import Series, Slot
from warmgui.core.settings.model import Settings
from warmgui.core.text import EMPTY, verbatim
from warmgui.core.vocabulary import Provenance

OFFSET = HOUR
DAY = 24 * HOUR


def series(hours: float = 24.0, fetched_utc: float = NOON) -> Series:
    return Series((Slot(MIDNIGHT, MIDNIGHT + hours * HOUR, 0.3),), Provenance.DATED, "x", fetched_utc)


def settings(section: str, **values: Any) -> Settings:
    made = Settings()
    return replace(made, **{section: replace(getattr(made, section), **values)})


HTTP = {"source": "http", "http_url": "http://a:1/x", "http_start": "s", "http_value": "v"}


class TestNext:
    @pytest.mark.parametrize(
        ("hours", "fetched_h", "next_h"),
        [
            (24.0, 0.0, 13.0),  # only today is known: at 13 h local
            (24.0, 12.5, 13.5),  # but an hour after the last time
            (24.0, 14.0, 15.0),  # after 13 h each hour
            (48.0, 13.2, 37.0),  # tomorrow is known: tomorrow at 13 h
            (46.0, 13.2, 37.0),  # the market's day may end a little earlier
            (44.0, 13.2, 14.2),
            (2.0, 3.0, 4.0),  # nothing is known of now
        ],
    )
    def test_prices(self, hours: float, fetched_h: float, next_h: float) -> None:
        fetched_utc = MIDNIGHT + fetched_h * HOUR
        found = next_prices_utc(series(hours, fetched_utc), fetched_utc, OFFSET)
        assert (found - MIDNIGHT) / HOUR == pytest.approx(next_h)

    def test_not_all_at_once(self) -> None:
        found = next_prices_utc(series(24.0, MIDNIGHT), MIDNIGHT, OFFSET, spread_s=600.0)
        assert found == MIDNIGHT + 13 * HOUR + 600.0

    def test_carbon_each_hour(self) -> None:
        assert next_carbon_utc(series(), NOON, OFFSET) == NOON + HOUR

    def test_tomorrow(self) -> None:
        assert not knows_tomorrow(Series(), NOON, OFFSET)
        assert not knows_tomorrow(series(24), NOON, OFFSET)
        assert knows_tomorrow(series(48), NOON, OFFSET)

    @pytest.mark.parametrize(
        ("failures", "pause_s", "answered", "wait_s"),
        [
            (1, None, False, 300.0),
            (2, None, False, 600.0),
            (1, None, True, HOUR),
            (2, None, True, 2 * HOUR),
            (1, 2 * HOUR, True, 2 * HOUR),
            (1, 60.0, True, HOUR),
            (1000, None, True, LONGEST_RETRY_S),
        ],
    )
    def test_retry(self, failures: int, pause_s: float | None, answered: bool, wait_s: float) -> None:  # noqa: FBT001 - a case
        assert retry_s(failures, pause_s, answered=answered) == wait_s


class TestStatus:
    def told(self, **more: Any) -> tuple[str, str]:
        given: dict[str, Any] = {"key": "prices", "name": verbatim("EPEX"), "wanted": True} | more
        found = status(Standing(**given), NOON, OFFSET)
        return found.state, english(found.text)

    def test_states(self) -> None:
        flat = verbatim("your flat price counts")
        assert self.told(wanted=False) == ("off", "")
        assert self.told() == ("waiting", "It has not answered yet.")
        assert self.told(problem=verbatim("Broken."), fallback=flat) == (
            "failed",
            "Broken. Meanwhile your flat price counts.",
        )
        assert self.told(problem=verbatim("Broken.")) == ("failed", "Broken.")
        assert self.told(offline=True) == ("failed", "The program is set to stay offline.")
        assert self.told(series=series()) == ("ok", "")
        assert self.told(series=series(2), fallback=flat) == (
            "stale",
            "It says nothing about now. Meanwhile your flat price counts.",
        )
        assert self.told(series=series(2), problem=verbatim("Broken.")) == ("stale", "Broken.")
        state, words = self.told(series=series(), problem=verbatim("Broken."))
        assert state == "ok"
        assert words.startswith("Broken. What was told at ")
        missing = self.told(series=series(), waits_for_tomorrow=True)
        assert missing == ("ok", "Tomorrow's prices are not published yet; they come at about 13 h.")
        assert self.told(series=series(48), waits_for_tomorrow=True) == ("ok", "")

    def test_when(self) -> None:
        found = status(Standing("prices", EMPTY, wanted=True, series=series()), NOON, OFFSET)
        assert found.at_utc == NOON


class TestQuestions:
    def urls(self, tariff: dict[str, Any], base: str = "") -> list[str]:
        return [q.url for q in price_questions(settings("tariff", **tariff).tariff, NOON, OFFSET, base)]

    def test_day_ahead(self) -> None:
        (url,) = self.urls({"source": "awattar_de"})
        first, last = int(MIDNIGHT - DAY) * 1000, int(MIDNIGHT + 2 * DAY) * 1000
        assert url == f"https://api.awattar.de/v1/marketdata?start={first}&end={last}"
        (url,) = self.urls({"source": "awattar_at"}, "http://127.0.0.1:5")
        assert url.startswith("http://127.0.0.1:5/v1/marketdata?")
        (url,) = self.urls({"source": "energy_charts", "zone": "IT-North"})
        assert url == ("https://api.energy-charts.info/price?bzn=IT-North&start=2026-11-21&end=2026-11-23")

    def test_octopus(self) -> None:
        tariff = settings(
            "tariff", source="octopus", octopus_product="agile-24-10-01", octopus_region="J"
        ).tariff
        (question,) = price_questions(tariff, NOON, 0.0)
        assert question.paged
        assert question.url == (
            "https://api.octopus.energy/v1/products/AGILE-24-10-01/electricity-tariffs/E-1R-AGILE-24-10-01-J/"
            "standard-unit-rates/?page_size=1500&period_from=2026-11-21T00%3A00Z&period_to=2026-11-25T00%3A00Z"
        )

    def test_any_other(self) -> None:
        assert self.urls({**HTTP, "http_url": "http://a/{date}"}) == [
            "http://a/2026-11-22",
            "http://a/2026-11-23",
        ]
        place = settings("tariff", **HTTP, http_body="{}").tariff.http
        (question,) = http_questions(place, date(2026, 11, 22))
        assert (question.url, question.body, question.optional) == ("http://a:1/x", b"{}", False)
        dated = http_questions(replace(place, url="http://a/{date}"), date(2026, 11, 22))
        assert [q.optional for q in dated] == [False, True]

    def test_carbon(self) -> None:
        (question,) = carbon_questions(settings("carbon", source="uk").carbon, NOON + 60.0, 0.0)
        assert question.url == "https://api.carbonintensity.org.uk/intensity/2026-11-22T10:00Z/fw48h"
        maps = carbon_questions(
            settings("carbon", source="electricity_maps", zone="SE-SE3").carbon, NOON, 0.0
        )
        assert [q.url for q in maps] == [
            "https://api.electricitymaps.com/v3/carbon-intensity/history?zone=SE-SE3",
            "https://api.electricitymaps.com/v3/carbon-intensity/forecast?zone=SE-SE3",
        ]
        (question,) = carbon_questions(settings("carbon", **HTTP).carbon, NOON, 0.0)
        assert question.url == "http://a:1/x"

    def test_names_and_hosts(self) -> None:
        tariff = settings("tariff", source="energy_charts", zone="CH").tariff
        assert (english(price_name(tariff)), price_host(tariff)) == (
            "Energy-Charts, CH",
            "api.energy-charts.info",
        )
        assert (english(price_name(Settings().tariff)), price_host(Settings().tariff)) == ("Flat price", "")
        other = settings("tariff", **HTTP).tariff
        assert (english(price_name(other)), price_host(other)) == ("a:1", "a:1")
        bare = settings("tariff", **{**HTTP, "http_url": "http://[::1]/x"}).tariff
        assert price_host(bare) == "[::1]"
        assert english(price_name(settings("tariff", source="http").tariff)) == "http"
        assert english(carbon_name(Settings().carbon)) == "One number"
        assert carbon_host(Settings().carbon) == ""
        other_carbon = settings("carbon", **HTTP).carbon
        assert (english(carbon_name(other_carbon)), carbon_host(other_carbon)) == ("a:1", "a:1")

    def test_currencies(self) -> None:
        made = settings("tariff", source="octopus", octopus_product="x")
        problem = currency_problem(made)
        assert problem is not None
        assert english(problem) == (
            "its prices are in GBP, and yours are in EUR: enter what one GBP is worth"
        )
        assert currency_problem(settings("tariff", source="octopus", rate=1.17)) is None
        assert currency_problem(settings("tariff", source="awattar_de")) is None
        assert currency_problem(settings("tariff", **HTTP)) is None

    def test_any_other_is_judged_in_the_user_s_currency(self) -> None:
        answer = [{"s": MIDNIGHT, "v": 31.0}]
        made = settings("tariff", **HTTP)
        assert "31 EUR per kWh is no price" in refused(read_prices, [answer], made, NOON)
        yen = replace(made, money=replace(made.money, currency="JPY"))
        assert read_prices([answer], yen, NOON).slots[0].value == 31.0
        cents = settings("tariff", **HTTP, http_unit="cent_per_kwh")
        assert read_prices([answer], cents, NOON).slots[0].value == 0.31
        rated = settings("tariff", **HTTP, rate=0.01)
        assert read_prices([answer], rated, NOON).slots[0].value == 31.0

    def test_any_other_carbon(self) -> None:
        answer = [{"s": MIDNIGHT, "v": 0.31}]
        made = settings("carbon", **HTTP, http_unit="kg_per_kwh")
        found = read_carbon([answer], made, NOON)
        assert (found.slots[0].value, found.source) == (310.0, "a:1")

    def test_the_same_host(self) -> None:
        assert same_host("https://a/x", "https://a/y?page=2")
        for other in ("http://a/x", "https://b/x", "https://a:1/x", "/y"):
            assert not same_host("https://a/x", other)
