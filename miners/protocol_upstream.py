"""Messages about upstreams: servers to work for, and what was found out about them. Part of `protocol`."""

from __future__ import annotations

from dataclasses import dataclass

from miners.protocol_lab import LabWork  # noqa: TC001 - the decoder reads the types of fields when it runs


@dataclass(frozen=True)
class Server:
    """A pool or a node to work for.

    `url` is stratum+tcp://host:port, stratum+ssl://host:port, or http://host:port for a node of one's own.
    """

    url: str
    user: str = ""
    """Of a pool: account or ADDRESS.worker. Of a node: its RPC user."""
    password: str = "x"  # noqa: S105 - what pools expect where there is no password
    payout_address: str = ""
    """Of a node: where a block's reward goes. Of a pool: what its coinbase is compared with (else `user`)."""
    cookie_file: str = ""
    """Of a node: the file with user and password that it writes at each start, instead of `user`."""
    tls_pin: str = ""
    """SHA-256 of the one certificate (DER) that is trusted, 64 hexadecimal digits; "": the system decides."""
    suggest_difficulty: float | None = None
    """Share difficulty to ask for, where the pool listens to that."""


@dataclass(frozen=True)
class SetUpstream:
    """Where the work comes from.

    `kind` is "none", "practice" (the miner starts a pool of its own on 127.0.0.1), "servers" (the first of
    `servers` that gives work), "replay" (`url` names a historic block) or "lab" (a
    chain of its own, see `lab`).
    """

    kind: str
    url: str = ""
    servers: tuple[Server, ...] = ()
    proxy: str = ""
    """socks5://[user:password@]host:port, socks4:// or http://; nodes are asked directly. "": none."""
    blocks_dir: str = ""
    """Where blocks wait until the node has taken them; "": the user's data folder."""
    version_rolling: bool = False
    """Hash several versions of a header per nonce where that is possible (BIP 320): the user's own choice."""
    lab: LabWork | None = None


@dataclass(frozen=True)
class ServerState:
    """How one of several servers stands: `state` as in `Stats.upstream`, or "standby" (not needed now)."""

    state: str
    text: str = ""
    code: str = ""


@dataclass(frozen=True)
class CertificateQuestion:
    """A server shows a certificate that nobody vouches for: only a person can say whether to trust it.

    Nothing was sent to the server. The answer is a `Server.tls_pin` of `fingerprint`, or another server.
    """

    url: str
    fingerprint: str
    """SHA-256 of the certificate (DER), 64 hexadecimal digits."""
    reason: str
    """Why it is not trusted: self_signed, unknown_issuer, expired, wrong_host, changed or other."""
    words: str = ""
    """The TLS library's own words."""
    subject: str = ""
    issuer: str = ""
    not_after: str = ""
    """Last day of validity, ISO date; "" where it cannot be read."""
    pinned: str = ""
    """With "changed": the fingerprint that was trusted before."""


@dataclass(frozen=True)
class PayoutOutput:
    """One output of a coinbase: `address` is "" for scripts without one."""

    address: str
    value_sat: int


@dataclass(frozen=True)
class PayoutReport:
    """Whom a block of this work would pay, read from the coinbase that the server sent.

    `verdict` is "pays_you", "pays_you_partly" (a fee or other miners beside), "pays_others" (no output is
    yours: usual where a pool shares out later), "no_address" (your user name holds no address to compare
    with) or "unreadable".
    """

    url: str
    verdict: str
    your_address: str = ""
    your_fraction: float | None = None
    """0..1 of the coinbase's value; None without an address to compare with."""
    outputs: tuple[PayoutOutput, ...] = ()
    """Those with a value, the largest first; at most eight."""
    output_count: int = 0
    total_sat: int = 0
    text: str = ""
    """One plain sentence."""


@dataclass(frozen=True)
class BlockReport:
    """A block that this PC found for a node. `state`: "found", "taken", "known", "refused" or "kept"."""

    state: str
    height: int | None
    hash_hex: str
    text: str
    """One plain sentence, with the node's own words."""
    path: str = ""
    """Where it is kept."""


@dataclass(frozen=True)
class ServerTested:
    """The end of `--test`: what happened on the way to the first job. Times are seconds from the begin."""

    url: str
    ok: bool
    code: str
    """"ok", or one of `upstream.api.CODES`."""
    text: str
    """One plain sentence: "connected, authorised, job in 0.2 s, share difficulty 0.001"."""
    connected_s: float | None = None
    authorized_s: float | None = None
    job_s: float | None = None
    difficulty: float | None = None
    height: int | None = None
    version_rolling: bool | None = None
    """Whether versions may be rolled there; None: not asked for."""
    certificate: CertificateQuestion | None = None
    payout: PayoutReport | None = None
