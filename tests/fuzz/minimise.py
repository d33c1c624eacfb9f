"""The fewest and smallest inputs that together reach every line and every step between lines that all of them reach."""

from __future__ import annotations

import sys
from pathlib import Path
from typing import TYPE_CHECKING

from fuzz.judging import ROOT, TooSlow, name_of, with_limit

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable
    from types import CodeType, FrameType

FELL = "fell-"
"""What once fell stays saved, whatever it reaches."""
MOST_BYTES = 60_000
"""Of a target's saved inputs together."""
_OURS = (str(ROOT / "warmgui"), str(ROOT / "miners"))
_Step = tuple["CodeType", int, int]


def minimised(judge: Callable[[bytes], None], inputs: Iterable[bytes]) -> list[bytes]:
    """What is worth keeping, the smallest first; inputs that fall are none of it."""
    known: set[_Step] = set()
    kept: dict[bytes, set[_Step]] = {}
    size = 0
    for data in sorted(set(inputs), key=_smallest_first):
        steps = reached(judge, data)
        if steps is None or steps <= known or size + len(data) > MOST_BYTES:
            continue
        known |= steps
        kept[data] = steps
        size += len(data)
    return sorted(_fewest(kept, known), key=_smallest_first)


def _fewest(kept: dict[bytes, set[_Step]], missing: set[_Step]) -> list[bytes]:
    """Those of them that reach all that they reach together: each time the one that reaches most of the rest."""
    chosen: list[bytes] = []
    left = dict(kept)
    while missing:
        best = max(left, key=lambda data: (len(left[data] & missing), -len(data), data))
        missing = missing - left.pop(best)
        chosen.append(best)
    return chosen


def _smallest_first(data: bytes) -> tuple[int, bytes]:
    return len(data), data


def reached(judge: Callable[[bytes], None], data: bytes) -> set[_Step] | None:
    """Steps from line to line of the program's own code; None where the input falls."""
    steps: set[_Step] = set()

    def trace(frame: FrameType, _event: str, _arg: object) -> Callable[..., object] | None:
        code = frame.f_code
        if not code.co_filename.startswith(_OURS):
            return None
        before = frame.f_lineno

        def line(frame: FrameType, event: str, _arg: object) -> Callable[..., object]:
            nonlocal before
            if event == "line":
                steps.add((code, before, frame.f_lineno))
                before = frame.f_lineno
            return line

        return line

    sys.settrace(trace)
    try:
        with_limit(judge, data)
    except (Exception, TooSlow):
        return None
    finally:
        sys.settrace(None)
    return steps


def write(folder: Path, kept: Iterable[bytes]) -> None:
    """Put the corpus into its folder, and take away what is no longer in it."""
    wanted = {name_of(data): data for data in kept}
    folder.mkdir(parents=True, exist_ok=True)
    for old in folder.iterdir():
        if old.name not in wanted and not old.name.startswith(FELL):
            old.unlink()
    for name, data in wanted.items():
        (folder / name).write_bytes(data)
