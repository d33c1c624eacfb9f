"""The meter: wall, baseline, mining, heat; what is measured, what is modelled; and energy that adds up."""

from __future__ import annotations

import math
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from warmgui.core.heat.power.meter import Meter, MeterInputs, PowerView, Work
from warmgui.core.model import Reading, Value
from warmgui.core.settings.model import PowerSettings
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


def settled(meter: Meter, from_s: float = 0.0, **more: Any) -> float:
    """Ten idle minutes; returns the time."""
    for n in range(600):
        meter.measure(inputs(from_s + n, work=IDLE, **more))
    return from_s + 600.0


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
    steps = [meter.integrate(1.0, view_of(100.0, 80.0, 60.0)) for _ in range(3600)]
    assert sum(s.energy_kwh for s in steps) == pytest.approx(0.1)
    assert sum(s.heat_kwh for s in steps) == pytest.approx(0.08)
    assert sum(s.mining_kwh for s in steps) == pytest.approx(0.06)


def test_a_gap_gives_no_energy_beyond_ten_seconds() -> None:
    meter = Meter()
    meter.integrate(1.0, view_of(3600.0, 0.0, 0.0))
    assert meter.integrate(8 * 3600.0, view_of(3600.0, 0.0, 0.0)).energy_kwh == pytest.approx(0.01)
    assert meter.integrate(-5.0, view_of(3600.0, 0.0, 0.0)).energy_kwh == 0.0


def test_unknown_power_gives_no_energy() -> None:
    assert Meter().integrate(5.0, PowerView()).energy_kwh == 0.0


@given(st.lists(st.tuples(st.floats(0.1, 10.0), st.floats(0, 2000)), min_size=2, max_size=60))
def test_sum_of_the_steps_is_the_integral(points: list[tuple[float, float]]) -> None:
    """Energy is conserved: tick energies add up to the trapezoidal integral of the power."""
    meter = Meter()
    total = sum(meter.integrate(dt_s, view_of(w, w, w)).energy_kwh for dt_s, w in points)
    first = points[0][0] * points[0][1]
    rest = sum(points[i][0] * (points[i][1] + points[i - 1][1]) / 2 for i in range(1, len(points)))
    assert total * 3.6e6 == pytest.approx(first + rest, rel=1e-9, abs=1e-6)


@given(
    st.lists(
        st.tuples(
            st.floats(0.0, 100.0),
            st.one_of(st.none(), st.floats(allow_nan=True, allow_infinity=True)),
            st.one_of(st.none(), st.floats(-1e6, 1e6)),
            st.floats(0.0, 1.0),
            st.sampled_from([Provenance.MEASURED, Provenance.STALE]),
        ),
        max_size=40,
    )
)
def test_energy_never_falls_and_nothing_is_ever_negative_or_endless(
    history: list[tuple[float, float | None, float | None, float, Provenance]],
) -> None:
    """Gaps, NaN, negative plugs, plugs that jump: watts stay finite and at least 0, energy never falls."""
    meter, now_s = Meter(), 0.0
    for dt_s, plug_w, cpu_w, duty, provenance in history:
        now_s += dt_s
        view = meter.measure(
            inputs(
                now_s,
                cpu=None if cpu_w is None else watts(cpu_w, provenance),
                wall=None if plug_w is None else watts(plug_w, provenance, source="plug"),
                work={"cpu": Work("cpu", duty, 60.0 * duty)},
            )
        )
        for value in (view.wall_w, view.baseline_w, view.mining_w, view.heat_w, *view.device_w.values()):
            assert value.value is not None
            assert math.isfinite(value.value)
            assert value.value >= 0.0
        assert view.mining_w.value <= view.wall_w.value + 1e-9  # type: ignore[operator]  # both are known
        step = meter.integrate(dt_s, view)
        assert min(step.energy_kwh, step.heat_kwh, step.mining_kwh) >= 0.0
        assert step.mining_kwh <= step.energy_kwh + 1e-12


# ---- plugs that come, go, jump, or measure something else --------------------------------------------------


class TestPlug:
    def test_one_that_appears_while_we_work_has_its_own_baseline(self) -> None:
        """What was learned by sensors is not mixed with what a plug says: the difference is MODELLED."""
        meter = Meter()
        now_s = settled(meter, cpu=watts(14.0))
        view = meter.measure(inputs(now_s, cpu=watts(54.0), wall=watts(100.0, source="plug"), work=HALF))
        assert (view.wall_w.value, view.wall_w.provenance) == (100.0, Provenance.MEASURED)
        assert view.baseline_w.value == pytest.approx(34.0 / 0.8)
        assert view.mining_w.provenance is Provenance.MODELLED
        now_s = settled(meter, now_s + 5, cpu=watts(14.0), wall=watts(51.0, source="plug"))
        view = meter.measure(inputs(now_s, cpu=watts(54.0), wall=watts(100.0, source="plug"), work=HALF))
        assert view.baseline_w.value == pytest.approx(51.0)
        assert (view.mining_w.value, view.mining_w.provenance) == (pytest.approx(49.0), Provenance.MEASURED)

    def test_one_that_falls_silent_gives_way_to_the_sensors(self) -> None:
        meter = Meter()
        now_s = settled(meter, cpu=watts(14.0), wall=watts(51.0, source="plug"))
        old = watts(300.0, Provenance.STALE, source="plug")
        view = meter.measure(inputs(now_s, cpu=watts(54.0), wall=old, work=HALF))
        assert (view.wall_w.value, view.wall_w.provenance) == (pytest.approx(92.5), Provenance.MODELLED)
        view = meter.measure(inputs(now_s + 1, wall=old, work=HALF))
        assert view.wall_w == Value(300.0, Provenance.STALE, view.wall_w.how), (
            "better than a guess, and marked"
        )

    def test_less_than_the_parts_draw_cannot_be_this_pc(self) -> None:
        """At first a plug may just be late; after a minute it is a fault, which ends when it is right."""
        meter = Meter()
        for n in range(61):
            view = meter.measure(
                inputs(float(n), cpu=watts(54.0), wall=watts(12.0, source="plug"), work=HALF)
            )
            assert view.wall_w.value == pytest.approx(92.5)
            assert view.plug_w is None
            assert bool(meter.faults) is (n >= 60)
        assert meter.faults[0].code == "plug_too_low"
        meter.measure(inputs(61.0, cpu=watts(54.0), wall=watts(95.0, source="plug"), work=HALF))
        assert meter.faults == ()

    def test_what_else_hangs_on_it_is_not_our_power(self) -> None:
        """Given a kettle on the same plug while we work, then our watts stay what our own sensors say."""
        meter = Meter()
        now_s = settled(meter, cpu=watts(14.0), wall=watts(51.0, source="plug"))
        view = meter.measure(inputs(now_s, cpu=watts(54.0), wall=watts(2101.0, source="plug"), work=HALF))
        assert view.wall_w.value == pytest.approx(2101.0)
        assert view.mining_w.value == pytest.approx(50.0)
        assert view.mining_w.provenance is Provenance.MODELLED
        assert view.measured_w == {"cpu": pytest.approx(50.0)}

    def test_a_plug_alone_is_believed_until_a_curve_was_learned(self) -> None:
        """Nothing else tells what we draw: only a learned curve can know that a jump is not ours."""
        meter = Meter()
        now_s = settled(meter, wall=watts(51.0, source="plug"))
        jump = watts(551.0, source="plug")
        view = meter.measure(inputs(now_s, wall=jump, work=HALF))
        assert view.mining_w.value == pytest.approx(500.0)
        view = meter.measure(inputs(now_s + 1, wall=jump, work=HALF, learned=frozenset({"cpu"})))
        assert view.mining_w.value == pytest.approx(40.0)

    def test_it_teaches_how_good_the_power_supply_is(self) -> None:
        """Given a supply of 70 % where 80 % are declared, our watts become those at the plug, and stay so."""
        meter = Meter()
        now_s = settled(meter, cpu=watts(14.0), wall=watts(34.0 / 0.7, source="plug"))
        busy = {"cpu": watts(74.0), "wall": watts(94.0 / 0.7, source="plug"), "work": HALF}
        for n in range(200):
            view = meter.measure(inputs(now_s + n, **busy))
        assert view.device_w["cpu"].value == pytest.approx(60.0 / 0.7, rel=0.01)
        assert view.measured_w["cpu"] == pytest.approx(60.0 / 0.7, rel=0.01)
        copy = Meter()
        copy.import_state(meter.export_state())
        view = copy.measure(inputs(now_s, **busy))
        assert view.measured_w["cpu"] == pytest.approx(60.0 / 0.7, rel=0.01)

    def test_others_teach_nothing_about_the_power_supply(self) -> None:
        meter = Meter()
        now_s = settled(meter, cpu=watts(14.0), wall=watts(42.5, source="plug"))
        for n in range(200):
            meter.measure(
                inputs(
                    now_s + n,
                    cpu=watts(74.0),
                    wall=watts(160.0, source="plug"),
                    work=HALF,
                    other_load=0.4,
                )
            )
        view = meter.measure(
            inputs(now_s + 200, cpu=watts(74.0), wall=watts(117.5, source="plug"), work=HALF)
        )
        assert view.measured_w["cpu"] == pytest.approx(75.0)


class TestBaseline:
    def test_a_sleep_changes_nothing_that_was_learned(self) -> None:
        meter = Meter()
        now_s = settled(meter, cpu=watts(14.0)) + 8 * 3600.0
        meter.measure(inputs(now_s, cpu=watts(14.0, Provenance.STALE), work=IDLE))
        view = meter.measure(inputs(now_s + 1, cpu=watts(54.0), work=HALF))
        assert view.baseline_w.value == pytest.approx(34.0 / 0.8)
        assert meter.integrate(8 * 3600.0, view).energy_kwh <= 10.0 * 100.0 / 3.6e6

    def test_a_busy_hour_of_others_before_is_not_the_pc_without_us(self) -> None:
        """Given a game all evening and mining all night, the game's watts are not taken from the mining's."""
        meter = Meter()
        card = {CARD: watts(10.0, device=CARD, source="NVML")}
        now_s = settled(meter, cpu=watts(14.0), gpus=card)
        game = {CARD: watts(210.0, device=CARD, source="NVML")}
        for n in range(3600):
            view = meter.measure(inputs(now_s + n, cpu=watts(94.0), gpus=game, work=IDLE, other_load=0.8))
        assert view.baseline_w.value == pytest.approx((94.0 + 210.0 + 20.0) / 0.8), "now all of it is others'"
        view = meter.measure(inputs(now_s + 3600, cpu=watts(54.0), gpus=card, work=HALF, other_load=0.0))
        assert view.baseline_w.value == pytest.approx(44.0 / 0.8)
        assert view.mining_w.value == pytest.approx(40.0 / 0.8)

    def test_a_start_beside_a_game_learns_the_quiet_pc_as_soon_as_it_is_quiet(self) -> None:
        meter = Meter()
        for n in range(600):
            meter.measure(inputs(float(n), cpu=watts(94.0), work=IDLE, other_load=0.8))
        now_s = settled(meter, 600.0, cpu=watts(14.0), other_load=0.0)
        view = meter.measure(inputs(now_s, cpu=watts(54.0), work=HALF, other_load=0.0))
        assert view.mining_w.value == pytest.approx(40.0 / 0.8, rel=0.02)

    def test_a_second_monitor_is_the_pc_itself(self) -> None:
        """A card that idles a little higher from now on is learned within minutes."""
        meter = Meter()
        now_s = settled(meter, cpu=watts(14.0), gpus={CARD: watts(10.0, device=CARD)})
        more = {CARD: watts(28.0, device=CARD)}
        now_s = settled(meter, now_s, cpu=watts(14.0), gpus=more)
        view = meter.measure(inputs(now_s, cpu=watts(54.0), gpus=more, work=HALF))
        assert view.mining_w.value == pytest.approx(40.0 / 0.8, rel=0.02)

    def test_another_power_supply_needs_no_new_learning(self) -> None:
        """What is kept is what the sensors said; the model on top of it is applied when it is shown."""
        meter = Meter()
        settled(meter, cpu=watts(14.0))
        better = PowerSettings(idle_components_w=10.0, board_w=10.0, psu_efficiency=0.96)
        assert meter.idle_wall_w(better) == pytest.approx(24.0 / 0.96)
        calibrated = PowerSettings(board_w=20.0, psu_efficiency=0.8, wall_gain=1.2, wall_offset_w=5.0)
        assert meter.idle_wall_w(calibrated) == pytest.approx(1.2 * 34.0 / 0.8 + 5.0)

    def test_marginal_watts_take_the_gain_and_no_offset(self) -> None:
        power = PowerSettings(board_w=20.0, psu_efficiency=0.8, wall_gain=1.2, wall_offset_w=5.0)
        meter = Meter()
        for now_s in range(600):
            meter.measure(MeterInputs(float(now_s), power, 1.0, cpu=watts(14.0), work=IDLE))
        view = meter.measure(MeterInputs(600.0, power, 1.0, cpu=watts(54.0), work=HALF))
        assert view.mining_w.value == pytest.approx(1.2 * 40.0 / 0.8)
        assert view.device_w["cpu"].value == pytest.approx(1.2 * 40.0 / 0.8)
        assert view.computed_w == pytest.approx(74.0 / 0.8), "without the calibration"
