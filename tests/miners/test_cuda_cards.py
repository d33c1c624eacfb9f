"""What NVIDIA's cards are called, and how the driver's library is found, loaded and bound."""

from __future__ import annotations

import ctypes
import ctypes.util
import re
import shutil
import subprocess
from pathlib import Path

import pytest
from fakes.cuda import fake_cuda
from fakes.cuda_api import PROTOTYPES, FakeCard

from miners.devices.gpu.api import GpuError, GpuInfo
from miners.devices.gpu.cuda import CudaBackend
from miners.devices.gpu.cuda_api import FUNCTIONS
from miners.devices.gpu.cuda_driver import LIBRARY_NAMES, CudaDriver, load_driver
from miners.kernels.gpu import VARIANTS

HEADERS = [Path("/usr/local/cuda/include/cuda.h"), Path("/usr/include/cuda.h")]


def test_cards_are_described_as_the_driver_knows_them() -> None:
    second = FakeCard("Tesla P4", (6, 1), 20, 0, "00000001:C3:1F.0", 8 << 30)
    with fake_cuda(FakeCard(), second) as library:
        cards = CudaBackend(lambda: CudaDriver(library), driver_version=lambda: "570.86.15").cards()
    assert cards == [
        GpuInfo(
            interface="cuda",
            name="NVIDIA GeForce RTX 4090",
            vendor="NVIDIA",
            pci_address="0000:0a:00.0",
            driver="570.86.15 (CUDA 12.8)",
            compute_units=4,
            architecture="sm_89",
            memory_bytes=24 << 30,
            clock_hz=2.52e9,
        ),
        GpuInfo(
            interface="cuda",
            name="Tesla P4",
            vendor="NVIDIA",
            pci_address="0001:c3:1f.0",
            driver="570.86.15 (CUDA 12.8)",
            compute_units=20,
            architecture="sm_61",
            memory_bytes=8 << 30,
            clock_hz=None,
        ),
    ]


def test_without_nvml_the_driver_is_known_by_its_cuda() -> None:
    with fake_cuda(FakeCard()) as library:
        backend = CudaBackend(lambda: CudaDriver(library), driver_version=lambda: "")
        assert [card.driver for card in backend.cards()] == ["CUDA 12.8"]
        assert backend.interface == "cuda"


@pytest.mark.parametrize(
    ("capability", "names"), [((6, 1), {"plain", "plain2"}), ((7, 0), {v.name for v in VARIANTS})]
)
def test_only_cards_with_a_multiply_pipe_of_their_own_use_it(
    capability: tuple[int, int], names: set[str]
) -> None:
    with fake_cuda(FakeCard(capability=capability)) as library:
        backend = CudaBackend(lambda: CudaDriver(library), driver_version=str)
        card = backend.open(backend.cards()[0])
        assert {variant.name for variant in card.variants} == names
        assert card.variants[0].name == "plain"
        card.close()


def test_of_two_cards_the_one_asked_for_is_opened() -> None:
    with fake_cuda(FakeCard(), FakeCard(bus_id="0000:0B:00.0")) as library:
        backend = CudaBackend(lambda: CudaDriver(library), driver_version=str)
        card = backend.open(backend.cards()[1])
        assert dict(library.retained) == {1: 1}
        card.close()
        assert library.left == {}


def test_a_library_that_is_not_there_is_no_driver() -> None:
    assert load_driver(names=("libwarmgui-has-no-such.so.1", "warmgui-has-no-such.dll")) is None


def test_a_frozen_programs_own_words_for_it_are_no_broken_driver_either() -> None:
    """PyInstaller wraps `ctypes.CDLL`: the system's words stand behind its own."""

    def load(name: str) -> object:
        said = OSError(f"{name}: cannot open shared object file: No such file or directory")
        raise OSError(f"Failed to load dynlib/dll {name!r}.") from said

    assert load_driver(load=load) is None


def test_the_next_name_is_tried(tmp_path: Path) -> None:
    """Linux knows no nvcuda.dll and Windows no libcuda.so.1."""
    with fake_cuda(FakeCard()) as library:

        def load(name: str) -> object:
            if name == LIBRARY_NAMES[0]:
                raise FileNotFoundError(f"Could not find module '{name}' (or one of its dependencies).")
            return library

        driver = load_driver(load=load)
        assert driver is not None
        assert driver.version() == "12.8"


def test_a_library_that_does_not_load_is_a_broken_driver(tmp_path: Path) -> None:
    broken = tmp_path / "libcuda.so.1"
    broken.write_bytes(b"\x7fELF no more of it")
    with pytest.raises(GpuError, match=r"The NVIDIA driver does not load: .*libcuda"):
        load_driver(names=(str(broken),))


def test_a_library_whose_own_libraries_are_missing_is_a_broken_driver() -> None:
    def load(name: str) -> object:
        raise OSError("libnvidia-ml.so.1: cannot open shared object file: No such file or directory")

    with pytest.raises(GpuError, match="does not load: libnvidia-ml"):
        load_driver(load=load)


def test_a_library_without_the_functions_is_an_old_driver() -> None:
    with (
        fake_cuda(without=("cuMemAlloc_v2",)) as library,
        pytest.raises(GpuError, match="too old: it has no cuMemAlloc"),
    ):
        CudaDriver(library)


def test_a_library_of_another_kind_is_an_old_driver() -> None:
    """Really loaded with ctypes, by a name that every system has something behind."""
    with pytest.raises(GpuError, match="has no cuInit"):
        load_driver(names=(ctypes.util.find_library("c") or "msvcrt.dll",))


def test_older_names_of_a_function_will_do() -> None:
    """Drivers before CUDA 11 have no cuDevicePrimaryCtxRelease_v2."""
    with fake_cuda(
        FakeCard(), without=("cuDevicePrimaryCtxRelease_v2", "cuDevicePrimaryCtxSetFlags_v2")
    ) as library:
        for name, types in (
            ("cuDevicePrimaryCtxRelease", (ctypes.c_int,)),
            ("cuDevicePrimaryCtxSetFlags", (ctypes.c_int, ctypes.c_uint)),
        ):
            body = library.body(name)
            setattr(library, name, ctypes.CFUNCTYPE(ctypes.c_int, *types)(body))
        backend = CudaBackend(lambda: CudaDriver(library), driver_version=str)
        backend.open(backend.cards()[0]).close()
        assert library.left == {}


def test_binding_and_fake_agree_on_every_prototype() -> None:
    """The fake's were written down from cuda.h apart from the binding's."""
    for name, function in FUNCTIONS.items():
        newest = (function.symbols or (name,))[0]
        fake = PROTOTYPES.get(newest) or PROTOTYPES[name]
        assert [kind(t) for t in function.arguments] == [kind(t) for t in fake], name


@pytest.mark.skipif(
    not any(path.exists() for path in HEADERS) or shutil.which("cc") is None, reason="no cuda.h here"
)
def test_every_prototype_is_that_of_nvidias_header() -> None:
    """cuda.h, through the preprocessor, so that its renaming of functions counts."""
    header = next(path for path in HEADERS if path.exists())
    text = subprocess.run(["cc", "-E", "-P", str(header)], check=True, capture_output=True, text=True).stdout
    for symbol, arguments in PROTOTYPES.items():
        found = re.search(rf"CUresult {symbol}\(([^)]*)\)", text)
        assert found is not None or symbol in ("cuDevicePrimaryCtxSetFlags_v2", "cuEventElapsedTime"), symbol
        if found is not None:
            assert [kind_in_c(part) for part in found[1].split(",")] == [kind(t) for t in arguments], symbol


def kind(ctype: type) -> str:
    if ctype in (ctypes.c_void_p, ctypes.c_char_p) or hasattr(ctype, "contents"):
        return "pointer"
    return f"{ctypes.sizeof(ctype)} bytes"


def kind_in_c(parameter: str) -> str:
    words = parameter.replace("*", " * ").split()
    handles = {"CUcontext", "CUmodule", "CUfunction", "CUstream", "CUevent"}
    if "*" in words or handles & set(words):
        return "pointer"
    return "8 bytes" if {"size_t", "CUdeviceptr_v2", "CUdeviceptr", "long"} & set(words) else "4 bytes"
