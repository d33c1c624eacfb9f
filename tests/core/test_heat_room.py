"""The room model: exact steps, reach as an increment, arrival times, and a slow observer of other heat."""

from __future__ import annotations

import math
from dataclasses import replace

import pytest
from hypothesis import given
from hypothesis import strategies as st

from warmgui.core.heat.estimate import RoomEstimate
from warmgui.core.heat.learned import LearnedRoom
from warmgui.core.heat.room import RoomModel
from warmgui.core.settings.model import RoomSettings
from warmgui.core.vocabulary import Provenance

ROOM = RoomEstimate(26.0, 2.64e6, 300.0)


def test_declared_room_has_the_tabulated_time_constant() -> None:
    """16 m², medium, 26 W/K: 28 hours, as in the design table."""
    room = RoomEstimate.declared(RoomSettings())
    assert room.time_constant_s / 3600.0 == pytest.approx(28.2, abs=0.1)
    assert room.holding_w(room.equilibrium_c(120.0, 5.0), 5.0) == pytest.approx(120.0)


def test_step_is_exact_and_does_not_depend_on_its_length() -> None:
    once = ROOM.after(18.0, 500.0, 5.0, 7200.0)
    room_c = 18.0
    for _ in range(7200):
        room_c = ROOM.after(room_c, 500.0, 5.0, 1.0)
    assert room_c == pytest.approx(once)
    assert ROOM.after(18.0, 500.0, 5.0, 1e9) == pytest.approx(ROOM.equilibrium_c(500.0, 5.0))


@given(st.floats(-40, 60), st.floats(0, 1e5), st.floats(-40, 45), st.floats(0, 1e9), st.floats(2, 500))
def test_model_stays_plausible(start: float, heat: float, outdoor: float, dt_s: float, loss: float) -> None:
    model = RoomModel(RoomEstimate(loss, 2.64e6, 300.0))
    model.start(heat, outdoor)
    model.observe(start, heat, outdoor)
    assert -10.0 <= model.step(dt_s, heat, outdoor) <= 45.0


def test_model_starts_at_the_equilibrium_without_us() -> None:
    model = RoomModel(ROOM)
    assert model.step(1.0, 34.0, 5.0) == pytest.approx(5.0 + 334.0 / 26.0)


def test_reach_is_an_increment_over_the_mean_of_the_last_day() -> None:
    """260 W more than the mean of the day, 26 W/K: 10 K, and 20 % either way in the heat loss."""
    model = RoomModel(ROOM)
    assert model.reach(294.0) is None
    model.assume_day(34.0)
    model.assume_day(500.0)  # only the first assumption counts
    model.step(0.0, 34.0, 5.0)
    reach = model.reach(294.0)
    assert reach is not None
    assert (reach.gain_c, reach.low_c, reach.high_c) == pytest.approx((10.0, 10.0 / 1.2, 10.0 / 0.8))
    assert reach.provenance is Provenance.MODELLED
    for _ in range(5 * 1440):
        model.step(60.0, 294.0, 5.0)
    after = model.reach(294.0)
    assert after is not None
    assert after.gain_c == pytest.approx(0.0, abs=0.2)


def test_arrival_is_that_of_full_power() -> None:
    """Given a strong heater, the room arrives when the model says so; with a weak one it is out of reach."""
    model = RoomModel(RoomEstimate(26.0, 2.64e6, 300.0))
    seconds = model.eta_s(19.0, 5.0, 21.0, 1000.0)
    assert seconds is not None
    assert model.estimate.after(19.0, 1000.0, 5.0, seconds) == pytest.approx(21.0 - 0.05)
    assert model.eta_s(21.0, 5.0, 21.0, 1000.0) == 0.0
    assert model.eta_s(16.0, 5.0, 21.0, 90.0) is None, "never"
    assert model.eta_s(16.0, 5.0, 21.0, 120.0) is None, "not within a day"


FIT = LearnedRoom(
    version=1, fitted_utc=0.0, first_utc=0.0, last_utc=0.0, days=9.0, heat_loss_w_per_k=13.0,
    heat_loss_sigma=1.3, capacity_j_per_k=5e6, capacity_sigma=1e5, air_capacity_j_per_k=2e5,
    coupling_w_per_k=200.0, air_loss_w_per_k=5.0, fast_s=600.0, slow_s=3e5, solar_aperture_m2=1.0,
    gains_w=50.0, error_k=0.2, declared_error_k=0.9,
)  # fmt: skip


def test_a_learned_room_stands_for_the_declared_one() -> None:
    """Given an accepted fit, then reach, arrival and the model go by it, with its own uncertainty."""
    model = RoomModel(ROOM)
    model.assume_day(40.0)
    model.know(FIT)
    assert (model.base, model.estimate) == (RoomEstimate(13.0, 5e6, 50.0), RoomEstimate(13.0, 5e6, 50.0))
    reach = model.reach(300.0)
    assert reach is not None
    assert (reach.gain_c, reach.low_c, reach.high_c) == pytest.approx((20.0, 20.0 / 1.1, 20.0 / 0.9))
    assert "learned from" in reach.how.template
    model.declare(RoomEstimate(80.0, 1e6, 0.0))
    assert model.base.heat_loss_w_per_k == 13.0, "a declaration does not replace what was measured"
    model.know(None)
    assert model.base.heat_loss_w_per_k == 80.0


def test_a_radiator_that_a_refused_fit_has_seen_counts_in_the_declared_room() -> None:
    """Given 300 W of which a radiator's 60 ± 13 W would be displaced first, then that much less is left."""
    model = RoomModel(ROOM)
    model.assume_day(40.0)
    refused = replace(FIT, radiator_w=60.0, radiator_sigma_w=13.0)
    model.know(None, refused)
    reach = model.reach(300.0)
    assert reach is not None
    assert reach.gain_c == pytest.approx(200.0 / 26.0)
    assert reach.low_c == pytest.approx(200.0 / 26.0 / 1.2 - 0.5)
    assert "declared" in reach.how.template
    # And a fit in force knows best what there is
    model.know(FIT, refused)
    reach = model.reach(300.0)
    assert reach is not None
    assert reach.gain_c == pytest.approx(20.0)
    # And nothing is left of it when a later fit sees none
    model.know(None, FIT)
    reach = model.reach(300.0)
    assert reach is not None
    assert reach.gain_c == pytest.approx(10.0)


def test_first_observation_tells_the_other_heat() -> None:
    """A radiator holds 20 °C at 5 °C outside: then it gives 26·15 W less our own."""
    model = RoomModel(ROOM)
    model.start(34.0, 5.0)
    model.observe(20.0, 34.0, 5.0)
    assert model.estimate.other_heat_w == pytest.approx(26.0 * 15.0 - 34.0)
    assert model.room_c == 20.0


def test_observer_learns_wrong_other_heat_within_a_day_or_two() -> None:
    """Given a room whose other heat drops to 150 W, when it is measured, then the model follows."""
    truth = RoomEstimate(26.0, 2.64e6, 150.0)
    model = RoomModel(ROOM)
    room_c = 19.0
    model.start(100.0, 5.0)
    for minute in range(2 * 1440):
        room_c = truth.after(room_c, 100.0, 5.0, 60.0)
        model.step(60.0, 100.0, 5.0)
        model.observe(round(room_c, 1), 100.0, 5.0)
        if minute == 0:
            assert model.estimate.other_heat_w > 200.0
    assert model.estimate.other_heat_w == pytest.approx(150.0, abs=20.0)


def test_typed_in_readings_correct_at_once_by_how_long_they_are_apart() -> None:
    model = RoomModel(ROOM)
    model.start(34.0, 5.0)
    model.observe(18.0, 34.0, 5.0, at_once=True)
    believed_w = model.estimate.other_heat_w
    model.observe(18.5, 34.0, 5.0, at_once=True)  # no time has passed: the value counts, nothing is learned
    assert (model.room_c, model.estimate.other_heat_w) == (18.5, believed_w)
    model.step(24 * 3600.0, 34.0, 5.0)
    model.observe(20.0, 34.0, 5.0, at_once=True)
    assert model.estimate.other_heat_w > believed_w


def test_state_survives_only_for_the_same_room() -> None:
    model = RoomModel(ROOM)
    assert model.export_state() == {}
    model.assume_day(40.0)
    model.start(34.0, 5.0)
    model.observe(20.0, 34.0, 5.0)
    same, other = RoomModel(ROOM), RoomModel(RoomEstimate(60.0, 2.64e6, 300.0))
    same.import_state(model.export_state())
    other.import_state(model.export_state())
    assert (same.room_c, same.estimate) == (20.0, model.estimate)
    assert same.mean_heat.mean == pytest.approx(40.0)
    assert other.room_c is None
    broken = RoomModel(ROOM)
    broken.import_state({"heat_loss_w_per_k": 26.0, "room_c": 19.0, "mean_heat_w": math.nan})
    assert broken.room_c == 19.0
    assert broken.mean_heat.mean is None


def test_a_new_declaration_starts_learning_anew() -> None:
    model = RoomModel(ROOM)
    model.start(34.0, 5.0)
    model.observe(20.0, 34.0, 5.0)
    learned = model.estimate
    model.declare(ROOM)
    assert model.estimate == learned
    model.declare(RoomEstimate(40.0, 2.64e6, 100.0))
    assert model.estimate.other_heat_w == 100.0
