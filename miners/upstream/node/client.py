"""Work from the user's own Bitcoin Core by getblocktemplate: whole blocks, paid to the user's own address.

A node takes nothing but blocks, which a home PC hardly ever finds. So the devices search for a target at
which a share comes every few seconds; those shares are counted here ("local") and show that the PC works. A
share that is a block goes through `node_blocks`.
"""

from __future__ import annotations

import asyncio
import contextlib
import itertools
import math
import random
import secrets
from collections import deque
from dataclasses import dataclass
from typing import TYPE_CHECKING

from miners import work
from miners.clock import monotonic_s
from miners.formats import address
from miners.formats.server_url import parse_server_url
from miners.upstream.api import FoundShare, ShareOutcome, UpstreamSink, UpstreamState
from miners.upstream.backoff import Backoff
from miners.upstream.node.block_store import BlockStore, FoundBlock
from miners.upstream.node.blocks import BlockDesk
from miners.upstream.node.chain import NodeChain, check_chain
from miners.upstream.node.coinbase import EXTRANONCE1_SIZE
from miners.upstream.node.feed import TemplateFeed
from miners.upstream.node.rpc import Credentials, NodeRpc
from miners.upstream.node.template import Template, TemplateError, block_of, job_of
from miners.upstream.node.timings import NodeTimings
from miners.upstream.node.words import BlockAnswer, NodeError

if TYPE_CHECKING:
    from collections.abc import Awaitable, Callable, Coroutine, Iterator
    from pathlib import Path

    from miners.protocol import Message

UNKNOWN_HASHRATE_HS = 500_000.0
"""Until somebody measures: one thread of Python."""
REMEMBERED_TEMPLATES = 4
"""Devices change to new work within milliseconds; a share may still be of the template before."""


@dataclass(slots=True)
class _Made:
    """A job and the template that it was made of."""

    job: work.Job
    template: Template
    chain: str
    used: bool = False
    """It has made its block; a second one would only compete with the first."""


class NodeUpstream:
    """Work from a node. The interface is `api.Upstream`.

    Args:
        url: `http://host:port` or `https://host:port`.
        user: of the node's RPC; "" with a cookie file.
        password: of the node's RPC.
        payout_address: where a block's reward goes.
        cookie_file: the file with user and password that the node writes at each start (or its folder).
        tls_pin: SHA-256 of the one certificate that is trusted; "": the system decides.
        hashrate_hs: what this PC is expected to do, hashes per second; sets the difficulty of local shares.
        blocks_dir: where found blocks wait until the node has taken them.
        on_notice: told (stable code, plain sentence) of what a person should read.
        on_report: told `CertificateQuestion` and `BlockReport`.
        sequences: numbers of jobs; shared by upstreams that follow each other.
        version_rolling: let devices roll the version bits that the chain does not use (BIP 320).
        timings: patience, seconds.
        clock: monotonic seconds.
        sleep: waits between attempts.
        jitter: uniform random numbers 0..1.

    Raises:
        ValueError: the address of the node is none; says why.
    """

    def __init__(
        self,
        url: str,
        user: str,
        password: str,
        *,
        payout_address: str,
        blocks_dir: Path,
        cookie_file: str = "",
        tls_pin: str = "",
        hashrate_hs: float | None = None,
        on_notice: Callable[[str, str], None] | None = None,
        on_report: Callable[[Message], None] | None = None,
        sequences: Iterator[int] | None = None,
        version_rolling: bool = False,
        timings: NodeTimings | None = None,
        clock: Callable[[], float] = monotonic_s,
        sleep: Callable[[float], Awaitable[object]] = asyncio.sleep,
        jitter: Callable[[], float] = random.random,
    ) -> None:
        server = parse_server_url(url)
        if server.kind != "node":
            raise ValueError(f"{url} is no address of a node; write http://host:8332")
        self._url = url
        self._here = str(server.endpoint)
        self._payout_text = payout_address
        self._timings = timings or NodeTimings()
        self._hashrate_hs = hashrate_hs or UNKNOWN_HASHRATE_HS
        self._on_notice = on_notice
        self._on_report = on_report
        self._sequences = sequences or itertools.count(1)
        self._version_rolling = version_rolling
        self._clock = clock
        self._sleep = sleep
        self._backoff = Backoff(self._timings.first_backoff_s, self._timings.longest_backoff_s, jitter)
        credentials = Credentials(user, password, cookie_file)
        self._rpc = NodeRpc(
            url,
            server,
            credentials,
            tls_pin=tls_pin,
            connect_s=self._timings.connect_s,
            ask=self._report,
        )
        self._desk = BlockDesk(
            BlockStore(blocks_dir),
            self._rpc,
            self._report,
            submit_s=self._timings.submit_s,
            save_s=self._timings.save_s,
        )
        self._sink: UpstreamSink | None = None
        self._feed: TemplateFeed | None = None
        self._trouble: NodeError | None = None
        self._made: deque[_Made] = deque(maxlen=REMEMBERED_TEMPLATES)
        self._unanswered: dict[str, FoundShare] = {}
        self._tasks: set[asyncio.Task[None]] = set()

    async def run(self, sink: UpstreamSink) -> None:
        """Mine until cancelled; ends only where the payout address can never be paid."""
        self._sink = sink
        try:
            payout = address.parse_address(self._payout_text)
        except address.AddressError as error:
            self._tell("refused", f"the payout address cannot be used: {error}", "address_bad")
            return
        try:
            while True:
                await self._attempt(payout)
        finally:
            await self._close()

    def submit(self, share: FoundShare) -> None:
        """Take a share: count it here, or hand in the block that it is."""
        made = next((m for m in self._made if m.job.sequence == share.job.sequence), None)
        if made is None or made.used:
            reason = "its work is too old" if made is None else "its work has made a block already"
            self._outcome(ShareOutcome(share, "stale", reason))
        elif work.hash_value(share.hash_bytes) <= made.job.network_target:
            self._take_block(made, share)
        elif made.template.previous_hash != self._made[-1].template.previous_hash:
            self._outcome(ShareOutcome(share, "stale", "another block was found meanwhile"))
        else:
            self._outcome(ShareOutcome(share, "local"))

    # ---- one connection --------------------------------------------------------------------------------

    async def _attempt(self, payout: address.Address) -> None:
        """Work until the node gives none any more, then wait."""
        self._tell("connecting", f"connecting to the node at {self._here}", "connecting")
        begun_s = self._clock()
        try:
            await self._follow(payout)
        except NodeError as error:
            if self._clock() - begun_s >= self._timings.steady_s:
                self._backoff.reset()
            await self._wait(error)

    async def _follow(self, payout: address.Address) -> None:
        info = await self._rpc.call("getblockchaininfo", timeout_s=self._timings.feed.request_s)
        chain = check_chain(info, payout)
        self._feed = TemplateFeed(self._rpc, chain.rules, self._timings.feed, self._clock)
        self._trouble = None
        working = False
        try:
            async with contextlib.aclosing(self._feed.follow()) as templates:
                async for template in templates:
                    self._check_trouble()
                    self._give(template, payout, chain)
                    if not working or self._desk.has_kept:
                        self._begin(self._hand_in_waiting(chain.name, template.height - 1))
                    working = True
        except NodeError as error:
            if error.code == "node_syncing" and chain.progress:
                raise NodeError(error.code, f"{error} ({chain.progress})") from error
            raise
        finally:
            self._feed = None
            if working and self._sink is not None:
                self._sink.on_job(None)

    async def _wait(self, error: NodeError) -> None:
        delay_s = self._timings.refused_s if error.refused else self._backoff.next_s()
        if error.code == "node_starting":
            delay_s = min(delay_s, self._timings.starting_s)
        state = "refused" if error.refused else "waiting"
        self._tell(state, f"{error}; trying again in {math.ceil(delay_s)} s", error.code)
        await self._sleep(delay_s)

    async def _close(self) -> None:
        """Everything found is on the disk before this returns; who waits for an answer gets none now."""
        await self._desk.close()
        tasks = list(self._tasks)
        for task in tasks:
            task.cancel()
        if tasks:
            await asyncio.wait(tasks)
        unanswered, self._unanswered = self._unanswered, {}
        for share in unanswered.values():
            self._outcome(ShareOutcome(share, "stale", "mining stopped before the node answered"))

    # ---- work ------------------------------------------------------------------------------------------

    def _give(self, template: Template, payout: address.Address, chain: NodeChain) -> None:
        """Make a job of a template. Its extranonce1 is random: two miners of one node never do the same."""
        last = self._made[-1].template.previous_hash if self._made else None
        sequence = next(self._sequences)
        try:
            job = job_of(
                template,
                payout.script,
                job_id=f"{template.height}-{sequence}",
                sequence=sequence,
                extranonce1=secrets.token_bytes(EXTRANONCE1_SIZE),
                target=self._share_target(template.network_target),
                clean=template.previous_hash != last,
                version_rolling=self._version_rolling,
            )
        except TemplateError as error:
            text = f"the node's block template cannot be used: {error}"
            raise NodeError("template_unusable", text, refused=True) from error
        self._made.append(_Made(job, template, chain.name))
        if self._sink is not None:
            self._sink.on_job(job)
        text = f"connected to the node at {self._here} ({chain.words}), working on block {template.height}"
        self._tell("connected", text, "connected")

    def _share_target(self, network_target: int) -> int:
        """What the devices look for: shares every few seconds, or blocks where those come more often.

        Where nearly every hash is a block (regtest) only better ones count, so that nobody drowns in them.
        """
        share_target = self._target_every(self._timings.share_s)
        if network_target <= share_target:
            return share_target
        return min(network_target, self._target_every(self._timings.block_s))

    def _target_every(self, seconds: float) -> int:
        return work.target_from_difficulty(work.hashrate_to_difficulty(self._hashrate_hs, seconds))

    # ---- blocks ----------------------------------------------------------------------------------------

    def _take_block(self, made: _Made, share: FoundShare) -> None:
        """Assemble the block that a share is, and send it on its way."""
        data = block_of(
            made.template,
            made.job,
            extranonce2=share.extranonce2,
            ntime=share.ntime,
            nonce=share.nonce,
            version=share.version,
        )
        if _hash_of(data) != share.hash_bytes:
            self._outcome(ShareOutcome(share, "rejected", "the block does not have the hash of the share"))
            return
        made.used = True
        if made is self._made[-1] and self._sink is not None:
            self._sink.on_job(None)  # a second block on this tip would only compete with the first
        block = FoundBlock(made.chain, made.template.height, data)
        self._unanswered[block.hash_hex] = share
        self._begin(self._hand_in(block, made.template.height - 1))

    async def _hand_in(self, block: FoundBlock, tip_height: int) -> None:
        answer = await self._desk.take(block, tip_height)
        if answer is not None:
            self._settle(block, answer)
            if answer.state == "refused":
                self._trouble = NodeError("node_error", answer.text.rstrip("."))
        self._hurry(block)

    async def _hand_in_waiting(self, chain: str, tip_height: int) -> None:
        for block, answer in await self._desk.hand_in_waiting(chain, tip_height):
            self._settle(block, answer)
            if answer.state == "taken":
                self._hurry(block)

    def _hurry(self, block: FoundBlock | None = None) -> None:
        """Ask for new work, unless there is some on top of `block` already."""
        on_top = block is not None and self._made[-1].template.previous_hash == _hash_of(block.data)
        if self._feed is not None and not on_top:
            self._feed.hurry()

    def _check_trouble(self) -> None:
        """After a refused block nobody hurries to find the next one that is refused.

        Raises:
            NodeError: there was one.
        """
        trouble, self._trouble = self._trouble, None
        if trouble is not None:
            raise trouble

    def _settle(self, block: FoundBlock, answer: BlockAnswer) -> None:
        """The answer to a block is the answer to its share; one that is kept has none yet."""
        if answer.state == "kept":
            return
        share = self._unanswered.pop(block.hash_hex, None)
        if share is not None:
            latency_s = max(0.0, self._clock() - share.found_s)
            self._outcome(ShareOutcome(share, answer.result, answer.reason, latency_s))

    def _begin(self, action: Coroutine[object, object, None]) -> None:
        task = asyncio.ensure_future(action)
        self._tasks.add(task)
        task.add_done_callback(self._ended)

    def _ended(self, task: asyncio.Task[None]) -> None:
        self._tasks.discard(task)
        error = None if task.cancelled() else task.exception()
        if error is None:
            return
        self._hurry()
        if self._on_notice is not None:
            words = str(error) or type(error).__name__
            self._on_notice("block_failed", f"a block could not be handed in: {words}")

    # ---- telling ---------------------------------------------------------------------------------------

    def _tell(self, state: str, text: str, code: str) -> None:
        if self._sink is not None:
            self._sink.on_state(UpstreamState(state, text, self._url, code))

    def _outcome(self, outcome: ShareOutcome) -> None:
        if self._sink is not None:
            self._sink.on_outcome(outcome)

    def _report(self, message: Message) -> None:
        if self._on_report is not None:
            self._on_report(message)


def _hash_of(block: bytes) -> bytes:
    """In header order."""
    return work.sha256d(block[:80])
