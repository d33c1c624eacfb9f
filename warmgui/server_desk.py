"""The windows' desk for servers: tests and passwords, each answer in the GUI's thread.

Work is done in threads of `io`; this object lives in the GUI's thread, and a queued signal brings every
answer there. After `close` nothing arrives any more.
"""

from __future__ import annotations

import threading
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Qt, Signal

if TYPE_CHECKING:
    from collections.abc import Callable

    from warmgui.core.model import Snapshot
    from warmgui.core.server_test import ServerTest
    from warmgui.core.servers import Server
    from warmgui.core.settings import Settings
    from warmgui.core.text import Text
    from warmgui.io.secrets import Secrets
    from warmgui.io.server_test import ServerTester


class ServerDesk(QObject):
    """`gui.ports.ServerDesk`.

    Args:
        secrets: passwords of this run and of the keyring.
        tester: runs tests.
        settings: those in force.
        snapshot: the newest one, for the hashrate that an expectation needs.
        parent: the Qt parent.
    """

    _arrived = Signal(object)

    def __init__(
        self,
        secrets: Secrets,
        tester: ServerTester,
        settings: Callable[[], Settings],
        snapshot: Callable[[], Snapshot | None],
        parent: QObject | None = None,
    ) -> None:
        super().__init__(parent)
        self._secrets = secrets
        self._tester = tester
        self._settings = settings
        self._snapshot = snapshot
        self._lock = threading.Lock()
        self._closed = False
        self._tests: set[_Test] = set()
        self._arrived.connect(self._deliver, Qt.ConnectionType.QueuedConnection)

    def test(
        self, server: Server, password: str | None, told: Callable[[ServerTest], None]
    ) -> Callable[[], None]:
        """Connect to a server once; see `gui.ports.ServerDesk`."""
        test = _Test(told)
        self._tests.add(test)
        test.stop = self._tester.test(
            server,
            password,
            lambda result: self._send(lambda: self._end(test, result)),
            proxy=self._settings().upstream.proxy.strip(),
            hashrate_hs=known_hashrate_hs(self._snapshot()),
        )
        return lambda: self._cancel(test)

    def keep_password(self, server: Server, password: str, kept: Callable[[str, Text], None]) -> None:
        """Keep a password; see `gui.ports.ServerDesk`."""
        self._secrets.keep(
            server.key,
            password,
            lambda place, text: self._send(lambda: kept(place, text)),
            for_run=server.password == "ask",  # noqa: S105 - a place
        )

    def close(self) -> None:
        """Cancel what runs and deliver nothing any more (the windows are going away)."""
        with self._lock:
            self._closed = True
        for test in list(self._tests):
            self._cancel(test)

    def _cancel(self, test: _Test) -> None:
        if test in self._tests:
            self._tests.discard(test)
            test.stop()

    def _end(self, test: _Test, result: ServerTest) -> None:
        if test in self._tests:  # else it was cancelled while its answer was on the way
            self._tests.discard(test)
            test.told(result)

    def _send(self, answer: Callable[[], None]) -> None:
        """From any thread."""
        with self._lock:
            if not self._closed:
                self._arrived.emit(answer)

    def _deliver(self, answer: Callable[[], None]) -> None:
        if not self._closed:
            answer()


class _Test:
    """A test that runs."""

    def __init__(self, told: Callable[[ServerTest], None]) -> None:
        self.told = told
        self.stop: Callable[[], None] = lambda: None


def known_hashrate_hs(snapshot: Snapshot | None) -> float | None:
    """What this PC hashes now, or did in its last benchmark, H/s; None where nobody knows."""
    if snapshot is None:
        return None
    measured = snapshot.hashrate.m1
    full = sum(device.benchmark_hs or 0.0 for device in snapshot.devices if device.enabled)
    return measured or full or None
