"""The meter: wall, baseline, mining, heat; what is measured, what is modelled; and energy that adds up."""

from __future__ import annotations

import math
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from warmgui.core.heat.meter import Meter, MeterInputs, PowerView, Work
from warmgui.core.model import Reading, Value
from warmgui.core.settings import PowerSettings
from warmgui.core.vocabulary import Provenance, Quantity

POWER = PowerSettings(idle_components_w=10.0, board_w=20.0, psu_efficiency=0.8)
IDLE = {"cpu": Work("cpu", 0.0, 0.0)}
HALF = {"cpu": Work("cpu", 0.5, 40.0)}


def watts(
    value: float | None,
    provenance: Provenance = Provenance.MEASURED,
    *,
    device: str = "",
    source: str = "RAPL",
) -> Reading:
    return Reading(Quantity.CPU_POWER_W, value, provenance, 0.0, source, device)


def inputs(now_s: float, **more: Any) -> MeterInputs:
    return MeterInputs(now_s, POWER, more.pop("placement", 1.0), **more)


def settled(meter: Meter, **more: Any) -> float:
    """Ten idle minutes; returns the time."""
    for now_s in range(600):
        meter.measure(inputs(float(now_s), work=IDLE, **more))
    return 600.0


def test_measured_components_become_wall_power() -> None:
    """(50 + 20) / 0.8 = 87.5 W; measured sensor and modelled power supply: MODELLED."""
    view = Meter().measure(inputs(0.0, cpu=watts(50.0), work=IDLE))
    assert view.wall_w.value == pytest.approx(87.5)
    assert view.wall_w.provenance is Provenance.MODELLED
    assert dict(view.wall_w.how.args)["sensors"] == "RAPL"
    assert view.cpu_component_w.value == 50.0
    assert view.cpu_component_w.provenance is Provenance.MEASURED


def test_a_plug_is_worth_more_than_the_sum() -> None:
    view = Meter().measure(inputs(0.0, cpu=watts(50.0), wall=watts(120.0, source="plug"), work=IDLE))
    assert (view.wall_w.value, view.wall_w.provenance) == (120.0, Provenance.MEASURED)
    assert view.heat_w.provenance is Provenance.MEASURED


def test_without_sensors_everything_is_modelled_from_the_work() -> None:
    meter = Meter()
    now_s = settled(meter)
    view = meter.measure(inputs(now_s, work=HALF))
    assert view.wall_w.value == pytest.approx((10.0 + 0.8 * 40.0 + 20.0) / 0.8)
    assert view.mining_w.value == pytest.approx(40.0)
    assert view.baseline_w.value == pytest.approx(37.5)
    assert {v.provenance for v in (view.wall_w, view.mining_w, view.baseline_w)} == {Provenance.MODELLED}
    assert view.cpu_component_w.value is None
    assert view.measured_w == {}


CARD = "0000:01:00.0"


def test_of_two_devices_one_of_which_is_measured_a_plug_tells_the_other() -> None:
    """Given a plug and a CPU sensor, a card without a sensor gets what is left over."""
    meter = Meter()
    rest = {"cpu": Work("cpu", 0.0, 0.0), CARD: Work("gpu", 0.0, 0.0)}
    for now_s in range(600):
        meter.measure(inputs(float(now_s), work=rest, cpu=watts(14.0), wall=watts(50.0, source="plug")))
    both = {"cpu": Work("cpu", 0.5, 40.0), CARD: Work("gpu", 1.0, 100.0)}
    view = meter.measure(inputs(600.0, work=both, cpu=watts(54.0), wall=watts(250.0, source="plug")))
    assert view.measured_w == {"cpu": pytest.approx(50.0), CARD: pytest.approx(150.0)}


def test_a_cards_own_sensor_is_believed_beside_a_busy_cpu() -> None:
    meter = Meter()
    card = {CARD: watts(8.0, device=CARD, source="NVML")}
    now_s = settled(meter, cpu=watts(14.0), gpus=card)
    work = {"cpu": Work("cpu", 0.5, 40.0), CARD: Work("gpu", 1.0, 100.0)}
    card = {CARD: watts(168.0, device=CARD, source="NVML")}
    view = meter.measure(inputs(now_s, cpu=watts(90.0), gpus=card, work=work, other_load=0.5))
    assert view.measured_w == {CARD: pytest.approx(200.0)}


def test_a_sentence_names_the_card_and_not_its_address() -> None:
    work = {"cpu": Work("cpu", 0.0, 0.0, "CPU"), CARD: Work("gpu", 1.0, 100.0, "Test card")}
    view = Meter().measure(inputs(0.0, cpu=watts(50.0), work=work))
    assert dict(view.wall_w.how.args)["devices"] == "Test card"


def test_mining_is_what_comes_on_top_of_the_learned_baseline() -> None:
    meter = Meter()
    now_s = settled(meter, cpu=watts(14.0))
    view = meter.measure(inputs(now_s, cpu=watts(54.0), work=HALF))
    assert view.baseline_w.value == pytest.approx((14.0 + 20.0) / 0.8)
    assert view.mining_w.value == pytest.approx(40.0 / 0.8)
    assert view.device_w["cpu"].value == pytest.approx(50.0)
    assert view.measured_w == {"cpu": pytest.approx(50.0)}


def test_a_plug_measures_mining() -> None:
    meter = Meter()
    now_s = settled(meter, wall=watts(40.0, source="plug"))
    view = meter.measure(inputs(now_s, wall=watts(95.0, source="plug"), work=HALF))
    assert (view.mining_w.value, view.mining_w.provenance) == (pytest.approx(55.0), Provenance.MEASURED)
    assert view.measured_w == {"cpu": pytest.approx(55.0)}


def test_idle_power_is_not_credited_to_mining() -> None:
    view = Meter().measure(inputs(0.0, cpu=watts(90.0), work=IDLE))
    assert view.mining_w.value == 0.0
    assert view.baseline_w == Value(view.wall_w.value, view.wall_w.provenance, view.baseline_w.how)
    assert view.device_w["cpu"].value == 0.0


def test_before_anything_was_learned_the_baseline_is_declared() -> None:
    """Started while it already mines: (10 + 20) / 0.8."""
    view = Meter().measure(inputs(0.0, wall=watts(100.0), work=HALF))
    assert view.baseline_w.value == pytest.approx(37.5)
    assert view.mining_w.provenance is Provenance.MODELLED


def test_other_programs_raise_the_baseline_not_mining() -> None:
    """Given a game beside our 40 W, then its watts are not ours, and no curve learns from this."""
    meter = Meter()
    now_s = settled(meter, cpu=watts(14.0), other_load=0.0)
    view = meter.measure(inputs(now_s, cpu=watts(114.0), work=HALF, other_load=0.5))
    assert view.mining_w.value == pytest.approx(40.0)
    assert view.baseline_w.provenance is Provenance.MODELLED
    assert view.measured_w == {}


def test_after_the_last_work_the_sensors_get_time_to_settle() -> None:
    meter = Meter()
    now_s = settled(meter, cpu=watts(14.0))
    meter.measure(inputs(now_s, cpu=watts(54.0), work=HALF))
    view = meter.measure(inputs(now_s + 2.0, cpu=watts(54.0), work=IDLE))
    assert view.mining_w.value == pytest.approx(50.0)
    view = meter.measure(inputs(now_s + 6.0, cpu=watts(14.0), work=IDLE))
    assert view.mining_w.value == 0.0


def test_a_busy_miner_without_duty_is_not_the_idle_pc() -> None:
    """A benchmark at full power must not be learned as the PC without us."""
    meter = Meter()
    now_s = settled(meter, cpu=watts(14.0))
    for n in range(60):
        view = meter.measure(inputs(now_s + n, cpu=watts(90.0), work=IDLE, busy=True))
    assert view.baseline_w.value == pytest.approx(34.0 / 0.8)


def test_gpus_count_measured_or_modelled() -> None:
    meter = Meter()
    gpu_idle = {"gpu0": watts(15.0, device="gpu0", source="NVML")}
    work = {**IDLE, "gpu0": Work("gpu", 0.0, 0.0)}
    for now_s in range(600):
        meter.measure(inputs(float(now_s), cpu=watts(10.0), gpus=gpu_idle, work=work))
    busy = {**IDLE, "gpu0": Work("gpu", 1.0, 90.0)}
    view = meter.measure(
        inputs(600.0, cpu=watts(10.0), gpus={"gpu0": watts(95.0, device="gpu0", source="NVML")}, work=busy)
    )
    assert view.device_w["gpu0"].value == pytest.approx(100.0)
    assert view.wall_w.value == pytest.approx((10.0 + 95.0 + 20.0) / 0.8)
    unknown = meter.measure(inputs(601.0, cpu=watts(10.0), work=busy))
    assert unknown.wall_w.value == pytest.approx((10.0 + 15.0 + 72.0 + 20.0) / 0.8)
    assert dict(unknown.wall_w.how.args)["devices"] == "gpu0"
    assert unknown.device_w["gpu0"] == Value(90.0, Provenance.MODELLED, unknown.device_w["gpu0"].how)


def test_old_readings_are_shown_as_stale() -> None:
    view = Meter().measure(inputs(0.0, cpu=watts(50.0, Provenance.STALE), work=HALF))
    assert view.wall_w.provenance is Provenance.STALE
    assert view.measured_w == {}


def test_placement_gives_the_heat_in_the_room() -> None:
    view = Meter().measure(inputs(0.0, wall=watts(100.0), work=IDLE, placement=0.7))
    assert (view.heat_w.value, view.heat_w.provenance) == (pytest.approx(70.0), Provenance.MODELLED)


def test_the_learned_pc_survives_a_restart() -> None:
    meter = Meter()
    assert meter.idle_wall_w(POWER) == pytest.approx(37.5)
    settled(meter, cpu=watts(14.0))
    copy = Meter()
    copy.import_state(meter.export_state())
    assert copy.idle_wall_w(POWER) == pytest.approx(34.0 / 0.8)
    copy.import_state({"baseline_w": {"plug": "x", "sensors": math.nan}, "idle_w": 7})
    assert copy.idle_wall_w(POWER) == pytest.approx(37.5)


# ---- energy ----------------------------------------------------------------------------------------------


def view_of(wall: float, heat: float, mining: float) -> PowerView:
    known = [Value(v, Provenance.MEASURED) for v in (wall, heat, mining)]
    return PowerView(wall_w=known[0], heat_w=known[1], mining_w=known[2])


def test_an_hour_at_constant_power() -> None:
    meter = Meter()
    steps = [meter.integrate(1.0, view_of(100.0, 80.0, 60.0), 0.30) for _ in range(3600)]
    assert sum(s.energy_kwh for s in steps) == pytest.approx(0.1)
    assert sum(s.heat_kwh for s in steps) == pytest.approx(0.08)
    assert sum(s.mining_kwh for s in steps) == pytest.approx(0.06)
    assert sum(s.cost for s in steps) == pytest.approx(0.018)  # of mining, not of the idle PC


def test_a_gap_gives_no_energy_beyond_ten_seconds() -> None:
    meter = Meter()
    meter.integrate(1.0, view_of(3600.0, 0.0, 0.0), 0.3)
    assert meter.integrate(8 * 3600.0, view_of(3600.0, 0.0, 0.0), 0.3).energy_kwh == pytest.approx(0.01)
    assert meter.integrate(-5.0, view_of(3600.0, 0.0, 0.0), 0.3).energy_kwh == 0.0


def test_unknown_power_gives_no_energy() -> None:
    assert Meter().integrate(5.0, PowerView(), 0.3).energy_kwh == 0.0


@given(st.lists(st.tuples(st.floats(0.1, 10.0), st.floats(0, 2000)), min_size=2, max_size=60))
def test_sum_of_the_steps_is_the_integral(points: list[tuple[float, float]]) -> None:
    """Energy is conserved: tick energies add up to the trapezoidal integral of the power."""
    meter = Meter()
    total = sum(meter.integrate(dt_s, view_of(w, w, w), 0.3).energy_kwh for dt_s, w in points)
    first = points[0][0] * points[0][1]
    rest = sum(points[i][0] * (points[i][1] + points[i - 1][1]) / 2 for i in range(1, len(points)))
    assert total * 3.6e6 == pytest.approx(first + rest, rel=1e-9, abs=1e-6)
