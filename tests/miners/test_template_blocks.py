"""Blocks made of templates, byte by byte: against real blocks, and read by code that shares none of ours."""

from __future__ import annotations

from typing import Any, NamedTuple

import pytest
from fakes.node import PAYOUT_SCRIPT, Block, Bytes, double_sha, naive_root, recording, script_height
from hypothesis import given
from hypothesis import strategies as st

from miners import work
from miners.upstream.node.coinbase import (
    TAG,
    block_bytes,
    build_coinbase,
    compact_size,
    with_witness,
    witness_commitment,
)
from miners.upstream.node.template import Template, block_of, job_of, parse_template

EXTRANONCE1 = bytes.fromhex("a1a2a3a4")
EXTRANONCE2 = bytes.fromhex("b1b2b3b4b5b6b7b8")


def _job(template: Template) -> work.Job:
    return job_of(
        template,
        PAYOUT_SCRIPT,
        job_id="1",
        sequence=1,
        extranonce1=EXTRANONCE1,
        target=template.network_target,
        clean=True,
    )


def _block(template: Template) -> tuple[Block, bytes]:
    """A block with proof of work, mined by hashlib; regtest takes every second hash."""
    job = _job(template)
    header76 = job.header76(EXTRANONCE2)
    nonce = next(n for n in range(1000) if work.hash_value(work.header_hash(header76, n)) <= job.target)
    data = block_of(template, job, extranonce2=EXTRANONCE2, ntime=job.ntime, nonce=nonce, version=job.version)
    return Block.read(data), data


def _raw(transactions: int = 8, **changes: Any) -> dict[str, Any]:
    raw: dict[str, Any] = recording()["template"] | changes
    raw["transactions"] = raw["transactions"][:transactions]
    if transactions < 8:
        del raw["default_witness_commitment"]
    return raw


def test_the_block_that_another_miner_made_of_the_recorded_template_byte_by_byte() -> None:
    """Its coinbase is another one; all else of the block, and how the parts lie, must be ours too."""
    recorded = recording()
    template = parse_template(recorded["template"])
    data = bytes.fromhex(recorded["block_hex"])
    theirs = Block.read(data)
    stripped = _without_witness(theirs.coinbase.raw)
    assert double_sha(stripped) == theirs.coinbase.txid
    assert with_witness(stripped) == theirs.coinbase.raw
    assert block_bytes(theirs.header, stripped, template.transactions) == data
    branch = _job(template).merkle_branch
    assert work.fold_merkle(theirs.coinbase.txid, branch) == theirs.header[36:68]
    assert theirs.header[4:36] == template.previous_hash
    assert theirs.hash[::-1].hex() == recorded["block_hash"]
    commitments = [script for _, script in theirs.coinbase.outputs if script.startswith(b"\x6a\x24")]
    assert commitments == [b"\x6a\x24\xaa\x21\xa9\xed" + template.commitment]


def test_the_recorded_transactions_have_the_ids_that_the_template_lists() -> None:
    template = parse_template(recording()["template"])
    read = [Bytes(data).transaction() for data in template.transactions]
    assert [t.txid for t in read] == list(template.txids)
    assert [t.raw for t in read] == list(template.transactions)
    assert recording()["block_txids"][1:] == [txid[::-1].hex() for txid in template.txids]


@pytest.mark.parametrize("transactions", [0, 1, 2, 3, 7, 8])
def test_our_block_would_be_taken(transactions: int) -> None:
    """Judged by an independent reading of the bytes: roots, commitment, height, value, time."""
    template = parse_template(_raw(transactions))
    block, _ = _block(template)
    assert block.fault(102, 0x207FFFFF, template.value_sat, template.ntime) is None
    assert block.number(0, 4) == 0x20000000
    assert len(block.transactions) == 1 + transactions
    assert [t.raw for t in block.transactions[1:]] == list(template.transactions)


def test_our_coinbase_byte_by_byte() -> None:
    template = parse_template(_raw())
    block, data = _block(template)
    expected = (
        "02000000" "0001"  # version; marker and flag of segwit
        "01" + "00" * 32 + "ffffffff"  # one input that spends nothing
        "19" "0166" "0c" "a1a2a3a4" "b1b2b3b4b5b6b7b8" "09" + b"/WarmGUI/".hex() +  # height 102
        "feffffff" "02"  # not final; two outputs
        "9228062a01000000" "16" + PAYOUT_SCRIPT.hex() +  # 50 BTC and 13970 sat of fees
        "0000000000000000" "26" "6a24aa21a9ed"
        "9aa2f6d6c30f71f066ba3976d340e7bba4e2a87f53bcbf9bdd4e4de63ea10abd"
        "01" "20" + "00" * 32 +  # the witness: the reserved value
        "65000000"  # lock time 101
    )  # fmt: skip
    assert block.coinbase.raw.hex() == expected
    assert data[80:81] == b"\x09"
    assert block.coinbase.outputs[0] == (5_000_013_970, PAYOUT_SCRIPT)


def test_an_empty_blocks_commitment_is_the_well_known_one() -> None:
    """The one that every block without other transactions carries, on every chain."""
    known = "e2f61c3f71d1defd3fa999dfa36953755c690689799962b48bebd836974e8cf9"
    assert witness_commitment(()).hex() == known


@given(st.lists(st.binary(min_size=32, max_size=32), max_size=40), st.binary(min_size=32, max_size=32))
def test_roots_over_any_number_of_transactions(txids: list[bytes], coinbase: bytes) -> None:
    branch = work.merkle_branch(tuple(txids))
    assert work.fold_merkle(coinbase, branch) == naive_root([coinbase, *txids])
    assert witness_commitment(txids) == double_sha(naive_root([bytes(32), *txids]) + bytes(32))


class RealHeader(NamedTuple):
    """A header of version 1, all but its merkle root."""

    previous: str
    time: int
    bits: int
    nonce: int
    hash: str


BLOCK_100000 = (
    "8c14f0db3df150123e6f3dbbf30f8b955a8249b62ac1d1ff16284aefa3d06d87",
    "fff2525b8931402dd09222c50775608f75787bd2b87e56995a7bdd30f79702c4",
    "6359f0868171b1d194cbee1af2f16ea598ae8fad666d9b012c8ed2b79a236ec4",
    "e9a66845e05d5abc0ad04ec80f774a7e585c6e8db975962d069a522137b80c1d",
)
BLOCK_170 = (
    "b1fea52486ce0c62bb442b530a3f0132b826c74e473d1f2c220bfa78111c5082",
    "f4184fc596403b9d638783cf57adfe4c75c605f6356fbc91338530e9831e9e16",
)


@pytest.mark.parametrize(
    ("txids", "header"),
    [
        (
            BLOCK_100000,
            RealHeader(
                "000000000002d01c1fccc21636b607dfd930d31d01c3a62104612a1719011250",
                1293623863,
                0x1B04864C,
                274148111,
                "000000000003ba27aa200b1cecaad478d2b00432346c3f1f3986da1afd33e506",
            ),
        ),
        (
            BLOCK_170,
            RealHeader(
                "000000002a22cfee1f2c846adbd12b3e183d4f97683f85dad08a79780a84bd55",
                1231731025,
                0x1D00FFFF,
                1889418792,
                "00000000d1145790a8694403d4063f323d499e655c83426834d4ce2f8dd4a2ee",
            ),
        ),
    ],
    ids=["100000", "170"],
)
def test_real_blocks_of_the_main_chain_prove_our_merkle_branches(
    txids: tuple[str, ...], header: RealHeader
) -> None:
    """The root over our branch goes into the header, and only the right header has this hash."""
    first, *others = (bytes.fromhex(txid)[::-1] for txid in txids)
    header76 = (
        (1).to_bytes(4, "little")
        + bytes.fromhex(header.previous)[::-1]
        + work.fold_merkle(first, work.merkle_branch(tuple(others)))
        + header.time.to_bytes(4, "little")
        + header.bits.to_bytes(4, "little")
    )
    assert work.header_hash(header76, header.nonce)[::-1].hex() == header.hash


@pytest.mark.parametrize(
    "height",
    [1, 15, 16, 17, 127, 128, 255, 256, 32767, 32768, 65535, 65536, 840_000, 8_388_607, 8_388_608],
)
def test_heights_in_the_coinbase(height: int) -> None:
    """BIP 34 for every length of the number, and a lock time that BIP 54 wants and that is final today."""
    coinbase = build_coinbase(height, 1, PAYOUT_SCRIPT, bytes(32))
    whole = Bytes(with_witness(coinbase.before + EXTRANONCE1 + EXTRANONCE2 + coinbase.after)).transaction()
    script = whole.inputs[0][2]
    assert script.startswith(script_height(height))
    assert script.endswith(TAG)
    assert EXTRANONCE1 + EXTRANONCE2 in script
    assert whole.lock_time == height - 1
    assert whole.inputs[0][3] != 0xFFFFFFFF
    assert work.coinbase_height(coinbase.before + EXTRANONCE1) == height


def test_what_the_node_wants_in_the_coinbase_is_in_it() -> None:
    raw = _raw(0, coinbaseaux={"flags": "062f503253482f"})
    block, _ = _block(parse_template(raw))
    assert block.coinbase.inputs[0][2].endswith(TAG + b"\x06/P2SH/")


@pytest.mark.parametrize(
    ("number", "encoded"),
    [
        (0, "00"),
        (0xFC, "fc"),
        (0xFD, "fdfd00"),
        (0xFFFF, "fdffff"),
        (0x10000, "fe00000100"),
        (0xFFFFFFFF, "feffffffff"),
        (1 << 32, "ff0000000001000000"),
    ],
)
def test_counts(number: int, encoded: str) -> None:
    assert compact_size(number).hex() == encoded


@given(st.integers(0, 2**64 - 1))
def test_counts_are_read_back(number: int) -> None:
    assert Bytes(compact_size(number)).count() == number


def _without_witness(raw: bytes) -> bytes:
    assert raw[4:6] == b"\x00\x01"
    return raw[:4] + raw[6:-38] + raw[-4:]
