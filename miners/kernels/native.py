"""Loads the native library with ctypes and wraps its kernels. ctypes releases the GIL during every call."""

from __future__ import annotations

import ctypes
import sys
import threading
import time
from dataclasses import dataclass, field
from pathlib import Path
from typing import TYPE_CHECKING

from miners.kernels.api import Candidate, ScanResult
from miners.kernels.features import ABI, FEATURES, SPECS
from miners.kernels.masks import check_range, mask_of_target, swap32
from miners.kernels.seal import is_intact
from miners.kernels.sha256d import HEADER_WORDS, check_headers, job_inputs

if TYPE_CHECKING:
    from collections.abc import Callable

    from miners.kernels.api import PreparedJob
    from miners.kernels.features import KernelSpec

LIBRARY_STEM = "warmgui_kernels"
MAX_CANDIDATES = 1024
"""Room for candidates of one scan call; more are counted as overflow."""
_ALIGNMENT = 64  # of the widest vectors
_SPIN_TURNS = 20_000  # x 64 additions: about 0.4 ms
_ELF_MACHINES = {3: "x86", 62: "x86-64", 183: "arm64", 243: "riscv64"}
_PE_MACHINES = {0x14C: "x86", 0x8664: "x86-64", 0xAA64: "arm64"}
_SAME_MACHINE = {"amd64": "x86-64", "x86_64": "x86-64", "aarch64": "arm64", "i386": "x86", "i686": "x86"}
_AT_HWCAP, _HWCAP_SHA2 = 16, 1 << 6
_PF_ARM_V8_CRYPTO = 30


class LibraryError(Exception):
    """The native library cannot be used; the message is a plain sentence."""


def library_name(*, windows: bool) -> str:
    """File name of the native library."""
    return f"{LIBRARY_STEM}.dll" if windows else f"{LIBRARY_STEM}.so"


def default_library_path() -> Path:
    """Where the package build leaves the native library: beside this file."""
    return Path(__file__).parent / library_name(windows=sys.platform == "win32")


def library_machine(content: bytes) -> str:
    """The kind of machine that a library is made for, from its ELF or PE header; "" where that is unknown."""
    if content[:4] == b"\x7fELF":
        return _ELF_MACHINES.get(int.from_bytes(content[18:20], "little"), "")
    if content[:2] == b"MZ":
        start = int.from_bytes(content[60:64], "little")
        if content[start : start + 4] == b"PE\0\0":
            return _PE_MACHINES.get(int.from_bytes(content[start + 4 : start + 6], "little"), "")
    return ""


@dataclass(frozen=True, slots=True)
class NativeJob:
    """A job's table for one table layout, and the mask. Nobody writes to the table after `prepare`."""

    layout: str
    midstates: int
    table: ctypes.Array[ctypes.c_uint32]
    mask: int


class NativeLibrary:
    """The loaded library: what the CPU can do, and its functions.

    Raises:
        LibraryError: the file is missing or damaged, is for another machine, or is of another ABI.
    """

    def __init__(self, path: Path) -> None:
        _check_file(path)
        try:
            self._dll = ctypes.CDLL(str(path))
            abi = self._function("wg_abi", ctypes.c_uint32)()
            reported = self._function("wg_cpu_features", ctypes.c_uint32)()
            self._spin = self._function("wg_spin", ctypes.c_uint64, ctypes.c_uint64)
        except (OSError, AttributeError) as error:
            raise LibraryError(_not_loaded(path, error)) from error
        if abi != ABI:
            raise LibraryError(f"The native kernels are of version {abi}, not {ABI}: build them again.")
        names = {name for name, bit in FEATURES.items() if reported & bit}
        self.features: frozenset[str] = frozenset(names | _system_features())
        """What the CPU can do and the operating system supports."""

    def kernel(self, spec: KernelSpec, *, max_candidates: int = MAX_CANDIDATES) -> NativeKernel | None:
        """The kernel, or None where this machine's library does not contain it."""
        try:
            pointer, number, word = ctypes.c_void_p, ctypes.c_uint64, ctypes.c_uint32
            arguments = (pointer, word, number, word, pointer, word, pointer)
            scan = self._function(f"wg_scan_{spec.name}", number, *arguments)
            words = self._function(f"wg_table_words_{spec.table}", word)()
            prepare = self._function(f"wg_prepare_{spec.table}", None, pointer, pointer)
        except AttributeError:
            return None
        return NativeKernel(spec, scan, prepare, words, self._scratch_bytes(spec), max_candidates)

    def _scratch_bytes(self, spec: KernelSpec) -> int:
        try:
            return self._function(f"wg_scratch_bytes_{spec.name}", ctypes.c_uint32)()
        except AttributeError:
            return 0

    def cycles_per_second(self, *, rounds: int = 5) -> float | None:
        """Clock of this thread's core in Hz, from the fastest of `rounds` short loops; None if unknown."""
        best = 0.0
        for _ in range(rounds):
            began = time.perf_counter()
            cycles = self._spin(_SPIN_TURNS)
            seconds = time.perf_counter() - began
            if seconds > 0:
                best = max(best, cycles / seconds)
        return best or None

    def _function(self, name: str, result: type | None, *arguments: type) -> Callable[..., int]:
        function = getattr(self._dll, name)
        function.restype = result
        function.argtypes = arguments
        return function  # type: ignore[no-any-return]  # ctypes types its functions as Any


class _Buffers(threading.local):
    """Buffers per thread: threads share kernels, and a call must not allocate."""

    def __init__(self, size: int, scratch_bytes: int) -> None:
        self.found = (ctypes.c_uint64 * size)()
        self._room = (ctypes.c_uint8 * (scratch_bytes + _ALIGNMENT))()
        self.scratch = -(-ctypes.addressof(self._room) // _ALIGNMENT) * _ALIGNMENT
        """Address of what a kernel keeps between its parts."""


@dataclass(frozen=True, slots=True)
class NativeKernel:
    """One native kernel. Stateless but for buffers per thread; see `miners.kernels.api.Kernel`."""

    spec: KernelSpec
    _scan: Callable[..., int] = field(repr=False)
    _prepare: Callable[..., int] = field(repr=False)
    _table_words: int
    _scratch_bytes: int
    _max_candidates: int
    _buffers: _Buffers = field(init=False, repr=False)

    def __post_init__(self) -> None:
        object.__setattr__(self, "_buffers", _Buffers(self._max_candidates, self._scratch_bytes))

    @property
    def name(self) -> str:
        """Stable identifier."""
        return self.spec.name

    @property
    def words(self) -> str:
        """For people."""
        return self.spec.words

    @property
    def lanes(self) -> int:
        """Nonces per group."""
        return self.spec.lanes

    @property
    def midstates(self) -> int:
        """Versions hashed per nonce."""
        return self.spec.midstates

    def prepare(self, headers76: tuple[bytes, ...], target: int) -> NativeJob:
        """Compute the job-only part; see `Kernel.prepare`.

        Raises:
            ValueError: not one header of 76 bytes per midstate, or they differ beyond the version.
        """
        check_headers(headers76, self.midstates)
        table = (ctypes.c_uint32 * (self._table_words * self.midstates))()
        for number, header76 in enumerate(headers76):
            inputs = (ctypes.c_uint32 * HEADER_WORDS)(*job_inputs((header76,), 1))
            self._prepare(
                inputs, ctypes.byref(table, number * self._table_words * ctypes.sizeof(ctypes.c_uint32))
            )
        return NativeJob(self.spec.table, self.midstates, table, mask_of_target(target))

    def scan(self, job: PreparedJob, start: int, count: int) -> ScanResult:
        """Hash positions without the GIL; see `Kernel.scan`.

        Raises:
            TypeError: the job was prepared by a kernel with another table layout.
            ValueError: positions outside W3 space.
        """
        if not isinstance(job, NativeJob) or (job.layout, job.midstates) != (self.spec.table, self.midstates):
            raise TypeError("this job was prepared by another kernel")
        check_range(start, count)
        buffers, room = self._buffers, self._max_candidates
        found = buffers.found
        total = self._scan(job.table, start, count, job.mask, found, room, buffers.scratch)
        if not total:
            return ScanResult((), count * self.midstates)
        candidates = tuple(
            Candidate(entry >> 32, swap32(entry & 0xFFFFFFFF)) for entry in found[: min(total, room)]
        )
        return ScanResult(candidates, count * self.midstates, max(total - room, 0))


def _check_file(path: Path) -> None:
    """See that the file is there and whole: loading a damaged one would end the process."""
    try:
        if path.exists() and not path.is_file():
            raise LibraryError(f"The native kernels cannot be read: {path} is not a file.")
        content = path.read_bytes()
    except FileNotFoundError as error:
        raise LibraryError(
            f"The native kernels are missing: {path.name} is not there. Antivirus programs take such files "
            "away; restore it, or install the program again."
        ) from error
    except OSError as error:
        raise LibraryError(
            f"The native kernels cannot be read: {path}: {error.strerror or error}."
        ) from error
    if not is_intact(content):
        raise LibraryError(
            f"The native kernels are damaged: {path.name} fails its checksum. Install the program again."
        )


def _not_loaded(path: Path, error: Exception) -> str:
    """Why the loader refused: of a library for another machine it says that there is no such file."""
    made_for = library_machine(path.read_bytes()) if path.is_file() else ""
    if made_for and made_for != _this_machine():
        return (
            f"The native kernels do not load: {path.name} is made for {made_for}, and this computer is "
            f"{_this_machine()}. Install the program that was made for it."
        )
    return f"The native kernels do not load: {error}"


def native_kernels(library: NativeLibrary, features: frozenset[str]) -> list[NativeKernel]:
    """The library's kernels that need nothing beyond `features`, widest first."""
    usable = (spec for spec in SPECS if not spec.feature or spec.feature in features)
    return [kernel for kernel in map(library.kernel, usable) if kernel is not None]


def _system_features() -> frozenset[str]:
    """What only the operating system can tell: the SHA-2 instructions of ARMv8."""
    try:
        if sys.platform == "win32":
            has_sha2 = bool(ctypes.windll.kernel32.IsProcessorFeaturePresent(_PF_ARM_V8_CRYPTO))
        else:
            auxiliary = ctypes.CDLL(None).getauxval
            auxiliary.restype, auxiliary.argtypes = ctypes.c_ulong, (ctypes.c_ulong,)
            has_sha2 = _is_arm64() and bool(auxiliary(_AT_HWCAP) & _HWCAP_SHA2)
    except (OSError, AttributeError):
        return frozenset()
    return frozenset({"armv8_sha2"}) if has_sha2 else frozenset()


def _is_arm64() -> bool:
    return _this_machine() == "arm64"


def _this_machine() -> str:
    import platform

    machine = platform.machine().lower()
    return _SAME_MACHINE.get(machine, machine)
