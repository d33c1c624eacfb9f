"""The weather service against a real HTTP server: asked seldom, kept, believed for hours."""

from __future__ import annotations

import http.server
import json
import threading
from typing import TYPE_CHECKING, Any

import pytest

from warmgui.core.heat.surroundings import outdoor, sun
from warmgui.core.hosts.registry import egress
from warmgui.core.readings import ReadingBoard
from warmgui.core.settings.model import Settings, changed
from warmgui.core.vocabulary import Provenance, Quantity
from warmgui.io.sources.weather import FETCH_EVERY_S, FIRST_RETRY_S, LONGEST_RETRY_S, WeatherSensor

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

    from warmgui.core.model import Reading
    from warmgui.core.text import Text

UTC0 = 1_795_000_000.0


class Service:
    """Open-Meteo on loopback: counts questions, answers what the test wants."""

    def __init__(self) -> None:
        self.paths: list[str] = []
        self.status, self.headers = 200, {"Content-Type": "application/json"}
        self.body = json.dumps(
            {
                "latitude": 52.52,
                "longitude": 13.42,
                "hourly": {
                    "time": [UTC0 + 3600 * k for k in range(48)],
                    "temperature_2m": [4.0 + k for k in range(48)],
                    "shortwave_radiation": [10.0 * k for k in range(48)],
                },
            }
        ).encode()
        service = self

        class Handler(http.server.BaseHTTPRequestHandler):
            def do_GET(self) -> None:
                service.paths.append(self.path)
                self.send_response(service.status)
                for name, value in service.headers.items():
                    self.send_header(name, value)
                self.send_header("Content-Length", str(len(service.body)))
                self.end_headers()
                self.wfile.write(service.body)

            def log_message(self, *_: Any) -> None:
                pass

        self._server = http.server.ThreadingHTTPServer(("127.0.0.1", 0), Handler)
        self.url = f"http://127.0.0.1:{self._server.server_address[1]}/v1/forecast"
        self._thread = threading.Thread(target=self._server.serve_forever, kwargs={"poll_interval": 0.01})
        self._thread.start()

    def close(self) -> None:
        self._server.shutdown()
        self._thread.join()
        self._server.server_close()


@pytest.fixture
def service() -> Iterator[Service]:
    made = Service()
    yield made
    made.close()


def settings(latitude: float = 52.5234, *, source: str = "open_meteo") -> Settings:
    made = changed(Settings(), "weather", "source", source)
    made = changed(made, "weather", "latitude", latitude)
    return changed(made, "weather", "longitude", 13.4114)


class Clock:
    def __init__(self) -> None:
        self.utc = UTC0

    def __call__(self) -> float:
        return self.utc


def sensor_of(service: Service, clock: Clock, cache: Path | None = None) -> WeatherSensor:
    made = WeatherSensor(cache, base_url=service.url, wall_clock=clock)
    made.configure(settings())
    return made


def values(readings: list[Reading]) -> dict[Quantity, float | None]:
    return {reading.quantity: reading.value for reading in readings}


def reason(readings: list[Reading]) -> Text:
    return readings[0].reason


def test_off_it_asks_nobody_and_says_nothing(service: Service) -> None:
    sensor = WeatherSensor(base_url=service.url)
    for source in ("declared", "unknown"):
        sensor.configure(settings(source=source))
        assert sensor.read(0.0) == []
    assert service.paths == []


def test_on_it_tells_temperature_and_sun_as_modelled_with_its_licence(service: Service) -> None:
    readings = sensor_of(service, Clock()).read(0.0)
    assert values(readings) == {Quantity.OUTDOOR_C: 4.0, Quantity.SOLAR_W_PER_M2: None}
    assert readings[0].provenance is Provenance.MODELLED
    assert "CC BY 4.0" in readings[0].source
    assert "latitude=52.5&longitude=13.4&" in service.paths[0]


def test_it_is_asked_twice_an_hour_and_speaks_between(service: Service) -> None:
    clock = Clock()
    sensor = sensor_of(service, clock)
    sensor.read(0.0)
    clock.utc += 1700
    assert values(sensor.read(1700.0))[Quantity.OUTDOOR_C] == pytest.approx(4.0 + 1700 / 3600)
    assert len(service.paths) == 1
    clock.utc += 100
    sensor.read(FETCH_EVERY_S)
    assert len(service.paths) == 2


def test_a_start_with_a_young_answer_in_the_file_asks_nobody(service: Service, tmp_path: Path) -> None:
    clock, cache = Clock(), tmp_path / "weather.json"
    sensor_of(service, clock, cache).read(0.0)
    clock.utc += 600
    again = sensor_of(service, clock, cache)
    assert values(again.read(0.0))[Quantity.OUTDOOR_C] == pytest.approx(4.0 + 600 / 3600)
    assert len(service.paths) == 1


@pytest.mark.parametrize(
    "damage", ["", "{", "[]", '{"latitude": 1, "longitude": 2}', "[" * 5000, "x" * 300_000]
)
def test_a_damaged_file_is_no_file(service: Service, tmp_path: Path, damage: str) -> None:
    cache = tmp_path / "weather.json"
    cache.write_text(damage, encoding="utf-8")
    assert values(sensor_of(service, Clock(), cache).read(0.0))[Quantity.OUTDOOR_C] == 4.0
    assert len(service.paths) == 1


@pytest.mark.parametrize("fetched_utc", ["NaN", "Infinity", "null", "9" * 400])
def test_a_file_from_no_time_is_no_file(service: Service, tmp_path: Path, fetched_utc: str) -> None:
    clock, cache = Clock(), tmp_path / "weather.json"
    sensor_of(service, clock, cache).read(0.0)
    kept = json.loads(cache.read_text(encoding="utf-8")) | {"fetched_utc": "HERE"}
    cache.write_text(json.dumps(kept).replace('"HERE"', fetched_utc), encoding="utf-8")
    assert values(sensor_of(service, clock, cache).read(0.0))[Quantity.OUTDOOR_C] == 4.0
    assert len(service.paths) == 2


def test_a_file_that_cannot_be_written_costs_nothing(service: Service, tmp_path: Path) -> None:
    sensor = sensor_of(service, Clock(), tmp_path / "none" / "weather.json")
    assert values(sensor.read(0.0))[Quantity.OUTDOOR_C] == 4.0


def test_without_a_network_the_last_forecast_goes_on_and_pauses_grow(service: Service) -> None:
    clock = Clock()
    sensor = sensor_of(service, clock)
    sensor.read(0.0)
    service.status = 500
    now_s, asked = FETCH_EVERY_S, 1
    for pause_s in (FIRST_RETRY_S, 2 * FIRST_RETRY_S, 4 * FIRST_RETRY_S):
        clock.utc = UTC0 + now_s
        assert values(sensor.read(now_s))[Quantity.OUTDOOR_C] is not None
        asked += 1
        assert len(service.paths) == asked
        sensor.read(now_s + pause_s - 1)
        assert len(service.paths) == asked
        now_s += pause_s
    clock.utc = UTC0 + 37 * 3600
    readings = sensor.read(37 * 3600.0)
    assert set(values(readings).values()) == {None}
    assert reason(readings).template.startswith("The weather service does not answer")


@pytest.mark.parametrize(
    ("status", "headers", "body"),
    [
        (200, {"Content-Type": "text/html"}, b"<html>Welcome</html>"),
        (200, {}, b'{"error": true, "reason": "Out of allowed range"}'),
        (200, {}, b'{"hourly": {}}'),
        (404, {}, b"gone"),
        (302, {"Location": "http://elsewhere.example/"}, b""),
    ],
)
def test_no_answer_is_told_with_words(
    service: Service, status: int, headers: dict[str, str], body: bytes
) -> None:
    service.status, service.headers, service.body = status, headers, body
    readings = sensor_of(service, Clock()).read(0.0)
    assert set(values(readings).values()) == {None}
    assert dict(reason(readings).args)["problem"]


def test_too_many_questions_are_answered_by_patience(service: Service) -> None:
    service.status, service.headers = 429, {"Retry-After": "3000"}
    sensor = sensor_of(service, Clock())
    sensor.read(0.0)
    sensor.read(2999.0)
    assert len(service.paths) == 1
    sensor.read(3001.0)
    assert len(service.paths) == 2
    assert LONGEST_RETRY_S > 3000


def test_another_place_begins_anew_and_the_old_one_does_not_count(service: Service) -> None:
    clock = Clock()
    sensor = sensor_of(service, clock)
    board = ReadingBoard()
    board.take(sensor.read(0.0))
    here, there, off = settings(), settings(10.0), settings(source="declared")
    found = outdoor(board, here, 1.0)
    assert found is not None
    assert found.value == 4.0
    assert outdoor(board, there, 1.0) is None
    assert outdoor(board, off, 1.0) is None
    clock.utc += 4000
    sensor.configure(there)
    board.take(sensor.read(4000.0))
    assert outdoor(board, there, 4000.0) is not None
    assert sun(board, there, 4000.0) is not None
    assert "latitude=10.0" in service.paths[1]
    sensor.configure(off)
    assert sensor.read(4010.0) == []
    sensor.close()


def test_the_service_stands_on_the_list_of_hosts_off_until_it_is_chosen() -> None:
    def row(of: Settings) -> Any:
        return next(entry for entry in egress(of) if entry.key == "weather")

    assert not row(Settings()).enabled
    assert not row(changed(Settings(), "weather", "source", "open_meteo")).enabled
    assert row(settings()).enabled
    assert row(settings()).host == "api.open-meteo.com"


def test_a_forecast_is_told_as_series_too(service: Service) -> None:
    clock, heard = Clock(), list[Any]()
    sensor = sensor_of(service, clock)
    sensor.read(0.0)  # nobody listens yet
    sensor.publish_to(heard.append)
    sensor.read(10.0)
    sensor.read(20.0)
    outdoor, solar, said = heard
    assert (outdoor.kind, outdoor.series.at(UTC0), solar.kind, solar.series.at(UTC0)) == (
        "outdoor",
        4.5,
        "solar",
        10.0,
    )
    assert (said.status.key, said.status.state, said.status.at_utc) == ("forecast", "ok", UTC0)
    # A new answer is told; one that did not come is told in words.
    clock.utc += FETCH_EVERY_S
    sensor.read(FETCH_EVERY_S)
    assert len(heard) == 6
    service.status = 500
    clock.utc += FETCH_EVERY_S
    sensor.read(2 * FETCH_EVERY_S)
    assert len(heard) == 7
    assert (heard[-1].status.state, heard[-1].status.at_utc) == ("ok", UTC0 + FETCH_EVERY_S)
    assert "{problem}" in heard[-1].status.text.template
    # A day and a half later it is no forecast any more.
    clock.utc += 37 * 3600.0
    sensor.read(40 * 3600.0)
    assert [message.series for message in heard[7:9]] == [None, None]
    assert heard[-1].status.state == "failed"
    # Switched off there is none.
    sensor.configure(Settings())
    sensor.read(41 * 3600.0)
    assert heard[-1].status.state == "off"
