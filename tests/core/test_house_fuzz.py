"""Whatever comes in about places and heaters: no tick fails, no limit is passed, no state does harm."""

from __future__ import annotations

import json
import math
from typing import Any

from fakes.core import settings
from fakes.places import FakeHeater, HouseRig
from hypothesis import HealthCheck, given
from hypothesis import settings as hypothesis_settings
from hypothesis import strategies as st

from warmgui.core import messages as m
from warmgui.core.commands import SetHeater, SetScience
from warmgui.core.house.nouns import LanHeater, Place
from warmgui.core.house_messages import (
    HEATER_STATES,
    SCIENCE_STATES,
    FilterCleaned,
    HeaterReport,
    LimitPower,
    ScienceReport,
)
from warmgui.core.model_value import Value
from warmgui.core.thermometers import Thermometer
from warmgui.core.vocabulary import Provenance

LIMIT_W = 700.0
NUMBERS = st.one_of(
    st.floats(0.0, 3000.0), st.sampled_from([math.nan, math.inf, -math.inf, -3.0, 0.0, 1e300])
)
KEYS = st.sampled_from(["h1", "h2", "h3", "nobody"])
VALUES = st.builds(Value, st.none() | NUMBERS, st.sampled_from(Provenance))
TIMES = st.one_of(st.floats(900.0, 1400.0), NUMBERS)
NEWS: st.SearchStrategy[Any] = st.one_of(
    st.builds(
        HeaterReport,
        KEYS,
        TIMES,
        st.sampled_from(HEATER_STATES),
        levels_w=st.lists(NUMBERS, max_size=4).map(tuple),
        levels_provenance=st.sampled_from(Provenance),
        power_w=VALUES,
        temperature_c=VALUES,
        hashrate_hs=st.none() | NUMBERS,
        can_rest=st.booleans(),
        ends_alone=st.booleans(),
        left_on=st.booleans(),
    ),
    st.builds(
        ScienceReport,
        st.sampled_from(["boinc", "fah", "other"]),
        TIMES,
        st.sampled_from(SCIENCE_STATES),
        cpu_fraction=st.none() | NUMBERS,
        cpu_load=st.none() | NUMBERS,
        gpu=st.booleans(),
        steps=st.booleans(),
        cores=st.none() | st.integers(-2, 64),
    ),
    st.builds(FilterCleaned, st.sampled_from(["p1", "here", ""])),
    st.builds(LimitPower, st.none() | NUMBERS, st.sampled_from(["api", "fleet", "", "x" * 99])),
    st.sampled_from([m.HeatOn(), m.HeatOff(), m.PauseFor(5.0), m.Resume(), m.ResetFaults()]),
)
STATE_KEYS = ("limits", "tally", "heaters_kwh", "places", "p1", "h1", "fan_h", "control", "sums", "number")
CHOSEN = settings(
    house={
        "limit_w": LIMIT_W,
        "places": (
            Place("Shed", "p1", "duct", sensor="t1", fan_w=20.0, filter_h=1.0, efficiency=0.7),
            Place("Tank", "p2", "tank", sensor="t2", volume_l=80.0, cheap_only=True, limit_w=300.0),
        ),
        "heaters": (
            LanHeater("axeos", "a", "h1", "10.0.0.1", steer=True),
            LanHeater("axeos", "b", "h2", "10.0.0.2", steer=True, place="p1", rated_w=120.0),
            LanHeater("cgminer", "c", "h3", "10.0.0.3", steer=True, place="p2", meter="plug"),
        ),
    },
    science={"work": "both"},
    room={"thermometers": tuple(Thermometer("mqtt", k, k, role="place", topic=k) for k in ("t1", "t2"))},
)


@hypothesis_settings(max_examples=25, deadline=None, suppress_health_check=[HealthCheck.too_slow])
@given(st.lists(st.tuples(st.lists(NEWS, max_size=4), NUMBERS, NUMBERS), max_size=12))
def test_no_news_of_heaters_breaks_a_tick_or_passes_a_limit(
    ticks: list[tuple[list[m.Inbox], float, float]],
) -> None:
    rig = HouseRig(CHOSEN, room_c=18.0)
    rig.add(FakeHeater("h2", (50.0, 120.0)))
    rig.places_c = {"t1": 12.0, "t2": 30.0}
    rig.tick(m.HeatOn())
    for news, celsius, plug_w in ticks:
        rig.places_c = {"t1": celsius, "t2": 30.0}
        rig.plugs_w = {"plug": plug_w}
        rig.run(20, *news, dt_s=5.0)
        told = {c.key: c.power_w for c in rig.last.commands if isinstance(c, SetHeater)}
        assert set(told) == {"h1", "h2", "h3"}, "everybody is told something, also to rest"
        assert all(math.isfinite(w) and w >= 0 for w in told.values())
        assert sum(told.values()) + (rig.last.snapshot.target_power_w or 0.0) <= LIMIT_W + 1e-6
        for command in rig.last.commands:
            if isinstance(command, SetScience):
                assert 0.0 <= command.cpu_fraction <= 1.0
        house = rig.last.snapshot.house
        assert house is not None
        shown = [house.energy_kwh, house.cost, house.job_hours_today]
        for p in house.places:
            shown += [p.wanted_w, p.given_w, p.energy_kwh, p.heat_w.value]
        assert all(value is None or math.isfinite(value) for value in shown)
    state = json.loads(json.dumps(rig.engine.export_state()))
    after = HouseRig(CHOSEN, room_c=18.0, state=state)
    after.tick()
    assert after.last.snapshot.house is not None
    assert rig.last.snapshot.house is not None
    assert after.last.snapshot.house.limits == rig.last.snapshot.house.limits


@hypothesis_settings(max_examples=25, deadline=None)
@given(
    st.recursive(
        st.none() | st.booleans() | NUMBERS | st.text(max_size=3),
        lambda inner: (
            st.lists(inner, max_size=3)
            | st.dictionaries(
                st.sampled_from(STATE_KEYS),
                inner,
                max_size=4,
            )
        ),
        max_leaves=12,
    )
)
def test_a_damaged_state_is_left_out(state: object) -> None:
    rig = HouseRig(CHOSEN, room_c=18.0, state={"version": 1, "house": state})
    rig.run(3, m.HeatOn())
    house = rig.last.snapshot.house
    assert house is not None
    json.dumps(rig.engine.export_state(), allow_nan=False)
