"""A plan in words and in JSON; the state of a room; a snapshot as a question."""

from __future__ import annotations

import json
import math
from dataclasses import replace
from typing import Any

import pytest
from fakes.dispatch import DAY, HOUR_S, MIDNIGHT_UTC, hourly, question, words
from fakes.gui import make_settings, make_snapshot
from fakes.room import learned_room

from warmgui.core.energy.plan.ask import ask_for
from warmgui.core.energy.plan.make import make_plan
from warmgui.core.energy.plan.plain import plan_from, plan_plain
from warmgui.core.energy.plan.question import MOST_SLOTS, PlanQuestion
from warmgui.core.energy.plan.room import PlanRoom
from warmgui.core.energy.plan.rules import rules_plan
from warmgui.core.energy.plan.run import simulate
from warmgui.core.energy.plan.state import state_of
from warmgui.core.energy.plan.words import with_words
from warmgui.core.model import UNKNOWN, Value
from warmgui.core.model_energy import EnergyPlan, EnergyStatus, Flows, PlanSlot
from warmgui.core.model_room import RoomKnowledge
from warmgui.core.schedule.clock import LocalTime
from warmgui.core.vocabulary import Provenance

ROOM = PlanRoom.of(18.0, 2.64e6, 1.6e5, 124.8, 9.0)


# ---- the words -------------------------------------------------------------------------------------------


def a_slot(code: str, hour: int = 0, **more: Any) -> PlanSlot:
    start_utc = MIDNIGHT_UTC + hour * HOUR_S
    values: dict[str, Any] = {
        "start_utc": start_utc,
        "end_utc": start_utc + HOUR_S,
        "power_w": 100.0,
        "heat_w": 160.0,
        "room_c": 20.0,
        "setpoint_c": 20.0,
        "target_c": 20.0,
        "price_per_kwh": 0.3,
        "carbon_g_per_kwh": 300.0,
        "own_w": 90.0,
    }
    return PlanSlot(**{**values, **more, "code": code})


@pytest.mark.parametrize(
    ("policy", "slot", "said"),
    [
        ("cost", a_slot("preheat_cheap"), "0.30 €/kWh now: the room stores heat, up to 20.0 °C"),
        (
            "carbon",
            a_slot("preheat_green"),
            "the grid emits 300 g/kWh now: the room stores heat, up to 20.0 °C",
        ),
        ("sun", a_slot("preheat_cheap"), "heating to the target of 20.0 °C"),
        (
            "sun",
            a_slot("preheat_sun"),
            "own power of 90 W is expected, and the room stores heat, up to 20.0 °C",
        ),
        ("sun", a_slot("coast"), "waiting, the room stays above 20.0 °C"),
        ("carbon", a_slot("coast"), "the grid emits 300 g/kWh: waiting, the room stays above 20.0 °C"),
        ("cost", a_slot("hold"), "the room is held at 20.0 °C until a better time"),
        ("cost", a_slot("off"), "warm enough without heat"),
        ("cost", a_slot("reserve"), "the battery is kept for an outage"),
        ("cost", a_slot("comfort"), "heating to the target of 20.0 °C"),
    ],
)
def test_reasons(policy: str, slot: PlanSlot, said: str) -> None:
    plan = with_words(EnergyPlan(MIDNIGHT_UTC, policy, (slot,)))
    assert words(plan.slots[0].reason) == said


def test_warming_ahead_of_a_rise_is_told() -> None:
    plan = with_words(
        EnergyPlan(
            MIDNIGHT_UTC, "cost",
            (a_slot("comfort", 5, target_c=17.0, room_c=19.0), a_slot("comfort", 6)),
        )
    )  # fmt: skip
    assert words(plan.slots[0].reason) == "heating to be warm by 06:00"


def test_summaries() -> None:
    def said(*codes: str, policy: str = "cost") -> str:
        slots = tuple(a_slot(code, hour) for hour, code in enumerate(codes))
        return words(with_words(EnergyPlan(MIDNIGHT_UTC, policy, slots)).text)

    assert said("preheat_cheap", "preheat_cheap", "comfort", "coast") == (
        "Heats ahead from 00:00 to 02:00, while electricity is cheap, and waits from 03:00 to 04:00."
    )
    assert (
        said("preheat_green", policy="carbon") == "Heats ahead from 00:00 to 01:00, while the grid is clean."
    )
    assert said("comfort", "coast") == "Waits from 01:00 to 02:00, and follows the target otherwise."
    assert said("comfort", "hold") == "Follows the target: at another time heating would be no better."
    assert said("off") == "No heat is needed."
    assert said("comfort", policy="security") == "Follows the target, and keeps the battery's reserve."


# ---- plain values ----------------------------------------------------------------------------------------


def test_a_plan_goes_through_json_with_its_sentences() -> None:
    plan = rules_plan(question("cost", hours=30), "forecast")
    again = plan_from(json.loads(json.dumps(plan_plain(plan))))
    assert again == plan
    assert "No forecast" in words(again.problem)


SLOT = {
    "start_utc": 0.0,
    "end_utc": 3600.0,
    "power_w": 1.0,
    "heat_w": 1.0,
    "setpoint_c": 20.0,
    "target_c": 20.0,
    "code": "comfort",
}


@pytest.mark.parametrize(
    "plain",
    [
        None,
        [],
        {},
        {"slots": {}},
        {"slots": [1]},
        {"slots": [{}]},
        {"slots": []},
        {"slots": [], "made_utc": "now", "policy": "cost"},
        {"slots": [], "made_utc": math.nan, "policy": "cost"},
        {"slots": [], "made_utc": True, "policy": "cost"},
        {"slots": [], "made_utc": 1.0, "policy": 7},
        {"slots": [], "made_utc": 1.0, "policy": "cost", "problem": 7},
        {"slots": [], "made_utc": 10**400, "policy": "cost"},
        {"slots": [], "made_utc": 1.0, "policy": "arson"},
        {"slots": [SLOT, SLOT], "made_utc": 1.0, "policy": "cost"},
        {"slots": [SLOT | {"end_utc": 0.0}], "made_utc": 1.0, "policy": "cost"},
        {"slots": [SLOT | {"power_w": -1.0}], "made_utc": 1.0, "policy": "cost"},
        {"slots": [SLOT | {"code": "burn"}], "made_utc": 1.0, "policy": "cost"},
        {
            "slots": [SLOT | {"start_utc": 2.0 * k, "end_utc": 2.0 * k + 1.0} for k in range(MOST_SLOTS + 1)],
            "made_utc": 1.0,
            "policy": "cost",
        },
    ],
)
def test_what_is_no_plan(plain: Any) -> None:
    with pytest.raises(ValueError, match="no plan"):
        plan_from(plain)


def test_a_slot_may_not_know_how_warm_it_will_be() -> None:
    (slot,) = plan_from({"slots": [SLOT], "made_utc": 1.0, "policy": "cost", "how": "rules"}).slots
    assert slot.room_c is None


def test_setpoints_follow_what_is_planned() -> None:
    """Given watts that store heat and then wait, then the thermostat is told to do about that."""
    asked = question("cost")
    plan = make_plan(asked, simulate(asked, [300.0] * 4 + [0.0] * 4 + [80.0] * 16), how="optimised")
    assert [s.code for s in plan.slots[:8]] == ["preheat_cheap"] * 4 + ["coast"] * 4
    assert {s.setpoint_c for s in plan.slots[:4]} == {21.5}
    assert all(s.setpoint_c < 20.0 for s in plan.slots[4:8])


# ---- the room's state --------------------------------------------------------------------------------------


def recent(
    room: PlanRoom, hours: float, heat_w: float = 150.0, **spoil: Any
) -> dict[str, list[float | None]]:
    """A room that was really like this, minute by minute."""
    step, air_c, mass_c = room.step(60.0), 20.0, 18.0
    rows: list[tuple[float | None, ...]] = []
    for k in range(int(hours * 60)):
        rows.append((MIDNIGHT_UTC + 60.0 * k, air_c, 4.0, heat_w, 100.0))
        air_c, mass_c = step.after(air_c, mass_c, 4.0, heat_w + room.gains_w + 100.0 * room.aperture_m2)
    names = ("t_utc", "room_c", "outdoor_c", "heat_w", "solar_w_per_m2")
    columns: dict[str, list[float | None]] = {
        n: list(c) for n, c in zip(names, zip(*rows, strict=True), strict=True)
    }
    columns["truth"] = [mass_c]
    return {**columns, **spoil}


def test_mass_and_other_heat_follow_from_the_last_day() -> None:
    truth = replace(ROOM, gains_w=90.0, aperture_m2=0.4)
    rows = recent(truth, 36.0)
    state = state_of(replace(truth, gains_w=300.0), rows["room_c"][-1] or 0.0, 4.0, rows)
    assert state.room.gains_w == pytest.approx(90.0, abs=3.0)
    assert state.mass_c == pytest.approx(rows["truth"][0], abs=0.1)


@pytest.mark.parametrize(
    "rows",
    [None, {}, {"t_utc": []}, recent(ROOM, 2.0), recent(ROOM, 12.0, room_c=[None] * 720)],
    ids=["none", "empty", "no rows", "two hours", "never measured"],
)
def test_little_is_known_without_a_day(rows: Any) -> None:
    state = state_of(replace(ROOM, gains_w=300.0), 20.0, 4.0, rows)
    assert state.room.gains_w == 300.0
    assert 4.0 < state.mass_c < 20.0


def test_a_long_gap_tells_nothing_about_other_heat() -> None:
    """Given hours without a reading, then only the mass passes them: what nobody saw is no heat."""
    rows = recent(replace(ROOM, gains_w=90.0), 24.0)
    for name in ("t_utc", "room_c", "outdoor_c", "heat_w", "solar_w_per_m2"):
        del rows[name][300:700]
    state = state_of(replace(ROOM, gains_w=9.0), 20.0, 4.0, rows)
    assert state.room.gains_w == pytest.approx(90.0, abs=30.0)
    assert state.mass_c == pytest.approx(rows["truth"][0], abs=0.5)


def test_a_clock_that_went_back_is_no_time() -> None:
    rows = recent(ROOM, 12.0)
    rows["t_utc"] = [MIDNIGHT_UTC] * 720
    assert state_of(ROOM, 20.0, 4.0, rows).room.gains_w == 0.0


# ---- from a snapshot ---------------------------------------------------------------------------------------


def energetic(**more: Any) -> Any:
    return make_snapshot(
        **{
            "energy": EnergyStatus(prices=hourly(DAY * 3), feed_in_per_kwh=Value(0.08, Provenance.DECLARED)),
            "settings": make_settings(dispatch={"policy": "cost"}, power={"limit_w": 200.0}),
            "room_knowledge": RoomKnowledge(model=learned_room()),
            **more,
        }
    )


def test_a_snapshot_becomes_a_question() -> None:
    asked = ask_for(energetic(), MIDNIGHT_UTC, LocalTime(), outdoor=hourly([4.0] * 48, scale=1.0))
    assert isinstance(asked, PlanQuestion)
    assert (asked.max_w, asked.idle_w, asked.feed_in, asked.policy) == (200.0, 29.0, 0.08, "cost")
    assert asked.room.loss_w_per_k == pytest.approx(27.0)
    assert asked.slots[-1].end_utc == MIDNIGHT_UTC + 36 * HOUR_S
    assert asked.missing == ("carbon", "own")


@pytest.mark.parametrize(
    ("charge", "stored_kwh"),
    [
        (Value(0.8, Provenance.MEASURED), 3.0),
        (Value(0.4, Provenance.MEASURED), 0.0),  # below the reserve
        (Value(0.8, Provenance.STALE), None),
        (UNKNOWN, None),
    ],
)
def test_a_plan_counts_on_the_battery_above_its_reserve(charge: Value, stored_kwh: float | None) -> None:
    settings = make_settings(dispatch={"policy": "cost", "reserve_fraction": 0.5}, home={"battery_kwh": 10.0})
    energy = EnergyStatus(prices=hourly(DAY * 3), flows=Flows(battery_fraction=charge))
    asked = ask_for(energetic(settings=settings, energy=energy), MIDNIGHT_UTC, LocalTime())
    assert asked is not None
    found = asked.battery
    if stored_kwh is None:
        assert found is None
    else:
        assert found is not None
        assert (found.stored_kwh, found.most_w) == (pytest.approx(stored_kwh), 5000.0)


def test_what_a_snapshot_does_not_know() -> None:
    assert ask_for(make_snapshot(energy=None), MIDNIGHT_UTC, LocalTime()) is None
    bare = energetic(
        energy=EnergyStatus(), room_c=UNKNOWN, outdoor_c=UNKNOWN, room_knowledge=None,
        max_power_w=None, settings=make_settings(),
    )  # fmt: skip
    asked = ask_for(bare, MIDNIGHT_UTC, LocalTime())
    assert asked is not None
    assert (asked.max_w, asked.feed_in, asked.room_c) == (0.0, 0.0, 21.0)
    assert asked.missing == ("carbon", "outside", "own", "prices", "room")
