"""Blocks that this PC found for the user's own node: told until the user has read it."""

from __future__ import annotations

from typing import TYPE_CHECKING

from warmgui.core.model import Fault
from warmgui.core.text import Amount, Text, translate
from warmgui.core.vocabulary import Severity

if TYPE_CHECKING:
    from warmgui.core.messages import MinerBlock

MOST = 100
"""Blocks remembered; on a test chain a PC finds one every moment."""
_GOOD = frozenset({"found", "taken", "known"})
_CODES = {"kept": "block_kept", "refused": "block_refused"}
_SEVERITIES = {"kept": Severity.WARNING, "refused": Severity.ERROR}


class FoundBlocks:
    """The last state of every block, by its hash."""

    def __init__(self) -> None:
        self._blocks: dict[str, MinerBlock] = {}

    def take(self, block: MinerBlock) -> None:
        """A block was found, or its fate is known."""
        self._blocks.pop(block.hash_hex, None)
        self._blocks[block.hash_hex] = block
        while len(self._blocks) > MOST:
            oldest = next((h for h, b in self._blocks.items() if b.state in _GOOD), next(iter(self._blocks)))
            del self._blocks[oldest]

    def read(self) -> None:
        """The user has read it; what still waits for the node is told on."""
        self._blocks = {h: block for h, block in self._blocks.items() if block.state == "kept"}

    def faults(self) -> tuple[Fault, ...]:
        """For each kind of news the newest block, and how many there are."""
        groups: dict[str, list[MinerBlock]] = {}
        for block in self._blocks.values():
            groups.setdefault("taken" if block.state in _GOOD else block.state, []).append(block)
        return tuple(_fault(state, blocks) for state, blocks in groups.items())


def _fault(state: str, blocks: list[MinerBlock]) -> Fault:
    text = _text(blocks[-1])
    if len(blocks) > 1:
        text = translate("engine", "{newest} ({count} such blocks)", newest=text, count=len(blocks))
    return Fault(_CODES.get(state, "block_found"), text, _SEVERITIES.get(state, Severity.INFO))


def _text(block: MinerBlock) -> Text:
    height: Amount | Text = (
        translate("engine", "of unknown height") if block.height is None else Amount(block.height, "number")
    )
    if block.state == "taken":
        return translate("engine", "This PC found block {height}, and your node has taken it.", height=height)
    if block.state == "known":
        return translate(
            "engine",
            "This PC found block {height}; your node says: {words}",
            height=height,
            words=block.words,
        )
    if block.state == "kept":
        return translate(
            "engine",
            "This PC found block {height}. Your node has not taken it yet; it is kept in {path} and handed "
            "in again. {words}",
            height=height,
            path=block.path,
            words=block.words,
        )
    if block.state == "refused":
        return translate(
            "engine",
            "This PC found block {height}, but your node refused it. It is kept in {path}. {words}",
            height=height,
            path=block.path,
            words=block.words,
        )
    return translate("engine", "This PC found block {height}; it is handed to your node.", height=height)
