"""The line that tells the miner where to work: passwords are filled in here, and nowhere before.

The engine names servers in its own order. A server whose password is not there is left out of the line until
it is, so what the miner says about "its" servers is translated back into the engine's order.
"""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from miners import protocol
from warmgui.core.messages import (
    MinerLabBlock,
    MinerLabOrphaned,
    MinerLabRetarget,
    MinerLabStats,
    MinerServerState,
    SetMinerUpstream,
)
from warmgui.core.upstream_words import PASSWORD_NEEDED

if TYPE_CHECKING:
    from pathlib import Path

    from warmgui.core.messages import Inbox, MinerStats
    from warmgui.core.servers.entries import Server
    from warmgui.io.secrets import Secrets

PATIENCE_S = 8.0
"""So long the first line waits for a keyring; then it goes, without servers whose passwords are missing."""
LAB_BEGINS_S = 3.0
"""So long the first line of a lab may take; it comes at once where the miner is not stuck."""
LAB_NEWS = (MinerLabStats, MinerLabBlock, MinerLabOrphaned, MinerLabRetarget)
NO_PASSWORD = {"pool": "x", "node": ""}


class UpstreamLine:
    """Owned by the miner's client.

    Args:
        secrets: where passwords come from.
        blocks_dir: where found blocks wait for the node; None: the miner's own place.
    """

    def __init__(self, secrets: Secrets, blocks_dir: Path | None = None) -> None:
        self._secrets = secrets
        self._blocks_dir = "" if blocks_dir is None else str(blocks_dir)
        self._wanted: SetMinerUpstream | None = None
        self._deadline_s = 0.0
        self._sent: protocol.SetUpstream | None = None
        self._order: tuple[int, ...] = ()
        self._lab_sent_s: float | None = None

    def want(self, command: SetMinerUpstream, now_s: float) -> None:
        """The engine's wish; `due` gives the line as soon as the passwords are there."""
        self._wanted, self._deadline_s, self._sent = command, now_s + PATIENCE_S, None
        if command.lab is None:
            self._secrets.look_up(command.servers)

    def forget(self) -> None:
        """A fresh process knows no upstream; the engine says it again."""
        self._wanted, self._sent, self._order = None, None, ()
        self._lab_sent_s = None

    def due(self, now_s: float) -> bytes | None:
        """The line to send now; None while there is nothing new to say."""
        if self._wanted is None:
            return None
        servers, order, looking = [], [], False
        for index, server in enumerate(self._wanted.servers):
            password = NO_PASSWORD.get(server.kind)
            if self._wanted.lab is not None:  # a class: what its teacher told everybody is no secret of ours
                password = self._wanted.lab.code
            elif server.password != "none":  # noqa: S105 - where it is
                answer = self._secrets.answer(server)
                password, looking = answer.password, looking or answer.looking
            if password is not None:
                servers.append(server_line(server, password))
                order.append(index)
        if looking and self._sent is None and now_s < self._deadline_s:
            return None
        message = self._message(self._wanted, servers)
        if message == self._sent:
            return None
        self._sent, self._order = message, tuple(order)
        self._lab_sent_s = now_s if message.kind == "lab" else None
        return protocol.encode(message)

    def of_this_lab(self, told: Inbox | None, now_s: float) -> Inbox | None:
        """News of the lab that was asked for last: until it begins, at 0, the one before may be heard."""
        if self._lab_sent_s is None or not isinstance(told, LAB_NEWS):
            return told
        begins = isinstance(told, MinerLabStats) and told.hashes == 0 and told.elapsed_s <= 0.0
        if not begins and now_s - self._lab_sent_s < LAB_BEGINS_S:
            return None
        self._lab_sent_s = None
        return told

    def in_our_order(self, stats: MinerStats) -> MinerStats:
        """What the miner says about its servers, by the engine's indices."""
        if self._sent is None:  # it is about an earlier line, or about none
            return replace(stats, server=None, servers=())
        wanted = () if self._wanted is None else self._wanted.servers
        if len(self._order) == 1 and not stats.servers:  # of one server the upstream's own state tells all
            only = MinerServerState(stats.upstream_state, stats.upstream_text, stats.upstream_code)
            works = 0 if stats.upstream_state == "connected" else None
            stats = replace(stats, server=works, servers=(only,))
        if len(stats.servers) != len(self._order):  # of an earlier line
            return replace(stats, server=None, servers=())
        states = [MinerServerState("none", "", PASSWORD_NEEDED)] * len(wanted)
        for index, state in zip(self._order, stats.servers, strict=True):
            states[index] = state
        inside = stats.server is not None and 0 <= stats.server < len(self._order)
        server = self._order[stats.server] if inside and stats.server is not None else None
        return replace(stats, server=server, servers=tuple(states))

    def _message(self, wanted: SetMinerUpstream, servers: list[protocol.Server]) -> protocol.SetUpstream:
        if wanted.kind == "lab" and wanted.lab is not None:
            from warmgui.io.lab_translate import lab_upstream

            return lab_upstream(wanted.lab, version_rolling=wanted.version_rolling)
        if wanted.kind != "servers":
            return protocol.SetUpstream(wanted.kind, version_rolling=wanted.version_rolling)
        if not servers:
            return protocol.SetUpstream("none")
        return protocol.SetUpstream(
            "servers",
            servers=tuple(servers),
            proxy=wanted.proxy,
            blocks_dir=self._blocks_dir,
            version_rolling=wanted.version_rolling,
        )


def server_line(server: Server, password: str) -> protocol.Server:
    """A server as the miner is told, password included."""
    return protocol.Server(
        url=server.url,
        user=server.user,
        password=password,
        payout_address=server.payout_address,
        cookie_file=server.cookie_file,
        tls_pin=server.tls_pin,
        suggest_difficulty=server.suggest_difficulty,
    )
