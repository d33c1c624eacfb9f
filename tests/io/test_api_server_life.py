"""The local API over real TCP: many at once, slow ones, and how it goes on and off."""

from __future__ import annotations

import socket
import threading
from concurrent.futures import ThreadPoolExecutor
from dataclasses import replace
from typing import TYPE_CHECKING

import pytest
from deadlines import DEADLINE_S
from fakes.api import ON, Api, everything

from warmgui import paths
from warmgui.core.api.gate import fingerprint
from warmgui.core.house_messages import LimitPower
from warmgui.core.settings.model import Settings
from warmgui.io import beyond
from warmgui.io.api.follower import LocalApi
from warmgui.io.api.server import Limits, open_sockets
from warmgui.io.history.reader import HistoryReader
from warmgui.io.ports import SystemClock
from warmgui.io.sensors.room_links import RoomLinks
from warmgui.io.surroundings import Surroundings

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

pytestmark = pytest.mark.xdist_group("local api")


@pytest.fixture
def api() -> Iterator[Api]:
    with Api() as made:
        yield made


# ---- many at once, slow ones


def test_many_at_once_are_all_answered(api: Api) -> None:
    def one(number: int) -> int:
        if number % 2:
            return api.get("/v1/status").status
        return api.post("/v1/limit", {"limit_w": float(number)}).status

    with ThreadPoolExecutor(16) as pool:
        found = list(pool.map(one, range(64)))
    assert found == [202, 200] * 32
    assert {wish.limit_w for wish in api.posted if isinstance(wish, LimitPower)} == set(range(0, 64, 2))


def test_slow_senders_make_room_for_others() -> None:
    """More connections than there is room for, none of which ever finishes its request."""
    with Api(limits=Limits(connections=4)) as api:
        slow = [api.connect() for _ in range(12)]
        try:
            for bare in slow:
                bare.sendall(b"GET /v1/status HTTP/1.1\r\nHo")
            assert api.get("/v1/status").status == 200
            assert everything(slow[0]) == b""
        finally:
            for bare in slow:
                bare.close()


@pytest.mark.parametrize("part", ["head", "body"])
def test_a_sender_that_drips_is_cut_off(part: str) -> None:
    """However often it sends a byte, the whole has its time."""
    with Api(limits=Limits(head_s=0.15, body_s=0.15)) as api, api.connect() as bare:
        long = api.request("POST /v1/heat HTTP/1.1", "Content-Type: application/json", "Content-Length: 9999")
        bare.sendall(long if part == "body" else long[:20])
        bare.settimeout(0.02)
        ended = threading.Event()
        for _ in range(int(DEADLINE_S / 0.02)):
            try:
                bare.sendall(b" ")
                if bare.recv(1000) == b"":
                    ended.set()
                    break
            except TimeoutError:
                continue
            except OSError:
                ended.set()
                break
        assert ended.is_set()


def test_whoever_goes_away_meanwhile_disturbs_nobody(caplog: pytest.LogCaptureFixture) -> None:
    with Api() as api:
        api.reader.gate = threading.Event()
        with api.connect() as bare:
            bare.sendall(api.request("GET /v1/history HTTP/1.1"))
            while not api.reader.asked:
                pass
            bare.setsockopt(socket.SOL_SOCKET, socket.SO_LINGER, b"\x01\x00\x00\x00\x00\x00\x00\x00")
        api.reader.gate.set()
        assert api.get("/v1/status").status == 200
    assert not [record for record in caplog.records if record.levelname == "ERROR"]


# ---- on and off


def test_it_is_off_at_first_and_nothing_listens() -> None:
    api = Api(settings=type(ON)())
    api.follower.start()
    assert api.status is None
    assert api.follower._thread is None
    api.follower.stop()


def test_the_program_brings_it_with_the_history_of_this_run(tmp_path: Path) -> None:
    """What is simulated is never shown as what was measured."""
    base = Settings()
    for simulated, name in ((True, "simulated.sqlite3"), (False, "history.sqlite3")):
        around = Surroundings(
            paths.inside(tmp_path),
            lambda _message: None,
            replace(base, api=ON),
            RoomLinks(),
            SystemClock(),
            simulated,
        )
        made = beyond._api(around)
        assert isinstance(made, LocalApi)
        assert made._settings == ON
        reader = made._app._reader
        assert isinstance(reader, HistoryReader)
        assert reader._path.name == name


def test_it_follows_the_settings() -> None:
    with Api() as api:
        port = api.port
        api.set(enabled=False)
        assert api.get("/v1/status").status == 404
        assert api.get("/metrics").status == 200
        api.set(metrics=False)
        api.wait_for("off")
        with pytest.raises(OSError, match=r"."):
            socket.create_connection(("127.0.0.1", port), timeout=DEADLINE_S)
        api.set(enabled=True, key_hash="")
        api.wait_for("no_key")
        api.set(key_hash=fingerprint("another"))
        api.wait_for("on")
        assert api.get("/v1/status").status == 401
        assert api.get("/v1/status", key="another").status == 200
        assert api.get("/metrics", key="another").status == 404


def test_a_port_that_is_taken_is_told_and_tried_again() -> None:
    taken = open_sockets(0)
    port = taken[0].getsockname()[1]
    api = Api(settings=type(ON)(enabled=True, port=port, key_hash=ON.key_hash))
    api.follower.show_snapshot(api.snapshot)
    api.follower.start()
    try:
        api.wait_for("port_taken")
        assert api.status is not None
        assert str(port) in dict(api.status.text.args)["port"]  # type: ignore[operator]
        for listening in taken:
            listening.close()
        api.wait_for("on")
        assert api.port == port
        assert api.get("/v1/status").status == 200
    finally:
        api.follower.stop()


def test_before_the_first_snapshot_it_says_so() -> None:
    api = Api()
    api.follower.start()
    try:
        api.wait_for("on")
        found = api.get("/v1/status")
        assert (found.status, found.code) == (503, "starting")
        assert api.post("/v1/heat", {"on": True}).status == 503
        assert not api.posted
    finally:
        api.follower.stop()


def test_an_end_while_somebody_asks_is_prompt() -> None:
    with Api() as api:
        bare = api.connect()
        bare.sendall(b"GET /v1/sta")
    with bare:
        assert everything(bare) == b""
    assert api.follower._thread is not None
    assert not api.follower._thread.is_alive()
