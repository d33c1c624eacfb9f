"""What Open-Meteo's answer says about a moment, and which answers are none."""

from __future__ import annotations

import math
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from warmgui.core.settings.inconsistencies import inconsistencies
from warmgui.core.settings.model import Settings, changed
from warmgui.core.vocabulary import Provenance
from warmgui.core.weather import (
    BadForecastError,
    Forecast,
    forecast_url,
    from_plain,
    rounded_place,
)

T0 = 1_795_000_000.0


def answer(hours: int = 3) -> dict[str, Any]:
    return {
        "latitude": 52.52,
        "longitude": 13.42,
        "hourly_units": {"time": "unixtime", "temperature_2m": "°C", "shortwave_radiation": "W/m²"},
        "hourly": {
            "time": [T0 + 3600 * k for k in range(hours)],
            "temperature_2m": [4.0 + 2.0 * k for k in range(hours)],
            "shortwave_radiation": [100.0 * k for k in range(hours)],
        },
    }


def forecast(plain: Any) -> Forecast:
    return from_plain(plain, 52.5234, 13.4114, fetched_utc=T0)


def test_temperature_lies_between_its_two_hours() -> None:
    found = forecast(answer())
    assert found.outdoor_at(T0) == 4.0
    assert found.outdoor_at(T0 + 1800) == pytest.approx(5.0)
    assert found.outdoor_at(T0 + 7200) == pytest.approx(8.0)


def test_sun_is_the_mean_of_the_hour_that_ends() -> None:
    found = forecast(answer())
    assert found.solar_at(T0 + 1) == 100.0
    assert found.solar_at(T0 + 3600) == 100.0
    assert found.solar_at(T0 + 3601) == 200.0


@pytest.mark.parametrize("at", [T0 - 1, T0 + 7201])
def test_nothing_is_said_beyond_the_ends(at: float) -> None:
    assert forecast(answer()).outdoor_at(at) is None
    assert forecast(answer()).solar_at(at) is None


def test_an_hour_that_the_service_does_not_know_is_unknown_and_not_zero() -> None:
    plain = answer()
    plain["hourly"]["temperature_2m"][1] = None
    plain["hourly"]["shortwave_radiation"][1] = "much"
    found = forecast(plain)
    assert found.outdoor_at(T0 + 10) is None
    assert found.solar_at(T0 + 10) is None
    assert found.solar_at(T0 + 3700) == 200.0


@pytest.mark.parametrize(
    ("plain", "words"),
    [
        (None, "no hourly"),
        ([], "no hourly"),
        ({"error": True, "reason": "Latitude must be in range"}, "Latitude"),
        ({"hourly": {"time": [1, 2]}}, "temperature and radiation"),
        ({"hourly": {"time": [1], "temperature_2m": [1], "shortwave_radiation": [1]}}, "belong together"),
        ({"hourly": {"time": [1, 2], "temperature_2m": [1], "shortwave_radiation": [1, 2]}}, "belong"),
        ({"hourly": {"time": [2, 1], "temperature_2m": [1, 1], "shortwave_radiation": [1, 2]}}, "order"),
        ({"hourly": {"time": [2, "x"], "temperature_2m": [1, 1], "shortwave_radiation": [1, 2]}}, "order"),
    ],
)
def test_an_answer_that_is_none_is_refused_with_words(plain: Any, words: str) -> None:
    with pytest.raises(BadForecastError, match=words):
        forecast(plain)


def test_implausible_values_are_unknown() -> None:
    plain = answer()
    plain["hourly"]["temperature_2m"] = [4.0, 400.0, math.nan]
    plain["hourly"]["shortwave_radiation"] = [0.0, -5.0, True]
    found = forecast(plain)
    assert found.outdoor_c == (4.0, None, None)
    assert found.solar_w_per_m2 == (0.0, None, None)


def test_a_cached_forecast_is_the_same_again() -> None:
    found = forecast(answer())
    assert from_plain(found.plain(), 52.5234, 13.4114, fetched_utc=T0) == found


def test_an_old_one_and_one_from_the_future_are_not_used() -> None:
    found = forecast(answer())
    assert found.usable(T0 + 35 * 3600)
    assert not found.usable(T0 + 37 * 3600)
    assert not found.usable(T0 - 2 * 3600)


@given(st.floats(-90, 90), st.floats(-180, 180))
def test_the_place_is_told_to_a_tenth_of_a_degree(latitude: float, longitude: float) -> None:
    url = forecast_url(latitude, longitude)
    near, east = rounded_place(latitude, longitude)
    assert f"latitude={near}&longitude={east}&" in url
    assert abs(near - latitude) <= 0.0500001
    assert len(str(abs(near)).split(".")[1]) == 1


def test_the_service_without_a_place_is_told_and_not_asked() -> None:
    settings = changed(Settings(), "weather", "source", "open_meteo")
    assert not settings.weather.asks_service
    assert any("latitude" in text.template for text in inconsistencies(settings))
    for name in ("latitude", "longitude"):
        settings = changed(settings, "weather", name, 10.0)
    assert settings.weather.asks_service
    assert not inconsistencies(settings)


class TestSeries:
    def test_steps_of_temperature_and_sun(self) -> None:
        times = (7200.0, 10800.0, 14400.0, 18000.0)
        forecast = Forecast(50.0, 8.0, 7.0, times, (4.0, 6.0, None, 8.0), (0.0, 100.0, None, 300.0))
        outdoor, solar = forecast.outdoor_series(), forecast.solar_series()
        # A temperature is of a moment: the step between two has their mean.
        assert [(s.start_utc, s.end_utc, s.value) for s in outdoor.slots] == [(7200.0, 10800.0, 5.0)]
        # The sun is the mean of the hour before its time.
        assert [(s.start_utc, s.value) for s in solar.slots] == [(7200.0, 100.0), (14400.0, 300.0)]
        assert (solar.provenance, solar.fetched_utc) == (Provenance.MODELLED, 7.0)
        assert solar.at(9000.0) == forecast.solar_at(9000.0)


@pytest.mark.parametrize("wild", [10**400, -(10**400), True, "5", [5], None])
def test_what_is_no_number_is_unknown(wild: Any) -> None:
    """Found by fuzzing: an integer that no float can say."""
    told = answer()
    told["hourly"]["temperature_2m"][0] = wild
    assert from_plain(told, 52.5, 13.4, T0).outdoor_c[0] is None
    told["hourly"]["time"][0] = wild
    with pytest.raises(BadForecastError, match="order"):
        from_plain(told, 52.5, 13.4, T0)


def test_half_a_character_in_a_refusal_can_be_shown() -> None:
    with pytest.raises(BadForecastError) as refused:
        from_plain({"error": True, "reason": "\ud800" * 500}, 52.5, 13.4, T0)
    assert str(refused.value).encode()
    assert len(str(refused.value)) < 300
