"""Thermostat, guard, dispatcher and planner of the program in a simulated room, step by step.

Nothing here is a copy: what steers is `StandaloneHeater`, `Dispatcher` and `plan.planned`, told what was
known at each moment.
"""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import TYPE_CHECKING, Protocol

from warmgui.core.energy.dispatch.inputs import NO_FLOWS
from warmgui.core.energy.dispatch.policy import Dispatcher, DispatchInputs
from warmgui.core.energy.series import Series, Slot
from warmgui.core.heat.control.thermostat import NextSetpoint
from warmgui.core.heat.standalone import StandaloneHeater
from warmgui.core.model import UNKNOWN, Value
from warmgui.core.model_energy import Flows
from warmgui.core.money.useful_heat import useful_fraction
from warmgui.core.vocabulary import Provenance

if TYPE_CHECKING:
    from collections.abc import Sequence

    from warmgui.core.heat.estimate import RoomEstimate
    from warmgui.core.model_energy import EnergyPlan, Steering
    from warmgui.core.settings.dispatch import DispatchSettings

HOUR_S, DAY_S = 3600.0, 86400.0
TOMORROW_S = 13 * HOUR_S
"""Tomorrow's prices are published about then."""
STALE_S = 7200.0
"""Longer than a step: in a replay nothing falls silent between two of them."""


@dataclass(frozen=True, slots=True)
class Machine:
    """The PC and its place."""

    max_w: float
    min_w: float = 0.0
    idle_w: float = 0.0
    placement: float = 1.0
    frost_c: float = 7.0
    feed_in: float = 0.0
    warm_by: bool = True


@dataclass(frozen=True, slots=True)
class LoopDrive:
    """What is given, one value a step. None: not known."""

    start_utc: float
    step_s: float
    outdoor_c: Sequence[float]
    target_c: Sequence[float]
    on: Sequence[bool]
    """Heat was asked for."""
    solar_w_per_m2: Sequence[float]
    price: Sequence[float | None]
    carbon: Sequence[float | None]
    available_w: Sequence[float | None]

    def __len__(self) -> int:
        """Steps."""
        return len(self.outdoor_c)

    def at_utc(self, step: int) -> float:
        """When a step begins."""
        return self.start_utc + step * self.step_s


class LoopRoom(Protocol):
    """The room that is heated."""

    air_c: float

    def step(self, number: int, heat_w: float) -> float:
        """Let one step pass with this heat of the PC; the air at its end."""
        ...


class LoopPlanner(Protocol):
    """Whoever plans."""

    def plan(self, number: int, trace: LoopTrace, room_c: float) -> EnergyPlan | None:
        """The plan in force at the beginning of a step."""
        ...


@dataclass(slots=True)
class LoopTrace:
    """What happened, one value a step."""

    room_c: list[float] = field(default_factory=list)
    """At its end."""
    mining_w: list[float] = field(default_factory=list)
    own_w: list[float] = field(default_factory=list)
    """Of it: own power."""
    heat_w: list[float] = field(default_factory=list)
    setpoint_c: list[float] = field(default_factory=list)
    """What the thermostat was told."""
    useful: list[float] = field(default_factory=list)
    code: list[str] = field(default_factory=list)


class _CappedHeater(StandaloneHeater):
    """The program's heater, of which some watts may not be used: its thermostat is told."""

    def cap(self, heat_w: float) -> float:
        """At most so much from now on; what is given then."""
        self._given_w = min(self._given_w or 0.0, heat_w)
        return self._given_w


class Loop:
    """One policy in one room.

    Args:
        drive: weather, targets, prices.
        room: what is heated.
        machine: what heats.
        settings: the policy.
        estimate: what thermostat and guard believe of the room.
        fitted: whether that was learned.
        planner: whoever plans; None: nobody.
    """

    def __init__(
        self,
        drive: LoopDrive,
        room: LoopRoom,
        machine: Machine,
        settings: DispatchSettings,
        *,
        estimate: RoomEstimate,
        fitted: bool = False,
        planner: LoopPlanner | None = None,
    ) -> None:
        self._drive, self._room, self._machine = drive, room, machine
        self._planner, self._estimate = planner, estimate
        self._heater, self._dispatcher = (
            _CappedHeater(estimate, machine.frost_c),
            Dispatcher(settings, STALE_S),
        )
        self._heater.thermostat.believe(estimate, fitted=fitted)
        self._rises = rises(drive) if machine.warm_by else [None] * len(drive)
        self._prices, self._carbons = hourly(drive, drive.price), hourly(drive, drive.carbon)
        self._at_hour = 0
        self._known_prices: Series | None = None
        self._known_carbons: Series | None = None
        self.trace = LoopTrace()

    def run(self) -> LoopTrace:
        """The whole of it."""
        room_c = self._room.air_c
        for number in range(len(self._drive)):
            room_c = self._pass(number, room_c)
        return self.trace

    def _pass(self, number: int, room_c: float) -> float:
        drive, trace, machine = self._drive, self.trace, self._machine
        steering = self._steer(number, room_c) if drive.on[number] else None
        mining_w = 0.0 if steering is None else self._mining_w(number, room_c, steering)
        heat_w = machine.placement * (machine.idle_w + mining_w)
        room_c = self._room.step(number, heat_w)
        told_c = drive.target_c[number] if steering is None else steering.setpoint_c
        trace.room_c.append(room_c)
        trace.mining_w.append(mining_w)
        trace.own_w.append(min(max(drive.available_w[number] or 0.0, 0.0), mining_w))
        trace.heat_w.append(heat_w)
        trace.setpoint_c.append(told_c)
        trace.useful.append(useful_fraction(room_c, max(told_c, drive.target_c[number])) or 0.0)
        trace.code.append("off" if steering is None else steering.code)
        return room_c

    def _steer(self, number: int, room_c: float) -> Steering:
        drive, machine = self._drive, self._machine
        at_utc = drive.at_utc(number)
        hour = int(at_utc // HOUR_S)
        if hour != self._at_hour:
            self._at_hour = hour
            self._known_prices = known_at(self._prices, at_utc)
            self._known_carbons = known_at(self._carbons, at_utc)
        available_w = drive.available_w[number]
        return self._dispatcher.steer(
            DispatchInputs(
                number * drive.step_s,
                at_utc,
                drive.target_c[number],
                room_c,
                NO_FLOWS if available_w is None else Flows(available_w=_measured(available_w)),
                _measured(drive.price[number]),
                _measured(drive.carbon[number]),
                self._known_prices,
                self._known_carbons,
                None if self._planner is None else self._planner.plan(number, self.trace, room_c),
                machine.max_w,
                machine.min_w,
                _measured(machine.feed_in),
                machine.frost_c,
            )
        )

    def _mining_w(self, number: int, room_c: float, steering: Steering) -> float:
        """What the thermostat asks for, as far as a PC can give it."""
        drive, machine = self._drive, self._machine
        low_w, full_w = (
            machine.placement * machine.idle_w,
            machine.placement * (machine.idle_w + machine.max_w),
        )
        coming = self._rises[number]
        if coming is not None:
            target_c = self._dispatcher.ahead_c(drive.at_utc(number) + coming.in_s, coming.setpoint_c)
            coming = NextSetpoint(coming.in_s, target_c)
        now_s = number * drive.step_s
        heat_w = self._heater.control(
            now_s, room_c, drive.outdoor_c[number], steering.setpoint_c, low_w, full_w, coming
        )
        if steering.cap_w is not None:
            heat_w = self._heater.cap(low_w + machine.placement * steering.cap_w)
        mining_w = (heat_w - low_w) / machine.placement if machine.placement > 0 else 0.0
        return mining_w if mining_w >= machine.min_w else 0.0


def _measured(value: float | None) -> Value:
    return UNKNOWN if value is None else Value(value, Provenance.MEASURED)


def rises(drive: LoopDrive) -> list[NextSetpoint | None]:
    """The next different target of each step, as a week plan announces it."""
    found: list[NextSetpoint | None] = [None] * len(drive)
    change, later_c = -1, 0.0
    for number in range(len(drive) - 2, -1, -1):
        if drive.target_c[number + 1] != drive.target_c[number]:
            change, later_c = number + 1, drive.target_c[number + 1]
        if change >= 0:
            found[number] = NextSetpoint((change - number) * drive.step_s, later_c)
    return found


def hourly(drive: LoopDrive, values: Sequence[float | None]) -> tuple[Slot, ...]:
    """Means of the hours in which anything is known."""
    sums: dict[int, tuple[float, int]] = {}
    for number, value in enumerate(values):
        if value is not None:
            hour = int(drive.at_utc(number) // HOUR_S)
            total, count = sums.get(hour, (0.0, 0))
            sums[hour] = (total + value, count + 1)
    return tuple(
        Slot(hour * HOUR_S, (hour + 1) * HOUR_S, total / count)
        for hour, (total, count) in sorted(sums.items())
    )


def known_at(slots: tuple[Slot, ...], at_utc: float) -> Series | None:
    """What of day-ahead prices was known at a moment: yesterday, today, and from 13:00 UTC on tomorrow."""
    midnight_utc = at_utc // DAY_S * DAY_S
    days = 2 if at_utc - midnight_utc >= TOMORROW_S else 1
    first, last = midnight_utc - DAY_S, midnight_utc + days * DAY_S
    known = tuple(slot for slot in slots if first <= slot.start_utc and slot.end_utc <= last)
    return Series(known, Provenance.MEASURED) if known else None
