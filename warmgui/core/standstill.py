"""What is shown of a second in which the engine itself failed: that nothing heats, and why.

The devices were told to rest, so no watt of before is true any more; what a thermometer said is old.
"""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from warmgui.core.model import UNKNOWN, Earnings, Fault, HashrateWindows, Snapshot
from warmgui.core.text import EMPTY, Text, translate
from warmgui.core.vocabulary import Action, Mode, Provenance, Severity

if TYPE_CHECKING:
    from warmgui.core.model import DeviceStatus, Value
    from warmgui.core.settings import Settings

CODE = "engine_error"
"""Of the fault that tells it."""


def standstill(
    now_s: float,
    now_utc: float,
    words: str,
    last: Snapshot | None,
    settings: Settings,
    *,
    simulated: bool,
) -> Snapshot:
    """The snapshot of a failed tick.

    Args:
        now_s: monotonic seconds.
        now_utc: wall time.
        words: what went wrong, for a report.
        last: of the last tick that worked; None: there was none yet.
        settings: in force, for the first snapshot of all.
        simulated: PC and room are formulas.
    """
    reason = translate("engine", "the heater's control does not answer")
    fault = Fault(CODE, _report(words), Severity.ERROR, since_utc=now_utc)
    shown = last or Snapshot(
        now_s=now_s,
        now_utc=now_utc,
        settings=settings,
        mode=Mode.OFF,
        action=Action.ATTENTION,
        reason=reason,
        headline=EMPTY,
        detail=EMPTY,
        simulated=simulated,
        consented=settings.consented,
        setpoint_c=settings.comfort.setpoint_c,
    )
    return replace(
        shown,
        now_s=now_s,
        now_utc=now_utc,
        action=Action.ATTENTION,
        reason=reason,
        headline=translate("engine", "The heater's control does not answer: nothing heats now."),
        detail=translate("engine", "It is tried again every second."),
        room_c=_old(shown.room_c),
        outdoor_c=_old(shown.outdoor_c),
        solar_w_per_m2=_old(shown.solar_w_per_m2),
        target_power_w=0.0,
        heat_w=UNKNOWN,
        wall_w=UNKNOWN,
        baseline_w=UNKNOWN,
        mining_w=UNKNOWN,
        cpu_component_w=UNKNOWN,
        hashrate=HashrateWindows(),
        earnings=Earnings(shown.earnings.practice, shown.earnings.currency),
        devices=tuple(_resting(device) for device in shown.devices),
        control=None,
        energy=None,
        house=None,
        faults=(*shown.faults, fault),
    )


def _report(words: str) -> Text:
    return translate(
        "engine",
        "The program made a mistake; the devices rest and it tries again. Please report it: {words}",
        words=words,
    )


def _old(value: Value) -> Value:
    return value if value.value is None else replace(value, provenance=Provenance.STALE)


def _resting(device: DeviceStatus) -> DeviceStatus:
    return replace(device, duty=None, hashrate_hs=None, power_w=UNKNOWN, temperature_c=UNKNOWN)
