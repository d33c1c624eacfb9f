"""Stratum V1 messages: lines into checked values, and back. Pure, and proof against hostile servers.

Nothing that a server sends is trusted: every function here either returns a value whose types and ranges
are right, or raises `MessageError` with a sentence. Design: the notes on Stratum V1 as real servers speak it.
"""

from __future__ import annotations

import json
import math
import re
from dataclasses import dataclass

from miners import work
from miners.formats.plain_text import MAX_TEXT, plain_text

MAX_LINE = 1 << 18
"""Longest line in bytes that is read. Coinbases with hundreds of outputs fit."""
MAX_ID_CHARS = 64
MAX_BRANCH = 32
MAX_EXTRANONCE1_BYTES = 32
MAX_EXTRANONCE2_BYTES = 16
MAX_RECONNECT_WAIT_S = 60.0
"""As long as we ever wait of our own accord: a server cannot keep a room cold by a word."""
MAX_PORT = 65535
STALE_CODE = 21
"""Error number of "job not found"."""
LOW_DIFFICULTY_CODE = 23
OTHER_CODE = 20
"""Error number of "Other/Unknown"."""
NO_REASON = "refused without a reason"

_WORD = re.compile(r"[0-9a-fA-F]{1,8}")
_LOW = re.compile(r"difficulty|above target|h-not-zero", re.IGNORECASE)
_VERSION = re.compile(r"\bversion\b", re.IGNORECASE)
_TLS_RECORDS = (b"\x15\x03", b"\x16\x03")
"""First bytes of a TLS alert or handshake."""
_STALE = re.compile(r"stale|job not found|invalid job ?id|unknown[ -](?:job|work)", re.IGNORECASE)
_TIME = re.compile(r"\btime\b|\bntime\b", re.IGNORECASE)


class MessageError(ValueError):
    """A message that breaks the protocol; says how."""


class NotJsonError(MessageError):
    """A line that is no JSON object at all: whoever sends this is no Stratum server."""


@dataclass(frozen=True, slots=True)
class Request:
    """What a server asks or announces. `id` is None for an announcement."""

    method: str
    params: list[object]
    id: int | str | None


@dataclass(frozen=True, slots=True)
class Response:
    """The answer to one of our requests. `error` is whatever the server put there, its words in `reason`."""

    id: int
    result: object
    error: object
    reject_reason: object


@dataclass(frozen=True, slots=True)
class Notify:
    """Checked parameters of `mining.notify`; `previous_hash` already in header byte order."""

    job_id: str
    previous_hash: bytes
    coinbase1: bytes
    coinbase2: bytes
    merkle_branch: tuple[bytes, ...]
    version: int
    nbits: int
    ntime: int
    clean: bool


@dataclass(frozen=True, slots=True)
class Extranonce:
    """The part of the coinbase that is ours: `extranonce1` given, `extranonce2_size` bytes to vary."""

    extranonce1: bytes
    extranonce2_size: int


@dataclass(frozen=True, slots=True)
class Reconnect:
    """Checked parameters of `client.reconnect`; None stands for "as now"."""

    host: str | None
    port: int | None
    wait_s: float


def encode(message: dict[str, object]) -> bytes:
    """One line, newline included."""
    return json.dumps(message, separators=(",", ":"), allow_nan=False).encode() + b"\n"


def request(request_id: int, method: str, params: list[object]) -> bytes:
    """A request line: the id an integer and `params` present, because strict servers close otherwise."""
    return encode({"id": request_id, "method": method, "params": params})


def reply(request_id: int | str, result: object, error: object = None) -> bytes:
    """Our answer to a server's request."""
    return encode({"id": request_id, "result": result, "error": error})


def parse_line(line: bytes) -> Request | Response | None:
    """What one line says; None for an answer to nobody (an id that cannot be ours).

    Raises:
        NotJsonError: the line is not a JSON object.
        MessageError: it is one, but no message.
    """
    try:
        body = json.loads(line.decode(), parse_constant=_refuse_constant)
    except (ValueError, RecursionError) as error:
        raise NotJsonError(
            f"a line that is not JSON: {plain_text(line.decode(errors='replace'))!r}"
        ) from error
    if not isinstance(body, dict):
        raise NotJsonError("a line that is not a JSON object")
    message_id = body.get("id")
    if "method" not in body:
        our_id = _our_id(message_id)
        if our_id is None:
            return None
        return Response(our_id, body.get("result"), body.get("error"), body.get("reject-reason"))
    method, params = body["method"], body.get("params")
    if not isinstance(method, str):
        raise MessageError("a method that is not a string")
    if not isinstance(params, list):
        params = []
    known_id = message_id if type(message_id) is int or _is_short_text(message_id) else None
    return Request(method, params, known_id)


def parse_subscribe(result: object) -> Extranonce:
    """Extranonce of a `mining.subscribe` result (`[subscriptions, extranonce1, extranonce2_size]`)."""
    if not isinstance(result, list) or len(result) < 3:  # noqa: PLR2004 - as the docstring says
        raise MessageError("an answer to mining.subscribe that is not a list of three")
    return parse_extranonce(result[1:3])


def parse_extranonce(params: list[object]) -> Extranonce:
    """Extranonce of `mining.set_extranonce` (`[extranonce1, extranonce2_size]`)."""
    if len(params) < 2:  # noqa: PLR2004 - as the docstring says
        raise MessageError("an extranonce without its size")
    size = params[1]
    if type(size) is not int or not 1 <= size <= MAX_EXTRANONCE2_BYTES:
        raise MessageError(
            f"an extranonce2 of {_short(size)} bytes, where 1 to {MAX_EXTRANONCE2_BYTES} are possible"
        )
    return Extranonce(_bytes(params[0], "extranonce1", longest=MAX_EXTRANONCE1_BYTES), size)


def parse_difficulty(params: list[object]) -> float:
    """Difficulty of `mining.set_difficulty`: a positive finite number, whole or not."""
    value = params[0] if params else None
    if not isinstance(value, int | float) or isinstance(value, bool):
        raise MessageError("a difficulty that is not a number")
    try:
        difficulty = float(value)
    except OverflowError as error:
        raise MessageError("a difficulty that is too large") from error
    if not (math.isfinite(difficulty) and difficulty > 0):
        raise MessageError(f"a difficulty of {difficulty}")
    if not work.target_from_difficulty(difficulty):
        raise MessageError(f"a difficulty of {difficulty:.3g}, which no hash can reach")
    return difficulty


def parse_version_mask(params: list[object]) -> int:
    """The mask of `mining.set_version_mask`: up to eight hexadecimal digits."""
    return _word(params[0] if params else None, "version mask")


def parse_configure(result: object) -> int:
    """The version mask in an answer to `mining.configure`; 0 where it is none, or the answer a refusal."""
    if not isinstance(result, dict) or result.get("version-rolling") is False:
        return 0
    mask = result.get("version-rolling.mask")
    return int(mask, 16) if isinstance(mask, str) and _WORD.fullmatch(mask) else 0


def parse_notify(params: list[object]) -> Notify:
    """The nine parameters of `mining.notify`; versions, bits and times need not be zero-padded."""
    if len(params) < 9:  # noqa: PLR2004 - as the docstring says
        raise MessageError(f"a job with {len(params)} parameters instead of 9")
    job_id, previous, coinbase1, coinbase2, branch, version, nbits, ntime, clean = params[:9]
    if not isinstance(job_id, str) or len(job_id) > MAX_TEXT:
        raise MessageError("a job id that is no short string")
    previous_hash = _bytes(previous, "previous hash", longest=32)
    if len(previous_hash) != 32:  # noqa: PLR2004 - bytes of a hash
        raise MessageError("a previous hash that has not 32 bytes")
    if not isinstance(branch, list) or len(branch) > MAX_BRANCH:
        raise MessageError("a merkle branch that is no short list")
    siblings = tuple(_bytes(sibling, "merkle branch", longest=32) for sibling in branch)
    if any(len(sibling) != 32 for sibling in siblings):  # noqa: PLR2004 - bytes of a hash
        raise MessageError("a merkle branch with a hash that has not 32 bytes")
    return Notify(
        job_id=job_id,
        previous_hash=work.swap_words(previous_hash),
        coinbase1=_bytes(coinbase1, "coinb1"),
        coinbase2=_bytes(coinbase2, "coinb2"),
        merkle_branch=siblings,
        version=_word(version, "version"),
        nbits=_word(nbits, "nbits"),
        ntime=_word(ntime, "ntime"),
        clean=clean is not False,  # anything unclear: better lose a little work than send stale shares
    )


def parse_reconnect(params: list[object]) -> Reconnect:
    """Where `client.reconnect` sends us; the port may be a string, everything may be missing."""
    host, port, wait = [*params, None, None, None][:3]
    if host in (None, ""):
        return Reconnect(None, None, _wait_s(wait))
    if not isinstance(host, str) or len(host) > 253 or not re.fullmatch(r"[0-9A-Za-z._:-]+", host):  # noqa: PLR2004 - DNS
        raise MessageError("a host name that is none")
    if isinstance(port, str) and re.fullmatch(r"[0-9]{1,5}", port):
        port = int(port)
    if port is not None and (type(port) is not int or not 0 < port <= MAX_PORT):
        raise MessageError("a port that is none")
    return Reconnect(host, port, _wait_s(wait))


def refusal_words(response: Response) -> str:
    """The server's own words for a refusal: arrays, objects, plain strings and ckpool's reject-reason."""
    error = response.error
    if isinstance(error, list) and len(error) > 1 and isinstance(error[1], str):
        return plain_text(error[1])
    if isinstance(error, dict) and isinstance(error.get("message"), str):
        return plain_text(error["message"])
    if isinstance(error, str):
        return plain_text(error)
    if isinstance(response.reject_reason, str):
        return plain_text(response.reject_reason)
    return NO_REASON


def is_stale(response: Response) -> bool:
    """Whether a refused share was only too late (a job that the pool no longer knows)."""
    words = refusal_words(response)
    if _STALE.search(words) is not None:
        return True
    # DATUM says 21 "time-too-old" of a job that is alive.
    return _code(response) == STALE_CODE and _TIME.search(words) is None


def is_about_version(response: Response) -> bool:
    """Whether a share was refused for the version bits that it rolled ("Invalid version mask")."""
    return _VERSION.search(refusal_words(response)) is not None


def is_about_hash(response: Response) -> bool:
    """Whether a share was refused because the pool came to another hash than we did ("Above target")."""
    return _code(response) == LOW_DIFFICULTY_CODE or _LOW.search(refusal_words(response)) is not None


def is_unspecific(response: Response) -> bool:
    """Whether a share was refused for a reason that the server keeps to itself ("Other/Unknown")."""
    return _code(response) == OTHER_CODE or refusal_words(response) == NO_REASON


def stranger_words(line: bytes) -> str:
    """What kind of server begins a conversation like this, and what to do about it."""
    start = line.lstrip()[:64].lower()
    if line.startswith(_TLS_RECORDS):
        return "the server speaks TLS on this port: the address begins with stratum+ssl://"
    if start.startswith((b"http/", b"<!doctype", b"<html", b"<head", b"<?xml")):
        return "the server does not speak Stratum: it is a web server"
    return "the server does not speak Stratum"


def _code(response: Response) -> int | None:
    error = response.error
    code = error[0] if isinstance(error, list) and error else None
    return code if type(code) is int else None


def _bytes(value: object, name: str, longest: int = MAX_LINE) -> bytes:
    try:
        decoded = bytes.fromhex(value) if isinstance(value, str) else None
    except ValueError:
        decoded = None
    if (
        decoded is None or not isinstance(value, str) or 2 * len(decoded) != len(value)
    ):  # `fromhex` skips blanks
        raise MessageError(f"{name} that is not hexadecimal")
    if len(decoded) > longest:
        raise MessageError(f"{name} of {len(decoded)} bytes")
    return decoded


def _word(value: object, name: str) -> int:
    if not isinstance(value, str) or not _WORD.fullmatch(value):
        raise MessageError(f"{name} that is not a hexadecimal word")
    return int(value, 16)


def _wait_s(value: object) -> float:
    if isinstance(value, str) and re.fullmatch(r"[0-9]{1,5}", value):
        value = int(value)
    if not isinstance(value, int | float) or isinstance(value, bool) or value <= 0:
        return 0.0
    return min(float(min(value, 1e6)), MAX_RECONNECT_WAIT_S)


def _short(value: object) -> str:
    return plain_text(repr(value)) if isinstance(value, int | float | str | None) else type(value).__name__


def _our_id(value: object) -> int | None:
    """The id of one of our requests; some servers echo it as text."""
    if isinstance(value, str) and re.fullmatch(r"[0-9]{1,10}", value):
        return int(value)
    return value if type(value) is int else None


def _is_short_text(value: object) -> bool:
    return isinstance(value, str) and len(value) <= MAX_ID_CHARS


def _refuse_constant(name: str) -> float:
    raise ValueError(f"{name} is not JSON")
