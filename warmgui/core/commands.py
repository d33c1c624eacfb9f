"""What comes out of the engine for `warmgui.io` to carry out. All frozen, all plain data.

No slots: see `messages`, from where everybody imports these.
"""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from warmgui.core.model_lab import LabWork
    from warmgui.core.servers.entries import Server


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
    user_active: bool = True
    """Somebody uses this PC, or nobody knows: a graphics card then works in short launches."""


@dataclass(frozen=True)
class SetMinerUpstream:
    """Where the miner's work comes from: "none", "practice", "servers" (in order of priority), "lab"."""

    kind: str
    servers: tuple[Server, ...] = ()
    proxy: str = ""
    version_rolling: bool = False
    """The user's own choice, see `version_rolling`."""
    lab: LabWork | None = None
    """Of "lab": also a historic block. Of "servers": the class that is joined, whose code is the password."""
    lab_number: int = field(default=0, compare=False)
    """Of the session: the same work once more begins anew."""

    def goes_on(self, sent: SetMinerUpstream | None) -> bool:
        """Whether that is what the miner was told already."""
        return sent is not None and self == sent and self.lab_number == sent.lab_number


@dataclass(frozen=True)
class ChangeLab:
    """Another target, other simulated miners, another delay for the lab that runs; None: as it is."""

    nbits: int | None = None
    others_hs: float | None = None
    delay_s: float | None = None


@dataclass(frozen=True)
class RunBenchmark:
    """Measure the kernels of a device ("" = all), also with fewer threads than mine or only with those."""

    device: str = ""
    all_counts: bool = True


@dataclass(frozen=True)
class CancelBenchmark:
    """End the measurement that runs or waits: as the user's wish, and as a command to the miner."""


@dataclass(frozen=True)
class SetHeater:
    """Renew the lease of a heater in the network at this power; 0: off, or as low as it can."""

    key: str
    power_w: float
    lease_s: float


@dataclass(frozen=True)
class SetScience:
    """Renew the lease of the useful compute on this PC."""

    program: str
    cpu_fraction: float
    """0..1 of the processor; 0: rest."""
    gpu: bool
    lease_s: float


Command = (
    StartMiner
    | StopMiner
    | SetDevicePower
    | SetMinerUpstream
    | ChangeLab
    | RunBenchmark
    | CancelBenchmark
    | SetHeater
    | SetScience
)
