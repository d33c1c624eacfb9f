"""A recorded week under another policy: the model agrees with what made it, and no heat is lost or won."""

from __future__ import annotations

import json
import math
import sys
from functools import cache
from typing import Any

import pytest
from fakes.dispatch import HOUR_S, MIDNIGHT_UTC, words
from fakes.replay import MACHINE, ROOM, recorded, replay_job, week_drive
from hypothesis import given, settings
from hypothesis import strategies as st

from warmgui.analysis.replay import replay
from warmgui.analysis.replay_loop import LoopDrive, hourly, known_at, rises
from warmgui.analysis.replay_planner import DayBefore
from warmgui.analysis.replay_record import read_record
from warmgui.core.energy.plan.room import PlanRoom
from warmgui.core.energy.replay_words import (
    BALANCE_MOST,
    PROBLEMS,
    ReplayResult,
    ReplayRun,
    compared,
    dispatch_from,
    dispatch_plain,
    result_from,
    trouble,
)
from warmgui.core.settings.dispatch import POLICIES, DispatchSettings
from warmgui.io.job_child import JobChild


@cache
def days(count: float, policy: str = "comfort", *, own: bool = True) -> dict[str, Any]:
    return recorded(count, policy, own=own)


def replayed(policy: str, count: float = 3.0, **changes: Any) -> ReplayResult:
    minutes = changes.pop("minutes", None) or days(count)
    return result_from(
        json.loads(json.dumps(replay(replay_job(policy, minutes=minutes, **changes)), allow_nan=False))
    )


def both(result: ReplayResult) -> tuple[ReplayRun, ReplayRun]:
    assert result.same is not None
    assert result.other is not None
    return result.same, result.other


def test_the_recorded_policy_again_is_what_was_recorded() -> None:
    """Given a week that this model made, when its policy runs again, then room, energy and cost agree."""
    result = replayed("comfort", 5.0)
    same, other = both(result)
    assert same == other
    assert result.room_error_k is not None
    assert result.room_error_k < 0.1
    was = result.recorded
    assert was is not None
    assert same.mining_kwh == pytest.approx(was.mining_kwh, rel=0.02)
    assert same.cost == pytest.approx(was.cost, rel=0.02)
    assert same.co2_g == pytest.approx(was.co2_g, rel=0.03)
    assert same.own_kwh == pytest.approx(was.own_kwh, rel=0.03)
    assert same.useful_kwh == pytest.approx(was.useful_kwh, rel=0.03)
    assert same.within == pytest.approx(was.within, abs=0.03)
    assert words(result.text).startswith("“Comfort first” would have cost the same.")
    assert not words(result.problem)
    assert len(result.t_utc) == len(same.room_c) == len(was.power_w) == 120


@pytest.mark.parametrize("policy", POLICIES)
def test_no_heat_is_lost_or_won(policy: str) -> None:
    for run in both(replayed(policy, 2.0)):
        assert run.balance is not None
        assert abs(run.balance) < BALANCE_MOST


def test_a_broken_room_would_be_seen(monkeypatch: pytest.MonkeyPatch) -> None:
    """Given a step that loses a percent of the heat, then the balance says so: it is no identity."""
    honest = PlanRoom.step

    def leaky(self: PlanRoom, dt_s: float) -> Any:
        step = honest(self, dt_s)

        class Leaky:
            @staticmethod
            def after(air_c: float, mass_c: float, outdoor_c: float, heat_w: float) -> tuple[float, float]:
                return step.after(air_c, mass_c, outdoor_c, 0.98 * heat_w)

        return Leaky() if dt_s == 60.0 else step

    monkeypatch.setattr(PlanRoom, "step", leaky)
    same, _ = both(replayed("comfort", 2.0))
    assert abs(same.balance or 0.0) > BALANCE_MOST


def test_cost_first_saves_what_the_text_says() -> None:
    result = replayed("cost")
    same, other = both(result)
    assert same.cost is not None
    assert other.cost is not None
    assert other.cost < 0.9 * same.cost
    assert other.own_kwh is not None
    assert same.own_kwh is not None
    assert other.own_kwh > same.own_kwh
    assert result.plans > 60
    assert words(result.text).startswith("“Cheapest” would have cost ")
    # never colder than the band, but for what the thermostat itself falls short
    assert min(c for c in other.room_c if c is not None) > 17.5 - 1.0 - 0.3
    assert max(c for c in other.room_c if c is not None) < 20.0 + 1.5 + 0.5


def test_carbon_and_sun_first() -> None:
    same, green = both(replayed("carbon"))
    assert (green.co2_g or 0.0) < 0.85 * (same.co2_g or 0.0)
    same, sunny = both(replayed("sun"))
    assert (sunny.own_kwh or 0.0) > (same.own_kwh or 0.0)


def test_without_prices_nothing_is_invented() -> None:
    minutes = {**days(2.0), "price_per_kwh": [None] * 2880, "cost": [None] * 2880}
    result = replayed("cost", minutes=minutes)
    same, other = both(result)
    assert same.cost is None
    assert other.cost is None
    assert "Prices are not known" in words(result.problem)
    assert "is not known" in words(result.text)


def test_without_a_thermometer_the_model_stands_alone() -> None:
    minutes = {**days(2.0), "room_c": [None] * 2880}
    result = replayed("cost", minutes=minutes, room=ROOM)
    assert result.room_error_k is None
    assert result.recorded is not None
    assert result.recorded.cold_kh is None
    assert both(result)[1].cold_kh is not None


def test_a_model_that_is_far_off_says_so() -> None:
    minutes = dict(days(2.0))
    minutes["room_c"] = [c + 4.0 * math.sin(k / 400.0) for k, c in enumerate(minutes["room_c"])]
    result = replayed("comfort", minutes=minutes)
    assert "off by" in words(result.problem)


def test_hours_without_heat_asked_for_are_left_out() -> None:
    span = [[MIDNIGHT_UTC + 10 * HOUR_S, MIDNIGHT_UTC + 40 * HOUR_S]]
    same, other = both(replayed("cost", 2.0, on=span))
    assert same.hours == other.hours == pytest.approx(30.0)
    assert other.power_w[5] == 0.0


def test_an_hourly_history_is_enough() -> None:
    whole = days(3.0)
    minutes = {name: column[::60] for name, column in whole.items()}
    minutes["seconds"] = [3600.0] * len(minutes["t_utc"])
    result = replayed("cost", minutes=minutes)
    assert both(result)[0].balance == pytest.approx(0.0, abs=BALANCE_MOST)


def test_rows_that_came_twice_count_once() -> None:
    minutes = {name: column + column[:60] for name, column in days(2.0).items()}
    assert both(replayed("comfort", minutes=minutes))[0].hours == pytest.approx(48.0)


@pytest.mark.parametrize(
    ("changes", "said"),
    [
        (
            {"minutes": {name: column[:600] for name, column in days(2.0).items()}},
            "at least a day of history",
        ),
        ({"minutes": {"t_utc": []}}, "at least a day"),
        ({"machine": {"max_w": 0.0}}, "Nothing was mined"),
        ({"on": []}, "never asked for"),
    ],
)
def test_what_cannot_be_replayed(changes: dict[str, Any], said: str) -> None:
    result = replayed("cost", 2.0, **changes)
    assert said in words(result.problem)
    assert result.other is None


@pytest.mark.parametrize(
    "changes",
    [
        {"dispatch": {"policy": "none"}},
        {"dispatch": {"policy": "cost", "cooler_c": "x"}},
        {"dispatch": None},
        {"recorded_policy": 5},
        {"room": None},
        {"machine": {"watts": 5}},
        {"minutes": {}},
        {"minutes": {"t_utc": [1.0, 1e9], "room_c": [1.0, 2.0]}},
        {"minutes": {"t_utc": [1.0, 61.0], "room_c": [1.0]}},
        {"minutes": {"t_utc": [61.0, 1.0], "room_c": [1.0]}},
        {"outdoor_c": "warm"},
    ],
)
def test_what_is_no_job(changes: dict[str, Any]) -> None:
    job = {**replay_job("cost", minutes=days(2.0)), **changes}
    with pytest.raises((KeyError, TypeError, ValueError, AttributeError)):
        replay(job)


def test_a_real_child_replays() -> None:
    child = JobChild("replay", 300.0, [sys.executable, "-m", "warmgui.analysis"])
    result = result_from(child.ask(replay_job("cost", minutes=days(2.0))))
    assert both(result) == both(replayed("cost", 2.0))


# ---- what was known when ---------------------------------------------------------------------------------


def test_tomorrows_prices_are_known_from_one_oclock_on() -> None:
    slots = hourly(week_drive(4.0), week_drive(4.0).price)
    day = 86400.0
    for hour, end in ((12.9, 2), (13.1, 3)):
        known = known_at(slots, MIDNIGHT_UTC + day + hour * HOUR_S)
        assert known is not None
        assert known.slots[0].start_utc == MIDNIGHT_UTC
        assert known.slots[-1].end_utc == MIDNIGHT_UTC + end * day
    assert known_at(slots, MIDNIGHT_UTC - 9 * day) is None


def test_the_weather_to_come_is_the_day_before() -> None:
    drive = week_drive(3.0)
    slots = hourly(drive, [float(k // 60) for k in range(len(drive))])
    at_utc = MIDNIGHT_UTC + 30 * HOUR_S
    seen = DayBefore().series("own", slots, at_utc)
    assert seen is not None
    assert seen.at(MIDNIGHT_UTC + 29 * HOUR_S) == 29.0
    assert seen.at(MIDNIGHT_UTC + 31 * HOUR_S) == 7.0  # not 31: nobody knew that
    assert DayBefore().series("own", slots, MIDNIGHT_UTC - HOUR_S) is None


def test_rises_are_announced() -> None:
    zeros, unknown = [0.0] * 4, [None] * 4
    drive = LoopDrive(
        0.0, 60.0, zeros, [17.0, 17.0, 20.0, 20.0], [True] * 4, zeros, unknown, unknown, unknown
    )
    announced = rises(drive)
    assert [None if r is None else (r.in_s, r.setpoint_c) for r in announced] == [
        (120.0, 20.0), (60.0, 20.0), None, None,
    ]  # fmt: skip


@settings(max_examples=40, deadline=None)
@given(
    st.lists(st.one_of(st.none(), st.floats(-40, 60)), min_size=2, max_size=40),
    st.sampled_from([1.0, 60.0, 1800.0, 7200.0]),
)
def test_any_column_makes_even_steps(values: list[float | None], gap_s: float) -> None:
    count = len(values)
    t = [MIDNIGHT_UTC + gap_s * k for k in range(count)]
    names = ("room_c", "outdoor_c", "heat_w", "solar_w_per_m2", "mining_w", "setpoint_c", "available_w")
    record = read_record({"t_utc": t, **dict.fromkeys(names, values)}, None, outdoor_c=5.0, target_c=20.0)
    assert record is not None
    drive = record.drive
    assert len(drive.outdoor_c) == len(drive.target_c) == len(drive.on) == len(record.room_c)
    assert all(math.isfinite(c) for c in drive.outdoor_c)
    assert all(math.isfinite(c) and c >= 0.0 for c in drive.solar_w_per_m2)


def test_a_number_that_nothing_here_can_have_is_unknown() -> None:
    """A damaged file's heat of 1e308 W would overflow, which warns, and warnings fail."""
    columns: dict[str, Any] = {"t_utc": [MIDNIGHT_UTC, MIDNIGHT_UTC + 60.0], "room_c": [20.0, -1e300]}
    columns |= {"heat_w": [100.0, 1e308], "seconds": [60.0, 60.0]}
    record = read_record(columns, None, outdoor_c=5.0, target_c=20.0)
    assert record is not None
    assert record.sums["heat_kwh"] == pytest.approx(100.0 * 60.0 / 3.6e6)
    assert record.room_c.tolist() == [20.0, 20.0]


# ---- the words -------------------------------------------------------------------------------------------


def run(policy: str = "comfort", **more: Any) -> ReplayRun:
    values: dict[str, Any] = {
        "mining_kwh": 10.0, "heat_kwh": 14.0, "hours": 100.0, "cost": 3.0, "co2_g": 3000.0, "cold_kh": 1.0,
        "mean_room_c": 20.0,
    }  # fmt: skip
    return ReplayRun(policy, **{**values, **more})


@pytest.mark.parametrize(
    ("other", "said"),
    [
        (
            run("cost", cost=2.4, co2_g=2500.0),
            ["0.60 € less (20 %).", "0.5 kg less CO₂. On average the room would have been as warm."],
        ),
        (
            run("carbon", cost=3.3, co2_g=3600.0, mean_room_c=20.3),
            [
                "“Greenest” would have cost 0.30 € more (10 %).",
                "0.6 kg more CO₂.",
                "0.3 °C warmer on average.",
            ],
        ),
        (
            run("sun", cold_kh=41.0, mean_room_c=19.6, co2_g=None),
            ["cost the same.", "0.4 °C cooler on average.", "by 0.4 °C on average, not by 0.01 °C."],
        ),
        (
            run("security", cost=None, mean_room_c=None, co2_g=None),
            ["What “Security” would have cost is not known."],
        ),
    ],
)
def test_side_by_side_in_words(other: ReplayRun, said: list[str]) -> None:
    told = words(compared(run(), other))
    assert all(part in told for part in said)


def test_nothing_against_nothing() -> None:
    assert words(compared(run(cost=0.0), run("cost", cost=0.0))).startswith(
        "“Cheapest” would have cost the same."
    )
    assert run(hours=0.0).mean_cold_k is None


@pytest.mark.parametrize("code", sorted(PROBLEMS))
def test_every_trouble_has_a_sentence(code: str) -> None:
    assert words(trouble(code, hours=3.0, error=1.2).problem)


@pytest.mark.parametrize(
    "plain",
    [
        None,
        {"problem": 5},
        {"numbers": []},
        {"numbers": {"hours": "x"}},
        {"numbers": {"hours": 10**400}},
        {"problem": "short"},
        {"problem": "poor", "numbers": {"hours": 1.0}},
        {"t_utc": 5},
        {"same": 5},
        {"same": {"policy": "x"}},
        {"same": {"policy": "cost"}},
        {"same": {"policy": "cost", "mining_kwh": None, "heat_kwh": 1.0, "hours": 1.0}},
        {"same": {"policy": "cost", "mining_kwh": 1.0, "heat_kwh": 1.0, "hours": 1.0, "room_c": 3}},
        {"room_error_k": math.inf},
    ],
)
def test_what_is_no_result(plain: Any) -> None:
    with pytest.raises(ValueError, match="no replay"):
        result_from(plain)


def test_settings_go_through_json_within_their_ranges() -> None:
    chosen = DispatchSettings(policy="sun", cooler_c=2.0, reserve_fraction=0.3)
    assert dispatch_from(json.loads(json.dumps(dispatch_plain(chosen)))) == chosen
    assert dispatch_from({"policy": "sun", "cooler_c": 99.0}).cooler_c == 5.0
    assert MACHINE.max_w == 400.0
