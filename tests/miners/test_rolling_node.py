"""A node's work with rolled versions: the free bits, and blocks of another version than the template's."""

from __future__ import annotations

import asyncio
import contextlib
from typing import TYPE_CHECKING, Any

import pytest
from deadlines import DEADLINE_S
from fakes.miner import Messages
from fakes.node import DIFFICULTY_1_BITS, PAYOUT_SCRIPT, REGTEST_ADDRESS, FakeNode, recording
from hypothesis import given
from hypothesis import strategies as st

from miners import work
from miners.devices.cpu import CpuDevice
from miners.engine import MiningEngine
from miners.kernels.reference import HASHLIB, ReferenceKernel
from miners.protocol import BlockReport, Server, SetUpstream, Share
from miners.session import build_upstream
from miners.upstream.node.template import TemplateError, job_of, parse_template

if TYPE_CHECKING:
    from collections.abc import AsyncIterator
    from pathlib import Path

MIDSTATES = 4
SLOW_HS = 200.0
"""What the node's client is told to expect: a share is one hash in some hundred then."""


def _mask(**changes: Any) -> int:
    template = parse_template(recording()["template"] | changes)
    masks = {
        asked: job_of(
            template,
            PAYOUT_SCRIPT,
            job_id="1",
            sequence=1,
            extranonce1=b"abcd",
            target=1,
            clean=True,
            version_rolling=asked,
        ).version_mask
        for asked in (False, True)
    }
    assert masks[False] == 0, "nobody asked for it"
    return masks[True]


@pytest.mark.parametrize(
    ("changes", "mask"),
    [
        ({}, 0x1FFFE000),
        ({"version": 0x30000000}, 0x0FFFE000),
        ({"version": -1}, 0),
        ({"vbavailable": {"testdummy": 28, "taproot": 2}}, 0x0FFFE000),
        ({"vbavailable": {"a": 13, "b": 14, "also b": 14}}, 0x1FFF8000),
        ({"vbavailable": None}, 0x1FFFE000),
        ({"vbrequired": 0x6000}, 0x1FFF8000),
    ],
    ids=str,
)
def test_bits_that_the_chain_uses_are_not_ours(changes: dict[str, Any], mask: int) -> None:
    assert _mask(**changes) == mask


@given(st.integers(0, 0xFFFFFFFF), st.integers(0, 0xFFFFFFFF), st.lists(st.integers(0, 31)))
def test_the_mask_is_inside_bip_320_and_free(version: int, required: int, bits: list[int]) -> None:
    deployments = {f"soft fork {number}": bit for number, bit in enumerate(bits)}
    mask = _mask(version=version, vbrequired=required, vbavailable=deployments)
    used = version | required | sum(1 << bit for bit in set(bits))
    assert mask == 0x1FFFE000 & ~used


@pytest.mark.parametrize(
    "available", [[], "x", 5, {"a": "b"}, {"a": 32}, {"a": -1}, {"a": True}, {"a": None}]
)
def test_deployments_that_cannot_be_read(available: Any) -> None:
    if not available:
        assert _mask(vbavailable=available) == work.ROLLABLE
        return
    with pytest.raises(TemplateError, match="its "):
        _mask(vbavailable=available)


@contextlib.asynccontextmanager
async def _mining(
    node: FakeNode, folder: Path, *, version_rolling: bool
) -> AsyncIterator[tuple[MiningEngine, Messages]]:
    messages = Messages()
    cpu = CpuDevice(HASHLIB, 1, name="Test CPU", rolling=ReferenceKernel(MIDSTATES))
    engine = MiningEngine([cpu], messages)
    engine.start()
    server = Server(node.url, "peer", "secret", payout_address=REGTEST_ADDRESS)
    request = SetUpstream(
        "servers", servers=(server,), blocks_dir=str(folder), version_rolling=version_rolling
    )
    try:
        async with asyncio.timeout(DEADLINE_S):
            await engine.set_upstream(build_upstream(request, engine, SLOW_HS))
            engine.set_power("cpu", 1.0, None)
            yield engine, messages
    finally:
        await engine.close()


@pytest.mark.parametrize("version_rolling", [False, True])
@pytest.mark.parametrize("transactions", [0, 8])
def test_blocks_are_taken_with_the_version_that_they_were_found_with(
    tmp_path: Path, transactions: int, *, version_rolling: bool
) -> None:
    """The node judges the block's bytes with code of its own: its hash, its target, its merkle root."""

    async def play() -> None:
        listed = recording()["template"]["transactions"][:transactions]
        node = FakeNode(transactions=listed)
        async with node, _mining(node, tmp_path, version_rolling=version_rolling) as (engine, messages):
            wanted = 12
            await messages.until(Share, lambda _: engine.stats().accepted >= wanted)
            versions = {block.number(0, 4) for block in node.blocks}
            assert all(version & 0x20000000 for version in versions)
            if version_rolling:
                assert versions <= {0x20000000, 0x20002000, 0x20004000, 0x20006000}
                assert versions - {0x20000000}
            else:
                assert versions == {0x20000000}
            assert engine.stats().rejected == 0
            assert {r.state for r in messages.of(BlockReport)} <= {"found", "taken"}
            hashes = {block.hash[::-1].hex() for block in node.blocks}
            accepted = {share.hash_hex for share in messages.of(Share) if share.result == "accepted"}
            assert accepted <= hashes

    asyncio.run(play())


def test_signs_of_life_are_rolled_too(tmp_path: Path) -> None:
    """Where blocks are rare, shares that only this PC checks come of all versions."""

    async def play() -> None:
        node = FakeNode(bits=DIFFICULTY_1_BITS)
        async with node, _mining(node, tmp_path, version_rolling=True) as (engine, messages):
            await messages.until(Share, lambda share: share.result == "local")
            assert engine.stats().devices[0].midstates == MIDSTATES
            assert engine.stats().hashes % MIDSTATES == 0

    asyncio.run(play())
