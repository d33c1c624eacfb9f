"""A plan in words: the reason of each slot, one sentence about all of it, and what it had to do without."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from warmgui.core.text import EMPTY, Amount, Text, filled, translate

if TYPE_CHECKING:
    from warmgui.core.model_energy import EnergyPlan, PlanSlot

DEAR_WITHIN_S = 12 * 3600.0
DAY_S = 86400.0
MATTERS = 0.5
PREHEATS = ("preheat_cheap", "preheat_green", "preheat_sun")

PROBLEMS: dict[str, Text] = {
    "forecast": translate(
        "energy",
        "No forecast of the weather: the plan takes it that outside stays as it is now. The weather service "
        "can be switched on in the settings.",
    ),
    "outside": translate("energy", "Nobody knows how cold it is outside, so simple rules plan."),
    "prices": translate("energy", "No prices are known for the hours to come, so the target is followed."),
    "carbon": translate(
        "energy", "The grid's carbon is not known for the hours to come, so the target is followed."
    ),
    "own": translate("energy", "No forecast of own power, so the plan does not count on any."),
    "room": translate("energy", "Nobody knows how warm the room is, so simple rules plan."),
    "power": translate("energy", "This PC cannot mine now, so there is nothing to plan."),
    "optimiser": translate("energy", "The optimiser found no solution, so simple rules plan."),
    "late": translate("energy", "The optimiser took too long, so simple rules plan."),
    "not_started": translate("energy", "The optimiser could not be started, so simple rules plan."),
    "ended": translate(
        "energy", "The optimiser ended without an answer, so simple rules plan; the log may say why."
    ),
    "off": translate("energy", "Heat is off: this is what would be done if it were on."),
    "garbage": translate("energy", "The optimiser's answer made no sense, so simple rules plan."),
}
"""What a plan had to do without, by code."""

_CHEAP = translate("energy", "{now} now, {later} later: the room stores heat, up to {warm}")
_CHEAP_ALONE = translate("energy", "{now} now: the room stores heat, up to {warm}")
_GREEN = translate("energy", "the grid emits {now} now, {later} later: the room stores heat, up to {warm}")
_GREEN_ALONE = translate("energy", "the grid emits {now} now: the room stores heat, up to {warm}")
_SUN = translate("energy", "own power of {own} is expected, and the room stores heat, up to {warm}")
_COAST_PRICE = translate("energy", "{now}: waiting, the room stays above {cool}")
_COAST_CARBON = translate("energy", "the grid emits {now}: waiting, the room stays above {cool}")
_COAST = translate("energy", "waiting, the room stays above {cool}")
_HOLD = translate("energy", "the room is held at {room} until a better time")
_COMFORT = translate("energy", "heating to the target of {target}")
_AHEAD = translate("energy", "heating to be warm by {time}")
_OFF = translate("energy", "warm enough without heat")
_RESERVE = translate("energy", "the battery is kept for an outage")

_BOTH = translate("energy", "Heats ahead from {a} to {b}, {why}, and waits from {c} to {d}.")
_ONLY_AHEAD = translate("energy", "Heats ahead from {a} to {b}, {why}.")
_ONLY_WAIT = translate("energy", "Waits from {c} to {d}, and follows the target otherwise.")
_WHY = {
    "preheat_cheap": translate("energy", "while electricity is cheap"),
    "preheat_green": translate("energy", "while the grid is clean"),
    "preheat_sun": translate("energy", "while there is own power to spare"),
}
_STEADY = {
    "comfort": translate("energy", "Follows the target, whatever it costs."),
    "security": translate("energy", "Follows the target, and keeps the battery's reserve."),
}
_NO_SHIFT = translate("energy", "Follows the target: at another time heating would be no better.")
_NO_HEAT = translate("energy", "No heat is needed.")


def with_words(plan: EnergyPlan, problem: str = "") -> EnergyPlan:
    """The same plan with its sentences; `problem` is a code of `PROBLEMS`, "" for none."""
    slots = tuple(replace(slot, reason=_reason(plan, place)) for place, slot in enumerate(plan.slots))
    return replace(plan, slots=slots, text=_summary(plan), problem=PROBLEMS.get(problem, EMPTY))


def _reason(plan: EnergyPlan, place: int) -> Text:
    slot = plan.slots[place]
    now, later = _now(plan, slot), _later(plan, slot)
    warm, cool = _run_ends(plan, place)
    return filled(
        _template(plan, place, now, later),
        now=now or Amount(None, "number"),
        later=later or Amount(None, "number"),
        own=Amount(slot.own_w, "power_w"),
        warm=Amount(warm, "temperature_c"),
        cool=Amount(cool, "temperature_c"),
        room=Amount(slot.room_c, "temperature_c"),
        target=Amount(slot.target_c, "temperature_c"),
        time=Amount(slot.end_utc, "clock_utc"),
    )


def _template(plan: EnergyPlan, place: int, now: Amount | None, later: Amount | None) -> Text:
    slot, priced, compared = plan.slots[place], now is not None, now is not None and later is not None
    coming = plan.slots[place + 1].target_c if place + 1 < len(plan.slots) else slot.target_c
    rises = coming > slot.target_c and (slot.room_c or 0.0) > slot.target_c
    carbon = plan.policy == "carbon"
    return {
        "preheat_cheap": _CHEAP if compared else _CHEAP_ALONE if priced else _COMFORT,
        "preheat_green": _GREEN if compared else _GREEN_ALONE if priced else _COMFORT,
        "preheat_sun": _SUN,
        "coast": (_COAST_CARBON if carbon else _COAST_PRICE) if priced else _COAST,
        "hold": _HOLD,
        "off": _OFF,
        "reserve": _RESERVE,
    }.get(slot.code, _AHEAD if rises else _COMFORT)


def _value(plan: EnergyPlan, slot: PlanSlot) -> float | None:
    if plan.policy == "carbon":
        return slot.carbon_g_per_kwh
    return slot.price_per_kwh if plan.policy == "cost" else None


def _amount(plan: EnergyPlan, value: float | None) -> Amount | None:
    kind = "carbon_g_per_kwh" if plan.policy == "carbon" else "price_per_kwh"
    return None if value is None else Amount(value, kind)


def _now(plan: EnergyPlan, slot: PlanSlot) -> Amount | None:
    return _amount(plan, _value(plan, slot))


def _later(plan: EnergyPlan, slot: PlanSlot) -> Amount | None:
    """The highest within half a day, where that is more than now."""
    now = _value(plan, slot)
    later = [
        value
        for other in plan.slots
        if slot.end_utc <= other.start_utc < slot.end_utc + DEAR_WITHIN_S
        and (value := _value(plan, other)) is not None
    ]
    dear = max(later, default=None)
    return _amount(plan, dear) if dear is not None and now is not None and dear > now else None


def _run_ends(plan: EnergyPlan, place: int) -> tuple[float | None, float | None]:
    """Warmest and coolest of the slots of one code around this one."""
    code, first, last = plan.slots[place].code, place, place
    while first > 0 and plan.slots[first - 1].code == code:
        first -= 1
    while last + 1 < len(plan.slots) and plan.slots[last + 1].code == code:
        last += 1
    rooms = [slot.room_c for slot in plan.slots[first : last + 1] if slot.room_c is not None]
    return max(rooms, default=None), min(rooms, default=None)


def _summary(plan: EnergyPlan) -> Text:
    if plan.policy in _STEADY:
        return _STEADY[plan.policy]
    ahead, wait = _main(plan, PREHEATS), _main(plan, ("coast",))
    if ahead is None and wait is None:
        return _NO_HEAT if all(s.code == "off" for s in plan.slots) else _NO_SHIFT
    a, b, code = ahead or (None, None, "preheat_cheap")
    c, d, _ = wait or (None, None, "")
    template = _BOTH if ahead and wait else _ONLY_AHEAD if ahead else _ONLY_WAIT
    return filled(
        template,
        a=Amount(a, "clock_utc"),
        b=Amount(b, "clock_utc"),
        c=Amount(c, "clock_utc"),
        d=Amount(d, "clock_utc"),
        why=_WHY[code],
    )


def _main(plan: EnergyPlan, codes: tuple[str, ...]) -> tuple[float, float, str] | None:
    """The next run of these codes that matters: by energy when heating, by time when waiting."""
    runs: list[tuple[float, float, float, str]] = []
    for slot in plan.slots:
        if slot.code not in codes:
            continue
        hours = (slot.end_utc - slot.start_utc) / 3600.0
        size = hours * slot.power_w if slot.code in PREHEATS else hours
        if runs and runs[-1][2] == slot.start_utc:
            had, start_utc, _, code = runs[-1]
            runs[-1] = (had + size, start_utc, slot.end_utc, code)
        else:
            runs.append((size, slot.start_utc, slot.end_utc, slot.code))
    if not runs:
        return None
    # A clock time says no day: of what begins within one, the first that is not small beside the largest.
    near = [run for run in runs if run[1] - plan.slots[0].start_utc < DAY_S] or runs
    enough = MATTERS * max(size for size, *_ in near)
    _, start_utc, end_utc, code = next(run for run in near if run[0] >= enough)
    return start_utc, end_utc, code
