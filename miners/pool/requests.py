"""One line of a client: what it asks, and how a refusal of it is said."""

from __future__ import annotations

import json
import math
from dataclasses import dataclass

from miners.pool.refusals import CLOSE, SILENT, Refusals, RefusedError
from miners.upstream.stratum import messages

MAX_LINE = 1 << 14
"""Longest line in bytes that a client may send."""


class ClientEndError(Exception):
    """The client broke the protocol so that it must go."""


@dataclass(frozen=True, slots=True)
class Request:
    """What one line says. Without a `method` it is an answer to something, or nothing at all."""

    method: object
    params: object
    id: object
    result: object
    is_answer: bool
    silent: bool
    """The request is taken, but nothing is answered."""


def read_line(line: bytes, table: Refusals) -> Request:
    """Read one line.

    Raises:
        ClientEndError: it is no JSON.
        RefusedError: it is no request, or its id is not one that these manners take.
    """
    if not line.strip():
        raise RefusedError("empty_line")
    try:
        body = json.loads(line.decode())
    except (ValueError, RecursionError) as error:
        raise ClientEndError("sent a line that is not JSON") from error
    if not isinstance(body, dict):
        raise RefusedError("not_object")
    request_id = body.get("id")
    if "method" in body and type(request_id) is not int and table["odd_id"] == CLOSE:
        raise RefusedError("odd_id")
    silent = type(request_id) not in {int, str} and table["odd_id"] == SILENT
    is_answer = "method" not in body and ("result" in body or "error" in body)
    return Request(
        body.get("method"), body.get("params"), _echo(request_id), body.get("result"), is_answer, silent
    )


def refused(request_id: object, table: Refusals, kind: str, keys: tuple[str, ...]) -> bytes | None:
    """The line that refuses a request, or None where nothing is said.

    Raises:
        ClientEndError: the connection ends instead.
    """
    refusal = table[kind]
    if refusal == CLOSE:
        raise ClientEndError(f"broke the rules: {kind}")
    if refusal == SILENT:
        return None
    body = refusal.body(request_id)
    return messages.encode({key: body[key] for key in dict.fromkeys((*keys, "id", "error")) if key in body})


def replied(request_id: object, result: object, keys: tuple[str, ...]) -> bytes:
    """The line that answers a request."""
    body = {"id": request_id, "result": result, "error": None}
    return messages.encode({key: body[key] for key in keys if key in body})


def _echo(request_id: object) -> object:
    """The id as it goes back: simple values only."""
    if isinstance(request_id, float) and not math.isfinite(request_id):
        return None
    return request_id if isinstance(request_id, int | float | str | None) else None
