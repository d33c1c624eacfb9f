"""Every answer of a node becomes one sentence, one code, and one decision about the block."""

from __future__ import annotations

import pytest
from fakes.node import MAIN_ADDRESS, REGTEST_ADDRESS

from miners.formats.address import parse_address
from miners.upstream.api import CODES
from miners.upstream.node.chain import check_chain
from miners.upstream.node.words import NodeError, RpcError, block_answer, submit_failed


@pytest.mark.parametrize(
    ("words", "state", "result"),
    [
        (None, "taken", "accepted"),
        ("duplicate", "known", "accepted"),
        ("inconclusive", "known", "stale"),
        ("duplicate-inconclusive", "known", "stale"),
        ("prev-blk-not-found", "kept", "stale"),
        ("duplicate-invalid", "refused", "rejected"),
        ("high-hash", "refused", "rejected"),
        ("bad-cb-amount", "refused", "rejected"),
        ("stale-prevblk", "refused", "stale"),
        ("bad-something-new", "refused", "rejected"),
        ("rejected", "refused", "rejected"),
        (7, "refused", "rejected"),
    ],
)
def test_answers_to_blocks(words: object, state: str, result: str) -> None:
    answer = block_answer(words, height=102, tip_height=101)
    assert (answer.state, answer.result) == (state, result)
    assert "102" in answer.text
    assert words is None or str(words) in answer.text, "the node's own words"
    assert answer.text.endswith(".")


def test_a_parent_that_a_day_later_is_still_unknown_will_not_come() -> None:
    assert block_answer("prev-blk-not-found", height=102, tip_height=246).state == "kept"
    assert block_answer("prev-blk-not-found", height=102, tip_height=247).state == "refused"


@pytest.mark.parametrize(
    ("error", "state", "result"),
    [
        (RpcError(-22, "Block decode failed"), "refused", "rejected"),
        (RpcError(-28, "Loading block index"), "kept", "stale"),
        (NodeError("connection_refused", "nothing listens"), "kept", "stale"),
        (NodeError("connection_refused", "is it running?"), "kept", "stale"),
    ],
)
def test_blocks_that_got_no_answer(error: NodeError, state: str, result: str) -> None:
    answer = submit_failed(error, 102)
    assert (answer.state, answer.result) == (state, result)
    assert answer.reason in answer.text
    assert answer.text[-1] in ".?"
    assert not answer.text.endswith("?.")


@pytest.mark.parametrize(
    ("number", "words", "code"),
    [
        (-28, "Verifying blocks…", "node_starting"),
        (-10, "Bitcoin Core is in initial sync", "node_syncing"),
        (-9, "Bitcoin Core is not connected!", "node_no_peers"),
        (-32601, "Method not found", "node_not_rpc"),
        (-1, "something\nodd\x00", "node_error"),
        (0, "", "node_error"),
    ],
)
def test_errors_of_the_node(number: int, words: str, code: str) -> None:
    error = RpcError(number, words)
    assert error.code == code
    assert error.code in CODES
    assert "\n" not in str(error)
    assert not error.refused, "it gets better by itself"


@pytest.mark.parametrize(
    ("chain", "address", "rules", "words"),
    [
        ("main", MAIN_ADDRESS, ("segwit",), "bitcoin's main chain"),
        ("regtest", REGTEST_ADDRESS, ("segwit",), "regtest"),
        ("testnet4", "mipcBbFg9gMiCh81Kj8tqqdgoZub1ZJRfn", ("segwit",), "testnet4"),
        ("regtest", "mipcBbFg9gMiCh81Kj8tqqdgoZub1ZJRfn", ("segwit",), "regtest"),
    ],
)
def test_addresses_of_the_nodes_chain(chain: str, address: str, rules: tuple[str, ...], words: str) -> None:
    found = check_chain({"chain": chain, "blocks": 5, "headers": 9}, parse_address(address))
    assert (found.name, found.rules, found.words, found.progress) == (chain, rules, words, "block 5 of 9")


@pytest.mark.parametrize(
    ("chain", "address", "ours", "its"),
    [
        ("main", REGTEST_ADDRESS, "for regtest", "bitcoin's main chain"),
        ("regtest", MAIN_ADDRESS, "for bitcoin itself", "regtest"),
        ("testnet4", MAIN_ADDRESS, "for bitcoin itself", "testnet4"),
        (
            "regtest",
            "tb1qrp33g0q5c5txsp9arysrx4k6zdkfs4nce4xj0gdcccefvpysxf3q0sl5k7",
            "for testnet or signet",
            "regtest",
        ),
    ],
)
def test_an_address_of_another_network_is_refused_and_both_are_named(
    chain: str, address: str, ours: str, its: str
) -> None:
    with pytest.raises(NodeError) as caught:
        check_chain({"chain": chain}, parse_address(address))
    assert caught.value.code == "address_network"
    assert caught.value.refused
    assert ours in str(caught.value)
    assert its in str(caught.value)


SIGNET_ADDRESS = "tb1qrp33g0q5c5txsp9arysrx4k6zdkfs4nce4xj0gdcccefvpysxf3q0sl5k7"


def test_the_public_signet_cannot_be_mined_a_private_one_may() -> None:
    info = {"chain": "signet", "signet_challenge": "5121" + "02" * 33 + "51ae"}
    with pytest.raises(NodeError, match="signature") as caught:
        check_chain(info, parse_address(SIGNET_ADDRESS))
    assert (caught.value.code, caught.value.refused) == ("template_unusable", True)
    private = check_chain({"chain": "signet", "signet_challenge": "51"}, parse_address(SIGNET_ADDRESS))
    assert private.rules == ("segwit", "signet")


@pytest.mark.parametrize("info", [None, [], {}, {"chain": 1}, {"chain": "liquid"}])
def test_answers_that_name_no_chain(info: object) -> None:
    with pytest.raises(NodeError) as caught:
        check_chain(info, parse_address(MAIN_ADDRESS))
    assert caught.value.code == "node_not_rpc"


@pytest.mark.parametrize(
    "numbers",
    [
        {},
        {"blocks": 5},
        {"blocks": "5", "headers": 9},
        {"blocks": 9, "headers": 5},
        {"blocks": -(10**99), "headers": 5},
        {"blocks": 5, "headers": 10**2000},
    ],
)
def test_progress_that_the_node_does_not_tell(numbers: dict[str, object]) -> None:
    assert check_chain({"chain": "main"} | numbers, parse_address(MAIN_ADDRESS)).progress == ""
