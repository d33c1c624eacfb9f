"""A plan as plain values (JSON) and back. Sentences are made anew from codes and numbers."""

from __future__ import annotations

import math
from dataclasses import MISSING, fields
from typing import TYPE_CHECKING, Any

from warmgui.core.energy.plan.question import MOST_SLOTS
from warmgui.core.energy.plan.words import PROBLEMS, with_words
from warmgui.core.heat.numbers import finite
from warmgui.core.model_energy import EnergyPlan, PlanSlot
from warmgui.core.settings.dispatch import POLICIES

if TYPE_CHECKING:
    from collections.abc import Mapping

CODES = frozenset(
    {
        "",
        "comfort",
        "preheat_cheap",
        "preheat_green",
        "preheat_sun",
        "coast",
        "hold",
        "reserve",
        "off",
    }
)
"""What a slot may be for; see `PlanSlot.code`."""
_SENTENCES = frozenset({"reason", "text", "problem", "slots"})
_WORDS = frozenset({"code", "policy", "how"})
_NEEDED = frozenset({"start_utc", "end_utc", "power_w", "heat_w", "setpoint_c", "target_c", "made_utc"})


def plan_plain(plan: EnergyPlan) -> dict[str, Any]:
    """All but the sentences; the problem as its code."""
    plain = {f.name: getattr(plan, f.name) for f in fields(plan) if f.name not in _SENTENCES}
    plain["problem"] = next((code for code, words in PROBLEMS.items() if words == plan.problem), "")
    plain["slots"] = [
        {f.name: getattr(slot, f.name) for f in fields(slot) if f.name not in _SENTENCES}
        for slot in plan.slots
    ]
    return plain


def plan_from(plain: Any) -> EnergyPlan:
    """What `plan_plain` gave, with its sentences.

    Raises:
        ValueError: it is none.
    """
    if not isinstance(plain, dict) or not isinstance(plain.get("slots"), list):
        raise ValueError("no plan")  # noqa: TRY004 - one error for all that is no plan
    if len(plain["slots"]) > MOST_SLOTS:
        raise ValueError("no plan: more slots than anybody asks for")
    slots = tuple(PlanSlot(**_values(PlanSlot, slot)) for slot in plain["slots"])
    plan = EnergyPlan(slots=slots, **_values(EnergyPlan, plain))
    _check(plan)
    problem = plain.get("problem", "")
    if not isinstance(problem, str):
        raise ValueError("no plan")  # noqa: TRY004 - one error for all that is no plan
    return with_words(plan, problem)


def _check(plan: EnergyPlan) -> None:
    """What nobody could follow is none: slots one after the other, possible watts, words that are known."""
    end_utc = -math.inf
    for slot in plan.slots:
        if not end_utc <= slot.start_utc < slot.end_utc:
            raise ValueError("no plan: its slots overlap, are out of order or have no length")
        if slot.power_w < 0 or slot.heat_w < 0 or slot.code not in CODES:
            raise ValueError("no plan: a slot that cannot be")
        end_utc = slot.end_utc
    if plan.policy not in POLICIES:
        raise ValueError("no plan: nobody knows its policy")


def _values(noun: type[PlanSlot | EnergyPlan], plain: Any) -> dict[str, Any]:
    if not isinstance(plain, dict):
        raise ValueError("no plan")  # noqa: TRY004 - one error for all that is no plan
    found: dict[str, Any] = {}
    for f in fields(noun):
        if f.name in _SENTENCES or (f.name not in plain and f.default is not MISSING):
            continue
        found[f.name] = _value(f.name, plain)
    return found


def _value(name: str, plain: Mapping[str, Any]) -> Any:
    value = plain.get(name)
    if name in _WORDS:
        good = isinstance(value, str)
    elif value is None:
        good = name not in _NEEDED
    else:
        good = finite(value) is not None
    if not good:
        raise ValueError(f"no plan: {name}")
    return value
