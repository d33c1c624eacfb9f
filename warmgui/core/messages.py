"""What goes into the engine's inbox and what comes out of it as commands. All frozen, all plain data.

Inbox: the user's intents, a whole new `Settings`, and what the miner said (translated by `warmgui.io`, so
that the core does not know the miner's wire format). Commands: for `warmgui.io` to carry out.

No slots: Python builds such a class twice, and the first charts wait for these imports.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from warmgui.core.model import NetworkFacts
    from warmgui.core.servers import Server
    from warmgui.core.settings import Settings


# ---- from the user -------------------------------------------------------------------------------


@dataclass(frozen=True)
class SettingsChanged:
    """The settings as they are from now on (already validated and saved)."""

    settings: Settings


@dataclass(frozen=True)
class HeatOn:
    """Heat until told otherwise."""


@dataclass(frozen=True)
class HeatOff:
    """Stop heating; ends every intent."""


@dataclass(frozen=True)
class HeatFor:
    """Heat for a while, then go back to what would be without this wish."""

    duration_s: float


@dataclass(frozen=True)
class HeatUntilWarm:
    """Heat until the target is reached, then go back."""


@dataclass(frozen=True)
class HeatUntil:
    """Heat until a wall time, then go back."""

    end_utc: float


@dataclass(frozen=True)
class PauseFor:
    """Hold still for a while; the mode stays what it is. None: until resumed."""

    duration_s: float | None


@dataclass(frozen=True)
class Resume:
    """End a pause at once."""


@dataclass(frozen=True)
class Boost:
    """Setpoint + the boost step for the boost time."""


@dataclass(frozen=True)
class ManualRoom:
    """The user read a thermometer: room temperature now, °C."""

    room_c: float


@dataclass(frozen=True)
class ResetFaults:
    """The user has read the latched faults and wants to go on."""


@dataclass(frozen=True)
class BenchmarkRequested:
    """Measure the kernels of a device ("" = all); rows come back in the snapshot."""

    device: str = ""


@dataclass(frozen=True)
class ConsentForRun:
    """`--practice` on the command line: consent for this run, practice network only."""


@dataclass(frozen=True)
class NetworkFactsChanged:
    """Newer facts about the bitcoin network."""

    facts: NetworkFacts


@dataclass(frozen=True)
class ServerPasswords:
    """Which passwords there are, by `Server.key`; the passwords themselves never come here."""

    given: tuple[str, ...] = ()
    missing: tuple[str, ...] = ()
    """Looked for in the keyring, and not there."""


# ---- from the miner ------------------------------------------------------------------------------


@dataclass(frozen=True)
class MinerDevice:
    """A device that the miner can use."""

    id: str
    kind: str
    name: str
    kernel: str
    kernel_words: str
    threads: int
    hashrate_hs: float | None


@dataclass(frozen=True)
class MinerReady:
    """The miner process is up."""

    devices: tuple[MinerDevice, ...]
    pid: int


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


@dataclass(frozen=True)
class MinerExited:
    """The miner process ended. `restart_in_s` None: it will not be started again by itself."""

    at_s: float
    exit_code: int | None
    text: str
    restart_in_s: float | None


Inbox = (
    SettingsChanged
    | HeatOn
    | HeatOff
    | HeatFor
    | HeatUntilWarm
    | HeatUntil
    | PauseFor
    | Resume
    | Boost
    | ManualRoom
    | ResetFaults
    | BenchmarkRequested
    | ConsentForRun
    | NetworkFactsChanged
    | ServerPasswords
    | MinerReady
    | MinerStats
    | MinerShare
    | MinerFault
    | MinerBenchmarkRow
    | MinerExited
    | MinerCertificate
    | MinerPayout
    | MinerBlock
)


def starts_heat(message: Inbox) -> bool:
    """Whether this wish of the user makes the PC mine: then there must be consent."""
    return isinstance(message, HeatOn | HeatFor | HeatUntil | HeatUntilWarm | Boost)


# ---- commands ------------------------------------------------------------------------------------


@dataclass(frozen=True)
class StartMiner:
    """Start the miner process (nothing mines yet). `cpu_threads` None: all."""

    cpu_threads: int | None = None


@dataclass(frozen=True)
class StopMiner:
    """End the miner process."""


@dataclass(frozen=True)
class SetDevicePower:
    """Renew the lease of one device at this duty."""

    device: str
    duty: float
    lease_s: float


@dataclass(frozen=True)
class SetMinerUpstream:
    """Where the miner's work comes from: "none", "practice", "servers" (in order of priority)."""

    kind: str
    servers: tuple[Server, ...] = ()
    proxy: str = ""


@dataclass(frozen=True)
class RunBenchmark:
    """Measure the kernels of a device ("" = all)."""

    device: str = ""


Command = StartMiner | StopMiner | SetDevicePower | SetMinerUpstream | RunBenchmark
