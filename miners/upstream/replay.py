"""Time machine: real historic headers, mined again until their real nonce is found."""

from __future__ import annotations

import asyncio
import itertools
from typing import TYPE_CHECKING

from miners.clock import monotonic_s
from miners.upstream.api import FoundShare, ShareOutcome, UpstreamSink, UpstreamState
from miners.upstream.historic import HistoricBlock, find_blocks

if TYPE_CHECKING:
    from collections.abc import Callable

    from miners import work

OTHER_NONCE = "a valid proof of work, but not the nonce in the historic block"
OTHER_VERSION = "a valid proof of work, but of another version than the historic block's"


class ReplayUpstream:
    """Work from the past: one historic block after the other; `run` ends after the last.

    Args:
        names: blocks by name or height, or "all" (see `historic.find_blocks`).
        window: search only so many positions of W3 space around each nonce; None: all 2^32, from 0.
        on_found: told (block, share, seconds since its work began) of each real nonce; may be None.
        version_rolling: let devices that can roll versions do so; the others' work is the same either way.
        clock: monotonic seconds.

    Raises:
        ValueError: an unknown name, or a window that is not 1 to 2^32.
    """

    def __init__(
        self,
        names: str | tuple[str, ...],
        *,
        window: int | None = None,
        on_found: Callable[[HistoricBlock, FoundShare, float], None] | None = None,
        version_rolling: bool = False,
        clock: Callable[[], float] = monotonic_s,
    ) -> None:
        if window is not None and not 1 <= window <= 1 << 32:
            raise ValueError("a window has 1 to 4294967296 positions")
        self.blocks = find_blocks(names)
        self._window = window
        self._on_found = on_found
        self._version_rolling = version_rolling
        self._clock = clock
        self._sequences = itertools.count(1)
        self._sink: UpstreamSink | None = None
        self._job: work.Job | None = None
        self._found = asyncio.Event()
        self._started_s = 0.0
        self.current: HistoricBlock | None = None
        """The block that is searched now."""

    async def run(self, sink: UpstreamSink) -> None:
        """Search one block after the other; ends when all are found."""
        self._sink = sink
        try:
            for number, block in enumerate(self.blocks, start=1):
                self.current = block
                self._job = block.job(
                    next(self._sequences), self._window, version_rolling=self._version_rolling
                )
                self._found.clear()
                self._started_s = self._clock()
                text = f"re-mining block {block.height} of {block.date} ({number} of {len(self.blocks)})"
                sink.on_state(UpstreamState("connected", text, f"replay:{block.name}", "connected"))
                sink.on_job(self._job)
                await self._found.wait()
            sink.on_state(UpstreamState("none", "every historic nonce was found again"))
        finally:
            self.current = self._job = None
            sink.on_job(None)

    def submit(self, share: FoundShare) -> None:
        """Compare with history."""
        if self._sink is None:
            return
        block = self.current
        if (
            block is None
            or self._job is None
            or share.job.sequence != self._job.sequence
            or self._found.is_set()
        ):
            self._sink.on_outcome(ShareOutcome(share, "stale", "that block was found already"))
            return
        if (share.nonce, share.version) != (block.nonce, block.version):
            other = OTHER_NONCE if share.version == block.version else OTHER_VERSION
            self._sink.on_outcome(ShareOutcome(share, "rejected", other, 0.0))
            return
        self._sink.on_outcome(ShareOutcome(share, "accepted", "", 0.0))
        if self._on_found is not None:
            self._on_found(block, share, self._clock() - self._started_s)
        self._found.set()
