"""Whatever the dispatcher is told: no exception, no cap below 0, no setpoint out of bounds."""

from __future__ import annotations

import math

from fakes.dispatch import (
    MIDNIGHT_UTC,
    hourly,
    make_plan,
    measured,
    stale,
    words,
)
from hypothesis import given, settings
from hypothesis import strategies as st

from warmgui.core.energy.dispatch.policy import Dispatcher, DispatchInputs
from warmgui.core.energy.series import Series, Slot
from warmgui.core.model import Value
from warmgui.core.model_energy import Flows
from warmgui.core.settings.dispatch import POLICIES, DispatchSettings
from warmgui.core.vocabulary import Provenance

# ---- whatever it is told ---------------------------------------------------------------------------------

NUMBERS = st.one_of(st.none(), st.floats(allow_nan=True, allow_infinity=True), st.floats(-500.0, 5000.0))
VALUES = st.builds(Value, NUMBERS, st.sampled_from(list(Provenance)))
PRICES = st.one_of(
    st.none(),
    st.lists(st.floats(-1.0, 2.0), max_size=60).map(lambda v: hourly(v, scale=1.0)),
    st.lists(st.floats(-1.0, 2.0), min_size=1, max_size=30).map(
        lambda v: Series(tuple(Slot(MIDNIGHT_UTC + 7000.0 * i, MIDNIGHT_UTC + 7000.0 * i + 900.0, x)
                               for i, x in enumerate(v)))
    ),
)  # fmt: skip
PLANS = st.one_of(
    st.none(),
    st.builds(
        lambda policy, c, code: make_plan(policy, (0, 9, c, code), (11, 30, 20.0, "coast")),
        st.sampled_from(POLICIES),
        st.one_of(st.just(math.nan), st.floats(-50.0, 60.0)),
        st.sampled_from(["comfort", "preheat_sun", "preheat_cheap", "coast", "hold", "off", ""]),
    ),
)
TICKS = st.builds(
    DispatchInputs,
    now_s=st.floats(0.0, 1e5),
    now_utc=st.floats(MIDNIGHT_UTC - 1e4, MIDNIGHT_UTC + 3e5),
    target_c=st.one_of(st.just(math.nan), st.floats(-10.0, 40.0)),
    room_c=NUMBERS,
    flows=st.builds(
        Flows,
        available_w=VALUES,
        battery_w=VALUES,
        battery_fraction=st.one_of(VALUES, st.floats(0.0, 1.0).map(measured)),
        grid_present=st.sampled_from([measured(0.0), measured(1.0), measured(None), stale(0.0)]),
    ),
    price=VALUES,
    carbon=VALUES,
    prices=PRICES,
    carbons=PRICES,
    plan=PLANS,
    mining_max_w=st.one_of(st.just(math.nan), st.floats(-10.0, 4000.0)),
    minimum_w=st.one_of(st.just(math.nan), st.floats(-10.0, 4000.0)),
    feed_in=VALUES,
    holiday=st.booleans(),
    insisted=st.booleans(),
    constant=st.booleans(),
    mining_w=NUMBERS,
    capacity_j_per_k=st.one_of(st.none(), st.floats(1e3, 1e8)),
)


@settings(max_examples=150, deadline=None)
@given(
    st.builds(
        DispatchSettings,
        policy=st.sampled_from(POLICIES),
        cooler_c=st.floats(0.0, 5.0),
        warmer_c=st.floats(0.0, 5.0),
        enable_delay_s=st.floats(0.0, 100.0),
        reserve_fraction=st.floats(0.0, 1.0),
    ),
    st.lists(TICKS, max_size=12),
)
def test_whatever_it_is_told(chosen: DispatchSettings, ticks: list[DispatchInputs]) -> None:
    dispatcher = Dispatcher(chosen)
    for tick in ticks:
        steering = dispatcher.steer(tick)
        target_c = tick.target_c if math.isfinite(tick.target_c) else tick.frost_c
        assert math.isfinite(steering.setpoint_c)
        assert steering.setpoint_c <= min(max(target_c, -10.0) + chosen.warmer_c + 1e-9, 30.0)
        assert steering.setpoint_c >= min(target_c - chosen.cooler_c, tick.frost_c, 30.0) - 1e-9
        assert steering.cap_w is None or (steering.cap_w >= 0.0 and math.isfinite(steering.cap_w))
        assert words(steering.reason)
        assert isinstance(words(steering.coming), str)
        assert math.isfinite(dispatcher.ahead_c(tick.now_utc + 3600.0, 20.0))
        dispatcher.import_state(dispatcher.export_state(tick.now_s))
