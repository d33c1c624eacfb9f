"""A processor and two graphics cards: watts for each, quarantine, temperatures, version rolling, the user."""

from __future__ import annotations

from dataclasses import replace
from typing import Any

import pytest
from fakes.core import CPU, Rig, reading, settings
from hypothesis import HealthCheck, given
from hypothesis import settings as profile
from hypothesis import strategies as st

from warmgui.core import messages as m
from warmgui.core.text import render
from warmgui.core.units import Formatter
from warmgui.core.vocabulary import Action, Provenance, Quantity, Severity

FIRST, SECOND = "0000:01:00.0", "0000:04:00.0"
ROLLER = replace(CPU, rolling_words="AVX2, 8 lanes, 8 versions", rolling_hashrate_hs=12e6)
CARDS = (
    m.MinerDevice(
        FIRST, "gpu", "First card", "plain", "CUDA", 1, 1e9, "CUDA, 2 versions", 1.1e9, "cuda", FIRST
    ),
    m.MinerDevice(
        SECOND, "gpu", "Second card", "plain", "OpenCL", 1, 5e8, interface="opencl", pci_address=SECOND
    ),
)


def rig(*, watts: float = 250.0, **sections: Any) -> Rig:
    """Given constant power, all three devices switched on."""
    made = Rig(settings(comfort={"control": "constant", "constant_w": watts}, **sections))
    made.miner.devices = (ROLLER, *CARDS)
    return made


def words(text: object) -> str:
    return render(text, Formatter().amount)  # type: ignore[arg-type]  # it is a Text


def status(made: Rig, device: str) -> Any:
    return next(d for d in made.last.snapshot.devices if d.id == device)


def fault_codes(made: Rig) -> dict[str, str]:
    return {f.code: words(f.text) for f in made.last.snapshot.faults}


class TestWatts:
    def test_every_card_has_its_own_switch_by_its_address(self) -> None:
        made = rig(devices={"disabled": (FIRST,)})
        made.run(5, m.HeatOn())
        assert made.miner.duty[FIRST] == 0.0
        assert made.miner.duty[SECOND] == 1.0
        made.run(2, m.SettingsChanged(settings(comfort={"control": "constant", "constant_w": 250.0})))
        assert made.miner.duty[FIRST] == 1.0

    def test_the_switch_stays_with_the_card_that_changed_its_number(self) -> None:
        """Given the first card is off and then taken out, the second one goes on working."""
        made = rig(devices={"disabled": (FIRST,)})
        made.run(5, m.HeatOn())
        made.miner.devices = (ROLLER, CARDS[1])
        made.miner.come_back()
        made.run(5)
        assert [d.enabled for d in made.last.snapshot.devices] == [True, True]
        assert made.miner.duty[SECOND] == 1.0

    def test_a_card_that_nothing_measures_is_modelled_and_says_so(self) -> None:
        made = rig()
        made.run(10, m.HeatOn())
        card = status(made, FIRST)
        assert card.power_w.provenance is Provenance.MODELLED
        assert card.max_power_provenance is Provenance.MODELLED
        assert (card.temperature_c.value, card.temperature_c.provenance) == (None, Provenance.UNKNOWN)

    def test_each_card_learns_its_own_power_from_its_own_sensor(self) -> None:
        made = rig(watts=900.0)
        made.extra = [reading(Quantity.GPU_POWER_W, 8.0, 0.0, device=FIRST)]
        made.run(20)
        made.run(10, m.HeatOn())
        made.extra = [reading(Quantity.GPU_POWER_W, 184.0, 0.0, device=FIRST)]
        made.run(150)
        first, second = status(made, FIRST), status(made, SECOND)
        assert first.max_power_w == pytest.approx(176.0 / 0.88, rel=0.02)
        assert first.max_power_provenance is Provenance.MEASURED
        assert second.max_power_w == pytest.approx(100.0 / 0.88)
        assert second.power_w.provenance is Provenance.MODELLED

    def test_a_sensor_of_another_card_is_nobodys(self) -> None:
        made = rig()
        made.extra = [reading(Quantity.GPU_TEMPERATURE_C, 88.0, 0.0, device="nvml0")]
        made.run(10, m.HeatOn())
        assert all(status(made, card).temperature_c.value is None for card in (FIRST, SECOND))
        assert made.miner.duty[FIRST] == 1.0

    def test_a_hot_card_alone_is_held_back(self) -> None:
        made = rig(watts=900.0)
        made.extra = [
            reading(Quantity.GPU_TEMPERATURE_C, 97.0, 0.0, device=FIRST),
            reading(Quantity.GPU_TEMPERATURE_C, 60.0, 0.0, device=SECOND),
        ]
        made.run(10, m.HeatOn())
        assert made.miner.duty == {"cpu": 1.0, FIRST: 0.0, SECOND: 1.0}
        assert "First card" in words(made.last.snapshot.detail)

    def test_a_game_on_a_card_that_rests_is_not_ours(self) -> None:
        """Given a card that is switched off here and busy with a game, nothing of it is called mining."""
        made = rig(watts=50.0, devices={"disabled": (FIRST, SECOND)})
        made.extra = [reading(Quantity.GPU_POWER_W, 9.0, 0.0, device=FIRST)]
        made.run(30)
        made.run(20, m.HeatOn())
        before_w = made.last.snapshot.mining_w.value or 0.0
        made.extra = [
            reading(Quantity.GPU_POWER_W, 209.0, 0.0, device=FIRST),
            reading(Quantity.CPU_LOAD, 0.0, 0.0),
            reading(Quantity.MINER_CPU_LOAD, 0.0, 0.0),
        ]
        made.run(120)
        snapshot = made.last.snapshot
        assert status(made, FIRST).power_w.value == 0.0
        assert snapshot.mining_w.value == pytest.approx(before_w, abs=2.0)
        assert (snapshot.baseline_w.value or 0.0) > 200.0
        assert snapshot.action is Action.HEATING, "and it is no fault of ours"
        assert not snapshot.faults


class TestQuarantine:
    def test_the_others_get_its_watts(self) -> None:
        made = rig(watts=150.0)
        made.run(10, m.HeatOn())
        assert made.miner.duty[FIRST] == 1.0
        assert made.miner.duty["cpu"] == 0.0
        made.miner.quarantined[FIRST] = ("hung", "It did not finish a launch within 5 s.")
        made.run(5)
        assert made.miner.duty[FIRST] == 0.0
        assert made.miner.duty[SECOND] == 1.0
        assert made.miner.duty["cpu"] > 0.0
        snapshot = made.last.snapshot
        assert snapshot.action is Action.HEATING
        assert (snapshot.target_power_w or 0.0) == pytest.approx(150.0)

    def test_it_is_told_once_in_the_journal_and_as_long_as_it_lasts_as_a_fault(self) -> None:
        made = rig()
        made.run(10, m.HeatOn())
        ticks = len(made.ticks)
        made.miner.quarantined[FIRST] = ("wrong_results", "3 false hits.")
        made.run(1200)
        (entry,) = [e for tick in made.ticks[ticks:] for e in tick.journal]
        assert words(entry.reason) == "First card is left out: it computed wrong results"
        assert entry.action is Action.HEATING
        assert fault_codes(made) == {
            "device_quarantined": "First card is left out: it computed wrong results. (3 false hits.)"
        }
        (fault,) = made.last.snapshot.faults
        assert (fault.severity, fault.device, fault.latched) == (Severity.ERROR, FIRST, False)
        card = status(made, FIRST)
        assert (card.state, card.state_words) == ("quarantined", "3 false hits.")
        assert words(card.note) == "Left out: it computed wrong results."

    def test_a_code_that_nobody_knows_is_told_in_the_miners_words(self) -> None:
        made = rig()
        made.run(5, m.HeatOn())
        made.miner.quarantined[SECOND] = ("melted", "It melted.")
        made.run(2)
        told = fault_codes(made)["device_quarantined"]
        assert told == "Second card is left out: it does not work as it should. (It melted.)"

    def test_the_fault_alone_is_enough_and_a_later_line_knows_more(self) -> None:
        made = rig()
        made.run(5, m.HeatOn())
        made.tick(m.MinerFault("device_quarantined", "It is gone.", FIRST))
        assert "does not work as it should. (It is gone.)" in fault_codes(made)["device_quarantined"]
        assert made.miner.duty[FIRST] == 0.0
        made.miner.quarantined[FIRST] = ("lost", "It is gone.")
        made.run(2)
        assert "its driver was reset. (It is gone.)" in fault_codes(made)["device_quarantined"]
        assert len(made.last.snapshot.faults) == 1

    def test_a_fault_about_nobody_is_still_told(self) -> None:
        made = rig()
        made.run(5, m.HeatOn())
        made.tick(m.MinerFault("device_quarantined", "Something hung.", "gpu7"))
        assert "Something hung." in fault_codes(made)["device_quarantined"]
        assert made.miner.duty[FIRST] == 1.0

    def test_trying_again_starts_the_miner_anew_while_heating(self) -> None:
        made = rig()
        made.run(10, m.HeatOn())
        made.miner.quarantined[FIRST] = ("hung", "")
        made.run(5)
        made.run(10, m.TryDevicesAgain())
        assert made.miner.started == 2
        assert made.miner.duty[FIRST] == 1.0
        assert status(made, FIRST).state == "ok"
        assert made.last.snapshot.faults == ()
        assert made.last.snapshot.action is Action.HEATING

    def test_trying_again_starts_nothing_that_is_off(self) -> None:
        made = rig()
        made.run(5, m.TryDevicesAgain())
        assert made.miner.started == 0
        made.run(5, m.HeatOn())
        assert made.miner.started == 1, "a fresh process needs no other one"

    def test_one_that_stopped_the_process_is_tried_again_after_the_user_has_read_it(self) -> None:
        made = rig()
        made.run(5, m.HeatOn())
        made.miner.quarantined[FIRST] = ("crashed", "")
        made.run(2)
        assert "it stopped the miner twice" in fault_codes(made)["device_quarantined"]
        made.miner.quarantined = {}
        made.run(2, m.ResetFaults())
        assert made.miner.duty[FIRST] == 1.0

    def test_when_none_is_left_the_user_is_needed(self) -> None:
        made = rig()
        made.run(5, m.HeatOn())
        made.miner.quarantined = {d.id: ("lost", "") for d in made.miner.devices}
        made.run(5)
        assert made.last.snapshot.action is Action.ATTENTION
        assert words(made.last.snapshot.reason) == "no device is left that works; see the devices page"
        assert not any(made.miner.duty.values())


class TestVersionRolling:
    def test_it_is_off_until_the_user_switches_it_on_and_needs_no_restart(self) -> None:
        made = rig()
        made.run(10, m.HeatOn())
        assert made.miner.upstream == m.SetMinerUpstream("practice", version_rolling=False)
        assert status(made, "cpu").kernel_words == "AVX2, 8 lanes"
        on = settings(
            comfort={"control": "constant", "constant_w": 250.0}, upstream={"version_rolling": True}
        )
        made.run(3, m.SettingsChanged(on))
        assert made.miner.upstream == m.SetMinerUpstream("practice", version_rolling=True)
        assert made.miner.started == 1
        assert status(made, "cpu").kernel_words == "AVX2, 8 lanes, 8 versions"
        assert status(made, FIRST).kernel_words == "CUDA, 2 versions"
        assert status(made, FIRST).benchmark_hs == 1.1e9

    def test_why_it_is_not_in_use_is_said(self) -> None:
        made = rig(upstream={"version_rolling": True})
        made.miner.rolls = False
        made.run(8, m.HeatOn())
        assert not status(made, FIRST).rolling_note, "it may be on its way"
        made.run(12)
        assert words(status(made, FIRST).rolling_note) == "the practice network does not allow it"
        assert words(status(made, SECOND).rolling_note) == "this device would not be faster with it"
        assert status(made, FIRST).kernel_words == "CUDA"
        made.miner.rolls = True
        made.run(2)
        assert not status(made, FIRST).rolling_note

    def test_nothing_is_said_where_it_is_off_or_nothing_works(self) -> None:
        made = rig()
        made.run(30, m.HeatOn())
        assert not any(d.rolling_note for d in made.last.snapshot.devices)
        made = rig(upstream={"version_rolling": True})
        made.miner.rolls, made.miner.upstream_state = False, "connecting"
        made.run(30, m.HeatOn())
        assert not status(made, FIRST).rolling_note


@pytest.mark.parametrize("idle_s", [None, 0.0, 59.0, 61.0, 9e3])
def test_cards_are_told_whether_somebody_is_there(idle_s: float | None) -> None:
    """Given that nobody can tell (Wayland), somebody is there."""
    made = rig()
    if idle_s is not None:
        made.extra = [reading(Quantity.USER_IDLE_S, idle_s, 0.0)]
    made.run(5, m.HeatOn())
    assert made.miner.user_active is (idle_s is None or idle_s < 60.0)


def test_more_may_become_known_about_a_card() -> None:
    made = rig()
    made.run(5, m.HeatOn())
    news = replace(CARDS[1], hashrate_hs=7e8, kernel_words="OpenCL, tuned")
    made.run(1, m.MinerDeviceNews(news), m.MinerDeviceNews(replace(news, id="nobody")))
    assert (status(made, SECOND).benchmark_hs, status(made, SECOND).kernel_words) == (7e8, "OpenCL, tuned")
    assert len(made.last.snapshot.devices) == 3


def test_a_rolling_benchmark_counts_where_versions_are_rolled() -> None:
    made = rig()
    made.run(5, m.HeatOn())
    row = m.MinerBenchmarkRow(SECOND, "plain", 1, 9e8, None, None, version_rolling=True)
    made.run(2, row)
    assert status(made, SECOND).benchmark_hs == 5e8


@profile(deadline=None, suppress_health_check=[HealthCheck.too_slow], max_examples=40)
@given(
    st.floats(0, 600),
    st.lists(st.sampled_from(["cpu", FIRST, SECOND]), max_size=3, unique=True),
    st.lists(st.sampled_from(["cpu", FIRST, SECOND]), max_size=3, unique=True),
)
def test_never_more_watts_than_wanted_and_none_for_who_is_out(
    watts: float, out: list[str], off: list[str]
) -> None:
    made = rig(watts=watts, devices={"disabled": tuple(off)})
    made.run(4, m.HeatOn())
    for device in out:
        made.miner.quarantined[device] = ("hung", "")
    made.run(6)
    for device in {*out, *off}:
        assert not made.miner.duty.get(device)
    snapshot = made.last.snapshot
    full_w = {d.id: d.max_power_w or 0.0 for d in snapshot.devices}
    given_w = sum(made.miner.duty.get(device, 0.0) * w for device, w in full_w.items())
    # The CPU's watts are measured, and what its curve promises too much of is made good: the truth counts.
    true_w = {**full_w, "cpu": made.miner.full_w - made.miner.idle_w}
    assert sum(made.miner.duty.get(device, 0.0) * w for device, w in true_w.items()) <= watts * 1.01 + 0.1
    usable_w = sum(w for device, w in full_w.items() if device not in {*out, *off})
    assert given_w <= usable_w * (1 + 1e-9)
