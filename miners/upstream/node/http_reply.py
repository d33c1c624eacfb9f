"""One HTTP/1.1 reply, read from a stream: status and body, and nothing without an end.

Only what a server may say to a single POST with `Connection: close` (RFC 9112): a length, chunks, or a body
until the connection closes. Redirects are for the caller to refuse.
"""

from __future__ import annotations

import asyncio
import re
from dataclasses import dataclass

MAX_BODY = 16 << 20
"""A template of a full block is about 9 MB of JSON."""
MAX_HEADERS = 100
_STATUS = re.compile(rb"HTTP/1\.[01] ([1-9][0-9]{2})(?: [^\r\n]*)?\r?\n")
_LENGTH = re.compile(rb"[0-9]{1,12}")
_CHUNK = re.compile(rb"([0-9a-fA-F]{1,8})[ \t]*(?:;[^\r\n]*)?\r?\n")
_INFORMATIONAL = range(100, 200)


class HttpError(Exception):
    """What came is no HTTP, or more than anybody needs; the message is a sentence's end."""


@dataclass(frozen=True, slots=True)
class HttpReply:
    """Status and body."""

    status: int
    body: bytes


def post_request(host: str, login: str, body: bytes) -> bytes:
    """The request: `host` as in a URL, `login` in base64."""
    return (
        f"POST / HTTP/1.1\r\nHost: {host}\r\nAuthorization: Basic {login}\r\n"
        f"Content-Type: application/json\r\nContent-Length: {len(body)}\r\nConnection: close\r\n\r\n"
    ).encode() + body


async def read_reply(reader: asyncio.StreamReader) -> HttpReply:
    """Read one reply to its end.

    Raises:
        HttpError: it is none.
        asyncio.IncompleteReadError, OSError: the connection ended before the reply.
    """
    for _ in range(MAX_HEADERS):
        status = await _status(reader)
        headers = await _headers(reader)
        if status not in _INFORMATIONAL:
            return HttpReply(status, await _body(reader, headers))
    raise HttpError("it never comes to the point")


async def _status(reader: asyncio.StreamReader) -> int:
    line = _STATUS.fullmatch(await _line(reader))
    if line is None:
        raise HttpError("it does not speak HTTP")
    return int(line[1])


async def _headers(reader: asyncio.StreamReader) -> dict[bytes, bytes]:
    headers: dict[bytes, bytes] = {}
    for _ in range(MAX_HEADERS):
        line = (await _line(reader)).strip()
        if not line:
            return headers
        name, _, value = line.partition(b":")
        headers[name.strip().lower()] = value.strip()
    raise HttpError("its HTTP has no end of headers")


async def _body(reader: asyncio.StreamReader, headers: dict[bytes, bytes]) -> bytes:
    if headers.get(b"transfer-encoding", b"").lower() == b"chunked":
        return await _chunks(reader)
    length = headers.get(b"content-length")
    if length is None:
        return await _until_closed(reader)
    if not _LENGTH.fullmatch(length):
        raise HttpError("its HTTP cannot be understood")
    return await reader.readexactly(_bounded(int(length)))


async def _chunks(reader: asyncio.StreamReader) -> bytes:
    parts: list[bytes] = []
    total = 0
    while True:
        head = _CHUNK.fullmatch(await _line(reader))
        if head is None:
            raise HttpError("its HTTP cannot be understood")
        size = int(head[1], 16)
        if not size:
            await _headers(reader)  # trailers
            return b"".join(parts)
        total = _bounded(total + size)
        parts.append(await reader.readexactly(size))
        await _line(reader)


async def _until_closed(reader: asyncio.StreamReader) -> bytes:
    parts: list[bytes] = []
    total = 0
    while part := await reader.read(1 << 16):
        total = _bounded(total + len(part))
        parts.append(part)
    return b"".join(parts)


async def _line(reader: asyncio.StreamReader) -> bytes:
    try:
        return await reader.readuntil(b"\n")
    except asyncio.LimitOverrunError as error:
        raise HttpError("it does not speak HTTP") from error


def _bounded(size: int) -> int:
    if size > MAX_BODY:
        raise HttpError(f"its answer is longer than {MAX_BODY >> 20} MB")
    return size
