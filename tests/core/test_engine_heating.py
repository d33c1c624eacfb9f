"""The engine as a heater: consent, start, thermostat, guard, meter, energy, words."""

from __future__ import annotations

from dataclasses import replace

import pytest
from fakes.core import AGREED, NOON_UTC, Rig, reading, settings

from warmgui.core import messages as m
from warmgui.core.model import Value
from warmgui.core.servers.entries import Server
from warmgui.core.settings.model import ConsentSettings, Settings
from warmgui.core.text import Amount, Text, render
from warmgui.core.vocabulary import Action, Mode, Provenance, Quantity


def words(text: Text) -> str:
    """English with plain numbers."""

    def plain(amount: Amount) -> str:
        return "?" if amount.value is None else f"{amount.value:.1f}"

    return render(text, plain)


def sent(rig: Rig, kind: type) -> list[m.Command]:
    return [c for c in rig.commands if isinstance(c, kind)]


# ---- consent -----------------------------------------------------------------------------------------------


def test_at_start_nothing_happens() -> None:
    rig = Rig(room_c=15.0)
    snapshot = rig.run(30).snapshot
    assert (snapshot.mode, snapshot.action, words(snapshot.headline)) == (Mode.OFF, Action.OFF, "Off.")
    assert rig.commands == []


def test_without_consent_heat_needs_the_user_and_starts_nothing() -> None:
    rig = Rig(Settings(), room_c=15.0)
    snapshot = rig.run(30, m.HeatOn()).snapshot
    assert (snapshot.mode, snapshot.action) == (Mode.OFF, Action.ATTENTION)
    assert words(snapshot.headline) == "Needs you: you have not agreed yet that this PC may mine."
    assert not snapshot.consented
    assert rig.commands == []
    assert rig.run(2, m.HeatOff()).snapshot.action is Action.OFF


@pytest.mark.parametrize("wish", [m.HeatFor(60.0), m.HeatUntilWarm(), m.Boost(), m.HeatUntil(NOON_UTC + 900)])
def test_no_wish_gets_around_consent(wish: m.Inbox) -> None:
    rig = Rig(Settings(), room_c=15.0)
    assert rig.run(10, wish).snapshot.action is Action.ATTENTION
    assert rig.commands == []


def test_consent_alone_heats_nothing_and_withdrawing_it_stops() -> None:
    rig = Rig(Settings(), room_c=15.0)
    rig.run(2, m.HeatOn())
    assert rig.run(5, m.SettingsChanged(settings())).snapshot.action is Action.OFF
    assert rig.run(20, m.HeatOn()).snapshot.action is Action.HEATING
    snapshot = rig.run(3, m.SettingsChanged(Settings())).snapshot
    assert (snapshot.mode, snapshot.action) == (Mode.OFF, Action.OFF)
    assert rig.miner.upstream == m.SetMinerUpstream("none")
    assert rig.miner.duty == {"cpu": 0.0}
    assert rig.run(5, m.SettingsChanged(settings())).snapshot.mode is Mode.OFF


def test_consent_to_an_older_text_does_not_count() -> None:
    rig = Rig(replace(settings(), consent=ConsentSettings(AGREED.given_at, AGREED.version - 1)))
    assert rig.run(5, m.HeatOn()).snapshot.action is Action.ATTENTION


def test_consent_for_this_run_is_for_the_practice_network_only() -> None:
    pool = replace(
        settings(upstream={"kind": "servers", "servers": (Server("stratum+tcp://p:1", "me"),)}),
        consent=ConsentSettings(),
    )
    rig = Rig(pool, room_c=15.0)
    snapshot = rig.run(20, m.ConsentForRun(), m.HeatOn()).snapshot
    assert snapshot.action is Action.HEATING
    assert snapshot.consented
    assert snapshot.upstream.practice
    assert sent(rig, m.SetMinerUpstream) == [m.SetMinerUpstream("practice")]


# ---- heating -----------------------------------------------------------------------------------------------


def test_heat_starts_the_miner_and_then_heats() -> None:
    rig = Rig(room_c=19.5)
    rig.run(10)
    assert rig.tick(m.HeatOn()).snapshot.action is Action.STARTING
    assert words(rig.last.snapshot.headline) == "Starting: the miner starts."
    snapshot = rig.run(20).snapshot
    assert (snapshot.mode, snapshot.action) == (Mode.HEAT, Action.HEATING)
    assert words(snapshot.reason) == "the room is 1.5 below target"
    assert sent(rig, m.StartMiner) == [m.StartMiner()]
    assert sent(rig, m.SetMinerUpstream) == [m.SetMinerUpstream("practice")]
    assert rig.miner.duty == {"cpu": 1.0}


def test_the_lease_is_renewed_every_second() -> None:
    rig = Rig(room_c=19.0)
    rig.run(10, m.HeatOn())
    for _ in range(20):
        assert any(isinstance(c, m.SetDevicePower) and c.lease_s == 5.0 for c in rig.tick().commands)


def test_off_means_duty_zero_at_once_and_the_process_goes_after_a_minute() -> None:
    rig = Rig(room_c=19.0)
    rig.run(20, m.HeatOn())
    assert rig.tick(m.HeatOff()).commands == (m.SetDevicePower("cpu", 0.0, 5.0),)
    assert rig.last.snapshot.action is Action.OFF
    assert rig.run(58).snapshot.action is Action.OFF
    assert rig.miner.running
    rig.run(3)
    assert not rig.miner.running
    assert rig.last.snapshot.faults == ()


def test_a_warm_room_is_satisfied_with_the_miner_at_rest() -> None:
    rig = Rig(room_c=24.0)
    snapshot = rig.run(30, m.HeatOn()).snapshot
    assert snapshot.action is Action.SATISFIED
    assert words(snapshot.headline) == "Warm enough: 24.0."
    assert rig.miner.duty == {"cpu": 0.0}


def test_heating_and_satisfied_do_not_flap() -> None:
    """Given a room that jumps around the target, when minutes pass, then the journal stays short."""
    rig = Rig(room_c=20.0)
    rig.run(30, m.HeatOn())
    for n in range(60):
        rig.room_c = 26.0 if n % 2 else 20.0
        rig.run(20)
    assert len([e for t in rig.ticks for e in t.journal]) < 12


def test_a_new_target_is_followed_at_once() -> None:
    rig = Rig(room_c=24.0)
    rig.run(30, m.HeatOn())
    rig.run(2, m.SettingsChanged(settings(comfort={"setpoint_c": 28.0})))
    assert rig.last.snapshot.action is Action.HEATING
    assert rig.last.snapshot.setpoint_c == 28.0


def test_constant_power_is_held_whatever_the_room() -> None:
    rig = Rig(settings(comfort={"control": "constant", "constant_w": 30.0}), room_c=28.0)
    snapshot = rig.run(60, m.HeatOn()).snapshot
    assert snapshot.action is Action.HEATING
    assert snapshot.target_power_w == 30.0
    assert snapshot.mining_w.value == pytest.approx(30.0, rel=0.02)
    assert words(snapshot.headline).endswith("constant power.")
    assert "gains" not in words(snapshot.detail)


def test_constant_zero_is_told() -> None:
    rig = Rig(settings(comfort={"control": "constant", "constant_w": 0.0}), room_c=18.0)
    snapshot = rig.run(5, m.HeatOn()).snapshot
    assert words(snapshot.reason) == "the constant power is set to 0"
    assert words(snapshot.headline) == "At rest: the constant power is set to 0."


def test_a_wrong_declaration_of_power_is_learned_before_it_looks_like_a_fault() -> None:
    """Given a CPU that takes three times what was declared, then watts are met within a minute, no latch."""
    rig = Rig(settings(comfort={"control": "constant", "constant_w": 50.0}))
    rig.miner.full_w = 180.0
    rig.extra = [
        reading(Quantity.CPU_LOAD, 0.02, 0.0),
        reading(Quantity.MINER_CPU_LOAD, 0.0, 0.0),
    ]
    rig.run(30)
    snapshot = rig.run(180, m.HeatOn()).snapshot
    assert snapshot.mining_w.value == pytest.approx(50.0, rel=0.05)
    assert snapshot.max_power_w == pytest.approx(168.0 / 0.88, rel=0.1)
    assert snapshot.faults == ()


# ---- limits ------------------------------------------------------------------------------------------------


def test_battery_pauses_with_its_reason_and_comes_back() -> None:
    rig = Rig(room_c=18.0)
    rig.run(20, m.HeatOn())
    rig.extra = [reading(Quantity.ON_BATTERY, 1.0, 0.0)]
    snapshot = rig.run(2).snapshot
    assert snapshot.action is Action.PAUSED
    assert words(snapshot.headline) == "Paused: the PC is on battery."
    assert rig.miner.duty == {"cpu": 0.0}
    rig.extra = [reading(Quantity.ON_BATTERY, 0.0, 0.0)]
    assert rig.run(40).snapshot.action is Action.HEATING


def test_a_hot_cpu_gets_less_and_says_so() -> None:
    rig = Rig(room_c=15.0)
    rig.run(30, m.HeatOn())
    rig.extra = [reading(Quantity.CPU_TEMPERATURE_C, 90.0, 0.0)]
    snapshot = rig.run(5).snapshot
    assert rig.miner.duty["cpu"] == pytest.approx(0.5, abs=0.01)
    assert words(snapshot.detail).startswith("Less power: Test CPU is at 90.0.")
    assert snapshot.devices[0].temperature_c.value == 90.0
    rig.extra = [reading(Quantity.CPU_TEMPERATURE_C, 96.0, 0.0, device="cpu")]
    snapshot = rig.run(5).snapshot
    assert snapshot.action is Action.PAUSED
    assert words(snapshot.reason) == "Test CPU is at 96.0"


def test_while_the_pc_is_in_use_less_is_given() -> None:
    rig = Rig(settings(use={"in_use_w": 10.0}), room_c=15.0)
    rig.extra = [reading(Quantity.USER_IDLE_S, 5.0, 0.0)]
    snapshot = rig.run(30, m.HeatOn()).snapshot
    assert snapshot.target_power_w == 10.0
    assert words(snapshot.detail).startswith("Less power: you use the PC, which allows 10.0.")
    rig.extra = [reading(Quantity.USER_IDLE_S, 130.0, 0.0)]
    assert (rig.run(3).snapshot.target_power_w or 0.0) > 50.0


def test_in_use_with_nothing_allowed_is_a_pause() -> None:
    rig = Rig(settings(use={"in_use_w": 0.0}), room_c=15.0)
    rig.extra = [reading(Quantity.USER_IDLE_S, 5.0, 0.0)]
    assert rig.run(30, m.HeatOn()).snapshot.action is Action.PAUSED


def test_the_power_limit_is_the_maximum() -> None:
    rig = Rig(settings(power={"limit_w": 20.0}), room_c=15.0)
    snapshot = rig.run(30, m.HeatOn()).snapshot
    assert (snapshot.max_power_w, snapshot.target_power_w) == (20.0, 20.0)


def test_too_long_unattended_waits_for_the_user() -> None:
    rig = Rig(settings(safety={"max_hours": 1.0}), room_c=15.0)
    rig.run(30, m.HeatOn())
    snapshot = rig.run(3700, dt_s=5.0).snapshot
    assert snapshot.action is Action.ATTENTION
    assert "nobody used this PC" in words(snapshot.headline)
    assert rig.miner.duty == {"cpu": 0.0}
    rig.extra = [reading(Quantity.USER_IDLE_S, 1.0, 0.0)]
    assert rig.run(10).snapshot.action is Action.HEATING


def test_a_miner_that_does_not_obey_is_stopped_and_latched() -> None:
    rig = Rig(room_c=15.0)
    rig.run(20, m.HeatOn())
    rig.miner.obeys = False
    rig.run(40, m.HeatOff())
    snapshot = rig.last.snapshot
    assert not rig.miner.running
    assert snapshot.action is Action.ATTENTION
    fault = snapshot.faults[0]
    assert (fault.code, fault.latched) == ("miner_runs_on", True)
    assert fault.since_utc is not None
    assert fault.since_utc < snapshot.now_utc
    assert rig.run(30, m.HeatOn()).snapshot.action is Action.ATTENTION
    rig.miner.obeys = True
    assert rig.run(30, m.ResetFaults(), m.HeatOn()).snapshot.action is Action.HEATING


def test_every_device_off_needs_the_user() -> None:
    rig = Rig(room_c=15.0)
    rig.run(20, m.HeatOn())
    snapshot = rig.run(3, m.SettingsChanged(settings(devices={"disabled": ("cpu",)}))).snapshot
    assert words(snapshot.reason) == "every device is switched off"


def test_heat_that_does_not_reach_the_room_needs_the_user() -> None:
    rig = Rig(settings(room={"placement": 0.0}), room_c=15.0)
    assert rig.run(3, m.HeatOn()).snapshot.action is Action.ATTENTION


# ---- sensors -----------------------------------------------------------------------------------------------


def test_a_lost_thermometer_means_less_heat() -> None:
    rig = Rig(settings(room={"sensor": "sensors", "other_heat_w": 350.0}), room_c=15.0)
    rig.run(30, m.HeatOn())
    full = rig.last.snapshot.target_power_w
    rig.room_c = None
    snapshot = rig.run(2000, dt_s=5.0).snapshot
    assert snapshot.room_c.provenance is Provenance.STALE
    assert "room_sensor_lost" in {f.code for f in snapshot.faults}
    assert full is not None
    assert snapshot.target_power_w is not None
    assert snapshot.target_power_w < full
    told = words(snapshot.headline)
    assert "not known" in told or told.startswith("At rest: the thermometer"), "never that it is warm enough"


def test_sleep_makes_readings_stale_and_invents_no_energy() -> None:
    rig = Rig(room_c=19.0)
    rig.run(60, m.HeatOn())
    rig.sensors, rig.room_c = False, None
    rig.miner.die(rig.now_s, 1.0)
    before = rig.last.snapshot.today.energy_kwh
    snapshot = rig.tick(dt_s=8 * 3600.0).snapshot
    assert snapshot.today.energy_kwh - before < 100.0 * 10.0 / 3.6e6
    assert rig.engine._board.fresh(Quantity.CPU_POWER_W, rig.now_s) is None


def test_power_readings_get_stale_after_ten_seconds() -> None:
    rig = Rig(room_c=19.0)
    rig.run(20)
    rig.sensors = False
    assert rig.run(5).snapshot.wall_w.provenance is Provenance.MODELLED
    assert rig.run(10).snapshot.wall_w.provenance is Provenance.STALE
    assert rig.run(60).snapshot.cpu_component_w.value is None


def test_a_sensor_that_refuses_tells_why() -> None:
    rig = Rig(sensors=False)
    why = Text("sensors", "Reading CPU power needs a permission.")
    refusal = replace(reading(Quantity.CPU_POWER_W, None, 0.0, device="cpu"), reason=why)
    rig.extra = [refusal]
    fault = rig.run(2).snapshot.faults[0]
    assert (fault.code, fault.text) == ("sensor_cpu_power_w", why)
    rig.extra = [reading(Quantity.CPU_POWER_W, 20.0, 0.0, device="cpu")]
    assert rig.run(2).snapshot.faults == ()


def test_a_typed_in_room_counts() -> None:
    rig = Rig(settings(room={"sensor": "manual"}))
    snapshot = rig.run(2, m.ManualRoom(17.0)).snapshot
    assert snapshot.room_c.value == pytest.approx(17.0, abs=0.01)
    assert words(snapshot.room_source).startswith("typed in at")
    assert rig.run(2, m.ManualRoom(-99.0)).snapshot.room_c.value == pytest.approx(17.0, abs=0.01)


# ---- energy, money, simulation -----------------------------------------------------------------------------


def test_samples_add_up_to_the_day() -> None:
    rig = Rig(room_c=19.0)
    rig.run(30)
    rig.run(600, m.HeatOn())
    rig.run(60, m.HeatOff())
    today = rig.last.snapshot.today
    samples = [t.sample for t in rig.ticks]
    assert sum(s.energy_kwh for s in samples) == pytest.approx(today.energy_kwh)
    assert sum(s.mining_kwh for s in samples) == pytest.approx(today.mining_kwh)
    assert sum(s.cost or 0.0 for s in samples) == pytest.approx(today.cost)
    assert today.cost == pytest.approx(today.mining_kwh * 0.30)
    assert 0 < today.mining_kwh < today.energy_kwh
    assert today.heat_kwh == pytest.approx(today.energy_kwh)
    assert sum(s.hashes for s in samples) == rig.last.snapshot.shares.hashes > 0


def test_practice_earns_nothing_and_says_what_it_would() -> None:
    rig = Rig(room_c=19.0)
    tick = rig.run(60, m.HeatOn())
    assert tick.sample.practice
    assert tick.sample.sat_per_day == 0.0
    assert tick.sample.hypothetical_sat_per_day is not None
    assert tick.sample.hypothetical_sat_per_day > 0.0
    assert tick.snapshot.today.sat == 0.0


def test_newer_network_facts_count() -> None:
    rig = Rig(room_c=19.0)
    facts = rig.run(30, m.HeatOn()).snapshot.network
    assert facts is not None
    harder = replace(facts, difficulty=facts.difficulty * 2)
    before = rig.last.sample.hypothetical_sat_per_day
    after = rig.run(1, m.NetworkFactsChanged(harder)).sample.hypothetical_sat_per_day
    assert before is not None
    assert after == pytest.approx(before / 2, rel=1e-3)


def test_simulated_says_so_everywhere() -> None:
    rig = Rig(room_c=19.0, simulated=True)
    tick = rig.run(90, m.HeatOn())
    snapshot = tick.snapshot
    values = [
        getattr(owner, name)
        for owner in (snapshot, snapshot.earnings, *snapshot.devices)
        for name in owner.__dataclass_fields__
        if isinstance(getattr(owner, name), Value)
    ]
    known = [v for v in values if v.value is not None]
    assert len(known) > 8
    assert {v.provenance for v in known} == {Provenance.SIMULATED}
    assert snapshot.reach is not None
    assert snapshot.reach.provenance is Provenance.SIMULATED
    assert tick.sample.power_provenance is Provenance.SIMULATED
    assert tick.sample.room_provenance is Provenance.SIMULATED


# ---- sentences ---------------------------------------------------------------------------------------------


def test_the_headline_says_when_it_will_be_warm() -> None:
    rig = Rig(settings(comfort={"setpoint_c": 20.0}), room_c=19.8)
    rig.miner.full_w = 400.0
    rig.run(10)
    snapshot = rig.run(120, m.HeatOn()).snapshot
    amounts = dict(snapshot.headline.args)
    assert snapshot.headline.template.startswith("Heating at {power}. The room reaches {setpoint}")
    early, late = amounts["early"], amounts["late"]
    assert isinstance(early, Amount)
    assert isinstance(late, Amount)
    assert early.value is not None
    assert late.value is not None
    assert 0 < early.value - snapshot.now_utc < late.value - snapshot.now_utc < 6 * 3600.0
    assert early.value % 300.0 == late.value % 300.0 == 0.0


def test_the_headline_admits_what_is_out_of_reach() -> None:
    rig = Rig(settings(comfort={"setpoint_c": 28.0}), room_c=15.0)
    snapshot = rig.run(90, m.HeatOn()).snapshot
    assert "out of reach today" in words(snapshot.headline)
    assert "Outside 5.0 (declared). At full power this room gains somewhere between" in words(snapshot.detail)


def test_an_end_of_the_miner_is_in_the_journal_also_where_the_action_stays() -> None:
    rig = Rig(room_c=19.0)
    rig.run(30, m.HeatOn())
    ticks = len(rig.ticks)
    rig.tick(m.MinerExited(rig.now_s, -9, "the system ended it", 1.0))
    rig.run(30)
    reasons = [words(e.reason) for t in rig.ticks[ticks:] for e in t.journal]
    (told,) = [reason for reason in reasons if "ended it" in reason]
    assert told.startswith("The miner stopped and starts again in 1")


def test_each_change_of_action_is_one_journal_entry() -> None:
    rig = Rig(room_c=19.0)
    rig.run(30, m.HeatOn())
    rig.run(5, m.PauseFor(3.0))
    rig.run(5)
    rig.run(5, m.HeatOff())
    entries = [e for t in rig.ticks for e in t.journal]
    assert [e.action for e in entries] == [
        Action.OFF,  # the program started
        Action.STARTING,
        Action.HEATING,
        Action.PAUSED,
        Action.HEATING,
        Action.OFF,
    ]
    assert rig.last.snapshot.journal == tuple(entries)
    assert all(e.reason for e in entries)
