"""What servers in the web and devices in the house answer: HTTP itself, and the JSON of each source.

The first line names the door. "wire" takes the bytes of a whole answer, every other door the body of a good one.
"""

from __future__ import annotations

import io
import json
import math
import threading
from typing import TYPE_CHECKING, Any

from fakes import energy_web as web
from fakes import network as net
from fuzz.sentences import door, doors, sentence, sound

from warmgui.core import weather
from warmgui.core.energy import carbon_answers, price_answers
from warmgui.core.energy.series import Series
from warmgui.core.energy.signal_error import BadSignalError
from warmgui.core.energy.time_table import BadTableError, parse_table, table_words
from warmgui.core.json_path import parse_json
from warmgui.core.model import Reading
from warmgui.core.money.facts import DEFAULT_FACTS
from warmgui.core.money.network_answers import BadAnswerError, MempoolAnswers, mempool_facts
from warmgui.core.money.network_answers_core import CoreAnswers, core_facts, fee_of, results
from warmgui.core.settings.networks import HomeAssistantSettings
from warmgui.core.settings.time_table import HttpPlace
from warmgui.core.thermometers import Secret, Thermometer
from warmgui.core.updates import BadReleasesError, newest_release, news_of
from warmgui.core.vocabulary import Provenance
from warmgui.io import http_json
from warmgui.io.http_json_auth import Credentials
from warmgui.io.secrets import Answer
from warmgui.io.sensors.home_assistant import HomeAssistantThermometer
from warmgui.io.sensors.plugs import ShellyThermometer, TasmotaThermometer
from warmgui.io.sensors.room_http import HttpJsonThermometer, HttpSensor

if TYPE_CHECKING:
    import http.client

ABOUT = "HTTP: wire, weather, prices, carbon, network facts, Shelly, Tasmota, Home Assistant, any JSON, releases, tables"
LONGEST = 16384
NOW_UTC = web.NOON
_SERIES = ("awattar", "charts", "octopus", "uk", "maps", "json")
_SENSORS = ("shelly", "tasmota", "home_assistant", "http_json")
DOORS = ("wire", "weather", "mempool", "core", "batch", "releases", "table", *_SERIES, *_SENSORS)
ROLES = ("room", "window", "plug", "sun", "outdoor")
PLACE = HttpPlace("http://x.example/", "", "data;more", "start", "end", "value", "g_per_kwh", "", Secret("x"))
_PASSWORD = Answer("secret")


def judge(data: bytes) -> None:
    name, rest = doors(data, DOORS)
    if name == "wire":
        _wire(rest)
    elif name in _SENSORS:
        _sensor(name, rest)
    elif name == "table":
        _table(rest.decode("utf-8", "replace"))
    elif name:
        try:
            plain = parse_json(rest.decode("utf-8", "replace"))
        except ValueError:
            return
        if name in _SERIES:
            _series(name, plain)
        else:
            _JUDGES[name](plain)


# ---- HTTP ---------------------------------------------------------------------------------------------


class _Socket(io.BytesIO):
    """A server that has said everything already."""

    def makefile(self, *_: object, **__: object) -> io.BytesIO:
        return io.BytesIO(self.getvalue())

    def sendall(self, *_: object) -> None:
        pass

    def shutdown(self, _how: int) -> None:
        pass


class _NoTimer:
    """Nobody is slow here."""

    daemon = False

    def __init__(self, *_: object) -> None:
        pass

    def start(self) -> None:
        pass

    def cancel(self) -> None:
        pass


class _Threading:
    Event, Timer = threading.Event, _NoTimer


class _Served:
    """While it lasts every request is answered with these bytes."""

    def __init__(self, raw: bytes) -> None:
        self._raw = raw

    def __enter__(self) -> None:
        self._before = http_json._connection, http_json.threading
        http_json._connection = self._connection
        http_json.threading = _Threading  # type: ignore[assignment]

    def __exit__(self, *_: object) -> None:
        http_json._connection, http_json.threading = self._before

    def _connection(self, url: str, request: http_json.Request) -> http.client.HTTPConnection:
        connection = self._before[0](url, request)
        socket = _Socket(self._raw)
        connection.connect = lambda: setattr(connection, "sock", socket)  # type: ignore[method-assign]
        return connection


def _wire(raw: bytes) -> None:
    request = http_json.Request("http://192.0.2.1/a?b=c", credentials=Credentials("peer", "secret"))
    with _Served(raw):
        try:
            found, date_utc = http_json.fetch_json(request)
        except http_json.HttpProblemError as error:
            words = sentence(error.text)
            assert words, "no answer, and no word about it"
            assert "secret" not in words
            assert error.pause_s is None or 0.0 <= error.pause_s <= http_json.LONGEST_PAUSE_S
            return
    json.dumps(found, allow_nan=True)
    assert date_utc is None or math.isfinite(date_utc)


def _good(body: bytes) -> bytes:
    head = f"HTTP/1.1 200 OK\r\nContent-Type: application/json\r\nContent-Length: {len(body)}\r\n\r\n"
    return head.encode() + body


def _sensor(kind: str, data: bytes) -> None:
    """First line: role and place in the JSON; then the body."""
    head, _, body = data.partition(b"\n")
    role, _, path = head.decode("utf-8", "replace").partition(" ")
    if role not in ROLES:
        return
    entry = Thermometer(
        kind, name="Attic", key="k1", role=role, url="http://192.0.2.1", json_path=path, entity="sensor.a"
    )
    sensor: HttpSensor
    match kind:
        case "shelly":
            sensor = ShellyThermometer(entry, lambda: _PASSWORD)
        case "tasmota":
            sensor = TasmotaThermometer(entry, lambda: _PASSWORD)
        case "home_assistant":
            server = HomeAssistantSettings(url="http://192.0.2.1:8123")
            sensor = HomeAssistantThermometer(entry, server, lambda: _PASSWORD, lambda: NOW_UTC)
        case _:
            sensor = HttpJsonThermometer(entry, lambda: _PASSWORD)
    with _Served(_good(body)):
        readings = sensor.read(1000.0)
    assert len(readings) == 1
    _check(readings[0], role)


def _check(reading: Reading, role: str) -> None:
    assert reading.at_s <= 1000.0 or math.isfinite(reading.at_s)
    if reading.value is None:
        assert reading.provenance is Provenance.UNKNOWN
        assert sentence(reading.reason), "no value, and no word about it"
        return
    assert math.isfinite(reading.value)
    assert role != "window" or reading.value in {0.0, 1.0}
    assert role != "outdoor" or -71.0 <= reading.value <= 61.0
    assert role not in {"plug", "sun"} or reading.value >= 0.0


# ---- sources ------------------------------------------------------------------------------------------


def _series(name: str, plain: Any) -> None:
    try:
        match name:
            case "awattar":
                series = price_answers.awattar(plain, NOW_UTC)
            case "charts":
                series = price_answers.energy_charts(plain, "DE-LU", NOW_UTC)
            case "octopus":
                series = price_answers.octopus([plain, plain], NOW_UTC)
                price_answers.next_page(plain)
            case "uk":
                series = carbon_answers.uk_intensity(plain, NOW_UTC)
            case "maps":
                series = carbon_answers.electricity_maps([plain], "DE", NOW_UTC)
            case _:
                series = carbon_answers.json_carbon([plain], PLACE, "mine", NOW_UTC)
    except BadSignalError as error:
        assert sentence(error.text)
        return
    sound(series)
    assert series.slots
    _in_order(series)


def _in_order(series: Series) -> None:
    for slot in series.slots:
        assert slot.start_utc < slot.end_utc
        assert abs(slot.value) < 1e6, "a price that nobody pays"
    for before, after in zip(series.slots, series.slots[1:], strict=False):
        assert before.end_utc <= after.start_utc, "steps overlap"


def _weather(plain: Any) -> None:
    try:
        forecast = weather.from_plain(plain, 52.5, 13.4, NOW_UTC)
    except weather.BadForecastError as error:
        str(error).encode()
        return
    sound(forecast)
    again = weather.from_plain(json.loads(json.dumps(forecast.plain())), 52.5, 13.4, NOW_UTC)
    assert again == forecast, "what is kept is not what was read"
    for at_utc in (NOW_UTC, forecast.times_utc[0], forecast.times_utc[-1]):
        outdoor_c = forecast.outdoor_at(at_utc)
        assert outdoor_c is None or -90.0 <= outdoor_c <= 70.0
        sun = forecast.solar_at(at_utc)
        assert sun is None or 0.0 <= sun <= 2000.0
    _in_order(forecast.outdoor_series())
    _in_order(forecast.solar_series())


def _mempool(plain: Any) -> None:
    parts = plain if isinstance(plain, list) else [plain]
    answers = MempoolAnswers(*[*parts, None, None, None, None, None][:5])
    try:
        judged = mempool_facts(answers, source="x", now_utc=net.NOW_UTC, currency="EUR", before=DEFAULT_FACTS)
    except BadAnswerError as error:
        assert sentence(error.text)
        return
    sound(judged)


def _core(plain: Any) -> None:
    parts = plain if isinstance(plain, list) else [plain]
    answers = CoreAnswers(*[*parts, None, None, None][:3])
    try:
        sound(core_facts(answers, source="x", now_utc=net.NOW_UTC, before=DEFAULT_FACTS))
    except BadAnswerError as error:
        assert sentence(error.text)


def _batch(plain: Any) -> None:
    try:
        found = results(plain, 3)
    except BadAnswerError as error:
        assert sentence(error.text)
        return
    assert len(found) == 3
    for result in found:
        fee = fee_of(result)
        assert fee is None or fee >= 0


def _releases(plain: Any) -> None:
    try:
        release = newest_release(plain, "0.1.0", NOW_UTC)
    except BadReleasesError as error:
        assert sentence(error.text)
        return
    sound(news_of(release, "0.1.0", NOW_UTC))


def _table(words: str) -> None:
    try:
        bands = parse_table(words)
    except BadTableError as error:
        assert sentence(error.text)
        return
    sound(bands)
    assert parse_table(table_words(bands)) == bands, "written and read again it is another table"


_JUDGES = {"weather": _weather, "mempool": _mempool, "core": _core, "batch": _batch, "releases": _releases}


# ---- what they take -----------------------------------------------------------------------------------

_HOURS = [int(NOW_UTC) + 3600 * i for i in range(4)]
_PAGES = list(net.mempool_pages().values())
_NODE_CHAIN = {"chain": "main", "blocks": net.HEIGHT, "headers": net.HEIGHT, "initialblockdownload": False}
SEEDS = (
    b'wire\nHTTP/1.1 200 OK\r\nDate: Sun, 22 Nov 2026 11:00:00 GMT\r\nContent-Length: 8\r\n\r\n{"a": 1}',
    b"wire\nHTTP/1.1 301 Moved\r\nLocation: /b\r\n\r\n",
    b"wire\nHTTP/1.1 301 Moved\r\nLocation: https://192.0.2.1/b?c=d\r\n\r\n",
    b'wire\nHTTP/1.1 401 No\r\nWWW-Authenticate: Digest realm="r", nonce="n", qop="auth", algorithm=SHA-256, opaque="o"\r\n\r\n',
    b'wire\nHTTP/1.1 401 No\r\nWWW-Authenticate: Basic realm="r"\r\n\r\n',
    b"wire\nHTTP/1.1 429 Slow\r\nRetry-After: 120\r\n\r\n",
    b"wire\nHTTP/1.1 503 Busy\r\nRetry-After: Sun, 22 Nov 2026 11:10:00 GMT\r\nDate: Sun, 22 Nov 2026 11:00:00 GMT\r\n\r\n",
    b"wire\nHTTP/1.1 200 OK\r\nContent-Type: text/html\r\nTransfer-Encoding: chunked\r\n\r\n5\r\n<html\r\n0\r\n\r\n",
    door("weather", {"hourly": {"time": _HOURS, "temperature_2m": [1.5, None, -3, 2], "shortwave_radiation": [0, 5, 10.5, None]}}),
    door("weather", {"error": True, "reason": "no such place"}),
    door("mempool", _PAGES),
    door("core", [_NODE_CHAIN, {"difficulty": net.DIFFICULTY, "bits": "17034219"}, net.HASHRATE_HS]),
    door("batch", [{"id": 0, "result": {"totalfee": 5}}, {"id": 2, "result": 3}, {"id": 1, "error": {"code": -8, "message": "x"}, "result": None}]),
    door("batch", {"error": {"code": -28, "message": "Loading"}}),
    door("releases", [{"tag_name": "v0.2.0", "body": "New:\r\n- x", "published_at": "2026-11-01T00:00:00Z", "draft": False, "prerelease": False}, {"tag_name": "v0.1.0"}]),
    b"table\n0.30; Mo-Fr 22:00-06:00 0.20; Nov-Feb Sa,Su 0.18",
    door("awattar", web.awattar_answer([81.5, -5, 90])),
    door("charts", web.charts_answer([81.5, None, 90], step_s=900.0)),
    door("octopus", web.octopus_answer([20.5, 21.0, 5.1], following="https://api.octopus.energy/x")),
    door("uk", web.uk_answer([210, 190, 205], actual=200)),
    door("maps", web.maps_answer("forecast", [300, 310, 250])),
    door("json", {"data": [{"start": "2026-11-22T11:00:00+01:00", "end": "2026-11-22T12:00:00+01:00", "value": 21.5}], "more": {"start": [1795350000], "end": [1795353600], "value": ["3,5"]}}),
    door("shelly", "room \n", {"gen": 2, "tC": 21.5, "temperature": {"tC": 20.0}}),
    door("shelly", "plug \n", {"gen": 2, "apower": 120.5, "output": True}),
    door("shelly", "room \n", {"type": "SHHT-1", "mac": "x", "tmp": {"tC": 20.5, "is_valid": True}, "meters": [{"power": 5.5}], "ext_temperature": {"0": {"tC": 19.0}}}),
    door("shelly", "window \n", {"gen": 1, "sensor": {"state": "open"}, "inputs": [{"input": 1}]}),
    door("tasmota", "room \n", {"StatusSNS": {"Time": "x", "DS18B20": {"Temperature": 20.5}, "TempUnit": "C"}}),
    door("tasmota", "plug \n", {"StatusSNS": {"ENERGY": {"Power": [50, 60]}, "Switch1": "ON"}}),
    door("tasmota", "plug StatusSNS.ENERGY.Power[1]\n", {"StatusSNS": {"ENERGY": {"Power": [50, 60]}}}),
    door("home_assistant", "room \n", {"entity_id": "sensor.a", "state": "69.8", "attributes": {"unit_of_measurement": "°F"}, "last_updated": "2026-11-22T10:59:00+00:00", "last_reported": "2026-11-22T10:59:50+00:00"}),
    door("home_assistant", "room \n", {"entity_id": "climate.a", "state": "heat", "attributes": {"current_temperature": 20.5}}),
    door("home_assistant", "window \n", {"entity_id": "binary_sensor.a", "state": "off"}),
    door("http_json", "room a.b[0]\n", {"a": {"b": [20.5]}}),
    door("http_json", "sun \n", 250.5),
)  # fmt: skip
WORDS = (
    *(f"{name}\n".encode() for name in DOORS), b"HTTP/1.1 200 OK\r\n", b"Content-Length: ", b"Location: ", b"http://[::1", b"//[", b"Retry-After: ", b"Date: ",
    b"WWW-Authenticate: Digest ", b'realm="', b'nonce="', b'qop="auth-int"', b"algorithm=MD5-sess", b"Transfer-Encoding: chunked\r\n", b"\r\n\r\n",
    b'"error"', b'"hourly"', b'"time"', b'"data"', b'"unit"', b'"results"', b'"next"', b'"valid_to"', b'"state"', b'"StatusSNS"', b'"bits"', b'"gen"',
    b"1e400", b"NaN", b"null", b"-1", b'"2026-03-29T02:30:00"', b"Mo-Fr ", b"22:00-06:00 ", b"9" * 400,
)  # fmt: skip
