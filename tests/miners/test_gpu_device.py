"""A card as a device: it works in a thread of its own, and what breaks it breaks nothing else."""

from __future__ import annotations

import threading
from typing import TYPE_CHECKING

import pytest
from deadlines import DEADLINE_S
from fakes.gpu_cards import Silicon, StubBackend, after, card_info, false_hits, hangs, lost_hits
from fakes.miner import EASY_TARGET, HARD_TARGET, Listener, make_job

from miners.devices.api import Device, Orders, WatchedDevice
from miners.devices.gpu.api import GpuError
from miners.devices.gpu.device import OPEN_PATIENCE_S, GpuDevice
from miners.devices.gpu.opening import Way
from miners.devices.gpu.tune import Setting, Tuned, program_digest
from miners.devices.gpu.tune_cache import MOST_CRASHES, TuneCache, card_key
from miners.devices.work_source import WorkSource
from miners.timer import EventTimer

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator
    from pathlib import Path

    from miners.devices.gpu.api import LaunchResult

TUNED = Tuned(Setting("plain", 4, 5e4, (0.6, 1.0)))


class CardTimer(EventTimer):
    """Waits that have an end move the virtual clock; the others are real."""

    def __init__(self, silicon: Silicon) -> None:
        super().__init__()
        self._silicon = silicon
        self.asleep = threading.Event()
        """Set while the thread waits to be woken."""

    def wait(self, seconds: float | None) -> None:
        if seconds is not None:
            self._silicon.clock.now_s += seconds
            return
        self.asleep.set()
        super().wait(None)
        self.asleep.clear()


class Bench:
    """A device with one card, its listener, and the end of both."""

    def __init__(self, silicon: Silicon, **options: object) -> None:
        self.silicon = silicon
        self.timer = CardTimer(silicon)
        self.listener = Listener()
        info = card_info()
        self.device = GpuDevice(
            StubBackend((info, silicon)),
            info,
            device_id="gpu0",
            timer=self.timer,
            clock=silicon.clock,
            **{"tuned": TUNED, **options},  # type: ignore[arg-type]  # the caller names arguments
        )
        self.device.start(self.listener)

    def fault(self, code: str = "device_quarantined") -> str:
        """The sentence of the fault, once there is one."""
        assert self.listener.wait_for(lambda: any(f.code == code for f in self.listener.faults))
        return next(f.text for f in self.listener.faults if f.code == code)


@pytest.fixture
def bench() -> Iterator[Callable[..., Bench]]:
    made: list[Bench] = []

    def make(silicon: Silicon | None = None, **options: object) -> Bench:
        made.append(Bench(silicon or Silicon(), **options))
        return made[-1]

    yield make
    for each in made:
        if each.silicon.stuck is not None:
            each.silicon.stuck.set()
        each.device.close(DEADLINE_S)
        assert each.device._thread is not None
        assert not each.device._thread.is_alive()


def hard_work(epoch: int = 1) -> WorkSource:
    return WorkSource(make_job(epoch, target=HARD_TARGET), epoch)


def fixed_work(count: int, epoch: int = 1) -> WorkSource:
    job = make_job(target=EASY_TARGET, fixed_header76=bytes(76), scan_count=count)
    return WorkSource(job, epoch, slice_size=500)


def test_work_is_done_in_one_thread_that_opened_the_card_itself(bench: Callable[..., Bench]) -> None:
    at = bench()
    assert isinstance(at.device, WatchedDevice)
    device: Device = at.device
    device.command(Orders(fixed_work(3000), 1.0))
    assert at.listener.wait_for(lambda: bool(at.listener.epochs_exhausted))
    assert device.counters().hashes == 3000
    checked = sum(count for headers, _, count, _ in at.silicon.launched if headers != (bytes(76),)) - 4096
    assert device.counters().busy_s == pytest.approx((3000 + checked) / 5e4, rel=0.01)
    assert len(at.listener.shares) > 100
    assert len(at.silicon.threads) == 1
    assert threading.get_ident() not in at.silicon.threads


def test_a_card_without_work_is_not_even_opened(bench: Callable[..., Bench]) -> None:
    at = bench()
    at.device.command(Orders(hard_work(), 0.0))
    assert at.timer.asleep.wait(DEADLINE_S)
    assert at.silicon.opened == 0


def test_a_card_that_rests_for_long_is_closed_and_opened_again_for_new_work(
    bench: Callable[..., Bench],
) -> None:
    at = bench(release_s=20.0)
    for epoch in (1, 2):
        at.device.command(Orders(fixed_work(2000, epoch), 1.0))
        assert at.listener.wait_for(lambda epoch=epoch: epoch in at.listener.epochs_exhausted)  # type: ignore[misc]  # bound now
        at.device.command(Orders())
        assert at.timer.asleep.wait(DEADLINE_S)
        while at.silicon.closed < epoch:
            at.timer.asleep.wait(DEADLINE_S)
        assert (at.silicon.opened, at.silicon.closed) == (epoch, epoch)
    assert at.device.counters().hashes == 4000
    assert at.device.counters().midstates == 1


def test_an_unknown_card_is_measured_first_and_that_is_remembered(
    bench: Callable[..., Bench], tmp_path: Path
) -> None:
    at = bench(Silicon(rate_hs=1e8), tuned=None, cache=TuneCache(tmp_path))
    before = at.device.info
    assert (before.hashrate_hs, before.kernel, before.kernel_words) == (None, "", "CUDA, not measured yet")
    assert (before.kind, before.threads, before.compute_units) == ("gpu", 1, 4)
    assert at.device.expected_hs == pytest.approx(4 * 40e6)
    at.device.command(Orders(fixed_work(1000), 1.0))
    assert at.listener.wait_for(lambda: bool(at.listener.epochs_exhausted))
    info = at.device.info
    assert info is not before
    assert info.hashrate_hs == pytest.approx(1e8, rel=0.01)
    assert info.kernel_words == "CUDA, plain, 4 threads a block"
    assert info.rolling_words == "CUDA, plain, 2 versions, 4 threads a block"
    assert info.rolling_hashrate_hs == pytest.approx(1.2e8, rel=0.01)
    assert at.device.expected_hs == info.hashrate_hs
    known = TuneCache(tmp_path).load(card_key(card_info(), program_digest(card_info())))
    assert known is not None
    assert known.single.hashrate_hs == info.hashrate_hs


def test_what_was_fastest_before_but_cannot_be_built_now_is_measured_anew(
    bench: Callable[..., Bench],
) -> None:
    at = bench(Silicon(rate_hs=1e8), tuned=Tuned(Setting("magic", 4, 1.0, (1.0,))))
    at.device.command(Orders(fixed_work(1000), 1.0))
    assert at.listener.wait_for(lambda: bool(at.listener.epochs_exhausted))
    assert at.device.info.kernel == "plain"


def test_measuring_ends_when_the_card_is_no_longer_wanted(bench: Callable[..., Bench]) -> None:
    silicon = Silicon(rate_hs=1e8)
    benches: list[Bench] = []

    def stop(_: Silicon, result: LaunchResult) -> LaunchResult:
        benches[0].device.command(Orders())
        return result

    silicon.defect = after(10, stop)
    at = bench(silicon, tuned=None)
    benches.append(at)
    at.device.command(Orders(hard_work(), 1.0))
    while not silicon.closed:
        at.timer.asleep.wait(0.01)
    assert at.listener.faults == []
    assert at.device.counters().quarantine is None


@pytest.mark.parametrize(
    ("defect", "code", "words"),
    [
        (hangs, "lost", "did not answer"),
        (false_hits, "wrong_results", "it failed a check against hashlib"),
        (lost_hits, "wrong_results", "it failed a check against hashlib"),
    ],
)
@pytest.mark.parametrize("launches", [0, 12])
def test_a_broken_card_does_no_more_work_and_says_why(
    bench: Callable[..., Bench],
    defect: Callable[[Silicon, LaunchResult], LaunchResult],
    code: str,
    words: str,
    launches: int,
) -> None:
    at = bench(Silicon(defect=after(launches, defect)), check_every_s=0.05)
    at.device.command(Orders(hard_work(), 1.0))
    text = at.fault()
    assert text.startswith("gpu0 (Stub 3000) does no more work until the miner is started again: ")
    assert words in text
    quarantine = at.device.counters().quarantine
    assert quarantine is not None
    assert (quarantine.code, quarantine.text) == (code, text)
    assert at.listener.faults[0].device == "gpu0"
    at.device.command(Orders(hard_work(2), 1.0))
    assert at.device._thread is not None
    at.device._thread.join(DEADLINE_S)
    assert not at.device._thread.is_alive()
    assert at.silicon.closed == 1
    launched = len(at.silicon.launched)
    at.device.watch()
    assert len(at.silicon.launched) == launched
    assert len(at.listener.faults) == 1


def test_a_bug_behind_the_interface_is_a_quarantine_too(bench: Callable[..., Bench]) -> None:
    def melts(_: Silicon, result: LaunchResult) -> LaunchResult:
        raise OSError("the solder melted")

    at = bench(Silicon(defect=after(5, melts)))
    at.device.command(Orders(hard_work(), 1.0))
    assert "its thread stopped: the solder melted" in at.fault()
    quarantine = at.device.counters().quarantine
    assert quarantine is not None
    assert quarantine.code == "driver_failed"


def test_the_slice_of_a_broken_card_is_searched_by_another(bench: Callable[..., Bench]) -> None:
    source = fixed_work(6000)
    at = bench(Silicon(defect=after(5, hangs)))
    at.device.command(Orders(source, 1.0))
    at.fault()
    other = bench()
    other.device.command(Orders(source, 1.0))
    assert other.listener.wait_for(lambda: bool(other.listener.epochs_exhausted))
    nonces = [share.nonce for _, share in (*at.listener.shares, *other.listener.shares)]
    alone = bench()
    alone.device.command(Orders(fixed_work(6000), 1.0))
    assert alone.listener.wait_for(lambda: bool(alone.listener.epochs_exhausted))
    assert sorted(nonces) == sorted(share.nonce for _, share in alone.listener.shares)


def test_a_thread_that_is_stuck_in_the_driver_is_given_up_from_outside(bench: Callable[..., Bench]) -> None:
    silicon = Silicon()
    at = bench(silicon)
    source = fixed_work(100_000)
    at.device.command(Orders(source, 1.0))
    assert at.listener.wait_for(lambda: bool(at.listener.shares))
    silicon.stuck = threading.Event()
    while silicon.flying < 2 or at.device._busy_since_s is None:
        threading.Event().wait(0.001)
    at.device.watch()
    assert at.device.counters().quarantine is None
    silicon.clock.now_s += 60.0
    at.device.watch()
    assert "its driver has not answered for" in at.fault()
    quarantine = at.device.counters().quarantine
    assert quarantine is not None
    assert quarantine.code == "hung"
    assert source._returned
    shares = len(at.listener.shares)
    silicon.stuck.set()
    assert at.device._thread is not None
    at.device._thread.join(DEADLINE_S)
    assert len(at.listener.shares) == shares  # what it says now, nobody hears
    assert len(at.listener.faults) == 1


def test_opening_may_take_longer_than_a_launch(bench: Callable[..., Bench]) -> None:
    silicon = Silicon(stuck=threading.Event())
    at = bench(silicon)
    at.device.command(Orders(hard_work(), 1.0))
    while not silicon.flying:
        threading.Event().wait(0.001)
    silicon.clock.now_s += OPEN_PATIENCE_S - 1
    at.device.watch()
    assert at.device.counters().quarantine is None
    silicon.clock.now_s += 2
    at.device.watch()
    assert at.device.counters().quarantine is not None


# ---- ways to a card ----------------------------------------------------------------------------------


def opencl_way(silicon: Silicon) -> Way:
    info = card_info("opencl")
    return Way(StubBackend((info, silicon), interface="opencl"), info)


def test_a_card_that_is_too_old_for_one_interface_is_used_through_the_other(
    bench: Callable[..., Bench],
) -> None:
    old = Silicon(refuses=frozenset({"plain", "plain2"}))
    other = Silicon(clock=old.clock, rate_hs=1e8)
    at = bench(old, tuned=None, fallback=opencl_way(other))
    at.device.command(Orders(fixed_work(1000), 1.0))
    text = at.fault("gpu_driver")
    assert text == (
        "gpu0 (Stub 3000) is used through OpenCL, because CUDA cannot: the driver cannot build plain2."
    )
    assert at.listener.wait_for(lambda: bool(at.listener.epochs_exhausted))
    assert at.device.info.interface == "opencl"
    assert at.device.info.kernel_words.startswith("OpenCL")
    assert at.device.counters().quarantine is None


def test_a_card_that_is_lost_is_not_tried_through_another_interface(bench: Callable[..., Bench]) -> None:
    other = Silicon()
    at = bench(Silicon(defect=hangs), fallback=opencl_way(other))
    at.device.command(Orders(hard_work(), 1.0))
    assert "did not answer" in at.fault()
    assert other.opened == 0


def test_a_card_that_is_gone_when_it_is_wanted_is_quarantined(bench: Callable[..., Bench]) -> None:
    at = bench(ordinal=3)
    at.device.command(Orders(hard_work(), 1.0))
    assert "no longer there" in at.fault()


def test_a_card_whose_opening_ended_the_process_twice_is_left_alone(
    bench: Callable[..., Bench], tmp_path: Path
) -> None:
    cache = TuneCache(tmp_path)
    key = card_key(card_info(), program_digest(card_info()))
    for _ in range(MOST_CRASHES):
        cache.opening(key)
    at = bench(cache=cache)
    at.device.command(Orders(hard_work(), 1.0))
    assert "opening it ended the miner 2 times" in at.fault()
    assert at.silicon.opened == 0


def test_an_end_in_the_middle_of_opening_is_no_crash(bench: Callable[..., Bench], tmp_path: Path) -> None:
    cache = TuneCache(tmp_path)
    key = card_key(card_info(), program_digest(card_info()))
    silicon = Silicon(stuck=threading.Event())
    at = bench(silicon, cache=cache)
    at.device.command(Orders(hard_work(), 1.0))
    while not silicon.flying:
        threading.Event().wait(0.001)
    assert cache.crashes(key) == 1
    at.device.close(0.01)
    assert cache.crashes(key) == 0


def test_a_card_that_cannot_be_opened_says_so_in_the_drivers_words(bench: Callable[..., Bench]) -> None:
    class Closed(StubBackend):
        def open(self, info: object) -> object:  # type: ignore[override]  # it never opens anything
            raise GpuError("OpenCL could not open the card: busy.")

    info = card_info()
    listener = Listener()
    device = GpuDevice(Closed((info, Silicon())), info, device_id="gpu3")
    device.close()  # before it was ever started
    device = GpuDevice(Closed((info, Silicon())), info, device_id="gpu3")
    device.start(listener)
    device.command(Orders(hard_work(), 1.0))
    assert listener.wait_for(lambda: bool(listener.faults))
    assert listener.faults[0].text.endswith("again: OpenCL could not open the card: busy.")
    device.close(DEADLINE_S)
