"""One small HTTP request for JSON, in the caller's thread: bounded in time and size, with reasons in words.

Devices at home are what this is for: private addresses are the normal case, an answer is a few hundred bytes,
and nothing (no slow drip, no endless body, no redirect to somebody else) may hold the caller for longer than
a deadline. No proxy of the environment is used: it would carry the request out of the house.
"""

from __future__ import annotations

import contextlib
import email.utils
import http.client
import socket
import ssl
import threading
from dataclasses import dataclass, field
from typing import TYPE_CHECKING, Any
from urllib.parse import urljoin, urlsplit

from warmgui.core.hosts.entry import STAYS_OFFLINE
from warmgui.core.json_path import parse_json
from warmgui.core.settings.words import shown
from warmgui.core.text import Text, filled, translate, verbatim
from warmgui.core.thermometers import without_userinfo
from warmgui.io.contacts import CONTACTS
from warmgui.io.http_json_auth import Credentials, without_secrets

if TYPE_CHECKING:
    from collections.abc import Mapping

TIMEOUT_S = 5.0
"""For each step: to connect, and for each piece of an answer."""
DEADLINE_S = 15.0
"""For all of it."""
MOST_BYTES = 256 * 1024
MOST_REDIRECTS = 3
LONGEST_PAUSE_S = 6 * 3600.0
"""Services ask for hours where a quota is used up; for longer only a mistake does."""
USUAL_PAUSE_S = 60.0
"""After "too many requests" without a word about how long."""
_REDIRECTS = frozenset({301, 302, 303, 307, 308})
_BUSY = frozenset({429, 503})
_UNAUTHORISED, _FORBIDDEN, _NOT_FOUND, _FIRST_ERROR = 401, 403, 404, 400


class HttpProblemError(Exception):
    """No answer that can be used.

    Args:
        text: why, without a full stop at its end.
        status: HTTP status, where there was one.
        pause_s: the server asked not to be asked again for so long.
    """

    def __init__(self, text: Text, status: int | None = None, pause_s: float | None = None) -> None:
        super().__init__(text.template)
        self.text, self.status, self.pause_s = text, status, pause_s


@dataclass(frozen=True, slots=True)
class Request:
    """What to ask for."""

    url: str
    headers: Mapping[str, str] = field(default_factory=dict, repr=False)
    credentials: Credentials | None = field(default=None, repr=False)
    ca_file: str = ""
    timeout_s: float = TIMEOUT_S
    deadline_s: float = DEADLINE_S
    most_bytes: int = MOST_BYTES
    body: bytes | None = field(default=None, repr=False)
    """JSON that is sent by POST; None asks by GET."""
    method: str = ""
    """Another one than those: "PATCH"."""
    any_answer: bool = False
    """Whatever it answers is fine: of a command only the status counts, and many say nothing, or HTML."""
    key: str = ""
    """Of the `HostEntry` that this host is declared by, where the host alone does not tell."""


@dataclass(frozen=True, slots=True)
class Answer:
    """A good answer."""

    body: bytes
    date_utc: float | None
    """The server's own clock when it answered; None where it did not say."""


@dataclass(frozen=True, slots=True)
class _Raw:
    status: int
    headers: http.client.HTTPMessage
    body: bytes


def fetch_json(request: Request) -> tuple[Any, float | None]:
    """The JSON at an address, and the server's clock.

    Raises:
        HttpProblemError: there is none, and why.
    """
    answer = fetch(request)
    try:
        return parse_json(answer.body.decode("utf-8-sig")), answer.date_utc
    except ValueError as error:
        words = answer.body[:40].decode(errors="replace").strip()
        raise HttpProblemError(translate("sensors", "it sent no JSON but “{words}”", words=words)) from error


def fetch(request: Request) -> Answer:
    """What is at an address; redirects are followed on the same host only.

    Raises:
        HttpProblemError: nothing usable came, and why.
    """
    url, tried = request.url, False
    for _ in range(MOST_REDIRECTS + 2):
        raw = _exchange(url, request)
        if raw.status in _REDIRECTS:
            if request.body is not None:
                raise HttpProblemError(translate("sensors", "it redirects, which is not followed here"))
            url = _redirected(url, raw.headers.get("Location", ""))
        elif raw.status == _UNAUTHORISED and not tried and _challenged(request, raw):
            tried = True  # once more, with the answer to its challenge
        else:
            return _judged(raw, request)
    raise HttpProblemError(translate("sensors", "it redirects in circles"))


def _challenged(request: Request, raw: _Raw) -> bool:
    challenges = raw.headers.get_all("WWW-Authenticate") or []
    return request.credentials is not None and request.credentials.challenge(challenges)


def _redirected(url: str, location: str) -> str:
    try:
        target = urljoin(url, location)
        old, new = urlsplit(url), urlsplit(target)
    except ValueError as error:  # "http://[" and the like
        raise HttpProblemError(
            translate("sensors", "it redirects to what is no address (“{words}”)", words=shown(location))
        ) from error
    if not location or new.scheme not in {"http", "https"} or new.hostname != old.hostname:
        raise HttpProblemError(
            translate(
                "sensors",
                "it redirects to another host ({host}), which is not followed",
                host=shown(new.hostname or "-"),
            )
        )
    if old.scheme == "https" and new.scheme == "http":
        raise HttpProblemError(translate("sensors", "it redirects to an unencrypted address"))
    return target


def _judged(raw: _Raw, request: Request) -> Answer:
    if raw.status in _BUSY:
        pause_s = _retry_after_s(raw.headers)
        told = translate(
            "sensors",
            "it asks for a pause of {seconds} s (HTTP {status})",
            seconds=round(pause_s),
            status=raw.status,
        )
        raise HttpProblemError(told, raw.status, pause_s)
    if raw.status in {_UNAUTHORISED, _FORBIDDEN}:
        raise HttpProblemError(
            translate("sensors", "it refuses the user name, password or token"), raw.status
        )
    if raw.status == _NOT_FOUND:
        raise HttpProblemError(translate("sensors", "it knows nothing under this address"), raw.status)
    if raw.status >= _FIRST_ERROR:
        raise HttpProblemError(
            translate("sensors", "it answers with HTTP error {status}", status=raw.status), raw.status
        )
    kind = raw.headers.get_content_type()
    if not request.any_answer and (kind == "text/html" or raw.body.lstrip()[:1] == b"<"):
        raise HttpProblemError(
            translate(
                "sensors",
                "it answers with a web page instead of data (a wrong address, or a page to log in?)",
            )
        )
    return Answer(raw.body, _moment(raw.headers.get("Date", "")))


def _exchange(url: str, request: Request) -> _Raw:
    """One request and its answer; noted among the contacts, however it ends."""
    connection = _connection(url, request)
    answered = False
    try:
        raw = _answer(connection, url, request)
        answered = True
    finally:
        CONTACTS.note(request.key, _place(url), answered)
    return raw


def _answer(connection: http.client.HTTPConnection, url: str, request: Request) -> _Raw:
    late = threading.Event()
    try:
        with contextlib.closing(connection):
            connection.connect()
            timer = threading.Timer(request.deadline_s, _cut, (connection.sock, late))
            timer.daemon = True
            timer.start()
            try:
                raw = _ask(connection, url, request)
            finally:
                timer.cancel()
            if late.is_set():  # what was cut off in its headers looks like an empty answer
                raise HttpProblemError(_TOO_SLOW)
            return raw
    except (OSError, http.client.HTTPException, ValueError) as error:
        if late.is_set():
            raise HttpProblemError(_TOO_SLOW) from error
        raise HttpProblemError(_words(error, url)) from error


_TOO_SLOW = translate("sensors", "its answer takes too long")


def _cut(sock: socket.socket, late: threading.Event) -> None:
    late.set()
    with contextlib.suppress(OSError):
        sock.shutdown(socket.SHUT_RDWR)  # whoever waits for more of it wakes up


def _connection(url: str, request: Request) -> http.client.HTTPConnection:
    try:
        parts = urlsplit(url)
        host, port = parts.hostname, parts.port
        if host and not CONTACTS.allows(host):
            raise HttpProblemError(STAYS_OFFLINE)
        if parts.scheme == "http" and host:
            return http.client.HTTPConnection(host, port, timeout=request.timeout_s)
        if parts.scheme == "https" and host:
            context = ssl.create_default_context(cafile=request.ca_file.strip() or None)
            return http.client.HTTPSConnection(host, port, timeout=request.timeout_s, context=context)
    except (OSError, ValueError) as error:  # a file of certificates that is none, a port beyond all ports
        raise HttpProblemError(_words(error, url)) from error
    raise HttpProblemError(translate("sensors", "“{url}” is no address", url=without_userinfo(url)))


def _ask(connection: http.client.HTTPConnection, url: str, request: Request) -> _Raw:
    parts = urlsplit(url)
    path = (parts.path or "/") + (f"?{parts.query}" if parts.query else "")
    headers = {"Accept": "application/json", "Connection": "close", **request.headers}
    method = request.method or ("GET" if request.body is None else "POST")
    if request.body is not None:
        headers["Content-Type"] = "application/json"
    if request.credentials is not None:
        headers |= request.credentials.headers(method, path)
    connection.request(method, path, request.body, headers)
    with connection.getresponse() as response:
        body = response.read(request.most_bytes + 1)
        if len(body) > request.most_bytes:
            raise HttpProblemError(translate("sensors", "its answer is far too long"))
        if response.length:  # the connection ended before all of it came
            raise http.client.IncompleteRead(body)
        return _Raw(response.status, response.headers, without_secrets(body, _secrets(request)))


def _secrets(request: Request) -> list[str]:
    """What proves who asks. Of headers only services' tokens are given by hand (`sources.asked_series`)."""
    own = () if request.credentials is None else request.credentials.secrets
    return [*own, *request.headers.values()]


def _retry_after_s(headers: http.client.HTTPMessage) -> float:
    """Seconds that "Retry-After" asks for: a number, or a date against the server's own clock."""
    words = headers.get("Retry-After", "").strip()
    if words.isdecimal():
        return min(float(words[:9]), LONGEST_PAUSE_S)
    then, now = _moment(words), _moment(headers.get("Date", ""))
    if then is None or now is None:
        return USUAL_PAUSE_S
    return min(max(then - now, 1.0), LONGEST_PAUSE_S)


def _moment(words: str) -> float | None:
    try:
        return email.utils.parsedate_to_datetime(words).timestamp()
    except (ValueError, TypeError, IndexError, OverflowError):
        return None


def _place(url: str) -> str:
    """host:port, for people; it holds no password."""
    return url.partition("://")[2].partition("/")[0].partition("?")[0].rpartition("@")[2]


def _words(error: Exception, url: str) -> Text:
    if isinstance(error, ssl.SSLCertVerificationError):
        return translate("sensors", "its certificate is not trusted: {words}", words=error.verify_message)
    place = _place(url)
    for kinds, words in _TROUBLES:
        if isinstance(error, kinds):
            return filled(words, place=place)
    return verbatim((getattr(error, "strerror", None) or str(error) or type(error).__name__)[:120])


_TROUBLES: tuple[tuple[tuple[type[Exception], ...], Text], ...] = (
    ((ssl.SSLError,), translate("sensors", "{place} does not speak TLS")),
    ((TimeoutError,), translate("sensors", "{place} does not answer")),
    ((ConnectionRefusedError,), translate("sensors", "nothing answers at {place}")),
    ((socket.gaierror,), translate("sensors", "there is no host named {place}")),
    (
        (http.client.HTTPException, ConnectionError),
        translate("sensors", "{place} ended the connection without a whole answer"),
    ),
)
