"""Our kernels beside cpuminer-opt: hashes per second of thread-CPU time, in turns on the same processor.

    python3 start.py bench --only peers --peer native=PATH --peer sha=PATH --peer avx2=PATH

or the environment variables WARMGUI_PEER_NATIVE, WARMGUI_PEER_SHA and WARMGUI_PEER_AVX2. Build the peer
yourself from its own source (GPL; nothing of it is here): for this machine, with `-march=x86-64-v3 -maes
-msha`, and with `-march=x86-64-v3 -maes`. In every round ours hash before and after the peer, pinned to the
same processor, which changes from round to round; the ratio is the median over the rounds.
"""

from __future__ import annotations

import contextlib
import itertools
import os
import statistics
from pathlib import Path
from typing import TYPE_CHECKING, Any

from cpuminer import PeerError, can_measure, hash_with

from miners.benchmark.measure import hash_for
from miners.kernels import dispatch
from miners.kernels.features import SPECS

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping, Sequence

    from miners.kernels.api import Kernel

PEERS = ("native", "sha", "avx2")
VARIABLE = "WARMGUI_PEER_"
OURS_S = 0.5
_LOOK_S = 0.3

ROWS: tuple[tuple[str, str, str, bool, float, float], ...] = (
    ("AVX-512", "native", "avx512f", False, 1.13, 1.15),
    ("AVX-512, version rolling", "native", "avx512f", True, 1.33, 1.35),
    ("SHA-NI", "sha", "sha", False, 1.0, 1.05),
    ("AVX2", "avx2", "avx2", False, 1.25, 1.25),
    ("AVX2, version rolling", "avx2", "avx2", True, 1.38, 1.38),
)
"""What is compared: words, peer, feature that our kernel uses, version rolling, least ratio, goal."""


def programs(given: Sequence[str], environment: Mapping[str, str]) -> dict[str, Path]:
    """The peers' programs, from `name=path` options or the environment.

    Raises:
        ValueError: no such peer, or no such file.
    """
    named = {
        name: environment[VARIABLE + name.upper()] for name in PEERS if VARIABLE + name.upper() in environment
    }
    for option in given:
        name, equals, path = option.partition("=")
        if name not in PEERS or not equals:
            raise ValueError(f"--peer wants {', '.join(PEERS)} and a path, like native=/path; not {option!r}")
        named[name] = path
    found = {name: Path(path).expanduser() for name, path in named.items()}
    for program in found.values():
        if not os.access(program, os.X_OK):
            raise ValueError(f"{program} is not there or is no program")
    return found


def measure(peers: Mapping[str, Path], rounds: int) -> dict[str, Any]:
    """All rows whose peer is there and whose kernel can run here."""
    if not peers:
        return {"not_measured": "no peer was named (--peer native=PATH and so on)"}
    if not can_measure():
        return {"not_measured": "this system does not count other programs' CPU time finely enough"}
    rows = []
    for peer, program in peers.items():
        ours = {
            words: kernel
            for words, name, feature, rolls, _, _ in ROWS
            if name == peer and (kernel := _fastest(feature, rolls=rolls))
        }
        if ours:
            try:
                rows += _rows(program, ours, rounds)
            except PeerError as error:
                return {"not_measured": f"the {peer} build: {error}"}
    return {"peer": "cpuminer-opt -a sha256d --benchmark -t 1", "rounds": rounds, "rows": rows}


def _fastest(feature: str, *, rolls: bool) -> Kernel | None:
    """The fastest of our kernels that needs this feature."""
    names = {spec.name for spec in SPECS if spec.feature == feature and (spec.midstates > 1) is rolls}
    kernels = [k for k in dispatch.available_kernels() if k.name in names and dispatch.self_test(k) is None]
    rates = dispatch.measure_rates(kernels, _LOOK_S)
    return max(kernels, key=lambda kernel: rates[kernel.name], default=None)


def _rows(program: Path, ours: Mapping[str, Kernel], rounds: int) -> list[dict[str, Any]]:
    """One peer against all kernels that it is compared with."""
    peer_hs: list[float] = []
    ours_hs: dict[str, list[float]] = {words: [] for words in ours}
    for cpu in itertools.islice(itertools.cycle(sorted(os.sched_getaffinity(0))), rounds):
        with pinned(cpu):
            before = {words: hash_for(kernel, 1, OURS_S) for words, kernel in ours.items()}
            theirs = hash_with(program, cpu)
            after = {words: hash_for(ours[words], 1, OURS_S) for words in reversed(list(ours))}
        peer_hs.append(theirs.rate_hs)
        for words in ours:
            hashes = before[words].hashes + after[words].hashes
            ours_hs[words].append(hashes / (before[words].cpu_s + after[words].cpu_s))
    return [_row(words, ours[words], ours_hs[words], peer_hs) for words in ours]


def _row(words: str, kernel: Kernel, ours_hs: Sequence[float], peer_hs: Sequence[float]) -> dict[str, Any]:
    peer, least, goal = next((row[1], *row[4:]) for row in ROWS if row[0] == words)
    ratios = [a / b for a, b in zip(ours_hs, peer_hs, strict=True)]
    return {
        "what": words,
        "kernel": kernel.name,
        "peer": peer,
        "hashrate_hs": statistics.median(ours_hs),
        "peer_hashrate_hs": statistics.median(peer_hs),
        "ratio": statistics.median(ratios),
        "ratio_min": min(ratios),
        "ratio_max": max(ratios),
        "least": least,
        "goal": goal,
    }


@contextlib.contextmanager
def pinned(cpu: int) -> Iterator[None]:
    """Threads that are started here run on this processor."""
    before = os.sched_getaffinity(0)
    os.sched_setaffinity(0, {cpu})
    try:
        yield
    finally:
        os.sched_setaffinity(0, before)


__all__ = ["PEERS", "ROWS", "VARIABLE", "PeerError", "measure", "pinned", "programs"]
