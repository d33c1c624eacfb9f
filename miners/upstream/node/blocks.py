"""Handing in found blocks: to the disk first, then to the node, and again until it has taken them."""

from __future__ import annotations

import asyncio
import os
from typing import TYPE_CHECKING

from miners.formats.plain_text import plain_text
from miners.protocol import BlockReport
from miners.threads import in_daemon
from miners.upstream.node.words import BlockAnswer, NodeError, block_answer, submit_failed

if TYPE_CHECKING:
    from collections.abc import Callable
    from pathlib import Path

    from miners.upstream.node.block_store import BlockStore, FoundBlock
    from miners.upstream.node.rpc import NodeRpc


class BlockDesk:
    """Blocks on their way to the node.

    Args:
        store: where they wait.
        rpc: the node.
        report: told what becomes of each block.
        submit_s: how long the node may think about one block, seconds.
        save_s: how long the disk may take before the block is handed in without having been written.
    """

    def __init__(
        self,
        store: BlockStore,
        rpc: NodeRpc,
        report: Callable[[BlockReport], None],
        *,
        submit_s: float,
        save_s: float,
    ) -> None:
        self._store = store
        self._rpc = rpc
        self._report = report
        self._submit_s = submit_s
        self._save_s = save_s
        self._unsaved: dict[str, FoundBlock] = {}
        self._saving: set[asyncio.Task[Path]] = set()
        self._busy: set[str] = set()
        self._told: dict[str, str] = {}
        self._kept: set[str] = set()

    @property
    def has_kept(self) -> bool:
        """Whether a block of this run still waits for the node to take it."""
        return bool(self._kept)

    async def take(self, block: FoundBlock, tip_height: int) -> BlockAnswer | None:
        """Keep a new block, then hand it in; None where that is being done already."""
        found = f"This PC found block {block.height}"
        self._busy.add(block.hash_hex)
        try:
            path = await self._save(block)
        except Exception as error:  # noqa: BLE001 - whatever the disk did, the block goes to the node
            self._unsaved[block.hash_hex] = block
            text = (
                f"{found}. It could not be kept on the disk ({_words(error)}), and is handed in all the same."
            )
            self._tell("found", block, text)
        else:
            self._tell("found", block, f"{found} and hands it in.", path)
        finally:
            self._busy.discard(block.hash_hex)
        return await self.hand_in(block, tip_height)

    async def hand_in_waiting(self, chain: str, tip_height: int) -> list[tuple[FoundBlock, BlockAnswer]]:
        """Try all blocks of this chain again that the node has not taken yet; what it answered to each."""
        blocks = await in_daemon(lambda: self._store.waiting(chain), "node-blocks")
        blocks += [b for b in self._unsaved.values() if b.chain == chain and b not in blocks]
        answers = []
        for block in blocks:
            answer = await self.hand_in(block, tip_height)
            if answer is not None:
                answers.append((block, answer))
        return answers

    async def hand_in(self, block: FoundBlock, tip_height: int) -> BlockAnswer | None:
        """Submit one block and put its file away; None where that is being done already."""
        if block.hash_hex in self._busy:
            return None
        self._busy.add(block.hash_hex)
        try:
            answer = await self._ask(block, tip_height)
            await self._file(block, answer)
        finally:
            self._busy.discard(block.hash_hex)
        return answer

    async def close(self) -> None:
        """Wait until everything found is on the disk, but not longer than the disk may take."""
        if self._saving:
            await asyncio.wait(self._saving, timeout=self._save_s)

    # ---- inside ----------------------------------------------------------------------------------------

    async def _save(self, block: FoundBlock) -> Path:
        saving = asyncio.ensure_future(in_daemon(lambda: self._store.save(block), "node-block"))
        self._saving.add(saving)
        saving.add_done_callback(self._saved)
        async with asyncio.timeout(self._save_s):
            return await asyncio.shield(saving)

    def _saved(self, saving: asyncio.Task[Path]) -> None:
        self._saving.discard(saving)
        if not saving.cancelled():
            saving.exception()  # told already, unless it came too late for anybody to care

    async def _ask(self, block: FoundBlock, tip_height: int) -> BlockAnswer:
        try:
            words = await self._rpc.call("submitblock", block.data.hex(), timeout_s=self._submit_s)
        except NodeError as error:
            return submit_failed(error, block.height)
        return block_answer(words, height=block.height, tip_height=tip_height)

    async def _file(self, block: FoundBlock, answer: BlockAnswer) -> None:
        text, path = answer.text, None
        try:
            path = await in_daemon(lambda: self._put_away(block, answer), "node-block")
        except OSError as error:
            text += f" Its file could not be changed ({_words(error)})."
        if answer.state == "kept":
            self._kept.add(block.hash_hex)
        else:
            self._kept.discard(block.hash_hex)
            self._unsaved.pop(block.hash_hex, None)
        self._tell(answer.state, block, text, path)

    def _put_away(self, block: FoundBlock, answer: BlockAnswer) -> Path | None:
        if answer.state in {"taken", "known"}:
            return self._store.taken(block)
        if answer.state == "refused":
            return self._store.refused(block, answer.text)
        path = self._store.path(block)
        return path if path.exists() else None

    def _tell(self, state: str, block: FoundBlock, text: str, path: Path | None = None) -> None:
        """One report; what is said of a block that still waits is not repeated at every attempt."""
        if self._told.get(block.hash_hex) == text:
            return
        self._told[block.hash_hex] = text
        if state in {"taken", "known", "refused"}:
            del self._told[block.hash_hex]
        self._report(BlockReport(state, block.height, block.hash_hex, text, str(path or "")))


def _words(error: Exception) -> str:
    if isinstance(error, TimeoutError):
        return "the disk does not answer"
    if isinstance(error, OSError) and error.errno:
        return os.strerror(error.errno)
    return plain_text(str(error)) or type(error).__name__
