"""From a run of watts to a plan that people and the thermostat can follow: setpoints, codes, figures."""

from __future__ import annotations

from typing import TYPE_CHECKING

from warmgui.core.energy.plan.run import Run, figures, thermostat
from warmgui.core.energy.plan.words import with_words
from warmgui.core.model_energy import EnergyPlan, PlanSlot

if TYPE_CHECKING:
    from collections.abc import Sequence

    from warmgui.core.energy.plan.question import PlanQuestion

HEATED_SHARE, HEATED_W = 0.02, 1.0
"""Less of the most power, or less at all, is no heat."""
STORED_K = 0.1
COLD_K = 0.15
FULL_SHARE = 0.9
MARGIN_K = 0.3
"""A thermostat slows down ahead of its setpoint, and rooms are not their models."""
OWN_SHARE = 0.5


def make_plan(
    asked: PlanQuestion,
    run: Run,
    *,
    how: str,
    problem: str = "",
    codes: Sequence[str] | None = None,
    setpoints_c: Sequence[float] | None = None,
) -> EnergyPlan:
    """The plan of a run, beside the plain thermostat in the same model.

    Args:
        asked: the question.
        run: what is to be given.
        how: "optimised" or "rules".
        problem: why it is no better one, a code of `words`.
        codes: of each slot, where rules chose them; None: they follow from the run.
        setpoints_c: the same.
    """
    plain = thermostat(asked)
    found = (
        list(codes) if codes is not None else [_code(asked, run, plain, k) for k in range(len(asked.slots))]
    )
    told = list(setpoints_c) if setpoints_c is not None else _setpoints(asked, run, found)
    mine, its = figures(asked, run), figures(asked, plain)
    slots = tuple(_slot(asked, run, place, found[place], told[place]) for place in range(len(asked.slots)))
    plan = EnergyPlan(
        made_utc=asked.made_utc,
        policy=asked.policy,
        slots=slots,
        how=how,
        cost=mine.cost,
        co2_g=mine.co2_g,
        cold_kh=mine.cold_kh,
        thermostat_cost=its.cost,
        thermostat_co2_g=its.co2_g,
        thermostat_cold_kh=its.cold_kh,
    )
    return with_words(plan, problem)


def _slot(asked: PlanQuestion, run: Run, place: int, code: str, setpoint_c: float) -> PlanSlot:
    slot = asked.slots[place]
    band = asked.band(slot)
    return PlanSlot(
        start_utc=slot.start_utc,
        end_utc=slot.end_utc,
        power_w=run.power_w[place],
        heat_w=asked.heat_w(run.power_w[place]),
        room_c=run.air_c[place],
        setpoint_c=min(max(setpoint_c, band.low_c), band.high_c),
        target_c=slot.target_c,
        price_per_kwh=slot.price,
        carbon_g_per_kwh=slot.carbon,
        own_w=slot.own_w,
        code=code,
    )


def is_heated(asked: PlanQuestion, power_w: float) -> bool:
    """Whether a slot's watts are worth the name."""
    return power_w > max(HEATED_SHARE * asked.max_w, HEATED_W)


def _code(asked: PlanQuestion, run: Run, plain: Run, place: int) -> str:
    power_w, air_c, wanted_c = run.power_w[place], run.air_c[place], asked.wanted_c(place)
    if not is_heated(asked, power_w):
        warm = not is_heated(asked, plain.power_w[place]) and air_c >= wanted_c - COLD_K
        return "off" if warm else "coast"
    own = run.own_w[place] >= OWN_SHARE * power_w
    if air_c > max(wanted_c, plain.air_c[place]) + STORED_K:
        return "preheat_sun" if own else "preheat_green" if asked.policy == "carbon" else "preheat_cheap"
    if own and asked.policy == "sun":
        return "preheat_sun"
    return "hold" if air_c < wanted_c - COLD_K else "comfort"


def _setpoints(asked: PlanQuestion, run: Run, codes: Sequence[str]) -> list[float]:
    """What a real thermostat must be told to do about this."""
    count = len(asked.slots)
    end_c = [0.0] * count
    for place in range(count - 1, -1, -1):
        goes_on = place + 1 < count and codes[place + 1] == codes[place]
        ahead_c = end_c[place + 1] if goes_on else run.air_c[place]
        if codes[place] == "coast":
            end_c[place] = min(ahead_c, run.air_c[place])
        elif codes[place].startswith("preheat"):
            end_c[place] = max(ahead_c, run.air_c[place])
        else:
            end_c[place] = run.air_c[place]
    return [_setpoint(asked, run, codes[place], place, end_c[place]) for place in range(count)]


def _setpoint(asked: PlanQuestion, run: Run, code: str, place: int, end_c: float) -> float:
    target_c, full = asked.slots[place].target_c, run.power_w[place] >= FULL_SHARE * asked.max_w
    if code == "coast":
        return min(end_c, target_c) - MARGIN_K
    if code == "off":
        return target_c
    if code.startswith("preheat"):
        return end_c + MARGIN_K if full else max(end_c, target_c)
    return end_c if code == "hold" and not full else max(target_c, end_c)
