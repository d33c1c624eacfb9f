"""What Bitcoin Core's answers mean, in words and stable codes; pure.

Sources: Bitcoin Core's `rpc/protocol.h` (error numbers), `rpc/mining.cpp` (submitblock), BIP 22 (reasons).
"""

from __future__ import annotations

from dataclasses import dataclass

from miners.formats.plain_text import plain_text

RPC_METHOD_NOT_FOUND = -32601
RPC_DECODE_FAILED = -22
RPC_NOT_CONNECTED = -9
RPC_INITIAL_DOWNLOAD = -10
RPC_IN_WARMUP = -28
OLD_BLOCKS = 144
"""A block whose parent is still unknown when the node is so many blocks further (a day) belongs nowhere."""


class NodeError(Exception):
    """The node gives no work now. `code` is one of `api.CODES`; the message is one plain sentence.

    `refused` means that waiting alone does not help: a person has to change something.
    """

    def __init__(self, code: str, text: str, *, refused: bool = False) -> None:
        super().__init__(text)
        self.code = code
        self.refused = refused


class RpcError(NodeError):
    """The node understood the call and answered with an error of its own."""

    def __init__(self, number: int, words: str) -> None:
        self.number = number
        self.words = plain_text(words)
        code, text = _rpc_words(number, self.words)
        super().__init__(code, text)


def _rpc_words(number: int, words: str) -> tuple[str, str]:
    if number == RPC_IN_WARMUP:
        return "node_starting", f"the node is starting: {words}"
    if number == RPC_INITIAL_DOWNLOAD:
        return "node_syncing", "the node is still downloading the block chain"
    if number == RPC_NOT_CONNECTED:
        return "node_no_peers", "the node is connected to no other node, so it does not know the newest block"
    if number == RPC_METHOD_NOT_FOUND:
        return "node_not_rpc", "this is no Bitcoin Core that miners can ask: it does not know the command"
    return "node_error", f"the node answers: {words or 'an error without words'} ({number})"


@dataclass(frozen=True, slots=True)
class BlockAnswer:
    """What the node's answer to a block means."""

    state: str
    """As in `protocol.BlockReport`: taken, known, refused or kept."""
    result: str
    """As in `api.ShareOutcome`."""
    text: str
    reason: str = ""
    """The node's own words."""


def block_answer(words: object, *, height: int, tip_height: int) -> BlockAnswer:
    """The meaning of submitblock's result: None for taken, otherwise a word."""
    if words is None:
        return BlockAnswer("taken", "accepted", f"The node took block {height}.")
    lists = isinstance(words, list | dict)  # perhaps deeper than words can be made of
    reason = "no reason that can be read" if lists else plain_text(str(words))
    if reason == "duplicate":
        return BlockAnswer("known", "accepted", f"The node has block {height} already ({reason}).", reason)
    if reason in {"inconclusive", "duplicate-inconclusive"}:
        text = f"The node keeps block {height}, but another block of that height came first ({reason})."
        return BlockAnswer("known", "stale", text, reason)
    if reason == "prev-blk-not-found":
        if tip_height - height > OLD_BLOCKS:
            text = f"The node's chain has no place for block {height} ({reason})."
            return BlockAnswer("refused", "stale", text, reason)
        text = f"The node does not know the block before block {height} yet ({reason}); it is kept."
        return BlockAnswer("kept", "stale", text, reason)
    meaning = _REASONS.get(reason, "it says that the block is not valid")
    result = "stale" if reason in _STALE else "rejected"
    return BlockAnswer("refused", result, f"The node refused block {height}: {meaning} ({reason}).", reason)


def submit_failed(error: NodeError, height: int) -> BlockAnswer:
    """The meaning of a submitblock that got no result: only a block that cannot be read is final."""
    if isinstance(error, RpcError) and error.number == RPC_DECODE_FAILED:
        text = f"The node refused block {height}: it cannot read it ({error.words})."
        return BlockAnswer("refused", "rejected", text, error.words)
    end = "" if str(error).endswith("?") else "."
    text = f"Block {height} is kept until the node takes it: {error}{end}"
    return BlockAnswer("kept", "stale", text, plain_text(str(error)))


_STALE = {"stale-prevblk", "stale-work", "bad-prevblk"}
_REASONS = {
    "duplicate-invalid": "it has seen it before and found it not valid",
    "high-hash": "its hash is above the target",
    "bad-cb-height": "its height is wrong",
    "bad-cb-amount": "it pays more than the reward",
    "bad-txnmrklroot": "its merkle root does not belong to its transactions",
    "bad-witness-merkle-match": "its witness commitment does not belong to its transactions",
    "bad-diffbits": "its difficulty is not the chain's",
    "time-too-old": "its time is before that of its forerunners",
    "time-too-new": "its time is in the future",
    "bad-prevblk": "it builds on a block that is not valid",
    "stale-prevblk": "it builds on an old block",
    "stale-work": "its template is too old",
}
