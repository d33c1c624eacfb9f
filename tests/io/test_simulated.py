"""The simulated world: physics that hold, a lease that counts, and nothing that claims to be measured."""

from __future__ import annotations

import dataclasses

import pytest
from fakes.io import FakeClock

from warmgui.core.messages import (
    CancelBenchmark,
    MinerBenchmarkRow,
    MinerExited,
    MinerReady,
    MinerShare,
    MinerStats,
    RunBenchmark,
    SetDevicePower,
    SetMinerUpstream,
    StartMiner,
    StopMiner,
)
from warmgui.core.miner_messages import MinerBenchmarkProgress
from warmgui.core.servers.entries import Server
from warmgui.core.settings.model import RoomSettings, Settings
from warmgui.core.vocabulary import Provenance, Quantity
from warmgui.io.sensors.simulated import SimulatedWorld, simulated_devices
from warmgui.io.sensors.simulated_miner import ROLLING_GAIN

CPU, CARD = simulated_devices()


@pytest.fixture
def clock() -> FakeClock:
    return FakeClock()


@pytest.fixture
def world(clock: FakeClock) -> SimulatedWorld:
    return SimulatedWorld(Settings(), clock)


def value(world: SimulatedWorld, clock: FakeClock, quantity: Quantity) -> float:
    found = {reading.quantity: reading.value for reading in world.sensors.read(clock.now_s())}[quantity]
    assert found is not None
    return found


def duties(world: SimulatedWorld) -> list[float]:
    return [device.duty for device in world.devices]


def run(world: SimulatedWorld, clock: FakeClock, seconds: int, duty: float) -> list[object]:
    told: list[object] = []
    for _ in range(seconds):
        for device in (CPU, CARD):
            world.miner.execute(SetDevicePower(device.id, duty, 5.0), clock.now_s())
        told += world.miner.poll(clock.forward(1.0))
    return told


def test_everything_says_that_it_is_simulated(world: SimulatedWorld, clock: FakeClock) -> None:
    readings = world.sensors.read(clock.now_s())
    assert {reading.provenance for reading in readings} == {Provenance.SIMULATED}
    assert {Quantity.ROOM_C, Quantity.CPU_POWER_W, Quantity.WALL_POWER_W} <= {r.quantity for r in readings}


def test_work_makes_heat_hashes_and_shares(world: SimulatedWorld, clock: FakeClock) -> None:
    assert value(world, clock, Quantity.CPU_POWER_W) == pytest.approx(CPU.idle_w, abs=2.0)
    assert value(world, clock, Quantity.GPU_POWER_W) == pytest.approx(CARD.idle_w, abs=2.0)
    world.miner.execute(StartMiner(), clock.now_s())
    told = run(world, clock, 2, 1.0)
    assert any(isinstance(message, MinerReady) for message in told)
    world.miner.execute(SetMinerUpstream("practice"), clock.now_s())
    told = run(world, clock, 300, 1.0)
    assert value(world, clock, Quantity.CPU_POWER_W) == pytest.approx(CPU.full_w, rel=0.1)
    assert value(world, clock, Quantity.GPU_POWER_W) == pytest.approx(CARD.full_w, rel=0.1)
    assert value(world, clock, Quantity.CPU_TEMPERATURE_C) > 60
    assert value(world, clock, Quantity.GPU_TEMPERATURE_C) > 55
    stats = [message for message in told if isinstance(message, MinerStats)][-1]
    assert [d.id for d in stats.devices] == [CPU.id, CARD.id]
    for told_of, device in zip(stats.devices, (CPU, CARD), strict=True):
        assert told_of.hashes == pytest.approx(300 * device.full_hs, rel=0.01)
    shares = [message for message in told if isinstance(message, MinerShare)]
    assert len(shares) == stats.accepted
    assert 30 <= stats.accepted <= 100, "one about every five seconds"
    assert stats.best_difficulty == max(share.difficulty for share in shares)


def test_nothing_works_without_a_start_an_upstream_and_a_lease(
    world: SimulatedWorld, clock: FakeClock
) -> None:
    run(world, clock, 3, 1.0)
    assert duties(world) == [0.0, 0.0], "not started"
    world.miner.execute(StartMiner(), clock.now_s())
    run(world, clock, 3, 1.0)
    assert duties(world) == [0.0, 0.0], "no upstream"
    world.miner.execute(SetMinerUpstream("practice"), clock.now_s())
    run(world, clock, 3, 1.0)
    assert duties(world) == [1.0, 1.0]
    world.miner.execute(SetDevicePower(CARD.id, 0.25, 5.0), clock.now_s())
    world.miner.poll(clock.forward(1.0))
    assert duties(world) == [1.0, 0.25], "each has its own"
    world.miner.execute(SetDevicePower("another", 1.0, 5.0), clock.now_s())
    world.miner.poll(clock.forward(6.0))
    assert duties(world) == [0.0, 0.0], "the lease ran out"


def started(world: SimulatedWorld, clock: FakeClock) -> None:
    world.miner.execute(StartMiner(), clock.now_s())
    run(world, clock, 2, 0.0)
    world.miner.execute(SetMinerUpstream("practice"), clock.now_s())


class TestPower:
    """What makes the simulated PC as awkward as a real one."""

    def test_half_the_duty_is_not_half_the_power(self, world: SimulatedWorld, clock: FakeClock) -> None:
        """The processor boosts at low duty, the card saves there."""
        started(world, clock)
        run(world, clock, 300, 0.5)
        cpu, card = ((d.power_w - d.idle_w) / (d.full_w - d.idle_w) for d in world.devices)
        assert cpu > 0.52
        assert card < 0.48

    def test_a_command_comes_through_within_about_a_second(
        self, world: SimulatedWorld, clock: FakeClock
    ) -> None:
        started(world, clock)
        card = world.devices[1]
        world.miner.execute(SetDevicePower(card.id, 1.0, 5.0), clock.now_s())
        world.advance(clock.forward(0.3))
        assert card.power_w - card.idle_w == pytest.approx(0.632 * (card.steady_w - card.idle_w), rel=0.01)
        world.advance(clock.forward(1.2))
        assert card.power_w == pytest.approx(card.steady_w, rel=0.01)

    def test_a_hot_chip_draws_more(self, world: SimulatedWorld, clock: FakeClock) -> None:
        started(world, clock)
        run(world, clock, 3, 1.0)
        cold_w = world.devices[0].power_w
        run(world, clock, 300, 1.0)
        assert 1.04 * cold_w < world.devices[0].power_w < 1.2 * cold_w

    @pytest.mark.parametrize("step_s", [0.1, 0.25, 1.0])
    def test_sensors_see_the_mean_of_the_last_second(
        self, world: SimulatedWorld, clock: FakeClock, step_s: float
    ) -> None:
        """However the time was cut, by the energy that was drawn."""
        started(world, clock)
        card = world.devices[1]
        world.miner.execute(SetDevicePower(card.id, 1.0, 60.0), clock.now_s())
        before_j = card.energy_j
        for _ in range(round(1.0 / step_s)):
            world.advance(clock.forward(step_s))
        assert world.mean_w(card) == pytest.approx(card.energy_j - before_j, rel=1e-6)
        world.advance(clock.forward(30.0))
        assert world.mean_w(card) == pytest.approx(card.power_w, rel=0.03)

    def test_sensors_are_noisy_and_the_same_every_time(self, clock: FakeClock) -> None:
        def seen() -> list[float | None]:
            world = SimulatedWorld(Settings(), clock)
            return [r.value for _ in range(50) for r in world.sensors.read(clock.now_s())]

        first = seen()
        assert first == seen()
        assert len(set(first[:: len(first) // 50])) > 40


def test_the_room_warms_towards_its_balance(clock: FakeClock) -> None:
    room = RoomSettings(heat_loss_w_per_k=20.0, other_heat_w=200.0, floor_area_m2=10.0, construction="light")
    world = SimulatedWorld(dataclasses.replace(Settings(), room=room), clock)
    for _ in range(14 * 24):
        world.sensors.read(clock.forward(3600.0))
    balance_c = room.outdoor_c + (200.0 + world.wall_w) / 20.0
    assert value(world, clock, Quantity.ROOM_C) == pytest.approx(balance_c, abs=3.0)
    assert abs(value(world, clock, Quantity.OUTDOOR_C) - room.outdoor_c) <= 4.0


def test_a_stop_is_told_and_a_new_start_counts_anew(world: SimulatedWorld, clock: FakeClock) -> None:
    world.miner.execute(StartMiner(), clock.now_s())
    world.miner.execute(SetMinerUpstream("practice"), clock.now_s())
    run(world, clock, 5, 0.5)
    world.miner.execute(StopMiner(), clock.now_s())
    (exited,) = world.miner.poll(clock.now_s())
    assert isinstance(exited, MinerExited)
    assert exited.restart_in_s is None
    world.miner.execute(StartMiner(), clock.now_s())
    told = run(world, clock, 2, 0.5)
    assert [m.devices[0].hashes for m in told if isinstance(m, MinerStats)][-1] == 0


def test_a_benchmark_row_says_simulated(world: SimulatedWorld, clock: FakeClock) -> None:
    world.miner.execute(StartMiner(), clock.now_s())
    run(world, clock, 3, 0.0)
    world.miner.execute(RunBenchmark(), clock.now_s())
    told = run(world, clock, 20, 0.0)
    assert [row.kernel for row in told if isinstance(row, MinerBenchmarkRow)] == ["simulated"] * 2
    progress = [line for line in told if isinstance(line, MinerBenchmarkProgress)]
    assert [line.state for line in progress].index("done") == len(progress) - 1
    assert [line.fraction for line in progress] == sorted(line.fraction or 0.0 for line in progress)
    world.miner.execute(RunBenchmark(CARD.id), clock.now_s())
    (row,) = [line for line in run(world, clock, 20, 0.0) if isinstance(line, MinerBenchmarkRow)]
    assert row.device == CARD.id


def test_a_simulated_benchmark_ends_when_it_is_cancelled(world: SimulatedWorld, clock: FakeClock) -> None:
    world.miner.execute(StartMiner(), clock.now_s())
    run(world, clock, 3, 0.0)
    world.miner.execute(CancelBenchmark(), clock.now_s())  # none runs: nothing happens
    world.miner.execute(RunBenchmark(), clock.now_s())
    run(world, clock, 2, 0.0)
    world.miner.execute(CancelBenchmark(), clock.now_s())
    told = run(world, clock, 20, 0.0)
    assert [line.state for line in told if isinstance(line, MinerBenchmarkProgress)] == ["cancelled"]
    assert not any(isinstance(line, MinerBenchmarkRow) for line in told)


def test_version_rolling_is_simulated_where_it_is_asked_for(world: SimulatedWorld, clock: FakeClock) -> None:
    world.miner.execute(StartMiner(), clock.now_s())
    run(world, clock, 2, 1.0)
    world.miner.execute(SetMinerUpstream("practice", version_rolling=True), clock.now_s())
    stats = [m for m in run(world, clock, 10, 1.0) if isinstance(m, MinerStats)][-1]
    assert {device.midstates for device in stats.devices} == {8}
    assert stats.devices[0].hashes == pytest.approx(10 * CPU.full_hs * ROLLING_GAIN, rel=0.01)


def test_another_room_and_the_end(world: SimulatedWorld) -> None:
    settings = Settings()
    world.sensors.configure(settings)
    assert world.settings is settings
    world.sensors.watch_process(1)
    assert world.sensors.faults() == ()
    world.miner.reset()
    world.miner.close(1.0)
    world.sensors.close()


def test_servers_are_simulated_too_and_nobody_is_contacted(world: SimulatedWorld, clock: FakeClock) -> None:
    servers = (Server("stratum+tcp://first.example:1", "me"), Server("stratum+tcp://second.example:1", "me"))
    world.miner.execute(StartMiner(), clock.now_s())
    world.miner.poll(clock.forward(2.0))
    world.miner.execute(SetMinerUpstream("servers", servers), clock.now_s())
    stats = [m for m in world.miner.poll(clock.forward(1.0)) if isinstance(m, MinerStats)][-1]
    assert (stats.upstream_state, stats.server) == ("connected", 0)
    assert [state.state for state in stats.servers] == ["connected", "standby"]
    world.miner.execute(SetMinerUpstream("practice"), clock.now_s())
    stats = [m for m in world.miner.poll(clock.forward(1.0)) if isinstance(m, MinerStats)][-1]
    assert (stats.server, stats.servers) == (None, ())
