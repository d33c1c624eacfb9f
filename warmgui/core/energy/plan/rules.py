"""A plan without an optimiser: the rules that steer without a plan, ahead of time, in a model of the room."""

from __future__ import annotations

from typing import TYPE_CHECKING

from warmgui.core.energy.dispatch.rules import level_at
from warmgui.core.energy.plan.make import is_heated, make_plan
from warmgui.core.energy.plan.run import follow
from warmgui.core.energy.series import Series, Slot
from warmgui.core.energy.surplus import LEAST_W

if TYPE_CHECKING:
    from warmgui.core.energy.plan.question import AskedSlot, PlanQuestion
    from warmgui.core.model_energy import EnergyPlan

SHIFTING = frozenset({"cost", "carbon", "sun"})
"""Policies that move heat in time; the others follow the target."""
NEEDS: dict[str, tuple[str, ...]] = {
    "cost": ("prices", "outside", "room"),
    "carbon": ("carbon", "outside", "room"),
    "sun": ("own", "outside", "room"),
}
"""What an optimised plan rests on, by policy; the first that is missing is told."""


def lacking(asked: PlanQuestion) -> str:
    """What an optimised plan would need and lacks, a code of `words.PROBLEMS`; "" for nothing."""
    if asked.max_w <= 0 or asked.placement <= 0:
        return "power"
    return next((need for need in NEEDS.get(asked.policy, ()) if need in asked.missing), "")


def rules_plan(asked: PlanQuestion, problem: str = "") -> EnergyPlan:
    """What the rules will do; `problem` is why there is nothing better."""
    series = _series(asked)
    codes, setpoints_c, caps_w = [], [], []
    for slot in asked.slots:
        band = asked.band(slot)
        code = _code(asked, slot, series)
        codes.append(code)
        setpoints_c.append(
            band.low_c if code == "coast" else band.high_c if code.startswith("preheat") else slot.target_c
        )
        caps_w.append(slot.own_w if code == "preheat_sun" else asked.max_w)
    run = follow(asked, setpoints_c, caps_w)
    told = [
        "off" if code == "comfort" and not is_heated(asked, watts) else code
        for code, watts in zip(codes, run.power_w, strict=True)
    ]
    return make_plan(asked, run, how="rules", problem=problem, codes=told, setpoints_c=setpoints_c)


def _series(asked: PlanQuestion) -> Series | None:
    values = [
        (slot, slot.carbon if asked.policy == "carbon" else slot.price)
        for slot in asked.slots
        if asked.policy in {"cost", "carbon"}
    ]
    known = tuple(Slot(slot.start_utc, slot.end_utc, value) for slot, value in values if value is not None)
    return Series(known) if known else None


def _code(asked: PlanQuestion, slot: AskedSlot, series: Series | None) -> str:
    if asked.policy == "sun":
        if "own" in asked.missing:
            return "comfort"
        return "preheat_sun" if slot.own_w >= max(asked.min_w, LEAST_W) else "coast"
    level = level_at(series, slot.start_utc)
    if level is None or level.level == "normal":
        return "comfort"
    if level.level == "high":
        return "coast"
    return "preheat_green" if asked.policy == "carbon" else "preheat_cheap"
