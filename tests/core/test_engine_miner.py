"""The engine and its miner: upstream, faults, restarts, shares, hashrate windows."""

from __future__ import annotations

from dataclasses import replace

import pytest
from fakes.core import CPU, Rig, settings

from warmgui.core import messages as m
from warmgui.core.miner_messages import MinerBenchmarkProgress
from warmgui.core.model import ShareCounts
from warmgui.core.servers.entries import Server
from warmgui.core.text import render
from warmgui.core.upstream import short_name
from warmgui.core.vocabulary import Action, Severity

SOLO = Server("stratum+tcp://solo.pool.example:3333", "bc1qxyzabcd7k3f.pc")
POOL = {"kind": "servers", "servers": (SOLO,)}


def plain(rig: Rig) -> str:
    return render(rig.last.snapshot.headline, lambda a: f"{a.value}")


class TestUpstream:
    def test_a_pool_is_set_as_in_the_settings(self) -> None:
        rig = Rig(settings(upstream=POOL), room_c=15.0)
        snapshot = rig.run(20, m.HeatOn()).snapshot
        assert rig.miner.upstream == m.SetMinerUpstream("servers", (SOLO,))
        assert snapshot.upstream.name == "solo.pool.example → bc1q…7k3f"
        assert not snapshot.upstream.practice
        assert snapshot.upstream.state == "connected"

    @pytest.mark.parametrize(
        ("url", "user", "name"),
        [
            ("stratum+tcp://p.example:3333", "", "p.example"),
            ("p.example:3333", "me.pc", "p.example → me"),
        ],
    )
    def test_short_names(self, url: str, user: str, name: str) -> None:
        assert short_name(m.SetMinerUpstream("servers", (Server(url, user),))) == name

    def test_no_address_needs_the_user_and_starts_nothing(self) -> None:
        rig = Rig(settings(upstream={"kind": "servers"}), room_c=15.0)
        assert rig.run(10, m.HeatOn()).snapshot.action is Action.ATTENTION
        assert "no pool and no node is set" in plain(rig)
        assert rig.commands == []

    def test_a_refusing_pool_needs_the_user(self) -> None:
        rig = Rig(settings(upstream=POOL), room_c=15.0)
        rig.miner.upstream_state, rig.miner.upstream_text = "refused", "unauthorized worker"
        rig.run(10, m.HeatOn())
        assert plain(rig) == "Needs you: the pool refused: unauthorized worker."

    def test_a_silent_pool_is_waited_for_in_words(self) -> None:
        rig = Rig(settings(upstream=POOL), room_c=15.0)
        rig.miner.upstream_state = "connecting"
        rig.run(10, m.HeatOn())
        assert plain(rig) == "Starting: connecting to solo.pool.example → bc1q…7k3f."
        rig.miner.upstream_state, rig.miner.upstream_text = "waiting", "connection refused"
        rig.run(3)
        assert plain(rig) == "Starting: the pool does not answer: connection refused."
        rig.miner.upstream_state = "connected"
        assert rig.run(5).snapshot.action is Action.HEATING

    def test_a_short_reconnect_is_not_told(self) -> None:
        rig = Rig(settings(upstream=POOL), room_c=15.0)
        rig.run(20, m.HeatOn())
        rig.miner.upstream_state = "waiting"
        assert rig.run(20).snapshot.action is Action.HEATING
        assert rig.run(30).snapshot.action is Action.STARTING

    def test_a_changed_pool_is_followed(self) -> None:
        rig = Rig(room_c=15.0)
        rig.run(10, m.HeatOn())
        rig.run(3, m.SettingsChanged(settings(upstream=POOL)))
        assert rig.miner.upstream is not None
        assert rig.miner.upstream.kind == "servers"


class TestFaults:
    def test_known_codes_are_our_words_and_unknown_ones_theirs(self) -> None:
        rig = Rig()
        rig.run(
            1,
            m.MinerFault("hw_errors", "3 of 1000", "cpu"),
            m.MinerFault("upstream_failed", "", ""),
            m.MinerFault("flux", "The flux is out.", "gpu0"),
        )
        known, bare, unknown = rig.last.snapshot.faults
        assert known.text.template == "{what} ({words})"
        assert "{" not in bare.text.template
        assert render(unknown.text, str) == "The flux is out."
        assert (unknown.device, unknown.severity, unknown.latched) == ("gpu0", Severity.WARNING, False)

    def test_a_fault_is_over_after_ten_quiet_minutes_and_keeps_its_beginning(self) -> None:
        rig = Rig()
        first = rig.tick(m.MinerFault("hw_errors", "", "cpu")).snapshot.now_utc
        rig.run(400)
        assert rig.run(400, m.MinerFault("hw_errors", "", "cpu")).snapshot.faults[0].since_utc == first
        assert rig.run(300).snapshot.faults == ()

    def test_a_flood_of_faults_is_bounded(self) -> None:
        rig = Rig()
        rig.run(1, *(m.MinerFault(f"code{n}", "x", "") for n in range(1000)))
        assert len(rig.last.snapshot.faults) == 20

    def test_a_crash_is_told_and_over_when_it_hashes_again(self) -> None:
        rig = Rig(room_c=15.0)
        rig.run(20, m.HeatOn())
        rig.miner.die(rig.now_s, 2.0, "signal 11")
        assert [f.code for f in rig.tick().snapshot.faults] == ["miner_exited"]
        rig.run(40)
        assert plain(rig) == "Starting: the miner stopped by itself and is started again."
        rig.miner.come_back()
        snapshot = rig.run(10).snapshot
        assert (snapshot.action, snapshot.faults) == (Action.HEATING, ())
        assert rig.miner.duty == {"cpu": 1.0}

    def test_five_crashes_need_the_user(self) -> None:
        rig = Rig(room_c=15.0)
        rig.run(20, m.HeatOn())
        rig.miner.die(rig.now_s, None)
        assert rig.run(5).snapshot.action is Action.ATTENTION
        fault = rig.last.snapshot.faults[0]
        assert (fault.code, fault.severity) == ("miner_gave_up", Severity.ERROR)
        assert rig.run(1000, dt_s=5.0).snapshot.faults[0].code == "miner_gave_up"
        assert rig.run(20, m.HeatOn()).snapshot.action is Action.HEATING
        assert rig.last.snapshot.faults == ()


class TestCounting:
    def test_hashes_survive_a_restart_of_the_process(self) -> None:
        rig = Rig(room_c=15.0)
        rig.run(60, m.HeatOn())
        first = rig.last.snapshot.shares.hashes
        rig.miner.die(rig.now_s, 1.0)
        rig.run(5)
        rig.miner.come_back()
        rig.run(60)
        assert rig.last.snapshot.shares.hashes > 1.8 * first

    def test_windows_are_empty_until_they_are_full(self) -> None:
        rig = Rig(settings(comfort={"control": "constant", "constant_w": 500.0}))
        rig.run(9, m.HeatOn())
        assert rig.last.snapshot.hashrate.s10 is None
        assert rig.last.snapshot.devices[0].hashrate_hs is None
        snapshot = rig.run(8).snapshot
        assert snapshot.hashrate.s10 == pytest.approx(10e6, rel=0.2)
        assert snapshot.devices[0].hashrate_hs is not None
        assert snapshot.hashrate.m1 is None
        snapshot = rig.run(60).snapshot
        assert snapshot.hashrate.m1 == pytest.approx(10e6, rel=0.05)

    def test_an_ended_miner_counts_down_to_zero(self) -> None:
        rig = Rig(room_c=15.0)
        rig.run(60, m.HeatOn())
        rig.run(90, m.HeatOff())
        assert rig.last.snapshot.hashrate.s10 == 0.0
        assert rig.last.sample.hashrate_hs == 0.0

    def test_shares_are_counted_since_local_midnight(self) -> None:
        rig = Rig(room_c=15.0)
        rig.now_utc += 11.9 * 3600.0
        rig.run(60, m.HeatOn())
        rig.miner.accepted, rig.miner.best = 3, 70.0
        tick = rig.tick(
            m.MinerShare("accepted", 80.0, "", is_block=False), m.MinerShare("stale", 9e9, "", is_block=False)
        )
        assert tick.sample.accepted == 3
        assert (tick.snapshot.shares.accepted, tick.snapshot.shares.best_difficulty) == (3, 80.0)
        snapshot = rig.run(400).snapshot
        assert (snapshot.shares.accepted, snapshot.shares.best_difficulty) == (0, None)
        assert 0 < snapshot.shares.hashes < 400 * 10e6
        rig.miner.accepted = 4
        assert rig.tick().snapshot.shares.accepted == 1
        rig.miner.best = 90.0
        assert rig.tick().snapshot.shares.best_difficulty == 90.0

    def test_before_the_first_start_nothing_is_counted(self) -> None:
        snapshot = Rig().run(5).snapshot
        assert snapshot.shares == ShareCounts()
        assert snapshot.devices == ()
        assert snapshot.hashrate.s10 is None


class TestBenchmark:
    def test_rows_reach_the_snapshot_without_heating(self) -> None:
        rig = Rig()
        rig.run(10, m.BenchmarkRequested("cpu"))
        snapshot = rig.last.snapshot
        assert [r.kernel for r in snapshot.benchmark] == ["avx2"]
        assert snapshot.devices[0].benchmark_hs == 12e6
        assert (snapshot.action, rig.miner.upstream) == (Action.OFF, None)
        rig.run(2, m.BenchmarkRequested())
        rig.run(120)
        assert not rig.miner.running
        assert len(rig.last.snapshot.benchmark) == 1

    def test_what_measuring_draws_is_told_though_nobody_asked_for_heat(self) -> None:
        """Without a power sensor too: measuring works as hard as the measured threads can."""
        rig = Rig(sensors=False)
        rest_w = rig.run(3).snapshot.wall_w.value or 0.0
        rig.run(3, m.BenchmarkRequested("cpu"))
        told = MinerBenchmarkProgress("running", 1, 4, 0.1, 9.0, "cpu", "avx2", 8)
        rig.run(2, told)
        snapshot = rig.last.snapshot
        assert snapshot.action is Action.OFF
        assert snapshot.mining_w.value == pytest.approx(65.0, abs=15.0)
        assert (snapshot.heat_w.value or 0.0) >= (snapshot.mining_w.value or 0.0)
        rig.run(2, replace(told, threads=2))
        assert (rig.last.snapshot.mining_w.value or 0.0) < 0.5 * (snapshot.mining_w.value or 0.0)
        rig.run(90, replace(told, state="done"))
        assert rig.last.snapshot.mining_w.value == 0.0
        assert rig.last.snapshot.wall_w.value == pytest.approx(rest_w)

    def test_while_heating_the_pause_is_explained(self) -> None:
        rig = Rig(room_c=15.0)
        rig.run(20, m.HeatOn())
        rig.tick(m.BenchmarkRequested())
        rig.miner.upstream_state = "none"  # the devices are suspended
        for _ in range(40):
            rig.tick(m.MinerBenchmarkRow("cpu", "avx2", 8, 12e6, None, None))
        assert plain(rig) == "Starting: the devices are measured."


def test_threads_of_the_settings_reach_the_process() -> None:
    rig = Rig(settings(devices={"cpu_threads": 3}), room_c=15.0)
    rig.run(5, m.HeatOn())
    assert rig.miner.threads == 3
    rig.run(20, m.SettingsChanged(settings()))
    assert (rig.miner.threads, rig.miner.started) == (None, 2)
    assert rig.last.snapshot.faults == ()


def test_two_devices_share_the_watts() -> None:
    rig = Rig(settings(comfort={"control": "constant", "constant_w": 130.0}))
    gpu = m.MinerDevice("gpu0", "gpu", "Test GPU", "cuda", "CUDA", 1, 1e9)
    rig.miner.devices = (CPU, gpu)
    rig.run(5, m.HeatOn())
    assert rig.miner.duty["gpu0"] == 1.0
    assert 0.0 < rig.miner.duty["cpu"] < 1.0
