"""The guard of heaters: a small program that waits for the end of its parent, and then turns heaters down.

`python -m warmgui.heater_guard`. Lines of JSON on stdin say which heaters its parent has turned on; the last
one counts. When stdin ends while that list is not empty, its parent is gone without having turned them off:
then it does so, and ends. It asks nobody before, writes nothing, and keeps no password but in its memory.
"""

from __future__ import annotations

import json
import signal
import sys
import threading
import time
from typing import IO, TYPE_CHECKING, Any

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence

    from warmgui.io.heaters.device import Access

TRIES_S = (0.0, 2.0, 5.0, 10.0, 20.0)
"""When a heater is tried again that did not answer, in seconds after the attempt before."""
MOST_LINE = 256 * 1024


def main(stdin: IO[bytes] | None = None) -> int:
    """Wait, and do it; the exit status says how many heaters could not be turned down."""
    for number in (signal.SIGINT, signal.SIGTERM):
        signal.signal(number, signal.SIG_IGN)  # they come to the whole group: this is for after its end
    owing = wait_for_the_end(stdin or sys.stdin.buffer)
    return turn_all_down(owing) if owing else 0


def wait_for_the_end(stdin: IO[bytes]) -> tuple[Access, ...]:
    """Read until nobody writes any more; whom to turn down then."""
    _load()
    owing: tuple[Access, ...] = ()
    while line := stdin.readline(MOST_LINE):
        read = _read(line)
        owing = owing if read is None else read
    return owing


def _load() -> None:
    """Everything that will be needed, now: when its parent is gone its own files may be (an AppImage's)."""
    from warmgui.io.heaters import axeos, cgminer, device

    del axeos, cgminer, device
    "localhost".encode("idna")  # what a look-up of a name imports


def _read(line: bytes) -> tuple[Access, ...] | None:
    """One list; None for what is none: then the one before counts."""
    from warmgui.io.heaters.device import Access

    try:
        entries: list[dict[str, Any]] = json.loads(line)["heaters"]
        return tuple(
            Access(e["kind"], e["host"], int(e["port"]), e.get("user", ""), e.get("password"))
            for e in entries
        )
    except (ValueError, KeyError, TypeError, OverflowError, RecursionError):
        return None


def turn_all_down(
    owing: Sequence[Access],
    tries_s: Sequence[float] = TRIES_S,
    wait: Callable[[float], None] = time.sleep,
) -> int:
    """All at the same time, each again and again; how many are still on."""
    left = list(owing)
    for pause_s in tries_s:
        if not left:
            break
        wait(pause_s)
        left = _those_left(left)
    return len(left)


def _those_left(owing: list[Access]) -> list[Access]:
    done: set[int] = set()

    def work(number: int) -> None:
        if _turn_down(owing[number]):
            done.add(number)

    threads = [threading.Thread(target=work, args=(n,), daemon=True) for n in range(len(owing))]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join(_LONGEST_S)
    return [each for number, each in enumerate(owing) if number not in done]


_LONGEST_S = 30.0


def _turn_down(access: Access) -> bool:
    from warmgui.io.heaters.device import HeaterError, turn_down
    from warmgui.io.heaters.kinds import open_device

    try:
        turn_down(open_device(access))  # one that cannot be turned down is not tried again
    except HeaterError as error:
        return error.state == "unsupported"
    return True


if __name__ == "__main__":
    sys.exit(main())
