"""What every fuzz target is held to: an end in time, a bound of memory, and no exception but documented ones.

A target is a module with `judge(data: bytes) -> None`, which raises where the program did what it must not, with
`SEEDS` (inputs that the program takes) and `WORDS` (what stands in such inputs). Documented exceptions are caught
by the target; whatever gets out of `judge` is a find.
"""

from __future__ import annotations

import hashlib
import importlib
import signal
import sys
import time
import traceback
from dataclasses import dataclass, field
from pathlib import Path
from typing import TYPE_CHECKING, Protocol

try:
    import resource
except ImportError:  # Windows has none; the other limits hold there
    resource = None  # type: ignore[assignment]

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence
    from types import FrameType

HERE = Path(__file__).parent
ROOT = HERE.parent.parent
CORPUS = HERE / "corpus"

LONGEST_CPU_S = 5.0
"""So much processor time one input may take, instrumented; the slowest good ones take a twentieth."""
MOST_RISE_BYTES = 192 << 20
"""So much higher one input may push the highest memory that this process ever had."""

TARGETS = (
    "stratum_client",
    "pool_server",
    "node_replies",
    "mqtt",
    "http_sources",
    "settings",
    "history",
    "lessons",
    "protocol",
    "class_network",
    "heaters_science",
    "local_api",
    "redaction",
    "typed_words",
    "kept_files",
    "analysis_jobs",
    "simulator_bridge",
    "caches",
)
"""The most exposed first. Each is `fuzz/target_<name>.py`."""


class Target(Protocol):
    """A module of a target."""

    SEEDS: Sequence[bytes]
    WORDS: Sequence[bytes]
    ABOUT: str
    """What is fuzzed, for the table."""
    LONGEST: int
    """Bytes of an input."""

    def judge(self, data: bytes) -> None:
        """Try one input."""


class TooSlow(BaseException):
    """An input took more processor time than any may."""


class TooMuchMemory(Exception):  # noqa: N818 - like its neighbour
    """An input made the process grow beyond all sense."""


@dataclass(slots=True)
class Find:
    """One way in which the program fell."""

    name: str
    words: str
    data: bytes
    times: int = 1


@dataclass(slots=True)
class Judged:
    """What came of all inputs so far."""

    executed: int = 0
    finds: dict[str, Find] = field(default_factory=dict)


def load(name: str) -> Target:
    """The target of this name."""
    return importlib.import_module(f"fuzz.target_{name}")  # type: ignore[return-value]


def corpus_of(name: str) -> list[bytes]:
    """The saved inputs of a target, in a fixed order."""
    return [path.read_bytes() for path in sorted((CORPUS / name).glob("*")) if path.is_file()]


def name_of(data: bytes) -> str:
    """The file name of an input: its content's hash."""
    return hashlib.sha256(data).hexdigest()[:20]


class Judge:
    """Runs inputs through a target, within limits; remembers each way of falling once.

    Args:
        judge: the target's.
        on_find: told of a new way of falling.
    """

    def __init__(self, judge: Callable[[bytes], None], on_find: Callable[[Find], None]) -> None:
        self._judge = judge
        self._on_find = on_find
        self.result = Judged()

    def __call__(self, data: bytes) -> None:
        """Try one input; what falls is told and remembered, never raised."""
        self.result.executed += 1
        before = _peak_bytes()
        try:
            with_limit(self._judge, data)
            if self.result.executed > 1 and _peak_bytes() - before > MOST_RISE_BYTES:
                raise TooMuchMemory(f"{(_peak_bytes() - before) >> 20} MB more")  # noqa: TRY301 - one place tells all
        except (Exception, TooSlow) as error:
            name = _name(error)
            known = self.result.finds.get(name)
            if known is not None:
                known.times += 1
                return
            find = Find(name, "".join(traceback.format_exception(error)[-12:]), data)
            self.result.finds[name] = find
            self._on_find(find)


def with_limit(judge: Callable[[bytes], None], data: bytes) -> None:
    """Run a judge with the limit of processor time, where the system can count it."""
    if not hasattr(signal, "setitimer"):
        started_s = time.process_time()
        judge(data)
        if time.process_time() - started_s > LONGEST_CPU_S:
            raise TooSlow
        return
    signal.signal(signal.SIGVTALRM, _too_slow)
    signal.setitimer(signal.ITIMER_VIRTUAL, LONGEST_CPU_S)
    try:
        judge(data)
    finally:
        signal.setitimer(signal.ITIMER_VIRTUAL, 0.0)


def _too_slow(_number: int, _frame: FrameType | None) -> None:
    raise TooSlow(f"more than {LONGEST_CPU_S:.0f} s of processor time")


def _peak_bytes() -> int:
    if resource is None:
        return 0
    peak = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss
    return peak if sys.platform == "darwin" else peak * 1024


def _name(error: BaseException) -> str:
    """Where and as what it fell: the same mistake has the same name."""
    frames = traceback.extract_tb(error.__traceback__)
    ours = [
        frame for frame in frames if "/fuzz/judging" not in frame.filename and str(ROOT) in frame.filename
    ]
    places = [f"{Path(frame.filename).name}:{frame.lineno}" for frame in ours[-2:]]
    return f"{type(error).__name__} at {' < '.join(reversed(places))}"
