"""A snapshot's energy in the words of its page: no widgets here, so that every sentence can be tested."""

from __future__ import annotations

from typing import TYPE_CHECKING

from warmgui.core.schedule.clock import DAY_S
from warmgui.core.text import Amount, Text, joined, translate
from warmgui.gui.pages.sensors.words import as_sentence

if TYPE_CHECKING:
    from warmgui.core.model_energy import EnergyPlan, EnergyStatus, SourceStatus
    from warmgui.core.schedule.clock import LocalTime
    from warmgui.core.settings.dispatch import DispatchSettings
    from warmgui.core.units import Formatter
    from warmgui.gui.widgets.plan.data import PlanDay, PlanHour

MINOR_UNITS = {
    "EUR": "ct",
    "USD": "¢",
    "AUD": "¢",
    "CAD": "¢",
    "NZD": "¢",
    "GBP": "p",
    "CHF": "Rp.",
    "DKK": "øre",
    "NOK": "øre",
    "SEK": "öre",
    "PLN": "gr",
}
"""A hundredth of a currency, where people say prices of electricity in it."""
_TWO_DIGITS, _ONE_DIGIT = 10.0, 1.0
_USUAL_DAY_H = 24
_SAME_C_H, _SAME_G, _SAME_COST = 0.1, 0.5, 1e-9
_HOUR_S = 3600.0
TICK_HOURS = 4


# ---- the policy


def policies() -> dict[str, Text]:
    """What the segments say, by the value of `settings.dispatch.policy`."""
    return {
        "comfort": translate("energy", "Comfort first"),
        "cost": translate("energy", "Cheapest"),
        "carbon": translate("energy", "Greenest"),
        "sun": translate("energy", "Own sun"),
        "security": translate("energy", "Security"),
    }


def policy_sentence(dispatch: DispatchSettings) -> Text:
    """What a policy does, in one sentence."""
    cooler = Amount(dispatch.cooler_c, "temperature_difference_c")
    warmer = Amount(dispatch.warmer_c, "temperature_difference_c")
    if dispatch.policy == "cost":
        return translate(
            "energy",
            "Heats while electricity is cheap: up to {warmer} above your target before a dear time, {cooler} "
            "below it until a cheap one.",
            warmer=warmer,
            cooler=cooler,
        )
    if dispatch.policy == "carbon":
        return translate(
            "energy",
            "Heats while the grid is clean: up to {warmer} above your target before a dirty time, {cooler} "
            "below it until a clean one.",
            warmer=warmer,
            cooler=cooler,
        )
    if dispatch.policy == "sun":
        return translate(
            "energy",
            "Heats with what your sun, wind and battery have left: up to {warmer} above your target with it, "
            "{cooler} below it without.",
            warmer=warmer,
            cooler=cooler,
        )
    if dispatch.policy == "security":
        return translate("energy", "Keeps the battery's reserve for an outage, then your target.")
    return translate("energy", "Your target, whatever electricity costs.")


# ---- the sources


def age(status: SourceStatus, now_utc: float) -> Text:
    """Words: "4 s old"; empty where nothing has come yet."""
    if status.at_utc is None:
        return Text("", "")
    return translate("energy", "{age} old", age=Amount(max(now_utc - status.at_utc, 0.0), "duration_s"))


def sources_line(energy: EnergyStatus | None, now_utc: float, f: Formatter) -> str:
    """Where prices and signals come from: "Day-ahead prices · sun from inverter (MQTT), 4 s old"."""
    used = [s for s in (energy.sources if energy else ()) if s.state in {"ok", "waiting", "stale"}]
    parts: dict[str, str] = {}
    for status in used:
        # One service may give several signals: it is named once, with the age that somebody wants to know.
        name = words = f.text(status.name)
        if status.state == "waiting":
            words = f.text(translate("energy", "{name}: no answer yet", name=status.name))
        elif status.at_utc is not None and (status.key == "home" or status.state == "stale"):
            words = f.text(translate("energy", "{name}, {age}", name=status.name, age=age(status, now_utc)))
        if name not in parts or words != name:
            parts[name] = words
    return joined(parts.values()) or f.text(translate("energy", "One flat price; no signals are set up"))


def sources_tooltip(energy: EnergyStatus | None, now_utc: float, f: Formatter) -> str:
    """Each source in a line, with its age."""
    lines = []
    for status in energy.sources if energy else ():
        words = [f.text(status.name), f.text(_state(status.state)), f.text(age(status, now_utc))]
        lines.append(joined(words))
    return "\n".join(lines)


def _state(state: str) -> Text:
    return {
        "off": translate("energy", "off"),
        "waiting": translate("energy", "no answer yet"),
        "ok": translate("energy", "ok"),
        "stale": translate("energy", "too old"),
        "failed": translate("energy", "failed"),
    }.get(state, Text("", ""))


def source_problems(energy: EnergyStatus | None, f: Formatter) -> list[str]:
    """A sentence for each source that is too old or not usable."""
    said = []
    for status in energy.sources if energy else ():
        if status.state not in {"stale", "failed"}:
            continue
        why = status.text or (
            translate("energy", "Its last word is too old.")
            if status.state == "stale"
            else translate("energy", "It cannot be used.")
        )
        said.append(f.text(translate("energy", "{name}: {why}", name=status.name, why=why)))
    return said


# ---- the day


def hour_span(hour: PlanHour, day: PlanDay, clock: LocalTime) -> str:
    """Words: "13:00–14:00"; with its offset on a day when the clocks change, when an hour may come twice."""
    offset_s = clock.offset_at(hour.start_utc)
    ends = [(at + offset_s) % DAY_S // 60.0 for at in (hour.start_utc, hour.end_utc)]
    words = "–".join(f"{int(minute // 60):02}:{int(minute % 60):02}" for minute in ends)
    if round((day.end_utc - day.start_utc) / _HOUR_S, 3) == _USUAL_DAY_H:
        return words
    hours = offset_s / _HOUR_S
    return f"{words} (UTC{hours:+g})".replace("-", "−")


def axis_ticks(day: PlanDay, clock: LocalTime) -> tuple[tuple[float, str], ...]:
    """Every fourth hour of the local clock, where it stands on a day of 23, 24 or 25 hours."""
    number = clock.day_at(day.start_utc)
    ticks = [(clock.begins_utc(number, hour * 60), f"{hour:02}:00") for hour in range(0, 24, TICK_HOURS)]
    return (*ticks, (day.end_utc, "24:00"))


def shows_carbon(policy: str, day: PlanDay) -> bool:
    """Whether the strip has carbon instead of prices."""
    known = any(hour.carbon_g_per_kwh is not None for hour in day.hours)
    return known and policy == "carbon"


def strip_unit(f: Formatter, *, carbon: bool) -> str:
    """What stands before the strip."""
    if carbon:
        return f.unit("carbon_g_per_kwh")
    minor = MINOR_UNITS.get(f.prefs.currency)
    return f"{minor}/kWh" if minor else f.unit("price_per_kwh")


def strip_values(day: PlanDay, f: Formatter, *, carbon: bool) -> tuple[float | None, ...]:
    """The numbers of the strip in its unit."""
    if carbon:
        return tuple(hour.carbon_g_per_kwh for hour in day.hours)
    scale = 100.0 if f.prefs.currency in MINOR_UNITS else 1.0
    return tuple(None if h.price_per_kwh is None else h.price_per_kwh * scale for h in day.hours)


def short_number(value: float, f: Formatter) -> str:
    """As few digits as say it: "24", "5.2", "0.4"; never 0 for what is not."""
    size = abs(value)
    if size >= _TWO_DIGITS:
        value = round(value)
    elif size >= _ONE_DIGIT:
        value = round(value, 1)
    elif value:
        value = float(f"{value:.1g}")
    return f.split(Amount(value, "number"))[0]


def hour_lines(hour: PlanHour, day: PlanDay, clock: LocalTime, f: Formatter) -> list[str]:
    """What is known of an hour, a line each; the last one is its reason."""
    lines = [hour_span(hour, day, clock), *(f.text(text) for text in _heat_texts(hour))]
    ahead = hour.end_utc > day.now_utc
    if hour.room_c is not None:
        room = Amount(hour.room_c, "temperature_c")
        said = translate("energy", "Room: {room}, expected", room=room)
        lines.append(f.text(said if ahead else translate("energy", "Room: {room}", room=room)))
    if hour.own_w:
        own = translate("energy", "Own power: {own}", own=Amount(hour.own_w, "power_w"))
        lines.append(f.text(own))
    prices = []
    if hour.price_per_kwh is not None:
        prices.append(f.amount(Amount(hour.price_per_kwh, "price_per_kwh")))
    if hour.carbon_g_per_kwh is not None:
        carbon = Amount(hour.carbon_g_per_kwh, "carbon_g_per_kwh")
        prices.append(f.text(translate("energy", "{carbon} CO₂", carbon=carbon)))
    lines.append(joined(prices))
    if hour.reason:
        lines.append(f.text(translate("energy", "Why: {reason}", reason=hour.reason)))
    return [line for line in lines if line]


def _heat_texts(hour: PlanHour) -> list[Text]:
    said = []
    for piece in hour.pieces:
        heat = Amount(round(piece.heat_w, 1), "heat_power_w")
        said.append(
            translate("energy", "Heat: {heat}, planned", heat=heat)
            if piece.planned
            else translate("energy", "Heat: {heat}", heat=heat)
        )
    return said or [translate("energy", "Heat: nothing is known or planned")]


# ---- what the plan comes to


def against_thermostat(plan: EnergyPlan | None, f: Formatter) -> str:
    """Words: "Against a plain thermostat: −0.21 €, −0.4 kg CO₂, same comfort."; "" without a comparison."""
    if plan is None:
        return ""
    parts = []
    if plan.cost is not None and plan.thermostat_cost is not None:
        parts.append(_signed(plan.cost - plan.thermostat_cost, "money", f, _SAME_COST))
    if plan.co2_g is not None and plan.thermostat_co2_g is not None:
        grams = _signed(plan.co2_g - plan.thermostat_co2_g, "co2_g", f, _SAME_G)
        parts.append(f.text(translate("energy", "{mass} CO₂", mass=grams)))
    if plan.cold_kh is not None and plan.thermostat_cold_kh is not None:
        parts.append(f.text(_comfort(plan.cold_kh - plan.thermostat_cold_kh)))
    if not parts:
        return ""
    if _same(plan):
        return f.text(translate("energy", "It comes to the same as a plain thermostat."))
    return f.text(
        translate("energy", "Against a plain thermostat: {difference}.", difference=", ".join(parts))
    )


def _same(plan: EnergyPlan) -> bool:
    """Whether nothing that can be compared differs."""
    pairs = (
        (plan.cost, plan.thermostat_cost, _SAME_COST),
        (plan.co2_g, plan.thermostat_co2_g, _SAME_G),
        (plan.cold_kh, plan.thermostat_cold_kh, _SAME_C_H),
    )
    return all(one is None or other is None or abs(one - other) < same for one, other, same in pairs)


def _comfort(colder_kh: float) -> Text:
    if abs(colder_kh) < _SAME_C_H:
        return translate("energy", "same comfort")
    kelvin_hours = Amount(round(abs(colder_kh), 1), "number")
    if colder_kh > 0:
        return translate("energy", "{kh} K·h more below the target", kh=kelvin_hours)
    return translate("energy", "{kh} K·h less below the target", kh=kelvin_hours)


def _signed(value: float, kind: str, f: Formatter, same: float) -> str:
    """A difference with its sign."""
    if abs(value) < same:
        return f.text(translate("energy", "±{amount}", amount=Amount(0.0, kind)))
    words = f.amount(Amount(value, kind))
    return f"+{words}" if value > 0 else words


def steering_sentence(energy: EnergyStatus | None, f: Formatter) -> str:
    """Words: "Now: heating at 275 W because ..."."""
    if energy is None or energy.steering is None or not energy.steering.reason:
        return ""
    said = f.text(translate("energy", "Now: {reason}", reason=energy.steering.reason))
    return as_sentence(said)
