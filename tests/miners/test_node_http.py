"""HTTP replies as nodes, proxies and strangers write them, cut into pieces of any size."""

from __future__ import annotations

import asyncio

import pytest
from hypothesis import given
from hypothesis import strategies as st

from miners.upstream.node import http_reply
from miners.upstream.node.http_reply import HttpError, HttpReply, post_request, read_reply

CHUNKED = b"HTTP/1.1 200 OK\r\nTransfer-Encoding: Chunked\r\n\r\n"


def _read(raw: bytes, *, pieces: int = 0, limit: int = 1 << 16) -> HttpReply:
    async def play() -> HttpReply:
        reader = asyncio.StreamReader(limit=limit)
        step = pieces or len(raw) or 1
        for begin in range(0, len(raw), step):
            reader.feed_data(raw[begin : begin + step])
        reader.feed_eof()
        return await read_reply(reader)

    return asyncio.run(play())


@pytest.mark.parametrize("pieces", [0, 1, 7])
@pytest.mark.parametrize(
    ("raw", "status", "body"),
    [
        (b"HTTP/1.1 200 OK\r\nContent-Length: 2\r\n\r\n{}", 200, b"{}"),
        (b"HTTP/1.1 200 OK\ncontent-length:2\n\n{}", 200, b"{}"),
        (b"HTTP/1.1 401 Unauthorized\r\nContent-Length: 0\r\n\r\n", 401, b""),
        (b"HTTP/1.0 500\r\n\r\nuntil the end", 500, b"until the end"),
        (CHUNKED + b"3\r\nabc\r\nA;x=1\r\n0123456789\r\n0\r\n\r\n", 200, b"abc0123456789"),
        (CHUNKED + b"1\r\na\r\n0\r\nTrailer: x\r\n\r\n", 200, b"a"),
        (b"HTTP/1.1 100 Continue\r\n\r\nHTTP/1.1 200 OK\r\nContent-Length: 1\r\n\r\nx", 200, b"x"),
    ],
)  # fmt: skip
def test_replies(raw: bytes, status: int, body: bytes, pieces: int) -> None:
    assert _read(raw, pieces=pieces) == HttpReply(status, body)


@pytest.mark.parametrize(
    "raw",
    [
        b'{"id":1,"result":null,"error":[20,"Unknown",null]}\n',
        b"SSH-2.0-OpenSSH_9.2\r\n",
        b"HTTP/2 200 OK\r\n\r\n",
        b"HTTP/1.1 20 OK\r\n\r\n",
        b"x" * 70_000,
        b"HTTP/1.1 200 OK\r\n" + b"X: y\r\n" * 101,
        b"HTTP/1.1 200 OK\r\nX: " + b"y" * 70_000,
        b"HTTP/1.1 100 Continue\r\n\r\n" * 101,
        b"HTTP/1.1 200 OK\r\nContent-Length: -1\r\n\r\n",
        b"HTTP/1.1 200 OK\r\nContent-Length: 1e3\r\n\r\n",
        b"HTTP/1.1 200 OK\r\nContent-Length: 16777217\r\n\r\n",
        CHUNKED + b"ffffffff\r\n",
        CHUNKED + b"hello\r\n",
    ],
)
def test_what_is_no_reply_or_too_much(raw: bytes) -> None:
    with pytest.raises(HttpError) as caught:
        _read(raw)
    assert str(caught.value).startswith("it")


@pytest.mark.parametrize(
    "raw",
    [
        b"",
        b"HTTP/1.1 200",
        b"HTTP/1.1 200 OK\r\nContent-Length: 5\r\n",
        b"HTTP/1.1 200 OK\r\nContent-Length: 5\r\n\r\nabcd",
        CHUNKED + b"5\r\nabc",
    ],
)
def test_replies_that_end_too_early(raw: bytes) -> None:
    with pytest.raises(asyncio.IncompleteReadError):
        _read(raw)


def test_a_body_without_an_end_is_left(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(http_reply, "MAX_BODY", 1000)
    with pytest.raises(HttpError, match="longer"):
        _read(b"HTTP/1.1 200 OK\r\n\r\n" + bytes(1001))
    with pytest.raises(HttpError, match="longer"):
        _read(CHUNKED + b"1f4\r\n" + bytes(500) + b"\r\n1f5\r\n")


@given(st.binary(max_size=300))
def test_any_bytes_end_in_a_reply_or_an_error(junk: bytes) -> None:
    for raw in (
        junk,
        b"HTTP/1.1 200 OK\r\n" + junk,
        CHUNKED + junk,
    ):
        try:
            reply = _read(raw)
        except (HttpError, asyncio.IncompleteReadError):
            continue
        assert len(reply.body) <= len(raw)


def test_the_request_byte_by_byte() -> None:
    assert post_request("[::1]:8332", "dTpw", b"{}") == (
        b"POST / HTTP/1.1\r\nHost: [::1]:8332\r\nAuthorization: Basic dTpw\r\n"
        b"Content-Type: application/json\r\nContent-Length: 2\r\nConnection: close\r\n\r\n{}"
    )
