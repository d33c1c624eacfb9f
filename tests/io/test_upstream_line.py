"""The line with the servers: passwords filled in at the last moment, and the miner's indices put right."""

from __future__ import annotations

import json
from pathlib import Path
from typing import Any

import pytest
from deadlines import DEADLINE_S
from fakes.io import wait_until

from warmgui.core.messages import MinerServerState, MinerStats, SetMinerUpstream
from warmgui.core.servers.entries import Server
from warmgui.core.upstream_words import PASSWORD_NEEDED
from warmgui.io.secrets import Secrets
from warmgui.io.upstream_line import PATIENCE_S, UpstreamLine

FREE = Server("stratum+tcp://free.example:3333", "me", tls_pin="ab" * 32, suggest_difficulty=0.5)
ASKED = Server("stratum+tcp://asked.example:3333", "me", password="ask")
KEPT = Server("stratum+tcp://kept.example:3333", "me", password="keyring")
NODE = Server("http://127.0.0.1:8332", payout_address="bc1q", cookie_file="/c")
STATS = MinerStats(1.0, 1.0, (), 0, 0, 0, "connected", "hello", 1.0, None, upstream_code="connected")
CONNECTED, STANDBY = (
    MinerServerState("connected", "", "connected"),
    MinerServerState("standby", "", "standby"),
)
MISSING = MinerServerState("none", "", PASSWORD_NEEDED)


def given(secrets: Secrets, server: Server, password: str) -> None:
    secrets.keep(server.key, password, lambda _place, _text: None)


def line_of(
    *servers: Server, secrets: Secrets | None = None, now_s: float = 0.0, **more: Any
) -> UpstreamLine:
    line = UpstreamLine(secrets or Secrets(lambda: None), **more)
    line.want(SetMinerUpstream("servers", servers, "socks5://127.0.0.1:9050"), now_s)
    return line


def said(line: UpstreamLine, now_s: float = 0.0) -> dict[str, Any] | None:
    words = line.due(now_s)
    return None if words is None else json.loads(words)


def test_everything_about_a_server_is_said_once() -> None:
    line = line_of(FREE, NODE, blocks_dir=Path("/data/blocks"))
    message = said(line)
    assert message is not None
    first, second = message.pop("servers")
    assert (first["url"], first["password"], first["tls_pin"], first["suggest_difficulty"]) == (
        FREE.url,
        "x",
        "ab" * 32,
        0.5,
    )
    assert (second["password"], second["payout_address"], second["cookie_file"]) == ("", "bc1q", "/c")
    assert message["proxy"] == "socks5://127.0.0.1:9050"
    assert message["blocks_dir"] == str(Path("/data/blocks"))
    assert said(line) is None
    line.want(SetMinerUpstream("practice"), 1.0)
    again = said(line)
    assert again is not None
    assert (again["kind"], again["proxy"], again["servers"]) == ("practice", "", [])


def test_a_fresh_process_is_told_nothing_of_its_own() -> None:
    line = line_of(FREE)
    assert said(line)
    line.forget()
    assert said(line) is None
    assert line.in_our_order(STATS).servers == ()


def test_a_server_waits_for_its_password_while_the_others_work() -> None:
    secrets = Secrets(lambda: None)
    line = line_of(ASKED, FREE, secrets=secrets)
    message = said(line)
    assert message is not None
    assert [server["url"] for server in message["servers"]] == [FREE.url]
    stats = line.in_our_order(MinerStats(**{**vars(STATS), "server": 0, "servers": (CONNECTED,)}))
    assert (stats.server, stats.servers) == (1, (MISSING, CONNECTED))
    given(secrets, ASKED, "hunter2")
    message = said(line)
    assert message is not None
    assert [server["password"] for server in message["servers"]] == ["hunter2", "x"]
    two = MinerStats(**{**vars(STATS), "server": 1, "servers": (CONNECTED, STANDBY)})
    assert line.in_our_order(two) == two


def test_without_any_password_there_is_no_work_but_the_reason() -> None:
    line = line_of(ASKED)
    message = said(line)
    assert message is not None
    assert message["kind"] == "none"
    stats = line.in_our_order(STATS)
    assert (stats.server, stats.servers) == (None, (MISSING,))


def test_of_one_server_the_upstreams_own_state_tells_all() -> None:
    line = line_of(ASKED, FREE)
    said(line)
    stats = line.in_our_order(STATS)
    assert (stats.server, stats.servers) == (
        1,
        (MISSING, MinerServerState("connected", "hello", "connected")),
    )
    waiting = MinerStats(**{**vars(STATS), "upstream_state": "waiting"})
    assert line.in_our_order(waiting).server is None


def test_a_line_about_an_earlier_list_tells_nothing() -> None:
    line = line_of(FREE, NODE)
    said(line)
    old = MinerStats(**{**vars(STATS), "server": 2, "servers": (STANDBY, STANDBY, CONNECTED)})
    assert line.in_our_order(old).servers == ()
    assert line.in_our_order(old).server is None
    wild = MinerStats(**{**vars(STATS), "server": 7, "servers": (STANDBY, STANDBY)})
    assert line.in_our_order(wild).server is None


def test_the_keyring_is_waited_for_a_while_and_no_longer() -> None:
    class Locked:
        """Opens when it is told to."""

        def __init__(self) -> None:
            import threading

            self.opened = threading.Event()

        def get_password(self, _service: str, _username: str) -> str:
            assert self.opened.wait(DEADLINE_S)
            return "hunter2"

        def set_password(self, _service: str, _username: str, _password: str) -> None: ...

        def delete_password(self, _service: str, _username: str) -> None: ...

    chain = Locked()
    secrets = Secrets(lambda: chain)
    line = line_of(KEPT, FREE, secrets=secrets, now_s=100.0)
    assert said(line, 100.0) is None, "a moment later the password may be there"
    assert line.in_our_order(STATS).servers == (), "nobody was left out yet"
    assert said(line, 100.0 + PATIENCE_S - 1.0) is None
    message = said(line, 100.0 + PATIENCE_S)
    assert message is not None
    assert [server["url"] for server in message["servers"]] == [FREE.url]
    assert line.in_our_order(STATS).servers[0] == MISSING
    chain.opened.set()
    wait_until(lambda: not secrets.answer(KEPT).looking)
    message = said(line, 200.0)
    assert message is not None
    assert [server["password"] for server in message["servers"]] == ["hunter2", "x"]


@pytest.mark.parametrize("kind", ["servers", "practice"])
@pytest.mark.parametrize("rolling", [True, False])
def test_version_rolling_is_asked_for_as_the_user_chose(kind: str, rolling: object) -> None:
    line = UpstreamLine(Secrets(lambda: None))
    servers = (FREE,) if kind == "servers" else ()
    line.want(SetMinerUpstream(kind, servers, version_rolling=bool(rolling)), 0.0)
    message = said(line)
    assert message is not None
    assert (message["kind"], message["version_rolling"]) == (kind, rolling)
    line.want(SetMinerUpstream(kind, servers, version_rolling=not rolling), 1.0)
    message = said(line, 1.0)
    assert message is not None, "a change is said at once"
    assert message["version_rolling"] is not rolling
