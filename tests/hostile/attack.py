"""What an attack is, and what is asked of the miner while it goes on."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    import ssl
    from collections.abc import Callable

    from hostile.servers import Server, Talk

MIB = 1 << 20


@dataclass(frozen=True)
class Attack:
    """One way to be a bad server.

    Attributes:
        name: short, unique.
        family: heading of the table.
        what: what the server does, for people.
        manners: plays one connection.
        seconds: how long it goes on.
        gives_work: the miner can go on working for this server; where not, the next one must take over.
        memory: that the miner may take more than before, bytes.
        main_cpu: part of the time that its main thread may work.
        connections: that it may open to this server meanwhile.
        code: what the miner must say of the server, one of `upstream.api.CODES`; "": nothing in particular.
        fault: code of the notice that must come; "": none must.
        tls: makes the server's side of TLS; None: plain text.
        pinned: fingerprint of the certificate that the person trusted.
        kind: "pool" or "node".
        prepare: is called with the server and the decoys before the miner comes.
    """

    name: str
    family: str
    what: str
    manners: Callable[[Talk], None]
    seconds: float = 6.0
    gives_work: bool = False
    memory: int = 48 * MIB
    main_cpu: float = 0.7
    connections: int = 12
    code: str = ""
    fault: str = ""
    tls: Callable[[], ssl.SSLContext] | None = None
    pinned: Callable[[], str] | None = None
    kind: str = "pool"
    prepare: Callable[[Server, list[Server]], None] | None = None
