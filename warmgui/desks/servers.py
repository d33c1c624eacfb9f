"""The windows' desk for servers: tests and passwords, each answer in the GUI's thread."""

from __future__ import annotations

from typing import TYPE_CHECKING

from warmgui.desks.desk import Desk

if TYPE_CHECKING:
    from collections.abc import Callable

    from PySide6.QtCore import QObject

    from warmgui.core.model import Snapshot
    from warmgui.core.servers.entries import Server
    from warmgui.core.servers.trial import ServerTest
    from warmgui.core.settings.model import Settings
    from warmgui.core.text import Text
    from warmgui.io.secrets import Secrets
    from warmgui.io.server_test import ServerTester


class ServerDesk(Desk):
    """`gui.ports.ServerDesk`.

    Args:
        secrets: passwords of this run and of the keyring.
        tester: runs tests.
        settings: those in force.
        snapshot: the newest one, for the hashrate that an expectation needs.
        parent: the Qt parent.
    """

    def __init__(
        self,
        secrets: Secrets,
        tester: ServerTester,
        settings: Callable[[], Settings],
        snapshot: Callable[[], Snapshot | None],
        parent: QObject | None = None,
    ) -> None:
        super().__init__(secrets, parent)
        self._tester = tester
        self._settings = settings
        self._snapshot = snapshot

    def test(
        self, server: Server, password: str | None, told: Callable[[ServerTest], None]
    ) -> Callable[[], None]:
        """Connect to a server once; see `gui.ports.ServerDesk`."""
        proxy, hashrate_hs = self._settings().upstream.proxy.strip(), known_hashrate_hs(self._snapshot())
        return self._begin(
            lambda answer: self._tester.test(server, password, answer, proxy=proxy, hashrate_hs=hashrate_hs),
            told,
        )

    def keep_password(self, server: Server, password: str, kept: Callable[[str, Text], None]) -> None:
        """Keep a password; see `gui.ports.ServerDesk`."""
        self._keep(server.key, server.password, password, kept)


def known_hashrate_hs(snapshot: Snapshot | None) -> float | None:
    """What this PC hashes now, or did in its last benchmark, H/s; None where nobody knows."""
    if snapshot is None:
        return None
    measured = snapshot.hashrate.m1
    full = sum(device.benchmark_hs or 0.0 for device in snapshot.devices if device.enabled)
    return measured or full or None
