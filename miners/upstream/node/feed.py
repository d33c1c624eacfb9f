"""New block templates of a node: by longpoll where that works, by asking where it does not.

A longpoll may be silent for ten minutes and more where nothing happens, and nobody can tell that from a dead
one. So it is only the fast way: the tip is asked for every few seconds, and the template every half minute.
"""

from __future__ import annotations

import asyncio
from typing import TYPE_CHECKING

from miners.threads import in_daemon
from miners.upstream.node.template import Template, TemplateError, parse_template
from miners.upstream.node.words import NodeError

if TYPE_CHECKING:
    from collections.abc import AsyncGenerator, Callable, Sequence

    from miners.upstream.node.rpc import NodeRpc
    from miners.upstream.node.timings import FeedTimings


class TemplateFeed:
    """Follows one node; `follow` is used once."""

    def __init__(
        self, rpc: NodeRpc, rules: Sequence[str], timings: FeedTimings, clock: Callable[[], float]
    ) -> None:
        self._rpc = rpc
        self._rules = list(rules)
        self._timings = timings
        self._clock = clock
        self._hurry = asyncio.Event()
        self._longpoll: asyncio.Task[Template] | None = None
        self._longpoll_tip = b""
        self._next_longpoll_s = clock()

    def hurry(self) -> None:
        """Ask for a new template at once."""
        self._hurry.set()

    async def follow(self) -> AsyncGenerator[Template, None]:
        """Templates, the first at once, each as soon as it is known.

        Raises:
            NodeError: the node stopped giving templates, or gives none that can be used.
        """
        try:
            template = await self._fetch()
            while True:
                yield template
                template = await self._next(template)
        finally:
            await self._end_longpoll()

    async def _next(self, present: Template) -> Template:
        refresh_at_s = self._clock() + self._timings.refresh_s
        while True:
            await self._start_longpoll(present)
            await self._wait(min(self._timings.poll_s, max(0.0, refresh_at_s - self._clock())))
            fresh = self._longpolled()
            if fresh is not None:
                if fresh.previous_hash != present.previous_hash:
                    self._hurry.clear()  # this is what the hurry was for
                return fresh
            if (
                self._hurry.is_set()
                or self._clock() >= refresh_at_s
                or await self._tip() != present.previous_hash
            ):
                self._hurry.clear()
                return await self._fetch()

    async def _wait(self, seconds: float) -> None:
        """Until the longpoll answers, somebody is in a hurry, or the time is over."""
        hurry = asyncio.ensure_future(self._hurry.wait())
        waits: set[asyncio.Future[object]] = {hurry}  # type: ignore[arg-type]  # futures of anything
        if self._longpoll is not None:
            waits.add(self._longpoll)  # type: ignore[arg-type]
        try:
            await asyncio.wait(waits, timeout=seconds, return_when=asyncio.FIRST_COMPLETED)
        finally:
            hurry.cancel()

    async def _start_longpoll(self, present: Template) -> None:
        """Keep one longpoll on its way, about the present tip; one about an old tip hangs."""
        if self._longpoll is not None and self._longpoll_tip != present.previous_hash:
            await self._end_longpoll()
        if self._longpoll is None and present.longpoll_id and self._clock() >= self._next_longpoll_s:
            self._next_longpoll_s = self._clock() + self._timings.longpoll_pause_s
            self._longpoll_tip = present.previous_hash
            self._longpoll = asyncio.ensure_future(self._fetch(present.longpoll_id))

    def _longpolled(self) -> Template | None:
        """What the longpoll brought; None also where it failed: the next plain call says why."""
        if self._longpoll is None or not self._longpoll.done():
            return None
        longpoll, self._longpoll = self._longpoll, None
        error = longpoll.exception()
        if error is not None and not isinstance(error, NodeError):
            raise error
        return longpoll.result() if error is None else None

    async def _end_longpoll(self) -> None:
        longpoll, self._longpoll = self._longpoll, None
        if longpoll is not None:
            longpoll.cancel()
            await asyncio.wait([longpoll])
            if not longpoll.cancelled():
                longpoll.exception()  # seen, and of no interest any more

    async def _tip(self) -> bytes:
        """Hash of the newest block, in header order; also the proof that the node lives."""
        shown = await self._rpc.call("getbestblockhash", timeout_s=self._timings.request_s)
        try:
            return bytes.fromhex(shown)[::-1]
        except (TypeError, ValueError) as error:
            raise NodeError("node_not_rpc", "the node does not say which block is the newest") from error

    async def _fetch(self, longpoll_id: str = "") -> Template:
        request: dict[str, object] = {"rules": self._rules}
        timeout_s = self._timings.template_s
        if longpoll_id:
            request["longpollid"] = longpoll_id
            timeout_s = self._timings.longpoll_s
        raw = await self._rpc.call("getblocktemplate", request, timeout_s=timeout_s)
        try:
            return await in_daemon(lambda: parse_template(raw), "node-template")
        except TemplateError as error:
            text = f"the node's block template cannot be used: {error}"
            raise NodeError("template_unusable", text, refused=True) from error
