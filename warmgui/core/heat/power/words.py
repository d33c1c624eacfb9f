"""How the meter's numbers are known, in sentences for the tooltips."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from warmgui.core.text import EMPTY, Amount, Text, translate

if TYPE_CHECKING:
    from collections.abc import Sequence

    from warmgui.core.settings.model import PowerSettings
    from warmgui.core.vocabulary import Provenance


@dataclass(frozen=True, slots=True)
class Component:
    """Watts of one part of the PC. `source` names the sensor; "" when there is none."""

    device: str
    power_w: float
    provenance: Provenance
    source: str


def wall_how(power: PowerSettings | None, components: Sequence[Component], source: str) -> Text:
    """Of `wall_w`: a plug or sensor by name, or else what the model adds up; and its calibration."""
    if source:
        how = translate("engine", "Measured by {source}.", source=source)
        calibrated_utc = None if power is None else power.plug_calibrated_utc
    elif power is None:
        return EMPTY
    else:
        how, calibrated_utc = _modelled_how(power, components), power.wall_calibrated_utc
    if calibrated_utc is None:
        return how
    date = Amount(calibrated_utc, "date_utc")
    return translate("engine", "{how} Calibrated against your meter on {date}.", how=how, date=date)


def _modelled_how(power: PowerSettings, components: Sequence[Component]) -> Text:
    board, efficiency = Amount(power.board_w, "power_w"), Amount(power.psu_efficiency, "fraction")
    sensors = ", ".join(dict.fromkeys(c.source for c in components if c.source))
    missing = [c for c in components if not c.source]
    if not sensors:
        return translate(
            "engine",
            "Modelled from the work done and the declared CPU power, plus {board} for the rest of the PC, "
            "through a power supply of {efficiency}.",
            board=board,
            efficiency=efficiency,
        )
    if missing:
        return translate(
            "engine",
            "Measured by {sensors}; {devices} modelled from the work done; plus {board} for the rest of "
            "the PC, through a power supply of {efficiency}.",
            sensors=sensors,
            devices=", ".join(c.device for c in missing),
            board=board,
            efficiency=efficiency,
        )
    return translate(
        "engine",
        "Measured by {sensors}, plus {board} for the rest of the PC, through a power supply of {efficiency}.",
        sensors=sensors,
        board=board,
        efficiency=efficiency,
    )


def baseline_how(kind: str) -> Text:
    """Of `baseline_w`: "idle", "learned", "others" or "declared"."""
    if kind == "idle":
        return translate("engine", "We do nothing now: all of it is the PC itself.")
    if kind == "learned":
        return translate("engine", "Mean of the PC's power while nothing was mined.")
    if kind == "others":
        return translate(
            "engine", "Other programs are busy: what is left after our own work's learned power."
        )
    return translate("engine", "From the declared idle power; nothing was learned yet.")


def mining_how(kind: str) -> Text:
    """Of `mining_w` and of a device's watts: "idle", "work" or "sensors"."""
    if kind == "idle":
        return translate("engine", "Nothing is mined now.")
    if kind == "work":
        return translate("engine", "What mining adds: modelled from the work done.")
    return translate("engine", "What mining adds: power now less the PC without mining.")


def heat_how(placement: float) -> Text:
    """Of `heat_w`."""
    if placement == 1.0:
        return translate("engine", "Every watt at the wall becomes heat in the room.")
    return translate(
        "engine",
        "{placement} of the power at the wall reaches the room, as declared.",
        placement=Amount(placement, "fraction"),
    )
