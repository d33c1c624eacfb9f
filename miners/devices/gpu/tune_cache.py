"""Remembers what is fastest on each card, and which cards ended the whole process while they were opened.

An entry belongs to one card (PCI address, name), one interface, one driver and one set of kernels. Speeds are
remembered, never correctness: every kernel is tested again when it is built. A damaged or foreign file is as
if it were not there.
"""

from __future__ import annotations

import contextlib
import json
import threading
import time
from dataclasses import asdict
from typing import TYPE_CHECKING, Any

from miners.devices.gpu.tune import Setting, Tuned
from miners.kernels.bench_cache import cache_folder

if TYPE_CHECKING:
    from collections.abc import Callable
    from pathlib import Path

    from miners.devices.gpu.api import GpuInfo

FILE_NAME = "graphics-cards.json"
MOST_CRASHES = 2
"""A card whose opening ended the process so often is left alone for a day, or until its driver changes."""
FORGET_CRASHES_S = 86_400.0
_VERSION = 1
_ENTRIES = 32
_MOST_LEVELS = 64
_MOST = 1e18
"""Of hashes a second, of threads and of seconds."""
_WRITING = threading.Lock()
"""One per process: several cards are opened at the same time."""


def card_key(info: GpuInfo, digest: str) -> str:
    """What a measurement depends on, as one line."""
    return f"{info.interface} | {info.pci_address} | {info.name} | {info.driver} | {digest}"


class TuneCache:
    """The file with what was measured. Reading and writing never raise."""

    def __init__(self, folder: Path | None = None, *, clock: Callable[[], float] = time.time) -> None:
        self._file = (folder or cache_folder()) / FILE_NAME
        self._clock = clock

    def load(self, key: str) -> Tuned | None:
        """What was measured under this key."""
        return _tuned(self._read()["cards"].get(key))

    def store(self, key: str, tuned: Tuned) -> None:
        """Keep it."""
        with self._changed() as content:
            content["cards"].pop(key, None)
            content["cards"][key] = asdict(tuned)
            for oldest in list(content["cards"])[:-_ENTRIES]:
                del content["cards"][oldest]

    def crashes(self, key: str) -> int:
        """How often the process ended while this card was opened, in the last day."""
        mark = self._read()["opening"].get(key)
        return mark["times"] if _is_mark(mark) and self._is_recent(mark) else 0

    def opening(self, key: str) -> None:
        """The card is about to be opened: unless `opened` follows, the process ended."""
        times = self.crashes(key) + 1
        with self._changed() as content:
            marks = {k: m for k, m in content["opening"].items() if _is_mark(m) and self._is_recent(m)}
            content["opening"] = {**marks, key: {"times": times, "utc_s": self._clock()}}

    def opened(self, key: str) -> None:
        """It was opened, or said in words why not."""
        with self._changed() as content:
            content["opening"].pop(key, None)

    def _is_recent(self, mark: dict[str, float]) -> bool:
        return abs(self._clock() - mark["utc_s"]) < FORGET_CRASHES_S

    @contextlib.contextmanager
    def _changed(self) -> Any:
        with _WRITING:
            content = self._read()
            yield content
            beside = self._file.with_name(f".{FILE_NAME}.{threading.get_ident()}")
            with contextlib.suppress(OSError):
                self._file.parent.mkdir(parents=True, exist_ok=True)
                beside.write_text(json.dumps(content, indent=1), encoding="utf-8")
                beside.replace(self._file)  # so that nobody ever reads half of it

    def _read(self) -> dict[str, Any]:
        empty: dict[str, Any] = {"version": _VERSION, "cards": {}, "opening": {}}
        try:
            content = json.loads(self._file.read_text(encoding="utf-8"))
        except (OSError, ValueError, RecursionError):
            return empty
        if not isinstance(content, dict) or content.get("version") != _VERSION:
            return empty
        parts = {name: content.get(name) for name in ("cards", "opening")}
        return {"version": _VERSION, **{n: p if isinstance(p, dict) else {} for n, p in parts.items()}}


def _is_mark(mark: object) -> bool:
    if not isinstance(mark, dict) or type(mark.get("times")) is not int:
        return False
    return 0 < mark["times"] < _MOST and _is_number(mark.get("utc_s"))


def _is_number(value: object) -> bool:
    return isinstance(value, int | float) and not isinstance(value, bool) and -_MOST < value < _MOST


def _tuned(entry: object) -> Tuned | None:
    """An entry of the file, if every part of it is what it should be."""
    if not isinstance(entry, dict):
        return None
    single, rolling = _setting(entry.get("single")), _setting(entry.get("rolling"))
    if single is None or (rolling is None and entry.get("rolling") is not None):
        return None
    return Tuned(single, rolling)


def _setting(entry: object) -> Setting | None:
    if not isinstance(entry, dict):
        return None
    variant, block, rate_hs, levels = (entry.get(k) for k in ("variant", "block", "hashrate_hs", "levels"))
    if not isinstance(variant, str) or type(block) is not int or not isinstance(levels, list):
        return None
    if not all(_is_number(n) and n > 0 for n in (block, rate_hs, *levels)):
        return None
    if not 0 < len(levels) <= _MOST_LEVELS or levels != sorted(levels) or levels[-1] != 1:
        return None
    assert isinstance(rate_hs, int | float)  # noqa: S101 - checked above
    return Setting(variant, block, float(rate_hs), tuple(float(level) for level in levels))
