"""The local API as programs meet it: a real server on a free port of loopback, and ways to speak to it."""

from __future__ import annotations

import http.client
import json
import math
import socket
import threading
from array import array
from dataclasses import dataclass, replace
from typing import TYPE_CHECKING, Any, Self

from deadlines import DEADLINE_S

from fakes.gui import NOW_UTC, make_snapshot
from warmgui.core.api.gate import fingerprint
from warmgui.core.chart_reader import ChartData
from warmgui.core.messages import SettingsChanged
from warmgui.core.model import JournalEntry
from warmgui.core.settings.model import ApiSettings, Settings
from warmgui.core.text import translate
from warmgui.core.vocabulary import Action, Provenance
from warmgui.io.api.follower import LocalApi

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

    from warmgui.core.messages import Inbox
    from warmgui.core.model import Snapshot
    from warmgui.core.model_fleet import ApiStatus
    from warmgui.io.api.server import Limits

KEY = "a-key-for-tests-that-nobody-else-has-0123456"
ON = ApiSettings(enabled=True, metrics=True, port=0, key_hash=fingerprint(KEY))
"""Port 0: a free one."""


class FakeReader:
    """A history of three points; `trouble` is raised instead."""

    def __init__(self) -> None:
        self.trouble: Exception | None = None
        self.asked: list[tuple[float, float, int]] = []
        self.gate: threading.Event | None = None

    def series(
        self, columns: Sequence[str], start_utc: float, end_utc: float, max_points: int = 1500
    ) -> ChartData:
        self.asked.append((start_utc, end_utc, max_points))
        if self.gate is not None:
            assert self.gate.wait(DEADLINE_S)
        if self.trouble is not None:
            raise self.trouble
        values = array("d", [20.0, math.nan, 21.0])
        return ChartData(array("d", [1.0, 61.0, 121.0]), dict.fromkeys(columns, values), 60.0)

    def provenances(self, start_utc: float, end_utc: float) -> dict[str, dict[Provenance, float]]:
        return {"power": {Provenance.MEASURED: 0.75, Provenance.MODELLED: 0.25}}

    def journal(self, start_utc: float, end_utc: float, limit: int = 1000) -> list[JournalEntry]:
        self.asked.append((start_utc, end_utc, limit))
        return [JournalEntry(NOW_UTC, Action.HEATING, translate("engine", "you pressed Heat"), None)]

    def __getattr__(self, name: str) -> Any:
        raise AssertionError(f"the API does not need {name}")


@dataclass(frozen=True)
class Reply:
    """What came back."""

    status: int
    headers: dict[str, str]
    """Names in small letters."""
    body: bytes

    @property
    def json(self) -> Any:
        return json.loads(self.body)

    @property
    def code(self) -> str:
        return str(self.json["error"]["code"])


class Api:
    """A server that runs while it is entered."""

    def __init__(
        self,
        settings: ApiSettings = ON,
        *,
        snapshot: Snapshot | None = None,
        limits: Limits | None = None,
        retry_s: float = 0.05,
    ) -> None:
        self.posted: list[Inbox] = []
        self.reader = FakeReader()
        self.follower = LocalApi(self.posted.append, self.reader, settings, limits=limits, retry_s=retry_s)
        self.snapshot = snapshot or make_snapshot()

    def __enter__(self) -> Self:
        self.follower.show_snapshot(self.snapshot)
        self.follower.start()
        self.wait_for("on")
        return self

    def __exit__(self, *error: object) -> None:
        self.follower.stop()

    @property
    def status(self) -> ApiStatus | None:
        return self.follower.told()["api"]  # type: ignore[return-value]

    @property
    def port(self) -> int:
        assert self.status is not None
        return int(self.status.url.rpartition(":")[2])

    def wait_for(self, state: str) -> None:
        """Until it says that it is so; "off" is no status at all."""
        waiting = threading.Event()
        for _ in range(int(DEADLINE_S / 0.005)):
            now = self.status
            if (now.state if now else "off") == state:
                return
            waiting.wait(0.005)
        raise AssertionError(f"not {state}: {self.status}")

    def set(self, **changes: Any) -> None:
        """Other settings."""
        settings = Settings()
        api = replace(self.follower._settings, **changes)
        self.follower.take(SettingsChanged(replace(settings, api=api)))

    # ---- ways to ask

    def ask(
        self,
        method: str,
        path: str,
        body: object = None,
        headers: Mapping[str, str] | None = None,
        *,
        key: str | None = KEY,
        host: str = "127.0.0.1",
    ) -> Reply:
        """One request; `body` is made JSON unless it is bytes."""
        sent = dict(headers or {})
        if key is not None:
            sent.setdefault("Authorization", f"Bearer {key}")
        data = body if isinstance(body, bytes) or body is None else json.dumps(body).encode()
        if data is not None:
            sent.setdefault("Content-Type", "application/json")
        connection = http.client.HTTPConnection(host, self.port, timeout=DEADLINE_S)
        try:
            connection.request(method, path, data, sent)
            with connection.getresponse() as answer:
                found = {name.lower(): value for name, value in answer.headers.items()}
                return Reply(answer.status, found, answer.read())
        finally:
            connection.close()

    def get(self, path: str, **more: Any) -> Reply:
        return self.ask("GET", path, **more)

    def post(self, path: str, body: object, **more: Any) -> Reply:
        return self.ask("POST", path, body, **more)

    def connect(self) -> socket.socket:
        """A bare connection."""
        return socket.create_connection(("127.0.0.1", self.port), timeout=DEADLINE_S)

    def raw(self, sent: bytes) -> bytes:
        """Everything that comes back for these bytes, until the other end closes."""
        with self.connect() as bare:
            bare.sendall(sent)
            bare.shutdown(socket.SHUT_WR)
            return everything(bare)

    def request(self, line: str = "GET /v1/status HTTP/1.1", *headers: str) -> bytes:
        """A proper request in bytes, with the right key and more headers."""
        lines = (line, f"Host: 127.0.0.1:{self.port}", f"Authorization: Bearer {KEY}", *headers, "", "")
        return "\r\n".join(lines).encode("latin-1")


def everything(bare: socket.socket) -> bytes:
    """Until the other end closes; a cut connection has said nothing more."""
    found = b""
    try:
        while part := bare.recv(65536):
            found += part
    except ConnectionResetError:
        pass
    return found


def status_of(answer: bytes) -> int:
    """Of an answer in bytes; 0 where there was none."""
    return int(answer.split(b" ", 2)[1]) if answer.startswith(b"HTTP/") else 0
