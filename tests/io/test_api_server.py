"""The local API over real TCP: what it is for, who is let in, what hostile requests get."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
from fakes.api import KEY, Api, everything, status_of
from fakes.gui import make_snapshot
from prometheus_client.parser import text_string_to_metric_families

from warmgui.core import messages as m
from warmgui.core.api.gate import LONGEST_BODY, fingerprint
from warmgui.core.house_messages import LimitPower
from warmgui.io.api.server import open_sockets

if TYPE_CHECKING:
    from collections.abc import Iterator

pytestmark = pytest.mark.xdist_group("local api")


@pytest.fixture(scope="module")
def shared() -> Iterator[Api]:
    """One server for all tests that leave it as it is."""
    with Api() as api:
        yield api


@pytest.fixture
def api(shared: Api) -> Api:
    shared.posted.clear()
    shared.follower._app._door.__init__()  # type: ignore[misc]  # guesses of the test before are forgotten
    return shared


# ---- what it is for


def test_the_state_is_read_with_the_key(api: Api) -> None:
    found = api.get("/v1/status")
    assert found.status == 200
    assert found.json["room_c"] == {
        "value": 20.3,
        "provenance": "measured",
        "how": "file /home/me/shelf.txt",
    }
    assert found.headers["content-type"] == "application/json"


@pytest.mark.parametrize("path", ["/v1/devices", "/v1/house", "/v1/fleet", "/v1/history", "/v1/journal"])
def test_everything_else_is_read(api: Api, path: str) -> None:
    assert api.get(path).status == 200


@pytest.mark.parametrize(
    ("path", "body", "message"),
    [
        ("/v1/heat", {"on": True}, m.HeatOn()),
        ("/v1/heat", {"on": False}, m.HeatOff()),
        ("/v1/target", {"target_c": 21.5}, m.SetTarget(21.5)),
        ("/v1/preset", {"preset": "eco"}, m.ChoosePreset("eco")),
        ("/v1/preset", {"preset": ""}, m.ChoosePreset("")),
        ("/v1/boost", {}, m.Boost()),
        ("/v1/boost", {"minutes": 30}, m.Boost(1800.0)),
        ("/v1/pause", {"minutes": 10}, m.PauseFor(600.0)),
        ("/v1/resume", {}, m.Resume()),
        ("/v1/limit", {"limit_w": 150}, LimitPower(150.0, "api")),
        ("/v1/limit", {"limit_w": None}, LimitPower(None, "api")),
    ],
)
def test_a_wish_reaches_the_engine(api: Api, path: str, body: object, message: m.Inbox) -> None:
    found = api.post(path, body)
    assert (found.status, found.json) == (202, {"told": path.removeprefix("/v1/")})
    assert api.posted == [message]


def test_nothing_heats_without_the_consent_of_somebody_here() -> None:
    with Api(snapshot=make_snapshot(consented=False)) as api:
        for path, body in (("/v1/heat", {"on": True}), ("/v1/boost", {})):
            found = api.post(path, body)
            assert (found.status, found.code) == (409, "no_consent")
            assert "consent" in found.json["error"]["message"]
        assert not api.posted
        assert api.post("/v1/heat", {"on": False}).status == 202
        assert api.posted == [m.HeatOff()]


def test_metrics_are_for_prometheus(api: Api) -> None:
    found = api.get("/metrics")
    assert found.headers["content-type"].startswith("text/plain; version=0.0.4")
    assert b'warmgui_room_celsius{provenance="measured"} 20.3\n' in found.body
    families = {family.name: family for family in text_string_to_metric_families(found.body.decode())}
    assert all(family.documentation for family in families.values())
    assert families["warmgui_energy_joules"].type == "counter"
    assert {sample.name for sample in families["warmgui_energy_joules"].samples} == {
        "warmgui_energy_joules_total"
    }
    assert not any(name.startswith(("python_", "process_")) for name in families)


def test_a_connection_may_stay(api: Api) -> None:
    with api.connect() as bare:
        bare.sendall(
            api.request() + api.request() + api.request("GET /v1/fleet HTTP/1.1", "Connection: close")
        )
        assert everything(bare).count(b"HTTP/1.1 200") == 3


def test_both_loopbacks_answer_where_there_are_two(api: Api) -> None:
    try:
        found = api.get("/v1/status", host="::1")
    except OSError:
        pytest.skip("this PC has no ::1")
    assert found.status == 200


def test_it_listens_on_this_pc_only() -> None:
    sockets = open_sockets(0)
    try:
        assert {listening.getsockname()[0] for listening in sockets} <= {"127.0.0.1", "::1"}
        assert sockets[0].getsockname()[0] == "127.0.0.1"
        assert len({listening.getsockname()[1] for listening in sockets}) == 1
    finally:
        for listening in sockets:
            listening.close()


# ---- rebinding, web pages, guesses


@pytest.mark.parametrize(
    "host",
    [
        "evil.example",
        "evil.example:{port}",
        "127.0.0.1.evil.example:{port}",
        "127.0.0.1",
        "{port}",
        "0.0.0.0:{port}",
        "[::]:{port}",
        "localhost:1",
        "a@127.0.0.1:{port}",
        "",
    ],
)
def test_another_name_is_dns_rebinding(api: Api, host: str) -> None:
    found = api.get("/v1/status", headers={"Host": host.format(port=api.port)})
    assert (found.status, found.code) == (403, "foreign_host")


@pytest.mark.parametrize("host", ["127.0.0.1", "localhost", "LocalHost", "[::1]"])
def test_our_own_names_are_fine(api: Api, host: str) -> None:
    assert api.get("/v1/status", headers={"Host": f"{host}:{api.port}"}).status == 200


def test_two_hosts_are_none(api: Api) -> None:
    answer = api.raw(api.request("GET /v1/status HTTP/1.1", f"Host: 127.0.0.1:{api.port}"))
    assert status_of(answer) in {400, 403}


@pytest.mark.parametrize(
    "headers",
    [
        {"Origin": "https://evil.example"},
        {"Origin": "null"},
        {"Origin": "http://127.0.0.1:8674"},
        {"Sec-Fetch-Site": "cross-site"},
        {"Sec-Fetch-Site": "same-site"},
        {"Sec-Fetch-Site": "same-origin"},
    ],
)
@pytest.mark.parametrize("method", ["GET", "POST", "OPTIONS"])
def test_no_web_page_is_answered(api: Api, method: str, headers: dict[str, str]) -> None:
    path, body = ("/v1/status", None) if method != "POST" else ("/v1/heat", {"on": True})
    found = api.ask(method, path, body, headers)
    assert (found.status, found.code) == (403, "web_page")
    assert not api.posted


def test_no_answer_invites_a_browser_or_names_the_program(api: Api) -> None:
    for found in (
        api.get("/v1/status"),
        api.get("/v1/status", key=None),
        api.ask("OPTIONS", "/v1/heat"),
        api.get("/nowhere"),
    ):
        for name, value in found.headers.items():
            assert not name.startswith("access-control")
            assert name not in {"set-cookie", "location", "server", "x-powered-by"}
            assert "h11" not in value.lower()
        assert found.headers["cache-control"] == "no-store"


@pytest.mark.parametrize(
    "header",
    ["", "Bearer", "Bearer ", "Basic dTpw", "bearer", "Token {key}", "Bearer {key}x", "Bearer x{key}"],
)
def test_without_the_key_nothing_is_told(api: Api, header: str) -> None:
    headers = {"Authorization": header.format(key=KEY)} if header else {}
    for path in ("/v1/status", "/openapi.json", "/metrics", "/nowhere"):
        api.follower._app._door.__init__()  # type: ignore[misc]
        found = api.get(path, key=None, headers=headers)
        assert found.status == 401
        assert found.headers["www-authenticate"] == "Bearer"
    assert not api.posted


def test_guesses_are_no_longer_looked_at_and_the_right_key_still_is(api: Api) -> None:
    answers = [api.get("/v1/status", key=f"guess {number}") for number in range(8)]
    assert [found.status for found in answers] == [401] * 5 + [429] * 3
    assert 1 <= int(answers[-1].headers["retry-after"]) <= 60
    assert api.get("/v1/status").status == 200, "or any program here could keep everybody out"
    assert api.get("/v1/status", key=None).status == 429


def test_a_fingerprint_is_no_key(api: Api) -> None:
    assert api.get("/v1/status", key=fingerprint(KEY)).status == 401


# ---- what cannot be


@pytest.mark.parametrize(
    "kind", ["text/plain", "application/x-www-form-urlencoded", "multipart/form-data", ""]
)
def test_what_a_form_can_send_is_refused(api: Api, kind: str) -> None:
    found = api.post("/v1/heat", b'{"on": true}', headers={"Content-Type": kind})
    assert (found.status, found.code) == (415, "not_json")
    assert not api.posted


@pytest.mark.parametrize(
    "body",
    [
        b"",
        b"{",
        b"[]",
        b"true",
        b"\xff\xfe",
        b'{"on": NaN}',
        b'{"on": "true"}',
        b'{"on": 1}',
        b'{"on": null}',
        b"{}",
        b'{"on": true, "payout": "x"}',
        b'{"on": false, "on": true}',
        b"[" * 5000,
        b'{"a":' * 2000 + b"1" + b"}" * 2000,
    ],
)
def test_a_body_that_is_not_right_changes_nothing(api: Api, body: bytes) -> None:
    found = api.post("/v1/heat", body)
    assert found.status == 400
    assert not api.posted


@pytest.mark.parametrize(
    ("path", "body"),
    [
        ("/v1/target", b'{"target_c": NaN}'),
        ("/v1/target", b'{"target_c": 1e999}'),
        ("/v1/target", b'{"target_c": 45}'),
        ("/v1/target", b'{"target_c": "21"}'),
        ("/v1/target", b'{"target_c": true}'),
        ("/v1/target", b'{"target_c": ' + b"9" * 5000 + b"}"),
        ("/v1/limit", b'{"limit_w": -1}'),
        ("/v1/pause", b'{"minutes": 0}'),
        ("/v1/pause", b"{}"),
        ("/v1/boost", b'{"minutes": 1e9}'),
        ("/v1/preset", b'{"preset": "hot"}'),
        ("/v1/resume", b'{"now": true}'),
    ],
)
def test_a_value_that_cannot_be_is_refused(api: Api, path: str, body: bytes) -> None:
    found = api.post(path, body)
    assert (found.status, found.json["error"]["code"]) in {(400, "bad_body"), (400, "bad_json")}
    assert found.json["error"]["message"]
    assert not api.posted


def test_there_is_no_way_to_pool_payout_or_consent(api: Api) -> None:
    for path in ("/v1/consent", "/v1/settings", "/v1/upstream", "/v1/payout", "/v1/servers", "/v1", "/"):
        assert api.post(path, {}).status == 404
        assert api.get(path).status == 404


def test_a_body_that_is_too_long_is_not_read(api: Api) -> None:
    found = api.post("/v1/heat", b" " * (LONGEST_BODY + 1))
    assert (found.status, found.code) == (413, "too_long")
    chunks = b"%x\r\n%s\r\n" % (LONGEST_BODY, b" " * LONGEST_BODY)
    head = api.request(
        "POST /v1/heat HTTP/1.1", "Content-Type: application/json", "Transfer-Encoding: chunked"
    )
    assert status_of(api.raw(head + chunks + chunks + b"0\r\n\r\n")) == 413
    assert not api.posted


def test_who_waits_to_be_asked_for_the_body_is_asked(api: Api) -> None:
    head = api.request(
        "POST /v1/resume HTTP/1.1", "Content-Type: application/json", "Content-Length: 2",
        "Expect: 100-continue", "Connection: close",
    )  # fmt: skip
    with api.connect() as bare:
        bare.sendall(head)
        assert bare.recv(1000).startswith(b"HTTP/1.1 100")
        bare.sendall(b"{}")
        assert status_of(everything(bare)) == 202


@pytest.mark.parametrize(
    ("sent", "status"),
    [
        (b"hello\r\n\r\n", 400),
        (b"GET / HTTP/1.1\r\n\r\n", 400),
        (b"GET /\r\n\r\n", 400),
        (b"\x16\x03\x01\x02\x00\x01\x00\x01\xfc\x03\x03" + b"\x00" * 200, 400),
        (b"GET / HTTP/1.1\r\nHost : a\r\n\r\n", 400),
        (b"GET / HTTP/1.1\r\nHost: a\r\n X: folded\r\n\r\n", 403),
        (b"GET / HTTP/1.1\r\nHost: a\r\nContent-Length: 1\r\nContent-Length: 2\r\n\r\n", 400),
        (b"GET / HTTP/1.1\r\nHost: a\r\nContent-Length: -1\r\n\r\n", 400),
        (b"GET / HTTP/1.1\r\nHost: a\r\nTransfer-Encoding: x\r\n\r\n", 501),
        (b"GET / HTTP/9.9\r\nHost: a\r\n\r\n", 403),
        (b"GET / HTTP/1.1\r\nA: " + b"a" * 20_000, 431),
        (b"GET /" + b"a" * 20_000 + b" HTTP/1.1\r\n", 431),
        (b"\x00" * 20_000, 400),
    ],
)
def test_what_is_no_http_is_refused_and_ends(api: Api, sent: bytes, status: int) -> None:
    answer = api.raw(sent)
    assert status_of(answer) == status
    assert answer.partition(b"\r\n\r\n")[2].startswith(b'{"error":')


@pytest.mark.parametrize(
    ("query", "code"),
    [
        ("?from=x", "bad_query"),
        ("?from=nan", "bad_query"),
        ("?from=1&from=2", "bad_query"),
        ("?until=3", "bad_query"),
        ("?from=20&to=10", "bad_query"),
        ("?from=0&to=9e9", "bad_query"),
        ("?step=0", "bad_query"),
        ("?step=1e999", "bad_query"),
        ("?step", "bad_query"),
    ],
)
def test_a_range_that_cannot_be_is_refused(api: Api, query: str, code: str) -> None:
    found = api.get(f"/v1/history{query}")
    assert (found.status, found.code) == (400, code)


def test_the_history_is_bounded_and_unknown_is_null(api: Api) -> None:
    api.reader.asked.clear()
    found = api.get("/v1/history?from=1000&to=87400")
    assert found.json["columns"]["room_c"] == [20.0, None, 21.0]
    assert found.json["provenances"]["power"] == {"measured": 0.75, "modelled": 0.25}
    api.get("/v1/history?from=1000&to=87400&step=8640")
    assert api.reader.asked == [(1000.0, 87400.0, 1500), (1000.0, 87400.0, 10)]
    api.get("/v1/history?from=1000&to=87400&step=1")
    assert api.reader.asked[-1] == (1000.0, 87400.0, 1500), "never more"
    api.get("/v1/journal?limit=7")
    assert api.reader.asked[-1][2] == 7
    for limit in ("7.5", "x", "nan", "1e999"):
        assert api.get(f"/v1/journal?limit={limit}").status == 400


@pytest.mark.parametrize("trouble", [OSError("disk"), RuntimeError("bug")])
def test_a_history_that_cannot_be_read_is_told(
    api: Api, trouble: Exception, caplog: pytest.LogCaptureFixture
) -> None:
    api.reader.trouble = trouble
    try:
        found = api.get("/v1/history")
    finally:
        api.reader.trouble = None
    assert found.status == 500
    assert "disk" not in found.body.decode()
    assert "bug" not in found.body.decode()


def test_other_methods_are_refused_with_those_that_work(api: Api) -> None:
    for method in ("DELETE", "PUT", "PATCH", "OPTIONS", "TRACE", "BREW"):
        found = api.ask(method, "/v1/heat")
        assert (found.status, found.headers["allow"]) == (405, "POST")
    assert api.get("/v1/heat").headers["allow"] == "POST"
    head = api.ask("HEAD", "/v1/status")
    assert (head.status, head.body, head.headers["allow"]) == (405, b"", "GET")
