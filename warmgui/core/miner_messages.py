"""What the miner says, as the engine hears it: `warmgui.io` translates it from the miner's wire format.

Unknown numbers are None, never 0 and never NaN. No slots: see `messages`.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from warmgui.core.model_lab import LabBlock, Replayed, Retarget, Ticket, ZeroBits


@dataclass(frozen=True)
class MinerDevice:
    """A device that the miner can use."""

    id: str
    """Stays with the device: the PCI address of a graphics card that tells it, else the miner's own name."""
    kind: str
    """"cpu" or "gpu"; a later miner may know more."""
    name: str
    kernel: str
    kernel_words: str
    threads: int
    hashrate_hs: float | None
    """Of its start-up benchmark, without version rolling."""
    rolling_words: str = ""
    """What hashes where versions may be rolled ("AVX-512, 16 lanes, 8 versions"); "": it never rolls."""
    rolling_hashrate_hs: float | None = None
    interface: str = ""
    """How it is reached: "native", "cuda", "opencl"."""
    pci_address: str = ""
    """As `pci.pci_address` writes it; "": unknown."""
    driver: str = ""
    compute_units: int | None = None


@dataclass(frozen=True)
class MinerReady:
    """The miner process is up."""

    devices: tuple[MinerDevice, ...]
    pid: int


@dataclass(frozen=True)
class MinerDeviceNews:
    """More is known about a device than `MinerReady` told: it was measured for the first time."""

    device: MinerDevice


@dataclass(frozen=True)
class MinerDeviceStats:
    """Cumulative counters of one device since the miner process started."""

    id: str
    hashes: int
    busy_s: float
    duty: float
    threads: int
    hw_errors: int
    hashrate_hs: float | None
    midstates: int = 1
    """Versions hashed per nonce now; 1: no version rolling."""
    state: str = "ok"
    """"ok" or "quarantined": it does no more work in this run of the miner."""
    state_text: str = ""
    """Why, in the miner's words."""
    state_code: str = ""
    """Stable name of the same, see `device_words`."""


@dataclass(frozen=True)
class MinerStats:
    """The miner's periodic line. Counters are cumulative since its process started."""

    at_s: float
    uptime_s: float
    devices: tuple[MinerDeviceStats, ...]
    accepted: int
    rejected: int
    stale: int
    upstream_state: str
    upstream_text: str
    difficulty: float | None
    best_difficulty: float | None
    upstream_code: str = ""
    """Stable name of what `upstream_text` says."""
    upstream_url: str = ""
    local: int = 0
    """Shares that only this PC checked (a node takes nothing but blocks)."""
    server: int | None = None
    """Which of the servers gives the work now, in the order of `SetMinerUpstream.servers`."""
    servers: tuple[MinerServerState, ...] = ()
    searched: float | None = None
    """Of a replay's block the part of all nonces that was searched, 0..1."""
    job_id: str = ""
    """Of a replay: the name of its block."""


@dataclass(frozen=True)
class MinerServerState:
    """How one of the servers stands: none, connecting, connected, waiting, refused or standby."""

    state: str
    text: str
    code: str


@dataclass(frozen=True)
class MinerCertificate:
    """A server shows a certificate that nobody vouches for; fields as in the miner's question."""

    url: str
    fingerprint: str
    reason: str
    words: str
    subject: str
    issuer: str
    not_after: str
    pinned: str


@dataclass(frozen=True)
class MinerPayout:
    """Whom a block of this work would pay, as read from the coinbase."""

    url: str
    verdict: str
    your_address: str
    your_fraction: float | None
    outputs: tuple[tuple[str, int], ...]
    """(address, "" where there is none; value in sat), the largest first."""
    output_count: int
    total_sat: int


@dataclass(frozen=True)
class MinerBlock:
    """A block that this PC found for the user's own node, and what became of it."""

    state: str
    height: int | None
    hash_hex: str
    words: str
    path: str


@dataclass(frozen=True)
class MinerShare:
    """One share was answered."""

    result: str
    difficulty: float
    reason: str
    is_block: bool


@dataclass(frozen=True)
class MinerFault:
    """The miner reports trouble. `code` is stable, `text` English words."""

    code: str
    text: str
    device: str


@dataclass(frozen=True)
class MinerBenchmarkRow:
    """One measured kernel."""

    device: str
    kernel: str
    threads: int
    hashrate_hs: float
    cycles_per_hash: float | None
    ratio_to_hashlib: float | None
    version_rolling: bool = False
    limit_fraction: float | None = None
    """Part of what the ports of this core allow for so many operations."""
    power_w: float | None = None
    """Measured while it hashed."""
    energy_j_per_th: float | None = None
    hits: int | None = None
    """Candidates found, each checked ..."""
    expected_hits: float | None = None
    """... and how many chance would give."""
    clock_hz: float | None = None


@dataclass(frozen=True)
class MinerBenchmarkProgress:
    """How far a benchmark is; fields as in the miner's protocol. Any state but "running" is its last."""

    state: str
    step: int
    steps: int
    fraction: float | None
    left_s: float | None
    device: str
    kernel: str
    threads: int
    text: str = ""


@dataclass(frozen=True)
class MinerExited:
    """The miner process ended. `restart_in_s` None: it will not be started again by itself."""

    at_s: float
    exit_code: int | None
    text: str
    restart_in_s: float | None
    trouble: str = ""
    """Where it could not even be started: a code of `miner_file.TROUBLES`."""
    program: str = ""
    """What could not be started."""


@dataclass(frozen=True)
class MinerLabStats:
    """The lab's periodic line; counters are since the lab's beginning. Fields as in the miner's protocol."""

    hashes: int
    elapsed_s: float
    height: int
    nbits: int
    block_elapsed_s: float
    zero_bits: ZeroBits
    ticket: Ticket | None
    best: Ticket | None
    others_hs: float
    delay_s: float


@dataclass(frozen=True)
class MinerLabBlock:
    """A block of the lab's chain; `found_utc` is left to the engine."""

    block: LabBlock


@dataclass(frozen=True)
class MinerLabOrphaned:
    """These blocks are no longer part of the longest chain."""

    hashes: tuple[str, ...]


@dataclass(frozen=True)
class MinerLabRetarget:
    """The difficulty follows; `at_s` is left to the engine."""

    retarget: Retarget


@dataclass(frozen=True)
class MinerReplayed:
    """A historic block's nonce was found again."""

    found: Replayed
