"""Messages about devices: what they are, how hard they shall work, what they did. Part of `protocol`."""

from __future__ import annotations

from dataclasses import dataclass


@dataclass(frozen=True)
class SetPower:
    """Work at `duty` (0..1 of the device's full power) for at most `lease_s` seconds.

    Each one renews the lease.
    """

    device: str
    duty: float
    lease_s: float = 5.0
    user_active: bool = True
    """Somebody uses the computer (or nobody knows): graphics cards then work in short launches."""


@dataclass(frozen=True)
class Benchmark:
    """Measure every kernel of `device` ("" = all) for about `seconds_each`.

    Answered by `BenchmarkResult` lines and, where `progress` asks for them, by `BenchmarkProgress` lines.
    """

    device: str = ""
    seconds_each: float = 1.0
    all_counts: bool = True
    """Also with fewer threads than mine."""
    progress: bool = False
    """Say how far it is. Who does not know these lines does not ask for them."""


@dataclass(frozen=True)
class CancelBenchmark:
    """End the benchmark that runs; nothing happens where none does. Rows that were told stay true."""


@dataclass(frozen=True)
class BenchmarkProgress:
    """How far a benchmark is, about twice a second; the last one has another state than "running"."""

    state: str
    """"running", "done", "cancelled" or "failed"."""
    step: int
    """Steps that are done ..."""
    steps: int
    """... of so many (kernels times thread counts, and graphics cards); 0: they are not known yet."""
    fraction: float | None = None
    """The same by time, 0..1."""
    left_s: float | None = None
    """So long it will probably take; None: unknown."""
    device: str = ""
    """What is measured now."""
    kernel: str = ""
    threads: int = 0
    text: str = ""
    """Why it failed, one plain sentence."""


@dataclass(frozen=True)
class DeviceInfo:
    """What one device is.

    `id` is stable ("cpu", "gpu0": graphics cards in the order of their PCI addresses); `kind` is "cpu" or
    "gpu"; `kernel_words` is for people ("AVX-512, 16 lanes").
    """

    id: str
    kind: str
    name: str
    kernel: str
    kernel_words: str
    threads: int
    """CPU threads; of a graphics card 1, the one that feeds it."""
    hashrate_hs: float | None = None
    """Measured by the start-up self-benchmark with all threads, H/s; without version rolling."""
    rolling_words: str = ""
    """What hashes where versions may be rolled ("AVX-512, 16 lanes, 8 versions"); "": it never rolls."""
    rolling_hashrate_hs: float | None = None
    """The same measurement with version rolling; None: not measured."""
    interface: str = "native"
    """How the device is reached: "native" (CPU), "cuda" or "opencl"."""
    pci_address: str = ""
    """Of a graphics card, "0000:01:00.0": the same card in NVML, sysfs and OpenCL. "": unknown."""
    driver: str = ""
    """Version of the graphics driver."""
    compute_units: int | None = None
    """Multiprocessors of a graphics card: the steps of its duty."""


@dataclass(frozen=True)
class DeviceNotice:
    """More is known about a device than `Ready` told: a graphics card was measured for the first time."""

    device: DeviceInfo


@dataclass(frozen=True)
class DeviceStats:
    """Cumulative counters of one device. `busy_s` sums the measured busy seconds of all of its threads."""

    id: str
    hashes: int
    busy_s: float
    duty: float
    """What it does now: the commanded duty, or 0 when the lease ran out or there is no work."""
    threads: int
    hw_errors: int = 0
    hashrate_hs: float | None = None
    """Over the last full second; None until there was one."""
    midstates: int = 1
    """Versions hashed per nonce now; 1: no version rolling."""
    state: str = "ok"
    """"ok", or "quarantined": it hung, disappeared or computed wrongly, and does no more work in this run."""
    state_text: str = ""
    """Why it is quarantined, one plain sentence."""
    state_code: str = ""
    """The same as a stable name: "hung", "lost", "wrong_results" or "driver_failed"."""


@dataclass(frozen=True)
class BenchmarkResult:
    """One measured row; the same fields as a row of `--benchmark --json`."""

    device: str
    kernel: str
    version_rolling: bool
    threads: int
    hashrate_hs: float
    cycles_per_hash: float | None
    """Core cycles; of a graphics card clocks of one multiprocessor (hash rate per SM and clock)."""
    ratio_to_hashlib: float | None
    limit_fraction: float | None = None
    """Part of what the execution ports of this core allow for this many operations; None: unknown core."""
    power_w: float | None = None
    """Measured while it hashed; None: nothing here can measure it."""
    energy_j_per_th: float | None = None
    """Measured joules per 10^12 hashes; None like `power_w`."""
    hits: int | None = None
    """Candidates found (each checked by hashlib) ..."""
    expected_hits: float | None = None
    """... and how many chance would give; they differ by more than 5 sigma where a kernel loses hits."""
    clock_hz: float | None = None
    """Measured clock while it hashed."""
