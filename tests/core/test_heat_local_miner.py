"""The miner as a heat source: life of its process, leases, upstream, benchmark, learned power."""

from __future__ import annotations

from dataclasses import replace

import pytest
from fakes.core import CPU

from warmgui.core import messages as m
from warmgui.core.heat.power.local_miner import LocalMiner, MinerState
from warmgui.core.heat.power.meter import Measured
from warmgui.core.servers.entries import Server
from warmgui.core.settings.model import DeviceSettings, PowerSettings
from warmgui.core.vocabulary import Provenance

POWER = PowerSettings(idle_components_w=10.0, full_components_w=58.0, psu_efficiency=0.8)
PRACTICE = m.SetMinerUpstream("practice")
NOWHERE = m.SetMinerUpstream("none")
GPU = m.MinerDevice("gpu0", "gpu", "Test GPU", "cuda", "CUDA", 1, 1e9)


def new(devices: DeviceSettings | None = None) -> LocalMiner:
    return LocalMiner(POWER, devices or DeviceSettings())


def ready(*devices: m.MinerDevice, settings: DeviceSettings | None = None) -> LocalMiner:
    miner = new(settings)
    miner.keep(0.0, wanted=True, upstream=PRACTICE)
    miner.on_ready(m.MinerReady(devices or (CPU,), 1), 1.0)
    return miner


def stats(duty: float, hashes: int = 0, device: str = "cpu") -> m.MinerStats:
    row = m.MinerDeviceStats(device, hashes, 0.0, duty, 8, 0, None)
    return m.MinerStats(0.0, 1.0, (row,), 0, 0, 0, "connected", "", 1.0, None)


class TestLife:
    def test_nothing_starts_before_heating_is_wanted(self) -> None:
        miner = new()
        assert miner.keep(0.0, wanted=False, upstream=PRACTICE) == ()
        assert miner.keep(1.0, wanted=True, upstream=PRACTICE) == (m.StartMiner(),)
        assert miner.keep(2.0, wanted=True, upstream=PRACTICE) == ()
        assert miner.set_power({"cpu": 50.0}) == ()

    def test_upstream_is_set_once_ready_and_again_on_change(self) -> None:
        miner = ready()
        pool = m.SetMinerUpstream("servers", (Server("stratum+tcp://pool:3333", "me"),))
        assert miner.keep(2.0, wanted=True, upstream=PRACTICE) == (PRACTICE,)
        assert miner.keep(3.0, wanted=True, upstream=PRACTICE) == ()
        assert miner.keep(4.0, wanted=True, upstream=pool) == (pool,)

    def test_heating_off_keeps_the_process_for_a_minute(self) -> None:
        miner = ready()
        miner.keep(2.0, wanted=True, upstream=PRACTICE)
        assert miner.keep(10.0, wanted=False, upstream=PRACTICE) == ()
        assert miner.set_power({}) == (m.SetDevicePower("cpu", 0.0, 5.0),)
        assert miner.keep(69.0, wanted=False, upstream=PRACTICE) == ()
        assert miner.keep(70.0, wanted=False, upstream=PRACTICE) == (m.StopMiner(),)
        assert miner.state is MinerState.STOPPING
        assert not miner.on_exited(m.MinerExited(71.0, 0, "", None), 71.0)
        assert miner.state is MinerState.STOPPED

    def test_heating_again_within_the_minute_keeps_the_process(self) -> None:
        miner = ready()
        miner.keep(10.0, wanted=False, upstream=PRACTICE)
        miner.keep(60.0, wanted=True, upstream=PRACTICE)
        assert miner.keep(75.0, wanted=False, upstream=PRACTICE) == ()

    def test_it_is_not_started_while_the_old_one_still_ends(self) -> None:
        miner = ready()
        miner.stop(10.0)
        assert miner.keep(11.0, wanted=True, upstream=PRACTICE) == ()
        assert miner.keep(20.0, wanted=True, upstream=PRACTICE) == (m.StartMiner(),)  # taken for gone
        assert miner.stop(21.0) == (m.StopMiner(),)
        assert miner.stop(22.0) == ()

    def test_withdrawn_consent_takes_the_work_away(self) -> None:
        miner = ready()
        miner.keep(2.0, wanted=True, upstream=PRACTICE)
        assert miner.keep(3.0, wanted=False, upstream=NOWHERE) == (NOWHERE,)

    def test_other_threads_need_another_process(self) -> None:
        miner = ready()
        miner.configure(POWER, DeviceSettings(cpu_threads=2))
        assert miner.keep(2.0, wanted=True, upstream=PRACTICE) == (m.StopMiner(),)
        miner.on_exited(m.MinerExited(3.0, 0, "", None), 3.0)
        assert miner.keep(4.0, wanted=True, upstream=PRACTICE) == (m.StartMiner(cpu_threads=2),)

    def test_a_crash_is_left_to_io_until_it_gives_up(self) -> None:
        miner = ready()
        miner.set_power({"cpu": 50.0})
        assert miner.on_exited(m.MinerExited(5.0, -11, "crash", 2.0), 5.0)
        assert miner.state is MinerState.RESTARTING
        assert miner.keep(6.0, wanted=True, upstream=PRACTICE) == ()
        assert miner.commanded_w == 0.0
        miner.on_ready(m.MinerReady((CPU,), 2), 7.0)
        assert miner.keep(8.0, wanted=True, upstream=PRACTICE) == (PRACTICE,)
        assert miner.on_exited(m.MinerExited(9.0, -11, "crash", None), 9.0)
        assert miner.state is MinerState.FAILED
        assert miner.keep(10.0, wanted=True, upstream=PRACTICE) == ()
        miner.forgive()
        assert miner.keep(11.0, wanted=True, upstream=PRACTICE) == (m.StartMiner(),)

    def test_rest_is_known(self) -> None:
        """At rest: nothing but a runaway could keep it busy."""
        miner = new()
        assert miner.at_rest(0.0)
        miner = ready()
        assert not miner.at_rest(2.0)  # it may still measure itself
        assert miner.at_rest(12.0)
        miner.set_power({"cpu": 30.0})
        assert not miner.at_rest(13.0)


class TestBenchmark:
    def test_starts_the_process_and_stops_it_afterwards(self) -> None:
        miner = new()
        miner.benchmark.request("cpu")
        assert miner.keep(0.0, wanted=False, upstream=PRACTICE) == (m.StartMiner(),)
        miner.on_ready(m.MinerReady((CPU,), 1), 1.0)
        assert miner.keep(2.0, wanted=False, upstream=PRACTICE) == (m.RunBenchmark("cpu"),)
        assert miner.measuring
        miner.on_benchmark(m.MinerBenchmarkRow("cpu", "avx2", 8, 22e6, None, None), 10.0)
        miner.on_benchmark(m.MinerBenchmarkRow("cpu", "portable", 8, 2e6, None, None), 12.0)
        miner.on_benchmark(m.MinerBenchmarkRow("gone", "x", 8, 2e6, None, None), 12.0)
        assert not miner.at_rest(25.0)
        miner.keep(33.0, wanted=False, upstream=PRACTICE)
        assert not miner.measuring
        assert miner.keep(94.0, wanted=False, upstream=PRACTICE) == (m.StopMiner(),)
        assert miner.status({}, {})[0].benchmark_hs == 22e6


class TestPower:
    def test_outlet_before_the_first_start_is_as_declared(self) -> None:
        (outlet,) = new().outlets()
        assert (outlet.max_w, outlet.provenance) == (pytest.approx(60.0), Provenance.MODELLED)
        assert new().status({}, {}) == ()  # but it is not shown as a device

    def test_watts_become_duty_and_renew_the_lease(self) -> None:
        miner = ready()
        assert miner.set_power({"cpu": 30.0}) == (m.SetDevicePower("cpu", 0.5, 5.0),)
        assert miner.commanded_w == pytest.approx(30.0)
        assert miner.set_power({"cpu": 900.0}) == (m.SetDevicePower("cpu", 1.0, 5.0),)

    def test_below_two_percent_is_off(self) -> None:
        miner = ready()
        assert miner.set_power({"cpu": 1.1}) == (m.SetDevicePower("cpu", 0.0, 5.0),)
        assert miner.set_power({"cpu": 1.3}) == (m.SetDevicePower("cpu", 0.022, 5.0),)

    def test_a_disabled_device_gets_nothing(self) -> None:
        miner = ready(CPU, GPU, settings=DeviceSettings(disabled=("gpu0",)))
        assert [o.id for o in miner.outlets()] == ["cpu"]
        assert miner.set_power({"cpu": 60.0, "gpu0": 60.0})[1] == m.SetDevicePower("gpu0", 0.0, 5.0)
        assert [d.enabled for d in miner.status({}, {})] == [True, False]

    def test_power_is_learned_at_a_steady_duty(self) -> None:
        miner = ready()
        miner.set_power({"cpu": 60.0})
        miner.on_stats(stats(1.0))
        for now_s in range(10, 30):
            miner.learn({"cpu": Measured(120.0, 0.0)}, float(now_s), 1.0)
        (outlet,) = miner.outlets()
        assert outlet.max_w == pytest.approx(120.0)
        assert outlet.provenance is Provenance.MEASURED
        assert outlet.hashes_per_joule == pytest.approx(10e6 / 120.0)
        miner.set_power({})
        assert miner.set_power({"cpu": 60.0}) == (m.SetDevicePower("cpu", 0.5, 5.0),)

    def test_a_change_of_duty_must_pass_through_the_sensors_first(self) -> None:
        miner = ready()
        miner.on_stats(stats(1.0))
        miner.learn({"cpu": Measured(120.0, 0.0)}, 10.0, 1.0)
        miner.learn({"cpu": Measured(120.0, 0.0)}, 12.0, 1.0)
        miner.learn({}, 14.0, 1.0)
        assert miner.outlets()[0].max_w == pytest.approx(60.0)

    def test_reported_duty_counts_once_there_is_a_report(self) -> None:
        miner = ready()
        miner.set_power({"cpu": 60.0})
        assert miner.duties == {"cpu": 1.0}
        miner.on_stats(stats(0.0))  # no work from the pool
        miner.on_stats(stats(0.7, device="unheard-of"))
        assert miner.duties == {"cpu": 0.0}
        assert miner.modelled_w == {"cpu": 0.0}

    def test_learned_curves_survive_by_id_and_model(self) -> None:
        miner = ready(CPU, GPU)
        miner.on_stats(stats(1.0))
        for now_s in range(10, 30):
            miner.learn({"cpu": Measured(120.0, 0.0)}, float(now_s), 1.0)
        state = miner.export_state()
        assert list(state) == ["cpu Test CPU"]
        after = new()
        after.import_state({**state, "gpu0 Test GPU": "broken"})
        assert after.outlets()[0].max_w == pytest.approx(120.0)  # reach is right before the first start
        after.on_ready(m.MinerReady((CPU, GPU), 1), 1.0)
        assert [o.max_w for o in after.outlets()] == pytest.approx([120.0, 125.0])
        other = new()
        other.import_state(state)
        other.on_ready(m.MinerReady((replace(CPU, name="Another CPU"),), 1), 1.0)
        assert other.outlets()[0].max_w == pytest.approx(60.0)

    def test_a_device_that_comes_back_keeps_what_was_learned(self) -> None:
        miner = ready()
        miner.on_stats(stats(1.0))
        for now_s in range(10, 30):
            miner.learn({"cpu": Measured(120.0, 0.0)}, float(now_s), 1.0)
        miner.on_ready(m.MinerReady((CPU,), 2), 40.0)
        assert miner.outlets()[0].max_w == pytest.approx(120.0)

    def test_new_declarations_count_until_something_was_measured(self) -> None:
        miner = ready()
        miner.configure(replace(POWER, full_components_w=90.0), DeviceSettings())
        assert miner.outlets()[0].max_w == pytest.approx(100.0)
