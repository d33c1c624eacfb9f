"""The miner's one clock, in seconds: never goes back, and ticks far finer than a batch takes.

`time.monotonic` would not do: on Windows before Python 3.13 it ticks every 16 ms, four batches at once.
Readings may be compared with each other only, within this process (all threads).
"""

from __future__ import annotations

import time

monotonic_s = time.perf_counter
