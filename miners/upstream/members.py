"""From a server as it is written down to the source of work that talks to it; bad input is found here."""

from __future__ import annotations

import dataclasses
import math
import os
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING

from miners.formats.address import AddressError, looks_like_address, parse_address
from miners.formats.server_url import ServerUrlError, parse_server_url
from miners.upstream.api import UpstreamState
from miners.upstream.stratum.client import StratumUpstream
from miners.upstream.wire.certificate import normal_pin

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator

    from miners.formats.server_url import ServerUrl
    from miners.protocol import Message, Server
    from miners.upstream.api import FoundShare, Upstream, UpstreamSink
    from miners.upstream.stratum.terms import StratumTimings

_SHOWN = 100


class ServerError(ValueError):
    """A server that cannot be used as it is written down. `code` is one of `api.CODES`."""

    def __init__(self, code: str, text: str) -> None:
        super().__init__(text)
        self.code = code


@dataclass(frozen=True, slots=True)
class MemberContext:
    """What all servers of one list have in common."""

    on_notice: Callable[[str, str], None] | None = None
    """Told (stable code, plain sentence) of what a person should read."""
    on_report: Callable[[Message], None] | None = None
    """Told of certificates, payouts and blocks."""
    sequences: Iterator[int] | None = None
    """Numbers of jobs; several servers share one iterator."""
    proxy: str = ""
    """For pools; a node is asked directly."""
    blocks_dir: Path | None = None
    """Where found blocks wait for the node; None: the user's data folder."""
    hashrate_hs: float | None = None
    """What to expect of this computer, H/s: how hard a node's local shares are made."""
    timings: StratumTimings | None = None
    """Patience with pools."""
    on_connected: Callable[[], None] | None = None
    """Told when the way to a pool stands (TCP, TLS), before a word is said."""
    version_rolling: bool = False
    """Ask pools for version rolling, and roll the versions of a node's work."""


def build_member(server: Server, context: MemberContext) -> Upstream:
    """The source of work behind a server's address: a pool or a node.

    Raises:
        ServerError: something that cannot be used, or a proxy that is none; says why in one sentence.
    """
    server = check_server(server)
    build = _node if read_url(server.url).kind == "node" else _pool
    try:
        return build(server, context)
    except ValueError as error:
        raise ServerError("server_bad", str(error)) from error


def check_server(server: Server) -> Server:
    """The same server without spaces around its parts, its pin in 64 small digits.

    Raises:
        ServerError: an address, a pin or a number that cannot be used; says why in one sentence.
    """
    address = read_url(server.url)
    difficulty = server.suggest_difficulty
    if difficulty is not None and not (math.isfinite(difficulty) and difficulty > 0):
        text = f"a suggested difficulty of {difficulty} is not a positive number"
        raise ServerError("server_bad", text)
    try:
        pin = normal_pin(server.tls_pin)
    except ValueError as error:
        raise ServerError("server_bad", str(error)) from error
    checked = dataclasses.replace(
        server,
        url=server.url.strip(),
        user=server.user.strip(),
        payout_address=server.payout_address.strip(),
        tls_pin=pin,
    )
    if address.kind == "pool":
        _check_user(checked.user, address)
    elif not checked.payout_address:
        text = f"{address.endpoint}: a node needs the payout address that a found block shall pay"
        raise ServerError("address_bad", text)
    if checked.payout_address:
        check_payout(checked.payout_address)
    return checked


def read_url(url: str) -> ServerUrl:
    """Read the address of a server.

    Raises:
        ServerError: it cannot be read.
    """
    try:
        return parse_server_url(url[: _SHOWN * 10])
    except ServerUrlError as error:
        raise ServerError("server_bad", str(error)) from error


def check_payout(text: str) -> None:
    """Check a payout address by its checksum; its network is for the node to judge.

    Raises:
        ServerError: it is none.
    """
    try:
        parse_address(text)
    except AddressError as error:
        text = f"the payout address {text.strip()[:_SHOWN]!r} is not usable: {error}"
        raise ServerError("address_bad", text) from error


class BadServer:
    """Stands in the list for a server that cannot be used: says why, and ends."""

    def __init__(self, server: Server, error: ServerError) -> None:
        self._state = UpstreamState("refused", str(error), server.url, error.code)

    async def run(self, sink: UpstreamSink) -> None:
        """Say why."""
        sink.on_state(self._state)

    def submit(self, share: FoundShare) -> None:
        """Never called: no job ever came from here."""


def _check_user(user: str, address: ServerUrl) -> None:
    if not user:
        text = f"{address.endpoint}: a pool wants to know whose the work is; its user name is missing"
        raise ServerError("worker_refused", text)
    account = user.partition(".")[0]
    if looks_like_address(account):
        check_payout(account)  # a slip here, and some pools would take the work and pay nobody


def _pool(server: Server, context: MemberContext) -> Upstream:
    return StratumUpstream(
        server.url,
        server.user,
        server.password,
        suggest_difficulty=server.suggest_difficulty,
        timings=context.timings,
        on_notice=context.on_notice,
        on_report=context.on_report,
        on_connected=context.on_connected,
        sequences=context.sequences,
        tls_pin=server.tls_pin,
        proxy=context.proxy,
        payout_address=server.payout_address,
        version_rolling=context.version_rolling,
    )


def _node(server: Server, context: MemberContext) -> Upstream:
    from miners.upstream.node.client import NodeUpstream

    return NodeUpstream(
        server.url,
        server.user,
        server.password,
        payout_address=server.payout_address,
        cookie_file=server.cookie_file,
        tls_pin=server.tls_pin,
        hashrate_hs=context.hashrate_hs,
        blocks_dir=context.blocks_dir or blocks_folder(),
        on_notice=context.on_notice,
        on_report=context.on_report,
        sequences=context.sequences,
        version_rolling=context.version_rolling,
    )


def blocks_folder() -> Path:
    """Where found blocks wait until a node has taken them: beside the app's history."""
    import platformdirs

    home = os.environ.get("WARMGUI_HOME", "").strip()
    data = (
        Path(home).expanduser() / "data" if home else platformdirs.user_data_path("WarmGUI", appauthor=False)
    )
    return data / "blocks"
