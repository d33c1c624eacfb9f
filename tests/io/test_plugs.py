"""Shelly and Tasmota: real answers of their firmwares, from a real HTTP server."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

import pytest
from fakes.sensors import entry, words
from fakes.web import DigestDoor, Page, Web

from warmgui.core.vocabulary import Quantity
from warmgui.io.secrets import Answer
from warmgui.io.sensors.plugs import ShellyThermometer, TasmotaThermometer

if TYPE_CHECKING:
    from warmgui.core.model import Reading

GEN2 = {
    "name": None,
    "id": "shellyplusht-a8032ab1",
    "mac": "A8032AB1",
    "model": "SNSN-0013A",
    "gen": 2,
    "auth_en": False,
}
GEN3 = GEN2 | {"id": "shellyplugsg3-e4b063d5a1c0", "model": "S3PL-00112EU", "gen": 3, "app": "PlugSG3"}
GEN4 = GEN2 | {"id": "shellyplugusg4-a085e3b1c2d4", "model": "S4PL-00116US", "gen": 4, "auth_en": True}
GEN1 = {"type": "SHPLG-S", "mac": "C8F09E", "auth": False, "fw": "20230913-113421/v1.14.0"}
SWITCH = {
    "id": 0,
    "source": "init",
    "output": True,
    "apower": 183.4,
    "voltage": 231.2,
    "current": 0.81,
    "aenergy": {"total": 1234.5, "by_minute": [0.0], "minute_ts": 1700000000},
    "temperature": {"tC": 41.3, "tF": 106.4},
}
STATUS_GEN1 = {
    "meters": [{"power": 57.31, "overpower": 0.0, "is_valid": True, "timestamp": 1700000000, "total": 3}],
    "temperature": 39.1,
    "tmp": {"tC": 39.1, "tF": 102.38, "is_valid": True},
    "ext_temperature": {"0": {"hwID": "28ff", "tC": 20.5, "tF": 68.9}},
}


def shelly(place: str, password: str | None = None, **more: Any) -> ShellyThermometer:
    return ShellyThermometer(entry("shelly", url=place, **more), lambda: Answer(password))


def tasmota(place: str, password: str | None = None, **more: Any) -> TasmotaThermometer:
    return TasmotaThermometer(entry("tasmota", url=place, **more), lambda: Answer(password))


def one(sensor: ShellyThermometer | TasmotaThermometer, now_s: float = 0.0) -> Reading:
    (reading,) = sensor.read(now_s)
    return reading


class TestShellyGen2:
    def test_a_thermometer(self) -> None:
        pages = {
            "/shelly": Page(GEN2),
            "/rpc/Temperature.GetStatus?id=100": Page({"id": 100, "tC": 20.6, "tF": 69.1}),
        }
        with Web(pages) as web:
            sensor = shelly(web.place, channel=100)
            assert one(sensor, 5.0).value == 20.6
            assert one(sensor).source == "Shelly 127.0.0.1"
            assert web.paths.count("/shelly") == 1

    def test_a_sensor_that_fell_off(self) -> None:
        answer = {"id": 0, "tC": None, "tF": None, "errors": ["read"]}
        with Web({"/shelly": Page(GEN2), "/rpc/Temperature.GetStatus?id=0": Page(answer)}) as web:
            assert words(one(shelly(web.place))) == "Shelf: its sensor does not answer."

    def test_a_plug_is_metered(self) -> None:
        with Web({"/shelly": Page(GEN2), "/rpc/Switch.GetStatus?id=0": Page(SWITCH)}) as web:
            sensor = shelly(web.place, role="plug")
            reading = one(sensor)
            assert (reading.value, reading.quantity) == (183.4, Quantity.WALL_POWER_W)
            assert sensor.period_s == 2.0
            assert all("Set" not in path and "Toggle" not in path for path in web.paths)

    @pytest.mark.parametrize("about", [GEN3, GEN4], ids=["Gen3", "Gen4"])
    def test_the_plug_of_a_heater_is_metered_with_a_password(self, about: dict[str, Any]) -> None:
        """Generations 3 and 4 speak as Gen2 does; only their names differ."""
        door = DigestDoor("admin", "hunter2", Page(SWITCH))
        with Web(lambda path, headers: Page(about) if path == "/shelly" else door(path, headers)) as web:
            sensor = shelly(web.place, "hunter2", role="heater")
            reading = one(sensor)
            assert (reading.value, reading.quantity) == (183.4, Quantity.HEATER_POWER_W)
            assert sensor.period_s == 5.0
            assert {path.partition("?")[0] for path in web.paths} == {"/shelly", "/rpc/Switch.GetStatus"}
            assert "refuses" in words(one(shelly(web.place, "guess", role="heater")))

    def test_another_place(self) -> None:
        pages = {"/shelly": Page(GEN3), "/rpc/Temperature.GetStatus?id=100": Page({"id": 100, "tC": 48.2})}
        with Web(pages) as web:
            reading = one(shelly(web.place, role="place", channel=100))
        assert (reading.value, reading.quantity) == (48.2, Quantity.PLACE_C)

    @pytest.mark.parametrize("status", [404, 500])
    def test_a_plug_without_a_switch(self, status: int) -> None:
        """A missing method is 404, a missing id 500."""
        pages = {
            "/shelly": Page(GEN2),
            "/rpc/Switch.GetStatus?id=0": Page(
                {"code": -105, "message": "Argument 'id', value 0 not found!"}, status
            ),
            "/rpc/PM1.GetStatus?id=0": Page({"id": 0, "apower": 99.0}),
        }
        with Web(pages) as web:
            assert one(shelly(web.place, role="plug")).value == 99.0

    def test_a_switch_without_a_thermometer_does_not_give_its_chips_temperature(self) -> None:
        with Web({"/shelly": Page(GEN2), "/rpc/Switch.GetStatus?id=0": Page(SWITCH)}) as web:
            assert words(one(shelly(web.place))) == "Shelf: this device has no such sensor."

    def test_a_contact(self) -> None:
        pages = {"/shelly": Page(GEN2), "/rpc/Input.GetStatus?id=1": Page({"id": 1, "state": True})}
        with Web(pages) as web:
            assert one(shelly(web.place, role="window", channel=1)).value == 1.0
            assert "neither open nor closed" not in words(one(shelly(web.place, role="window")))

    def test_a_password(self) -> None:
        status = {"id": 0, "tC": 20.0}
        door = DigestDoor("admin", "hunter2", Page(status))
        with Web(lambda path, headers: Page(GEN2) if path == "/shelly" else door(path, headers)) as web:
            assert one(shelly(web.place, "hunter2")).value == 20.0
            assert "refuses" in words(one(shelly(web.place, "guess")))
            assert "refuses" in words(one(shelly(web.place)))

    def test_trouble_is_told_and_it_recovers(self) -> None:
        pages: dict[str, Page] = {}
        with Web(pages) as web:
            sensor = shelly(web.place)
            assert "it knows nothing under this address" in words(one(sensor))
            pages["/shelly"] = Page({"hello": 1})
            assert words(one(sensor)) == "Shelf: this is no Shelly."
            pages["/shelly"] = Page(GEN2)
            pages["/rpc/Temperature.GetStatus?id=0"] = Page("busy", 502)
            assert "HTTP error 502" in words(one(sensor))
            pages["/rpc/Temperature.GetStatus?id=0"] = Page([])
            assert "no such sensor" in words(one(sensor))


class TestShellyGen1:
    def test_a_plug(self) -> None:
        with Web({"/shelly": Page(GEN1), "/status": Page(STATUS_GEN1)}) as web:
            assert one(shelly(web.place, role="plug")).value == 57.31

    @pytest.mark.parametrize(
        ("status", "value"),
        [
            ({"tmp": {"value": 21.1, "units": "C", "tC": 21.1, "is_valid": True}}, 21.1),
            ({"ext_temperature": {"0": {"tC": 20.5}}}, 20.5),
            ({"tmp": {"tC": 0, "is_valid": False}}, None),
            ({"temperature": 39.0}, None),
            ([], None),
        ],
    )
    def test_thermometers(self, status: Any, value: float | None) -> None:
        with Web({"/shelly": Page(GEN1), "/status": Page(status)}) as web:
            assert one(shelly(web.place)).value == value

    def test_a_door(self) -> None:
        status = {"sensor": {"state": "open", "is_valid": True}}
        with Web({"/shelly": Page(GEN1), "/status": Page(status)}) as web:
            assert one(shelly(web.place, role="window")).value == 1.0

    def test_of_the_sun_it_knows_nothing(self) -> None:
        with Web({"/shelly": Page(GEN1), "/status": Page(STATUS_GEN1)}) as web:
            assert "no such sensor" in words(one(shelly(web.place, role="sun")))


STATUS10 = {
    "StatusSNS": {
        "Time": "2026-11-22T10:00:00",
        "Switch1": "OFF",
        "AM2301": {"Temperature": 21.4, "Humidity": 50.2, "DewPoint": 10.6},
        "DS18B20": {"Id": "0118", "Temperature": 19.1},
        "TempUnit": "C",
    }
}
STATUS8 = {
    "StatusSNS": {"Time": "2026-11-22T10:00:00", "ENERGY": {"Power": 184, "Voltage": 230, "Current": 0.8}}
}
SENSORS, METER = "/cm?cmnd=Status%2010", "/cm?cmnd=Status%208"


class TestTasmota:
    @pytest.mark.parametrize(
        ("more", "value"),
        [
            ({}, 21.4),
            ({"channel": 1}, 19.1),
            ({"channel": 2}, None),
            ({"json_path": "DS18B20.Temperature"}, 19.1),
            ({"json_path": "StatusSNS.DS18B20.Temperature"}, 19.1),
            ({"json_path": "BME280.Temperature"}, None),
            ({"role": "window"}, 0.0),
            ({"role": "window", "channel": 1}, None),
            ({"role": "sun"}, None),
        ],
    )
    def test_sensors(self, more: dict[str, Any], value: float | None) -> None:
        with Web({SENSORS: Page(STATUS10)}) as web:
            reading = one(tasmota(web.place, **more))
        assert reading.value == value
        assert bool(words(reading)) is (value is None)

    def test_fahrenheit(self) -> None:
        status = {"StatusSNS": {"DS18B20": {"Temperature": 68.0}, "TempUnit": "F"}}
        with Web({SENSORS: Page(status)}) as web:
            assert one(tasmota(web.place)).value == pytest.approx(20.0)

    @pytest.mark.parametrize(
        ("power", "more", "value"),
        [(184, {}, 184.0), ([10, 20], {"channel": 1}, 20.0), ([10], {"channel": 1}, None), (None, {}, None)],
    )
    def test_a_plug_is_metered(self, power: Any, more: dict[str, Any], value: float | None) -> None:
        with Web({METER: Page({"StatusSNS": {"ENERGY": {"Power": power}}})}) as web:
            assert one(tasmota(web.place, role="plug", **more)).value == value
            assert one(tasmota(web.place, role="heater", **more)).value == value
            assert web.paths == [METER, METER]

    def test_a_plug_without_a_meter(self) -> None:
        with Web({METER: Page({"StatusSNS": {}})}) as web:
            assert "no such sensor" in words(one(tasmota(web.place, role="plug")))
        with Web({METER: Page(STATUS8)}) as web:
            assert one(tasmota(web.place, role="plug")).value == 184.0

    def test_a_password_is_sent_and_never_told(self) -> None:
        good = "/cm?user=admin&password=h%26r%202&cmnd=Status%2010"
        refusal = Page({"WARNING": "Need user=<username>&password=<password>"})
        with Web(lambda path, _: Page(STATUS10) if path == good else refusal) as web:
            assert one(tasmota(web.place, "h&r 2")).value == 21.4
            told = words(one(tasmota(web.place, "guess")))
            assert told == "Shelf: it refuses the user name, password or token."

    @pytest.mark.parametrize("answer", [{"Command": "Unknown"}, []])
    def test_something_else(self, answer: Any) -> None:
        with Web({SENSORS: Page(answer)}) as web:
            assert words(one(tasmota(web.place))) == "Shelf: this is no Tasmota."
