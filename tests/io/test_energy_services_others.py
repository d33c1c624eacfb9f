"""Services that the user describes by address and places: as Tibber, Nord Pool and evcc answer."""

from __future__ import annotations

import json
from dataclasses import replace
from typing import TYPE_CHECKING, Any

from fakes.energy_house import BOTH, CHARTS, House, settings
from fakes.energy_web import HOUR, MIDNIGHT, NOON, charts_answer, zulu
from fakes.network import LoopbackServer
from fakes.web import Page, Web

from warmgui.core.text import verbatim
from warmgui.io.secrets import Secrets
from warmgui.io.sources.asked_series import _MOST_REMEMBERED, AskedSeries, Job

if TYPE_CHECKING:
    from warmgui.core.energy.series import Series
    from warmgui.core.settings.model import Settings

QUESTION = json.dumps({"query": "{viewer{homes{currentSubscription{priceInfo{today{total startsAt}}}}}}"})


def hours(count: int, value: float, start_utc: float = MIDNIGHT) -> list[dict[str, Any]]:
    return [{"startsAt": zulu(start_utc + h * HOUR), "total": value} for h in range(count)]


class Tibber(LoopbackServer):
    """Answers questions of one account."""

    def answer(self, method: str, path: str, headers: dict[str, str], body: bytes) -> Page:
        if headers.get("authorization") != "Bearer t0ken":
            return Page({"errors": [{"message": "invalid token"}]}, 401)
        if method != "POST" or path != "/v1-beta/gql" or json.loads(body) != json.loads(QUESTION):
            return Page({"errors": [{"message": f"{method} {path}"}]})
        price_info = {"today": hours(24, 0.3), "tomorrow": hours(24, 0.2, MIDNIGHT + 24 * HOUR)}
        return Page({"data": {"viewer": {"homes": [{"currentSubscription": {"priceInfo": price_info}}]}}})


def with_url(made: Settings, url: str) -> Settings:
    return replace(made, tariff=replace(made.tariff, http_url=url))


def told(house: House) -> Series:
    series = house.look().series()
    assert series is not None
    assert house.desk.words() == ("ok", "")
    return series


def test_as_tibber() -> None:
    place = "data.viewer.homes[0].currentSubscription.priceInfo"
    made = settings(
        source="http",
        http_body=QUESTION,
        http_records=f"{place}.today; {place}.tomorrow",
        http_start="startsAt",
        http_value="total",
        token="ask",
    )
    server = Tibber()
    with server:
        made = with_url(made, f"{server.url}/v1-beta/gql")
        given = {made.tariff.secret.key: "t0ken"}
        series = told(House(None, made, secrets=Secrets(lambda: None, given=given)))
        assert (series.at(NOON), series.at(NOON + 24 * HOUR)) == (0.3, 0.2)
        # And with another question it says in its own words what is wrong.
        other = replace(made, tariff=replace(made.tariff, http_body="{}"))
        house = House(None, other, secrets=Secrets(lambda: None, given=given))
        assert "it says “POST /v1-beta/gql”" in house.look().words()[1]


def test_as_nord_pool_whose_tomorrow_is_empty() -> None:
    made = settings(
        source="http",
        http_records="multiAreaEntries",
        http_start="deliveryStart",
        http_end="deliveryEnd",
        http_value="entryPerArea.SE3",
        http_unit="per_mwh",
        tax=0.25,
    )
    entries = [
        {
            "deliveryStart": zulu(MIDNIGHT + h * HOUR),
            "deliveryEnd": zulu(MIDNIGHT + (h + 1) * HOUR),
            "entryPerArea": {"SE3": 40.0 if h != 3 else -8.0, "SE4": 90.0},
        }
        for h in range(24)
    ]
    pages = {
        "/DayAheadPrices?date=2026-11-22": Page({"currency": "EUR", "multiAreaEntries": entries}),
        "/DayAheadPrices?date=2026-11-23": Page("", 204),
    }
    with Web(pages) as web:
        series = told(House(None, with_url(made, f"{web.url}/DayAheadPrices?date={{date}}")))
    assert (series.at(NOON), series.at(MIDNIGHT + 3.5 * HOUR)) == (0.05, -0.01)


def test_as_evcc_tells_its_tariff() -> None:
    made = settings(
        source="http", http_records="rates", http_start="start", http_end="end", http_value="value"
    )
    rates = [
        {"start": zulu(MIDNIGHT + q * 900.0), "end": zulu(MIDNIGHT + (q + 1) * 900.0), "value": 0.25}
        for q in range(192)
    ]
    with Web({"/api/tariff/grid": Page({"rates": rates})}) as web:
        series = told(House(None, with_url(made, f"{web.url}/api/tariff/grid")))
    assert series.slots[0].end_utc - series.slots[0].start_utc == 900.0


def test_only_a_few_sources_are_remembered() -> None:
    with Web(lambda *_: Page(charts_answer(BOTH))) as web:
        house = House(web, CHARTS)
        for zone in ("AT", "BE", "CH", "CZ", "FR", "HU", "NL", "PL", "DE-LU"):
            house.sources.configure(settings(source="energy_charts", zone=zone))
            house.look(10.0)
        assert len(web.paths) == 9
        # The first one was forgotten, the others were not.
        for zone, asked in (("PL", 9), ("AT", 10)):
            house.sources.configure(settings(source="energy_charts", zone=zone))
            house.look(10.0)
            assert len(web.paths) == asked


def test_other_settings_hold_nothing_up() -> None:
    with Web(lambda *_: Page(charts_answer(BOTH))) as web:
        house = House(web, CHARTS)
        house.sources.configure(replace(CHARTS, comfort=replace(CHARTS.comfort, setpoint_c=19.0)))
        house.sources.configure(house.sources._settings)
        house.look()
        assert len(web.paths) == 1


def test_nobody_is_asked_without_a_source() -> None:
    nothing = AskedSeries(None)
    nothing.ask(0.0, NOON, HOUR)
    assert (nothing.series, nothing.is_due(0.0, NOON, HOUR)) == (None, False)


def test_only_the_last_few_sources_are_remembered() -> None:
    """Whoever tries one address after another does not fill the memory."""
    asked = AskedSeries(None)
    for number in range(3 * _MOST_REMEMBERED):
        asked.follow(
            Job(f"source {number}", "host", verbatim("a source"), _never, _never, _never)  # never asked
        )
    assert list(asked._memories) == [f"source {2 * _MOST_REMEMBERED + n}" for n in range(_MOST_REMEMBERED)]


def _never(*_: object) -> Any:
    raise AssertionError("nothing is asked here")
