"""The desk of network facts as tests look at it, at times that they set."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING, Any

from fakes.network import NOW_UTC, FakeCore, FakeMempool
from warmgui.core.messages import NetworkFactsChanged, SourceSaid
from warmgui.core.money.facts import DEFAULT_FACTS
from warmgui.core.settings.model import NetworkSettings, Settings
from warmgui.core.units import Formatter
from warmgui.io.secrets import Answer
from warmgui.io.sources.network import _Desk
from warmgui.io.sources.network_ask import wanted_by

if TYPE_CHECKING:
    from pathlib import Path

    from warmgui.core.messages import Inbox
    from warmgui.core.model import NetworkFacts
    from warmgui.core.model_energy import SourceStatus


def by_mempool(server: FakeMempool, **more: Any) -> Settings:
    settings = replace(
        Settings(), network=NetworkSettings(**{"facts": "mempool", "mempool_url": server.url, **more})
    )
    return replace(settings, money=replace(settings.money, currency="EUR"))


def by_core(server: FakeCore, **more: Any) -> Settings:
    values = {"core_user": "me", "core_password": "ask", **more}
    return replace(Settings(), network=NetworkSettings(facts="core", core_url=server.url, **values))


class Passwords:
    """Stands for `Secrets`."""

    def __init__(self, reply: Answer = Answer("secret")) -> None:  # noqa: B008 - frozen
        self.reply = reply
        self.keys: list[str] = []

    def look_up(self, servers: Any) -> None:
        self.keys += [server.key for server in servers]

    def answer(self, _server: Any) -> Answer:
        return self.reply


class Look:
    """The desk at times that a test sets; remembers what counts."""

    def __init__(
        self, settings: Settings, cache: Path | None = None, passwords: Passwords | None = None
    ) -> None:
        self.passwords = passwords or Passwords()
        self.desk = _Desk(cache, self.passwords, DEFAULT_FACTS)
        self.settings, self.now_s = settings, 1000.0
        self.facts: NetworkFacts | None = None
        self.status: SourceStatus | None = None

    def look(self, after_s: float = 0.0) -> list[Inbox]:
        self.now_s += after_s
        told = list(self.desk.look(wanted_by(self.settings), self.now_s, NOW_UTC + self.now_s - 1000.0))
        for message in told:
            if isinstance(message, NetworkFactsChanged):
                self.facts = message.facts
            elif isinstance(message, SourceSaid):
                self.status = message.status
        return told

    def known(self) -> NetworkFacts:
        assert self.facts is not None
        return self.facts

    def state(self) -> tuple[str, str]:
        assert self.status is not None
        return self.status.state, Formatter().text(self.status.text)
