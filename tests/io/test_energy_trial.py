"""Trying a source before it is saved: one request to a real server, its result or the reason in words."""

from __future__ import annotations

import socket
import threading
from typing import TYPE_CHECKING, Any

import pytest
from deadlines import DEADLINE_S
from fakes.energy_web import HOUR, MIDNIGHT, NOON, awattar_answer, charts_answer, maps_answer, uk_answer
from fakes.io import FakeClock
from fakes.mqtt import Mosquitto, needs_mosquitto
from fakes.sensors import english
from fakes.web import Page, Web

from warmgui.core.energy.series import Series, Slot
from warmgui.core.energy.trial import SIGNALS, SignalTest, reading_words, series_words
from warmgui.core.model import Reading
from warmgui.core.settings.model import Settings, changed
from warmgui.core.text import verbatim
from warmgui.core.vocabulary import Provenance, Quantity
from warmgui.io.mqtt.mqtt import Broker, Mqtt
from warmgui.io.ports import SystemClock
from warmgui.io.secrets import Secrets
from warmgui.io.sensors.home_energy import HomeEnergySensor
from warmgui.io.sensors.room_links import RoomLinks
from warmgui.io.sources import trial_home
from warmgui.io.sources.trial import SignalTester, asked_once

if TYPE_CHECKING:
    from collections.abc import Mapping
    from pathlib import Path

HERE = "127.0.0.1"
PRICES = [100.0 + i for i in range(48)]
TOKEN = "t0ken"


def with_(*changes: tuple[str, str, Any]) -> Settings:
    settings = Settings()
    for section, name, value in changes:
        settings = changed(settings, section, name, value)
    return settings


def make_tester(bases: Mapping[str, str] | None = None, secrets: Secrets | None = None) -> SignalTester:
    clock = FakeClock(now_utc=NOON)
    kept = secrets or Secrets(lambda: None)
    return SignalTester(kept, clock, bases, offset_s=lambda _at: HOUR)  # type: ignore[arg-type]  # a clock


def tried(
    signal: str,
    settings: Settings,
    bases: Mapping[str, str] | None = None,
    typed: Mapping[str, str] | None = None,
    secrets: Secrets | None = None,
) -> SignalTest:
    """The end of a trial, from its thread."""
    told: list[SignalTest] = []
    done = threading.Event()

    def take(result: SignalTest) -> None:
        told.append(result)
        done.set()

    make_tester(bases, secrets).test(signal, settings, typed or {}, take)
    assert done.wait(DEADLINE_S)
    return told[0]


def said(result: SignalTest) -> str:
    return english(result.text)


# ---- prices


def test_prices_of_a_service_say_how_many_until_when_and_what_now() -> None:
    with Web(lambda _path, _headers: Page(awattar_answer(PRICES))) as web:
        result = tried("prices", with_(("tariff", "source", "awattar_at")), {"awattar_at": web.url})
        assert len(web.asked) == 1
    assert result.good
    assert said(result) == "48 values, until the end of tomorrow; now 0.112 €/kWh."
    assert result.series is not None
    assert len(result.series.slots) == 48


def test_prices_are_those_of_the_bill() -> None:
    settings = with_(
        ("tariff", "source", "energy_charts"), ("tariff", "markup_per_kwh", 0.1), ("tariff", "tax", 0.2)
    )
    with Web(lambda _path, _headers: Page(charts_answer(PRICES[:24]))) as web:
        result = tried("prices", settings, {"energy_charts": web.url})
    assert said(result) == "24 values, until the end of today; now 0.2544 €/kWh."
    assert english(result.note) == "Tomorrow's prices are not published yet; they come at about 13 h."


@pytest.mark.parametrize(
    ("page", "words"),
    [
        (Page("<html>", headers={"Content-Type": "text/html"}), "aWATTar (AT): "),
        (Page("no", 503), "aWATTar (AT): "),
        (Page({"data": []}), "aWATTar (AT): "),
        (Page(awattar_answer(["high"])), "aWATTar (AT): "),
    ],
    ids=["html", "503", "empty", "no number"],
)
def test_an_answer_that_is_none_is_told_without_a_word_of_asking_again(page: Page, words: str) -> None:
    with Web(lambda _path, _headers: page) as web:
        result = tried("prices", with_(("tariff", "source", "awattar_at")), {"awattar_at": web.url})
    assert not result.good
    assert said(result).startswith(words)
    assert "again" not in said(result)
    assert "Meanwhile" not in said(result)


def test_a_flat_price_asks_nobody_and_a_table_is_read() -> None:
    assert said(tried("prices", Settings())) == "One number: nothing is asked of anybody."
    table = with_(("tariff", "source", "table"), ("tariff", "table", "11:00-13:00 0.4; 0.2"))
    result = tried("prices", table)
    assert said(result) == "5 values, until the end of tomorrow; now 0.40 €/kWh."
    empty = tried("prices", with_(("tariff", "source", "table")))
    assert not empty.good
    assert said(empty) == "The table has no entries yet."


def test_what_is_not_complete_or_in_another_currency_is_said_and_nobody_is_asked() -> None:
    octopus = tried("prices", with_(("tariff", "source", "octopus")))
    assert not octopus.good
    assert said(octopus).startswith("Octopus Energy")
    octopus = tried("prices", with_(("tariff", "source", "octopus"), ("money", "currency", "GBP")))
    assert said(octopus) == "What the settings say about this service is not complete."


def test_offline_means_offline() -> None:
    settings = with_(("tariff", "source", "awattar_at"), ("network", "offline", True))
    with Web(lambda _path, _headers: Page(awattar_answer(PRICES))) as web:
        assert (
            said(tried("prices", settings, {"awattar_at": web.url})) == "The program is set to stay offline."
        )
        assert web.asked == []
    home = with_(("home", "source", "evcc"), ("network", "offline", True))
    assert said(tried("home", home)) == "The program is set to stay offline."
    weather = with_(("weather", "source", "open_meteo"), ("network", "offline", True))
    assert said(tried("forecast", weather)) == "The program is set to stay offline."


def http_settings(url: str, token: str = "none") -> Settings:  # noqa: S107 - a place
    return with_(
        ("tariff", "source", "http"),
        ("tariff", "http_url", f"{url}/prices"),
        ("tariff", "http_records", "data"),
        ("tariff", "http_start", "t"),
        ("tariff", "http_value", "p"),
        ("tariff", "token", token),
    )


def rows(headers: dict[str, str]) -> Page:
    if headers.get("authorization") != f"Bearer {TOKEN}":
        return Page("who are you?", 401)
    return Page({"data": [{"t": MIDNIGHT + HOUR * i, "p": 0.3} for i in range(25)]})


def test_a_typed_token_goes_first_then_the_kept_one() -> None:
    with Web(lambda _path, headers: rows(headers)) as web:
        settings = http_settings(web.url, "ask")
        key = settings.tariff.secret.key
        assert tried("prices", settings, typed={key: TOKEN}).good
        kept = Secrets(lambda: None, given={key: TOKEN})
        assert tried("prices", settings, secrets=kept).good
        wrong = tried("prices", settings, typed={key: "guess"}, secrets=kept)
        assert not wrong.good
        missing = tried("prices", settings)
        assert said(missing) == "The token of this service is needed."
        assert [headers.get("authorization") for _, headers in web.asked] == [
            f"Bearer {TOKEN}",
            f"Bearer {TOKEN}",
            "Bearer guess",
        ]


# ---- carbon


def test_carbon_of_a_service_a_table_and_one_number() -> None:
    with Web(lambda _path, _headers: Page(uk_answer([180 + i for i in range(48)]))) as web:
        result = tried("carbon", with_(("carbon", "source", "uk")), {"uk": web.url})
    assert result.good, said(result)
    assert result.series is not None
    assert "g/kWh" in said(result)
    assert said(tried("carbon", Settings())) == "One number: nothing is asked of anybody."
    table = with_(("carbon", "source", "table"), ("carbon", "table", "320"))
    assert said(tried("carbon", table)) == "320 g/kWh until the end of tomorrow."


def test_the_token_of_electricity_maps_stands_in_its_header() -> None:
    settings = with_(
        ("carbon", "source", "electricity_maps"), ("carbon", "zone", "DE"), ("carbon", "token", "ask")
    )
    with Web(
        lambda path, _headers: Page(maps_answer("history", [300.0]) if "history" in path else "", 200)
    ) as web:
        tried("carbon", settings, {"electricity_maps": web.url}, {settings.carbon.secret.key: TOKEN})
        assert web.asked[0][1]["auth-token"] == TOKEN


# ---- cancelling


def test_a_cancelled_trial_tells_nothing() -> None:
    asked, answer, told = threading.Event(), threading.Event(), list[SignalTest]()

    def page(_path: str, _headers: dict[str, str]) -> Page:
        asked.set()
        answer.wait(DEADLINE_S)
        return Page(awattar_answer(PRICES))

    with Web(page) as web:
        before = set(threading.enumerate())
        cancel = make_tester({"awattar_at": web.url}).test(
            "prices", with_(("tariff", "source", "awattar_at")), {}, told.append
        )
        (thread,) = [t for t in set(threading.enumerate()) - before if t.name == "trial of prices"]
        assert asked.wait(DEADLINE_S)
        cancel()
        answer.set()
        thread.join(DEADLINE_S)
    assert not thread.is_alive()
    assert told == []


def test_waiting_for_a_broker_can_be_cancelled() -> None:
    told: list[SignalTest] = []
    with socket.create_server((HERE, 0)) as server:
        port = server.getsockname()[1]
        settings = with_(("home", "source", "evcc"), ("mqtt", "host", HERE), ("mqtt", "port", port))
        kept = Secrets(lambda: None)
        before = set(threading.enumerate())
        cancel = SignalTester(kept).test("home", settings, {}, told.append)
        (thread,) = [t for t in set(threading.enumerate()) - before if t.name == "trial of home"]
        peer, _ = server.accept()
        with peer:
            assert peer.recv(100)
            cancel()
            thread.join(DEADLINE_S)
    assert not thread.is_alive()
    assert told == []


# ---- the home's powers


def test_what_the_home_needs_is_said_first() -> None:
    assert said(tried("home", Settings())) == "Nothing is read: choose where these powers are known."
    assert said(tried("home", with_(("home", "source", "mqtt")))) == "Enter at least one topic or entity."
    evcc = with_(("home", "source", "evcc"))
    assert said(tried("home", evcc)) == "Enter the host of the MQTT broker."
    entities = with_(("home", "source", "home_assistant"), ("home", "sun", "sensor.sun"))
    assert said(tried("home", entities)) == "Enter the address of Home Assistant."


def home_assistant(path: str, headers: dict[str, str]) -> Page:
    if headers.get("authorization") != f"Bearer {TOKEN}":
        return Page("401: Unauthorized", 401)
    known = {"/api/states/sensor.sun": "310", "/api/states/sensor.grid": "115"}
    if path not in known:
        return Page({"message": "Entity not found."}, 404)
    return Page({"state": known[path], "attributes": {"unit_of_measurement": "W"}})


def entities(url: str, **places: str) -> Settings:
    more = [("home", name, place) for name, place in places.items()]
    return with_(
        ("home", "source", "home_assistant"),
        ("home_assistant", "url", url),
        ("home_assistant", "token", "ask"),
        *more,
    )


def test_entities_of_home_assistant_are_read_once() -> None:
    with Web(home_assistant) as web:
        settings = entities(web.url, sun="sensor.sun", grid="sensor.grid")
        key = settings.home_assistant.secret.key
        assert said(tried("home", settings, typed={key: TOKEN})) == "Sun 310 W, grid 115 W."
        half = tried("home", entities(web.url, sun="sensor.sun", grid="sensor.gird"), typed={key: TOKEN})
        assert (half.good, said(half)) == (True, "Sun 310 W.")
        assert "sensor.gird" in english(half.note)
        refused = tried("home", settings, typed={key: "guess"})
        assert not refused.good
        assert "sensor.sun" in said(refused)


@needs_mosquitto
def test_a_silent_broker_is_told_as_it_was_not_as_it_is_after_letting_go(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Closing the sensor lets the link fall idle, in a thread of its own: the words may not depend on it."""
    monkeypatch.setattr(trial_home, "PATIENCE_S", 0.0)
    with Mosquitto(tmp_path / "broker") as broker:
        settings = with_(
            ("home", "source", "mqtt"),
            ("home", "sun", "pv"),
            ("mqtt", "host", HERE),
            ("mqtt", "port", broker.port),
        )
        links = RoomLinks(Secrets(lambda: None))
        links.configure(settings)
        links.mqtt.hold()
        waiting = threading.Event()
        while not links.mqtt.state.connected:
            assert not waiting.wait(0.02)

        class LetsGo(HomeEnergySensor):
            has_read = False

            def read(self, now_s: float) -> list[Reading]:
                readings = super().read(now_s)  # it closes an earlier reader of its own
                self.has_read = True
                return readings

            def close(self) -> None:
                super().close()
                if self.has_read:
                    links.mqtt.use(None)

        monkeypatch.setattr(trial_home, "HomeEnergySensor", LetsGo)
        try:
            told = trial_home.try_home(settings, links, SystemClock(), threading.Event())
        finally:
            links.close()
        assert said(told) == "It is connected, but none of these has said anything yet."


@needs_mosquitto
def test_topics_of_a_broker_are_waited_for(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(trial_home, "PATIENCE_S", 2.0)
    monkeypatch.setattr(trial_home, "SETTLE_S", 0.2)
    with Mosquitto(tmp_path / "broker", passwords={"me": "hunter2"}) as broker:
        base = (
            ("mqtt", "host", HERE),
            ("mqtt", "port", broker.port),
            ("mqtt", "username", "me"),
            ("mqtt", "password", "ask"),
        )
        topics = with_(("home", "source", "mqtt"), ("home", "sun", "pv"), ("home", "grid", "net"), *base)
        typed = {topics.mqtt.secret.key: "hunter2"}
        real = SignalTester(Secrets(lambda: None))

        def end(settings: Settings, typed: Mapping[str, str]) -> SignalTest:
            done, told = threading.Event(), list[SignalTest]()
            real.test("home", settings, typed, lambda result: (told.append(result), done.set())[0])
            assert done.wait(DEADLINE_S)
            return told[0]

        assert said(end(topics, typed)) == "It is connected, but none of these has said anything yet."
        speaker = Mqtt()
        speaker.use(Broker(HERE, broker.port, username="me", password="hunter2"))
        speaker.hold()
        deadline = threading.Event()
        while not speaker.state.connected:
            assert not deadline.wait(0.02)
        speaker.publish("pv", "310", retain=True)
        speaker.publish("net", "-20", retain=True)
        result = end(topics, typed)
        assert said(result) == "Sun 310 W, grid −20 W."
        assert english(result.note).startswith("The broker kept these from earlier")
        wrong = end(topics, {topics.mqtt.secret.key: "guess"})
        assert not wrong.good
        assert "user name or password" in said(wrong)
        speaker.publish("evcc/site/pvPower", "500", retain=True)
        evcc = end(with_(("home", "source", "evcc"), *base), typed)
        assert said(evcc) == "Sun 500 W."
        speaker.close()


# ---- the forecast


def meteo(path: str, _headers: dict[str, str]) -> Page:
    hours = {
        "time": [MIDNIGHT + HOUR * k for k in range(48)],
        "temperature_2m": [4.0] * 48,
        "shortwave_radiation": [120.0] * 48,
    }
    return (
        Page({"latitude": 52.5, "longitude": 13.4, "hourly": hours}) if "latitude" in path else Page("", 404)
    )


PLACE = (("weather", "source", "open_meteo"), ("weather", "latitude", 52.5), ("weather", "longitude", 13.4))


def test_the_forecast_says_what_is_outside_now() -> None:
    with Web(meteo) as web:
        result = tried("forecast", with_(*PLACE), {"open_meteo": web.url})
    assert said(result) == "Outside 4.0 °C now, and 120 W/m² of sun."
    with Web({}) as web:
        failed = tried("forecast", with_(*PLACE), {"open_meteo": web.url})
    assert not failed.good
    assert said(failed).startswith("The weather service does not answer: ")
    assert "asked again" not in said(failed)
    assert said(tried("forecast", Settings())) == "No service is asked."
    no_place = with_(("weather", "source", "open_meteo"))
    assert said(tried("forecast", no_place)) == "Enter latitude and longitude first."


# ---- words


def series(*values: float, start_utc: float = MIDNIGHT, step_s: float = HOUR) -> Series:
    slots = [Slot(start_utc + step_s * i, start_utc + step_s * (i + 1), v) for i, v in enumerate(values)]
    return Series(tuple(slots), Provenance.DATED)


@pytest.mark.parametrize(
    ("hours", "until"),
    [
        (24, "the end of today"),
        (48, "the end of tomorrow"),
        (20, "19:00 today"),
        (30, "05:00 tomorrow"),
        (60, "24 Nov 2026, 11:00"),
    ],
)
def test_the_end_is_named_as_people_do(hours: int, until: str) -> None:
    # english() writes times in UTC; local midnight is 23:00 of it.
    words = english(series_words(series(*[0.1] * hours), "price_per_kwh", NOON, HOUR))
    assert words == f"{hours} values, until {until}; now 0.10 €/kWh."


def test_values_that_say_nothing_about_now_are_told_so() -> None:
    later = series(0.1, 0.2, start_utc=NOON + 5 * HOUR)
    words = english(series_words(later, "price_per_kwh", NOON, HOUR))
    assert words == "2 values, until 18:00 today, but none for now."


def test_all_powers_have_words_and_what_is_no_power_has_none() -> None:
    def reading(quantity: Quantity, value: float | None) -> Reading:
        return Reading(quantity, value, Provenance.MEASURED, 0.0, "x")

    found = [
        reading(Quantity.SUN_POWER_W, 310.0),
        reading(Quantity.WIND_POWER_W, None),
        reading(Quantity.HOME_BATTERY_FRACTION, 0.64),
        reading(Quantity.GRID_PRESENT, 0.0),
        reading(Quantity.ROOM_C, 20.0),
    ]
    assert english(reading_words(found)) == "Sun 310 W, charge 64 %, the grid is out."
    assert english(reading_words([reading(Quantity.GRID_PRESENT, 1.0)])) == "there is grid."
    assert not reading_words([])


def test_a_plain_problem_stays_as_it_is() -> None:
    assert asked_once(verbatim("Because.")) == verbatim("Because.")
    assert len(set(SIGNALS)) == 4
