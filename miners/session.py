"""From a request to the source of work behind it, for the command line and the service."""

from __future__ import annotations

import dataclasses
import itertools
from pathlib import Path
from typing import TYPE_CHECKING

from miners.upstream.failover import FailoverUpstream
from miners.upstream.lab import LabUpstream
from miners.upstream.members import BadServer, MemberContext, ServerError, build_member, read_url
from miners.upstream.practice import PracticeUpstream
from miners.upstream.replay import ReplayUpstream

if TYPE_CHECKING:
    from collections.abc import Callable

    from miners.engine import MiningEngine
    from miners.protocol import Server, SetUpstream
    from miners.upstream.api import Upstream


def build_upstream(
    request: SetUpstream,
    engine: MiningEngine,
    hashrate_hs: float,
    *,
    replay_window: int | None = None,
    share_interval_s: float = 5.0,
) -> Upstream | None:
    """The source of work that a message or a command line asks for; None for "none".

    `hashrate_hs` is what to expect of this computer and `share_interval_s` the time between two shares on the
    practice network; `replay_window` narrows the search for historic nonces to so many positions, for tests.

    Raises:
        ValueError: an unknown kind, address or block; says what is wrong.
    """
    if request.kind == "none":
        return None
    if request.kind == "practice":
        return PracticeUpstream(
            hashrate_hs,
            share_interval_s,
            on_notice=engine.take_notice,
            version_rolling=request.version_rolling,
        )
    if request.kind == "servers":
        return _servers(request, engine, hashrate_hs)
    if request.kind == "replay":
        return ReplayUpstream(
            request.url,
            window=replay_window,
            on_found=engine.take_historic,
            version_rolling=request.version_rolling,
        )
    if request.kind == "lab":
        return _lab(request, engine, hashrate_hs)
    raise ValueError(f"there is no source of work called {request.kind!r}")


def _lab(request: SetUpstream, engine: MiningEngine, hashrate_hs: float) -> Upstream:
    if request.lab is None:
        raise ValueError("a lab needs to be told what to hash")
    return LabUpstream(
        request.lab,
        hashes=lambda: engine.hashes,
        late_hashes=lambda: engine.late_hashes,
        # A card that was never measured counts with what its size promises: no target may be too easy.
        hashrate_hs=lambda: max(engine.expected_hs or 0.0, hashrate_hs),
        on_report=engine.take_report,
        version_rolling=request.version_rolling,
    )


def _servers(request: SetUpstream, engine: MiningEngine, hashrate_hs: float) -> Upstream:
    """All servers of a list; one that cannot be used says why, and the others work."""
    context = MemberContext(
        on_report=engine.take_report,
        sequences=itertools.count(1),
        proxy=request.proxy.strip(),
        blocks_dir=Path(request.blocks_dir).expanduser() if request.blocks_dir else None,
        hashrate_hs=hashrate_hs,
        version_rolling=request.version_rolling,
    )
    members: list[Upstream] = []
    errors: list[ServerError] = []
    for server in request.servers:
        notice = _named(engine.take_notice, server) if len(request.servers) > 1 else engine.take_notice
        try:
            members.append(build_member(server, dataclasses.replace(context, on_notice=notice)))
        except ServerError as error:
            members.append(BadServer(server, error))
            errors.append(error)
    if len(errors) == len(members):
        raise ValueError("; ".join(map(str, errors)) or "there is no server to work for")
    return FailoverUpstream(members)


def _named(notice: Callable[[str, str], None], server: Server) -> Callable[[str, str], None]:
    """Notices of one of several servers say whose they are."""
    try:
        name = read_url(server.url).host
    except ServerError:  # it says so itself
        return notice
    return lambda code, text: notice(code, text if name in text else f"{name}: {text}")
