"""The pools and nodes that the user lets the miner work for: an ordered list in the settings.

No secret stands in here: `core.password_places` tells where a password may be.
"""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import TYPE_CHECKING, Any

from miners.formats.server_url import ServerUrlError, parse_server_url

if TYPE_CHECKING:
    from miners.formats.server_url import ServerUrl


@dataclass(frozen=True)
class Server:
    """One pool, or one's own node. The order in the settings is the priority."""

    url: str
    """stratum+tcp://host:port, stratum+ssl://host:port, or http://host:port for a node."""
    user: str = ""
    """Of a pool: what it asks for, often ADDRESS.worker. Of a node: its RPC user, "" with a cookie file."""
    payout_address: str = ""
    """Of a node: where a block's reward goes. Of a pool: to compare its coinbase with, if not in `user`."""
    password: str = "none"  # noqa: S105 - where it is, not what it is
    """One of `core.password_places`: pools without one get the usual "x"; "ask" keeps it for one run only."""
    cookie_file: str = ""
    """Of a node: Bitcoin Core's .cookie file."""
    tls_pin: str = ""
    """SHA-256 of the certificate that the user trusted, 64 hexadecimal digits; "": the system decides."""
    suggest_difficulty: float | None = None
    """Share difficulty to ask the pool for."""
    enabled: bool = True
    unknown: tuple[tuple[str, Any], ...] = field(default=(), compare=False, repr=False)
    """What a newer version wrote about it: kept and written back (change a server by `replace`)."""

    @property
    def address(self) -> ServerUrl | None:
        """What `url` says; None where it cannot be read."""
        try:
            return parse_server_url(self.url)
        except ServerUrlError:
            return None

    @property
    def kind(self) -> str:
        """Either "pool", "node", or "" where the address cannot be read."""
        address = self.address
        return "" if address is None else address.kind

    @property
    def test_network(self) -> bool:
        """Whether it pays to an address of a test network (testnet, signet, regtest): worthless coins.

        A pool that is asked for by an account's name says nothing about that, and counts as bitcoin's own.
        """
        from miners.formats.address import MAIN, payout_of_user  # late: the practice network needs none

        for text in (self.payout_address, self.user):
            address = payout_of_user(text)
            if address is not None:
                return address.network != MAIN
        return False

    @property
    def key(self) -> str:
        """The name under which its password is kept: user and place, nothing secret."""
        address = self.address
        return f"{self.user}@{self.url if address is None else address.endpoint}"
