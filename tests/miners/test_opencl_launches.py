"""The way from headers to candidates through OpenCL, on PoCL, a real driver for processors."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
from fakes.gpu_hashes import GENESIS_HEADER76, GENESIS_POSITION, expected_candidates, rolled_headers
from fakes.opencl import ANY, needs_opencl

from miners.devices.gpu.api import GpuError
from miners.devices.gpu.opencl import OpenClBackend, OpenClCard
from miners.devices.gpu.opencl_cards import raw_info
from miners.kernels.gpu import VARIANTS, GpuVariant

if TYPE_CHECKING:
    from collections.abc import Iterator

pytestmark = needs_opencl
PATIENCE_S = 120.0
LOOSE = 1 << 247
"""One hash in 512 is a candidate."""
PLAIN = [variant for variant in VARIANTS if not variant.multiply]


def opened(*, room: int = 1024) -> OpenClCard:
    backend = OpenClBackend(environment=ANY, max_candidates=room)
    return backend.open(backend.cards()[0])


@pytest.fixture
def card() -> Iterator[OpenClCard]:
    card = opened()
    yield card
    card.close()


@pytest.mark.parametrize("variant", PLAIN, ids=lambda variant: variant.name)
def test_every_variant_finds_exactly_what_hashlib_finds(card: OpenClCard, variant: GpuVariant) -> None:
    headers = rolled_headers(variant.midstates, seed=11)
    kernel = card.build(variant, 64)
    job = kernel.prepare(headers, LOOSE)
    for start, count, blocks in ((0, 6001, 3), (0x89AB_CDEF, 4097, 1), (2**32 - 5000, 5000, 7)):
        result = kernel.launch(job, start, count, blocks).wait(PATIENCE_S)
        assert result.candidates == expected_candidates(headers, LOOSE, start, count)
        assert result.candidates
        assert result.hashes == count * variant.midstates
        assert result.overflow == 0
        assert result.device_s is not None
        assert result.device_s > 0


def test_the_genesis_block_is_found_at_its_real_target(card: OpenClCard) -> None:
    kernel = card.build(PLAIN[0], 128)
    job = kernel.prepare((GENESIS_HEADER76,), 0xFFFF << 208)
    result = kernel.launch(job, GENESIS_POSITION - 5000, 9000, 2).wait(PATIENCE_S)
    assert result.candidates == ((0, 2083236893),)


def test_launches_under_way_keep_their_own_job_and_result(card: OpenClCard) -> None:
    """Three in flight with three jobs, answered in their order and waited for in another."""
    kernel = card.build(PLAIN[0], 64)
    headers = [rolled_headers(1, seed=seed) for seed in range(3)]
    launches = [kernel.launch(kernel.prepare(one, LOOSE), 1000 * i, 3000, 2) for i, one in enumerate(headers)]
    for i in (2, 0, 1):
        assert launches[i].wait(PATIENCE_S).candidates == expected_candidates(
            headers[i], LOOSE, 1000 * i, 3000
        )


def test_slots_are_used_again(card: OpenClCard) -> None:
    kernel = card.build(PLAIN[0], 64)
    headers = rolled_headers(1, seed=2)
    job = kernel.prepare(headers, LOOSE)
    under_way = kernel.launch(job, 0, 600, 1)
    for i in range(1, 8):
        following = kernel.launch(job, 600 * i, 600, 1)
        assert under_way.wait(PATIENCE_S).candidates == expected_candidates(
            headers, LOOSE, 600 * (i - 1), 600
        )
        under_way = following
    under_way.wait(PATIENCE_S)
    assert len(card._queue._slots) == 2


def test_candidates_without_room_are_counted() -> None:
    card = opened(room=5)
    headers = rolled_headers(1, seed=3)
    kernel = card.build(PLAIN[0], 64)
    result = kernel.launch(kernel.prepare(headers, 1 << 255), 5, 200, 1).wait(PATIENCE_S)
    assert len(result.candidates) == 5
    assert result.overflow == 195
    assert set(result.candidates) <= set(expected_candidates(headers, 1 << 255, 5, 200))
    again = kernel.launch(kernel.prepare(headers, 0), 5, 200, 1).wait(PATIENCE_S)
    assert (again.candidates, again.overflow) == ((), 0)
    card.close()


def test_a_card_can_be_opened_again_and_again() -> None:
    for _ in range(3):
        card = opened()
        kernel = card.build(PLAIN[0], 64)
        job = kernel.prepare((GENESIS_HEADER76,), 0)
        launch = kernel.launch(job, 0, 64, 1)
        assert launch.wait(PATIENCE_S).hashes == 64
        under_way = kernel.launch(job, 0, 64, 1)
        card.close()
        card.close()
        with pytest.raises(GpuError, match="was closed"):
            kernel.launch(job, 0, 64, 1)
        with pytest.raises(GpuError, match="was closed"):
            under_way.wait(PATIENCE_S)


def test_a_variant_is_compiled_once_for_all_block_sizes(card: OpenClCard) -> None:
    kernels = [card.build(PLAIN[0], block) for block in card.blocks]
    assert len({id(kernel._kernel) for kernel in kernels}) == 1
    assert [kernel.block for kernel in kernels] == [64, 128, 256, 512]
    assert {kernel.resident_blocks for kernel in kernels} == {1}  # a processor's unit is one thread


def test_a_group_that_is_too_large_is_refused(card: OpenClCard) -> None:
    with pytest.raises(GpuError, match="holds no group of 1000000 items"):
        card.build(PLAIN[0], 1_000_000)


def test_the_multiply_pipe_is_nvidias_alone(card: OpenClCard) -> None:
    assert not any(variant.multiply for variant in card.variants)
    with pytest.raises(GpuError, match="multiply pipe"):
        card.build(next(variant for variant in VARIANTS if variant.multiply), 64)


@pytest.mark.parametrize(("start", "count", "blocks"), [(0, 0, 1), (0, 1, 0), (2**32 - 1, 2, 1)])
def test_a_launch_outside_the_positions_is_refused(
    card: OpenClCard, start: int, count: int, blocks: int
) -> None:
    kernel = card.build(PLAIN[0], 64)
    with pytest.raises(ValueError, match="no launch"):
        kernel.launch(kernel.prepare((GENESIS_HEADER76,), 0), start, count, blocks)


def test_a_job_of_another_kernel_is_refused(card: OpenClCard) -> None:
    one, two = card.build(PLAIN[0], 64), card.build(PLAIN[1], 64)
    with pytest.raises(TypeError, match="another kernel"):
        one.launch(two.prepare(rolled_headers(2, seed=1), 0), 0, 1, 1)


def test_what_the_compiler_says_is_told(card: OpenClCard, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("miners.devices.gpu.opencl.opencl_source", lambda variant: "__kernel void wg_scan( {")
    with pytest.raises(
        GpuError, match=r"cannot compile the kernel: .*expected parameter declarator"
    ) as raised:
        card.build(PLAIN[0], 64)
    assert "\n" not in str(raised.value)


def test_a_program_without_the_kernel_is_told(card: OpenClCard, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("miners.devices.gpu.opencl.opencl_source", lambda variant: "__kernel void other() {}")
    with pytest.raises(GpuError, match="INVALID_KERNEL_NAME"):
        card.build(PLAIN[0], 64)


def test_answers_that_pyopencl_does_not_translate_are_had_all_the_same() -> None:
    """CL_DEVICE_TYPE (0x1000) asked for by the way that the PCI address takes."""
    import pyopencl as cl

    backend = OpenClBackend(environment=ANY)
    backend.cards()
    device = backend._listed[0][1]
    assert raw_info(cl, device, 0x1000, 8) == int(device.type).to_bytes(8, "little")
    assert raw_info(cl, device, 0x410F, 16) is None, "PoCL has no PCI address"


def test_processors_are_no_cards_unless_a_test_says_so() -> None:
    assert all(card.vendor for card in OpenClBackend(environment={}).cards())
    names = {card.name for card in OpenClBackend(environment={}).cards()}
    everything = OpenClBackend(environment=ANY).cards()
    assert {card.name for card in everything if "pthread" in card.name or "cpu" in card.name}
    assert not any("pthread" in name or "cpu" in name for name in names)
