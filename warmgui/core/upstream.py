"""Where the work goes: what is asked of the miner, and how it is shown."""

from __future__ import annotations

from typing import TYPE_CHECKING

from warmgui.core.messages import SetMinerUpstream
from warmgui.core.model import UpstreamStatus
from warmgui.core.text import EMPTY, Text, translate, verbatim

if TYPE_CHECKING:
    from warmgui.core.messages import MinerStats
    from warmgui.core.settings import UpstreamSettings

NOWHERE = SetMinerUpstream("none")
_HEAD, _TAIL = 4, 4


def wanted_upstream(settings: UpstreamSettings, *, consented: bool, practice_only: bool) -> SetMinerUpstream:
    """What the miner is told. Without consent there is no work; `practice_only` overrides the settings."""
    if practice_only:
        return SetMinerUpstream("practice")
    if not consented:
        return NOWHERE
    if settings.kind == "practice":
        return SetMinerUpstream("practice")
    servers = tuple(server for server in settings.servers if server.enabled and server.kind)
    return SetMinerUpstream("servers", servers, settings.proxy.strip()) if servers else NOWHERE


def upstream_status(wanted: SetMinerUpstream, stats: MinerStats | None) -> UpstreamStatus:
    """For the pill: kind, state, short name."""
    state = "none" if stats is None else stats.upstream_state
    return UpstreamStatus(
        kind=wanted.kind,
        state=state,
        name=short_name(wanted),
        text=EMPTY if stats is None else verbatim(stats.upstream_text),
        difficulty=None if stats is None else stats.difficulty,
        practice=wanted.kind == "practice",
    )


def short_name(upstream: SetMinerUpstream) -> str:
    """Such as "practice network" or "solo.pool.example → bc1q…7k3f"."""
    if upstream.kind == "practice":
        return "practice network"
    if upstream.kind == "none":
        return ""
    server = upstream.servers[0]
    address = server.address
    host = server.url if address is None else address.host
    user = (server.payout_address or server.user).split(".", 1)[0]
    if len(user) > _HEAD + _TAIL + 1:
        user = f"{user[:_HEAD]}…{user[-_TAIL:]}"
    return f"{host} → {user}" if user else host


def upstream_problem(wanted: SetMinerUpstream, stats: MinerStats | None) -> Text:
    """Why the user is needed; empty when the upstream only takes its time."""
    if wanted.kind == "none":
        return translate("engine", "no pool address is set")
    if stats is not None and stats.upstream_state == "refused":
        return translate("engine", "the pool refused: {words}", words=stats.upstream_text)
    return EMPTY


def upstream_delay(wanted: SetMinerUpstream, stats: MinerStats | None) -> Text:
    """What the first hash waits for; empty when the upstream gives work."""
    state = "none" if stats is None else stats.upstream_state
    if state == "connected":
        return EMPTY
    if state == "waiting" and stats is not None:
        return translate("engine", "the pool does not answer: {words}", words=stats.upstream_text)
    return translate("engine", "connecting to {name}", name=short_name(wanted))
