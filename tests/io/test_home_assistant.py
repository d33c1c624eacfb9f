"""Entities of Home Assistant, from a server that answers as it does."""

from __future__ import annotations

import email.utils
import time
from datetime import UTC, datetime
from typing import Any

import pytest
from fakes.sensors import english, entry, words
from fakes.web import Page, Web

from warmgui.core.settings.model import HomeAssistantSettings
from warmgui.io.secrets import Answer
from warmgui.io.sensors.home_assistant import HomeAssistantThermometer, try_server

TOKEN = "eyJ0eXAi.abc"


def iso(age_s: float) -> str:
    return datetime.fromtimestamp(time.time() - age_s, UTC).isoformat()


def state(
    value: str,
    entity: str = "sensor.bedroom",
    unit: str | None = "°C",
    **more: Any,
) -> dict[str, Any]:
    attributes = {"friendly_name": "Bedroom", **({} if unit is None else {"unit_of_measurement": unit})}
    return {
        "entity_id": entity,
        "state": value,
        "attributes": {**attributes, **more.pop("attributes", {})},
        **more,
    }


class Server:
    """Knows one entity, wants the token."""

    def __init__(self, answer: Any) -> None:
        self.answer = answer

    def __call__(self, path: str, headers: dict[str, str]) -> Page:
        if headers.get("authorization") != f"Bearer {TOKEN}":
            return Page("401: Unauthorized", 401)
        if path == "/api/":
            return Page({"message": "API running."})
        known = f"/api/states/{self.answer['entity_id']}" if isinstance(self.answer, dict) else path
        return Page(self.answer) if path == known else Page({"message": "Entity not found."}, 404)


def ask(
    answer: Any, entity: str = "sensor.bedroom", token: str | None = TOKEN, now_s: float = 0.0, **more: Any
) -> Any:
    with Web(Server(answer)) as web:
        sensor = HomeAssistantThermometer(
            entry("home_assistant", entity=entity, **more),
            HomeAssistantSettings(web.url),
            lambda: Answer(token),
        )
        (reading,) = sensor.read(now_s)
    return reading


@pytest.mark.parametrize(
    ("answer", "more", "value"),
    [
        (state("20.5"), {}, 20.5),
        (state("68", unit="°F"), {}, 20.0),
        (state("20.5", unit=None), {}, 20.5),
        (state("20.5", offset=1), {"offset_k": 0.3}, 20.8),
        (state("on", "binary_sensor.window", None), {"role": "window"}, 1.0),
        (state("off", "binary_sensor.window", None), {"role": "window"}, 0.0),
        (state("0.25", "sensor.plug", "kW"), {"role": "plug"}, 250.0),
        (state("heat", "climate.living", None, attributes={"current_temperature": 19.5}), {}, 19.5),
        (
            state("sunny", "weather.home", None, attributes={"temperature": 50, "temperature_unit": "°F"}),
            {"role": "outdoor"},
            10.0,
        ),
        (state("1", attributes={"inside": 21.0}), {"json_path": "attributes.inside"}, 21.0),
    ],
)
def test_entities(answer: dict[str, Any], more: dict[str, Any], value: float) -> None:
    reading = ask(answer, answer["entity_id"], **more)
    assert reading.value == pytest.approx(value)
    assert reading.source == f"Home Assistant {answer['entity_id']}"


@pytest.mark.parametrize("word", ["unavailable", "unknown", "Unavailable", ""])
def test_an_entity_that_is_not_there_now_is_no_number(word: str) -> None:
    reading = ask(state(word))
    assert reading.value is None
    assert "Home Assistant says that it is" in words(reading)


def test_words_are_no_number() -> None:
    assert "no number but “warm”" in words(ask(state("warm")))
    assert "it is in %" in words(ask(state("50", unit="%")))


class TestAge:
    def test_when_it_was_last_reported_counts(self) -> None:
        """A device that reports the same value again and again is alive."""
        reading = ask(state("20", last_updated=iso(9000.0), last_reported=iso(60.0)), now_s=10_000.0)
        assert reading.at_s == pytest.approx(9940.0, abs=5.0)
        assert reading.fresh_s == 900.0

    def test_of_older_servers_a_change_counts_for_an_hour(self) -> None:
        reading = ask(state("20", last_updated=iso(1800.0)), now_s=10_000.0)
        assert reading.at_s == pytest.approx(8200.0, abs=5.0)
        assert reading.fresh_s == 3600.0
        assert ask(state("20", last_updated=iso(1800.0)), fresh_min=10.0).fresh_s == 600.0

    def test_without_any_date_it_is_of_now(self) -> None:
        assert ask(state("20", last_updated="yesterday"), now_s=7.0).at_s == 7.0

    def test_the_servers_clock_is_the_one_that_counts(self) -> None:
        """Given a server whose clock is an hour behind, a value of one minute ago is one minute old."""
        behind = time.time() - 3600.0
        answer = state("20", last_reported=datetime.fromtimestamp(behind - 60.0, UTC).isoformat())

        class Behind(Server):
            def __call__(self, path: str, headers: dict[str, str]) -> Page:
                page = super().__call__(path, headers)
                page.date = email.utils.formatdate(behind, usegmt=True)
                return page

        with Web(Behind(answer)) as web:
            sensor = HomeAssistantThermometer(
                entry("home_assistant", entity="sensor.bedroom"),
                HomeAssistantSettings(web.url),
                lambda: Answer(TOKEN),
            )
            (reading,) = sensor.read(10_000.0)
        assert reading.at_s == pytest.approx(9940.0, abs=5.0)


class TestTrouble:
    def test_a_wrong_token(self) -> None:
        assert words(ask(state("20"), token="guess")) == "Shelf: Home Assistant refuses the token."

    def test_no_token(self) -> None:
        assert words(ask(state("20"), token=None)) == "Shelf: the token of Home Assistant is needed."

    def test_no_such_entity(self) -> None:
        told = words(ask(state("20"), "sensor.cellar"))
        assert told == "Shelf: Home Assistant knows no entity “sensor.cellar”."

    @pytest.mark.parametrize("answer", [[], {"entity_id": "sensor.bedroom"}])
    def test_something_else(self, answer: Any) -> None:
        assert words(ask(answer)) == "Shelf: this is no Home Assistant."

    def test_attributes_that_are_none(self) -> None:
        assert ask({"entity_id": "sensor.bedroom", "state": "20", "attributes": None}).value == 20.0

    def test_a_server_in_trouble(self) -> None:
        with Web({"/api/states/sensor.bedroom": Page("x", 502)}) as web:
            sensor = HomeAssistantThermometer(
                entry("home_assistant", entity="sensor.bedroom"),
                HomeAssistantSettings(web.url),
                lambda: Answer("x"),
            )
            assert "HTTP error 502" in words(sensor.read(0.0)[0])


class TestTrying:
    def test_a_good_server(self) -> None:
        with Web(Server(state("20"))) as web:
            result = try_server(HomeAssistantSettings(web.url), TOKEN)
            assert (result.good, english(result.text)) == (True, "Connected.")
            bad = try_server(HomeAssistantSettings(web.url), "guess")
            assert (bad.good, english(bad.text)) == (
                False,
                "Not connected: Home Assistant refuses the token.",
            )

    def test_something_else(self) -> None:
        with Web({"/api/": Page([1])}) as web:
            result = try_server(HomeAssistantSettings(web.url), TOKEN)
        assert english(result.text) == "Not connected: this is no Home Assistant."

    def test_no_address(self) -> None:
        assert not try_server(HomeAssistantSettings("ftp://x"), TOKEN).good
