"""What somebody asks of the engine: in a window, in a terminal, on a command line, from afar.

No slots: see `messages`, from where everybody imports these.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from warmgui.core.model_lab import LabWork
    from warmgui.core.model_room import MeterPoint


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
class LearnNow:
    """Fit the room from its history now instead of tonight."""


@dataclass(frozen=True)
class RollBackRoom:
    """Use an older fit again; 0: the declared room."""

    version: int


@dataclass(frozen=True)
class SafeStart:
    """This run begins without heating and leaves graphics cards alone, whatever was wished before."""

    crashes: int = 0
    """Of the runs before it, one after the other; 0: somebody asked for it."""
