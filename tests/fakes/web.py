"""Real HTTP servers on loopback that answer as a test says, bad manners included."""

from __future__ import annotations

import contextlib
import hashlib
import json
import re
import ssl
import threading
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from typing import TYPE_CHECKING, Any, Self

from deadlines import DEADLINE_S

if TYPE_CHECKING:
    from collections.abc import Callable

    import trustme


class Page:
    """One answer: status, headers, body; `drip` sends the body byte by byte, slowly."""

    def __init__(
        self,
        body: Any = "",
        status: int = 200,
        headers: dict[str, str] | None = None,
        *,
        drip_s: float | None = None,
        length: int | None = None,
    ) -> None:
        plain = isinstance(body, str | bytes)
        text = body if plain else json.dumps(body)
        self.body = text.encode() if isinstance(text, str) else text
        self.status, self.drip_s, self.length = status, drip_s, length
        self.date = ""
        """The server's clock, where it is wrong."""
        self.headers = {"Content-Type": "text/plain" if plain else "application/json", **(headers or {})}


class Loopback:
    """A server on 127.0.0.1 that sends what `page_for` gives.

    Args:
        ca: signs a certificate for 127.0.0.1; None speaks without TLS.
    """

    def __init__(self, ca: trustme.CA | None = None) -> None:
        self.stop = threading.Event()
        server = self

        class Handler(BaseHTTPRequestHandler):
            def do_GET(self) -> None:
                _send(self, server.page_for(self, "GET"), server.stop)

            def do_POST(self) -> None:
                _send(self, server.page_for(self, "POST"), server.stop)

            def do_PATCH(self) -> None:
                _send(self, server.page_for(self, "PATCH"), server.stop)

            def log_message(self, format: str, *args: object) -> None:  # noqa: A002 - as the base class calls it
                pass

        self._server = ThreadingHTTPServer(("127.0.0.1", 0), Handler)
        self._server.daemon_threads = True
        self._server.handle_error = lambda *_: None  # type: ignore[method-assign]  # peers that hang up are meant
        if ca is not None:
            context = ssl.SSLContext(ssl.PROTOCOL_TLS_SERVER)
            ca.issue_cert("127.0.0.1").configure_cert(context)
            self._server.socket = context.wrap_socket(self._server.socket, server_side=True)
        self.place = f"127.0.0.1:{self._server.server_address[1]}"
        self.url = f"{'http' if ca is None else 'https'}://{self.place}"
        self._thread = threading.Thread(target=self._server.serve_forever, kwargs={"poll_interval": 0.01})
        self._thread.start()

    def page_for(self, peer: BaseHTTPRequestHandler, method: str) -> Page:
        """The answer to one request; called in a thread of its own."""
        raise NotImplementedError

    def __enter__(self) -> Self:
        return self

    def __exit__(self, *_: object) -> None:
        self.stop.set()
        self._server.shutdown()
        self._thread.join(DEADLINE_S)
        self._server.server_close()


def _send(peer: BaseHTTPRequestHandler, page: Page, stop: threading.Event) -> None:
    peer.send_response_only(page.status)
    peer.send_header("Date", page.date or peer.date_time_string())
    for name, value in page.headers.items():
        peer.send_header(name, value)
    peer.send_header("Content-Length", str(len(page.body) if page.length is None else page.length))
    with contextlib.suppress(OSError):
        peer.end_headers()
        if page.drip_s is None:
            peer.wfile.write(page.body)
            return
        for byte in page.body:
            peer.wfile.write(bytes((byte,)))
            peer.wfile.flush()
            if stop.wait(page.drip_s):
                return


class Web(Loopback):
    """A server; `pages` by path with query, or one function for all of them.

    Args:
        pages: answers by path; what is not there is 404.
        ca: signs a certificate for 127.0.0.1; None speaks without TLS.
    """

    def __init__(
        self,
        pages: dict[str, Page] | Callable[[str, dict[str, str]], Page],
        ca: trustme.CA | None = None,
    ) -> None:
        self.asked: list[tuple[str, dict[str, str]]] = []
        self._pages = pages
        super().__init__(ca)

    def page_for(self, peer: BaseHTTPRequestHandler, method: str) -> Page:
        if method != "GET":
            return Page("only GET", 501)
        headers = {name.lower(): value for name, value in peer.headers.items()}
        self.asked.append((peer.path, headers))
        if isinstance(self._pages, dict):
            return self._pages.get(peer.path, Page("no such page", 404))
        return self._pages(peer.path, headers)

    @property
    def paths(self) -> list[str]:
        """What was asked for."""
        return [path for path, _ in self.asked]


class DigestDoor:
    """Lets in who answers a Digest challenge rightly, by RFC 7616; what stands behind is `page`.

    Args:
        user: the right one.
        password: the right one.
        page: for whoever comes in.
        algorithm: "SHA-256", or "MD5".
        qop: "" for the older way without a counter.
    """

    def __init__(
        self, user: str, password: str, page: Page, *, algorithm: str = "SHA-256", qop: str = "auth"
    ) -> None:
        self._user, self._password, self._page = user, password, page
        self._algorithm, self._qop = algorithm, qop
        self.nonce = "n1"

    def __call__(self, path: str, headers: dict[str, str]) -> Page:
        given = dict(re.findall(r'(\w+)="?([^",]*)"?', headers.get("authorization", "")))
        if given.get("nonce") == self.nonce and given.get("response") == self._expected(path, given):
            return self._page
        challenge = f'Digest realm="shelly", nonce="{self.nonce}", algorithm={self._algorithm}, opaque="o"'
        if self._qop:
            challenge += f', qop="{self._qop}"'
        return Page("", 401, {"WWW-Authenticate": challenge})

    def _expected(self, path: str, given: dict[str, str]) -> str:
        def hashed(words: str) -> str:
            return hashlib.new(self._algorithm.replace("-", "").lower(), words.encode()).hexdigest()

        ha1 = hashed(f"{self._user}:shelly:{self._password}")
        ha2 = hashed(f"GET:{path}")
        middle = f"{given.get('nc')}:{given.get('cnonce')}:auth:" if self._qop else ""
        return hashed(f"{ha1}:{self.nonce}:{middle}{ha2}")
