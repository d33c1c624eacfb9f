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
from warmgui.core.user_messages import (
    BenchmarkRequested,
    Boost,
    ChoosePreset,
    ConsentForRun,
    HeatFor,
    HeatOff,
    HeatOn,
    HeatUntil,
    HeatUntilWarm,
    LabChange,
    LabStart,
    LabStop,
    LearnNow,
    ManualRoom,
    MeterRead,
    MeterReadingsCleared,
    PauseFor,
    ResetFaults,
    Resume,
    RollBackRoom,
    SafeStart,
    SetTarget,
    TryDevicesAgain,
)

if TYPE_CHECKING:
    from warmgui.core.energy.series import Series
    from warmgui.core.model import NetworkFacts
    from warmgui.core.model_energy import EnergyPlan, SourceStatus
    from warmgui.core.model_room import RoomKnowledge
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
    "SafeStart",
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
    | SafeStart
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
