"""What goes into the engine's inbox and what comes out of it as commands. All frozen, all plain data.

Inbox: the user's intents, a whole new `Settings`, and what the miner said (translated by `warmgui.io`, so
that the core does not know the miner's wire format). Commands: for `warmgui.io` to carry out.

No slots: Python builds such a class twice, and the first charts wait for these imports.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from warmgui.core.commands import (
    CancelBenchmark,
    ChangeLab,
    Command,
    RunBenchmark,
    SetDevicePower,
    SetMinerUpstream,
    StartMiner,
    StopMiner,
)
from warmgui.core.house_messages import HouseInbox
from warmgui.core.miner_messages import (
    MinerBenchmarkProgress,
    MinerBenchmarkRow,
    MinerBlock,
    MinerCertificate,
    MinerDevice,
    MinerDeviceNews,
    MinerDeviceStats,
    MinerExited,
    MinerFault,
    MinerLabBlock,
    MinerLabOrphaned,
    MinerLabRetarget,
    MinerLabStats,
    MinerPayout,
    MinerReady,
    MinerReplayed,
    MinerServerState,
    MinerShare,
    MinerStats,
)

if TYPE_CHECKING:
    from warmgui.core.energy.series import Series
    from warmgui.core.model import NetworkFacts
    from warmgui.core.model_energy import EnergyPlan, SourceStatus
    from warmgui.core.model_lab import LabWork
    from warmgui.core.model_room import MeterPoint, RoomKnowledge
    from warmgui.core.schedule.clock import LocalTime
    from warmgui.core.settings.model import Settings

__all__ = [
    "BenchmarkRequested",
    "Boost",
    "CancelBenchmark",
    "ChangeLab",
    "ChoosePreset",
    "Command",
    "ConsentForRun",
    "HeatFor",
    "HeatOff",
    "HeatOn",
    "HeatUntil",
    "HeatUntilWarm",
    "Inbox",
    "LabChange",
    "LabStart",
    "LabStop",
    "LearnNow",
    "LocalTimeChanged",
    "ManualRoom",
    "MeterRead",
    "MeterReadingsCleared",
    "MinerBenchmarkRow",
    "MinerBlock",
    "MinerCertificate",
    "MinerDevice",
    "MinerDeviceNews",
    "MinerDeviceStats",
    "MinerExited",
    "MinerFault",
    "MinerLabBlock",
    "MinerLabOrphaned",
    "MinerLabRetarget",
    "MinerLabStats",
    "MinerPayout",
    "MinerReady",
    "MinerReplayed",
    "MinerServerState",
    "MinerShare",
    "MinerStats",
    "NetworkFactsChanged",
    "PauseFor",
    "PlanMade",
    "ResetFaults",
    "Resume",
    "RollBackRoom",
    "RoomLearned",
    "RunBenchmark",
    "SeriesArrived",
    "ServerPasswords",
    "SetDevicePower",
    "SetMinerUpstream",
    "SetTarget",
    "SettingsChanged",
    "SourceSaid",
    "StartMiner",
    "StopMiner",
    "TryDevicesAgain",
    "starts_heat",
]


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
    """Setpoint + the boost step, for `duration_s`; None: as long as the settings say."""

    duration_s: float | None = None


@dataclass(frozen=True)
class LabStart:
    """Hash for the lab instead of what the settings say, until it is stopped or its time is over.

    It heats, so it needs the same consent and obeys the same guard; the thermostat is not asked meanwhile.
    Whatever ran before goes on afterwards. A running lab is replaced.
    """

    work: LabWork
    duration_s: float = 1800.0
    power_fraction: float = 1.0
    """0..1 of what the devices can give."""


@dataclass(frozen=True)
class LabChange:
    """While the lab runs; None: as it is."""

    nbits: int | None = None
    others_hs: float | None = None
    delay_s: float | None = None
    power_fraction: float | None = None


@dataclass(frozen=True)
class LabStop:
    """End the lab; what it counted stays to be seen."""


@dataclass(frozen=True)
class SetTarget:
    """The target by hand, °C: with a week plan until its next change, else the plain target."""

    setpoint_c: float


@dataclass(frozen=True)
class ChoosePreset:
    """A preset by hand: "frost", "eco" or "comfort"; "" ends it and goes back to the week plan."""

    preset: str


@dataclass(frozen=True)
class ManualRoom:
    """The user read a thermometer: room temperature now, °C."""

    room_c: float


@dataclass(frozen=True)
class MeterRead:
    """The user read a wall meter: the whole PC's power now, W. None: pair with what the plug says now."""

    wall_w: float | None


@dataclass(frozen=True)
class MeterReadingsCleared:
    """Calibration begins anew, or is over; or only this reading was a mistake."""

    point: MeterPoint | None = None


@dataclass(frozen=True)
class ResetFaults:
    """The user has read the latched faults and wants to go on."""


@dataclass(frozen=True)
class TryDevicesAgain:
    """Start the miner anew, so that devices which were taken out of work get another chance."""


@dataclass(frozen=True)
class BenchmarkRequested:
    """Measure the kernels of a device ("" = all), see `RunBenchmark`; rows come back in the snapshot."""

    device: str = ""
    all_counts: bool = True


@dataclass(frozen=True)
class ConsentForRun:
    """`--practice` on the command line: consent for this run, practice network only."""


@dataclass(frozen=True)
class NetworkFactsChanged:
    """Newer facts about the bitcoin network."""

    facts: NetworkFacts


@dataclass(frozen=True)
class SeriesArrived:
    """From io: a whole new series of one kind."""

    kind: str
    """"price" (currency per kWh, as billed), "carbon" (g/kWh), "outdoor" (°C), "solar" (W/m²)."""
    series: Series | None
    """None: there is none any more (switched off, or another source)."""


@dataclass(frozen=True)
class SourceSaid:
    """From io: how a source of prices, carbon, forecasts or facts stands."""

    status: SourceStatus


@dataclass(frozen=True)
class PlanMade:
    """From io: a plan for the next days; None: none could be made, and none is in force."""

    plan: EnergyPlan | None


@dataclass(frozen=True)
class LocalTimeChanged:
    """From io: the zone's offsets from now on, as far as the system knows them."""

    local: LocalTime


@dataclass(frozen=True)
class LearnNow:
    """Fit the room from its history now instead of tonight."""


@dataclass(frozen=True)
class RollBackRoom:
    """Use an older fit again; 0: the declared room."""

    version: int


@dataclass(frozen=True)
class RoomLearned:
    """From the learner: what is known about the room from now on."""

    knowledge: RoomKnowledge


@dataclass(frozen=True)
class ServerPasswords:
    """Which passwords there are, by `Server.key`; the passwords themselves never come here."""

    given: tuple[str, ...] = ()
    missing: tuple[str, ...] = ()
    """Looked for in the keyring, and not there."""


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
    | LabStart
    | LabChange
    | LabStop
    | SetTarget
    | ChoosePreset
    | LearnNow
    | LocalTimeChanged
    | RollBackRoom
    | RoomLearned
    | ManualRoom
    | MeterRead
    | MeterReadingsCleared
    | ResetFaults
    | TryDevicesAgain
    | BenchmarkRequested
    | CancelBenchmark
    | ConsentForRun
    | NetworkFactsChanged
    | SeriesArrived
    | SourceSaid
    | PlanMade
    | ServerPasswords
    | HouseInbox
    | MinerReady
    | MinerDeviceNews
    | MinerStats
    | MinerShare
    | MinerFault
    | MinerBenchmarkRow
    | MinerBenchmarkProgress
    | MinerExited
    | MinerCertificate
    | MinerPayout
    | MinerBlock
    | MinerLabStats
    | MinerLabBlock
    | MinerLabOrphaned
    | MinerLabRetarget
    | MinerReplayed
)


def starts_heat(message: Inbox) -> bool:
    """Whether this wish of the user makes the PC mine: then there must be consent."""
    return isinstance(message, HeatOn | HeatFor | HeatUntil | HeatUntilWarm | Boost | LabStart)
