"""OpenCL drivers that refuse, break off or hang: one sentence each, and nobody is held up."""

from __future__ import annotations

import gc
import weakref
from types import SimpleNamespace
from typing import Any

import pyopencl as cl
import pytest
from fakes.opencl import CPU, FakeDevice, opencl_error, opencl_module, platform

from miners.devices.gpu.api import GpuError, GpuInfo
from miners.devices.gpu.opencl import OpenClBackend, OpenClCard
from miners.devices.gpu.opencl_launch import LaunchQueue
from miners.devices.gpu.orders import Order

PATIENCE_S = 1.0


class FakeQueue:
    """A command queue of which only the flushing is asked."""

    def flush(self) -> None: ...


class FakeEvent:
    """An event with the states that it goes through; the last one stays."""

    def __init__(self, *states: int | Exception, profile: Any = None) -> None:
        self.states = list(states)
        self._profile = profile

    @property
    def command_execution_status(self) -> int:
        state = self.states.pop(0) if len(self.states) > 1 else self.states[0]
        if isinstance(state, Exception):
            raise state
        return state

    @property
    def profile(self) -> Any:
        if self._profile is None:
            raise opencl_error(-7, "clGetEventProfilingInfo failed: PROFILING_INFO_NOT_AVAILABLE")
        return self._profile


class Clock:
    """Time that passes only while somebody sleeps."""

    def __init__(self) -> None:
        self.now_s = 0.0
        self.slept: list[float] = []

    def __call__(self) -> float:
        return self.now_s

    def sleep(self, seconds: float) -> None:
        self.slept.append(seconds)
        self.now_s += seconds


def queue(*events: FakeEvent, clock: Clock | None = None, **replaced: Any) -> LaunchQueue:
    """A queue whose kernels end as these events do."""
    pending = list(events)
    clock = clock or Clock()
    functions = {
        "CommandQueue": lambda *_, **__: FakeQueue(),
        "Buffer": lambda *_, **__: object(),
        "enqueue_fill_buffer": lambda *_: object(),
        "enqueue_nd_range_kernel": lambda *_, **__: pending.pop(0),
        "enqueue_copy": lambda queue, words, buffer, **_: None,
    }
    made = opencl_module(**{**functions, **replaced})
    return LaunchQueue(made, object(), object(), max_candidates=4, clock=clock, sleep=clock.sleep)


def order() -> Order:
    return Order(SimpleNamespace(set_arg=lambda at, value: None), 64, 1, b"\0" * 8, 0, 0, 10, 1)


def refuse(code: int, words: str) -> Any:
    def call(*_: Any, **__: Any) -> Any:
        raise opencl_error(code, words, cl.RuntimeError)

    return call


def test_waiting_sleeps_a_little_longer_each_time_and_never_long() -> None:
    clock = Clock()
    launches = queue(FakeEvent(*[2] * 30, 1, 0, profile=SimpleNamespace(start=1000, end=9000)), clock=clock)
    result = launches.launch(order()).wait(PATIENCE_S)
    assert result.device_s == pytest.approx(8e-6)
    assert clock.slept[0] == 1e-4
    assert max(clock.slept) <= 2e-3
    assert sorted(clock.slept) == clock.slept
    assert len(clock.slept) == 31


def test_a_card_that_does_not_tell_its_time_has_none() -> None:
    for profile in (None, SimpleNamespace(start=5, end=5)):
        result = queue(FakeEvent(0, profile=profile)).launch(order()).wait(PATIENCE_S)
        assert result.device_s is None


def test_a_card_that_hangs_is_given_up_in_time_and_nothing_of_it_is_released() -> None:
    """To release what hangs could wait for ever, with Python's lock held."""
    clock = Clock()
    event = FakeEvent(2)
    launches = queue(event, clock=clock)
    launch = launches.launch(order())
    with pytest.raises(GpuError, match="not answered for 1 s") as raised:
        launch.wait(PATIENCE_S)
    assert raised.value.lost
    assert clock.now_s == pytest.approx(PATIENCE_S)
    with pytest.raises(GpuError, match="hangs"):
        launches.launch(order())
    kept = [weakref.ref(event), weakref.ref(launches._kernels), weakref.ref(launches._copies)]
    launches.close([])
    assert clock.now_s == pytest.approx(PATIENCE_S), "closing does not wait once more"
    del event, launch, launches, raised
    gc.collect()
    assert all(reference() is not None for reference in kept)


def test_a_card_that_hangs_unnoticed_is_found_out_when_it_is_closed() -> None:
    clock = Clock()
    launches = queue(FakeEvent(2), clock=clock)
    launches.launch(order())
    launches.close([])
    launches.close([])
    assert launches.hangs
    assert clock.now_s == pytest.approx(5.0)


def test_what_a_healthy_card_had_is_released() -> None:
    event = FakeEvent(1, 0)
    launches = queue(event)
    launches.launch(order())
    released = [weakref.ref(event), weakref.ref(launches._kernels)]
    launches.close([])
    del event
    gc.collect()
    assert [reference() for reference in released] == [None, None]


def test_a_launch_that_the_card_breaks_off_loses_it() -> None:
    launches = queue(FakeEvent(1, -5), FakeEvent(0))
    with pytest.raises(GpuError, match=r"broke off the launch \(OpenCL error -5\)") as raised:
        launches.launch(order()).wait(PATIENCE_S)
    assert raised.value.lost
    launches.close([])


def test_closing_after_an_error_does_not_raise() -> None:
    launches = queue(FakeEvent(-5))
    launches.launch(order())
    launches.close([])
    assert not launches.hangs


@pytest.mark.parametrize(("code", "lost"), [(-2, True), (-5, False), (-6, False), (-36, True), (-9999, True)])
@pytest.mark.parametrize("function", ["enqueue_nd_range_kernel", "Buffer", "enqueue_fill_buffer"])
def test_a_launch_that_is_refused_is_told(function: str, code: int, lost: bool) -> None:  # noqa: FBT001 - expected
    launches = queue(**{function: refuse(code, "clEnqueue failed:\nSOMETHING")})
    with pytest.raises(
        GpuError, match=r"could not launch the kernel: .*clEnqueue failed: SOMETHING\.$"
    ) as raised:
        launches.launch(order())
    assert raised.value.lost == lost


def test_a_state_that_is_refused_is_told() -> None:
    error = opencl_error(-5, "clGetEventInfo failed: OUT_OF_RESOURCES", cl.RuntimeError)
    with pytest.raises(GpuError, match=r"could not finish the launch: .*OUT_OF_RESOURCES") as raised:
        queue(FakeEvent(error)).launch(order()).wait(PATIENCE_S)
    assert raised.value.lost


def test_an_answer_that_cannot_be_fetched_is_told() -> None:
    launches = queue(
        FakeEvent(0), enqueue_copy=refuse(-36, "clEnqueueReadBuffer failed: INVALID_COMMAND_QUEUE")
    )
    with pytest.raises(
        GpuError, match=r"could not fetch what the card found: .*INVALID_COMMAND_QUEUE"
    ) as raised:
        launches.launch(order()).wait(PATIENCE_S)
    assert raised.value.lost


def test_an_answer_to_another_question_is_an_error() -> None:
    def answer(queue: Any, words: Any, buffer: Any, **_: Any) -> None:
        words[0] = 1
        if len(words) > 2:
            words[3] = 10

    with pytest.raises(GpuError, match="position 10 of version 0 when asked for 10 positions from 0"):
        queue(FakeEvent(0), enqueue_copy=answer).launch(order()).wait(PATIENCE_S)


def card(device: FakeDevice, **replaced: Any) -> OpenClCard:
    functions = {"Context": lambda devices: object(), "CommandQueue": lambda *_, **__: FakeQueue()}
    backend = OpenClBackend(
        lambda: opencl_module(platform("AMD", device), **{**functions, **replaced}), environment={}
    )
    (info,) = backend.cards()
    assert isinstance(info, GpuInfo)
    return backend.open(info)


def test_only_groups_that_the_card_allows_are_measured() -> None:
    assert card(FakeDevice(max_work_group_size=256)).blocks == (64, 128, 256)
    assert card(FakeDevice(max_work_group_size=32)).blocks == (32,)


def built(device: FakeDevice, work_group: Any) -> Any:
    """A kernel built for a device whose compiler and answers are given."""

    class Program:
        def __init__(self, program: Any) -> None: ...

        def build(self) -> None: ...

    kernel = SimpleNamespace(get_work_group_info=work_group)
    opened = card(
        device,
        Program=Program,
        Kernel=lambda program, name: kernel,
        _cl=SimpleNamespace(_Program=lambda context, source: None),
    )
    return opened.build(opened.variants[0], 256)


def test_a_graphics_cards_unit_holds_several_groups() -> None:
    kernel = built(FakeDevice(), lambda which, device: 256)
    assert kernel.resident_blocks == 8


def test_a_kernel_that_cannot_be_described_is_told() -> None:
    with pytest.raises(GpuError, match=r"could not describe the kernel: .*INVALID_KERNEL"):
        built(FakeDevice(), refuse(-48, "clGetKernelWorkGroupInfo failed: INVALID_KERNEL"))


def test_a_compiler_that_does_not_tell_its_log_is_quoted_by_its_error() -> None:
    class Program:
        def __init__(self, program: Any) -> None: ...

        build = staticmethod(refuse(-11, "clBuildProgram failed: BUILD_PROGRAM_FAILURE"))
        get_build_info = staticmethod(refuse(-33, "clGetProgramBuildInfo failed: INVALID_DEVICE"))

    program = SimpleNamespace(_Program=lambda context, source: None)
    opened = card(FakeDevice(), Program=Program, _cl=program)
    with pytest.raises(GpuError, match=r"cannot compile the kernel: .*BUILD_PROGRAM_FAILURE"):
        opened.build(opened.variants[0], 256)


def test_the_type_of_a_processor_is_what_pyopencl_calls_it() -> None:
    assert CPU == cl.device_type.CPU
