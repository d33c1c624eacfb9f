"""What is shown of a second in which the engine itself failed, hangs or is gone: that nothing heats, and why.

The devices were told to rest, so no watt of before is true any more; what a thermometer said is old.
"""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from warmgui.core.model import UNKNOWN, Earnings, Fault, HashrateWindows, Snapshot
from warmgui.core.text import EMPTY, Amount, translate
from warmgui.core.vocabulary import Action, Mode, Provenance, Severity

if TYPE_CHECKING:
    from warmgui.core.model import DeviceStatus, Value
    from warmgui.core.settings.model import Settings

CODE, STALLED, ENDED = "engine_error", "engine_stalled", "engine_ended"
"""Of the faults that tell it."""


_DETAILS = {
    CODE: translate("engine", "It is tried again every second."),
    STALLED: translate("engine", "It goes on by itself if what holds it up comes to an end."),
    ENDED: translate("engine", "Start WarmGUI again."),
}


def standstill(
    now_s: float,
    now_utc: float,
    fault: Fault,
    last: Snapshot | None,
    settings: Settings,
    *,
    simulated: bool,
) -> Snapshot:
    """The snapshot of a failed tick.

    Args:
        now_s: monotonic seconds.
        now_utc: wall time.
        fault: what went wrong: `mistake`, `stalled` or `ended`.
        last: of the last tick that worked; None: there was none yet.
        settings: in force, for the first snapshot of all.
        simulated: PC and room are formulas.
    """
    reason = translate("engine", "the heater's control does not answer")
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
        detail=_DETAILS[fault.code],
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


def mistake(words: str, now_utc: float) -> Fault:
    """A tick failed; `words` are for a report."""
    text = translate(
        "engine",
        "The program made a mistake; the devices rest and it tries again. Please report it: {words}",
        words=words,
    )
    return Fault(CODE, text, Severity.ERROR, since_utc=now_utc)


def stalled(silent_s: float, now_utc: float) -> Fault:
    """No tick has come for so long; every device stops by itself when nobody speaks to it."""
    text = translate(
        "engine",
        "The heater's control has hung for {time}; the devices rest by themselves. If it stays like this, "
        "end WarmGUI and start it again.",
        time=Amount(silent_s, "duration_s"),
    )
    return Fault(STALLED, text, Severity.ERROR, since_utc=now_utc)


def ended(now_utc: float) -> Fault:
    """No tick will come any more."""
    text = translate(
        "engine",
        "The heater's control has ended by a mistake of the program; nothing heats. Start WarmGUI again, and "
        "please report it.",
    )
    return Fault(ENDED, text, Severity.ERROR, since_utc=now_utc)


def _old(value: Value) -> Value:
    return value if value.value is None else replace(value, provenance=Provenance.STALE)


def _resting(device: DeviceStatus) -> DeviceStatus:
    return replace(device, duty=None, hashrate_hs=None, power_w=UNKNOWN, temperature_c=UNKNOWN)
