"""The whole way of a price: a real HTTP server, the program as users run it, plan, thermostat, history."""

from __future__ import annotations

import os
import sqlite3
import threading
import time
from contextlib import closing
from dataclasses import replace
from typing import TYPE_CHECKING, Any

import paho.mqtt.client as mqtt
import pytest
from fakes.headless import Program
from fakes.mqtt import Mosquitto, needs_mosquitto
from fakes.web import Page, Web

from warmgui.core.settings.model import Settings
from warmgui.io.settings_file import save

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

    from warmgui.core.settings.tariff import TariffSettings

pytestmark = [pytest.mark.e2e, pytest.mark.slow]

HOUR_S = 3600
WITHIN_S = 90.0
DEAR, USUAL, CHEAP = 600.0, 250.0, 50.0
HOURS = 36


def price_of(hour: int) -> float:
    """The hour before now is hour 0: two dear hours from now, five cheap ones later."""
    return DEAR if hour % 24 < 3 else CHEAP if 8 <= hour % 24 < 13 else USUAL


def day_ahead() -> dict[str, Any]:
    """Prices per MWh, in ms as some markets give them: of which the present one is dear."""
    first = int(time.time() // HOUR_S) * HOUR_S - HOUR_S
    return {
        "data": [
            {
                "start": (first + i * HOUR_S) * 1000,
                "end": (first + (i + 1) * HOUR_S) * 1000,
                "price": price_of(i),
            }
            for i in range(HOURS)
        ]
    }


def from_server(tariff: TariffSettings, url: str) -> TariffSettings:
    return replace(
        tariff,
        source="http",
        http_url=url,
        http_records="data",
        http_start="start",
        http_end="end",
        http_value="price",
        http_unit="per_mwh",
        markup_per_kwh=0.10,
        tax=0.20,
    )


@pytest.fixture
def market() -> Iterator[Web]:
    with Web({"/prices": Page(day_ahead())}) as web:
        yield web


def settings(market: Web, policy: str, setpoint_c: float) -> Settings:
    chosen = Settings()
    return replace(
        chosen,
        tariff=from_server(chosen.tariff, f"{market.url}/prices"),
        dispatch=replace(chosen.dispatch, policy=policy, cooler_c=2.0),
        comfort=replace(chosen.comfort, setpoint_c=setpoint_c),
    )


def started(home: Path, chosen: Settings) -> Program:
    assert not save(home / "config" / "settings.toml", chosen)
    return Program(home, "--headless", "--practice", "--json")


@pytest.mark.skipif(os.name == "nt", reason="sends POSIX signals")
def test_a_dear_hour_of_a_real_server_lets_the_room_cool(tmp_path: Path, market: Web) -> None:
    # Given a room (modelled, near 17.9) that may cool by two kelvin below 18, and dear hours now
    made = started(tmp_path / "home", settings(market, "cost", 18.0))
    try:
        status = made.until(lambda s: s["energy"]["price_per_kwh_provenance"] == "dated", WITHIN_S)
        # As billed: (0.60 + 0.10) x 1.2
        assert status["energy"]["price_per_kwh"] == pytest.approx(0.84)
        assert {s["key"]: s["state"] for s in status["energy"]["sources"]}["prices"] == "ok"
        # Then the thermostat is told the cooler limit, the target stays, and the PC rests for that reason
        status = made.until(lambda s: s["energy"]["told_c"] == 16.0 and s["action"] == "resting", WITHIN_S)
        assert (status["setpoint_c"], status["target_power_w"]) == (18.0, 0.0)
        assert status["energy"]["code"] == "coast"
        assert "0.84" in status["reason"]
        # And a plan follows, with the prices of the server
        plan = made.until(lambda s: s["energy"]["plan"], WITHIN_S)["energy"]["plan"]
        assert plan["policy"] == "cost"
        # Its last slot may be longer by a rest of some minutes, whose price is another: a mean of both
        *whole, last = [round(slot["price_per_kwh"], 6) for slot in plan["slots"]]
        assert set(whole) == {0.84, 0.42, 0.18}
        assert 0.18 <= last <= 0.84
    finally:
        made.close()
    assert len(market.asked) == 1, "asked once, not once a second"


@pytest.mark.skipif(os.name == "nt", reason="sends POSIX signals")
def test_what_is_heated_is_billed_at_the_price_of_its_second(tmp_path: Path, market: Web) -> None:
    home = tmp_path / "home"
    made = started(home, settings(market, "comfort", 21.0))
    try:
        made.until(lambda s: (s["energy"]["cost_today"] or 0.0) > 0, WITHIN_S)
        made.until(lambda s: s["energy"]["price_per_kwh_provenance"] == "dated", WITHIN_S)
        before = made.until(lambda s: s["energy"]["price_per_kwh"] > 0.5, WITHIN_S)["energy"]["cost_today"]
        made.until(lambda s: s["energy"]["cost_today"] > before, WITHIN_S)
        code, _ = made.end()
        assert code == 0
    finally:
        made.close()
    with closing(sqlite3.connect(home / "data" / "history.sqlite3")) as history:
        rows = history.execute("SELECT price_per_kwh, mining_kwh, cost FROM sample_1s ORDER BY t").fetchall()
    flat, dear = ([row for row in rows if row[0] == pytest.approx(price)] for price in (0.30, 0.84))
    assert dear
    assert all(cost == pytest.approx(price * kwh) for price, kwh, cost in flat + dear)
    # The second in which the price changed may hold a tick at each: billed between them, and nothing is lost
    assert len(rows) - len(flat) - len(dear) <= 1
    assert all(0.30 * kwh * (1 - 1e-9) <= cost <= 0.84 * kwh * (1 + 1e-9) for _, kwh, cost in rows)
    assert sum(cost for *_, cost in rows) >= before * (1 - 1e-6)


@pytest.mark.skipif(os.name == "nt", reason="sends POSIX signals")
def test_a_server_that_sends_a_page_of_html_leaves_the_flat_price_with_a_reason(tmp_path: Path) -> None:
    with Web({"/prices": Page("<!doctype html><html><body>Login</body></html>")}) as web:
        made = started(tmp_path / "home", settings(web, "cost", 18.0))
        try:
            status = made.until(
                lambda s: any(x["state"] == "failed" for x in s["energy"]["sources"]), WITHIN_S
            )
        finally:
            made.close()
    energy = status["energy"]
    assert (energy["price_per_kwh"], energy["price_per_kwh_provenance"]) == (0.30, "declared")
    assert next(x["text"] for x in energy["sources"] if x["state"] == "failed")


class Evcc:
    """Tells the home's powers on the topics of evcc, every second, as it does."""

    def __init__(self, port: int) -> None:
        self._client = mqtt.Client(mqtt.CallbackAPIVersion.VERSION2)
        self._client.connect("127.0.0.1", port)
        self._client.loop_start()
        self._powers: dict[str, float] = {}
        self._end = threading.Event()
        self._thread = threading.Thread(target=self._run, daemon=True)
        self._thread.start()

    def says(self, *, sun_w: float, grid_w: float) -> None:
        self._powers = {"pvPower": sun_w, "gridPower": grid_w, "batteryPower": 0, "batterySoc": 100}

    def _run(self) -> None:
        while not self._end.wait(1.0):
            for name, value in self._powers.items():
                self._client.publish(f"evcc/site/{name}", str(value))

    def close(self) -> None:
        self._end.set()
        self._thread.join(WITHIN_S)
        self._client.disconnect()
        self._client.loop_stop()


@needs_mosquitto
@pytest.mark.skipif(os.name == "nt", reason="sends POSIX signals")
def test_own_sun_over_a_real_broker_heats_and_a_cloud_stops_it(tmp_path: Path) -> None:
    # Given the policy "own sun", delays of seconds, and a home that takes from the grid
    chosen = Settings()
    quick = {"enable_delay_s": 2.0, "disable_delay_s": 2.0, "minimum_on_s": 0.0, "minimum_off_s": 0.0}
    with Mosquitto(tmp_path / "broker") as broker:
        chosen = replace(
            chosen,
            mqtt=replace(chosen.mqtt, host="127.0.0.1", port=broker.port),
            home=replace(chosen.home, source="evcc"),
            dispatch=replace(chosen.dispatch, policy="sun", cooler_c=5.0, **quick),
            comfort=replace(chosen.comfort, setpoint_c=18.0),
        )
        evcc = Evcc(broker.port)
        made = started(tmp_path / "home", chosen)
        try:
            evcc.says(sun_w=300.0, grid_w=400.0)
            status = made.until(lambda s: s["energy"]["grid_w"] == 400.0, WITHIN_S)
            assert status["energy"]["grid_w_provenance"] == "measured"
            status = made.until(lambda s: s["energy"]["code"] == "coast", WITHIN_S)
            assert (status["target_power_w"], status["energy"]["told_c"]) == (0.0, 13.0)
            # When the sun gives more than the home uses, the PC mines with that
            evcc.says(sun_w=2500.0, grid_w=-1500.0)
            status = made.until(lambda s: s["energy"]["code"] == "preheat_sun", WITHIN_S)
            status = made.until(lambda s: (s["target_power_w"] or 0.0) > 0, WITHIN_S)
            status = made.until(lambda s: (s["energy"]["own_kwh_today"] or 0.0) > 0, WITHIN_S)
            # And when a cloud comes it ends
            evcc.says(sun_w=100.0, grid_w=900.0)
            status = made.until(lambda s: s["energy"]["code"] == "coast", WITHIN_S)
            assert status["energy"]["told_c"] == 13.0
        finally:
            made.close()
            evcc.close()
