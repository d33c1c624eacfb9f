"""Remembers how fast each kernel was here, so that a start need not measure again.

Only speeds are remembered, never correctness: the self-test runs at every start. An entry belongs to one
processor model, one native library and one set of kernels; whatever is damaged, foreign or too old is as
if it were not there, and a folder that cannot be written costs a measurement at the next start, no more.
"""

from __future__ import annotations

import contextlib
import hashlib
import json
import os
import tempfile
import time
from dataclasses import asdict, dataclass
from pathlib import Path
from typing import TYPE_CHECKING, Any

import platformdirs

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Mapping

CACHE_VARIABLE = "WARMGUI_KERNEL_CACHE"
"""Environment variable that names another folder for measured speeds."""
HOME_VARIABLE = "WARMGUI_HOME"
FILE_NAME = "kernel-speeds.json"
VALID_S = 30 * 86_400.0
"""A measurement is believed for so long: microcode, cooling and virtual machines change."""
_VERSION = 1
_ENTRIES = 16
_CLOCK_SLIP_S = 3600.0
_MOST = 1e18
"""Of hashes a second and of seconds."""


@dataclass(frozen=True, slots=True)
class Measurement:
    """Speeds in H/s by kernel name, and what was chosen by them.

    `rolling` is "" where no kernel with several midstates was worth it; `measured_utc_s` counts from 1970.
    """

    rates_hs: Mapping[str, float]
    kernel: str
    rolling: str
    measured_utc_s: float

    def is_fresh(self, now_utc_s: float) -> bool:
        """Whether it may be used without measuring again."""
        return -_CLOCK_SLIP_S <= now_utc_s - self.measured_utc_s <= VALID_S


def cache_folder() -> Path:
    """Where measured speeds are kept: of this user, or inside `WARMGUI_HOME`. It need not exist."""
    if own := os.environ.get(CACHE_VARIABLE, "").strip():
        return Path(own).expanduser()
    if home := os.environ.get(HOME_VARIABLE, "").strip():
        return Path(home).expanduser() / "cache"
    return platformdirs.user_cache_path("WarmGUI", appauthor=False)


def cache_key(cpu: str, library: Path, kernels: Iterable[str], threads: int = 1) -> str:
    """What a measurement depends on, as one line: processor, threads, library, kernels that could run."""
    try:
        digest = hashlib.sha256(library.read_bytes()).hexdigest()[:16]
    except OSError:
        digest = "no library"
    return f"{cpu} x {threads} | {digest} | {' '.join(sorted(kernels))}"


class BenchCache:
    """The file with the measurements of this user's computers. Reading and writing never raise."""

    def __init__(self, folder: Path | None = None, *, clock: Callable[[], float] = time.time) -> None:
        self._file = (folder or cache_folder()) / FILE_NAME
        self._clock = clock

    def now_utc_s(self) -> float:
        """Seconds since 1970."""
        return self._clock()

    def load(self, key: str) -> Measurement | None:
        """What was measured under this key, however old."""
        return _measurement(self._entries().get(key))

    def store(self, key: str, measurement: Measurement) -> None:
        """Keep it, in the place of an older one; the file is replaced as a whole."""
        entries = {k: m for k, e in self._entries().items() if k != key and (m := _measurement(e))}
        newest = sorted(entries.items(), key=lambda item: item[1].measured_utc_s)[1 - _ENTRIES :]
        kept = {k: asdict(m) for k, m in (*newest, (key, measurement))}
        text = json.dumps({"version": _VERSION, "entries": kept}, indent=1)
        with contextlib.suppress(OSError):
            self._file.parent.mkdir(parents=True, exist_ok=True)
            _replace(self._file, text)

    def _entries(self) -> dict[str, Any]:
        try:
            content = json.loads(self._file.read_text(encoding="utf-8"))
        except (OSError, ValueError, RecursionError):
            return {}
        if not isinstance(content, dict) or content.get("version") != _VERSION:
            return {}
        entries = content.get("entries")
        return entries if isinstance(entries, dict) else {}


def _measurement(entry: object) -> Measurement | None:
    """An entry of the file, if every part of it is what it should be."""
    if not isinstance(entry, dict) or not isinstance(entry.get("rates_hs"), dict):
        return None
    rates = entry["rates_hs"]
    numbers = (*rates.values(), entry.get("measured_utc_s"))
    if not all(type(n) in (int, float) and 0 <= n < _MOST for n in numbers):
        return None
    kernel, rolling = entry.get("kernel"), entry.get("rolling")
    if not isinstance(kernel, str) or not isinstance(rolling, str):
        return None
    return Measurement(rates, kernel, rolling, entry["measured_utc_s"])


def _replace(file: Path, text: str) -> None:
    """Write beside it and rename, so that nobody ever reads half of it."""
    handle, name = tempfile.mkstemp(prefix=f".{file.name}.", dir=file.parent)
    beside = Path(name)
    try:
        with os.fdopen(handle, "w", encoding="utf-8") as out:
            out.write(text)
        beside.replace(file)
    except OSError:
        beside.unlink(missing_ok=True)
        raise
