"""Money and energy of a snapshot as one JSON object, for programs; used by `status_line`."""

from __future__ import annotations

from datetime import UTC, datetime
from typing import TYPE_CHECKING, Any

from warmgui.core.text import render

if TYPE_CHECKING:
    from warmgui.core.model import Snapshot, Value
    from warmgui.core.model_energy import EnergyPlan
    from warmgui.core.units import Formatter

_SIGNALS = ("price_per_kwh", "feed_in_per_kwh", "carbon_g_per_kwh")
_FLOWS = ("sun_w", "wind_w", "grid_w", "battery_w", "battery_fraction", "grid_present", "available_w")
_ECONOMICS = (
    "net_per_day",
    "cost_per_day",
    "income_per_day",
    "economic_cop",
    "break_even_price_per_kwh",
    "break_even_j_per_th",
    "useful_fraction",
)


def energy_object(snapshot: Snapshot, formatter: Formatter) -> dict[str, Any] | None:
    """Prices, flows, policy, plan and what it comes to; null for an engine that failed.

    Money is in `currency`; unknown is null, with its provenance beside it.
    """
    energy = snapshot.energy
    if energy is None:
        return None
    found: dict[str, Any] = {
        "currency": snapshot.settings.money.currency,
        "policy": energy.policy,
        "reason": "" if energy.steering is None else render(energy.steering.reason, formatter.amount),
        "coming": "" if energy.steering is None else render(energy.steering.coming, formatter.amount),
        "code": None if energy.steering is None else energy.steering.code,
        "told_c": None if energy.steering is None else energy.steering.setpoint_c,
        "cap_w": None if energy.steering is None else energy.steering.cap_w,
        "cost_today": snapshot.today.cost,
        "co2_g_today": snapshot.today.co2_g,
        "useful_kwh_today": snapshot.today.useful_kwh,
        "own_kwh_today": snapshot.today.own_kwh,
    }
    for names, holder in ((_SIGNALS, energy), (_FLOWS, energy.flows), (_ECONOMICS, energy.economics)):
        for name in names:
            value: Value = getattr(holder, name)
            found[name] = value.value
            found[f"{name}_provenance"] = value.provenance.value
    found["sources"] = [
        {
            "key": source.key,
            "name": render(source.name, formatter.amount),
            "state": source.state,
            "at_utc": source.at_utc,
            "text": render(source.text, formatter.amount),
        }
        for source in energy.sources
    ]
    found["comparisons"] = [
        {
            "key": way.key,
            "cost_per_kwh": way.cost_per_kwh.value,
            "co2_g_per_kwh": way.co2_g_per_kwh.value,
            "note": render(way.note, formatter.amount),
        }
        for way in energy.comparisons
    ]
    found["plan"] = None if energy.plan is None else _plan(energy.plan, formatter)
    return found


def _plan(plan: EnergyPlan, formatter: Formatter) -> dict[str, Any]:
    return {
        "made_utc": plan.made_utc,
        "policy": plan.policy,
        "how": plan.how,
        "text": render(plan.text, formatter.amount),
        "problem": render(plan.problem, formatter.amount),
        "cost": plan.cost,
        "co2_g": plan.co2_g,
        "thermostat_cost": plan.thermostat_cost,
        "thermostat_co2_g": plan.thermostat_co2_g,
        "slots": [
            {
                "start": datetime.fromtimestamp(slot.start_utc, UTC).isoformat(timespec="minutes"),
                "power_w": slot.power_w,
                "room_c": slot.room_c,
                "setpoint_c": slot.setpoint_c,
                "price_per_kwh": slot.price_per_kwh,
                "carbon_g_per_kwh": slot.carbon_g_per_kwh,
                "own_w": slot.own_w,
                "code": slot.code,
                "reason": render(slot.reason, formatter.amount),
            }
            for slot in plan.slots
        ],
    }
