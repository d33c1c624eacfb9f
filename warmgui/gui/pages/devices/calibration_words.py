"""The calibration of watts against a wall meter, in words. No widgets here."""

from __future__ import annotations

from typing import TYPE_CHECKING

from warmgui.core.text import EMPTY, Amount, Text, together, translate

if TYPE_CHECKING:
    from warmgui.core.model import Snapshot
    from warmgui.core.model_room import CalibrationFit, MeterPoint
    from warmgui.core.settings.model import PowerSettings

_DIGITS = 3


def in_force(power: PowerSettings) -> Text:
    """Which calibration counts now."""
    parts = []
    if power.wall_calibrated_utc is not None:
        parts.append(
            translate(
                "calibration",
                "The modelled power was calibrated on {date}: times {gain}, {offset}.",
                date=Amount(power.wall_calibrated_utc, "date_utc"),
                gain=_factor(power.wall_gain),
                offset=signed_watts(power.wall_offset_w),
            )
        )
    if power.plug_calibrated_utc is not None:
        parts.append(
            translate(
                "calibration",
                "The plug was calibrated on {date}: times {gain}, {offset}.",
                date=Amount(power.plug_calibrated_utc, "date_utc"),
                gain=_factor(power.plug_gain),
                offset=signed_watts(power.plug_offset_w),
            )
        )
    if not parts:
        return translate("calibration", "Not calibrated against a meter yet.")
    return together(*parts)


def fit_words(fit: CalibrationFit | None) -> Text:
    """What the readings give; empty before the first. A refusal is its own sentence."""
    if fit is None:
        return EMPTY
    if fit.refused:
        return fit.refused
    gain = _factor(fit.gain)
    if fit.gain_error is None:
        return translate(
            "calibration",
            "{offset} everywhere, right to ± {error}.",
            offset=signed_watts(fit.offset_w),
            error=Amount(fit.error_w, "power_w"),
        )
    return translate(
        "calibration",
        "Times {gain} (± {gain_error}), {offset}; at full power right to ± {error}.",
        gain=gain,
        gain_error=_factor(fit.gain_error),
        offset=signed_watts(fit.offset_w),
        error=Amount(fit.error_w, "power_w"),
    )


def point_words(point: MeterPoint) -> Text:
    """One reading: what the meter said, what was computed, and what a plug said meanwhile."""
    if point.plug_w is not None:
        return translate(
            "calibration",
            "The meter said {meter}; computed were {computed}, the plug said {plug}.",
            meter=Amount(point.meter_w, "power_w"),
            computed=Amount(point.computed_w, "power_w"),
            plug=Amount(point.plug_w, "power_w"),
        )
    return translate(
        "calibration",
        "The meter said {meter}; computed were {computed}.",
        meter=Amount(point.meter_w, "power_w"),
        computed=Amount(point.computed_w, "power_w"),
    )


def has_plug(snapshot: Snapshot) -> bool:
    """Whether a plug of the list says something now."""
    plugs = {entry.key for entry in snapshot.settings.room.thermometers if entry.role == "plug"}
    return any(status.key in plugs and status.used for status in snapshot.thermometers)


def parts_of(snapshot: Snapshot) -> tuple[tuple[Text, Amount], ...]:
    """What the components draw, beside the meter: processor, each device, the whole."""
    found: list[tuple[Text, Amount]] = []
    if snapshot.cpu_component_w.value is not None:
        cpu = translate("calibration", "Processor, as its sensor or model says")
        found.append((cpu, Amount(snapshot.cpu_component_w.value, "power_w")))
    found += [
        (
            translate("calibration", "{device}, added by mining", device=device.name),
            Amount(device.power_w.value, "power_w"),
        )
        for device in snapshot.devices
        if device.power_w.value is not None
    ]
    return tuple(found)


def signed_watts(watts: float) -> Text:
    """An offset, with its sign: "+ 3.2 W"."""
    amount = Amount(abs(watts), "power_w")
    if watts < 0:
        return translate("calibration", "less {watts}", watts=amount)
    return translate("calibration", "plus {watts}", watts=amount)


def _factor(value: float) -> Amount:
    return Amount(round(value, _DIGITS), "number")
