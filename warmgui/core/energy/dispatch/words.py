"""Why the dispatcher does what it does, and what comes next, in words."""

from __future__ import annotations

from typing import TYPE_CHECKING

from warmgui.core.text import EMPTY, Amount, Text, filled, translate

if TYPE_CHECKING:
    from warmgui.core.energy.dispatch.inputs import Band, DispatchInputs
    from warmgui.core.energy.dispatch.rules import Level
    from warmgui.core.model_energy import EnergyPlan, PlanSlot

KINDS = {"cost": "price_per_kwh", "carbon": "carbon_g_per_kwh"}
"""The unit of what a policy looks at."""
ROOM_ENOUGH_KWH, LEAST_W = 0.01, 1.0
"""Less is not worth a sentence."""
SUN_LOST = translate("energy", "no fresh news of the home's own power")
SUN_AWAITED = translate(
    "energy", "own power was expected now, and there is none to spare yet, so the target counts"
)
COMFORT = translate("energy", "the target comes first, as you chose")
INSISTED = translate("energy", "you asked for heat now")
GUARDED_ONLY = translate("energy", "only frost protection or a holiday is asked for")
NO_PRICE = translate("energy", "no prices are known for the next hours, so the target counts")
NO_CARBON = translate("energy", "the grid's carbon is not known for the next hours, so the target counts")
NORMAL_PRICE = translate("energy", "the price is neither low nor high, so the target counts")
NORMAL_CARBON = translate("energy", "the grid is neither clean nor dirty, so the target counts")


def celsius(value: float) -> Amount:
    """A temperature."""
    return Amount(value, "temperature_c")


def clock(at_utc: float) -> Amount:
    """A time of day."""
    return Amount(at_utc, "clock_utc")


def sun_words(inputs: DispatchInputs, band: Band, available_w: float, *, holding: bool) -> Text:
    """Own power heats."""
    if holding:
        return translate(
            "energy",
            "own power has fallen to {power}; heating goes on at its least for a few minutes",
            power=Amount(available_w, "power_w"),
        )
    stored_kwh = storable_kwh(inputs, band)
    if (inputs.mining_w or 0.0) >= LEAST_W and stored_kwh >= ROOM_ENOUGH_KWH:
        return translate(
            "energy",
            "own power covers it, and the room can store {energy} before {temperature}",
            energy=Amount(stored_kwh, "heat_kwh"),
            temperature=celsius(band.high_c),
        )
    return translate(
        "energy",
        "own power of {power} covers it, up to {temperature}",
        power=Amount(available_w, "power_w"),
        temperature=celsius(band.high_c),
    )


def storable_kwh(inputs: DispatchInputs, band: Band) -> float:
    """Heat that the room can take until it is as warm as it may be; 0 where that is not known."""
    if inputs.capacity_j_per_k is None or inputs.room_c is None:
        return 0.0
    return max(band.high_c - inputs.room_c, 0.0) * inputs.capacity_j_per_k / 3.6e6


def no_sun_words(band: Band, available_w: float | None) -> Text:
    """Own power does not suffice."""
    if available_w is None or available_w <= 0:
        return translate(
            "energy", "no own power to spare; the room may cool to {floor}", floor=celsius(band.low_c)
        )
    return translate(
        "energy",
        "own power of {power} is too little; the room may cool to {floor}",
        power=Amount(available_w, "power_w"),
        floor=celsius(band.low_c),
    )


def sun_timer_words(due_utc: float, *, begins: bool) -> Text:
    """When a delay is over."""
    if begins:
        return translate("energy", "{time} Will heat, if own power lasts until then", time=clock(due_utc))
    return translate("energy", "{time} Will pause, if own power does not come back", time=clock(due_utc))


def floor_words(band: Band) -> Text:
    """The room is as cool as it may be."""
    return translate(
        "energy",
        "the room is down to {floor}, and no cooler is allowed: it is heated all the same",
        floor=celsius(band.low_c),
    )


def level_words(policy: str, level: Level, band: Band) -> Text:
    """By the rules on known prices."""
    now, dear = Amount(level.value, KINDS[policy]), Amount(level.dear_value, KINDS[policy])
    if level.level == "low":
        template = _LOW_PRICE if policy == "cost" else _LOW_CARBON
        return filled(template, now=now, dear=dear, temperature=celsius(band.high_c))
    if level.level == "high":
        until = clock(level.until_utc)
        template = _HIGH_PRICE if policy == "cost" else _HIGH_CARBON
        return filled(template, now=now, until=until, floor=celsius(band.low_c))
    return NORMAL_PRICE if policy == "cost" else NORMAL_CARBON


_LOW_PRICE = translate(
    "energy",
    "ahead of dearer hours, up to {temperature} ({now} now, up to {dear} within the next twelve hours)",
)
_LOW_CARBON = translate(
    "energy",
    "ahead of dirtier hours, up to {temperature} (the grid emits {now} now, up to {dear} within the next "
    "twelve hours)",
)
_HIGH_PRICE = translate("energy", "{now} until {until}: waiting, the room may cool to {floor}")
_HIGH_CARBON = translate(
    "energy", "the grid emits {now} until {until}: waiting, the room may cool to {floor}"
)


def level_coming(policy: str, level: Level, band: Band) -> Text:
    """What the rules will do next."""
    if not level.next_level or level.next_value is None:
        return EMPTY
    return coming_words(
        {"low": "preheat_cheap", "high": "coast"}.get(level.next_level, "comfort"),
        level.until_utc,
        None,
        Amount(level.next_value, KINDS[policy]),
        band.low_c,
    )


def coming_words(code: str, at_utc: float, end_utc: float | None, now: Amount | None, floor_c: float) -> Text:
    """The next change: "17:00 Will pause: 0.41 €/kWh until 20:00; the room stays above 20 °C".

    Args:
        code: of `PlanSlot.code`.
        at_utc: when.
        end_utc: until when, where that is known.
        now: what it costs or emits then.
        floor_c: what the room does not fall below.
    """
    priced = now is not None
    if code == "coast":
        template = _PAUSE_UNTIL if priced and end_utc is not None else _PAUSE_AT if priced else _PAUSE
    elif code == "preheat_sun":
        template = _AHEAD_SUN
    elif code.startswith("preheat"):
        template = _AHEAD_AT if priced else _AHEAD
    else:
        template = _NO_HEAT if code in {"off", "reserve"} else _TARGET
    return filled(
        template,
        time=clock(at_utc),
        now=now or Amount(None, "number"),
        end=Amount(end_utc, "clock_utc"),
        floor=celsius(floor_c),
    )


_PAUSE_UNTIL = translate("energy", "{time} Will pause: {now} until {end}; the room stays above {floor}")
_PAUSE_AT = translate("energy", "{time} Will pause: {now}; the room stays above {floor}")
_PAUSE = translate("energy", "{time} Will pause; the room stays above {floor}")
_AHEAD_SUN = translate("energy", "{time} Will heat ahead with own power")
_AHEAD_AT = translate("energy", "{time} Will heat ahead: {now}")
_AHEAD = translate("energy", "{time} Will heat ahead")
_NO_HEAT = translate("energy", "{time} Will need no heat")
_TARGET = translate("energy", "{time} Will heat to the target again")


def plan_coming(plan: EnergyPlan, slot: PlanSlot, band: Band) -> Text:
    """The next change of a plan."""
    later = [s for s in plan.slots if s.start_utc >= slot.end_utc]
    first = next((s for s in later if s.code != slot.code), None)
    if first is None:
        return EMPTY
    run = [s for s in later if s.start_utc >= first.start_utc]
    end = next((s.start_utc for s in run if s.code != first.code), None)
    same = [s for s in run if end is None or s.start_utc < end]
    value = _looked_at(plan, first)
    if first.code == "coast":
        known = [v for s in same if (v := _looked_at(plan, s)) is not None]
        value = max(known) if known else None
    now = None if value is None or plan.policy not in KINDS else Amount(value, KINDS[plan.policy])
    return coming_words(first.code, first.start_utc, end, now, band.low_c)


def _looked_at(plan: EnergyPlan, slot: PlanSlot) -> float | None:
    return slot.price_per_kwh if plan.policy == "cost" else slot.carbon_g_per_kwh


# ---- outage and reserve --------------------------------------------------------------------------------


def outage_battery(fraction: float, reserve: float) -> Text:
    """No grid, and the battery may heat."""
    return translate(
        "energy",
        "the grid is down; the battery holds {now} and may be used down to {reserve}",
        now=Amount(fraction, "fraction"),
        reserve=Amount(reserve, "fraction"),
    )


def outage_sun(power_w: float) -> Text:
    """No grid, and own power heats."""
    return translate(
        "energy",
        "the grid is down; own power of {power} is to spare and heats",
        power=Amount(power_w, "power_w"),
    )


def kept_sun(power_w: float) -> Text:
    """The battery is kept, and own power heats."""
    return translate(
        "energy",
        "the battery is kept for an outage; own power of {power} is to spare and heats",
        power=Amount(power_w, "power_w"),
    )


def outage_nothing(fraction: float | None, reserve: float) -> Text:
    """No grid, and nothing may heat."""
    if fraction is None:
        return translate(
            "energy", "the grid is down and nobody knows how full the battery is: nothing is heated"
        )
    return translate(
        "energy",
        "the grid is down; the battery's {now} is kept (reserve {reserve}), and no own power is to spare",
        now=Amount(fraction, "fraction"),
        reserve=Amount(reserve, "fraction"),
    )


def battery_words(fraction: float | None, reserve: float, *, blocked: bool) -> Text:
    """Security, with the grid there."""
    if fraction is None and blocked:
        return translate(
            "energy", "the battery is being emptied and nobody knows how full it is: only frost is kept away"
        )
    if fraction is None:
        return translate("energy", "nobody knows how full the battery is; the grid heats")
    now, kept = Amount(fraction, "fraction"), Amount(reserve, "fraction")
    if blocked:
        return translate(
            "energy", "the battery holds {now}, {reserve} is kept for an outage: only frost is kept away",
            now=now, reserve=kept,
        )  # fmt: skip
    if fraction <= reserve:
        return translate("energy", "the battery rests at {now} for an outage; the grid heats", now=now)
    return translate(
        "energy", "the battery holds {now}, more than the reserve of {reserve}", now=now, reserve=kept
    )
