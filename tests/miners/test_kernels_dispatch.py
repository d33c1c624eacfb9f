"""Finding, judging and choosing kernels: whatever is wrong, hashing goes on and the fault is told."""

from __future__ import annotations

import ctypes
import dataclasses
import sys
from pathlib import Path
from typing import TYPE_CHECKING

import pytest
from fakes.kernels import BrokenKernel, choose_kernel

from miners.kernels import dispatch, native
from miners.kernels.api import Candidate
from miners.kernels.dispatch import discover, kernel_by_name, select_kernel, self_test
from miners.kernels.features import FEATURES, SPECS
from miners.kernels.native import LibraryError, NativeLibrary, default_library_path, library_name
from miners.kernels.reference import HASHLIB
from miners.kernels.seal import seal

if TYPE_CHECKING:
    from collections.abc import Callable

    from miners.kernels.api import ScanResult

needs_library = pytest.mark.skipif(
    not default_library_path().is_file(),
    reason="the native kernels are not built: python -m miners.kernels.build",
)


def test_without_library_hashlib_works_and_says_so(tmp_path: Path) -> None:
    found = discover(library=tmp_path / "nothing.so")
    assert found.kernels == [HASHLIB]
    assert found.faults[0].code == "kernels_not_loaded"
    assert "are missing: nothing.so is not there" in found.faults[0].text
    assert "no native kernel" in found.kernels[0].words


def test_corrupt_library_is_a_fault(tmp_path: Path) -> None:
    broken = tmp_path / library_name(windows=False)
    broken.write_bytes(b"\x7fELF" + bytes(1000))
    found = discover(library=broken)
    assert found.kernels == [HASHLIB]
    assert "damaged" in found.faults[0].text


def test_sealed_file_that_is_no_library_is_a_fault(tmp_path: Path) -> None:
    broken = tmp_path / library_name(windows=False)
    broken.write_bytes(seal(b"not a library"))
    assert "do not load" in discover(library=broken).faults[0].text


def test_unreadable_library_is_a_fault(tmp_path: Path) -> None:
    assert "is not a file" in discover(library=tmp_path).faults[0].text


def test_library_that_may_not_be_read_is_a_fault(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    def denied(_path: Path) -> bytes:
        raise PermissionError(13, "Permission denied", "x")

    file = tmp_path / "kernels.so"
    file.write_bytes(b"")
    monkeypatch.setattr(Path, "read_bytes", denied)
    assert discover(library=file).faults[0].text == (
        f"The native kernels cannot be read: {file}: Permission denied."
    )


@needs_library
@pytest.mark.skipif(sys.platform == "win32", reason="an ELF header is changed")
def test_library_for_another_kind_of_machine_is_named(tmp_path: Path) -> None:
    """The loader's own words are "No such file or directory"."""
    content = bytearray(default_library_path().read_bytes()[: -len(seal(b""))])
    content[18:20] = (3).to_bytes(2, "little")
    other = tmp_path / default_library_path().name
    other.write_bytes(seal(bytes(content)))
    assert "is made for x86, and this computer is" in discover(library=other).faults[0].text


@pytest.mark.parametrize(
    ("content", "machine"),
    [
        (b"\x7fELF" + bytes(14) + b"\x3e\0", "x86-64"),
        (b"\x7fELF" + bytes(14) + b"\xb7\0", "arm64"),
        (b"\x7fELF" + bytes(14) + b"\xff\xff", ""),
        (b"\x7fELF", ""),
        (b"MZ" + bytes(58) + b"\x40\0\0\0PE\0\0\x64\x86", "x86-64"),
        (b"MZ" + bytes(58) + b"\x40\0\0\0PE\0\0\x64\xaa", "arm64"),
        (b"MZ" + bytes(58) + b"\x40\0\0\0XX\0\0\x64\xaa", ""),
        (b"MZ", ""),
        (b"", ""),
    ],
)
def test_what_a_library_is_made_for_stands_in_its_header(content: bytes, machine: str) -> None:
    assert native.library_machine(content) == machine


@needs_library
@pytest.mark.parametrize("keep", [0, 2000, -1])
def test_truncated_library_is_a_fault(tmp_path: Path, keep: int) -> None:
    """Loading one would end the process with a bus error."""
    broken = tmp_path / default_library_path().name
    broken.write_bytes(default_library_path().read_bytes()[:keep])
    assert "damaged" in discover(library=broken).faults[0].text


@needs_library
def test_library_with_a_flipped_bit_is_a_fault(tmp_path: Path) -> None:
    content = bytearray(default_library_path().read_bytes())
    content[len(content) // 2] ^= 1
    broken = tmp_path / default_library_path().name
    broken.write_bytes(content)
    assert "damaged" in discover(library=broken).faults[0].text


def test_foreign_library_is_a_fault(tmp_path: Path) -> None:
    """A library that loads but is not ours."""
    import _ctypes

    foreign = tmp_path / "foreign.so"
    foreign.write_bytes(seal(Path(_ctypes.__file__).read_bytes()))
    assert "do not load" in discover(library=foreign).faults[0].text


@needs_library
def test_library_of_another_version_is_not_used(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(native, "ABI", 999)
    with pytest.raises(LibraryError, match="build them again"):
        NativeLibrary(default_library_path())


@needs_library
def test_all_kernels_pass_and_the_fastest_is_taken() -> None:
    choice = choose_kernel(discover(features=set(FEATURES)).kernels, bench_s=0.01)
    assert choice.faults == ()
    plain = [spec.name for spec in SPECS if spec.midstates == 1 and spec.name in choice.rates]
    assert choice.kernel.midstates == 1
    assert choice.rates[choice.kernel.name] == max(choice.rates[name] for name in plain)
    assert choice.rolling is None or choice.rolling.midstates > 1
    assert "hashlib" in choice.rates


def _shift(result: ScanResult) -> ScanResult:
    return dataclasses.replace(
        result, candidates=tuple(Candidate(c.midstate, c.nonce ^ 1) for c in result.candidates)
    )


def _lose_one(result: ScanResult) -> ScanResult:
    return dataclasses.replace(result, candidates=result.candidates[: max(1, len(result.candidates) - 1)])


def _miscount(result: ScanResult) -> ScanResult:
    return dataclasses.replace(result, hashes=result.hashes + 1)


def _raise(result: ScanResult) -> ScanResult:
    raise OSError("access violation")


@pytest.mark.parametrize(
    ("defect", "words"),
    [
        (_shift, "it found"),
        (_lose_one, "differ from hashlib"),
        (_miscount, "it counted"),
        (_raise, "access violation"),
    ],
)
def test_broken_kernel_is_skipped_with_a_fault(
    defect: Callable[[ScanResult], ScanResult], words: str
) -> None:
    broken = BrokenKernel(defect=defect)
    choice = choose_kernel([broken, HASHLIB], bench_s=0.001)
    assert choice.kernel is HASHLIB
    assert [fault.kernel for fault in choice.faults] == ["broken"]
    assert words in choice.faults[0].text
    assert "broken" not in choice.rates


def test_sound_kernel_passes_the_self_test() -> None:
    assert self_test(BrokenKernel()) is None


def test_hashlib_is_the_answer_when_nothing_passes() -> None:
    assert choose_kernel([BrokenKernel(defect=_shift)], bench_s=0.001).kernel is HASHLIB
    assert choose_kernel([], bench_s=0.001).kernel is HASHLIB


def test_select_reports_faults_of_the_library_too(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    monkeypatch.setattr(dispatch, "default_library_path", lambda: tmp_path / "none.so")
    choice = select_kernel(bench_s=0.001)
    assert choice.kernel is HASHLIB
    assert [fault.code for fault in choice.faults] == ["kernels_not_loaded"]
    assert dispatch.cycles_per_second() is None


@needs_library
def test_environment_restricts_features(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv(dispatch.FEATURES_VARIABLE, "")
    assert [k.name for k in dispatch.available_kernels()] == ["portable", "hashlib"]
    monkeypatch.setenv(dispatch.FEATURES_VARIABLE, " avx2 , no-such-feature")
    asking = {spec.feature for spec in SPECS for k in dispatch.available_kernels() if k.name == spec.name}
    assert asking <= {"avx2", ""}


@needs_library
def test_unknown_feature_gives_nothing() -> None:
    assert [k.name for k in discover(features=["antigravity"]).kernels] == ["portable", "hashlib"]


def test_kernel_by_name() -> None:
    assert kernel_by_name("hashlib") is HASHLIB
    with pytest.raises(ValueError, match=r"no kernel 'warp' on this machine; there are: .*hashlib"):
        kernel_by_name("warp")


@needs_library
def test_clock_is_a_plausible_frequency() -> None:
    clock = dispatch.cycles_per_second()
    assert clock is None or 1e8 < clock < 2e10


@needs_library
def test_clock_without_an_instruction_for_it_is_unknown(monkeypatch: pytest.MonkeyPatch) -> None:
    library = NativeLibrary(default_library_path())
    monkeypatch.setattr(library, "_spin", lambda turns: 0)
    assert library.cycles_per_second() is None


class TestFeaturesOfTheSystem:
    """The SHA-2 instructions of ARMv8 are told by the operating system."""

    @pytest.fixture
    def auxiliary(self, monkeypatch: pytest.MonkeyPatch) -> Callable[[str, int], None]:
        class Getauxval:
            restype = argtypes = None

            def __init__(self, value: int) -> None:
                self.value = value

            def __call__(self, kind: int) -> int:
                assert kind == 16
                return self.value

        def pretend(machine: str, value: int) -> None:
            library = type("Process", (), {"getauxval": Getauxval(value)})()
            monkeypatch.setattr(ctypes, "CDLL", lambda name: library)
            monkeypatch.setattr("platform.machine", lambda: machine)

        return pretend

    @pytest.mark.skipif(sys.platform == "win32", reason="reads the auxiliary vector of Linux")
    @pytest.mark.parametrize(
        ("machine", "value", "expected"),
        [
            ("aarch64", 1 << 6, {"armv8_sha2"}),
            ("aarch64", 1 << 5, set()),
            ("x86_64", 1 << 6, set()),  # the bit means something else there
        ],
    )
    def test_auxiliary_vector(
        self, auxiliary: Callable[[str, int], None], machine: str, value: int, expected: set[str]
    ) -> None:
        auxiliary(machine, value)
        assert native._system_features() == expected

    def test_system_that_cannot_tell(self, monkeypatch: pytest.MonkeyPatch) -> None:
        monkeypatch.setattr(ctypes, "CDLL", lambda name: object())
        monkeypatch.setattr(sys, "platform", "plan9")
        assert native._system_features() == frozenset()

    @pytest.mark.parametrize(("answer", "expected"), [(1, {"armv8_sha2"}), (0, set())])
    def test_windows(self, monkeypatch: pytest.MonkeyPatch, answer: int, expected: set[str]) -> None:
        kernel32 = type("Kernel32", (), {"IsProcessorFeaturePresent": staticmethod(lambda feature: answer)})
        windll = type("Windll", (), {"kernel32": kernel32})
        monkeypatch.setattr(ctypes, "windll", windll, raising=False)
        monkeypatch.setattr(sys, "platform", "win32")
        assert native._system_features() == expected
        assert default_library_path().suffix == ".dll"
