"""The way from headers to candidates through CUDA's driver interface, on a driver that interprets the PTX."""

from __future__ import annotations

import struct
import threading
from typing import TYPE_CHECKING

import pytest
from fakes.cuda import FakeCuda, fake_cuda
from fakes.cuda_api import FakeCard
from fakes.gpu_hashes import GENESIS_HEADER76, GENESIS_POSITION, expected_candidates, rolled_headers

from miners.devices.gpu.api import GpuError, LaunchResult
from miners.devices.gpu.cuda import CudaBackend, CudaCard
from miners.devices.gpu.cuda_driver import CudaDriver
from miners.kernels.gpu import VARIANTS, GpuVariant

if TYPE_CHECKING:
    from collections.abc import Iterator

PATIENCE_S = 60.0
LOOSE = 1 << 253
"""One hash in eight is a candidate."""
PLAIN, PLAIN2 = (next(v for v in VARIANTS if v.name == name) for name in ("plain", "plain2"))


@pytest.fixture
def driver() -> Iterator[FakeCuda]:
    with fake_cuda(FakeCard()) as library:
        yield library
        assert library.left == {}


def opened(library: FakeCuda, *, room: int = 1024) -> CudaCard:
    backend = CudaBackend(lambda: CudaDriver(library), driver_version=str, max_candidates=room)
    return backend.open(backend.cards()[0])


@pytest.mark.parametrize("variant", VARIANTS, ids=lambda variant: variant.name)
def test_every_variant_finds_exactly_what_hashlib_finds(driver: FakeCuda, variant: GpuVariant) -> None:
    card = opened(driver)
    headers = rolled_headers(variant.midstates, seed=7)
    kernel = card.build(variant, 64)
    job = kernel.prepare(headers, LOOSE)
    for start, count in ((0, 67), (0x1234_5678, 41), (2**32 - 30, 30)):
        result = kernel.launch(job, start, count, 2).wait(PATIENCE_S)
        assert result.candidates == expected_candidates(headers, LOOSE, start, count)
        assert result.candidates
        assert result.hashes == count * variant.midstates
        assert result.overflow == 0
        assert result.device_s == pytest.approx(count / (2 * FakeCard().block_positions_s), rel=1e-3)
    card.close()


def test_the_genesis_block_is_found_at_its_real_target(driver: FakeCuda) -> None:
    card = opened(driver)
    kernel = card.build(PLAIN, 128)
    job = kernel.prepare((GENESIS_HEADER76,), 0xFFFF << 208)
    result = kernel.launch(job, GENESIS_POSITION - 20, 40, 1).wait(PATIENCE_S)
    assert result.candidates == ((0, 2083236893),)
    card.close()


def test_candidates_without_room_are_counted(driver: FakeCuda) -> None:
    card = opened(driver, room=3)
    headers = rolled_headers(1, seed=3)
    kernel = card.build(PLAIN, 64)
    result = kernel.launch(kernel.prepare(headers, 1 << 255), 5, 20, 1).wait(PATIENCE_S)
    assert len(result.candidates) == 3
    assert result.overflow == 17
    again = kernel.launch(kernel.prepare(headers, 0), 5, 20, 1).wait(PATIENCE_S)
    assert again == LaunchResult((), 20, 0, again.device_s)
    card.close()


def test_the_next_launch_is_queued_while_the_first_one_runs(driver: FakeCuda) -> None:
    """Two in flight: the card goes from one kernel to the next without asking us."""
    card = opened(driver)
    headers = rolled_headers(1, seed=5)
    kernel = card.build(PLAIN, 64)
    job = kernel.prepare(headers, LOOSE)
    driver.gate.clear()
    first = kernel.launch(job, 0, 24, 1)
    assert driver.running.wait(PATIENCE_S)
    second = kernel.launch(job, 24, 24, 3)
    assert driver.launches == []
    driver.gate.set()
    results = [first.wait(PATIENCE_S), second.wait(PATIENCE_S)]
    assert [result.candidates for result in results] == [
        expected_candidates(headers, LOOSE, 0, 24),
        expected_candidates(headers, LOOSE, 24, 24),
    ]
    assert driver.launches == [(1, 64), (3, 64)]
    card.close()


def test_two_in_flight_take_two_slots_however_long_it_goes_on(driver: FakeCuda) -> None:
    card = opened(driver)
    kernel = card.build(PLAIN, 64)
    job = kernel.prepare(rolled_headers(1, seed=1), 0)
    under_way = kernel.launch(job, 0, 1, 1)
    for position in range(1, 12):
        following = kernel.launch(job, position, 1, 1)
        under_way.wait(PATIENCE_S)
        under_way = following
    under_way.wait(PATIENCE_S)
    assert len(driver.streams) == 3  # one of them for the kernels
    assert len(driver.memory) == len(driver.host) == 2
    assert driver.calls["cuLaunchKernel"] == 12
    card.close()


@pytest.mark.parametrize("oldest_first", [False, True])
def test_kernels_follow_each_other_in_their_order(*, oldest_first: bool) -> None:
    """On few blocks they must not add up; the fake runs whatever it may in the worst order."""
    with fake_cuda(FakeCard(), oldest_first=oldest_first) as driver:
        launch_five(driver)
        assert driver.left == {}


def launch_five(driver: FakeCuda) -> None:
    card = opened(driver)
    kernel = card.build(PLAIN, 64)
    job = kernel.prepare(rolled_headers(1, seed=1), LOOSE)
    driver.gate.clear()
    launches = [kernel.launch(job, 10 * blocks, 10, blocks) for blocks in range(1, 6)]
    assert driver.running.wait(PATIENCE_S)
    driver.gate.set()
    for blocks, launch in enumerate(launches, 1):
        result = launch.wait(PATIENCE_S)
        assert result.candidates == expected_candidates(rolled_headers(1, seed=1), LOOSE, 10 * blocks, 10)
        assert result.device_s == pytest.approx(10 / (1000 * blocks), rel=1e-3)
    assert driver.launches == [(blocks, 64) for blocks in range(1, 6)]
    card.close()


def test_one_thread_may_work_with_two_cards() -> None:
    with fake_cuda(FakeCard(), FakeCard(bus_id="0000:0B:00.0")) as library:
        backend = CudaBackend(lambda: CudaDriver(library), driver_version=str)
        cards = [backend.open(info) for info in backend.cards()]
        kernels = [card.build(PLAIN, 64) for card in cards]
        headers = rolled_headers(1, seed=9)
        launches = [kernel.launch(kernel.prepare(headers, LOOSE), 0, 30, 1) for kernel in kernels]
        expected = expected_candidates(headers, LOOSE, 0, 30)
        assert [launch.wait(PATIENCE_S).candidates for launch in launches] == [expected, expected]
        for card in cards:
            card.close()
        assert library.left == {}


def test_a_card_can_be_opened_again_and_again(driver: FakeCuda) -> None:
    for _ in range(3):
        card = opened(driver)
        kernel = card.build(PLAIN, 64)
        job = kernel.prepare((GENESIS_HEADER76,), 0)
        assert kernel.launch(job, 0, 2, 1).wait(PATIENCE_S).hashes == 2
        card.close()
        card.close()
        assert driver.left == {}


def test_a_launch_is_answered_although_nobody_waited_before_the_card_was_closed(driver: FakeCuda) -> None:
    card = opened(driver)
    kernel = card.build(PLAIN, 64)
    job = kernel.prepare((GENESIS_HEADER76,), 0)
    launch = kernel.launch(job, 0, 2, 1)
    card.close()
    assert launch.wait(PATIENCE_S).hashes == 2
    with pytest.raises(GpuError, match="was closed"):
        kernel.launch(job, 0, 2, 1)


def test_a_variant_is_assembled_once_for_all_block_sizes(driver: FakeCuda) -> None:
    card = opened(driver)
    kernels = [card.build(PLAIN, block) for block in card.blocks]
    assert driver.calls["cuModuleLoadDataEx"] == 1
    assert [kernel.resident_blocks for kernel in kernels] == [1536 // block for block in card.blocks]
    assert [kernel.block for kernel in kernels] == list(card.blocks)
    card.close()


def test_a_block_that_no_multiprocessor_holds_is_refused(driver: FakeCuda) -> None:
    card = opened(driver)
    with pytest.raises(GpuError, match="holds no block of 2048 threads"):
        card.build(PLAIN, 2048)
    card.close()


@pytest.mark.parametrize(
    ("start", "count", "blocks"), [(0, 0, 1), (-1, 2, 1), (0, 1, 0), (2**32 - 1, 2, 1), (0, 2**32, 1)]
)
def test_a_launch_outside_the_positions_is_refused(
    driver: FakeCuda, start: int, count: int, blocks: int
) -> None:
    card = opened(driver)
    kernel = card.build(PLAIN, 64)
    job = kernel.prepare((GENESIS_HEADER76,), 0)
    with pytest.raises(ValueError, match="no launch"):
        kernel.launch(job, start, count, blocks)
    card.close()


def test_a_job_of_another_kernel_is_refused(driver: FakeCuda) -> None:
    card = opened(driver)
    one, two = (card.build(variant, 64) for variant in (PLAIN, PLAIN2))
    with pytest.raises(TypeError, match="another kernel"):
        one.launch(two.prepare(rolled_headers(2, seed=1), 0), 0, 1, 1)
    card.close()


@pytest.mark.parametrize(
    ("words", "told"),
    [
        ((0xFFFFFFFF,), "4294967295 hits"),
        ((1, 0, 0, 10), "position 10 of version 0"),
        ((1, 0, 1, 3), "position 3 of version 1"),
    ],
    ids=["count", "position", "midstate"],
)
def test_an_answer_to_another_question_is_an_error(
    driver: FakeCuda, words: tuple[int, ...], told: str
) -> None:
    """Broken memory must not become an index or a share."""
    card = opened(driver)
    kernel = card.build(PLAIN, 64)
    driver.spoiled = struct.pack(f"={len(words)}I", *words)
    launch = kernel.launch(kernel.prepare((GENESIS_HEADER76,), 0), 0, 10, 1)
    with pytest.raises(GpuError, match=told) as raised:
        launch.wait(PATIENCE_S)
    assert not raised.value.lost
    card.close()


def test_a_card_that_hangs_is_given_up_in_time_and_holds_nobody_up(driver: FakeCuda) -> None:
    card = opened(driver)
    kernel = card.build(PLAIN, 64)
    job = kernel.prepare((GENESIS_HEADER76,), 0)
    driver.gate.clear()
    launch = kernel.launch(job, 0, 2, 1)
    assert driver.running.wait(PATIENCE_S)
    with pytest.raises(GpuError, match=r"not answered for 0\.01 s") as raised:
        launch.wait(0.01)
    assert raised.value.lost
    with pytest.raises(GpuError, match="hangs"):
        kernel.launch(job, 0, 2, 1)
    calls = driver.calls.total()
    card.close()
    assert driver.calls.total() == calls, "nothing is asked of a card that hangs"
    assert driver.left
    driver.gate.set()  # it comes back: what it had is freed after all
    waiting = [thread for thread in threading.enumerate() if thread.name.startswith("cuda-wait")]
    for thread in waiting:
        thread.join(PATIENCE_S)
    assert driver.left == {}
