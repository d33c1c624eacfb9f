"""Which of OpenCL's devices are cards, and what they are called, by answers of drivers that are not here."""

from __future__ import annotations

from types import SimpleNamespace
from typing import Any

import pyopencl as cl
import pytest
from fakes.opencl import ANY, CPU, FakeDevice, opencl_error, opencl_module, platform

from miners.devices.gpu import opencl_cards
from miners.devices.gpu.api import GpuError
from miners.devices.gpu.opencl import OpenClBackend
from miners.devices.gpu.opening import Way
from miners.devices.gpu.pci import parse_pci_address, pci_address

NVIDIA = {0x4000: 6, 0x4001: 1, 0x4008: 101, 0x4009: (3 << 3) | 1, 0x400A: 2}


def backend(*platforms: Any, environment: dict[str, str] | None = None, **more: Any) -> OpenClBackend:
    return OpenClBackend(lambda: opencl_module(*platforms, **more), environment=environment or {})


def test_an_amd_card_has_its_boards_name_and_its_topology() -> None:
    topology = SimpleNamespace(type=1, bus=-125, device=0, function=0)  # 0x83, as a signed byte
    device = FakeDevice(answers={0x4038: "AMD Radeon RX 6800 XT\0", 0x4037: topology})
    (card,) = backend(platform("AMD Accelerated Parallel Processing", device)).cards()
    assert (card.name, card.vendor, card.pci_address) == ("AMD Radeon RX 6800 XT", "AMD", "0000:83:00.0")
    assert (card.interface, card.compute_units, card.architecture) == ("opencl", 36, "OpenCL 2.0")
    assert (card.driver, card.memory_bytes, card.clock_hz) == ("3513.0 (PAL,LC)", 16 << 30, 2.575e9)


def test_an_older_nvidia_card_is_known_by_its_capability_and_slot() -> None:
    device = FakeDevice("NVIDIA GeForce GTX 1070", "NVIDIA Corporation", answers=NVIDIA)
    (card,) = backend(platform("NVIDIA CUDA", device)).cards()
    assert (card.vendor, card.architecture, card.pci_address) == ("NVIDIA", "sm_61", "0002:65:03.1")


@pytest.mark.parametrize("missing", [0x4008, 0x4009])
def test_half_an_address_is_none(missing: int) -> None:
    answers = {which: answer for which, answer in NVIDIA.items() if which != missing}
    device = FakeDevice("NVIDIA GeForce GTX 1070", "NVIDIA Corporation", answers=answers)
    (card,) = backend(platform("NVIDIA CUDA", device)).cards()
    assert card.pci_address == ""


def test_a_driver_that_does_not_tell_its_domain_is_in_the_first() -> None:
    answers = {which: answer for which, answer in NVIDIA.items() if which != 0x400A}
    device = FakeDevice("NVIDIA GeForce GTX 1070", "NVIDIA Corporation", answers=answers)
    (card,) = backend(platform("NVIDIA CUDA", device)).cards()
    assert card.pci_address == "0000:65:03.1"


@pytest.mark.parametrize(
    ("raw", "address"),
    [
        (b"\0\0\0\0\x03\0\0\0\0\0\0\0\0\0\0\0", "0000:03:00.0"),
        (b"\1\0\0\0\xff\0\0\0\x1f\0\0\0\7\0\0\0", "0001:ff:1f.7"),
        (b"\0\0\0\0\0\1\0\0\0\0\0\0\0\0\0\0", ""),
        (None, ""),
    ],
)
def test_an_intel_card_tells_its_address_by_the_common_extension(
    monkeypatch: pytest.MonkeyPatch, raw: bytes | None, address: str
) -> None:
    monkeypatch.setattr(
        opencl_cards, "raw_info", lambda *question: raw if question[2:] == (0x410F, 16) else b"?"
    )
    device = FakeDevice(
        "Intel(R) Arc(TM) A770", "Intel(R) Corporation", extensions="cl_khr_fp16 cl_khr_pci_bus_info"
    )
    (card,) = backend(platform("Intel(R) OpenCL Graphics", device)).cards()
    assert (card.vendor, card.pci_address) == ("Intel", address)


def test_no_loader_no_answer() -> None:
    cl = SimpleNamespace(_cl=SimpleNamespace(__file__="/nowhere/_cl.so"))
    device = FakeDevice(int_ptr=0)
    original = opencl_cards._LOADERS
    try:
        opencl_cards._LOADERS = ("libwarmgui-no-such.so.1",)
        assert opencl_cards.raw_info(cl, device, 0x410F, 16) is None
    finally:
        opencl_cards._LOADERS = original


@pytest.mark.parametrize(
    ("device", "name"),
    [
        (FakeDevice("AMD EPYC 9654", type=CPU), "AMD Accelerated Parallel Processing"),
        (FakeDevice("pthread-cpu", "AuthenticAMD"), "Portable Computing Language"),
        (FakeDevice("llvmpipe (LLVM 17.0.6, 256 bits)", "Mesa"), "rusticl"),
        (FakeDevice("Microsoft Basic Render Driver", "Microsoft"), "OpenCLOn12"),
        (FakeDevice(available=False), "AMD Accelerated Parallel Processing"),
    ],
)
def test_what_computes_on_the_processor_is_no_card(device: FakeDevice, name: str) -> None:
    assert backend(platform(name, device)).cards() == []
    assert len(backend(platform(name, device), environment=ANY).cards()) == 1
    assert backend(platform(name, device), environment={"WARMGUI_OPENCL_ANY": "0"}).cards() == []


def test_a_card_that_is_translated_as_well_counts_once() -> None:
    native = platform(
        "Intel(R) OpenCL Graphics", FakeDevice("Intel(R) UHD Graphics 770", "Intel(R) Corporation")
    )
    translated = platform(
        "OpenCLOn12",
        FakeDevice("Intel(R) UHD Graphics 770", "Intel"),
        FakeDevice("Qualcomm Adreno", "Qualcomm"),
    )
    cards = backend(translated, native).cards()
    assert [(card.name, card.vendor) for card in cards] == [
        ("Qualcomm Adreno", "Qualcomm"),
        ("Intel(R) UHD Graphics 770", "Intel"),
    ]


def test_an_unknown_clock_is_unknown() -> None:
    (card,) = backend(platform("Mesa", FakeDevice(max_clock_frequency=0))).cards()
    assert card.clock_hz is None


def test_of_cards_that_look_alike_the_one_asked_for_is_opened() -> None:
    twins = [FakeDevice(), FakeDevice()]
    opened: list[Any] = []

    def context(devices: list[Any]) -> Any:
        opened.extend(devices)
        raise opencl_error(-2, "clCreateContext failed: DEVICE_NOT_AVAILABLE")

    made = backend(platform("AMD Accelerated Parallel Processing", *twins), Context=context)
    first, second = made.cards()
    assert first == second
    for card in (second, first):
        with pytest.raises(GpuError, match=r"could not open the card: .*DEVICE_NOT_AVAILABLE"):
            made.open(card)
    assert opened[0] is twins[1]
    assert opened[1] is twins[0]


def test_a_card_is_opened_by_a_backend_that_has_not_listed_it() -> None:
    fresh = backend(platform("AMD", FakeDevice()), Context=lambda devices: 1 / 0)
    (card,) = backend(platform("AMD", FakeDevice())).cards()
    with pytest.raises(ZeroDivisionError):
        fresh.open(card)


def test_a_card_is_the_same_with_other_memory_and_another_clock() -> None:
    """Processors' and integrated cards' drivers tell memory as much of it is free at that moment."""
    (card,) = backend(platform("Intel", FakeDevice())).cards()
    later = FakeDevice(global_mem_size=FakeDevice().global_mem_size - 2**27, max_clock_frequency=1234)
    for opens in (lambda made: made.open(card), lambda made: Way(made, card).open()):
        with pytest.raises(ZeroDivisionError):  # and not that it is no longer there
            opens(backend(platform("Intel", later), Context=lambda devices: 1 / 0))


def test_a_card_that_is_gone_is_not_opened() -> None:
    (card,) = backend(platform("AMD", FakeDevice())).cards()
    with pytest.raises(GpuError, match="no longer there") as raised:
        backend().open(card)
    assert raised.value.lost


def test_without_platform_device_or_pyopencl_there_is_no_card() -> None:
    assert backend(error=opencl_error(-1001, "clGetPlatformIDs failed: PLATFORM_NOT_FOUND_KHR")).cards() == []
    assert backend(platform("empty")).cards() == []
    assert (
        backend(platform("none", error=opencl_error(-1, "DEVICE_NOT_FOUND", cl.RuntimeError))).cards() == []
    )

    def absent() -> Any:
        raise ModuleNotFoundError("No module named 'pyopencl'")

    assert OpenClBackend(absent).cards() == []


def test_a_driver_that_is_there_but_broken_says_so() -> None:
    with pytest.raises(GpuError, match=r"could not list its platforms: .*OUT_OF_HOST_MEMORY"):
        backend(error=opencl_error(-6, "clGetPlatformIDs failed: OUT_OF_HOST_MEMORY", cl.MemoryError)).cards()
    with pytest.raises(GpuError, match=r"could not list its platforms: .*INVALID_VALUE"):
        backend(error=opencl_error(-30, "clGetPlatformIDs failed: INVALID_VALUE")).cards()
    with pytest.raises(GpuError, match=r"could not list its cards: .*INVALID_PLATFORM"):
        backend(platform("broken", error=opencl_error(-32, "INVALID_PLATFORM"))).cards()

    class Mute(FakeDevice):
        @property
        def driver_version(self) -> str:  # type: ignore[override]  # a driver that refuses even this
            raise opencl_error(-33, "clGetDeviceInfo failed: INVALID_DEVICE")

        @driver_version.setter
        def driver_version(self, value: str) -> None: ...

    with pytest.raises(GpuError, match=r"could not describe a card: .*INVALID_DEVICE"):
        backend(platform("broken", Mute())).cards()

    def broken() -> Any:
        raise ImportError("numpy.core.multiarray failed to import")

    with pytest.raises(GpuError, match=r"OpenCL does not load: numpy"):
        OpenClBackend(broken).cards()


@pytest.mark.parametrize(
    ("text", "address"),
    [
        ("0000:0A:00.0", "0000:0a:00.0"),
        ("00000001:C3:1F.7", "0001:c3:1f.7"),
        ("10000:e1:00.0", "10000:e1:00.0"),  # Intel's VMD
        (" 0000:01:00 ", "0000:01:00.0"),
        ("0000:01:20.0", ""),
        ("GPU-5ffa", ""),
        ("", ""),
    ],
)
def test_addresses_have_one_spelling(text: str, address: str) -> None:
    assert parse_pci_address(text) == address


def test_numbers_that_are_no_address_give_none() -> None:
    assert pci_address(-1, 0, 0, 0) == ""
    assert pci_address(0, 256, 0, 0) == ""
    assert pci_address(0, 0, 0, 8) == ""
