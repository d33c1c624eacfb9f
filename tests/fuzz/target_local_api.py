"""The local API and the door: bytes of HTTP through h11, keys, bodies of wishes; typed commands as JSON.

The first line names the door: "http" (bytes of a request), "wish NAME" (a body with the right key), "asked".
"""

from __future__ import annotations

import asyncio
import json
from pathlib import Path
from typing import TYPE_CHECKING

import h11
from fakes.io import snapshot
from fuzz.sentences import door, sound

from warmgui.core.api.gate import Problem, fingerprint
from warmgui.core.api.wishes import WISHES, judged
from warmgui.core.local_commands import from_plain, to_plain
from warmgui.core.settings.fleet import ApiSettings
from warmgui.io.api.app import App
from warmgui.io.api.server import LONGEST_HEAD, _body, _head, _next
from warmgui.io.history.reader import HistoryReader

if TYPE_CHECKING:
    from warmgui.core.messages import Inbox

ABOUT = (
    "Local API and the local door: HTTP bytes, hosts and keys, bodies of wishes, queries, commands as JSON"
)
LONGEST = 8192
KEY = "k" * 43
_SNAPSHOT = snapshot(1000.0)


def judge(data: bytes) -> None:
    first, _, rest = data.partition(b"\n")
    name, _, wish = first.decode("ascii", "replace").partition(" ")
    if name == "http":
        _LOOP.run_until_complete(_http(rest))
    elif name == "wish" and wish in WISHES:
        _wish(wish, rest)
    elif name == "asked":
        _asked(rest)


async def _http(data: bytes) -> None:
    """One connection, as `Server` serves it, without a socket."""
    posted: list[Inbox] = []
    app = App(
        posted.append,
        HistoryReader(Path("/nonexistent/history.sqlite3")),
        ApiSettings(enabled=True, metrics=True, key_hash=fingerprint(KEY)),
    )
    app.port = 8338
    app.take(_SNAPSHOT)
    reader, http = asyncio.StreamReader(), h11.Connection(h11.SERVER, max_incomplete_event_size=LONGEST_HEAD)
    reader.feed_data(data)
    reader.feed_eof()
    for _ in range(5):
        before = len(posted)
        try:
            event = await _next(http, reader)
            if not isinstance(event, h11.Request):
                return
            head = _head(event)
            answer = app.early(head)
            if answer is None:
                body = await _body(http, reader)
                answer = app.refusal(body) if isinstance(body, Problem) else await app.answer(head, body)
        except (h11.RemoteProtocolError, ConnectionResetError):
            return
        assert answer.status != 500, "a fault of ours"
        scheme, _, key = (head.one("authorization") or "").partition(" ")
        if scheme.lower() != "bearer" or key.strip() != KEY or head.method != "POST":
            assert len(posted) == before, "followed without the key"
            assert answer.status != 200 or KEY.encode() in data, "answered without the key"
        assert KEY.encode() not in answer.body
        response = h11.Response(
            status_code=answer.status, headers=[("Content-Length", str(len(answer.body))), *answer.headers]
        )
        if http.our_state not in {h11.IDLE, h11.SEND_RESPONSE}:
            return
        for part in (
            response,
            *([h11.Data(data=answer.body)] if head.method != "HEAD" else []),
            h11.EndOfMessage(),
        ):
            http.send(part)
        if http.our_state is not h11.DONE or http.their_state is not h11.DONE:
            return
        http.start_next_cycle()


def _wish(name: str, body: bytes) -> None:
    found = judged(name, body, _SNAPSHOT)
    if isinstance(found, Problem):
        assert 400 <= found.status < 500
        json.dumps(found.plain, allow_nan=False).encode()
        return
    sound(found)


def _asked(data: bytes) -> None:
    try:
        plain = json.loads(data)
    except (ValueError, RecursionError):
        return
    asked = from_plain(plain)
    if asked is not None:
        sound(asked)
        assert from_plain(json.loads(json.dumps(to_plain(asked), allow_nan=False))) == asked


_LOOP = asyncio.new_event_loop()


def _request(line: str, body: bytes = b"", *more: str) -> bytes:
    head = [f"{line} HTTP/1.1", "Host: 127.0.0.1:8338", f"Authorization: Bearer {KEY}", *more]
    if body:
        head += ["Content-Type: application/json", f"Content-Length: {len(body)}"]
    return b"http\n" + "\r\n".join(head).encode() + b"\r\n\r\n" + body


SEEDS = (
    _request("GET /v1/status"), _request("GET /metrics"), _request("GET /v1/openapi.json"), _request("GET /v1/history?from=0&to=5&points=10"),
    _request("GET /v1/journal?limit=5"), _request("HEAD /v1/devices"), _request("POST /v1/target", b'{"target_c": 21.5}'), _request("POST /v1/heat", b"{}", "Expect: 100-continue"),
    _request("GET /v1/house") + _request("GET /v1/fleet")[5:], b"http\nGET /v1/status HTTP/1.1\r\nHost: evil.example\r\n\r\n", b"http\nGET / HTTP/1.1\r\nHost: 127.0.0.1:8338\r\nOrigin: http://x\r\n\r\n",
    _request("POST /v1/off", b"") + b"", b'http\nPOST /v1/boost HTTP/1.1\r\nHost: 127.0.0.1:8338\r\nTransfer-Encoding: chunked\r\n\r\n5\r\n{"a":\r\n0\r\n\r\n',
    *(door(f"wish {name}", body) for name in WISHES for body in ({}, {"target_c": 21.5}, {"minutes": 30}, {"limit_w": 100.0})),
    door("asked", {"verb": "target", "value": 21.0}), door("asked", {"verb": "heat", "value": "on"}), door("asked", {"verb": "limit", "value": None}), door("asked", {"verb": "boost", "value": 1800.0}),
)  # fmt: skip
WORDS = (
    b"http\n", b"asked\n", *(f"wish {name}\n".encode() for name in WISHES), b"GET ", b"POST ", b"/v1/", b"Host: 127.0.0.1:8338\r\n", b"Authorization: Bearer " + KEY.encode(),
    b"Content-Length: ", b"Transfer-Encoding: chunked\r\n", b"?from=", b"&to=", b"&points=", b"%ff", b"Content-Type: application/json\r\n", b"Expect: 100-continue\r\n",
    b'{"verb":', b'"value":', b'"target_c":', b"1e400", b"NaN", b"-1",
)  # fmt: skip
