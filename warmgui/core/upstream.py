"""Where the work goes: what is asked of the miner, and how it is shown."""

from __future__ import annotations

from typing import TYPE_CHECKING

from warmgui.core.messages import SetMinerUpstream
from warmgui.core.model import UNKNOWN, UpstreamStatus
from warmgui.core.servers.proxy_address import parse_proxy
from warmgui.core.share_rate import expectation, interval_value, no_shares, suggestion, was_ignored
from warmgui.core.text import EMPTY, Text, translate, verbatim
from warmgui.core.upstream_words import STATE_WORDS, host_of, state_words

if TYPE_CHECKING:
    from warmgui.core.messages import MinerStats
    from warmgui.core.servers.board import ServerBoard
    from warmgui.core.servers.entries import Server
    from warmgui.core.settings.model import UpstreamSettings

NOWHERE = SetMinerUpstream("none")
_HEAD, _TAIL = 4, 4


def wanted_upstream(settings: UpstreamSettings, *, consented: bool, practice_only: bool) -> SetMinerUpstream:
    """What the miner is told. Without consent there is no work; `practice_only` overrides the settings."""
    rolling = settings.version_rolling
    if practice_only or (consented and settings.kind == "practice"):
        return SetMinerUpstream("practice", version_rolling=rolling)
    if not consented:
        return NOWHERE
    proxy = settings.proxy.strip()
    if proxy and parse_proxy(proxy) is None:
        return NOWHERE  # never around a proxy that was wanted
    servers = tuple(server for server in settings.servers if server.enabled and server.kind)
    return SetMinerUpstream("servers", servers, proxy, rolling) if servers else NOWHERE


def upstream_status(
    wanted: SetMinerUpstream,
    stats: MinerStats | None,
    settings: UpstreamSettings,
    board: ServerBoard,
    *,
    hashrate_hs: float | None,
    measured: bool,
) -> UpstreamStatus:
    """For the pill and the page of the servers.

    Args:
        wanted: what the miner is to work for.
        stats: its last line; None while it does not run.
        settings: with all servers, also those that are not used.
        board: certificates, payouts and passwords.
        hashrate_hs: to reckon with, H/s; None while nobody knows.
        measured: it is what the PC does now, not what it can at full power.
    """
    active = board.active(stats)
    likely = active or (wanted.servers[0] if wanted.servers else None)
    node = likely is not None and likely.kind == "node"
    difficulty = None if stats is None else stats.difficulty
    interval = UNKNOWN if node else interval_value(difficulty, hashrate_hs, measured=measured)
    pool = active is not None and not node
    ignored = was_ignored(active, difficulty)
    return UpstreamStatus(
        kind=wanted.kind,
        state="none" if stats is None else stats.upstream_state,
        name=short_name(wanted, active),
        text=EMPTY if stats is None else _state_text(wanted, stats, active),
        difficulty=difficulty,
        practice=wanted.kind == "practice",
        node=node,
        share_interval_s=interval,
        expectation=no_shares() if node else expectation(interval.value, ignored=ignored) if pool else EMPTY,
        suggestion=suggestion(interval.value, hashrate_hs) if pool and not ignored else None,
        servers=board.statuses(settings, stats),
    )


def short_name(upstream: SetMinerUpstream, active: Server | None = None) -> str:
    """Such as "practice network" or "solo.pool.example → bc1q…7k3f": of the server that gives the work."""
    if upstream.kind == "practice":
        return "practice network"
    if upstream.kind == "lab":
        return "lab"
    if upstream.kind == "none":
        return ""
    server = active or upstream.servers[0]
    address = server.address
    host = server.url if address is None else address.host
    user = (server.payout_address or server.user).split(".", 1)[0]
    if len(user) > _HEAD + _TAIL + 1:
        user = f"{user[:_HEAD]}…{user[-_TAIL:]}"
    return f"{host} → {user}" if user else host


def giver(wanted: SetMinerUpstream, active: Server | None) -> Text:
    """Who gives the work, within a sentence: a pool's host, "the practice network"."""
    if wanted.kind == "lab":
        return translate("upstream", "the lab")
    if wanted.kind != "servers":
        return translate("upstream", "the practice network")
    return verbatim(host_of(active or wanted.servers[0]))


def upstream_problem(wanted: SetMinerUpstream, stats: MinerStats | None, board: ServerBoard) -> Text:
    """Why the user is needed; empty when the upstream only takes its time."""
    if wanted.kind == "none":
        return translate("engine", "no pool and no node is set that can be used")
    if stats is None:
        return EMPTY
    if stats.upstream_state == "refused":
        if stats.upstream_code in STATE_WORDS:
            return _state_text(wanted, stats, None)
        return translate("engine", "the pool refused: {words}", words=stats.upstream_text)
    return board.password_problem() if stats.upstream_state == "none" else EMPTY


def upstream_delay(wanted: SetMinerUpstream, stats: MinerStats | None) -> Text:
    """What the first hash waits for; empty when the upstream gives work."""
    state = "none" if stats is None else stats.upstream_state
    if state == "connected":
        return EMPTY
    if state == "waiting" and stats is not None:
        if stats.upstream_code in STATE_WORDS:
            return _state_text(wanted, stats, None)
        return translate("engine", "the pool does not answer: {words}", words=stats.upstream_text)
    own = {"practice": translate("home", "practice network"), "lab": translate("upstream", "the lab")}
    name = own.get(wanted.kind) or verbatim(short_name(wanted))
    return translate("engine", "connecting to {name}", name=name)


def _state_text(wanted: SetMinerUpstream, stats: MinerStats, active: Server | None) -> Text:
    """The upstream's state in words; where several servers fail, the first one's reason stands for all."""
    if wanted.kind != "servers":
        failed = stats.upstream_code == "practice_failed"
        return state_words(stats.upstream_code if failed else "", "", stats.upstream_text)
    text = state_words(stats.upstream_code, _host(wanted, stats, active), stats.upstream_text)
    several = len(wanted.servers) > 1 and stats.upstream_state in {"waiting", "refused"}
    return translate("upstream", "no server gives work: {reason}", reason=text) if several and text else text


def _host(wanted: SetMinerUpstream, stats: MinerStats, active: Server | None) -> str:
    told = next((server for server in wanted.servers if server.url == stats.upstream_url), None)
    return host_of(told or active or wanted.servers[0])
