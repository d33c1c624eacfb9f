"""NVIDIA's driver refusing: whatever fails, there is a sentence, nothing is left, nobody is held up."""

from __future__ import annotations

import contextlib
import threading
from typing import TYPE_CHECKING

import pytest
from fakes.cuda import FakeCuda, fake_cuda
from fakes.cuda_api import ERRORS, PROTOTYPES, FakeCard
from fakes.gpu_hashes import GENESIS_HEADER76

from miners.devices.gpu.api import GpuError
from miners.devices.gpu.cuda import CudaBackend, CudaCard
from miners.devices.gpu.cuda_api import FUNCTIONS
from miners.devices.gpu.cuda_driver import CudaDriver
from miners.devices.gpu.cuda_launch import LaunchRoom
from miners.kernels.gpu import VARIANTS

if TYPE_CHECKING:
    from collections.abc import Iterator

    from miners.devices.gpu.api import LaunchResult

PATIENCE_S = 30.0
LISTING = (
    "cuInit",
    "cuDriverGetVersion",
    "cuDeviceGetCount",
    "cuDeviceGet",
    "cuDeviceGetName",
    "cuDeviceGetAttribute",
    "cuDeviceGetPCIBusId",
    "cuDeviceTotalMem",
)
OPENING = ("cuDevicePrimaryCtxSetFlags", "cuDevicePrimaryCtxRetain", "cuCtxSetCurrent")
FREEING = (
    "cuDevicePrimaryCtxRelease",
    "cuModuleUnload",
    "cuStreamDestroy",
    "cuEventDestroy",
    "cuMemFree",
    "cuMemFreeHost",
)
NAMING = ("cuGetErrorName", "cuGetErrorString")
WORKING = tuple(name for name in FUNCTIONS if name not in (*LISTING, *OPENING, *FREEING, *NAMING))
REFUSALS = (2, 46, 214, 700, 702, 719, 999)
LOST = {46, 214, 700, 702, 719, 999}


@pytest.fixture
def driver() -> Iterator[FakeCuda]:
    with fake_cuda(FakeCard()) as library:
        yield library


def backend(library: FakeCuda) -> CudaBackend:
    return CudaBackend(lambda: CudaDriver(library), driver_version=str)


def work_on(card: CudaCard) -> LaunchResult:
    """Everything that is done with an open card, two launches under way."""
    kernel = card.build(VARIANTS[0], 64)
    job = kernel.prepare((GENESIS_HEADER76,), 0)
    launches = [kernel.launch(job, position, 1, 1) for position in range(2)]
    first, _ = [launch.wait(PATIENCE_S) for launch in launches]
    return first


def failure_of(card: CudaCard) -> GpuError | None:
    """How work on it failed, if it did."""
    try:
        work_on(card)
    except GpuError as error:
        return error
    return None


def test_the_groups_of_this_table_are_all_functions() -> None:
    exported = {symbol.removesuffix("_v2") for symbol in PROTOTYPES}
    assert set(FUNCTIONS) == exported
    assert len(LISTING + OPENING + FREEING + NAMING + WORKING) == len(FUNCTIONS)


@pytest.mark.parametrize("code", REFUSALS)
@pytest.mark.parametrize("function", LISTING)
def test_a_driver_that_cannot_list_its_cards_says_so(driver: FakeCuda, function: str, code: int) -> None:
    driver.fail(function, code)
    with pytest.raises(GpuError, match=ERRORS[code][0]) as raised:
        backend(driver).cards()
    assert is_sentence(str(raised.value))


@pytest.mark.parametrize("code", REFUSALS)
@pytest.mark.parametrize("after", [0, 1], ids=["in our thread", "in the one that waits"])
@pytest.mark.parametrize("function", OPENING)
def test_a_card_that_does_not_open_leaves_nothing(
    driver: FakeCuda, function: str, after: int, code: int
) -> None:
    infos = backend(driver).cards()
    if function != "cuCtxSetCurrent" and after:
        return  # called once only
    driver.fail(function, code, after=after)
    with pytest.raises(GpuError, match=ERRORS[code][0]) as raised:
        backend(driver).open(infos[0])
    assert is_sentence(str(raised.value))
    assert driver.left == {}


@pytest.mark.parametrize("code", REFUSALS)
@pytest.mark.parametrize("after", [0, 1, 2, 3])
@pytest.mark.parametrize("function", WORKING)
def test_whatever_fails_while_it_works_is_told_and_freed(
    driver: FakeCuda, function: str, after: int, code: int
) -> None:
    card = backend(driver).open(backend(driver).cards()[0])
    driver.fail(function, code, after=after)
    error = failure_of(card)
    if error is None:
        assert driver.calls[function] <= after, "a refusal was not noticed"
    else:
        assert is_sentence(str(error))
        assert ERRORS[code][0] in str(error)
        assert error.lost == (code in LOST)
    card.close()
    assert driver.left == {}


@pytest.mark.parametrize("code", REFUSALS)
@pytest.mark.parametrize("function", FREEING)
def test_closing_never_raises(driver: FakeCuda, function: str, code: int) -> None:
    card = backend(driver).open(backend(driver).cards()[0])
    work_on(card)
    driver.fail(function, code)
    card.close()
    kinds = {"cuModuleUnload": "modules", "cuStreamDestroy": "streams", "cuEventDestroy": "events"}
    kinds |= {"cuMemFree": "memory", "cuMemFreeHost": "host memory", "cuDevicePrimaryCtxRelease": "contexts"}
    assert set(driver.left) == {kinds[function]}, "only what was refused is left"


@pytest.mark.parametrize("code", [214, 700, 702, 719, 999])
def test_a_card_that_is_lost_in_a_launch_is_lost_for_good_and_frees_its_context(
    driver: FakeCuda, code: int
) -> None:
    card = backend(driver).open(backend(driver).cards()[0])
    kernel = card.build(VARIANTS[0], 64)
    job = kernel.prepare((GENESIS_HEADER76,), 0)
    driver.gate.clear()
    launches = [kernel.launch(job, 0, 1, 1), kernel.launch(job, 1, 1, 1)]
    assert driver.running.wait(PATIENCE_S)
    driver.lose(code)
    driver.gate.set()
    for launch in launches:
        with pytest.raises(GpuError, match=ERRORS[code][1]) as raised:
            launch.wait(PATIENCE_S)
        assert raised.value.lost
    with pytest.raises(GpuError, match=ERRORS[code][0]):
        kernel.launch(job, 2, 1, 1)
    card.close()
    assert driver.left == {}


@pytest.mark.parametrize("code", [34, 100])
def test_no_card_is_an_ordinary_state(driver: FakeCuda, code: int) -> None:
    driver.fail("cuInit", code)
    assert backend(driver).cards() == []


def test_no_card_at_all_is_an_ordinary_state() -> None:
    with fake_cuda() as library:
        assert backend(library).cards() == []


def test_no_driver_is_an_ordinary_state() -> None:
    assert CudaBackend(lambda: None).cards() == []


def test_a_context_that_is_in_use_keeps_its_flags(driver: FakeCuda) -> None:
    """Drivers before CUDA 11 say so where somebody else in this process was first."""
    driver.fail("cuDevicePrimaryCtxSetFlags", 708)
    card = backend(driver).open(backend(driver).cards()[0])
    assert work_on(card).hashes == 1
    card.close()


@pytest.mark.parametrize("function", NAMING)
def test_an_error_without_a_name_is_told_by_its_number(driver: FakeCuda, function: str) -> None:
    driver.fail("cuDeviceGetCount", 12345)
    with pytest.raises(GpuError, match=r"could not count its cards: error 12345\.$"):
        backend(driver).cards()
    driver.fail("cuDeviceGetCount", 999)
    driver.fail(function, 1)
    with pytest.raises(GpuError, match=r"count its cards: (error 999|unknown error|CUDA_ERROR_UNKNOWN)"):
        backend(driver).cards()


def test_what_the_assembler_says_is_told(driver: FakeCuda) -> None:
    driver.newest_target = 30
    card = backend(driver).open(backend(driver).cards()[0])
    with pytest.raises(GpuError, match=r"could not assemble the kernel: .* It says: ptxas .* target sm_50"):
        card.build(VARIANTS[0], 64)
    card.close()
    assert driver.left == {}


def test_a_text_for_a_newer_card_is_replaced_by_the_oldest(driver: FakeCuda) -> None:
    driver.newest_target = 50
    card = backend(driver).open(backend(driver).cards()[0])
    assert work_on(card).hashes == 1
    assert ".target sm_50" in next(iter(driver.modules.values()))
    card.close()


def test_other_refusals_of_the_assembler_are_final(driver: FakeCuda) -> None:
    driver.fail("cuModuleLoadDataEx", 2)
    card = backend(driver).open(backend(driver).cards()[0])
    with pytest.raises(GpuError, match="out of memory"):
        card.build(VARIANTS[0], 64)
    assert driver.calls["cuModuleLoadDataEx"] == 1
    card.close()


def test_a_card_before_three_input_logic_goes_to_opencl() -> None:
    with fake_cuda(FakeCard(name="GeForce GT 710", capability=(3, 5))) as library:
        card = backend(library).open(backend(library).cards()[0])
        with pytest.raises(GpuError, match=r"\(sm_35\) is too old for the CUDA kernels"):
            card.build(VARIANTS[0], 64)
        card.close()
        assert library.left == {}


def test_a_card_that_is_gone_is_not_opened(driver: FakeCuda) -> None:
    infos = backend(driver).cards()
    with fake_cuda() as empty, pytest.raises(GpuError, match="no longer there") as raised:
        backend(empty).open(infos[0])
    assert raised.value.lost


def test_a_driver_that_hangs_when_a_card_is_opened_holds_nobody_up(driver: FakeCuda) -> None:
    driver.gate.clear()
    driver.hang("cuCtxSetCurrent")
    with pytest.raises(GpuError, match="does not answer") as raised:
        LaunchRoom(CudaDriver(driver), 0x7C00_0000_0000, name="hanging", close_patience_s=0.01)
    assert raised.value.lost
    driver.gate.set()
    (waiting,) = [thread for thread in threading.enumerate() if thread.name == "cuda-wait-hanging"]
    waiting.join(PATIENCE_S)
    assert not waiting.is_alive()


def is_sentence(text: str) -> bool:
    with contextlib.suppress(IndexError):
        return text[0].isupper() and text.rstrip()[-1] in ".!" and "\n" not in text
    return False
