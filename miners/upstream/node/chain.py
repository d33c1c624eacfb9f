"""Which chain a node is on, and whether the user's address can be paid there; pure.

Source: Bitcoin Core's getblockchaininfo; names of chains from `util/chaintype.cpp`.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import Any

from miners.formats.address import MAIN, REGTEST, TEST, Address
from miners.upstream.node.words import NodeError

TRIVIAL_CHALLENGE = "51"
"""OP_TRUE: a private signet whose blocks need no signature."""
_NETWORKS = {"main": MAIN, "test": TEST, "testnet4": TEST, "signet": TEST, "regtest": REGTEST}
_ADDRESS_WORDS = {MAIN: "for bitcoin itself", TEST: "for testnet or signet", REGTEST: "for regtest"}
_CHAIN_WORDS = {
    "main": "bitcoin's main chain",
    "test": "testnet",
    "testnet4": "testnet4",
    "signet": "signet",
    "regtest": "regtest",
}


@dataclass(frozen=True, slots=True)
class NodeChain:
    """A chain that can be mined for the user's address."""

    name: str
    """As Bitcoin Core says it: main, test, testnet4, signet, regtest."""
    rules: tuple[str, ...]
    """What getblocktemplate is asked with."""
    progress: str
    """How far the node has downloaded the chain, in words; "" where it does not say."""

    @property
    def words(self) -> str:
        """Its name for a sentence."""
        return _CHAIN_WORDS[self.name]


def check_chain(info: object, payout: Address) -> NodeChain:
    """Read getblockchaininfo.

    Raises:
        NodeError: the answer is none, the address belongs to another network, or nobody can mine there.
    """
    name = info.get("chain") if isinstance(info, dict) else None
    if not isinstance(info, dict) or not isinstance(name, str) or name not in _NETWORKS:
        raise NodeError("node_not_rpc", "the node does not say which bitcoin chain it is on")
    if not payout.fits(_NETWORKS[name]):
        ours, its = _ADDRESS_WORDS[payout.network], _CHAIN_WORDS[name]
        text = f"the payout address is one {ours}, but the node is on {its}"
        raise NodeError("address_network", text, refused=True)
    if name != "signet":
        return NodeChain(name, ("segwit",), _progress(info))
    if info.get("signet_challenge") != TRIVIAL_CHALLENGE:
        text = "the node is on signet, where blocks need a signature that only its operators can give"
        raise NodeError("template_unusable", text, refused=True)
    return NodeChain(name, ("segwit", "signet"), _progress(info))


def _progress(info: dict[str, Any]) -> str:
    blocks, headers = info.get("blocks"), info.get("headers")
    if not isinstance(blocks, int) or not isinstance(headers, int) or not 0 <= blocks <= headers < 1 << 32:
        return ""
    return f"block {blocks} of {headers}"
