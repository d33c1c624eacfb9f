"""A server that speaks as Folding@home's client of version 8 does: the whole state, then changes to it.

Its rules are those of the client's own sources: a command that comes within the same second as the one before
is dropped, "finish" does not wake what is paused, and a group can be told alone.
"""

from __future__ import annotations

import contextlib
import json
import threading
from typing import TYPE_CHECKING, Any

from deadlines import DEADLINE_S
from websockets.exceptions import ConnectionClosed
from websockets.sync.server import ServerConnection, serve

if TYPE_CHECKING:
    from collections.abc import Callable


def state(**groups: str) -> dict[str, Any]:
    """The whole object, with groups of resources that are set so; one without a name where none is given."""
    return {
        "info": {"version": "8.4.9", "cpus": 8, "gpus": {}},
        "config": {"user": "Anonymous"},
        "groups": {
            name: {"config": {"paused": own == "pause", "finish": own == "finish", "cpus": 7, "gpus": {}}}
            for name, own in (groups or {"": "pause"}).items()
        },
        "units": [{"number": 4, "state": "RUN", "cpus": 7, "gpus": [], "pause_reason": "Paused", "pid": 77,
                   "assignment": {"project": 18490}}],
    }  # fmt: skip


class FakeFah:
    """On a port of its own.

    Args:
        data: what it says at first.
        deaf: it does nothing of what it is told.
        greet: says something else at first.
    """

    def __init__(
        self,
        data: dict[str, Any] | None = None,
        *,
        deaf: bool = False,
        greet: Callable[[ServerConnection], None] | None = None,
    ) -> None:
        self.data = data or state()
        self.deaf, self._greet = deaf, greet
        self.heard: list[dict[str, Any]] = []
        self.second = 0
        self._last_second: int | None = None
        self._connections: list[ServerConnection] = []
        self._changed = threading.Condition()
        self._server = serve(self._talk, "127.0.0.1", 0, max_size=2**20, compression=None, close_timeout=0.2)
        self.port = int(self._server.socket.getsockname()[1])
        self._thread = threading.Thread(target=self._server.serve_forever, daemon=True)
        self._thread.start()

    def close(self) -> None:
        for connection in list(self._connections):
            connection.close()
        self._server.shutdown()
        self._thread.join(DEADLINE_S)

    def hang_up(self) -> None:
        """As when it is restarted."""
        for connection in list(self._connections):
            connection.close()
        self._connections.clear()

    def own(self) -> dict[str, str]:
        return {
            name: "pause" if group["config"]["paused"] else "finish" if group["config"]["finish"] else "fold"
            for name, group in self.data["groups"].items()
        }

    def next_second(self, _: float = 0.0) -> None:
        """Its clock goes on."""
        self.second += 1

    def hears(self, count: int) -> None:
        """Wait until so many commands have come."""
        with self._changed:
            assert self._changed.wait_for(lambda: len(self.heard) >= count, DEADLINE_S), self.heard

    def told(self, own: str) -> None:
        """What a person does in its own window."""
        self.next_second()
        with self._changed:
            self._do({"cmd": "state", "state": own})

    def say(self, message: object) -> None:
        for connection in list(self._connections):
            with contextlib.suppress(ConnectionClosed):
                connection.send(json.dumps(message))

    def _talk(self, connection: ServerConnection) -> None:
        self._connections.append(connection)
        if self._greet is not None:
            self._greet(connection)
            return
        connection.send(json.dumps(self.data))
        try:
            for message in connection:
                with self._changed:
                    command = json.loads(message)
                    self.heard.append(command)
                    if not self.deaf:
                        self._do(command)
                    self._changed.notify_all()
        except ConnectionClosed:
            return

    def _do(self, command: dict[str, Any]) -> None:
        if self.second == self._last_second:
            return  # "outdated"
        self._last_second = self.second
        for name, group in self.data["groups"].items():
            if command.get("group", name) != name:
                continue
            if command["state"] == "finish":
                self._set(name, "finish", value=True)
            else:
                self._set(name, "paused", value=command["state"] == "pause")
                self._set(name, "finish", value=False)
            unit = self.data["units"][0]
            if group["config"]["paused"]:
                unit["pause_reason"] = "Paused"
                self.say(["units", 0, "pause_reason", "Paused"])
            else:
                unit.pop("pause_reason", None)
                self.say(["units", 0, "pause_reason", None])

    def _set(self, group: str, key: str, *, value: bool) -> None:
        self.data["groups"][group]["config"][key] = value
        self.say(["groups", group, "config", key, value])
